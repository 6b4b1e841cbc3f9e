// SPDX-License-Identifier: MPL-2.0
// sag correct: an earlier entry set right by a new one; both stay in the file.

#include "commands/commands.hpp"
#include "commands/typed_words.hpp"
#include "commands/write_entry.hpp"

#include <algorithm>
#include <charconv>

namespace sag
{

namespace
{

/// The entry that stands on this line of the file.
const Entry* find_entry_on(const Case& subject, std::uint32_t line)
{
  const auto on_line = [&](const Entry& entry)
  {
    const auto first = subject.file()->position(entry.span.begin).line;
    const auto last = subject.file()->position(entry.span.end).line;
    return first <= line && line <= last;
  };
  const auto found = std::find_if(subject.log.begin(), subject.log.end(), on_line);
  return found == subject.log.end() ? nullptr : &*found;
}

const Entry& entry_of(const WorkingCase& work, const std::string& typed)
{
  std::uint32_t line = 0;
  const auto* const end = typed.data() + typed.size();
  const auto read = std::from_chars(typed.data(), end, line);
  if (read.ec != std::errc() || read.ptr != end)
  {
    throw Fault(FaultKind::configuration,
                both("{} er ikke et linjenummer; `sag show {} --format json` har dem",
                     "{} is not a line number; `sag show {} --format json` has them",
                     typed,
                     work.id()));
  }
  const Entry* const entry = find_entry_on(work.subject(), line);
  if (entry == nullptr)
  {
    throw Fault(FaultKind::configuration,
                both("på linje {} i {} står ingen linje i loggen",
                     "on line {} of {} there is no entry of the log",
                     line,
                     work.file->path));
  }
  if (entry->verb == Verb::corrected)
  {
    throw Fault(FaultKind::configuration,
                {"en rettelse rettes ved at rette den oprindelige linje igen",
                 "a correction is corrected by correcting the original entry again"});
  }
  return *entry;
}

/// Whether date, verb and value alone would not say which entry it is.
bool needs_ref(const Case& subject, const Entry& entry)
{
  return !entry.ref().empty()
         && std::any_of(subject.log.begin(),
                        subject.log.end(),
                        [&](const Entry& other)
                        {
                          return &other != &entry && other.date == entry.date
                                 && other.verb == entry.verb && other.value == entry.value;
                        });
}

NewNode target_node(const Case& subject, const Entry& entry)
{
  // A value that is a list or a map is not repeated: date and verb say which entry it is.
  const std::string value(entry.word().empty() ? "-" : entry.word());
  NewNode target = new_map({{"date", new_text(format_iso(entry.date.value))},
                            {std::string(name_of(entry.verb)), new_text(value)}});
  if (needs_ref(subject, entry))
  {
    target.fields.push_back({"ref", new_text(std::string(entry.ref()))});
  }
  return target;
}

/// The keys that are to stand instead of the entry's own.
std::vector<Text> add_fields(const Entry& entry,
                             const KeyValues& typed,
                             const TypingFrame& frame,
                             NewNode& node,
                             std::vector<EchoedDate>& echoed)
{
  std::vector<Text> problems;
  for (const auto& [key_typed, value] : typed)
  {
    const std::string_view name = unaliased_key(key_typed, frame);
    const auto key = find_key(name);
    const VerbRule& rule = rule_of(name == "because" ? Verb::corrected : entry.verb);
    const KeyRule* const key_rule = key ? find_key_rule(rule, *key) : nullptr;
    if (name == "note" && typed.size() == 2)
    {
      problems.push_back({"note= er rettelsens egen note; et forkert notat fjernes ved at stryge "
                          "linjen med --void og skrive den igen",
                          "note= is the correction's own note; to remove a wrong one strike the "
                          "entry with --void and write it again"});
      continue;
    }
    if (name == "date")
    {
      problems.push_back({"en rettelse flytter ikke dagen: stryg linjen med --void, og skriv den "
                          "igen med `sag log … date=DAG`",
                          "a correction does not move the day: strike the entry with --void, and "
                          "write it again with `sag log … date=DAY`"});
      continue;
    }
    if (key_rule == nullptr || name == "logged" || name == "void")
    {
      problems.push_back(both("{} tager ikke {}", "{} does not take {}", rule.name, key_typed));
      continue;
    }
    auto field = plan_field(key_rule->value, name, value, frame, echoed);
    if (auto* const problem = std::get_if<Text>(&field))
    {
      problems.push_back(std::move(*problem));
    }
    else
    {
      node.fields.push_back(std::move(std::get<NewField>(field)));
    }
  }
  return problems;
}

} // namespace

ExitStatus run_correct(Context& context, const CorrectOptions& options)
{
  auto split = split_words(options.words);
  if (const auto* const problem = std::get_if<Text>(&split))
  {
    return refuse_typed(context, {*problem});
  }
  const TypedWords& words = std::get<TypedWords>(split);
  const WorkingCase work = load_case_to_mend(context, options.id);
  const Entry& entry = entry_of(work, options.line);
  const TypingFrame frame = typing_frame(context);
  NewNode node = new_map({{"date", new_text(format_iso(context.today))},
                          {"who", new_text(std::string(frame.who))},
                          {"corrected", target_node(work.subject(), entry)}});
  std::vector<EchoedDate> echoed;
  auto problems = add_fields(entry, words.fields, frame, node, echoed);
  const bool has_because = std::any_of(
      node.fields.begin(), node.fields.end(), [](const NewField& f) { return f.key == "because"; });
  if (!words.value.empty())
  {
    problems.push_back(both("{} er ikke nøgle=værdi", "{} is not key=value", words.value));
  }
  if (!has_because && problems.empty())
  {
    problems.push_back({"skriv hvorfor: because=\"…\"", "write why: because=\"…\""});
  }
  if (options.void_entry)
  {
    node.fields.push_back({"void", new_unquoted("true")});
  }
  else if (words.fields.size() <= 1 && problems.empty())
  {
    problems.push_back({"skriv de nøgler, der skal stå i stedet, eller --void",
                        "write the keys that are to stand instead, or --void"});
  }
  return problems.empty() ? write_entry(
             context, work, {std::move(node), std::move(echoed), options.dry_run, nullptr})
                          : refuse_typed(context, problems);
}

} // namespace sag
