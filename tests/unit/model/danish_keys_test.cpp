// SPDX-License-Identifier: MPL-2.0
#include "model/case_form.hpp"
#include "model/danish_keys.hpp"
#include "model/office_form.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <ostream>

using namespace sag;

namespace
{

/// Whether a form, or one inside it, has the key.
bool holds_key(KeyForms forms, std::string_view key)
{
  return std::ranges::any_of(
      forms, [&](const KeyForm& form) { return form.key == key || holds_key(form.inside, key); });
}

} // namespace

TEST_SUITE("model/danish_keys")
{
  TEST_CASE("the words of a case and of casebook.yaml lead to keys that are there")
  {
    for (const KeyAlias& alias : danish_keys())
    {
      // What follows belongs to the rules, whose forms are a room further up.
      if (alias.word == "lov")
      {
        break;
      }
      CAPTURE(alias.word);
      CHECK((holds_key(case_forms(), alias.key) || holds_key(citizen_forms(), alias.key)
             || holds_key(refs_forms(), alias.key) || holds_key(office_forms(), alias.key)));
    }
  }
}
