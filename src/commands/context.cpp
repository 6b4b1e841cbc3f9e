// SPDX-License-Identifier: MPL-2.0
#include "commands/context.hpp"

#include "calendar/date_text.hpp"
#include "calendar/friendly_date.hpp"
#include "casebook/file.hpp"
#include "casebook/git.hpp"
#include "casebook/layout.hpp"
#include "casebook/system_words.hpp"
#include "commands/clock.hpp"
#include "diagnostics/assert.hpp"
#include "diagnostics/cpr.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace sag
{

namespace
{

std::optional<Language> parse_language(std::string_view text)
{
  if (text.substr(0, 2) == "da")
  {
    return Language::danish;
  }
  return text.substr(0, 2) == "en" ? std::optional(Language::english) : std::nullopt;
}

std::optional<Language> asked_language(std::string_view option)
{
  if (!option.empty())
  {
    return parse_language(option);
  }
  const auto variable = environment("SAG_LANG");
  return variable ? parse_language(*variable) : std::nullopt;
}

/// Where a casebook is looked for.
std::string start_of(const std::string& directory)
{
  return !directory.empty() ? directory : environment("SAG_CASEBOOK").value_or(".");
}

/// The line `language: da` of casebook.yaml; nothing where there is none or it cannot be read.
std::optional<Language> named_language(const std::string& directory)
{
  constexpr std::string_view key = "\nlanguage:";
  try
  {
    const auto root = find_root(start_of(directory));
    const std::string text = root ? "\n" + load_file(*root + "/casebook.yaml") : std::string{};
    const auto at = text.find(key);
    const auto value = at == std::string::npos ? at : text.find_first_not_of(' ', at + key.size());
    return value == std::string::npos ? std::nullopt
                                      : parse_language(std::string_view(text).substr(value, 2));
  }
  catch (const Fault&)
  {
    return std::nullopt;
  }
}

[[noreturn]] void refuse_writer(Text reason)
{
  throw Fault(FaultKind::configuration, std::move(reason));
}

const Person* find_by_git(const Context& context)
{
  const auto user = git_user(context.book().root());
  if (!user)
  {
    return nullptr;
  }
  const auto& people = context.rules().office.people;
  const auto found =
      std::find_if(people.begin(),
                   people.end(),
                   [&](const Person& p) {
                     return (!p.email.empty() && p.email == user->email) || p.name == user->name;
                   });
  return found == people.end() ? nullptr : &*found;
}

/// As typed for --as-of and --known-at: mostly a day that has been.
FriendlyDate parse_day(const std::string& typed)
{
  if (const auto date = parse_date(typed))
  {
    return {date, {}, {}};
  }
  return parse_friendly_date(typed,
                             read_today(),
                             typed.front() == '+' ? DateDirection::future : DateDirection::past,
                             WorkCalendar::office_calendar({}));
}

void require_covered(Date date)
{
  if (!WorkCalendar::covers(date))
  {
    throw Fault(FaultKind::not_covered,
                both("kalenderen dækker kun årene {} til {}",
                     "the calendar covers only the years {} to {}",
                     WorkCalendar::first_year,
                     WorkCalendar::last_year));
  }
}

} // namespace

const Casebook& Context::book() const
{
  SAG_ASSERT(casebook != nullptr);
  return *casebook;
}

void Context::deliver()
{
  const std::string text = out.take();
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
  {
    throw system_fault({"kan ikke skrive til standard output", "cannot write to standard output"},
                       errno);
  }
}

void Context::say(const Text& text)
{
  err.print("{}\n", mask_cpr(text.in(language)));
}

void Context::complain(const Text& text)
{
  err.print("sag: {}\n", mask_cpr(text.in(language)));
}

void Context::print(const Diagnostics& diagnostics, Sink& sink)
{
  const Style style = style_for(&sink == &out ? terminal : error_terminal);
  for (const Diagnostic& diagnostic : diagnostics)
  {
    sink.write(render_diagnostic(diagnostic, language, style));
  }
}

Language language_before_casebook(std::string_view option)
{
  if (const auto asked = asked_language(option))
  {
    return *asked;
  }
  for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"})
  {
    if (const auto value = environment(name))
    {
      return parse_language(*value).value_or(Language::english);
    }
  }
  return Language::english;
}

Language language_of_help(std::string_view option, const std::string& directory)
{
  const auto asked = asked_language(option);
  const auto named = asked ? asked : named_language(directory);
  return named ? *named : language_before_casebook(option);
}

Language language_of(const GlobalOptions& options, const Casebook* casebook)
{
  if (const auto asked = asked_language(options.language))
  {
    return *asked;
  }
  return casebook != nullptr ? casebook->rules.office.language
                             : language_before_casebook(options.language);
}

Date day_of(const GlobalOptions& options)
{
  const std::string typed =
      !options.as_of.empty() ? options.as_of : environment("SAG_AS_OF").value_or("");
  if (typed.empty())
  {
    return read_today();
  }
  const FriendlyDate read = parse_day(typed);
  if (!read.date)
  {
    throw Fault(
        FaultKind::configuration,
        {fmt::format("--as-of: {}", read.da_problem), fmt::format("--as-of: {}", read.en_problem)});
  }
  require_covered(*read.date);
  return *read.date;
}

std::optional<Date> known_day_of(const GlobalOptions& options)
{
  const auto date = options.known_at.empty() ? std::nullopt : parse_day(options.known_at).date;
  if (date)
  {
    require_covered(*date);
  }
  return date;
}

std::unique_ptr<Casebook> open_casebook(const GlobalOptions& options)
{
  const std::string start = start_of(options.directory);
  const auto root = find_root(start);
  if (!root)
  {
    throw Fault(
        FaultKind::configuration,
        both("ingen casebook: der er ingen casebook.yaml i {} eller højere oppe. Begynd en med "
             "`sag init`, eller sig hvor den er med -C",
             "no casebook: there is no casebook.yaml in {} or further up. Begin one with "
             "`sag init`, or say where it is with -C",
             start));
  }
  BookFiles files{*root};
  if (!options.known_at.empty() && !known_day_of(options))
  {
    files.snapshot = load_snapshot(*root, options.known_at);
  }
  return std::make_unique<Casebook>(load_casebook(std::move(files)));
}

void require_present(const Context& context)
{
  if (!context.options.known_at.empty())
  {
    throw Fault(FaultKind::configuration,
                {"med --known-at kan der kun ses, ikke skrives",
                 "with --known-at one can look, not write"});
  }
}

const Person& writer_of(const Context& context)
{
  require_present(context);
  return asker_of(context);
}

const Person& asker_of(const Context& context)
{
  const std::string typed =
      !context.options.who.empty() ? context.options.who : environment("SAG_WHO").value_or("");
  const Office& office = context.rules().office;
  if (!typed.empty())
  {
    if (const Person* const person = office.find_person(typed))
    {
      return *person;
    }
    refuse_writer(both("{} står ikke under people i casebook.yaml",
                       "{} does not stand under people in casebook.yaml",
                       typed));
  }
  if (const Person* const person = find_by_git(context))
  {
    return *person;
  }
  refuse_writer(
      both("hvem skriver? Sig det med --who eller SAG_WHO, eller sæt git's user.email til "
           "den, der står i casebook.yaml",
           "who writes? Say it with --who or SAG_WHO, or set git's user.email to the one "
           "in casebook.yaml"));
}

std::string short_date(Date date, Language language)
{
  return fmt::format("{} {}", format_weekday_short(date, language), format_iso(date));
}

} // namespace sag
