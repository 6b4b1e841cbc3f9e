// SPDX-License-Identifier: MPL-2.0
// The ledger against the naive one on cases by chance, and what must not change it.
// SAG_LEDGER_CASES says how many cases, SAG_LEDGER_SEED where to begin:
//   SAG_LEDGER_CASES=1000000 build/dev/unit_tests -ts=timeline/ledger_random

#include "naive_ledger.hpp"
#include "random_cases.hpp"
#include "support/ledgers.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

using namespace sag;
using namespace sag::test;

namespace
{

std::uint64_t number_from(const char* variable, std::uint64_t otherwise)
{
  const char* const text = std::getenv(variable);
  return text != nullptr ? std::strtoull(text, nullptr, 10) : otherwise;
}

/// Other limits, another code, another answer time, the external stage is ours here.
std::string other_workflow()
{
  std::string text = changed(minimal_workflow, "workflow: fp-test", "workflow: fp-other");
  text = changed(text,
                 "work: {code: ready-not-decided, limit: [10, 15]}",
                 "work: {code: granted-not-started, limit: [4, 6]}");
  text = changed(text, "answer: 30d", "answer: 8wd");
  text = changed(text,
                 "code: opinion-missing\n    limit: [10, 15]",
                 "code: opinion-missing\n    limit: [2, 4]");
  text = changed(text, "received-not-assessed: [5, 10]", "received-not-assessed: [1, 3]");
  return changed(text, "    turn: external\n", "    unit: social\n");
}

Rulebook rules_with(std::string_view casebook)
{
  Rulebook rules = rulebook_of(minimal_workflow, casebook);
  rules.workflows.insert(rules.workflows.begin(), workflow_of(other_workflow(), "fp-other"));
  return rules;
}

const std::vector<Rulebook>& all_rules()
{
  static const std::vector<Rulebook> rules = []
  {
    std::vector<Rulebook> all;
    all.push_back(rules_with(minimal_casebook));
    all.push_back(rules_with(std::string(minimal_casebook) + R"(absences:
  - {who: mho, from: 2023-07-10, to: 2023-08-04}
  - {who: mho, from: 2024-02-05, to: 2024-02-23, stand-in: akj}
  - {who: mho, from: 2024-02-19, to: 2024-03-08}
  - {who: akj, from: 2023-12-11, to: 2024-01-12}
  - {who: akj, from: 2024-02-12, to: 2024-02-14}
  - {who: mho, from: 2024-03-11, to: 2024-03-15}
calendar:
  closed:
    - {date: 2024-05-10, name: {da: Fredag, en: Friday}}
    - {date: 2024-12-27, name: {da: Julelukket, en: Christmas}}
    - {date: 2024-12-30, name: {da: Julelukket, en: Christmas}}
limits:
  not-reminded: [1, 2]
  handover-not-accepted: [1, 2]
  no-next-step: [6, 9]
  opinion-missing: [7, 9]
tracked-from: 2023-09-04
)"));
    return all;
  }();
  return rules;
}

struct Kept
{
  Kept(std::string_view lines, std::string_view as_of, const Rulebook& rules)
      : subject(case_of(case_text(lines))), history(subject, {day(as_of), {}}),
        ledger(ledger_of(history, rules))
  {
  }

  Case subject;
  History history;
  Ledger ledger;
};

std::string what_of(const Leaf& leaf)
{
  if (!leaf.cause)
  {
    return {};
  }
  return fmt::format("{}{}{}{}",
                     leaf.item ? fmt::format("{} ", test::name_of(*leaf.item)) : "",
                     leaf.name,
                     leaf.ref.empty() ? "" : fmt::format("({})", leaf.ref),
                     "");
}

std::string line_of(const NaiveDay& d)
{
  return fmt::format("{} {} {} [{}]{}{}",
                     format_iso(d.day),
                     d.cause,
                     d.what,
                     d.unit,
                     d.over ? " over" : "",
                     d.lapsed ? " lapsed" : "");
}

/// The first day on which the two differ; empty when they agree.
std::string difference(const Kept& kept, const Rulebook& rules)
{
  const WorkCalendar& office = rules.calendars.office;
  const auto naive = NaiveLedger(kept.history, rules).days();
  std::size_t at = 0;
  for (const Leaf& leaf : kept.ledger.leaves)
  {
    Date d = leaf.from;
    for (int count = 0; count < leaf.days.count; ++count, d = office.next(d))
    {
      const std::string cause(leaf.cause ? sag::name_of(*leaf.cause) : "before");
      const NaiveDay ours{d, cause, what_of(leaf), std::string(leaf.unit), leaf.over, leaf.lapsed};
      if (at == naive.size())
      {
        return "more than the naive: " + line_of(ours);
      }
      const NaiveDay& other = naive[at++];
      if (line_of(ours) != line_of(other))
      {
        return line_of(ours) + ", naive " + line_of(other);
      }
    }
  }
  return at == naive.size() ? std::string{} : "less than the naive: " + line_of(naive[at]);
}

std::string joined(const std::vector<std::string>& lines)
{
  return RandomCase{lines, {}}.text();
}

std::string
ledger_text(const std::vector<std::string>& lines, std::string_view as_of, const Rulebook& rules)
{
  const Kept kept(joined(lines), as_of, rules);
  return told(kept.ledger, rules.calendars.office) + "\n" + told(kept.ledger.totals);
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at))
  {
    text.replace(at, from.size(), to);
    at += to.size();
  }
  return text;
}

/// Every day in the text so many days later.
std::string shifted(std::string text, int days)
{
  constexpr std::size_t length = 10;
  for (std::size_t at = 0; at + length <= text.size(); ++at)
  {
    if (const auto date = parse_date(std::string_view(text).substr(at, length)))
    {
      text.replace(at, length, format_iso(date->plus_days(days)));
      at += length;
    }
  }
  return text;
}

bool is_small(std::string_view line)
{
  for (const std::string_view verb : {" noted:",
                                      " informed:",
                                      " met: samtale",
                                      " consented:",
                                      " considered:",
                                      " goal:",
                                      " acknowledged:"})
  {
    if (line.find(verb) != std::string_view::npos)
    {
      return true;
    }
  }
  return false;
}

constexpr std::uint64_t metamorphic_cases = 300;

} // namespace

TEST_SUITE("timeline/ledger_random")
{
  TEST_CASE("the naive ledger agrees on cases by chance")
  {
    const std::uint64_t count = number_from("SAG_LEDGER_CASES", 4000);
    const std::uint64_t first = number_from("SAG_LEDGER_SEED", 1);
    std::uint64_t days = 0;
    LedgerTotals totals;
    for (std::uint64_t seed = first; seed < first + count; ++seed)
    {
      const RandomCase random = CaseMaker(seed).make();
      const Rulebook& rules = all_rules()[seed % all_rules().size()];
      const Kept kept(random.text(), random.as_of, rules);
      const std::string differs = difference(kept, rules);
      if (!differs.empty())
      {
        FAIL("seed " << seed << " as of " << random.as_of << ": " << differs << "\n"
                     << random.text());
      }
      days += static_cast<std::uint64_t>(kept.ledger.totals.days.count);
      for (const Leaf& leaf : kept.ledger.leaves)
      {
        totals.add(leaf.cause, leaf.days, {leaf.over ? leaf.days.count : 0});
      }
    }
    // Chance must have met everything, or the agreement says little.
    for (const WorkingDays sum : totals.by_cause)
    {
      CHECK(sum.count > 0);
    }
    CHECK(totals.before.count > 0);
    CHECK(totals.over(Cause::internal).count > 0);
    CHECK(totals.over(Cause::work).count > 0);
    MESSAGE(count << " cases, " << days << " days: " << test::told(totals));
  }

  TEST_CASE("a note changes nothing")
  {
    for (std::uint64_t seed = 1; seed <= metamorphic_cases; ++seed)
    {
      const RandomCase random = CaseMaker(seed).make();
      const Rulebook& rules = all_rules()[seed % all_rules().size()];
      Chance chance(seed);
      std::vector<std::string> lines = random.lines;
      for (int count = 0; count < 3; ++count)
      {
        const auto at = chance.next() % lines.size();
        const std::string note = lines[at].substr(0, 10) + " akj noted: ny";
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, note);
      }
      CAPTURE(joined(lines));
      REQUIRE(ledger_text(lines, random.as_of, rules)
              == ledger_text(random.lines, random.as_of, rules));
    }
  }

  TEST_CASE("it does not matter what people are called")
  {
    const Rulebook renamed =
        rulebook_of(minimal_workflow, replaced(std::string(minimal_casebook), "mho", "zwx"));
    CaseWishes wishes;
    wishes.migrations = false;
    int renamed_lines = 0;
    for (std::uint64_t seed = 1; seed <= metamorphic_cases; ++seed)
    {
      const RandomCase random = CaseMaker(seed, wishes).make();
      std::vector<std::string> lines = random.lines;
      for (std::string& line : lines)
      {
        const std::string before = line;
        line = replaced(line, "mho", "zwx");
        renamed_lines += line == before ? 0 : 1;
      }
      CAPTURE(joined(lines));
      REQUIRE(ledger_text(lines, random.as_of, renamed)
              == ledger_text(random.lines, random.as_of, minimal_rules()));
    }
    CHECK(renamed_lines > 1000);
  }

  TEST_CASE("whole weeks earlier or later, where no day off lies between, only the days differ")
  {
    CaseWishes wishes{"2024-06-10", "2024-07-15", 4, 12, true, true};
    for (std::uint64_t seed = 1; seed <= metamorphic_cases; ++seed)
    {
      const RandomCase random = CaseMaker(seed, wishes).make();
      const int days = 7 * Chance(seed).between(1, 3);
      std::vector<std::string> lines = random.lines;
      for (std::string& line : lines)
      {
        line = shifted(line, days);
      }
      CAPTURE(joined(lines));
      REQUIRE(ledger_text(lines, shifted(random.as_of, days), all_rules()[0])
              == shifted(ledger_text(random.lines, random.as_of, all_rules()[0]), days));
    }
  }

  TEST_CASE("the order on one day of what does not touch each other changes nothing")
  {
    int swapped = 0;
    for (std::uint64_t seed = 1; seed <= 3 * metamorphic_cases; ++seed)
    {
      const RandomCase random = CaseMaker(seed).make();
      const Rulebook& rules = all_rules()[seed % all_rules().size()];
      std::vector<std::string> lines = random.lines;
      for (std::size_t at = 2; at < lines.size(); ++at)
      {
        std::string& one = lines[at - 1];
        std::string& two = lines[at];
        if (one.substr(0, 10) == two.substr(0, 10) && (is_small(one) || is_small(two))
            && one.find("corrected:") == std::string::npos
            && two.find("corrected:") == std::string::npos)
        {
          std::swap(one, two);
          ++swapped;
        }
      }
      CAPTURE(joined(lines));
      REQUIRE(ledger_text(lines, random.as_of, rules)
              == ledger_text(random.lines, random.as_of, rules));
    }
    CHECK(swapped > 100);
  }

  TEST_CASE("a wait that is split in two is nobody else's, and no shorter")
  {
    const Date first = day("2023-03-01");
    int compared = 0;
    int lapsed = 0;
    for (std::uint64_t seed = 1; seed <= metamorphic_cases; ++seed)
    {
      Chance chance(seed);
      const auto on = [&](Date d, std::string_view rest)
      { return fmt::format("{} mho {}", format_iso(d), rest); };
      const Date asked = first.plus_days(chance.between(1, 60));
      const Date split = asked.plus_days(chance.between(0, 30));
      const Date end = split.plus_days(chance.between(0, 30));
      const Date due = asked.plus_days(chance.between(0, 50));
      const Date call = asked.plus_days(chance.between(0, 30));
      const std::string request =
          fmt::format("requested: samtykke, from: x, expected: {}", format_iso(due));
      std::vector<std::string> whole{on(first, "applied: foertidspension"),
                                     on(asked, request),
                                     on(call, "asked: callback"),
                                     on(call.plus_days(4), "answered: callback"),
                                     on(end, "withdrawn: samtykke")};
      std::vector<std::string> halves = whole;
      halves.push_back(on(split, "withdrawn: samtykke"));
      halves.push_back(on(split, request));
      for (auto* lines : {&whole, &halves})
      {
        std::stable_sort(lines->begin(),
                         lines->end(),
                         [](const std::string& a, const std::string& b)
                         { return a.substr(0, 10) < b.substr(0, 10); });
      }
      // On the day of the end the second half must be asked for before it is withdrawn.
      if (split == end || split == asked)
      {
        continue;
      }
      const Kept one(joined(whole), "2023-08-01", minimal_rules());
      const Kept two(joined(halves), "2023-08-01", minimal_rules());
      CAPTURE(joined(halves));
      REQUIRE(told(one.ledger.totals) == told(two.ledger.totals));
      ++compared;
      lapsed += end > due.plus_days(14) ? 1 : 0;
    }
    // Waits that were live all the time would say little.
    CHECK(compared > 200);
    CHECK(lapsed > 50);
  }
}
