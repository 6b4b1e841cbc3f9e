// SPDX-License-Identifier: MPL-2.0
// Facts about what the citizen asked, was told, could say and was given.

#include "workflow/command_text.hpp"
#include "workflow/fact_query.hpp"

#include <algorithm>

namespace sag
{

namespace
{

bool has_verb(const Entry& entry, Verb verb, const FactQuery& q)
{
  return entry.verb == verb && q.takes(entry.word());
}

/// The last hearing of this stage; one that was taken back heard nobody.
const Entry* find_hearing(const FactQuery& q)
{
  const Entry* hearing = nullptr;
  for (std::size_t at = q.standing.stage_begins_at; at < q.standing.entries.size(); ++at)
  {
    const Entry& entry = *q.standing.entries[at];
    if (entry.verb == Verb::withdrawn && hearing != nullptr && hearing->word() == entry.word())
    {
      hearing = nullptr;
    }
    const CatalogueKind* const kind =
        entry.verb == Verb::requested ? find_kind(q.standing, entry.word()) : nullptr;
    if (kind != nullptr && kind->party == Party::statutory)
    {
      hearing = &entry;
    }
  }
  return hearing;
}

/// The rules' own kind of hearing, for the command.
std::string_view hearing_kind(const Workflow& workflow)
{
  const auto& kinds = workflow.catalogue;
  const auto found =
      std::find_if(kinds.begin(),
                   kinds.end(),
                   [](const CatalogueKind& k) { return k.party == Party::statutory; });
  return found != kinds.end() ? std::string_view(found->id.value) : "KIND";
}

/// What a decision must say before it is one: by which law, why, how to complain, and that it went
/// out.
std::string missing_in(const Entry& decision)
{
  std::string list;
  for (const Key key : {Key::law, Key::reasons, Key::appeal, Key::sent, Key::via})
  {
    if (decision.find(key) == nullptr)
    {
      list += fmt::format("{}{}", list.empty() ? "" : ", ", name_of(key));
    }
  }
  return list;
}

FactResult judge_complete(const FactQuery& q, const Entry& decision)
{
  const std::string day = format_iso(decision.date.value);
  const std::string missing = missing_in(decision);
  if (!missing.empty())
  {
    const auto line = q.standing.subject->file()->position(decision.span.begin).line;
    return {false,
            &decision,
            both("afgørelsen {} mangler {}", "the decision of {} lacks {}", day, missing),
            case_command(q.standing,
                         "correct",
                         fmt::format("{} {}=…", line, missing.substr(0, missing.find(','))))};
  }
  const Date sent = decision.day(Key::sent)->value;
  if (sent > q.day)
  {
    return {false,
            &decision,
            both("afgørelsen {} sendes først {}",
                 "the decision of {} is only sent on {}",
                 day,
                 format_iso(sent)),
            {}};
  }
  return settled_by(&decision, {"afgjort", "decided on"}, {}, {});
}

} // namespace

FactResult judge_applied(const FactQuery& q)
{
  const bool any = q.names("any");
  return settled_by(
      find_ever(q, [&](const Entry& e) { return has_verb(e, Verb::applied, q); }),
      {"ansøgning fra", "application of"},
      any ? Text{"der er ingen ansøgning", "there is no application"}
          : both("der er ikke søgt om {}", "there is no application for {}", q.words()),
      q.command(fmt::format("applied {}", any ? "KIND" : q.word())));
}

/// What begins the case anew belongs to the stage it comes in: the one it began with does not
/// count.
FactResult judge_opened(const FactQuery& q)
{
  const bool any = q.names("any");
  return settled_by(
      find_since_stage(q, [&](const Entry& e) { return has_verb(e, Verb::opened, q); }),
      {"åbnet", "opened on"},
      any ? Text{"sagen er ikke åbnet på ny i dette trin",
                 "the case has not been opened anew in this stage"}
          : both("{} er ikke skrevet i dette trin",
                 "{} has not been written in this stage",
                 q.words()),
      q.command(fmt::format("opened {}", any ? "KIND" : q.word())));
}

FactResult judge_asked(const FactQuery& q)
{
  return settled_by(
      find_ever(q, [&](const Entry& e) { return has_verb(e, Verb::asked, q); }),
      {"borgeren bad om det", "asked for by the citizen on"},
      both("borgeren har ikke bedt om {}", "the citizen has not asked for {}", q.words()),
      q.command(fmt::format("asked {}", q.word())));
}

/// Only what was told counts, as a letter or as `informed: talk`: that there was a meeting does not
/// say that the citizen was told what happens next.
FactResult judge_informed(const FactQuery& q)
{
  const bool since_stage = q.names("since-stage");
  const bool promised = q.names("promised");
  const bool any_letter = since_stage || promised || q.names("since-start");
  const EntryTest test = [&](const Entry& e)
  {
    return e.verb == Verb::informed && (any_letter || e.word() == q.word())
           && (!promised || e.find(Key::promised) != nullptr);
  };
  return settled_by(
      since_stage ? find_since_stage(q, test) : find_ever(q, test),
      {"orienteret", "informed on"},
      promised
          ? Text{"borgeren har ikke fået nogen dag at vide", "the citizen was not told of any day"}
      : any_letter ? Text{"borgeren er ikke orienteret", "the citizen was not informed"}
                   : both("borgeren har ikke fået {}", "the citizen did not get {}", q.word()),
      any_letter ? q.command("letter --sent digital-post")
                 : q.command(fmt::format("informed {} via=digital-post", q.word())));
}

/// Answered, or its time ran out: both hear the citizen.
FactResult judge_heard(const FactQuery& q)
{
  const Entry* const hearing = find_hearing(q);
  if (hearing == nullptr)
  {
    return {false,
            nullptr,
            {"der er ikke hørt i dette trin", "there was no hearing in this stage"},
            q.command(fmt::format("requested {} from=WHO", hearing_kind(*q.standing.workflow)))};
  }
  const auto open = q.standing.open_items(q.day);
  const auto still = std::find_if(
      open.begin(), open.end(), [&](const OpenItem* i) { return i->opened == hearing; });
  if (still == open.end())
  {
    return settled_by(hearing, {"hørt; sendt", "heard; sent on"}, {}, {});
  }
  const std::string until = (*still)->due ? format_iso(*(*still)->due) : "?";
  return {false,
          hearing,
          both("høringen løber til {}", "the hearing runs until {}", until),
          ending_command(**still, q.standing)};
}

FactResult judge_decided(const FactQuery& q)
{
  const bool complete = q.names("complete");
  const Entry* const last =
      find_since_stage(q, [](const Entry& e) { return e.verb == Verb::decided; });
  const Entry* const entry =
      complete ? last
               : find_since_stage(q, [&](const Entry& e) { return has_verb(e, Verb::decided, q); });
  if (entry != nullptr)
  {
    return complete ? judge_complete(q, *entry)
                    : settled_by(entry, {"afgjort", "decided on"}, {}, {});
  }
  const bool listed = !complete && !q.names("any");
  const std::string decide =
      q.command(fmt::format("decided {} law=… reasons=in-letter appeal=given sent=… "
                            "via=digital-post",
                            listed ? q.word() : "OUTCOME"));
  if (last != nullptr)
  {
    return {false,
            last,
            both("afgørelsen {} er {}, ikke {}",
                 "the decision of {} is {}, not {}",
                 format_iso(last->date.value),
                 last->word(),
                 q.words()),
            decide};
  }
  return {false,
          nullptr,
          {"der er ikke truffet en afgørelse i dette trin", "no decision was made in this stage"},
          decide};
}

FactResult judge_complained(const FactQuery& q)
{
  return settled_by(
      find_since_stage(q, [&](const Entry& e) { return has_verb(e, Verb::complained, q); }),
      {"klage fra", "complaint of"},
      both("der er ikke klaget i dette trin ({})",
           "there is no complaint in this stage ({})",
           q.words()),
      q.command(fmt::format("complained {}", q.word())));
}

} // namespace sag
