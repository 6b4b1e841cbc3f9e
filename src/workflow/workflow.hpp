// SPDX-License-Identifier: MPL-2.0
// The rules of a process as values: stages, transitions, what can be asked of whom, times, words.
// docs/workflow-format.md is the format.

#pragma once

#include "calendar/date.hpp"
#include "calendar/deadline_arithmetic.hpp"
#include "calendar/term.hpp"
#include "diagnostics/source_file.hpp"
#include "model/office.hpp"
#include "model/vocabulary.hpp"
#include "workflow/need.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

/// Whose turn it is while something is open.
enum class Party : std::uint8_t
{
  internal,
  statutory,
  external,
  citizen
};

[[nodiscard]] std::string_view name_of(Party party);

[[nodiscard]] std::optional<Party> find_party(std::string_view name);

/// The three phases of the MPLOY study and what comes after the decision.
enum class Phase : std::uint8_t
{
  preparation,
  meeting,
  closing,
  after
};

[[nodiscard]] std::string_view name_of(Phase phase);

enum class Turn : std::uint8_t
{
  work,
  external
};

struct Transition
{
  Located<std::string> to;
  /// Empty on the normal route.
  Text route;
  /// Has no name of its own: the ordinary way on.
  bool normal = true;
  /// Whether the stage's gate applies.
  bool gate = true;
  std::vector<Need> needs;
  bool because_required = false;
  /// Whether only special cases may take it, where the rules say so; is_special knows.
  std::optional<bool> special;
  /// Into a final stage: the case must close with one of these; any where there are none.
  std::vector<Located<std::string>> outcomes;
  std::string law;
  /// Both days included; judged on the day the transition is taken.
  std::optional<Date> valid_from;
  std::optional<Date> valid_to;
  /// What ended it, where nothing is to follow.
  std::string closed_by;
  std::vector<Located<std::string>> forbids;
  std::string forbids_law;
  bool verified = true;
  Span span{};

  [[nodiscard]] bool valid_on(Date day) const;

  /// Whether a case may close with the outcome by this way.
  [[nodiscard]] bool takes_outcome(std::string_view outcome) const;
};

struct WorkRule
{
  std::string code;
  Limit limit;
};

struct Stage
{
  Located<std::string> id;
  Text name;
  Text plain;
  Text ahead;
  std::string unit;
  Phase phase{};
  /// 1-based public step; 0 for none.
  int step = 0;
  Turn turn = Turn::work;
  bool final_stage = false;
  WorkRule work;
  std::optional<Limit> inform;
  std::vector<Need> gate;
  std::vector<Transition> next;
  Span unit_span{};
};

/// Phrases and whole sentences of one language; nothing is inflected by the program.
struct KindWords
{
  std::string a;
  std::string the;
  std::string it;
  std::string requested;
  std::string reminded;
  std::string received;
  std::string assessed;
  std::string why;
};

struct CatalogueKind
{
  Located<std::string> id;
  Text name;
  Party party{};
  std::optional<Term> answer;
  Term again{10, TermUnit::working_days};
  std::optional<Term> longest;
  bool assess = false;
  std::string consent;
  std::string unit;
  std::string code;
  std::optional<Limit> limit;
  bool opens_on_complaint = false;
  /// What must have happened before it makes sense to ask.
  std::optional<Fact> after;
  std::string law;
  bool verified = true;
  KindWords da;
  KindWords en;
  Span unit_span{};

  [[nodiscard]] const KindWords& words(Language language) const
  {
    return language == Language::danish ? da : en;
  }
};

struct Question
{
  Located<std::string> id;
  Text name;
  Limit limit;
  std::string law;
  Text the;
  Text asked;
  Text answered;
  bool verified = true;
};

/// Days on which something holds, both included; without a day there is no end to that side.
struct Validity
{
  std::optional<Date> from;
  std::optional<Date> to;

  [[nodiscard]] bool holds_on(Date day) const
  {
    return (!from || *from <= day) && (!to || day <= *to);
  }
};

/// An application, opening, area, measure, meeting, letter or outcome: a word, its name, its
/// sentence.
struct ListedWord
{
  Located<std::string> id;
  Text name;
  /// The sentence to the citizen: `plain`, or an application's `applied`; an area has none.
  Text plain;
  /// An application's definite form.
  Text the;
  std::string law;
  bool verified = true;
  /// Judged on the entry's day; of a measure, on the day it begins.
  Validity valid{};
  /// A measure only: it runs for years around the case, and nobody waits for its end.
  bool frame = false;
  /// An opening only: a case opened so goes first until it is decided.
  bool priority = false;
};

/// What starts (or meets) a deadline: a verb, and which of its values; empty means any.
struct Trigger
{
  Verb verb{};
  std::vector<Located<std::string>> words;
};

enum class CalendarChoice : std::uint8_t
{
  public_days,
  office
};

/// Which day is day 0: the entry's own, the day a measure begins, or the day on which a decision is
/// presumed to have reached the citizen.
enum class DayZero : std::uint8_t
{
  date,
  starts,
  receipt
};

/// Who must keep it. An effect is a day on which something comes about by itself.
enum class Whose : std::uint8_t
{
  municipality,
  citizen,
  effect
};

struct Deadline
{
  Located<std::string> id;
  Text name;
  Trigger starts;
  DayZero from = DayZero::date;
  Term length;
  CalendarChoice calendar = CalendarChoice::public_days;
  Rolling rolling = Rolling::none;
  TermEnd ends = TermEnd::same_date;
  /// Any of these meets it; none when nothing does.
  std::vector<Trigger> until;
  /// What meets it counts only from so long before the end.
  std::optional<Term> window;
  /// Met, it runs again: the second end is two lengths after day 0.
  bool repeats = false;
  Whose whose = Whose::municipality;
  /// Letters may name it as the day the decision is expected.
  bool decision = false;
  /// Missed, the citizen must be told in writing when the decision is expected instead.
  bool notice = false;
  /// Closing the case does not end it.
  bool survives_closing = false;
  /// Working days before the end: from the first number on it is near, from the second urgent.
  std::optional<Limit> near;
  std::string law;
  /// Both days included; judged on the day of the event that starts it.
  std::optional<Date> valid_from;
  std::optional<Date> valid_to;
  /// What ended it, where nothing is to follow.
  std::string closed_by;
  bool verified = true;
  Text missed;
};

struct Workflow
{
  std::shared_ptr<const SourceFile> file;
  Located<std::string> id;
  Text name;
  std::string law;
  Located<Date> valid_from;
  std::optional<Date> valid_to;
  Located<Date> reviewed_until;
  bool verified = true;
  Located<std::string> start;
  std::vector<Text> steps;
  std::vector<Stage> stages;
  std::vector<Transition> everywhere;
  std::vector<CatalogueKind> catalogue;
  std::vector<Question> questions;
  std::vector<ListedWord> applications;
  /// Whom a consent allows us to ask, by name; sources that have none are told by their id.
  std::vector<ListedWord> consents;
  std::vector<ListedWord> openings;
  /// What is looked at in the whole picture of a case.
  std::vector<ListedWord> areas;
  std::vector<ListedWord> measures;
  std::vector<ListedWord> meetings;
  std::vector<ListedWord> letters;
  std::vector<ListedWord> outcomes;
  std::vector<NamedLimit> limits;
  std::vector<Deadline> deadlines;

  [[nodiscard]] const Stage* find_stage(std::string_view id) const;

  /// The stage a case begins in; a workflow that was read without errors always has it.
  [[nodiscard]] const Stage& start_stage() const;

  [[nodiscard]] const CatalogueKind* find_kind(std::string_view id) const;

  [[nodiscard]] const CatalogueKind* find_complaint_kind() const;

  [[nodiscard]] const Deadline* find_deadline(std::string_view id) const;

  [[nodiscard]] const Question* find_question(std::string_view id) const;

  [[nodiscard]] const Limit* find_limit(std::string_view code) const;

  /// All words of a list that entries may use; empty for lists that the rules do not hold.
  [[nodiscard]] std::vector<std::string_view> words_of(WordList list) const;
};

[[nodiscard]] const ListedWord* find_word(const std::vector<ListedWord>& list, std::string_view id);

/// Whether only a case to which something special applies may take the way out of the stage (null:
/// out of every stage), so that no ordinary case can count on it. Where the rules do not say, it is
/// one that passes by the gate and asks for nothing but a reason, unless the normal ways lead from
/// its end to the stage again: then the case only goes back.
[[nodiscard]] bool is_special(const Workflow& workflow, const Stage* from, const Transition& way);

/// Whether a way that leaves every stage stands back on the day for one of the stage's own: it may
/// be taken with any outcome, and so may a valid one of its own to the same place.
[[nodiscard]] bool stands_back(const Stage& stage, const Transition& way, Date day);

/// The limit in force: the casebook's own, else the workflow's.
[[nodiscard]] const Limit*
find_limit(const Office& office, const Workflow& workflow, std::string_view code);

} // namespace sag
