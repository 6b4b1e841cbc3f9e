// SPDX-License-Identifier: MPL-2.0
#include "yaml/scalar_text.hpp"

#include "diagnostics/redaction.hpp"

namespace sag
{

void report_missing_value(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  const Text message = node.key.empty()
                           ? both("her mangler en værdi", "a value is missing here")
                           : both("{} har ingen værdi", "{} has no value", quoted_key(node.key));
  diagnostics.error("value-missing", document.file(), node.label(), message);
}

std::optional<std::string_view>
scalar_text(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  if (node.is_null())
  {
    report_missing_value(document, node, diagnostics);
    return std::nullopt;
  }
  if (!node.is_scalar())
  {
    diagnostics.error("value-not-text",
                      document.file(),
                      node.label(),
                      both("her skal stå én værdi, ikke en liste eller et sæt af nøgler",
                           "one value is wanted here, not a list or a set of keys"));
    return std::nullopt;
  }
  if (node.text.find_first_not_of(" \n\t") == std::string_view::npos)
  {
    diagnostics.error(
        "value-empty", document.file(), node.span, both("værdien er tom", "the value is empty"));
    return std::nullopt;
  }
  return node.text;
}

} // namespace sag
