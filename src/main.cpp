// SPDX-License-Identifier: MPL-2.0
#include "version.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <string_view>

int main(int argc, char** argv)
{
  if (argc == 2 && std::string_view{argv[1]} == "--version")
  {
    fmt::print("sag {}\n", sag::version);
    return 0;
  }
  fmt::print(stderr, "sag: not written yet\n");
  return 2;
}
