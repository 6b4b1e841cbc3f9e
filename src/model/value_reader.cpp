// SPDX-License-Identifier: MPL-2.0
#include "model/value_reader.hpp"

#include "calendar/work_calendar.hpp"
#include "diagnostics/assert.hpp"
#include "diagnostics/redaction.hpp"
#include "model/case_form.hpp"
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

/// What nothing was said of, and what to write instead.
void report_empty(const ReadingPlace& place, const Node& node, WordList list)
{
  const bool consent = list == WordList::consent_source;
  Reported reported =
      place.diagnostics.error("list-empty",
                              place.document.file(),
                              node.label(),
                              consent ? Text{"samtykket gælder ingen: listen er tom",
                                             "the consent is for nobody: the list is empty"}
                                      : Text{"listen er tom: den skal nævne mindst ét område",
                                             "the list is empty: it must name at least one area"});
  if (node.key == name_of(Key::relevant))
  {
    reported.help(both("udelad `relevant`, når intet af det er relevant",
                       "leave `relevant` out where none of it is relevant"));
  }
}

std::optional<std::vector<LocatedText>>
read_word_views(const ReadingPlace& place, const Node& node, const ValueRule& rule)
{
  if (!check_list(place.document, node, place.diagnostics))
  {
    return std::nullopt;
  }
  if (node.child_count == 0 && refuses_empty(rule.list))
  {
    report_empty(place, node, rule.list);
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

bool is_number(std::string_view text)
{
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
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

void report_not_covered(const ReadingPlace& place, const Node& node)
{
  place.diagnostics
      .error("date-not-covered",
             place.document.file(),
             node.span,
             both("{} ligger uden for kalenderen, som går fra {} til {}",
                  "{} is outside the calendar, which runs from {} to {}",
                  quoted_value(node.text),
                  WorkCalendar::first_year,
                  WorkCalendar::last_year))
      .help(both("er årstallet rigtigt?", "is the year right?"));
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
  finish(reader, promise_forms());
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
    finish(reader, waiver_forms());
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
  finish(reader, receipt_forms());
  if (letter_template == nullptr || language == nullptr || text == nullptr)
  {
    return std::nullopt;
  }
  const auto a = read_view(place, *letter_template);
  const auto b = read_view(place, *language);
  const auto c = read_view(place, *text);
  return a && b && c ? std::optional(Receipt{*a, *b, *c}) : std::nullopt;
}

void report_no_target(const ReadingPlace& place, const Node& node)
{
  place.diagnostics
      .error("correction-target",
             place.document.file(),
             node.span,
             both("rettelsen siger ikke, hvilken linje den gælder",
                  "the correction does not say which entry it is about"))
      .help(both("skriv {{date: DATO, VERBUM: VÆRDI}} som i den linje, der skal rettes",
                 "write {{date: DATE, VERB: VALUE}} as in the entry to be corrected"));
}

/// `{date, verb: value}`, and `ref` where it is needed to tell two entries apart.
std::optional<Target> read_target(const ReadingPlace& place, const Node& node)
{
  MappingReader reader(place.document, node, place.diagnostics);
  if (!reader.is_mapping())
  {
    return std::nullopt;
  }
  const Node* const date_node = reader.required("date");
  const auto date = date_node != nullptr ? read_day(place, *date_node) : std::nullopt;
  for (const VerbRule& rule : verb_rules())
  {
    reader.allow(rule.name);
  }
  const Node* const ref_node = reader.optional("ref");
  const auto ref = ref_node != nullptr ? read_word_view(place, *ref_node) : std::nullopt;
  const Node* verb_node = nullptr;
  for (const Node& child : place.document.children(node))
  {
    if (!find_verb(child.key))
    {
      continue;
    }
    if (verb_node == nullptr)
    {
      verb_node = &child;
      continue;
    }
    place.diagnostics
        .error("entry-two-verbs",
               place.document.file(),
               child.key_span,
               both("en rettelse gælder én linje, så her skal stå ét verbum",
                    "a correction is about one entry, so one verb is wanted here"))
        .note(place.document.file(),
              verb_node->key_span,
              both("det første verbum", "the first verb"));
  }
  const std::size_t before = place.diagnostics.size();
  reader.finish(place.aliases);
  // A mistyped verb has just been told as such.
  if (verb_node == nullptr && date && place.diagnostics.size() == before)
  {
    report_no_target(place, node);
  }
  if (!date || verb_node == nullptr)
  {
    return std::nullopt;
  }
  const std::string_view value = verb_node->is_scalar() ? verb_node->text : std::string_view{};
  return Target{*date,
                *find_verb(verb_node->key),
                LocatedText{value, verb_node->span},
                ref.value_or(LocatedText{})};
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

std::optional<Located<Date>> read_day(const ReadingPlace& place, const Node& node)
{
  const auto date = read_date(place.document, node, place.diagnostics);
  if (date && !WorkCalendar::covers(date->value))
  {
    report_not_covered(place, node);
    return std::nullopt;
  }
  return date;
}

/// `2027-02`, or what was meant to be: as long as a month, with its dash.
static bool is_shaped_as_month(const Node& node)
{
  constexpr std::size_t length = 7;
  constexpr std::size_t dash = 4;
  return node.is_scalar() && node.text.size() == length && node.text[dash] == '-';
}

std::optional<Located<DayOrMonth>> read_day_or_month(const ReadingPlace& place, const Node& node)
{
  if (!is_shaped_as_month(node))
  {
    const auto date = read_day(place, node);
    return date ? std::optional(Located<DayOrMonth>{date->value, date->span}) : std::nullopt;
  }
  const auto month = read_month(place.document, node, place.diagnostics);
  if (!month)
  {
    return std::nullopt;
  }
  if (!WorkCalendar::covers(first_day(month->value)))
  {
    report_not_covered(place, node);
    return std::nullopt;
  }
  return Located<DayOrMonth>{month->value, node.span};
}

std::optional<Hours> parse_hours(std::string_view text)
{
  constexpr int most = 168 * 100;
  const auto point = text.find_first_of(".,");
  const bool has_part = point != std::string_view::npos;
  const std::string_view whole = text.substr(0, point);
  const std::string_view part = has_part ? text.substr(point + 1) : std::string_view{};
  const bool leading_zero = whole.size() > 1 && whole.front() == '0';
  if (!is_number(whole) || whole.size() > 3 || leading_zero
      || (has_part && (!is_number(part) || part.size() > 2)))
  {
    return std::nullopt;
  }
  int hours = 0;
  int hundredths = 0;
  std::from_chars(whole.data(), whole.data() + whole.size(), hours);
  std::from_chars(part.data(), part.data() + part.size(), hundredths);
  const Hours read{hours * 100 + (part.size() == 1 ? hundredths * 10 : hundredths)};
  return read.hundredths <= most ? std::optional(read) : std::nullopt;
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
    const auto date = read_day(place, node);
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
