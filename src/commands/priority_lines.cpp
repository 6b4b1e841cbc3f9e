// SPDX-License-Identifier: MPL-2.0
#include "commands/priority_lines.hpp"

#include <algorithm>

namespace sag
{

std::vector<Cell> priority_lines(const Context& context, const std::optional<Priority>& priority)
{
  std::vector<Cell> lines;
  if (!priority)
  {
    return lines;
  }
  // As far in as a table puts what stands below a row.
  constexpr std::size_t indent = 4;
  const Text mark = priority_text(*priority);
  const std::string& text = mark.in(context.language);
  const std::size_t width = context.terminal.width.value_or(text.size() + indent);
  for (std::string& line : wrap(text, width > indent ? width - indent : 1))
  {
    lines.emplace_back(std::move(line));
  }
  return lines;
}

} // namespace sag
