// SPDX-License-Identifier: MPL-2.0
#include "yaml/line_mistakes.hpp"

#include "diagnostics/redaction.hpp"
#include "yaml/quote_errors.hpp"
#include "yaml/scalar_end.hpp"

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
  /// The plain text written for it, when it has some.
  Span text{};
};

class LineMistakes
{
public:
  LineMistakes(const SourceFilePtr& file, Diagnostics& diagnostics)
      : file_(file), text_(file->text()), diagnostics_(diagnostics)
  {
  }

  void run()
  {
    for (std::uint32_t line = 0; line < text_.size(); line = next_line(line))
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

  [[nodiscard]] std::uint32_t next_line(std::uint32_t at) const
  {
    const std::size_t end = text_.find('\n', at);
    return static_cast<std::uint32_t>(std::min(end, text_.size() - 1) + 1);
  }

  /// Nothing but a comment until the end of the line.
  [[nodiscard]] bool is_at_end(std::uint32_t at) const
  {
    return at == line_end(text_, at) || text_[at] == '#';
  }

  Reported error(std::string_view code, Span span, Text message)
  {
    found_ = true;
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
    const std::uint32_t colon = find_colon(at);
    if (colon == nowhere)
    {
      return read_text(at);
    }
    enter(static_cast<int>(at - line), false, at);
    const std::uint32_t value = skip_blanks(text_, colon + 1);
    return is_at_end(value) ? line : read_value(value);
  }

  /// The colon behind the key that begins at `at`.
  [[nodiscard]] std::uint32_t find_colon(std::uint32_t at) const
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
    return find_colon_in_text(at, end);
  }

  [[nodiscard]] std::uint32_t find_colon_in_text(std::uint32_t at, std::uint32_t end) const
  {
    for (; at < end; ++at)
    {
      if (text_[at] == '#' && is_gap(text_, at - 1))
      {
        break;
      }
      if (text_[at] == ':' && is_gap(text_, at + 1))
      {
        return at;
      }
    }
    return nowhere;
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
    if (found_)
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

  [[nodiscard]] int parent_column() const { return levels_.empty() ? -1 : levels_.back().column; }

  void close_level(Span text = {})
  {
    if (!levels_.empty())
    {
      levels_.back().open = false;
      levels_.back().text = text;
    }
  }

  /// A line that is neither key nor dash: a text, or the continuation of one.
  std::uint32_t read_text(std::uint32_t at)
  {
    const int column = column_of(text_, at);
    const bool fresh = !levels_.empty() && levels_.back().open;
    if (fresh)
    {
      return read_value(at);
    }
    if (!levels_.empty() && column <= parent_column() && !found_)
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

  /// Returns the last line of the value, where the search goes on.
  std::uint32_t read_value(std::uint32_t at)
  {
    switch (char_at(at))
    {
    case '"':
    case '\'':
      return read_quoted(at);
    case '[':
    case '{':
      return read_flow(at);
    case '|':
    case '>':
      close_level();
      return find_block_end(text_, at, parent_column()).end;
    case '@':
    case '`':
    case '%':
    case '*':
    case '&':
    case '!':
      report_reserved(at);
      break;
    default:
      read_plain(at);
    }
    return at;
  }

  void report_reserved(std::uint32_t at)
  {
    close_level();
    const char sign = char_at(at);
    const std::string_view code = sign == '*'   ? "yaml-alias"
                                  : sign == '&' ? "yaml-anchor"
                                  : sign == '!' ? "yaml-tag"
                                                : "yaml-syntax";
    error(code,
          {at, at + 1},
          both("en tekst kan ikke begynde med {}", "a text cannot begin with {}", sign))
        .help(both("sæt hele teksten i citationstegn", "put the whole text in quotes"));
  }

  void read_plain(std::uint32_t at)
  {
    const std::uint32_t end = line_end(text_, at);
    close_level({at, end});
    if (char_at(at) == '-' && is_gap(text_, at + 1))
    {
      error("yaml-syntax",
            {at, at + 1},
            both("en liste begynder på linjen under sin nøgle",
                 "a list begins on the line below its key"));
      return;
    }
    if (const std::uint32_t colon = find_colon_in_text(at, end); colon != nowhere)
    {
      error("yaml-syntax",
            {colon, colon + 1},
            both("en tekst med kolon skal stå i citationstegn",
                 "a text with a colon in it must stand in quotes"))
          .help(both("skriv `nøgle: \"tekst: mere tekst\"`", "write `key: \"text: more text\"`"));
    }
  }

  std::uint32_t read_quoted(std::uint32_t at)
  {
    close_level();
    const std::uint32_t end = quote_end(at);
    if (end == nowhere)
    {
      report_quote(at);
      return at;
    }
    if (const std::uint32_t bad = find_bad_escape(text_, at, end); char_at(at) == '"' && bad < end)
    {
      found_ = true;
      report_bad_escape(file_, bad, diagnostics_);
    }
    check_behind(end, char_at(at));
    return end;
  }

  /// Behind the closing quote; nowhere when a line comes first that is not indented deep enough.
  [[nodiscard]] std::uint32_t quote_end(std::uint32_t at) const
  {
    const std::uint32_t end = find_quote_end(text_, at).value_or(nowhere);
    const std::uint32_t shallow = first_shallow_line(at);
    return end == nowhere || end > shallow ? nowhere : end;
  }

  /// The next line that is not indented deeper than what the value belongs to.
  [[nodiscard]] std::uint32_t first_shallow_line(std::uint32_t at) const
  {
    for (std::uint32_t line = next_line(at); line < text_.size(); line = next_line(line))
    {
      const std::uint32_t first = skip_blanks(text_, line);
      const bool blank = first == line_end(text_, first);
      if (!blank && static_cast<int>(first - line) <= parent_column())
      {
        return line;
      }
    }
    return static_cast<std::uint32_t>(text_.size());
  }

  void report_quote(std::uint32_t at)
  {
    found_ = true;
    report_open_quote(file_, at, diagnostics_);
  }

  /// Nothing may follow a quoted text or a bracket on its line.
  void check_behind(std::uint32_t end, char closing)
  {
    const std::uint32_t rest = skip_blanks(text_, end);
    const bool comment = char_at(rest) == '#' && rest > end;
    if (rest == line_end(text_, rest) || comment)
    {
      return;
    }
    const bool quote = closing == '"' || closing == '\'';
    error("yaml-syntax",
          {rest, line_end(text_, rest)},
          quote ? both("efter det afsluttende citationstegn står der mere",
                       "there is more text after the closing quote")
                : both("efter {} står der mere", "there is more text after {}", closing))
        .help(both("sæt citationstegn om hele teksten; et citationstegn inde i den skrives \\\"",
                   "put quotes around the whole text; write a quote inside of it as \\\""));
  }

  std::uint32_t read_flow(std::uint32_t at)
  {
    close_level();
    const std::uint32_t limit = first_shallow_line(at);
    std::vector<char> open;
    bool token_begins = true;
    for (std::uint32_t i = at; i < limit; ++i)
    {
      const char c = char_at(i);
      if (c == '[' || c == '{')
      {
        open.push_back(c == '[' ? ']' : '}');
      }
      else if (c == ']' || c == '}')
      {
        if (open.back() != c)
        {
          report_bracket(i, open.back());
          return i;
        }
        open.pop_back();
        if (open.empty())
        {
          check_behind(i + 1, c);
          return i;
        }
      }
      else if ((c == '"' || c == '\'') && token_begins)
      {
        const auto end = find_quote_end(text_, i);
        if (!end || *end > limit)
        {
          report_quote(i);
          return at;
        }
        i = *end - 1;
      }
      else if (c == '#' && is_gap(text_, i - 1))
      {
        i = line_end(text_, i);
      }
      else if (c == '?')
      {
        report_question(i);
      }
      token_begins = is_gap(text_, i) ? token_begins
                                      : std::string_view("[{,:").find(c) != std::string_view::npos;
    }
    report_bracket(at, open.back());
    return at;
  }

  /// YAML allows it; yaml-cpp does not.
  void report_question(std::uint32_t at)
  {
    error("yaml-syntax",
          {at, at + 1},
          both("mellem parenteser skal en tekst med ? stå i citationstegn",
               "in brackets a text with ? must stand in quotes"));
  }

  void report_bracket(std::uint32_t at, char wanted)
  {
    error("yaml-syntax",
          {at, at + 1},
          both("parentesen mangler sin afslutning {}", "the bracket lacks its end {}", wanted))
        .help(both("er det tekst, så sæt den i citationstegn", "if it is text, put it in quotes"));
  }

  const SourceFilePtr& file_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::vector<Level> levels_;
  bool found_ = false;
};

} // namespace

void find_line_mistakes(const SourceFilePtr& file, Diagnostics& diagnostics)
{
  LineMistakes(file, diagnostics).run();
}

} // namespace sag
