// SPDX-License-Identifier: MPL-2.0
// A value together with the bytes it was read from, so that a verdict rooms away can point there.

#pragma once

#include "diagnostics/span.hpp"

namespace sag
{

template <typename T> struct Located
{
  T value;
  Span span{};

  const T& operator*() const { return value; }

  const T* operator->() const { return &value; }

  /// Two located values are equal when the values are, wherever they stand.
  friend bool operator==(const Located& a, const Located& b) { return a.value == b.value; }
};

} // namespace sag
