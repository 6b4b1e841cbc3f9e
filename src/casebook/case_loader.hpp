// SPDX-License-Identifier: MPL-2.0
// One case file after another, with what all of them need prepared once.

#pragma once

#include "casebook/casebook.hpp"
#include "casebook/descriptor.hpp"
#include "casebook/file.hpp"
#include "yaml/mapping_reader.hpp"

#include <string>
#include <vector>

namespace sag
{

/// Nothing in it changes while files are read, so several threads may use one. Must not outlive the
/// casebook.
class CaseLoader
{
public:
  CaseLoader(const Casebook& casebook, const Viewpoint& viewpoint);

  /// As load_case does it.
  [[nodiscard]] CaseFile load(const std::string& path) const;

private:
  [[nodiscard]] LoadedFile load_text(const std::string& path) const;

  const Casebook* casebook_;
  Viewpoint viewpoint_;
  Descriptor root_;
  std::vector<KeyAlias> aliases_;
};

} // namespace sag
