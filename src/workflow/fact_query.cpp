// SPDX-License-Identifier: MPL-2.0
#include "workflow/fact_query.hpp"

#include "workflow/command_text.hpp"

#include <algorithm>

namespace sag
{

namespace
{

const Entry* find_last(const FactQuery& q, std::size_t from, const EntryTest& test)
{
  const auto& entries = q.standing.entries;
  for (std::size_t at = entries.size(); at > from; --at)
  {
    if (test(*entries[at - 1]))
    {
      return entries[at - 1];
    }
  }
  return nullptr;
}

} // namespace

std::string_view FactQuery::word() const
{
  return fact.words.empty() ? std::string_view{} : std::string_view(fact.words.front().value);
}

bool FactQuery::names(std::string_view word) const
{
  return std::any_of(
      fact.words.begin(), fact.words.end(), [&](const auto& w) { return w.value == word; });
}

std::string FactQuery::words() const
{
  std::string list;
  for (const auto& each : fact.words)
  {
    list += fmt::format("{}{}", list.empty() ? "" : "/", each.value);
  }
  return list;
}

Date FactQuery::earliest(Term term) const
{
  return subtract_term(day, term, standing.rules->calendars.public_days);
}

std::string FactQuery::command(std::string_view rest) const
{
  return entry_command(standing, rest);
}

const Entry* find_ever(const FactQuery& q, const EntryTest& test)
{
  return find_last(q, 0, test);
}

const Entry* find_since_stage(const FactQuery& q, const EntryTest& test)
{
  return find_last(q, q.standing.stage_begins_at, test);
}

bool is_entry(const Entry& entry, Verb verb, std::string_view word)
{
  return entry.verb == verb && entry.word() == word;
}

bool names_word(const std::vector<LocatedText>& words, std::string_view word)
{
  return std::any_of(
      words.begin(), words.end(), [&](const LocatedText& w) { return w.value == word; });
}

FactResult settled_by(const Entry* entry, const Text& done, Text missing, std::string command)
{
  if (entry == nullptr)
  {
    return {false, nullptr, std::move(missing), std::move(command)};
  }
  const std::string day = format_iso(entry->date.value);
  return {
      true, entry, {fmt::format("{} {}", done.da, day), fmt::format("{} {}", done.en, day)}, {}};
}

} // namespace sag
