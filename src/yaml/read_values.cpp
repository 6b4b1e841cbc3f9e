// SPDX-License-Identifier: MPL-2.0
#include "yaml/read_values.hpp"

#include "diagnostics/redaction.hpp"
#include "diagnostics/suggestion.hpp"
#include "yaml/scalar_text.hpp"

#include <fmt/format.h>

#include <charconv>
#include <system_error>
#include <utility>

namespace sag
{

namespace
{

bool is_lower_or_digit(char c)
{
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// `a, b or c`, for help texts.
std::string list_of(std::span<const std::string_view> words, std::string_view last_word)
{
  std::string result;
  for (std::size_t i = 0; i < words.size(); ++i)
  {
    result += i == 0 ? "" : i + 1 == words.size() ? last_word : ", ";
    result += words[i];
  }
  return result;
}

using ReadText = std::optional<Located<std::string>> (*)(const Document&,
                                                         const Node&,
                                                         Diagnostics&);

std::optional<std::vector<Located<std::string>>>
read_each(const Document& document, const Node& node, Diagnostics& diagnostics, ReadText read)
{
  if (!check_list(document, node, diagnostics))
  {
    return std::nullopt;
  }
  std::vector<Located<std::string>> result;
  result.reserve(node.child_count);
  for (const Node& item : document.children(node))
  {
    if (auto text = read(document, item, diagnostics))
    {
      result.push_back(std::move(*text));
    }
  }
  return result;
}

} // namespace

bool is_word(std::string_view text)
{
  if (text.empty() || text.front() == '-' || text.back() == '-')
  {
    return false;
  }
  for (std::size_t at = 0; at < text.size(); ++at)
  {
    const bool inner_dash = text[at] == '-' && text[at - 1] != '-';
    if (!is_lower_or_digit(text[at]) && !inner_dash)
    {
      return false;
    }
  }
  return true;
}

std::optional<Located<std::string>>
read_text(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  const auto text = scalar_text(document, node, diagnostics);
  if (!text)
  {
    return std::nullopt;
  }
  return Located<std::string>{std::string(*text), node.span};
}

std::optional<Located<std::string>>
read_word(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  const auto text = scalar_text(document, node, diagnostics);
  if (!text)
  {
    return std::nullopt;
  }
  if (!is_word(*text))
  {
    diagnostics
        .error("word-invalid",
               document.file(),
               node.span,
               both("{} er ikke et ord af den slags, der skal stå her",
                    "{} is not the kind of word that is wanted here",
                    quoted_value(*text)))
        .help(both("brug små bogstaver a-z, tal og enkelte bindestreger: `lae-265`",
                   "use small letters a-z, digits and single dashes: `lae-265`"));
    return std::nullopt;
  }
  return Located<std::string>{std::string(*text), node.span};
}

std::optional<Located<std::size_t>> read_one_of(const Document& document,
                                                const Node& node,
                                                std::span<const std::string_view> words,
                                                Diagnostics& diagnostics)
{
  const auto text = scalar_text(document, node, diagnostics);
  if (!text)
  {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < words.size(); ++i)
  {
    if (words[i] == *text)
    {
      return Located<std::size_t>{i, node.span};
    }
  }
  Reported reported = diagnostics.error("value-unknown",
                                        document.file(),
                                        node.span,
                                        both("{} er ikke et af de ord, der kan stå her",
                                             "{} is not one of the words that can stand here",
                                             quoted_value(*text)));
  if (const auto nearest = nearest_word(*text, words))
  {
    reported.help(both("mente du `{}`?", "did you mean `{}`?", *nearest));
  }
  else
  {
    reported.help({fmt::format("vælg {}", list_of(words, " eller ")),
                   fmt::format("choose {}", list_of(words, " or "))});
  }
  return std::nullopt;
}

std::optional<Located<int>>
read_integer(const Document& document, const Node& node, int min, int max, Diagnostics& diagnostics)
{
  const auto text = scalar_text(document, node, diagnostics);
  if (!text)
  {
    return std::nullopt;
  }
  int number = 0;
  const char* end = text->data() + text->size();
  const auto [stop, problem] = std::from_chars(text->data(), end, number);
  const bool digits =
      text->find_first_not_of("0123456789", text->front() == '-' ? 1 : 0) == std::string_view::npos;
  const bool leading_zero = text->size() > 1 && (text->starts_with('0') || text->starts_with("-0"));
  const bool too_big = problem == std::errc::result_out_of_range;
  if (!digits || leading_zero || (!too_big && (problem != std::errc() || stop != end)))
  {
    diagnostics
        .error("number-invalid",
               document.file(),
               node.span,
               both("{} er ikke et helt tal", "{} is not a whole number", quoted_value(*text)))
        .help(
            leading_zero && digits
                ? both("skriv tallet uden nul foran", "write the number without a leading zero")
                : both("skriv tallet med cifre, uden punktum", "write it in digits, without dots"));
    return std::nullopt;
  }
  if (too_big || number < min || number > max)
  {
    diagnostics.error("number-out-of-range",
                      document.file(),
                      node.span,
                      both("{} ligger ikke mellem {} og {}",
                           "{} is not between {} and {}",
                           quoted_value(*text),
                           min,
                           max));
    return std::nullopt;
  }
  return Located<int>{number, node.span};
}

std::optional<Located<bool>>
read_flag(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  const auto text = scalar_text(document, node, diagnostics);
  if (!text)
  {
    return std::nullopt;
  }
  if (*text == "true" || *text == "false")
  {
    return Located<bool>{*text == "true", node.span};
  }
  diagnostics.error("flag-invalid",
                    document.file(),
                    node.span,
                    both("{} er hverken `true` eller `false`",
                         "{} is neither `true` nor `false`",
                         quoted_value(*text)));
  return std::nullopt;
}

bool check_list(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  if (node.is_null())
  {
    report_missing_value(document, node, diagnostics);
  }
  else if (!node.is_sequence())
  {
    diagnostics
        .error("value-not-a-list",
               document.file(),
               node.label(),
               both("her skal stå en liste", "a list is wanted here"))
        .help(both("skriv punkterne i kantede parenteser: `[a, b]`",
                   "write the items in brackets: `[a, b]`"));
  }
  return node.is_sequence();
}

bool check_map(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  if (node.is_null())
  {
    report_missing_value(document, node, diagnostics);
  }
  else if (!node.is_mapping())
  {
    diagnostics.error("value-not-a-map",
                      document.file(),
                      node.label(),
                      both("her skal stå et sæt af nøgler med værdier",
                           "a set of keys with values is wanted here"));
  }
  return node.is_mapping();
}

std::optional<std::vector<Located<std::string>>>
read_words(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  return read_each(document, node, diagnostics, read_word);
}

std::optional<std::vector<Located<std::string>>>
read_texts(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  return read_each(document, node, diagnostics, read_text);
}

} // namespace sag
