// SPDX-License-Identifier: MPL-2.0
#include "timeline/ledger_text.hpp"

#include "diagnostics/assert.hpp"
#include "timeline/thing_name.hpp"

#include <array>

namespace sag
{

namespace
{

struct WorkText
{
  std::string_view code;
  std::string_view da;
  std::string_view en;
};

/// What was to be done; the finding of the code says that it was not.
constexpr auto work_texts = std::to_array<WorkText>({
    {"not-assigned", "Ingen havde ansvaret for sagen", "Nobody was responsible for the case"},
    {"caseworker-away",
     "Sagsbehandleren var væk, og ingen trådte til",
     "The caseworker was away and nobody stood in"},
    {"plan-not-written", "Beskrivelsen skulle skrives", "The description was to be written"},
    {"ready-not-decided", "Sagen var klar til afgørelse", "The case was ready to be decided"},
    {"granted-not-started",
     "Indsatsen var bevilget og skulle begynde",
     "The measure was granted and was to begin"},
});

Text text_of_work(std::string_view code)
{
  for (const WorkText& text : work_texts)
  {
    if (text.code == code)
    {
      return {std::string(text.da), std::string(text.en)};
    }
  }
  return {"Vores arbejde med sagen", "Our work on the case"};
}

/// The name and, where there are words for it, how the thing stood.
Text with_name(const Leaf& leaf, std::string_view da, std::string_view en)
{
  const Text name = name_of_thing(leaf.rule, leaf.question, *leaf.workflow, leaf.name);
  const std::string ref = leaf.ref.empty() ? std::string{} : fmt::format(" ({})", leaf.ref);
  return {name.da + ref + std::string(da), name.en + ref + std::string(en)};
}

Text text_of_item(const Leaf& leaf, const Office& office)
{
  switch (*leaf.item)
  {
  case ItemKind::request:
    return leaf.lapsed ? with_name(leaf,
                                   ": ventetiden var udløbet, og ingen rykkede",
                                   ": the wait had lapsed and nobody sent a reminder")
                       : with_name(leaf, "", "");
  case ItemKind::assessment:
    return with_name(leaf, ": modtaget, ikke vurderet", ": received, not assessed");
  case ItemKind::handover:
  {
    const Text unit = office.unit_name(leaf.name);
    return {fmt::format("Overdragelse til {}: ikke taget imod", unit.da),
            fmt::format("Handover to {}: not accepted", unit.en)};
  }
  case ItemKind::question:
    return with_name(leaf, ": borgeren ventede på svar", ": the citizen waited for an answer");
  case ItemKind::measure:
    return with_name(leaf, "", "");
  case ItemKind::pause:
    return leaf.lapsed
               ? Text{"Pausen skulle være taget op igen", "The pause was due to be reviewed"}
               : Text{"Pause: borgeren havde brug for tid", "Pause: the citizen needed time"};
  }
  SAG_ASSERT(false);
  return {};
}

Text over_clause(int own, int over)
{
  if (own == 1)
  {
    return over == 1 ? Text{"den lå over grænsen", "it was over its limit"}
                     : Text{"den lå inden for grænsen", "it was within its limit"};
  }
  if (over == 0)
  {
    return {"ingen af dem lå over grænsen", "none of them was over its limit"};
  }
  return both("{} af dem lå over grænsen", "{} of them were over their limit", over);
}

/// "71 arbejdsdage"; where some came before the casebook, those that it has followed.
Text days_clause(int all, bool followed)
{
  const std::string_view da = all == 1 ? "arbejdsdag" : "arbejdsdage";
  const std::string_view en = all == 1 ? "working day" : "working days";
  return followed ? Text{fmt::format("de {} {}, casebogen har fulgt,", all, da),
                         fmt::format("the {} {} the casebook has followed", all, en)}
                  : Text{fmt::format("{} {}", all, da), fmt::format("{} {}", all, en)};
}

Text count_or_none(int count)
{
  return count == 0 ? Text{"Ingen", "None"} : same(fmt::format("{}", count));
}

} // namespace

Text cause_words(std::optional<Cause> cause)
{
  if (!cause)
  {
    return {"før casebogen", "before the casebook"};
  }
  switch (*cause)
  {
  case Cause::internal:
    return {"vores procedurer", "our procedures"};
  case Cause::work:
    return {"vores arbejde", "our work"};
  case Cause::external:
    return {"andre", "others"};
  case Cause::statutory:
    return {"lovens frist", "the law's time"};
  case Cause::citizen:
    return {"borgeren", "the citizen"};
  }
  SAG_ASSERT(false);
  return {};
}

std::string_view cause_name(std::optional<Cause> cause)
{
  return cause ? name_of(*cause) : "before";
}

Text text_of(const Leaf& leaf, const Office& office)
{
  if (!leaf.cause)
  {
    return {"Før casebogen blev taget i brug", "Before the casebook was taken into use"};
  }
  if (leaf.item)
  {
    return text_of_item(leaf, office);
  }
  return *leaf.cause == Cause::work ? text_of_work(leaf.code) : leaf.stage->name;
}

Text cost_sentence(const LedgerTotals& totals)
{
  const int all = totals.days.count - totals.before.count;
  const int own = totals.of(Cause::internal).count;
  const int work_over = totals.over(Cause::work).count;
  const Text days = days_clause(all, totals.before.count > 0);
  Text sentence{
      fmt::format("{} af {} gik med vores egne procedurer", count_or_none(own).da, days.da),
      fmt::format("{} of {} {} spent on our own procedures",
                  count_or_none(own).en,
                  days.en,
                  own == 1 ? "was" : "were")};
  if (own > 0)
  {
    const Text over = over_clause(own, totals.over(Cause::internal).count);
    sentence.da += "; " + over.da;
    sentence.en += "; " + over.en;
  }
  sentence.da += '.';
  sentence.en += '.';
  if (work_over > 0)
  {
    sentence.da += fmt::format(" Af vores eget arbejde lå {} {} over grænsen.",
                               work_over,
                               work_over == 1 ? "dag" : "dage");
    sentence.en += fmt::format(" Of our own work {} {} over its limit.",
                               work_over,
                               work_over == 1 ? "day was" : "days were");
  }
  return sentence;
}

} // namespace sag
