// SPDX-License-Identifier: MPL-2.0
// sag next: what is open, which ways lead on, and what stands in each one's way, with the command
// that would meet it.

#include "commands/commands.hpp"
#include "commands/find_case.hpp"
#include "commands/json.hpp"
#include "commands/route_text.hpp"
#include "letters/story_items.hpp"
#include "workflow/move.hpp"

namespace sag
{

namespace
{

Json route_json(const Route& route, const WorkingCase& work)
{
  Json json{{"to", route.to->id.value},
            {"open", route.open()},
            {"valid", route.valid},
            {"normal", route.transition->normal},
            {"because_required", route.transition->because_required},
            {"outcomes", Json::array()},
            {"law", route.transition->law}};
  for (const auto& outcome : route.transition->outcomes)
  {
    json["outcomes"].push_back(outcome.value);
  }
  json["needs"] = Json::array();
  for (const NeedResult& result : route.needs)
  {
    Json need{{"need", result.need->id.value},
              {"met", result.met()},
              {"waivable", waivable_name(result.need->waivable)},
              {"law", result.need->law},
              {"looked_at", result.fact.looked_at.en},
              {"command", result.fact.command}};
    if (result.fact.entry != nullptr)
    {
      add_place(need, work.subject().file(), result.fact.entry->verb_span);
    }
    json["needs"].push_back(std::move(need));
  }
  return json;
}

void print_items(Context& context, const WorkingCase& work)
{
  const bool da = context.language == Language::danish;
  const auto open = work.standing->open_items(context.today);
  if (open.empty())
  {
    context.out.write(da ? "Intet er åbent.\n" : "Nothing is open.\n");
    return;
  }
  const StoryWords words(*work.standing, context.language);
  context.out.write(da ? "Åbent nu:\n" : "Open now:\n");
  for (const OpenItem* const item : open)
  {
    const Position place = work.subject().file()->position(item->opened->verb_span.begin);
    const std::string told =
        tell_item(*item, context.today, words, [](Date day) { return format_iso(day); });
    context.out.print("  {} [{}{}{}]  ({}:{})\n",
                      capital_first(told),
                      item->name,
                      item->ref.empty() ? "" : " ref=",
                      item->ref,
                      work.file->path,
                      place.line);
  }
}

} // namespace

ExitStatus run_next(Context& context, const CaseOptions& options)
{
  const WorkingCase work = load_working_case(context, options.id);
  const Standing& standing = *work.standing;
  const auto routes = routes_from(standing, context.today);
  if (options.format == OutputFormat::json)
  {
    Json json = json_head("next", context.today);
    json["case"] = work.id();
    json["stage"] = standing.stage->id.value;
    json["routes"] = Json::array();
    for (const Route& route : routes)
    {
      json["routes"].push_back(route_json(route, work));
    }
    context.out.write(dump(json));
    return ExitStatus::fine;
  }
  context.out.print("{} · {} · {}\n\n",
                    work.id(),
                    standing.stage->name.in(context.language),
                    short_date(context.today, context.language));
  print_items(context, work);
  for (const Route& route : routes)
  {
    context.out.write("\n");
    context.out.write(render_route(route, work, context));
  }
  return ExitStatus::fine;
}

} // namespace sag
