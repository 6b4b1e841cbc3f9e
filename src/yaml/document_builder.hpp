// SPDX-License-Identifier: MPL-2.0
// Fills the flat tree, in file order. Whatever reads a file, builds its Document with this.

#pragma once

#include "yaml/node.hpp"

#include <cstddef>
#include <deque>
#include <string>
#include <utility>

namespace sag
{

class DocumentBuilder
{
public:
  explicit DocumentBuilder(SourceFilePtr file) : document_(std::move(file)) {}

  /// The first node added is the root, with `parent` and `previous` no_node. `previous` is the
  /// child of `parent` added before this one.
  NodeIndex add(NodeIndex parent, NodeIndex previous, const Node& node)
  {
    const auto index = static_cast<NodeIndex>(document_.arena_.size());
    document_.arena_.push_back(node);
    if (previous != no_node)
    {
      document_.arena_[previous].next_sibling = index;
    }
    if (parent != no_node)
    {
      Node& owner = document_.arena_[parent];
      owner.first_child = previous == no_node ? index : owner.first_child;
      ++owner.child_count;
    }
    return index;
  }

  [[nodiscard]] Node& at(NodeIndex index) { return document_.arena_[index]; }

  void reserve(std::size_t nodes) { document_.arena_.reserve(nodes); }

  /// Takes over the texts that the nodes' views point into.
  void keep(std::deque<std::string> decoded) { document_.decoded_ = std::move(decoded); }

  [[nodiscard]] Document finish() && { return std::move(document_); }

private:
  Document document_;
};

} // namespace sag
