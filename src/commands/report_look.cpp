// SPDX-License-Identifier: MPL-2.0
#include "commands/report_look.hpp"

#include "commands/report_view.hpp"

namespace sag
{

const std::array<ReportBand, 5>& report_bands()
{
  static const std::array<ReportBand, 5> all{
      ReportBand{"#8b1a1a", {"over grænsen (stopdage)", "over the limit (stop days)"}},
      ReportBand{"url(#within)",
                 {"vores procedurer inden for grænsen", "our procedures within limits"}},
      ReportBand{"url(#work)", {"vores arbejde inden for grænsen", "our work within limits"}},
      ReportBand{"#edf3f9",
                 {"andre, borgeren, lovens frist", "others, the citizen, the law's time"}},
      ReportBand{"url(#before)", {"før casebogen", "before the casebook"}}};
  return all;
}

std::array<int, 5> report_parts(const LedgerTotals& totals)
{
  return {totals.over().count,
          totals.of(Cause::internal).count - totals.over(Cause::internal).count,
          totals.of(Cause::work).count - totals.over(Cause::work).count,
          others_in(totals),
          totals.before.count};
}

} // namespace sag
