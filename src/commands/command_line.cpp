// SPDX-License-Identifier: MPL-2.0
// The only file that knows CLI11: it makes a parser of the grammar's data.

#include "commands/command_line.hpp"

#include "commands/case_first.hpp"
#include "commands/grammar.hpp"
#include "version.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace sag
{

namespace
{

/// The parser in one language, and what was chosen while it read.
class Parser
{
public:
  explicit Parser(Language language) : language_(language), commands_(command_specs())
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
    app_.set_version_flag("--version",
                          std::string("sag ") + std::string(version),
                          in({"Vis versionen", "Show the version"}))
        ->group(in({"Valg", "Options"}));
    label(app_);
    for (const OptionSpec& spec : global_option_specs(invocation_.options))
    {
      add(app_, spec);
    }
    for (const CommandSpec& spec : commands_)
    {
      add(app_, spec);
    }
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
    app.get_help_ptr()
        ->description(in({"Vis denne hjælp", "Show this help"}))
        ->group(in({"Valg", "Options"}));
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
    }
  }

  CLI::Option* add_target(CLI::App& app, const OptionSpec& spec)
  {
    const std::string& text = in(spec.text);
    if (auto* const* const flag = std::get_if<bool*>(&spec.target))
    {
      return app.add_flag(spec.name, **flag, text);
    }
    if (auto* const* const words = std::get_if<std::vector<std::string>*>(&spec.target))
    {
      return app.add_option(spec.name, **words, text);
    }
    if (auto* const* const word = std::get_if<std::string*>(&spec.target))
    {
      return app.add_option(spec.name, **word, text);
    }
    const auto& take = std::get<std::function<void(const std::string&)>>(spec.target);
    return app.add_option_function<std::string>(spec.name, take, text);
  }

  void add(CLI::App& app, const OptionSpec& spec)
  {
    CLI::Option* const option = add_target(app, spec);
    option->required(spec.required);
    if (!spec.name.empty() && spec.name.front() == '-')
    {
      option->group(in({"Valg", "Options"}));
    }
    if (!spec.type.empty())
    {
      option->type_name(spec.type);
    }
    if (!spec.choices.empty())
    {
      option->check(
          [this, choices = spec.choices, type = spec.type](const std::string& value)
          {
            const bool known = std::find(choices.begin(), choices.end(), value) != choices.end();
            return known ? std::string{}
                         : in(both("{} er ikke et af {}", "{} is not one of {}", value, type));
          });
    }
  }

  void add(CLI::App& parent, const CommandSpec& spec)
  {
    CLI::App& command = *parent.add_subcommand(spec.name, in(spec.text));
    command.fallthrough();
    command.group(in({"Kommandoer", "Commands"}));
    label(command);
    for (const OptionSpec& option : spec.options)
    {
      add(command, option);
    }
    for (const CommandSpec& own : spec.commands)
    {
      add(command, own);
    }
    if (!spec.commands.empty())
    {
      command.require_subcommand(1);
      return;
    }
    command.callback(
        [this, &spec]
        {
          invocation_.needs_casebook = spec.needs_casebook;
          invocation_.run = spec.run;
        });
  }

  [[nodiscard]] Answer help_or_version(const CLI::Success& success) const
  {
    if (dynamic_cast<const CLI::CallForVersion*>(&success) != nullptr)
    {
      return {std::string(success.what()) + "\n", {}, ExitStatus::fine};
    }
    std::string before;
    const CLI::App* about = &app_;
    for (const CLI::App* const next : chosen())
    {
      before += (before.empty() ? "" : " ") + about->get_name();
      about = next;
    }
    return {about->help(before), {}, ExitStatus::fine};
  }

  /// The command that was typed, and below it the one of its own.
  [[nodiscard]] std::vector<const CLI::App*> chosen() const
  {
    std::vector<const CLI::App*> path;
    for (const CLI::App* at = &app_; !at->get_subcommands().empty();)
    {
      at = at->get_subcommands().front();
      path.push_back(at);
    }
    return path;
  }

  /// CLI11's own sentences are English; what people mistype most gets one in both languages.
  [[nodiscard]] std::string usage_error(const CLI::ParseError& error) const
  {
    std::vector<std::string> names;
    std::string name;
    const CLI::App* last = &app_;
    for (const CLI::App* const one : chosen())
    {
      names.push_back(one->get_name());
      name += one->get_name() + " ";
      last = one;
    }
    const bool incomplete = last->get_require_subcommand_min() > 0;
    const bool unknown = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr || incomplete;
    const std::string text =
        unknown ? unknown_word(*last, names) : fmt::format("sag: {}\n", in(told(error)));
    return text + in(both("Se `sag {}--help`\n", "See `sag {}--help`\n", name));
  }

  /// What is missing or without its value; other mistakes are told by their checks.
  [[nodiscard]] static Text told(const CLI::ParseError& error)
  {
    const std::string text = error.what();
    const auto before = [&](std::string_view end) { return text.substr(0, text.find(end)); };
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
    {
      return both("der mangler noget: {}", "something is missing: {}", before(" is required"));
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
    {
      return both("{} skal have en værdi", "{} needs a value", before(":"));
    }
    return same(text);
  }

  /// A group without one of its own commands, or the words `sag` alone.
  [[nodiscard]] std::string missing_command(const CLI::App& last, bool group) const
  {
    if (!group)
    {
      return in({"sag: skriv en kommando eller et sagsnummer\n",
                 "sag: write a command or a case number\n"});
    }
    std::string list;
    for (const CLI::App* const own : last.get_subcommands({}))
    {
      list += (list.empty() ? "" : ", ") + own->get_name();
    }
    return in(both("sag: {} skal følges af en af: {}\n",
                   "sag: {} must be followed by one of: {}\n",
                   last.get_name(),
                   list));
  }

  [[nodiscard]] std::string unknown_word(const CLI::App& last,
                                         const std::vector<std::string>& names) const
  {
    const auto rest = app_.remaining(true);
    if (rest.empty())
    {
      return missing_command(last, !names.empty());
    }
    const std::string& word = rest.front();
    const auto near = nearest_typed(word, commands_, names);
    Text text = both("sag: jeg kender ikke {}", "sag: I do not know {}", word);
    if (near)
    {
      text.da += fmt::format("; mente du {}?", *near);
      text.en += fmt::format("; did you mean {}?", *near);
    }
    return in(text) + "\n";
  }

  Language language_;
  std::vector<CommandSpec> commands_;
  CLI::App app_;
  Invocation invocation_;
};

/// What the language of help hangs on is needed before the words are read: `--lang en`,
/// `--lang=en`, `-C DIR`.
std::string value_of_option(const std::vector<std::string>& words, const std::string& option)
{
  const std::string with_value = option + "=";
  for (std::size_t at = 0; at < words.size(); ++at)
  {
    if (words[at] == option && at + 1 < words.size())
    {
      return words[at + 1];
    }
    if (words[at].rfind(with_value, 0) == 0)
    {
      return words[at].substr(with_value.size());
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
  Parser parser(language_of_help(value_of_option(words, "--lang"), value_of_option(words, "-C")));
  return parser.parse(with_command_first(std::move(words)));
}

} // namespace sag
