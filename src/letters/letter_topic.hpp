// SPDX-License-Identifier: MPL-2.0
// The one thing that is true now: what a letter's heading says, and why the letter comes.

#pragma once

#include "letters/letter_scene.hpp"

namespace sag
{

/// heading and lead, from the other values: the weightiest thing of what they hold.
void add_topic(LetterScene& scene, LetterValues& values);

} // namespace sag
