// SPDX-License-Identifier: MPL-2.0
// The page that says where each requirement and each right stands in the rules: what it names
// exists, and it names every need.

#include "casebook/casebook.hpp"
#include "casebook/file.hpp"
#include "example_path.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace sag;

namespace
{

using Names = std::set<std::string>;

struct RuleNames
{
  /// Stages, kinds, words and whole sets of rules, by their ids.
  Names words;
  /// A need as the page writes it: `stage/need`.
  Names needs;
};

void add_needs(Names& names, const std::string& stage, const std::vector<Need>& needs)
{
  for (const Need& need : needs)
  {
    names.insert(stage + "/" + *need.id);
  }
}

template <typename Listed> void add_ids(Names& names, const Listed& list)
{
  for (const auto& one : list)
  {
    names.insert(*one.id);
  }
}

RuleNames names_of(const std::vector<Workflow>& all)
{
  RuleNames names;
  for (const Workflow& rules : all)
  {
    names.words.insert(*rules.id);
    add_ids(names.words, rules.stages);
    add_ids(names.words, rules.catalogue);
    add_ids(names.words, rules.questions);
    add_ids(names.words, rules.deadlines);
    for (const auto* const list : {&rules.applications, &rules.openings, &rules.consents})
    {
      add_ids(names.words, *list);
    }
    for (const Stage& stage : rules.stages)
    {
      add_needs(names.needs, *stage.id, stage.gate);
      for (const Transition& way : stage.next)
      {
        add_needs(names.needs, *stage.id, way.needs);
      }
    }
  }
  return names;
}

/// What stands between backquotes and is an id, or a stage and a need.
Names ids_on(std::string_view page)
{
  constexpr std::string_view id_characters = "abcdefghijklmnopqrstuvwxyz0123456789-/";
  Names ids;
  bool inside = false;
  while (!page.empty())
  {
    const std::size_t end = std::min(page.find('`'), page.size());
    const std::string_view text = page.substr(0, end);
    if (inside && !text.empty() && text.find_first_not_of(id_characters) == std::string_view::npos)
    {
      ids.insert(std::string(text));
    }
    inside = !inside;
    page.remove_prefix(std::min(end + 1, page.size()));
  }
  return ids;
}

std::string without(const Names& some, const RuleNames& names)
{
  std::string lines;
  for (const std::string& id : some)
  {
    const Names& known = id.find('/') == std::string::npos ? names.words : names.needs;
    lines += known.contains(id) ? "" : id + "\n";
  }
  return lines;
}

/// Ways of the same kind leave several stages, so a need is named once, wherever.
std::string needs_not_on(const Names& page, const RuleNames& names)
{
  const auto need_of = [](const std::string& id) { return id.substr(id.find('/') + 1); };
  Names named;
  for (const std::string& id : page)
  {
    if (id.find('/') != std::string::npos)
    {
      named.insert(need_of(id));
    }
  }
  std::string lines;
  for (const std::string& id : names.needs)
  {
    lines += named.contains(need_of(id)) ? "" : id + "\n";
  }
  return lines;
}

} // namespace

TEST_SUITE("casebook/rules_and_rights")
{
  TEST_CASE("every id on the page exists in the rules, and every need of the rules is on the page")
  {
    const RuleNames names = names_of(load_casebook(test::example_path).rules.workflows);
    const auto path =
        std::filesystem::path(test::example_path).parent_path() / "docs" / "rules-and-rights.md";
    const Names page = ids_on(load_file(path.string()));
    CHECK(page.size() > 80);
    CHECK(without(page, names) == "");
    CHECK(needs_not_on(page, names) == "");
  }

  TEST_CASE("a page that names what is not there, and leaves out what is, is told")
  {
    const RuleNames names{{"modtaget", "lae-265"}, {"modtaget/owner", "afklaring/talk"}};
    const Names page = ids_on("| `modtaget` | `lae-256`, `modtaget/owner` and `afklaring/walk` | "
                              "not an id: `law: praksis`, plain talk |");
    CHECK(page == Names{"modtaget", "lae-256", "modtaget/owner", "afklaring/walk"});
    CHECK(without(page, names) == "afklaring/walk\nlae-256\n");
    CHECK(needs_not_on(page, names) == "afklaring/talk\n");
  }
}
