// SPDX-License-Identifier: MPL-2.0
// The cases that a change of rules moves, and the citizens who were told a day that moves with it.
#include "commands/finding_table.hpp"
#include "commands/workflow_diff_page.hpp"
#include "workflow/finding_codes.hpp"
#include "workflow/rule_words.hpp"

namespace sag
{

namespace
{

void add_move(Page& page, const DeadlineMove& move)
{
  const Text label = labelled(move.name, move.id);
  const auto side = [](const std::optional<Date>& day) { return day ? format_iso(*day) : "–"; };
  page.item({fmt::format("frist: {}: {} → {}", label.da, side(move.from), side(move.to)),
             fmt::format("deadline: {}: {} → {}", label.en, side(move.from), side(move.to))},
            1);
}

void add_move(Page& page, const GateMove& move)
{
  page.item(move.blocks
                ? Text{fmt::format("kravet {} står nu i vejen: {}", move.need, move.why.da),
                       fmt::format("the need {} now stands in the way: {}", move.need, move.why.en)}
                : both("kravet {} står ikke længere i vejen",
                       "the need {} no longer stands in the way",
                       move.need),
            1);
}

void add_move(Page& page, const WayMove& move)
{
  page.item(move.opens ? both("vejen til {} åbner", "the way to {} opens", move.to)
                       : both("vejen til {} lukker", "the way to {} closes", move.to),
            1);
}

void add_move(Page& page, const FindingMove& move)
{
  const FindingCode* const code = find_finding_code(move.code);
  const Text degree = degree_of(move.severity);
  const std::string_view da = code != nullptr ? code->title_da : std::string_view{};
  const std::string_view en = code != nullptr ? code->title_en : std::string_view{};
  page.item(move.gone ? Text{fmt::format("væk: {} ({}): {}", move.code, degree.da, da),
                             fmt::format("gone: {} ({}): {}", move.code, degree.en, en)}
                      : Text{fmt::format("nyt: {} ({}): {}", move.code, degree.da, da),
                             fmt::format("new: {} ({}): {}", move.code, degree.en, en)},
            1);
}

void add_error(Page& page, const Diagnostic& error)
{
  const std::string place =
      error.file == nullptr
          ? ""
          : fmt::format("{}:{}", error.file->path(), error.file->position(error.span.begin).line);
  page.item({fmt::format("fejl: {}: {} [{}]", place, error.message.da, error.code),
             fmt::format("error: {}: {} [{}]", place, error.message.en, error.code)},
            1);
}

void add_effect(Page& page, const RuleEffect& effect)
{
  const std::string id = format_case_id(effect.subject);
  if (effect.stage_to.empty())
  {
    page.item(both("{}: intet trin svarer til {}; sig hvilket",
                   "{}: no stage stands for {}; say which",
                   id,
                   effect.stage_from));
  }
  else
  {
    page.item(same(effect.stage_from == effect.stage_to
                       ? fmt::format("{}: {}", id, effect.stage_from)
                       : fmt::format("{}: {} → {}", id, effect.stage_from, effect.stage_to)));
  }
  const auto add_all = [&](const auto& moves)
  {
    for (const auto& move : moves)
    {
      add_move(page, move);
    }
  };
  for (const Diagnostic& error : effect.errors)
  {
    add_error(page, error);
  }
  add_all(effect.deadlines);
  add_all(effect.gate);
  add_all(effect.ways);
  add_all(effect.findings);
}

void add_promise(Page& page, const RuleEffect& effect)
{
  const StandingPromise& promise = *effect.promise;
  const auto line = effect.file->position(promise.span.begin).line;
  const std::string id = format_case_id(effect.subject);
  const std::string by = format_iso(promise.by);
  const std::string told = format_iso(promise.told);
  page.item(
      promise.names_old_day
          ? both("{}: lovet {} den {} (linje {}), den dag reglerne gav: sag letter {}",
                 "{}: promised {} on {} (line {}), the day that the rules gave: sag letter {}",
                 id,
                 by,
                 told,
                 line,
                 id)
          : both("{}: lovet {} den {} (linje {}), en dag for sig: den står ved magt",
                 "{}: promised {} on {} (line {}), a day of its own: it stands",
                 id,
                 by,
                 told,
                 line));
}

} // namespace

void add_case_effects(Page& page, const WorkflowDiff& diff)
{
  const CaseEffects& cases = *diff.cases;
  page.add(PageLineKind::section,
           diff.replaces
               ? Text{"Sager, når reglerne bliver de nye", "Cases, once the rules are the new ones"}
               : Text{"Sager, hvis de flyttes i dag", "Cases, if they migrate today"});
  page.sentence(both("{} sager følger {}; for {} af dem ændrer noget sig.",
                     "{} cases follow {}; for {} of them something changes.",
                     cases.followers,
                     diff.from->id.value,
                     cases.changed.size()));
  if (!diff.replaces)
  {
    page.sentence({"Frister, der løber, beholder de regler, de begyndte under.",
                   "Deadlines that run keep the rules they began under."});
  }
  bool promised = false;
  for (const RuleEffect& effect : cases.changed)
  {
    add_effect(page, effect);
    promised = promised || effect.promise;
  }
  if (!promised)
  {
    return;
  }
  page.add(PageLineKind::section,
           {"Borgere, der er lovet en dag for afgørelsen",
            "Citizens who were promised a day for the decision"});
  for (const RuleEffect& effect : cases.changed)
  {
    if (effect.promise)
    {
      add_promise(page, effect);
    }
  }
}

} // namespace sag
