// SPDX-License-Identifier: MPL-2.0
#include "model/value_reader.hpp"

#include "diagnostics/assert.hpp"
#include "diagnostics/redaction.hpp"
#include "yaml/read_values.hpp"

#include <charconv>

namespace sag
{

namespace
{

std::optional<LocatedText> read_one_of_view(const ReadingPlace& place,
                                            const Node& node,
                                            std::span<const std::string_view> words)
{
  const auto index = read_one_of(place.document, node, words, place.diagnostics);
  return index ? std::optional(LocatedText{words[index->value], node.span}) : std::nullopt;
}

std::optional<std::vector<LocatedText>>
read_word_views(const ReadingPlace& place, const Node& node, const ValueRule& rule)
{
  if (!check_list(place.document, node, place.diagnostics))
  {
    return std::nullopt;
  }
  std::vector<LocatedText> words;
  for (const Node& item : place.document.children(node))
  {
    const auto word = rule.list == WordList::closed ? read_one_of_view(place, item, rule.words)
                                                    : read_word_view(place, item);
    if (word)
    {
      words.push_back(*word);
    }
  }
  return words;
}

/// "12", "7.5", "7,5": what people write; exact in hundredths.
std::optional<Hours> parse_hours(std::string_view text)
{
  const auto point = text.find_first_of(".,");
  const std::string_view whole = text.substr(0, point);
  std::string_view part = point == std::string_view::npos ? "" : text.substr(point + 1);
  int hours = 0;
  const auto* const end = whole.data() + whole.size();
  const auto read = std::from_chars(whole.data(), end, hours);
  const bool good = read.ec == std::errc() && read.ptr == end && hours >= 0 && hours <= 168
                    && part.size() <= 2 && part.find_first_not_of("0123456789") == part.npos
                    && (point == std::string_view::npos || !part.empty());
  if (!good)
  {
    return std::nullopt;
  }
  int hundredths = 0;
  std::from_chars(part.data(), part.data() + part.size(), hundredths);
  return Hours{hours * 100 + (part.size() == 1 ? hundredths * 10 : hundredths)};
}

std::optional<Located<Value>> read_hours(const ReadingPlace& place, const Node& node)
{
  const auto text = read_view(place, node);
  if (!text)
  {
    return std::nullopt;
  }
  if (const auto hours = parse_hours(text->value))
  {
    return Located<Value>{*hours, node.span};
  }
  place.diagnostics
      .error("hours-invalid",
             place.document.file(),
             node.span,
             both("{} er ikke et antal timer om ugen",
                  "{} is not a number of hours a week",
                  quoted_value(text->value)))
      .help(both("skriv et tal som 12 eller 7,5", "write a number such as 12 or 7.5"));
  return std::nullopt;
}

Promise read_promise(const ReadingPlace& place, const Node& node)
{
  Promise promise;
  MappingReader reader(place.document, node, place.diagnostics);
  if (const Node* const decision = reader.optional("decision"))
  {
    promise.decision = read_day_or_month(place, *decision);
  }
  if (const Node* const next = reader.optional("next"))
  {
    promise.next = read_day_or_month(place, *next);
  }
  reader.finish();
  return promise;
}

std::vector<Waiver> read_waivers(const ReadingPlace& place, const Node& node)
{
  std::vector<Waiver> waivers;
  if (!check_list(place.document, node, place.diagnostics))
  {
    return waivers;
  }
  for (const Node& item : place.document.children(node))
  {
    MappingReader reader(place.document, item, place.diagnostics);
    const Node* const need = reader.required("need");
    const Node* const reason = reader.required("reason");
    const Node* const by = reader.optional("by");
    reader.finish();
    const auto need_word = need != nullptr ? read_word_view(place, *need) : std::nullopt;
    const auto reason_text = reason != nullptr ? read_view(place, *reason) : std::nullopt;
    if (need_word && reason_text)
    {
      waivers.push_back(
          {*need_word, *reason_text, by != nullptr ? read_word_view(place, *by) : std::nullopt});
    }
  }
  return waivers;
}

std::optional<Receipt> read_receipt(const ReadingPlace& place, const Node& node)
{
  MappingReader reader(place.document, node, place.diagnostics);
  const Node* const letter_template = reader.required("template");
  const Node* const language = reader.required("language");
  const Node* const text = reader.required("text");
  reader.finish();
  if (letter_template == nullptr || language == nullptr || text == nullptr)
  {
    return std::nullopt;
  }
  const auto a = read_view(place, *letter_template);
  const auto b = read_view(place, *language);
  const auto c = read_view(place, *text);
  return a && b && c ? std::optional(Receipt{*a, *b, *c}) : std::nullopt;
}

/// `{date, verb: value}`
std::optional<Target> read_target(const ReadingPlace& place, const Node& node)
{
  if (!check_map(place.document, node, place.diagnostics))
  {
    return std::nullopt;
  }
  MappingReader reader(place.document, node, place.diagnostics);
  const Node* const date_node = reader.required("date");
  const auto date = date_node != nullptr ? read_date(place.document, *date_node, place.diagnostics)
                                         : std::nullopt;
  std::optional<Target> target;
  for (const Node& child : place.document.children(node))
  {
    const auto verb = find_verb(child.key);
    if (!verb)
    {
      continue;
    }
    reader.allow(child.key);
    const bool scalar = child.is_scalar();
    if (date && !target)
    {
      target = Target{*date, *verb, LocatedText{scalar ? child.text : "", child.span}};
    }
  }
  reader.finish(place.aliases);
  if (date && !target)
  {
    place.diagnostics
        .error("correction-target",
               place.document.file(),
               node.span,
               both("rettelsen siger ikke hvilken linje den gælder",
                    "the correction does not say which entry it is about"))
        .help(both("skriv {{date: DATO, VERBUM: VÆRDI}} som i den linje, der skal rettes",
                   "write {{date: DATE, VERB: VALUE}} as in the entry to be corrected"));
  }
  return target;
}

template <typename T>
std::optional<Located<Value>> located(std::optional<T> value, const Node& node)
{
  return value ? std::optional(Located<Value>{Value{std::move(*value)}, node.span}) : std::nullopt;
}

std::optional<Located<Value>> located(const std::optional<LocatedText>& text)
{
  return text ? std::optional(Located<Value>{text->value, text->span}) : std::nullopt;
}

} // namespace

std::optional<LocatedText> read_view(const ReadingPlace& place, const Node& node)
{
  if (node.is_scalar() && node.text.find_first_not_of(" \n") != std::string_view::npos)
  {
    return LocatedText{node.text, node.span};
  }
  // The slow reader says what is wrong.
  const auto text = read_text(place.document, node, place.diagnostics);
  return text ? std::optional(LocatedText{node.text, node.span}) : std::nullopt;
}

std::optional<LocatedText> read_word_view(const ReadingPlace& place, const Node& node)
{
  if (node.is_scalar() && is_word(node.text))
  {
    return LocatedText{node.text, node.span};
  }
  const auto word = read_word(place.document, node, place.diagnostics);
  return word ? std::optional(LocatedText{node.text, node.span}) : std::nullopt;
}

std::optional<std::vector<LocatedText>> read_text_views(const ReadingPlace& place, const Node& node)
{
  if (!check_list(place.document, node, place.diagnostics))
  {
    return std::nullopt;
  }
  std::vector<LocatedText> texts;
  for (const Node& item : place.document.children(node))
  {
    if (const auto text = read_view(place, item))
    {
      texts.push_back(*text);
    }
  }
  return texts;
}

std::optional<Located<DayOrMonth>> read_day_or_month(const ReadingPlace& place, const Node& node)
{
  if (const auto month = node.is_scalar() ? parse_month(node.text) : std::nullopt)
  {
    return Located<DayOrMonth>{*month, node.span};
  }
  const auto date = read_date(place.document, node, place.diagnostics);
  return date ? std::optional(Located<DayOrMonth>{date->value, date->span}) : std::nullopt;
}

std::optional<Located<Value>>
read_value(const ReadingPlace& place, const Node& node, const ValueRule& rule)
{
  switch (rule.shape)
  {
  case Shape::word:
    return located(rule.list == WordList::closed ? read_one_of_view(place, node, rule.words)
                                                 : read_word_view(place, node));
  case Shape::text:
    return located(read_view(place, node));
  case Shape::date:
  {
    const auto date = read_date(place.document, node, place.diagnostics);
    return date ? std::optional(Located<Value>{date->value, date->span}) : std::nullopt;
  }
  case Shape::day_or_month:
  {
    const auto when = read_day_or_month(place, node);
    return when ? std::optional(Located<Value>{when->value, when->span}) : std::nullopt;
  }
  case Shape::flag:
  {
    const auto flag = read_flag(place.document, node, place.diagnostics);
    return flag ? std::optional(Located<Value>{flag->value, flag->span}) : std::nullopt;
  }
  case Shape::hours:
    return read_hours(place, node);
  case Shape::words:
    return located(read_word_views(place, node, rule), node);
  case Shape::promise:
    return Located<Value>{read_promise(place, node), node.span};
  case Shape::waivers:
    return Located<Value>{read_waivers(place, node), node.span};
  case Shape::receipt:
    return located(read_receipt(place, node), node);
  case Shape::citizen:
    return Located<Value>{read_citizen(place, node), node.span};
  case Shape::target:
    return located(read_target(place, node), node);
  }
  SAG_ASSERT(false);
  return std::nullopt;
}

} // namespace sag
