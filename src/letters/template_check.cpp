// SPDX-License-Identifier: MPL-2.0
#include "letters/template_check.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <string_view>

namespace sag
{

namespace
{

using Kind = TemplatePart::Kind;

bool is_mark(Kind kind)
{
  return kind == Kind::heading1 || kind == Kind::heading2 || kind == Kind::bullet
         || kind == Kind::numbered || kind == Kind::paragraph || kind == Kind::gap;
}

bool has_text(const TemplatePart& part)
{
  return part.kind == Kind::text && part.text.find_first_not_of(" \t") != std::string::npos;
}

bool is_never_empty(std::span<const TemplatePart> parts);

/// An #if and an #unless of one field, both with something in them.
bool has_other_way(std::span<const TemplatePart> parts, const TemplatePart& one)
{
  return std::ranges::any_of(parts,
                             [&](const TemplatePart& other)
                             {
                               return other.kind == Kind::unless_there && other.text == one.text
                                      && is_never_empty(other.parts);
                             });
}

/// Whether something is left of it, whatever the case is like.
bool is_never_empty(std::span<const TemplatePart> parts)
{
  return std::ranges::any_of(parts,
                             [&](const TemplatePart& part)
                             {
                               return has_text(part) || part.kind == Kind::field
                                      || (part.kind == Kind::if_there && is_never_empty(part.parts)
                                          && has_other_way(parts, part));
                             });
}

class TemplateChecker
{
public:
  explicit TemplateChecker(TemplateProblems& problems) : problems_(problems) {}

  void check(const std::vector<TemplatePart>& parts)
  {
    check_headings(parts);
    for (const TemplatePart& part : parts)
    {
      check_part(part);
    }
  }

  void check_required()
  {
    for (const std::string_view name : required_fields())
    {
      if (!used_.contains(name))
      {
        problems_.field_missing(name);
      }
    }
  }

private:
  void check_part(const TemplatePart& part)
  {
    switch (part.kind)
    {
    case Kind::field:
      check_field(part);
      break;
    case Kind::if_there:
    case Kind::unless_there:
      check_condition(part);
      break;
    case Kind::each:
      check_each(part);
      break;
    default:
      break;
    }
  }

  void check_condition(const TemplatePart& part)
  {
    const LetterField* const field = resolve(part);
    const std::size_t known_before = known_.size();
    if (field != nullptr)
    {
      if (is_known(field->guard))
      {
        problems_.dead_branch(part);
      }
      else if (part.kind == Kind::if_there)
      {
        const auto inside = known_inside(*field);
        known_.insert(known_.end(), inside.begin(), inside.end());
      }
    }
    check(part.parts);
    known_.resize(known_before);
  }

  void check_each(const TemplatePart& part)
  {
    const LetterField* const field = resolve(part);
    const bool list = field != nullptr && field->type == FieldType::list;
    if (field != nullptr && !list)
    {
      problems_.not_a_list(part);
    }
    const std::size_t known_before = known_.size();
    if (list)
    {
      known_.push_back(field->guard);
      lists_.push_back(field->name);
    }
    check(part.parts);
    known_.resize(known_before);
    if (list)
    {
      lists_.pop_back();
    }
  }

  void check_field(const TemplatePart& part)
  {
    const LetterFilter* const filter = find_letter_filter(part.filter);
    if (!part.filter.empty() && filter == nullptr)
    {
      problems_.unknown_filter(part);
    }
    const LetterField* const field = resolve(part);
    if (field == nullptr)
    {
      return;
    }
    used_.insert(field->name);
    if (!is_known(field->guard))
    {
      problems_.unguarded(part, *field);
    }
    if (field->type == FieldType::group || field->type == FieldType::list)
    {
      problems_.no_value(part, *field);
      return;
    }
    const bool dated = field->type == FieldType::date || field->type == FieldType::day_or_month;
    if ((dated && part.filter.empty()) || (filter != nullptr && !fits(*filter, field->type)))
    {
      problems_.wrong_filter(part, *field);
    }
  }

  /// The field that a part means; reports one that does not exist.
  const LetterField* resolve(const TemplatePart& part)
  {
    const auto list = std::find_if(lists_.rbegin(),
                                   lists_.rend(),
                                   [&](std::string_view name)
                                   { return find_list_field(name, part.text) != nullptr; });
    if (list != lists_.rend())
    {
      return find_list_field(*list, part.text);
    }
    const LetterField* const field = find_letter_field(part.text);
    // A tag without a name was reported when it was read.
    if (field == nullptr && !part.text.empty())
    {
      problems_.unknown_field(part, lists_);
    }
    return field;
  }

  [[nodiscard]] bool is_known(std::string_view guard) const
  {
    return guard.empty() || std::ranges::find(known_, guard) != known_.end();
  }

  /// The first heading must never come out empty; the others need something that can be there.
  void check_headings(const std::vector<TemplatePart>& parts)
  {
    for (std::size_t i = 0; i < parts.size(); ++i)
    {
      const bool first = parts[i].kind == Kind::heading1;
      if (!first && parts[i].kind != Kind::heading2)
      {
        continue;
      }
      std::size_t end = i + 1;
      while (end < parts.size() && !is_mark(parts[end].kind))
      {
        ++end;
      }
      const std::span<const TemplatePart> heading(parts.data() + i + 1, end - i - 1);
      const bool good = first
                            ? is_never_empty(heading)
                            : std::ranges::any_of(heading,
                                                  [](const TemplatePart& p)
                                                  { return p.kind != Kind::text || has_text(p); });
      if (!good)
      {
        problems_.heading_empty(parts[i].span, first);
      }
    }
  }

  TemplateProblems& problems_;
  /// Guards of the fields that are known to be there in this place.
  std::vector<std::string_view> known_;
  /// The lists whose items this place stands in.
  std::vector<std::string_view> lists_;
  std::set<std::string_view> used_;
};

} // namespace

void check_template(const std::vector<TemplatePart>& parts, TemplateProblems& problems)
{
  TemplateChecker checker(problems);
  checker.check(parts);
  checker.check_required();
}

} // namespace sag
