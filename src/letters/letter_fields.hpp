// SPDX-License-Identifier: MPL-2.0
// The fields and filters that templates may name, as one table: docs/letters.md tells them in
// words, the parser checks templates against it, and letter_values.hpp fills it.

#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace sag
{

enum class FieldType : std::uint8_t
{
  text,
  date,
  day_or_month,
  number,
  /// Has no value of its own, only parts: `wait`.
  group,
  list
};

struct LetterField
{
  std::string_view name;
  FieldType type{};
  /// The field whose #if says that this one is there; empty for what is always there.
  std::string_view guard{};
};

struct ListField
{
  /// The list it belongs to.
  std::string_view list;
  LetterField field;
};

struct LetterFilter
{
  std::string_view name;
  /// Whether it fits a date, a day or month, a number.
  bool date = false;
  bool day_or_month = false;
  bool number = false;
};

[[nodiscard]] std::span<const LetterField> letter_fields();

/// The fields of one item.
[[nodiscard]] std::span<const ListField> list_fields();

[[nodiscard]] std::span<const LetterFilter> letter_filters();

[[nodiscard]] const LetterField* find_letter_field(std::string_view name);

/// A field of an item of `list`.
[[nodiscard]] const LetterField* find_list_field(std::string_view list, std::string_view name);

[[nodiscard]] const LetterFilter* find_letter_filter(std::string_view name);

[[nodiscard]] bool fits(const LetterFilter& filter, FieldType type);

/// The fields that are there inside an #if of this one: itself, what it is a part of, and what
/// comes and goes with it.
[[nodiscard]] std::vector<std::string_view> known_inside(const LetterField& field);

/// What every letter must say somewhere: whom to call, and by when the receiver hears from us.
[[nodiscard]] std::span<const std::string_view> required_fields();

} // namespace sag
