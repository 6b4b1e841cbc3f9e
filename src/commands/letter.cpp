// SPDX-License-Identifier: MPL-2.0
// sag letter: a letter to the citizen, in the citizen's language. Printing changes nothing;
// --sent writes what was promised, with a receipt from which the letter can be made again.

#include "letters/letter.hpp"

#include "calendar/friendly_date.hpp"
#include "casebook/file.hpp"
#include "casebook/sha256.hpp"
#include "commands/commands.hpp"
#include "commands/write_entry.hpp"
#include "diagnostics/terminal_text.hpp"
#include "letters/letter_promises.hpp"

namespace sag
{

namespace
{

std::string_view language_code(Language language)
{
  return language == Language::danish ? "da" : "en";
}

[[noreturn]] void refuse_when(std::string_view option, const Text& problem)
{
  throw Fault(
      FaultKind::configuration,
      {fmt::format("--{}: {}", option, problem.da), fmt::format("--{}: {}", option, problem.en)});
}

void check_reach(const Context& context,
                 std::string_view option,
                 MonthsAhead most,
                 const DayOrMonth& promised)
{
  if (const auto problem =
          too_far_ahead(promised, most, context.today, context.rules().calendars.office))
  {
    refuse_when(option, *problem);
  }
}

std::optional<DayOrMonth>
read_when(Context& context, std::string_view option, MonthsAhead most, const std::string& typed)
{
  if (typed.empty())
  {
    return std::nullopt;
  }
  if (const auto month = parse_month(typed))
  {
    check_reach(context, option, most, *month);
    return DayOrMonth(*month);
  }
  const FriendlyDate read = parse_friendly_date(
      typed, context.today, DateDirection::future, context.rules().calendars.office);
  if (!read.date)
  {
    refuse_when(option, {read.da_problem, read.en_problem});
  }
  check_reach(context, option, most, *read.date);
  context.say({fmt::format("--{}: {}", option, short_date(*read.date, Language::danish)),
               fmt::format("--{}: {}", option, short_date(*read.date, Language::english))});
  if (!context.rules().calendars.office.is_working_day(*read.date))
  {
    context.say(both("--{}: {} er kontoret lukket; lov hellere en arbejdsdag",
                     "--{}: the office is closed on {}; better promise a working day",
                     option,
                     format_iso(*read.date)));
  }
  return DayOrMonth(*read.date);
}

[[noreturn]] void
refuse_template(const Context& context, const std::string& kind, Language language)
{
  std::string list;
  for (const LetterTemplate& each : context.book().templates)
  {
    list +=
        fmt::format("{}{}.{}", list.empty() ? "" : ", ", each.kind, language_code(each.language));
  }
  throw Fault(FaultKind::configuration,
              both("der er ingen skabelon letters/{}.{}.md; der er: {}",
                   "there is no template letters/{}.{}.md; there are: {}",
                   kind,
                   language_code(language),
                   list));
}

/// The citizen's language decides; there is no silent other one. The status letter is written for
/// every situation, so it serves where the municipality has no template of the kind.
const LetterTemplate& template_for(const Context& context,
                                   const std::string& asked,
                                   const std::string& kind,
                                   Language language)
{
  const LetterTemplate* found = context.book().find_template(kind, language);
  if (found == nullptr && asked.empty())
  {
    found = context.book().find_template("status", language);
  }
  if (found == nullptr)
  {
    refuse_template(context, asked.empty() ? "status" : kind, language);
  }
  return *found;
}

const Words& words_for(const Context& context, Language language)
{
  const Words* const words = context.book().find_words(language);
  if (words == nullptr)
  {
    throw Fault(FaultKind::configuration,
                both("letters/words.{}.yaml mangler",
                     "letters/words.{}.yaml is missing",
                     language_code(language)));
  }
  return *words;
}

/// Whoever is exempt from digital post would never read it.
void check_way(const Standing& standing, const std::string& way)
{
  const bool paper = standing.citizen.post && standing.citizen.post->value == Post::paper;
  if (paper && way == "digital-post")
  {
    throw Fault(FaultKind::configuration,
                {"borgeren får post på papir (post: paper); brug --sent post eller handed",
                 "the citizen gets post on paper (post: paper); use --sent post or handed"});
  }
}

ExitStatus print_missing(Context& context, const std::vector<MissingFact>& missing)
{
  for (const MissingFact& fact : missing)
  {
    if (fact.file != nullptr)
    {
      const Position place = fact.file->position(fact.span.begin);
      context.err.print("{}:{}:{}: ", fact.file->path(), place.line, place.column);
    }
    context.err.print("{}\n", fact.what.in(context.language));
    if (!fact.help.empty())
    {
      context.err.print("  {}\n", fact.help.in(context.language));
    }
  }
  context.complain({"brevet er ikke skrevet, for det mangler noget",
                    "the letter was not written, for something is missing"});
  return ExitStatus::findings;
}

/// With its place where an entry says it: that is where it is set right.
void print_objection(Context& context, const Standing& standing, const Text& objection)
{
  const auto said = find_said(standing, objection);
  if (!said)
  {
    context.complain(objection);
    return;
  }
  const SourceFilePtr& file = standing.subject->file();
  const Position place = file->position(said->span.begin);
  context.err.print(
      "{}:{}:{}: {}\n  {}\n",
      file->path(),
      place.line,
      place.column,
      objection.in(context.language),
      Text{"ret teksten efter say", "change the text behind say"}.in(context.language));
}

std::string render(const TextDocument& document, OutputFormat format)
{
  switch (format)
  {
  case OutputFormat::html:
    return render_html(document);
  case OutputFormat::markdown:
    return render_markdown(document);
  default:
    return render_text(document);
  }
}

/// Says why not, or what should be looked at again.
bool may_be_sent(Context& context, const Standing& standing, const Letter& letter)
{
  const auto objections = objections_to(letter.document);
  for (const Text& objection : objections)
  {
    print_objection(context, standing, objection);
  }
  if (!objections.empty())
  {
    return false;
  }
  for (const Text& doubt : letter.doubts)
  {
    context.say(doubt);
  }
  return true;
}

void print_readability(Context& context, const TextDocument& document)
{
  const Readability r = readability_of(document);
  context.say(both("{} ord, {} sætninger, LIX {},{}, længste sætning {} ord",
                   "{} words, {} sentences, LIX {}.{}, longest sentence {} words",
                   r.words,
                   r.sentences,
                   r.lix_tenths / 10,
                   r.lix_tenths % 10,
                   r.longest_sentence));
}

/// On stdout or in a file.
void put_out(Context& context, const Letter& letter, const LetterOptions& options)
{
  const std::string text = render(letter.document, options.format);
  if (options.output.empty())
  {
    context.out.write(text);
  }
  else if (!options.dry_run)
  {
    create_output_file(options.output, text);
  }
  if (options.check)
  {
    print_readability(context, letter.document);
  }
}

/// What the letter promised, as the entry says it; a letter after the decision promises none.
NewNode promises_of(const Letter& letter)
{
  std::vector<NewField> promised;
  if (letter.promised_decision)
  {
    promised.push_back({"decision", new_unquoted(format_iso(*letter.promised_decision))});
  }
  promised.push_back({"next", new_text(format_iso(letter.promised_next))});
  return new_map(std::move(promised));
}

NewNode receipt_of(const Letter& letter, const LetterTemplate& letter_template)
{
  return new_map({{"template", new_text(sha256(letter_template.file->text()))},
                  {"language", new_text(std::string(language_code(letter.document.language)))},
                  {"text", new_text(sha256(render_text(letter.document)))}});
}

NewNode informed_entry(const Context& context,
                       const Letter& letter,
                       const std::string& kind,
                       const LetterTemplate& letter_template,
                       const std::string& way)
{
  std::vector<NewField> fields{{"date", new_text(format_iso(context.today))},
                               {"who", new_text(writer_of(context).id.value)},
                               {"informed", new_text(kind)},
                               {"via", new_text(way)},
                               {"promised", promises_of(letter)}};
  if (!letter.waiting.empty())
  {
    std::vector<NewNode> waiting;
    for (const std::string& wait : letter.waiting)
    {
      waiting.push_back(new_text(wait));
    }
    fields.push_back({"waiting", new_list(std::move(waiting))});
  }
  fields.push_back({"receipt", receipt_of(letter, letter_template)});
  return new_map(std::move(fields));
}

} // namespace

ExitStatus run_letter(Context& context, const LetterOptions& options)
{
  const WorkingCase work = load_working_case(context, options.id);
  const Standing& standing = *work.standing;
  check_way(standing, options.sent);
  const Language language =
      standing.citizen.language ? standing.citizen.language->value : Language::danish;
  const std::string kind =
      options.kind.empty() ? letter_kind_for(standing, context.today) : options.kind;
  const LetterTemplate& letter_template = template_for(context, options.kind, kind, language);
  const LetterWish wish{context.today,
                        read_when(context, "next", next_within, options.next),
                        read_when(context, "decision", decision_within, options.decision)};
  auto made = make_letter(standing, letter_template, words_for(context, language), wish);
  if (const auto* const missing = std::get_if<std::vector<MissingFact>>(&made))
  {
    return print_missing(context, *missing);
  }
  const Letter& letter = std::get<Letter>(made);
  if (!may_be_sent(context, standing, letter))
  {
    return ExitStatus::findings;
  }
  put_out(context, letter, options);
  if (options.sent.empty())
  {
    return ExitStatus::fine;
  }
  // What is recorded as sent has come out.
  context.deliver();
  EntryToWrite entry{informed_entry(context, letter, kind, letter_template, options.sent),
                     {},
                     options.dry_run,
                     &context.err};
  return write_entry(context, work, entry);
}

} // namespace sag
