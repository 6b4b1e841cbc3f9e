// SPDX-License-Identifier: MPL-2.0
#include "workflow/unverified.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace sag
{

namespace
{

using List = std::vector<Unverified>;

void add(List& list, bool verified, Text what, const std::string& law, Span span)
{
  if (!verified)
  {
    list.push_back({std::move(what), law, span});
  }
}

void add_needs(List& list, const std::vector<Need>& needs, const Text& place)
{
  for (const Need& need : needs)
  {
    add(list,
        need.verified,
        {fmt::format("{}: krav {}", place.da, need.id.value),
         fmt::format("{}: need {}", place.en, need.id.value)},
        need.law,
        need.span);
  }
}

void add_transitions(List& list, const std::vector<Transition>& ways, const Text& from)
{
  for (const Transition& way : ways)
  {
    const Text place{fmt::format("{} → {}", from.da, way.to.value),
                     fmt::format("{} → {}", from.en, way.to.value)};
    add(list, way.verified, place, way.law, way.span);
    add_needs(list, way.needs, place);
  }
}

/// Everything that has an id, a law and the mark.
template <typename Values>
void add_list(List& list, const Values& values, std::string_view da, std::string_view en)
{
  for (const auto& value : values)
  {
    add(list,
        value.verified,
        {fmt::format("{} {}", da, value.id.value), fmt::format("{} {}", en, value.id.value)},
        value.law,
        value.id.span);
  }
}

} // namespace

std::vector<Unverified> unverified_values(const Workflow& workflow)
{
  List list;
  add(list,
      workflow.verified,
      {"reglerne som helhed", "the rules as a whole"},
      workflow.law,
      workflow.id.span);
  for (const Stage& stage : workflow.stages)
  {
    add_needs(list, stage.gate, same(stage.id.value));
    add_transitions(list, stage.next, same(stage.id.value));
  }
  add_transitions(list, workflow.everywhere, {"ethvert trin", "every stage"});
  add_list(list, workflow.catalogue, "kataloget:", "catalogue:");
  add_list(list, workflow.questions, "spørgsmål", "question");
  add_list(list, workflow.applications, "ansøgning", "application");
  add_list(list, workflow.openings, "åbning", "opening");
  add_list(list, workflow.areas, "område", "area");
  add_list(list, workflow.measures, "indsats", "measure");
  add_list(list, workflow.meetings, "møde", "meeting");
  add_list(list, workflow.letters, "brev", "letter");
  add_list(list, workflow.outcomes, "udfald", "outcome");
  add_list(list, workflow.deadlines, "frist", "deadline");
  std::ranges::stable_sort(list, {}, [](const Unverified& value) { return value.span.begin; });
  return list;
}

} // namespace sag
