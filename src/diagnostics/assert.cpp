// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/assert.hpp"

#include <fmt/format.h>

#include <string_view>

namespace sag
{

void fail_assertion(const char* condition, const char* file, int line)
{
  std::string_view name = file;
  if (const auto at = name.rfind("/src/"); at != std::string_view::npos)
  {
    name.remove_prefix(at + 1);
  }
  throw InternalError(fmt::format("{}:{}: {}", name, line, condition));
}

} // namespace sag
