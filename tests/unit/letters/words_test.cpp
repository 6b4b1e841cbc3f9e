// SPDX-License-Identifier: MPL-2.0
#include "letters/letter_world.hpp"
#include "letters/words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <ostream>
#include <string>

using namespace sag;
using namespace sag::test;

namespace
{

std::string told_of_words(const Change& change, Language language = Language::english)
{
  Diagnostics diagnostics;
  const Document document = document_of(changed(words_da, change.from, change.to), "words.yaml");
  const auto words = read_words(document, diagnostics);
  CHECK(words.has_value() != diagnostics.has_errors());
  return told(diagnostics, language);
}

std::string or_none(const std::string* text)
{
  return text != nullptr ? *text : "none";
}

} // namespace

TEST_SUITE("letters/words")
{
  TEST_CASE("a vocabulary is read")
  {
    const Words words = words_of(Language::danish);
    CHECK(words.language == Language::danish);
    CHECK(or_none(words.find_verb("ansøgt")) == "applied");
    CHECK(or_none(words.find_verb("Ansoegt")) == "applied");
    CHECK(or_none(words.find_verb("bestilt")) == "none");
    CHECK(or_none(words.find_key("fra")) == "from");
    CHECK(or_none(words.find_key("til")) == "none");
    CHECK(or_none(words.find_sentence("decide")) == "Vi afgør sagen {by}.");
    CHECK(or_none(words.find_sentence("noted")) == "none");
    CHECK(or_none(words.find_delay("no-next-step")) == "Vi fik ikke taget det næste skridt.");
    CHECK(or_none(words.find_delay("letter-due")) == "none");
    CHECK(words_of(Language::english).language == Language::english);
    CHECK(words_of(Language::english).verbs.empty());
  }

  TEST_CASE("what may stand in a vocabulary")
  {
    const Change rows[] = {
        {"verbs: {ansøgt: applied, modtaget: received}", "verbs: {givet-videre: handed-over}"},
        {"verbs: {ansøgt: applied, modtaget: received}", "verbs: {applied: applied}"},
        {"keys: {fra: from}", "keys: {dato: date, hvem: who, stryges: void}"},
        {"keys: {fra: from}\n", ""},
        {"  no-next-step: ", "  caseworker-away: Ingen tog over.\n  no-next-step: "},
        {"  expect: Vi regner med at få {the} {by}.", "  expect: \"{by}: {the}, {by}\""},
    };
    for (const Change& row : rows)
    {
      CAPTURE(row.to);
      CHECK(told_of_words(row) == "");
    }
  }

  TEST_CASE("what is refused")
  {
    const Change rows[] = {
        {"words: da",
         "words: dansk",
         "value-unknown [dansk] \"dansk\" is not one of the words that can stand here | choose da "
         "or en"},
        {"ansøgt: applied",
         "ansøgt: aplied",
         "value-unknown [aplied] the format has no word \"aplied\" | did you mean `applied`?"},
        {"fra: from",
         "fra: form-a",
         "value-unknown [form-a] the format has no word \"form-a\" | did you mean `form`?"},
        {"ansøgt: applied",
         "requested: applied",
         "alias-invalid [requested] `requested` is a word of the format already"},
        {"ansøgt: applied",
         "\"to ord\": applied",
         "alias-invalid [\"to ord\"] an alias is one word without blanks, colons and equals signs"},
        {"  paused: Vi aftalte en pause.\n", "", "key-missing [sentences] \"paused\" is missing"},
        {"  paused: ",
         "  pause: ",
         "key-missing [sentences] \"paused\" is missing\nkey-unknown [pause] unknown key: \"pause\""
         " | did you mean `paused`?"},
        {"  no-next-step: Vi fik ikke taget det næste skridt.\n",
         "",
         "key-missing [delays] \"no-next-step\" is missing"},
        {"  no-next-step: ",
         "  no-next-stp: x\n  no-next-step: ",
         "key-unknown [no-next-stp] unknown key: \"no-next-stp\" | did you mean "
         "`no-next-step`?"},
        {"Vi afgør sagen {by}.",
         "Vi afgør sagen.",
         "placeholder-missing [Vi afgør sagen.] the sentence lacks {by}"},
        {"Vi afgør sagen {by}.",
         "Vi afgør sagen {by} med {person}.",
         "placeholder-unknown [Vi afgør sagen {by} med {person}.] the sentence has no {person} to "
         "fill in | it has: {by}"},
        {"Vi fik din klage.",
         "Vi fik din klage den {date}.",
         "placeholder-unknown [Vi fik din klage den {date}.] the sentence has no {date} to fill in "
         "| it has no fields"},
        {"Vi afgør sagen {by}.",
         "Vi afgør sagen {by.",
         "placeholder-unknown [Vi afgør sagen {by.] a brace without its other half | it has: {by}"},
        {"Vi afgør sagen {by}.",
         "Vi afgør sagen by}.",
         "placeholder-unknown [Vi afgør sagen by}.] a brace without its other half | it has: {by}"},
        {"Ingen tog imod den.",
         "Ingen tog imod {the}.",
         "placeholder-unknown [Ingen tog imod {the}.] the sentence has no {the} to fill in | it "
         "has: {since}, {unit}"},
        {"Vi fik din klage.",
         "Vi fik {the}.",
         "placeholder-unknown [Vi fik {the}.] the sentence has no {the} to fill in | it has no "
         "fields"},
    };
    for (const Change& row : rows)
    {
      CAPTURE(row.to);
      CHECK(told_of_words(row) == row.told);
      CHECK(!told_of_words(row, Language::danish).empty());
    }
  }

  TEST_CASE("every sentence has its rule once")
  {
    for (const SentenceRule& rule : sentence_rules())
    {
      CAPTURE(rule.name);
      CHECK(std::ranges::count(sentence_rules(), rule.name, &SentenceRule::name) == 1);
      CHECK(words_of(Language::english).find_sentence(rule.name) != nullptr);
    }
  }

  TEST_CASE("a sentence is filled")
  {
    CHECK(fill("{unit} fik sagen", {{"unit", "Social"}}) == "Social fik sagen");
    CHECK(fill("{the} {by}", {{"by", "i maj"}, {"the", "svaret"}}) == "svaret i maj");
    CHECK(fill("{a}{a}", {{"a", "x"}}) == "xx");
    CHECK(fill("ingen", {{"a", "x"}}) == "ingen");
    CHECK(fill("", {}) == "");
    // A value is never filled in turn, and what nobody gives stays visible.
    CHECK(fill("{a}", {{"a", "{b}"}, {"b", "x"}}) == "{b}");
    CHECK(fill("{c} og {", {{"a", "x"}}) == "{c} og {");
  }
}
