// SPDX-License-Identifier: MPL-2.0
#include "model/unknown_word.hpp"
#include "workflow/finding_codes.hpp"
#include "workflow/workflow_parts.hpp"
#include "workflow/workflow_reader.hpp"

namespace sag
{

void check_workflow_units(const Workflow& workflow, const Office& office, Diagnostics& diagnostics)
{
  std::vector<std::string_view> units;
  for (const Unit& unit : office.units)
  {
    units.emplace_back(*unit.id);
    // `declined` takes either, so no word may be both.
    if (const CatalogueKind* const kind = workflow.find_kind(*unit.id))
    {
      diagnostics
          .error("id-duplicate",
                 workflow.file,
                 kind->id.span,
                 both("{} er både i kataloget og en enhed",
                      "{} is both in the catalogue and a unit",
                      *unit.id))
          .note(office.file, unit.id.span, both("enheden står her", "the unit stands here"));
    }
  }
  const auto check_unit = [&](const std::string& unit, Span span)
  {
    if (!unit.empty())
    {
      check_known(diagnostics, workflow.file, {unit, span}, WordList::unit, units);
    }
  };
  for (const Stage& stage : workflow.stages)
  {
    check_unit(stage.unit, stage.unit_span);
  }
  for (const CatalogueKind& kind : workflow.catalogue)
  {
    check_unit(kind.unit, kind.unit_span);
  }
}

void check_office_limits(const Office& office, Diagnostics& diagnostics)
{
  std::vector<std::string_view> codes;
  for (const FindingCode& code : finding_codes())
  {
    codes.push_back(code.slug);
  }
  for (const NamedLimit& limit : office.limits)
  {
    check_known(diagnostics, office.file, limit.code, WordList::finding_code, codes);
  }
}

} // namespace sag
