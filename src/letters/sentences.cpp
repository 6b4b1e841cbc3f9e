// SPDX-License-Identifier: MPL-2.0
#include "letters/sentences.hpp"

#include "diagnostics/utf8.hpp"
#include "letters/plain_text.hpp"

#include <algorithm>
#include <array>

namespace sag
{

namespace
{

constexpr std::array<std::string_view, 24> abbreviations{
    "adr",  "art", "bl.a", "ca", "d",  "dvs", "e.g", "evt", "f.eks", "fx",  "hr",  "i.e",
    "inkl", "jf",  "kap",  "kl", "kr", "mio", "mv",  "nr",  "osv",   "pkt", "stk", "tlf"};

bool is_digit(char32_t c)
{
  return c >= U'0' && c <= U'9';
}

CodePoint at(std::string_view text, std::size_t offset)
{
  return offset < text.size() ? decode_utf8(text, offset) : CodePoint{};
}

bool is_word_character(char32_t c)
{
  return is_digit(c) || is_text_letter(c);
}

/// Inside a word when a letter or digit stands on both sides.
bool joins(char32_t c)
{
  return c == U'-' || c == U'\'' || c == U'.' || c == U',' || c == U'@' || c == 0x2019;
}

bool is_abbreviation(std::string_view word)
{
  std::string lower;
  std::ranges::transform(word,
                         std::back_inserter(lower),
                         [](char c)
                         { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return std::ranges::find(abbreviations, lower) != abbreviations.end();
}

bool is_number(std::string_view word)
{
  return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_quote(char32_t c)
{
  return c == U'"' || c == U'\'' || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F);
}

class SentenceSplitter
{
public:
  explicit SentenceSplitter(std::string_view text) : text_(text) {}

  std::vector<Sentence> run()
  {
    while (at_ < text_.size())
    {
      const CodePoint c = decode_utf8(text_, at_);
      if (is_word_character(c.value))
      {
        take_word();
        continue;
      }
      at_ += c.size;
      if (ends_sentence(c.value))
      {
        finish();
      }
    }
    finish();
    return std::move(sentences_);
  }

private:
  void take_word()
  {
    const std::size_t begin = at_;
    TextWord word;
    while (at_ < text_.size())
    {
      const CodePoint c = decode_utf8(text_, at_);
      const bool inside = is_word_character(c.value)
                          || (joins(c.value) && is_word_character(at(text_, at_ + c.size).value));
      if (!inside)
      {
        break;
      }
      word.letters += is_text_letter(c.value) ? 1 : 0;
      at_ += c.size;
    }
    word.text = text_.substr(begin, at_ - begin);
    if (word.text.find('@') == std::string_view::npos)
    {
      sentence_.push_back(word);
    }
  }

  /// A closing quote may stand behind the sign, and an opening one before the next word.
  [[nodiscard]] bool ends_sentence(char32_t sign) const
  {
    if (sign != U':' && sign != U'.' && sign != U'!' && sign != U'?' && sign != 0x2026)
    {
      return false;
    }
    const std::size_t blank = skip_quotes(at_);
    const std::size_t next_at = text_.find_first_not_of(' ', blank);
    if (next_at == std::string_view::npos)
    {
      return sign != U':';
    }
    const char32_t next = decode_utf8(text_, next_at).value;
    const char32_t word = at(text_, skip_quotes(next_at)).value;
    if (sign == U':' || next_at == blank)
    {
      return sign == U':' && next_at != blank && is_capital(word);
    }
    const std::string_view last = sentence_.empty() ? std::string_view{} : sentence_.back().text;
    const bool after_number = sign == U'.' && is_number(last);
    const bool cut_short = sign == U'.' && is_abbreviation(last);
    return !cut_short && (is_capital(word) || is_quote(next) || (is_digit(next) && !after_number));
  }

  [[nodiscard]] std::size_t skip_quotes(std::size_t offset) const
  {
    while (offset < text_.size() && is_quote(decode_utf8(text_, offset).value))
    {
      offset += decode_utf8(text_, offset).size;
    }
    return offset;
  }

  void finish()
  {
    drop_phone_numbers();
    if (!sentence_.empty())
    {
      sentences_.push_back(std::move(sentence_));
    }
    sentence_.clear();
  }

  /// Four pairs of figures in a row.
  void drop_phone_numbers()
  {
    constexpr std::size_t pairs = 4;
    const auto is_pair = [](const TextWord& word)
    { return word.text.size() == 2 && is_number(word.text); };
    for (std::size_t i = 0; i + pairs <= sentence_.size();)
    {
      const auto begin = sentence_.begin() + static_cast<std::ptrdiff_t>(i);
      const auto end = begin + static_cast<std::ptrdiff_t>(pairs);
      if (std::all_of(begin, end, is_pair))
      {
        sentence_.erase(begin, end);
      }
      else
      {
        ++i;
      }
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Sentence sentence_;
  std::vector<Sentence> sentences_;
};

} // namespace

bool is_capital(char32_t c)
{
  return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

bool is_text_letter(char32_t c)
{
  return (c >= U'a' && c <= U'z') || is_capital(c) || (c >= 0xDF && c <= 0xFF && c != 0xF7)
         || (c >= 0x100 && c <= 0x24F) || (c >= 0x370 && c <= 0x1FFF)
         || (c >= 0x2C00 && c <= 0xD7FF);
}

std::vector<Sentence> split_sentences(std::string_view text)
{
  return SentenceSplitter(text).run();
}

} // namespace sag
