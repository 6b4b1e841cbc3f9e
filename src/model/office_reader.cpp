// SPDX-License-Identifier: MPL-2.0
// docs/casebook-format.md is the format. This pass reads the values; office_check.cpp looks up the
// people and units that they name, since a leader may stand above the person.

#include "model/office_reader.hpp"

#include "diagnostics/redaction.hpp"
#include "model/office_check.hpp"
#include "model/office_form.hpp"
#include "model/rule_reader.hpp"
#include "yaml/read_values.hpp"

#include <charconv>
#include <string_view>
#include <utility>

namespace sag
{

namespace
{

void check_version(const Document& document, RuleReader& keys, Diagnostics& diagnostics)
{
  const Node* const version = keys.node("casebook");
  if (version != nullptr && version->text != "1")
  {
    diagnostics.error("format-unknown",
                      document.file(),
                      version->span,
                      both("dette program kender kun udgave 1 af formatet",
                           "this program knows only version 1 of the format"));
  }
}

Letterhead read_letterhead(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, letterhead_forms(), diagnostics);
  Letterhead letterhead{keys.texts("address"), keys.text("phone"), keys.text("web")};
  keys.finish();
  return letterhead;
}

Unit read_unit(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, unit_forms(), diagnostics);
  Unit unit{{std::string(node.key), node.key_span}, keys.pair("name"), {}, {}};
  if (auto leader = keys.word("leader"); !leader->empty())
  {
    unit.leader = std::move(leader);
  }
  unit.phone = keys.text("phone");
  keys.finish();
  return unit;
}

std::optional<IdRange> parse_id_range(std::string_view text)
{
  constexpr std::size_t digits = 4;
  if (text.size() != 2 * digits + 1 || text[digits] != '-')
  {
    return std::nullopt;
  }
  IdRange range{};
  const auto number = [&](std::size_t begin, int& into)
  {
    const char* const end = text.data() + begin + digits;
    return std::from_chars(text.data() + begin, end, into).ptr == end && text[begin] != '-';
  };
  const bool numbers = number(0, range.first) && number(digits + 1, range.last);
  return numbers && range.first >= 1 && range.first <= range.last ? std::optional(range)
                                                                  : std::nullopt;
}

std::optional<IdRange>
read_ids(const Document& document, RuleReader& keys, Diagnostics& diagnostics)
{
  const Node* const node = keys.node("ids");
  const auto text = node != nullptr ? read_text(document, *node, diagnostics) : std::nullopt;
  if (!text)
  {
    return std::nullopt;
  }
  auto range = parse_id_range(text->value);
  if (range)
  {
    range->span = text->span;
  }
  else
  {
    diagnostics
        .error("ids-invalid",
               document.file(),
               text->span,
               both("{} er ikke en række sagsnumre",
                    "{} is no range of case numbers",
                    quoted_value(text->value)))
        .help(both("skriv det første og det sidste nummer, fx 0001-1999",
                   "write the first and the last number, for example 0001-1999"));
  }
  return range;
}

Person read_person(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, person_forms(), diagnostics);
  Person person{{std::string(node.key), node.key_span},
                keys.text("name"),
                keys.pair("title"),
                keys.text("phone"),
                keys.text("email"),
                keys.word("unit"),
                read_ids(document, keys, diagnostics)};
  keys.finish();
  return person;
}

std::optional<Absence>
read_absence(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, absence_forms(), diagnostics);
  auto who = keys.word("who");
  const auto from = keys.date("from");
  const auto to = keys.date("to");
  auto stand_in = keys.word("stand-in");
  const bool planned = keys.flag("planned", false);
  keys.finish();
  check_period(document.file(), from, to, diagnostics);
  if (who->empty() || !from || !to)
  {
    return std::nullopt;
  }
  if (stand_in.value == who.value)
  {
    diagnostics.error(
        "stand-in-self",
        document.file(),
        stand_in.span,
        both("ingen kan være sin egen stedfortræder", "nobody can stand in for themselves"));
  }
  Absence absence{std::move(who), *from, *to, std::nullopt, planned};
  if (!stand_in->empty())
  {
    absence.stand_in = std::move(stand_in);
  }
  return absence;
}

std::vector<ClosingDay>
read_closing_days(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  std::vector<ClosingDay> closed;
  std::vector<Located<Date>> seen;
  RuleReader calendar(document, node, calendar_forms(), diagnostics);
  for (const Node* const item : calendar.items("closed"))
  {
    RuleReader keys(document, *item, closing_day_forms(), diagnostics);
    const auto date = keys.date("date");
    Text name = keys.pair("name");
    keys.finish();
    if (!date)
    {
      continue;
    }
    for (const Located<Date>& earlier : seen)
    {
      if (earlier == *date)
      {
        diagnostics
            .error("date-duplicate",
                   document.file(),
                   date->span,
                   both("{} er lukket to gange", "{} is closed twice", format_iso(**date)))
            .note(document.file(), earlier.span, both("første gang her", "the first time here"));
      }
    }
    seen.push_back(*date);
    closed.push_back({**date, std::move(name.da), std::move(name.en)});
  }
  calendar.finish();
  return closed;
}

void read_lists(const Document& document,
                RuleReader& keys,
                Office& office,
                Diagnostics& diagnostics)
{
  for (const Node* const unit : keys.entries("units"))
  {
    office.units.push_back(read_unit(document, *unit, diagnostics));
  }
  for (const Node* const person : keys.entries("people"))
  {
    office.people.push_back(read_person(document, *person, diagnostics));
  }
  for (const Node* const item : keys.items("absences"))
  {
    if (auto absence = read_absence(document, *item, diagnostics))
    {
      office.absences.push_back(std::move(*absence));
    }
  }
  office.limits = keys.named_limits("limits");
}

} // namespace

std::optional<Office> read_office(const Document& document, Diagnostics& diagnostics)
{
  RuleReader keys(document, document.root(), office_forms(), diagnostics);
  if (!document.root().is_mapping())
  {
    return std::nullopt;
  }
  Office office;
  office.file = document.file();
  check_version(document, keys, diagnostics);
  office.municipality = keys.text("municipality");
  office.language = keys.one_of("language").value_or(0) == 0 ? Language::danish : Language::english;
  office.cpr_allowed = keys.one_of("cpr").value_or(0) == 1;
  office.workflow = keys.word("workflow");
  if (const Node* const letterhead = keys.node("letterhead"))
  {
    office.letterhead = read_letterhead(document, *letterhead, diagnostics);
  }
  read_lists(document, keys, office, diagnostics);
  if (const Node* const calendar = keys.node("calendar"))
  {
    office.closed = read_closing_days(document, *calendar, diagnostics);
  }
  if (const auto day = keys.date("tracked-from"))
  {
    office.tracked_from = **day;
  }
  keys.finish();
  check_office(office, diagnostics);
  return office;
}

} // namespace sag
