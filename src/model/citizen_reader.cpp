// SPDX-License-Identifier: MPL-2.0
// The citizen's part of a case file, in the header and in `changed` entries.

#include "model/value_reader.hpp"
#include "yaml/read_values.hpp"

#include <array>

namespace sag
{

namespace
{

constexpr std::array<std::string_view, 2> languages{"da", "en"};
constexpr std::array<std::string_view, 2> posts{"digital", "paper"};
constexpr std::array<std::string_view, 5> need_kinds{
    "interpreter", "call", "print", "companion", "other"};
constexpr std::size_t max_address_lines = 5;

/// A word alone (`companion`), or a one-key map (`call: before 12`).
std::optional<CitizenNeed> read_need(const ReadingPlace& place, const Node& node)
{
  if (!node.is_mapping())
  {
    const auto kind = read_one_of(place.document, node, need_kinds, place.diagnostics);
    return kind ? std::optional(CitizenNeed{{static_cast<NeedKind>(kind->value), kind->span}, {}})
                : std::nullopt;
  }
  MappingReader reader(place.document, node, place.diagnostics);
  std::optional<CitizenNeed> need;
  for (std::size_t at = 0; at < need_kinds.size(); ++at)
  {
    const Node* const value = reader.optional(need_kinds[at]);
    const auto text = value != nullptr ? read_view(place, *value) : std::nullopt;
    if (text)
    {
      need = CitizenNeed{{static_cast<NeedKind>(at), value->key_span}, *text};
    }
  }
  reader.finish();
  if (node.child_count > 1)
  {
    place.diagnostics
        .error("need-two-keys",
               place.document.file(),
               node.span,
               both("hvert behov er sit eget punkt på listen",
                    "each need is an item of its own in the list"))
        .help(both("skriv [{{call: before 12}}, {{print: large}}]",
                   "write [{{call: before 12}}, {{print: large}}]"));
  }
  return need;
}

std::optional<std::vector<CitizenNeed>> read_needs(const ReadingPlace& place, const Node& node)
{
  if (!check_list(place.document, node, place.diagnostics))
  {
    return std::nullopt;
  }
  std::vector<CitizenNeed> needs;
  for (const Node& item : place.document.children(node))
  {
    if (auto need = read_need(place, item))
    {
      needs.push_back(*need);
    }
  }
  return needs;
}

std::optional<std::vector<LocatedText>> read_address(const ReadingPlace& place, const Node& node)
{
  auto lines = read_text_views(place, node);
  if (lines && (lines->empty() || lines->size() > max_address_lines))
  {
    place.diagnostics
        .error("address-lines",
               place.document.file(),
               node.label(),
               both("en adresse har en til fem linjer", "an address has one to five lines"))
        .hide_value();
  }
  return lines;
}

} // namespace

Citizen read_citizen(const ReadingPlace& place, const Node& node)
{
  Citizen citizen;
  MappingReader reader(place.document, node, place.diagnostics);
  if (const Node* const name = reader.optional("name"))
  {
    citizen.name = read_view(place, *name);
  }
  if (const Node* const address = reader.optional("address"))
  {
    citizen.address = read_address(place, *address);
  }
  if (const Node* const hidden = reader.optional("protected"))
  {
    citizen.protected_address = read_flag(place.document, *hidden, place.diagnostics);
  }
  if (const Node* const language = reader.optional("language"))
  {
    if (const auto at = read_one_of(place.document, *language, languages, place.diagnostics))
    {
      citizen.language = Located<Language>{static_cast<Language>(at->value), at->span};
    }
  }
  if (const Node* const post = reader.optional("post"))
  {
    if (const auto at = read_one_of(place.document, *post, posts, place.diagnostics))
    {
      citizen.post = Located<Post>{static_cast<Post>(at->value), at->span};
    }
  }
  if (const Node* const needs = reader.optional("needs"))
  {
    citizen.needs = read_needs(place, *needs);
  }
  if (const Node* const phone = reader.optional("phone"))
  {
    citizen.phone = read_view(place, *phone);
  }
  if (const Node* const cpr = reader.optional("cpr"))
  {
    citizen.cpr = read_view(place, *cpr);
  }
  reader.finish();
  return citizen;
}

} // namespace sag
