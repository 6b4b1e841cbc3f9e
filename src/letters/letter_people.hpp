// SPDX-License-Identifier: MPL-2.0
// Whom a letter comes from, whom it goes to, and whom to call.

#pragma once

#include "letters/blocks.hpp"
#include "letters/letter_scene.hpp"

#include <string_view>
#include <vector>

namespace sag
{

/// contact.*: the owner, or the stand-in while the owner is away.
void add_contact(LetterScene& scene, LetterValues& values);

/// leader.*: of this unit, where it has one with a phone.
void add_leader(const LetterScene& scene, std::string_view unit, LetterValues& values);

/// citizen.name, digital and interpreter; what the post needs and has not is missing.
void add_citizen(LetterScene& scene, LetterValues& values);

/// Whether the citizen needs it of us.
[[nodiscard]] bool needs(const Standing& standing, NeedKind kind);

/// Sender, receiver, and the date with the case number. A protected address is left out.
[[nodiscard]] std::vector<Block> letter_head(const LetterScene& scene);

} // namespace sag
