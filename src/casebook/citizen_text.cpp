// SPDX-License-Identifier: MPL-2.0
#include "casebook/citizen_text.hpp"

#include "model/value_reader.hpp"
#include "yaml/parser.hpp"

namespace sag
{

namespace
{

NewNode copy_of(const Document& document, const Node& node)
{
  switch (node.kind)
  {
  case NodeKind::scalar:
    return new_text(std::string(node.text));
  case NodeKind::sequence:
  {
    std::vector<NewNode> items;
    for (const Node& item : document.children(node))
    {
      items.push_back(copy_of(document, item));
    }
    return new_list(std::move(items));
  }
  case NodeKind::mapping:
  {
    std::vector<NewField> fields;
    for (const Node& field : document.children(node))
    {
      fields.push_back({std::string(field.key), copy_of(document, field)});
    }
    return new_map(std::move(fields));
  }
  case NodeKind::null:
    break;
  }
  return {};
}

} // namespace

std::optional<NewNode>
read_citizen_text(const std::string& name, std::string text, Diagnostics& diagnostics)
{
  const auto file = std::make_shared<const SourceFile>(name, std::move(text));
  const auto document = parse_yaml(file, diagnostics);
  if (!document)
  {
    return std::nullopt;
  }
  static_cast<void>(read_citizen({*document, {}, diagnostics}, document->root()));
  return diagnostics.has_errors() ? std::nullopt
                                  : std::optional(copy_of(*document, document->root()));
}

} // namespace sag
