// SPDX-License-Identifier: MPL-2.0
// sag letters: when each citizen last heard from us and is to hear next; with --due only the
// letters that are to be written now, the most urgent first, each with why and its command.

#include "commands/case_filters.hpp"
#include "commands/commands.hpp"
#include "commands/finding_table.hpp"
#include "commands/json.hpp"
#include "commands/priority_lines.hpp"
#include "commands/scan.hpp"
#include "commands/table.hpp"
#include "letters/letter.hpp"
#include "workflow/promise.hpp"

#include <algorithm>
#include <iterator>

namespace sag
{

namespace
{

struct LetterRow
{
  CaseId id;
  std::string owner;
  std::string unit;
  bool open = false;
  std::string kind;
  Text kind_name;
  /// When the citizen was last told something or met; none in a case that has only begun.
  std::optional<Date> heard;
  /// By when they were promised to hear from us, where that still stands.
  std::optional<DayOrMonth> promised;
  /// What a letter would end, the most urgent first.
  std::vector<Finding> reasons;
};

LetterRow row_of(const WorkingCase& work, Date today)
{
  const Standing& standing = *work.standing;
  LetterRow row;
  row.id = work.subject().id.value;
  row.owner = standing.owner;
  row.unit = standing.unit();
  row.open = standing.is_open(today);
  if (!row.open)
  {
    return row;
  }
  row.kind = letter_kind_for(standing, today);
  const ListedWord* const word = find_word(standing.workflow->letters, row.kind);
  row.kind_name = word != nullptr ? word->name : same(row.kind);
  if (standing.last_contact != nullptr)
  {
    row.heard = standing.last_contact->date.value;
  }
  for (const OpenPromise& promise : open_promises(standing))
  {
    if (!promise.decision)
    {
      row.promised = promise.by;
    }
  }
  for (Finding& finding : findings_of(standing, today))
  {
    if (finding.ends_with_letter)
    {
      row.reasons.push_back(std::move(finding));
    }
  }
  return row;
}

/// Those that are due by urgency, then by the day promised; a case without a promise last.
bool comes_before(const LetterRow& a, const LetterRow& b)
{
  if (a.reasons.empty() != b.reasons.empty())
  {
    return !a.reasons.empty();
  }
  if (!a.reasons.empty())
  {
    return is_more_urgent(a.reasons.front(), b.reasons.front());
  }
  const auto day = [](const LetterRow& row)
  { return row.promised ? std::optional(last_day_of(*row.promised)) : std::nullopt; };
  return day(a) && (!day(b) || *day(a) < *day(b));
}

std::string iso_or_dash(const auto& day)
{
  return day ? format_iso(*day) : std::string("–");
}

/// In a narrow window without the day promised, which the reason says where it matters.
Table table_of(const Context& context, const std::vector<LetterRow>& rows, bool shows_promised)
{
  const bool da = context.language == Language::danish;
  constexpr std::size_t comfortable = 30;
  Table table;
  table.columns = {{da ? "SAG" : "CASE"},
                   {""},
                   {da ? "BREV" : "LETTER", false, true},
                   {da ? "SIDST HØRT" : "LAST HEARD"}};
  if (shows_promised)
  {
    table.columns.push_back({da ? "LOVET" : "PROMISED"});
  }
  table.columns.push_back({da ? "HVORFOR NU" : "WHY NOW", false, true, comfortable});
  for (const LetterRow& row : rows)
  {
    const Finding* const reason = row.reasons.empty() ? nullptr : &row.reasons.front();
    std::vector<Cell> cells{format_case_id(row.id),
                            reason != nullptr ? degree_of(reason->severity).in(context.language)
                                              : std::string(),
                            row.kind_name.in(context.language),
                            iso_or_dash(row.heard)};
    if (shows_promised)
    {
      cells.emplace_back(iso_or_dash(row.promised));
    }
    cells.emplace_back(reason != nullptr ? reason->what.in(context.language) : std::string());
    table.rows.push_back(std::move(cells));
    std::vector<Cell> below;
    if (reason != nullptr)
    {
      below.emplace_back(reason->command);
      std::ranges::move(priority_lines(context, reason->priority), std::back_inserter(below));
    }
    table.below.push_back(std::move(below));
  }
  return table;
}

void print_text(Context& context, const std::vector<LetterRow>& rows, bool due)
{
  const bool da = context.language == Language::danish;
  if (!rows.empty())
  {
    context.out.write(render_fitting(
        {table_of(context, rows, true), table_of(context, rows, false)}, context.terminal.width));
    context.out.write("\n");
  }
  const auto count = static_cast<std::size_t>(
      std::ranges::count_if(rows, [](const LetterRow& row) { return !row.reasons.empty(); }));
  const std::string day = short_date(context.today, context.language);
  context.out.print(
      "{}: {}{}\n",
      day,
      both("{} {} nu",
           "{} {} due now",
           count,
           da ? (count == 1 ? "brev skal skrives" : "breve skal skrives")
              : (count == 1 ? "letter" : "letters"))
          .in(context.language),
      due ? "" : both(" · {} åbne sager", " · {} open cases", rows.size()).in(context.language));
}

Json to_json(const LetterRow& row, const Context& context)
{
  Json json{{"case", format_case_id(row.id)},
            {"letter", row.kind},
            {"owner", text_or_null(row.owner)},
            {"unit", row.unit},
            {"last_heard", row.heard ? Json(format_iso(*row.heard)) : Json()},
            {"promised", row.promised ? Json(format_iso(*row.promised)) : Json()},
            {"due", !row.reasons.empty()}};
  json["findings"] = Json::array();
  for (const Finding& finding : row.reasons)
  {
    json["findings"].push_back(to_json(finding, context));
  }
  return json;
}

void print_tsv(Context& context, const std::vector<LetterRow>& rows)
{
  context.out.write("case\tletter\towner\tunit\tlast_heard\tpromised\tcode\tseverity\tcommand\n");
  for (const LetterRow& row : rows)
  {
    const Finding* const reason = row.reasons.empty() ? nullptr : &row.reasons.front();
    context.out.print("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n",
                      format_case_id(row.id),
                      row.kind,
                      row.owner,
                      row.unit,
                      row.heard ? format_iso(*row.heard) : "",
                      row.promised ? format_iso(*row.promised) : "",
                      reason != nullptr ? reason->code : "",
                      reason != nullptr ? name_of(reason->severity) : "",
                      reason != nullptr ? reason->command : "");
  }
}

void print_json(Context& context, const std::vector<LetterRow>& rows)
{
  Json json = json_head("letters", context.today);
  json["letters"] = Json::array();
  for (const LetterRow& row : rows)
  {
    json["letters"].push_back(to_json(row, context));
  }
  context.out.write(dump(json));
}

} // namespace

ExitStatus run_letters(Context& context, const LettersOptions& options)
{
  check_case_filters(context, {{}, options.unit, options.owner});
  auto scan = scan_cases<LetterRow>(
      context, [&](const WorkingCase& work) { return row_of(work, context.today); });
  std::vector<LetterRow> rows = std::move(scan.results);
  std::erase_if(rows,
                [&](const LetterRow& row)
                {
                  return !row.open || (options.due && row.reasons.empty())
                         || (!options.owner.empty() && row.owner != options.owner)
                         || (!options.unit.empty() && row.unit != options.unit);
                });
  std::ranges::stable_sort(rows, comes_before);
  switch (options.format)
  {
  case OutputFormat::json:
    print_json(context, rows);
    break;
  case OutputFormat::tsv:
    print_tsv(context, rows);
    break;
  default:
    print_text(context, rows, options.due);
  }
  const bool found =
      options.due
      && std::ranges::any_of(rows,
                             [](const LetterRow& row)
                             { return row.reasons.front().severity == Severity::error; });
  return worst(scan.status(), found ? ExitStatus::findings : ExitStatus::fine);
}

} // namespace sag
