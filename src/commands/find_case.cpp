// SPDX-License-Identifier: MPL-2.0
#include "commands/find_case.hpp"

#include "casebook/layout.hpp"
#include "workflow/review.hpp"

#include <algorithm>

namespace sag
{

namespace
{

[[noreturn]] void refuse(Text reason)
{
  throw Fault(FaultKind::configuration, std::move(reason));
}

bool is_open_case(const Context& context, const std::string& path)
{
  CaseFile file = load_case(context.book(), path, context.viewpoint());
  // Nothing can be computed from broken rules or a broken case.
  if (!context.book().sound() || !file.sound())
  {
    return true;
  }
  return working_case_of(context, std::move(file)).standing->is_open(context.today);
}

std::string listed(const std::vector<std::string>& paths)
{
  std::string text;
  for (const std::string& path : paths)
  {
    const auto id = id_in_path(path);
    text += (text.empty() ? "" : ", ") + (id ? format_case_id(*id) : path);
  }
  return text;
}

} // namespace

std::string find_case_path(const Context& context, const std::string& typed)
{
  const auto wanted = parse_short_case_id(typed);
  if (!wanted)
  {
    refuse(both("{} er ikke et sagsnummer; skriv 2026-0141 eller 141",
                "{} is not a case number; write 2026-0141 or 141",
                typed));
  }
  std::vector<std::string> fitting;
  for (const std::string& path : context.book().files.case_files())
  {
    const auto id = id_in_path(path);
    if (id && id->number == wanted->number && (!wanted->year || *wanted->year == id->year))
    {
      fitting.push_back(path);
    }
  }
  if (fitting.empty())
  {
    refuse(both("der er ingen sag {}", "there is no case {}", typed));
  }
  if (fitting.size() == 1)
  {
    return fitting.front();
  }
  std::vector<std::string> open;
  std::copy_if(fitting.begin(),
               fitting.end(),
               std::back_inserter(open),
               [&](const std::string& path) { return is_open_case(context, path); });
  if (open.size() != 1)
  {
    refuse(both("flere sager har nummeret {}: {}; skriv det hele",
                "several cases have the number {}: {}; write it in full",
                typed,
                listed(open.empty() ? fitting : open)));
  }
  return open.front();
}

WorkingCase working_case_of(const Context& context, CaseFile&& file)
{
  WorkingCase work;
  work.file = std::make_unique<const CaseFile>(std::move(file));
  work.history = std::make_unique<const History>(work.subject(), context.viewpoint());
  work.standing = std::make_unique<const Standing>(standing_of(*work.history, context.rules()));
  return work;
}

void require_sound_rules(Context& context)
{
  if (!context.book().sound())
  {
    context.print(context.book().problems, context.err);
    refuse({"reglerne har fejl, så intet er beregnet ud fra dem",
            "the rules have errors, so nothing is computed from them"});
  }
}

namespace
{

WorkingCase load(Context& context, const std::string& typed, bool to_mend)
{
  require_sound_rules(context);
  CaseFile file = load_case(context.book(), find_case_path(context, typed), context.viewpoint());
  if (!file.failure.empty())
  {
    throw Fault(FaultKind::incomplete, file.failure);
  }
  const bool has_rules =
      file.subject && context.rules().find_workflow(file.subject->workflow.value) != nullptr;
  if (!file.sound() && !(to_mend && has_rules))
  {
    context.print(file.problems, context.err);
    throw Fault(FaultKind::incomplete,
                both("{} har fejl; ret dem først", "{} has errors; mend them first", file.path));
  }
  return working_case_of(context, std::move(file));
}

} // namespace

WorkingCase load_working_case(Context& context, const std::string& typed, Asks asks)
{
  WorkingCase work = load(context, typed, false);
  if (asks == Asks::rules && !rules_cover(*work.standing, context.today))
  {
    throw Fault(FaultKind::not_covered,
                not_reviewed_words(*work.standing->workflow, context.today));
  }
  return work;
}

WorkingCase load_case_to_mend(Context& context, const std::string& typed)
{
  return load(context, typed, true);
}

} // namespace sag
