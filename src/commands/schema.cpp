// SPDX-License-Identifier: MPL-2.0
// sag schema: the files' formats for editors, printed, or kept in the casebook.

#include "commands/schema.hpp"

#include "casebook/schema_files.hpp"
#include "commands/commands.hpp"
#include "commands/find_case.hpp"
#include "commands/schema_writer.hpp"

namespace sag
{

namespace
{

std::string schema_text(std::string_view kind, const SchemaFrame& frame)
{
  if (kind == "case")
  {
    return dump(case_schema(frame));
  }
  return dump(kind == "casebook" ? casebook_schema(frame) : workflow_schema(frame));
}

/// The casebook's own words only where all of them could be read.
SchemaFrame frame_of(const Context& context)
{
  const bool sound = context.casebook != nullptr && context.casebook->sound();
  return {context.language, sound ? &context.rules() : nullptr};
}

ExitStatus write_into_casebook(Context& context)
{
  if (!context.options.known_at.empty())
  {
    throw Fault(FaultKind::configuration,
                {"med --known-at skrives intet", "with --known-at nothing is written"});
  }
  require_sound_rules(context);
  for (const std::string& path : write_schemas(context.book(), context.language))
  {
    context.out.print("{}\n", path);
  }
  return ExitStatus::fine;
}

} // namespace

std::vector<std::string> write_schemas(const Casebook& book, Language language)
{
  std::vector<std::string> written;
  for (const std::string_view kind : schema_kinds)
  {
    if (write_schema(book.root(), kind, schema_text(kind, {language, &book.rules})))
    {
      written.push_back(schema_path(kind));
    }
  }
  return written;
}

ExitStatus run_schema(Context& context, const SchemaOptions& options)
{
  if (options.write == !options.kind.empty())
  {
    throw Fault(FaultKind::configuration,
                {"skriv case, casebook eller workflow, eller --write alene",
                 "write case, casebook or workflow, or --write alone"});
  }
  if (options.write)
  {
    return write_into_casebook(context);
  }
  const SchemaFrame frame = frame_of(context);
  context.out.write(schema_text(options.kind, frame));
  if (context.casebook != nullptr && frame.rules == nullptr)
  {
    context.complain({"reglerne har fejl, så skemaet er uden casebookens egne ord; se sag validate",
                      "the rules have errors, so the schema is without the casebook's own words; "
                      "see sag validate"});
    return ExitStatus::usage;
  }
  return ExitStatus::fine;
}

} // namespace sag
