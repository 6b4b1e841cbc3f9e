// SPDX-License-Identifier: MPL-2.0
#include "yaml/node.hpp"

namespace sag
{

const Node* Document::find(const Node& mapping, std::string_view key) const
{
  if (!mapping.is_mapping())
  {
    return nullptr;
  }
  for (const Node& node : children(mapping))
  {
    if (node.key == key)
    {
      return &node;
    }
  }
  return nullptr;
}

const Node* Document::child(const Node& node, std::size_t at) const
{
  for (const Node& each : children(node))
  {
    if (at == 0)
    {
      return &each;
    }
    --at;
  }
  return nullptr;
}

} // namespace sag
