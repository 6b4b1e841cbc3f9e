// SPDX-License-Identifier: MPL-2.0
// sag.deadlines/1: every value of a deadline and of its reckoning.

#include "commands/deadlines_print.hpp"
#include "commands/json.hpp"

#include <array>

namespace sag
{

namespace
{

std::string_view name_of(Rolling rolling)
{
  return rolling == Rolling::none ? "none" : "next-working-day";
}

std::string_view name_of(TermEnd ends)
{
  constexpr std::array<std::string_view, 3> names{"same-date", "last-day", "next-month"};
  return names[static_cast<std::size_t>(ends)];
}

std::string_view name_of(Delivery delivery)
{
  constexpr std::array<std::string_view, 4> names{"digital-post", "post", "quick-letter", "handed"};
  return names[static_cast<std::size_t>(delivery)];
}

Json entry_json(const NamedEntry& entry, const SourceFilePtr& file)
{
  Json json{
      {"verb", sag::name_of(entry.verb)}, {"value", entry.word}, {"date", format_iso(entry.date)}};
  add_place(json, file, entry.span);
  return json;
}

Json optional_entry(const std::optional<NamedEntry>& entry, const SourceFilePtr& file)
{
  return entry ? entry_json(*entry, file) : Json();
}

Json rule_json(const DeadlineRow& row)
{
  Json json{{"id", row.rule->id.value},
            {"workflow", row.workflow->id.value},
            {"name", {{"da", row.rule->name.da}, {"en", row.rule->name.en}}},
            {"law", row.rule->law},
            {"verified", row.rule->verified},
            {"if_missed", {{"da", row.rule->missed.da}, {"en", row.rule->missed.en}}}};
  add_place(json, row.workflow->file, row.rule->id.span);
  return json;
}

Json steps_json(const DeadlineRow& row)
{
  if (!row.steps)
  {
    return {};
  }
  const DeadlineSteps& steps = *row.steps;
  return {{"event", format_iso(steps.event)},
          {"delivery", steps.delivery ? Json(name_of(*steps.delivery)) : Json()},
          {"day_zero", format_iso(steps.from)},
          {"length", format_term(steps.length)},
          {"occurrence", row.occurrence},
          {"calendar", row.rule->calendar == CalendarChoice::office ? "office" : "public"},
          {"ends", name_of(row.rule->ends)},
          {"month_shortened", steps.month_shortened},
          {"raw_end", format_iso(steps.raw)},
          {"rolling", name_of(row.rule->rolling)},
          {"end", format_iso(steps.end)},
          {"generous_end", format_iso(steps.generous_end)}};
}

Json row_json(const DeadlineRow& row)
{
  return {{"case", format_case_id(row.id)},
          {"end", row.steps ? Json(format_iso(row.steps->end)) : Json()},
          {"working_days_left", row.working_days_left ? Json(*row.working_days_left) : Json()},
          {"state", name_of(row.state)},
          {"late", row.met_late || row.state == DeadlineState::missed},
          {"whose", sag::name_of(row.rule->whose)},
          {"unit", row.unit},
          {"owner", row.owner},
          {"rule", rule_json(row)},
          {"started_by", entry_json(row.start, row.file)},
          {"reckoning", steps_json(row)},
          {"ended_by", optional_entry(row.ended_by, row.file)},
          {"ended_on", row.ended_on ? Json(format_iso(*row.ended_on)) : Json()},
          {"notice", optional_entry(row.notice, row.file)},
          {"promised", row.new_day ? Json(format_iso(*row.new_day)) : Json()}};
}

} // namespace

void print_deadline_ndjson(Context& context, const std::vector<DeadlineRow>& rows)
{
  for (const DeadlineRow& row : rows)
  {
    context.out.write(dump_line(row_json(row)));
  }
}

void print_deadline_json(Context& context,
                         const std::vector<DeadlineRow>& rows,
                         const CasesSeen& cases)
{
  Json json = json_head("deadlines", context.today);
  add_cases_seen(json, cases);
  json["deadlines"] = Json::array();
  for (const DeadlineRow& row : rows)
  {
    json["deadlines"].push_back(row_json(row));
  }
  context.out.write(dump(json));
}

} // namespace sag
