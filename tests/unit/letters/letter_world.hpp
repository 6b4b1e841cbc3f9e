// SPDX-License-Identifier: MPL-2.0
// Everything a letter is made from, in small: the minimal rules, a case from a few lines, the short
// templates and vocabularies.

#pragma once

#include "letters/letter.hpp"
#include "letters/letter_texts.hpp"
#include "support/cases.hpp"
#include "support/days.hpp"
#include "support/office.hpp"
#include "support/workflow.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace sag::test
{

inline Words words_of(Language language)
{
  const bool danish = language == Language::danish;
  const Document document = document_of(danish ? words_da : words_en, "letters/words.yaml");
  Diagnostics diagnostics;
  auto words = read_words(document, diagnostics);
  REQUIRE_MESSAGE(words.has_value(), told(diagnostics));
  return std::move(*words);
}

/// A template that must be good.
inline LetterTemplate template_of(std::string_view text, Language language = Language::danish)
{
  Diagnostics diagnostics;
  auto parsed =
      parse_letter_template(file_of(text, "letters/status.da.md"), "status", language, diagnostics);
  REQUIRE_MESSAGE(parsed.has_value(), told(diagnostics));
  return std::move(*parsed);
}

inline LetterTemplate template_of(Language language)
{
  return template_of(language == Language::danish ? template_da : template_en, language);
}

/// A case as it stands on a day. Everything is kept that the standing looks into.
class LetterWorld
{
public:
  LetterWorld(std::string_view lines,
              std::string_view day_iso,
              std::string_view header = case_header,
              std::string_view casebook = minimal_casebook,
              std::string_view workflow = minimal_workflow)
      : day_(day(day_iso)), rules_(rules_of(casebook, workflow)),
        case_(case_of(case_text(lines, header))), history_(case_, {day_, std::nullopt}),
        standing_(standing_of(history_, rules_))
  {
  }

  LetterWorld(const LetterWorld&) = delete;
  LetterWorld& operator=(const LetterWorld&) = delete;

  [[nodiscard]] const Standing& standing() const { return standing_; }

  [[nodiscard]] Date today() const { return day_; }

  [[nodiscard]] LetterWish wish() const { return {day_, std::nullopt, std::nullopt}; }

  /// A letter that must come out.
  [[nodiscard]] Letter letter(Language language, const LetterWish& wish) const
  {
    auto made = make_letter(standing_, template_of(language), words_of(language), wish);
    if (const auto* const missing = std::get_if<std::vector<MissingFact>>(&made))
    {
      FAIL(missing_text(*missing));
    }
    return std::get<Letter>(std::move(made));
  }

  [[nodiscard]] Letter letter(Language language = Language::danish) const
  {
    return letter(language, wish());
  }

  /// Without the head, which is the same in all of them.
  [[nodiscard]] std::string body(Language language = Language::danish) const
  {
    TextDocument document = letter(language).document;
    std::erase_if(document.blocks, [](const Block& b) { return b.role != LinesRole::none; });
    return render_text(document);
  }

  /// What is missing, one a line: the entry's number, the place, what, and how to supply it.
  [[nodiscard]] std::string missing(const LetterWish& wish) const
  {
    const auto made =
        make_letter(standing_, template_of(Language::danish), words_of(Language::danish), wish);
    const auto* const missing = std::get_if<std::vector<MissingFact>>(&made);
    return missing != nullptr ? missing_text(*missing) : std::string("nothing");
  }

  [[nodiscard]] std::string missing() const { return missing(wish()); }

private:
  static Rulebook rules_of(std::string_view casebook, std::string_view workflow)
  {
    Office office = office_of(casebook);
    const Calendars calendars{WorkCalendar::public_calendar(),
                              WorkCalendar::office_calendar(office.closed)};
    return {std::move(office), calendars, {workflow_of(workflow)}};
  }

  static std::string missing_text(const std::vector<MissingFact>& missing)
  {
    std::string lines;
    for (const MissingFact& fact : missing)
    {
      lines += fmt::format("{}{}#{} [{}] {} | {}",
                           lines.empty() ? "" : "\n",
                           fact.file->path(),
                           entry_number(fact.file, fact.span),
                           place_text(fact.file, fact.span),
                           fact.what.en,
                           fact.help.en);
      CHECK(!fact.what.da.empty());
      CHECK(!fact.help.da.empty());
    }
    return lines;
  }

  Date day_;
  Rulebook rules_;
  Case case_;
  History history_;
  Standing standing_;
};

} // namespace sag::test
