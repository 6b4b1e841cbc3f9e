// SPDX-License-Identifier: MPL-2.0
// One value of a case file by the form that the verb table gives it.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "model/case.hpp"
#include "model/vocabulary.hpp"
#include "yaml/mapping_reader.hpp"
#include "yaml/node.hpp"

#include <optional>
#include <span>

namespace sag
{

/// Where a value stands while it is read.
struct ReadingPlace
{
  const Document& document;
  std::span<const KeyAlias> aliases;
  Diagnostics& diagnostics;
  /// Who writes where an entry does not say; empty where each must, as in a case.
  std::string_view writer{};
};

/// A view of the node's text; nothing, and what is wrong, when it is no text.
[[nodiscard]] std::optional<LocatedText> read_view(const ReadingPlace& place, const Node& node);

/// The same for an ASCII kebab-case word.
[[nodiscard]] std::optional<LocatedText> read_word_view(const ReadingPlace& place,
                                                        const Node& node);

/// A day that the calendars cover. `date-invalid`, `date-not-covered`.
[[nodiscard]] std::optional<Located<Date>> read_day(const ReadingPlace& place, const Node& node);

[[nodiscard]] std::optional<std::vector<LocatedText>> read_text_views(const ReadingPlace& place,
                                                                      const Node& node);

[[nodiscard]] std::optional<Located<DayOrMonth>> read_day_or_month(const ReadingPlace& place,
                                                                   const Node& node);

/// "12", "7.5" or "7,5" hours a week: what people write, exact in hundredths. Refuses signs,
/// leading zeros, more than two decimals and more hours than a week has.
[[nodiscard]] std::optional<Hours> parse_hours(std::string_view text);

/// Any of the forms of Shape, Shape::citizen and Shape::target included.
[[nodiscard]] std::optional<Located<Value>>
read_value(const ReadingPlace& place, const Node& node, const ValueRule& rule);

/// The keys of `citizen`, each only where it is given.
[[nodiscard]] Citizen read_citizen(const ReadingPlace& place, const Node& node);

} // namespace sag
