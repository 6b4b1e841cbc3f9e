// SPDX-License-Identifier: MPL-2.0
// sag show: one case in plain words, as text, Markdown or a page for a citizen who asks to see the
// file; or its facts as JSON.

#include "calendar/date_text.hpp"
#include "commands/commands.hpp"
#include "commands/find_case.hpp"
#include "commands/json.hpp"
#include "diagnostics/terminal_text.hpp"
#include "letters/story.hpp"
#include "timeline/finding.hpp"
#include "timeline/turn.hpp"
#include "workflow/open_item.hpp"

#include <algorithm>

namespace sag
{

namespace
{

constexpr std::size_t widest_prose = 80;

Json item_json(const OpenItem& item, const SourceFilePtr& file)
{
  Json json{{"kind", name_of(item.kind)},
            {"name", item.name},
            {"ref", item.ref},
            {"party", name_of(item.party)},
            {"since", format_iso(item.since)},
            {"due", item.due ? Json(format_iso(*item.due)) : Json()},
            {"unit", item.unit},
            {"reminders", item.reminders}};
  add_place(json, file, item.opened->verb_span);
  return json;
}

Json words_json(const std::vector<LocatedText>& words)
{
  Json list = Json::array();
  for (const LocatedText& word : words)
  {
    list.push_back(word.value);
  }
  return list;
}

Json case_json(const Context& context, const WorkingCase& work)
{
  const Standing& standing = *work.standing;
  Json json = json_head("show", context.today);
  json["case"] = work.id();
  json["file"] = work.file->path;
  json["workflow"] = standing.workflow->id.value;
  json["stage"] = standing.stage->id.value;
  json["stage_since"] = standing.stage_since ? Json(format_iso(*standing.stage_since)) : Json();
  json["owner"] = standing.owner;
  json["unit"] = std::string(standing.unit());
  json["open"] = standing.is_open(context.today);
  json["turn"] = standing.is_open(context.today)
                     ? Json(name_of(turn_of(standing, context.today).cause))
                     : Json();
  json["priority"] = standing.priority ? Json(format_iso(standing.priority->since)) : Json();
  json["open_items"] = Json::array();
  for (const OpenItem* const item : standing.open_items(context.today))
  {
    json["open_items"].push_back(item_json(*item, work.subject().file()));
  }
  json["frames"] = Json::array();
  for (const OpenItem* const item : standing.frames(context.today))
  {
    json["frames"].push_back(item_json(*item, work.subject().file()));
  }
  json["log"] = Json::array();
  for (const Entry* const entry : work.history->entries())
  {
    Json one{{"date", format_iso(entry->date.value)},
             {"who", entry->who.value},
             {"verb", name_of(entry->verb)},
             {"value", entry->word()},
             {"words", words_json(entry->words())}};
    if (entry->verb == Verb::considered)
    {
      one["relevant"] = words_json(entry->words(Key::relevant));
    }
    add_place(one, work.subject().file(), entry->span);
    json["log"].push_back(std::move(one));
  }
  json["findings"] = Json::array();
  for (const Finding& finding : findings_of(standing, context.today))
  {
    json["findings"].push_back(to_json(finding, context));
  }
  return json;
}

/// A terminal must not be steered by what somebody wrote; line ends are ours.
std::string safe_lines(const std::string& text)
{
  std::string safe;
  std::size_t begin = 0;
  while (begin < text.size())
  {
    const auto end = std::min(text.find('\n', begin), text.size());
    safe += escape_for_terminal(std::string_view(text).substr(begin, end - begin)) + '\n';
    begin = end + 1;
  }
  return safe;
}

/// What leaves the house says whose it is, of which day, and whom to ask.
void add_origin(TextDocument& told, const Context& context)
{
  const Office& office = context.rules().office;
  const std::string phone =
      office.letterhead.phone.empty() ? "" : fmt::format(" · {}", office.letterhead.phone);
  told.blocks.push_back({BlockKind::paragraph,
                         {both("{}{} · sådan så sagen ud {}.",
                               "{}{} · this is how the case stood on {}.",
                               office.municipality,
                               phone,
                               format_date(context.today, DateStyle::in_sentence, context.language))
                              .in(context.language)}});
}

} // namespace

ExitStatus run_show(Context& context, const CaseOptions& options)
{
  const WorkingCase work = load_working_case(context, options.id);
  if (options.format == OutputFormat::json)
  {
    context.out.write(dump(case_json(context, work)));
    return ExitStatus::fine;
  }
  TextDocument told = tell_case(*work.standing, context.today, context.language);
  switch (options.format)
  {
  case OutputFormat::html:
    add_origin(told, context);
    context.out.write(render_html(told));
    break;
  case OutputFormat::markdown:
    add_origin(told, context);
    context.out.write(render_markdown(told));
    break;
  default:
    context.out.write(safe_lines(
        render_text(told, std::min(context.terminal.width.value_or(widest_prose), widest_prose))));
    for (std::string_view gap = "\n";
         const Finding& finding : findings_of(*work.standing, context.today))
    {
      context.out.write(gap);
      gap = {};
      const Style style = style_for(context.terminal);
      const bool stall = finding.severity == Severity::error;
      context.out.print("{}{}{} {} [{}]\n    {}\n",
                        stall ? style.error : style.warning,
                        stall ? "!" : "·",
                        style.reset,
                        finding.what.in(context.language),
                        finding.code,
                        finding.command);
    }
  }
  return ExitStatus::fine;
}

} // namespace sag
