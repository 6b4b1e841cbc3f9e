// SPDX-License-Identifier: MPL-2.0
// Whether a template's tree says only what letters can say: fields and filters that exist, values
// that can be written out, fields that may be missing only where they are known to be there.

#pragma once

#include "letters/letter_template.hpp"
#include "letters/template_problems.hpp"

#include <vector>

namespace sag
{

void check_template(const std::vector<TemplatePart>& parts, TemplateProblems& problems);

} // namespace sag
