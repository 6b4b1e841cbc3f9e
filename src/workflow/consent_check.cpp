// SPDX-License-Identifier: MPL-2.0
// A request for what the citizen must agree to first.

#include "workflow/case_check.hpp"

#include <algorithm>

namespace sag
{

namespace
{

bool gives_consent(const Entry& entry, std::string_view source)
{
  const auto sources = entry.words();
  return entry.verb == Verb::consented
         && std::any_of(sources.begin(),
                        sources.end(),
                        [&](const LocatedText& given) { return given.value == source; });
}

} // namespace

void check_consent(const Standing& standing,
                   const Entry& entry,
                   const History& history,
                   Diagnostics& diagnostics)
{
  const CatalogueKind* const rule =
      entry.verb == Verb::requested ? standing.workflow->find_kind(entry.word()) : nullptr;
  if (rule == nullptr || rule->consent.empty())
  {
    return;
  }
  const auto& entries = history.entries();
  const bool given = std::any_of(entries.begin(),
                                 entries.end(),
                                 [&](const Entry* other) {
                                   return other->date.value <= entry.date.value
                                          && gives_consent(*other, rule->consent);
                                 });
  if (given)
  {
    return;
  }
  diagnostics
      .error("request-without-consent",
             history.subject().file(),
             entry.value.span,
             both("{} kræver borgerens samtykke til {}, og det står ikke i sagen",
                  "{} needs the citizen's consent for {}, which is not on file",
                  rule->id.value,
                  rule->consent))
      .help(both("skriv samtykket først: sag {} consented {}",
                 "write the consent first: sag {} consented {}",
                 format_case_id(history.subject().id.value),
                 rule->consent));
}

} // namespace sag
