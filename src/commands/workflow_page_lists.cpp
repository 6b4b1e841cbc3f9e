// SPDX-License-Identifier: MPL-2.0
// The lists of a workflow's page: what can be asked of whom, what the citizen may ask, the words of
// the log, limits and deadlines.

#include "commands/deadline_words.hpp"
#include "commands/workflow_page.hpp"
#include "model/rule_reader.hpp"
#include "workflow/fact_text.hpp"
#include "workflow/finding_codes.hpp"
#include "workflow/rule_words.hpp"

#include <array>

namespace sag
{

namespace
{

Text term_words(std::string_view da, std::string_view en, Term term)
{
  return {fmt::format("{} {}", da, describe_term(term, Language::danish)),
          fmt::format("{} {}", en, describe_term(term, Language::english))};
}

Text times_of(const CatalogueKind& kind)
{
  Text text;
  if (kind.answer)
  {
    add_part(text, term_words("svar inden", "answer within", *kind.answer));
  }
  if (kind.party != Party::internal && kind.party != Party::statutory)
  {
    add_part(text, term_words("efter en rykker", "after a reminder", kind.again));
  }
  if (kind.longest)
  {
    add_part(text, term_words("længst", "at most", *kind.longest));
  }
  if (kind.limit)
  {
    const Text limit = limit_words(*kind.limit);
    add_part(text,
             {fmt::format("grænse {} ({})", limit.da, kind.code),
              fmt::format("limit {} ({})", limit.en, kind.code)});
  }
  return text;
}

Text conditions_of(const CatalogueKind& kind, const Workflow& workflow)
{
  Text text;
  if (kind.assess)
  {
    add_part(text, {"skal vurderes, når det er kommet", "must be assessed once it has come"});
  }
  if (!kind.consent.empty())
  {
    const ListedWord* const source = find_word(workflow.consents, kind.consent);
    const Text name = source != nullptr ? source->name : same(kind.consent);
    add_part(text, {"kræver samtykke: " + name.da, "needs consent: " + name.en});
  }
  if (kind.after)
  {
    const Text after = describe_fact(*kind.after, workflow);
    add_part(text, {"først når " + after.da, "only when " + after.en});
  }
  if (kind.opens_on_complaint)
  {
    add_part(text, {"åbnes af en klage over en afgørelse", "opened by a complaint on a decision"});
  }
  return text;
}

void add_catalogue(Page& page, const Workflow& workflow, const Office& office)
{
  page.add(PageLineKind::section, {"Hvad vi beder andre om", "What we ask of others"});
  for (const Party party : {Party::external, Party::internal, Party::citizen, Party::statutory})
  {
    page.add(PageLineKind::heading, party_words(party));
    for (const CatalogueKind& kind : workflow.catalogue)
    {
      if (kind.party != party)
      {
        continue;
      }
      const Unit* const unit = office.find_unit(kind.unit);
      Text label = labelled(kind.name, kind.id.value);
      if (unit != nullptr)
      {
        label = {fmt::format("{}: {}", label.da, unit->name.da),
                 fmt::format("{}: {}", label.en, unit->name.en)};
      }
      page.item(label);
      page.sentence(times_of(kind), 1);
      page.sentence(conditions_of(kind, workflow), 1);
      page.sentence(law_sentence(kind.law, kind.verified), 1);
    }
  }
}

void add_questions(Page& page, const Workflow& workflow)
{
  page.add(PageLineKind::section, {"Hvad borgeren kan bede os om", "What the citizen may ask"});
  for (const Question& question : workflow.questions)
  {
    const Text limit = limit_words(question.limit);
    const Text label = labelled(question.name, question.id.value);
    page.item(
        {fmt::format("{}: {}", label.da, limit.da), fmt::format("{}: {}", label.en, limit.en)});
    page.sentence(law_sentence(question.law, question.verified), 1);
  }
}

/// What a measure or an opening does besides telling what happened.
Text effect_of(const ListedWord& word)
{
  if (word.frame)
  {
    return {", ramme om sagen", ", frames the case"};
  }
  return word.priority
             ? Text{", går forud, til sagen er afgjort", ", goes first until the case is decided"}
             : Text{};
}

void add_words(Page& page, const Text& title, const std::vector<ListedWord>& words)
{
  if (words.empty())
  {
    return;
  }
  page.add(PageLineKind::heading, title);
  for (const ListedWord& word : words)
  {
    const Text label = labelled(word.name, word.id.value);
    const Text effect = effect_of(word);
    page.item({label.da + effect.da, label.en + effect.en});
    const Text period = period_words(word.valid.from, word.valid.to);
    page.sentence(period.empty() ? Text{} : Text{"Gælder " + period.da, "Holds " + period.en}, 1);
    page.sentence(law_sentence(word.law, word.verified), 1);
  }
}

void add_limits(Page& page, const Workflow& workflow)
{
  page.add(PageLineKind::section,
           {"Grænser, i arbejdsdage: først gul, så rød",
            "Limits, in working days: first a warning, then a stall"});
  for (const NamedLimit& limit : workflow.limits)
  {
    const FindingCode* const code = find_finding_code(limit.code.value);
    const Text days =
        counts_down(limit.code.value) ? days_before_words(limit.limit) : limit_words(limit.limit);
    page.item(
        {fmt::format("{} ({}): {}", code != nullptr ? code->title_da : "", *limit.code, days.da),
         fmt::format("{} ({}): {}", code != nullptr ? code->title_en : "", *limit.code, days.en)});
  }
}

/// After a comma; nothing where there is nothing to add.
void add_detail(Text& text, const Text& detail)
{
  if (!detail.empty())
  {
    text.da += ", " + detail.da;
    text.en += ", " + detail.en;
  }
}

/// How long, by which calendar, whose.
Text reckoning_of(const Deadline& rule)
{
  Text text{describe_term(rule.length, Language::danish),
            describe_term(rule.length, Language::english)};
  add_detail(text, ends_words(rule.ends));
  if (rule.calendar == CalendarChoice::office)
  {
    add_part(text, {"kontorets dage", "the office's days"});
  }
  if (rule.rolling == Rolling::next_working_day)
  {
    add_part(text, {"flyttes til næste hverdag", "moves to the next weekday"});
  }
  if (rule.repeats)
  {
    add_part(text, {"begynder forfra, når den er opfyldt", "runs again once met"});
  }
  if (rule.valid_from || rule.valid_to)
  {
    const Text period = period_words(rule.valid_from, rule.valid_to);
    add_part(text, {"gyldig " + period.da, "valid " + period.en});
  }
  if (!rule.closed_by.empty())
  {
    add_part(text, {"lukket af " + rule.closed_by, "closed by " + rule.closed_by});
  }
  if (rule.survives_closing)
  {
    add_part(text, {"løber videre, når sagen er lukket", "runs on after the case is closed"});
  }
  if (rule.near)
  {
    add_part(text, days_before_words(*rule.near));
  }
  add_part(text, whose_words(rule.whose));
  return text;
}

Text start_and_end_of(const Deadline& rule)
{
  const std::string starts = trigger_words(rule.starts);
  Text text{"Begynder: " + starts, "Starts: " + starts};
  add_detail(text, day_zero_words(rule.from));
  if (!rule.until.empty())
  {
    const std::string until = triggers_words(rule.until);
    add_part(text, {"opfyldes af: " + until, "met by: " + until});
  }
  if (rule.window)
  {
    add_detail(text,
               {fmt::format("tidligst {} før udløb", describe_term(*rule.window, Language::danish)),
                fmt::format("no earlier than {} before the end",
                            describe_term(*rule.window, Language::english))});
  }
  return text;
}

} // namespace

void add_word_lists(Page& page, const Workflow& workflow, const Office& office)
{
  add_catalogue(page, workflow, office);
  add_questions(page, workflow);
  page.add(PageLineKind::section, {"Ordene i loggen", "The words of the log"});
  add_words(page, {"Ansøgninger", "Applications"}, workflow.applications);
  add_words(page, {"Andet, der begynder en sag", "Other beginnings"}, workflow.openings);
  add_words(page, {"Områder i et helhedssyn", "Areas of the whole picture"}, workflow.areas);
  add_words(page, {"Indsatser", "Measures"}, workflow.measures);
  add_words(page, {"Møder", "Meetings"}, workflow.meetings);
  add_words(page, {"Breve", "Letters"}, workflow.letters);
  add_words(page, {"Udfald", "Outcomes"}, workflow.outcomes);
  add_words(page, {"Samtykker til at spørge", "Consents to ask"}, workflow.consents);
  add_limits(page, workflow);
}

void add_deadlines(Page& page, const Workflow& workflow)
{
  page.add(PageLineKind::section, {"Frister", "Deadlines"});
  for (const Deadline& rule : workflow.deadlines)
  {
    page.item(labelled(rule.name, rule.id.value));
    page.sentence(reckoning_of(rule), 1);
    page.sentence(start_and_end_of(rule), 1);
    page.sentence({"Når den ikke holdes: " + rule.missed.da, "When missed: " + rule.missed.en}, 1);
    page.sentence(law_sentence(rule.law, rule.verified), 1);
  }
}

} // namespace sag
