// SPDX-License-Identifier: MPL-2.0
// sag away: who is away and who answers meanwhile; an absence written down with its stand-in, and a
// caseworker's open cases given to somebody else in one go. Why somebody is away is asked nowhere.

#include "calendar/friendly_date.hpp"
#include "casebook/case_writer.hpp"
#include "commands/away_list.hpp"
#include "commands/commands.hpp"
#include "commands/scan.hpp"
#include "commands/write_entry.hpp"

#include <algorithm>

namespace sag
{

namespace
{

[[noreturn]] void refuse(Text reason)
{
  throw Fault(FaultKind::configuration, std::move(reason));
}

const Person& person_called(const Context& context, const std::string& id)
{
  const Person* const person = context.rules().office.find_person(id);
  if (person == nullptr)
  {
    refuse(both(
        "der er ingen person {} i casebook.yaml", "there is no person {} in casebook.yaml", id));
  }
  return *person;
}

/// Mostly ahead; an illness is also written down when it has begun.
Date day_typed(const Context& context, std::string_view option, const std::string& typed)
{
  const WorkCalendar& office = context.rules().calendars.office;
  const FriendlyDate ahead =
      parse_friendly_date(typed, context.today, DateDirection::future, office);
  const FriendlyDate read =
      ahead.date ? ahead : parse_friendly_date(typed, context.today, DateDirection::past, office);
  if (!read.date)
  {
    refuse({fmt::format("{}: {}", option, ahead.da_problem),
            fmt::format("{}: {}", option, ahead.en_problem)});
  }
  return *read.date;
}

/// As it will stand in casebook.yaml: known in advance when it has not begun.
NewNode absence_of(const Context& context, const Person& who, const AwayOptions& options)
{
  if (options.from.empty() || options.to.empty())
  {
    refuse({"skriv både --from og --to (den sidste dag væk)",
            "write both --from and --to (the last day away)"});
  }
  const Date from = day_typed(context, "--from", options.from);
  const Date to = day_typed(context, "--to", options.to);
  if (to < from)
  {
    refuse(both("--to {} ligger før --from {}",
                "--to {} is before --from {}",
                format_iso(to),
                format_iso(from)));
  }
  std::vector<NewField> fields{{"who", new_text(who.id.value)},
                               {"from", new_unquoted(format_iso(from))},
                               {"to", new_unquoted(format_iso(to))}};
  if (!options.stand_in.empty())
  {
    const Person& other = person_called(context, options.stand_in);
    if (other.id.value == who.id.value)
    {
      refuse({"ingen kan være sin egen stedfortræder", "nobody can stand in for themselves"});
    }
    fields.push_back({"stand-in", new_text(other.id.value)});
  }
  if (from > context.today)
  {
    fields.push_back({"planned", new_unquoted("true")});
  }
  return new_map(std::move(fields));
}

PlannedWrite plan_of_absence(const Context& context, const NewNode& absence)
{
  auto plan = plan_absence(context.rules().office, absence);
  if (const auto* const refusal = std::get_if<EditRefusal>(&plan))
  {
    throw Fault(FaultKind::incomplete,
                {fmt::format("{}. Skriv selv i casebook.yaml under absences:\n{}",
                             refusal->reason.da,
                             refusal->by_hand),
                 fmt::format("{}. Write in casebook.yaml under absences yourself:\n{}",
                             refusal->reason.en,
                             refusal->by_hand)});
  }
  return std::move(std::get<PlannedWrite>(plan));
}

struct Reassignment
{
  std::vector<PlannedWrite> writes;
  ExitStatus status = ExitStatus::fine;
};

/// One more `assigned` in each open case of the person. All are planned before one is written: a
/// case that cannot be changed stops them all.
Reassignment plan_reassignment(Context& context, const Person& from, const Person& to)
{
  const std::string today = format_iso(context.today);
  const NewNode entry = new_map({{"date", new_unquoted(today)},
                                 {"who", new_text(writer_of(context).id.value)},
                                 {"assigned", new_text(to.id.value)}});
  auto scan = scan_cases<std::optional<WritePlan>>(
      context,
      [&](const WorkingCase& work) -> std::optional<WritePlan>
      {
        const bool theirs =
            work.standing->owner == from.id.value && work.standing->is_open(context.today);
        return theirs ? std::optional(plan_log_append(work.subject(), entry)) : std::nullopt;
      });
  Reassignment planned;
  planned.status = scan.status();
  for (std::optional<WritePlan>& plan : scan.results)
  {
    if (!plan)
    {
      continue;
    }
    if (const auto* const refusal = std::get_if<EditRefusal>(&*plan))
    {
      throw Fault(FaultKind::incomplete,
                  {fmt::format("{}; intet er skrevet", refusal->reason.da),
                   fmt::format("{}; nothing was written", refusal->reason.en)});
    }
    planned.writes.push_back(std::move(std::get<PlannedWrite>(*plan)));
  }
  return planned;
}

void tell_reassignment(Context& context, const Person& to, const std::vector<PlannedWrite>& writes)
{
  const std::size_t count = writes.size();
  if (count == 0)
  {
    context.say({"ingen åbne sager at give videre", "no open cases to give away"});
    return;
  }
  const Text head{fmt::format("{} {} givet til {}; hver borger skal høre det:",
                              count,
                              count == 1 ? "sag" : "sager",
                              to.id.value),
                  fmt::format("{} {} given to {}; each citizen is to hear of it:",
                              count,
                              count == 1 ? "case" : "cases",
                              to.id.value)};
  context.out.print("{}\n", head.in(context.language));
  for (const PlannedWrite& write : writes)
  {
    context.out.print("    sag letter {}\n", format_case_id(write.result->id.value));
  }
}

/// Who stands in is away too, or nobody does: told at once, while it can still be mended.
void warn_of_gap(Context& context, const Person& who, const AwayOptions& options)
{
  const std::size_t open = count_open_cases(context, who.id.value);
  if (open > 0 && options.stand_in.empty() && options.reassign.empty())
  {
    context.say(both("ingen svarer i {} åbne sager imens: --stand-in PERSON, eller --reassign "
                     "PERSON",
                     "nobody answers in {} open cases meanwhile: --stand-in PERSON, or --reassign "
                     "PERSON",
                     open));
  }
  const Date from = day_typed(context, "--from", options.from);
  const Date to = day_typed(context, "--to", options.to);
  for (const Absence& other : context.rules().office.absences)
  {
    if (other.who.value == options.stand_in && other.from.value <= to && from <= other.to.value)
    {
      context.say(both("{} er selv væk fra {} til og med {}",
                       "{} is away too from {} until {}",
                       options.stand_in,
                       format_iso(other.from.value),
                       format_iso(other.to.value)));
    }
  }
}

void tell_absence(Context& context, const PlannedWrite& write)
{
  const bool da = context.language == Language::danish;
  context.out.print("{} {}:\n", da ? "Skrevet i" : "Written in", write.path);
  context.out.write(added_lines(write.diff));
}

} // namespace

ExitStatus run_away(Context& context, const AwayOptions& options)
{
  require_sound_rules(context);
  const bool absence = !options.from.empty() || !options.to.empty() || !options.stand_in.empty();
  if (!absence && options.reassign.empty())
  {
    return list_absences(context, options.person, options.format);
  }
  const Person& who =
      options.person.empty() ? writer_of(context) : person_called(context, options.person);
  std::optional<PlannedWrite> away;
  if (absence)
  {
    away = plan_of_absence(context, absence_of(context, who, options));
  }
  Reassignment given;
  if (!options.reassign.empty())
  {
    const Person& to = person_called(context, options.reassign);
    if (to.id.value == who.id.value)
    {
      refuse(both("{} har sagerne allerede", "{} has the cases already", to.id.value));
    }
    given = plan_reassignment(context, who, to);
  }
  if (options.dry_run)
  {
    context.out.write(away ? away->diff : "");
    for (const PlannedWrite& write : given.writes)
    {
      context.out.write(write.diff);
    }
    return given.status;
  }
  if (away)
  {
    commit_write(context.book().root(), *away);
    tell_absence(context, *away);
    warn_of_gap(context, who, options);
  }
  for (const PlannedWrite& write : given.writes)
  {
    commit_write(context.book().root(), write);
  }
  if (!options.reassign.empty())
  {
    tell_reassignment(context, person_called(context, options.reassign), given.writes);
  }
  return given.status;
}

} // namespace sag
