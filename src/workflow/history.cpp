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

/// The ref as it stands in the file, whatever an earlier correction made of it.
std::string_view written_ref(const Case& of, const Entry& entry)
{
  const auto written =
      std::lower_bound(of.log.begin(),
                       of.log.end(),
                       entry.span.begin,
                       [](const Entry& e, std::uint32_t begin) { return e.span.begin < begin; });
  return written->ref();
}

/// Of several that fit, those with the target's ref. A target without one means the entry without.
void choose_by_ref(const Case& of, const Target& target, std::vector<const Entry*>& fitting)
{
  const auto has_ref = [&](const Entry* e) { return written_ref(of, *e) == target.ref.value; };
  const bool any = std::any_of(fitting.begin(), fitting.end(), has_ref);
  if (!target.ref.value.empty() || (fitting.size() > 1 && any))
  {
    std::erase_if(fitting, [&](const Entry* e) { return !has_ref(e); });
  }
}

Entry with_replaced_fields(const Entry& entry, const Entry& correction)
{
  Entry result = entry;
  for (const Field& field : correction.fields)
  {
    if (belongs_to_correction(field.key))
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

bool is_about_correction(const Entry& correction)
{
  return std::get<Target>(correction.value.value).verb == Verb::corrected;
}

} // namespace

History::History(const Case& of, const Viewpoint& viewpoint) : case_(&of), viewpoint_(viewpoint)
{
  std::vector<const Entry*> seen;
  seen.reserve(of.log.size());
  for (const Entry& entry : of.log)
  {
    if (is_seen(entry, viewpoint))
    {
      seen.push_back(&entry);
    }
  }
  correct_corrections(seen);
  entries_.reserve(seen.size());
  for (const Entry* const entry : seen)
  {
    if (entry->verb == Verb::corrected && !is_about_correction(*entry))
    {
      correct(entries_, entries_.size(), *entry);
    }
    entries_.push_back(entry);
  }
  std::stable_sort(entries_.begin(),
                   entries_.end(),
                   [](const Entry* a, const Entry* b) { return a->date.value < b->date.value; });
}

/// The last first: a correction is itself set right before it is carried out.
void History::correct_corrections(std::vector<const Entry*>& seen)
{
  for (std::size_t at = seen.size(); at > 0; --at)
  {
    const Entry& entry = *seen[at - 1];
    if (entry.verb == Verb::corrected && is_about_correction(entry))
    {
      const std::size_t before = seen.size();
      correct(seen, at - 1, entry);
      at -= before - seen.size();
    }
  }
}

/// Looks for the target among the first `count` entries.
void History::correct(std::vector<const Entry*>& entries,
                      std::size_t count,
                      const Entry& correction)
{
  const auto& target = std::get<Target>(correction.value.value);
  const auto end = entries.begin() + static_cast<std::ptrdiff_t>(count);
  std::vector<const Entry*> fitting;
  std::copy_if(entries.begin(),
               end,
               std::back_inserter(fitting),
               [&](const Entry* e) { return is_target(*e, target); });
  choose_by_ref(*case_, target, fitting);
  if (fitting.size() != 1)
  {
    const auto problem =
        fitting.empty() ? CorrectionProblem::no_target : CorrectionProblem::several_targets;
    failed_.push_back({&correction, problem, std::move(fitting)});
    return;
  }
  const auto at = std::find(entries.begin(), end, fitting.front());
  if (correction.has(Key::void_entry))
  {
    entries.erase(at);
    return;
  }
  corrected_.push_back(with_replaced_fields(**at, correction));
  *at = &corrected_.back();
}

} // namespace sag
