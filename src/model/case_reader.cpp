// SPDX-License-Identifier: MPL-2.0
#include "model/case_reader.hpp"

#include "diagnostics/cpr.hpp"
#include "diagnostics/redaction.hpp"
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
  reader.finish();
  return refs;
}

/// What a letter cannot do without must stand in the header, where a later `changed` finds it.
void check_citizen(const ReadingPlace& place, const Node& node, const Citizen& citizen)
{
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

/// A CPR number is refused wherever it stands, in comments too.
void check_cpr(const ReadingPlace& place, const Citizen& citizen, bool allowed)
{
  const std::string_view text = place.document.file()->text();
  std::uint32_t from = 0;
  while (const auto found = find_cpr(text.substr(from)))
  {
    const Span span{from + found->begin, from + found->end};
    from = span.end;
    const bool in_its_place =
        citizen.cpr && span.begin >= citizen.cpr->span.begin && span.end <= citizen.cpr->span.end;
    if (in_its_place && allowed)
    {
      continue;
    }
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
}

/// `logged` (or, without it, the date) is the day an entry was appended: it never runs backwards.
void check_written_order(const ReadingPlace& place, const std::vector<Entry>& log)
{
  const Entry* latest = nullptr;
  for (const Entry& entry : log)
  {
    if (latest != nullptr && entry.known() < latest->known())
    {
      const auto logged = entry.day(Key::logged);
      place.diagnostics
          .error("logged-backwards",
                 place.document.file(),
                 logged ? logged->span : entry.date.span,
                 both("linjen står efter en, der er skrevet den {}",
                      "the entry stands after one that was written on {}",
                      format_iso(latest->known())))
          .help(both("tilføj logged: med dagen hvor linjen blev skrevet, {} eller senere",
                     "add logged: with the day the entry was written, {} or later",
                     format_iso(latest->known())))
          .note(place.document.file(), latest->date.span, both("den er her", "it is here"));
    }
    else
    {
      latest = &entry;
    }
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
  reader.finish();

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
  check_cpr(place, citizen, reading.cpr_allowed);
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
