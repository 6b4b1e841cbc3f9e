// SPDX-License-Identifier: MPL-2.0
#include "workflow/need.hpp"

#include <array>
#include <cstddef>

namespace sag
{

namespace
{

/// In the order of the enum FactKind.
constexpr auto names = std::to_array<std::string_view>({
    "assigned",   "goal",     "direction",    "track",        "met",      "requested",
    "received",   "assessed", "all-assessed", "nothing-open", "informed", "consented",
    "considered", "heard",    "decided",      "asked",        "applied",  "opened",
    "complained", "measure",  "passed",       "over",         "any",
});

static_assert(static_cast<std::size_t>(FactKind::any) + 1 == names.size());

} // namespace

std::span<const std::string_view> fact_names()
{
  return names;
}

std::string_view name_of(FactKind kind)
{
  return names[static_cast<std::size_t>(kind)];
}

} // namespace sag
