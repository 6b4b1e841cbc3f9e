// SPDX-License-Identifier: MPL-2.0
// From a text in a test to a tree, and from diagnostics to lines that a test compares.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "diagnostics/render_diagnostic.hpp"
#include "diagnostics/source_file.hpp"
#include "yaml/node.hpp"
#include "yaml/parser.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace sag::test
{

inline SourceFilePtr
file_of(std::string_view text, std::string path = "test.yaml", Contents contents = Contents::rules)
{
  return std::make_shared<const SourceFile>(std::move(path), std::string(text), contents);
}

/// One headline (`path:line:col: error: text [code]`) a line, sorted; empty when there is nothing.
inline std::string headlines(Diagnostics diagnostics, Language language = Language::english)
{
  diagnostics.sort();
  std::string lines;
  for (const Diagnostic& diagnostic : diagnostics)
  {
    lines += render_headline(diagnostic, language);
  }
  return lines;
}

/// The first line of the bytes that a diagnostic points at.
inline std::string place_text(const SourceFilePtr& file, Span span)
{
  const std::string_view bytes = file->text().substr(span.begin, span.size());
  return std::string(bytes.substr(0, bytes.find('\n')));
}

/// One line each, without an end to the last: code, what it points at, message, help and notes, as
/// `stage-unknown [oplisning] no stage is called "oplisning" | did you mean ...`. Says the place by
/// what stands there, so that a line added to a shared text does not move every expected position.
inline std::string told(Diagnostics diagnostics, Language language = Language::english)
{
  diagnostics.sort();
  std::string lines;
  for (const Diagnostic& diagnostic : diagnostics)
  {
    lines += fmt::format("{}{} [{}] {}",
                         lines.empty() ? "" : "\n",
                         diagnostic.code,
                         place_text(diagnostic.file, diagnostic.span),
                         diagnostic.message.in(language));
    if (!diagnostic.help.empty())
    {
      lines += " | " + diagnostic.help.in(language);
    }
    for (const Note& note : diagnostic.notes)
    {
      lines += fmt::format(" | [{}] {}", place_text(note.file, note.span), note.text.in(language));
    }
  }
  return lines;
}

/// The tree of a text that is good YAML; the test fails when it is not.
inline Document document_of(std::string_view text,
                            std::string path = "test.yaml",
                            Contents contents = Contents::rules)
{
  Diagnostics diagnostics;
  std::optional<Document> document =
      parse_yaml(file_of(text, std::move(path), contents), diagnostics);
  REQUIRE_MESSAGE(document.has_value(), headlines(diagnostics));
  return std::move(*document);
}

/// A row of a table: what stands in a shared text, what it becomes, and what is told of that.
struct Change
{
  std::string_view from;
  std::string_view to;
  std::string_view told{};
};

/// `text` with `from`, which must stand in it exactly once, replaced by `to`; with `to` at its end
/// where `from` is empty.
inline std::string changed(std::string_view text, std::string_view from, std::string_view to)
{
  if (from.empty())
  {
    return std::string(text).append(to);
  }
  const std::size_t at = text.find(from);
  REQUIRE_MESSAGE(at != std::string_view::npos, "not in the text: " << std::string(from));
  REQUIRE_MESSAGE(text.find(from, at + 1) == std::string_view::npos,
                  "twice in the text: " << std::string(from));
  std::string result(text);
  result.replace(at, from.size(), to);
  return result;
}

} // namespace sag::test
