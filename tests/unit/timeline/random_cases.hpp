// SPDX-License-Identifier: MPL-2.0
// Cases by chance, from a seed: anything that the file format allows, mostly in an order that makes
// sense and sometimes not. The same seed gives the same case on every machine.

#pragma once

#include "support/days.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sag::test
{

/// SplitMix64.
class Chance
{
public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next()
  {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }

  /// From first to last, both included.
  int between(int first, int last)
  {
    return first + static_cast<int>(next() % static_cast<std::uint64_t>(last - first + 1));
  }

  bool one_in(int n) { return between(1, n) == 1; }

  template <std::size_t Count> std::string_view of(const std::array<std::string_view, Count>& list)
  {
    return list[next() % Count];
  }

private:
  std::uint64_t state_;
};

struct RandomCase
{
  /// In the short form of support/cases.hpp, by date.
  std::vector<std::string> lines;
  std::string as_of;

  [[nodiscard]] std::string text() const
  {
    std::string all;
    for (const std::string& line : lines)
    {
      all += line + "\n";
    }
    return all;
  }
};

/// How the cases are to be.
struct CaseWishes
{
  std::string_view first = "2022-11-01";
  std::string_view last = "2025-06-30";
  /// Days between the first entry and the last one at most.
  int longest_gap = 24;
  int most_entries = 26;
  bool migrations = true;
  bool corrections = true;
};

class CaseMaker
{
public:
  explicit CaseMaker(std::uint64_t seed, const CaseWishes& wishes = {})
      : chance_(seed), wishes_(wishes), now_(day(wishes.first))
  {
  }

  RandomCase make()
  {
    const int room = day(wishes_.first).days_until(day(wishes_.last));
    now_ = now_.plus_days(chance_.between(0, room));
    add("mho", chance_.one_in(4) ? "opened: own-initiative" : "applied: foertidspension");
    const int count = chance_.between(2, wishes_.most_entries);
    // Many small steps or few large ones.
    const int gap = chance_.between(1, wishes_.longest_gap);
    for (int at = 0; at < count; ++at)
    {
      now_ = now_.plus_days(chance_.one_in(3) ? 0 : chance_.between(0, gap));
      add_something();
    }
    const Date end = now_.plus_days(chance_.between(-10, 60));
    return {std::move(lines_), format_iso(end)};
  }

private:
  static constexpr std::array<std::string_view, 3> people{"mho", "akj", "hve"};
  static constexpr std::array<std::string_view, 2> units{"arbejdsmarked", "social"};
  static constexpr std::array<std::string_view, 4> kinds{
      "lae-265", "udtalelse", "hoering", "samtykke"};
  static constexpr std::array<std::string_view, 5> stages{
      "modtaget", "oplysning", "oplysning", "indsats", "afsluttet"};
  static constexpr std::array<std::string_view, 4> refs{"", "", ", ref: a", ", ref: b"};
  static constexpr std::array<std::string_view, 3> pauses{"ill", "own-wish", "other"};

  void add(std::string_view who, std::string_view rest)
  {
    lines_.push_back(fmt::format("{} {} {}", format_iso(now_), who, rest));
  }

  std::string in(int least, int most)
  {
    return format_iso(now_.plus_days(chance_.between(least, most)));
  }

  /// Most of the time something that was asked for before.
  std::string_view kind()
  {
    return asked_.empty() || chance_.one_in(5) ? chance_.of(kinds)
                                               : asked_[chance_.next() % asked_.size()];
  }

  void add_request()
  {
    const std::string_view name = chance_.of(kinds);
    asked_.push_back(name);
    const std::string expected =
        chance_.one_in(2) ? fmt::format(", expected: {}", in(0, 50)) : std::string{};
    add(chance_.of(people),
        fmt::format("requested: {}, from: {}{}{}",
                    name,
                    name == "udtalelse" ? chance_.of(units) : "nogen",
                    expected,
                    chance_.of(refs)));
  }

  void add_chaser()
  {
    if (chance_.one_in(3))
    {
      add("mho",
          fmt::format(
              "postponed: {}, said-by: x, expected: {}{}", kind(), in(0, 40), chance_.of(refs)));
      return;
    }
    const std::string expected =
        chance_.one_in(2) ? fmt::format(", expected: {}", in(0, 30)) : std::string{};
    add("mho", fmt::format("reminded: {}{}{}", kind(), expected, chance_.of(refs)));
  }

  void add_ending()
  {
    static constexpr std::array<std::string_view, 6> verbs{
        "received", "received", "assessed", "assessed", "declined", "withdrawn"};
    const std::string_view verb = chance_.of(verbs);
    const bool asked = verb != "received" || !chance_.one_in(6);
    add(chance_.of(people),
        fmt::format(
            "{}: {}{}{}", verb, kind(), asked ? "" : ", unsolicited: true", chance_.of(refs)));
  }

  void add_dated()
  {
    if (chance_.one_in(2))
    {
      const int starts = chance_.between(-3, 20);
      const int ends = starts + chance_.between(0, 40);
      add("mho",
          fmt::format("measure: praktik, starts: {}, ends: {}{}",
                      format_iso(now_.plus_days(starts)),
                      format_iso(now_.plus_days(ends)),
                      chance_.of(refs)));
      return;
    }
    add("mho", fmt::format("paused: {}, review: {}", chance_.of(pauses), in(0, 30)));
  }

  void add_between_units()
  {
    const std::string_view unit = chance_.of(units);
    switch (chance_.between(0, 3))
    {
    case 0:
      return add("mho", fmt::format("accepted: {}", unit));
    case 1:
      return add("mho", fmt::format("declined: {}", unit));
    default:
      return add("mho", fmt::format("handed-over: {}", unit));
    }
  }

  void add_citizen()
  {
    switch (chance_.between(0, 4))
    {
    case 0:
      return add("mho", fmt::format("asked: callback{}", chance_.of(refs)));
    case 1:
      return add("mho", fmt::format("answered: callback{}", chance_.of(refs)));
    case 2:
      return add("mho", fmt::format("resumed: {}", chance_.of(pauses)));
    case 3:
      return add("mho", "decided: afslag");
    default:
      return add("mho", "complained: decision");
    }
  }

  void add_small()
  {
    switch (chance_.between(0, 5))
    {
    case 0:
      return add("mho", "noted: x");
    case 1:
      return add("mho", "informed: status, via: post");
    case 2:
      return add("mho", "met: samtale, with: [citizen]");
    case 3:
      return add("mho", "consented: [egen-laege]");
    case 4:
      return add("mho", fmt::format("assigned: {}", chance_.of(people)));
    default:
      return add("mho",
                 lines_.size() % 2 == 0 ? "considered: [job, housing], relevant: [job]"
                                        : "goal: x, direction: job, voice: citizen");
    }
  }

  /// Strikes out an earlier entry, when the correction can name it.
  void add_correction()
  {
    const std::string& line = lines_[chance_.next() % lines_.size()];
    const std::size_t verb = line.find(' ', 11) + 1;
    const std::size_t colon = line.find(':', verb);
    const std::size_t comma = std::min(line.find(',', colon), line.size());
    const std::string value = line.substr(verb, comma - verb);
    if (value.find('[') != std::string::npos || value.rfind("corrected", 0) == 0)
    {
      return;
    }
    add("mho",
        fmt::format(
            "corrected: {{date: {}, {}}}, void: true, because: x", line.substr(0, 10), value));
  }

  void add_rare()
  {
    switch (chance_.between(0, 4))
    {
    case 0:
      return add("mho", "applied: foertidspension");
    case 1:
      if (wishes_.migrations)
      {
        add("mho",
            fmt::format("migrated: {}, because: x", chance_.one_in(2) ? "fp-test" : "fp-other"));
      }
      return;
    case 2:
      if (wishes_.corrections)
      {
        add_correction();
      }
      return;
    case 3:
      return add("mho", "assessed: genvurdering");
    default:
      return add("mho", "acknowledged: no-next-step, because: x, until: 2030-01-01");
    }
  }

  void add_something()
  {
    switch (chance_.between(0, 15))
    {
    case 0:
    case 1:
    case 2:
    case 3:
      return add_request();
    case 4:
    case 5:
      return add_chaser();
    case 6:
    case 7:
    case 8:
      return add_ending();
    case 9:
      return add_dated();
    case 10:
      return add_between_units();
    case 11:
      return add_citizen();
    case 12:
      return add_small();
    case 13:
      return add_rare();
    default:
      return add(chance_.of(people), fmt::format("stage: {}, because: x", chance_.of(stages)));
    }
  }

  Chance chance_;
  CaseWishes wishes_;
  Date now_;
  std::vector<std::string> lines_;
  std::vector<std::string_view> asked_;
};

} // namespace sag::test
