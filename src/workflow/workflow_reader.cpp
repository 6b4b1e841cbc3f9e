// SPDX-License-Identifier: MPL-2.0
#include "workflow/workflow_reader.hpp"

#include "model/rule_texts.hpp"
#include "workflow/workflow_parts.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sag
{

namespace
{

/// Only to have a value where the file gives none; such a workflow is not computed with.
Located<Date> no_day()
{
  return {Date::of(Date::first_year, 1, 1), {}};
}

Workflow empty_workflow(const SourceFilePtr& file)
{
  return {file, {}, {}, {}, no_day(), {}, no_day(), true, {}, {}, {}, {},
          {},   {}, {}, {}, {},       {}, {},       {},   {}, {}, {}, {}};
}

/// `workflows/fp-2026.yaml` → `fp-2026`.
std::string_view stem_of(std::string_view path)
{
  path.remove_prefix(std::min(path.find_last_of('/') + 1, path.size()));
  return path.substr(0, path.find_last_of('.'));
}

void read_head(const Document& document,
               RuleReader& keys,
               Workflow& workflow,
               Diagnostics& diagnostics)
{
  workflow.id = keys.word("workflow");
  const std::string_view stem = stem_of(document.file()->path());
  if (!workflow.id->empty() && *workflow.id != stem)
  {
    diagnostics
        .error("workflow-misnamed",
               document.file(),
               workflow.id.span,
               both("reglerne hedder {}, men filen hedder {}",
                    "the rules are called {}, but their file {}",
                    *workflow.id,
                    stem))
        .help(both("en sag finder sine regler ved filens navn",
                   "a case finds its rules by the file's name"));
  }
  workflow.name = keys.pair("name");
  workflow.law = keys.text("law");
  const auto from = keys.date("valid-from");
  const auto to = keys.date("valid-to");
  const auto reviewed = keys.date("reviewed-until");
  check_period(document.file(), from, to, diagnostics);
  check_period(document.file(), from, reviewed, diagnostics);
  workflow.valid_from = from.value_or(no_day());
  workflow.valid_to = to ? std::optional(to->value) : std::nullopt;
  workflow.reviewed_until = reviewed.value_or(no_day());
  workflow.verified = keys.flag("verified", true);
  workflow.start = keys.word("start");
}

void read_stages(const Document& document,
                 RuleReader& keys,
                 Workflow& workflow,
                 Diagnostics& diagnostics)
{
  for (const Node* const step : keys.items("steps"))
  {
    workflow.steps.push_back(read_text_pair(document, *step, diagnostics).value_or(Text{}));
  }
  // Without steps, which has been said, no number can be judged.
  constexpr int any_number = 99;
  const int steps = workflow.steps.empty() ? any_number : static_cast<int>(workflow.steps.size());
  for (const Node* const stage : keys.entries("stages"))
  {
    workflow.stages.push_back(read_stage(document, *stage, steps, diagnostics));
  }
  const Node* const stages = document.find(document.root(), "stages");
  if (!workflow.stages.empty()
      && std::ranges::none_of(workflow.stages, [](const Stage& s) { return s.final_stage; }))
  {
    diagnostics.error("final-stage-missing",
                      document.file(),
                      stages->key_span,
                      both("intet trin er `final: true`, så ingen sag kan slutte",
                           "no stage is `final: true`, so no case can end"));
  }
  for (const Node* const item : keys.items("everywhere"))
  {
    if (auto transition = read_transition(document, *item, diagnostics))
    {
      workflow.everywhere.push_back(std::move(*transition));
    }
  }
}

/// The names of the sources that the catalogue's kinds need consent for.
void read_consents(const Document& document,
                   RuleReader& keys,
                   Workflow& workflow,
                   Diagnostics& diagnostics)
{
  const auto sources = workflow.words_of(WordList::consent_source);
  const std::string known = fmt::format("{}", fmt::join(sources, ", "));
  for (const Node* const entry : keys.entries("consents"))
  {
    ListedWord word;
    word.id = {std::string(entry->key), entry->key_span};
    word.name = read_text_pair(document, *entry, diagnostics).value_or(Text{});
    if (std::ranges::find(sources, word.id.value) == sources.end())
    {
      diagnostics
          .error("consent-unknown",
                 document.file(),
                 entry->key_span,
                 both("intet i kataloget kræver samtykke til \"{}\"",
                      "nothing in the catalogue needs consent for \"{}\"",
                      *word.id))
          .help(both("det kan være: {}", "it can be: {}", known));
    }
    workflow.consents.push_back(std::move(word));
  }
}

void read_words(const Document& document,
                RuleReader& keys,
                Workflow& workflow,
                Diagnostics& diagnostics)
{
  for (const Node* const kind : keys.entries("catalogue"))
  {
    workflow.catalogue.push_back(read_catalogue_kind(document, *kind, diagnostics));
  }
  read_consents(document, keys, workflow, diagnostics);
  for (const Node* const question : keys.entries("questions"))
  {
    workflow.questions.push_back(read_question(document, *question, diagnostics));
  }
  for (const Node* const application : keys.entries("applications"))
  {
    workflow.applications.push_back(read_application(document, *application, diagnostics));
  }
  const auto read_list = [&](std::string_view key, std::vector<ListedWord>& list)
  {
    for (const Node* const entry : keys.entries(key))
    {
      list.push_back(read_listed_word(document, *entry, diagnostics));
    }
  };
  for (const Node* const opening : keys.entries("openings"))
  {
    workflow.openings.push_back(read_opening(document, *opening, diagnostics));
  }
  for (const Node* const area : keys.entries("areas"))
  {
    workflow.areas.push_back(read_area(document, *area, diagnostics));
  }
  for (const Node* const measure : keys.entries("measures"))
  {
    workflow.measures.push_back(read_measure(document, *measure, diagnostics));
  }
  read_list("meetings", workflow.meetings);
  read_list("letters", workflow.letters);
  read_list("outcomes", workflow.outcomes);
}

/// Where the limit of a code stands that the rules' own `limits` cannot give; empty for the others.
Text place_of_limit(std::string_view code)
{
  constexpr auto kinds = std::to_array<std::string_view>(
      {"opinion-missing", "reconsideration-late", "waiting-for-approval", "waiting-for-meeting"});
  constexpr auto stages = std::to_array<std::string_view>(
      {"granted-not-started", "plan-not-written", "ready-not-decided"});
  if (std::ranges::find(kinds, code) != kinds.end())
  {
    return {"hver slags i kataloget har sin egen (`limit`)",
            "each kind of the catalogue has its own (`limit`)"};
  }
  if (std::ranges::find(stages, code) != stages.end())
  {
    return {"hvert trin har sin egen (`work`)", "each stage has its own (`work`)"};
  }
  return code == "not-answered"
             ? Text{"hvert spørgsmål har sin egen (`limit`)", "each question has its own (`limit`)"}
             : Text{};
}

/// A limit that somebody changes and that changes nothing would be believed in.
void check_unused_limits(const Document& document,
                         const Workflow& workflow,
                         Diagnostics& diagnostics)
{
  for (const NamedLimit& limit : workflow.limits)
  {
    const Text place = place_of_limit(limit.code.value);
    if (!place.empty())
    {
      diagnostics
          .warning(
              "limit-unused",
              document.file(),
              limit.code.span,
              {fmt::format("grænsen for {} bruges ikke her: {}", limit.code.value, place.da),
               fmt::format("the limit of {} is not used here: {}", limit.code.value, place.en)})
          .help(both("flyt tallene derhen, og slet linjen; casebook.yaml kan sætte én for dem alle",
                     "move the numbers there and delete the line; casebook.yaml can set one for "
                     "all of them"));
    }
  }
}

/// A stage without `work` of its own takes the general limit of its code.
void read_limits(const Document& document,
                 RuleReader& keys,
                 Workflow& workflow,
                 Diagnostics& diagnostics)
{
  workflow.limits = keys.named_limits("limits");
  const Node* const limits = document.find(document.root(), "limits");
  for (const std::string_view code : general_codes())
  {
    if (limits != nullptr && limits->is_mapping() && document.find(*limits, code) == nullptr)
    {
      diagnostics
          .error("limit-missing",
                 document.file(),
                 limits->key_span,
                 both("`limits` mangler {}", "`limits` lacks {}", code))
          .help(both("uden en grænse ville det aldrig blive set, at noget står stille",
                     "without a limit nobody would ever see that something stands still"));
    }
  }
  check_unused_limits(document, workflow, diagnostics);
  for (Stage& stage : workflow.stages)
  {
    const Limit* const general = workflow.find_limit(stage.work.code);
    if (stage.work.limit.file == nullptr && general != nullptr)
    {
      stage.work.limit = *general;
    }
  }
}

} // namespace

std::optional<Workflow> read_workflow(const Document& document, Diagnostics& diagnostics)
{
  RuleReader keys(document, document.root(), workflow_forms(), diagnostics);
  if (!document.root().is_mapping())
  {
    return std::nullopt;
  }
  Workflow workflow = empty_workflow(document.file());
  read_head(document, keys, workflow, diagnostics);
  read_stages(document, keys, workflow, diagnostics);
  read_words(document, keys, workflow, diagnostics);
  read_limits(document, keys, workflow, diagnostics);
  for (const Node* const entry : keys.entries("deadlines"))
  {
    if (auto deadline = read_deadline(document, *entry, diagnostics))
    {
      workflow.deadlines.push_back(std::move(*deadline));
    }
  }
  // read_examples reads them, from a document that lives as long as they do.
  keys.allow("examples");
  keys.finish();
  check_references(workflow, diagnostics);
  return workflow;
}

} // namespace sag
