// SPDX-License-Identifier: MPL-2.0
#include "commands/workflow_json.hpp"

#include "commands/json.hpp"
#include "commands/route_text.hpp"
#include "workflow/deadline.hpp"
#include "workflow/fact_text.hpp"
#include "workflow/unverified.hpp"

#include <array>

namespace sag
{

namespace
{

Json pair(const Text& text)
{
  return {{"da", text.da}, {"en", text.en}};
}

Json day(const std::optional<Date>& date)
{
  return date ? Json(format_iso(*date)) : Json();
}

Json term(const std::optional<Term>& length)
{
  return length ? Json(format_term(*length)) : Json();
}

Json limit(const Limit& limit)
{
  return {{"warn_working_days", limit.warn.count}, {"stall_working_days", limit.stall.count}};
}

Json limit(const std::optional<Limit>& some)
{
  return some ? limit(*some) : Json();
}

Json words(const std::vector<Located<std::string>>& list)
{
  Json json = Json::array();
  for (const auto& word : list)
  {
    json.push_back(*word);
  }
  return json;
}

template <typename Values, typename Make> Json list_of(const Values& values, const Make& make)
{
  Json json = Json::array();
  for (const auto& value : values)
  {
    json.push_back(make(value));
  }
  return json;
}

/// The rules in one language, with a place in their file for what can be pointed at.
class Writer
{
public:
  Writer(const Workflow& workflow, Language language) : workflow_(workflow), language_(language) {}

  [[nodiscard]] Json fact(const Fact& fact) const
  {
    return {{"fact", name_of(fact.kind)},
            {"words", words(fact.words)},
            {"with_citizen", fact.with_citizen},
            {"since_stage", fact.since_stage},
            {"any", list_of(fact.any, [&](const Fact& one) { return this->fact(one); })},
            {"text", describe_fact(fact, workflow_).in(language_)}};
  }

  [[nodiscard]] Json need(const Need& need) const
  {
    Json json{{"id", need.id.value},
              {"need", fact(need.fact)},
              {"why", pair(need.why)},
              {"law", need.law},
              {"waivable", waivable_name(need.waivable)},
              {"verified", need.verified}};
    add_place(json, workflow_.file, need.span);
    return json;
  }

  [[nodiscard]] Json needs(const std::vector<Need>& list) const
  {
    return list_of(list, [&](const Need& one) { return need(one); });
  }

  [[nodiscard]] Json way(const Transition& way, const Stage* from) const
  {
    Json json{{"to", way.to.value},
              {"normal", way.normal},
              {"route", pair(way.route)},
              {"gate", way.gate},
              {"because", way.because_required},
              {"special", is_special(workflow_, from, way)},
              {"outcomes", words(way.outcomes)},
              {"needs", needs(way.needs)},
              {"valid_from", day(way.valid_from)},
              {"valid_to", day(way.valid_to)},
              {"closed_by", way.closed_by},
              {"forbids", words(way.forbids)},
              {"forbids_law", way.forbids_law},
              {"law", way.law},
              {"verified", way.verified}};
    add_place(json, workflow_.file, way.span);
    return json;
  }

  [[nodiscard]] Json ways(const std::vector<Transition>& list, const Stage* from) const
  {
    return list_of(list, [&](const Transition& one) { return way(one, from); });
  }

  [[nodiscard]] Json stage(const Stage& stage) const
  {
    Json json{{"id", stage.id.value},
              {"name", pair(stage.name)},
              {"plain", pair(stage.plain)},
              {"ahead", pair(stage.ahead)},
              {"unit", stage.unit},
              {"phase", name_of(stage.phase)},
              {"step", stage.step == 0 ? Json() : Json(stage.step)},
              {"turn", stage.turn == Turn::work ? "work" : "external"},
              {"final", stage.final_stage},
              {"work", Json()},
              {"inform", limit(stage.inform)},
              {"gate", needs(stage.gate)},
              {"next", ways(stage.next, &stage)}};
    if (stage.turn == Turn::work && !stage.final_stage)
    {
      json["work"] = {{"code", stage.work.code}, {"limit", limit(stage.work.limit)}};
    }
    add_place(json, workflow_.file, stage.id.span);
    return json;
  }

  [[nodiscard]] Json kind(const CatalogueKind& kind) const
  {
    return {{"id", kind.id.value},
            {"name", pair(kind.name)},
            {"party", name_of(kind.party)},
            {"unit", kind.unit},
            {"answer", term(kind.answer)},
            {"again", format_term(kind.again)},
            {"longest", term(kind.longest)},
            {"assess", kind.assess},
            {"consent", kind.consent},
            {"after", kind.after ? fact(*kind.after) : Json()},
            {"opens_on_complaint", kind.opens_on_complaint},
            {"code", kind.code},
            {"limit", limit(kind.limit)},
            {"law", kind.law},
            {"verified", kind.verified}};
  }

private:
  const Workflow& workflow_;
  Language language_;
};

Json question_json(const Question& question)
{
  return {{"id", question.id.value},
          {"name", pair(question.name)},
          {"limit", limit(question.limit)},
          {"law", question.law},
          {"verified", question.verified}};
}

Json word_json(const ListedWord& word)
{
  return {{"id", word.id.value},
          {"name", pair(word.name)},
          {"plain", pair(word.plain)},
          {"frame", word.frame},
          {"priority", word.priority},
          {"valid_from", day(word.valid.from)},
          {"valid_to", day(word.valid.to)},
          {"law", word.law},
          {"verified", word.verified}};
}

Json trigger_json(const Trigger& trigger)
{
  return {{"verb", name_of(trigger.verb)}, {"words", words(trigger.words)}};
}

Json deadline_json(const Deadline& rule)
{
  constexpr std::array days_zero{"date", "starts", "receipt"};
  constexpr std::array ends{"same-date", "last-day", "next-month"};
  return {{"id", rule.id.value},
          {"name", pair(rule.name)},
          {"starts", trigger_json(rule.starts)},
          {"from", days_zero.at(static_cast<std::size_t>(rule.from))},
          {"length", format_term(rule.length)},
          {"calendar", rule.calendar == CalendarChoice::office ? "office" : "public"},
          {"rolling", rule.rolling == Rolling::none ? "none" : "next-working-day"},
          {"ends", ends.at(static_cast<std::size_t>(rule.ends))},
          {"until", list_of(rule.until, trigger_json)},
          {"window", term(rule.window)},
          {"near", limit(rule.near)},
          {"repeats", rule.repeats},
          {"whose", name_of(rule.whose)},
          {"decision", rule.decision},
          {"notice", rule.notice},
          {"survives_closing", rule.survives_closing},
          {"valid_from", day(rule.valid_from)},
          {"valid_to", day(rule.valid_to)},
          {"closed_by", rule.closed_by},
          {"law", rule.law},
          {"verified", rule.verified},
          {"missed", pair(rule.missed)}};
}

void add_lists(Json& json, const Workflow& workflow)
{
  json["consents"] = list_of(workflow.consents,
                             [](const ListedWord& source) {
                               return Json{{"id", source.id.value}, {"name", pair(source.name)}};
                             });
  json["questions"] = list_of(workflow.questions, question_json);
  json["applications"] = list_of(workflow.applications, word_json);
  json["openings"] = list_of(workflow.openings, word_json);
  json["areas"] = list_of(workflow.areas, word_json);
  json["measures"] = list_of(workflow.measures, word_json);
  json["meetings"] = list_of(workflow.meetings, word_json);
  json["letters"] = list_of(workflow.letters, word_json);
  json["outcomes"] = list_of(workflow.outcomes, word_json);
  json["limits"] = list_of(workflow.limits,
                           [](const NamedLimit& named) {
                             return Json{{"code", named.code.value}, {"limit", limit(named.limit)}};
                           });
  json["deadlines"] = list_of(workflow.deadlines, deadline_json);
}

} // namespace

Json workflow_json(const Workflow& workflow, const Stage* only, Date as_of, Language language)
{
  const Writer writer(workflow, language);
  Json json = json_head("workflow-show", as_of);
  json["workflow"] = workflow.id.value;
  json["file"] = workflow.file->path();
  json["name"] = pair(workflow.name);
  json["law"] = workflow.law;
  json["valid_from"] = format_iso(workflow.valid_from.value);
  json["valid_to"] = day(workflow.valid_to);
  json["reviewed_until"] = format_iso(workflow.reviewed_until.value);
  json["verified"] = workflow.verified;
  json["start"] = workflow.start.value;
  json["steps"] = list_of(workflow.steps, pair);
  json["stages"] = Json::array();
  for (const Stage& stage : workflow.stages)
  {
    if (only == nullptr || only == &stage)
    {
      json["stages"].push_back(writer.stage(stage));
    }
  }
  json["everywhere"] = writer.ways(workflow.everywhere, nullptr);
  json["catalogue"] =
      list_of(workflow.catalogue, [&](const CatalogueKind& kind) { return writer.kind(kind); });
  add_lists(json, workflow);
  json["unverified"] = list_of(unverified_values(workflow),
                               [&](const Unverified& value)
                               {
                                 Json one{{"what", value.what.in(language)}, {"law", value.law}};
                                 add_place(one, workflow.file, value.span);
                                 return one;
                               });
  return json;
}

} // namespace sag
