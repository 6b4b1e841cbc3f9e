// SPDX-License-Identifier: MPL-2.0
// `lae-265 date=fri note="..."` as typed behind a verb: one value, and keys with theirs.

#pragma once

#include "diagnostics/text.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace sag
{

using KeyValues = std::vector<std::pair<std::string, std::string>>;

struct TypedWords
{
  std::string value;
  KeyValues fields;

  [[nodiscard]] const std::string* find(std::string_view key) const;
};

/// A word is KEY=VALUE when an ASCII key stands before its first `=`; else it is the value, of
/// which there may be only one.
[[nodiscard]] std::variant<TypedWords, Text> split_words(const std::vector<std::string>& words);

} // namespace sag
