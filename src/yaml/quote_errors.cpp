// SPDX-License-Identifier: MPL-2.0
#include "yaml/quote_errors.hpp"

#include "yaml/scalar_end.hpp"

namespace sag
{

Reported report_open_quote(const SourceFilePtr& file, std::uint32_t begin, Diagnostics& diagnostics)
{
  return diagnostics
      .error("yaml-unterminated-quote",
             file,
             {begin, line_end(file->text(), begin)},
             both("citationstegnet her bliver ikke afsluttet på sin linje",
                  "the quote that opens here is not closed on its line"))
      .help(both("sæt et citationstegn til sidst på linjen", "put a quote at the end of the line"));
}

Reported report_bad_escape(const SourceFilePtr& file, std::uint32_t at, Diagnostics& diagnostics)
{
  return diagnostics
      .error("yaml-syntax",
             file,
             {at, at + 2},
             both("\\ har en særlig betydning mellem dobbelte citationstegn",
                  "\\ has a meaning of its own between double quotes"))
      .help(
          both("skriv \\\\, eller brug enkelte citationstegn", "write \\\\, or use single quotes"));
}

} // namespace sag
