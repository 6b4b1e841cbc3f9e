// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/suggestion.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <vector>

using namespace sag;

TEST_SUITE("diagnostics/suggestion")
{
  TEST_CASE("the one nearest word, or none")
  {
    const std::vector<std::string_view> known{"requested",
                                              "received",
                                              "reminded",
                                              "said-by",
                                              "date",
                                              "note",
                                              "noted",
                                              "faellesskab",
                                              "år"};

    struct Row
    {
      std::string_view word;
      std::string_view expected; // empty for none
    };

    for (const Row& row : {Row{"requested", "requested"},
                           Row{"requestd", "requested"},
                           Row{"reqeusted", "requested"},
                           Row{"requesteed", "requested"},
                           Row{"Requested", "requested"},
                           Row{"REQUESTED", "requested"},
                           Row{"request", "requested"},
                           Row{"recieved", "received"},
                           Row{"said_by", "said-by"},
                           Row{"said by", "said-by"},
                           Row{"saidby", "said-by"},
                           Row{"dato", "date"},
                           Row{"Fællesskab", "faellesskab"},
                           Row{"aar", "år"},
                           Row{"ÅR", "år"},
                           Row{"note", "note"},
                           Row{"notedd", "noted"},
                           Row{"noteX", ""}, // note and noted are as near
                           Row{"bestilt", ""},
                           Row{"x", ""},
                           Row{"", ""},
                           Row{"qqqqqqqqq", ""},
                           Row{"\xff\xfe", ""}})
    {
      CAPTURE(row.word);
      const auto nearest = nearest_word(row.word, known);
      CHECK(nearest.value_or("") == row.expected);
    }
  }

  TEST_CASE("the same word, however it is typed")
  {
    CHECK(is_same_word("said-by", "Said_By"));
    CHECK(is_same_word("bemærkning", "Bemaerkning"));
    CHECK(is_same_word("ÅBEN", "aaben"));
    CHECK(is_same_word("", ""));
    CHECK_FALSE(is_same_word("said-by", "saidby"));
    CHECK_FALSE(is_same_word("ø", "o"));
  }

  TEST_CASE("nothing is near in an empty list, and no length is too long")
  {
    CHECK_FALSE(nearest_word("date", {}).has_value());
    const std::vector<std::string_view> known{"date"};
    CHECK_FALSE(nearest_word(std::string(100'000, 'd'), known).has_value());
  }

  TEST_CASE("a word listed twice is still the only one")
  {
    const std::vector<std::string_view> known{"date", "date"};
    CHECK(nearest_word("dat", known).value_or("") == "date");
  }
}
