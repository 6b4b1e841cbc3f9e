// SPDX-License-Identifier: MPL-2.0
#include "commands/grammar_days.hpp"

#include "commands/grammar_parts.hpp"

namespace sag
{

namespace
{

using Specs = std::vector<OptionSpec>;

} // namespace

CommandSpec report_command()
{
  return command<ReportOptions>(
      "report",
      {"Hvor dagene gik hen i alle sager", "Where the days of all cases went"},
      run_report,
      [](ReportOptions& o)
      {
        return Specs{
            {"--from",
             "DAY|MONTH",
             {"første dag eller måned (fast: alle)", "the first day or month (default: all)"},
             &o.from},
            {"--to",
             "DAY|MONTH",
             {"sidste dag eller måned (fast: i dag)", "the last day or month (default: today)"},
             &o.to},
            {"--unit", "UNIT", {"kun enhedens dage", "only the unit's days"}, &o.unit},
            {"--stage", "STAGE", {"kun dage på trinnet", "only days in the stage"}, &o.stage},
            {"--cases",
             "",
             {"også sagerne bag summerne", "also the cases behind the sums"},
             &o.cases},
            {"--min-cases",
             "N",
             {"slå grupper med færre sager sammen (fast: 3)",
              "put groups of fewer cases together (default: 3)"},
             &o.min_cases},
            {"--html",
             "FILE",
             {"skriv en side med tegninger til en ny fil",
              "write a page with drawings to a new file"},
             &o.html},
            format_option(o.format, {"text", "json", "tsv"})};
      });
}

CommandSpec letters_command()
{
  return command<LettersOptions>(
      "letters",
      {"Hvornår borgerne sidst hørte fra os, og hvilke breve der skal skrives",
       "When the citizens last heard from us, and which letters are due"},
      run_letters,
      [](LettersOptions& o)
      {
        return Specs{
            {"--due", "", {"kun dem, der skal skrives nu", "only those to be written now"}, &o.due},
            {"--owner", "PERSON", {"kun personens sager", "only the person's cases"}, &o.owner},
            {"--unit", "UNIT", {"kun enhedens sager", "only the unit's cases"}, &o.unit},
            format_option(o.format, {"text", "json", "tsv"})};
      });
}

CommandSpec away_command()
{
  return command<AwayOptions>(
      "away",
      {"Hvem der er væk, og hvem der svarer imens", "Who is away, and who answers meanwhile"},
      run_away,
      [](AwayOptions& o)
      {
        return Specs{
            {"person", "PERSON", {"hvem (ellers dig selv)", "who (else yourself)"}, &o.person},
            {"--from", "DATE", {"den første dag væk", "the first day away"}, &o.from},
            {"--to", "DATE", {"den sidste dag væk", "the last day away"}, &o.to},
            {"--stand-in",
             "PERSON",
             {"hvem der svarer imens", "who answers meanwhile"},
             &o.stand_in},
            {"--reassign",
             "PERSON",
             {"giv alle personens åbne sager til en anden",
              "give all of the person's open cases to somebody else"},
             &o.reassign},
            dry_run_flag(o.dry_run),
            format_option(o.format, {"text", "json"})};
      });
}

CommandSpec ledger_command()
{
  return command<CaseOptions>(
      "ledger",
      {"Hvis tur det var, hver arbejdsdag i sagen",
       "Whose turn it was, each working day of a case"},
      run_ledger,
      [](CaseOptions& o)
      {
        return Specs{case_word(o.id),
                     format_option(o.format, {"text", "json", "ndjson", "tsv", "markdown"})};
      });
}

CommandSpec calendar_command()
{
  return command<CalendarOptions>(
      "calendar",
      {"Årets helligdage og lukkedage", "The year's holidays and closing days"},
      run_calendar,
      [](CalendarOptions& o)
      {
        return Specs{
            {"year", "YEAR", {"året (fast: i år)", "the year (default: this one)"}, &o.year},
            format_option(o.format, {"text", "json", "tsv"})};
      },
      false);
}

} // namespace sag
