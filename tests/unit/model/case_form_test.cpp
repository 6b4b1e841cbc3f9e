// SPDX-License-Identifier: MPL-2.0
#include "model/case_form.hpp"
#include "model/case_reader.hpp"
#include "model/office_form.hpp"
#include "support/parsing.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <ostream>
#include <set>
#include <string>

using namespace sag;
using namespace sag::test;

namespace
{

/// What a case with this text is told about keys; other mistakes are not asked about here.
std::string unknown_keys(const std::string& text)
{
  Diagnostics diagnostics;
  static_cast<void>(read_case(std::make_shared<const Document>(document_of(
                                  text, "cases/2026/2026-0900.yaml", Contents::personal)),
                              {},
                              diagnostics));
  std::string told;
  for (const Diagnostic& diagnostic : diagnostics)
  {
    if (diagnostic.code == "key-unknown" || diagnostic.code == "key-not-for-verb")
    {
      told += fmt::format("{} ", place_text(diagnostic.file, diagnostic.span));
    }
  }
  return told;
}

/// Every text is said in both languages, as a sentence.
void check_meanings(KeyForms forms)
{
  std::set<std::string_view> keys;
  for (const KeyForm& form : forms)
  {
    CAPTURE(form.key);
    CHECK(keys.insert(form.key).second);
    CHECK_FALSE(form.da.empty());
    CHECK_FALSE(form.en.empty());
    CHECK(form.da.back() == form.en.back());
    CHECK(form.da != form.en);
    check_meanings(form.inside);
  }
}

} // namespace

TEST_SUITE("model/case_form")
{
  TEST_CASE("the reader takes every key of the tables, and no other")
  {
    struct Row
    {
      KeyForms forms;
      /// With a place for the keys.
      std::string_view text;
    };

    const Row rows[] = {
        {case_forms(), "{}"},
        {citizen_forms(), "citizen: {{{}}}\n"},
        {refs_forms(), "refs: {{{}}}\n"},
        {promise_forms(), "log:\n  - {{informed: talk, promised: {{{}}}}}\n"},
        {waiver_forms(), "log:\n  - {{stage: a, waived: [{{{}}}]}}\n"},
        {receipt_forms(), "log:\n  - {{informed: talk, receipt: {{{}}}}}\n"},
    };
    for (const Row& row : rows)
    {
      const bool outermost = row.text == "{}";
      std::string keys;
      for (const KeyForm& form : row.forms)
      {
        keys += fmt::format("{}: x{}", form.key, outermost ? "\n" : ", ");
      }
      const std::string other = outermost ? "other: x\n" : "other: x";
      CAPTURE(keys);
      CHECK(unknown_keys(fmt::format(fmt::runtime(row.text), keys + other)) == "other ");
    }
  }

  TEST_CASE("every key says what it is for in both languages")
  {
    check_meanings(case_forms());
    check_meanings(citizen_forms());
    check_meanings(promise_forms());
    check_meanings(waiver_forms());
    check_meanings(receipt_forms());
    check_meanings(office_forms());
    for (int at = 0; at <= static_cast<int>(Key::with); ++at)
    {
      CAPTURE(at);
      const Text meaning = meaning_of(static_cast<Key>(at));
      CHECK(meaning.da.ends_with('.'));
      CHECK(meaning.en.ends_with('.'));
    }
    CHECK(meaning_of(Key::review).en == "When we ask again whether the case can go on.");
    CHECK(meaning_of(Key::with).en == "Who was there.");
  }
}
