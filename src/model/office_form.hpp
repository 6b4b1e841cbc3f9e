// SPDX-License-Identifier: MPL-2.0
// The maps of casebook.yaml. docs/casebook-format.md tells them in words.

#pragma once

#include "model/key_form.hpp"

namespace sag
{

/// The file's own keys; those inside of them hang on their rows.
[[nodiscard]] KeyForms office_forms();

[[nodiscard]] KeyForms letterhead_forms();
[[nodiscard]] KeyForms unit_forms();
[[nodiscard]] KeyForms person_forms();
[[nodiscard]] KeyForms absence_forms();
[[nodiscard]] KeyForms calendar_forms();
[[nodiscard]] KeyForms closing_day_forms();

} // namespace sag
