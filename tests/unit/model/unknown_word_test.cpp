// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/diagnostic_codes.hpp"
#include "model/unknown_word.hpp"
#include "support/parsing.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace sag;
using namespace sag::test;

TEST_SUITE("model/unknown_word")
{
  TEST_CASE("every list that somebody else holds has a code that is documented")
  {
    for (int list = static_cast<int>(WordList::person);
         list <= static_cast<int>(WordList::finding_code);
         ++list)
    {
      CAPTURE(list);
      CHECK(find_code(unknown_word_code(static_cast<WordList>(list))) != nullptr);
    }
  }

  TEST_CASE("the nearest word, else the few there are, else nothing")
  {
    const std::vector<std::string_view> few{"modtaget", "oplysning"};
    CHECK(suggest_word("oplysnin", few)
          == Text{"mente du `oplysning`?", "did you mean `oplysning`?"});
    CHECK(suggest_word("rehabteam", few)
          == Text{"det kan være: modtaget, oplysning", "it can be: modtaget, oplysning"});
    CHECK(suggest_word("rehabteam", {}).empty());
    const std::vector<std::string_view> many(13, "modtaget");
    CHECK(suggest_word("rehabteam", many).empty());
  }

  TEST_CASE("a known word passes, an unknown one is told at its place")
  {
    const SourceFilePtr file = file_of("stage: oplysnin\n");
    const std::vector<std::string_view> known{"modtaget", "oplysning"};
    Diagnostics diagnostics;
    CHECK(check_known(diagnostics, file, {"oplysning", {7, 15}}, WordList::stage, known));
    CHECK(diagnostics.empty());
    CHECK_FALSE(check_known(diagnostics, file, {"oplysnin", {7, 15}}, WordList::stage, known));
    CHECK(
        told(diagnostics)
        == R"(stage-unknown [oplysnin] no stage is called "oplysnin" | did you mean `oplysning`?)");
    CHECK(told(diagnostics, Language::danish)
          == R"(stage-unknown [oplysnin] intet trin hedder "oplysnin" | mente du `oplysning`?)");
  }
}
