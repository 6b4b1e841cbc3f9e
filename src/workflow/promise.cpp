// SPDX-License-Identifier: MPL-2.0
#include "workflow/promise.hpp"

#include "diagnostics/assert.hpp"

#include <algorithm>

namespace sag
{

namespace
{

/// Whether one of the entries from `from` on does what `fits` asks.
template <typename Fits>
bool happened_since(const Standing& standing, std::size_t from, const Fits& fits)
{
  const auto& entries = standing.entries;
  return std::any_of(entries.begin() + static_cast<std::ptrdiff_t>(from),
                     entries.end(),
                     [&](const Entry* entry) { return fits(*entry); });
}

} // namespace

bool is_contact(const Entry& entry)
{
  if (entry.verb == Verb::informed)
  {
    return true;
  }
  const auto with = entry.words(Key::with);
  return entry.verb == Verb::met
         && std::ranges::any_of(with, [](const LocatedText& w) { return w.value == "citizen"; });
}

const Promise* promise_of(const Entry& entry)
{
  const Field* const field = entry.find(Key::promised);
  return field != nullptr ? std::get_if<Promise>(&field->value.value) : nullptr;
}

std::size_t index_of(const Standing& standing, const Entry& entry)
{
  const auto found = std::ranges::find(standing.entries, &entry);
  SAG_ASSERT(found != standing.entries.end());
  return static_cast<std::size_t>(found - standing.entries.begin());
}

bool decided_since(const Standing& standing, std::size_t from)
{
  return happened_since(
      standing, from, [](const Entry& entry) { return entry.verb == Verb::decided; });
}

std::vector<OpenPromise> open_promises(const Standing& standing)
{
  std::vector<OpenPromise> open;
  if (const Entry* const entry = standing.promised_decision)
  {
    if (!decided_since(standing, index_of(standing, *entry)))
    {
      open.push_back({promise_of(*entry)->decision->value, true, entry});
    }
  }
  if (const Entry* const entry = standing.promised_next)
  {
    // The letter that promises is itself a contact.
    if (!happened_since(standing, index_of(standing, *entry) + 1, is_contact))
    {
      open.push_back({promise_of(*entry)->next->value, false, entry});
    }
  }
  return open;
}

std::optional<OpenPromise> find_broken_promise(const Standing& standing, Date day)
{
  for (const OpenPromise& promise : open_promises(standing))
  {
    if (last_day_of(promise.by) < day)
    {
      return promise;
    }
  }
  return std::nullopt;
}

} // namespace sag
