// SPDX-License-Identifier: MPL-2.0
#include "casebook/case_writer.hpp"

#include "casebook/expected_case.hpp"
#include "casebook/file.hpp"
#include "casebook/layout.hpp"
#include "casebook/lock.hpp"
#include "casebook/schema_files.hpp"
#include "casebook/unified_diff.hpp"
#include "diagnostics/assert.hpp"
#include "model/case_reader.hpp"
#include "model/office_reader.hpp"
#include "yaml/parser.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>

namespace sag
{

namespace
{

Text because(const Text& problem, std::string_view da, std::string_view en)
{
  return {fmt::format("{}: {}", da, problem.da), fmt::format("{}: {}", en, problem.en)};
}

PlannedWrite planned(std::string path, std::string_view before, std::string after)
{
  PlannedWrite write{std::move(path), std::string(before), std::move(after), {}, false, {}};
  write.diff = unified_diff(write.path, write.before, write.after);
  return write;
}

/// What is wrong with the text, and whether it is its form: then typing it by hand may do better.
struct Unreadable
{
  Text problem;
  bool form = false;
};

/// The new text as a case, or what is wrong with it.
std::variant<Case, Unreadable>
read_again(const std::string& path, const std::string& text, bool cpr_allowed)
{
  const auto file = std::make_shared<const SourceFile>(path, text);
  Diagnostics problems;
  std::optional<Case> subject;
  if (auto document = parse_yaml(file, problems))
  {
    subject = read_case(
        std::make_shared<const Document>(std::move(*document)), {cpr_allowed, {}}, problems);
  }
  if (subject)
  {
    return std::move(*subject);
  }
  SAG_ASSERT(!problems.empty());
  const Diagnostic& first = problems.list().front();
  Text problem = first.message;
  if (!first.help.empty())
  {
    problem.da += "; " + first.help.da;
    problem.en += "; " + first.help.en;
  }
  return Unreadable{std::move(problem), first.code.starts_with("yaml-")};
}

/// The log before and after one entry was added, and nothing else.
bool has_grown_by(const Case& before, const Case& after, const Entry& entry)
{
  const bool same_head = after.id == before.id && after.workflow == before.workflow
                         && after.citizen == before.citizen && after.refs == before.refs;
  return same_head && after.log.size() == before.log.size() + 1
         && std::equal(before.log.begin(), before.log.end(), after.log.begin())
         && after.log.back() == entry;
}

Text reads_otherwise()
{
  return both("det skrevne ville ikke læses som det, der var ment",
              "what is written would not read as what was meant");
}

NewNode header_of(const NewCase& wanted)
{
  NewNode citizen = wanted.citizen;
  citizen.prefer_block = true;
  NewNode header = new_map({{"case", new_unquoted(format_case_id(wanted.id))},
                            {"workflow", new_unquoted(wanted.workflow)},
                            {"citizen", std::move(citizen)}});
  if (wanted.refs.kind != NodeKind::null)
  {
    header.fields.push_back({"refs", wanted.refs});
  }
  return header;
}

std::string text_of(const NewNode& header, const std::vector<NewNode>& log)
{
  constexpr std::size_t entry_indent = 4;
  std::string text = format_fields(header, {}) + "\n\nlog:\n";
  for (const NewNode& entry : log)
  {
    SAG_ASSERT(!entry.fields.empty());
    WriteStyle style;
    style.indent = entry_indent;
    text += fmt::format("  - {}\n", format_fields(entry, style));
  }
  return text;
}

} // namespace

WritePlan plan_log_append(const Case& subject, const NewNode& entry)
{
  SAG_ASSERT(!entry.fields.empty());
  const Document& document = *subject.document;
  const AppendItem change{document.index_of(document.root()), "log", entry};
  const auto refuse = [&](Text reason) {
    return EditRefusal{std::move(reason), by_hand(document, change)};
  };

  const auto expected = expected_entry(entry);
  if (const Text* const problem = std::get_if<Text>(&expected))
  {
    return EditRefusal{because(*problem, "linjen er ikke rigtig", "the entry is not right"), {}};
  }
  auto text = plan_change(document, change);
  if (auto* const refusal = std::get_if<EditRefusal>(&text))
  {
    return std::move(*refusal);
  }
  auto& after = std::get<std::string>(text);
  // A number that stands where it may, stands there because casebook.yaml allows it.
  auto again = read_again(subject.file()->path(), after, subject.citizen.cpr.has_value());
  if (const Unreadable* const unreadable = std::get_if<Unreadable>(&again))
  {
    return unreadable->form ? refuse(because(unreadable->problem,
                                             "sagen kunne ikke læses bagefter",
                                             "the case could not be read afterwards"))
                            : EditRefusal{because(unreadable->problem,
                                                  "med den linje ville sagen ikke være rigtig",
                                                  "with that entry the case would not be right"),
                                          {}};
  }
  if (!has_grown_by(subject, std::get<Case>(again), std::get<Entry>(expected)))
  {
    return refuse(reads_otherwise());
  }
  PlannedWrite write = planned(subject.file()->path(), subject.file()->text(), std::move(after));
  write.result = std::move(std::get<Case>(again));
  return write;
}

WritePlan plan_new_case(const NewCase& wanted, bool cpr_allowed)
{
  const NewNode header = header_of(wanted);
  NewNode whole = header;
  whole.fields.push_back({"log", new_list(wanted.log)});
  const auto expected = expected_case(whole, cpr_allowed);
  if (const Text* const problem = std::get_if<Text>(&expected))
  {
    return EditRefusal{because(*problem, "sagen er ikke rigtig", "the case is not right"), {}};
  }
  const std::string path = case_path(wanted.id);
  std::string text =
      (wanted.with_modeline ? modeline("case", path) : "") + text_of(header, wanted.log);
  auto again = read_again(path, text, cpr_allowed);
  if (const Unreadable* const unreadable = std::get_if<Unreadable>(&again))
  {
    return EditRefusal{because(unreadable->problem,
                               "sagen kunne ikke læses bagefter",
                               "the case could not be read afterwards"),
                       text};
  }
  if (std::get<Case>(again) != std::get<Case>(expected))
  {
    return EditRefusal{reads_otherwise(), text};
  }
  PlannedWrite write = planned(path, {}, std::move(text));
  write.is_new = true;
  write.result = std::move(std::get<Case>(again));
  return write;
}

WritePlan plan_absence(const Office& office, const NewNode& absence)
{
  Diagnostics problems;
  const auto document = parse_yaml(office.file, problems);
  SAG_ASSERT(document.has_value());
  const AppendItem change{document->index_of(document->root()), "absences", absence};
  auto text = plan_change(*document, change);
  if (auto* const refusal = std::get_if<EditRefusal>(&text))
  {
    return std::move(*refusal);
  }
  auto& after = std::get<std::string>(text);
  const std::string& path = office.file->path();
  const auto file = std::make_shared<const SourceFile>(path, after, Contents::rules);
  const auto again = parse_yaml(file, problems);
  const auto read = again ? read_office(*again, problems) : std::nullopt;
  if (!read || problems.has_errors() || read->absences.size() != office.absences.size() + 1)
  {
    Text reason = problems.empty() ? reads_otherwise() : problems.list().front().message;
    return EditRefusal{std::move(reason), by_hand(*document, change)};
  }
  return planned(path, office.file->text(), std::move(after));
}

void commit_write(const std::string& root, const PlannedWrite& write)
{
  const std::string path = (std::filesystem::path(root) / write.path).string();
  const Lock lock(root);
  if (write.is_new)
  {
    create_file(path, write.after);
  }
  else
  {
    save_file(path, write.before, write.after);
  }
}

} // namespace sag
