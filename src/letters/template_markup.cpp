// SPDX-License-Identifier: MPL-2.0
#include "letters/template_markup.hpp"

#include "letters/plain_text.hpp"

#include <algorithm>
#include <array>

namespace sag
{

namespace
{

constexpr std::string_view blanks = " \t";

bool is_digit(char c)
{
  return c >= '0' && c <= '9';
}

bool is_letter(char c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
         || (static_cast<unsigned char>(c) >= 0x80);
}

std::size_t first_of_text(std::string_view text)
{
  return std::min(text.find_first_not_of(blanks), text.size());
}

/// The length of "12" in "12. text".
std::size_t leading_digits(std::string_view text)
{
  const auto end = std::ranges::find_if_not(text, is_digit);
  return static_cast<std::size_t>(end - text.begin());
}

/// Whether nothing but `sign`, at least three times, stands on the line.
bool is_rule(std::string_view text, char sign)
{
  const std::string_view line = text.substr(0, text.find_last_not_of(" \t") + 1);
  return line.size() >= 3 && std::ranges::all_of(line, [sign](char c) { return c == sign; });
}

Text only_two_headings()
{
  return {"der er `# ` (én gang, først) og `## `", "there are `# ` (once, first) and `## `"};
}

Text write_dash()
{
  return {"punkter skrives med `- ` eller `1. `", "items are written with `- ` or `1. `"};
}

Text plain_text_only()
{
  return {"breve er ren tekst i afsnit, overskrifter og lister",
          "letters are plain text in paragraphs, headings and lists"};
}

std::optional<ForeignMarkup> foreign_heading(std::string_view line)
{
  const std::size_t hashes = std::min(line.find_first_not_of('#'), line.size());
  if (hashes == 0)
  {
    return std::nullopt;
  }
  if (hashes > 2)
  {
    return ForeignMarkup{
        0,
        hashes,
        {"breve har ikke overskrifter i flere lag", "letters have no deeper headings"},
        only_two_headings()};
  }
  if (hashes < line.size() && blanks.find(line[hashes]) == std::string_view::npos)
  {
    return ForeignMarkup{
        0,
        hashes + 1,
        {"der skal være et mellemrum efter `#`", "there must be a blank after `#`"},
        only_two_headings()};
  }
  return std::nullopt;
}

std::optional<ForeignMarkup> foreign_item(std::string_view line)
{
  const std::string_view two = line.substr(0, 2);
  if (two == "* " || two == "+ ")
  {
    return ForeignMarkup{
        0,
        1,
        {"breve har ikke punkter med dette tegn", "letters have no items with this sign"},
        write_dash()};
  }
  if (two.size() == 2 && two[0] == '-' && is_letter(two[1]))
  {
    return ForeignMarkup{
        0,
        1,
        {"der skal være et mellemrum efter `-`", "there must be a blank after `-`"},
        write_dash()};
  }
  const std::size_t digits = leading_digits(line);
  const std::string_view behind = line.substr(digits);
  if (digits > 0
      && (behind.starts_with(") ")
          || (behind.size() > 1 && behind[0] == '.' && is_letter(behind[1]))))
  {
    return ForeignMarkup{
        0,
        digits + 1,
        {"et nummer i en liste skrives `1. `", "a number in a list is written `1. `"},
        write_dash()};
  }
  return std::nullopt;
}

std::optional<ForeignMarkup> foreign_block(std::string_view line)
{
  struct Start
  {
    std::string_view text;
    Text what;
  };

  const std::array<Start, 4> starts{{
      {"|", {"breve har ikke tabeller", "letters have no tables"}},
      {">", {"breve har ikke indrykkede citater", "letters have no quoted blocks"}},
      {"```", {"breve har ikke blokke af kode", "letters have no blocks of code"}},
      {"~~~", {"breve har ikke blokke af kode", "letters have no blocks of code"}},
  }};
  for (const Start& start : starts)
  {
    if (line.starts_with(start.text))
    {
      return ForeignMarkup{0, start.text.size(), start.what, plain_text_only()};
    }
  }
  constexpr std::string_view signs = "-=*_";
  for (const char sign : signs)
  {
    if (is_rule(line, sign))
    {
      return ForeignMarkup{0,
                           line.size(),
                           {"breve har ikke streger", "letters have no rules across the page"},
                           plain_text_only()};
    }
  }
  return std::nullopt;
}

bool is_html(std::string_view text)
{
  return text.size() > 1 && text[0] == '<'
         && (is_letter(text[1]) || text[1] == '/' || text[1] == '!');
}

} // namespace

LineMarkup read_markup(std::string_view whole)
{
  using enum TemplatePart::Kind;
  LineMarkup markup;
  markup.indent = first_of_text(whole);
  const std::string_view line = whole.substr(markup.indent);
  std::size_t length = 0;
  const auto begins = [&](std::string_view sign)
  {
    const std::size_t size = sign.size();
    const bool here = line.starts_with(sign)
                      && (line.size() == size || blanks.find(line[size]) != std::string_view::npos);
    length = here ? size : length;
    return here;
  };
  const std::size_t digits = leading_digits(line);
  if (begins("##"))
  {
    markup.mark = heading2;
  }
  else if (begins("#"))
  {
    markup.mark = heading1;
  }
  else if (begins("-"))
  {
    markup.mark = bullet;
  }
  else if (digits > 0 && digits < 4 && line.substr(digits).starts_with(". "))
  {
    // A date at the beginning of a line is no item: "15. januar" has no number of a list.
    const std::size_t word = digits + 2;
    const std::size_t end = std::min(line.find_first_of(" ,.:;", word), line.size());
    if (!is_month_name(line.substr(word, end - word)))
    {
      markup.mark = numbered;
      length = digits + 1;
    }
  }
  markup.text = markup.indent + length;
  return markup;
}

std::optional<ForeignMarkup> find_foreign_line(std::string_view text)
{
  const std::size_t indent = first_of_text(text);
  const std::string_view line = text.substr(indent);
  auto found = foreign_heading(line);
  if (!found)
  {
    found = foreign_block(line);
  }
  if (!found)
  {
    found = foreign_item(line);
  }
  if (found)
  {
    found->begin += indent;
    found->end += indent;
  }
  return found;
}

std::optional<ForeignMarkup> find_foreign_inside(std::string_view text, std::size_t from)
{
  for (std::size_t at = from; at < text.size(); ++at)
  {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("**") || rest.starts_with("__"))
    {
      return ForeignMarkup{at,
                           at + 2,
                           {"breve har ikke fed skrift", "letters have no bold type"},
                           plain_text_only()};
    }
    if (rest.starts_with('`'))
    {
      return ForeignMarkup{
          at, at + 1, {"breve har ikke kode", "letters have no code"}, plain_text_only()};
    }
    if (rest.starts_with("](") || rest.starts_with("!["))
    {
      return ForeignMarkup{
          at,
          at + 2,
          {"breve har ikke links og billeder", "letters have no links or pictures"},
          {"skriv adressen helt ud", "write the address out"}};
    }
    if (is_html(rest))
    {
      return ForeignMarkup{
          at, at + 1, {"breve har ikke HTML", "letters have no HTML"}, plain_text_only()};
    }
  }
  return std::nullopt;
}

} // namespace sag
