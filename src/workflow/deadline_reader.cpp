// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/redaction.hpp"
#include "model/unknown_word.hpp"
#include "workflow/workflow_parts.hpp"
#include "yaml/read_values.hpp"

#include <algorithm>
#include <utility>

namespace sag
{

namespace
{

/// What starts or meets a deadline: one verb of `verbs`, and which of its values.
std::optional<Trigger> read_trigger(const Document& document,
                                    const Node& node,
                                    std::span<const Verb> verbs,
                                    Diagnostics& diagnostics)
{
  std::vector<std::string_view> names;
  for (const Verb verb : verbs)
  {
    names.push_back(name_of(verb));
  }
  if (!check_map(document, node, diagnostics))
  {
    return std::nullopt;
  }
  const Node* const event = node.child_count == 1 ? document.child(node, 0) : nullptr;
  const auto verb = event != nullptr ? find_verb(event->key) : std::nullopt;
  if (!verb || std::ranges::find(verbs, *verb) == verbs.end())
  {
    diagnostics
        .error("trigger-invalid",
               document.file(),
               event != nullptr ? event->key_span : node.label(),
               event != nullptr ? both("en frist kan ikke begynde eller slutte med {}",
                                       "a deadline cannot begin or end with {}",
                                       quoted_key(event->key))
                                : both("en frist begynder eller slutter med præcis én begivenhed",
                                       "a deadline begins or ends with exactly one event"))
        .help(suggest_word(event != nullptr ? event->key : std::string_view{}, names));
    return std::nullopt;
  }
  Trigger trigger{*verb, {}};
  if (event->is_sequence())
  {
    static_cast<void>(check_filled_list(document, *event, diagnostics));
    trigger.words = read_words(document, *event, diagnostics).value_or(trigger.words);
  }
  else if (auto word = read_word(document, *event, diagnostics); word && word->value != "any")
  {
    trigger.words.push_back(std::move(*word));
  }
  return trigger;
}

/// One event that meets it, or a list of them.
std::vector<Trigger>
read_enders(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  std::vector<Trigger> enders;
  const auto add = [&](const Node& item)
  {
    if (auto ender = read_trigger(document, item, meeting_verbs(), diagnostics))
    {
      enders.push_back(std::move(*ender));
    }
  };
  if (!node.is_sequence())
  {
    add(node);
    return enders;
  }
  static_cast<void>(check_filled_list(document, node, diagnostics));
  for (std::uint32_t i = 0; i < node.child_count; ++i)
  {
    add(*document.child(node, i));
  }
  return enders;
}

/// Only a measure says when it begins, and only a decision when and how it was sent.
void check_day_zero(RuleReader& keys, DayZero from, Verb verb)
{
  if (from == DayZero::starts && verb != Verb::measure)
  {
    keys.refuse("from", {"kun measure har `starts`", "only measure has `starts`"});
  }
  if (from == DayZero::receipt && verb != Verb::decided)
  {
    keys.refuse("from",
                {"kun decided siger, hvordan den blev sendt", "only decided says how it was sent"});
  }
}

/// What happens when it is missed, and how early it is near.
void read_consequences(RuleReader& keys, Deadline& deadline)
{
  deadline.whose = static_cast<Whose>(keys.one_of("whose").value_or(0));
  deadline.decision = keys.flag("decision", false);
  deadline.notice = keys.flag("notice", false);
  deadline.survives_closing = keys.flag("survives-closing", false);
  deadline.near = keys.days_before("near");
  if (deadline.whose != Whose::municipality)
  {
    const Text ours{"kun kommunen kan komme for sent til sin egen frist",
                    "only the municipality can be late with its own deadline"};
    keys.refuse("near", ours);
    keys.refuse("notice", ours);
  }
  deadline.missed = keys.pair("missed");
}

} // namespace

std::optional<Deadline>
read_deadline(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, deadline_forms(), diagnostics);
  Deadline deadline{};
  deadline.id = {std::string(node.key), node.key_span};
  deadline.name = keys.pair("name");
  const Node* const starts = keys.node("starts");
  auto start = starts != nullptr ? read_trigger(document, *starts, starting_verbs(), diagnostics)
                                 : std::nullopt;
  deadline.from = static_cast<DayZero>(keys.one_of("from").value_or(0));
  if (start)
  {
    check_day_zero(keys, deadline.from, start->verb);
  }
  const auto length = keys.term("length");
  deadline.calendar = static_cast<CalendarChoice>(keys.one_of("calendar").value_or(0));
  deadline.rolling = static_cast<Rolling>(keys.one_of("rolling").value_or(0));
  deadline.ends = static_cast<TermEnd>(keys.one_of("ends").value_or(0));
  if (const Node* const until = keys.node("until"))
  {
    deadline.until = read_enders(document, *until, diagnostics);
  }
  else
  {
    const Text endless{"uden `until` er der intet, der opfylder fristen",
                       "without `until` nothing meets the deadline"};
    keys.refuse("window", endless);
    keys.refuse("repeats", endless);
  }
  deadline.window = keys.term("window");
  deadline.repeats = keys.flag("repeats", false);
  const Validity valid = read_validity(keys, document, diagnostics);
  deadline.valid_from = valid.from;
  deadline.valid_to = valid.to;
  deadline.closed_by = read_closed_by(keys);
  deadline.law = keys.text("law");
  deadline.verified = keys.flag("verified", true);
  read_consequences(keys, deadline);
  keys.finish();
  if (!start || !length)
  {
    return std::nullopt;
  }
  deadline.starts = std::move(*start);
  deadline.length = *length;
  return deadline;
}

} // namespace sag
