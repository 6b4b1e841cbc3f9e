// SPDX-License-Identifier: MPL-2.0
// Words that a letter would lack. That both languages are there is seen when the rules are read;
// here it is whether somebody has translated them, and whether the ways of the letters have theirs.

#include "workflow/fact_text.hpp"
#include "workflow/rule_check_parts.hpp"
#include "workflow/rule_state.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace sag
{

namespace
{

/// Names may be the same in both languages; whole sentences are not.
void check_translated(const Text& text,
                      std::string_view key,
                      const Located<std::string>& of,
                      Findings& findings)
{
  if (!text.empty() && text.da == text.en)
  {
    findings
        .report("letter-words-missing",
                of.span,
                both("{}: `{}` er den samme sætning på dansk og engelsk",
                     "{}: `{}` is the same sentence in Danish and English",
                     *of,
                     key))
        .help({"den ene mangler at blive oversat", "one of them still has to be translated"});
  }
}

/// Letters tell the stages that lie ahead on the normal route, as far as the decision, which has
/// its own words.
void check_ahead(const Workflow& workflow, Findings& findings)
{
  for (const Stage& stage : workflow.stages)
  {
    const auto leads_here = [&](const Stage& from)
    {
      return std::ranges::any_of(from.next,
                                 [&](const Transition& way)
                                 { return way.normal && way.to.value == *stage.id; });
    };
    const bool told = stage.phase != Phase::after && !stage.final_stage && !asks_for_decision(stage)
                      && std::ranges::any_of(workflow.stages, leads_here);
    if (told && stage.ahead.empty())
    {
      findings
          .report(
              "letter-words-missing",
              stage.id.span,
              both("{} ligger på den almindelige vej og har ikke `ahead`: brevene kan ikke sige, "
                   "at det kommer",
                   "{} lies on the normal route and has no `ahead`: letters cannot say that it "
                   "comes",
                   *stage.id))
          .help({"skriv en hel sætning til borgeren på begge sprog",
                 "write a whole sentence to the citizen in both languages"});
    }
  }
}

void check_consent_names(const Workflow& workflow, Findings& findings)
{
  std::set<std::string_view> told;
  for (const CatalogueKind& kind : workflow.catalogue)
  {
    if (!kind.consent.empty() && find_word(workflow.consents, kind.consent) == nullptr
        && told.insert(kind.consent).second)
    {
      findings
          .report("letter-words-missing",
                  kind.id.span,
                  both("{} kræver samtykke til {}, som ikke har et navn under `consents`",
                       "{} needs consent for {}, which has no name under `consents`",
                       *kind.id,
                       kind.consent))
          .help(both("tilføj {}: {{da: …, en: …}} under `consents`",
                     "add {}: {{da: …, en: …}} under `consents`",
                     kind.consent));
    }
  }
}

void check_kind(const CatalogueKind& kind, Findings& findings)
{
  using Part = std::string KindWords::*;
  constexpr std::array<std::pair<std::string_view, Part>, 5> sentences{{
      {"requested", &KindWords::requested},
      {"reminded", &KindWords::reminded},
      {"received", &KindWords::received},
      {"assessed", &KindWords::assessed},
      {"why", &KindWords::why},
  }};
  for (const auto& [key, part] : sentences)
  {
    check_translated({kind.da.*part, kind.en.*part}, key, kind.id, findings);
  }
}

} // namespace

void check_letter_words(const Workflow& workflow, Findings& findings)
{
  for (const Stage& stage : workflow.stages)
  {
    check_translated(stage.plain, "plain", stage.id, findings);
    check_translated(stage.ahead, "ahead", stage.id, findings);
  }
  check_ahead(workflow, findings);
  for (const CatalogueKind& kind : workflow.catalogue)
  {
    check_kind(kind, findings);
  }
  check_consent_names(workflow, findings);
  for (const Question& question : workflow.questions)
  {
    check_translated(question.asked, "asked", question.id, findings);
    check_translated(question.answered, "answered", question.id, findings);
  }
  for (const auto* const list : {&workflow.applications,
                                 &workflow.openings,
                                 &workflow.measures,
                                 &workflow.meetings,
                                 &workflow.letters,
                                 &workflow.outcomes})
  {
    for (const ListedWord& word : *list)
    {
      check_translated(word.plain, "plain", word.id, findings);
    }
  }
}

} // namespace sag
