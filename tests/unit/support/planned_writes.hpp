// SPDX-License-Identifier: MPL-2.0
// Entries to write and cases to write them into.

#pragma once

#include "casebook/case_writer.hpp"
#include "casebook/casebook.hpp"
#include "support/casebook_on_disk.hpp"
#include "support/parsing.hpp"

#include <string>
#include <utility>
#include <variant>

namespace sag::test
{

inline NewNode noted(std::string text, std::string date = "2029-12-31")
{
  return new_map({{"date", new_text(std::move(date))},
                  {"who", new_text("sagsbehandler")},
                  {"noted", new_text(std::move(text))}});
}

inline Case load_sound_case(const TemporaryDirectory& dir, const std::string& path)
{
  const Casebook book = load_casebook(dir.path());
  CaseFile file = load_case(book, path, late_view());
  REQUIRE_MESSAGE(file.subject.has_value(), headlines(file.problems));
  return std::move(*file.subject);
}

inline PlannedWrite planned(WritePlan plan)
{
  if (const auto* const refusal = std::get_if<EditRefusal>(&plan))
  {
    FAIL("refused: " << refusal->reason.en);
  }
  return std::get<PlannedWrite>(std::move(plan));
}

} // namespace sag::test
