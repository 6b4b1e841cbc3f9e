// SPDX-License-Identifier: MPL-2.0
// From what somebody typed as a case number to the case, loaded and checked.

#pragma once

#include "commands/context.hpp"
#include "workflow/history.hpp"
#include "workflow/standing.hpp"

#include <cstdint>
#include <memory>
#include <string>

namespace sag
{

/// A case to work with: its file, what has happened, and where it stands today.
struct WorkingCase
{
  /// On the heap, since the history and the standing look into it.
  std::unique_ptr<const CaseFile> file;
  std::unique_ptr<const History> history;
  std::unique_ptr<const Standing> standing;

  [[nodiscard]] const Case& subject() const { return *file->subject; }

  [[nodiscard]] std::string id() const { return format_case_id(subject().id.value); }
};

/// Whether what is asked of a case follows from its rules, or only from what was written: then it
/// matters not that nobody has reviewed the rules for the day.
enum class Asks : std::uint8_t
{
  rules,
  facts
};

/// The path of the one case that is meant: the full number, or a short one that is unique among
/// open cases. Fault when there is none or several.
[[nodiscard]] std::string find_case_path(const Context& context, const std::string& typed);

/// Fault when the casebook's rules are broken (exit 2) or the case's file has errors (exit 4, after
/// they were printed): nothing is computed from what is not understood. Fault (exit 5) where the
/// rules were not reviewed for the day.
[[nodiscard]] WorkingCase
load_working_case(Context& context, const std::string& typed, Asks asks = Asks::rules);

/// The same for what may mend a case: errors of meaning do not hinder it, since the entry to be
/// written may be the cure; only what cannot be read at all does.
[[nodiscard]] WorkingCase load_case_to_mend(Context& context, const std::string& typed);

/// Fault, after printing them, when the rules have errors.
void require_sound_rules(Context& context);

/// Where a case stands on the context's day.
[[nodiscard]] WorkingCase working_case_of(const Context& context, CaseFile&& file);

} // namespace sag
