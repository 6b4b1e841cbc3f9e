// SPDX-License-Identifier: MPL-2.0
// What other rules would mean for a case, one change of the rules at a time.

#include "support/replay.hpp"
#include "timeline/rule_effect.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace sag;
using namespace sag::test;

namespace
{

std::string text_with(const std::vector<Change>& changes)
{
  std::string text(minimal_workflow);
  for (const Change& change : changes)
  {
    text = changed(text, change.from, change.to);
  }
  return text;
}

template <typename Side> std::string day_or_dash(const Side& day)
{
  return day ? format_iso(*day) : "-";
}

/// Everything that is otherwise, in the order of the effect; "-" where the case is not concerned.
std::string told(const std::optional<RuleEffect>& effect)
{
  if (!effect)
  {
    return "-";
  }
  std::string text = effect->stage_to.empty() ? effect->stage_from + " → nowhere"
                     : effect->stage_from != effect->stage_to
                         ? effect->stage_from + " → " + effect->stage_to
                         : effect->stage_from;
  for (const GateMove& move : effect->gate)
  {
    text += fmt::format("; need {} {}", move.need, move.blocks ? "blocks" : "gone");
  }
  for (const WayMove& move : effect->ways)
  {
    text += fmt::format("; way {} {}", move.to, move.opens ? "opens" : "closes");
  }
  for (const DeadlineMove& move : effect->deadlines)
  {
    text += fmt::format("; {} {} → {}", move.id, day_or_dash(move.from), day_or_dash(move.to));
  }
  for (const FindingMove& move : effect->findings)
  {
    text += fmt::format("; {} {}", move.gone ? "gone" : "new", move.code);
  }
  for (const Diagnostic& error : effect->errors)
  {
    text += fmt::format("; error {}", error.code);
  }
  if (effect->promise)
  {
    text += fmt::format("; promised {}{}",
                        format_iso(effect->promise->by),
                        effect->promise->names_old_day ? " old day" : "");
  }
  CHECK(effect->changes() == (text != effect->stage_from));
  return text;
}

/// An edition of the rules in the place of the other.
std::string
told_of_edition(std::string_view lines, std::string_view iso, const std::vector<Change>& changes)
{
  const Rulebook from = rulebook_of();
  const Rulebook to = rulebook_of(text_with(changes));
  const RuleChoice choice{&from, &to, &from.workflows.front(), &to.workflows.front()};
  const Replay replay(lines, iso, from);
  return told(find_rule_effect(replay.history(), choice, day(iso)));
}

/// Migrating to rules of another name.
std::string
told_of_migration(std::string_view lines, std::string_view iso, std::vector<Change> changes)
{
  changes.push_back({"workflow: fp-test\n", "workflow: fp-ny\n"});
  const Rulebook from = rulebook_of();
  const Rulebook to = rulebook_with(from, workflow_of(text_with(changes), "fp-ny"));
  const RuleChoice choice{&from, &to, from.find_workflow("fp-test"), to.find_workflow("fp-ny")};
  const Replay replay(lines, iso, from);
  return told(find_rule_effect(replay.history(), choice, day(iso)));
}

constexpr std::string_view begun = "2026-08-03 mho applied: foertidspension\n"
                                   "2026-08-04 mho assigned: mho\n"
                                   "2026-08-05 mho goal: Ud, direction: job, voice: citizen\n"
                                   "2026-08-06 mho informed: status, via: digital-post\n";

std::string after(std::string_view lines)
{
  return std::string(begun) + std::string(lines);
}

const std::string in_oplysning = after("2026-08-07 mho stage: oplysning\n");
const std::string closed =
    after("2026-08-07 mho stage: afsluttet, because: Trukket., outcome: withdrawn\n");

const Change longer{"    length: 13w\n", "    length: 20w\n"};

} // namespace

TEST_SUITE("timeline/rule_effect")
{
  TEST_CASE("the same rules mean nothing")
  {
    CHECK(told_of_edition(in_oplysning, "2026-08-20", {}) == "oplysning");
    CHECK(told_of_migration(in_oplysning, "2026-08-20", {}) == "oplysning");
  }

  TEST_CASE("a new edition holds from the beginning: what runs moves")
  {
    CHECK(told_of_edition(in_oplysning, "2026-08-10", {longer})
          == "oplysning; sagsbehandlingsfrist 2026-11-02 → 2026-12-21");
    // A deadline that is gone, and one that is met.
    CHECK(told_of_edition(
              in_oplysning,
              "2026-08-10",
              {{"    starts: {applied: [foertidspension]}\n", "    starts: {decided: [afslag]}\n"}})
          == "oplysning; sagsbehandlingsfrist 2026-11-02 → -");
    CHECK(told_of_edition(
              in_oplysning
                  + "2026-08-10 mho decided: afslag, law: x, reasons: in-letter, appeal: given\n",
              "2026-08-10",
              {longer})
          == "oplysning");
  }

  TEST_CASE("other rules hold from the day of the migration: what runs stays")
  {
    CHECK(told_of_migration(in_oplysning, "2026-08-10", {longer}) == "oplysning");
  }

  TEST_CASE("a promise is told where the day for a decision moves")
  {
    const std::string promised =
        in_oplysning + "2026-08-10 mho informed: status, via: digital-post, promised: {decision: ";
    CHECK(
        told_of_edition(promised + "2026-11-02}\n", "2026-08-10", {longer})
        == "oplysning; sagsbehandlingsfrist 2026-11-02 → 2026-12-21; promised 2026-11-02 old day");
    CHECK(told_of_edition(promised + "2026-11}\n", "2026-08-10", {longer})
          == "oplysning; sagsbehandlingsfrist 2026-11-02 → 2026-12-21; promised 2026-11 old day");
    CHECK(told_of_edition(promised + "2026-10-30}\n", "2026-08-10", {longer})
          == "oplysning; sagsbehandlingsfrist 2026-11-02 → 2026-12-21; promised 2026-10-30");
    CHECK(told_of_edition(promised + "2026-11-02}\n", "2026-08-10", {}) == "oplysning");
  }

  TEST_CASE("gates, ways and limits")
  {
    const Change other_paper{"        assessed: lae-265\n", "        received: udtalelse\n"};
    CHECK(told_of_edition(in_oplysning, "2026-08-10", {other_paper}) == "oplysning");
    CHECK(told_of_edition(in_oplysning,
                          "2026-08-10",
                          {{"        assessed: lae-265\n", "        goal: citizen\n"}})
          == "oplysning; need paper gone; way indsats opens");
    CHECK(told_of_edition(
              begun, "2026-08-10", {{"        goal: citizen\n", "        received: udtalelse\n"}})
          == "modtaget; need own-goal blocks; way oplysning closes; new not-requested");
    // Eleven working days after the last step.
    CHECK(told_of_edition(in_oplysning, "2026-08-17", {{"limit: [10, 15]}", "limit: [5, 15]}"}})
          == "oplysning; new ready-not-decided");
    CHECK(told_of_edition(in_oplysning, "2026-08-24", {{"limit: [10, 15]}", "limit: [20, 30]}"}})
          == "oplysning; gone ready-not-decided");
  }

  TEST_CASE("what was written under the old edition may be wrong under the new one")
  {
    CHECK(told_of_edition(begun, "2026-08-10", {{"  status:\n", "  brev:\n"}})
          == "modtaget; error letter-unknown");
    CHECK(told_of_edition(in_oplysning,
                          "2026-08-10",
                          {{"  oplysning:\n    name:", "  samlet:\n    name:"},
                           {"    next: [oplysning]\n", "    next: [samlet]\n"}})
          == "oplysning → nowhere; error stage-unknown");
  }

  TEST_CASE("a migration goes to the stage that stands for the case's own, or says that none does")
  {
    CHECK(told_of_migration(in_oplysning,
                            "2026-08-10",
                            {{"  oplysning:\n    name:", "  samlet:\n    name:"},
                             {"    next: [oplysning]\n", "    next: [samlet]\n"}})
          == "oplysning → samlet");
    CHECK(told_of_migration(
              in_oplysning,
              "2026-08-10",
              {{"  oplysning:\n    name:", "  samlet:\n    name:"},
               {"    next: [oplysning]\n", "    next: [samlet]\n"},
               {"    phase: preparation\n    step: 2\n", "    phase: closing\n    step: 2\n"}})
          == "oplysning → nowhere");
  }

  TEST_CASE("who is not concerned: a closed case that would have to migrate, and one not begun")
  {
    CHECK(told_of_migration(closed, "2026-08-10", {longer}) == "-");
    CHECK(told_of_edition(closed, "2026-08-10", {longer}) == "afsluttet");
    CHECK(told_of_edition(begun, "2026-08-01", {longer}) == "-");
  }
}
