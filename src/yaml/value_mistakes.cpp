// SPDX-License-Identifier: MPL-2.0
#include "yaml/value_mistakes.hpp"

#include "yaml/quote_errors.hpp"
#include "yaml/scalar_end.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace sag
{

namespace
{

class ValueReader
{
public:
  ValueReader(const SourceFilePtr& file, int parent, Diagnostics& diagnostics)
      : file_(file), text_(file->text()), parent_(parent), diagnostics_(diagnostics)
  {
  }

  std::uint32_t read(std::uint32_t at)
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
      return find_block_end(text_, at, parent_).end;
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

private:
  static constexpr std::uint32_t nowhere = 0xFFFFFFFF;

  [[nodiscard]] char char_at(std::uint32_t at) const
  {
    return at < text_.size() ? text_[at] : '\0';
  }

  Reported error(std::string_view code, Span span, Text message)
  {
    return diagnostics_.error(code, file_, span, std::move(message));
  }

  void report_reserved(std::uint32_t at)
  {
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
    if (char_at(at) == '-' && is_gap(text_, at + 1))
    {
      error("yaml-syntax",
            {at, at + 1},
            both("en liste begynder på linjen under sin nøgle",
                 "a list begins on the line below its key"));
      return;
    }
    if (const std::uint32_t colon = find_colon(text_, at, end); colon < end)
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
    const std::uint32_t end = quote_end(at);
    if (end == nowhere)
    {
      report_quote(at);
      return at;
    }
    if (const std::uint32_t bad = find_bad_escape(text_, at, end); char_at(at) == '"' && bad < end)
    {
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
    for (std::uint32_t line = next_line(text_, at); line < text_.size();
         line = next_line(text_, line))
    {
      const std::uint32_t first = skip_blanks(text_, line);
      const bool blank = first == line_end(text_, first);
      if (!blank && static_cast<int>(first - line) <= parent_)
      {
        return line;
      }
    }
    return static_cast<std::uint32_t>(text_.size());
  }

  void report_quote(std::uint32_t at) { report_open_quote(file_, at, diagnostics_); }

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
  int parent_;
  Diagnostics& diagnostics_;
};

} // namespace

std::uint32_t find_value_mistakes(const SourceFilePtr& file,
                                  std::uint32_t at,
                                  int parent,
                                  Diagnostics& diagnostics)
{
  return ValueReader(file, parent, diagnostics).read(at);
}

} // namespace sag
