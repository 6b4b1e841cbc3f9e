// SPDX-License-Identifier: MPL-2.0
// What is coming and from which day on it is told. 16 to 20 November 2026 is a week without a
// holiday.

#include "support/days.hpp"
#include "support/replay.hpp"
#include "timeline/agenda.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

/// "2026-11-20 LÆ 265: answer expected | sag 2026-0141 received lae-265", each on a line.
std::string told(std::string_view lines, std::string_view iso)
{
  const Replay replay("2026-08-03 mho applied: foertidspension\n" + std::string(lines), iso);
  std::string text;
  for (const AgendaItem& item : agenda_of(replay.standing(), day(iso), WorkingDays{5}))
  {
    text += fmt::format(
        "{}{} {} | {}", text.empty() ? "" : "\n", format_iso(item.day), item.what.en, item.command);
  }
  return text;
}

} // namespace

TEST_SUITE("timeline/agenda")
{
  TEST_CASE("an answer is told of from five working days before, and on the day")
  {
    constexpr std::string_view asked =
        "2026-10-01 mho requested: lae-265, from: X, expected: 2026-11-20\n";
    const std::string expected =
        "2026-11-20 LÆ 265: answer expected | sag 2026-0141 received lae-265";
    CHECK(told(asked, "2026-11-12").empty());
    CHECK(told(asked, "2026-11-13") == expected);
    CHECK(told(asked, "2026-11-15") == expected);
    CHECK(told(asked, "2026-11-20") == expected);
    CHECK(told(asked, "2026-11-21").empty());
  }

  TEST_CASE("each kind of wait in its own words")
  {
    struct Row
    {
      std::string_view lines;
      std::string_view told;
    };

    const Row rows[] = {
        {"2026-10-01 mho requested: samtykke, from: X, expected: 2026-11-18\n",
         "2026-11-18 Consent: answer expected | sag 2026-0141 received samtykke"},
        {"2026-11-06 mho requested: hoering, from: X, expected: 2026-11-20\n",
         "2026-11-20 Hearing: last day for an answer | sag 2026-0141 received hoering"},
        {"2026-10-01 mho measure: praktik, starts: 2026-10-05, ends: 2026-11-19\n",
         "2026-11-19 Work trial ends | "},
        {"2026-10-01 mho paused: ill, review: 2026-11-17\n",
         "2026-11-17 The pause is to be reviewed | sag 2026-0141 resumed ill"},
        {"2026-11-02 mho informed: status, via: post, promised: {decision: 2026-11}\n", ""},
        {"2026-11-02 mho informed: status, via: post, promised: {decision: 2026-11-20}\n",
         "2026-11-20 The citizen was promised a decision | sag next 2026-0141"},
        {"2026-11-02 mho informed: status, via: post, promised: {next: 2026-11-20}\n",
         "2026-11-20 The citizen was promised to hear from us | sag letter 2026-0141"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.lines);
      CHECK(told(row.lines, "2026-11-16") == row.told);
    }
  }

  TEST_CASE("what is over, kept, or ours without a day is not coming")
  {
    const std::string_view rows[] = {
        "",
        "2026-10-01 mho requested: lae-265, from: X, expected: 2026-11-20\n"
        "2026-11-10 mho received: lae-265\n",
        "2026-11-10 mho requested: udtalelse, from: X\n",
        "2026-11-10 mho asked: callback\n",
        "2026-10-01 mho paused: ill, review: 2026-11-17\n2026-11-12 mho resumed: ill\n",
        "2026-11-02 mho informed: status, via: post, promised: {next: 2026-11-20}\n"
        "2026-11-12 mho informed: talk, via: phone\n",
        "2026-11-02 mho informed: status, via: post, promised: {decision: 2026-11-20}\n"
        "2026-11-12 mho decided: afslag\n",
    };
    for (const std::string_view lines : rows)
    {
      CAPTURE(lines);
      CHECK(told(lines, "2026-11-16").empty());
    }
  }

  TEST_CASE("by day")
  {
    CHECK(told("2026-10-01 mho requested: lae-265, from: X, expected: 2026-11-20\n"
               "2026-10-01 mho measure: praktik, starts: 2026-10-05, ends: 2026-11-17\n",
               "2026-11-16")
          == "2026-11-17 Work trial ends | \n"
             "2026-11-20 LÆ 265: answer expected | sag 2026-0141 received lae-265");
  }
}
