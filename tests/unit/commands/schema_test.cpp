// SPDX-License-Identifier: MPL-2.0
// What the schemas hold. That they agree with the readers, tests/schema/agree finds out, where
// there is an independent validator.
#include "commands/schema.hpp"
#include "support/office.hpp"
#include "support/workflow.hpp"
#include "workflow/workflow_form.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <variant>

using namespace sag;

namespace
{

/// The minimal casebook with the minimal workflow.
Rulebook minimal_rules()
{
  return {test::office_of(),
          {WorkCalendar::public_calendar(), WorkCalendar::office_calendar({})},
          {test::workflow_of()}};
}

/// The member at a path such as "$defs/entry-met"; null when there is none.
Json at(const Json& json, std::string_view path)
{
  const auto slash = path.find('/');
  const std::string_view key = path.substr(0, slash);
  const auto* const members = std::get_if<Json::Object>(&json.value());
  if (members == nullptr)
  {
    return {};
  }
  const auto found = std::ranges::find(*members, key, &Json::Member::key);
  if (found == members->end())
  {
    return {};
  }
  return slash == std::string_view::npos ? found->value : at(found->value, path.substr(slash + 1));
}

std::string line(const Json& json)
{
  std::string text = dump_line(json);
  text.pop_back();
  return text;
}

/// Every `$ref` leads to a definition, and every definition is what its name's `$ref` would find.
void check_references(const Json& json, const Json& whole)
{
  if (const auto* const members = std::get_if<Json::Object>(&json.value()))
  {
    for (const Json::Member& member : *members)
    {
      if (member.key == "$ref")
      {
        const std::string target = std::get<std::string>(member.value.value());
        CAPTURE(target);
        REQUIRE(target.starts_with("#/"));
        CHECK(line(at(whole, target.substr(2))) != "null");
      }
      check_references(member.value, whole);
    }
  }
  if (const auto* const elements = std::get_if<Json::Array>(&json.value()))
  {
    for (const Json& element : *elements)
    {
      check_references(element, whole);
    }
  }
}

} // namespace

TEST_SUITE("commands/schema")
{
  TEST_CASE("an entry of each verb: its keys, the required ones, and nothing else")
  {
    const Json schema = case_schema({Language::english, nullptr});
    for (const VerbRule& rule : verb_rules())
    {
      CAPTURE(rule.name);
      const Json entry = at(schema, fmt::format("$defs/entry-{}", rule.name));
      CHECK(line(at(entry, "additionalProperties")) == "false");
      CHECK(line(at(entry, fmt::format("properties/{}", rule.name))) != "null");
      for (const KeyRule& key : rule.keys)
      {
        CAPTURE(name_of(key.key));
        CHECK(line(at(entry, fmt::format("properties/{}", name_of(key.key)))) != "null");
      }
    }
    CHECK(line(at(schema, "$defs/entry-postponed/required")) == R"(["said-by","expected"])");
    CHECK(line(at(schema, "$defs/entry-noted/required")) == "[]");
    CHECK(line(at(schema, "$defs/entry-goal/properties/direction"))
          == R"({"enum":["job","education","everyday"],)"
             R"("description":"Which way the goal points: a job, education or everyday life."})");
    CHECK(line(at(schema, "required")) == R"(["case","workflow","citizen","log"])");
  }

  TEST_CASE("company and stage are the verb only beside no verb that takes them as a key")
  {
    const std::string text = line(case_schema({Language::english, nullptr}));
    CHECK(text.find(R"({"if":{"required":["company"],"not":{"anyOf":[{"required":["measure"]},)"
                    R"({"required":["corrected"]}]}},"then":{"$ref":"#/$defs/entry-company"}})")
          != std::string::npos);
    CHECK(text.find(R"({"if":{"required":["stage"],"not":{"anyOf":[{"required":["migrated"]},)"
                    R"({"required":["corrected"]}]}},"then":{"$ref":"#/$defs/entry-stage"}})")
          != std::string::npos);
    CHECK(text.find(R"({"if":{"required":["met"]},"then":{"$ref":"#/$defs/entry-met"}})")
          != std::string::npos);
  }

  TEST_CASE("outside of a casebook any word will do; inside, those of its rules, by name")
  {
    const Json general = case_schema({Language::english, nullptr});
    CHECK(line(at(general, "$defs/kinds")) == "null");
    CHECK(line(at(general, "$defs/entry-reminded/properties/reminded/$ref"))
          == R"("#/$defs/word")");
    const Rulebook rules = minimal_rules();
    const Json own = case_schema({Language::english, &rules});
    CHECK(line(at(own, "$defs/entry-reminded/properties/reminded/$ref")) == R"("#/$defs/kinds")");
    CHECK(line(at(own, "$defs/people"))
          == R"({"enum":["akj","hve","mho"],)"
             R"("markdownEnumDescriptions":["Anders Kjær",)"
             R"("Hanne Vestergaard","Mette Holm"]})");
    CHECK(line(at(own, "$defs/workflows/enum")) == R"(["fp-test"])");
    CHECK(line(at(own, "properties/citizen/properties/cpr")) == "false");
    CHECK(line(at(general, "properties/citizen/properties/cpr")) != "false");
  }

  TEST_CASE("the rules: what one key demands of another")
  {
    const Json schema = workflow_schema({Language::english, nullptr});
    CHECK(line(at(schema, "properties/limits/required")).find("caseworker-away")
          != std::string::npos);
    CHECK(line(at(schema, "properties/catalogue/additionalProperties/allOf"))
          == R"([{"if":{"required":["party"],"properties":{"party":{"const":"internal"}}},)"
             R"("then":{"required":["code","limit"]},)"
             R"("else":{"properties":{"unit":false,"code":false,"limit":false,)"
             R"("opens-on":false}}}])");
    CHECK(line(at(schema, "$defs/fact/properties/any")) == "null");
    CHECK(line(at(schema, "$defs/need/properties/any/items/$ref")) == R"("#/$defs/fact")");
    for (const std::string_view name : fact_names())
    {
      CAPTURE(name);
      CHECK(line(at(schema, fmt::format("$defs/need/properties/{}/description", name))) != "null");
    }
  }

  TEST_CASE("in both languages, and every reference leads somewhere")
  {
    const Rulebook rules = minimal_rules();
    for (const Language language : {Language::danish, Language::english})
    {
      for (const Rulebook* const of : {static_cast<const Rulebook*>(nullptr), &rules})
      {
        for (const Json& schema : {case_schema({language, of}),
                                   casebook_schema({language, of}),
                                   workflow_schema({language, of})})
        {
          check_references(schema, schema);
          CHECK(line(at(schema, "$schema")) == R"("https://json-schema.org/draft/2020-12/schema")");
        }
      }
    }
    const auto hover = [](Language language, std::string_view key) {
      return line(at(casebook_schema({language, nullptr}), fmt::format("properties/cpr/{}", key)));
    };
    CHECK(hover(Language::danish, "description")
          == R"("Om citizen.cpr må findes i sagerne. Intet brev har brug for det.")");
    CHECK(hover(Language::danish, "markdownDescription")
          == R"("Om `citizen.cpr` må findes i sagerne. Intet brev har brug for det.")");
    CHECK(hover(Language::english, "description")
          == R"("Whether citizen.cpr may stand in cases. No letter needs it.")");
  }
}
