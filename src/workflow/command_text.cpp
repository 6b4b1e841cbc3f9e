// SPDX-License-Identifier: MPL-2.0
#include "workflow/command_text.hpp"

#include <fmt/format.h>

namespace sag
{

namespace
{

std::string number_of(const Standing& standing)
{
  return format_case_id(standing.subject->id.value);
}

} // namespace

std::string entry_command(const Standing& standing, std::string_view rest)
{
  return fmt::format("sag {} {}", number_of(standing), rest);
}

std::string name_and_ref(std::string_view name, std::string_view ref)
{
  return fmt::format("{}{}{}", name, ref.empty() ? "" : " ref=", ref);
}

std::string verb_and_name(std::string_view verb, std::string_view name, std::string_view ref)
{
  return fmt::format("{} {}", verb, name_and_ref(name, ref));
}

std::string case_command(const Standing& standing, std::string_view command, std::string_view rest)
{
  return fmt::format("sag {} {}{}{}", command, number_of(standing), rest.empty() ? "" : " ", rest);
}

} // namespace sag
