// SPDX-License-Identifier: MPL-2.0
// sag explain: what a code means, why it matters and what ends it, from the pages the program
// carries with it.

#include "casebook/embedded.hpp"
#include "commands/commands.hpp"
#include "commands/json.hpp"
#include "commands/table.hpp"
#include "diagnostics/diagnostic_codes.hpp"
#include "diagnostics/suggestion.hpp"
#include "workflow/finding_codes.hpp"

#include <algorithm>
#include <map>

namespace sag
{

namespace
{

struct CodeTitle
{
  std::string_view code;
  std::string_view kind;
  Text title;
};

/// Diagnostics and findings together, by code; a code that is both stands once, as a finding.
std::vector<CodeTitle> all_codes()
{
  std::map<std::string_view, CodeTitle> codes;
  for (const DiagnosticCode& code : diagnostic_codes())
  {
    codes[code.slug] = {code.slug, "diagnostic", code.title()};
  }
  for (const FindingCode& code : finding_codes())
  {
    codes[code.slug] = {
        code.slug, "finding", {std::string(code.title_da), std::string(code.title_en)}};
  }
  std::vector<CodeTitle> list;
  for (auto& [slug, title] : codes)
  {
    list.push_back(std::move(title));
  }
  return list;
}

std::string_view find_page(std::string_view code)
{
  for (const EmbeddedFile& page : finding_pages())
  {
    if (page.name == code)
    {
      return page.text;
    }
  }
  return {};
}

/// `<!-- file: cases/2026/2026-0190.yaml -->` says which file the block below it is.
std::string_view file_named(std::string_view line)
{
  constexpr std::string_view begin = "<!-- file: ";
  constexpr std::string_view end = " -->";
  return line.starts_with(begin) && line.ends_with(end)
             ? line.substr(begin.size(), line.size() - begin.size() - end.size())
             : std::string_view{};
}

/// A page has a title, a part in each language under `## Dansk` and `## English`, and examples
/// under `## Example`; what is shown is the title, the part, and the examples.
std::string part_of(std::string_view page, Language language)
{
  const std::string_view other = language == Language::danish ? "## English" : "## Dansk";
  std::string text;
  bool keep = true;
  while (!page.empty())
  {
    const auto end = page.find('\n');
    const std::string_view line = page.substr(0, end);
    page.remove_prefix(end == std::string_view::npos ? page.size() : end + 1);
    if (line.rfind("## ", 0) == 0)
    {
      keep = line != other;
    }
    const std::string_view file = file_named(line);
    if (keep && !file.empty())
    {
      text += fmt::format("{}:\n", file);
    }
    const bool shown =
        keep && line != "## Dansk" && line != "## English" && line.rfind("<!--", 0) != 0;
    if (shown && !(line.empty() && text.size() >= 2 && text.substr(text.size() - 2) == "\n\n"))
    {
      text += std::string(line) + '\n';
    }
  }
  return text;
}

void list_codes(Context& context, OutputFormat format)
{
  const auto codes = all_codes();
  if (format == OutputFormat::json)
  {
    Json json{{"schema", "sag.explain/1"}, {"codes", Json::array()}};
    for (const CodeTitle& code : codes)
    {
      json["codes"].push_back({{"code", code.code},
                               {"kind", code.kind},
                               {"title", {{"da", code.title.da}, {"en", code.title.en}}}});
    }
    context.out.write(dump(json));
    return;
  }
  if (format == OutputFormat::tsv)
  {
    context.out.write("code\tkind\ttitle\n");
    for (const CodeTitle& code : codes)
    {
      context.out.print("{}\t{}\t{}\n", code.code, code.kind, code.title.in(context.language));
    }
    return;
  }
  Table table;
  const bool da = context.language == Language::danish;
  table.columns = {{da ? "KODE" : "CODE"}, {da ? "BETYDER" : "MEANS", false, true}};
  for (const CodeTitle& code : codes)
  {
    table.rows.push_back({std::string(code.code), code.title.in(context.language)});
  }
  context.out.write(render_table(table, context.terminal.width));
}

[[noreturn]] void refuse_unknown(const std::string& typed)
{
  const auto codes = all_codes();
  std::vector<std::string_view> known;
  for (const CodeTitle& code : codes)
  {
    known.push_back(code.code);
  }
  Text text = both("der er ingen kode {}", "there is no code {}", typed);
  if (const auto near = nearest_word(typed, known))
  {
    text.da += fmt::format("; mente du {}?", *near);
    text.en += fmt::format("; did you mean {}?", *near);
  }
  throw Fault(FaultKind::configuration, std::move(text));
}

} // namespace

ExitStatus run_explain(Context& context, const ExplainOptions& options)
{
  if (options.list || options.code.empty())
  {
    list_codes(context, options.format);
    return ExitStatus::fine;
  }
  const auto codes = all_codes();
  const auto known = std::find_if(
      codes.begin(), codes.end(), [&](const CodeTitle& c) { return c.code == options.code; });
  if (known == codes.end())
  {
    refuse_unknown(options.code);
  }
  const std::string text = part_of(find_page(options.code), context.language);
  if (options.format == OutputFormat::json)
  {
    context.out.write(dump({{"schema", "sag.explain/1"},
                            {"code", known->code},
                            {"kind", known->kind},
                            {"title", {{"da", known->title.da}, {"en", known->title.en}}},
                            {"text", text}}));
    return ExitStatus::fine;
  }
  context.out.write(text.empty()
                        ? fmt::format("{}: {}\n", known->code, known->title.in(context.language))
                        : text);
  return ExitStatus::fine;
}

} // namespace sag
