// SPDX-License-Identifier: MPL-2.0
#include "yaml/mapping_reader.hpp"

#include "diagnostics/redaction.hpp"
#include "diagnostics/suggestion.hpp"
#include "yaml/read_values.hpp"

#include <algorithm>
#include <optional>

namespace sag
{

namespace
{

/// An alias that is exactly what was written comes first, then a known key that is near.
std::optional<std::string_view> meant_key(std::string_view word,
                                          std::span<const std::string_view> known,
                                          std::span<const KeyAlias> aliases)
{
  const auto is_meant = [&](const KeyAlias& alias)
  { return is_same_word(alias.word, word) && std::ranges::find(known, alias.key) != known.end(); };
  const auto alias = std::ranges::find_if(aliases, is_meant);
  return alias == aliases.end() ? nearest_word(word, known) : std::optional(alias->key);
}

} // namespace

MappingReader::MappingReader(const Document& document, const Node& node, Diagnostics& diagnostics)
    : document_(document), node_(node), diagnostics_(diagnostics)
{
  known_.reserve(16);
  check_map(document, node, diagnostics);
}

const Node* MappingReader::required(std::string_view key)
{
  const Node* value = optional(key);
  if (value == nullptr && is_mapping())
  {
    diagnostics_.error("key-missing",
                       document_.file(),
                       place_of_missing(),
                       both("{} mangler", "{} is missing", quoted_key(key)));
  }
  return value;
}

const Node* MappingReader::optional(std::string_view key)
{
  known_.push_back(key);
  return document_.find(node_, key);
}

void MappingReader::allow(std::string_view key)
{
  known_.push_back(key);
}

void MappingReader::allow(std::span<const std::string_view> keys)
{
  known_.insert(known_.end(), keys.begin(), keys.end());
}

void MappingReader::finish(std::span<const KeyAlias> aliases)
{
  if (!is_mapping())
  {
    return;
  }
  for (const Node& child : document_.children(node_))
  {
    if (std::ranges::find(known_, child.key) != known_.end())
    {
      continue;
    }
    Reported reported =
        diagnostics_.error("key-unknown",
                           document_.file(),
                           child.key_span,
                           both("ukendt nøgle: {}", "unknown key: {}", quoted_key(child.key)));
    if (const auto meant = meant_key(child.key, known_, aliases))
    {
      reported.help(both("mente du `{}`?", "did you mean `{}`?", *meant));
    }
  }
}

/// The mapping's own key, or its first key where it is an item of a list.
Span MappingReader::place_of_missing() const
{
  if (node_.key_span.size() > 0)
  {
    return node_.key_span;
  }
  const Node* first = document_.child(node_, 0);
  return first == nullptr ? node_.span : first->key_span;
}

} // namespace sag
