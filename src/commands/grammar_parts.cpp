// SPDX-License-Identifier: MPL-2.0
#include "commands/grammar_parts.hpp"

#include "diagnostics/suggestion.hpp"

#include <algorithm>
#include <map>

namespace sag
{

namespace
{

const std::map<std::string, OutputFormat>& formats()
{
  static const std::map<std::string, OutputFormat> all{{"text", OutputFormat::text},
                                                       {"json", OutputFormat::json},
                                                       {"ndjson", OutputFormat::ndjson},
                                                       {"tsv", OutputFormat::tsv},
                                                       {"markdown", OutputFormat::markdown},
                                                       {"html", OutputFormat::html},
                                                       {"ics", OutputFormat::ics}};
  return all;
}

const std::map<std::string, StallGrouping>& groupings()
{
  static const std::map<std::string, StallGrouping> all{{"unit", StallGrouping::unit},
                                                        {"stage", StallGrouping::stage},
                                                        {"code", StallGrouping::code}};
  return all;
}

/// `--all,-a`: both names.
void add_names(std::vector<std::string>& names, const std::vector<OptionSpec>& specs)
{
  for (const OptionSpec& spec : specs)
  {
    std::size_t begin = 0;
    while (begin < spec.name.size())
    {
      const auto end = std::min(spec.name.find(',', begin), spec.name.size());
      names.push_back(spec.name.substr(begin, end - begin));
      begin = end + 1;
    }
  }
}

} // namespace

OptionSpec format_option(OutputFormat& format, std::vector<std::string> possible)
{
  std::string list;
  for (const std::string& name : possible)
  {
    list += (list.empty() ? "" : "|") + name;
  }
  return {"--format",
          list,
          {"hvordan resultatet skrives", "how the result is written"},
          [&format](const std::string& name) { format = formats().at(name); },
          std::move(possible)};
}

OptionSpec fail_on_option(FailOn& fail_on)
{
  return {"--fail-on",
          "error|warn",
          {"hvad der giver exit 1 (fast: error)", "what gives exit 1 (default: error)"},
          [&fail_on](const std::string& name)
          { fail_on = name == "warn" ? FailOn::warning : FailOn::error; },
          {"error", "warn"}};
}

OptionSpec case_word(std::string& id)
{
  return {"case",
          "CASE",
          {"sagens nummer; 141 er nok, når det er entydigt",
           "the case's number; 141 will do where it is unique"},
          &id,
          {},
          true};
}

OptionSpec dry_run_flag(bool& dry_run)
{
  return {"--dry-run,-n",
          "",
          {"vis ændringen, skriv intet", "show the change, write nothing"},
          &dry_run};
}

OptionSpec severity_option(std::optional<Severity>& severity)
{
  return {"--severity",
          "stall|warn",
          {"kun stop, eller kun advarsler", "only stalls, or only warnings"},
          [&severity](const std::string& name)
          { severity = name == "stall" ? Severity::error : Severity::warning; },
          {"stall", "warn"}};
}

OptionSpec grouping_option(StallGrouping& grouping)
{
  return {"--by",
          "unit|stage|code",
          {"saml efter enhed, trin eller melding", "gather by unit, stage or finding"},
          [&grouping](const std::string& name) { grouping = groupings().at(name); },
          {"unit", "stage", "code"}};
}

CommandSpec command_group(std::string name, Text text, std::vector<CommandSpec> commands)
{
  CommandSpec group;
  group.name = std::move(name);
  group.text = std::move(text);
  group.commands = std::move(commands);
  return group;
}

std::optional<std::string> nearest_typed(const std::string& word,
                                         const std::vector<CommandSpec>& commands,
                                         const std::vector<std::string>& chosen)
{
  const bool option = !word.empty() && word.front() == '-';
  std::vector<std::string> known;
  if (option)
  {
    known = {"--help", "--version"};
    GlobalOptions unused;
    add_names(known, global_option_specs(unused));
  }
  const std::vector<CommandSpec>* following = &commands;
  for (const std::string& name : chosen)
  {
    const auto found = std::ranges::find(*following, name, &CommandSpec::name);
    if (found == following->end())
    {
      return std::nullopt;
    }
    if (option)
    {
      add_names(known, found->options);
    }
    following = &found->commands;
  }
  if (!option)
  {
    for (const CommandSpec& command : *following)
    {
      known.push_back(command.name);
    }
  }
  const std::vector<std::string_view> views(known.begin(), known.end());
  const auto near = nearest_word(word.substr(0, word.find('=')), views);
  return near ? std::optional(std::string(*near)) : std::nullopt;
}

} // namespace sag
