// SPDX-License-Identifier: MPL-2.0
// A small item to append, for the tests of edits.

#pragma once

#include "yaml/editor.hpp"

namespace sag
{

inline NewNode entry()
{
  return new_map({{"date", new_unquoted("2026-08-14")}, {"who", new_text("mho")}});
}

} // namespace sag
