// SPDX-License-Identifier: MPL-2.0
// Facts about who works on the case with the citizen, towards what, and how far they have come.

#include "workflow/fact_query.hpp"

#include <algorithm>

namespace sag
{

namespace
{

bool has_direction(const Entry& entry, const FactQuery& q)
{
  const auto direction = entry.text(Key::direction);
  return entry.verb == Verb::goal && direction && q.names(direction->value);
}

/// Work or education: an everyday goal is good to have and no track towards self-support.
bool is_track(const Entry& entry)
{
  const auto direction = entry.text(Key::direction);
  return entry.verb == Verb::measure
         || (entry.verb == Verb::goal && direction && direction->value != "everyday");
}

} // namespace

FactResult judge_assigned(const FactQuery& q)
{
  const Entry* const entry = find_ever(
      q, [](const Entry& e) { return e.verb == Verb::assigned || e.verb == Verb::accepted; });
  return settled_by(entry,
                    {"ansvarlig siden", "owner since"},
                    {"ingen ansvarlig er valgt", "no owner is named"},
                    q.command("assigned PERSON"));
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
  return settled_by(
      entry,
      {"mål fra", "goal of"},
      own ? Text{"intet mål i borgerens egne ord", "no goal in the citizen's own words"}
          : Text{"intet mål", "no goal"},
      q.command("goal direction=job voice=citizen"));
}

FactResult judge_direction(const FactQuery& q)
{
  const Entry* const entry = find_ever(q, [&](const Entry& e) { return has_direction(e, q); });
  return settled_by(entry,
                    {"mål fra", "goal of"},
                    both("intet mål med retningen {}", "no goal in the direction {}", q.words()),
                    q.command(fmt::format("goal direction={} voice=citizen", q.word())));
}

FactResult judge_track(const FactQuery& q)
{
  return settled_by(
      find_ever(q, is_track),
      {"job- eller uddannelsesspor fra", "job or education track of"},
      {"intet job- eller uddannelsesspor er noteret", "no job or education track is noted"},
      q.command("goal direction=job voice=citizen"));
}

FactResult judge_met(const FactQuery& q)
{
  const EntryTest test = [&](const Entry& e)
  {
    return is_entry(e, Verb::met, q.word())
           && (!q.fact.with_citizen || names_word(e.words(Key::with), "citizen"));
  };
  const std::string command = q.command(fmt::format("met {} with=citizen", q.word()));
  const Entry* const last = q.fact.since_stage ? find_since_stage(q, test) : find_ever(q, test);
  if (last != nullptr && q.fact.within && last->date.value < q.earliest(*q.fact.within))
  {
    const Text who = q.fact.with_citizen ? Text{" med borgeren", " with the citizen"} : Text{};
    const std::string day = format_iso(last->date.value);
    return {false,
            last,
            {fmt::format("{}{} er sidst holdt {}, for længe siden", q.word(), who.da, day),
             fmt::format("{}{} was last held on {}, too long ago", q.word(), who.en, day)},
            command};
  }
  return settled_by(
      last,
      {"holdt", "held on"},
      q.fact.with_citizen
          ? both("{} med borgeren er ikke holdt", "{} with the citizen was not held", q.word())
          : both("{} er ikke holdt", "{} was not held", q.word()),
      command);
}

/// All of them, be it in one look or several. Whether an area is relevant is no part of it: that
/// nobody has thought of it is what must not happen.
FactResult judge_considered(const FactQuery& q)
{
  const auto considers = [](const Entry& e, std::string_view area)
  { return e.verb == Verb::considered && names_word(e.words(), area); };
  std::vector<std::string_view> missing;
  for (const auto& area : q.fact.words)
  {
    if (find_ever(q, [&](const Entry& e) { return considers(e, *area); }) == nullptr)
    {
      missing.emplace_back(*area);
    }
  }
  const Entry* const latest =
      find_ever(q,
                [&](const Entry& e)
                {
                  return std::ranges::any_of(q.fact.words,
                                             [&](const auto& area) { return considers(e, *area); });
                });
  if (missing.empty())
  {
    return settled_by(latest, {"set på", "considered on"}, {}, {});
  }
  const std::string list = fmt::format("{}", fmt::join(missing, ", "));
  return {false,
          latest,
          both("der er ikke set på: {}", "not considered: {}", list),
          q.command(fmt::format("considered {} relevant=AREAS", fmt::join(missing, ",")))};
}

/// One that is agreed for later has not begun.
FactResult judge_measure(const FactQuery& q)
{
  const EntryTest agreed = [&](const Entry& e)
  { return e.verb == Verb::measure && q.takes(e.word()); };
  const EntryTest begun = [&](const Entry& e)
  {
    const auto starts = e.day(Key::starts);
    return agreed(e) && starts && starts->value <= q.day;
  };
  const bool any = q.names("any");
  FactResult result = settled_by(
      find_ever(q, begun),
      {"indsats aftalt", "measure agreed on"},
      any ? Text{"ingen indsats er begyndt", "no measure has begun"}
          : both("{} er ikke begyndt", "{} has not begun", q.words()),
      q.command(fmt::format("measure {} starts=DATE ends=DATE", any ? "KIND" : q.word())));
  const Entry* const ahead = result.holds ? nullptr : find_ever(q, agreed);
  if (ahead != nullptr)
  {
    result = {false,
              ahead,
              both("{} begynder først {}",
                   "{} begins only on {}",
                   ahead->word(),
                   format_iso(ahead->day(Key::starts)->value)),
              {}};
  }
  return result;
}

/// By an entry, as the first stage, or under the name it has in the rules of today.
FactResult judge_passed(const FactQuery& q)
{
  const bool began_there = *q.standing.workflow->start == q.word();
  const Entry* entry =
      find_ever(q,
                [&](const Entry& e)
                {
                  const auto renamed = e.text(Key::stage);
                  return is_entry(e, Verb::stage, q.word())
                         || (e.verb == Verb::migrated && renamed && renamed->value == q.word());
                });
  if (entry == nullptr && began_there)
  {
    entry = q.standing.begun;
  }
  return settled_by(entry,
                    {"i trinnet fra", "in the stage from"},
                    both("sagen har ikke været i {}", "the case has not been in {}", q.word()),
                    q.command(fmt::format("advance {}", q.word())));
}

} // namespace sag
