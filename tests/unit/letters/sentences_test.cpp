// SPDX-License-Identifier: MPL-2.0
#include "letters/letter.hpp"
#include "letters/sentences.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;

namespace
{

/// The words in each sentence: "3 5".
std::string counts(std::string_view text)
{
  std::string result;
  for (const Sentence& sentence : split_sentences(text))
  {
    result += fmt::format("{}{}", result.empty() ? "" : " ", sentence.size());
  }
  return result;
}

Readability readability(std::vector<Block> blocks)
{
  return readability_of({Language::danish, {}, std::move(blocks)});
}

Readability of_paragraph(std::string_view text)
{
  return readability({{BlockKind::paragraph, {std::string(text)}}});
}

} // namespace

TEST_SUITE("letters/sentences")
{
  TEST_CASE("where sentences end")
  {
    struct Row
    {
      std::string_view text;
      std::string_view words;
    };

    constexpr Row rows[] = {
        {"", ""},
        {"   ", ""},
        {"Vi venter", "2"},
        {"Vi venter. Du hører fra os.", "2 4"},
        {"Hvad nu? Vi ringer! Godt…", "2 2 1"},
        {"Han sagde: \"Ja.\" Vi gik.", "2 1 2"},
        {"Nej… Vi venter.", "1 2"},
        {"Et valg: Vi venter.", "2 2"},
        {"Et valg: vi venter.", "4"},
        {"Vi mødes. »Ja« sagde han.", "2 3"},
        {"Vi mødes. 15 timer er nok.", "2 4"},
        {"Vi mødes.15 timer", "3"},
        // The full stops that end nothing.
        {"Vi har det senest den 15. januar 2027.", "8"},
        {"Vi mødes den 8. og den 9. december.", "8"},
        {"Det er trin 2 af 4. Vi går videre.", "6 3"},
        {"Vi ses kl. 9.30 i dag.", "6"},
        {"Ring f.eks. mandag, dvs. nu.", "5"},
        {"Se nr. 5 og stk. 2 i loven.", "8"},
        {"Det koster 12.500 kr. om året.", "6"},
        {"Skriv til os pr. mail, ca. 5 linjer.", "8"},
        // What nobody reads as words.
        {"Ring på 12 34 56 78, eller skriv.", "4"},
        {"Skriv til mho@example.invalid i dag.", "4"},
        {"fleksjob-ordningen og a-kassen", "3"},
        {"det er O'Hara's", "3"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.text);
      CHECK(counts(row.text) == row.words);
    }
  }

  TEST_CASE("letters are counted, not bytes and figures")
  {
    const auto sentences = split_sentences("øvelser 1234567 lægehuset a-kasse");
    REQUIRE(sentences.size() == 1);
    CHECK(sentences[0][0].letters == 7);
    CHECK(sentences[0][1].letters == 0);
    CHECK(sentences[0][2].letters == 9);
    CHECK(sentences[0][3].letters == 6);
  }

  TEST_CASE("LIX of small texts")
  {
    struct Row
    {
      std::string_view text;
      int words;
      int sentences;
      int tenths;
      int longest;
    };

    constexpr Row rows[] = {
        // words per sentence + 100 * long words / words
        {"Vi venter.", 2, 1, 20, 2},
        {"Vi venter på svaret fra lægen. Du skal ikke gøre noget nu.", 12, 2, 60, 6},
        {"Vi undersøger, hvad du kan.", 5, 1, 250, 5},
        {"Vi har det senest den 15. januar 2027. Så ringer vi.", 11, 2, 55, 8},
        {"Rehabiliteringsteamet vurderer arbejdsevnen.", 3, 1, 1030, 3},
        {"Æ æ æøåæøå æøåæøåæ.", 4, 1, 290, 4},
        {"Et to tre. Fire fem seks. Syv.", 7, 3, 23, 3},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.text);
      const Readability found = of_paragraph(row.text);
      CHECK(found.words == row.words);
      CHECK(found.sentences == row.sentences);
      CHECK(found.lix_tenths == row.tenths);
      CHECK(found.longest_sentence == row.longest);
    }
  }

  TEST_CASE("only paragraphs count, and neither salutation nor greeting")
  {
    const Readability found = readability({
        {BlockKind::lines, {"Prøvekøbing Kommune", "Rådhusgade 1"}, LinesRole::sender},
        {BlockKind::heading1, {"Din sag venter på en speciallægeerklæring"}},
        {BlockKind::paragraph, {"Kære Bo Prøvesen"}},
        {BlockKind::paragraph, {"Vi venter."}},
        {BlockKind::bullets, {"8. september: Vi undersøgte forskellige muligheder."}},
        {BlockKind::paragraph, {"Kære venner kan også være en sætning."}},
        {BlockKind::paragraph, {"Venlig hilsen"}},
        {BlockKind::lines, {"Mette Holm", "Sagsbehandler"}},
    });
    CHECK(found.words == 9);
    CHECK(found.sentences == 2);
    CHECK(readability({}).lix_tenths == 0);
    CHECK(readability({}).words == 0);
  }
}
