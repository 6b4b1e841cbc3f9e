// SPDX-License-Identifier: MPL-2.0
#include "model/value_reader.hpp"
#include "support/cases.hpp"

#include <doctest/doctest.h>

#include <array>
#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

std::string told_of(std::string_view entry, Language language = Language::english)
{
  return told(read_case_text(case_text(fmt::format("2026-08-03 mho {}", entry))).diagnostics,
              language);
}

/// Codes and places of what is told of a `changed` entry.
std::string change_told(std::string_view citizen)
{
  const std::string line = fmt::format("2026-08-03 mho changed: {{{}}}", citizen);
  return codes_by_entry(read_case_text(case_text(line)).diagnostics);
}

} // namespace

TEST_SUITE("model/value_reader")
{
  TEST_CASE("hours a week are exact")
  {
    struct Row
    {
      std::string_view text;
      int hundredths;
    };

    constexpr Row rows[] = {{"0", 0},
                            {"1", 100},
                            {"12", 1200},
                            {"7.5", 750},
                            {"7,5", 750},
                            {"7,25", 725},
                            {"7.05", 705},
                            {"0.5", 50},
                            {"37", 3700},
                            {"168", 16800},
                            {"168.00", 16800}};
    for (const Row& row : rows)
    {
      CAPTURE(row.text);
      const auto hours = parse_hours(row.text);
      REQUIRE(hours.has_value());
      CHECK(hours->hundredths == row.hundredths);
    }
    for (const std::string_view text : {"",     "-1",
                                        "-0",   "-0.5",
                                        "+5",   "012",
                                        "00",   "7.",
                                        ".5",   "7.555",
                                        "7,5,", "7.-5",
                                        "7 5",  "7t",
                                        "1e1",  "0x1f",
                                        "169",  "168.01",
                                        "1000", "7.5 ",
                                        " 7",   "99999999999999999999",
                                        "syv"})
    {
      CAPTURE(text);
      CHECK_FALSE(parse_hours(text).has_value());
    }
  }

  TEST_CASE("what is said of a value that is refused here")
  {
    CHECK(
        told_of("measure: praktik, starts: 2026-08-03, ends: 2026-08-04, hours: 37t")
        == R"(hours-invalid [37t] "37t" is not a number of hours a week | write a number such as 12 or 7.5)");
    CHECK(
        told_of("measure: praktik, starts: 2026-08-03, ends: 2026-08-04, hours: 37t",
                Language::danish)
        == R"(hours-invalid [37t] "37t" er ikke et antal timer om ugen | skriv et tal som 12 eller 7,5)");
    CHECK(told_of("consented: []")
          == "list-empty [consented] the consent is for nobody: the list is empty");
    CHECK(told_of("consented: []", Language::danish)
          == "list-empty [consented] samtykket gælder ingen: listen er tom");
    CHECK(told_of("considered: []")
          == "list-empty [considered] the list is empty: it must name at least one area");
    CHECK(told_of("considered: []", Language::danish)
          == "list-empty [considered] listen er tom: den skal nævne mindst ét område");
    CHECK(told_of("considered: [job], relevant: []")
          == "list-empty [relevant] the list is empty: it must name at least one area | leave "
             "`relevant` out where none of it is relevant");
    CHECK(told_of("considered: [job], relevant: []", Language::danish)
          == "list-empty [relevant] listen er tom: den skal nævne mindst ét område | udelad "
             "`relevant`, når intet af det er relevant");
    CHECK(told_of("changed: {needs: [call]}")
          == "value-missing [call] call does not say what is needed | write {call: before 12}");
    CHECK(told_of("changed: {needs: [call]}", Language::danish)
          == "value-missing [call] call siger ikke, hvad der skal til | skriv {call: before 12}");
    CHECK(
        told_of("changed: {needs: [{call: x, print: large}]}")
        == "need-two-keys [{call: x, print: large}] each need is an item of its own in the list | "
           "write [{call: before 12}, {print: large}]");
    CHECK(told_of("changed: {needs: [{}]}") == "value-missing [{}] a need is missing here");
    CHECK(told_of("changed: {address: []}")
          == "address-lines [address] an address has one to five lines");
  }

  TEST_CASE("the forms of the citizen's details")
  {
    constexpr std::array good{"needs: [companion]",
                              "needs: [{interpreter: arabisk}, {call: efter kl. 10}]",
                              "needs: [{print: large}, {other: niche}]",
                              "needs: []",
                              "address: [a]",
                              "address: [a, b, c, d, e]",
                              "protected: false",
                              "protected: true",
                              "language: en",
                              "post: digital",
                              "phone: no",
                              "name: 012"};
    for (const std::string_view citizen : good)
    {
      CAPTURE(citizen);
      CHECK(change_told(citizen).empty());
    }

    struct Row
    {
      std::string_view citizen;
      std::string_view codes;
    };

    constexpr Row rows[] = {
        {"needs: companion", "#1 value-not-a-list [needs]"},
        {"needs: [interpreter]", "#1 value-missing [interpreter]"},
        {"needs: [print]", "#1 value-missing [print]"},
        {"needs: [other]", "#1 value-missing [other]"},
        {"needs: [tolk]", "#1 value-unknown [tolk]"},
        {"needs: [{tolk: arabisk}]", "#1 key-unknown [tolk]"},
        {"needs: [{call: }]", "#1 value-missing [call]"},
        {"needs: [{print: small}]", "#1 value-unknown [small]"},
        {"needs: [{print: [large]}]", "#1 value-not-text [print]"},
        {"needs: [[companion]]", "#1 value-not-text [[companion]]"},
        {"address: Vej 3", "#1 value-not-a-list [address]"},
        {"address: [a, b, c, d, e, f]", "#1 address-lines [address]"},
        {"address: [{a: b}]", "#1 value-not-text [{a: b}]"},
        {"protected: ja", "#1 flag-invalid [ja]"},
        {"language: dansk", "#1 value-unknown [dansk]"},
        {"post: brev", "#1 value-unknown [brev]"},
        {"navn: Bo", "#1 key-unknown [navn]"},
        {"name: \"\"", "#1 value-empty [\"\"]"},
        {"name: \" \"", "#1 value-empty [\" \"]"},
        {"phone: ", "#1 value-missing [phone]"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.citizen);
      CHECK(change_told(row.citizen) == row.codes);
    }
  }
}
