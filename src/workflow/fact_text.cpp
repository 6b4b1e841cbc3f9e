// SPDX-License-Identifier: MPL-2.0
#include "workflow/fact_text.hpp"

#include "diagnostics/assert.hpp"
#include "workflow/rule_words.hpp"

#include <fmt/format.h>

namespace sag
{

namespace
{

/// "a, b og c": every name by `label`, the last one behind `last_joint`.
template <typename Words, typename Label>
Text listing(const Words& words, const Text& last_joint, const Label& label)
{
  Text list;
  for (std::size_t at = 0; at < words.size(); ++at)
  {
    const bool last = at + 1 == words.size();
    const Text between = at == 0 ? Text{} : last ? last_joint : same(", ");
    const Text one = label(words[at]);
    list.da += between.da + one.da;
    list.en += between.en + one.en;
  }
  return list;
}

template <typename Words, typename Label> Text alternatives(const Words& words, const Label& label)
{
  return listing(words, {" eller ", " or "}, label);
}

Text listed(const std::vector<ListedWord>& list, std::string_view id)
{
  const ListedWord* const word = find_word(list, id);
  return word != nullptr ? labelled(word->name, id) : same(std::string(id));
}

Text direction_words(std::string_view direction)
{
  return direction == "job"         ? Text{"job", "a job"}
         : direction == "education" ? Text{"uddannelse", "education"}
                                    : Text{"hverdagen", "everyday life"};
}

Text party_by_name(std::string_view name)
{
  const auto party = find_party(name);
  return party ? party_words(*party) : same(std::string(name));
}

Text complaint_words(std::string_view about)
{
  return about == "decision"        ? Text{"afgørelsen", "the decision"}
         : about == "handling-time" ? Text{"sagsbehandlingstiden", "the handling time"}
                                    : Text{"behandlingen", "the conduct"};
}

/// The words of a fact that names one thing, or several of which any will do.
struct FactClause
{
  const Fact& fact;
  const Workflow& workflow;

  [[nodiscard]] std::string_view word() const
  {
    return fact.words.empty() ? std::string_view{} : std::string_view(fact.words.front().value);
  }

  [[nodiscard]] Text kind() const { return kind_label(workflow, word()); }

  template <typename Label> [[nodiscard]] Text any_of(const Label& label) const
  {
    return alternatives(fact.words,
                        [&](const Located<std::string>& each)
                        { return label(std::string_view(each.value)); });
  }

  [[nodiscard]] Text out_of(const std::vector<ListedWord>& list) const
  {
    return any_of([&](std::string_view id) { return listed(list, id); });
  }

  [[nodiscard]] Text considered() const
  {
    const Text areas = listing(fact.words,
                               {" og ", " and "},
                               [&](const Located<std::string>& each)
                               { return listed(workflow.areas, each.value); });
    return {fmt::format("der er set på borgerens situation: {}", areas.da),
            fmt::format("the citizen's situation was considered: {}", areas.en)};
  }

  [[nodiscard]] Text met() const
  {
    const Text meeting = listed(workflow.meetings, word());
    const Text who = fact.with_citizen ? Text{" med borgeren", " with the citizen"} : Text{};
    const Text when =
        fact.since_stage ? Text{", siden dette trin begyndte", " since this stage began"} : Text{};
    const Text held{fmt::format("{}{} er holdt{}", meeting.da, who.da, when.da),
                    fmt::format("{}{} was held{}", meeting.en, who.en, when.en)};
    if (!fact.within)
    {
      return held;
    }
    const Text and_also = fact.since_stage ? Text{" og", " and"} : Text{};
    return {fmt::format("{}{} inden for de sidste {}",
                        held.da,
                        and_also.da,
                        describe_term(*fact.within, Language::danish)),
            fmt::format("{}{} within the last {}",
                        held.en,
                        and_also.en,
                        describe_term(*fact.within, Language::english))};
  }

  [[nodiscard]] Text informed() const
  {
    if (word() == "since-stage")
    {
      return {"borgeren er orienteret, siden dette trin begyndte",
              "the citizen was informed since this stage began"};
    }
    if (word() == "promised")
    {
      return {"borgeren har fået at vide, hvornår der sker noget",
              "the citizen was told of a day on which something will happen"};
    }
    if (word() == "since-start")
    {
      return {"borgeren er orienteret", "the citizen was informed"};
    }
    const Text letter = listed(workflow.letters, word());
    return {fmt::format("borgeren har fået: {}", letter.da),
            fmt::format("the citizen got: {}", letter.en)};
  }

  /// Parties, kinds of the catalogue, or both.
  [[nodiscard]] Text nothing_open() const
  {
    std::vector<std::string_view> parties;
    std::vector<std::string_view> kinds;
    for (const auto& each : fact.words)
    {
      (find_party(*each) ? parties : kinds).push_back(*each);
    }
    const Text with_whom = alternatives(parties, party_by_name);
    const Text which =
        alternatives(kinds, [&](std::string_view name) { return kind_label(workflow, name); });
    const Text party{fmt::format("intet er åbent hos {}", with_whom.da),
                     fmt::format("nothing is open with {}", with_whom.en)};
    const Text kind{fmt::format("der er ingen åben {}", which.da),
                    fmt::format("there is no open {}", which.en)};
    if (parties.empty() || kinds.empty())
    {
      return kinds.empty() ? party : kind;
    }
    return {fmt::format("{}, og {}", party.da, kind.da),
            fmt::format("{}, and {}", party.en, kind.en)};
  }

  [[nodiscard]] Text decided() const
  {
    if (word() == "any")
    {
      return {"der er truffet en afgørelse i dette trin", "a decision was made in this stage"};
    }
    if (word() == "complete")
    {
      return {"afgørelsen er truffet i dette trin og sendt med lov, begrundelse og klagevejledning",
              "the decision was made in this stage and sent with law, reasons and guidance on "
              "complaint"};
    }
    const Text outcomes = out_of(workflow.outcomes);
    return {fmt::format("afgørelsen i dette trin er {}", outcomes.da),
            fmt::format("the decision in this stage is {}", outcomes.en)};
  }

  [[nodiscard]] Text any() const
  {
    return alternatives(fact.any, [&](const Fact& one) { return describe_fact(one, workflow); });
  }
};

Text with(std::string_view da, std::string_view en, const Text& what)
{
  return {fmt::format(fmt::runtime(da), what.da), fmt::format(fmt::runtime(en), what.en)};
}

Text any_word(const FactClause& d, const Text& any, const Text& sentence, const Text& words)
{
  return d.word() == "any" ? any : with(sentence.da, sentence.en, words);
}

} // namespace

Text party_words(Party party)
{
  switch (party)
  {
  case Party::internal:
    return {"os selv", "ourselves"};
  case Party::statutory:
    return {"lovens ventetid", "the time the law gives"};
  case Party::external:
    return {"andre uden for kommunen", "others outside the municipality"};
  case Party::citizen:
    return {"borgeren", "the citizen"};
  }
  SAG_ASSERT(false);
  return {};
}

Text stage_label(const Workflow& workflow, std::string_view id)
{
  const Stage* const stage = workflow.find_stage(id);
  return stage != nullptr ? labelled(stage->name, id) : same(std::string(id));
}

Text kind_label(const Workflow& workflow, std::string_view id)
{
  const CatalogueKind* const kind = workflow.find_kind(id);
  return kind != nullptr ? labelled(kind->name, id) : same(std::string(id));
}

Text deadline_label(const Workflow& workflow, std::string_view id)
{
  const Deadline* const deadline = workflow.find_deadline(id);
  return deadline != nullptr ? labelled(deadline->name, id) : same(std::string(id));
}

Text describe_fact(const Fact& fact, const Workflow& workflow)
{
  const FactClause d{fact, workflow};
  switch (fact.kind)
  {
  case FactKind::assigned:
    return {"en sagsbehandler er ansvarlig", "a caseworker is responsible"};
  case FactKind::goal:
    return d.word() == "citizen" ? Text{"der er et mål i borgerens egne ord",
                                        "there is a goal in the citizen's own words"}
                                 : Text{"der er et mål", "there is a goal"};
  case FactKind::direction:
    return with("der er et mål med retningen {}",
                "there is a goal in the direction of {}",
                d.any_of(direction_words));
  case FactKind::track:
    return {"der er noteret et job- eller uddannelsesspor, eller en indsats",
            "a job or education track is noted, or a measure"};
  case FactKind::met:
    return d.met();
  case FactKind::requested:
    return with("{} er bestilt", "{} was requested", d.kind());
  case FactKind::received:
    return with("{} er modtaget", "{} was received", d.kind());
  case FactKind::assessed:
    return with("{} er vurderet", "{} was assessed", d.kind());
  case FactKind::all_assessed:
    return {"alle bestilte papirer er modtaget og vurderet",
            "all papers that were requested are received and assessed"};
  case FactKind::nothing_open:
    return d.nothing_open();
  case FactKind::informed:
    return d.informed();
  case FactKind::consented:
    return with("borgeren har givet samtykke: {}",
                "the citizen has consented: {}",
                d.out_of(workflow.consents));
  case FactKind::considered:
    return d.considered();
  case FactKind::heard:
    return {"borgeren er hørt i dette trin: har svaret, eller svarfristen er gået",
            "the citizen was heard in this stage: has answered, or the time to answer ran out"};
  case FactKind::decided:
    return d.decided();
  case FactKind::asked:
    return with("borgeren har bedt om: {}",
                "the citizen has asked for: {}",
                d.any_of(
                    [&](std::string_view id)
                    {
                      const Question* const question = workflow.find_question(id);
                      return question != nullptr ? labelled(question->name, id)
                                                 : same(std::string(id));
                    }));
  case FactKind::applied:
    return any_word(d,
                    {"der er en ansøgning", "there is an application"},
                    {"der er søgt om {}", "there is an application for {}"},
                    d.out_of(workflow.applications));
  case FactKind::opened:
    return any_word(
        d,
        {"sagen er åbnet på ny i dette trin", "the case was opened anew in this stage"},
        {"sagen er åbnet på ny i dette trin: {}", "the case was opened anew in this stage: {}"},
        d.out_of(workflow.openings));
  case FactKind::complained:
    return with("der er klaget over {} i dette trin",
                "there is a complaint about {} in this stage",
                d.any_of(complaint_words));
  case FactKind::measure:
    return any_word(d,
                    {"en indsats er begyndt", "a measure has begun"},
                    {"{} er begyndt", "{} has begun"},
                    d.out_of(workflow.measures));
  case FactKind::passed:
    return with("sagen har været i {}", "the case has been in {}", stage_label(workflow, d.word()));
  case FactKind::over:
    return with("fristen {} er gået, eller det, den ventede på, er sket",
                "the deadline {} has passed, or what it waited for has happened",
                deadline_label(workflow, d.word()));
  case FactKind::any:
    return d.any();
  }
  SAG_ASSERT(false);
  return {};
}

} // namespace sag
