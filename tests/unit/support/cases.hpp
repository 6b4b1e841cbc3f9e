// SPDX-License-Identifier: MPL-2.0
// Case files written short: one entry a line, as `2026-08-03 mho applied: foertidspension`. What is
// told of them names the entry by its number.

#pragma once

#include "model/case_reader.hpp"
#include "support/days.hpp"
#include "support/parsing.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>

namespace sag::test
{

inline constexpr std::string_view case_header = R"(case: 2026-0141
workflow: fp-test
citizen:
  name: Bo Prøvesen
  address: [Prøvevej 3, 7700 Prøvekøbing]
  language: da
  post: digital
log:
)";

/// One line of the short form: day, who, and the rest of a map in braces. "…" stands for nothing.
inline std::string entry_line(std::string_view line)
{
  const std::size_t who = line.find(' ');
  const std::size_t rest = line.find(' ', who + 1);
  REQUIRE_MESSAGE(rest != std::string_view::npos, std::string(line));
  return fmt::format("  - {{date: {}, who: {}, {}}}\n",
                     line.substr(0, who),
                     line.substr(who + 1, rest - who - 1),
                     line.substr(rest + 1));
}

/// A whole file from the lines of its log; empty lines are passed over.
inline std::string case_text(std::string_view lines, std::string_view header = case_header)
{
  std::string text(header);
  while (!lines.empty())
  {
    const std::size_t end = lines.find('\n');
    std::string_view line = lines.substr(0, end);
    lines = end == std::string_view::npos ? "" : lines.substr(end + 1);
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (!line.empty())
    {
      text += entry_line(line);
    }
  }
  return text;
}

inline SourceFilePtr case_file(std::string_view text)
{
  return file_of(text, "cases/2026/2026-0141.yaml", Contents::personal);
}

/// The case, and what is told of the file.
struct ReadCase
{
  std::optional<Case> subject;
  Diagnostics diagnostics;
};

inline ReadCase read_case_text(std::string_view text, const CaseReading& reading = {})
{
  ReadCase result;
  if (auto document = parse_yaml(case_file(text), result.diagnostics))
  {
    result.subject = read_case(
        std::make_shared<const Document>(std::move(*document)), reading, result.diagnostics);
  }
  return result;
}

/// Of a text that must be good.
inline Case case_of(std::string_view text, const CaseReading& reading = {})
{
  ReadCase result = read_case_text(text, reading);
  REQUIRE_MESSAGE(result.subject.has_value(), told(result.diagnostics));
  REQUIRE_MESSAGE(result.diagnostics.empty(), told(result.diagnostics));
  return std::move(*result.subject);
}

/// The number of the entry that a place is in, where the log has one entry a line: 1 for the first;
/// 0 in the header and in other files.
inline int entry_number(const SourceFilePtr& file, Span span)
{
  const std::size_t log = file->text().find("\nlog:\n");
  if (log == std::string_view::npos)
  {
    return 0;
  }
  const int first = static_cast<int>(file->position(static_cast<std::uint32_t>(log)).line) + 2;
  return std::max(static_cast<int>(file->position(span.begin).line) - first + 1, 0);
}

/// As told(), with the number of the entry before each place: `#3 item-not-open [lae-265] ...`.
inline std::string told_by_entry(Diagnostics diagnostics, Language language = Language::english)
{
  diagnostics.sort();
  std::string lines;
  for (const Diagnostic& d : diagnostics)
  {
    lines += fmt::format("{}#{} {}{} [{}] {}",
                         lines.empty() ? "" : "\n",
                         entry_number(d.file, d.span),
                         d.severity == Severity::warning ? "warning " : "",
                         d.code,
                         place_text(d.file, d.span),
                         d.message.in(language));
    if (!d.help.empty())
    {
      lines += " | " + d.help.in(language);
    }
    for (const Note& note : d.notes)
    {
      lines += fmt::format(" | #{} [{}] {}",
                           entry_number(note.file, note.span),
                           place_text(note.file, note.span),
                           note.text.in(language));
    }
  }
  return lines;
}

/// Only number, code and place: for what another room's tests say word by word.
inline std::string codes_by_entry(Diagnostics diagnostics)
{
  diagnostics.sort();
  std::string lines;
  for (const Diagnostic& d : diagnostics)
  {
    lines += fmt::format("{}#{} {} [{}]",
                         lines.empty() ? "" : "\n",
                         entry_number(d.file, d.span),
                         d.code,
                         place_text(d.file, d.span));
  }
  return lines;
}

} // namespace sag::test
