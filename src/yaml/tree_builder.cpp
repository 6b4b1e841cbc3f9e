// SPDX-License-Identifier: MPL-2.0
#include "yaml/tree_builder.hpp"

#include "yaml/document_builder.hpp"
#include "yaml/document_frame.hpp"
#include "yaml/key_errors.hpp"
#include "yaml/limits.hpp"
#include "yaml/scalar_end.hpp"
#include "yaml/text_cursor.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace sag
{

namespace
{

/// Where a value goes and what is known of it before it is read.
struct Slot
{
  NodeIndex parent = no_node;
  NodeIndex previous = no_node;
  std::string_view key{};
  Span key_span{};
  /// The column of the key or dash that it belongs to; -1 for the root.
  int indent = -1;
  /// It stands in brackets, itself in a list or not.
  bool in_flow = false;
  bool in_list = false;
};

class TreeBuilder
{
public:
  TreeBuilder(const SourceFilePtr& file, YamlEvents events, Diagnostics& diagnostics)
      : events_(std::move(events)), text_(file->text()), cursor_(file, diagnostics), builder_(file)
  {
    builder_.reserve(events_.list.size());
  }

  Document build()
  {
    pass_document_start(cursor_);
    if (events_.list.empty() || is_document_empty(cursor_))
    {
      cursor_.error(
          "yaml-empty", {0, 0}, both("der står intet i filen", "there is nothing in the file"));
      builder_.add(no_node, no_node, {});
    }
    else
    {
      read_value({});
      check_document_end(cursor_);
    }
    builder_.keep(std::move(events_.decoded));
    return std::move(builder_).finish();
  }

private:
  // Events.

  [[nodiscard]] const YamlEvent& event() const { return events_.list[next_]; }

  /// Whether the next event that has a place of its own begins at `at` too.
  [[nodiscard]] bool next_begins_at(std::uint32_t at) const
  {
    std::size_t i = next_ + 1;
    while (i < events_.list.size() && events_.list[i].kind == EventKind::end)
    {
      ++i;
    }
    return i < events_.list.size() && events_.list[i].begin == at;
  }

  /// Over a whole node; the cursor goes along.
  void skip_node()
  {
    int open = 0;
    do
    {
      const EventKind kind = event().kind;
      cursor_.set(std::max(cursor_.at(), event().begin));
      open += kind == EventKind::mapping_start || kind == EventKind::sequence_start ? 1 : 0;
      open -= kind == EventKind::end ? 1 : 0;
      ++next_;
    } while (open > 0);
  }

  // Values.

  NodeIndex add(const Slot& slot, NodeKind kind, bool flow = false)
  {
    Node node;
    node.kind = kind;
    node.flow = flow;
    node.key = slot.key;
    node.key_span = slot.key_span;
    node.span = {cursor_.at(), cursor_.at()};
    return builder_.add(slot.parent, slot.previous, node);
  }

  NodeIndex read_value(const Slot& slot)
  {
    switch (event().kind)
    {
    case EventKind::null:
      return read_null(slot);
    case EventKind::alias:
      return read_alias(slot);
    case EventKind::mapping_start:
    case EventKind::sequence_start:
      return read_collection(slot);
    case EventKind::scalar:
    case EventKind::end:
      break;
    }
    return read_scalar(slot);
  }

  NodeIndex read_scalar(const Slot& slot)
  {
    const YamlEvent scalar = event();
    cursor_.go_to(scalar.begin);
    cursor_.pass_properties(scalar);
    if (!scalar.tagged) // behind a tag there may be nothing
    {
      check_indentation(slot);
    }
    const NodeIndex index = add(slot, NodeKind::scalar);
    const ScalarStyle style = cursor_.pass_scalar(scalar, slot.indent);
    if (slot.in_flow && style == ScalarStyle::plain && scalar.value == "-")
    {
      cursor_.unexpected(scalar.begin);
    }
    ++next_;
    Node& node = builder_.at(index);
    node.style = style;
    node.text = scalar.value;
    node.span.end = cursor_.at();
    return index;
  }

  /// A value below its key must be indented deeper; yaml-cpp does not mind.
  void check_indentation(const Slot& slot)
  {
    const std::uint32_t at = cursor_.at();
    const std::uint32_t line = line_begin(text_, at);
    const bool first_on_line = skip_blanks(text_, line) == at;
    if (!slot.in_flow && first_on_line && column_of(text_, at) <= slot.indent)
    {
      report_stray_word(cursor_, cursor_.rest_of_line(at), cursor_.text_of_line(at));
    }
  }

  /// An empty value's own mark is that of whatever comes next; its place is behind its colon.
  NodeIndex read_null(const Slot& slot)
  {
    const YamlEvent null = event();
    if (null.anchored)
    {
      cursor_.go_to(cursor_.next());
      cursor_.pass_properties(null);
    }
    const std::uint32_t at = cursor_.next();
    const std::uint32_t end = cursor_.null_word_end(at);
    const bool written = end > at && null.begin == at && !next_begins_at(at);
    if (written)
    {
      cursor_.set(at);
    }
    else if (slot.in_flow && slot.in_list)
    {
      cursor_
          .error("yaml-empty-item",
                 {at, at + 1},
                 both("et punkt i listen er tomt", "an item of the list is empty"))
          .help(both("slet det overflødige komma", "delete the comma that is too many"));
    }
    const NodeIndex index = add(slot, NodeKind::null);
    ++next_;
    if (written)
    {
      Node& node = builder_.at(index);
      node.text = text_.substr(at, end - at);
      node.span.end = end;
      cursor_.set(end);
    }
    return index;
  }

  NodeIndex read_alias(const Slot& slot)
  {
    cursor_.go_to(event().begin);
    const NodeIndex index = add(slot, NodeKind::null);
    cursor_.pass_alias();
    ++next_;
    return index;
  }

  NodeIndex read_collection(const Slot& slot)
  {
    const YamlEvent start = event();
    const bool mapping = start.kind == EventKind::mapping_start;
    cursor_.go_to(start.begin);
    cursor_.pass_properties(start);
    if (start.flow)
    {
      check_indentation(slot);
    }
    const bool pair = mapping && start.flow && is_pair();
    ++next_;
    const NodeIndex index = add(slot, mapping ? NodeKind::mapping : NodeKind::sequence, start.flow);
    enter(pair);
    const bool brackets = start.flow && !pair;
    cursor_.set(cursor_.at() + (brackets ? 1 : 0));
    if (mapping)
    {
      read_fields(index, slot.indent, start.flow, brackets);
    }
    else
    {
      read_items(index, slot.indent, start.flow);
    }
    --depth_;
    ++next_; // its end
    if (brackets)
    {
      close_flow(mapping ? '}' : ']', builder_.at(index).child_count > 0);
    }
    builder_.at(index).span.end = cursor_.at();
    return index;
  }

  /// `[a: b]`: a mapping in a list without braces.
  [[nodiscard]] bool is_pair() const
  {
    return cursor_.char_at(cursor_.at()) != '{' || next_begins_at(cursor_.at());
  }

  void enter(bool pair)
  {
    ++depth_;
    if (depth_ == max_depth + 1 && !depth_told_)
    {
      depth_told_ = true;
      cursor_.error("yaml-depth",
                    cursor_.rest_of_line(cursor_.at()),
                    both("mere end {} lag lister og nøgler inde i hinanden",
                         "more than {} layers of lists and maps inside each other",
                         max_depth));
    }
    if (pair)
    {
      cursor_
          .error("yaml-flow-pair",
                 {cursor_.at(), cursor_.at() + 1},
                 both("en nøgle i en liste mangler sine krøllede parenteser",
                      "a key in a list lacks its braces"))
          .help(both("skriv {{nøgle: værdi}}, eller sæt teksten i citationstegn",
                     "write {{key: value}}, or put the text in quotes"));
    }
  }

  void close_flow(char bracket, bool comma_allowed)
  {
    if (comma_allowed && cursor_.char_at(cursor_.next()) == ',')
    {
      cursor_.pass_sign(',');
    }
    cursor_.pass_sign(bracket);
  }

  void read_items(NodeIndex list, int indent, bool flow)
  {
    NodeIndex previous = no_node;
    while (event().kind != EventKind::end)
    {
      if (!flow)
      {
        indent = column_of(text_, cursor_.next());
        cursor_.pass_sign('-');
      }
      else if (previous != no_node)
      {
        cursor_.pass_sign(',');
      }
      previous = read_value({list, previous, {}, {}, indent, flow, true});
    }
  }

  void read_fields(NodeIndex mapping, int indent, bool flow, bool commas)
  {
    NodeIndex previous = no_node;
    while (event().kind != EventKind::end)
    {
      if (commas && previous != no_node)
      {
        cursor_.pass_sign(',');
      }
      Slot slot{mapping, previous, {}, {}, indent, flow, false};
      read_key(slot, flow);
      slot.indent = flow ? indent : column_of(text_, slot.key_span.begin);
      previous = read_value(slot);
    }
    check_duplicate_keys(builder_, mapping, cursor_);
  }

  // Keys.

  void read_key(Slot& slot, bool flow)
  {
    const std::uint32_t found = cursor_.next();
    const bool asked = cursor_.char_at(found) == '?' && is_gap(text_, found + 1);
    if (asked)
    {
      report_complex_key(cursor_, {found, found + 1});
      cursor_.set(found + 1);
    }
    const YamlEvent key = event();
    if (key.kind != EventKind::scalar)
    {
      read_strange_key(slot, asked);
      return;
    }
    cursor_.go_to(key.begin);
    cursor_.pass_properties(key);
    const std::uint32_t begin = cursor_.at();
    const ScalarStyle style = cursor_.pass_scalar(key, slot.indent);
    ++next_;
    slot.key = key.value;
    slot.key_span = {begin, cursor_.at()};
    if (style == ScalarStyle::plain && key.value == "<<")
    {
      report_merge_key(cursor_, slot.key_span);
    }
    pass_colon(slot, flow, asked);
  }

  void pass_colon(const Slot& slot, bool flow, bool asked)
  {
    const std::uint32_t at = flow || asked ? cursor_.next() : skip_blanks(text_, cursor_.at());
    if (cursor_.char_at(at) == ':')
    {
      cursor_.set(at + 1);
    }
    else if (!asked)
    {
      report_stray_word(cursor_, slot.key_span, slot.key);
    }
  }

  /// A key that is a list, a map, an alias or nothing. What follows it is no fault of its own, and
  /// where it was asked for with `?` that has been told.
  void read_strange_key(Slot& slot, bool told)
  {
    const std::uint32_t begin = cursor_.next();
    slot.key_span = {begin, begin};
    if (event().kind == EventKind::alias)
    {
      cursor_.set(begin);
      cursor_.pass_alias();
      ++next_;
    }
    else
    {
      if (!told)
      {
        report_complex_key(cursor_, cursor_.rest_of_line(begin));
      }
      skip_node();
    }
    cursor_.forgive();
  }

  YamlEvents events_;
  std::size_t next_ = 0;
  std::string_view text_;
  TextCursor cursor_;
  DocumentBuilder builder_;
  std::size_t depth_ = 0;
  bool depth_told_ = false;
};

} // namespace

Document build_tree(const SourceFilePtr& file, YamlEvents events, Diagnostics& diagnostics)
{
  return TreeBuilder(file, std::move(events), diagnostics).build();
}

} // namespace sag
