// SPDX-License-Identifier: MPL-2.0
#include "model/unknown_word.hpp"

#include "diagnostics/assert.hpp"
#include "diagnostics/redaction.hpp"
#include "diagnostics/suggestion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace sag
{

namespace
{

struct ListNames
{
  WordList list;
  std::string_view code;
  std::string_view da;
  std::string_view en;
};

// clang-format off
constexpr auto names = std::to_array<ListNames>({
    {WordList::person, "person-unknown", "ingen medarbejder har id", "no person has the id"},
    {WordList::unit, "unit-unknown", "ingen enhed hedder", "no unit is called"},
    {WordList::stage, "stage-unknown", "intet trin hedder", "no stage is called"},
    {WordList::kind, "kind-unknown", "kataloget har ikke", "the catalogue does not hold"},
    {WordList::kind_or_unit, "kind-unknown", "hverken katalog eller enheder har", "neither catalogue nor units hold"},
    {WordList::question, "question-unknown", "intet spørgsmål hedder", "no question is called"},
    {WordList::application, "application-unknown", "ingen ansøgning hedder", "no application is called"},
    {WordList::opening, "opening-unknown", "ingen åbning af en sag hedder", "no opening of a case is called"},
    {WordList::measure, "measure-unknown", "ingen indsats hedder", "no measure is called"},
    {WordList::meeting, "meeting-unknown", "intet møde hedder", "no meeting is called"},
    {WordList::letter, "letter-unknown", "intet brev hedder", "no letter is called"},
    {WordList::outcome, "outcome-unknown", "intet udfald hedder", "no outcome is called"},
    {WordList::consent_source, "consent-unknown", "intet i kataloget kræver samtykke til", "nothing in the catalogue needs consent for"},
    {WordList::area, "area-unknown", "intet område hedder", "no area is called"},
    {WordList::workflow, "workflow-unknown", "ingen regler hedder", "no rules are called"},
    {WordList::deadline, "deadline-unknown", "ingen frist hedder", "no deadline is called"},
    {WordList::finding_code, "finding-unknown", "ingen melding hedder", "no finding is called"},
});

// clang-format on

const ListNames& names_of(WordList list)
{
  const auto* const found = std::ranges::find(names, list, &ListNames::list);
  SAG_ASSERT(found != names.end());
  return *found;
}

} // namespace

std::string_view unknown_word_code(WordList list)
{
  return names_of(list).code;
}

Text suggest_word(std::string_view word, std::span<const std::string_view> known)
{
  constexpr std::size_t few = 12;
  if (const auto nearest = nearest_word(word, known))
  {
    return both("mente du `{}`?", "did you mean `{}`?", *nearest);
  }
  if (known.empty() || known.size() > few)
  {
    return {};
  }
  const std::string list = fmt::format("{}", fmt::join(known, ", "));
  return {fmt::format("det kan være: {}", list), fmt::format("it can be: {}", list)};
}

Reported report_unknown_word(Diagnostics& diagnostics,
                             const SourceFilePtr& file,
                             Span span,
                             WordList list,
                             std::string_view word,
                             std::span<const std::string_view> known)
{
  const ListNames& about = names_of(list);
  const std::string quoted = quoted_value(word);
  return diagnostics
      .error(about.code,
             file,
             span,
             {fmt::format("{} {}", about.da, quoted), fmt::format("{} {}", about.en, quoted)})
      .help(suggest_word(word, known));
}

bool check_known(Diagnostics& diagnostics,
                 const SourceFilePtr& file,
                 const Located<std::string>& word,
                 WordList list,
                 std::span<const std::string_view> known)
{
  if (std::ranges::find(known, word.value) != known.end())
  {
    return true;
  }
  report_unknown_word(diagnostics, file, word.span, list, word.value, known);
  return false;
}

} // namespace sag
