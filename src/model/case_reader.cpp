// SPDX-License-Identifier: MPL-2.0
#include "model/case_reader.hpp"

#include "diagnostics/cpr.hpp"
#include "diagnostics/redaction.hpp"
#include "model/case_form.hpp"
#include "model/entry_reader.hpp"
#include "yaml/read_values.hpp"

#include <algorithm>

namespace sag
{

namespace
{

std::optional<Located<CaseId>> read_id(const ReadingPlace& place, const Node& node)
{
  const auto text = read_view(place, node);
  const auto id = text ? parse_case_id(text->value) : std::nullopt;
  if (text && !id)
  {
    place.diagnostics
        .error(
            "case-id-invalid",
            place.document.file(),
            node.span,
            both("{} er ikke et sagsnummer", "{} is not a case number", quoted_value(text->value)))
        .help(both("skriv år og løbenummer, for eksempel 2026-0141",
                   "write year and running number, for example 2026-0141"));
  }
  return id ? std::optional(Located<CaseId>{*id, node.span}) : std::nullopt;
}

References read_references(const ReadingPlace& place, const Node& node)
{
  References refs;
  MappingReader reader(place.document, node, place.diagnostics);
  if (const Node* const journal = reader.optional("journal"))
  {
    refs.journal = read_view(place, *journal);
  }
  if (const Node* const kle = reader.optional("kle"))
  {
    refs.kle = read_view(place, *kle);
  }
  if (const Node* const esdh = reader.optional("esdh"))
  {
    refs.esdh = read_view(place, *esdh);
  }
  finish(reader, refs_forms());
  return refs;
}

/// What a letter cannot do without must stand in the header, where a later `changed` finds it.
void check_citizen(const ReadingPlace& place, const Node& node, const Citizen& citizen)
{
  if (!node.is_mapping())
  {
    return;
  }
  const auto require = [&](bool given, std::string_view key)
  {
    if (!given && place.document.find(node, key) == nullptr)
    {
      place.diagnostics.error("key-missing",
                              place.document.file(),
                              node.label(),
                              both("citizen mangler {}", "citizen lacks {}", key));
    }
  };
  require(citizen.name.has_value(), "name");
  require(citizen.address.has_value()
              || (citizen.protected_address && citizen.protected_address->value),
          "address");
  require(citizen.language.has_value(), "language");
  require(citizen.post.has_value(), "post");
}

/// The citizen's own number, in the header and where a later entry changes it.
std::vector<LocatedText> cpr_values(const Citizen& citizen, const std::vector<Entry>& log)
{
  std::vector<LocatedText> values;
  const auto add = [&](const Citizen& from)
  {
    if (from.cpr)
    {
      values.push_back(*from.cpr);
    }
  };
  add(citizen);
  for (const Entry& entry : log)
  {
    if (const auto* const changed = std::get_if<Citizen>(&entry.value.value))
    {
      add(*changed);
    }
  }
  return values;
}

void report_cpr(const ReadingPlace& place, Span span, bool in_its_place)
{
  place.diagnostics
      .error("cpr-number",
             place.document.file(),
             span,
             in_its_place ? both("CPR-nummer, men casebook.yaml tillader det ikke",
                                 "a CPR number, which casebook.yaml does not allow")
                          : both("her står noget, der ligner et CPR-nummer",
                                 "here stands what looks like a CPR number"))
      .help(both("slet det; ingen del af sagen eller brevene har brug for det",
                 "delete it; no part of the case or the letters needs it"))
      .hide_value();
}

/// A number that the bytes do not show but the text does: broken over two lines, or escaped.
bool hides_cpr(const Node& node, std::string_view bytes)
{
  const bool quoted =
      node.style == ScalarStyle::single_quoted || node.style == ScalarStyle::double_quoted;
  const bool as_written = node.text.size() + (quoted ? 2 : 0) == node.span.size();
  return node.is_scalar() && !as_written && find_cpr(node.text)
         && !find_cpr(bytes.substr(node.span.begin, node.span.size()));
}

/// A CPR number is refused wherever it stands, in comments too; with `allowed` the citizen's own
/// may stand in its place.
void check_cpr(const ReadingPlace& place, const std::vector<LocatedText>& own, bool allowed)
{
  const auto is_own = [&](Span span)
  {
    return std::any_of(own.begin(),
                       own.end(),
                       [&](const LocatedText& value)
                       { return span.begin >= value.span.begin && span.end <= value.span.end; });
  };
  const std::string_view bytes = place.document.file()->text();
  std::uint32_t from = 0;
  while (const auto found = find_cpr(bytes.substr(from)))
  {
    const Span span{from + found->begin, from + found->end};
    from = span.end;
    if (!is_own(span))
    {
      report_cpr(place, span, false);
    }
  }
  for (NodeIndex at = 0; at < place.document.node_count(); ++at)
  {
    const Node& node = place.document.at(at);
    if (hides_cpr(node, bytes) && !is_own(node.span))
    {
      report_cpr(place, node.span, false);
    }
  }
  for (const LocatedText& value : own)
  {
    if (!allowed)
    {
      report_cpr(place, value.span, true);
    }
  }
}

/// `logged` (or, without it, the date) is the day an entry was appended: it never runs backwards.
void check_written_order(const ReadingPlace& place, const std::vector<Entry>& log)
{
  const auto written_span = [](const Entry& entry)
  {
    const auto logged = entry.day(Key::logged);
    return logged ? logged->span : entry.date.span;
  };
  const Entry* latest = nullptr;
  for (const Entry& entry : log)
  {
    if (latest == nullptr || entry.known() >= latest->known())
    {
      latest = &entry;
      continue;
    }
    const std::string day = format_iso(latest->known());
    place.diagnostics
        .error("logged-backwards",
               place.document.file(),
               written_span(entry),
               both("linjen står efter en, der er skrevet den {}",
                    "the entry stands after one that was written on {}",
                    day))
        .help(both("tilføj logged: med den dag, linjen blev skrevet, {} eller senere",
                   "add logged: with the day the entry was written, {} or later",
                   day))
        .note(place.document.file(), written_span(*latest), both("den er her", "it is here"));
  }
}

std::vector<Entry> read_log(const ReadingPlace& place, const Node& node)
{
  std::vector<Entry> log;
  if (node.is_null() || !check_list(place.document, node, place.diagnostics))
  {
    return log;
  }
  log.reserve(node.child_count);
  for (const Node& item : place.document.children(node))
  {
    if (auto entry = read_entry(place, item))
    {
      log.push_back(std::move(*entry));
    }
  }
  check_written_order(place, log);
  return log;
}

} // namespace

std::optional<Case> read_case(std::shared_ptr<const Document> document,
                              const CaseReading& reading,
                              Diagnostics& diagnostics)
{
  const std::size_t errors_before = diagnostics.count(Severity::error);
  const ReadingPlace place{*document, reading.aliases, diagnostics};
  MappingReader reader(*document, document->root(), diagnostics);
  if (!reader.is_mapping())
  {
    return std::nullopt;
  }
  const Node* const id_node = reader.required("case");
  const Node* const workflow_node = reader.required("workflow");
  const Node* const citizen_node = reader.required("citizen");
  const Node* const refs_node = reader.optional("refs");
  const Node* const log_node = reader.required("log");
  finish(reader, case_forms());

  const auto id = id_node != nullptr ? read_id(place, *id_node) : std::nullopt;
  const auto workflow =
      workflow_node != nullptr ? read_word_view(place, *workflow_node) : std::nullopt;
  Citizen citizen;
  if (citizen_node != nullptr)
  {
    citizen = read_citizen(place, *citizen_node);
    check_citizen(place, *citizen_node, citizen);
  }
  References refs = refs_node != nullptr ? read_references(place, *refs_node) : References{};
  std::vector<Entry> log = log_node != nullptr ? read_log(place, *log_node) : std::vector<Entry>{};
  check_cpr(place, cpr_values(citizen, log), reading.cpr_allowed);
  if (!id || !workflow || diagnostics.count(Severity::error) > errors_before)
  {
    return std::nullopt;
  }
  return Case{std::move(document),
              *id,
              *workflow,
              std::move(citizen),
              citizen_node->span,
              std::move(refs),
              std::move(log)};
}

} // namespace sag
