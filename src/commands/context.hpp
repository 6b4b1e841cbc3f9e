// SPDX-License-Identifier: MPL-2.0
// What every command is given: the casebook, the day, the language, where its words go.

#pragma once

#include "casebook/casebook.hpp"
#include "commands/exit_status.hpp"
#include "commands/terminal.hpp"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace sag
{

enum class OutputFormat
{
  text,
  json,
  ndjson,
  tsv,
  markdown,
  html,
  ics
};

/// The options that every command takes, as typed.
struct GlobalOptions
{
  std::string directory;
  std::string as_of;
  std::string known_at;
  std::string language;
  std::string color = "auto";
  std::string who;
  bool no_pager = false;
};

/// Text on its way out; written at the end, or through a pager when it is long and for a terminal.
class Sink
{
public:
  template <typename... Args> void print(fmt::format_string<Args...> format, Args&&... args)
  {
    fmt::format_to(std::back_inserter(text_), format, std::forward<Args>(args)...);
  }

  void write(std::string_view text) { text_ += text; }

  [[nodiscard]] const std::string& text() const { return text_; }

  [[nodiscard]] std::string take() { return std::exchange(text_, {}); }

private:
  std::string text_;
};

struct Context
{
  explicit Context(Date day) : today(day) {}

  GlobalOptions options;
  Terminal terminal;
  Terminal error_terminal;
  Language language = Language::danish;
  Date today;
  /// What was written later is not seen.
  std::optional<Date> known_at;
  /// Null for commands that need none.
  std::unique_ptr<Casebook> casebook;
  Sink out;
  Sink err;

  [[nodiscard]] const Casebook& book() const;

  [[nodiscard]] const Rulebook& rules() const { return book().rules; }

  [[nodiscard]] Viewpoint viewpoint() const { return {today, known_at}; }

  /// Writes out to stdout what there is so far, before something is done that takes it for told.
  /// Fault when stdout is closed or full.
  void deliver();

  /// One line for whoever typed the command, on stderr.
  void say(const Text& text);

  /// `sag: …`, on stderr.
  void complain(const Text& text);

  void print(const Diagnostics& diagnostics, Sink& sink);
};

/// The text before any casebook is read: --lang, SAG_LANG, else the locale.
[[nodiscard]] Language language_before_casebook(std::string_view option);

/// For help and usage errors, which are told without loading a casebook: --lang, SAG_LANG, the
/// language that the casebook in `directory` (else SAG_CASEBOOK, else here) names, the locale.
[[nodiscard]] Language language_of_help(std::string_view option, const std::string& directory);

/// --lang, SAG_LANG, the casebook's, in this order.
[[nodiscard]] Language language_of(const GlobalOptions& options, const Casebook* casebook);

/// --as-of, SAG_AS_OF, else today. Fault when it is no day, or one that the calendar does not
/// cover.
[[nodiscard]] Date day_of(const GlobalOptions& options);

/// --known-at where it is a day; nothing where it is a revision, or not given.
[[nodiscard]] std::optional<Date> known_day_of(const GlobalOptions& options);

/// Loads the casebook that -C, SAG_CASEBOOK or the working directory are in; with --known-at and a
/// revision, as it was then. Fault when there is none.
[[nodiscard]] std::unique_ptr<Casebook> open_casebook(const GlobalOptions& options);

/// Who writes: --who, SAG_WHO, else the git user matched to the casebook's people. Fault when
/// nobody fits, and where the casebook is looked at as it once was.
[[nodiscard]] const Person& writer_of(const Context& context);

/// The same person where nothing is written.
[[nodiscard]] const Person& asker_of(const Context& context);

/// Words and clauses that several commands say.
[[nodiscard]] std::string short_date(Date date, Language language);

} // namespace sag
