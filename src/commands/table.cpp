// SPDX-License-Identifier: MPL-2.0
#include "commands/table.hpp"

#include "diagnostics/terminal_text.hpp"

#include <algorithm>

namespace sag
{

namespace
{

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest_breakable = 8;
constexpr std::string_view indent = "    ";
constexpr std::string_view style_end = "\033[0m";

std::vector<std::size_t> natural_widths(const Table& table)
{
  std::vector<std::size_t> widths;
  for (const Column& column : table.columns)
  {
    widths.push_back(display_width(column.title));
  }
  for (const auto& row : table.rows)
  {
    for (std::size_t at = 0; at < row.size(); ++at)
    {
      widths[at] = std::max(widths[at], display_width(row[at].text));
    }
  }
  return widths;
}

std::size_t total_of(const std::vector<std::size_t>& widths)
{
  std::size_t total = 0;
  for (const std::size_t width : widths)
  {
    total += width + gap;
  }
  return total - std::min(total, gap);
}

/// A line may end after this hyphen: `sundhedskoordinator-|udtalelse`, but not `a-kasse`.
bool breaks_after(std::string_view text, std::size_t hyphen)
{
  constexpr std::size_t fewest_before = 3;
  const std::string_view before = text.substr(0, hyphen);
  const auto blank = before.rfind(' ');
  const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
  return hyphen - begin >= fewest_before && hyphen + 1 < text.size() && text[hyphen + 1] != ' ';
}

/// How many bytes of `text`, at least one, must stand on one line.
std::size_t unbroken_bytes(std::string_view text)
{
  for (std::size_t at = 0; at < text.size(); ++at)
  {
    if (text[at] == ' ')
    {
      return std::max<std::size_t>(at, 1);
    }
    if (text[at] == '-' && breaks_after(text, at))
    {
      return at + 1;
    }
  }
  return text.size();
}

std::size_t widest_word(std::string_view text)
{
  std::size_t widest = 0;
  while (!text.empty())
  {
    const std::size_t size = unbroken_bytes(text);
    widest = std::max(widest, display_width(text.substr(0, size)));
    text.remove_prefix(size);
  }
  return widest;
}

/// The widest word of each column: narrower than this a column breaks words.
std::vector<std::size_t> word_widths(const Table& table)
{
  std::vector<std::size_t> widths;
  for (const Column& column : table.columns)
  {
    widths.push_back(std::max(display_width(column.title), narrowest_breakable));
  }
  for (const auto& row : table.rows)
  {
    for (std::size_t at = 0; at < row.size(); ++at)
    {
      widths[at] = std::max(widths[at], widest_word(row[at].text));
    }
  }
  return widths;
}

std::vector<std::size_t> comfortable_widths(const Table& table)
{
  auto widths = word_widths(table);
  for (std::size_t at = 0; at < widths.size(); ++at)
  {
    widths[at] = std::max(widths[at], table.columns[at].least);
  }
  return widths;
}

/// Takes columns away from the widest breakable one until the table fits or none can give more.
void shrink(std::vector<std::size_t>& widths,
            const std::vector<std::size_t>& least,
            const Table& table,
            std::size_t available)
{
  while (total_of(widths) > available)
  {
    std::size_t widest = widths.size();
    for (std::size_t at = 0; at < widths.size(); ++at)
    {
      const bool can_give = table.columns[at].breakable && widths[at] > least[at];
      if (can_give && (widest == widths.size() || widths[at] > widths[widest]))
      {
        widest = at;
      }
    }
    if (widest == widths.size())
    {
      return;
    }
    --widths[widest];
  }
}

std::string padded(const std::string& text, std::string_view style, std::size_t width, bool right)
{
  const std::size_t own = display_width(text);
  const std::string blanks(width > own ? width - own : 0, ' ');
  const std::string styled =
      style.empty() || text.empty() ? text : std::string(style) + text + std::string(style_end);
  return right ? blanks + styled : styled + blanks;
}

void trim_end(std::string& line)
{
  line.resize(line.find_last_not_of(' ') + 1);
}

void append_row(std::string& out,
                const Table& table,
                const std::vector<std::size_t>& widths,
                const std::vector<Cell>& row)
{
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 1;
  for (std::size_t at = 0; at < row.size(); ++at)
  {
    const std::string& text = row[at].text;
    cells.push_back(table.columns[at].breakable ? wrap(text, widths[at])
                                                : std::vector<std::string>{text});
    height = std::max(height, cells.back().size());
  }
  for (std::size_t line = 0; line < height; ++line)
  {
    std::string text;
    for (std::size_t at = 0; at < row.size(); ++at)
    {
      const std::string piece = line < cells[at].size() ? cells[at][line] : std::string{};
      text += padded(piece, row[at].style, widths[at], table.columns[at].right);
      text.append(at + 1 < row.size() ? gap : 0, ' ');
    }
    trim_end(text);
    out += text + '\n';
  }
}

void append_below(std::string& out,
                  const std::vector<Cell>& pieces,
                  std::optional<std::size_t> available)
{
  std::string line;
  std::size_t used = indent.size();
  for (const Cell& piece : pieces)
  {
    const std::string text = escape_for_terminal(piece.text);
    const std::size_t own = display_width(text);
    if (!line.empty() && available && used + gap + own > *available)
    {
      out += std::string(indent) + line + '\n';
      line.clear();
      used = indent.size();
    }
    const std::size_t blanks = line.empty() ? 0 : gap;
    line.append(blanks, ' ');
    line += padded(text, piece.style, 0, false);
    used += blanks + own;
  }
  if (!line.empty())
  {
    out += std::string(indent) + line + '\n';
  }
}

Table made_safe(const Table& table)
{
  Table safe = table;
  for (auto& row : safe.rows)
  {
    for (Cell& cell : row)
    {
      cell.text = escape_for_terminal(cell.text);
    }
  }
  return safe;
}

/// Where a line of at most `end` bytes is best broken; `end` where that is within a word.
std::size_t last_break(std::string_view text, std::size_t end)
{
  for (std::size_t at = end; at > 0; --at)
  {
    if (at < text.size() && text[at] == ' ')
    {
      return at;
    }
    if (text[at - 1] == '-' && breaks_after(text, at - 1))
    {
      return at;
    }
  }
  return end;
}

/// The longest beginning of `text` that fits, at least one character.
std::size_t fitting_bytes(std::string_view text, std::size_t width)
{
  std::size_t end = 0;
  while (end < text.size())
  {
    std::size_t next = end + 1;
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0U) == 0x80U)
    {
      ++next;
    }
    if (end > 0 && display_width(text.substr(0, next)) > width)
    {
      break;
    }
    end = next;
  }
  return end;
}

} // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width)
{
  std::vector<std::string> lines;
  while (display_width(text) > width)
  {
    const std::size_t end = last_break(text, fitting_bytes(text, width));
    lines.emplace_back(text.substr(0, end));
    trim_end(lines.back());
    text.remove_prefix(end);
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  }
  if (!text.empty() || lines.empty())
  {
    lines.emplace_back(text);
  }
  return lines;
}

bool fits(const Table& table, std::optional<std::size_t> width)
{
  if (!width)
  {
    return true;
  }
  const Table safe = made_safe(table);
  auto widths = natural_widths(safe);
  shrink(widths, comfortable_widths(safe), safe, *width);
  return total_of(widths) <= *width;
}

std::string render_fitting(const std::vector<Table>& layouts, std::optional<std::size_t> width)
{
  const auto found = std::find_if(
      layouts.begin(), layouts.end(), [&](const Table& table) { return fits(table, width); });
  return render_table(found == layouts.end() ? layouts.back() : *found, width);
}

std::string render_table(const Table& table, std::optional<std::size_t> width)
{
  const Table safe = made_safe(table);
  auto widths = natural_widths(safe);
  if (width)
  {
    // Comfortably, then between words; within words only where the window leaves no choice.
    shrink(widths, comfortable_widths(safe), safe, *width);
    shrink(widths, word_widths(safe), safe, *width);
    shrink(widths, std::vector(widths.size(), narrowest_breakable), safe, *width);
  }
  std::vector<Cell> titles;
  for (const Column& column : safe.columns)
  {
    titles.emplace_back(column.title);
  }
  std::string out;
  append_row(out, safe, widths, titles);
  for (std::size_t at = 0; at < safe.rows.size(); ++at)
  {
    append_row(out, safe, widths, safe.rows[at]);
    if (!safe.below.empty())
    {
      append_below(out, safe.below[at], width);
    }
  }
  return out;
}

} // namespace sag
