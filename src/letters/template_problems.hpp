// SPDX-License-Identifier: MPL-2.0
// What can be wrong in a template, said in one place: each with its position and with what to write
// instead.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "letters/letter_fields.hpp"
#include "letters/letter_template.hpp"
#include "letters/template_lexer.hpp"
#include "letters/template_markup.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

class TemplateProblems
{
public:
  TemplateProblems(SourceFilePtr file, Diagnostics& diagnostics)
      : file_(std::move(file)), diagnostics_(diagnostics)
  {
  }

  [[nodiscard]] const SourceFilePtr& file() const { return file_; }

  [[nodiscard]] Diagnostics& diagnostics() const { return diagnostics_; }

  // Headings and markup.
  void no_heading();
  void second_heading(Span span, Span first);
  void heading_not_first(Span span);
  void heading_empty(Span span, bool first);
  void foreign_markup(const ForeignMarkup& foreign, std::uint32_t offset);
  void late_markup(Span span);
  void nested_list(Span span);
  void misplaced_break(Span span);

  // Blocks.
  void too_deep(Span span, Span outermost, std::size_t deepest);
  void stray_close(const TemplateToken& token);
  /// Both places: where the block begins, and where it should have ended by.
  void unclosed(TagBlock block, Span span, std::optional<Span> before);

  // Fields and filters.
  void unknown_field(const TemplatePart& part, const std::vector<std::string_view>& lists);
  void unguarded(const TemplatePart& part, const LetterField& field);
  void no_value(const TemplatePart& part, const LetterField& field);
  void not_a_list(const TemplatePart& part);
  void dead_branch(const TemplatePart& part);
  void unknown_filter(const TemplatePart& part);
  /// A date without one, or one that is for something else.
  void wrong_filter(const TemplatePart& part, const LetterField& field);
  void field_missing(std::string_view name);

private:
  Reported error(std::string_view code, Span span, Text message);

  SourceFilePtr file_;
  Diagnostics& diagnostics_;
};

} // namespace sag
