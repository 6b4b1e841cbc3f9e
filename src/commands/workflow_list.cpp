// SPDX-License-Identifier: MPL-2.0
// sag workflow list: the rules of the casebook, and how many cases follow each.

#include "commands/commands.hpp"
#include "commands/json.hpp"
#include "commands/scan.hpp"
#include "commands/table.hpp"
#include "workflow/unverified.hpp"

#include <map>

namespace sag
{

namespace
{

struct Followers
{
  std::size_t cases = 0;
  std::size_t open = 0;
};

struct Follower
{
  const Workflow* workflow = nullptr;
  bool open = false;
};

struct Row
{
  const Workflow* workflow = nullptr;
  Followers followers{};
  std::size_t unverified = 0;
};

Json json_of(const Row& row)
{
  const Workflow& workflow = *row.workflow;
  return {{"workflow", workflow.id.value},
          {"file", workflow.file->path()},
          {"name", {{"da", workflow.name.da}, {"en", workflow.name.en}}},
          {"law", workflow.law},
          {"valid_from", format_iso(workflow.valid_from.value)},
          {"valid_to", workflow.valid_to ? Json(format_iso(*workflow.valid_to)) : Json()},
          {"reviewed_until", format_iso(workflow.reviewed_until.value)},
          {"stages", workflow.stages.size()},
          {"cases", row.followers.cases},
          {"open_cases", row.followers.open},
          {"unverified", row.unverified}};
}

void print_json(Context& context, const std::vector<Row>& rows)
{
  Json json = json_head("workflow-list", context.today);
  json["new_cases"] = context.rules().office.workflow.value;
  json["workflows"] = Json::array();
  for (const Row& row : rows)
  {
    json["workflows"].push_back(json_of(row));
  }
  context.out.write(dump(json));
}

void print_tsv(Context& context, const std::vector<Row>& rows)
{
  context.out.write("workflow\tname\tlaw\tvalid_from\tvalid_to\treviewed_until\tstages\tcases\t"
                    "open_cases\tunverified\n");
  for (const Row& row : rows)
  {
    const Workflow& workflow = *row.workflow;
    context.out.print("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n",
                      *workflow.id,
                      workflow.name.in(context.language),
                      workflow.law,
                      format_iso(workflow.valid_from.value),
                      workflow.valid_to ? format_iso(*workflow.valid_to) : "",
                      format_iso(workflow.reviewed_until.value),
                      workflow.stages.size(),
                      row.followers.cases,
                      row.followers.open,
                      row.unverified);
  }
}

void print_text(Context& context, const std::vector<Row>& rows)
{
  const bool da = context.language == Language::danish;
  const Style style = style_for(context.terminal);
  Table table;
  table.columns = {{da ? "REGLER" : "RULES"},
                   {da ? "GÆLDER FRA" : "VALID FROM"},
                   {da ? "TIL" : "TO"},
                   {da ? "EFTERSET" : "REVIEWED"},
                   {da ? "TRIN" : "STAGES", true},
                   {da ? "SAGER" : "CASES", true},
                   {da ? "ÅBNE" : "OPEN", true},
                   {da ? "UEFTERSET" : "UNVERIFIED", true}};
  for (const Row& row : rows)
  {
    const Workflow& workflow = *row.workflow;
    table.rows.push_back({{workflow.id.value, style.path},
                          format_iso(workflow.valid_from.value),
                          workflow.valid_to ? format_iso(*workflow.valid_to) : std::string("–"),
                          format_iso(workflow.reviewed_until.value),
                          fmt::format("{}", workflow.stages.size()),
                          fmt::format("{}", row.followers.cases),
                          fmt::format("{}", row.followers.open),
                          fmt::format("{}", row.unverified)});
    table.below.push_back({workflow.name.in(context.language)});
  }
  context.out.write(render_table(table, context.terminal.width));
  context.out.print("{}\n",
                    both("Nye sager begynder efter {}.",
                         "New cases begin under {}.",
                         context.rules().office.workflow.value)
                        .in(context.language));
}

} // namespace

ExitStatus run_workflow_list(Context& context, const WorkflowListOptions& options)
{
  const auto scan = scan_cases<Follower>(
      context,
      [&](const WorkingCase& work) {
        return Follower{work.standing->workflow, work.standing->is_open(context.today)};
      },
      Asks::facts);
  std::map<const Workflow*, Followers> followers;
  for (const Follower& one : scan.results)
  {
    Followers& sum = followers[one.workflow];
    ++sum.cases;
    sum.open += one.open ? 1 : 0;
  }
  std::vector<Row> rows;
  for (const Workflow& workflow : context.rules().workflows)
  {
    rows.push_back({&workflow, followers[&workflow], unverified_values(workflow).size()});
  }
  switch (options.format)
  {
  case OutputFormat::json:
    print_json(context, rows);
    break;
  case OutputFormat::tsv:
    print_tsv(context, rows);
    break;
  default:
    print_text(context, rows);
  }
  // A casebook without cases has rules all the same.
  return scan.left_out.empty() ? ExitStatus::fine : ExitStatus::incomplete;
}

} // namespace sag
