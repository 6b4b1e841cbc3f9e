// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/redaction.hpp"
#include "model/unknown_word.hpp"
#include "workflow/workflow_parts.hpp"
#include "yaml/read_values.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sag
{

namespace
{

using enum Presence;

constexpr std::array starting_verbs{Verb::applied,
                                    Verb::opened,
                                    Verb::stage,
                                    Verb::decided,
                                    Verb::complained,
                                    Verb::asked,
                                    Verb::measure,
                                    Verb::requested};

constexpr std::array meeting_verbs{Verb::stage,
                                   Verb::measure,
                                   Verb::consented,
                                   Verb::requested,
                                   Verb::received,
                                   Verb::assessed,
                                   Verb::answered,
                                   Verb::met,
                                   Verb::informed,
                                   Verb::decided,
                                   Verb::complained};

/// In the order of the enums CalendarChoice, Rolling and TermEnd.
constexpr std::array<std::string_view, 2> calendars{"public", "office"};
constexpr std::array<std::string_view, 2> rollings{"none", "next-working-day"};
constexpr std::array<std::string_view, 2> ends{"same-date", "last-day"};

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

} // namespace

std::optional<Deadline>
read_deadline(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, diagnostics);
  Deadline deadline{};
  deadline.id = {std::string(node.key), node.key_span};
  deadline.name = keys.pair("name", must);
  const Node* const starts = keys.node("starts", must);
  auto start = starts != nullptr ? read_trigger(document, *starts, starting_verbs, diagnostics)
                                 : std::nullopt;
  const auto length = keys.term("length", must);
  deadline.calendar =
      static_cast<CalendarChoice>(keys.one_of("calendar", may, calendars).value_or(0));
  deadline.rolling = static_cast<Rolling>(keys.one_of("rolling", may, rollings).value_or(0));
  deadline.ends = static_cast<TermEnd>(keys.one_of("ends", may, ends).value_or(0));
  if (const Node* const until = keys.node("until", may))
  {
    deadline.until = read_trigger(document, *until, meeting_verbs, diagnostics);
  }
  deadline.decision = keys.flag("decision", false);
  deadline.law = keys.text("law", may);
  deadline.verified = keys.flag("verified", true);
  deadline.missed = keys.pair("missed", must);
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
