// SPDX-License-Identifier: MPL-2.0
// A case file's tree → Case. Shape only: whether a stage or a person exists, and whether an entry
// makes sense after those before it, is for the rooms above.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "model/case.hpp"
#include "yaml/mapping_reader.hpp"

#include <memory>
#include <optional>
#include <span>

namespace sag
{

struct CaseReading
{
  /// Whether `citizen.cpr` may stand in the file; everywhere else a CPR number is refused anyway.
  bool cpr_allowed = false;
  /// What people type for a verb or a key ("bestilt"), for the suggestions.
  std::span<const KeyAlias> aliases{};
};

/// Reports all that is wrong with the file's shape. Gives a case only when nothing is: what is
/// computed from half a case would be wrong.
[[nodiscard]] std::optional<Case> read_case(std::shared_ptr<const Document> document,
                                            const CaseReading& reading,
                                            Diagnostics& diagnostics);

} // namespace sag
