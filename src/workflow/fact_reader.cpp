// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/redaction.hpp"
#include "model/unknown_word.hpp"
#include "workflow/fact_table.hpp"
#include "workflow/fact_words.hpp"
#include "workflow/workflow_parts.hpp"
#include "yaml/read_values.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sag
{

namespace
{

/// One of the facts that a need, or an alternative of `any`, names; null where none is.
struct FactKey
{
  FactKind kind{};
  const Node* node = nullptr;
};

void read_meeting(const Document& document, const Node& node, Fact& fact, Diagnostics& diagnostics)
{
  if (!node.is_mapping())
  {
    fact.words = read_one_word(document, node, diagnostics);
    return;
  }
  RuleReader keys(document, node, met_forms(), diagnostics);
  if (auto kind = keys.word("kind"); !kind->empty())
  {
    fact.words.push_back(std::move(kind));
  }
  fact.with_citizen = keys.one_of("with").has_value();
  fact.since_stage = keys.flag("since-stage", false);
  fact.within = keys.term("within");
  keys.finish();
}

Fact read_known_fact(const Document& document, const FactKey& key, Diagnostics& diagnostics);

/// An unknown key of a need may be meant as a fact or as one of its own keys. `any` stands only
/// outermost: inside, everything it could say is said by one more alternative.
void report_unknown_fact(const Document& document,
                         const Node& node,
                         std::span<const std::string_view> own_keys,
                         Diagnostics& diagnostics)
{
  std::vector<std::string_view> known(fact_names().begin(), fact_names().end());
  known.insert(known.end(), own_keys.begin(), own_keys.end());
  if (own_keys.empty())
  {
    std::erase(known, name_of(FactKind::any));
  }
  diagnostics
      .error("fact-unknown",
             document.file(),
             node.key_span,
             both("{} er ikke noget, et krav kan gå ud på",
                  "{} is nothing that a need can ask for",
                  quoted_key(node.key)))
      .help(suggest_word(node.key, known));
}

/// The fact among the keys of `node`; reports unknown ones, none, and more than one.
FactKey find_fact_key(const Document& document,
                      const Node& node,
                      std::span<const std::string_view> own_keys,
                      Diagnostics& diagnostics)
{
  FactKey found;
  bool unknown = false;
  for (const Node& child : document.children(node))
  {
    if (std::ranges::find(own_keys, child.key) != own_keys.end())
    {
      continue;
    }
    const auto kind = find_fact(child.key);
    if (!kind || (own_keys.empty() && *kind == FactKind::any))
    {
      report_unknown_fact(document, child, own_keys, diagnostics);
      unknown = true;
    }
    else if (found.node == nullptr)
    {
      found = {*kind, &child};
    }
    else
    {
      diagnostics
          .error("need-two-facts",
                 document.file(),
                 child.key_span,
                 both("her er to krav i ét: `{}` og `{}`",
                      "here are two needs in one: `{}` and `{}`",
                      found.node->key,
                      child.key))
          .help(own_keys.empty()
                    ? both("giv hver sin streg i listen", "give each its own dash in the list")
                    : both("giv hvert krav sit eget id, eller skriv `any` med en liste",
                           "give each need an id of its own, or write `any` with a list"));
    }
  }
  if (found.node == nullptr && !unknown)
  {
    const Node* const id = document.find(node, "id");
    diagnostics
        .error("need-without-fact",
               document.file(),
               id != nullptr ? id->span : node.span,
               both("kravet siger ikke, hvad der skal være sket",
                    "the need does not say what must have happened"))
        .help(both("skriv fx `assessed: lae-265` eller `goal: citizen`",
                   "write for example `assessed: lae-265` or `goal: citizen`"));
  }
  return found;
}

std::vector<Fact>
read_alternatives(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  std::vector<Fact> facts;
  if (!check_filled_list(document, node, diagnostics))
  {
    return facts;
  }
  for (const Node& item : document.children(node))
  {
    if (!check_map(document, item, diagnostics))
    {
      continue;
    }
    if (auto fact = read_fact(document, item, {}, diagnostics))
    {
      facts.push_back(std::move(*fact));
    }
  }
  return facts;
}

Fact read_known_fact(const Document& document, const FactKey& key, Diagnostics& diagnostics)
{
  constexpr std::array<std::string_view, 1> only_true{"true"};
  const Node& node = *key.node;
  const FactRule& rule = rule_of(key.kind);
  Fact fact{.kind = key.kind, .span = {node.key_span.begin, node.span.end}};
  switch (rule.form)
  {
  case FactForm::flag:
    static_cast<void>(read_one_of(document, node, only_true, diagnostics));
    break;
  case FactForm::one_closed:
    fact.words = read_closed_word(document, node, rule.closed, diagnostics);
    break;
  case FactForm::some_closed:
    fact.words = read_closed_words(document, node, rule.closed, diagnostics);
    break;
  case FactForm::one_word:
    fact.words = read_one_word(document, node, diagnostics);
    break;
  case FactForm::some_words:
  case FactForm::all_words:
    fact.words = read_some_words(document, node, rule.closed, diagnostics);
    break;
  case FactForm::closed_or_words:
    fact.words = read_words(document, node, diagnostics).value_or(FactWords{});
    break;
  case FactForm::meeting:
    read_meeting(document, node, fact, diagnostics);
    break;
  case FactForm::alternatives:
    fact.any = read_alternatives(document, node, diagnostics);
    break;
  }
  return fact;
}

} // namespace

std::optional<Fact> read_fact(const Document& document,
                              const Node& mapping,
                              std::span<const std::string_view> own_keys,
                              Diagnostics& diagnostics)
{
  const FactKey key = find_fact_key(document, mapping, own_keys, diagnostics);
  return key.node != nullptr ? std::optional(read_known_fact(document, key, diagnostics))
                             : std::nullopt;
}

} // namespace sag
