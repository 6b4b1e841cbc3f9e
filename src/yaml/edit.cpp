// SPDX-License-Identifier: MPL-2.0
#include "yaml/edit.hpp"

#include <algorithm>
#include <vector>

namespace sag
{

std::optional<std::string> apply_edits(std::string_view text, std::span<const Edit> edits)
{
  std::vector<const Edit*> ordered;
  for (const Edit& edit : edits)
  {
    ordered.push_back(&edit);
  }
  std::ranges::stable_sort(ordered, {}, [](const Edit* edit) { return edit->span.begin; });

  std::string result;
  std::size_t done = 0;
  const Edit* before = nullptr;
  for (const Edit* edit : ordered)
  {
    const Span span = edit->span;
    const bool inside = span.begin <= span.end && span.end <= text.size();
    const bool apart =
        before == nullptr || (span.begin >= before->span.end && span.begin != before->span.begin);
    if (!inside || !apart)
    {
      return std::nullopt;
    }
    result += text.substr(done, span.begin - done);
    result += edit->text;
    done = span.end;
    before = edit;
  }
  result += text.substr(done);
  return result;
}

} // namespace sag
