// SPDX-License-Identifier: MPL-2.0
#include "casebook/rule_file.hpp"

#include "yaml/byte_check.hpp"
#include "yaml/parser.hpp"

#include <memory>

namespace sag
{

SourceFilePtr load_rule_file(const BookFiles& files, const std::string& path)
{
  return std::make_shared<const SourceFile>(path, files.load(path), Contents::rules);
}

std::optional<Document>
load_rule_document(const BookFiles& files, const std::string& path, Diagnostics& problems)
{
  return parse_yaml(load_rule_file(files, path), problems);
}

} // namespace sag
