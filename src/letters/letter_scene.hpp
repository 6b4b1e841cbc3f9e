// SPDX-License-Identifier: MPL-2.0
// What the parts of a letter's making share: the case, the words, the day, and the list of what is
// missing. Nothing outside of this room needs it.

#pragma once

#include "letters/letter.hpp"
#include "letters/letter_values.hpp"
#include "workflow/promise.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sag
{

class LetterScene
{
public:
  LetterScene(const Standing& standing, const Words& words, const LetterWish& wish)
      : standing_(standing), words_(words), wish_(wish)
  {
  }

  [[nodiscard]] const Standing& standing() const { return standing_; }

  [[nodiscard]] const LetterWish& wish() const { return wish_; }

  [[nodiscard]] Date day() const { return wish_.day; }

  [[nodiscard]] Language language() const { return words_.language; }

  [[nodiscard]] const Office& office() const { return standing_.rules->office; }

  [[nodiscard]] const WorkCalendar& office_days() const
  {
    return standing_.rules->calendars.office;
  }

  /// A sentence of the vocabulary, filled; missing, and empty, when it has none.
  std::string say(std::string_view name,
                  const std::vector<std::pair<std::string_view, std::string>>& values);

  /// The sentence for a delay of our own, filled.
  std::string say_delay(std::string_view code,
                        const std::vector<std::pair<std::string_view, std::string>>& values);

  /// In the case file.
  void miss(Text what, Span span, Text help);

  /// Anywhere else.
  void miss_in(const SourceFilePtr& file, Text what, Span span, Text help);

  /// The command line that begins with `sag` and the case's number.
  [[nodiscard]] std::string command(std::string_view rest) const;

  [[nodiscard]] bool lacks_something() const { return !missing_.empty(); }

  std::vector<MissingFact> take_missing() { return std::move(missing_); }

private:
  void miss_words(Text what);

  const Standing& standing_;
  const Words& words_;
  const LetterWish& wish_;
  std::vector<MissingFact> missing_;
};

/// The citizen's sentence for a listed word; empty when the list does not hold it.
[[nodiscard]] std::string
plain_of(const std::vector<ListedWord>& list, std::string_view word, Language language);

} // namespace sag
