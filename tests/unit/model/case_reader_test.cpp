// SPDX-License-Identifier: MPL-2.0
#include "model/full_case.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

using namespace sag;
using namespace sag::test;

namespace
{

std::string header_told(std::string_view from, std::string_view to, const CaseReading& reading = {})
{
  return told_of(changed(case_text("2026-08-03 mho applied: fleksjob"), from, to), reading);
}

/// Small, known, and the same everywhere; which numbers come does not matter.
class Dice
{
public:
  explicit Dice(std::uint32_t seed) : state_(seed) {}

  std::size_t below(std::size_t most)
  {
    state_ = state_ * 1664525U + 1013904223U;
    return static_cast<std::size_t>(state_ >> 8U) % most;
  }

private:
  std::uint32_t state_;
};

/// One byte gone, doubled or replaced, or a line moved to another place.
void mutate(std::string& text, Dice& dice)
{
  constexpr std::string_view bytes = "\n :-{}[],'\"#|>&*!%@`?~\t0a\xC3\x80";
  const std::size_t at = dice.below(text.size());
  switch (dice.below(4))
  {
  case 0:
    text.erase(at, 1 + dice.below(3));
    break;
  case 1:
    text.insert(at, 1, bytes[dice.below(bytes.size())]);
    break;
  case 2:
    text[at] = bytes[dice.below(bytes.size())];
    break;
  default:
  {
    const std::size_t begin = text.rfind('\n', at) + 1;
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    const std::string line = text.substr(begin, end - begin);
    text.insert(text.rfind('\n', dice.below(text.size())) + 1, line);
  }
  }
}

} // namespace

TEST_SUITE("model/case_reader")
{
  TEST_CASE("everything is read, and every value knows its place")
  {
    const Case subject = case_of(full_case);
    CHECK(format_case_id(*subject.id) == "2026-0141");
    CHECK(*subject.workflow == "fp-2026");
    CHECK(**subject.citizen.name == "Bo Prøvesen");
    REQUIRE(subject.citizen.address->size() == 2);
    CHECK(*subject.citizen.address->at(1) == "7700 Prøvekøbing");
    CHECK(**subject.citizen.protected_address);
    CHECK(**subject.citizen.language == Language::english);
    CHECK(**subject.citizen.post == Post::paper);
    REQUIRE(subject.citizen.needs->size() == 3);
    CHECK(*subject.citizen.needs->at(0).kind == NeedKind::call);
    CHECK(*subject.citizen.needs->at(0).text == "before 12");
    CHECK(*subject.citizen.needs->at(1).kind == NeedKind::companion);
    CHECK(subject.citizen.needs->at(1).text->empty());
    CHECK(*subject.citizen.needs->at(2).text == "ring: to gange");
    CHECK(**subject.citizen.phone == "12 34 56 78");
    CHECK_FALSE(subject.citizen.cpr.has_value());
    CHECK(**subject.refs.journal == "26/12345");
    CHECK(**subject.refs.kle == "32.03.04");
    CHECK(**subject.refs.esdh == "A 1");
    REQUIRE(subject.log.size() == 10);

    const Entry& request = subject.log[4];
    CHECK(request.verb == Verb::requested);
    CHECK(request.word() == "lae-265");
    CHECK(request.ref() == "a");
    CHECK(request.text(Key::from)->value == "Lægehuset \"Prøvegade\"");
    CHECK(request.day(Key::expected)->value == day("2026-09-14"));
    CHECK(place_text(subject.file(), request.day(Key::expected)->span) == "2026-09-14");
    CHECK(place_text(subject.file(), request.verb_span) == "requested");
    CHECK(place_text(subject.file(), request.value.span) == "lae-265");
    CHECK(place_text(subject.file(), request.who.span) == "mho");
    CHECK(place_text(subject.file(), request.find(Key::ref)->key_span) == "ref");
    CHECK(place_text(subject.file(), subject.citizen_span) == "name: Bo Prøvesen");
  }

  TEST_CASE("every form of value")
  {
    const Case subject = case_of(full_case);
    CHECK(subject.log[2].word() == "Jeg vil arbejde\nudendørs\n");
    CHECK(subject.log[3].word().empty());
    REQUIRE(subject.log[3].words().size() == 1);
    CHECK(*subject.log[3].words()[0] == "egen-laege");

    const Entry& informed = subject.log[5];
    const auto& promise = std::get<Promise>(informed.find(Key::promised)->value.value);
    CHECK(format_iso(**promise.decision) == "2027-02");
    CHECK(last_day_of(**promise.decision) == day("2027-02-28"));
    CHECK(format_iso(**promise.next) == "2026-09-10");
    CHECK(last_day_of(**promise.next) == day("2026-09-10"));
    CHECK(*informed.words(Key::waiting).at(0) == "lae-265");
    CHECK(*std::get<Receipt>(informed.find(Key::receipt)->value.value).text == "bb");

    CHECK(std::get<Hours>(subject.log[6].find(Key::hours)->value.value).hundredths == 750);

    const Entry& change = subject.log[7];
    const auto& citizen = std::get<Citizen>(change.value.value);
    CHECK(**citizen.post == Post::digital);
    CHECK(citizen.needs->empty());
    CHECK_FALSE(citizen.name.has_value());
    CHECK(change.known() == day("2026-09-02"));
    CHECK(subject.log[6].known() == day("2026-08-20"));

    const auto& target = std::get<Target>(subject.log[8].value.value);
    CHECK(*target.date == day("2026-08-14"));
    CHECK(target.verb == Verb::requested);
    CHECK(*target.value == "lae-265");

    const auto& waivers =
        std::get<std::vector<Waiver>>(subject.log[9].find(Key::waived)->value.value);
    REQUIRE(waivers.size() == 1);
    CHECK(*waivers[0].need == "own-goal");
    CHECK(*waivers[0].reason == "Nåede det ikke");
    CHECK(**waivers[0].by == "hve");
  }

  TEST_CASE("asking an entry for what it has not gives nothing")
  {
    const Case subject = case_of(full_case);
    const Entry& applied = subject.log[0];
    CHECK(applied.find(Key::expected) == nullptr);
    CHECK_FALSE(applied.text(Key::from).has_value());
    CHECK_FALSE(applied.day(Key::source).has_value());
    CHECK_FALSE(applied.has(Key::unsolicited));
    CHECK(applied.words(Key::waiting).empty());
    CHECK(applied.words().empty());
    CHECK(applied.ref().empty());
  }

  TEST_CASE("places do not count when cases are compared")
  {
    const Case one = case_of(full_case);
    CHECK(one == case_of(changed(full_case, "  # En bemærkning.\n", "")));
    CHECK_FALSE(one == case_of(changed(full_case, "source: dok-1", "source: dok-2")));
    CHECK_FALSE(one == case_of(changed(full_case, "hours: 7,5", "hours: 7,25")));
    CHECK_FALSE(one == case_of(changed(full_case, "voice: citizen", "voice: caseworker")));
    CHECK_FALSE(one == case_of(changed(full_case, "phone: 12", "phone: 11")));
  }

  TEST_CASE("the header")
  {
    constexpr std::array rows{
        Change{"case: 2026-0141\n", "", R"(key-missing [workflow] "case" is missing)"},
        Change{"case: 2026-0141",
               "case: 2026-141",
               "case-id-invalid [2026-141] \"2026-141\" is not a case number | write year and "
               "running number, for example 2026-0141"},
        Change{"case: 2026-0141",
               "case: bo-1",
               "case-id-invalid [bo-1] \"bo-1\" is not a case number | write year and running "
               "number, for example 2026-0141"},
        Change{"workflow: fp-test\n", "", R"(key-missing [case] "workflow" is missing)"},
        Change{"  name: Bo Prøvesen\n", "", "key-missing [citizen] citizen lacks name"},
        Change{"  address: [Prøvevej 3, 7700 Prøvekøbing]\n",
               "",
               "key-missing [citizen] citizen lacks address"},
        Change{"  address: [Prøvevej 3, 7700 Prøvekøbing]\n",
               "  protected: false\n",
               "key-missing [citizen] citizen lacks address"},
        Change{"  address: [Prøvevej 3, 7700 Prøvekøbing]\n", "  protected: true\n", ""},
        Change{"  language: da\n  post: digital\n",
               "",
               "key-missing [citizen] citizen lacks language\n"
               "key-missing [citizen] citizen lacks post"},
        Change{"  post: digital\n",
               "  post: digital\n  emial: a@b.c\n",
               R"(key-unknown [emial] unknown key: "emial")"},
        Change{"log:\n",
               "refs: {journal: 1, sbsys: 2}\nlog:\n",
               R"(key-unknown [sbsys] unknown key: "sbsys")"},
        Change{"log:\n", "refs:\nlog:\n", R"(value-missing [refs] "refs" has no value)"},
        Change{"log:\n", "stage: oplysning\nlog:\n", R"(key-unknown [stage] unknown key: "stage")"},
    };
    for (const Change& row : rows)
    {
      CAPTURE(row.from);
      CAPTURE(row.to);
      CHECK(header_told(row.from, row.to) == row.told);
    }
    CHECK(header_told("  name: Bo Prøvesen\n  address: [Prøvevej 3, 7700 Prøvekøbing]\n"
                      "  language: da\n  post: digital\n",
                      "  Bo\n")
          == "value-not-a-map [citizen] a set of keys with values is wanted here");
  }

  TEST_CASE("a file that is no case at all")
  {
    CHECK(told_of("- a\n- b\n").substr(0, 15) == "value-not-a-map");
    CHECK(told_of("case: 2026-0141\n")
          == "key-missing [case] \"workflow\" is missing\n"
             "key-missing [case] \"citizen\" is missing\n"
             "key-missing [case] \"log\" is missing");
    CHECK(header_told("log:\n", "log: nej\nlogg:\n").substr(0, 16) == "value-not-a-list");
    CHECK(told_of(case_text("")).empty());
  }

  TEST_CASE("half a case is none")
  {
    for (const std::string_view to : {"who: Mho\n    applied", "who: mho\n    aplied"})
    {
      CAPTURE(to);
      const auto result = read_case_text(changed(full_case, "who: mho\n    applied", to));
      CHECK_FALSE(result.subject.has_value());
      CHECK(result.diagnostics.size() == 1);
    }
  }

  TEST_CASE("every prefix of a file is a case or a list of what is wrong")
  {
    for (std::size_t size = 0; size <= full_case.size(); ++size)
    {
      const auto result = read_case_text(full_case.substr(0, size));
      CAPTURE(size);
      CHECK(result.subject.has_value() != result.diagnostics.has_errors());
    }
  }

  TEST_CASE("neither is a file with small damages ever taken for nothing")
  {
    Dice dice(20261122);
    for (int round = 0; round < 2000; ++round)
    {
      std::string text(full_case);
      for (std::size_t times = 1 + dice.below(4); times > 0; --times)
      {
        mutate(text, dice);
      }
      const auto result = read_case_text(text);
      CAPTURE(text);
      CHECK(result.subject.has_value() != result.diagnostics.has_errors());
    }
  }
}
