// SPDX-License-Identifier: MPL-2.0
#include "support/cases.hpp"
#include "workflow/history.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

/// The value of each entry in order, or the verb where it has none; behind it the day expected.
std::string seen(std::string_view lines,
                 std::string_view as_of = "2150-12-31",
                 std::optional<std::string_view> known_at = std::nullopt)
{
  const Case subject = case_of(case_text(lines));
  const auto known = known_at ? std::optional(day(*known_at)) : std::nullopt;
  const History history(subject, {day(as_of), known});
  std::string list;
  for (const Entry* const entry : history.entries())
  {
    const auto expected = entry->day(Key::expected);
    list += list.empty() ? "" : " ";
    list += entry->word().empty() ? sag::name_of(entry->verb) : entry->word();
    list += expected ? fmt::format("={}", format_iso(expected->value)) : "";
  }
  return list;
}

/// Problem and number of fitting entries of each failed correction.
std::string failed(std::string_view lines)
{
  const Case subject = case_of(case_text(lines));
  const History history(subject, {day("2150-12-31")});
  std::string list;
  for (const FailedCorrection& each : history.failed_corrections())
  {
    const bool none = each.problem == CorrectionProblem::no_target;
    list += fmt::format("{}#{} {} {}",
                        list.empty() ? "" : "; ",
                        entry_number(subject.file(), each.correction->span),
                        none ? "none" : "several",
                        each.candidates.size());
  }
  return list;
}

constexpr std::string_view request =
    "2026-08-14 mho requested: lae-265, from: x, expected: 2026-09-14\n";

} // namespace

TEST_SUITE("workflow/history")
{
  TEST_CASE("by date, on one day in file order")
  {
    CHECK(seen("").empty());
    CHECK(seen("2026-08-05 mho noted: a\n"
               "2026-08-03 mho noted: b, logged: 2026-08-05\n"
               "2026-08-05 mho noted: c\n"
               "2026-08-03 mho noted: d, logged: 2026-08-06\n"
               "2026-08-04 mho noted: e, logged: 2026-08-06")
          == "b d e a c");
  }

  TEST_CASE("as of a day, that day included")
  {
    constexpr std::string_view lines = "2026-08-03 mho noted: a\n2026-08-04 mho noted: b";
    CHECK(seen(lines, "2026-08-02").empty());
    CHECK(seen(lines, "2026-08-03") == "a");
    CHECK(seen(lines, "2026-08-04") == "a b");
  }

  TEST_CASE("as known on a day: what was written later is not seen")
  {
    constexpr std::string_view lines = "2026-08-03 mho noted: a\n"
                                       "2026-08-10 mho noted: b\n"
                                       "2026-08-04 mho noted: c, logged: 2026-08-12\n"
                                       "2026-08-20 mho noted: d";
    CHECK(seen(lines, "2026-08-20", "2026-08-11") == "a b");
    CHECK(seen(lines, "2026-08-20", "2026-08-12") == "a c b");
    CHECK(seen(lines, "2026-08-05", "2026-08-31") == "a c");
    CHECK(seen(lines, "2026-08-05", "2026-08-05") == "a");
  }

  TEST_CASE("a correction strikes an entry out or replaces its keys, and stays to be seen")
  {
    const std::string log(request);
    CHECK(seen(log
               + "2026-08-20 mho corrected: {date: 2026-08-14, requested: lae-265}, because: x, "
                 "void: true")
          == "corrected");
    CHECK(seen(log
               + "2026-08-20 mho corrected: {date: 2026-08-14, requested: lae-265}, because: x, "
                 "expected: 2026-09-24")
          == "lae-265=2026-09-24 corrected=2026-09-24");
    CHECK(seen(log
               + "2026-08-20 mho corrected: {date: 2026-08-14, requested: lae-265}, because: x, "
                 "expected: 2026-09-24\n"
                 "2026-08-21 mho corrected: {date: 2026-08-14, requested: lae-265}, because: y, "
                 "expected: 2026-09-25")
          == "lae-265=2026-09-25 corrected=2026-09-24 corrected=2026-09-25");
  }

  TEST_CASE("before its own day a correction changes nothing")
  {
    const std::string log = std::string(request)
                            + "2026-08-20 mho corrected: {date: 2026-08-14, requested: lae-265}, "
                              "because: x, void: true";
    CHECK(seen(log, "2026-08-19") == "lae-265=2026-09-14");
    CHECK(seen(log, "2026-08-20") == "corrected");
    CHECK(seen(log, "2026-08-31", "2026-08-19") == "lae-265=2026-09-14");
  }

  TEST_CASE("what a correction says of itself does not replace")
  {
    const Case subject = case_of(case_text(
        "2026-08-14 mho requested: lae-265, from: x, note: n, source: s, because: b\n"
        "2026-08-20 mho corrected: {date: 2026-08-14, requested: lae-265}, because: c, note: m, "
        "source: t, from: y, ref: r"));
    const History history(subject, {day("2026-08-31")});
    const Entry& entry = *history.entries()[0];
    CHECK(entry.text(Key::note)->value == "n");
    CHECK(entry.text(Key::source)->value == "s");
    CHECK(entry.text(Key::because)->value == "b");
    CHECK(entry.text(Key::from)->value == "y");
    CHECK(entry.ref() == "r");
  }

  TEST_CASE("the value of an entry with a list or a map need not be repeated")
  {
    constexpr std::string_view log = "2026-08-13 mho consented: [egen-laege]\n"
                                     "2026-08-13 mho changed: {post: paper}\n";
    CHECK(
        seen(std::string(log)
             + "2026-08-20 mho corrected: {date: 2026-08-13, consented: [egen-laege]}, because: x, "
               "void: true")
        == "changed corrected");
    CHECK(seen(std::string(log)
               + "2026-08-20 mho corrected: {date: 2026-08-13, changed: }, because: x, void: true")
          == "consented corrected");
  }

  TEST_CASE("exactly one earlier entry must fit")
  {
    const std::string log(request);
    constexpr std::string_view void_it = ", because: x, void: true";
    const auto corrected = [&](std::string_view target)
    { return fmt::format("2026-08-20 mho corrected: {{{}}}{}", target, void_it); };
    CHECK(failed(log + corrected("date: 2026-08-14, requested: lae-265")).empty());
    CHECK(failed(log + corrected("date: 2026-08-15, requested: lae-265")) == "#2 none 0");
    CHECK(failed(log + corrected("date: 2026-08-14, requested: lae-125")) == "#2 none 0");
    CHECK(failed(log + corrected("date: 2026-08-14, received: lae-265")) == "#2 none 0");
    CHECK(failed(log + std::string(request) + corrected("date: 2026-08-14, requested: lae-265"))
          == "#3 several 2");
    CHECK(failed("2026-08-14 mho corrected: {date: 2026-08-14, requested: lae-265}, because: x, "
                 "void: true\n"
                 + log)
          == "#1 none 0");
    const std::string twice = corrected("date: 2026-08-14, requested: lae-265");
    CHECK(failed(log + twice + "\n" + twice) == "#3 none 0");
  }

  TEST_CASE("ref tells apart what one day, verb and value do not")
  {
    const std::string two = "2026-08-14 mho requested: lae-265, from: x, ref: a\n"
                            "2026-08-14 mho requested: lae-265, from: x, ref: b\n";
    const std::string three = two + "2026-08-14 mho requested: lae-265, from: x\n";
    const auto corrected = [](std::string_view ref)
    {
      return fmt::format("2026-08-20 mho corrected: {{date: 2026-08-14, requested: lae-265{}}}, "
                         "because: x, expected: 2026-09-30\n",
                         ref);
    };
    CHECK(seen(two + corrected(", ref: a")) == "lae-265=2026-09-30 lae-265 corrected=2026-09-30");
    CHECK(seen(two + corrected(", ref: b")) == "lae-265 lae-265=2026-09-30 corrected=2026-09-30");
    CHECK(failed(two + corrected("")) == "#3 several 2");
    CHECK(failed(two + corrected(", ref: c")) == "#3 none 0");
    // Without ref the one that has none is meant; alone, whatever its ref, it needs none.
    CHECK(seen(three + corrected("")) == "lae-265 lae-265 lae-265=2026-09-30 corrected=2026-09-30");
    CHECK(failed("2026-08-14 mho requested: lae-265, from: x, ref: a\n" + corrected("")).empty());
    // The ref as it stands in the file, also after another correction replaced it.
    CHECK(failed(two
                 + "2026-08-19 mho corrected: {date: 2026-08-14, requested: lae-265, ref: a}, "
                   "because: x, ref: c\n"
                 + corrected(", ref: a"))
              .empty());
    CHECK(failed(two + two + corrected(", ref: a")) == "#5 several 2");
  }

  TEST_CASE("a correction that is struck out was never made")
  {
    const std::string log =
        std::string(request)
        + "2026-08-20 mho corrected: {date: 2026-08-14, requested: lae-265}, because: x, void: "
          "true\n"
          "2026-08-21 mho corrected: {date: 2026-08-20, corrected: }, because: y, void: true\n";
    CHECK(seen(log) == "lae-265=2026-09-14 corrected");
    CHECK(failed(log).empty());
    CHECK(seen(log, "2026-08-20") == "corrected");
    CHECK(
        seen(log
             + "2026-08-22 mho corrected: {date: 2026-08-21, corrected: }, because: z, void: true")
        == "corrected corrected");
    CHECK(seen(log
               + "2026-08-22 mho corrected: {date: 2026-08-14, requested: lae-265}, because: z, "
                 "expected: 2026-09-30")
          == "lae-265=2026-09-30 corrected corrected=2026-09-30");
  }

  TEST_CASE("which of two corrections of one day is meant cannot be said")
  {
    CHECK(failed(
              std::string(request)
              + "2026-08-20 mho corrected: {date: 2026-08-14, requested: lae-265}, because: x, "
                "from: y\n"
                "2026-08-20 mho corrected: {date: 2026-08-14, requested: lae-265}, because: x, "
                "from: z\n"
                "2026-08-21 mho corrected: {date: 2026-08-20, corrected: }, because: y, void: true")
          == "#4 several 2");
  }

  TEST_CASE("a history that is moved still holds its entries")
  {
    const Case subject = case_of(case_text(
        std::string(request)
        + "2026-08-20 mho corrected: {date: 2026-08-14, requested: lae-265}, because: x, from: y"));
    History first(subject, {day("2026-08-31")});
    const Entry* const entry = first.entries()[0];
    const History second = std::move(first);
    CHECK(second.entries()[0] == entry);
    CHECK(entry->text(Key::from)->value == "y");
    CHECK(&second.subject() == &subject);
    CHECK(second.viewpoint().as_of == day("2026-08-31"));
  }
}
