// SPDX-License-Identifier: MPL-2.0
#include "workflow/workflow_parts.hpp"
#include "yaml/read_values.hpp"

#include <algorithm>
#include <utility>

namespace sag
{

namespace
{

std::vector<std::string_view> need_keys()
{
  std::vector<std::string_view> keys;
  for (const KeyForm& form : need_forms())
  {
    keys.push_back(form.key);
  }
  return keys;
}

std::optional<Need> read_need(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  if (!check_map(document, node, diagnostics))
  {
    return std::nullopt;
  }
  // Not finished: an unknown key is probably a mistyped fact, and read_fact says so.
  RuleReader keys(document, node, need_forms(), diagnostics);
  Need need;
  need.id = keys.word("id");
  need.why = keys.pair("why");
  need.law = keys.text("law");
  need.verified = keys.flag("verified", true);
  need.waivable = static_cast<Waivable>(
      keys.one_of("waivable").value_or(static_cast<std::size_t>(Waivable::leader)));
  need.span = node.span;
  auto fact = read_fact(document, node, need_keys(), diagnostics);
  if (!fact)
  {
    return std::nullopt;
  }
  need.fact = std::move(*fact);
  return need;
}

} // namespace

void report_duplicate_id(const SourceFilePtr& file,
                         const Located<std::string>& first,
                         const Located<std::string>& second,
                         Diagnostics& diagnostics)
{
  diagnostics
      .error(
          "id-duplicate", file, second.span, both("{} står to gange", "{} stands twice", *second))
      .note(file, first.span, both("den første står her", "the first stands here"));
}

std::vector<Need> read_needs(const Document& document, const Node& list, Diagnostics& diagnostics)
{
  std::vector<Need> needs;
  if (!check_list(document, list, diagnostics))
  {
    return needs;
  }
  for (const Node& item : document.children(list))
  {
    auto need = read_need(document, item, diagnostics);
    if (!need)
    {
      continue;
    }
    const auto twin =
        std::ranges::find_if(needs, [&](const Need& earlier) { return earlier.id == need->id; });
    if (twin != needs.end() && !need->id->empty())
    {
      report_duplicate_id(document.file(), twin->id, need->id, diagnostics);
    }
    needs.push_back(std::move(*need));
  }
  return needs;
}

} // namespace sag
