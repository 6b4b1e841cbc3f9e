// SPDX-License-Identifier: MPL-2.0
#include "commands/grammar.hpp"

#include "commands/grammar_days.hpp"
#include "commands/grammar_files.hpp"
#include "commands/grammar_parts.hpp"
#include "commands/grammar_workflow.hpp"

namespace sag
{

namespace
{

using Specs = std::vector<OptionSpec>;

CommandSpec validate_command()
{
  return command<ValidateOptions>(
      "validate",
      {"Kontrollér alle filer; tavs når alt er i orden",
       "Check all files; silent when all is well"},
      run_validate,
      [](ValidateOptions& o)
      {
        return Specs{
            {"files",
             "CASE|FILE",
             {"kun disse sager, ved nummer eller fil", "only these cases, by number or file"},
             &o.files},
            format_option(o.format, {"text", "json", "ndjson"}),
            fail_on_option(o.fail_on)};
      });
}

CommandSpec stalls_command()
{
  return command<StallsOptions>(
      "stalls",
      {"Hvad der står stille på grund af os selv", "What stands still because of ourselves"},
      run_stalls,
      [](StallsOptions& o)
      {
        return Specs{
            {"--unit", "UNIT", {"kun enheden", "only the unit"}, &o.unit},
            {"--owner", "PERSON", {"kun personens sager", "only the person's cases"}, &o.owner},
            {"--stage", "STAGE", {"kun trinnet", "only the stage"}, &o.stage},
            {"--code", "CODE", {"kun meldingen", "only the finding"}, &o.code},
            severity_option(o.severity),
            grouping_option(o.by),
            format_option(o.format, {"text", "json", "ndjson", "tsv", "markdown"}),
            fail_on_option(o.fail_on)};
      });
}

CommandSpec today_command()
{
  return command<TodayOptions>(
      "today",
      {"Hvad du skal gøre nu, og hvad der er på vej", "What you should do now, and what is coming"},
      run_today,
      [](TodayOptions& o)
      {
        return Specs{{"--person",
                      "PERSON",
                      {"en andens dag (ellers din egen)", "somebody else's day (else your own)"},
                      &o.person},
                     format_option(o.format, {"text", "json"})};
      });
}

CommandSpec nightly_command()
{
  return command<NightlyOptions>(
      "nightly",
      {"Alt, der skal ses på, i én kørsel om natten",
       "All that is to be looked at, in one run at night"},
      run_nightly,
      [](NightlyOptions& o)
      {
        return Specs{{"--new-since",
                      "last|DATE|REVISION",
                      {"kun det, der er nyt siden forrige kontordag, en dag eller en udgave af git",
                       "only what is new since the last office day, a day or a revision of git"},
                      &o.new_since},
                     {"--digest",
                      "DIR",
                      {"skriv også en fil til hver enhed og person i den tomme mappe",
                       "also write a file for each unit and person into the empty directory"},
                      &o.digest},
                     format_option(o.format, {"text", "json", "ndjson"}),
                     fail_on_option(o.fail_on)};
      });
}

CommandSpec deadlines_command()
{
  return command<DeadlinesOptions>(
      "deadlines",
      {"Fristerne, den nærmeste først", "The deadlines, the nearest first"},
      run_deadlines,
      [](DeadlinesOptions& o)
      {
        return Specs{
            {"case", "CASE", {"kun denne sag", "only this case"}, &o.id},
            {"--trace", "", {"vis, hvordan der er regnet", "show the reckoning"}, &o.trace},
            {"--due",
             "TERM",
             {"kun dem inden for fx 10wd", "only those within, say, 10wd"},
             &o.due},
            {"--unit", "UNIT", {"kun enhedens sager", "only the unit's cases"}, &o.unit},
            {"--owner", "PERSON", {"kun personens sager", "only the person's cases"}, &o.owner},
            {"--stage", "STAGE", {"kun trinnet", "only the stage"}, &o.stage},
            format_option(o.format, {"text", "json", "ndjson", "tsv", "ics"})};
      });
}

CommandSpec list_command()
{
  return command<ListOptions>(
      "list",
      {"Sagerne, en linje hver", "The cases, a line each"},
      run_list,
      [](ListOptions& o)
      {
        return Specs{
            {"--all,-a", "", {"også de lukkede", "closed ones too"}, &o.all},
            {"--names", "", {"vis borgernes navne", "show the citizens' names"}, &o.names},
            {"--stage", "STAGE", {"kun trinnet", "only the stage"}, &o.stage},
            {"--unit",
             "UNIT",
             {"enhedens sager, og dem der venter på den",
              "the unit's cases, and those that wait for it"},
             &o.unit},
            {"--owner", "PERSON", {"kun personens sager", "only the person's cases"}, &o.owner},
            {"--turn",
             "internal|work|external|citizen|statutory",
             {"kun hvor turen er dens", "only where it is its turn"},
             &o.turn,
             {"internal", "work", "external", "citizen", "statutory"}},
            format_option(o.format, {"text", "json", "ndjson", "tsv"})};
      });
}

CommandSpec show_command()
{
  return command<CaseOptions>(
      "show",
      {"Fortæl en sag i almindelige sætninger", "Tell a case in plain sentences"},
      run_show,
      [](CaseOptions& o) {
        return Specs{case_word(o.id),
                     format_option(o.format, {"text", "markdown", "html", "json"})};
      });
}

CommandSpec next_command()
{
  return command<CaseOptions>(
      "next",
      {"Hvad kan ske nu, og hvad står i vejen", "What may happen next, and what stands in the way"},
      run_next,
      [](CaseOptions& o) {
        return Specs{case_word(o.id), format_option(o.format, {"text", "json"})};
      });
}

CommandSpec new_command()
{
  return command<NewOptions>(
      "new",
      {"Begynd en sag; spørger om borgeren i terminalen",
       "Begin a case; asks about the citizen at the terminal"},
      run_new,
      [](NewOptions& o)
      {
        return Specs{
            {"--applied", "KIND", {"hvad der er søgt om", "what was applied for"}, &o.applied},
            {"--opened",
             "KIND",
             {"hvorfor den åbnes uden ansøgning", "why it is opened without an application"},
             &o.opened},
            {"--date",
             "DATE",
             {"dagen det skete (fast: i dag)", "the day it happened (default: today)"},
             &o.date},
            {"--id",
             "YYYY-NNNN",
             {"sagens nummer (fast: dit næste ledige)",
              "the case's number (default: your next free one)"},
             &o.id},
            {"--workflow",
             "ID",
             {"reglerne (fast: casebook.yaml's)", "the rules (default: those of casebook.yaml)"},
             &o.workflow},
            {"--edit,-e",
             "",
             {"udfyld borgeren i $EDITOR", "fill the citizen in with $EDITOR"},
             &o.edit},
            {"--stdin",
             "",
             {"læs borgeren som YAML fra standard input",
              "read the citizen as YAML from standard input"},
             &o.from_stdin},
            dry_run_flag(o.dry_run)};
      });
}

CommandSpec log_command()
{
  return command<LogOptions>(
      "log",
      {"Tilføj en linje: sag log 141 received lae-265",
       "Add an entry: sag log 141 received lae-265"},
      run_log,
      [](LogOptions& o)
      {
        return Specs{
            case_word(o.id),
            {"verb", "VERB", {"hvad der skete", "what happened"}, &o.verb, {}, true},
            {"words",
             "[VALUE] [KEY=VALUE ...]",
             {"værdien og nøgle=værdi; `-` læser værdien fra standard input",
              "the value and key=value; `-` reads the value from standard input"},
             &o.words},
            {"--unsolicited",
             "",
             {"det kom, uden at nogen havde bedt om det",
              "it came without anybody having asked for it"},
             &o.unsolicited},
            {"--edit,-e", "", {"skriv teksten i $EDITOR", "write the text in $EDITOR"}, &o.edit},
            dry_run_flag(o.dry_run)};
      });
}

CommandSpec advance_command()
{
  return command<AdvanceOptions>(
      "advance",
      {"Flyt sagen til næste trin", "Move the case to the next stage"},
      run_advance,
      [](AdvanceOptions& o)
      {
        return Specs{
            case_word(o.id),
            {"words",
             "[STAGE] [KEY=VALUE ...]",
             {"trinnet, og because=, outcome=, self-support=, waive=KRAV:GRUND, by=LEDER",
              "the stage, and because=, outcome=, self-support=, waive=NEED:REASON, by=LEADER"},
             &o.words},
            dry_run_flag(o.dry_run)};
      });
}

CommandSpec correct_command()
{
  return command<CorrectOptions>(
      "correct",
      {"Ret en linje; begge bliver stående", "Set an entry right; both stay in the file"},
      run_correct,
      [](CorrectOptions& o)
      {
        return Specs{
            case_word(o.id),
            {"line", "LINE", {"linjenummer i filen", "line number in the file"}, &o.line, {}, true},
            {"words",
             "because=... [KEY=VALUE ...]",
             {"grunden, og de nøgler der skal stå i stedet",
              "the reason, and the keys that are to stand instead"},
             &o.words},
            {"--void", "", {"stryg linjen helt", "strike the entry altogether"}, &o.void_entry},
            dry_run_flag(o.dry_run)};
      });
}

CommandSpec migrate_command()
{
  return command<MigrateOptions>(
      "migrate",
      {"Giv sagen andre regler fra en dag af", "Put the case under other rules from a day on"},
      run_migrate,
      [](MigrateOptions& o)
      {
        return Specs{
            case_word(o.id),
            {"workflow", "WORKFLOW", {"de nye regler", "the new rules"}, &o.workflow, {}, true},
            {"words",
             "because=... [KEY=VALUE ...]",
             {"grunden, og stage= hvor trinnet skal vælges",
              "the reason, and stage= where the stage must be chosen"},
             &o.words},
            dry_run_flag(o.dry_run)};
      });
}

CommandSpec letter_command()
{
  return command<LetterOptions>(
      "letter",
      {"Skriv et brev til borgeren", "Print a letter to the citizen"},
      run_letter,
      [](LetterOptions& o)
      {
        return Specs{
            case_word(o.id),
            {"--kind",
             "KIND",
             {"brevets art (fast: efter situationen)",
              "the kind of letter (default: by the situation)"},
             &o.kind},
            {"--decision",
             "DATE",
             {"hvornår afgørelsen ventes: en dag eller en måned (2027-02)",
              "when the decision is expected: a day or a month (2027-02)"},
             &o.decision},
            {"--next",
             "DATE",
             {"hvornår borgeren senest hører fra os", "by when the citizen hears from us"},
             &o.next},
            {"--sent",
             "digital-post|post|handed",
             {"brevet er sendt: skriv det i sagen", "the letter was sent: write it in the case"},
             &o.sent,
             {"digital-post", "post", "handed"}},
            {"--output,-o",
             "FILE",
             {"skriv brevet til en ny fil", "write the letter to a new file"},
             &o.output},
            {"--check",
             "",
             {"vis også læsbarheden (LIX)", "also show how readable it is (LIX)"},
             &o.check},
            format_option(o.format, {"text", "markdown", "html"}),
            dry_run_flag(o.dry_run)};
      });
}

CommandSpec explain_command()
{
  return command<ExplainOptions>(
      "explain",
      {"Forklar en melding", "Explain a finding"},
      run_explain,
      [](ExplainOptions& o)
      {
        return Specs{{"code",
                      "CODE",
                      {"meldingens kode, for eksempel not-reminded",
                       "the finding's code, for example not-reminded"},
                      &o.code},
                     {"--list", "", {"alle koder", "all codes"}, &o.list},
                     format_option(o.format, {"text", "json", "tsv"})};
      },
      false);
}

} // namespace

std::vector<CommandSpec> command_specs()
{
  return {today_command(),    list_command(),      show_command(),     next_command(),
          log_command(),      advance_command(),   letter_command(),   letters_command(),
          stalls_command(),   deadlines_command(), ledger_command(),   report_command(),
          validate_command(), nightly_command(),   new_command(),      correct_command(),
          migrate_command(),  away_command(),      workflow_command(), calendar_command(),
          explain_command(),  schema_command(),    init_command()};
}

} // namespace sag
