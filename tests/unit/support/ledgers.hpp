// SPDX-License-Identifier: MPL-2.0
// A ledger as lines of text, one a span.

#pragma once

#include "support/replay.hpp"
#include "timeline/ledger.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace sag::test
{

/// "internal request udtalelse(a) lapsed [social]", "work no-next-step [arbejdsmarked]", "before".
inline std::string told(const Leaf& leaf)
{
  if (!leaf.cause)
  {
    return "before";
  }
  std::string text(sag::name_of(*leaf.cause));
  text += leaf.item ? fmt::format(" {}", test::name_of(*leaf.item)) : "";
  text += fmt::format(" {}", leaf.name);
  text += leaf.ref.empty() ? "" : fmt::format("({})", leaf.ref);
  text += leaf.lapsed ? " lapsed" : "";
  text += leaf.unit.empty() ? "" : fmt::format(" [{}]", leaf.unit);
  return text;
}

/// "2026-09-17 2026-11-10 39 internal request udtalelse-social [social] over 29", a line each.
inline std::string told(const Ledger& ledger, const WorkCalendar& office)
{
  std::string lines;
  for (const LedgerSpan& span : spans_of(ledger, office))
  {
    const Leaf& leaf = span.leaf;
    lines += fmt::format("{}{} {} {} {}",
                         lines.empty() ? "" : "\n",
                         format_iso(leaf.from),
                         format_iso(leaf.to),
                         leaf.days.count,
                         told(leaf));
    lines += span.over.count > 0 ? fmt::format(" over {}", span.over.count) : "";
  }
  return lines;
}

/// "71 = 40 internal, 18 external, 13 work; 29 over", without what is nothing.
inline std::string told(const LedgerTotals& totals)
{
  std::string sums;
  const auto add = [&](WorkingDays days, std::string_view name)
  {
    if (days.count > 0)
    {
      sums += fmt::format("{}{} {}", sums.empty() ? "" : ", ", days.count, name);
    }
  };
  for (const Cause cause :
       {Cause::internal, Cause::statutory, Cause::external, Cause::citizen, Cause::work})
  {
    add(totals.of(cause), sag::name_of(cause));
  }
  add(totals.before, "before");
  return fmt::format("{} = {}; {} over", totals.days.count, sums, totals.over().count);
}

} // namespace sag::test
