// SPDX-License-Identifier: MPL-2.0
// What is written in a YAML file, as one flat tree in file order: nodes in one arena, texts as
// views into the file's bytes, places as byte spans. Scalars are as written: `no` is a word, `012`
// is not ten. Made so that another reader than the parser can fill the same tree.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/span.hpp"

#include <cstdint>
#include <deque>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

enum class NodeKind : std::uint8_t
{
  mapping,
  sequence,
  scalar,
  null ///< nothing, `~` or `null`
};

enum class ScalarStyle : std::uint8_t
{
  plain,
  single_quoted,
  double_quoted,
  literal, ///< `|`
  folded   ///< `>`
};

using NodeIndex = std::uint32_t;

inline constexpr NodeIndex no_node = 0xFFFFFFFF;

struct Node
{
  NodeKind kind = NodeKind::null;
  ScalarStyle style = ScalarStyle::plain;
  /// `[...]` or `{...}`
  bool flow = false;
  std::uint32_t child_count = 0;
  NodeIndex first_child = no_node;
  NodeIndex next_sibling = no_node;
  /// The whole node, quotes, brackets and block header included, without what follows it on its
  /// line. A block scalar ends with its last line that is not blank (with `+`: with the last blank
  /// one), before the line end. An empty value is the empty span behind its `:` or `-`.
  Span span{};
  /// Its key in the mapping it is in, quotes included; an empty span outside of mappings.
  Span key_span{};
  std::string_view key{};
  /// The scalar's text, decoded.
  std::string_view text{};

  [[nodiscard]] bool is_mapping() const { return kind == NodeKind::mapping; }

  [[nodiscard]] bool is_sequence() const { return kind == NodeKind::sequence; }

  [[nodiscard]] bool is_scalar() const { return kind == NodeKind::scalar; }

  [[nodiscard]] bool is_null() const { return kind == NodeKind::null; }

  /// Where to point when the node as a whole is meant: its key, else its first line.
  [[nodiscard]] Span label() const { return key_span.size() > 0 ? key_span : span; }
};

/// A node's children in file order, for range-for.
class Children
{
public:
  class Iterator
  {
  public:
    using value_type = const Node;
    using difference_type = std::ptrdiff_t;

    Iterator() = default;

    Iterator(const std::vector<Node>* arena, NodeIndex index) : arena_(arena), index_(index) {}

    const Node& operator*() const { return (*arena_)[index_]; }

    const Node* operator->() const { return &(*arena_)[index_]; }

    Iterator& operator++()
    {
      index_ = (*arena_)[index_].next_sibling;
      return *this;
    }

    Iterator operator++(int)
    {
      Iterator before = *this;
      ++*this;
      return before;
    }

    friend bool operator==(const Iterator&, const Iterator&) = default;

  private:
    const std::vector<Node>* arena_ = nullptr;
    NodeIndex index_ = no_node;
  };

  Children(const std::vector<Node>& arena, NodeIndex first) : arena_(&arena), first_(first) {}

  [[nodiscard]] Iterator begin() const { return {arena_, first_}; }

  [[nodiscard]] Iterator end() const { return {arena_, no_node}; }

private:
  const std::vector<Node>* arena_;
  NodeIndex first_;
};

/// One file's tree. Node references and texts are good as long as the Document is, also after it is
/// moved.
class Document
{
public:
  [[nodiscard]] const SourceFilePtr& file() const { return file_; }

  [[nodiscard]] const Node& root() const { return arena_.front(); }

  [[nodiscard]] Children children(const Node& node) const { return {arena_, node.first_child}; }

  /// The child of `mapping` with this key; null when there is none or it is no mapping.
  [[nodiscard]] const Node* find(const Node& mapping, std::string_view key) const;

  /// `at` counts from 0; null when there are not so many.
  [[nodiscard]] const Node* child(const Node& node, std::size_t at) const;

  [[nodiscard]] NodeIndex index_of(const Node& node) const
  {
    return static_cast<NodeIndex>(&node - arena_.data());
  }

  [[nodiscard]] const Node& at(NodeIndex index) const { return arena_[index]; }

  [[nodiscard]] std::size_t node_count() const { return arena_.size(); }

  Document(Document&&) = default;
  Document& operator=(Document&&) = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

private:
  friend class DocumentBuilder;

  explicit Document(SourceFilePtr file) : file_(std::move(file)) {}

  SourceFilePtr file_;
  std::vector<Node> arena_;
  /// Decoded texts that differ from their bytes; a deque, so that views of it stay good.
  std::deque<std::string> decoded_;
};

} // namespace sag
