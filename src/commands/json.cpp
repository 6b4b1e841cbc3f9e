// SPDX-License-Identifier: MPL-2.0
#include "commands/json.hpp"

#include "diagnostics/cpr.hpp"

namespace sag
{

Json json_head(std::string_view command, Date as_of)
{
  return {{"schema", fmt::format("sag.{}/1", command)}, {"as_of", format_iso(as_of)}};
}

void add_cases_seen(Json& json, const CasesSeen& cases)
{
  json["cases_seen"] = cases.seen;
  json["cases_left_out"] = cases.left_out;
  json["cases_not_reviewed"] = cases.not_reviewed;
}

Json text_or_null(std::string_view text)
{
  return text.empty() ? Json() : Json(std::string(text));
}

void add_place(Json& json, const SourceFilePtr& file, Span span)
{
  if (file == nullptr)
  {
    return;
  }
  const Position position = file->position(span.begin);
  json["file"] = file->path();
  json["line"] = position.line;
  json["column"] = position.column;
  json["byte"] = span.begin;
  json["end_byte"] = span.end;
}

Json to_json(const Diagnostic& diagnostic, Language language)
{
  Json json{{"code", diagnostic.code}, {"severity", name_of(diagnostic.severity)}};
  add_place(json, diagnostic.file, diagnostic.span);
  json["message"] = mask_cpr(diagnostic.message.in(language));
  json["help"] = mask_cpr(diagnostic.help.in(language));
  Json notes = Json::array();
  for (const Note& note : diagnostic.notes)
  {
    Json one{{"message", mask_cpr(note.text.in(language))}};
    add_place(one, note.file, note.span);
    notes.push_back(std::move(one));
  }
  json["notes"] = std::move(notes);
  return json;
}

Json to_json(const Finding& finding, const Context& context)
{
  Json json{{"case", format_case_id(finding.subject)},
            {"code", finding.code},
            {"about", text_or_null(finding.about)},
            {"severity", name_of(finding.severity)}};
  add_place(json, finding.file, finding.span);
  json["what"] = finding.what.in(context.language);
  json["since"] = format_iso(finding.since);
  json["working_days"] = finding.days.count;
  json["limit"] = Json();
  if (finding.limit)
  {
    Json limit{{"warn_working_days", finding.limit->warn.count},
               {"stall_working_days", finding.limit->stall.count}};
    add_place(limit, finding.limit->file, finding.limit->span);
    json["limit"] = std::move(limit);
  }
  json["unit"] = finding.unit;
  json["stage"] = finding.stage;
  json["command"] = finding.command;
  json["priority"] = finding.priority ? Json(format_iso(finding.priority->since)) : Json();
  return json;
}

std::string_view name_of(Severity severity)
{
  switch (severity)
  {
  case Severity::error:
    return "error";
  case Severity::warning:
    return "warning";
  case Severity::note:
    return "note";
  }
  return "error";
}

} // namespace sag
