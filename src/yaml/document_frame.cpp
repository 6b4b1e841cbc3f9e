// SPDX-License-Identifier: MPL-2.0
#include "yaml/document_frame.hpp"

#include "yaml/scalar_end.hpp"

#include <string_view>

namespace sag
{

namespace
{

bool is_marker(std::string_view text, std::uint32_t at, std::string_view marker)
{
  return at < text.size() && text.substr(at, 3) == marker && is_gap(text, at + 3)
         && column_of(text, at) == 0;
}

} // namespace

void pass_document_start(TextCursor& cursor)
{
  cursor.set(cursor.next());
  while (cursor.char_at(cursor.at()) == '%')
  {
    const Span line = cursor.rest_of_line(cursor.at());
    cursor
        .error("yaml-directive",
               line,
               both("en linje, der begynder med %, er en YAML-anvisning; dem bruges der ingen af",
                    "a line that begins with % is a YAML directive; none are used"))
        .help(both("slet linjen", "delete the line"));
    cursor.set(line.end);
    cursor.set(cursor.next());
  }
  if (is_marker(cursor.text(), cursor.at(), "---"))
  {
    cursor.set(cursor.at() + 3);
  }
}

bool is_document_empty(const TextCursor& cursor)
{
  const std::uint32_t at = cursor.next();
  return at == cursor.text().size() || is_marker(cursor.text(), at, "...");
}

void check_document_end(TextCursor& cursor)
{
  const std::string_view text = cursor.text();
  std::uint32_t at = cursor.next();
  const bool ended = is_marker(text, at, "...");
  if (ended)
  {
    at = skip_space(text, at + 3);
  }
  if (at == text.size())
  {
    return;
  }
  if (!ended && !is_marker(text, at, "---"))
  {
    cursor.unexpected(at);
    return;
  }
  cursor
      .error("yaml-second-document",
             cursor.rest_of_line(at),
             both("her begynder et andet dokument; filen må kun rumme ét",
                  "a second document begins here; the file may hold only one"))
      .help(both("slet linjen med --- eller ..., eller læg resten i en fil for sig",
                 "delete the line with --- or ..., or move the rest to a file of its own"));
}

} // namespace sag
