// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/render_diagnostic.hpp"

#include "diagnostics/cpr.hpp"
#include "diagnostics/redaction.hpp"
#include "diagnostics/terminal_text.hpp"
#include "diagnostics/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace sag
{

namespace
{

constexpr std::size_t tab_width = 4;
/// Longer lines are shown in part, around the caret.
constexpr std::size_t widest_excerpt = 100;
constexpr std::size_t gutter_width = 5;

/// A piece of a line as it is shown, and the bytes it stands for.
struct Cell
{
  Span bytes;
  std::string shown;
  std::size_t column = 0;
  std::size_t width = 0;
};

std::string painted(std::string_view escape, std::string_view text, const Style& style)
{
  return escape.empty() ? std::string(text) : fmt::format("{}{}{}", escape, text, style.reset);
}

/// For everything but excerpts: masked, on one line, harmless to a terminal.
std::string clean(std::string_view text)
{
  return escape_for_terminal(mask_cpr(text));
}

std::vector<Span> cpr_parts(std::string_view line)
{
  std::vector<Span> parts;
  for (auto part = find_cpr_like(line); part; part = find_cpr_like(line, part->end))
  {
    parts.push_back(*part);
  }
  return parts;
}

/// The part of `parts` that `at` is in, or null.
const Span* part_at(const std::vector<Span>& parts, std::size_t at)
{
  const auto hit =
      std::ranges::find_if(parts, [at](Span p) { return p.begin <= at && at < p.end; });
  return hit == parts.end() ? nullptr : &*hit;
}

std::vector<Cell> cells_of(std::string_view line, const std::vector<Span>& hidden)
{
  const std::vector<Span> numbers = cpr_parts(line);
  std::vector<Cell> cells;
  std::size_t column = 0;
  for (std::uint32_t at = 0; at < line.size();)
  {
    Cell cell{{at, at}, {}, column, 0};
    if (const Span* part = part_at(hidden, at))
    {
      cell.bytes.end = part->end;
      cell.shown = "…";
    }
    else if (const Span* number = part_at(numbers, at))
    {
      cell.bytes.end = number->end;
      cell.shown = masked_cpr;
    }
    else
    {
      cell.bytes.end = at + decode_utf8(line, at).size;
      cell.shown = line[at] == '\t' ? std::string(tab_width - column % tab_width, ' ')
                                    : escape_invisible(line.substr(at, cell.bytes.size()));
    }
    cell.width = display_width(cell.shown);
    column += cell.width;
    at = cell.bytes.end;
    cells.push_back(std::move(cell));
  }
  return cells;
}

struct Columns
{
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Where the caret line begins and ends under `cells`; at least one column.
Columns caret_columns(const std::vector<Cell>& cells, Span span)
{
  Columns columns{0, 0};
  bool begun = false;
  for (const Cell& cell : cells)
  {
    if (!begun && cell.bytes.end <= span.begin)
    {
      columns.begin = columns.end = cell.column + cell.width;
    }
    else if (!begun || cell.bytes.begin < span.end)
    {
      columns.begin = begun ? columns.begin : cell.column;
      columns.end = cell.column + cell.width;
      begun = true;
    }
  }
  columns.end = std::max(columns.end, columns.begin + 1);
  return columns;
}

struct ShownLine
{
  std::string text;
  Columns caret;
};

/// Cuts a long line to a window around the caret.
ShownLine shown_line(const std::vector<Cell>& cells, Columns caret)
{
  const std::size_t total = cells.empty() ? 0 : cells.back().column + cells.back().width;
  const std::size_t lead = widest_excerpt / 3;
  const bool cut = total > widest_excerpt;
  const std::size_t from = cut && caret.begin > lead * 2 ? caret.begin - lead : 0;
  const std::size_t to = cut ? from + widest_excerpt : total;

  ShownLine result;
  std::size_t first_column = 0;
  if (from > 0)
  {
    result.text = "…";
    first_column = total;
    for (const Cell& cell : cells)
    {
      if (cell.column >= from)
      {
        first_column = cell.column - 1;
        break;
      }
    }
  }
  for (const Cell& cell : cells)
  {
    if (cell.column >= from && cell.column + cell.width <= to)
    {
      result.text += cell.shown;
    }
  }
  result.text += to < total ? "…" : "";
  result.caret.begin = caret.begin - std::min(first_column, caret.begin);
  const std::size_t end = std::min(caret.end, std::max(to, caret.begin + 1));
  result.caret.end = std::max(end - std::min(first_column, end), result.caret.begin + 1);
  return result;
}

std::string_view severity_escape(Severity severity, const Style& style)
{
  switch (severity)
  {
  case Severity::error:
    return style.error;
  case Severity::warning:
    return style.warning;
  case Severity::note:
    break;
  }
  return style.note;
}

std::string place(const SourceFilePtr& file, Span span, const Style& style)
{
  if (!file)
  {
    return {};
  }
  const Position at = file->position(span.begin);
  const std::string where = fmt::format("{}:{}:{}:", clean(file->path()), at.line, at.column);
  return painted(style.path, where, style) + ' ';
}

std::string level(Severity severity, Language language, const Style& style)
{
  return painted(severity_escape(severity, style),
                 fmt::format("{}:", severity_word(severity, language)),
                 style);
}

/// The lines of a help text, the later ones under the first.
std::string render_help(const Text& help, Language language, const Style& style)
{
  const std::string word = language == Language::danish ? "hjælp:" : "help:";
  std::string result =
      fmt::format("{:>{}}= {} ", "", gutter_width + 1, painted(style.help, word, style));
  std::string_view rest = help.in(language);
  for (bool first = true; first || !rest.empty(); first = false)
  {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    result += first ? "" : std::string(gutter_width + 3, ' ');
    result += clean(rest.substr(0, end)) + '\n';
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return result;
}

} // namespace

std::string_view severity_word(Severity severity, Language language)
{
  const bool danish = language == Language::danish;
  switch (severity)
  {
  case Severity::error:
    return danish ? "fejl" : "error";
  case Severity::warning:
    return danish ? "advarsel" : "warning";
  case Severity::note:
    break;
  }
  return "note";
}

std::string render_excerpt(const SourceFile& file, Span span, bool key_only, const Style& style)
{
  const Position position = file.position(span.begin);
  const std::string_view line = file.line_text(position.line);
  const std::uint32_t begin = file.line_begin(position.line);
  const auto inside = [&](std::uint32_t offset)
  { return std::min(offset - begin, static_cast<std::uint32_t>(line.size())); };
  const Span in_line{inside(position.byte), inside(std::max(span.end, position.byte))};

  const bool redact = key_only || file.contents() == Contents::personal;
  const auto cells = cells_of(line, redact ? hidden_parts(line, key_only) : std::vector<Span>{});
  const ShownLine shown = shown_line(cells, caret_columns(cells, in_line));
  const std::string caret = '^' + std::string(shown.caret.end - shown.caret.begin - 1, '~');
  const std::string number =
      painted(style.gutter, fmt::format("{:>{}} |", position.line, gutter_width), style);
  const std::string gap = painted(style.gutter, fmt::format("{:>{}} |", "", gutter_width), style);
  return fmt::format("{}{}{}\n{} {}{}\n",
                     number,
                     shown.text.empty() ? "" : " ",
                     shown.text,
                     gap,
                     std::string(shown.caret.begin, ' '),
                     painted(style.caret, caret, style));
}

/// Of a file without a byte there is nothing to show.
bool has_excerpt(const SourceFilePtr& file)
{
  return file && !file->text().empty();
}

std::string render_headline(const Diagnostic& diagnostic, Language language, const Style& style)
{
  return fmt::format("{}{} {} [{}]\n",
                     place(diagnostic.file, diagnostic.span, style),
                     level(diagnostic.severity, language, style),
                     painted(style.message, clean(diagnostic.message.in(language)), style),
                     diagnostic.code);
}

std::string render_diagnostic(const Diagnostic& diagnostic, Language language, const Style& style)
{
  std::string result = render_headline(diagnostic, language, style);
  if (has_excerpt(diagnostic.file))
  {
    result += render_excerpt(*diagnostic.file, diagnostic.span, diagnostic.private_excerpt, style);
  }
  if (!diagnostic.help.empty())
  {
    result += render_help(diagnostic.help, language, style);
  }
  for (const Note& note : diagnostic.notes)
  {
    result += fmt::format("{}{} {}\n",
                          place(note.file, note.span, style),
                          level(Severity::note, language, style),
                          clean(note.text.in(language)));
    if (has_excerpt(note.file))
    {
      result += render_excerpt(*note.file, note.span, diagnostic.private_excerpt, style);
    }
  }
  return result;
}

} // namespace sag
