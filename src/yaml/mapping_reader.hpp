// SPDX-License-Identifier: MPL-2.0
// The keys of one mapping. What a reader asks for is what the mapping may hold; finish() reports
// the rest, with what was probably meant.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "yaml/node.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace sag
{

/// A word that people write for a key, such as the Danish `bestilt` for `requested`.
struct KeyAlias
{
  std::string_view word;
  std::string_view key;
};

/// Keys given to it must be literals or live as long as it does.
class MappingReader
{
public:
  /// Reports `value-not-a-map` when `node` is none; then every key is absent and nothing more is
  /// reported.
  MappingReader(const Document& document, const Node& node, Diagnostics& diagnostics);

  [[nodiscard]] bool is_mapping() const { return node_.is_mapping(); }

  /// The value, or null and `key-missing`. The value may itself be null: `key:` with nothing
  /// behind.
  const Node* required(std::string_view key);

  /// The value, or null when the key is not there.
  const Node* optional(std::string_view key);

  /// Known, and read by somebody else.
  void allow(std::string_view key);

  void allow(std::span<const std::string_view> keys);

  /// `key-unknown` for every key that nobody asked for.
  void finish(std::span<const KeyAlias> aliases = {});

  [[nodiscard]] const Node& node() const { return node_; }

  /// The keys that were asked for or allowed.
  [[nodiscard]] std::span<const std::string_view> asked() const { return known_; }

private:
  [[nodiscard]] Span place_of_missing() const;

  const Document& document_;
  const Node& node_;
  Diagnostics& diagnostics_;
  std::vector<std::string_view> known_;
};

} // namespace sag
