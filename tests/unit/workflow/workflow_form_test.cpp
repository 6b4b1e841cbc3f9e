// SPDX-License-Identifier: MPL-2.0
#include "workflow/workflow_form.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <ostream>
#include <string_view>

using namespace sag;

namespace
{

/// Ends as a sentence does, in both languages, and so do those inside of it.
void check_meanings(KeyForms forms)
{
  for (const KeyForm& form : forms)
  {
    CAPTURE(form.key);
    CHECK(form.da.ends_with('.'));
    CHECK(form.en.ends_with('.'));
    CHECK((form.form == Form::one_of || form.form == Form::phrases) == !form.words.empty());
    CHECK(std::ranges::count(forms, form.key, &KeyForm::key) == 1);
    check_meanings(form.inside);
  }
}

} // namespace

TEST_SUITE("workflow/workflow_form")
{
  TEST_CASE("every key says what it is for in both languages")
  {
    check_meanings(workflow_forms());
    check_meanings(transition_forms());
    check_meanings(need_forms());
    check_meanings(met_forms());
    for (int at = 0; at <= static_cast<int>(FactKind::any); ++at)
    {
      CAPTURE(at);
      CHECK(meaning_of(static_cast<FactKind>(at)).da.ends_with('.'));
      CHECK(meaning_of(static_cast<FactKind>(at)).en.ends_with('.'));
    }
    CHECK(meaning_of(FactKind::passed).en == "The case has been in that stage.");
    CHECK(meaning_of(FactKind::any).en == "One of these is enough.");
  }

  TEST_CASE("a need's own keys are no facts")
  {
    for (const KeyForm& form : need_forms())
    {
      CAPTURE(form.key);
      CHECK(std::ranges::find(fact_names(), form.key) == fact_names().end());
    }
  }

  TEST_CASE("what only an internal kind has is in the kind's table")
  {
    for (const std::string_view key : internal_keys())
    {
      CAPTURE(key);
      CHECK(std::ranges::count(catalogue_forms(), key, &KeyForm::key) == 1);
    }
  }
}
