// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/assert.hpp"
#include "diagnostics/diagnostic_codes.hpp"
#include "model/entry_reader.hpp"
#include "model/rule_reader.hpp"
#include "model/unknown_word.hpp"
#include "workflow/example.hpp"
#include "workflow/workflow_form.hpp"
#include "yaml/read_values.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sag
{

namespace
{

/// In the order of the enum ExpectedRoute; `needs` is a list.
constexpr std::array<std::string_view, 3> routes{"open", "not-valid", "none"};

struct Reading
{
  const std::shared_ptr<const Document>& document;
  const Workflow& workflow;
  Diagnostics& diagnostics;

  [[nodiscard]] const SourceFilePtr& file() const { return document->file(); }
};

/// A case of its own number, under these rules, of a citizen without a name.
Case empty_case(const Reading& reading, const Node& node, Post post)
{
  const Node* const workflow = reading.document->find(reading.document->root(), "workflow");
  const auto id = parse_case_id("2000-0001");
  SAG_ASSERT(workflow != nullptr && id.has_value());
  Citizen citizen;
  citizen.language = {Language::danish, node.span};
  citizen.post = {post, node.span};
  return {reading.document,
          {*id, node.span},
          {workflow->text, workflow->span},
          std::move(citizen),
          node.span,
          {},
          {}};
}

std::vector<Entry> read_given(const Reading& reading, RuleReader& keys)
{
  const ReadingPlace place{*reading.document, {}, reading.diagnostics, example_caseworker};
  std::vector<Entry> log;
  for (const Node* const item : keys.items("given"))
  {
    if (auto entry = read_entry(place, *item))
    {
      log.push_back(std::move(*entry));
    }
  }
  return log;
}

void check_stage(const Reading& reading, const Located<std::string>& stage)
{
  static_cast<void>(check_known(reading.diagnostics,
                                reading.file(),
                                stage,
                                WordList::stage,
                                reading.workflow.words_of(WordList::stage)));
}

ExpectedWay read_way(const Reading& reading, const Node& node)
{
  ExpectedWay way{{std::string(node.key), node.key_span}};
  check_stage(reading, way.to);
  if (node.is_sequence())
  {
    way.route = ExpectedRoute::needs;
    static_cast<void>(check_filled_list(*reading.document, node, reading.diagnostics));
    way.unmet = read_words(*reading.document, node, reading.diagnostics).value_or(way.unmet);
    return way;
  }
  constexpr std::array values{ExpectedRoute::open, ExpectedRoute::not_valid, ExpectedRoute::none};
  const auto found = read_one_of(*reading.document, node, routes, reading.diagnostics);
  way.route = found ? values.at(found->value) : ExpectedRoute::open;
  return way;
}

void report_unknown(const Reading& reading,
                    const Located<std::string>& word,
                    const Text& message,
                    const std::vector<std::string_view>& known)
{
  reading.diagnostics.error("value-unknown", reading.file(), word.span, message)
      .help(suggest_word(*word, known));
}

ExpectedDeadline read_expected_deadline(const Reading& reading, const Node& node)
{
  ExpectedDeadline expected{{std::string(node.key), node.key_span}, std::nullopt};
  std::vector<std::string_view> known;
  for (const Deadline& rule : reading.workflow.deadlines)
  {
    known.emplace_back(*rule.id);
  }
  if (std::ranges::find(known, *expected.id) == known.end())
  {
    report_unknown(reading,
                   expected.id,
                   both("der er ingen frist \"{}\"", "there is no deadline \"{}\"", *expected.id),
                   known);
  }
  if (!(node.is_scalar() && node.text == "none"))
  {
    const auto end = read_date(*reading.document, node, reading.diagnostics);
    expected.end = end ? std::optional(end->value) : std::nullopt;
  }
  return expected;
}

void check_error_codes(const Reading& reading, const std::vector<Located<std::string>>& codes)
{
  for (const Located<std::string>& code : codes)
  {
    if (find_code(*code) == nullptr)
    {
      std::vector<std::string_view> known;
      for (const DiagnosticCode& each : diagnostic_codes())
      {
        known.push_back(each.slug);
      }
      report_unknown(
          reading, code, both("der er ingen kode {}", "there is no code {}", *code), known);
    }
  }
}

void read_expect(const Reading& reading, const Node& node, Example& example)
{
  RuleReader keys(*reading.document, node, expect_forms(), reading.diagnostics);
  Located<std::string> stage = keys.word("stage");
  if (!stage->empty())
  {
    check_stage(reading, stage);
    example.stage = std::move(stage);
  }
  for (const Node* const way : keys.entries("ways"))
  {
    example.ways.push_back(read_way(reading, *way));
  }
  for (const Node* const deadline : keys.entries("deadlines"))
  {
    example.deadlines.push_back(read_expected_deadline(reading, *deadline));
  }
  example.errors = keys.words("errors");
  check_error_codes(reading, example.errors);
  if (const Node* const open = keys.node("open"))
  {
    auto words = read_words(*reading.document, *open, reading.diagnostics);
    example.open = {words.value_or(std::vector<Located<std::string>>{}), open->span};
  }
  keys.finish();
}

std::optional<Example> read_example(const Reading& reading, const Node& node)
{
  const std::size_t errors_before = reading.diagnostics.count(Severity::error);
  RuleReader keys(*reading.document, node, example_forms(), reading.diagnostics);
  Text name = keys.pair("name");
  const auto post = keys.one_of("post");
  Case subject = empty_case(reading, node, static_cast<Post>(post.value_or(0)));
  subject.log = read_given(reading, keys);
  const auto as_of = keys.date("as-of");
  const Node* const expect = keys.node("expect");
  const Date last =
      subject.log.empty()
          ? reading.workflow.valid_from.value
          : std::ranges::max(subject.log, {}, [](const Entry& entry) { return entry.date.value; })
                .date.value;
  Example example{std::move(name), node.span, std::move(subject), as_of ? as_of->value : last};
  if (expect != nullptr)
  {
    read_expect(reading, *expect, example);
  }
  keys.finish();
  return reading.diagnostics.count(Severity::error) > errors_before
             ? std::nullopt
             : std::optional(std::move(example));
}

} // namespace

std::vector<Example> read_examples(const std::shared_ptr<const Document>& document,
                                   const Workflow& workflow,
                                   Diagnostics& diagnostics)
{
  std::vector<Example> examples;
  const Node* const list = document->find(document->root(), "examples");
  if (list == nullptr || !check_filled_list(*document, *list, diagnostics))
  {
    return examples;
  }
  const Reading reading{document, workflow, diagnostics};
  for (const Node& item : document->children(*list))
  {
    if (auto example = read_example(reading, item))
    {
      examples.push_back(std::move(*example));
    }
  }
  return examples;
}

Rulebook rulebook_for_examples(const Rulebook& rules)
{
  Rulebook own{rules.office,
               {WorkCalendar::public_calendar(), WorkCalendar::office_calendar({})},
               rules.workflows};
  const auto person = [](std::string_view id, const std::string& unit)
  {
    Person one;
    one.id = {std::string(id)};
    one.name = id;
    one.unit = {unit};
    return one;
  };
  own.office.people.clear();
  own.office.closed.clear();
  for (Unit& unit : own.office.units)
  {
    unit.leader = Located<std::string>{std::string(example_leader)};
    own.office.people.push_back(person(*unit.id, *unit.id));
  }
  if (!own.office.units.empty())
  {
    const std::string first = *own.office.units.front().id;
    own.office.people.push_back(person(example_caseworker, first));
    own.office.people.push_back(person(example_leader, first));
  }
  return own;
}

} // namespace sag
