// SPDX-License-Identifier: MPL-2.0
// Whether the parts of casebook.yaml fit together: leaders and stand-ins exist, and no two people
// hand out the same case number.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "model/office.hpp"

namespace sag
{

void check_office(const Office& office, Diagnostics& diagnostics);

} // namespace sag
