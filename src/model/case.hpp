// SPDX-License-Identifier: MPL-2.0
// A case as its file says it: a header and a log, every value with its place in the file. Nothing
// here is computed; what follows from the log is found in the rooms above.

#pragma once

#include "calendar/date.hpp"
#include "calendar/language.hpp"
#include "diagnostics/located.hpp"
#include "diagnostics/source_file.hpp"
#include "model/case_id.hpp"
#include "model/vocabulary.hpp"
#include "yaml/node.hpp"

#include <memory>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace sag
{

/// Text is a view into the case's document, which the case keeps alive.
using LocatedText = Located<std::string_view>;

/// A promise may name a month where no day can be given.
using DayOrMonth = std::variant<Date, Month>;

/// The last day a promise still holds on.
[[nodiscard]] Date last_day_of(const DayOrMonth& when);

[[nodiscard]] std::string format_iso(const DayOrMonth& when);

/// What a letter promised: when a decision comes, and by when the citizen hears from us.
struct Promise
{
  std::optional<Located<DayOrMonth>> decision;
  std::optional<Located<DayOrMonth>> next;

  friend bool operator==(const Promise&, const Promise&) = default;
};

/// A gate's need set aside by a named person for a reason.
struct Waiver
{
  LocatedText need;
  LocatedText reason;
  std::optional<LocatedText> by;

  friend bool operator==(const Waiver&, const Waiver&) = default;
};

/// What a sent letter was made from, so that it can be made again.
struct Receipt
{
  LocatedText letter_template;
  LocatedText language;
  LocatedText text;

  friend bool operator==(const Receipt&, const Receipt&) = default;
};

/// Which earlier entry a correction is about.
struct Target
{
  Located<Date> date;
  Verb verb{};
  LocatedText value;
  /// Tells two entries of one day, verb and value apart; without it the one without ref is meant
  /// where there are several.
  LocatedText ref{};

  friend bool operator==(const Target&, const Target&) = default;
};

enum class NeedKind : std::uint8_t
{
  interpreter,
  call,
  print,
  companion,
  other
};

/// What the citizen needs from us: an interpreter, calls before noon, large print.
struct CitizenNeed
{
  Located<NeedKind> kind;
  LocatedText text;

  friend bool operator==(const CitizenNeed&, const CitizenNeed&) = default;
};

enum class Post : std::uint8_t
{
  digital,
  paper
};

/// As in the header, or (each value only where it is given) in a `changed` entry.
struct Citizen
{
  std::optional<LocatedText> name;
  std::optional<std::vector<LocatedText>> address;
  std::optional<Located<bool>> protected_address;
  std::optional<Located<Language>> language;
  std::optional<Located<Post>> post;
  std::optional<std::vector<CitizenNeed>> needs;
  std::optional<LocatedText> phone;
  std::optional<LocatedText> cpr;

  friend bool operator==(const Citizen&, const Citizen&) = default;
};

struct References
{
  std::optional<LocatedText> journal;
  std::optional<LocatedText> kle;
  std::optional<LocatedText> esdh;

  friend bool operator==(const References&, const References&) = default;
};

/// Hours a week in hundredths, so that "7.5" is exact.
struct Hours
{
  int hundredths = 0;

  friend bool operator==(const Hours&, const Hours&) = default;
};

using Value = std::variant<std::string_view,
                           Date,
                           DayOrMonth,
                           bool,
                           Hours,
                           std::vector<LocatedText>,
                           Promise,
                           std::vector<Waiver>,
                           Receipt,
                           Citizen,
                           Target>;

struct Field
{
  Key key{};
  Span key_span{};
  Located<Value> value;

  friend bool operator==(const Field& a, const Field& b)
  {
    return a.key == b.key && a.value == b.value;
  }
};

/// One entry of the log. `fields` hold the verb's own keys and the common ones, in file order.
struct Entry
{
  Span span{};
  Located<Date> date;
  LocatedText who;
  Verb verb{};
  Span verb_span{};
  Located<Value> value;
  std::vector<Field> fields{};

  [[nodiscard]] const Field* find(Key key) const;

  /// The main value as written, for the verbs whose value is a word or a text; else empty.
  [[nodiscard]] std::string_view word() const;

  [[nodiscard]] std::optional<LocatedText> text(Key key) const;

  [[nodiscard]] std::optional<Located<Date>> day(Key key) const;

  /// Whether the key stands there as `true`.
  [[nodiscard]] bool has(Key key) const;

  /// The words of a list key, or of a list value; empty when there is none.
  [[nodiscard]] std::vector<LocatedText> words(Key key) const;

  [[nodiscard]] std::vector<LocatedText> words() const;

  [[nodiscard]] std::string_view ref() const;

  /// The day it was written: `logged`, else its own date.
  [[nodiscard]] Date known() const;

  friend bool operator==(const Entry& a, const Entry& b);
};

struct Case
{
  /// Owns the bytes that all text here looks into.
  std::shared_ptr<const Document> document;
  Located<CaseId> id;
  LocatedText workflow;
  Citizen citizen;
  Span citizen_span{};
  References refs;
  std::vector<Entry> log;

  [[nodiscard]] const std::shared_ptr<const SourceFile>& file() const;

  friend bool operator==(const Case& a, const Case& b);
};

} // namespace sag
