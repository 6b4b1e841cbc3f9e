// SPDX-License-Identifier: MPL-2.0
// A sentence in both languages. The two stand side by side where they are written, so that
// neither is forgotten when the other changes, and the compiler checks the arguments of both.

#pragma once

#include "calendar/language.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace sag
{

struct Text
{
  std::string da;
  std::string en;

  [[nodiscard]] const std::string& in(Language language) const
  {
    return language == Language::danish ? da : en;
  }

  [[nodiscard]] bool empty() const { return da.empty() && en.empty(); }

  friend bool operator==(const Text&, const Text&) = default;
};

/// The same sentence in Danish and English with the same arguments. Where an argument is itself a
/// Text, format each language on its own instead.
template <typename... Args>
[[nodiscard]] Text both(fmt::format_string<const Args&...> danish,
                        fmt::format_string<const Args&...> english,
                        const Args&... args)
{
  return {fmt::format(danish, args...), fmt::format(english, args...)};
}

/// For what reads the same in both languages: names, codes, what the user wrote.
[[nodiscard]] inline Text same(std::string text)
{
  return {text, std::move(text)};
}

} // namespace sag
