// SPDX-License-Identifier: MPL-2.0
// A template and its values become blocks. Values are only ever text: whatever they hold, they
// cannot begin a heading, an item or a tag.

#pragma once

#include "letters/blocks.hpp"
#include "letters/letter_template.hpp"
#include "letters/letter_values.hpp"

#include <set>
#include <string>
#include <vector>

namespace sag
{

struct FilledTemplate
{
  std::vector<Block> blocks;
  /// The fields and lists that were written out.
  std::set<std::string, std::less<>> written;
};

/// Headings whose section came out empty are left out. Every value that the template writes must be
/// there, as parse_letter_template has made sure for those that may be missing.
[[nodiscard]] FilledTemplate fill_template(const LetterTemplate& letter_template,
                                           const LetterValues& values);

} // namespace sag
