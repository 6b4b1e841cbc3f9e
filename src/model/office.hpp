// SPDX-License-Identifier: MPL-2.0
// Who we are: casebook.yaml as values. Units, people, absences, closing days, local limits.

#pragma once

#include "calendar/date.hpp"
#include "calendar/language.hpp"
#include "calendar/term.hpp"
#include "calendar/work_calendar.hpp"
#include "diagnostics/located.hpp"
#include "diagnostics/source_file.hpp"
#include "diagnostics/text.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

/// Working days after which a finding warns, and after which it is a stall; each is passed when
/// there are *more than* so many. Knows where it is written, since findings name that place.
struct Limit
{
  WorkingDays warn{0};
  WorkingDays stall{0};
  std::shared_ptr<const SourceFile> file{};
  Span span{};
};

struct NamedLimit
{
  Located<std::string> code;
  Limit limit;
};

struct Unit
{
  Located<std::string> id;
  Text name;
  std::optional<Located<std::string>> leader;
  std::string phone;
};

/// The case numbers a person hands out, so that two people never take the same one.
struct IdRange
{
  int first = 1;
  int last = 9999;
  Span span{};
};

struct Person
{
  Located<std::string> id;
  std::string name;
  Text title;
  std::string phone;
  std::string email;
  Located<std::string> unit;
  std::optional<IdRange> ids;
};

/// Away from the first to the last day, both included. Never a reason.
struct Absence
{
  Located<std::string> who;
  Located<Date> from;
  Located<Date> to;
  std::optional<Located<std::string>> stand_in;
  /// Known in advance: a stand-in could have been named before the first day.
  bool planned = false;
};

struct Letterhead
{
  std::vector<std::string> address;
  std::string phone;
  std::string web;
};

struct Office
{
  std::shared_ptr<const SourceFile> file;
  std::string municipality;
  Language language = Language::danish;
  bool cpr_allowed = false;
  Located<std::string> workflow;
  Letterhead letterhead;
  std::vector<Unit> units;
  std::vector<Person> people;
  std::vector<Absence> absences;
  std::vector<ClosingDay> closed;
  std::vector<NamedLimit> limits;
  std::optional<Date> tracked_from;

  [[nodiscard]] const Unit* find_unit(std::string_view id) const;

  [[nodiscard]] const Person* find_person(std::string_view id) const;

  /// The absence that covers the day, if the person is away.
  [[nodiscard]] const Absence* find_absence(std::string_view person, Date day) const;

  [[nodiscard]] const Limit* find_limit(std::string_view code) const;

  /// The unit's name in words; the id itself for a unit that is not ours.
  [[nodiscard]] Text unit_name(std::string_view id) const;
};

} // namespace sag
