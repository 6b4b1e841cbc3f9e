// SPDX-License-Identifier: MPL-2.0
// Papers that the gate of the stage needs and nobody has asked for, from the day on which somebody
// could have.

#include "timeline/finding_list.hpp"
#include "workflow/gate.hpp"
#include "workflow/open_item.hpp"

#include <algorithm>

namespace sag
{

namespace
{

/// The kind that the fact is about, when asking somebody for it is what meets the fact.
std::string_view paper_of(const Fact& fact)
{
  const bool paper = fact.kind == FactKind::requested || fact.kind == FactKind::received
                     || fact.kind == FactKind::assessed;
  return paper ? std::string_view(fact.words.front().value) : std::string_view{};
}

/// What the need names; of alternatives the first, and nothing when one of them is no paper, for
/// then the need can be met without asking.
std::vector<std::string_view> papers_of(const Fact& fact)
{
  if (fact.kind != FactKind::any)
  {
    const std::string_view paper = paper_of(fact);
    return paper.empty() ? std::vector<std::string_view>{} : std::vector{paper};
  }
  std::vector<std::string_view> papers;
  for (const Fact& alternative : fact.any)
  {
    papers.push_back(paper_of(alternative));
  }
  return std::ranges::find(papers, std::string_view{}) == papers.end()
             ? papers
             : std::vector<std::string_view>{};
}

class PaperJudge
{
public:
  explicit PaperJudge(FindingList& list) : list_(list), standing_(list.standing()) {}

  void judge(const Need& need)
  {
    const auto papers = papers_of(need.fact);
    const bool somebody_asked = std::ranges::any_of(
        papers, [&](std::string_view paper) { return was_asked_or_came(standing_, paper); });
    if (papers.empty() || somebody_asked)
    {
      return;
    }
    const CatalogueKind* const kind = standing_.workflow->find_kind(papers.front());
    const auto since = kind != nullptr ? askable_since(*kind) : std::nullopt;
    if (since)
    {
      list_.judge({"not-requested",
                   list_.limit("not-requested"),
                   *since,
                   standing_.stage_entry != nullptr ? standing_.stage_entry : standing_.begun,
                   {},
                   text_of(*kind),
                   kind->id.value});
    }
  }

private:
  [[nodiscard]] FactResult consent_for(const CatalogueKind& kind) const
  {
    const Fact fact{.kind = FactKind::consented, .words = {{kind.consent, {}}}};
    return judge_fact(fact, standing_, list_.day());
  }

  /// From when on it could be asked for; nothing while it cannot be.
  [[nodiscard]] std::optional<Date> askable_since(const CatalogueKind& kind) const
  {
    if (is_forbidden(kind) || waits_for_citizen(kind))
    {
      return std::nullopt;
    }
    Date since = standing_.counted_from(*standing_.stage_since);
    for (const Entry* const entry : standing_.entries)
    {
      if (entry->verb == Verb::resumed)
      {
        since = std::max(since, entry->date.value);
      }
    }
    if (kind.after)
    {
      const FactResult before = judge_fact(*kind.after, standing_, list_.day());
      if (!before.holds)
      {
        return std::nullopt;
      }
      since = before.entry != nullptr ? std::max(since, before.entry->date.value) : since;
    }
    if (!kind.consent.empty())
    {
      const FactResult consent = consent_for(kind);
      since = consent.entry != nullptr ? std::max(since, consent.entry->date.value) : since;
    }
    return since;
  }

  [[nodiscard]] bool is_forbidden(const CatalogueKind& kind) const
  {
    return std::ranges::any_of(standing_.prohibitions,
                               [&](const Prohibition& prohibition)
                               {
                                 return std::ranges::any_of(prohibition.transition->forbids,
                                                            [&](const auto& forbidden)
                                                            { return *forbidden == *kind.id; });
                               });
  }

  /// The citizen needs time, or owes us an answer that a consent may come with.
  [[nodiscard]] bool waits_for_citizen(const CatalogueKind& kind) const
  {
    const bool lacks_consent = !kind.consent.empty() && !consent_for(kind).holds;
    return std::ranges::any_of(standing_.open_items(list_.day()),
                               [&](const OpenItem* item) {
                                 return item->kind == ItemKind::pause
                                        || (lacks_consent && item->party == Party::citizen);
                               });
  }

  [[nodiscard]] FindingText text_of(const CatalogueKind& kind) const
  {
    if (!kind.consent.empty() && !consent_for(kind).holds)
    {
      return {{fmt::format("{}: ingen har spurgt borgeren om samtykke", kind.name.da),
               fmt::format("{}: nobody has asked the citizen for consent", kind.name.en)},
              consent_for(kind).command};
    }
    const Fact fact{.kind = FactKind::requested, .words = {kind.id}};
    return {{fmt::format("{}: sagen skal bruge det, og ingen har bedt om det", kind.name.da),
             fmt::format("{}: the case needs it and nobody has asked for it", kind.name.en)},
            judge_fact(fact, standing_, list_.day()).command};
  }

  FindingList& list_;
  const Standing& standing_;
};

} // namespace

void judge_papers(FindingList& list)
{
  const Stage& stage = *list.standing().stage;
  if (stage.turn == Turn::external || stage.final_stage)
  {
    return;
  }
  PaperJudge judge(list);
  for (const Need& need : stage.gate)
  {
    judge.judge(need);
  }
}

} // namespace sag
