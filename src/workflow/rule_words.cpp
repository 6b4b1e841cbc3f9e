// SPDX-License-Identifier: MPL-2.0
#include "workflow/rule_words.hpp"

#include "diagnostics/assert.hpp"

#include <fmt/format.h>

namespace sag
{

void add_part(Text& line, const Text& part)
{
  line.da += (line.da.empty() ? "" : " · ") + part.da;
  line.en += (line.en.empty() ? "" : " · ") + part.en;
}

Text labelled(const Text& name, std::string_view id)
{
  return {fmt::format("{} ({})", name.da, id), fmt::format("{} ({})", name.en, id)};
}

Text phase_title(Phase phase)
{
  switch (phase)
  {
  case Phase::preparation:
    return {"Forberedelse", "Preparation"};
  case Phase::meeting:
    return {"Møde", "Meeting"};
  case Phase::closing:
    return {"Afslutning", "Closing"};
  case Phase::after:
    return {"Efter afgørelsen", "After the decision"};
  }
  SAG_ASSERT(false);
  return {};
}

Text limit_words(const Limit& limit)
{
  return both("{}, derefter {} arbejdsdage",
              "{}, then {} working days",
              limit.warn.count,
              limit.stall.count);
}

Text days_before_words(const Limit& limit)
{
  return both("nær fra {} arbejdsdage før dagen, haster fra {}",
              "near from {} working days before the day, urgent from {}",
              limit.warn.count,
              limit.stall.count);
}

Text period_words(const std::optional<Date>& from, const std::optional<Date>& to)
{
  if (from && to)
  {
    return both("fra {} til {}", "from {} to {}", format_iso(*from), format_iso(*to));
  }
  return from ? both("fra {}", "from {}", format_iso(*from))
         : to ? both("til {}", "to {}", format_iso(*to))
              : Text{};
}

Text waivable_words(Waivable waivable)
{
  switch (waivable)
  {
  case Waivable::never:
    return {"Kan ikke fraviges.", "Cannot be waived."};
  case Waivable::leader:
    return {"En leder kan fravige det med en grund.", "A leader may waive it with a reason."};
  case Waivable::caseworker:
    return {"Sagsbehandleren kan fravige det med en grund.",
            "The caseworker may waive it with a reason."};
  }
  SAG_ASSERT(false);
  return {};
}

std::string trigger_words(const Trigger& trigger)
{
  std::string words;
  for (const auto& word : trigger.words)
  {
    words += fmt::format("{}{}", words.empty() ? "" : "/", *word);
  }
  return fmt::format("{} {}", name_of(trigger.verb), words.empty() ? "…" : words);
}

std::string triggers_words(const std::vector<Trigger>& triggers)
{
  std::string words;
  for (const Trigger& trigger : triggers)
  {
    words += (words.empty() ? "" : ", ") + trigger_words(trigger);
  }
  return words;
}

Text day_zero_words(DayZero from)
{
  switch (from)
  {
  case DayZero::date:
    return {};
  case DayZero::starts:
    return {"fra den dag indsatsen begynder", "from the day the measure begins"};
  case DayZero::receipt:
    return {"fra borgeren har fået den", "from the day the citizen has it"};
  }
  SAG_ASSERT(false);
  return {};
}

Text ends_words(TermEnd ends)
{
  switch (ends)
  {
  case TermEnd::same_date:
    return {};
  case TermEnd::last_day:
    return {"til og med dagen før", "up to and with the day before"};
  case TermEnd::next_month:
    return {"derefter den 1. i næste måned", "then the 1st of the next month"};
  }
  SAG_ASSERT(false);
  return {};
}

Text whose_words(Whose whose)
{
  switch (whose)
  {
  case Whose::municipality:
    return {"kommunens frist", "the municipality's"};
  case Whose::citizen:
    return {"borgerens frist", "the citizen's"};
  case Whose::effect:
    return {"virkning, der indtræder af sig selv", "an effect that comes by itself"};
  }
  SAG_ASSERT(false);
  return {};
}

} // namespace sag
