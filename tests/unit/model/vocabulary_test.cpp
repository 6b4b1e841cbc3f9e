// SPDX-License-Identifier: MPL-2.0
#include "model/vocabulary.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;

namespace
{

/// The verb's own keys, required ones with a star.
std::string keys_of(const VerbRule& rule)
{
  std::string list;
  for (const KeyRule& key : rule.keys)
  {
    list +=
        fmt::format("{}{}{}", list.empty() ? "" : " ", name_of(key.key), key.required ? "*" : "");
  }
  return list;
}

} // namespace

TEST_SUITE("model/vocabulary")
{
  TEST_CASE("every verb of the format with its keys")
  {
    struct Row
    {
      std::string_view verb;
      std::string_view keys;
    };

    // As docs/case-format.md has them; required keys with a star.
    constexpr Row rows[] = {
        {"applied", ""},
        {"opened", "because"},
        {"assigned", "because"},
        {"stage", "because waived outcome self-support follow-up"},
        {"goal", "direction* voice*"},
        {"measure", "company starts* ends* hours outcome"},
        {"consented", "form"},
        {"considered", "relevant"},
        {"requested", "from* expected said-by because"},
        {"reminded", "expected said-by"},
        {"postponed", "said-by* expected*"},
        {"received", "unsolicited from"},
        {"declined", "lacking because"},
        {"withdrawn", "because"},
        {"assessed", ""},
        {"handed-over", "because"},
        {"accepted", ""},
        {"asked", ""},
        {"answered", ""},
        {"paused", "review* because"},
        {"resumed", ""},
        {"met", "with why"},
        {"informed", "via* promised waiting receipt"},
        {"decided", "law reasons appeal sent via"},
        {"complained", "form"},
        {"company", "about"},
        {"changed", ""},
        {"migrated", "because* stage"},
        {"acknowledged", "because* until*"},
        {"corrected", "because* void"},
        {"noted", ""},
    };
    REQUIRE(std::size(rows) == verb_rules().size());
    for (std::size_t at = 0; at < std::size(rows); ++at)
    {
      const VerbRule& rule = verb_rules()[at];
      CAPTURE(rows[at].verb);
      CHECK(rule.name == rows[at].verb);
      CHECK(keys_of(rule) == rows[at].keys);
      CHECK_FALSE(rule.meaning.da.empty());
      CHECK_FALSE(rule.meaning.en.empty());
      CHECK(find_verb(rule.name) == rule.verb);
      CHECK(name_of(rule.verb) == rule.name);
      CHECK(&rule_of(rule.verb) == &rule);
    }
  }

  TEST_CASE("every key has a name of its own and is found by it")
  {
    for (int at = 0; at <= static_cast<int>(Key::with); ++at)
    {
      const auto key = static_cast<Key>(at);
      CAPTURE(name_of(key));
      CHECK(find_key(name_of(key)) == key);
    }
    for (const std::string_view name : {"", "date", "who", "Because", "self_support", "goal"})
    {
      CAPTURE(name);
      CHECK_FALSE(find_key(name).has_value());
    }
    for (const std::string_view name : {"", "Applied", "handed_over", "bestilt", "because"})
    {
      CAPTURE(name);
      CHECK_FALSE(find_verb(name).has_value());
    }
  }

  TEST_CASE("the common keys belong to every verb, the others only to theirs")
  {
    for (const VerbRule& rule : verb_rules())
    {
      CAPTURE(rule.name);
      for (const Key key : {Key::logged, Key::note, Key::say, Key::source, Key::ref})
      {
        CHECK(find_key_rule(rule, key) != nullptr);
      }
      CHECK((find_key_rule(rule, Key::review) != nullptr) == (rule.verb == Verb::paused));
      CHECK((find_key_rule(rule, Key::voice) != nullptr) == (rule.verb == Verb::goal));
    }
  }

  TEST_CASE("what a correction says of itself replaces nothing")
  {
    for (const Key key : {Key::because, Key::void_entry, Key::logged, Key::note, Key::source})
    {
      CAPTURE(name_of(key));
      CHECK(belongs_to_correction(key));
    }
    for (const Key key : {Key::say, Key::ref, Key::expected, Key::company, Key::stage})
    {
      CAPTURE(name_of(key));
      CHECK_FALSE(belongs_to_correction(key));
    }
  }
}
