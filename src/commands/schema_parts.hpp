// SPDX-License-Identifier: MPL-2.0
// What the JSON Schemas are put together from: the tables by which the files are read, turned into
// the keywords that editors know. Where it can be said without them, no keyword is used that an
// older language server would pass over.

#pragma once

#include "commands/json_value.hpp"
#include "model/key_form.hpp"
#include "workflow/rulebook.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sag
{

struct SchemaFrame
{
  Language language = Language::danish;
  /// Whose words the schema offers; null for none.
  const Rulebook* rules = nullptr;

  [[nodiscard]] const std::string& in(const Text& text) const { return text.in(language); }
};

/// `{"$ref": "#/$defs/NAME"}`
[[nodiscard]] Json ref_to(std::string_view name);

/// Adds what the schema is for, as plain text and, where it has marks, as Markdown.
void describe(Json& schema, const Text& meaning, const SchemaFrame& frame);

/// Adds what an editor says instead of its own sentence where the value does not fit.
void explain_refusal(Json& schema, const Text& sentence, const SchemaFrame& frame);

/// A text of this form.
[[nodiscard]] Json
pattern_schema(const std::string& pattern, const Text& sentence, const SchemaFrame& frame);

inline constexpr std::string_view word_pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

/// `$schema` and what it is for: no title, which editors would show above every key.
[[nodiscard]] Json schema_head(const Text& title, const SchemaFrame& frame);

/// What `$defs` holds in every schema: text, word, date, moment, hours, limit, term ...
[[nodiscard]] Json common_definitions(const SchemaFrame& frame);

/// A map with exactly these keys. Of the required ones, those that the table says.
[[nodiscard]] Json map_schema(KeyForms forms, const SchemaFrame& frame);

/// The value behind one key.
[[nodiscard]] Json value_schema(const KeyForm& form, const SchemaFrame& frame);

/// A word of the list: of all rules together, where there are any; else any word.
[[nodiscard]] Json word_schema(WordList list, const SchemaFrame& frame);

/// Adds the lists that word_schema refers to.
void define_lists(Json& definitions, std::span<const WordList> lists, const SchemaFrame& frame);

/// One of these words.
[[nodiscard]] Json enum_schema(std::span<const std::string_view> words);

[[nodiscard]] Json array_of(Json items, int at_least = 0);

[[nodiscard]] Json array_of_names(std::span<const std::string_view> names);

/// `{"required": [name]}`
[[nodiscard]] Json requires_key(std::string_view name);

/// `{"if": condition, "then": consequence}`
[[nodiscard]] Json if_then(Json condition, Json consequence);

/// Refuses, in the editor's language, a map that has none of the keys.
[[nodiscard]] Json needs_one_of(std::span<const std::string_view> keys,
                                const Text& sentence,
                                const SchemaFrame& frame);

} // namespace sag
