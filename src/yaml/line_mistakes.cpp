// SPDX-License-Identifier: MPL-2.0
#include "yaml/line_mistakes.hpp"

#include "diagnostics/redaction.hpp"
#include "yaml/scalar_end.hpp"
#include "yaml/value_mistakes.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace sag
{

namespace
{

/// A key or dash that lines below may belong to.
struct Level
{
  int column = 0;
  bool dash = false;
  /// Nothing has been written for it yet.
  bool open = true;
  /// What is written for it on its line.
  Span text{};
};

class LineMistakes
{
public:
  LineMistakes(const SourceFilePtr& file, Diagnostics& diagnostics)
      : file_(file), text_(file->text()), diagnostics_(diagnostics), before_(diagnostics.size())
  {
  }

  void run()
  {
    for (std::uint32_t line = 0; line < text_.size(); line = next_line(text_, line))
    {
      if (const std::uint32_t first = skip_blanks(text_, line); !is_at_end(first))
      {
        line = read_line(line, first);
      }
    }
  }

private:
  static constexpr std::uint32_t nowhere = 0xFFFFFFFF;

  [[nodiscard]] char char_at(std::uint32_t at) const
  {
    return at < text_.size() ? text_[at] : '\0';
  }

  /// Nothing but a comment until the end of the line.
  [[nodiscard]] bool is_at_end(std::uint32_t at) const
  {
    return at == line_end(text_, at) || text_[at] == '#';
  }

  Reported error(std::string_view code, Span span, Text message)
  {
    return diagnostics_.error(code, file_, span, std::move(message));
  }

  /// Returns the last line that belongs to this one.
  std::uint32_t read_line(std::uint32_t line, std::uint32_t first)
  {
    const std::string_view marker = text_.substr(line, 3);
    if (first == line && (marker == "---" || marker == "...") && is_gap(text_, line + 3))
    {
      levels_.clear();
      return line;
    }
    std::uint32_t at = first;
    while (char_at(at) == '-' && is_gap(text_, at + 1))
    {
      enter(static_cast<int>(at - line), true, at);
      at = skip_blanks(text_, at + 1);
      if (is_at_end(at))
      {
        return line;
      }
    }
    const std::uint32_t colon = key_colon(at);
    if (colon == nowhere)
    {
      return read_text(at);
    }
    enter(static_cast<int>(at - line), false, at);
    const std::uint32_t value = skip_blanks(text_, colon + 1);
    return is_at_end(value) ? line : read_value(value);
  }

  /// The colon behind the key that begins at `at`.
  [[nodiscard]] std::uint32_t key_colon(std::uint32_t at) const
  {
    const std::uint32_t end = line_end(text_, at);
    const char first = char_at(at);
    if (first == '"' || first == '\'')
    {
      const auto quote = find_quote_end(text_, at);
      const std::uint32_t colon = quote ? skip_blanks(text_, *quote) : end;
      return colon < end && char_at(colon) == ':' ? colon : nowhere;
    }
    if (first == '[' || first == '{')
    {
      return nowhere;
    }
    const std::uint32_t colon = find_colon(text_, at, end);
    return colon < end ? colon : nowhere;
  }

  void enter(int column, bool dash, std::uint32_t at)
  {
    while (!levels_.empty() && levels_.back().column > column)
    {
      levels_.pop_back();
    }
    const bool list_ends =
        !dash && !levels_.empty() && levels_.back().column == column && levels_.back().dash;
    if (list_ends)
    {
      levels_.pop_back();
    }
    if (levels_.empty())
    {
      levels_.push_back({column, dash});
      return;
    }
    Level& back = levels_.back();
    if (back.column == column && back.dash == dash)
    {
      back.open = true;
      back.text = {};
      return;
    }
    if (!back.open)
    {
      report_misfit(back, at);
    }
    back.open = false;
    levels_.push_back({column, dash});
  }

  /// Every later line may seem wrong after a first mistake; this one is told only when it is it.
  void report_misfit(const Level& above, std::uint32_t at)
  {
    if (has_found())
    {
      return;
    }
    const std::string_view written = text_.substr(above.text.begin, above.text.size());
    const std::size_t colon = written.find(':');
    if (colon != std::string_view::npos && written.find(' ') > colon)
    {
      report_glued(above.text);
      return;
    }
    Reported reported = error("yaml-syntax",
                              {at, line_end(text_, at)},
                              both("indrykningen passer ikke med linjerne omkring",
                                   "the indentation does not fit the lines around it"));
    reported.help(both("linjer, der hører sammen, skal begynde i samme kolonne",
                       "lines that belong together must begin in the same column"));
    if (above.text.size() > 0)
    {
      reported.note(file_,
                    above.text,
                    both("her står der allerede en værdi", "here a value is written already"));
    }
  }

  void report_glued(Span span)
  {
    error("yaml-syntax",
          span,
          both("efter kolon mangler et mellemrum", "a blank is missing after the colon"))
        .help(both("skriv `nøgle: værdi`", "write `key: value`"));
  }

  [[nodiscard]] bool has_found() const { return diagnostics_.size() > before_; }

  /// Returns the last line of the value, where the search goes on.
  std::uint32_t read_value(std::uint32_t at)
  {
    const std::uint32_t last = find_value_mistakes(file_, at, parent_column(), diagnostics_);
    if (!levels_.empty())
    {
      levels_.back().open = false;
      levels_.back().text = {at, line_end(text_, at)};
    }
    return last;
  }

  [[nodiscard]] int parent_column() const { return levels_.empty() ? -1 : levels_.back().column; }

  /// A line that is neither key nor dash: a text, or the continuation of one.
  std::uint32_t read_text(std::uint32_t at)
  {
    const int column = column_of(text_, at);
    const bool fresh = !levels_.empty() && levels_.back().open;
    if (fresh)
    {
      return read_value(at);
    }
    if (!levels_.empty() && column <= parent_column() && !has_found())
    {
      const Span span{at, line_end(text_, at)};
      const std::string_view written = text_.substr(span.begin, span.size());
      const std::size_t colon = written.find(':');
      if (colon != std::string_view::npos && written.find(' ') > colon)
      {
        report_glued(span);
        return at;
      }
      error("yaml-stray-word",
            span,
            both("{} står alene, uden kolon og værdi",
                 "{} stands alone, without colon and value",
                 quoted_value(written)))
          .help(both("skriv `nøgle: værdi`, eller ryk linjen ind under den tekst, den hører til",
                     "write `key: value`, or indent the line under the text it belongs to"));
    }
    return at;
  }

  const SourceFilePtr& file_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::vector<Level> levels_;
  std::size_t before_;
};

} // namespace

void find_line_mistakes(const SourceFilePtr& file, Diagnostics& diagnostics)
{
  LineMistakes(file, diagnostics).run();
}

} // namespace sag
