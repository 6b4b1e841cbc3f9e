// SPDX-License-Identifier: MPL-2.0
// Every command: what it is asked, and what runs it. The grammar that fills these in is in
// command_line.cpp alone.

#pragma once

#include "commands/context.hpp"
#include "commands/finding_table.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sag
{

/// `--fail-on warn` makes warnings count as findings too.
enum class FailOn
{
  error,
  warning
};

struct ValidateOptions
{
  std::vector<std::string> files;
  OutputFormat format = OutputFormat::text;
  FailOn fail_on = FailOn::error;
};

struct ListOptions
{
  bool all = false;
  bool names = false;
  std::string stage;
  std::string unit;
  std::string owner;
  std::string turn;
  OutputFormat format = OutputFormat::text;
};

struct CaseOptions
{
  std::string id;
  OutputFormat format = OutputFormat::text;
};

/// `words` are an optional value and KEY=VALUE pairs, in any order; typed_words.hpp takes them
/// apart.
struct LogOptions
{
  std::string id;
  std::string verb;
  std::vector<std::string> words;
  bool unsolicited = false;
  bool edit = false;
  bool dry_run = false;
};

struct AdvanceOptions
{
  std::string id;
  std::vector<std::string> words;
  bool dry_run = false;
};

struct CorrectOptions
{
  std::string id;
  std::string line;
  std::vector<std::string> words;
  bool void_entry = false;
  bool dry_run = false;
};

struct StallsOptions
{
  std::string unit;
  std::string owner;
  std::string stage;
  std::string code;
  /// Severity::error or Severity::warning; all where none is given.
  std::optional<Severity> severity;
  StallGrouping by = StallGrouping::none;
  OutputFormat format = OutputFormat::text;
  FailOn fail_on = FailOn::error;
};

struct TodayOptions
{
  /// Empty for whoever asks.
  std::string person;
  OutputFormat format = OutputFormat::text;
};

struct NightlyOptions
{
  /// `last`, a date or a revision; empty for all there is.
  std::string new_since;
  std::string digest;
  OutputFormat format = OutputFormat::text;
  FailOn fail_on = FailOn::error;
};

struct DeadlinesOptions
{
  /// Empty for all cases.
  std::string id;
  bool trace = false;
  std::string due;
  std::string unit;
  std::string owner;
  std::string stage;
  OutputFormat format = OutputFormat::text;
};

/// `words` as in LogOptions.
struct MigrateOptions
{
  std::string id;
  std::string workflow;
  std::vector<std::string> words;
  bool dry_run = false;
};

struct LettersOptions
{
  bool due = false;
  std::string owner;
  std::string unit;
  OutputFormat format = OutputFormat::text;
};

/// An absence to write when `from`, `to` or `stand_in` is given; cases to give away with
/// `reassign`; else what there is.
struct AwayOptions
{
  std::string person;
  std::string from;
  std::string to;
  std::string stand_in;
  std::string reassign;
  bool dry_run = false;
  OutputFormat format = OutputFormat::text;
};

struct WorkflowListOptions
{
  OutputFormat format = OutputFormat::text;
};

struct WorkflowCheckOptions
{
  /// Empty for all.
  std::vector<std::string> workflows;
  OutputFormat format = OutputFormat::text;
};

struct WorkflowGraphOptions
{
  /// Empty for the case's rules, else those of casebook.yaml.
  std::string workflow;
  /// Empty for no path.
  std::string case_id;
  std::string format = "svg";
};

struct WorkflowShowOptions
{
  std::string workflow;
  /// Empty for all of them.
  std::string stage;
  OutputFormat format = OutputFormat::text;
};

/// Each side as load_named_rules takes it.
struct WorkflowDiffOptions
{
  std::string from;
  std::string to;
  bool cases = false;
  OutputFormat format = OutputFormat::text;
};

struct ReportOptions
{
  std::string from;
  std::string to;
  std::string unit;
  std::string stage;
  std::string min_cases;
  std::string html;
  bool cases = false;
  OutputFormat format = OutputFormat::text;
};

struct LetterOptions
{
  std::string id;
  std::string kind;
  std::string decision;
  std::string next;
  std::string sent;
  std::string output;
  bool check = false;
  bool dry_run = false;
  OutputFormat format = OutputFormat::text;
};

struct NewOptions
{
  std::string applied;
  std::string opened;
  std::string date;
  std::string id;
  std::string workflow;
  bool edit = false;
  bool from_stdin = false;
  bool dry_run = false;
};

struct CalendarOptions
{
  std::string year;
  OutputFormat format = OutputFormat::text;
};

struct ExplainOptions
{
  std::string code;
  bool list = false;
  OutputFormat format = OutputFormat::text;
};

struct SchemaOptions
{
  /// case, casebook or workflow; empty with `write`.
  std::string kind;
  bool write = false;
};

struct InitOptions
{
  std::string directory;
};

ExitStatus run_validate(Context& context, const ValidateOptions& options);
ExitStatus run_list(Context& context, const ListOptions& options);
ExitStatus run_show(Context& context, const CaseOptions& options);
ExitStatus run_report(Context& context, const ReportOptions& options);
ExitStatus run_ledger(Context& context, const CaseOptions& options);
ExitStatus run_next(Context& context, const CaseOptions& options);
ExitStatus run_log(Context& context, const LogOptions& options);
ExitStatus run_advance(Context& context, const AdvanceOptions& options);
ExitStatus run_correct(Context& context, const CorrectOptions& options);
ExitStatus run_today(Context& context, const TodayOptions& options);
ExitStatus run_nightly(Context& context, const NightlyOptions& options);
ExitStatus run_stalls(Context& context, const StallsOptions& options);
ExitStatus run_deadlines(Context& context, const DeadlinesOptions& options);
ExitStatus run_letters(Context& context, const LettersOptions& options);

ExitStatus run_away(Context& context, const AwayOptions& options);

ExitStatus run_migrate(Context& context, const MigrateOptions& options);
ExitStatus run_workflow_list(Context& context, const WorkflowListOptions& options);
ExitStatus run_workflow_check(Context& context, const WorkflowCheckOptions& options);
ExitStatus run_workflow_graph(Context& context, const WorkflowGraphOptions& options);
ExitStatus run_workflow_diff(Context& context, const WorkflowDiffOptions& options);
ExitStatus run_workflow_show(Context& context, const WorkflowShowOptions& options);
ExitStatus run_letter(Context& context, const LetterOptions& options);
ExitStatus run_new(Context& context, const NewOptions& options);
ExitStatus run_calendar(Context& context, const CalendarOptions& options);
ExitStatus run_explain(Context& context, const ExplainOptions& options);
ExitStatus run_schema(Context& context, const SchemaOptions& options);
ExitStatus run_init(Context& context, const InitOptions& options);

} // namespace sag
