// SPDX-License-Identifier: MPL-2.0
// What is wrong in the user's data, as values: a code, a place, a sentence, and what to do about
// it. Readers and checks add them to a list and go on, so that everything is told at once.

#pragma once

#include "diagnostics/source_file.hpp"
#include "diagnostics/span.hpp"
#include "diagnostics/text.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace sag
{

using SourceFilePtr = std::shared_ptr<const SourceFile>;

enum class Severity : std::uint8_t
{
  error,
  warning,
  note
};

/// Another place that belongs to a diagnostic: the first of two equal keys, the rule it broke.
struct Note
{
  SourceFilePtr file;
  Span span;
  Text text;
};

struct Diagnostic
{
  /// One of diagnostic_codes(); a view of a literal.
  std::string_view code;
  Severity severity = Severity::error;
  /// May be null when nothing in a file is meant.
  SourceFilePtr file;
  Span span;
  Text message;
  Text help;
  std::vector<Note> notes;
  /// The excerpt shows nothing after the key, whatever the value looks like.
  bool private_excerpt = false;
};

/// What Diagnostics::error gives back, to say the rest in the same breath. Use it at once: it
/// points into the list, and the next diagnostic may move it.
class Reported
{
public:
  explicit Reported(Diagnostic& diagnostic) : diagnostic_(diagnostic) {}

  Reported& help(Text text);

  Reported& note(SourceFilePtr file, Span span, Text text);

  /// For a value that nobody but the case's own readers should see.
  Reported& hide_value();

private:
  Diagnostic& diagnostic_;
};

/// A list of diagnostics. The code must stand in diagnostic_codes() and the severity must not be
/// worse than it says there; anything else is our own mistake.
class Diagnostics
{
public:
  Reported error(std::string_view code, SourceFilePtr file, Span span, Text message);

  Reported warning(std::string_view code, SourceFilePtr file, Span span, Text message);

  Reported add(Diagnostic diagnostic);

  /// Takes over all of `other`, after its own.
  void merge(Diagnostics other);

  /// By path, position and code; equal ones keep the order in which they came.
  void sort();

  [[nodiscard]] bool empty() const { return list_.empty(); }

  [[nodiscard]] std::size_t size() const { return list_.size(); }

  [[nodiscard]] bool has_errors() const { return count(Severity::error) > 0; }

  [[nodiscard]] std::size_t count(Severity severity) const;

  [[nodiscard]] const std::vector<Diagnostic>& list() const { return list_; }

  [[nodiscard]] auto begin() const { return list_.begin(); }

  [[nodiscard]] auto end() const { return list_.end(); }

private:
  std::vector<Diagnostic> list_;
};

} // namespace sag
