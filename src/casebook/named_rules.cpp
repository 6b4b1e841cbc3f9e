// SPDX-License-Identifier: MPL-2.0
#include "casebook/named_rules.hpp"

#include "casebook/fault.hpp"
#include "casebook/file.hpp"
#include "workflow/workflow_reader.hpp"
#include "yaml/parser.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace sag
{

namespace
{

bool is_path(std::string_view name)
{
  return name.find('/') != std::string_view::npos || name.ends_with(".yaml")
         || name.ends_with(".yml");
}

NamedRules with_examples(const Casebook& book, const Workflow& workflow)
{
  NamedRules rules{workflow};
  std::ranges::copy_if(book.examples,
                       std::back_inserter(rules.examples),
                       [&](const Example& example)
                       { return example.subject.file() == workflow.file; });
  return rules;
}

/// Nothing where it is no map.
std::optional<NamedRules>
load_draft(const Casebook& casebook, const std::string& path, Diagnostics& problems)
{
  auto file = std::make_shared<const SourceFile>(path, load_file(path), Contents::rules);
  auto parsed = parse_yaml(std::move(file), problems);
  if (!parsed)
  {
    return std::nullopt;
  }
  const auto document = std::make_shared<const Document>(std::move(*parsed));
  Diagnostics found;
  auto workflow = read_workflow(*document, found);
  if (workflow)
  {
    check_workflow_units(*workflow, casebook.rules.office, found);
  }
  for (const Diagnostic& problem : found)
  {
    // A draft is called what its writer likes.
    if (problem.code != "workflow-misnamed")
    {
      problems.add(problem);
    }
  }
  if (!workflow)
  {
    return std::nullopt;
  }
  NamedRules rules{std::move(*workflow)};
  // With faults in the rules each example would tell them again.
  if (!problems.has_errors())
  {
    rules.examples = read_examples(document, rules.workflow, problems);
  }
  return rules;
}

/// A copy: the rest of the commit is let go.
NamedRules load_from_commit(const Casebook& casebook,
                            std::string_view id,
                            const std::string& revision,
                            Diagnostics& problems)
{
  const std::string& root = casebook.root();
  const Casebook then = load_casebook(BookFiles{root, load_snapshot(root, revision)});
  const Workflow& workflow = workflow_called(then.rules, id, "@" + revision);
  for (const Diagnostic& problem : then.problems)
  {
    if (problem.file == workflow.file)
    {
      problems.add(problem);
    }
  }
  return with_examples(then, workflow);
}

} // namespace

const Workflow& workflow_called(const Rulebook& rules, std::string_view id, std::string_view where)
{
  if (const Workflow* const found = rules.find_workflow(id))
  {
    return *found;
  }
  std::string known;
  for (const Workflow& workflow : rules.workflows)
  {
    known += (known.empty() ? "" : ", ") + workflow.id.value;
  }
  throw Fault(FaultKind::configuration,
              both("der er intet regelsæt {} i workflows/{}; der er {}",
                   "there is no workflow {} in workflows/{}; there are {}",
                   id,
                   where,
                   known));
}

std::optional<NamedRules>
load_named_rules(const Casebook& casebook, const std::string& name, Diagnostics& problems)
{
  if (is_path(name))
  {
    return load_draft(casebook, name, problems);
  }
  const auto at = name.find('@');
  return at == std::string::npos
             ? with_examples(casebook, workflow_called(casebook.rules, name))
             : load_from_commit(casebook, name.substr(0, at), name.substr(at + 1), problems);
}

} // namespace sag
