// SPDX-License-Identifier: MPL-2.0
// The surroundings failed: a file cannot be read, the disk is full, git does not answer. Thrown in
// this room and by the commands, and caught once, where a run of the program begins.

#pragma once

#include "diagnostics/text.hpp"

#include <stdexcept>
#include <string>

namespace sag
{

/// What the program ends with; docs/commands/README.md has the table.
enum class FaultKind
{
  incomplete,    ///< exit 4: could not be read or written
  configuration, ///< exit 2: no casebook, broken rules
  no_cases,      ///< exit 3
  not_covered    ///< exit 5: the rules or the calendar do not cover the day asked
};

class Fault : public std::runtime_error
{
public:
  Fault(FaultKind kind, Text text)
      : std::runtime_error(text.en), kind_(kind), text_(std::move(text))
  {
  }

  [[nodiscard]] FaultKind kind() const { return kind_; }

  [[nodiscard]] const Text& text() const { return text_; }

private:
  FaultKind kind_;
  Text text_;
};

} // namespace sag
