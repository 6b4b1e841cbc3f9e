// SPDX-License-Identifier: MPL-2.0
// The findings of clocks that run beside the work: who has the case, what the citizen knows and
// where they want to go.

#include "timeline/absence.hpp"
#include "timeline/finding_list.hpp"
#include "workflow/command_text.hpp"
#include "workflow/gate.hpp"

#include <algorithm>

namespace sag
{

namespace
{

void judge_absence(FindingList& list)
{
  const Standing& standing = list.standing();
  const auto absence = find_uncovered_absence(standing, list.day());
  if (!absence)
  {
    return;
  }
  list.judge({"caseworker-away",
              list.limit("caseworker-away"),
              absence->since,
              standing.owned_since,
              {},
              {both("Sagsbehandleren er væk til og med {}, og der er ingen stedfortræder",
                    "The caseworker is away until {} and nobody stands in",
                    format_iso(absence->until)),
               entry_command(standing, "assigned PERSON")},
              {},
              absence->planned});
}

void judge_change(FindingList& list)
{
  const Standing& standing = list.standing();
  const Entry* const change = standing.unknown_owner;
  if (change != nullptr)
  {
    list.judge({"caseworker-changed",
                list.limit("caseworker-changed"),
                standing.counted_from(change->date.value),
                change,
                {},
                ended_by_letter({"Borgeren har ikke talt med eller hørt fra sin nye sagsbehandler",
                                 "The citizen has not met or heard from the new caseworker"},
                                standing)});
  }
}

/// Once the case has been decided, what came before it is no longer a question.
void judge_track(FindingList& list)
{
  const Standing& standing = list.standing();
  const bool has_track = judge_fact(Fact{.kind = FactKind::track}, standing, list.day()).holds;
  if (!has_track && standing.decided_unit.empty())
  {
    list.judge({"no-self-support-track",
                list.limit("no-self-support-track"),
                standing.counted_from(standing.begun->date.value),
                standing.begun,
                {},
                {{"Der er hverken et mål om job eller uddannelse eller en indsats",
                  "There is neither a goal of a job or education nor a measure"},
                 entry_command(standing, "goal direction=job voice=citizen")}});
  }
}

/// Only what the citizen heard from us resets this clock; a call from the citizen does not.
void judge_silence(FindingList& list)
{
  const Standing& standing = list.standing();
  const Stage& stage = *standing.stage;
  const Entry* const last =
      standing.last_contact != nullptr ? standing.last_contact : standing.begun;
  list.judge({"citizen-not-informed",
              stage.inform ? &*stage.inform : list.limit("citizen-not-informed"),
              standing.counted_from(last->date.value),
              last,
              {},
              text_of_silence(standing)});
}

} // namespace

void judge_caseworker(FindingList& list)
{
  const Standing& standing = list.standing();
  if (standing.owner.empty())
  {
    list.judge({"not-assigned",
                list.limit("not-assigned"),
                standing.counted_from(standing.begun->date.value),
                standing.begun,
                {},
                text_of_missing_owner(standing)});
    return;
  }
  judge_absence(list);
  judge_change(list);
}

void judge_citizen(FindingList& list)
{
  judge_silence(list);
  judge_track(list);
}

} // namespace sag
