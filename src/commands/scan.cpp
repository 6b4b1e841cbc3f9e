// SPDX-License-Identifier: MPL-2.0
#include "commands/scan.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace sag
{

namespace
{

namespace fs = std::filesystem;

bool is_part_of_casebook(const std::string& relative)
{
  return relative == "casebook.yaml" || relative.starts_with("cases/")
         || relative.starts_with("workflows/") || relative.starts_with("letters/");
}

/// Where the file is below the root; nothing when it is elsewhere.
std::optional<std::string> below_root(const fs::path& root, const std::string& file)
{
  for (const fs::path& candidate : {fs::absolute(file), root / file})
  {
    std::error_code error;
    const fs::path real = fs::weakly_canonical(candidate, error);
    const std::string relative = real.lexically_relative(root).string();
    if (!error && fs::is_regular_file(real, error) && is_part_of_casebook(relative))
    {
      return relative;
    }
  }
  return std::nullopt;
}

} // namespace

std::string path_in_casebook(const Casebook& casebook, const std::string& file)
{
  std::error_code error;
  auto path = below_root(fs::weakly_canonical(casebook.root(), error), file);
  if (!path)
  {
    throw Fault(FaultKind::configuration,
                both("{} er hverken en sag eller en fil i denne casebook",
                     "{} is neither a case nor a file of this casebook",
                     file));
  }
  return std::move(*path);
}

Text reason_left_out(const CaseFile& file)
{
  if (!file.failure.empty())
  {
    return file.failure;
  }
  const std::size_t errors = file.problems.count(Severity::error);
  return {fmt::format("{} har {} fejl", file.path, errors),
          fmt::format("{} has {} {}", file.path, errors, errors == 1 ? "error" : "errors")};
}

void report_not_reviewed(Context& context, const std::vector<const Workflow*>& rules)
{
  for (const Workflow& workflow : context.rules().workflows)
  {
    const auto cases = std::ranges::count(rules, &workflow);
    if (cases > 0)
    {
      const Text why = not_reviewed_words(workflow, context.today);
      context.complain({fmt::format("{} ({} {})", why.da, cases, cases == 1 ? "sag" : "sager"),
                        fmt::format("{} ({} {})", why.en, cases, cases == 1 ? "case" : "cases")});
    }
  }
}

void report_left_out(Context& context, const std::vector<Text>& left_out, std::size_t seen)
{
  for (const Text& reason : left_out)
  {
    context.complain(reason);
  }
  if (!left_out.empty())
  {
    context.complain(both("ikke taget med: {} af {} sager; se `sag validate`",
                          "left out: {} of {} cases; see `sag validate`",
                          left_out.size(),
                          seen));
  }
  if (seen == 0)
  {
    complain_of_no_cases(context);
  }
}

void complain_of_no_cases(Context& context)
{
  context.complain({"her er ingen sager; begynd en med `sag new`",
                    "there are no cases here; begin one with `sag new`"});
}

} // namespace sag
