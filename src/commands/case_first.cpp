// SPDX-License-Identifier: MPL-2.0
#include "commands/case_first.hpp"

#include "model/case_id.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sag
{

namespace
{

/// Commands whose first word is a case. Danish names are the caseworkers' own.
struct CaseCommand
{
  std::string_view typed;
  std::string_view command;
};

constexpr auto case_commands = std::to_array<CaseCommand>({
    {"show", "show"},
    {"vis", "show"},
    {"next", "next"},
    {"næste", "next"},
    {"naeste", "next"},
    {"ledger", "ledger"},
    {"regnskab", "ledger"},
    {"log", "log"},
    {"advance", "advance"},
    {"videre", "advance"},
    {"letter", "letter"},
    {"brev", "letter"},
    {"deadlines", "deadlines"},
    {"frister", "deadlines"},
    {"migrate", "migrate"},
    {"correct", "correct"},
    {"ret", "correct"},
});

constexpr auto options_with_value = std::to_array<std::string_view>(
    {"-C", "--as-of", "--known-at", "--lang", "--color", "--who", "--format"});

bool is_option(const std::string& word)
{
  return word.size() > 1 && word.front() == '-';
}

/// The index of the first word from `at` on that is neither a global option nor its value.
std::size_t first_plain_word(const std::vector<std::string>& words, std::size_t at)
{
  while (at < words.size() && is_option(words[at]))
  {
    const auto& options = options_with_value;
    const bool takes_next = std::find(options.begin(), options.end(), words[at]) != options.end();
    at += takes_next ? 2 : 1;
  }
  return std::min(at, words.size());
}

} // namespace

std::vector<std::string> with_command_first(std::vector<std::string> words)
{
  const std::size_t at = first_plain_word(words, 0);
  if (at == words.size() || !parse_short_case_id(words[at]))
  {
    return words;
  }
  std::string command = "show";
  const std::size_t verb = first_plain_word(words, at + 1);
  if (verb < words.size())
  {
    const auto* const found =
        std::find_if(case_commands.begin(),
                     case_commands.end(),
                     [&](const CaseCommand& c) { return c.typed == words[verb]; });
    command = found != case_commands.end() ? std::string(found->command) : "log";
    if (found != case_commands.end())
    {
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(verb));
    }
  }
  words.insert(words.begin() + static_cast<std::ptrdiff_t>(at), command);
  return words;
}

} // namespace sag
