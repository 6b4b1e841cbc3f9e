// SPDX-License-Identifier: MPL-2.0
#include "yaml/editor.hpp"

#include "diagnostics/assert.hpp"
#include "diagnostics/redaction.hpp"
#include "yaml/layout.hpp"
#include "yaml/scalar_end.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <utility>

namespace sag
{

namespace
{

/// Behind the colon of a value's key.
std::uint32_t behind_colon(const Document& document, const Node& value)
{
  const std::string_view text = document.file()->text();
  const std::uint32_t colon = skip_blanks(text, value.key_span.end);
  SAG_ASSERT(colon < text.size() && text[colon] == ':');
  return colon + 1;
}

bool is_on_key_line(const Document& document, const Node& value)
{
  return value.span.end <= line_end(document.file()->text(), value.key_span.begin);
}

/// Plans one AppendItem.
class AppendPlan
{
public:
  AppendPlan(const Document& document, const AppendItem& change)
      : document_(document), text_(document.file()->text()), parent_(document.at(change.parent)),
        change_(change), line_end_(line_end_of(document))
  {
  }

  EditPlan plan() const
  {
    if (!parent_.is_mapping() || parent_.flow)
    {
      return refuse(both("nøglerne omkring {} står i krøllede parenteser på én linje",
                         "the keys around {} stand in braces",
                         quoted_key(change_.key)));
    }
    if (ends_in_open_block())
    {
      return refuse(both("filen slutter midt i en tekst, uden linjeafslutning; tilføj en",
                         "the file ends inside of a text, without a line end; add one"));
    }
    const Node* list = document_.find(parent_, change_.key);
    if (list == nullptr)
    {
      return append_key();
    }
    switch (list->kind)
    {
    case NodeKind::null:
      return fill_empty(*list);
    case NodeKind::sequence:
      return list->child_count == 0 ? fill_empty(*list)
             : list->flow           ? append_in_brackets(*list)
                                    : append_item(*list);
    case NodeKind::mapping:
    case NodeKind::scalar:
      break;
    }
    return refuse(both("{} er ikke en liste", "{} is not a list", quoted_key(change_.key)));
  }

private:
  EditPlan refuse(Text reason) const
  {
    return EditRefusal{std::move(reason), by_hand(document_, change_)};
  }

  /// A block of text at the very end, without a line end, would gain one from whatever follows it.
  bool ends_in_open_block() const
  {
    const Node& last = document_.at(static_cast<NodeIndex>(document_.node_count() - 1));
    const bool block = last.is_scalar()
                       && (last.style == ScalarStyle::literal || last.style == ScalarStyle::folded);
    return block && last.span.end == text_.size()
           && block_header(text_, last.span.begin).chomping != '-';
  }

  /// A new line, or more, at a place that begins a line or ends the file.
  Edit insert_lines(std::uint32_t place, const std::string& lines) const
  {
    const bool on_new_line = place == 0 || text_[place - 1] == '\n';
    return {{place, place}, fmt::format("{}{}{}", on_new_line ? "" : line_end_, lines, line_end_)};
  }

  std::string item_lines(std::size_t dash_column, std::size_t dash_gap, bool in_braces) const
  {
    const std::string dash = std::string(dash_column, ' ') + '-' + std::string(dash_gap, ' ');
    if (in_braces && fits_on_line(change_.item))
    {
      return dash + format_flow(change_.item);
    }
    const WriteStyle style{dash_column + 1 + dash_gap, map_habit(document_), dash_gap, line_end_};
    return dash + format_fields(change_.item, style);
  }

  EditPlan append_item(const Node& list) const
  {
    const Node* before_last = nullptr;
    const Node* last = &document_.at(list.first_child);
    while (last->next_sibling != no_node)
    {
      before_last = last;
      last = &document_.at(last->next_sibling);
    }
    if (last->is_null() && last->span.size() == 0)
    {
      return refuse(both("det sidste punkt i {} er tomt",
                         "the last item of {} is empty",
                         quoted_key(change_.key)));
    }
    const std::uint32_t dash = dash_of(document_, list, before_last);
    const int column = column_of(text_, dash);
    const std::uint32_t place = place_behind(text_, last->span.end, column);
    return std::vector{insert_lines(place,
                                    item_lines(static_cast<std::size_t>(column),
                                               dash_gap_of(document_, dash, *last),
                                               last->is_mapping() && last->flow))};
  }

  EditPlan append_in_brackets(const Node& list) const
  {
    const Node* last = document_.child(list, list.child_count - 1);
    SAG_ASSERT(last != nullptr);
    const std::uint32_t end = last->span.end;
    return std::vector{Edit{{end, end}, ", " + format_flow(change_.item)}};
  }

  /// `key:`, `key: ~` or `key: []` becomes a list of one item; a comment behind it stays.
  EditPlan fill_empty(const Node& value) const
  {
    if (!is_on_key_line(document_, value))
    {
      return refuse(both("den tomme liste {} står ikke på sin nøgles linje",
                         "the empty list {} does not stand on the line of its key",
                         quoted_key(change_.key)));
    }
    const int column = column_of(text_, value.key_span.begin);
    const ListHabit habit = list_habit(document_);
    std::vector<Edit> edits;
    if (value.span.size() > 0)
    {
      edits.push_back({{behind_colon(document_, value), value.span.end}, ""});
    }
    edits.push_back(insert_lines(
        place_behind(text_, value.span.end, column),
        item_lines(static_cast<std::size_t>(column) + habit.indent, habit.dash_gap, false)));
    return edits;
  }

  EditPlan append_key() const
  {
    const int column = column_of(text_, parent_.span.begin);
    const ListHabit habit = list_habit(document_);
    const auto indent = static_cast<std::size_t>(column);
    const std::string key = fmt::format(
        "{}{}:{}", std::string(indent, ' '), format_scalar(change_.key, false), line_end_);
    return std::vector{
        insert_lines(place_behind(text_, parent_.span.end, column),
                     key + item_lines(indent + habit.indent, habit.dash_gap, false))};
  }

  const Document& document_;
  std::string_view text_;
  const Node& parent_;
  const AppendItem& change_;
  std::string_view line_end_;
};

/// In the quotes that stand there, else in those the text needs.
std::string scalar_like(const Node& node, const std::string& text, bool in_flow)
{
  switch (node.style)
  {
  case ScalarStyle::single_quoted:
    return format_quoted(text, '\'');
  case ScalarStyle::double_quoted:
    return format_quoted(text, '"');
  case ScalarStyle::plain:
  case ScalarStyle::literal:
  case ScalarStyle::folded:
    break;
  }
  return format_scalar(text, in_flow);
}

/// Whether the node stands in brackets, its own list or map or one further out.
bool is_in_flow(const Document& document, const Node& node)
{
  for (std::size_t i = 0; i < document.node_count(); ++i)
  {
    const Node& around = document.at(static_cast<NodeIndex>(i));
    if (around.flow && around.span.begin < node.span.begin && node.span.end < around.span.end)
    {
      return true;
    }
  }
  return false;
}

} // namespace

EditPlan plan_append_item(const Document& document, const AppendItem& change)
{
  return AppendPlan(document, change).plan();
}

EditPlan plan_append_item(const Document& document, std::string_view key, const NewNode& item)
{
  return plan_append_item(document, AppendItem{0, std::string(key), item});
}

EditPlan plan_set_scalar(const Document& document, const SetScalar& change)
{
  const Node& node = document.at(change.node);
  const std::string_view text = document.file()->text();
  if (node.is_mapping() || node.is_sequence())
  {
    return EditRefusal{both("her står en liste eller et sæt af nøgler, ikke én værdi",
                            "a list or a set of keys stands here, not one value"),
                       by_hand(document, change)};
  }
  const bool in_flow = is_in_flow(document, node);
  const std::uint32_t rest = skip_blanks(text, node.span.end);
  const bool ends_line = rest == line_end(text, rest);
  std::string value = scalar_like(node, change.text, in_flow);
  if (change.text.find('\n') != std::string::npos && !in_flow && ends_line)
  {
    const std::uint32_t owner = node.key_span.size() > 0 ? node.key_span.begin : node.span.begin;
    const int column = column_of(text, owner);
    const WriteStyle style{static_cast<std::size_t>(column) + map_habit(document),
                           map_habit(document),
                           1,
                           line_end_of(document)};
    if (auto block = format_literal(change.text, style))
    {
      const bool last_line = rest == text.size();
      value = *block + (last_line ? std::string(style.line_end) : "");
    }
  }
  const bool glued = node.span.size() == 0 && node.span.begin > 0;
  return std::vector{Edit{node.span, glued ? ' ' + value : value}};
}

std::string by_hand(const Document& document, const Change& change)
{
  if (const auto* append = std::get_if<AppendItem>(&change))
  {
    return "- " + format_fields(append->item, {2, 2, 1, "\n"}) + '\n';
  }
  const auto& set = std::get<SetScalar>(change);
  const std::string_view key = document.at(set.node).key;
  const std::string value = format_scalar(set.text, false) + '\n';
  return key.empty() ? value : fmt::format("{}: {}", format_scalar(key, false), value);
}

std::variant<std::string, EditRefusal> plan_change(const Document& document, const Change& change)
{
  const auto plan = [&]() -> EditPlan
  {
    if (const auto* append = std::get_if<AppendItem>(&change))
    {
      return plan_append_item(document, *append);
    }
    return plan_set_scalar(document, std::get<SetScalar>(change));
  }();
  if (const auto* refusal = std::get_if<EditRefusal>(&plan))
  {
    return *refusal;
  }
  const auto after = apply_edits(document.file()->text(), std::get<std::vector<Edit>>(plan));
  SAG_ASSERT(after.has_value());
  if (auto refusal = verify_edit(document, *after, change))
  {
    return std::move(*refusal);
  }
  return *after;
}

} // namespace sag
