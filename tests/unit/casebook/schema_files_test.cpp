// SPDX-License-Identifier: MPL-2.0
#include "casebook/case_writer.hpp"
#include "casebook/schema_files.hpp"
#include "support/planned_writes.hpp"

using namespace sag;
using test::load_sound_case;
using test::noted;
using test::planned;
using test::small_case;
using test::TemporaryDirectory;

TEST_SUITE("casebook/schema_files")
{
  TEST_CASE("a modeline leads from where the file is to the schema")
  {
    CHECK(schema_path("case") == "schemas/case.json");
    CHECK(modeline("case", "cases/2026/2026-0141.yaml")
          == "# yaml-language-server: $schema=../../schemas/case.json\n");
    CHECK(modeline("workflow", "workflows/fp-2026.yaml")
          == "# yaml-language-server: $schema=../schemas/workflow.json\n");
    CHECK(modeline("casebook", "casebook.yaml")
          == "# yaml-language-server: $schema=schemas/casebook.json\n");
  }

  TEST_CASE("a schema is written once, and again only when it is another")
  {
    const TemporaryDirectory dir;
    CHECK_FALSE(has_schema(dir.path(), "case"));
    CHECK(write_schema(dir.path(), "case", "{}\n"));
    CHECK(has_schema(dir.path(), "case"));
    CHECK_FALSE(has_schema(dir.path(), "workflow"));
    CHECK_FALSE(write_schema(dir.path(), "case", "{}\n"));
    CHECK(write_schema(dir.path(), "case", "{\"a\": 1}\n"));
    CHECK(dir.read("schemas/case.json") == "{\"a\": 1}\n");
  }

  TEST_CASE("edits stay away from the modeline")
  {
    const TemporaryDirectory dir;
    init_casebook(dir.path());
    const std::string path = "cases/2026/2026-0141.yaml";
    const std::string line = modeline("case", path);
    dir.write(path, line + small_case({2026, 141}));
    const PlannedWrite write = planned(plan_log_append(load_sound_case(dir, path), noted("x")));
    CHECK(write.after.starts_with(line + "case: 2026-0141\n"));
    CHECK(write.after.substr(0, write.before.size()) == write.before);

    const Casebook book = load_casebook(dir.path());
    const NewNode absence = new_map({{"who", new_text("sagsbehandler")},
                                     {"from", new_unquoted("2026-12-21")},
                                     {"to", new_unquoted("2026-12-30")}});
    const PlannedWrite away = planned(plan_absence(book.rules.office, absence));
    CHECK(away.after.starts_with(modeline("casebook", "casebook.yaml")));
    CHECK(away.diff.find("$schema") == std::string::npos);
  }

  TEST_CASE("a new case begins with one where the casebook has the schema")
  {
    NewCase wanted{{2026, 141},
                   "fp-2026",
                   new_map({{"name", new_text("Bo Prøvesen")},
                            {"address", new_list({new_text("Prøvevej 3")})},
                            {"language", new_text("da")},
                            {"post", new_text("digital")}}),
                   {},
                   {noted("x")}};
    CHECK(planned(plan_new_case(wanted)).after.starts_with("case: 2026-0141\n"));
    wanted.with_modeline = true;
    CHECK(planned(plan_new_case(wanted))
              .after.starts_with("# yaml-language-server: $schema=../../schemas/case.json\n"
                                 "case: 2026-0141\n"));
  }
}
