// SPDX-License-Identifier: MPL-2.0
// Who is away on a day and who answers meanwhile, and whether the person who is responsible for a
// case is away with nobody in their place.

#pragma once

#include "workflow/standing.hpp"

#include <optional>
#include <string_view>

namespace sag
{

/// The absence that counts on the day, null where the person is here: of several one in which
/// somebody stands in, else the one that lasts longest.
[[nodiscard]] const Absence* find_absence(const Office& office, std::string_view who, Date day);

/// Who answers on the day; null for nobody. Somebody who is away that day too does not stand in.
[[nodiscard]] const Person* find_stand_in(const Absence& absence, const Office& office, Date day);

struct UncoveredAbsence
{
  /// The first day away on which the case was open and theirs; absences that follow each other
  /// without a working day between are one.
  Date since;
  /// The last day away of the absence that covers the day.
  Date until;
  bool planned = false;
};

/// The absence of the case's owner on the day, when nobody stands in.
[[nodiscard]] std::optional<UncoveredAbsence> find_uncovered_absence(const Standing& standing,
                                                                     Date day);

/// Whether the answer may be another one because of this absence: that of the owner or of somebody
/// who stands in for them.
[[nodiscard]] bool concerns_owner(const Absence& absence, const Standing& standing);

} // namespace sag
