// SPDX-License-Identifier: MPL-2.0
// A workflow as a page that a lawyer can read: headings, items and sentences, written for the
// terminal or as Markdown.

#pragma once

#include "commands/context.hpp"
#include "workflow/workflow.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace sag
{

enum class PageLineKind
{
  title,
  section,
  heading,
  item,
  sentence
};

struct PageLine
{
  PageLineKind kind{};
  std::string text;
  /// Items within items, and the sentences that belong to them.
  std::size_t depth = 0;
};

/// The lines of a page in one language.
class Page
{
public:
  explicit Page(Language language) : language_(language) {}

  [[nodiscard]] Language language() const { return language_; }

  [[nodiscard]] const std::string& in(const Text& text) const { return text.in(language_); }

  void add(PageLineKind kind, const Text& text, std::size_t depth = 0);

  /// Nothing where the text is empty.
  void sentence(const Text& text, std::size_t depth = 0);

  void item(const Text& text, std::size_t depth = 0) { add(PageLineKind::item, text, depth); }

  [[nodiscard]] const std::vector<PageLine>& lines() const { return lines_; }

private:
  Language language_;
  std::vector<PageLine> lines_;
};

/// Broken at `width` columns, made safe for a terminal.
[[nodiscard]] std::string render_text(const Page& page, const Style& style, std::size_t width);

[[nodiscard]] std::string render_markdown(const Page& page);

/// " [ikke efterset]" where nobody has checked it.
[[nodiscard]] Text unverified_mark(bool verified);

/// "Kilde: …", marked where nobody has checked it; empty where neither is to be said.
[[nodiscard]] Text law_sentence(const std::string& law, bool verified);

/// What the page holds of one stage: what it is, its gate and its ways on; with `ways_in`, also the
/// ways that lead there.
void add_stage(
    Page& page, const Workflow& workflow, const Stage& stage, const Office& office, bool ways_in);

/// The transitions that leave every stage.
void add_everywhere(Page& page, const Workflow& workflow);

/// Catalogue, questions, the other words, limits and deadlines.
void add_word_lists(Page& page, const Workflow& workflow, const Office& office);

void add_deadlines(Page& page, const Workflow& workflow);

/// What nobody has checked, at the end.
void add_unverified(Page& page, const Workflow& workflow);

} // namespace sag
