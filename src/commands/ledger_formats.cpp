// SPDX-License-Identifier: MPL-2.0
#include "commands/ledger_formats.hpp"

#include "commands/json.hpp"
#include "commands/markdown.hpp"
#include "timeline/ledger_text.hpp"
#include "workflow/open_item.hpp"

namespace sag
{

namespace
{

void add_span(Json& json, const Context& context, const CaseLedger& kept, const LedgerSpan& span)
{
  const Leaf& leaf = span.leaf;
  json["from"] = format_iso(leaf.from);
  json["to"] = format_iso(leaf.to);
  json["working_days"] = leaf.days.count;
  json["cause"] = cause_name(leaf.cause);
  json["item"] = leaf.item ? Json(name_of(*leaf.item)) : Json();
  json["kind"] = text_or_null(leaf.name);
  json["ref"] = text_or_null(leaf.ref);
  json["code"] = text_or_null(leaf.code);
  json["unit"] = text_or_null(leaf.unit);
  json["lapsed"] = leaf.lapsed;
  json["over_limit_days"] = span.over.count;
  json["what"] = text_of(leaf, context.rules().office).in(context.language);
  if (leaf.opened != nullptr)
  {
    add_place(json, kept.work.subject().file(), leaf.opened->verb_span);
  }
}

Json totals_json(const LedgerTotals& totals)
{
  Json json{{"working_days", totals.days.count}};
  for (const std::optional<Cause> cause : causes_in_order)
  {
    json[cause_name(cause)] = totals.of(cause).count;
  }
  json["over_limit_days"] = totals.over().count;
  json["internal_over_limit_days"] = totals.over(Cause::internal).count;
  json["work_over_limit_days"] = totals.over(Cause::work).count;
  return json;
}

} // namespace

std::optional<std::size_t> line_of(const LedgerSpan& span, const WorkingCase& work)
{
  if (span.leaf.opened == nullptr)
  {
    return std::nullopt;
  }
  return work.subject().file()->position(span.leaf.opened->verb_span.begin).line;
}

void print_ledger_json(Context& context, const CaseLedger& kept)
{
  const WorkCalendar& office = context.rules().calendars.office;
  const auto& tracked = context.rules().office.tracked_from;
  Json json = json_head("ledger", context.today);
  json["case"] = kept.work.id();
  json["file"] = kept.work.file->path;
  json["open"] = kept.work.standing->is_open(context.today);
  json["tracked_from"] = tracked ? Json(format_iso(*tracked)) : Json();
  json["summary"] = cost_sentence(kept.ledger.totals).in(context.language);
  json["periods"] = Json::array();
  for (const OpenPeriod& period : kept.ledger.periods)
  {
    json["periods"].push_back({{"first", format_iso(period.first)},
                               {"last", format_iso(period.last)},
                               {"working_days", working_days_in({period}, office).count}});
  }
  json["spans"] = Json::array();
  for (const LedgerSpan& span : kept.spans)
  {
    Json one;
    add_span(one, context, kept, span);
    json["spans"].push_back(std::move(one));
  }
  json["totals"] = totals_json(kept.ledger.totals);
  context.out.write(dump(json));
}

void print_ledger_lines(Context& context, const CaseLedger& kept)
{
  for (const LedgerSpan& span : kept.spans)
  {
    Json json{{"case", kept.work.id()}};
    add_span(json, context, kept, span);
    context.out.write(dump_line(json));
  }
}

void print_ledger_tsv(Context& context, const CaseLedger& kept)
{
  context.out.write("case\tfrom\tto\tworking_days\tcause\titem\tkind\tref\tcode\tunit\tlapsed\t"
                    "over_limit_days\tline\n");
  for (const LedgerSpan& span : kept.spans)
  {
    const Leaf& leaf = span.leaf;
    const auto line = line_of(span, kept.work);
    context.out.print("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n",
                      kept.work.id(),
                      format_iso(leaf.from),
                      format_iso(leaf.to),
                      leaf.days.count,
                      cause_name(leaf.cause),
                      leaf.item ? name_of(*leaf.item) : std::string_view{},
                      leaf.name,
                      leaf.ref,
                      leaf.code,
                      leaf.unit,
                      leaf.lapsed,
                      span.over.count,
                      line ? fmt::format("{}", *line) : "");
  }
}

void print_ledger_markdown(Context& context, const CaseLedger& kept)
{
  const bool da = context.language == Language::danish;
  const LedgerTotals& totals = kept.ledger.totals;
  context.out.print("{}\n\n", cost_sentence(totals).in(context.language));
  context.out.write(da ? "| fra | til | dage | hvis tur | hvad | enhed | over grænsen |\n"
                       : "| from | to | days | whose turn | what | unit | over the limit |\n");
  context.out.write("| --- | --- | ---: | --- | --- | --- | ---: |\n");
  for (const LedgerSpan& span : kept.spans)
  {
    const Leaf& leaf = span.leaf;
    context.out.print(
        "| {} | {} | {} | {} | {} | {} | {} |\n",
        format_iso(leaf.from),
        format_iso(leaf.to),
        leaf.days.count,
        cause_words(leaf.cause).in(context.language),
        escape_for_markdown(text_of(leaf, context.rules().office).in(context.language)),
        leaf.unit,
        span.over.count > 0 ? fmt::format("**{}**", span.over.count) : "");
  }
  context.out.print("| **{}** | | **{}** | | | | **{}** |\n",
                    da ? "i alt" : "in all",
                    totals.days.count,
                    totals.over().count);
}

} // namespace sag
