// SPDX-License-Identifier: MPL-2.0
// The catalogue, the words of the log, limits and deadlines, as things to compare.
#include "model/rule_reader.hpp"
#include "workflow/fact_text.hpp"
#include "workflow/finding_codes.hpp"
#include "workflow/rule_items.hpp"
#include "workflow/rule_words.hpp"

#include <fmt/format.h>

#include <array>

namespace sag
{

namespace
{

using Items = std::vector<RuleItem>;

/// A thing of a list that is known by its id.
RuleItem
item_called(RuleArea area, const Located<std::string>& id, const Text& name, Aspects& aspects)
{
  return {area, id.value, "", labelled(name, id.value), id.span, aspects.take()};
}

void add_letter_words(Aspects& aspects, const CatalogueKind& kind)
{
  struct Row
  {
    std::string_view key;
    std::string KindWords::*words;
  };

  constexpr std::array rows{Row{"a", &KindWords::a},
                            Row{"the", &KindWords::the},
                            Row{"it", &KindWords::it},
                            Row{"requested", &KindWords::requested},
                            Row{"reminded", &KindWords::reminded},
                            Row{"received", &KindWords::received},
                            Row{"assessed", &KindWords::assessed},
                            Row{"why", &KindWords::why}};
  for (const Row& row : rows)
  {
    aspects.words(row.key,
                  both("ordene til brevet ({})", "the words for letters ({})", row.key),
                  {kind.da.*row.words, kind.en.*row.words});
  }
}

RuleItem item_of(const CatalogueKind& kind, const Workflow& workflow)
{
  Aspects aspects;
  aspects.words("name", {"navn", "name"}, kind.name)
      .add("party", {"hvem der svarer", "who answers"}, party_words(kind.party))
      .add("unit", {"enhed", "unit"}, same(kind.unit))
      .term("answer", {"svar inden", "answer within"}, kind.answer)
      .term("again", {"efter en rykker", "after a reminder"}, kind.again)
      .term("longest", {"længst", "at most"}, kind.longest)
      .flag("assess", {"skal vurderes", "must be assessed"}, kind.assess)
      .add("consent", {"kræver samtykke", "needs consent"}, same(kind.consent))
      .flag("complaint", {"åbnes af en klage", "opened by a complaint"}, kind.opens_on_complaint)
      .add("code", {"kode", "code"}, same(kind.code))
      .limit("limit", {"grænse", "limit"}, kind.limit)
      .law(kind.law, kind.verified);
  if (kind.after)
  {
    aspects.fact("after", {"først når", "only when"}, *kind.after, workflow);
  }
  add_letter_words(aspects, kind);
  return item_called(RuleArea::kind, kind.id, kind.name, aspects);
}

RuleItem item_of(const Question& question)
{
  Aspects aspects;
  aspects.words("name", {"navn", "name"}, question.name)
      .limit("limit", {"grænse", "limit"}, question.limit)
      .words("the", {"ordene til brevet (the)", "the words for letters (the)"}, question.the)
      .words(
          "asked", {"ordene til brevet (asked)", "the words for letters (asked)"}, question.asked)
      .words("answered",
             {"ordene til brevet (answered)", "the words for letters (answered)"},
             question.answered)
      .law(question.law, question.verified);
  return item_called(RuleArea::question, question.id, question.name, aspects);
}

void add_words(Items& items,
               std::string_view list,
               const Text& what,
               const std::vector<ListedWord>& words)
{
  for (const ListedWord& word : words)
  {
    Aspects aspects;
    aspects.words("name", {"navn", "name"}, word.name)
        .words("plain", {"ord til borgeren", "words for the citizen"}, word.plain)
        .words("the", {"bestemt form", "definite form"}, word.the)
        .flag("frame", {"ramme om sagen", "frames the case"}, word.frame)
        .flag("priority", {"går forud", "goes first"}, word.priority)
        .period(word.valid.from, word.valid.to)
        .law(word.law, word.verified);
    const Text name = labelled(word.name, word.id.value);
    items.push_back(
        {RuleArea::word,
         fmt::format("{}/{}", list, word.id.value),
         "",
         {fmt::format("{} {}", what.da, name.da), fmt::format("{} {}", what.en, name.en)},
         word.id.span,
         aspects.take()});
  }
}

RuleItem item_of(const NamedLimit& limit)
{
  Aspects aspects;
  const Text name{"grænse", "limit"};
  counts_down(*limit.code) ? aspects.days_before("limit", name, limit.limit)
                           : aspects.limit("limit", name, limit.limit);
  const FindingCode* const code = find_finding_code(limit.code.value);
  return {RuleArea::limit,
          limit.code.value,
          "",
          code == nullptr ? same(limit.code.value)
                          : labelled({std::string(code->title_da), std::string(code->title_en)},
                                     limit.code.value),
          limit.code.span,
          aspects.take()};
}

RuleItem item_of(const Deadline& rule)
{
  const bool office = rule.calendar == CalendarChoice::office;
  const bool rolls = rule.rolling == Rolling::next_working_day;
  Aspects aspects;
  aspects.words("name", {"navn", "name"}, rule.name)
      .term("length", {"længde", "length"}, rule.length)
      .add("ends", {"slutter", "ends"}, ends_words(rule.ends))
      .add("calendar",
           {"kalender", "calendar"},
           office ? Text{"kontorets", "the office's"} : Text{"den offentlige", "the public one"})
      .add("rolling",
           {"en fridag", "a day off"},
           rolls ? Text{"flyttes til næste hverdag", "moves to the next weekday"}
                 : Text{"flyttes ikke", "is not moved"})
      .add("starts", {"begynder", "starts"}, same(trigger_words(rule.starts)))
      .add("from", {"regnes", "counts"}, day_zero_words(rule.from))
      .add("until", {"opfyldes af", "met by"}, same(triggers_words(rule.until)))
      .term("window", {"tidligst så længe før", "no earlier than"}, rule.window)
      .flag("repeats", {"begynder forfra", "runs again"}, rule.repeats)
      .add("whose", {"hvis frist", "whose"}, whose_words(rule.whose))
      .flag("decision", {"dagen for afgørelsen", "the day of the decision"}, rule.decision)
      .flag("notice", {"brev, når den ikke holdes", "a letter when it is missed"}, rule.notice)
      .flag("survives-closing",
            {"løber videre, når sagen er lukket", "runs on after the case is closed"},
            rule.survives_closing)
      .days_before("near", {"hvornår den er nær", "when it is near"}, rule.near)
      .words("missed", {"når den ikke holdes", "when missed"}, rule.missed)
      .period(rule.valid_from, rule.valid_to)
      .add("closed-by", {"lukket af", "closed by"}, same(rule.closed_by))
      .law(rule.law, rule.verified);
  return item_called(RuleArea::deadline, rule.id, rule.name, aspects);
}

} // namespace

void add_list_items(std::vector<RuleItem>& items, const Workflow& workflow)
{
  for (const CatalogueKind& kind : workflow.catalogue)
  {
    items.push_back(item_of(kind, workflow));
  }
  for (const Question& question : workflow.questions)
  {
    items.push_back(item_of(question));
  }
  add_words(items, "applications", {"ansøgningen", "the application"}, workflow.applications);
  add_words(items, "openings", {"begyndelsen", "the beginning"}, workflow.openings);
  add_words(items, "consents", {"samtykket", "the consent"}, workflow.consents);
  add_words(items, "areas", {"området", "the area"}, workflow.areas);
  add_words(items, "measures", {"indsatsen", "the measure"}, workflow.measures);
  add_words(items, "meetings", {"mødet", "the meeting"}, workflow.meetings);
  add_words(items, "letters", {"brevet", "the letter"}, workflow.letters);
  add_words(items, "outcomes", {"udfaldet", "the outcome"}, workflow.outcomes);
  for (const NamedLimit& limit : workflow.limits)
  {
    items.push_back(item_of(limit));
  }
  for (const Deadline& rule : workflow.deadlines)
  {
    items.push_back(item_of(rule));
  }
}

} // namespace sag
