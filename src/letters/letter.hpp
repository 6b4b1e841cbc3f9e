// SPDX-License-Identifier: MPL-2.0
// A letter to a citizen, made from the facts of the case, a template and the vocabulary. What it
// lacks stops it and is named; nothing is guessed.

#pragma once

#include "letters/blocks.hpp"
#include "letters/letter_template.hpp"
#include "letters/words.hpp"
#include "timeline/finding.hpp"
#include "workflow/standing.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sag
{

/// What whoever prints the letter says in addition to the case.
struct LetterWish
{
  Date day;
  /// The day the receiver hears from us next; else the last working day within 20, or the day of
  /// the decision where that comes first.
  std::optional<DayOrMonth> next{};
  /// The expected decision; else the newest promise that still holds, else the deadline in force.
  std::optional<DayOrMonth> decision{};
};

/// One thing that a letter cannot do without, where it should have stood, and how to supply it.
struct MissingFact
{
  Text what;
  SourceFilePtr file;
  Span span{};
  Text help;
};

struct Letter
{
  std::string kind;
  TextDocument document;
  /// What `informed` must say when it is sent: only what the letter says. None after the decision.
  std::optional<DayOrMonth> promised_decision;
  Date promised_next;
  /// The kinds that the letter says we wait for.
  std::vector<std::string> waiting;
  /// What whoever sends it should look at again; not for the citizen.
  std::vector<Text> doubts{};
};

/// The kind of letter that the situation asks for: `receipt` when the citizen has never been
/// written to, `delay` when the delay is ours or a promise is broken, `wait` while we wait for
/// others; else, and where the rules have no such letter, `status`. The status letter is written
/// for all of these, so it serves where there is no template of the kind.
[[nodiscard]] std::string letter_kind_for(const Standing& standing, Date day);

/// The template and the words must be of one language.
[[nodiscard]] std::variant<Letter, std::vector<MissingFact>>
make_letter(const Standing& standing,
            const LetterTemplate& letter_template,
            const Words& words,
            const LetterWish& wish);

/// What a finished letter must not hold: a CPR number, words that decide, "as soon as possible"
/// instead of a time, a doctor's specialty. Empty when it may be sent.
[[nodiscard]] std::vector<Text> objections_to(const TextDocument& letter);

/// The same of one text, for what is written with `say`.
[[nodiscard]] std::vector<Text> objections_to(std::string_view text);

/// The entry's `say` that an objection comes from; nothing when no entry said it.
[[nodiscard]] std::optional<LocatedText> find_said(const Standing& standing, const Text& objection);

/// LIX of the paragraphs by real sentences, and the longest sentence in words.
struct Readability
{
  int words = 0;
  int sentences = 0;
  int lix_tenths = 0;
  int longest_sentence = 0;
};

[[nodiscard]] Readability readability_of(const TextDocument& letter);

} // namespace sag
