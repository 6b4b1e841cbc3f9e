// SPDX-License-Identifier: MPL-2.0
// The one translation unit that carries doctest's own code.

#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
