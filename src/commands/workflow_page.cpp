// SPDX-License-Identifier: MPL-2.0
#include "commands/workflow_page.hpp"

#include "commands/markdown.hpp"
#include "commands/table.hpp"
#include "diagnostics/terminal_text.hpp"
#include "workflow/unverified.hpp"

#include <algorithm>
#include <utility>

namespace sag
{

namespace
{

constexpr std::size_t indent = 2;
constexpr std::size_t narrowest = 20;

bool stands_free(PageLineKind kind)
{
  return kind != PageLineKind::item && kind != PageLineKind::sentence;
}

std::string styled(const std::string& text, std::string_view style, std::string_view reset)
{
  return style.empty() ? text : fmt::format("{}{}{}", style, text, reset);
}

/// Each line of an item or a sentence; the later lines of an item stand below its first word.
void render_lines(std::string& out, const PageLine& line, std::size_t width)
{
  const bool item = line.kind == PageLineKind::item;
  const std::size_t before = indent * (line.depth + 1);
  const std::size_t room = std::max(width, before + indent + narrowest) - before - indent;
  bool first = true;
  for (const std::string& part : wrap(escape_for_terminal(line.text), room))
  {
    out += fmt::format("{:{}}{}{}\n", "", before, item ? (first ? "- " : "  ") : "", part);
    first = false;
  }
}

std::string_view markdown_head(PageLineKind kind)
{
  return kind == PageLineKind::title ? "# " : kind == PageLineKind::section ? "## " : "### ";
}

} // namespace

void Page::add(PageLineKind kind, const Text& text, std::size_t depth)
{
  lines_.push_back({kind, in(text), depth});
}

void Page::sentence(const Text& text, std::size_t depth)
{
  if (!text.empty())
  {
    add(PageLineKind::sentence, text, depth);
  }
}

std::string render_text(const Page& page, const Style& style, std::size_t width)
{
  std::string out;
  for (const PageLine& line : page.lines())
  {
    if (!stands_free(line.kind))
    {
      render_lines(out, line, width);
      continue;
    }
    if (!out.empty())
    {
      out += '\n';
    }
    const std::string_view look = line.kind == PageLineKind::heading ? style.path : style.message;
    for (const std::string& part : wrap(escape_for_terminal(line.text), std::max(width, narrowest)))
    {
      out += styled(part, look, style.reset) + '\n';
    }
    if (line.kind == PageLineKind::section)
    {
      out += std::string(std::min(display_width(line.text), width), '=') + '\n';
    }
  }
  return out;
}

std::string render_markdown(const Page& page)
{
  std::string out;
  bool in_list = false;
  for (const PageLine& line : page.lines())
  {
    const std::string text = escape_for_markdown(line.text);
    if (stands_free(line.kind))
    {
      out += fmt::format("{}{}{}\n\n", in_list ? "\n" : "", markdown_head(line.kind), text);
      in_list = false;
    }
    else if (line.kind == PageLineKind::item)
    {
      out += fmt::format("{:{}}- {}\n", "", indent * line.depth, text);
      in_list = true;
    }
    else if (line.depth == 0)
    {
      out += fmt::format("{}{}\n\n", in_list ? "\n" : "", text);
      in_list = false;
    }
    else
    {
      out += fmt::format("\n{:{}}{}\n", "", indent * line.depth, text);
    }
  }
  return out;
}

Text unverified_mark(bool verified)
{
  return verified ? Text{} : Text{" [ikke efterset]", " [not verified]"};
}

Text law_sentence(const std::string& law, bool verified)
{
  const Text mark = unverified_mark(verified);
  if (law.empty())
  {
    return verified ? Text{}
                    : Text{"Ingen kilde er nævnt" + mark.da, "No source is given" + mark.en};
  }
  return {fmt::format("Kilde: {}{}", law, mark.da), fmt::format("Source: {}{}", law, mark.en)};
}

void add_unverified(Page& page, const Workflow& workflow)
{
  const auto values = unverified_values(workflow);
  page.add(PageLineKind::section, both("Ikke efterset: {}", "Not verified: {}", values.size()));
  if (values.empty())
  {
    page.sentence({"Alle kilder er set efter.", "All sources have been looked up."});
  }
  for (const Unverified& value : values)
  {
    const auto line = workflow.file->position(value.span.begin).line;
    page.item(value.law.empty()
                  ? Text{fmt::format("{} (linje {})", value.what.da, line),
                         fmt::format("{} (line {})", value.what.en, line)}
                  : Text{fmt::format("{} (linje {}): {}", value.what.da, line, value.law),
                         fmt::format("{} (line {}): {}", value.what.en, line, value.law)});
  }
}

} // namespace sag
