// SPDX-License-Identifier: MPL-2.0
#include "casebook/expected_case.hpp"

#include "diagnostics/assert.hpp"
#include "model/case_reader.hpp"
#include "model/entry_reader.hpp"
#include "yaml/document_builder.hpp"

#include <memory>
#include <utility>

namespace sag
{

namespace
{

NodeIndex add_tree(DocumentBuilder& builder,
                   const NewNode& node,
                   std::string_view key,
                   NodeIndex parent,
                   NodeIndex previous)
{
  Node added;
  added.kind = node.kind;
  added.key = key;
  added.text = node.text;
  const NodeIndex index = builder.add(parent, previous, added);
  NodeIndex last = no_node;
  for (const NewNode& item : node.items)
  {
    last = add_tree(builder, item, {}, index, last);
  }
  for (const NewField& field : node.fields)
  {
    last = add_tree(builder, field.value, field.key, index, last);
  }
  return index;
}

Text first_problem(const Diagnostics& problems)
{
  SAG_ASSERT(!problems.empty());
  return problems.list().front().message;
}

} // namespace

Document tree_of(const NewNode& node)
{
  DocumentBuilder builder(std::make_shared<const SourceFile>("", ""));
  add_tree(builder, node, {}, no_node, no_node);
  return std::move(builder).finish();
}

std::variant<Entry, Text> expected_entry(const NewNode& node)
{
  const Document document = tree_of(node);
  Diagnostics problems;
  auto entry = read_entry({document, {}, problems}, document.root());
  if (!entry || problems.has_errors())
  {
    return first_problem(problems);
  }
  return std::move(*entry);
}

std::variant<Case, Text> expected_case(const NewNode& node, bool cpr_allowed)
{
  Diagnostics problems;
  auto subject =
      read_case(std::make_shared<const Document>(tree_of(node)), {cpr_allowed, {}}, problems);
  if (!subject)
  {
    return first_problem(problems);
  }
  return std::move(*subject);
}

} // namespace sag
