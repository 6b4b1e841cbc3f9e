// SPDX-License-Identifier: MPL-2.0
// sag new: a case begins. Personal data never travels as an argument: it is asked for at the
// terminal, filled in with the editor, or read from standard input.

#include "calendar/date_text.hpp"
#include "casebook/case_writer.hpp"
#include "casebook/citizen_text.hpp"
#include "casebook/layout.hpp"
#include "casebook/schema_files.hpp"
#include "commands/commands.hpp"
#include "commands/find_workflow.hpp"
#include "commands/typed_words.hpp"
#include "commands/write_entry.hpp"
#include "diagnostics/cpr.hpp"
#include "diagnostics/suggestion.hpp"
#include "workflow/case_check.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <span>

namespace sag
{

namespace
{

[[noreturn]] void refuse(Text text)
{
  throw Fault(FaultKind::configuration, std::move(text));
}

/// Printed at once: the user must see the question before the answer is read.
std::string ask_once(const Context& context, const Text& question)
{
  std::fputs((question.in(context.language) + ": ").c_str(), stderr);
  std::fflush(stderr);
  std::string answer;
  int character = std::fgetc(stdin);
  while (character != EOF && character != '\n')
  {
    answer += static_cast<char>(character);
    character = std::fgetc(stdin);
  }
  if (character == EOF && answer.empty())
  {
    refuse({"afbrudt; intet er skrevet", "interrupted; nothing was written"});
  }
  return answer;
}

/// A CPR number is told at its question, before the others are answered in vain.
std::string ask(const Context& context, const Text& question)
{
  std::string answer = ask_once(context, question);
  while (find_cpr(answer))
  {
    std::fputs(Text{"  her står noget, der ligner et CPR-nummer; det skrives ikke her\n",
                    "  here stands what looks like a CPR number; it is not written here\n"}
                   .in(context.language)
                   .c_str(),
               stderr);
    answer = ask_once(context, question);
  }
  return answer;
}

std::string ask_until(const Context& context, const Text& question)
{
  std::string answer;
  while (answer.find_first_not_of(' ') == std::string::npos)
  {
    answer = ask(context, question);
  }
  return answer;
}

NewNode split_address(const std::string& typed)
{
  std::vector<NewNode> lines;
  std::size_t begin = 0;
  while (begin <= typed.size())
  {
    const auto end = std::min(typed.find(',', begin), typed.size());
    const std::string line = typed.substr(begin, end - begin);
    if (const auto first = line.find_first_not_of(' '); first != std::string::npos)
    {
      lines.push_back(new_text(line.substr(first, line.find_last_not_of(' ') + 1 - first)));
    }
    begin = end + 1;
  }
  return new_list(std::move(lines));
}

/// What may be typed for a word of the file, in either language.
struct Answer
{
  std::string_view typed;
  std::string_view written;
};

/// Asks again until the answer is one of them; an empty one is the first.
std::string
ask_one_of(const Context& context, const Text& question, std::span<const Answer> answers)
{
  while (true)
  {
    const std::string typed = ask(context, question);
    if (typed.empty())
    {
      return std::string(answers.front().written);
    }
    const auto found = std::find_if(
        answers.begin(), answers.end(), [&](const Answer& a) { return a.typed == typed; });
    if (found != answers.end())
    {
      return std::string(found->written);
    }
    std::fputs(both("  {} er ikke en af dem\n", "  {} is none of them\n", typed)
                   .in(context.language)
                   .c_str(),
               stderr);
  }
}

NewNode ask_for_citizen(const Context& context)
{
  static constexpr std::array languages{Answer{"da", "da"},
                                        Answer{"en", "en"},
                                        Answer{"dansk", "da"},
                                        Answer{"engelsk", "en"},
                                        Answer{"Danish", "da"},
                                        Answer{"English", "en"}};
  static constexpr std::array ways{
      Answer{"digital", "digital"}, Answer{"paper", "paper"}, Answer{"papir", "paper"}};
  std::vector<NewField> fields;
  fields.push_back(
      {"name", new_text(ask_until(context, {"Borgerens navn", "The citizen's name"}))});
  const std::string address = ask(context,
                                  {"Adresse, linjerne adskilt af komma (tom: adressebeskyttet)",
                                   "Address, lines separated by commas (empty: protected)"});
  if (address.find_first_not_of(' ') == std::string::npos)
  {
    fields.push_back({"protected", new_unquoted("true")});
  }
  else
  {
    fields.push_back({"address", split_address(address)});
  }
  fields.push_back({"language",
                    new_text(ask_one_of(context,
                                        {"Sprog i breve: da eller en (tom: da)",
                                         "Language of letters: da or en (empty: da)"},
                                        languages))});
  fields.push_back({"post",
                    new_text(ask_one_of(context,
                                        {"Post: digital eller papir (tom: digital)",
                                         "Post: digital or paper (empty: digital)"},
                                        ways))});
  return new_map(std::move(fields));
}

constexpr std::string_view form = "name: \n"
                                  "address: []\n"
                                  "language: da\n"
                                  "post: digital\n";

NewNode read_yaml(Context& context, const std::string& name, std::string text)
{
  if (!context.rules().office.cpr_allowed && find_cpr(text))
  {
    throw Fault(FaultKind::configuration,
                {"her står noget, der ligner et CPR-nummer; det skrives ikke i en sag. Intet er "
                 "skrevet",
                 "here stands what looks like a CPR number; it is not written in a case. Nothing "
                 "was written"});
  }
  Diagnostics problems;
  auto citizen = read_citizen_text(name, std::move(text), problems);
  if (!citizen)
  {
    problems.sort();
    context.print(problems, context.err);
    throw Fault(FaultKind::incomplete, {"intet er skrevet", "nothing was written"});
  }
  return std::move(*citizen);
}

NewNode citizen_of(Context& context, const NewOptions& options)
{
  if (options.edit)
  {
    const Text hint{std::string(form)
                        + "# Udfyld borgeren og gem. Andre nøgler: protected, needs, phone; se "
                          "docs/case-format.md.\n",
                    std::string(form)
                        + "# Fill in the citizen and save. Other keys: protected, needs, phone; "
                          "see docs/case-format.md.\n"};
    const auto text = text_from_editor(context, hint);
    if (!text)
    {
      refuse({"teksten er tom; intet er skrevet", "the text is empty; nothing was written"});
    }
    return read_yaml(context, "citizen", *text + "\n");
  }
  if (options.from_stdin)
  {
    return read_yaml(context, "<stdin>", text_from_stdin() + "\n");
  }
  if (!stdin_is_tty())
  {
    refuse({"borgeren skal udfyldes: kør i en terminal, brug --edit, eller giv YAML på standard "
            "input med --stdin",
            "the citizen must be filled in: run at a terminal, use --edit, or give YAML on "
            "standard input with --stdin"});
  }
  return ask_for_citizen(context);
}

/// The writer's own numbers; who has none takes those above everybody else's.
std::optional<IdRange> range_of(const Context& context)
{
  if (const auto& own = writer_of(context).ids)
  {
    return own;
  }
  std::optional<IdRange> above;
  for (const Person& person : context.rules().office.people)
  {
    if (person.ids && (!above || person.ids->last >= above->first))
    {
      above = IdRange{.first = person.ids->last + 1};
    }
  }
  return above;
}

CaseId id_of(const Context& context, const NewOptions& options)
{
  if (!options.id.empty())
  {
    const auto id = parse_case_id(options.id);
    if (!id)
    {
      refuse(both("{} er ikke et sagsnummer; skriv 2026-0141",
                  "{} is not a case number; write 2026-0141",
                  options.id));
    }
    return *id;
  }
  const auto id = next_case_id(context.book().root(), context.today.year(), range_of(context));
  if (!id)
  {
    const std::string who(writer_of(context).id.value);
    refuse(both("{} har ikke flere sagsnumre i {}: udvid `ids` i casebook.yaml, eller vælg et "
                "ledigt nummer med --id",
                "{} has no case numbers left in {}: widen `ids` in casebook.yaml, or choose a "
                "free number with --id",
                who,
                context.today.year()));
  }
  return *id;
}

EntryDraft first_entry(Context& context, const NewOptions& options)
{
  if (options.applied.empty() == options.opened.empty())
  {
    refuse({"skriv --applied (hvad der er søgt om) eller --opened (hvorfor uden ansøgning)",
            "write --applied (what was applied for) or --opened (why without an application)"});
  }
  TypedEntry typed{options.applied.empty() ? Verb::opened : Verb::applied,
                   options.applied.empty() ? options.opened : options.applied,
                   {}};
  if (!options.date.empty())
  {
    typed.fields.emplace_back("date", options.date);
  }
  auto plan = plan_entry(typed, typing_frame(context));
  if (auto* const problems = std::get_if<std::vector<Text>>(&plan))
  {
    refuse(problems->front());
  }
  return std::move(std::get<EntryDraft>(plan));
}

Diagnostics problems_of(const Context& context, const Case& fresh)
{
  Diagnostics problems;
  check_case(History(fresh, context.viewpoint()), context.rules(), problems);
  return problems;
}

/// What comes next: an owner, a receipt, a talk.
void print_next(Context& context, const Case& fresh, const std::string& path)
{
  const bool da = context.language == Language::danish;
  const std::string id = format_case_id(fresh.id.value);
  const bool paper = fresh.citizen.post && fresh.citizen.post->value == Post::paper;
  context.out.print("{} {}\n", da ? "Skrevet:" : "Written:", path);
  context.out.print("  sag {} assigned {}\n", id, writer_of(context).id.value);
  context.out.print("  sag {} letter --sent {}\n", id, paper ? "post" : "digital-post");
  context.out.print("  sag {} next\n", id);
}

/// Before the citizen is asked for: rules and a word that they know.
void check_words(const Context& context, const NewOptions& options, const std::string& rules)
{
  const Workflow& workflow = find_workflow(context, rules);
  const bool applied = options.opened.empty();
  const std::string& typed = applied ? options.applied : options.opened;
  const auto known = workflow.words_of(applied ? WordList::application : WordList::opening);
  if (std::find(known.begin(), known.end(), typed) == known.end())
  {
    const auto near = nearest_word(typed, known);
    refuse(near ? both("{} kender ikke {}; mente du {}?",
                       "{} does not know {}; did you mean {}?",
                       rules,
                       typed,
                       *near)
                : both("{} kender ikke {}; mulige: {}",
                       "{} does not know {}; possible: {}",
                       rules,
                       typed,
                       fmt::format("{}", fmt::join(known.begin(), known.end(), ", "))));
  }
}

} // namespace

ExitStatus run_new(Context& context, const NewOptions& options)
{
  require_sound_rules(context);
  EntryDraft entry = first_entry(context, options);
  NewCase wanted;
  wanted.id = id_of(context, options);
  wanted.workflow =
      options.workflow.empty() ? context.rules().office.workflow.value : options.workflow;
  check_words(context, options, wanted.workflow);
  wanted.citizen = citizen_of(context, options);
  wanted.log.push_back(std::move(entry.node));
  wanted.with_modeline = has_schema(context.book().root(), "case");
  const WritePlan plan = plan_new_case(wanted, context.rules().office.cpr_allowed);
  if (const auto* const refusal = std::get_if<EditRefusal>(&plan))
  {
    throw Fault(FaultKind::incomplete, refusal->reason);
  }
  const auto& write = std::get<PlannedWrite>(plan);
  const Diagnostics problems = problems_of(context, *write.result);
  context.print(problems, context.err);
  if (problems.has_errors())
  {
    context.complain({"intet er skrevet", "nothing was written"});
    return ExitStatus::findings;
  }
  if (options.dry_run)
  {
    context.out.write(write.diff);
    return ExitStatus::fine;
  }
  commit_write(context.book().root(), write);
  print_next(context, *write.result, write.path);
  return ExitStatus::fine;
}

} // namespace sag
