// SPDX-License-Identifier: MPL-2.0
// sag log: an entry, typed. English is written whatever language it was typed in.

#include "casebook/citizen_text.hpp"
#include "commands/commands.hpp"
#include "commands/typed_words.hpp"
#include "commands/write_entry.hpp"
#include "diagnostics/cpr.hpp"
#include "diagnostics/suggestion.hpp"

#include <algorithm>
#include <iterator>

namespace sag
{

namespace
{

/// The format's own verb, or an alias of one.
std::optional<Verb> find_typed_verb(const Context& context, const std::string& typed)
{
  if (const auto verb = find_verb(typed))
  {
    return verb;
  }
  for (const Words* const words : vocabularies(context))
  {
    if (const std::string* const alias = words->find_verb(typed))
    {
      return find_verb(*alias);
    }
  }
  return std::nullopt;
}

bool has(const std::vector<std::string_view>& words, std::string_view word)
{
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// What may be written about a word of the rules, where it was typed as if it were a verb; empty
/// for other words.
std::string entry_about(const Rulebook& rules, const std::string& word)
{
  struct Way
  {
    WordList list;
    std::string_view before;
    std::string_view after;
  };

  constexpr Way ways[] = {{WordList::meeting, "met ", " with=citizen"},
                          {WordList::question, "asked ", ""},
                          {WordList::measure, "measure ", " starts=… ends=…"},
                          {WordList::area, "considered ", " relevant=…"},
                          {WordList::kind, "received ", ""},
                          {WordList::outcome, "decided ", ""},
                          {WordList::application, "applied ", ""},
                          {WordList::letter, "letter --kind ", ""},
                          {WordList::stage, "advance ", ""}};
  for (const Way& way : ways)
  {
    for (const Workflow& workflow : rules.workflows)
    {
      if (has(workflow.words_of(way.list), word))
      {
        return fmt::format("{}{}{}", way.before, word, way.after);
      }
    }
  }
  if (rules.office.find_unit(word) != nullptr)
  {
    return fmt::format("handed-over {}", word);
  }
  return rules.office.find_person(word) != nullptr ? fmt::format("assigned {}", word)
                                                   : std::string{};
}

/// Nouns that people type for what has a verb.
std::string_view entry_for_noun(std::string_view noun)
{
  struct Noun
  {
    std::string_view noun;
    std::string_view entry;
  };

  constexpr Noun nouns[] = {{"møde", "met … with=citizen"},
                            {"meeting", "met … with=citizen"},
                            {"opkald", "informed talk via=phone"},
                            {"telefon", "informed talk via=phone"},
                            {"call", "informed talk via=phone"},
                            {"afgørelse", "decided …"},
                            {"decision", "decided …"},
                            {"klage", "complained decision"},
                            {"complaint", "complained decision"},
                            {"notat", "noted \"…\""},
                            {"note", "noted \"…\""},
                            {"rykker", "reminded …"},
                            {"reminder", "reminded …"}};
  const auto* const found = std::find_if(
      std::begin(nouns), std::end(nouns), [&](const Noun& each) { return each.noun == noun; });
  return found != std::end(nouns) ? found->entry : std::string_view{};
}

Text unknown_verb(const Context& context, const std::string& typed, const std::string& id)
{
  std::string entry = entry_about(context.rules(), typed);
  if (entry.empty())
  {
    entry = entry_for_noun(typed);
  }
  if (!entry.empty())
  {
    return both("{} er ikke et verbum; mente du `sag {} {}`?",
                "{} is not a verb; did you mean `sag {} {}`?",
                typed,
                id,
                entry);
  }
  std::vector<std::string_view> known;
  std::vector<std::string_view> english;
  for (const VerbRule& rule : verb_rules())
  {
    known.push_back(rule.name);
    english.push_back(rule.name);
  }
  std::vector<std::string_view> danish;
  for (const Words* const words : vocabularies(context))
  {
    std::string_view told;
    for (const auto& [alias, verb] : words->verbs)
    {
      known.push_back(alias);
      // Of several words for one verb the first.
      if (words->language == Language::danish && verb != told)
      {
        danish.push_back(alias);
      }
      told = verb;
    }
  }
  if (const auto near = nearest_word(typed, known))
  {
    return both(
        "{} er ikke et verbum; mente du {}?", "{} is not a verb; did you mean {}?", typed, *near);
  }
  return {fmt::format("{} er ikke et verbum; mulige: {}",
                      typed,
                      fmt::join(danish.empty() ? english : danish, ", ")),
          fmt::format("{} is not a verb; possible: {}", typed, fmt::join(english, ", "))};
}

/// Personal data and corrections have ways of their own.
std::optional<Text> not_here(Verb verb, const std::string& id)
{
  if (verb == Verb::stage)
  {
    return both("brug `sag {} advance`, som ser efter kravene",
                "use `sag {} advance`, which looks at the needs",
                id);
  }
  if (verb == Verb::corrected)
  {
    return both("brug `sag correct {} LINJE`", "use `sag correct {} LINE`", id);
  }
  return std::nullopt;
}

/// From the words, from standard input (`-`) or from the editor.
std::optional<std::string> read_value(const Context& context,
                                      const LogOptions& options,
                                      const VerbRule& rule,
                                      const std::string& typed)
{
  if (options.edit)
  {
    return text_from_editor(
        context,
        {fmt::format("\n# {}: {}. Linjer med # tages ikke med.\n", rule.name, rule.meaning.da),
         fmt::format("\n# {}: {}. Lines with # are left out.\n", rule.name, rule.meaning.en)});
  }
  return typed == "-" ? text_from_stdin() : typed;
}

/// The citizen's details are personal data: they come from the editor or standard input, as YAML.
ExitStatus log_changed(Context& context, const LogOptions& options, const TypedWords& words)
{
  const WorkingCase work = load_case_to_mend(context, options.id);
  const TypingFrame frame = typing_frame(context);
  if (!options.edit && words.value != "-")
  {
    return refuse_typed(
        context,
        {{"personoplysninger skrives ikke på kommandolinjen: brug --edit, eller `-` og YAML på "
          "standard input, for eksempel `phone: 12 34 56 78`",
          "personal data is not written on the command line: use --edit, or `-` and YAML on "
          "standard input, for example `phone: 12 34 56 78`"}});
  }
  const auto text = read_value(context, options, rule_of(Verb::changed), words.value);
  if (text && !context.rules().office.cpr_allowed && find_cpr(*text))
  {
    return refuse_typed(
        context,
        {{"her står noget, der ligner et CPR-nummer; det skrives ikke i en sag",
          "here stands what looks like a CPR number; it is not written in a case"}});
  }
  Diagnostics problems;
  auto citizen = text ? read_citizen_text("citizen", *text + "\n", problems) : std::nullopt;
  if (!citizen)
  {
    context.print(problems, context.err);
    context.complain({"intet er skrevet", "nothing was written"});
    return ExitStatus::usage;
  }
  NewNode node = new_map({{"date", new_unquoted(format_iso(context.today))},
                          {"who", new_text(std::string(frame.who))},
                          {"changed", std::move(*citizen)}});
  return write_entry(context, work, {std::move(node), {}, options.dry_run, nullptr});
}

/// What the value could be, where none was typed: what is open, else the words of the rules.
std::optional<Text> possible_values(const WorkingCase& work, const VerbRule& rule, Date day)
{
  constexpr Verb ending[] = {Verb::reminded,
                             Verb::postponed,
                             Verb::received,
                             Verb::declined,
                             Verb::withdrawn,
                             Verb::assessed,
                             Verb::accepted,
                             Verb::answered,
                             Verb::resumed};
  if (std::find(std::begin(ending), std::end(ending), rule.verb) != std::end(ending))
  {
    std::string open;
    for (const OpenItem* const item : work.standing->open_items(day))
    {
      open += fmt::format("{}{}{}{}",
                          open.empty() ? "" : ", ",
                          item->name,
                          item->ref.empty() ? "" : " ref=",
                          item->ref);
    }
    return open.empty() ? Text{"intet er åbent i sagen", "nothing is open in the case"}
                        : both("åbent nu: {}", "open now: {}", open);
  }
  const auto words = work.standing->workflow->words_of(rule.value.list);
  return words.empty()
             ? std::nullopt
             : std::optional(
                 both("mulige: {}", "possible: {}", fmt::format("{}", fmt::join(words, ", "))));
}

} // namespace

ExitStatus run_log(Context& context, const LogOptions& options)
{
  const auto verb = find_typed_verb(context, options.verb);
  if (!verb)
  {
    return refuse_typed(context, {unknown_verb(context, options.verb, options.id)});
  }
  if (const auto other = not_here(*verb, options.id))
  {
    return refuse_typed(context, {*other});
  }
  auto split = split_words(options.words);
  if (const auto* const problem = std::get_if<Text>(&split))
  {
    return refuse_typed(context, {*problem});
  }
  TypedWords& words = std::get<TypedWords>(split);
  if (options.unsolicited)
  {
    words.fields.emplace_back("unsolicited", "true");
  }
  if (*verb == Verb::changed)
  {
    return log_changed(context, options, words);
  }
  const WorkingCase work = load_case_to_mend(context, options.id);
  const auto value = read_value(context, options, rule_of(*verb), words.value);
  if (!value)
  {
    context.complain(
        {"teksten er tom; intet er skrevet", "the text is empty; nothing was written"});
    return ExitStatus::usage;
  }
  auto plan = plan_entry({*verb, *value, words.fields}, typing_frame(context));
  if (auto* const problems = std::get_if<std::vector<Text>>(&plan))
  {
    const auto possible = words.value.empty() && work.standing
                              ? possible_values(work, rule_of(*verb), context.today)
                              : std::nullopt;
    if (possible)
    {
      problems->push_back(*possible);
    }
    return refuse_typed(context, *problems);
  }
  auto& draft = std::get<EntryDraft>(plan);
  return write_entry(
      context, work, {std::move(draft.node), std::move(draft.echoed), options.dry_run, nullptr});
}

} // namespace sag
