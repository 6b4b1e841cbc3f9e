// SPDX-License-Identifier: MPL-2.0
// The text of a template as lines of tokens: text and tags.

#pragma once

#include "diagnostics/diagnostic.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace sag
{

enum class TagBlock : std::uint8_t
{
  none,
  if_there,
  unless_there,
  each
};

struct TemplateToken
{
  enum class Kind : std::uint8_t
  {
    text,
    field,
    open,
    close,
    remark
  };

  Kind kind{};
  /// Of `open` and `close`.
  TagBlock block{};
  /// The text, or the field's name. A view into the file.
  std::string_view text{};
  std::string_view filter{};
  /// The whole token.
  Span span{};
  Span text_span{};
  Span filter_span{};
};

struct TemplateLine
{
  std::vector<TemplateToken> tokens;
  Span span{};
};

/// `#if`, `#unless` or `#each`, as it is written.
[[nodiscard]] std::string_view name_of(TagBlock block);

/// Reports tags without an end and tags that are none of the language's, and leaves them out.
/// A remark may run over several lines; every other tag stands on one.
[[nodiscard]] std::vector<TemplateLine> lex_template(const SourceFilePtr& file,
                                                     Diagnostics& diagnostics);

} // namespace sag
