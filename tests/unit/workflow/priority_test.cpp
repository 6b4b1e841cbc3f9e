// SPDX-License-Identifier: MPL-2.0
// Since when a case goes first, and when it does so no longer.

#include "support/replay.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

constexpr std::string_view openings = "openings:\n";
constexpr std::string_view sent_back =
    "openings:\n"
    "  remitted:\n"
    "    name: {da: Hjemvist, en: Sent back}\n"
    "    plain: {da: Sagen kom tilbage., en: The case came back.}\n";

/// `remitted` goes first until the end of June; under the rules of July it does not, and is called
/// otherwise.
const Rulebook& rules()
{
  static const Rulebook both_sets = []
  {
    const std::string with_opening = changed(minimal_workflow, openings, sent_back);
    std::string first = changed(with_opening,
                                "    plain: {da: Sagen kom tilbage.",
                                "    priority: true\n    plain: {da: Sagen kom tilbage.");
    first = changed(
        first, "valid-from: 2022-01-01\n", "valid-from: 2022-01-01\nvalid-to: 2026-06-30\n");
    std::string second = changed(with_opening, "workflow: fp-test\n", "workflow: fp-next\n");
    second = changed(second, "valid-from: 2022-01-01\n", "valid-from: 2026-07-01\n");
    second = changed(second, "{da: Hjemvist, en: Sent back}", "{da: Tilbage, en: Returned}");
    Rulebook book = rulebook_of(first);
    book.workflows.push_back(workflow_of(second, "fp-next"));
    return book;
  }();
  return both_sets;
}

/// The mark on the day; empty when the case waits its turn.
std::string mark(std::string_view lines,
                 std::string_view as_of = "2026-06-30",
                 Language language = Language::english)
{
  const Replay replay(lines, as_of, rules());
  const auto& priority = replay.standing().priority;
  return priority ? priority_text(*priority).in(language) : std::string();
}

std::string after_remitted(std::string_view lines)
{
  return std::string("2026-01-05 mho applied: foertidspension\n"
                     "2026-02-02 mho opened: remitted, because: x\n")
      .append(lines);
}

} // namespace

TEST_SUITE("workflow/priority")
{
  TEST_CASE("from its opening on a case goes first, and says why in both languages")
  {
    CHECK(mark(after_remitted(""), "2026-02-01").empty());
    CHECK(mark(after_remitted(""), "2026-02-02") == "Sent back on 2 February 2026, goes first");
    CHECK(mark(after_remitted(""), "2026-02-02", Language::danish)
          == "Hjemvist den 2. februar 2026, går forud");
    CHECK(mark("2026-02-02 mho opened: remitted, because: x")
          == "Sent back on 2 February 2026, goes first");
  }

  TEST_CASE("what ends it, and what does not")
  {
    struct Row
    {
      std::string_view lines;
      bool first;
    };

    constexpr Row rows[] = {
        {"2026-02-03 mho stage: oplysning, because: x", true},
        {"2026-02-03 mho informed: status, via: post", true},
        {"2026-02-03 mho received: lae-265, unsolicited: true", true},
        {"2026-02-03 mho handed-over: social\n2026-02-04 akj accepted: social", true},
        {"2026-02-03 mho opened: own-initiative, because: x", true},
        {"2026-02-03 mho applied: foertidspension", true},
        {"2026-02-03 mho decided: afslag", false},
        {"2026-02-03 mho decided: foertidspension\n2026-02-04 mho complained: decision", false},
        {"2026-02-03 mho stage: afsluttet, because: x, outcome: afslag, self-support: none", false},
        // Something that is still open in a closed case does not make it urgent.
        {"2026-02-03 mho asked: callback\n"
         "2026-02-04 mho stage: afsluttet, because: x, outcome: afslag, self-support: none",
         false},
        {"2026-02-03 mho corrected: {date: 2026-02-02, opened: remitted}, because: x, void: true",
         false},
        {"2026-02-02 mho opened: own-initiative, because: x, logged: 2026-02-03\n"
         "2026-02-03 mho corrected: {date: 2026-02-02, opened: remitted}, because: x, void: true",
         false},
        {"2026-02-03 mho decided: afslag\n"
         "2026-02-04 mho corrected: {date: 2026-02-03, decided: afslag}, because: x, void: true",
         true},
        // The decision before it was the one that was sent back.
        {"2026-02-01 mho decided: afslag, logged: 2026-02-03", true},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.lines);
      CHECK(mark(after_remitted(row.lines))
            == (row.first ? "Sent back on 2 February 2026, goes first" : ""));
    }
  }

  TEST_CASE("other openings and applications put nothing first")
  {
    CHECK(mark("2026-02-02 mho opened: own-initiative, because: x").empty());
    CHECK(mark("2026-02-02 mho applied: foertidspension").empty());
    CHECK(mark("2026-02-02 mho opened: remited, because: x").empty());
  }

  TEST_CASE("sent back twice, it has gone first all the time; after a decision it begins anew")
  {
    CHECK(mark(after_remitted("2026-03-02 mho opened: remitted, because: x"))
          == "Sent back on 2 February 2026, goes first");
    CHECK(mark(after_remitted("2026-03-02 mho decided: afslag\n"
                              "2026-04-01 mho opened: remitted, because: x"))
          == "Sent back on 1 April 2026, goes first");
    CHECK(mark(after_remitted("2026-03-02 mho opened: remitted, because: x\n"
                              "2026-03-03 mho corrected: {date: 2026-02-02, opened: remitted}, "
                              "because: x, void: true"))
          == "Sent back on 2 March 2026, goes first");
  }

  TEST_CASE("a closed case that is sent back goes first before anybody has taken it up")
  {
    constexpr std::string_view lines =
        "2026-01-05 mho applied: foertidspension\n"
        "2026-01-06 mho stage: afsluttet, because: x, outcome: afslag, self-support: none\n"
        "2026-02-02 mho opened: remitted, because: x\n";
    CHECK(mark(lines) == "Sent back on 2 February 2026, goes first");
    CHECK(mark(std::string(lines) + "2026-02-03 mho stage: modtaget, because: x")
          == "Sent back on 2 February 2026, goes first");
    CHECK(mark(std::string(lines) + "2026-07-01 mho migrated: fp-next, because: x", "2026-07-01")
          == "Sent back on 2 February 2026, goes first");
  }

  TEST_CASE("the rules of the opening's own day say whether it does, and its name")
  {
    constexpr std::string_view migrated = "2026-07-01 mho migrated: fp-next, because: x\n";
    CHECK(mark(after_remitted(migrated), "2026-07-01")
          == "Sent back on 2 February 2026, goes first");
    CHECK(mark("2026-01-05 mho applied: foertidspension\n" + std::string(migrated)
                   + "2026-07-02 mho opened: remitted, because: x",
               "2026-07-02")
              .empty());
    CHECK(mark(after_remitted("2026-07-01 mho migrated: fp-next, because: x, stage: afsluttet"),
               "2026-07-01")
              .empty());
  }
}
