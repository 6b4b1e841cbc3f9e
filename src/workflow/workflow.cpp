// SPDX-License-Identifier: MPL-2.0
#include "workflow/workflow.hpp"

#include "diagnostics/assert.hpp"
#include "workflow/finding_codes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace sag
{

namespace
{

/// In the order of the enum Party.
constexpr std::array<std::string_view, 4> party_names{
    "internal", "statutory", "external", "citizen"};

/// In the order of the enum Phase.
constexpr std::array<std::string_view, 4> phase_names{"preparation", "meeting", "closing", "after"};

/// The element with this id; null when there is none.
template <typename T> const T* find_id(const std::vector<T>& list, std::string_view id)
{
  const auto found =
      std::ranges::find_if(list, [id](const T& item) { return item.id.value == id; });
  return found == list.end() ? nullptr : &*found;
}

template <typename T> std::vector<std::string_view> ids_of(const std::vector<T>& list)
{
  std::vector<std::string_view> ids;
  ids.reserve(list.size());
  for (const T& item : list)
  {
    ids.emplace_back(item.id.value);
  }
  return ids;
}

/// What kinds need consent for, each once.
std::vector<std::string_view> consent_sources(const std::vector<CatalogueKind>& catalogue)
{
  std::vector<std::string_view> sources;
  for (const CatalogueKind& kind : catalogue)
  {
    if (!kind.consent.empty() && std::ranges::find(sources, kind.consent) == sources.end())
    {
      sources.emplace_back(kind.consent);
    }
  }
  return sources;
}

/// A talk informs as a letter does, whether or not the rules have words for it.
std::vector<std::string_view> letter_words(const std::vector<ListedWord>& letters)
{
  constexpr std::string_view talk = "talk";
  std::vector<std::string_view> words = ids_of(letters);
  if (find_id(letters, talk) == nullptr)
  {
    words.push_back(talk);
  }
  return words;
}

std::vector<std::string_view> finding_words()
{
  std::vector<std::string_view> words;
  for (const FindingCode& code : finding_codes())
  {
    words.push_back(code.slug);
  }
  return words;
}

} // namespace

std::string_view name_of(Party party)
{
  return party_names[static_cast<std::size_t>(party)];
}

std::optional<Party> find_party(std::string_view name)
{
  const auto* const found = std::ranges::find(party_names, name);
  return found == party_names.end()
             ? std::nullopt
             : std::optional(static_cast<Party>(found - party_names.begin()));
}

std::string_view name_of(Phase phase)
{
  return phase_names[static_cast<std::size_t>(phase)];
}

const Stage* Workflow::find_stage(std::string_view stage) const
{
  return find_id(stages, stage);
}

const Stage& Workflow::start_stage() const
{
  const Stage* const found = find_stage(*start);
  SAG_ASSERT(found != nullptr);
  return *found;
}

const CatalogueKind* Workflow::find_kind(std::string_view kind) const
{
  return find_id(catalogue, kind);
}

const CatalogueKind* Workflow::find_complaint_kind() const
{
  const auto found = std::ranges::find_if(
      catalogue, [](const CatalogueKind& kind) { return kind.opens_on_complaint; });
  return found == catalogue.end() ? nullptr : &*found;
}

const Question* Workflow::find_question(std::string_view question) const
{
  return find_id(questions, question);
}

const Deadline* Workflow::find_deadline(std::string_view deadline) const
{
  return find_id(deadlines, deadline);
}

const Limit* Workflow::find_limit(std::string_view code) const
{
  const auto found = std::ranges::find_if(
      limits, [code](const NamedLimit& named) { return named.code.value == code; });
  return found == limits.end() ? nullptr : &found->limit;
}

std::vector<std::string_view> Workflow::words_of(WordList list) const
{
  switch (list)
  {
  case WordList::stage:
    return ids_of(stages);
  case WordList::kind:
  case WordList::kind_or_unit:
    return ids_of(catalogue);
  case WordList::question:
    return ids_of(questions);
  case WordList::application:
    return ids_of(applications);
  case WordList::opening:
    return ids_of(openings);
  case WordList::measure:
    return ids_of(measures);
  case WordList::meeting:
    return ids_of(meetings);
  case WordList::letter:
    return letter_words(letters);
  case WordList::outcome:
    return ids_of(outcomes);
  case WordList::consent_source:
    return consent_sources(catalogue);
  case WordList::area:
    return ids_of(areas);
  case WordList::finding_code:
    return finding_words();
  case WordList::deadline:
    return ids_of(deadlines);
  case WordList::none:
  case WordList::closed:
  case WordList::person:
  case WordList::unit:
  case WordList::workflow:
    return {};
  }
  SAG_ASSERT(false);
  return {};
}

const ListedWord* find_word(const std::vector<ListedWord>& list, std::string_view id)
{
  return find_id(list, id);
}

const Limit* find_limit(const Office& office, const Workflow& workflow, std::string_view code)
{
  const Limit* const own = office.find_limit(code);
  return own != nullptr ? own : workflow.find_limit(code);
}

} // namespace sag
