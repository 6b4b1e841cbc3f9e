// SPDX-License-Identifier: MPL-2.0
#include "commands/nightly_items.hpp"

#include "casebook/layout.hpp"
#include "diagnostics/cpr.hpp"
#include "workflow/review.hpp"
#include "workflow/standing.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace sag
{

namespace
{

void set_place(NightlyItem& item, const SourceFilePtr& file, Span span)
{
  if (file != nullptr)
  {
    const Position position = file->position(span.begin);
    item.path = file->path();
    item.line = position.line;
    item.column = position.column;
  }
}

Text masked(const Text& text)
{
  return {mask_cpr(text.da), mask_cpr(text.en)};
}

NightlyItem item_of(const Diagnostic& diagnostic, const std::string& id)
{
  NightlyItem item;
  set_place(item, diagnostic.file, diagnostic.span);
  item.id = id;
  item.code = diagnostic.code;
  item.severity = diagnostic.severity;
  item.what = masked(diagnostic.message);
  item.cure = masked(diagnostic.help);
  return item;
}

NightlyItem item_of(const Finding& finding)
{
  NightlyItem item;
  set_place(item, finding.file, finding.span);
  item.id = format_case_id(finding.subject);
  item.code = finding.code;
  item.about = finding.about;
  item.severity = finding.severity;
  item.what = finding.what;
  item.cure = same(finding.command);
  item.cure_is_command = true;
  item.since = finding.since;
  item.due = finding.due;
  item.days = finding.days;
  item.limit = finding.limit;
  item.unit = finding.unit;
  return item;
}

/// What is found in one case, and which rules it is judged by while it is open.
struct CaseItems
{
  std::vector<NightlyItem> items;
  const Workflow* rules = nullptr;
  bool skipped = false;
  bool not_reviewed = false;
};

CaseItems items_of(const CaseFile& file, const Casebook& book, const Viewpoint& view)
{
  CaseItems found;
  found.skipped = !file.sound();
  std::vector<NightlyItem>& items = found.items;
  const auto id = id_in_path(file.path);
  for (const Diagnostic& diagnostic : file.problems)
  {
    if (diagnostic.severity != Severity::note)
    {
      items.push_back(item_of(diagnostic, id ? format_case_id(*id) : ""));
    }
  }
  if (file.sound())
  {
    const History history(*file.subject, view);
    const Standing standing = standing_of(history, book.rules);
    found.rules = standing.is_open(view.as_of) ? standing.workflow : nullptr;
    found.not_reviewed = !rules_cover(standing, view.as_of);
    for (const Finding& finding :
         found.not_reviewed ? std::vector<Finding>{} : findings_of(standing, view.as_of))
    {
      items.push_back(item_of(finding));
    }
    for (NightlyItem& item : items)
    {
      item.owner = standing.owner;
    }
  }
  return found;
}

/// Rules that an open case is judged by and that nobody has reviewed for the day, or for long.
Diagnostics check_reviews(const Casebook& book,
                          Date day,
                          const std::vector<CaseItems>& cases,
                          const std::set<std::string>* paths)
{
  Diagnostics problems;
  for (const Workflow& workflow : book.rules.workflows)
  {
    const bool asked = paths != nullptr
                           ? paths->contains(workflow.file->path())
                           : std::ranges::find(cases, &workflow, &CaseItems::rules) != cases.end();
    if (asked)
    {
      check_reviewed(workflow, day, problems);
    }
  }
  return problems;
}

} // namespace

std::string identity_of(const NightlyItem& item)
{
  // What warns of a day is the same warning as long as the day is, from whatever day on it warns.
  const std::optional<Date> told_by = item.due ? item.due : item.since;
  return fmt::format("{}\n{}\n{}\n{}",
                     item.path,
                     item.code,
                     told_by ? format_iso(*told_by) : "",
                     item.is_finding() ? item.about : item.what.en);
}

NightlyState find_nightly_items(const Casebook& book,
                                const Viewpoint& viewpoint,
                                const std::set<std::string>* paths)
{
  const std::vector<std::string> all = book.files.case_files();
  std::vector<std::string> files = all;
  if (paths != nullptr)
  {
    std::erase_if(files, [&](const std::string& path) { return !paths->contains(path); });
  }
  std::vector<CaseItems> found(files.size());
  for_each_case(book,
                files,
                viewpoint,
                [&](std::size_t at, CaseFile&& file)
                { found[at] = items_of(file, book, viewpoint); });
  NightlyState state;
  state.files = files.size();
  state.skipped = static_cast<std::size_t>(std::ranges::count(found, true, &CaseItems::skipped));
  for (const Diagnostics& problems : {book.problems,
                                      check_reviews(book, viewpoint.as_of, found, paths),
                                      check_duplicates(book.files, all, files)})
  {
    for (const Diagnostic& diagnostic : problems)
    {
      state.items.push_back(item_of(diagnostic, ""));
    }
  }
  for (std::size_t at = 0; at < files.size(); ++at)
  {
    std::ranges::move(found[at].items, std::back_inserter(state.items));
    if (found[at].not_reviewed)
    {
      state.not_reviewed.insert(files[at]);
    }
  }
  std::ranges::stable_sort(state.items,
                           [](const NightlyItem& a, const NightlyItem& b)
                           {
                             return std::tie(a.severity, a.path, a.line, a.code)
                                    < std::tie(b.severity, b.path, b.line, b.code);
                           });
  return state;
}

} // namespace sag
