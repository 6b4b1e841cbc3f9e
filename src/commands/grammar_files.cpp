// SPDX-License-Identifier: MPL-2.0
#include "commands/grammar_files.hpp"

#include "commands/grammar_parts.hpp"

namespace sag
{

namespace
{

using Specs = std::vector<OptionSpec>;

} // namespace

CommandSpec schema_command()
{
  return command<SchemaOptions>(
      "schema",
      {"Filernes format som JSON Schema, til editorer",
       "The format of the files as JSON Schema, for editors"},
      run_schema,
      [](SchemaOptions& o)
      {
        return Specs{{"kind",
                      "case|casebook|workflow",
                      {"hvilken slags fil", "which kind of file"},
                      &o.kind,
                      {"case", "casebook", "workflow"}},
                     {"--write",
                      "",
                      {"skriv alle tre i casebookens schemas/",
                       "write all three to the casebook's schemas/"},
                      &o.write}};
      },
      false);
}

CommandSpec init_command()
{
  return command<InitOptions>(
      "init",
      {"Begynd en ny casebook", "Begin a new casebook"},
      run_init,
      [](InitOptions& o)
      {
        return Specs{{"directory",
                      "DIR",
                      {"mappen (fast: denne)", "the directory (default: this one)"},
                      &o.directory}};
      },
      false);
}

} // namespace sag
