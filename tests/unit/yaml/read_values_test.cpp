// SPDX-License-Identifier: MPL-2.0
#include "yaml/parsed.hpp"
#include "yaml/read_values.hpp"

#include <doctest/doctest.h>

#include <array>
#include <ostream>
#include <string>

using namespace sag;

namespace
{

/// Reads the value of `v` in `v: ...`.
template <typename Read> auto read_of(const std::string& value, Diagnostics& diagnostics, Read read)
{
  const Parsed result = parsed("v: " + value + "\n");
  REQUIRE(result.document.has_value());
  const Document& document = *result.document;
  return read(document, *document.find(document.root(), "v"), diagnostics);
}

struct Refused
{
  std::string value;
  std::string told;
  std::string message;
};

template <typename Read> void check_refused(const Refused& row, Read read)
{
  CAPTURE(row.value);
  Diagnostics diagnostics;
  CHECK_FALSE(read_of(row.value, diagnostics, read).has_value());
  CHECK(told(diagnostics) == row.told);
  if (!row.message.empty() && !diagnostics.empty())
  {
    CHECK(diagnostics.list()[0].message.en == row.message);
  }
}

std::string
help_of(const std::string& value,
        std::optional<Located<Date>> (*read)(const Document&, const Node&, Diagnostics&))
{
  Diagnostics diagnostics;
  read_of(value, diagnostics, read);
  REQUIRE(diagnostics.size() == 1);
  return diagnostics.list()[0].help.en;
}

} // namespace

TEST_SUITE("yaml/read_values")
{
  TEST_CASE("words")
  {
    for (const std::string_view word : {"a", "mho", "lae-265", "fp-2026", "2026", "a-b-c"})
    {
      CAPTURE(word);
      CHECK(is_word(word));
    }
    for (const std::string_view text :
         {"", "-", "-a", "a-", "a--b", "A", "Mho", "a b", "a_b", "æble", "a.b", "a\n"})
    {
      CAPTURE(text);
      CHECK_FALSE(is_word(text));
    }
  }

  TEST_CASE("text is anything that is not empty")
  {
    for (const std::string value : {"no", "012", "'null'", "\"x\"", "Bo Prøvesen", "|\n  x"})
    {
      CAPTURE(value);
      Diagnostics diagnostics;
      CHECK(read_of(value, diagnostics, read_text).has_value());
      CHECK(diagnostics.empty());
    }
    Diagnostics diagnostics;
    const auto text = read_of("'it''s'", diagnostics, read_text);
    REQUIRE(text.has_value());
    CHECK(text->value == "it's");
    CHECK(text->span == Span{3, 10});
    for (const Refused& row :
         {Refused{"", "1:1 value-missing", "\"v\" has no value"},
          Refused{"~", "1:1 value-missing", ""},
          Refused{"''", "1:4 value-empty", "the value is empty"},
          Refused{"'  '", "1:4 value-empty", ""},
          Refused{
              "[a]", "1:1 value-not-text", "one value is wanted here, not a list or a set of keys"},
          Refused{"{a: b}", "1:1 value-not-text", ""}})
    {
      check_refused(row, read_text);
    }
  }

  TEST_CASE("a word is read as it stands")
  {
    Diagnostics diagnostics;
    CHECK(read_of("no", diagnostics, read_word)->value == "no");
    CHECK(read_of("\"lae-265\"", diagnostics, read_word)->value == "lae-265");
    CHECK(diagnostics.empty());
    for (const Refused& row :
         {Refused{
              "Lae-265", "1:4 word-invalid", "\"…\" is not the kind of word that is wanted here"},
          Refused{
              "læge", "1:4 word-invalid", "\"læge\" is not the kind of word that is wanted here"},
          Refused{"to ord", "1:4 word-invalid", ""},
          Refused{"a_b", "1:4 word-invalid", ""},
          Refused{"", "1:1 value-missing", ""},
          Refused{"[a]", "1:1 value-not-text", ""}})
    {
      check_refused(row, read_word);
    }
  }

  TEST_CASE("one of a closed set, with a suggestion or the whole set")
  {
    static constexpr auto words = std::to_array<std::string_view>({"job", "education", "everyday"});
    const auto read = [](const Document& document, const Node& node, Diagnostics& diagnostics)
    { return read_one_of(document, node, words, diagnostics); };
    Diagnostics diagnostics;
    CHECK(read_of("education", diagnostics, read)->value == 1);
    CHECK(diagnostics.empty());
    check_refused({"edukation",
                   "1:4 value-unknown",
                   "\"edukation\" is not one of the words that can stand here"},
                  read);
    read_of("Job", diagnostics, read);
    read_of("hobby", diagnostics, read);
    REQUIRE(diagnostics.size() == 2);
    CHECK(diagnostics.list()[0].help == Text{"mente du `job`?", "did you mean `job`?"});
    CHECK(diagnostics.list()[1].help
          == Text{"vælg job, education eller everyday", "choose job, education or everyday"});
  }

  TEST_CASE("dates exist and are written one way")
  {
    Diagnostics diagnostics;
    const auto date = read_of("2026-08-03", diagnostics, read_date);
    REQUIRE(date.has_value());
    CHECK(format_iso(date->value) == "2026-08-03");
    CHECK(date->span == Span{3, 13});
    CHECK(read_of("'2024-02-29'", diagnostics, read_date).has_value());
    CHECK(diagnostics.empty());
    for (const Refused& row :
         {Refused{"2026-02-30", "1:4 date-invalid", "\"2026-02-30\" is not a date"},
          Refused{"2026-8-3", "1:4 date-invalid", ""},
          Refused{"3/8-2026", "1:4 date-invalid", ""},
          Refused{"i går", "1:4 date-invalid", "\"…\" is not a date"},
          Refused{"2026-08-03T12:00", "1:4 date-invalid", ""},
          Refused{"20260803", "1:4 date-invalid", ""},
          Refused{"", "1:1 value-missing", ""}})
    {
      check_refused(row, read_date);
    }
    CHECK(help_of("2026-8-3", read_date) == "write `2026-08-03`");
    CHECK(help_of("3/8-2026", read_date) == "write `2026-08-03`");
    CHECK(help_of("03.08.2026", read_date) == "write `2026-08-03`");
    CHECK(help_of("2026/08/03", read_date) == "write `2026-08-03`");
    CHECK(help_of("20260803", read_date) == "write `2026-08-03`");
    for (const std::string value :
         {"2026-02-30", "3/8", "3/8-26", "2026-08", "31/9-2026", "i går", "99999999999999999999"})
    {
      CAPTURE(value);
      CHECK(help_of(value, read_date) == "write a day that exists, as `2026-08-03`");
    }
  }

  TEST_CASE("months")
  {
    Diagnostics diagnostics;
    CHECK(read_of("2027-02", diagnostics, read_month)->value == Month{2027, 2});
    CHECK(diagnostics.empty());
    check_refused({"2027-13", "1:4 month-invalid", "\"2027-13\" is not a month"}, read_month);
    check_refused({"februar 2027", "1:4 month-invalid", "\"…\" is not a month"}, read_month);
    check_refused({"2027-02-01", "1:4 month-invalid", ""}, read_month);
  }

  TEST_CASE("whole numbers in decimal digits")
  {
    const auto read = [](const Document& document, const Node& node, Diagnostics& diagnostics)
    { return read_integer(document, node, -5, 37, diagnostics); };
    Diagnostics diagnostics;
    CHECK(read_of("0", diagnostics, read)->value == 0);
    CHECK(read_of("37", diagnostics, read)->value == 37);
    CHECK(read_of("-5", diagnostics, read)->value == -5);
    CHECK(read_of("\"12\"", diagnostics, read)->value == 12);
    CHECK(diagnostics.empty());
    for (const Refused& row :
         {Refused{"012", "1:4 number-invalid", "\"012\" is not a whole number"},
          Refused{"-01", "1:4 number-invalid", ""},
          Refused{"-0", "1:4 number-invalid", ""},
          Refused{"-", "", ""}})
    {
      if (!row.told.empty())
      {
        check_refused(row, read);
      }
    }
    for (const std::string value :
         {"1_000", "1.000", "1,5", "1e3", "0x1F", "+5", "tolv", "'-'", "1 2"})
    {
      check_refused({value, "1:4 number-invalid", ""}, read);
    }
    for (const std::string value : {"38", "-6", "99999999999999999999"})
    {
      check_refused({value, "1:4 number-out-of-range", ""}, read);
    }
  }

  TEST_CASE("flags are true or false")
  {
    Diagnostics diagnostics;
    CHECK(read_of("true", diagnostics, read_flag)->value);
    CHECK_FALSE(read_of("false", diagnostics, read_flag)->value);
    CHECK(diagnostics.empty());
    for (const std::string value : {"yes", "no", "True", "TRUE", "on", "ja", "1"})
    {
      check_refused({value, "1:4 flag-invalid", ""}, read_flag);
    }
  }

  TEST_CASE("lists and maps")
  {
    Diagnostics diagnostics;
    const auto words = read_of("[a, b-c]", diagnostics, read_words);
    REQUIRE(words.has_value());
    REQUIRE(words->size() == 2);
    CHECK((*words)[1].value == "b-c");
    CHECK((*words)[1].span == Span{7, 10});
    CHECK(read_of("[]", diagnostics, read_words)->empty());
    CHECK(read_of("\n  - Prøvevej 3\n  - 7700 Thisted", diagnostics, read_texts)->size() == 2);
    CHECK(diagnostics.empty());
    check_refused({"a", "1:1 value-not-a-list", "a list is wanted here"}, read_words);
    check_refused({"{a: b}", "1:1 value-not-a-list", ""}, read_texts);
    check_refused({"", "1:1 value-missing", ""}, read_words);
    const auto some = read_of("[a, B, [c], d]", diagnostics, read_words);
    CHECK(some->size() == 2);
    CHECK(told(diagnostics) == "1:8 word-invalid; 1:11 value-not-text");
  }
}
