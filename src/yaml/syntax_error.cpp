// SPDX-License-Identifier: MPL-2.0
#include "yaml/syntax_error.hpp"

#include "yaml/limits.hpp"
#include "yaml/line_mistakes.hpp"
#include "yaml/scalar_end.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace sag
{

namespace
{

bool has(std::string_view reason, std::string_view part)
{
  return reason.find(part) != std::string_view::npos;
}

/// What yaml-cpp's sentence means to somebody who does not know YAML.
Text plain_words(std::string_view reason)
{
  if (has(reason, "escape character") || has(reason, "hex number") || has(reason, "unicode"))
  {
    return both("\\ har en særlig betydning mellem dobbelte citationstegn",
                "\\ has a meaning of its own between double quotes");
  }
  if (has(reason, "flow"))
  {
    return both("en liste eller et sæt af nøgler i parenteser er ikke afsluttet rigtigt",
                "a list or set of keys in brackets does not end properly");
  }
  if (has(reason, "map value") || has(reason, "map key"))
  {
    return both("her kan der ikke stå en nøgle med kolon", "no key with a colon can stand here");
  }
  if (has(reason, "block entry"))
  {
    return both("her kan der ikke stå et listepunkt", "no list item can stand here");
  }
  return both("her kan filen ikke læses som YAML", "the file cannot be read as YAML from here");
}

Text what_to_try(std::string_view reason)
{
  if (has(reason, "escape character") || has(reason, "hex number") || has(reason, "unicode"))
  {
    return both("skriv \\\\, eller brug enkelte citationstegn", "write \\\\, or use single quotes");
  }
  return both("se efter indrykning, kolon og citationstegn her og på linjen ovenfor",
              "look at indentation, colons and quotes here and on the line above");
}

/// At the end of the file there is nothing to see; the last line that holds something is better.
std::uint32_t visible_place(std::string_view text, std::uint32_t at)
{
  at = std::min(at, static_cast<std::uint32_t>(text.size()));
  const std::size_t last = text.find_last_not_of(" \r\n");
  return skip_space(text, at) < text.size() || last == std::string_view::npos
             ? at
             : static_cast<std::uint32_t>(std::min<std::size_t>(last, at));
}

} // namespace

void report_syntax_error(const SourceFilePtr& file,
                         const ParseFailure& failure,
                         Diagnostics& diagnostics)
{
  const std::string_view text = file->text();
  const std::uint32_t at = visible_place(text, failure.at);
  if (failure.too_deep)
  {
    diagnostics.error("yaml-depth",
                      file,
                      {at, std::max(at, line_end(text, at))},
                      both("mere end {} lag lister og nøgler inde i hinanden",
                           "more than {} layers of lists and maps inside each other",
                           max_depth));
    return;
  }
  Diagnostics mistakes;
  find_line_mistakes(file, mistakes);
  const std::uint32_t line_of_failure = line_end(text, at);
  const bool explained = std::ranges::any_of(
      mistakes.list(), [&](const Diagnostic& d) { return d.span.begin <= line_of_failure; });
  if (!explained)
  {
    diagnostics
        .error(
            "yaml-syntax", file, {at, std::max(at, line_of_failure)}, plain_words(failure.reason))
        .help(what_to_try(failure.reason));
  }
  diagnostics.merge(std::move(mistakes));
}

} // namespace sag
