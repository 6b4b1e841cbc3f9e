// SPDX-License-Identifier: MPL-2.0
// The words of the told case: names of papers, people and units in running text.

#pragma once

#include "calendar/language.hpp"
#include "diagnostics/text.hpp"
#include "workflow/standing.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sag
{

/// Names as they stand inside a sentence of one language.
class StoryWords
{
public:
  StoryWords(const Standing& standing, Language language)
      : standing_(standing), language_(language), rules_(standing.workflow)
  {
  }

  /// The words of the rules that were in force when the entry was made.
  StoryWords(const Standing& standing, Language language, const Entry& entry);

  [[nodiscard]] Language language() const { return language_; }

  /// A paper of the catalogue, with a small letter where it is a common word.
  [[nodiscard]] std::string kind(std::string_view word) const;

  [[nodiscard]] std::string question(std::string_view word) const;

  /// A word of one of the rules' lists; where they do not have it, of any rules that do.
  [[nodiscard]] std::string listed(std::vector<ListedWord> Workflow::*list,
                                   std::string_view word) const;

  /// Several of one list: "egen læge og hospital".
  [[nodiscard]] std::string all_listed(std::vector<ListedWord> Workflow::*list,
                                       const std::vector<LocatedText>& words) const;

  [[nodiscard]] std::string stage(std::string_view word) const;

  /// What a need that was set aside asked for; empty when no rules have it.
  [[nodiscard]] std::string need(std::string_view id) const;

  /// A unit's name, or whoever else was asked, as written.
  [[nodiscard]] std::string unit(std::string_view word) const;

  [[nodiscard]] std::string person(std::string_view id) const;

  /// 15. januar 2027 · 15 January 2027
  [[nodiscard]] std::string date(Date day) const;

private:
  /// The rules in force first, then all others.
  [[nodiscard]] std::vector<const Workflow*> all_rules() const;

  const Standing& standing_;
  Language language_;
  const Workflow* rules_;
};

/// Adds a sentence.
void append(Text& text, const Text& sentence);

/// On one line, without the full stop that the sentence around it has.
[[nodiscard]] std::string without_stop(std::string_view text);

/// Small where it begins with one capital only: "Partshøring" → "partshøring", "LÆ 265" as it is.
[[nodiscard]] std::string small_first(std::string_view name);

[[nodiscard]] std::string capital_first(std::string_view text);

/// "»Jeg vil arbejde« (job, borgerens egne ord)", “…” in English.
[[nodiscard]] Text goal_text(const Entry& goal);

[[nodiscard]] Text way_name(std::string_view via);

[[nodiscard]] Text complaint_text(std::string_view about);

/// "7½" is written 7,5 and 7.5.
[[nodiscard]] Text hours_a_week(Hours hours);

/// Who was there besides us.
[[nodiscard]] std::string present_text(const std::vector<LocatedText>& with, Language language);

/// Which details changed; never a number, never a protected address.
[[nodiscard]] Text changed_text(const Citizen& changed, Language language);

} // namespace sag
