// SPDX-License-Identifier: MPL-2.0
// The promises that a letter makes, those that were broken, and the kind of letter that follows.

#include "letters/letter_promises.hpp"
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

std::string with(std::string_view lines)
{
  return std::string(begun) + std::string(lines);
}

/// The decision and the next contact: "2026-11-02 2026-08-31".
std::string promised(std::string_view lines, std::string_view day_iso)
{
  const Letter letter = LetterWorld(with(lines), day_iso).letter();
  return fmt::format("{} {}",
                     letter.promised_decision ? format_iso(*letter.promised_decision) : "none",
                     format_iso(letter.promised_next));
}

std::string broken(std::string_view lines, std::string_view day_iso)
{
  const LetterWorld world(with(lines), day_iso);
  const auto found = find_broken_promise(world.standing(), world.today());
  return found ? format_iso(found->by) + (found->decision ? " decision" : " contact") : "none";
}

} // namespace

TEST_SUITE("letters/letter_promises")
{
  TEST_CASE("the decision: a promise that holds, else the deadline in force")
  {
    CHECK(promised("", "2026-08-10") == "2026-11-02 2026-09-07");
    constexpr std::string_view letter =
        "2026-08-10 mho informed: status, via: handed, promised: {decision: 2026-10-15}\n";
    CHECK(promised(letter, "2026-08-10") == "2026-10-15 2026-09-07");
    CHECK(promised(letter, "2026-10-14").starts_with("2026-10-15 "));
    // The promise has passed; the deadline still runs.
    CHECK(promised(letter, "2026-10-16").starts_with("2026-11-02 "));
    CHECK(promised("2026-08-10 mho informed: status, via: handed, promised: {decision: 2027-02}\n",
                   "2026-12-01")
              .starts_with("2027-02 "));
    // A new application starts the clock anew.
    CHECK(promised("2026-10-12 mho applied: foertidspension\n", "2026-11-10")
              .starts_with("2027-01-11 "));
  }

  TEST_CASE("after the decision nothing is promised about it")
  {
    constexpr std::string_view decided =
        "2026-08-10 mho informed: status, via: handed, promised: {decision: 2026-10-15}\n"
        "2026-08-20 mho decided: afslag, sent: 2026-08-20\n";
    CHECK(promised(decided, "2026-08-21") == "none 2026-09-18");
    const LetterWorld world(with(decided), "2026-08-21");
    LetterWish wish = world.wish();
    wish.decision = Month{2026, 12};
    CHECK(world.letter(Language::danish, wish).promised_decision == DayOrMonth(Month{2026, 12}));
  }

  TEST_CASE("the next contact: twenty working days, never after the decision")
  {
    CHECK(promised("", "2026-08-10").ends_with(" 2026-09-07"));
    CHECK(promised("", "2026-10-20").ends_with(" 2026-11-02"));
    // A Saturday; 24, 25 and 31 December and New Year's Day are no working days.
    constexpr std::string_view letter =
        "2026-08-10 mho informed: status, via: handed, promised: {decision: 2027-06}\n";
    CHECK(promised(letter, "2026-08-15").ends_with(" 2026-09-11"));
    CHECK(promised(letter, "2026-12-10").ends_with(" 2027-01-13"));
    const LetterWorld world(begun, "2026-08-10");
    LetterWish wish = world.wish();
    wish.next = Month{2026, 12};
    CHECK(format_iso(world.letter(Language::danish, wish).promised_next) == "2026-12-31");
    wish.next = day("2026-08-11");
    CHECK(format_iso(world.letter(Language::danish, wish).promised_next) == "2026-08-11");
  }

  TEST_CASE("only what stands in the letter was promised and named")
  {
    const LetterWorld world(with("2026-08-05 mho consented: [egen-laege]\n"
                                 "2026-08-05 mho requested: lae-265, from: Lægen\n"
                                 "2026-08-05 mho requested: samtykke, from: Bo\n"),
                            "2026-08-10");
    CHECK(world.letter().waiting == std::vector<std::string>{"lae-265", "samtykke"});
    const LetterTemplate brief =
        template_of("# Brev\n\n{{contact.name}} {{contact.phone}} {{next-contact | by}}\n");
    const auto made =
        make_letter(world.standing(), brief, words_of(Language::danish), world.wish());
    const Letter& letter = std::get<Letter>(made);
    CHECK(!letter.promised_decision);
    CHECK(letter.waiting.empty());
    CHECK(letter.kind == "status");
    CHECK(letter.document.title == "Brev om din sag");
    CHECK(letter.document.language == Language::danish);
  }

  TEST_CASE("promises that were not kept")
  {
    constexpr std::string_view letter = "2026-08-10 mho informed: status, via: handed, promised: "
                                        "{decision: 2026-09-30, next: 2026-08-28}\n";
    const auto then = [&](std::string_view more)
    { return std::string(letter) + std::string(more); };
    CHECK(broken("", "2026-09-15") == "none");
    CHECK(broken(letter, "2026-08-28") == "none");
    CHECK(broken(letter, "2026-08-31") == "2026-08-28 contact");
    CHECK(broken(letter, "2026-10-01") == "2026-09-30 decision");
    // Kept, or at least made up for.
    CHECK(broken(then("2026-08-28 mho met: samtale, with: [citizen]\n"), "2026-09-15") == "none");
    CHECK(broken(then("2026-09-02 mho informed: talk, via: phone\n"), "2026-09-15") == "none");
    CHECK(broken(then("2026-08-28 mho met: samtale, why: Kom ikke\n"), "2026-09-15")
          == "2026-08-28 contact");
    CHECK(broken(then("2026-09-30 mho decided: afslag, sent: 2026-09-30\n"), "2026-10-01")
          == "2026-08-28 contact");
    CHECK(broken(then("2026-09-30 mho informed: status, via: handed\n"), "2026-10-01")
          == "2026-09-30 decision");
    // The newest promise governs.
    CHECK(broken(then("2026-09-29 mho informed: status, via: handed, promised: {decision: 2026-12, "
                      "next: 2026-10-20}\n"),
                 "2026-10-01")
          == "none");
    CHECK(broken("2026-08-10 mho informed: status, via: handed, promised: {decision: 2026-09}\n",
                 "2026-09-30")
          == "none");
    CHECK(broken("2026-08-10 mho informed: status, via: handed, promised: {decision: 2026-09}\n",
                 "2026-10-01")
          == "2026-09 decision");
  }

  TEST_CASE("the kind of letter that the situation asks for")
  {
    const std::string kinds = changed(minimal_workflow,
                                      "letters:\n",
                                      "letters:\n"
                                      "  receipt: {name: {da: K, en: R}, plain: {da: K., en: R.}}\n"
                                      "  delay: {name: {da: F, en: D}, plain: {da: F., en: D.}}\n"
                                      "  wait: {name: {da: V, en: W}, plain: {da: V., en: W.}}\n");
    const auto kind = [&](std::string_view lines, std::string_view day_iso, std::string_view rules)
    {
      const LetterWorld world(with(lines), day_iso, case_header, minimal_casebook, rules);
      return letter_kind_for(world.standing(), world.today());
    };
    constexpr std::string_view letter = "2026-08-04 mho informed: status, via: handed\n";
    constexpr std::string_view asked =
        "2026-08-04 mho informed: status, via: handed\n2026-08-05 mho consented: [egen-laege]\n"
        "2026-08-05 mho requested: lae-265, from: Lægen\n";
    CHECK(kind("", "2026-08-10", kinds) == "receipt");
    CHECK(kind("2026-08-04 mho informed: talk, via: phone\n", "2026-08-10", kinds) == "receipt");
    CHECK(kind(letter, "2026-08-10", kinds) == "status");
    CHECK(kind(asked, "2026-08-10", kinds) == "wait");
    CHECK(kind(asked, "2026-09-20", kinds) == "delay");
    CHECK(kind(letter, "2026-09-20", kinds) == "delay");
    // The rules have no letters of these kinds.
    CHECK(kind("", "2026-08-10", minimal_workflow) == "status");
    CHECK(kind(letter, "2026-09-20", minimal_workflow) == "status");
  }

  TEST_CASE("the head: who writes, to whom, when; a protected address stands nowhere")
  {
    const Letter letter = LetterWorld(begun, "2026-08-10").letter();
    const auto& blocks = letter.document.blocks;
    REQUIRE(blocks.size() > 3);
    CHECK(blocks[0]
          == Block{BlockKind::lines,
                   {"Prøvekøbing Kommune",
                    "Rådhusgade 1",
                    "7700 Prøvekøbing",
                    "Telefon 99 00 00 00",
                    "proevekoebing.example"},
                   LinesRole::sender});
    CHECK(blocks[1]
          == Block{BlockKind::lines,
                   {"Bo Prøvesen", "Prøvevej 3", "7700 Prøvekøbing"},
                   LinesRole::receiver});
    CHECK(blocks[2]
          == Block{
              BlockKind::lines, {"10. august 2026", "Sagsnummer 2026-0141"}, LinesRole::reference});
    const LetterWorld hidden(with("2026-08-04 mho changed: {protected: true}"), "2026-08-10");
    const Letter english = hidden.letter(Language::english);
    CHECK(english.document.blocks[1]
          == Block{BlockKind::lines, {"Bo Prøvesen"}, LinesRole::receiver});
    CHECK(english.document.blocks[2]
          == Block{
              BlockKind::lines, {"10 August 2026", "Case number 2026-0141"}, LinesRole::reference});
    CHECK(render_text(english.document).find("Prøvevej") == std::string::npos);
    CHECK(render_html(english.document).find("Prøvevej") == std::string::npos);
  }

  TEST_CASE("how far ahead a letter promises: a month by its last day")
  {
    const WorkCalendar office = WorkCalendar::office_calendar({});
    const auto told = [&](const DayOrMonth& promised, MonthsAhead most)
    {
      const auto problem = too_far_ahead(promised, most, day("2026-09-02"), office);
      return problem ? problem->en : std::string("fine");
    };

    struct Row
    {
      DayOrMonth promised;
      MonthsAhead most;
      std::string_view told;
    };

    const Row rows[] = {
        {day("2026-12-02"), next_within, "fine"},
        {day("2026-12-03"),
         next_within,
         "2026-12-03 is more than 3 months ahead; a letter does not promise that far"},
        {Month{2026, 11}, next_within, "fine"},
        {Month{2026, 12},
         next_within,
         "2026-12-31 is more than 3 months ahead; a letter does not promise that far"},
        {day("2028-09-02"), decision_within, "fine"},
        {Month{2028, 8}, decision_within, "fine"},
        {Month{2028, 9},
         decision_within,
         "2028-09-30 is more than 24 months ahead; a letter does not promise that far"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(format_iso(row.promised));
      CHECK(told(row.promised, row.most) == row.told);
    }
    CHECK(too_far_ahead(day("2027-01-04"), next_within, day("2026-09-02"), office)->da
          == "2027-01-04 er mere end 3 måneder frem; så længe lover et brev ikke noget");
  }
}
