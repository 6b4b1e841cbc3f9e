// SPDX-License-Identifier: MPL-2.0
#include "letters/letter_template.hpp"

#include "diagnostics/assert.hpp"
#include "letters/template_check.hpp"
#include "letters/template_problems.hpp"

#include <algorithm>

namespace sag
{

namespace
{

using Kind = TemplatePart::Kind;
using Token = TemplateToken;

constexpr std::size_t deepest_block = 3;

bool is_blank_text(const Token& token)
{
  return token.kind == Token::Kind::text
         && token.text.find_first_not_of(" \t") == std::string_view::npos;
}

bool is_block_tag(const Token& token)
{
  return token.kind == Token::Kind::open || token.kind == Token::Kind::close;
}

Kind kind_of(TagBlock block)
{
  switch (block)
  {
  case TagBlock::if_there:
    return Kind::if_there;
  case TagBlock::unless_there:
    return Kind::unless_there;
  case TagBlock::each:
    return Kind::each;
  case TagBlock::none:
    break;
  }
  SAG_ASSERT(!"a tag that opens a block has one");
  return Kind::text;
}

/// The lines become one tree. A line that holds nothing but tags is as if it were not there, so
/// that a paragraph may have each of its sentences on a line of its own.
class TemplateParser
{
public:
  explicit TemplateParser(TemplateProblems& problems) : problems_(problems) {}

  std::vector<TemplatePart> run()
  {
    for (const TemplateLine& line : lex_template(problems_.file(), problems_.diagnostics()))
    {
      take_line(line);
    }
    while (!open_.empty())
    {
      problems_.unclosed(open_.back().block, open_.back().part.span, std::nullopt);
      close_block();
    }
    if (!heading_)
    {
      problems_.no_heading();
    }
    return std::move(parts_);
  }

private:
  struct OpenBlock
  {
    TemplatePart part;
    TagBlock block{};
  };

  std::vector<TemplatePart>& parts() { return open_.empty() ? parts_ : open_.back().part.parts; }

  void add(Kind kind, Span span, std::string text = {})
  {
    TemplatePart part;
    part.kind = kind;
    part.text = std::move(text);
    part.span = span;
    parts().push_back(std::move(part));
  }

  void take_line(const TemplateLine& line)
  {
    const auto& tokens = line.tokens;
    if (std::ranges::all_of(tokens, is_blank_text))
    {
      add(Kind::gap, line.span);
      item_indent_.reset();
      return;
    }
    const bool only_tags = std::ranges::all_of(tokens,
                                               [](const Token& t) {
                                                 return is_blank_text(t) || is_block_tag(t)
                                                        || t.kind == Token::Kind::remark;
                                               });
    if (only_tags)
    {
      for (const Token& token : tokens)
      {
        take_tag(token);
      }
      return;
    }
    take_content(line);
  }

  void take_content(const TemplateLine& line)
  {
    std::vector<Token> tokens = line.tokens;
    std::erase_if(tokens, [](const Token& t) { return t.kind == Token::Kind::remark; });
    const bool breaks = take_break_sign(tokens);
    Token* const first = &tokens.front();
    LineMarkup markup;
    if (first->kind == Token::Kind::text)
    {
      markup = read_markup(first->text);
      check_line_text(*first, markup);
      first->text = first->text.substr(markup.text);
      first->text_span.begin += static_cast<std::uint32_t>(markup.text);
    }
    check_late_markup(tokens);
    take_mark(markup, {line.span.begin, first->text_span.begin});
    for (const Token& token : tokens)
    {
      take_token(token);
    }
    if (breaks)
    {
      take_break(markup, line.span);
    }
  }

  /// Takes the `\` off the end of the line.
  static bool take_break_sign(std::vector<Token>& tokens)
  {
    Token& last = tokens.back();
    const std::size_t end = last.text.find_last_not_of(" \t");
    if (last.kind != Token::Kind::text || end == std::string_view::npos || last.text[end] != '\\')
    {
      return false;
    }
    last.text = last.text.substr(0, end);
    return true;
  }

  void take_break(const LineMarkup& markup, Span line)
  {
    if (markup.mark == Kind::paragraph && !item_indent_)
    {
      add(Kind::line_break, line);
      return;
    }
    problems_.misplaced_break({line.end - 1, line.end});
  }

  void take_mark(const LineMarkup& markup, Span span)
  {
    const bool goes_on =
        markup.mark == Kind::paragraph && markup.indent > 0 && item_indent_.has_value();
    if (goes_on)
    {
      add(Kind::text, span, " ");
      return;
    }
    add(markup.mark, span);
    if (markup.mark == Kind::heading1)
    {
      take_heading(span);
    }
    else if (!heading_ && !heading_late_)
    {
      heading_late_ = span;
    }
    const bool item = markup.mark == Kind::bullet || markup.mark == Kind::numbered;
    if (item && item_indent_ && markup.indent > *item_indent_)
    {
      problems_.nested_list(span);
    }
    item_indent_ = item ? std::optional(item_indent_.value_or(markup.indent)) : std::nullopt;
  }

  void take_heading(Span span)
  {
    if (heading_)
    {
      problems_.second_heading(span, *heading_);
      return;
    }
    heading_ = span;
    if (!open_.empty() || heading_late_)
    {
      problems_.heading_not_first(span);
    }
  }

  void take_token(const Token& token)
  {
    if (token.kind == Token::Kind::text)
    {
      if (const auto foreign = find_foreign_inside(token.text, 0))
      {
        problems_.foreign_markup(*foreign, token.text_span.begin);
      }
      if (!token.text.empty())
      {
        add(Kind::text, token.text_span, std::string(token.text));
      }
    }
    else if (token.kind == Token::Kind::field)
    {
      add(Kind::field, token.text_span, std::string(token.text));
      parts().back().filter = token.filter;
    }
    else
    {
      take_tag(token);
    }
  }

  void take_tag(const Token& token)
  {
    if (token.kind == Token::Kind::open)
    {
      open_block(token);
    }
    else if (token.kind == Token::Kind::close)
    {
      match_block(token);
    }
  }

  void open_block(const Token& token)
  {
    if (open_.size() == deepest_block)
    {
      problems_.too_deep(token.span, open_.front().part.span, deepest_block);
    }
    OpenBlock block;
    block.block = token.block;
    block.part.kind = kind_of(token.block);
    block.part.text = token.text;
    block.part.span = token.text.empty() ? token.span : token.text_span;
    open_.push_back(std::move(block));
  }

  void match_block(const Token& token)
  {
    const auto match =
        std::find_if(open_.rbegin(),
                     open_.rend(),
                     [&](const OpenBlock& block) { return block.block == token.block; });
    if (match == open_.rend())
    {
      problems_.stray_close(token);
      return;
    }
    for (auto inner = match - open_.rbegin(); inner > 0; --inner)
    {
      problems_.unclosed(open_.back().block, open_.back().part.span, token.span);
      close_block();
    }
    close_block();
  }

  void close_block()
  {
    TemplatePart part = std::move(open_.back().part);
    open_.pop_back();
    parts().push_back(std::move(part));
  }

  void check_line_text(const Token& token, const LineMarkup& markup)
  {
    if (markup.mark == Kind::paragraph)
    {
      if (const auto foreign = find_foreign_line(token.text))
      {
        problems_.foreign_markup(*foreign, token.text_span.begin);
      }
    }
  }

  /// `{{#if a}}- item`: the dash would be printed.
  void check_late_markup(const std::vector<Token>& tokens)
  {
    if (!is_block_tag(tokens.front()))
    {
      return;
    }
    const auto text = std::ranges::find_if_not(
        tokens, [](const Token& t) { return is_block_tag(t) || is_blank_text(t); });
    if (text == tokens.end() || text->kind != Token::Kind::text)
    {
      return;
    }
    const LineMarkup markup = read_markup(text->text);
    if (markup.mark != Kind::paragraph)
    {
      const auto at = text->text_span.begin;
      problems_.late_markup({at, at + static_cast<std::uint32_t>(markup.text)});
    }
  }

  TemplateProblems& problems_;
  std::vector<TemplatePart> parts_;
  std::vector<OpenBlock> open_;
  std::optional<Span> heading_;
  /// What stands before the heading, if anything does.
  std::optional<Span> heading_late_;
  std::optional<std::size_t> item_indent_;
};

} // namespace

std::optional<LetterTemplate> parse_letter_template(SourceFilePtr file,
                                                    std::string kind,
                                                    Language language,
                                                    Diagnostics& diagnostics)
{
  Diagnostics found;
  TemplateProblems problems(file, found);
  LetterTemplate result{std::move(file), std::move(kind), language, {}};
  result.parts = TemplateParser(problems).run();
  check_template(result.parts, problems);
  const bool good = !found.has_errors();
  diagnostics.merge(std::move(found));
  return good ? std::optional(std::move(result)) : std::nullopt;
}

} // namespace sag
