// SPDX-License-Identifier: MPL-2.0
#include "model/entry_draft.hpp"
#include "support/days.hpp"
#include "yaml/yaml_writer.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace sag;
using namespace sag::test;

namespace
{

using Fields = std::vector<std::pair<std::string, std::string>>;

/// Thursday 10 September 2026.
constexpr std::string_view today = "2026-09-10";

std::variant<EntryDraft, std::vector<Text>>
drafted(Verb verb, std::string_view value, const Fields& fields)
{
  static const WorkCalendar office = WorkCalendar::office_calendar({});
  static const Fields aliases{{"fra", "from"},
                              {"ventet", "expected"},
                              {"dato", "date"},
                              {"lovet.næste", "promised.next"},
                              {"skrevet", "logged"}};
  return plan_entry({verb, std::string(value), fields}, {day(today), "mho", &office, aliases});
}

/// The entry as it is written, or all problems, a line each.
std::string draft_of(Verb verb,
                     std::string_view value,
                     const Fields& fields = {},
                     Language language = Language::english)
{
  const auto plan = drafted(verb, value, fields);
  if (const auto* const draft = std::get_if<EntryDraft>(&plan))
  {
    return format_fields(draft->node, {});
  }
  std::string problems;
  for (const Text& problem : std::get<std::vector<Text>>(plan))
  {
    problems += fmt::format("{}! {}", problems.empty() ? "" : "\n", problem.in(language));
  }
  return problems;
}

std::string echoed_of(Verb verb, std::string_view value, const Fields& fields)
{
  const auto plan = drafted(verb, value, fields);
  std::string echoed;
  for (const EchoedDate& date : std::get<EntryDraft>(plan).echoed)
  {
    echoed += fmt::format("{}={} ", date.key, format_iso(date.date));
  }
  return echoed;
}

} // namespace

TEST_SUITE("model/entry_draft")
{
  TEST_CASE("an entry of today")
  {
    CHECK(draft_of(Verb::received, "lae-265") == "date: 2026-09-10\nwho: mho\nreceived: lae-265");
    CHECK(draft_of(
              Verb::requested, "lae-265", {{"from", "Lægehuset: Prøvegade"}, {"expected", "+2w"}})
          == "date: 2026-09-10\nwho: mho\nrequested: lae-265\nfrom: \"Lægehuset: Prøvegade\"\n"
             "expected: 2026-09-24");
    CHECK(draft_of(Verb::noted, "to\nlinjer")
          == "date: 2026-09-10\nwho: mho\nnoted: |-\n  to\n  linjer");
    CHECK(draft_of(Verb::noted, "no") == "date: 2026-09-10\nwho: mho\nnoted: \"no\"");
  }

  TEST_CASE("friendly dates become ISO dates and are echoed")
  {
    struct Row
    {
      std::string_view typed;
      std::string_view date;
    };

    constexpr Row past[] = {{"3/9", "2026-09-03"},
                            {"11/9-2025", "2025-09-11"},
                            {"2026-09-03", "2026-09-03"},
                            {"-1w", "2026-09-03"},
                            {"mon", "2026-09-07"},
                            {"mandag", "2026-09-07"},
                            {"yesterday", "2026-09-09"},
                            {"i går", "2026-09-09"}};
    for (const Row& row : past)
    {
      CAPTURE(row.typed);
      CHECK(draft_of(Verb::received, "lae-265", {{"date", std::string(row.typed)}})
            == fmt::format("date: {}\nwho: mho\nreceived: lae-265\nlogged: {}", row.date, today));
      CHECK(echoed_of(Verb::received, "lae-265", {{"date", std::string(row.typed)}})
            == fmt::format("date={} ", row.date));
    }
    constexpr Row future[] = {{"3/11", "2026-11-03"},
                              {"3/9-2027", "2027-09-03"},
                              {"3. nov", "2026-11-03"},
                              {"+10wd", "2026-09-24"},
                              {"fre", "2026-09-11"},
                              {"2026-09-01", "2026-09-01"}};
    for (const Row& row : future)
    {
      CAPTURE(row.typed);
      CHECK(draft_of(Verb::paused, "ill", {{"review", std::string(row.typed)}})
            == fmt::format("date: {}\nwho: mho\npaused: ill\nreview: {}", today, row.date));
    }
    CHECK(echoed_of(Verb::decided, "afslag", {{"sent", "i går"}, {"date", "yesterday"}})
          == "date=2026-09-09 sent=2026-09-09 ");
  }

  TEST_CASE("logged is added for an earlier day only")
  {
    CHECK(draft_of(Verb::noted, "x", {{"date", "2026-09-10"}})
          == "date: 2026-09-10\nwho: mho\nnoted: x");
    CHECK(draft_of(Verb::noted, "x", {{"date", "2026-09-09"}})
          == "date: 2026-09-09\nwho: mho\nnoted: x\nlogged: 2026-09-10");
  }

  TEST_CASE("lists, flags, hours and promises")
  {
    CHECK(draft_of(Verb::met, "samtale", {{"with", "citizen, companion,"}})
          == "date: 2026-09-10\nwho: mho\nmet: samtale\nwith: [citizen, companion]");
    CHECK(draft_of(Verb::consented, "egen-laege,hospital", {{"form", "oral"}})
          == "date: 2026-09-10\nwho: mho\nconsented: [egen-laege, hospital]\nform: oral");
    CHECK(draft_of(Verb::considered, "job,health, housing", {{"relevant", "job"}})
          == "date: 2026-09-10\nwho: mho\nconsidered: [job, health, housing]\nrelevant: [job]");
    CHECK(draft_of(Verb::received, "lae-265", {{"unsolicited", "true"}})
          == "date: 2026-09-10\nwho: mho\nreceived: lae-265\nunsolicited: true");
    CHECK(draft_of(Verb::measure, "praktik", {{"starts", "+1w"}, {"ends", "+5w"}, {"hours", "7,5"}})
          == "date: 2026-09-10\nwho: mho\nmeasure: praktik\nstarts: 2026-09-17\nends: 2026-10-15\n"
             "hours: 7,5");
    CHECK(draft_of(Verb::informed,
                   "status",
                   {{"promised.decision", "2027-02"}, {"via", "post"}, {"lovet.næste", "+3w"}})
          == "date: 2026-09-10\nwho: mho\ninformed: status\n"
             "promised: {decision: 2027-02, next: 2026-10-01}\nvia: post");
  }

  TEST_CASE("aliases become the format's own words")
  {
    CHECK(
        draft_of(Verb::requested, "lae-265", {{"fra", "Lægen"}, {"ventet", "+2w"}, {"dato", "fre"}})
        == "date: 2026-09-04\nwho: mho\nrequested: lae-265\nfrom: Lægen\nexpected: 2026-09-24\n"
           "logged: 2026-09-10");
    CHECK(draft_of(Verb::requested, "lae-265", {{"Fra", "Lægen"}, {"VENTET", "+2w"}})
          == "date: 2026-09-10\nwho: mho\nrequested: lae-265\nfrom: Lægen\nexpected: 2026-09-24");
    CHECK(draft_of(Verb::informed,
                   "status",
                   {{"promised.decision", "2027-02"}, {"via", "post"}, {"lovet.naeste", "+3w"}})
          == "date: 2026-09-10\nwho: mho\ninformed: status\n"
             "promised: {decision: 2027-02, next: 2026-10-01}\nvia: post");
  }

  TEST_CASE("what is refused, all at once, in both languages")
  {
    struct Row
    {
      Verb verb;
      std::string_view value;
      Fields fields;
      std::string_view da;
      std::string_view en;
    };

    const std::vector<Row> rows = {
        {Verb::goal,
         "x",
         {},
         "! goal skal have direction=…: job, education, everyday\n! goal skal have voice=…: "
         "citizen, caseworker",
         "! goal needs direction=…: job, education, everyday\n! goal needs voice=…: citizen, "
         "caseworker"},
        {Verb::goal,
         "",
         {{"direction", "jobb"}},
         "! goal er tom\n! direction: jobb er ikke et af job, education, everyday\n"
         "! goal skal have voice=…: citizen, caseworker",
         "! goal is empty\n! direction: jobb is not one of job, education, everyday\n"
         "! goal needs voice=…: citizen, caseworker"},
        {Verb::received,
         "LÆ 265",
         {},
         "! received: LÆ 265 er ikke et ord med små bogstaver og bindestreger; mente du "
         "lae-265?",
         "! received: LÆ 265 is not a word of small letters and dashes; did you mean lae-265?"},
        {Verb::received,
         "lae-265",
         {{"expected", "+2w"}},
         "! received tager ikke expected; mulige: date, unsolicited, from, note, say, source, ref",
         "! received does not take expected; possible: date, unsolicited, from, note, say, source, "
         "ref"},
        {Verb::received,
         "lae-265",
         {{"unsolicted", "true"}},
         "! received tager ikke unsolicted; mente du unsolicited?",
         "! received does not take unsolicted; did you mean unsolicited?"},
        {Verb::received,
         "lae-265",
         {{"unsolicited", "ja"}},
         "! unsolicited er true eller false",
         "! unsolicited is true or false"},
        {Verb::received,
         "lae-265",
         {{"logged", "2026-09-01"}},
         "! logged skrives af sig selv; sig med date=…, hvilken dag det skete",
         "! logged is written by itself; say with date=… on which day it happened"},
        {Verb::received,
         "lae-265",
         {{"skrevet", "2026-09-01"}},
         "! logged skrives af sig selv; sig med date=…, hvilken dag det skete",
         "! logged is written by itself; say with date=… on which day it happened"},
        {Verb::received,
         "lae-265",
         {{"from", "a"}, {"fra", "b"}},
         "! from står der to gange",
         "! from is given twice"},
        {Verb::received,
         "lae-265",
         {{"date", "i går"}, {"dato", "i dag"}},
         "! date står der to gange",
         "! date is given twice"},
        {Verb::received,
         "lae-265",
         {{"date", "2026-09-11"}},
         "! date: 2026-09-11 ligger i fremtiden (i dag er 2026-09-10); datoen skal være i dag "
         "eller "
         "tidligere",
         "! date: 2026-09-11 is in the future (today is 2026-09-10); the date must be today or "
         "earlier"},
        {Verb::received,
         "lae-265",
         {{"date", "1926-09-09"}},
         "! date: 1926-09-09 ligger uden for kalenderen",
         "! date: 1926-09-09 is outside the calendar"},
        {Verb::decided,
         "afslag",
         {{"sent", "+1d"}},
         "! sent: +1d ligger i fremtiden (i dag er 2026-09-10); datoen skal være i dag eller "
         "tidligere",
         "! sent: +1d is in the future (today is 2026-09-10); the date must be today or earlier"},
        {Verb::paused,
         "ill",
         {{"review", "-1d"}},
         "! review: -1d ligger i fortiden (i dag er 2026-09-10); datoen skal være i dag eller "
         "senere",
         "! review: -1d is in the past (today is 2026-09-10); the date must be today or later"},
        {Verb::paused,
         "syg",
         {{"review", "+1w"}},
         "! paused: syg er ikke et af ill, own-wish, other",
         "! paused: syg is not one of ill, own-wish, other"},
        {Verb::met,
         "samtale",
         {{"with", "citizen,mor"}},
         "! with: mor er ikke et af citizen, companion, representative, interpreter, doctor, "
         "company, "
         "team",
         "! with: mor is not one of citizen, companion, representative, interpreter, doctor, "
         "company, team"},
        {Verb::met,
         "samtale",
         {{"with", " , "}},
         "! with: listen er tom",
         "! with: the list is empty"},
        {Verb::considered,
         "job,health",
         {{"relevant", ""}},
         "! relevant er tom",
         "! relevant is empty"},
        // As `sag next` writes what it cannot know.
        {Verb::considered,
         "job,health",
         {{"relevant", "AREAS"}},
         "! relevant: AREAS er ikke et ord med små bogstaver og bindestreger; mente du areas?",
         "! relevant: AREAS is not a word of small letters and dashes; did you mean areas?"},
        {Verb::measure,
         "praktik",
         {{"starts", "+1w"}, {"ends", "+2w"}, {"hours", "0-5"}},
         "! hours: skriv timer om ugen som 12 eller 7,5, ikke 0-5",
         "! hours: write hours a week such as 12 or 7.5, not 0-5"},
        {Verb::informed,
         "status",
         {{"via", "post"}, {"promised", "2027-02"}},
         "! promised: skriv promised.decision=… eller promised.next=…",
         "! promised: write promised.decision=… or promised.next=…"},
        {Verb::informed,
         "status",
         {{"via", "post"}, {"promised.next", "+1w"}, {"promised.next", "+2w"}},
         "! promised.next står der to gange",
         "! promised.next is given twice"},
        {Verb::informed,
         "status",
         {{"via", "post"}, {"promised.next", "1926-02"}},
         "! promised.next: 1926-02 ligger uden for kalenderen",
         "! promised.next: 1926-02 is outside the calendar"},
        {Verb::noted,
         "x",
         {{"promised.next", "+1w"}},
         "! noted tager ikke promised.next; mulige: date, note, say, source, ref",
         "! noted does not take promised.next; possible: date, note, say, source, ref"},
        {Verb::informed,
         "status",
         {{"via", "post"}, {"receipt", "x"}},
         "! receipt kan ikke skrives på kommandolinjen",
         "! receipt cannot be written on the command line"},
        {Verb::stage,
         "oplysning",
         {{"waived", "own-goal"}},
         "! waived kan ikke skrives på kommandolinjen",
         "! waived cannot be written on the command line"},
        {Verb::changed,
         "post",
         {},
         "! changed kan ikke skrives på kommandolinjen",
         "! changed cannot be written on the command line"},
        {Verb::noted, " \t\n", {}, "! noted er tom", "! noted is empty"},
        {Verb::noted, "x", {{"say", ""}}, "! say er tom", "! say is empty"},
    };
    for (const Row& row : rows)
    {
      CAPTURE(row.en);
      CHECK(draft_of(row.verb, row.value, row.fields, Language::danish) == row.da);
      CHECK(draft_of(row.verb, row.value, row.fields) == row.en);
    }
  }

  TEST_CASE("a CPR number is refused and not repeated")
  {
    constexpr std::string_view refused = "here stands what looks like a CPR number";
    CHECK(draft_of(Verb::noted, "Bo, 010180-1234, ringede") == fmt::format("! noted: {}", refused));
    CHECK(draft_of(Verb::noted, "x", {{"say", "0101801234"}}) == fmt::format("! say: {}", refused));
    CHECK(draft_of(Verb::noted, "x", {{"date", "010180-1234"}})
          == fmt::format("! date: {}", refused));
    CHECK(draft_of(Verb::informed, "status", {{"via", "post"}, {"promised.next", "010180 1234"}})
          == fmt::format("! promised.next: {}", refused));
    CHECK(draft_of(Verb::noted, "x", {{"010180-1234", "y"}})
          == "! noted does not take ••••••-••••; possible: date, note, say, source, ref");
    CHECK(draft_of(Verb::received, "Bo 401380-1234")
          == "! received: Bo ••••••-•••• is not a word of small letters and dashes");
  }

  TEST_CASE("one field alone, as corrections ask for it")
  {
    const WorkCalendar office = WorkCalendar::office_calendar({});
    const TypingFrame frame{day(today), "mho", &office, {}};
    std::vector<EchoedDate> echoed;
    const KeyRule* const expected = find_key_rule(rule_of(Verb::requested), Key::expected);
    REQUIRE(expected != nullptr);
    const auto good = plan_field(expected->value, "expected", "+2w", frame, echoed);
    REQUIRE(std::holds_alternative<NewField>(good));
    CHECK(std::get<NewField>(good).key == "expected");
    CHECK(std::get<NewField>(good).value.text == "2026-09-24");
    CHECK(echoed.size() == 1);
    const auto bad = plan_field(expected->value, "expected", "engang", frame, echoed);
    REQUIRE(std::holds_alternative<Text>(bad));
    CHECK(echoed.size() == 1);
    CHECK(unaliased_key("fra", frame) == "fra");
  }
}
