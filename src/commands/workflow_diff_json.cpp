// SPDX-License-Identifier: MPL-2.0
#include "commands/json.hpp"
#include "commands/workflow_diff_page.hpp"
#include "workflow/stage_mapping.hpp"

namespace sag
{

namespace
{

Json day_or_null(const std::optional<Date>& day)
{
  return day ? Json(format_iso(*day)) : Json();
}

Json line_or_null(const std::optional<RuleItem>& item, const Workflow& rules)
{
  return item ? Json(rules.file->position(item->span.begin).line) : Json();
}

Json change_json(const RuleChange& change, const WorkflowDiff& diff, Language language)
{
  const RuleItem& item = change.item();
  Json json{{"area", name_of(item.area)},
            {"change",
             !change.from ? "added"
             : !change.to ? "removed"
                          : "changed"},
            {"key", item.key},
            {"stage", text_or_null(item.stage)},
            {"label", item.label.in(language)},
            {"from_line", line_or_null(change.from, *diff.from)},
            {"to_line", line_or_null(change.to, *diff.to)},
            {"values", Json::array()}};
  for (const AspectChange& aspect : change.aspects)
  {
    json["values"].push_back({{"key", aspect.key},
                              {"name", aspect.name.in(language)},
                              {"from", text_or_null(aspect.from.in(language))},
                              {"to", text_or_null(aspect.to.in(language))}});
  }
  return json;
}

Json promise_json(const RuleEffect& effect)
{
  if (!effect.promise)
  {
    return {};
  }
  const StandingPromise& promise = *effect.promise;
  return {{"decision", format_iso(promise.by)},
          {"told", format_iso(promise.told)},
          {"line", effect.file->position(promise.span.begin).line},
          {"names_old_day", promise.names_old_day}};
}

Json effect_json(const RuleEffect& effect, Language language)
{
  Json json{{"case", format_case_id(effect.subject)},
            {"file", effect.file->path()},
            {"stage_from", effect.stage_from},
            {"stage_to", text_or_null(effect.stage_to)},
            {"gate", Json::array()},
            {"ways", Json::array()},
            {"deadlines", Json::array()},
            {"findings", Json::array()},
            {"errors", Json::array()},
            {"promise", promise_json(effect)}};
  for (const GateMove& move : effect.gate)
  {
    json["gate"].push_back(
        {{"need", move.need}, {"blocks", move.blocks}, {"why", move.why.in(language)}});
  }
  for (const WayMove& move : effect.ways)
  {
    json["ways"].push_back({{"to", move.to}, {"opens", move.opens}});
  }
  for (const DeadlineMove& move : effect.deadlines)
  {
    json["deadlines"].push_back({{"id", move.id},
                                 {"from", day_or_null(move.from)},
                                 {"to", day_or_null(move.to)},
                                 {"decision", move.decision}});
  }
  for (const FindingMove& move : effect.findings)
  {
    json["findings"].push_back(
        {{"code", move.code}, {"severity", name_of(move.severity)}, {"gone", move.gone}});
  }
  for (const Diagnostic& error : effect.errors)
  {
    json["errors"].push_back(to_json(error, language));
  }
  return json;
}

Json mapping_json(const WorkflowDiff& diff)
{
  Json json = Json::array();
  for (const StagePair& pair : map_stages(*diff.from, *diff.to))
  {
    json.push_back({{"from", pair.from->id.value},
                    {"to", pair.to != nullptr ? Json(pair.to->id.value) : Json()}});
  }
  return json;
}

} // namespace

Json diff_json(const WorkflowDiff& diff, Date as_of, Language language)
{
  Json json = json_head("workflow-diff", as_of);
  json["from"] = {{"name", diff.from_name}, {"workflow", diff.from->id.value}};
  json["to"] = {{"name", diff.to_name}, {"workflow", diff.to->id.value}};
  json["replaces"] = diff.replaces;
  json["stages"] = mapping_json(diff);
  json["changes"] = Json::array();
  for (const RuleChange& change : diff.changes)
  {
    json["changes"].push_back(change_json(change, diff, language));
  }
  json["following_cases"] = diff.cases ? Json(diff.cases->followers) : Json();
  json["cases"] = Json::array();
  if (diff.cases)
  {
    for (const RuleEffect& effect : diff.cases->changed)
    {
      json["cases"].push_back(effect_json(effect, language));
    }
  }
  return json;
}

} // namespace sag
