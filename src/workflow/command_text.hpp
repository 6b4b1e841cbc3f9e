// SPDX-License-Identifier: MPL-2.0
// The commands that are suggested to people, with the case's number in its place.

#pragma once

#include "workflow/standing.hpp"

#include <string>
#include <string_view>

namespace sag
{

/// "sag 2026-0141 REST", as an entry is written.
[[nodiscard]] std::string entry_command(const Standing& standing, std::string_view rest);

/// "NAME ref=REF"; the name alone where nothing tells it from another of its kind.
[[nodiscard]] std::string name_and_ref(std::string_view name, std::string_view ref);

/// "VERB NAME", with the ref that tells two of a kind apart, for entry_command.
[[nodiscard]] std::string
verb_and_name(std::string_view verb, std::string_view name, std::string_view ref);

/// "sag COMMAND 2026-0141 REST"
[[nodiscard]] std::string
case_command(const Standing& standing, std::string_view command, std::string_view rest = {});

} // namespace sag
