// SPDX-License-Identifier: MPL-2.0
// sag away: who is away and who answers meanwhile; an absence written down with its stand-in, and a
// caseworker's open cases given to somebody else in one go. Why somebody is away is asked nowhere.

#include "casebook/case_writer.hpp"
#include "commands/away_list.hpp"
#include "commands/away_period.hpp"
#include "commands/commands.hpp"
#include "commands/scan.hpp"
#include "commands/write_entry.hpp"

#include <optional>
#include <variant>

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

AwayPeriod period_of(const Context& context, const AwayOptions& options)
{
  auto read =
      read_away_period(options.from, options.to, context.today, context.rules().calendars.office);
  if (auto* const problem = std::get_if<Text>(&read))
  {
    refuse(std::move(*problem));
  }
  return std::get<AwayPeriod>(read);
}

/// As it will stand in casebook.yaml: known in advance when it has not begun.
NewNode absence_of(const Context& context,
                   const Person& who,
                   const AwayPeriod& period,
                   const std::string& stand_in)
{
  std::vector<NewField> fields{{"who", new_text(who.id.value)},
                               {"from", new_unquoted(format_iso(period.from))},
                               {"to", new_unquoted(format_iso(period.to))}};
  if (!stand_in.empty())
  {
    const Person& other = person_called(context, stand_in);
    if (other.id.value == who.id.value)
    {
      refuse({"ingen kan være sin egen stedfortræder", "nobody can stand in for themselves"});
    }
    fields.push_back({"stand-in", new_text(other.id.value)});
  }
  if (period.from > context.today)
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

[[noreturn]] void refuse_all(const Text& reason)
{
  throw Fault(FaultKind::incomplete,
              {fmt::format("{}; intet er skrevet", reason.da),
               fmt::format("{}; nothing was written", reason.en)});
}

/// One more `assigned` in each open case of the person. All are planned before one is written: a
/// case that cannot be read or changed stops them all.
std::vector<PlannedWrite>
plan_reassignment(Context& context, const Person& writer, const Person& from, const Person& to)
{
  if (to.id.value == from.id.value)
  {
    refuse(both("{} har sagerne allerede", "{} has the cases already", to.id.value));
  }
  const NewNode entry = new_map({{"date", new_unquoted(format_iso(context.today))},
                                 {"who", new_text(writer.id.value)},
                                 {"assigned", new_text(to.id.value)}});
  const auto scan = scan_cases<std::optional<WritePlan>>(
      context,
      [&](const WorkingCase& work) -> std::optional<WritePlan>
      {
        const bool theirs =
            work.standing->owner == from.id.value && work.standing->is_open(context.today);
        return theirs ? std::optional(plan_log_append(work.subject(), entry)) : std::nullopt;
      },
      Asks::facts);
  if (!scan.left_out.empty())
  {
    refuse_all({"ingen sag gives videre, før alle kan læses",
                "no case is given away before all can be read"});
  }
  std::vector<PlannedWrite> planned;
  for (const std::optional<WritePlan>& plan : scan.results)
  {
    if (!plan)
    {
      continue;
    }
    if (const auto* const refusal = std::get_if<EditRefusal>(&*plan))
    {
      refuse_all(refusal->reason);
    }
    planned.push_back(std::get<PlannedWrite>(*plan));
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
void warn_of_gap(Context& context,
                 const Person& who,
                 const AwayPeriod& period,
                 const AwayOptions& options)
{
  const bool nobody = options.stand_in.empty() && options.reassign.empty();
  const std::size_t open = nobody ? count_open_cases(context, who.id.value) : 0;
  if (open > 0)
  {
    context.say(both("ingen svarer i {} åbne sager imens: --stand-in PERSON, eller --reassign "
                     "PERSON",
                     "nobody answers in {} open cases meanwhile: --stand-in PERSON, or --reassign "
                     "PERSON",
                     open));
  }
  for (const Absence& other : context.rules().office.absences)
  {
    if (other.who.value == options.stand_in && other.from.value <= period.to
        && period.from <= other.to.value)
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

/// All that is to be written, before any of it is.
struct AwayPlan
{
  const Person* who = nullptr;
  std::optional<AwayPeriod> period;
  std::optional<PlannedWrite> absence;
  /// Who gets the cases; null for nobody.
  const Person* to = nullptr;
  std::vector<PlannedWrite> given;
};

AwayPlan plan_away(Context& context, const AwayOptions& options)
{
  const Person& writer = writer_of(context);
  AwayPlan plan;
  plan.who = options.person.empty() ? &writer : &person_called(context, options.person);
  if (!options.from.empty() || !options.to.empty() || !options.stand_in.empty())
  {
    plan.period = period_of(context, options);
    plan.absence =
        plan_of_absence(context, absence_of(context, *plan.who, *plan.period, options.stand_in));
  }
  if (!options.reassign.empty())
  {
    plan.to = &person_called(context, options.reassign);
    plan.given = plan_reassignment(context, writer, *plan.who, *plan.to);
  }
  return plan;
}

} // namespace

ExitStatus run_away(Context& context, const AwayOptions& options)
{
  require_sound_rules(context);
  if (options.from.empty() && options.to.empty() && options.stand_in.empty()
      && options.reassign.empty())
  {
    return list_absences(context, options.person, options.format);
  }
  const AwayPlan plan = plan_away(context, options);
  if (options.dry_run)
  {
    context.out.write(plan.absence ? plan.absence->diff : "");
    for (const PlannedWrite& write : plan.given)
    {
      context.out.write(write.diff);
    }
    return ExitStatus::fine;
  }
  if (plan.absence)
  {
    commit_write(context.book().root(), *plan.absence);
    tell_absence(context, *plan.absence);
    warn_of_gap(context, *plan.who, *plan.period, options);
  }
  for (const PlannedWrite& write : plan.given)
  {
    commit_write(context.book().root(), write);
  }
  if (plan.to != nullptr)
  {
    tell_reassignment(context, *plan.to, plan.given);
  }
  return ExitStatus::fine;
}

} // namespace sag
