// SPDX-License-Identifier: MPL-2.0
#include "yaml/edit.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <vector>

using namespace sag;

TEST_SUITE("yaml/edit")
{
  TEST_CASE("pieces are replaced, in whatever order they are given")
  {
    struct Row
    {
      std::vector<Edit> edits;
      std::string after;
    };

    for (const Row& row : {Row{{}, "0123456789"},
                           Row{{{{0, 0}, "a"}}, "a0123456789"},
                           Row{{{{10, 10}, "a"}}, "0123456789a"},
                           Row{{{{0, 10}, ""}}, ""},
                           Row{{{{2, 4}, "ab"}}, "01ab456789"},
                           Row{{{{8, 9}, "b"}, {{2, 4}, "a"}}, "01a4567b9"},
                           Row{{{{2, 4}, "a"}, {{4, 6}, "b"}}, "01ab6789"},
                           Row{{{{2, 4}, ""}, {{4, 4}, "b"}}, "01b456789"}})
    {
      CAPTURE(row.after);
      CHECK(apply_edits("0123456789", row.edits).value_or("none") == row.after);
    }
  }

  TEST_CASE("edits that contradict each other or the text are refused")
  {
    for (const std::vector<Edit>& edits : {std::vector<Edit>{{{2, 4}, ""}, {{3, 5}, ""}},
                                           std::vector<Edit>{{{2, 8}, ""}, {{3, 5}, ""}},
                                           std::vector<Edit>{{{2, 4}, ""}, {{2, 4}, ""}},
                                           std::vector<Edit>{{{3, 3}, "a"}, {{3, 3}, "b"}},
                                           std::vector<Edit>{{{3, 3}, "a"}, {{3, 5}, "b"}},
                                           std::vector<Edit>{{{9, 11}, ""}},
                                           std::vector<Edit>{{{11, 11}, ""}},
                                           std::vector<Edit>{{{5, 4}, ""}}})
    {
      CHECK_FALSE(apply_edits("0123456789", edits).has_value());
    }
  }
}
