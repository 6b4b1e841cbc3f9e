// SPDX-License-Identifier: MPL-2.0
// docs/casebook-format.md is the format. This pass reads the values; office_check.cpp looks up the
// people and units that they name, since a leader may stand above the person.

#include "model/office_reader.hpp"

#include "diagnostics/redaction.hpp"
#include "model/office_check.hpp"
#include "model/rule_reader.hpp"
#include "yaml/read_values.hpp"

#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace sag
{

namespace
{

using enum Presence;

constexpr std::array<std::string_view, 2> language_words{"da", "en"};
constexpr std::array<std::string_view, 2> cpr_words{"forbidden", "allowed"};

void check_version(const Document& document, RuleReader& keys, Diagnostics& diagnostics)
{
  const Node* const version = keys.node("casebook", must);
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
  RuleReader keys(document, node, diagnostics);
  Letterhead letterhead{
      keys.texts("address", must), keys.text("phone", must), keys.text("web", must)};
  keys.finish();
  return letterhead;
}

Unit read_unit(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, diagnostics);
  Unit unit{{std::string(node.key), node.key_span}, keys.pair("name", must), {}, {}};
  if (auto leader = keys.word("leader", may); !leader->empty())
  {
    unit.leader = std::move(leader);
  }
  unit.phone = keys.text("phone", may);
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
  const Node* const node = keys.node("ids", may);
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
  RuleReader keys(document, node, diagnostics);
  Person person{{std::string(node.key), node.key_span},
                keys.text("name", must),
                keys.pair("title", must),
                keys.text("phone", must),
                keys.text("email", may),
                keys.word("unit", must),
                read_ids(document, keys, diagnostics)};
  keys.finish();
  return person;
}

std::optional<Absence>
read_absence(const Document& document, const Node& node, Diagnostics& diagnostics)
{
  RuleReader keys(document, node, diagnostics);
  auto who = keys.word("who", must);
  const auto from = keys.date("from", must);
  const auto to = keys.date("to", must);
  auto stand_in = keys.word("stand-in", may);
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
  RuleReader calendar(document, node, diagnostics);
  for (const Node* const item : calendar.items("closed", may))
  {
    RuleReader keys(document, *item, diagnostics);
    const auto date = keys.date("date", must);
    Text name = keys.pair("name", must);
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
  for (const Node* const unit : keys.entries("units", must))
  {
    office.units.push_back(read_unit(document, *unit, diagnostics));
  }
  for (const Node* const person : keys.entries("people", must))
  {
    office.people.push_back(read_person(document, *person, diagnostics));
  }
  for (const Node* const item : keys.items("absences", may))
  {
    if (auto absence = read_absence(document, *item, diagnostics))
    {
      office.absences.push_back(std::move(*absence));
    }
  }
  office.limits = keys.named_limits("limits", may);
}

} // namespace

std::optional<Office> read_office(const Document& document, Diagnostics& diagnostics)
{
  RuleReader keys(document, document.root(), diagnostics);
  if (!document.root().is_mapping())
  {
    return std::nullopt;
  }
  Office office;
  office.file = document.file();
  check_version(document, keys, diagnostics);
  office.municipality = keys.text("municipality", must);
  office.language = keys.one_of("language", may, language_words).value_or(0) == 0
                        ? Language::danish
                        : Language::english;
  office.cpr_allowed = keys.one_of("cpr", may, cpr_words).value_or(0) == 1;
  office.workflow = keys.word("workflow", must);
  if (const Node* const letterhead = keys.node("letterhead", must))
  {
    office.letterhead = read_letterhead(document, *letterhead, diagnostics);
  }
  read_lists(document, keys, office, diagnostics);
  if (const Node* const calendar = keys.node("calendar", may))
  {
    office.closed = read_closing_days(document, *calendar, diagnostics);
  }
  if (const auto day = keys.date("tracked-from", may))
  {
    office.tracked_from = **day;
  }
  keys.finish();
  check_office(office, diagnostics);
  return office;
}

} // namespace sag
