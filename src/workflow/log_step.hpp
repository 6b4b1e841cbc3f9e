// SPDX-License-Identifier: MPL-2.0
// What the parts of the fold over the log share: the standing, the entry being applied, and where
// to tell what does not make sense.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "workflow/standing.hpp"

#include <string_view>
#include <vector>

namespace sag
{

struct LogStep
{
  Standing& standing;
  const Entry& entry;
  /// Null when only the result is wanted.
  Diagnostics* diagnostics;

  [[nodiscard]] Date day() const { return entry.date.value; }

  [[nodiscard]] const SourceFilePtr& file() const { return standing.subject->file(); }

  [[nodiscard]] const WorkCalendar& office() const { return standing.rules->calendars.office; }
};

/// What the step's entry opens, since its day.
[[nodiscard]] OpenItem new_item(const LogStep& step, ItemKind kind, Party party);

/// An item to be ended, reminded of or moved: exactly one that fits. Reports none and several (with
/// their lines) and then gives null.
[[nodiscard]] OpenItem* find_one_item(const LogStep& step, std::vector<ItemKind> kinds);

/// Takes the item out, as ended by the step's entry.
void end_item(const LogStep& step, const OpenItem& item);

/// The person is responsible from this entry on.
void change_owner(const LogStep& step, std::string_view person);

/// The citizen has met the entry's writer or heard from them.
void introduce_owner(const LogStep& step);

/// Changes nothing: what is relevant must be among what was considered.
void check_relevant(const LogStep& step);

void apply_request(const LogStep& step);

void apply_reminder(const LogStep& step);

void apply_postponement(const LogStep& step);

void apply_receipt(const LogStep& step);

void apply_ending(const LogStep& step);

void apply_assessment(const LogStep& step);

void apply_handover(const LogStep& step);

void apply_acceptance(const LogStep& step);

void apply_question(const LogStep& step);

void apply_measure(const LogStep& step);

void apply_pause(const LogStep& step);

void apply_meeting(const LogStep& step);

void apply_complaint(const LogStep& step);

void apply_decision(const LogStep& step);

void apply_stage(const LogStep& step);

void apply_migration(const LogStep& step);

/// A case begins (and migrates) only under rules that are in force on the day.
void check_in_force(const LogStep& step, const Workflow& workflow);

/// Every word of the entry against the list that it must be in.
void check_words(const LogStep& step);

/// Whether the entry's value is a word that its list holds; if not, check_words has said so.
[[nodiscard]] bool has_known_word(const LogStep& step);

} // namespace sag
