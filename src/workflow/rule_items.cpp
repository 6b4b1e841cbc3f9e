// SPDX-License-Identifier: MPL-2.0
#include "workflow/rule_items.hpp"

#include "workflow/fact_text.hpp"
#include "workflow/rule_words.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace sag
{

namespace
{

RuleItem whole_of(const Workflow& workflow)
{
  Aspects aspects;
  aspects.words("name", {"navn", "name"}, workflow.name)
      .period(workflow.valid_from.value, workflow.valid_to)
      .add("reviewed-until",
           {"efterset til og med", "reviewed up to and with"},
           same(format_iso(workflow.reviewed_until.value)))
      .add("start", {"begynder i", "starts in"}, same(workflow.start.value))
      .law(workflow.law, workflow.verified);
  for (const Text& step : workflow.steps)
  {
    aspects.words("steps", {"et skridt for borgeren", "a step for the citizen"}, step);
  }
  return {RuleArea::whole,
          "whole",
          "",
          {"reglerne som helhed", "the rules as a whole"},
          workflow.id.span,
          aspects.take()};
}

std::string identity_of(const Fact& fact)
{
  std::string text = fmt::format(
      "{} citizen={} stage={}", name_of(fact.kind), fact.with_citizen, fact.since_stage);
  if (fact.within)
  {
    text += " within=" + format_term(*fact.within);
  }
  for (const auto& word : fact.words)
  {
    text += " " + *word;
  }
  for (const Fact& one : fact.any)
  {
    text += fmt::format(" ({})", identity_of(one));
  }
  return text;
}

} // namespace

std::string_view name_of(RuleArea area)
{
  constexpr std::array<std::string_view, 9> names{
      "whole", "stage", "need", "way", "kind", "question", "word", "limit", "deadline"};
  return names[static_cast<std::size_t>(area)];
}

Aspects& Aspects::add(std::string_view key, Text name, Text value)
{
  list_.push_back({key, std::move(name), std::move(value)});
  return *this;
}

Aspects& Aspects::words(std::string_view key, const Text& name, const Text& value)
{
  add(key, {name.da + " på dansk", name.en + " in Danish"}, same(value.da));
  list_.back().only = Language::danish;
  add(key, {name.da + " på engelsk", name.en + " in English"}, same(value.en));
  list_.back().only = Language::english;
  return *this;
}

Aspects& Aspects::term(std::string_view key, Text name, const std::optional<Term>& value)
{
  return add(key,
             std::move(name),
             value ? Text{describe_term(*value, Language::danish),
                          describe_term(*value, Language::english)}
                   : Text{});
}

Aspects& Aspects::limit(std::string_view key, Text name, const std::optional<Limit>& value)
{
  return add(key, std::move(name), value ? limit_words(*value) : Text{});
}

Aspects& Aspects::days_before(std::string_view key, Text name, const std::optional<Limit>& value)
{
  return add(key, std::move(name), value ? days_before_words(*value) : Text{});
}

Aspects& Aspects::fact(std::string_view key, Text name, const Fact& value, const Workflow& workflow)
{
  add(key, std::move(name), describe_fact(value, workflow));
  list_.back().identity = identity_of(value);
  return *this;
}

Aspects& Aspects::flag(std::string_view key, Text name, bool value, bool usual)
{
  add(key, std::move(name), value ? Text{"ja", "yes"} : Text{"nej", "no"});
  list_.back().usual = value == usual;
  return *this;
}

Aspects&
Aspects::list(std::string_view key, Text name, const std::vector<Located<std::string>>& values)
{
  std::string text;
  for (const auto& value : values)
  {
    text += (text.empty() ? "" : ", ") + *value;
  }
  return add(key, std::move(name), same(std::move(text)));
}

Aspects& Aspects::law(const std::string& law, bool verified)
{
  add("law", {"kilde", "source"}, same(law));
  return flag("verified", {"kilden er efterset", "the source is verified"}, verified, true);
}

Aspects& Aspects::period(const std::optional<Date>& from, const std::optional<Date>& to)
{
  return add("valid-from", {"gyldig", "valid"}, period_words(from, to));
}

std::vector<RuleItem> rule_items(const Workflow& workflow, const StageNames& names)
{
  std::vector<RuleItem> items{whole_of(workflow)};
  add_stage_items(items, workflow, names);
  add_list_items(items, workflow);
  return items;
}

} // namespace sag
