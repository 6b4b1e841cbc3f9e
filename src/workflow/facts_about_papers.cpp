// SPDX-License-Identifier: MPL-2.0
// Facts about what was asked of others: consent, requests, answers, and that they were read.

#include "workflow/fact_query.hpp"

#include <algorithm>

namespace sag
{

namespace
{

/// What has to be typed, with all that the kind makes necessary.
std::string request_command(const FactQuery& q)
{
  const CatalogueKind* const rule = find_kind(q.standing, q.word());
  if (rule != nullptr && rule->opens_on_complaint)
  {
    return q.command("complained decision");
  }
  const bool unit = rule != nullptr && rule->party == Party::internal && !rule->unit.empty();
  const bool no_end = rule != nullptr && rule->party != Party::internal && !rule->answer;
  return q.command(fmt::format("requested {} from={}{}",
                               q.word(),
                               unit ? std::string_view(rule->unit) : "WHO",
                               no_end ? " expected=DATE" : ""));
}

const OpenItem* find_open_request(const FactQuery& q)
{
  const auto open = q.standing.open_items(q.day);
  const auto found = std::find_if(open.begin(),
                                  open.end(),
                                  [&](const OpenItem* i)
                                  { return i->kind == ItemKind::request && i->name == q.word(); });
  return found != open.end() ? *found : nullptr;
}

Text received_not_assessed(std::string_view name, Date since)
{
  return both("{} er modtaget {}, men ikke vurderet",
              "{} was received on {} but not assessed",
              name,
              format_iso(since));
}

} // namespace

FactResult judge_consented(const FactQuery& q)
{
  const Entry* const entry = find_ever(
      q,
      [&](const Entry& e) { return e.verb == Verb::consented && names_word(e.words(), q.word()); });
  return settled_by(entry,
                    {"samtykke fra", "consent of"},
                    both("intet samtykke til {}", "no consent for {}", q.word()),
                    q.command(fmt::format("consented {} form=written", q.word())));
}

FactResult judge_requested(const FactQuery& q)
{
  const Entry* const entry =
      find_ever(q, [&](const Entry& e) { return is_entry(e, Verb::requested, q.word()); });
  return settled_by(entry,
                    {"bestilt", "requested on"},
                    both("{} er ikke bestilt", "{} was not requested", q.word()),
                    request_command(q));
}

FactResult judge_received(const FactQuery& q)
{
  const Entry* const entry =
      find_ever(q, [&](const Entry& e) { return is_entry(e, Verb::received, q.word()); });
  if (entry != nullptr)
  {
    return settled_by(entry, {"modtaget", "received on"}, {}, {});
  }
  if (const OpenItem* const open = find_open_request(q))
  {
    return {false,
            open->opened,
            both("{} er bestilt, men ikke modtaget", "{} is requested but not received", q.word()),
            q.command(fmt::format(
                "received {}{}{}", q.word(), open->ref.empty() ? "" : " ref=", open->ref))};
  }
  const FactResult requested = judge_requested(q);
  if (requested.holds)
  {
    return {false,
            requested.entry,
            both("{} blev bestilt {}, men kom ikke",
                 "{} was requested on {} but did not come",
                 q.word(),
                 format_iso(requested.entry->date.value)),
            request_command(q)};
  }
  return {false,
          nullptr,
          both("{} er hverken bestilt eller modtaget",
               "{} is neither requested nor received",
               q.word()),
          request_command(q)};
}

FactResult judge_assessed(const FactQuery& q)
{
  const Entry* const entry =
      find_ever(q, [&](const Entry& e) { return is_entry(e, Verb::assessed, q.word()); });
  if (entry != nullptr)
  {
    return settled_by(entry, {"vurderet", "assessed on"}, {}, {});
  }
  // A reconsideration is not received from anybody: it is ours to make.
  const OpenItem* const open = find_open_request(q);
  if (open != nullptr && open->rule != nullptr && open->rule->opens_on_complaint)
  {
    return {false,
            open->opened,
            both("{} er åben siden {}", "{} is open since {}", open->name, format_iso(open->since)),
            ending_command(*open, q.standing)};
  }
  FactResult received = judge_received(q);
  if (received.holds)
  {
    received = {false,
                received.entry,
                received_not_assessed(q.word(), received.entry->date.value),
                q.command(fmt::format("assessed {}", q.word()))};
  }
  return received;
}

FactResult judge_all_assessed(const FactQuery& q)
{
  for (const OpenItem* const item : q.standing.open_items(q.day))
  {
    const bool received = item->kind == ItemKind::assessment;
    const bool requested =
        item->kind == ItemKind::request && item->rule != nullptr && item->rule->assess;
    if (received || requested)
    {
      return {false,
              item->opened,
              received ? received_not_assessed(item->name, item->since)
                       : both("{} er bestilt {}, men ikke modtaget",
                              "{} was requested on {} but not received",
                              item->name,
                              format_iso(item->since)),
              ending_command(*item, q.standing)};
    }
  }
  return {
      true,
      nullptr,
      {"alt bestilt er modtaget og vurderet", "all that was requested is received and assessed"},
      {}};
}

FactResult judge_nothing_open(const FactQuery& q)
{
  for (const OpenItem* const item : q.standing.open_items(q.day))
  {
    const bool of_kind = item->rule != nullptr && q.names(item->name);
    if (q.names(name_of(item->party)) || of_kind)
    {
      return {
          false,
          item->opened,
          both("{} er åben siden {}", "{} is open since {}", item->name, format_iso(item->since)),
          ending_command(*item, q.standing)};
    }
  }
  return {true, nullptr, {"intet af det er åbent", "none of it is open"}, {}};
}

} // namespace sag
