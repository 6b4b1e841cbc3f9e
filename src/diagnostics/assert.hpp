// SPDX-License-Identifier: MPL-2.0
// Our own mistakes. The checks stay on in release builds; main turns them into exit status 70.

#pragma once

#include <stdexcept>

namespace sag
{

/// Thrown when the program contradicts itself; never by anything a user wrote.
struct InternalError : std::logic_error
{
  using std::logic_error::logic_error;
};

[[noreturn]] void fail_assertion(const char* condition, const char* file, int line);

} // namespace sag

// A macro because only the preprocessor knows the condition's text and the line.
#define SAG_ASSERT(condition)                                                                      \
  ((condition) ? static_cast<void>(0) : ::sag::fail_assertion(#condition, __FILE__, __LINE__))
