// SPDX-License-Identifier: MPL-2.0
// sag validate: everything wrong in all files, at once; silent when all is well.

#include "casebook/layout.hpp"
#include "commands/commands.hpp"
#include "commands/find_case.hpp"
#include "commands/json.hpp"
#include "commands/scan.hpp"

#include <algorithm>

namespace sag
{

namespace
{

struct Result
{
  Diagnostics problems;
  std::size_t seen = 0;
  std::size_t skipped = 0;
};

/// Every file by itself; under broken rules only its form, since nothing can be computed from them.
Result check_files(Context& context,
                   const std::vector<std::string>& all,
                   const std::vector<std::string>& paths)
{
  Result result;
  result.problems = context.book().problems;
  std::vector<Diagnostics> found(paths.size());
  std::vector<char> sound(paths.size(), 0);
  for_each_case(context.book(),
                paths,
                context.viewpoint(),
                [&](std::size_t at, CaseFile&& file)
                {
                  sound[at] = file.subject.has_value() ? 1 : 0;
                  found[at] = std::move(file.problems);
                });
  for (Diagnostics& one : found)
  {
    result.problems.merge(std::move(one));
  }
  result.problems.merge(check_duplicates(context.book().files, all, paths));
  result.seen = paths.size();
  result.skipped =
      static_cast<std::size_t>(std::count(sound.begin(), sound.end(), static_cast<char>(0)));
  result.problems.sort();
  return result;
}

/// What the arguments mean: cases, by their files or numbers, and other files of the casebook. The
/// rules and the letters are always looked at, so that those need no more than to be there.
std::vector<std::string> chosen_cases(const Context& context,
                                      const std::vector<std::string>& arguments)
{
  std::vector<std::string> cases;
  for (const std::string& argument : arguments)
  {
    const bool number = parse_short_case_id(argument).has_value();
    const std::string path =
        number ? find_case_path(context, argument) : path_in_casebook(context.book(), argument);
    if (path.starts_with("cases/") && std::ranges::find(cases, path) == cases.end())
    {
      cases.push_back(path);
    }
  }
  return cases;
}

void print_text(Context& context, const Result& result)
{
  context.print(result.problems, context.out);
  const std::size_t errors = result.problems.count(Severity::error);
  const std::size_t warnings = result.problems.count(Severity::warning);
  if (errors + warnings > 0)
  {
    context.say({fmt::format("{} fejl, {} {}; {} {} set",
                             errors,
                             warnings,
                             warnings == 1 ? "advarsel" : "advarsler",
                             result.seen,
                             result.seen == 1 ? "sag" : "sager"),
                 fmt::format("{} {}, {} {}; {} {} seen",
                             errors,
                             errors == 1 ? "error" : "errors",
                             warnings,
                             warnings == 1 ? "warning" : "warnings",
                             result.seen,
                             result.seen == 1 ? "case" : "cases")});
  }
  if (!context.book().sound())
  {
    context.say({"reglerne har fejl: af sagerne er kun formen set efter",
                 "the rules have errors: of the cases only their form was checked"});
  }
}

void print_json(Context& context, const Result& result)
{
  Json json = json_head("validate", context.today);
  json["cases_seen"] = result.seen;
  json["cases_skipped"] = result.skipped;
  json["rules_checked"] = context.book().sound();
  json["diagnostics"] = Json::array();
  for (const Diagnostic& diagnostic : result.problems)
  {
    json["diagnostics"].push_back(to_json(diagnostic, context.language));
  }
  context.out.write(dump(json));
}

ExitStatus status_of(const Context& context, const Result& result, bool wants_cases, FailOn fail_on)
{
  if (!context.book().sound())
  {
    return ExitStatus::usage;
  }
  ExitStatus status = wants_cases && result.seen == 0 ? ExitStatus::no_cases : ExitStatus::fine;
  const bool found =
      result.problems.has_errors()
      || (fail_on == FailOn::warning && result.problems.count(Severity::warning) > 0);
  status = worst(status, found ? ExitStatus::findings : ExitStatus::fine);
  return worst(status, result.skipped > 0 ? ExitStatus::incomplete : ExitStatus::fine);
}

} // namespace

ExitStatus run_validate(Context& context, const ValidateOptions& options)
{
  const bool all = options.files.empty();
  const auto every = context.book().files.case_files();
  const auto paths = all ? every : chosen_cases(context, options.files);
  const Result result = check_files(context, every, paths);
  switch (options.format)
  {
  case OutputFormat::json:
    print_json(context, result);
    break;
  case OutputFormat::ndjson:
    for (const Diagnostic& diagnostic : result.problems)
    {
      context.out.write(dump_line(to_json(diagnostic, context.language)));
    }
    break;
  default:
    print_text(context, result);
  }
  if (all && result.seen == 0 && context.book().sound())
  {
    complain_of_no_cases(context);
  }
  return status_of(context, result, all, options.fail_on);
}

} // namespace sag
