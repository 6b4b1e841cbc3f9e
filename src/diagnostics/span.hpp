// SPDX-License-Identifier: MPL-2.0
// Where something stands in a file: byte offsets only. Lines and columns are made when printing.

#pragma once

#include <cstdint>

namespace sag
{

/// The bytes [begin, end) of one file.
struct Span
{
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }

  friend bool operator==(const Span&, const Span&) = default;
};

} // namespace sag
