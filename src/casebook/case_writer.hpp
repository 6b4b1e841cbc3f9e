// SPDX-License-Identifier: MPL-2.0
// The verified write: what is to be written is planned as a whole new text, read again, and
// compared with what was asked. Only what reads exactly so can be written at all.

#pragma once

#include "casebook/casebook.hpp"
#include "model/case.hpp"
#include "yaml/editor.hpp"
#include "yaml/yaml_writer.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sag
{

struct PlannedWrite
{
  /// Relative to the root.
  std::string path;
  /// What the file holds now; nothing for a new one.
  std::string before;
  std::string after;
  /// For people and `patch`; not redacted, since it is their own file.
  std::string diff;
  /// Refused when the file is there already.
  bool is_new = false;
  /// The case as it will be, for what is to be checked or said before it is written.
  std::optional<Case> result{};
};

using WritePlan = std::variant<PlannedWrite, EditRefusal>;

/// One more entry at the end of the log: everything else stays byte for byte.
[[nodiscard]] WritePlan plan_log_append(const Case& subject, const NewNode& entry);

struct NewCase
{
  CaseId id;
  std::string workflow;
  /// A map, as docs/case-format.md has it.
  NewNode citizen;
  /// A map, or null for none.
  NewNode refs{};
  std::vector<NewNode> log{};
  /// Whether the file begins with the line that leads editors to the schema.
  bool with_modeline = false;
};

/// The file of a new case, at its usual path.
[[nodiscard]] WritePlan plan_new_case(const NewCase& wanted, bool cpr_allowed = false);

/// One more item of `absences` in casebook.yaml.
[[nodiscard]] WritePlan plan_absence(const Office& office, const NewNode& absence);

/// Writes what was planned, as the only one who writes. Fault when somebody else has changed the
/// file meanwhile, or is writing; then nothing is written.
void commit_write(const std::string& root, const PlannedWrite& write);

} // namespace sag
