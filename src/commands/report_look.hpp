// SPDX-License-Identifier: MPL-2.0
// How the report's page looks, on a screen and on paper: what a band of a drawing stands for is
// told by its pattern as well as by its colour.

#pragma once

#include "diagnostics/text.hpp"
#include "timeline/ledger.hpp"

#include <array>
#include <string_view>

namespace sag
{

inline constexpr std::string_view report_style = R"(<style>
  html { background: #fff; color: #111; }
  body { font: 1rem/1.45 "Liberation Sans", Arial, Helvetica, sans-serif; max-width: 60rem;
         margin: 0 auto; padding: 1rem; }
  h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0; }
  h2 { font-size: 1.15rem; margin: 2rem 0 .4rem; break-after: avoid; }
  .lead { font-size: 1.15rem; }
  svg { display: block; width: 100%; height: auto; }
  svg text { font: 14px "Liberation Sans", Arial, Helvetica, sans-serif; fill: #111; }
  svg.patterns { position: absolute; width: 0; height: 0; }
  figure { margin: 0 0 1rem; break-inside: avoid; }
  figure, .wide { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
  th, td { text-align: right; padding: .2rem .5rem; border-bottom: 1px solid #bbb; }
  th.key, td.key { text-align: left; }
  .by_month td, tfoot td { white-space: nowrap; }
  tfoot td { border-top: 2px solid #111; border-bottom: 0; font-weight: bold; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tfoot tr { break-before: avoid; }
  .notes { color: #444; font-size: .9rem; }
  div.notes { margin-top: 2rem; }
  @media screen { figure svg { min-width: 44rem; } }
  @page { size: A4; margin: 18mm; }
  @media print { body { max-width: none; padding: 0; font-size: 10.5pt; } }
</style>
)";

/// Solid, hatched, dotted and empty: told apart on any printer.
inline constexpr std::string_view report_patterns =
    R"svg(<svg class="patterns" aria-hidden="true"><defs>
<pattern id="within" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#f2c14e"/><rect width="2.5" height="6" fill="#7a5200"/></pattern>
<pattern id="work" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fbeecb"/><circle cx="3" cy="3" r="1.5" fill="#6b4800"/></pattern>
<pattern id="before" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="8" height="8" fill="#fff"/><rect width="1" height="8" fill="#777"/></pattern>
</defs></svg>
)svg";

struct ReportBand
{
  std::string_view fill;
  Text name;
};

/// From the ground up: stop days, our procedures, our work, others, before the casebook.
[[nodiscard]] const std::array<ReportBand, 5>& report_bands();

/// The days of each band; together all there are.
[[nodiscard]] std::array<int, 5> report_parts(const LedgerTotals& totals);

} // namespace sag
