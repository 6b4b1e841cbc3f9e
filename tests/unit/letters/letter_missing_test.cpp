// SPDX-License-Identifier: MPL-2.0
// What stops a letter: each fact is named with the line that lacks it and the way to supply it.

#include "letters/letter_world.hpp"

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

constexpr std::string_view begun =
    "2026-08-03 mho applied: foertidspension\n2026-08-03 mho assigned: mho\n";

constexpr std::string_view no_deadline =
    "2026-08-03 mho opened: own-initiative\n2026-08-03 mho assigned: mho\n";

constexpr std::string_view hidden_on_paper = R"(case: 2026-0141
workflow: fp-test
citizen:
  name: Bo Prøvesen
  protected: true
  language: da
  post: paper
log:
)";

std::string missing(std::string_view lines,
                    std::string_view day_iso,
                    std::string_view casebook = minimal_casebook,
                    std::string_view workflow = minimal_workflow)
{
  return LetterWorld(lines, day_iso, case_header, casebook, workflow).missing();
}

std::string more(std::string_view before, std::string_view lines)
{
  return std::string(before) + std::string(lines);
}

} // namespace

TEST_SUITE("letters/letter_missing")
{
  TEST_CASE("a letter that has everything")
  {
    CHECK(missing(begun, "2026-08-10") == "nothing");
    CHECK(
        missing(more(begun,
                     "2026-08-10 mho informed: status, via: handed, promised: {decision: 2027-01}"),
                "2026-11-20")
        == "nothing");
  }

  TEST_CASE("nobody owns the case")
  {
    CHECK(missing("2026-08-03 mho applied: foertidspension", "2026-08-10")
          == "cases/2026/2026-0141.yaml#1 [applied] a caseworker: nobody owns the case | write sag "
             "2026-0141 assigned ID");
  }

  TEST_CASE("nobody answers while the owner is away")
  {
    const auto away = [](std::string_view absence)
    { return fmt::format("{}absences:\n{}", minimal_casebook, absence); };
    const std::string expected =
        "casebook.yaml#0 [mho] somebody who answers: Mette Holm is away until 2026-08-21 | write a "
        "stand-in who is here, or give the case to somebody else";
    const std::string alone = away("  - {who: mho, from: 2026-08-10, to: 2026-08-21}\n");
    CHECK(missing(begun, "2026-08-10", alone) == expected);
    CHECK(missing(begun, "2026-08-21", alone) == expected);
    CHECK(missing(begun, "2026-08-07", alone) == "nothing");
    CHECK(missing(begun, "2026-08-24", alone) == "nothing");
    const std::string both_away =
        away("  - {who: mho, from: 2026-08-10, to: 2026-08-21, stand-in: akj}\n"
             "  - {who: akj, from: 2026-08-17, to: 2026-08-18}\n");
    CHECK(missing(begun, "2026-08-14", both_away) == "nothing");
    CHECK(missing(begun, "2026-08-17", both_away) == expected);
    // Of two absences one has a stand-in, or one lasts longer.
    const std::string twice = away("  - {who: mho, from: 2026-08-10, to: 2026-08-14}\n"
                                   "  - {who: mho, from: 2026-08-12, to: 2026-08-21}\n"
                                   "  - {who: mho, from: 2026-08-13, to: 2026-08-19, stand-in: "
                                   "akj}\n");
    CHECK(missing(begun, "2026-08-12", twice) == expected);
    CHECK(missing(begun, "2026-08-13", twice) == "nothing");
    CHECK(missing(begun, "2026-08-19", twice) == "nothing");
    CHECK(missing(begun, "2026-08-20", twice) == expected);
  }

  TEST_CASE("no expected decision")
  {
    const std::string no_day = "when the decision is expected: no promise still holds, and no "
                               "deadline runs | say when: sag letter 2026-0141 --decision DATE";
    CHECK(missing(no_deadline, "2026-08-10") == "cases/2026/2026-0141.yaml#1 [opened] " + no_day);
    CHECK(missing(begun, "2026-10-30") == "nothing");
    CHECK(missing(begun, "2026-11-02").find("lies after the letter's: 2026-11-02")
          != std::string::npos);
    CHECK(missing(begun, "2026-11-03") == "cases/2026/2026-0141.yaml#1 [applied] " + no_day);
    const std::string promised = more(
        begun, "2026-08-10 mho informed: status, via: handed, promised: {decision: 2026-11-13}");
    CHECK(missing(promised, "2026-11-12") == "nothing");
    CHECK(missing(promised, "2026-11-16") == "cases/2026/2026-0141.yaml#3 [informed] " + no_day);
    CHECK(missing(promised, "2026-11-13")
          == "cases/2026/2026-0141.yaml#3 [informed] a day for the decision that lies after the "
             "letter's: 2026-11-13 | say when: sag letter 2026-0141 --decision DATE");
  }

  TEST_CASE("a deadline under rules that nobody has reviewed for the day is not promised")
  {
    const std::string late = "2026-12-01 mho applied: foertidspension\n"
                             "2026-12-01 mho assigned: mho\n";
    CHECK(missing(late, "2026-12-31") == "nothing");
    CHECK(
        missing(late, "2027-01-01")
        == "cases/2026/2026-0141.yaml#1 [applied] when the decision is expected: fp-test has been "
           "reviewed only up to and with 2026-12-31, so no deadline under these rules can be told "
           "| say when: sag letter 2026-0141 --decision DATE");
    // What a person has said, or has been promised, is no guess.
    const LetterWorld world(late, "2027-01-01");
    LetterWish wish = world.wish();
    wish.decision = day("2027-03-02");
    CHECK(world.missing(wish) == "nothing");
    const std::string promised = more(
        late, "2026-12-02 mho informed: status, via: handed, promised: {decision: 2027-03-02}");
    CHECK(missing(promised, "2027-01-01") == "nothing");
  }

  TEST_CASE("wishes must lie ahead")
  {
    const LetterWorld world(no_deadline, "2026-08-10");
    LetterWish wish = world.wish();
    wish.decision = day("2026-08-11");
    CHECK(world.missing(wish) == "nothing");
    wish.decision = Month{2026, 8};
    CHECK(world.missing(wish) == "nothing");
    wish.decision = day("2026-08-10");
    CHECK(world.missing(wish)
          == "cases/2026/2026-0141.yaml#1 [opened] a day for the decision that lies after the "
             "letter's: 2026-08-10 | say when: sag letter 2026-0141 --decision DATE");
    wish.decision = Month{2026, 7};
    CHECK(world.missing(wish).find("2026-07") != std::string::npos);
    wish.decision = Month{2026, 12};
    wish.next = day("2026-08-10");
    CHECK(world.missing(wish)
          == "cases/2026/2026-0141.yaml#1 [opened] a day for the next message that lies after the "
             "letter's: 2026-08-10 | write a later day behind --next, or leave it out");
    wish.next = Month{2026, 8};
    CHECK(world.missing(wish) == "nothing");
  }

  TEST_CASE("a wait without a day")
  {
    const std::string no_answer_time =
        changed(minimal_workflow, "    answer: 30d\n    longest: 90d\n", "    longest: 90d\n");
    const std::string asked = more(
        begun,
        "2026-08-05 mho consented: [egen-laege]\n2026-08-05 mho requested: lae-265, from: Lægen\n");
    CHECK(
        missing(asked, "2026-08-10", minimal_casebook, no_answer_time)
        == "cases/2026/2026-0141.yaml#4 [requested] when lae-265 is expected | ask, and write sag "
           "2026-0141 reminded lae-265 expected=+2w");
    CHECK(missing(asked, "2026-08-10") == "nothing");
    const std::string chased =
        more(asked, "2026-08-06 mho reminded: lae-265, expected: 2026-08-28");
    CHECK(missing(chased, "2026-08-10", minimal_casebook, no_answer_time) == "nothing");
  }

  TEST_CASE("post on paper needs an address, unless it is protected")
  {
    CHECK(LetterWorld(begun, "2026-08-10", hidden_on_paper).missing() == "nothing");
    const std::string shown = more(begun, "2026-08-04 mho changed: {protected: false}");
    CHECK(LetterWorld(shown, "2026-08-10", hidden_on_paper).missing()
          == "cases/2026/2026-0141.yaml#0 [name: Bo Prøvesen] an address: the citizen gets letters "
             "on paper | "
             "write sag 2026-0141 changed address=\"VEJ 1, 7700 BY\"");
    const std::string digital = more(shown, "\n2026-08-05 mho changed: {post: digital}");
    CHECK(LetterWorld(digital, "2026-08-10", hidden_on_paper).missing() == "nothing");
  }

  TEST_CASE("a case that is closed or has not begun")
  {
    const std::string closed = more(
        begun,
        "2026-08-10 mho stage: afsluttet, because: Trukket, outcome: afslag, self-support: none");
    CHECK(missing(closed, "2026-08-11").find("something to tell: the case is closed")
          != std::string::npos);
    CHECK(missing(closed, "2026-08-07") == "nothing");
    CHECK(missing(begun, "2026-07-01")
          == "cases/2026/2026-0141.yaml#0 [2026-0141] a case: it has not begun on that day | make "
             "the letter for a later day");
  }

  TEST_CASE("several at once")
  {
    CHECK(missing("2026-08-03 mho opened: own-initiative", "2026-08-10")
          == "cases/2026/2026-0141.yaml#1 [opened] a caseworker: nobody owns the case | write sag "
             "2026-0141 assigned ID\n"
             "cases/2026/2026-0141.yaml#1 [opened] when the decision is expected: no promise still "
             "holds, and no deadline runs | say when: sag letter 2026-0141 --decision DATE");
  }

  TEST_CASE("a sentence that the vocabulary lacks is named once")
  {
    Words words = words_of(Language::danish);
    std::erase_if(words.sentences, [](const auto& pair) { return pair.first == "decide"; });
    std::erase_if(words.delays, [](const auto& pair) { return pair.first == "no-next-step"; });
    const LetterWorld world(begun, "2026-09-10");
    const auto made =
        make_letter(world.standing(), template_of(Language::danish), words, world.wish());
    const auto& missing_facts = std::get<std::vector<MissingFact>>(made);
    REQUIRE(missing_facts.size() == 2);
    CHECK(missing_facts[0].what.en == "the sentence about the delay `no-next-step`");
    CHECK(missing_facts[1].what.en == "the sentence `decide`");
    CHECK(missing_facts[1].file == words.file);
  }
}
