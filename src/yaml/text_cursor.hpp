// SPDX-License-Identifier: MPL-2.0
// Walks the text along with the events: knows how far it is accounted for, finds where scalars end,
// and complains of what stands where YAML wants nothing.

#pragma once

#include "diagnostics/diagnostic.hpp"
#include "yaml/node.hpp"
#include "yaml/yaml_event.hpp"

#include <cstdint>
#include <string_view>

namespace sag
{

class TextCursor
{
public:
  TextCursor(const SourceFilePtr& file, Diagnostics& diagnostics)
      : file_(file), text_(file->text()), diagnostics_(diagnostics)
  {
  }

  /// Everything before it is accounted for.
  [[nodiscard]] std::uint32_t at() const { return at_; }

  void set(std::uint32_t at) { at_ = at; }

  /// After an error: what comes before the next event is not complained of.
  void forgive() { forgiving_ = true; }

  /// The first byte from the cursor on that is no blank, line end or comment.
  [[nodiscard]] std::uint32_t next() const;

  [[nodiscard]] char char_at(std::uint32_t at) const
  {
    return at < text_.size() ? text_[at] : '\0';
  }

  [[nodiscard]] std::string_view text() const { return text_; }

  [[nodiscard]] const SourceFilePtr& file() const { return file_; }

  Reported error(std::string_view code, Span span, Text message);

  /// `yaml-syntax` for the rest of the line from `at` on.
  void unexpected(std::uint32_t at);

  /// To `at`, over blanks and comments only.
  void go_to(std::uint32_t at);

  /// Behind `sign`, the next thing there is; complains when it is not.
  void pass_sign(char sign);

  /// Behind the anchors and tags of an event, each an error.
  void pass_properties(const YamlEvent& event);

  /// Behind the scalar that begins here; `indent` is the column of the key or dash it belongs to.
  ScalarStyle pass_scalar(const YamlEvent& scalar, int indent);

  void pass_alias();

  /// Behind `~` or `null` if one stands at `at`; else `at`.
  [[nodiscard]] std::uint32_t null_word_end(std::uint32_t at) const;

  /// The rest of the line from `at` on.
  [[nodiscard]] Span rest_of_line(std::uint32_t at) const;

  [[nodiscard]] std::string_view text_of_line(std::uint32_t at) const
  {
    return text_.substr(at, rest_of_line(at).size());
  }

private:
  void pass_plain(const YamlEvent& scalar);
  void pass_quoted(const YamlEvent& scalar, int indent);
  void check_escapes(const YamlEvent& scalar, Span span);
  [[nodiscard]] std::uint32_t
  first_shallow_line(std::uint32_t begin, std::uint32_t end, int indent) const;

  const SourceFilePtr& file_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::uint32_t at_ = 0;
  bool forgiving_ = false;
};

} // namespace sag
