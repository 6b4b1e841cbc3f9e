// SPDX-License-Identifier: MPL-2.0
#include "commands/write_entry.hpp"

#include "calendar/date_text.hpp"
#include "casebook/case_writer.hpp"
#include "casebook/terminal_program.hpp"
#include "diagnostics/cpr.hpp"
#include "letters/letter.hpp"
#include "letters/story_items.hpp"
#include "timeline/thing_name.hpp"
#include "timeline/turn.hpp"
#include "workflow/case_check.hpp"
#include "workflow/command_text.hpp"
#include "workflow/review.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace sag
{

namespace
{

/// What the new entry brings with it that was not wrong before.
Diagnostics new_problems(const Context& context, const WorkingCase& work, const Case& after)
{
  Diagnostics found;
  check_case(History(after, context.viewpoint()), context.rules(), found);
  Diagnostics fresh;
  std::vector<std::pair<std::string_view, Text>> before;
  for (const Diagnostic& old : work.file->problems)
  {
    before.emplace_back(old.code, old.message);
  }
  for (const Diagnostic& diagnostic : found)
  {
    const auto known =
        std::find(before.begin(), before.end(), std::pair(diagnostic.code, diagnostic.message));
    if (known == before.end())
    {
      fresh.add(diagnostic);
    }
    else
    {
      before.erase(known);
    }
  }
  fresh.sort();
  return fresh;
}

/// A day that was just typed and lies implausibly far off: the slip is told while it is fresh.
void warn_of_implausible(Context& context, const Case& after)
{
  const History history(after, context.viewpoint());
  const Standing standing = standing_of(history, context.rules());
  for (const OpenItem& item : standing.items)
  {
    if (item.dated == &after.log.back() && is_implausible(item, context.rules().calendars.office))
    {
      Diagnostics told;
      told.warning("wait-implausible",
                   after.file(),
                   item.dated->day(Key::expected)->span,
                   both("ventetiden er længere end {} plejer at tage ({})",
                        "the wait is longer than {} plausibly takes ({})",
                        item.name,
                        format_term(*item.rule->longest)))
          .help(both("skriv said-by (hvem der oplyste det) og source (hvor det står)",
                     "write said-by (who said so) and source (where it stands)"));
      context.print(told, context.err);
    }
  }
}

/// The day on which the newest entry was written.
std::optional<Date> last_written(const Case& subject)
{
  std::optional<Date> latest;
  for (const Entry& entry : subject.log)
  {
    latest = std::max(latest.value_or(entry.known()), entry.known());
  }
  return latest;
}

/// What no letter may hold is told while it is written, not when a letter is to go out.
std::vector<Text> unfit_for_letters(const Entry& entry)
{
  const auto said = entry.text(Key::say);
  std::vector<Text> problems = said ? objections_to(said->value) : std::vector<Text>{};
  for (Text& problem : problems)
  {
    problem = {"say: " + problem.da, "say: " + problem.en};
  }
  return problems;
}

ExitStatus refuse_edit(Context& context, const EditRefusal& refusal)
{
  context.complain(refusal.reason);
  if (!refusal.by_hand.empty())
  {
    context.say({"Intet er skrevet. Skriv selv i filen:",
                 "Nothing was written. Write in the file yourself:"});
    context.err.print("{}\n", mask_cpr(refusal.by_hand));
  }
  return ExitStatus::incomplete;
}

/// Nothing is computed from a case that still has errors, not even right after an entry.
bool is_mended(const Context& context, const Case& after)
{
  Diagnostics left;
  check_case(History(after, context.viewpoint()), context.rules(), left);
  return !left.has_errors();
}

/// Where the case stands now, and the command for when what it waits for happens.
void print_standing(const Context& context, Sink& sink, const Case& subject)
{
  const History history(subject, context.viewpoint());
  const Standing standing = standing_of(history, context.rules());
  const std::string id = format_case_id(subject.id.value);
  const Language language = context.language;
  const bool da = language == Language::danish;
  const std::string& stage = standing.stage->name.in(language);
  if (!standing.is_open(context.today))
  {
    sink.print("{} {}: {}\n", id, stage, da ? "sagen er lukket." : "the case is closed.");
    return;
  }
  if (!rules_cover(standing, context.today))
  {
    sink.print("{} {}: {}\n",
               id,
               stage,
               not_reviewed_words(*standing.workflow, context.today).in(language));
    return;
  }
  const TurnOfDay turn = turn_of(standing, context.today);
  sink.print("{} {}: {}", id, stage, tell_turn(turn, StoryWords(standing, language)).in(language));
  if (turn.item != nullptr && turn.item->due && *turn.item->due >= context.today)
  {
    sink.print(" {} {}.", da ? "Senest" : "By", short_date(*turn.item->due, language));
  }
  sink.write("\n");
  const std::string ending =
      turn.item == nullptr ? ""
      : turn.lapsed
          ? entry_command(standing, verb_and_name("reminded", turn.item->name, turn.item->ref))
          : ending_command(*turn.item, standing);
  sink.print("{}: {}\n",
             ending.empty() || turn.lapsed ? (da ? "Videre" : "Go on")
                                           : (da ? "Når det er sket" : "When done"),
             ending.empty() ? fmt::format("sag {} next", id) : ending);
  for (const OpenItem& item : standing.items)
  {
    const bool told = &item == turn.item;
    if (!told && item.opened == &subject.log.back() && item.open_on(context.today))
    {
      sink.print("{} {}: {}\n",
                 da ? "Også åbent nu:" : "Also open now:",
                 (item.kind == ItemKind::handover
                      ? context.rules().office.unit_name(item.name)
                      : name_of_thing(item.rule, item.question, *standing.workflow, item.name))
                     .in(language),
                 ending_command(item, standing));
    }
  }
}

/// A date that was typed as `fri` or `18/11`, in full: it is the user's only chance to see it.
void print_dates(const Context& context, Sink& sink, const std::vector<EchoedDate>& echoed)
{
  if (echoed.empty())
  {
    return;
  }
  const bool da = context.language == Language::danish;
  std::string dates;
  for (const EchoedDate& one : echoed)
  {
    dates += fmt::format("{}{} {} {}",
                         dates.empty() ? "" : ", ",
                         one.key,
                         da ? "er" : "is",
                         short_date(one.date, context.language));
  }
  sink.print("({})\n", dates);
}

} // namespace

ExitStatus write_entry(Context& context, const WorkingCase& work, const EntryToWrite& entry)
{
  if (const auto written = last_written(work.subject()); written && *written > context.today)
  {
    return refuse_typed(context,
                        {both("den sidste linje er skrevet {}, og nye skrives efter den: skriv "
                              "med date={} i stedet for --as-of",
                              "the last entry was written on {}, and new ones come after it: write "
                              "with date={} in place of --as-of",
                              format_iso(*written),
                              format_iso(context.today))});
  }
  const WritePlan plan = plan_log_append(work.subject(), entry.node);
  if (const auto* const refusal = std::get_if<EditRefusal>(&plan))
  {
    return refuse_edit(context, *refusal);
  }
  const auto& write = std::get<PlannedWrite>(plan);
  const Diagnostics problems = new_problems(context, work, *write.result);
  context.print(problems, context.err);
  if (problems.has_errors())
  {
    context.complain({"intet er skrevet", "nothing was written"});
    return ExitStatus::findings;
  }
  if (const auto unfit = unfit_for_letters(write.result->log.back()); !unfit.empty())
  {
    return refuse_typed(context, unfit);
  }
  warn_of_implausible(context, *write.result);
  Sink& sink = entry.told_to != nullptr ? *entry.told_to : context.out;
  if (entry.dry_run)
  {
    sink.write(write.diff);
    return ExitStatus::fine;
  }
  commit_write(context.book().root(), write);
  sink.print(
      "{} {}:\n", context.language == Language::danish ? "Skrevet i" : "Written in", write.path);
  sink.write(added_lines(write.diff));
  print_dates(context, sink, entry.echoed);
  if (is_mended(context, *write.result))
  {
    print_standing(context, sink, *write.result);
  }
  else
  {
    context.complain(both("{0} har stadig fejl; se `sag validate {0}`",
                          "{0} still has errors; see `sag validate {0}`",
                          work.id()));
  }
  return ExitStatus::fine;
}

std::string added_lines(std::string_view diff)
{
  std::string added;
  std::size_t begin = 0;
  while (begin < diff.size())
  {
    const auto end = std::min(diff.find('\n', begin), diff.size());
    const std::string_view line = diff.substr(begin, end - begin);
    if (line.size() > 1 && line.front() == '+' && !line.starts_with("+++"))
    {
      added.append(line.substr(1)).push_back('\n');
    }
    begin = end + 1;
  }
  return added;
}

std::vector<const Words*> vocabularies(const Context& context)
{
  std::vector<const Words*> all;
  for (const Language language : {Language::danish, Language::english})
  {
    if (const Words* const words = context.book().find_words(language))
    {
      all.push_back(words);
    }
  }
  return all;
}

TypingFrame typing_frame(const Context& context)
{
  TypingFrame frame{
      context.today, writer_of(context).id.value, &context.rules().calendars.office, {}};
  for (const Words* const words : vocabularies(context))
  {
    frame.aliases.insert(frame.aliases.end(), words->keys.begin(), words->keys.end());
  }
  return frame;
}

ExitStatus refuse_typed(Context& context, const std::vector<Text>& problems)
{
  for (const Text& problem : problems)
  {
    context.complain(problem);
  }
  return ExitStatus::usage;
}

std::optional<std::string> text_from_editor(const Context& context, const Text& hint)
{
  if (!stdin_is_tty())
  {
    throw Fault(FaultKind::configuration,
                {"--edit kræver en terminal; brug `-` for at læse fra standard input",
                 "--edit needs a terminal; use `-` to read from standard input"});
  }
  const std::string editor =
      environment("VISUAL").value_or(environment("EDITOR").value_or("editor"));
  const auto edited = edit_text(editor, hint.in(context.language));
  if (!edited)
  {
    return std::nullopt;
  }
  std::string text;
  std::size_t begin = 0;
  while (begin < edited->size())
  {
    const auto end = std::min(edited->find('\n', begin), edited->size());
    if ((*edited)[begin] != '#')
    {
      text += edited->substr(begin, end - begin) + '\n';
    }
    begin = end + 1;
  }
  const auto first = text.find_first_not_of(" \n");
  if (first == std::string::npos)
  {
    return std::nullopt;
  }
  return text.substr(first, text.find_last_not_of(" \n") + 1 - first);
}

std::string text_from_stdin()
{
  std::string text;
  std::array<char, 4096> buffer{};
  std::size_t read = 0;
  while ((read = std::fread(buffer.data(), 1, buffer.size(), stdin)) > 0)
  {
    text.append(buffer.data(), read);
  }
  while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
  {
    text.pop_back();
  }
  return text;
}

} // namespace sag
