// SPDX-License-Identifier: MPL-2.0
#include "yaml/mapping_reader.hpp"
#include "yaml/parsed.hpp"

#include <doctest/doctest.h>

#include <array>
#include <ostream>
#include <string>

using namespace sag;

namespace
{

/// Asks for `date` (required) and `requested`, `note`, `said-by` (optional).
Diagnostics read_entry(const std::string& text)
{
  static constexpr auto aliases = std::to_array<KeyAlias>({{"bestilt", "requested"},
                                                           {"bemærkning", "note"},
                                                           {"oplyst-af", "said-by"},
                                                           {"navn", "name"}});
  const Parsed result = parsed(text);
  REQUIRE(result.document.has_value());
  Diagnostics diagnostics;
  MappingReader reader(*result.document, result.document->root(), diagnostics);
  reader.required("date");
  reader.optional("requested");
  static constexpr auto rest = std::to_array<std::string_view>({"note", "said-by"});
  reader.allow(rest);
  reader.finish(aliases);
  diagnostics.sort();
  return diagnostics;
}

} // namespace

TEST_SUITE("yaml/mapping_reader")
{
  TEST_CASE("what is asked for is found, also when it is empty")
  {
    const Parsed result = parsed("a: 1\nb:\n");
    Diagnostics diagnostics;
    MappingReader reader(*result.document, result.document->root(), diagnostics);
    CHECK(reader.is_mapping());
    REQUIRE(reader.required("a") != nullptr);
    CHECK(reader.required("a")->text == "1");
    REQUIRE(reader.required("b") != nullptr);
    CHECK(reader.required("b")->is_null());
    CHECK(reader.optional("c") == nullptr);
    reader.finish();
    CHECK(diagnostics.empty());
  }

  TEST_CASE("keys that are missing or unknown")
  {
    struct Row
    {
      std::string text;
      std::string told;
      std::string message;
      std::string help;
    };

    for (const Row& row : {
             Row{"date: x\nnote: y\nsaid-by: z\n", "", "", ""},
             Row{"note: y\n", "1:1 key-missing", "\"date\" is missing", ""},
             Row{"{}\n", "1:1 key-missing", "\"date\" is missing", ""},
             Row{"date: x\nrequestd: y\n",
                 "2:1 key-unknown",
                 "unknown key: \"requestd\"",
                 "did you mean `requested`?"},
             Row{"date: x\nbestilt: y\n",
                 "2:1 key-unknown",
                 "unknown key: \"bestilt\"",
                 "did you mean `requested`?"},
             Row{"date: x\nBemaerkning: y\n",
                 "2:1 key-unknown",
                 "unknown key: \"Bemaerkning\"",
                 "did you mean `note`?"},
             Row{"date: x\nOplyst_af: y\n", "2:1 key-unknown", "", "did you mean `said-by`?"},
             Row{"date: x\nnavn: y\n", "2:1 key-unknown", "", ""}, // `name` is not asked for here
             Row{"date: x\nhelt-andet: y\n", "2:1 key-unknown", "", ""},
             Row{"date: x\n\"note\u00a0\": y\n",
                 "2:1 key-unknown",
                 "unknown key: \"note\\xa0\"",
                 "did you mean `note`?"},
             Row{"date: x\nBo sagde: y\n", "2:1 key-unknown", "unknown key: \"…\"", ""},
             Row{"dat: x\nNOTE: y\n", "1:1 key-missing; 1:1 key-unknown; 2:1 key-unknown", "", ""},
         })
    {
      CAPTURE(row.text);
      const Diagnostics diagnostics = read_entry(row.text);
      CHECK(told(diagnostics) == row.told);
      if (!row.message.empty())
      {
        CHECK(diagnostics.list()[0].message.en == row.message);
      }
      if (!row.told.empty())
      {
        CHECK(diagnostics.list()[0].help.en == row.help);
      }
    }
  }

  TEST_CASE("what is no map is told once, and nothing more")
  {
    for (const std::string text : {"- a\n", "a\n", "[b]\n"})
    {
      CAPTURE(text);
      CHECK(told(read_entry(text)) == "1:1 value-not-a-map");
    }
  }

  TEST_CASE("a missing key is told at the key of the map, or at its first key in a list")
  {
    const Parsed result = parsed("citizen:\n  a: b\nlog:\n  - c: d\n");
    const Document& document = *result.document;
    Diagnostics diagnostics;
    const Node* citizen = document.find(document.root(), "citizen");
    MappingReader(document, *citizen, diagnostics).required("name");
    const Node* log = document.find(document.root(), "log");
    MappingReader(document, *document.child(*log, 0), diagnostics).required("date");
    CHECK(told(diagnostics) == "1:1 key-missing; 4:5 key-missing");
  }
}
