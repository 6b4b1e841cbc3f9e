// SPDX-License-Identifier: MPL-2.0
#include "commands/route_text.hpp"

namespace sag
{

namespace
{

bool danish(const Context& context)
{
  return context.language == Language::danish;
}

std::string place_of(const NeedResult& result, const WorkingCase& work)
{
  if (result.fact.entry == nullptr)
  {
    return {};
  }
  const Position place = work.subject().file()->position(result.fact.entry->verb_span.begin);
  return fmt::format(" ({}:{})", work.file->path, place.line);
}

/// Names and sentences may end in brackets of their own, so the law stands without.
std::string law_text(const std::string& law)
{
  return law.empty() ? std::string{} : " · " + law;
}

/// "died/moved"
std::string either_of(const std::vector<Located<std::string>>& words)
{
  std::string text;
  for (const auto& word : words)
  {
    text += (text.empty() ? "" : "/") + word.value;
  }
  return text;
}

std::string waiver_hint(const NeedResult& result, const Context& context)
{
  const bool da = danish(context);
  switch (result.need->waivable)
  {
  case Waivable::never:
    return da ? "kan ikke fraviges" : "cannot be waived";
  case Waivable::leader:
    return fmt::format(fmt::runtime(da ? "en leder kan fravige det: waive={}:GRUND by=LEDER"
                                       : "a leader may waive it: waive={}:REASON by=LEADER"),
                       result.need->id.value);
  case Waivable::caseworker:
    return fmt::format(fmt::runtime(da ? "du kan fravige det: waive={}:GRUND"
                                       : "you may waive it: waive={}:REASON"),
                       result.need->id.value);
  }
  return {};
}

} // namespace

std::string_view waivable_name(Waivable waivable)
{
  switch (waivable)
  {
  case Waivable::never:
    return "never";
  case Waivable::leader:
    return "leader";
  case Waivable::caseworker:
    return "caseworker";
  }
  return {};
}

std::string render_unmet(const NeedResult& result, const WorkingCase& work, const Context& context)
{
  const Style style = style_for(context.terminal);
  const Need& need = *result.need;
  std::string text = fmt::format("  {}✗{} {}: {}{}\n",
                                 style.error,
                                 style.reset,
                                 need.id.value,
                                 result.fact.looked_at.in(context.language),
                                 place_of(result, work));
  text += fmt::format("      {}: {}{}\n",
                      danish(context) ? "krav" : "needed",
                      need.why.in(context.language),
                      law_text(need.law));
  if (!result.fact.command.empty())
  {
    text += fmt::format("      {}{}{}\n", style.help, result.fact.command, style.reset);
  }
  return text + fmt::format("      {}\n", waiver_hint(result, context));
}

std::string render_route(const Route& route, const WorkingCase& work, const Context& context)
{
  const bool da = danish(context);
  const Style style = style_for(context.terminal);
  const Transition& transition = *route.transition;
  std::string state = route.open() ? (da ? "åben" : "open") : (da ? "lukket" : "closed");
  if (!route.valid)
  {
    state = da ? "ikke gyldig i dag" : "not valid today";
  }
  std::string text = fmt::format("{}→ {}{} ({}): {}\n",
                                 style.message,
                                 route.to->name.in(context.language),
                                 style.reset,
                                 route.to->id.value,
                                 state);
  if (!transition.route.empty())
  {
    text +=
        fmt::format("  {}{}\n", transition.route.in(context.language), law_text(transition.law));
  }
  for (const NeedResult& result : route.needs)
  {
    text += result.met() ? fmt::format("  {}✓{} {}: {}{}\n",
                                       style.help,
                                       style.reset,
                                       result.need->id.value,
                                       result.fact.looked_at.in(context.language),
                                       place_of(result, work))
                         : render_unmet(result, work, context);
  }
  if (route.open())
  {
    const std::string_view because = da ? " because=\"GRUND\"" : " because=\"REASON\"";
    const std::string closing =
        fmt::format(" outcome={} self-support={}",
                    transition.outcomes.empty() ? std::string(da ? "UDFALD" : "OUTCOME")
                                                : either_of(transition.outcomes),
                    da ? "GRAD" : "DEGREE");
    text += fmt::format("  {}sag {} advance {}{}{}{}\n",
                        style.help,
                        work.id(),
                        route.to->id.value,
                        transition.because_required ? because : "",
                        route.to->final_stage ? closing : std::string{},
                        style.reset);
  }
  return text;
}

} // namespace sag
