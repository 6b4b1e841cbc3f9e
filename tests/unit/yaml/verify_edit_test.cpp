// SPDX-License-Identifier: MPL-2.0
#include "yaml/new_entry.hpp"
#include "yaml/parsed.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>

using namespace sag;

TEST_SUITE("yaml/verify_edit")
{
  TEST_CASE("verifying sees every other difference")
  {
    const std::string before = "# x\na: 1 # y\nlog:\n  - b: 2\n";
    const std::string item = "  - date: 2026-08-14\n    who: mho\n";
    const Parsed result = parsed(before);
    const Document& document = *result.document;
    const Change change = AppendItem{0, "log", entry()};
    CHECK_FALSE(verify_edit(document, before + item, change).has_value());
    for (const std::string& after : {
             before,                                                      // nothing appended
             before + item + item,                                        // twice
             before + "  - date: 2026-08-15\n    who: mho\n",             // another day
             before + "  - who: mho\n    date: 2026-08-14\n",             // another order
             before + "  - date: 2026-08-14\n",                           // less
             before + "  - date: 2026-08-14\n    who: mho\n    x: y\n",   // more
             before + item + "z: 1\n",                                    // another key
             "# x\na: 2 # y\nlog:\n  - b: 2\n" + item,                    // another value
             "# x\na: '1' # y\nlog:\n  - b: 2\n" + item,                  // other quotes
             "# x\na: 1\nlog:\n  - b: 2\n" + item,                        // a comment lost
             "# x\na: 1 # Y\nlog:\n  - b: 2\n" + item,                    // a comment changed
             "# x\na: 1 # y\nlog:\n" + item + "  - b: 2\n",               // in front
             "# x\na: 1 # y\nlog:\n  - b: 2\n    c: 3\n" + item,          // in the neighbour
             "# x\nlog:\n  - b: 2\n" + item + "a: 1 # y\n",               // keys moved
             "# x\na: 1 # y\nlog:\n  - b: 2\n" + item + "...\nmore: 1\n", // not one document
             "# x\na: \"1 # y\nlog:\n  - b: 2\n" + item,                  // not readable
             std::string(),
         })
    {
      CAPTURE(after);
      CHECK(verify_edit(document, after, change).has_value());
    }
    const Change set_a = SetScalar{document.index_of(*document.find(document.root(), "a")), "2"};
    CHECK_FALSE(verify_edit(document, "# x\na: 2 # y\nlog:\n  - b: 2\n", set_a).has_value());
    CHECK(verify_edit(document, "# x\na: 3 # y\nlog:\n  - b: 2\n", set_a).has_value());
    CHECK(verify_edit(document, "# x\na: 2 # y\nlog:\n  - b: 3\n", set_a).has_value());
    CHECK(verify_edit(document, "# x\na: [2] # y\nlog:\n  - b: 2\n", set_a).has_value());
  }
}
