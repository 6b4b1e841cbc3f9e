// SPDX-License-Identifier: MPL-2.0
#include "letters/plain_text.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;

namespace
{

std::string pieces(std::string_view text)
{
  return fmt::format("{}", fmt::join(unbreakable_pieces(text), "|"));
}

} // namespace

TEST_SUITE("letters/plain_text")
{
  TEST_CASE("a text becomes one clean line")
  {
    struct Row
    {
      std::string_view text;
      std::string_view clean;
    };

    constexpr Row rows[] = {
        {"", ""},
        {"   ", ""},
        {"Jeg vil arbejde", "Jeg vil arbejde"},
        {"  to  linjer\n og\tet\r\nspring ", "to linjer og et spring"},
        {"afsnit\u2029linje\u2028slut", "afsnit linje slut"},
        {"bi\u202Edi\u2066ret\u200Fning", "bidiretning"},
        {"skjult\u200B\u00ADbindestreg\uFEFF", "skjultbindestreg"},
        {"\x1b[31mrød\x07", "[31mrød"},
        {"010190\u200B-1234", "010190-1234"},
        {"beholder\u00A0fast", "beholder\u00A0fast"},
        {"ugyldig \xff byte", "ugyldig \uFFFD byte"},
        {"åøæ ÆØÅ é Żółć", "åøæ ÆØÅ é Żółć"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(std::string(row.text));
      CHECK(clean_text(row.text) == row.clean);
    }
  }

  TEST_CASE("columns are characters, not bytes")
  {
    CHECK(count_columns("") == 0);
    CHECK(count_columns("abc") == 3);
    CHECK(count_columns("æøå") == 3);
    CHECK(count_columns("»Żółć«") == 6);
  }

  TEST_CASE("dates, times and phone numbers stay together")
  {
    struct Row
    {
      std::string_view text;
      std::string_view pieces;
    };

    constexpr Row rows[] = {
        {"", ""},
        {"et to", "et|to"},
        {"senest den 15. januar 2027.", "senest|den|15. januar 2027."},
        {"den 8. september: Vi", "den|8. september:|Vi"},
        {"by Friday 15 January 2027, and", "by|Friday|15 January 2027,|and"},
        {"i februar 2027 eller", "i|februar 2027|eller"},
        {"kl. 9.30 og kl. 14", "kl. 9.30|og|kl. 14"},
        {"(kl. 9)", "(kl. 9)"},
        {"Ring på 12 34 56 78, eller skriv", "Ring|på|12 34 56 78,|eller|skriv"},
        {"Ring på +45 12 34 56 78.", "Ring|på|+45 12 34 56 78."},
        {"efter § 17, stk. 2", "efter|§ 17,|stk.|2"},
        // These only look like one.
        {"Det er trin 2 af 4. Vi går", "Det|er|trin 2 af 4.|Vi|går"},
        {"den 5. Januar kommer", "den|5.|Januar|kommer"},
        {"i maj måned", "i|maj|måned"},
        {"8 maj, 2026", "8 maj,|2026"},
        {"op til 10, 20 eller", "op|til|10,|20|eller"},
        {"uge 48. 12 personer", "uge|48.|12|personer"},
        {"12 345", "12|345"},
        {"klokken 9", "klokken|9"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.text);
      CHECK(pieces(row.text) == row.pieces);
    }
  }
}
