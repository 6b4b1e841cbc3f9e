// SPDX-License-Identifier: MPL-2.0
// The citizen's part of a case file, in the header and in `changed` entries.

#include "model/case_form.hpp"
#include "model/value_reader.hpp"
#include "yaml/read_values.hpp"

#include <array>

namespace sag
{

namespace
{

/// What a need says besides its kind: nobody can book "an interpreter" or obey "call".
constexpr std::array<std::string_view, 5> need_examples{
    "interpreter: arabisk", "call: before 12", "print: large", {}, "other: ..."};

void report_need_without_text(const ReadingPlace& place, Span span, std::size_t kind)
{
  place.diagnostics
      .error("value-missing",
             place.document.file(),
             span,
             both("{} siger ikke, hvad der skal til",
                  "{} does not say what is needed",
                  need_words[kind]))
      .help(both("skriv {{{}}}", "write {{{}}}", need_examples[kind]));
}

/// A word alone: only `companion` says all there is to say.
std::optional<CitizenNeed> read_need_word(const ReadingPlace& place, const Node& node)
{
  const auto kind = read_one_of(place.document, node, need_words, place.diagnostics);
  if (!kind)
  {
    return std::nullopt;
  }
  const CitizenNeed need{{static_cast<NeedKind>(kind->value), kind->span}, {}};
  if (need.kind.value == NeedKind::companion)
  {
    return need;
  }
  report_need_without_text(place, node.span, kind->value);
  return std::nullopt;
}

/// `call: before 12`; the only special print is large print.
std::optional<CitizenNeed>
read_need_pair(const ReadingPlace& place, const Node& value, std::size_t kind)
{
  const auto need_kind = static_cast<NeedKind>(kind);
  if (need_kind == NeedKind::print && value.is_scalar()
      && !read_one_of(place.document, value, print_words, place.diagnostics))
  {
    return std::nullopt;
  }
  const auto text = read_view(place, value);
  return text ? std::optional(CitizenNeed{{need_kind, value.key_span}, *text}) : std::nullopt;
}

std::optional<CitizenNeed> read_need(const ReadingPlace& place, const Node& node)
{
  if (!node.is_mapping())
  {
    return read_need_word(place, node);
  }
  MappingReader reader(place.document, node, place.diagnostics);
  std::optional<CitizenNeed> need;
  for (std::size_t kind = 0; kind < need_words.size(); ++kind)
  {
    if (const Node* const value = reader.optional(need_words[kind]))
    {
      need = read_need_pair(place, *value, kind);
    }
  }
  reader.finish(place.aliases);
  if (node.child_count == 0)
  {
    place.diagnostics.error("value-missing",
                            place.document.file(),
                            node.span,
                            both("her mangler et behov", "a need is missing here"));
  }
  if (node.child_count > 1)
  {
    place.diagnostics
        .error("need-two-keys",
               place.document.file(),
               node.span,
               both("hvert behov er sit eget punkt på listen",
                    "each need is an item of its own in the list"))
        .help(both("skriv [{{call: before 12}}, {{print: large}}]",
                   "write [{{call: before 12}}, {{print: large}}]"));
  }
  return need;
}

std::optional<std::vector<CitizenNeed>> read_needs(const ReadingPlace& place, const Node& node)
{
  if (!check_list(place.document, node, place.diagnostics))
  {
    return std::nullopt;
  }
  std::vector<CitizenNeed> needs;
  for (const Node& item : place.document.children(node))
  {
    if (auto need = read_need(place, item))
    {
      needs.push_back(*need);
    }
  }
  return needs;
}

std::optional<std::vector<LocatedText>> read_address(const ReadingPlace& place, const Node& node)
{
  auto lines = read_text_views(place, node);
  if (lines && (node.child_count == 0 || node.child_count > max_address_lines))
  {
    place.diagnostics
        .error("address-lines",
               place.document.file(),
               node.label(),
               both("en adresse har en til fem linjer", "an address has one to five lines"))
        .hide_value();
  }
  return lines;
}

} // namespace

Citizen read_citizen(const ReadingPlace& place, const Node& node)
{
  Citizen citizen;
  MappingReader reader(place.document, node, place.diagnostics);
  if (const Node* const name = reader.optional("name"))
  {
    citizen.name = read_view(place, *name);
  }
  if (const Node* const address = reader.optional("address"))
  {
    citizen.address = read_address(place, *address);
  }
  if (const Node* const hidden = reader.optional("protected"))
  {
    citizen.protected_address = read_flag(place.document, *hidden, place.diagnostics);
  }
  if (const Node* const language = reader.optional("language"))
  {
    if (const auto at = read_one_of(place.document, *language, language_words, place.diagnostics))
    {
      citizen.language = Located<Language>{static_cast<Language>(at->value), at->span};
    }
  }
  if (const Node* const post = reader.optional("post"))
  {
    if (const auto at = read_one_of(place.document, *post, post_words, place.diagnostics))
    {
      citizen.post = Located<Post>{static_cast<Post>(at->value), at->span};
    }
  }
  if (const Node* const needs = reader.optional("needs"))
  {
    citizen.needs = read_needs(place, *needs);
  }
  if (const Node* const phone = reader.optional("phone"))
  {
    citizen.phone = read_view(place, *phone);
  }
  if (const Node* const cpr = reader.optional("cpr"))
  {
    citizen.cpr = read_view(place, *cpr);
  }
  finish(reader, citizen_forms());
  return citizen;
}

} // namespace sag
