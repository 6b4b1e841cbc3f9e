// SPDX-License-Identifier: MPL-2.0
// sag new: a case begins. Personal data never travels as an argument: it is asked for at the
// terminal, filled in with the editor, or read from standard input.

#include "calendar/date_text.hpp"
#include "casebook/case_writer.hpp"
#include "casebook/citizen_text.hpp"
#include "casebook/layout.hpp"
#include "commands/commands.hpp"
#include "commands/typed_words.hpp"
#include "commands/write_entry.hpp"
#include "workflow/case_check.hpp"

#include <cstdio>

namespace sag
{

namespace
{

[[noreturn]] void refuse(Text text)
{
  throw Fault(FaultKind::configuration, std::move(text));
}

/// Printed at once: the user must see the question before the answer is read.
std::string ask(const Context& context, const Text& question)
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

NewNode ask_for_citizen(const Context& context)
{
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
  const std::string language =
      ask(context,
          {"Sprog i breve: da eller en (tom: da)", "Language of letters: da or en (empty: da)"});
  fields.push_back({"language", new_text(language.empty() ? "da" : language)});
  const std::string post =
      ask(context,
          {"Post: digital eller paper (tom: digital)", "Post: digital or paper (empty: digital)"});
  fields.push_back({"post", new_text(post.empty() ? "digital" : post)});
  return new_map(std::move(fields));
}

constexpr std::string_view form = "name: \n"
                                  "address: []\n"
                                  "language: da\n"
                                  "post: digital\n";

NewNode read_yaml(Context& context, const std::string& name, std::string text)
{
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
  const auto id = next_case_id(context.book().root(), context.today.year(), writer_of(context).ids);
  if (!id)
  {
    refuse({"dine sagsnumre for i år er brugt op (ids i casebook.yaml)",
            "your case numbers for this year are used up (ids in casebook.yaml)"});
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
void print_next(Context& context, const std::string& id, const std::string& path)
{
  context.out.print("{}\n", path);
  context.out.write(Text{
      fmt::format(
          "  sag {0} assigned PERSON\n  sag {0} letter --sent digital-post\n  sag {0} next\n", id),
      fmt::format(
          "  sag {0} assigned PERSON\n  sag {0} letter --sent digital-post\n  sag {0} next\n", id)}
                        .in(context.language));
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
  wanted.citizen = citizen_of(context, options);
  wanted.log.push_back(std::move(entry.node));
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
  print_next(context, format_case_id(wanted.id), write.path);
  return ExitStatus::fine;
}

} // namespace sag
