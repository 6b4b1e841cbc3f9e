// SPDX-License-Identifier: MPL-2.0
#include "yaml/comments.hpp"
#include "yaml/editor.hpp"
#include "yaml/parser.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace sag
{

namespace
{

bool equals_new(const Document& document, const Node& node, const NewNode& wanted)
{
  if (node.kind != wanted.kind)
  {
    return false;
  }
  if (node.is_scalar())
  {
    return node.text == wanted.text;
  }
  if (node.child_count != wanted.items.size() + wanted.fields.size())
  {
    return false;
  }
  std::size_t at = 0;
  for (const Node& child : document.children(node))
  {
    const bool same = node.is_sequence()
                          ? equals_new(document, child, wanted.items[at])
                          : child.key == wanted.fields[at].key
                                && equals_new(document, child, wanted.fields[at].value);
    if (!same)
    {
      return false;
    }
    ++at;
  }
  return true;
}

/// Compares the tree before with the tree after, but for the change itself.
class Comparison
{
public:
  Comparison(const Document& before, const Document& after, const Change& change)
      : before_(before), after_(after), append_(std::get_if<AppendItem>(&change)),
        set_(std::get_if<SetScalar>(&change))
  {
  }

  [[nodiscard]] bool holds() const { return same_value(before_.root(), after_.root()); }

private:
  [[nodiscard]] bool same_value(const Node& before, const Node& after) const
  {
    const NodeIndex index = before_.index_of(before);
    if (set_ != nullptr && set_->node == index)
    {
      return after.is_scalar() && after.text == set_->text;
    }
    if (before.kind != after.kind || before.flow != after.flow || before.style != after.style
        || before.text != after.text)
    {
      return false;
    }
    const bool grows = append_ != nullptr && append_->parent == index;
    return same_children(before, after, grows);
  }

  /// Child by child; with `grows`, `after` holds the appended item too, in a list of its own if
  /// need be.
  [[nodiscard]] bool same_children(const Node& before, const Node& after, bool grows) const
  {
    bool grown = false;
    NodeIndex next = before.first_child;
    for (const Node& child : after_.children(after))
    {
      if (next == no_node)
      {
        const bool is_new = grows && !grown && child.key == append_->key;
        if (!is_new || !is_grown_list(nullptr, child))
        {
          return false;
        }
        grown = true;
        continue;
      }
      const Node& old = before_.at(next);
      next = old.next_sibling;
      const bool is_list = grows && old.key == append_->key;
      grown = grown || is_list;
      if (old.key != child.key || !(is_list ? is_grown_list(&old, child) : same_value(old, child)))
      {
        return false;
      }
    }
    return next == no_node && grown == grows;
  }

  /// The items of `old`, if there is one, and then the new item.
  [[nodiscard]] bool is_grown_list(const Node* old, const Node& list) const
  {
    const std::size_t count = old == nullptr ? 0 : old->child_count;
    if (!list.is_sequence() || list.child_count != count + 1)
    {
      return false;
    }
    NodeIndex next = old == nullptr ? no_node : old->first_child;
    for (const Node& item : after_.children(list))
    {
      if (next == no_node)
      {
        return equals_new(after_, item, append_->item);
      }
      if (!same_value(before_.at(next), item))
      {
        return false;
      }
      next = before_.at(next).next_sibling;
    }
    return false;
  }

  const Document& before_;
  const Document& after_;
  const AppendItem* append_;
  const SetScalar* set_;
};

} // namespace

std::optional<EditRefusal>
verify_edit(const Document& before, const std::string& after, const Change& change)
{
  const auto refuse = [&](Text reason) {
    return EditRefusal{std::move(reason), by_hand(before, change)};
  };
  const auto file =
      std::make_shared<const SourceFile>(before.file()->path(), after, before.file()->contents());
  Diagnostics diagnostics;
  const std::optional<Document> read = parse_yaml(file, diagnostics);
  if (!read)
  {
    const Text& problem = diagnostics.list().front().message;
    return refuse({"filen kunne ikke læses bagefter: " + problem.da,
                   "the file could not be read afterwards: " + problem.en});
  }
  if (!Comparison(before, *read, change).holds())
  {
    return refuse(both("filen ville få et andet indhold end ventet",
                       "the file would come to hold something else than expected"));
  }
  if (!std::ranges::equal(comments(before), comments(*read)))
  {
    return refuse(both("en kommentar ville blive ændret", "a comment would be changed"));
  }
  return std::nullopt;
}

} // namespace sag
