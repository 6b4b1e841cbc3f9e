// SPDX-License-Identifier: MPL-2.0
#include "letters/template_lexer.hpp"

#include "diagnostics/suggestion.hpp"
#include "diagnostics/terminal_text.hpp"
#include "diagnostics/utf8.hpp"
#include "letters/plain_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace sag
{

namespace
{

constexpr std::array<std::string_view, 3> block_names{"if", "unless", "each"};

TagBlock find_block(std::string_view name)
{
  const auto* const found = std::ranges::find(block_names, name);
  return found == block_names.end() ? TagBlock::none
                                    : static_cast<TagBlock>(1 + (found - block_names.begin()));
}

Span span_of(std::size_t begin, std::size_t end)
{
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

class Lexer
{
public:
  Lexer(const SourceFilePtr& file, Diagnostics& diagnostics)
      : file_(file), text_(file->text()), diagnostics_(diagnostics)
  {
  }

  std::vector<TemplateLine> run()
  {
    begin_line();
    while (at_ < text_.size())
    {
      step();
    }
    end_text();
    end_line();
    return std::move(lines_);
  }

private:
  void step()
  {
    if (text_[at_] == '\n')
    {
      end_text();
      end_line();
      ++at_;
      begin_line();
    }
    else if (text_.substr(at_).starts_with("{{"))
    {
      end_text();
      take_tag();
      text_begin_ = at_;
    }
    else
    {
      check_character();
    }
  }

  void begin_line()
  {
    line_ = {};
    line_.span.begin = static_cast<std::uint32_t>(at_);
    text_begin_ = at_;
  }

  void end_line()
  {
    line_.span.end = static_cast<std::uint32_t>(at_);
    lines_.push_back(std::move(line_));
  }

  void end_text()
  {
    std::size_t end = at_;
    if (end > text_begin_ && text_[end - 1] == '\r')
    {
      --end;
    }
    if (end > text_begin_)
    {
      TemplateToken token;
      token.text = text_.substr(text_begin_, end - text_begin_);
      token.span = span_of(text_begin_, end);
      token.text_span = token.span;
      line_.tokens.push_back(token);
    }
  }

  /// Once, however many letters it garbles.
  void report_encoding(std::size_t size)
  {
    if (!std::exchange(encoding_told_, true))
    {
      diagnostics_
          .error("template-character",
                 file_,
                 span_of(at_, at_ + size),
                 {"brevet er ikke gemt som UTF-8", "the letter is not saved as UTF-8"})
          .help({"det ser ud til at være gemt som Latin-1 (Windows-1252); gem det som UTF-8",
                 "it seems to be saved as Latin-1 (Windows-1252); save it as UTF-8"});
    }
  }

  /// What nobody can see in an editor does not belong in a letter.
  void check_character()
  {
    const CodePoint c = decode_utf8(text_, at_);
    const std::string_view bytes = text_.substr(at_, c.size);
    const bool line_end = c.value == U'\r' && text_.substr(at_ + 1).starts_with('\n');
    const bool seen = c.valid && (c.value == U'\t' || clean_text(bytes) == bytes || bytes == " ");
    if (!c.valid)
    {
      report_encoding(c.size);
    }
    else if (!seen && !line_end)
    {
      diagnostics_
          .error(
              "template-character",
              file_,
              span_of(at_, at_ + c.size),
              both("et usynligt tegn: {}", "an invisible character: {}", escape_invisible(bytes)))
          .help(both("slet det, og skriv det igen, der skulle stå",
                     "delete it and type again what should stand there"));
    }
    at_ += c.size;
  }

  void take_tag()
  {
    const std::size_t begin = at_;
    const std::size_t close = text_.find("}}", begin + 2);
    const std::size_t line_end = std::min(text_.find('\n', begin), text_.size());
    const bool remark = text_.substr(begin + 2).starts_with('!');
    const std::size_t next = text_.find("{{", begin + 2);
    if (close == std::string_view::npos || (!remark && (close > line_end || next < close)))
    {
      report_unclosed(begin);
      at_ = remark ? text_.size() : std::min(next, line_end);
      return;
    }
    at_ = close + 2;
    if (remark)
    {
      take_remark(begin);
      return;
    }
    if (text_.substr(begin).starts_with("{{{"))
    {
      report_unknown(
          begin,
          {"tre krøllede parenteser: her bruges kun to", "three braces: only two are used here"});
      if (text_.substr(at_).starts_with('}'))
      {
        ++at_;
      }
      return;
    }
    take_inner(begin, close);
  }

  /// The lines that a remark runs over are part of it.
  void take_remark(std::size_t begin)
  {
    TemplateToken token;
    token.kind = TemplateToken::Kind::remark;
    token.span = span_of(begin, at_);
    line_.tokens.push_back(token);
  }

  void take_inner(std::size_t begin, std::size_t close)
  {
    const std::string_view inner = text_.substr(begin + 2, close - begin - 2);
    const Span trimmed = trim(inner, begin + 2);
    const std::string_view tag = view(trimmed);
    if (tag.empty())
    {
      report_unknown(begin, {"et tomt felt", "an empty field"});
    }
    else if (tag.front() == '#' || tag.front() == '/')
    {
      take_block(begin, trimmed);
    }
    else if (tag.front() == '^' || tag.front() == '>' || tag.front() == '&' || tag == "else")
    {
      report_unknown(begin,
                     {fmt::format("`{}` findes ikke i skabeloner", tag),
                      fmt::format("`{}` does not exist in templates", tag)});
    }
    else
    {
      take_field(begin, trimmed);
    }
  }

  void take_block(std::size_t begin, Span tag)
  {
    const bool opens = text_[tag.begin] == '#';
    const Span rest = trim(view({tag.begin + 1, tag.end}), tag.begin + 1);
    const std::string_view words = view(rest);
    const std::size_t blank = std::min(words.find_first_of(" \t"), words.size());
    const std::string_view name = words.substr(0, blank);
    const Span field = trim(words.substr(blank), rest.begin + blank);
    TemplateToken token;
    token.kind = opens ? TemplateToken::Kind::open : TemplateToken::Kind::close;
    token.block = find_block(name);
    token.text = view(field);
    token.text_span = field;
    token.span = span_of(begin, at_);
    if (token.block == TagBlock::none)
    {
      token.block = report_unknown_block(begin, opens ? '#' : '/', name);
    }
    if (token.block == TagBlock::none)
    {
      return;
    }
    if (opens == token.text.empty())
    {
      report_unknown(begin,
                     opens ? both("`#{}` uden et felt", "`#{}` without a field", name)
                           : both("`/{}` står uden noget efter sig",
                                  "`/{}` stands with nothing behind it",
                                  name));
    }
    line_.tokens.push_back(token);
  }

  void take_field(std::size_t begin, Span tag)
  {
    const std::string_view words = view(tag);
    const std::size_t bar = words.find('|');
    TemplateToken token;
    token.kind = TemplateToken::Kind::field;
    token.text_span = trim(words.substr(0, bar), tag.begin);
    token.text = view(token.text_span);
    token.span = span_of(begin, at_);
    if (bar != std::string_view::npos)
    {
      token.filter_span = trim(words.substr(bar + 1), tag.begin + bar + 1);
      token.filter = view(token.filter_span);
    }
    if (token.text.empty() || (bar != std::string_view::npos && token.filter.empty()))
    {
      report_unknown(
          begin,
          {"`|` står mellem et felt og dets filter", "`|` stands between a field and its filter"});
      return;
    }
    line_.tokens.push_back(token);
  }

  void report_unclosed(std::size_t begin)
  {
    diagnostics_
        .error("template-tag-unclosed",
               file_,
               span_of(begin, begin + 2),
               {"`{{` uden `}}` på samme linje", "`{{` without `}}` on the same line"})
        .help({"luk med `}}`", "close it with `}}`"});
  }

  void report_unknown(std::size_t begin, Text message)
  {
    diagnostics_.error("template-tag-unknown", file_, span_of(begin, at_), std::move(message))
        .help({"der findes {{felt}}, {{felt | filter}}, {{#if felt}}, {{#unless felt}}, {{#each "
               "liste}} og {{! bemærkning }}",
               "there are {{field}}, {{field | filter}}, {{#if field}}, {{#unless field}}, {{#each "
               "list}} and {{! remark }}"});
  }

  /// The block that was probably meant, so that its other tag is not reported as well.
  TagBlock report_unknown_block(std::size_t begin, char sign, std::string_view name)
  {
    const Text message = both("`{}{}` findes ikke i skabeloner",
                              "`{}{}` does not exist in templates",
                              sign,
                              escape_invisible(name));
    const auto near = nearest_word(name, block_names);
    if (!near)
    {
      report_unknown(begin, message);
      return TagBlock::none;
    }
    diagnostics_.error("template-tag-unknown", file_, span_of(begin, at_), message)
        .help(both("mente du `{}{}`?", "did you mean `{}{}`?", sign, *near));
    return find_block(*near);
  }

  [[nodiscard]] static Span trim(std::string_view text, std::size_t offset)
  {
    constexpr std::string_view blanks = " \t";
    const std::size_t first = std::min(text.find_first_not_of(blanks), text.size());
    const std::size_t last = text.find_last_not_of(blanks);
    const std::size_t end = last == std::string_view::npos ? first : last + 1;
    return span_of(offset + first, offset + end);
  }

  [[nodiscard]] std::string_view view(Span span) const
  {
    return text_.substr(span.begin, span.size());
  }

  const SourceFilePtr& file_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  bool encoding_told_ = false;
  std::size_t at_ = 0;
  std::size_t text_begin_ = 0;
  TemplateLine line_;
  std::vector<TemplateLine> lines_;
};

} // namespace

std::string_view name_of(TagBlock block)
{
  return block == TagBlock::none ? std::string_view{}
                                 : block_names.at(static_cast<std::size_t>(block) - 1);
}

std::vector<TemplateLine> lex_template(const SourceFilePtr& file, Diagnostics& diagnostics)
{
  return Lexer(file, diagnostics).run();
}

} // namespace sag
