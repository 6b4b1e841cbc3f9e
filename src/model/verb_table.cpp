// SPDX-License-Identifier: MPL-2.0
// The format of an entry, as one table. docs/case-format.md tells it in words.

#include "diagnostics/assert.hpp"
#include "model/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace sag
{

namespace
{

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 3> directions{"job", "education", "everyday"};
constexpr std::array<std::string_view, 2> voices{"citizen", "caseworker"};
constexpr std::array<std::string_view, 2> forms{"written", "oral"};
constexpr std::array<std::string_view, 3> pauses{"ill", "own-wish", "other"};
constexpr std::array<std::string_view, 5> ways{
    "digital-post", "post", "handed", "phone", "meeting"};
constexpr std::array<std::string_view, 3> postal_ways{"digital-post", "post", "handed"};
constexpr std::array<std::string_view, 2> appeals{"given", "not-needed"};
constexpr std::array<std::string_view, 3> complaints{"decision", "handling-time", "conduct"};
constexpr std::array<std::string_view, 2> company_topics{"fleksjob", "praktik"};
constexpr std::array<std::string_view, 4> degrees{"full", "partial", "none", "unknown"};
constexpr std::array<std::string_view, 7> present{
    "citizen", "companion", "representative", "interpreter", "doctor", "company", "team"};

constexpr ValueRule text{Shape::text, WordList::none, {}};
constexpr ValueRule word{Shape::word, WordList::none, {}};
constexpr ValueRule date{Shape::date, WordList::none, {}};
constexpr ValueRule flag{Shape::flag, WordList::none, {}};

constexpr ValueRule one_of(Words words)
{
  return {Shape::word, WordList::closed, words};
}

constexpr ValueRule known(WordList list)
{
  return {Shape::word, list, {}};
}

constexpr bool must = true;
constexpr bool may = false;

constexpr std::array common{KeyRule{Key::logged, may, date},
                            KeyRule{Key::note, may, text},
                            KeyRule{Key::say, may, text},
                            KeyRule{Key::source, may, text},
                            KeyRule{Key::ref, may, word}};

constexpr std::array<KeyRule, 0> none{};
constexpr std::array because{KeyRule{Key::because, may, text}};
constexpr std::array stage_keys{KeyRule{Key::because, may, text},
                                KeyRule{Key::waived, may, {Shape::waivers}},
                                KeyRule{Key::outcome, may, known(WordList::outcome)},
                                KeyRule{Key::self_support, may, one_of(degrees)},
                                KeyRule{Key::follow_up, may, date}};
constexpr std::array goal_keys{KeyRule{Key::direction, must, one_of(directions)},
                               KeyRule{Key::voice, must, one_of(voices)}};
constexpr std::array measure_keys{KeyRule{Key::company, may, text},
                                  KeyRule{Key::starts, must, date},
                                  KeyRule{Key::ends, must, date},
                                  KeyRule{Key::hours, may, {Shape::hours}},
                                  KeyRule{Key::outcome, may, text}};
constexpr std::array consent_keys{KeyRule{Key::form, may, one_of(forms)}};
constexpr std::array considered_keys{
    KeyRule{Key::relevant, may, {Shape::words, WordList::area, {}}}};
constexpr std::array request_keys{KeyRule{Key::from, must, text},
                                  KeyRule{Key::expected, may, date},
                                  KeyRule{Key::said_by, may, text},
                                  KeyRule{Key::because, may, text}};
constexpr std::array reminder_keys{KeyRule{Key::expected, may, date},
                                   KeyRule{Key::said_by, may, text}};
constexpr std::array postponed_keys{KeyRule{Key::said_by, must, text},
                                    KeyRule{Key::expected, must, date}};
constexpr std::array received_keys{KeyRule{Key::unsolicited, may, flag},
                                   KeyRule{Key::from, may, text}};
constexpr std::array declined_keys{KeyRule{Key::lacking, may, text},
                                   KeyRule{Key::because, may, text}};
constexpr std::array pause_keys{KeyRule{Key::review, must, date}, KeyRule{Key::because, may, text}};
constexpr std::array met_keys{
    KeyRule{Key::with, may, {Shape::words, WordList::closed, Words(present)}},
    KeyRule{Key::why, may, text}};
constexpr std::array informed_keys{KeyRule{Key::via, must, one_of(ways)},
                                   KeyRule{Key::promised, may, {Shape::promise}},
                                   KeyRule{Key::waiting, may, {Shape::words, WordList::kind, {}}},
                                   KeyRule{Key::receipt, may, {Shape::receipt}}};
constexpr std::array decided_keys{KeyRule{Key::law, may, text},
                                  KeyRule{Key::reasons, may, text},
                                  KeyRule{Key::appeal, may, one_of(appeals)},
                                  KeyRule{Key::sent, may, date},
                                  KeyRule{Key::via, may, one_of(postal_ways)}};
constexpr std::array complained_keys{KeyRule{Key::form, may, one_of(forms)}};
constexpr std::array company_keys{KeyRule{Key::about, may, one_of(company_topics)}};
constexpr std::array migrated_keys{KeyRule{Key::because, must, text},
                                   KeyRule{Key::stage, may, word}};
constexpr std::array acknowledged_keys{KeyRule{Key::because, must, text},
                                       KeyRule{Key::until, must, date}};
/// Besides these a correction takes the keys of the entry it corrects.
constexpr std::array corrected_keys{KeyRule{Key::because, must, text},
                                    KeyRule{Key::void_entry, may, flag}};

// clang-format off
const std::array table{
    VerbRule{Verb::applied, "applied", known(WordList::application), none,
             {"ansøgningen kom", "the application came"}},
    VerbRule{Verb::opened, "opened", known(WordList::opening), because,
             {"sagen blev åbnet uden ansøgning", "the case was opened without an application"}},
    VerbRule{Verb::assigned, "assigned", known(WordList::person), because,
             {"sagen fik en ansvarlig", "the case got its owner"}},
    VerbRule{Verb::stage, "stage", known(WordList::stage), stage_keys,
             {"sagen gik til et trin", "the case moved to a stage"}},
    VerbRule{Verb::goal, "goal", text, goal_keys,
             {"et mål blev aftalt", "a goal was agreed"}},
    VerbRule{Verb::measure, "measure", known(WordList::measure), measure_keys,
             {"en indsats blev aftalt", "a measure was agreed"}},
    VerbRule{Verb::consented, "consented", {Shape::words, WordList::consent_source, {}}, consent_keys,
             {"borgeren gav samtykke", "the citizen consented"}},
    VerbRule{Verb::considered, "considered", {Shape::words, WordList::area, {}}, considered_keys,
             {"der blev set på borgerens situation, område for område", "the citizen's situation was considered, area by area"}},
    VerbRule{Verb::requested, "requested", known(WordList::kind), request_keys,
             {"vi bad om noget", "we requested something"}},
    VerbRule{Verb::reminded, "reminded", known(WordList::kind), reminder_keys,
             {"vi rykkede", "we sent a reminder"}},
    VerbRule{Verb::postponed, "postponed", known(WordList::kind), postponed_keys,
             {"de andre flyttede datoen", "the other side moved the date"}},
    VerbRule{Verb::received, "received", known(WordList::kind), received_keys,
             {"vi modtog noget", "we received something"}},
    VerbRule{Verb::declined, "declined", known(WordList::kind_or_unit), declined_keys,
             {"der blev sagt nej", "it was declined"}},
    VerbRule{Verb::withdrawn, "withdrawn", known(WordList::kind), because,
             {"det blev trukket tilbage", "it was withdrawn"}},
    VerbRule{Verb::assessed, "assessed", known(WordList::kind), none,
             {"vi har læst og vurderet det", "we read and assessed it"}},
    VerbRule{Verb::handed_over, "handed-over", known(WordList::unit), because,
             {"sagen blev givet videre", "the case was handed over"}},
    VerbRule{Verb::accepted, "accepted", known(WordList::unit), none,
             {"enheden tog imod sagen", "the unit accepted the case"}},
    VerbRule{Verb::asked, "asked", known(WordList::question), none,
             {"borgeren bad os om noget", "the citizen asked us for something"}},
    VerbRule{Verb::answered, "answered", known(WordList::question), none,
             {"vi svarede borgeren", "we answered the citizen"}},
    VerbRule{Verb::paused, "paused", one_of(pauses), pause_keys,
             {"borgeren har brug for tid", "the citizen needs time"}},
    VerbRule{Verb::resumed, "resumed", one_of(pauses), none,
             {"sagen går videre efter pausen", "the case goes on after the pause"}},
    VerbRule{Verb::met, "met", known(WordList::meeting), met_keys,
             {"et møde eller en samtale", "a meeting or a talk"}},
    VerbRule{Verb::informed, "informed", known(WordList::letter), informed_keys,
             {"borgeren fik besked", "the citizen was informed"}},
    VerbRule{Verb::decided, "decided", known(WordList::outcome), decided_keys,
             {"vi traf en afgørelse", "we made a decision"}},
    VerbRule{Verb::complained, "complained", one_of(complaints), complained_keys,
             {"borgeren klagede", "the citizen complained"}},
    VerbRule{Verb::company, "company", text, company_keys,
             {"dialog med en virksomhed", "dialogue with a company"}},
    VerbRule{Verb::changed, "changed", {Shape::citizen}, none,
             {"borgerens oplysninger blev ændret", "the citizen's details changed"}},
    VerbRule{Verb::migrated, "migrated", known(WordList::workflow), migrated_keys,
             {"sagen fik andre regler", "the case got other rules"}},
    VerbRule{Verb::acknowledged, "acknowledged", known(WordList::finding_code), acknowledged_keys,
             {"en melding er set og forklaret", "a finding was seen and explained"}},
    VerbRule{Verb::corrected, "corrected", {Shape::target}, corrected_keys,
             {"en tidligere linje blev rettet", "an earlier entry was corrected"}},
    VerbRule{Verb::noted, "noted", text, none,
             {"et notat", "a note"}},
};

/// In the order of the enum Key.
constexpr std::array<std::string_view, 38> key_names{
    "about", "appeal", "because", "company", "direction", "ends", "expected", "follow-up", "form",
    "from", "hours", "lacking", "law", "logged", "note", "outcome", "promised", "reasons",
    "receipt", "ref", "relevant", "review", "said-by", "say", "self-support", "sent", "source",
    "stage", "starts", "until", "unsolicited", "via", "voice", "void", "waiting", "waived", "why", "with"};
// clang-format on

static_assert(static_cast<std::size_t>(Key::with) + 1 == key_names.size());

} // namespace

bool refuses_empty(WordList list)
{
  return list == WordList::consent_source || list == WordList::area;
}

std::span<const VerbRule> verb_rules()
{
  return table;
}

const VerbRule& rule_of(Verb verb)
{
  const VerbRule& rule = table[static_cast<std::size_t>(verb)];
  SAG_ASSERT(rule.verb == verb);
  return rule;
}

std::optional<Verb> find_verb(std::string_view name)
{
  const auto* const found =
      std::find_if(table.begin(), table.end(), [&](const VerbRule& r) { return r.name == name; });
  return found == table.end() ? std::nullopt : std::optional(found->verb);
}

std::span<const KeyRule> common_keys()
{
  return common;
}

const KeyRule* find_key_rule(const VerbRule& rule, Key key)
{
  for (const auto& keys : {rule.keys, common_keys()})
  {
    for (const KeyRule& candidate : keys)
    {
      if (candidate.key == key)
      {
        return &candidate;
      }
    }
  }
  return nullptr;
}

bool belongs_to_correction(Key key)
{
  return key == Key::because || key == Key::void_entry || key == Key::logged || key == Key::note
         || key == Key::source;
}

std::string_view name_of(Verb verb)
{
  return rule_of(verb).name;
}

std::string_view name_of(Key key)
{
  return key_names[static_cast<std::size_t>(key)];
}

std::optional<Key> find_key(std::string_view name)
{
  const auto* const found = std::find(key_names.begin(), key_names.end(), name);
  return found == key_names.end() ? std::nullopt
                                  : std::optional(static_cast<Key>(found - key_names.begin()));
}

} // namespace sag
