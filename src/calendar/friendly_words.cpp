// SPDX-License-Identifier: MPL-2.0
#include "calendar/friendly_words.hpp"

#include <array>
#include <cstddef>

namespace sag
{

namespace
{

/// A word and how few of its letters still mean it.
struct Word
{
  std::string_view folded;
  unsigned number;
  std::size_t shortest = 3;
};

constexpr std::array months{
    Word{"januar", 1},   Word{"january", 1},   Word{"februar", 2},   Word{"february", 2},
    Word{"marts", 3},    Word{"march", 3},     Word{"april", 4},     Word{"maj", 5},
    Word{"may", 5},      Word{"juni", 6},      Word{"june", 6},      Word{"juli", 7},
    Word{"july", 7},     Word{"august", 8},    Word{"september", 9}, Word{"oktober", 10},
    Word{"october", 10}, Word{"november", 11}, Word{"december", 12},
};

constexpr std::array weekdays{
    Word{"mandag", 1},
    Word{"monday", 1},
    Word{"tirsdag", 2},
    Word{"tuesday", 2},
    Word{"onsdag", 3},
    Word{"wednesday", 3},
    Word{"torsdag", 4},
    Word{"thursday", 4},
    Word{"fredag", 5},
    Word{"friday", 5},
    Word{"loerdag", 6, 4},
    Word{"saturday", 6},
    Word{"sunday", 7},
    Word{"soendag", 7, 4},
};

struct DayWord
{
  std::string_view folded;
  int offset;
};

constexpr std::array day_words{
    DayWord{"today", 0},
    DayWord{"idag", 0},
    DayWord{"i dag", 0},
    DayWord{"i-dag", 0},
    DayWord{"yesterday", -1},
    DayWord{"igaar", -1},
    DayWord{"i gaar", -1},
    DayWord{"i-gaar", -1},
    DayWord{"tomorrow", 1},
    DayWord{"imorgen", 1},
    DayWord{"i morgen", 1},
    DayWord{"i-morgen", 1},
};

template <std::size_t size>
std::optional<unsigned> find_word(const std::array<Word, size>& words, std::string_view folded)
{
  for (const Word& word : words)
  {
    if (folded.size() >= word.shortest && word.folded.substr(0, folded.size()) == folded)
    {
      return word.number;
    }
  }
  return std::nullopt;
}

/// The second byte of the Danish letters in UTF-8, whose first is 0xC3; nothing for others.
std::string_view ascii_for(unsigned char second)
{
  switch (second)
  {
  case 0x86: // Æ
  case 0xA6: // æ
    return "ae";
  case 0x98: // Ø
  case 0xB8: // ø
    return "oe";
  case 0x85: // Å
  case 0xA5: // å
    return "aa";
  default:
    return {};
  }
}

} // namespace

std::string_view trim_spaces(std::string_view text)
{
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos)
  {
    return {};
  }
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::string fold_words(std::string_view text)
{
  const std::string_view inner = trim_spaces(text);
  std::string folded;
  for (std::size_t i = 0; i < inner.size(); ++i)
  {
    const char c = inner[i];
    if (c == '\xC3' && i + 1 < inner.size())
    {
      const auto ascii = ascii_for(static_cast<unsigned char>(inner[i + 1]));
      if (!ascii.empty())
      {
        folded += ascii;
        ++i;
        continue;
      }
    }
    folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return folded;
}

std::optional<unsigned> find_month_word(std::string_view folded)
{
  return find_word(months, folded);
}

std::optional<unsigned> find_weekday_word(std::string_view folded)
{
  return find_word(weekdays, folded);
}

std::optional<int> find_day_word(std::string_view folded)
{
  for (const DayWord& word : day_words)
  {
    if (word.folded == folded)
    {
      return word.offset;
    }
  }
  return std::nullopt;
}

} // namespace sag
