// SPDX-License-Identifier: MPL-2.0
// The whole grammar of the command line; its help comes from here and nowhere else.

#include "commands/command_line.hpp"

#include "diagnostics/suggestion.hpp"
#include "version.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>
#include <memory>

namespace sag
{

namespace
{

/// The program's help in one language, and what was chosen while it was read.
class Grammar
{
public:
  explicit Grammar(Language language) : language_(language)
  {
    app_.name("sag");
    app_.description(
        in({"Sagsgang: sagsbehandling i ren tekst", "Sagsgang: case management in plain text"}));
    app_.footer(
        in({"Sagen først: `sag 141` viser sagen, `sag 141 modtaget lae-265` skriver en linje.\n"
            "`sag KOMMANDO --help` fortæller mere; `sag explain --list` viser alle meldinger.",
            "Case first: `sag 141` shows the case, `sag 141 received lae-265` writes an entry.\n"
            "`sag COMMAND --help` tells more; `sag explain --list` shows all findings."}));
    app_.require_subcommand(1);
    app_.set_version_flag("--version", std::string("sag ") + std::string(version));
    label(app_);
    add_global_options();
    add_overview_commands();
    add_case_commands();
    add_writing_commands();
    add_letter_command();
    add_helping_commands();
  }

  std::variant<Invocation, Answer> parse(std::vector<std::string> words)
  {
    std::reverse(words.begin(), words.end());
    try
    {
      app_.parse(std::move(words));
    }
    catch (const CLI::Success& success)
    {
      return help_or_version(success);
    }
    catch (const CLI::ParseError& error)
    {
      return Answer{{}, usage_error(error), ExitStatus::usage};
    }
    return std::move(invocation_);
  }

private:
  [[nodiscard]] const std::string& in(const Text& text) const { return text.in(language_); }

  void label(CLI::App& app) const
  {
    if (language_ == Language::danish)
    {
      const auto formatter = app.get_formatter();
      formatter->label("Usage", "Brug");
      formatter->label("OPTIONS", "VALG");
      formatter->label("Options", "Valg");
      formatter->label("Subcommands", "Kommandoer");
      formatter->label("SUBCOMMAND", "KOMMANDO");
      formatter->label("Positionals", "Ord");
      formatter->label("REQUIRED", "(skal stå)");
      formatter->label("Excludes", "Ikke sammen med");
      app.get_help_ptr()->description("Vis denne hjælp");
    }
  }

  CLI::Option* option(CLI::App& app,
                      const std::string& name,
                      std::string& value,
                      const std::string& type,
                      const Text& text)
  {
    return app.add_option(name, value, in(text))->type_name(type);
  }

  void flag(CLI::App& app, const std::string& name, bool& value, const Text& text)
  {
    app.add_flag(name, value, in(text));
  }

  void add_global_options()
  {
    GlobalOptions& options = invocation_.options;
    option(app_,
           "-C",
           options.directory,
           "DIR",
           {"casebook'en her eller højere oppe (SAG_CASEBOOK)",
            "the casebook here or further up (SAG_CASEBOOK)"});
    option(app_,
           "--as-of",
           options.as_of,
           "DATE",
           {"som var det den dag (SAG_AS_OF)", "as if it were that day (SAG_AS_OF)"});
    option(app_,
           "--who",
           options.who,
           "PERSON",
           {"hvem der skriver (SAG_WHO, ellers git's bruger)",
            "who writes (SAG_WHO, else the git user)"});
    option(app_,
           "--lang",
           options.language,
           "da|en",
           {"sprog (SAG_LANG, ellers casebook'ens)", "language (SAG_LANG, else the casebook's)"})
        ->check(CLI::IsMember({"da", "en"}));
    option(app_, "--color", options.color, "auto|always|never", {"farver", "colours"})
        ->check(CLI::IsMember({"auto", "always", "never"}));
    flag(app_,
         "--no-pager",
         options.no_pager,
         {"vis det hele uden at bladre", "show all of it without paging"});
  }

  template <typename Options>
  CLI::App& command(const std::string& name,
                    const std::shared_ptr<Options>& options,
                    ExitStatus (*run)(Context&, const Options&),
                    const Text& text,
                    bool needs_casebook = true)
  {
    CLI::App& added = *app_.add_subcommand(name, in(text));
    added.fallthrough();
    label(added);
    added.callback(
        [this, options, run, needs_casebook]
        {
          invocation_.needs_casebook = needs_casebook;
          invocation_.run = [options, run](Context& context) { return run(context, *options); };
        });
    return added;
  }

  void add_case(CLI::App& app, std::string& id)
  {
    option(app,
           "case",
           id,
           "CASE",
           {"sagens nummer; 141 er nok, når det er entydigt",
            "the case's number; 141 will do where it is unique"})
        ->required();
  }

  void add_format(CLI::App& app, OutputFormat& format, const std::vector<std::string>& possible)
  {
    static const std::map<std::string, OutputFormat> formats{{"text", OutputFormat::text},
                                                             {"json", OutputFormat::json},
                                                             {"ndjson", OutputFormat::ndjson},
                                                             {"tsv", OutputFormat::tsv},
                                                             {"markdown", OutputFormat::markdown},
                                                             {"html", OutputFormat::html}};
    std::string list;
    for (const std::string& name : possible)
    {
      list += (list.empty() ? "" : "|") + name;
    }
    app.add_option_function<std::string>(
           "--format",
           [&format](const std::string& name) { format = formats.at(name); },
           in({"hvordan resultatet skrives", "how the result is written"}))
        ->check(CLI::IsMember(possible))
        ->type_name(list);
  }

  void add_fail_on(CLI::App& app, FailOn& fail_on)
  {
    app.add_option_function<std::string>(
           "--fail-on",
           [&fail_on](const std::string& name)
           { fail_on = name == "warn" ? FailOn::warning : FailOn::error; },
           in({"hvad der giver exit 1 (fast: error)", "what gives exit 1 (default: error)"}))
        ->check(CLI::IsMember({"error", "warn"}))
        ->type_name("error|warn");
  }

  void add_words(CLI::App& app,
                 std::vector<std::string>& words,
                 const std::string& type,
                 const Text& text)
  {
    app.add_option("words", words, in(text))->type_name(type);
  }

  void add_dry_run(CLI::App& app, bool& dry_run)
  {
    flag(app,
         "--dry-run,-n",
         dry_run,
         {"vis ændringen, skriv intet", "show the change, write nothing"});
  }

  void add_overview_commands()
  {
    const auto validate = std::make_shared<ValidateOptions>();
    CLI::App& check = command("validate",
                              validate,
                              run_validate,
                              {"Kontrollér alle filer; tavs når alt er i orden",
                               "Check all files; silent when all is well"});
    check.add_option("files", validate->files, in({"kun disse filer", "only these files"}))
        ->type_name("FILE");
    add_format(check, validate->format, {"text", "json", "ndjson"});
    add_fail_on(check, validate->fail_on);

    const auto stalls = std::make_shared<StallsOptions>();
    CLI::App& stops = command(
        "stalls",
        stalls,
        run_stalls,
        {"Hvad der står stille på grund af os selv", "What stands still because of ourselves"});
    option(stops, "--unit", stalls->unit, "UNIT", {"kun enheden", "only the unit"});
    option(stops,
           "--owner",
           stalls->owner,
           "PERSON",
           {"kun personens sager", "only the person's cases"});
    option(stops, "--stage", stalls->stage, "STAGE", {"kun trinnet", "only the stage"});
    option(stops, "--code", stalls->code, "CODE", {"kun meldingen", "only the finding"});
    flag(stops, "--stalls-only", stalls->stalls_only, {"uden advarsler", "without warnings"});
    add_format(stops, stalls->format, {"text", "json", "ndjson", "tsv", "markdown"});
    add_fail_on(stops, stalls->fail_on);

    const auto list = std::make_shared<ListOptions>();
    CLI::App& cases =
        command("list", list, run_list, {"Sagerne, en linje hver", "The cases, a line each"});
    flag(cases, "--all,-a", list->all, {"også de lukkede", "closed ones too"});
    flag(cases, "--names", list->names, {"vis borgernes navne", "show the citizens' names"});
    option(cases, "--stage", list->stage, "STAGE", {"kun trinnet", "only the stage"});
    option(cases, "--unit", list->unit, "UNIT", {"kun enhedens sager", "only the unit's cases"});
    option(cases,
           "--owner",
           list->owner,
           "PERSON",
           {"kun personens sager", "only the person's cases"});
    option(cases,
           "--turn",
           list->turn,
           "WHO",
           {"kun hvor turen er: internal, work, external, citizen, statutory",
            "only where it is the turn of: internal, work, external, citizen, statutory"})
        ->check(CLI::IsMember({"internal", "work", "external", "citizen", "statutory"}));
    add_format(cases, list->format, {"text", "json", "ndjson", "tsv"});
  }

  void add_case_commands()
  {
    const auto show = std::make_shared<CaseOptions>();
    CLI::App& told =
        command("show",
                show,
                run_show,
                {"Fortæl en sag i almindelige sætninger", "Tell a case in plain sentences"});
    add_case(told, show->id);
    add_format(told, show->format, {"text", "markdown", "html", "json"});

    const auto next = std::make_shared<CaseOptions>();
    CLI::App& ways = command("next",
                             next,
                             run_next,
                             {"Hvad kan ske nu, og hvad står i vejen",
                              "What may happen next, and what stands in the way"});
    add_case(ways, next->id);
    add_format(ways, next->format, {"text", "json"});
  }

  void add_writing_commands()
  {
    const auto fresh = std::make_shared<NewOptions>();
    CLI::App& begin = command("new",
                              fresh,
                              run_new,
                              {"Begynd en sag; spørger om borgeren i terminalen",
                               "Begin a case; asks about the citizen at the terminal"});
    CLI::Option* const applied = option(begin,
                                        "--applied",
                                        fresh->applied,
                                        "KIND",
                                        {"hvad der er søgt om", "what was applied for"});
    option(begin,
           "--opened",
           fresh->opened,
           "KIND",
           {"hvorfor den åbnes uden ansøgning", "why it is opened without an application"})
        ->excludes(applied);
    option(begin,
           "--date",
           fresh->date,
           "DATE",
           {"dagen det skete (fast: i dag)", "the day it happened (default: today)"});
    option(begin,
           "--id",
           fresh->id,
           "YYYY-NNNN",
           {"sagens nummer (fast: dit næste ledige)",
            "the case's number (default: your next free one)"});
    option(begin,
           "--workflow",
           fresh->workflow,
           "ID",
           {"reglerne (fast: casebook.yaml's)", "the rules (default: those of casebook.yaml)"});
    flag(begin,
         "--edit,-e",
         fresh->edit,
         {"udfyld borgeren i $EDITOR", "fill the citizen in with $EDITOR"});
    flag(begin,
         "--stdin",
         fresh->from_stdin,
         {"læs borgeren som YAML fra standard input",
          "read the citizen as YAML from standard input"});
    add_dry_run(begin, fresh->dry_run);

    const auto log = std::make_shared<LogOptions>();
    CLI::App& entry = command("log",
                              log,
                              run_log,
                              {"Tilføj en linje: sag log 141 received lae-265",
                               "Add an entry: sag log 141 received lae-265"});
    add_case(entry, log->id);
    option(entry, "verb", log->verb, "VERB", {"hvad der skete", "what happened"})->required();
    add_words(entry,
              log->words,
              "[VALUE] [KEY=VALUE ...]",
              {"værdien og nøgle=værdi; `-` læser værdien fra standard input",
               "the value and key=value; `-` reads the value from standard input"});
    flag(entry, "--edit,-e", log->edit, {"skriv teksten i $EDITOR", "write the text in $EDITOR"});
    add_dry_run(entry, log->dry_run);

    const auto advance = std::make_shared<AdvanceOptions>();
    CLI::App& move = command("advance",
                             advance,
                             run_advance,
                             {"Flyt sagen til næste trin", "Move the case to the next stage"});
    add_case(move, advance->id);
    add_words(move,
              advance->words,
              "[STAGE] [KEY=VALUE ...]",
              {"trinnet, og because=, outcome=, self-support=, waive=KRAV:GRUND, by=LEDER",
               "the stage, and because=, outcome=, self-support=, waive=NEED:REASON, by=LEADER"});
    add_dry_run(move, advance->dry_run);

    const auto correct = std::make_shared<CorrectOptions>();
    CLI::App& right = command(
        "correct",
        correct,
        run_correct,
        {"Ret en linje; begge bliver stående", "Set an entry right; both stay in the file"});
    add_case(right, correct->id);
    option(right, "line", correct->line, "LINE", {"linjenummer i filen", "line number in the file"})
        ->required();
    add_words(right,
              correct->words,
              "because=... [KEY=VALUE ...]",
              {"grunden, og de nøgler der skal stå i stedet",
               "the reason, and the keys that are to stand instead"});
    flag(
        right, "--void", correct->void_entry, {"stryg linjen helt", "strike the entry altogether"});
    add_dry_run(right, correct->dry_run);
  }

  void add_letter_command()
  {
    const auto letter = std::make_shared<LetterOptions>();
    CLI::App& print = command("letter",
                              letter,
                              run_letter,
                              {"Skriv et brev til borgeren", "Print a letter to the citizen"});
    add_case(print, letter->id);
    option(print,
           "--kind",
           letter->kind,
           "KIND",
           {"brevets art (fast: efter situationen)",
            "the kind of letter (default: by the situation)"});
    option(print,
           "--decision",
           letter->decision,
           "DATE",
           {"hvornår afgørelsen ventes: en dag eller en måned (2027-02)",
            "when the decision is expected: a day or a month (2027-02)"});
    option(print,
           "--next",
           letter->next,
           "DATE",
           {"hvornår borgeren senest hører fra os", "by when the citizen hears from us"});
    option(print,
           "--sent",
           letter->sent,
           "digital-post|post|handed",
           {"brevet er sendt: skriv det i sagen", "the letter was sent: write it in the case"})
        ->check(CLI::IsMember({"digital-post", "post", "handed"}));
    option(print,
           "--output,-o",
           letter->output,
           "FILE",
           {"skriv brevet til en ny fil", "write the letter to a new file"});
    flag(print,
         "--check",
         letter->check,
         {"vis også læsbarheden (LIX)", "also show how readable it is (LIX)"});
    add_format(print, letter->format, {"text", "markdown", "html"});
    add_dry_run(print, letter->dry_run);
  }

  void add_helping_commands()
  {
    const auto calendar = std::make_shared<CalendarOptions>();
    CLI::App& days =
        command("calendar",
                calendar,
                run_calendar,
                {"Årets helligdage og lukkedage", "The year's holidays and closing days"},
                false);
    option(days,
           "year",
           calendar->year,
           "YEAR",
           {"året (fast: i år)", "the year (default: this one)"});
    add_format(days, calendar->format, {"text", "json", "tsv"});

    const auto explain = std::make_shared<ExplainOptions>();
    CLI::App& page = command(
        "explain", explain, run_explain, {"Forklar en melding", "Explain a finding"}, false);
    option(page,
           "code",
           explain->code,
           "CODE",
           {"meldingens kode, for eksempel not-reminded",
            "the finding's code, for example not-reminded"});
    flag(page, "--list", explain->list, {"alle koder", "all codes"});
    add_format(page, explain->format, {"text", "json", "tsv"});

    const auto init = std::make_shared<InitOptions>();
    CLI::App& start =
        command("init", init, run_init, {"Begynd en ny casebook", "Begin a new casebook"}, false);
    option(start,
           "directory",
           init->directory,
           "DIR",
           {"mappen (fast: denne)", "the directory (default: this one)"});
  }

  [[nodiscard]] Answer help_or_version(const CLI::Success& success) const
  {
    if (dynamic_cast<const CLI::CallForVersion*>(&success) != nullptr)
    {
      return {std::string(success.what()) + "\n", {}, ExitStatus::fine};
    }
    const auto chosen = app_.get_subcommands();
    const CLI::App& about = chosen.empty() ? app_ : *chosen.front();
    return {about.help(chosen.empty() ? "" : "sag"), {}, ExitStatus::fine};
  }

  /// CLI11's own sentences are English; the common mistakes get a sentence in both languages.
  [[nodiscard]] std::string usage_error(const CLI::ParseError& error) const
  {
    std::string text = fmt::format("sag: {}\n", error.what());
    const auto chosen = app_.get_subcommands();
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr || chosen.empty())
    {
      text = unknown_word(chosen);
    }
    const std::string name = chosen.empty() ? "" : chosen.front()->get_name() + " ";
    return text + in(both("Se `sag {}--help`\n", "See `sag {}--help`\n", name));
  }

  [[nodiscard]] std::string unknown_word(const std::vector<CLI::App*>& chosen) const
  {
    const auto rest = app_.remaining(true);
    if (rest.empty())
    {
      return in({"sag: skriv en kommando eller et sagsnummer\n",
                 "sag: write a command or a case number\n"});
    }
    const std::string& word = rest.front();
    std::vector<std::string_view> known;
    for (const CLI::App* const each : app_.get_subcommands({}))
    {
      known.push_back(each->get_name());
    }
    const auto near = chosen.empty() ? nearest_word(word, known) : std::nullopt;
    Text text = both("sag: jeg kender ikke {}", "sag: I do not know {}", word);
    if (near)
    {
      text.da += fmt::format("; mente du {}?", *near);
      text.en += fmt::format("; did you mean {}?", *near);
    }
    return in(text) + "\n";
  }

  Language language_;
  CLI::App app_;
  Invocation invocation_;
};

/// The language of help is needed before the words are read.
std::string language_option(const std::vector<std::string>& words)
{
  for (std::size_t at = 0; at < words.size(); ++at)
  {
    if (words[at] == "--lang" && at + 1 < words.size())
    {
      return words[at + 1];
    }
    if (words[at].rfind("--lang=", 0) == 0)
    {
      return words[at].substr(7);
    }
  }
  return {};
}

} // namespace

std::variant<Invocation, Answer> parse_command_line(std::vector<std::string> words)
{
  if (words.empty())
  {
    words = {"--help"};
  }
  const Language language = language_before_casebook(language_option(words));
  const auto grammar = std::make_shared<Grammar>(language);
  auto parsed = grammar->parse(with_command_first(std::move(words)));
  return parsed;
}

} // namespace sag
