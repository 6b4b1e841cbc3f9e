// SPDX-License-Identifier: MPL-2.0
#include "workflow/gate.hpp"

#include "diagnostics/assert.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace sag
{

namespace
{

/// What the predicates are given. Entries are searched newest first, so that a result points at the
/// latest entry that settles it.
struct FactQuery
{
  const Fact& fact;
  const Standing& standing;
  Date day;

  [[nodiscard]] std::string_view word() const
  {
    return fact.words.empty() ? std::string_view{} : std::string_view(fact.words.front().value);
  }

  [[nodiscard]] bool names(std::string_view word) const
  {
    return std::any_of(
        fact.words.begin(), fact.words.end(), [&](const auto& w) { return w.value == word; });
  }

  /// "any", or one of the words.
  [[nodiscard]] bool takes(std::string_view word) const { return names("any") || names(word); }
};

using Test = std::function<bool(const Entry&)>;

const Entry* find_last(const FactQuery& q, std::size_t from, const Test& test)
{
  const auto& entries = q.standing.entries;
  for (std::size_t at = entries.size(); at > from; --at)
  {
    if (test(*entries[at - 1]))
    {
      return entries[at - 1];
    }
  }
  return nullptr;
}

const Entry* find_ever(const FactQuery& q, const Test& test)
{
  return find_last(q, 0, test);
}

const Entry* find_since_stage(const FactQuery& q, const Test& test)
{
  return find_last(q, q.standing.stage_begins_at, test);
}

std::string command(const FactQuery& q, std::string_view rest)
{
  return fmt::format("sag {} {}", format_case_id(q.standing.subject->id.value), rest);
}

std::string joined(const FactQuery& q)
{
  std::string list;
  for (const auto& word : q.fact.words)
  {
    list += fmt::format("{}{}", list.empty() ? "" : "|", word.value);
  }
  return list;
}

FactResult result(const Entry* entry, Text yes, Text no, std::string command)
{
  return entry != nullptr ? FactResult{true, entry, std::move(yes), {}}
                          : FactResult{false, nullptr, std::move(no), std::move(command)};
}

/// "modtaget 2026-09-09"; nothing without an entry.
Text on(const Entry* entry, std::string_view da, std::string_view en)
{
  if (entry == nullptr)
  {
    return {};
  }
  const std::string day = format_iso(entry->date.value);
  return {fmt::format("{} {}", da, day), fmt::format("{} {}", en, day)};
}

bool is(const Entry& entry, Verb verb, std::string_view word)
{
  return entry.verb == verb && entry.word() == word;
}

bool names_word(const std::vector<LocatedText>& words, std::string_view word)
{
  return std::any_of(
      words.begin(), words.end(), [&](const LocatedText& w) { return w.value == word; });
}

FactResult judge_assigned(const FactQuery& q)
{
  const Entry* const entry = find_ever(
      q, [](const Entry& e) { return e.verb == Verb::assigned || e.verb == Verb::accepted; });
  return result(entry,
                on(entry, "ansvarlig siden", "owner since"),
                {"ingen ansvarlig er valgt", "no owner is named"},
                command(q, "assigned PERSON"));
}

FactResult judge_goal(const FactQuery& q)
{
  const bool own = q.names("citizen");
  const Entry* const entry =
      find_ever(q,
                [&](const Entry& e)
                {
                  const auto voice = e.text(Key::voice);
                  return e.verb == Verb::goal && (!own || (voice && voice->value == "citizen"));
                });
  return result(entry,
                on(entry, "mål fra", "goal of"),
                own ? Text{"intet mål i borgerens egne ord", "no goal in the citizen's own words"}
                    : Text{"intet mål", "no goal"},
                command(q, "goal direction=job voice=citizen"));
}

FactResult judge_direction(const FactQuery& q)
{
  const Entry* const entry =
      find_ever(q,
                [&](const Entry& e)
                {
                  const auto direction = e.text(Key::direction);
                  return e.verb == Verb::goal && direction && q.names(direction->value);
                });
  return result(entry,
                on(entry, "mål fra", "goal of"),
                both("intet mål med retningen {}", "no goal in the direction {}", joined(q)),
                command(q, fmt::format("goal direction={} voice=citizen", q.word())));
}

FactResult judge_track(const FactQuery& q)
{
  const Entry* const entry =
      find_ever(q,
                [](const Entry& e)
                {
                  const auto direction = e.text(Key::direction);
                  return e.verb == Verb::measure
                         || (e.verb == Verb::goal && direction && direction->value != "everyday");
                });
  return result(
      entry,
      on(entry, "job- eller uddannelsesspor fra", "job or education track of"),
      {"intet job- eller uddannelsesspor er noteret", "no job or education track is noted"},
      command(q, "goal direction=job voice=citizen"));
}

FactResult judge_met(const FactQuery& q)
{
  const Test test = [&](const Entry& e)
  {
    return is(e, Verb::met, q.word())
           && (!q.fact.with_citizen || names_word(e.words(Key::with), "citizen"));
  };
  const Entry* const entry = q.fact.since_stage ? find_since_stage(q, test) : find_ever(q, test);
  return result(entry,
                on(entry, "holdt", "held on"),
                q.fact.with_citizen ? both(
                    "{} med borgeren er ikke holdt", "{} with the citizen was not held", q.word())
                                    : both("{} er ikke holdt", "{} was not held", q.word()),
                command(q, fmt::format("met {} with=citizen", q.word())));
}

FactResult judge_requested(const FactQuery& q)
{
  const Entry* const entry =
      find_ever(q, [&](const Entry& e) { return is(e, Verb::requested, q.word()); });
  return result(entry,
                on(entry, "bestilt", "requested on"),
                both("{} er ikke bestilt", "{} was not requested", q.word()),
                command(q, fmt::format("requested {} from=HVEM", q.word())));
}

FactResult judge_received(const FactQuery& q)
{
  const Entry* const entry =
      find_ever(q, [&](const Entry& e) { return is(e, Verb::received, q.word()); });
  const bool asked = judge_requested(q).holds;
  return result(
      entry,
      on(entry, "modtaget", "received on"),
      asked ? both("{} er bestilt, men ikke modtaget", "{} is requested but not received", q.word())
            : both("{} er hverken bestilt eller modtaget",
                   "{} is neither requested nor received",
                   q.word()),
      asked ? command(q, fmt::format("received {}", q.word()))
            : command(q, fmt::format("requested {} from=HVEM", q.word())));
}

FactResult judge_assessed(const FactQuery& q)
{
  const Entry* const entry =
      find_ever(q, [&](const Entry& e) { return is(e, Verb::assessed, q.word()); });
  if (entry == nullptr)
  {
    FactResult received = judge_received(q);
    if (!received.holds)
    {
      return received;
    }
    return {false,
            received.entry,
            both("{} er modtaget {}, men ikke vurderet",
                 "{} was received on {} but not assessed",
                 q.word(),
                 format_iso(received.entry->date.value)),
            command(q, fmt::format("assessed {}", q.word()))};
  }
  return {true, entry, on(entry, "vurderet", "assessed on"), {}};
}

std::string ending_command(const FactQuery& q, const OpenItem& item)
{
  switch (item.kind)
  {
  case ItemKind::assessment:
    return command(q, fmt::format("assessed {}", item.name));
  case ItemKind::handover:
    return command(q, fmt::format("accepted {}", item.name));
  case ItemKind::question:
    return command(q, fmt::format("answered {}", item.name));
  case ItemKind::pause:
    return command(q, fmt::format("resumed {}", item.name));
  case ItemKind::measure:
    return {};
  case ItemKind::request:
    return command(q, fmt::format("received {}", item.name));
  }
  SAG_ASSERT(false);
  return {};
}

FactResult judge_nothing_open(const FactQuery& q)
{
  for (const OpenItem* const item : q.standing.open_items(q.day))
  {
    if (q.names(name_of(item->party)))
    {
      return {
          false,
          item->opened,
          both("{} er åben siden {}", "{} is open since {}", item->name, format_iso(item->since)),
          ending_command(q, *item)};
    }
  }
  return {true, nullptr, {"intet er åbent", "nothing is open"}, {}};
}

FactResult judge_all_assessed(const FactQuery& q)
{
  for (const OpenItem* const item : q.standing.open_items(q.day))
  {
    const bool paper =
        item->kind == ItemKind::assessment
        || (item->kind == ItemKind::request && item->rule != nullptr && item->rule->assess);
    if (paper)
    {
      const bool received = item->kind == ItemKind::assessment;
      return {false,
              item->opened,
              received ? both("{} er modtaget {}, men ikke vurderet",
                              "{} was received on {} but not assessed",
                              item->name,
                              format_iso(item->since))
                       : both("{} er bestilt {}, men ikke modtaget",
                              "{} was requested on {} but not received",
                              item->name,
                              format_iso(item->since)),
              ending_command(q, *item)};
    }
  }
  return {
      true,
      nullptr,
      {"alt bestilt er modtaget og vurderet", "all that was requested is received and assessed"},
      {}};
}

FactResult judge_informed(const FactQuery& q)
{
  const bool since_stage = q.names("since-stage");
  const bool any_letter = since_stage || q.names("since-start");
  const Test test = [&](const Entry& e)
  {
    return (e.verb == Verb::informed && (any_letter || e.word() == q.word()))
           || (any_letter && e.verb == Verb::met && names_word(e.words(Key::with), "citizen"));
  };
  const Entry* const entry = since_stage ? find_since_stage(q, test) : find_ever(q, test);
  return result(entry,
                on(entry, "orienteret", "informed on"),
                any_letter
                    ? Text{"borgeren er ikke orienteret", "the citizen was not informed"}
                    : both("borgeren har ikke fået {}", "the citizen did not get {}", q.word()),
                any_letter ? command(q, "letter --sent digital-post")
                           : command(q, fmt::format("informed {} via=digital-post", q.word())));
}

FactResult judge_consented(const FactQuery& q)
{
  const Entry* const entry = find_ever(
      q,
      [&](const Entry& e) { return e.verb == Verb::consented && names_word(e.words(), q.word()); });
  return result(entry,
                on(entry, "samtykke fra", "consent of"),
                both("intet samtykke til {}", "no consent for {}", q.word()),
                command(q, fmt::format("consented {} form=written", q.word())));
}

/// Answered, or its time ran out: both hear the citizen.
FactResult judge_heard(const FactQuery& q)
{
  const Entry* asked = nullptr;
  for (std::size_t at = q.standing.stage_begins_at; at < q.standing.entries.size(); ++at)
  {
    const Entry& entry = *q.standing.entries[at];
    const CatalogueKind* const kind = q.standing.workflow->find_kind(entry.word());
    if (entry.verb == Verb::requested && kind != nullptr && kind->party == Party::statutory)
    {
      asked = &entry;
    }
  }
  if (asked == nullptr)
  {
    return {false,
            nullptr,
            {"der er ikke hørt i dette trin", "there was no hearing in this stage"},
            command(q, "requested partshoering from=borger")};
  }
  const auto open = q.standing.open_items(q.day);
  const auto still =
      std::find_if(open.begin(), open.end(), [&](const OpenItem* i) { return i->opened == asked; });
  if (still == open.end())
  {
    return {true, asked, on(asked, "hørt; sendt", "heard; sent on"), {}};
  }
  const std::string until = (*still)->due ? format_iso(*(*still)->due) : "?";
  return {false,
          asked,
          both("høringen løber til {}", "the hearing runs until {}", until),
          command(q, fmt::format("received {}", (*still)->name))};
}

FactResult judge_decided(const FactQuery& q)
{
  const bool complete = q.names("complete");
  const Entry* const entry = find_since_stage(
      q,
      [&](const Entry& e) { return e.verb == Verb::decided && (complete || q.takes(e.word())); });
  const std::string decide =
      command(q, "decided OUTCOME law=… reasons=in-letter appeal=given sent=… via=digital-post");
  if (entry == nullptr || !complete)
  {
    return result(
        entry,
        on(entry, "afgjort", "decided on"),
        {"der er ikke truffet en afgørelse i dette trin", "no decision was made in this stage"},
        decide);
  }
  for (const Key key : {Key::law, Key::reasons, Key::appeal, Key::sent, Key::via})
  {
    if (entry->find(key) == nullptr)
    {
      return {false,
              entry,
              both("afgørelsen {} mangler {}",
                   "the decision of {} lacks {}",
                   format_iso(entry->date.value),
                   name_of(key)),
              fmt::format("sag correct {} LINE {}=…",
                          format_case_id(q.standing.subject->id.value),
                          name_of(key))};
    }
  }
  return {true, entry, on(entry, "afgjort", "decided on"), {}};
}

/// One verb with one of the words: asked, applied, complained, measure.
FactResult judge_verb(const FactQuery& q, Verb verb, bool since_stage)
{
  const Test test = [&](const Entry& e) { return e.verb == verb && q.takes(e.word()); };
  const Entry* const entry = since_stage ? find_since_stage(q, test) : find_ever(q, test);
  const std::string_view word = q.names("any") ? "…" : q.word();
  return result(entry,
                on(entry, name_of(verb), name_of(verb)),
                both("ingen {}: {} i sagen", "no {}: {} in the case", name_of(verb), joined(q)),
                command(q, fmt::format("{} {}", name_of(verb), word)));
}

FactResult judge_passed(const FactQuery& q)
{
  const Entry* const entry =
      find_ever(q, [&](const Entry& e) { return is(e, Verb::stage, q.word()); });
  return result(entry,
                on(entry, "i trinnet fra", "in the stage from"),
                both("sagen har ikke været i {}", "the case has not been in {}", q.word()),
                command(q, fmt::format("advance {}", q.word())));
}

FactResult judge_any(const FactQuery& q)
{
  FactResult missing;
  for (const Fact& fact : q.fact.any)
  {
    FactResult one = judge_fact(fact, q.standing, q.day);
    if (one.holds)
    {
      return one;
    }
    const bool first = missing.looked_at.empty();
    missing.looked_at.da += (first ? "" : ", og ") + one.looked_at.da;
    missing.looked_at.en += (first ? "" : ", and ") + one.looked_at.en;
    if (missing.command.empty())
    {
      missing.command = one.command;
    }
    if (missing.entry == nullptr)
    {
      missing.entry = one.entry;
    }
  }
  return missing;
}

} // namespace

FactResult judge_fact(const Fact& fact, const Standing& standing, Date day)
{
  const FactQuery q{fact, standing, day};
  switch (fact.kind)
  {
  case FactKind::assigned:
    return judge_assigned(q);
  case FactKind::goal:
    return judge_goal(q);
  case FactKind::direction:
    return judge_direction(q);
  case FactKind::track:
    return judge_track(q);
  case FactKind::met:
    return judge_met(q);
  case FactKind::requested:
    return judge_requested(q);
  case FactKind::received:
    return judge_received(q);
  case FactKind::assessed:
    return judge_assessed(q);
  case FactKind::all_assessed:
    return judge_all_assessed(q);
  case FactKind::nothing_open:
    return judge_nothing_open(q);
  case FactKind::informed:
    return judge_informed(q);
  case FactKind::consented:
    return judge_consented(q);
  case FactKind::heard:
    return judge_heard(q);
  case FactKind::decided:
    return judge_decided(q);
  case FactKind::asked:
    return judge_verb(q, Verb::asked, false);
  case FactKind::applied:
    return judge_verb(q, Verb::applied, false);
  case FactKind::complained:
    return judge_verb(q, Verb::complained, true);
  case FactKind::measure:
    return judge_verb(q, Verb::measure, false);
  case FactKind::passed:
    return judge_passed(q);
  case FactKind::any:
    return judge_any(q);
  }
  SAG_ASSERT(false);
  return {};
}

std::vector<NeedResult>
judge_needs(const std::vector<Need>& needs, const Standing& standing, Date day)
{
  std::vector<NeedResult> results;
  results.reserve(needs.size());
  for (const Need& need : needs)
  {
    results.push_back({&need, judge_fact(need.fact, standing, day)});
  }
  return results;
}

} // namespace sag
