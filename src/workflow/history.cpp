// SPDX-License-Identifier: MPL-2.0
#include "workflow/history.hpp"

#include <algorithm>

namespace sag
{

namespace
{

bool is_seen(const Entry& entry, const Viewpoint& viewpoint)
{
  return entry.date.value <= viewpoint.as_of
         && (!viewpoint.known_at || entry.known() <= *viewpoint.known_at);
}

bool is_target(const Entry& entry, const Target& target)
{
  // A value that is a list or a map is not repeated in the correction: date and verb must do.
  const bool has_word = std::holds_alternative<std::string_view>(entry.value.value);
  return entry.verb == target.verb && entry.date.value == target.date.value
         && (!has_word || entry.word() == target.value.value);
}

/// The keys that belong to the correction itself; every other one replaces the target's.
bool is_own_key(Key key)
{
  return key == Key::because || key == Key::void_entry || key == Key::logged || key == Key::note
         || key == Key::source;
}

Entry with_replaced_fields(const Entry& entry, const Entry& correction)
{
  Entry result = entry;
  for (const Field& field : correction.fields)
  {
    if (is_own_key(field.key))
    {
      continue;
    }
    const auto old = std::find_if(result.fields.begin(),
                                  result.fields.end(),
                                  [&](const Field& f) { return f.key == field.key; });
    if (old == result.fields.end())
    {
      result.fields.push_back(field);
    }
    else
    {
      *old = field;
    }
  }
  return result;
}

} // namespace

History::History(const Case& of, const Viewpoint& viewpoint) : case_(&of), viewpoint_(viewpoint)
{
  entries_.reserve(of.log.size());
  for (const Entry& entry : of.log)
  {
    if (!is_seen(entry, viewpoint))
    {
      continue;
    }
    if (entry.verb == Verb::corrected)
    {
      correct(entries_, entry);
    }
    entries_.push_back(&entry);
  }
  std::stable_sort(entries_.begin(),
                   entries_.end(),
                   [](const Entry* a, const Entry* b) { return a->date.value < b->date.value; });
}

void History::correct(std::vector<const Entry*>& entries, const Entry& correction)
{
  const auto& target = std::get<Target>(correction.value.value);
  std::vector<const Entry*> fitting;
  std::copy_if(entries.begin(),
               entries.end(),
               std::back_inserter(fitting),
               [&](const Entry* e) { return is_target(*e, target); });
  if (fitting.size() != 1)
  {
    const auto problem =
        fitting.empty() ? CorrectionProblem::no_target : CorrectionProblem::several_targets;
    failed_.push_back({&correction, problem, std::move(fitting)});
    return;
  }
  const auto at = std::find(entries.begin(), entries.end(), fitting.front());
  if (correction.has(Key::void_entry))
  {
    entries.erase(at);
    return;
  }
  corrected_.push_back(with_replaced_fields(**at, correction));
  *at = &corrected_.back();
}

} // namespace sag
