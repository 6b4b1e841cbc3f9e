// SPDX-License-Identifier: MPL-2.0
// A change to a text as pieces to replace: everything outside them stays byte for byte.

#pragma once

#include "diagnostics/span.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sag
{

/// The bytes of `span` become `text`; an empty span inserts.
struct Edit
{
  Span span;
  std::string text;

  friend bool operator==(const Edit&, const Edit&) = default;
};

/// Nothing when two edits overlap, two insert at one place, or one lies outside of the text. The
/// order of `edits` does not matter.
[[nodiscard]] std::optional<std::string> apply_edits(std::string_view text,
                                                     std::span<const Edit> edits);

} // namespace sag
