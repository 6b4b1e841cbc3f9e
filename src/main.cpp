// SPDX-License-Identifier: MPL-2.0
#include "commands/run_command_line.hpp"

int main(int argc, char** argv)
{
  return sag::run_command_line({argv + 1, argv + argc});
}
