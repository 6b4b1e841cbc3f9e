// SPDX-License-Identifier: MPL-2.0
// Every letter that the example's cases give, on many days and in both languages: whatever the
// case, it holds what a letter must hold and contradicts itself nowhere.

#include "casebook/casebook.hpp"
#include "casebook/layout.hpp"
#include "letters/letter.hpp"
#include "support/casebook_on_disk.hpp"
#include "workflow/promise.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace sag;
using namespace sag::test;

namespace
{

constexpr WorkingDays renewed_within{5};

/// The texts of the block that follows the heading; none when there is no such heading.
std::vector<std::string> under(const TextDocument& letter, std::string_view heading)
{
  for (std::size_t i = 0; i + 1 < letter.blocks.size(); ++i)
  {
    if (letter.blocks[i].kind == BlockKind::heading2 && letter.blocks[i].texts.front() == heading)
    {
      return letter.blocks[i + 1].texts;
    }
  }
  return {};
}

bool says(std::string_view text, std::string_view words)
{
  return text.find(words) != std::string_view::npos;
}

/// The newest day that somebody gave for an open meeting.
std::optional<Date> booked_meeting(const Standing& standing, Date day)
{
  std::optional<Date> booked;
  for (const OpenItem* const item : standing.open_items(day))
  {
    if (find_word(standing.workflow->meetings, item->name) == nullptr)
    {
      continue;
    }
    for (const Entry* const entry : standing.entries)
    {
      const auto expected = entry->day(Key::expected);
      if (entry->verb == Verb::reminded && entry->word() == item->name && expected)
      {
        booked = expected->value;
      }
    }
  }
  return booked;
}

void check_next(const Letter& letter, const Standing& standing, Date day)
{
  CHECK(letter.promised_next > day);
  const auto not_after = [&](Date limit)
  {
    if (limit > day)
    {
      CHECK(letter.promised_next <= limit);
    }
  };
  if (letter.promised_decision)
  {
    not_after(last_day_of(*letter.promised_decision));
  }
  if (const auto booked = booked_meeting(standing, day))
  {
    not_after(*booked);
  }
  const Date renewed = standing.rules->calendars.office.add(day, renewed_within);
  for (const OpenPromise& promise : open_promises(standing))
  {
    if (!promise.decision && last_day_of(promise.by) > renewed)
    {
      not_after(last_day_of(promise.by));
    }
  }
}

void check_waits(const Letter& letter, const Standing& standing, Date day)
{
  for (const OpenItem* const item : standing.open_items(day))
  {
    const bool named = std::ranges::find(letter.waiting, item->name) != letter.waiting.end();
    if (named && item->due && letter.promised_decision)
    {
      CHECK(*item->due <= last_day_of(*letter.promised_decision));
    }
  }
}

/// Blocks 1, 2, 3, 6, 7, 9, 10 and 11 of a letter, and nothing torn in the text.
void check_parts(const Letter& letter, bool danish)
{
  const std::string text = render_text(letter.document, 2000);
  const auto headings =
      std::ranges::count(letter.document.blocks, BlockKind::heading1, &Block::kind);
  CHECK(headings == 1);
  const auto steps = under(letter.document, danish ? "Det sker nu" : "What happens next");
  CHECK(!steps.empty());
  CHECK(steps.size() <= 8);
  for (const std::string& step : steps)
  {
    CAPTURE(step);
    CHECK((step.ends_with('.') || step.ends_with('!') || step.ends_with('?')));
  }
  CHECK(!under(letter.document, danish ? "Så langt er vi" : "How far we have come").empty());
  CHECK(!under(letter.document, danish ? "Det kan du gøre" : "What you can do").empty());
  const auto call = under(letter.document, danish ? "Ring til os" : "Call us");
  REQUIRE(!call.empty());
  CHECK(says(call.front(), danish ? "Ring på " : "Call "));
  CHECK(says(text, danish ? "Du hører fra os senest " : "You will hear from us by "));
  CHECK(says(text, danish ? "Det er ikke en afgørelse." : "It is not a decision."));
  for (const std::string_view torn : {"{", "}", "  ", "..", " .", " ,", "\n\n\n", "senest senest"})
  {
    CAPTURE(torn);
    CHECK(!says(text, torn));
  }
  for (const Text& objection : objections_to(letter.document))
  {
    FAIL_CHECK(objection.en);
  }
}

/// "trin 3 af 4" stands on one line.
void check_breaks(const Letter& letter)
{
  const std::string text = render_text(letter.document);
  for (const std::string_view torn : {" af\n", " of\n", " kl.\n"})
  {
    for (std::size_t at = text.find(torn); at != std::string::npos; at = text.find(torn, at + 1))
    {
      const char next = text[at + torn.size()];
      CHECK_FALSE((next >= '0' && next <= '9'));
    }
  }
}

/// What may be missing in the example: a person who answers, a day for the decision, a case that is
/// open. Everything else would be a letter that cannot be written for no good reason.
bool is_known_lack(const MissingFact& fact)
{
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{"a caseworker: ",
                                              "somebody who answers: ",
                                              "something to tell: ",
                                              "when the decision is expected",
                                              "a day for the decision that lies after",
                                              "a day for praktik-rapport that can be so",
                                              "a decision after what the case waits for",
                                              "a case: it has not begun"},
      [&](std::string_view known) { return fact.what.en.starts_with(known); });
}

class LetterChecker
{
public:
  LetterChecker(const Casebook& book, const Standing& standing, Date day)
      : book_(book), standing_(standing), day_(day)
  {
  }

  /// How many letters there were.
  int check(Language language, std::optional<DayOrMonth> decision) const
  {
    const LetterTemplate* const status = book_.find_template("status", language);
    const Words* const words = book_.find_words(language);
    REQUIRE((status != nullptr && words != nullptr));
    const auto made = make_letter(standing_, *status, *words, {day_, std::nullopt, decision});
    if (const auto* const missing = std::get_if<std::vector<MissingFact>>(&made))
    {
      for (const MissingFact& fact : *missing)
      {
        CAPTURE(fact.what.en);
        CHECK(is_known_lack(fact));
      }
      return 0;
    }
    const Letter& letter = std::get<Letter>(made);
    check_parts(letter, language == Language::danish);
    check_breaks(letter);
    check_next(letter, standing_, day_);
    check_waits(letter, standing_, day_);
    return 1;
  }

private:
  const Casebook& book_;
  const Standing& standing_;
  Date day_;
};

/// Either meets every weekday; instrumented code takes ten times as long.
#ifdef __SANITIZE_ADDRESS__
constexpr int step_in_days = 53;
#else
constexpr int step_in_days = 11;
#endif

} // namespace

TEST_SUITE("casebook/example_letters")
{
  TEST_CASE("every letter of the example holds what a letter must hold")
  {
    const Casebook book = load_casebook(example_directory().string());
    int letters = 0;
    for (const std::string& path : list_case_files(book.root()))
    {
      const CaseFile file = load_case(book, path, late_view());
      REQUIRE(file.subject.has_value());
      for (Date day = test::day("2026-01-02"); day < test::day("2027-02-01");
           day = day.plus_days(step_in_days))
      {
        const std::string at = path + " on " + format_iso(day);
        CAPTURE(at);
        const History history(*file.subject, {day, {}});
        const Standing standing = standing_of(history, book.rules);
        const LetterChecker checker(book, standing, day);
        for (const Language language : {Language::danish, Language::english})
        {
          letters += checker.check(language, std::nullopt);
          letters += checker.check(language, DayOrMonth(Month{2027, 10}));
        }
      }
    }
    CHECK(letters > 11000 / step_in_days);
  }
}
