// SPDX-License-Identifier: MPL-2.0
// An example that the rules carry with them: a short log, and what must hold of it on a day.
// `sag workflow check` runs them.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "model/case.hpp"
#include "workflow/rulebook.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

enum class ExpectedRoute : std::uint8_t
{
  /// The way may be taken now.
  open,
  /// The needs of `unmet`, and no others, are not met.
  needs,
  /// There is such a way, but not on this day.
  not_valid,
  /// The rules have no such way from here.
  none
};

struct ExpectedWay
{
  Located<std::string> to;
  ExpectedRoute route{};
  std::vector<Located<std::string>> unmet{};
};

struct ExpectedDeadline
{
  Located<std::string> id;
  /// The end in law of the one started last; nothing where none may have been started.
  std::optional<Date> end;
};

struct Example
{
  Text name;
  Span span{};
  /// Looks into the rules' own document.
  Case subject;
  Date as_of;
  std::optional<Located<std::string>> stage{};
  std::vector<ExpectedWay> ways{};
  /// The codes that checking the log gives; none where it must be without a fault.
  std::vector<Located<std::string>> errors{};
  std::vector<ExpectedDeadline> deadlines{};
  /// What is open: kinds, questions, measures, units.
  std::optional<Located<std::vector<Located<std::string>>>> open{};
};

/// Who writes in an example, and who leads; every unit also has a person of its own name.
inline constexpr std::string_view example_caseworker = "sagsbehandler";
inline constexpr std::string_view example_leader = "leder";

/// Those that can be read; what is wrong with the others is reported.
[[nodiscard]] std::vector<Example> read_examples(const std::shared_ptr<const Document>& document,
                                                 const Workflow& workflow,
                                                 Diagnostics& diagnostics);

/// The rules, with nobody's people and no closing days of anybody's office: an example says the
/// same in every casebook.
[[nodiscard]] Rulebook rulebook_for_examples(const Rulebook& rules);

} // namespace sag
