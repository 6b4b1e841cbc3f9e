// SPDX-License-Identifier: MPL-2.0
#include "letters/template_problems.hpp"

#include "diagnostics/terminal_text.hpp"
#include "model/unknown_word.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sag
{

namespace
{

std::string tag_text(char sign, TagBlock block)
{
  return fmt::format("{{{{{}{}}}}}", sign, name_of(block));
}

std::vector<std::string_view> fields_in(const std::vector<std::string_view>& lists)
{
  std::vector<std::string_view> names;
  for (const LetterField& field : letter_fields())
  {
    names.push_back(field.name);
  }
  for (const ListField& item : list_fields())
  {
    if (std::ranges::find(lists, item.list) != lists.end())
    {
      names.push_back(item.field.name);
    }
  }
  return names;
}

bool is_item_field(std::string_view name)
{
  return std::ranges::any_of(list_fields(),
                             [name](const ListField& item) { return item.field.name == name; });
}

} // namespace

Reported TemplateProblems::error(std::string_view code, Span span, Text message)
{
  return diagnostics_.error(code, file_, span, std::move(message));
}

void TemplateProblems::no_heading()
{
  error("template-heading-missing",
        {0, 0},
        {"brevet har ingen overskrift", "the letter has no heading"})
      .help({"begynd med `# ` og det ene, der er sandt nu",
             "begin with `# ` and the one thing that is true now"});
}

void TemplateProblems::second_heading(Span span, Span first)
{
  error("template-heading-twice",
        span,
        {"et brev har kun én overskrift med `# `", "a letter has only one heading with `# `"})
      .help({"skriv `## ` for et afsnits overskrift", "write `## ` for a section's heading"})
      .note(file_, first, {"den første står her", "the first stands here"});
}

void TemplateProblems::heading_not_first(Span span)
{
  error("template-heading-misplaced",
        span,
        {"overskriften med `# ` står først og uden for alle blokke",
         "the heading with `# ` stands first and outside of all blocks"})
      .help({"skriv den i første linje; {{#if felt}} kan stå inde i den",
             "write it in the first line; {{#if field}} can stand inside it"});
}

void TemplateProblems::heading_empty(Span span, bool first)
{
  error("template-heading-empty",
        span,
        {"overskriften kan blive tom", "the heading can come out empty"})
      .help(first ? Text{"skriv også, hvad den skal være ellers: {{#unless felt}} … {{/unless}}",
                         "write as well what it is otherwise: {{#unless field}} … {{/unless}}"}
                  : Text{"skriv dens tekst, eller slet den", "write its text, or delete it"});
}

void TemplateProblems::foreign_markup(const ForeignMarkup& foreign, std::uint32_t offset)
{
  error("template-markup-unsupported",
        {offset + static_cast<std::uint32_t>(foreign.begin),
         offset + static_cast<std::uint32_t>(foreign.end)},
        foreign.what)
      .help(foreign.help);
}

void TemplateProblems::late_markup(Span span)
{
  error("template-markup-misplaced",
        span,
        {"overskrifter og punkter begynder deres egen linje",
         "headings and items begin a line of their own"})
      .help({"skriv blokkens mærke på linjen før", "write the block's tag on the line before"});
}

void TemplateProblems::nested_list(Span span)
{
  error("template-markup-unsupported",
        span,
        {"en liste kan ikke stå inde i en anden", "a list cannot stand inside another"})
      .help({"ryk punktet ud til de andre", "move the item out to the others"});
}

void TemplateProblems::misplaced_break(Span span)
{
  error("template-markup-misplaced",
        span,
        {"kun linjer i et afsnit kan brydes med `\\`",
         "only lines of a paragraph are broken by `\\`"})
      .help({"slet `\\`", "delete the `\\`"});
}

void TemplateProblems::too_deep(Span span, Span outermost, std::size_t deepest)
{
  error(
      "template-block-too-deep",
      span,
      both("mere end {} blokke inde i hinanden", "more than {} blocks inside each other", deepest))
      .help({"skriv flere blokke efter hinanden", "write several blocks after one another"})
      .note(file_, outermost, {"den yderste begynder her", "the outermost begins here"});
}

void TemplateProblems::stray_close(const TemplateToken& token)
{
  const std::string tag = tag_text('/', token.block);
  error("template-block-stray", token.span, both("{} lukker ingenting", "{} closes nothing", tag))
      .help(both("slet den, eller skriv {} før den",
                 "delete it, or write {} before it",
                 fmt::format("{{{{#{} …}}}}", name_of(token.block))));
}

void TemplateProblems::unclosed(TagBlock block, Span span, std::optional<Span> before)
{
  const auto end = static_cast<std::uint32_t>(file_->text().size());
  error("template-block-unclosed",
        span,
        both("{} mangler sin afslutning", "{} is never closed", tag_text('#', block)))
      .help(both("skriv {}", "write {}", tag_text('/', block)))
      .note(file_,
            before.value_or(Span{end, end}),
            before ? Text{"senest før denne", "before this one at the latest"}
                   : Text{"filen slutter her", "the file ends here"});
}

void TemplateProblems::unknown_field(const TemplatePart& part,
                                     const std::vector<std::string_view>& lists)
{
  Text help = suggest_word(part.text, fields_in(lists));
  if (is_item_field(part.text))
  {
    help = {"det findes kun i en {{#each liste}}", "it exists only in an {{#each list}}"};
  }
  error(
      "template-field-unknown",
      part.span,
      both("breve har intet felt `{}`", "letters have no field `{}`", escape_invisible(part.text)))
      .help(std::move(help));
}

void TemplateProblems::unguarded(const TemplatePart& part, const LetterField& field)
{
  error("template-field-unguarded",
        part.span,
        both("`{}` kan mangle og står uden for {{{{#if {}}}}}",
             "`{}` may be missing and stands outside of {{{{#if {}}}}}",
             part.text,
             field.guard))
      .help(both("skriv {{{{#if {0}}}}} … {{{{/if}}}} om det",
                 "write {{{{#if {0}}}}} … {{{{/if}}}} around it",
                 field.guard));
}

void TemplateProblems::no_value(const TemplatePart& part, const LetterField& field)
{
  if (field.type == FieldType::list)
  {
    error(
        "template-field-no-value", part.span, both("`{}` er en liste", "`{}` is a list", part.text))
        .help(both("skriv {{{{#each {0}}}}} … {{{{/each}}}}",
                   "write {{{{#each {0}}}}} … {{{{/each}}}}",
                   part.text));
    return;
  }
  std::vector<std::string_view> parts;
  for (const LetterField& other : letter_fields())
  {
    if (other.name.starts_with(part.text + '.'))
    {
      parts.push_back(other.name);
    }
  }
  const std::string names = fmt::format("{}", fmt::join(parts, ", "));
  error("template-field-no-value",
        part.span,
        both("`{}` har ingen værdi selv", "`{}` has no value of its own", part.text))
      .help(parts.empty()
                ? both("det kan bruges i {{{{#if {}}}}}", "it serves in {{{{#if {}}}}}", part.text)
                : both("det har: {}", "it has: {}", names));
}

void TemplateProblems::not_a_list(const TemplatePart& part)
{
  error("template-each-not-list",
        part.span,
        both("`{}` er ikke en liste", "`{}` is not a list", part.text))
      .help(both("skriv {{{{#if {}}}}}, hvis det skal med, når det er der",
                 "write {{{{#if {}}}}} to keep something when it is there",
                 part.text));
}

void TemplateProblems::dead_branch(const TemplatePart& part)
{
  const bool kept = part.kind == TemplatePart::Kind::if_there;
  diagnostics_.warning("template-branch-dead",
                       file_,
                       part.span,
                       kept ? both("`{}` er der altid her, så {{{{#if}}}} er unødvendig",
                                   "`{}` is always there here, so the {{{{#if}}}} is needless",
                                   part.text)
                            : both("`{}` er der altid her, så dette skrives aldrig",
                                   "`{}` is always there here, so this is never written",
                                   part.text));
}

void TemplateProblems::unknown_filter(const TemplatePart& part)
{
  std::vector<std::string_view> names;
  for (const LetterFilter& filter : letter_filters())
  {
    names.push_back(filter.name);
  }
  error("template-filter-unknown",
        part.span,
        both("intet filter hedder `{}`", "no filter is called `{}`", escape_invisible(part.filter)))
      .help(suggest_word(part.filter, names));
}

void TemplateProblems::wrong_filter(const TemplatePart& part, const LetterField& field)
{
  std::vector<std::string> fitting;
  for (const LetterFilter& filter : letter_filters())
  {
    if (fits(filter, field.type))
    {
      fitting.push_back(fmt::format("{{{{{} | {}}}}}", part.text, filter.name));
    }
  }
  const std::string names = fmt::format("{}", fmt::join(fitting, ", "));
  const Text help = fitting.empty()
                        ? Text{"det skrives uden filter", "it is written without a filter"}
                        : both("skriv {}", "write {}", names);
  if (part.filter.empty())
  {
    error("template-filter-missing",
          part.span,
          both("`{}` er en dato og skal have et filter",
               "`{}` is a date and needs a filter",
               part.text))
        .help(help);
    return;
  }
  error("template-filter-misplaced",
        part.span,
        both("filteret `{}` passer ikke til `{}`",
             "the filter `{}` does not fit `{}`",
             part.filter,
             part.text))
      .help(help);
}

void TemplateProblems::field_missing(std::string_view name)
{
  error("template-field-missing",
        {0, 0},
        both("brevet bruger ikke `{}`", "the letter does not use `{}`", name))
      .help({"et brev siger altid, hvem man kan ringe til, og hvornår man hører fra os igen",
             "a letter always says whom to call, and when the receiver hears from us again"});
}

} // namespace sag
