// SPDX-License-Identifier: MPL-2.0
#include "model/rule_texts.hpp"
#include "workflow/workflow_parts.hpp"
#include "yaml/read_values.hpp"

#include <utility>

namespace sag
{

namespace
{

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
  if (const Node* const words = keys.node("words"))
  {
    const auto phrases = read_phrases(document, *words, keys.words_for("words"), diagnostics);
    kind.da = words_in(phrases, Language::danish);
    kind.en = words_in(phrases, Language::english);
  }
}

/// What only an obligation of our own has: the limit counts from the request.
void read_internal(RuleReader& keys, CatalogueKind& kind)
{
  const Located<std::string> unit = keys.word("unit");
  kind.unit = unit.value;
  kind.unit_span = unit.span;
  kind.code = keys.word_of("code", Presence::must).value_or(std::string_view{});
  kind.limit = keys.limit("limit", Presence::must);
  kind.opens_on_complaint = keys.one_of("opens-on").has_value();
}

void refuse_internal(RuleReader& keys)
{
  for (const std::string_view key : internal_keys())
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
  RuleReader keys(document, node, catalogue_forms(), diagnostics);
  CatalogueKind kind;
  kind.id = {std::string(node.key), node.key_span};
  kind.name = keys.pair("name");
  const auto party = keys.one_of("party");
  kind.party = static_cast<Party>(party.value_or(static_cast<std::size_t>(Party::external)));
  kind.answer = keys.term("answer");
  kind.again = keys.term("again").value_or(kind.again);
  kind.longest = keys.term("longest");
  kind.assess = keys.flag("assess", false);
  kind.consent = keys.word("consent").value;
  const Node* const after = keys.node("after");
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
    for (const std::string_view key : internal_keys())
    {
      keys.allow(key);
    }
  }
  kind.law = keys.text("law");
  kind.verified = keys.flag("verified", true);
  read_kind_words(document, keys, kind, diagnostics);
  keys.finish();
  return kind;
}

} // namespace sag
