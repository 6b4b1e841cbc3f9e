// SPDX-License-Identifier: MPL-2.0
#include "model/rule_texts.hpp"
#include "workflow/workflow_parts.hpp"
#include "yaml/read_values.hpp"

#include <array>
#include <utility>

namespace sag
{

namespace
{

using enum Presence;

/// In the order of the enum Party.
constexpr std::array<std::string_view, 4> parties{"internal", "statutory", "external", "citizen"};

constexpr std::array<std::string_view, 4> internal_codes{
    "opinion-missing", "waiting-for-meeting", "waiting-for-approval", "reconsideration-late"};

constexpr std::array<std::string_view, 4> internal_keys{"unit", "code", "limit", "opens-on"};

constexpr std::array<std::string_view, 8> phrase_names{
    "a", "the", "it", "requested", "reminded", "received", "assessed", "why"};

KindWords words_in(const std::vector<Text>& phrases, Language language)
{
  const auto phrase = [&](std::size_t at) { return phrases[at].in(language); };
  return {phrase(0), phrase(1), phrase(2), phrase(3), phrase(4), phrase(5), phrase(6), phrase(7)};
}

void read_kind_words(const Document& document,
                     RuleReader& keys,
                     CatalogueKind& kind,
                     Diagnostics& diagnostics)
{
  if (const Node* const words = keys.node("words", must))
  {
    const auto phrases = read_phrases(document, *words, phrase_names, diagnostics);
    kind.da = words_in(phrases, Language::danish);
    kind.en = words_in(phrases, Language::english);
  }
}

/// What only an obligation of our own has: the limit counts from the request.
void read_internal(RuleReader& keys, CatalogueKind& kind)
{
  constexpr std::array<std::string_view, 1> openers{"complained"};
  const Located<std::string> unit = keys.word("unit", may);
  kind.unit = unit.value;
  kind.unit_span = unit.span;
  if (const auto code = keys.one_of("code", must, internal_codes))
  {
    kind.code = internal_codes[*code];
  }
  kind.limit = keys.limit("limit", must);
  kind.opens_on_complaint = keys.one_of("opens-on", may, openers).has_value();
}

void refuse_internal(RuleReader& keys)
{
  for (const std::string_view key : internal_keys)
  {
    keys.refuse(key,
                {"den er kun til det, vi venter på hos os selv (`party: internal`)",
                 "it is only for what we wait for among ourselves (`party: internal`)"});
  }
}

} // namespace

CatalogueKind
read_catalogue_kind(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, diagnostics);
  CatalogueKind kind;
  kind.id = {std::string(node.key), node.key_span};
  kind.name = keys.pair("name", must);
  const auto party = keys.one_of("party", must, parties);
  kind.party = static_cast<Party>(party.value_or(static_cast<std::size_t>(Party::external)));
  kind.answer = keys.term("answer", may);
  kind.again = keys.term("again", may).value_or(kind.again);
  kind.longest = keys.term("longest", may);
  kind.assess = keys.flag("assess", false);
  kind.consent = keys.word("consent", may).value;
  const Node* const after = keys.node("after", may);
  if (after != nullptr && check_map(document, *after, diagnostics))
  {
    kind.after = read_fact(document, *after, {}, diagnostics);
  }
  if (kind.party == Party::internal)
  {
    read_internal(keys, kind);
  }
  else if (party)
  {
    refuse_internal(keys);
  }
  else
  {
    for (const std::string_view key : internal_keys)
    {
      keys.allow(key);
    }
  }
  kind.law = keys.text("law", may);
  kind.verified = keys.flag("verified", true);
  read_kind_words(document, keys, kind, diagnostics);
  keys.finish();
  return kind;
}

} // namespace sag
