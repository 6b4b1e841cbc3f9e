// SPDX-License-Identifier: MPL-2.0
// Where a case stands: its stage, owner and everything that is open, found by one fold over the
// log. Gates, findings, letters and the days' causes all read the same Standing.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "workflow/history.hpp"
#include "workflow/rulebook.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

enum class ItemKind : std::uint8_t
{
  request,
  assessment,
  handover,
  question,
  measure,
  pause
};

/// An obligation on somebody since a day.
struct OpenItem
{
  ItemKind kind{};
  /// Whose turn it is while the item is live.
  Party party{};
  /// The kind, question, measure or pause; for a handover the receiving unit.
  std::string_view name;
  std::string_view ref;
  /// The day it opened; limits count from here.
  Date since;
  /// The first day it is in force; later than `since` only for a measure agreed ahead.
  Date begins;
  /// The last day that the other side was given (a measure's end, a pause's review); none for what
  /// is ours and has a limit instead.
  std::optional<Date> due{};
  /// Who was asked, as written.
  std::string_view from{};
  /// Internal: the unit whose turn it is.
  std::string_view unit{};
  int reminders = 0;
  std::optional<Date> reminded{};
  /// A measure that frames the case for years: it is told, but nobody waits for it.
  bool frame = false;
  const Entry* opened = nullptr;
  /// The entry whose `expected` the due day is; null when it is the kind's own answer time.
  const Entry* dated = nullptr;
  const CatalogueKind* rule = nullptr;
  const Question* question = nullptr;

  /// A hearing is over after its last day and a measure after its end, without an entry; all else
  /// is open until an entry ends it.
  [[nodiscard]] bool ends_by_itself() const
  {
    return kind == ItemKind::measure || (kind == ItemKind::request && party == Party::statutory);
  }

  /// Nobody waits for a frame.
  [[nodiscard]] bool open_on(Date day) const { return !frame && runs_on(day); }

  [[nodiscard]] bool runs_on(Date day) const
  {
    return begins <= day && !(ends_by_itself() && due && *due < day);
  }
};

/// A wait on others that nobody may hide behind: more than five working days past the day they were
/// given, and from then on ours until a reminder or a new date from them.
[[nodiscard]] bool has_lapsed(const OpenItem& item, Date day, const WorkCalendar& office);

/// Whether somebody wrote a due day that lies further off than an answer of the kind can take, and
/// not who said so (`said-by`) and where it stands (`source`). Until that day it is not our turn,
/// so a slip in a year would hide the case.
[[nodiscard]] bool is_implausible(const OpenItem& item, const WorkCalendar& office);

/// Kinds that may no longer be requested since a transition was taken: until the case is decided on
/// what there is, or a new application begins anew.
struct Prohibition
{
  const Transition* transition;
  const Entry* taken;
  /// The rules that the transition stands in.
  const Workflow* workflow;
};

/// A case that goes before others.
struct Priority
{
  /// The day of the opening.
  Date since;
  /// The opening's name in the rules of that day.
  Text opening;
};

/// "Hjemvist af Ankestyrelsen den 1. september 2026, går forud".
[[nodiscard]] Text priority_text(const Priority& priority);

struct Standing
{
  const Rulebook* rules = nullptr;
  const Case* subject = nullptr;
  const Workflow* workflow = nullptr;
  const Stage* stage = nullptr;
  /// The day the stage was entered; the beginning for the first one. None before the case begins.
  std::optional<Date> stage_since;
  /// Null in the first stage.
  const Entry* stage_entry = nullptr;
  /// The application or opening that began the case.
  const Entry* begun = nullptr;
  std::string_view owner;
  /// The entry that made the owner responsible; null while there is none.
  const Entry* owned_since = nullptr;
  /// The same entry where another person was responsible before, until the new one has met the
  /// citizen or told them something.
  const Entry* unknown_owner = nullptr;
  /// The unit that accepted the case since the stage began; empty when it is the stage's own.
  std::string_view accepted_unit;
  /// Since the first opening that the rules of its day put first; none before one, and none once
  /// the case has been decided or closed.
  std::optional<Priority> priority;
  /// The last decision made in this stage: what is left to do here is to go on.
  const Entry* decided_here = nullptr;
  /// The unit that made the last decision; it also reconsiders it.
  std::string_view decided_unit;
  /// The last unit whose work the case was; it stays the case's unit in stages that have none.
  std::string_view last_unit;
  /// The day the case was opened, or opened again after it was closed: no clock counts earlier
  /// days.
  std::optional<Date> open_since;
  /// An application after the case was closed, which nobody has taken up in a stage yet.
  const Entry* new_application = nullptr;
  /// Everything opened and not ended by an entry; ask open_items for those open on a day.
  std::vector<OpenItem> items;
  /// The day the last item was ended by an entry.
  std::optional<Date> last_item_end;
  /// The last entry that counts as a step: not noted, informed, corrected or acknowledged.
  const Entry* last_step = nullptr;
  /// The last time the citizen heard from us: informed, or met with the citizen.
  const Entry* last_contact = nullptr;
  /// The last letter or talk, where it named waits that were over: those it named wrongly.
  std::vector<LocatedText> untrue_waits;
  const Entry* last_information = nullptr;
  /// The newest entry that promised a decision, and the newest that promised a sign of life.
  const Entry* promised_decision = nullptr;
  const Entry* promised_next = nullptr;
  /// The citizen as of now, `changed` entries applied.
  Citizen citizen;
  std::vector<const Entry*> goals;
  std::vector<Prohibition> prohibitions;
  std::vector<const Entry*> acknowledged;
  /// All entries so far, in order, and how many of them came before the stage was entered.
  std::vector<const Entry*> entries;
  std::size_t stage_begins_at = 0;

  [[nodiscard]] std::string_view unit() const;

  /// Where a clock that would begin on `since` begins: the days on which the case was closed count
  /// in none.
  [[nodiscard]] Date counted_from(Date since) const;

  /// Without the frames.
  [[nodiscard]] std::vector<const OpenItem*> open_items(Date day) const;

  /// The measures that run around the case on the day.
  [[nodiscard]] std::vector<const OpenItem*> frames(Date day) const;

  /// Open while its stage is not final or anything in it is open, also a new application; not
  /// before it begins.
  [[nodiscard]] bool is_open(Date day) const;
};

/// The command that ends the item once what it waits for has happened; empty for a measure, which
/// ends by itself.
[[nodiscard]] std::string ending_command(const OpenItem& item, const Standing& standing);

/// The catalogue's kind; that of an open item, or of the rules that the case began under, where the
/// rules of today no longer have it.
[[nodiscard]] const CatalogueKind* find_kind(const Standing& standing, std::string_view name);

/// Before the first entry.
[[nodiscard]] Standing
initial_standing(const Case& of, const Rulebook& rules, const Workflow& workflow);

/// One entry later. With diagnostics, everything that does not make sense after what came before is
/// reported; without, such an entry is passed over. Positions are those of the entry.
void apply_entry(Standing& standing, const Entry& entry, Diagnostics* diagnostics);

/// After all entries of the history. The case's workflow must be in the rulebook.
[[nodiscard]] Standing standing_of(const History& history, const Rulebook& rules);

} // namespace sag
