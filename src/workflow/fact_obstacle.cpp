// SPDX-License-Identifier: MPL-2.0
// Why nothing makes a fact true: for whoever has to mend the rules.

#include "workflow/deed_search.hpp"
#include "workflow/fact_deeds.hpp"
#include "workflow/fact_text.hpp"

#include <fmt/format.h>

namespace sag
{

namespace
{

Text why_not_requested(const RuleSpace& space, std::string_view word, const RuleState& state)
{
  const CatalogueKind* const kind = space.workflow.find_kind(word);
  if (kind == nullptr)
  {
    return {};
  }
  if (state.forbidden.contains(word))
  {
    return both("{} må ikke bestilles efter den vej, sagen har taget (`forbids`)",
                "{} may not be requested after the way that the case has taken (`forbids`)",
                word);
  }
  if (kind->after && bring_about(space, *kind->after, state, Reliance::everybody).empty())
  {
    const Text reason = why_not(space, *kind->after, state);
    return {fmt::format("{} bestilles først bagefter (`after`), og {}", word, reason.da),
            fmt::format("{} is only requested afterwards (`after`), and {}", word, reason.en)};
  }
  return {};
}

Text why_not_assessed(const RuleSpace& space, std::string_view word, const RuleState& state)
{
  const CatalogueKind* const kind = space.workflow.find_kind(word);
  if (kind != nullptr && kind->opens_on_complaint)
  {
    return both(
        "{} åbnes af en klage over en afgørelse, og der er ingen afgørelse at klage over",
        "{} is opened by a complaint about a decision, and there is no decision to complain "
        "about",
        word);
  }
  if (kind != nullptr && !kind->assess)
  {
    return both("{} skal ikke vurderes (`assess: true` mangler), så `assessed: {}` kan aldrig "
                "skrives",
                "{} need not be assessed (it lacks `assess: true`), so that `assessed: {}` can "
                "never be written",
                word,
                word);
  }
  return why_not_requested(space, word, state);
}

Text why_not_any(const RuleSpace& space, const Fact& fact, const RuleState& state)
{
  Text reasons;
  for (const Fact& one : fact.any)
  {
    const Text reason = why_not(space, one, state);
    reasons.da += (reasons.da.empty() ? "" : "; ") + reason.da;
    reasons.en += (reasons.en.empty() ? "" : "; ") + reason.en;
  }
  return reasons;
}

} // namespace

Text why_not(const RuleSpace& space, const Fact& fact, const RuleState& state)
{
  const std::string_view word = first_word(fact);
  switch (fact.kind)
  {
  case FactKind::requested:
  case FactKind::received:
    return why_not_requested(space, word, state);
  case FactKind::assessed:
    return why_not_assessed(space, word, state);
  case FactKind::heard:
    return {"kataloget har ingen høring (`party: statutory`), der kan bestilles her",
            "the catalogue has no hearing (`party: statutory`) that can be requested here"};
  case FactKind::complained:
    return {"der er ingen afgørelse at klage over", "there is no decision to complain about"};
  case FactKind::passed:
    return both("ingen vej hertil går gennem {}", "no way here leads through {}", word);
  case FactKind::decided:
    return {"`outcomes` er tom", "`outcomes` is empty"};
  case FactKind::applied:
    return {"`applications` er tom", "`applications` is empty"};
  case FactKind::opened:
    return {"`openings` er tom", "`openings` is empty"};
  case FactKind::measure:
    return {"`measures` er tom", "`measures` is empty"};
  case FactKind::over:
    return both("intet her kan begynde fristen {}", "nothing here can start the deadline {}", word);
  case FactKind::any:
    return why_not_any(space, fact, state);
  default:
    return {};
  }
}

} // namespace sag
