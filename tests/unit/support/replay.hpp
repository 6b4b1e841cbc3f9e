// SPDX-License-Identifier: MPL-2.0
// A case in the short form of support/cases.hpp, looked at from a day under the minimal rules or
// others made from them.

#pragma once

#include "support/cases.hpp"
#include "support/office.hpp"
#include "support/workflow.hpp"
#include "workflow/case_check.hpp"
#include "workflow/standing.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sag::test
{

inline Rulebook rulebook_of(std::string_view workflow = minimal_workflow,
                            std::string_view casebook = minimal_casebook)
{
  std::vector<Workflow> workflows;
  workflows.push_back(workflow_of(workflow));
  Office office = office_of(casebook);
  Calendars calendars{WorkCalendar::public_calendar(),
                      WorkCalendar::office_calendar(office.closed)};
  return {std::move(office), std::move(calendars), std::move(workflows)};
}

inline const Rulebook& minimal_rules()
{
  static const Rulebook rules = rulebook_of();
  return rules;
}

/// The minimal workflow with changes, under the minimal casebook.
inline Rulebook changed_rules(const std::vector<Change>& changes)
{
  std::string workflow(minimal_workflow);
  for (const Change& change : changes)
  {
    workflow = changed(workflow, change.from, change.to);
  }
  return rulebook_of(workflow);
}

/// A case on a day. Nothing in it is checked; a test of what is refused uses told_of_log().
class Replay
{
public:
  explicit Replay(std::string_view lines,
                  std::string_view as_of = "2150-12-31",
                  const Rulebook& rules = minimal_rules())
      : subject_(case_of(case_text(lines))), history_(subject_, {day(as_of)}),
        standing_(standing_of(history_, rules))
  {
  }

  Replay(const Replay&) = delete;
  Replay& operator=(const Replay&) = delete;

  [[nodiscard]] const Standing& standing() const { return standing_; }

  [[nodiscard]] const History& history() const { return history_; }

  /// The entry's number in the file, from 1; 0 for null.
  [[nodiscard]] int number(const Entry* entry) const
  {
    return entry == nullptr ? 0 : entry_number(subject_.file(), entry->span);
  }

private:
  Case subject_;
  History history_;
  Standing standing_;
};

/// All that is told of the log: by the reader and, where it gives a case, by the replay.
inline std::string told_of_log(std::string_view lines,
                               const Rulebook& rules = minimal_rules(),
                               Language language = Language::english,
                               std::string_view as_of = "2150-12-31")
{
  ReadCase read = read_case_text(case_text(lines));
  if (read.subject)
  {
    check_case(History(*read.subject, {day(as_of)}), rules, read.diagnostics);
  }
  return told_by_entry(read.diagnostics, language);
}

inline std::string_view name_of(ItemKind kind)
{
  constexpr std::string_view names[] = {
      "request", "assessment", "handover", "question", "measure", "pause"};
  return names[static_cast<std::size_t>(kind)];
}

/// "external request lae-265(a) since 2026-08-14 due 2026-09-14 reminded 1; ..." of what is open on
/// the day; units in brackets.
inline std::string open_on(const Replay& replay, std::string_view iso)
{
  std::string list;
  for (const OpenItem* const item : replay.standing().open_items(day(iso)))
  {
    list += fmt::format("{}{} {} {}{} since {}",
                        list.empty() ? "" : "; ",
                        name_of(item->party),
                        name_of(item->kind),
                        item->name,
                        item->ref.empty() ? "" : fmt::format("({})", item->ref),
                        format_iso(item->since));
    list += item->due ? fmt::format(" due {}", format_iso(*item->due)) : "";
    list += item->reminders > 0 ? fmt::format(" reminded {}", item->reminders) : "";
    list += item->unit.empty() ? "" : fmt::format(" [{}]", item->unit);
  }
  return list;
}

} // namespace sag::test
