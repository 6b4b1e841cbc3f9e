// SPDX-License-Identifier: MPL-2.0
// A diagnostic as people read it: `path:line:col: error: text [code]`, the line it is about with a
// caret under the place, what to do, and the other places that belong to it. Everything that comes
// from a file is masked, redacted and escaped on the way.

#pragma once

#include "calendar/language.hpp"
#include "diagnostics/diagnostic.hpp"

#include <string>
#include <string_view>

namespace sag
{

/// The escape sequences to wrap the parts in; empty ones for plain text.
struct Style
{
  std::string_view path;
  std::string_view error;
  std::string_view warning;
  std::string_view note;
  std::string_view message;
  std::string_view gutter;
  std::string_view caret;
  std::string_view help;
  std::string_view reset;
};

[[nodiscard]] std::string_view severity_word(Severity severity, Language language);

/// Ends with a line end.
[[nodiscard]] std::string
render_diagnostic(const Diagnostic& diagnostic, Language language, const Style& style = {});

/// Only the first line, for editors and `grep`.
[[nodiscard]] std::string
render_headline(const Diagnostic& diagnostic, Language language, const Style& style = {});

/// The line of `span` with its number, and a line with carets under it; two lines with their ends.
[[nodiscard]] std::string
render_excerpt(const SourceFile& file, Span span, bool key_only = false, const Style& style = {});

} // namespace sag
