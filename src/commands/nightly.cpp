// SPDX-License-Identifier: MPL-2.0
// sag nightly: validate, stalls, dates and letters due in one run for cron; with --new-since only
// what is new, and why.

#include "calendar/friendly_date.hpp"
#include "casebook/revisions.hpp"
#include "commands/clock.hpp"
#include "commands/commands.hpp"
#include "commands/digest.hpp"
#include "commands/find_case.hpp"
#include "commands/json.hpp"
#include "commands/nightly_text.hpp"
#include "commands/scan.hpp"

#include <algorithm>

namespace sag
{

namespace
{

/// What the run is compared with. Owns the casebook of an earlier commit.
struct Baseline
{
  std::unique_ptr<Casebook> book;
  Vantage vantage;
};

void require_sound_then(const Casebook& book, const std::string& revision)
{
  if (!book.sound())
  {
    throw Fault(FaultKind::configuration,
                both("reglerne i {} har fejl, så intet kan sammenlignes med dem",
                     "the rules at {} have errors, so nothing can be compared with them",
                     revision.substr(0, 10)));
  }
}

Baseline baseline_at(const Context& context, const Revision& revision, Date day)
{
  const std::string& root = context.book().root();
  auto book =
      std::make_unique<Casebook>(load_casebook({root, load_snapshot(root, revision.commit)}));
  require_sound_then(*book, revision.commit);
  const Vantage vantage{book.get(), {day, std::nullopt}, revision.commit};
  return {std::move(book), vantage};
}

std::optional<Date> day_in(const Context& context, const std::string& typed)
{
  if (typed == "last")
  {
    return context.rules().calendars.office.on_or_before(context.today.plus_days(-1));
  }
  if (const auto date = parse_date(typed))
  {
    return date;
  }
  return parse_friendly_date(
             typed, context.today, DateDirection::past, context.rules().calendars.office)
      .date;
}

/// As it was when the day began: the last commit before it; where there is none, what had been
/// written by the day before.
Baseline baseline_of(const Context& context, const std::string& typed, const Vantage& now)
{
  const std::string& root = context.book().root();
  const auto day = day_in(context, typed);
  if (day && *day > context.today)
  {
    throw Fault(FaultKind::configuration,
                both("--new-since: {} er efter den dag, der ses fra ({})",
                     "--new-since: {} is after the day that is looked from ({})",
                     format_iso(*day),
                     format_iso(context.today)));
  }
  if (!day)
  {
    const Revision revision = find_revision(root, typed);
    return baseline_at(context, revision, danish_day(revision.committed));
  }
  if (const auto revision = find_revision_before(root, beginning_of(*day), head_of(now)))
  {
    return baseline_at(context, *revision, *day);
  }
  return {nullptr, {&context.book(), {*day, day->plus_days(-1)}, {}}};
}

std::string rule_names(const Casebook& book)
{
  std::string names;
  for (const Workflow& workflow : book.rules.workflows)
  {
    names += (names.empty() ? "" : " ") + workflow.id.value;
  }
  return names;
}

std::string_view name_of(NewsReason reason)
{
  switch (reason)
  {
  case NewsReason::time:
    return "time";
  case NewsReason::case_changed:
    return "case";
  case NewsReason::rules_changed:
    return "rules";
  }
  return "time";
}

Json to_json(const News& news, const Nightly& nightly, Language language)
{
  const NightlyItem& item = news.item;
  Json json{{"case", text_or_null(item.id)},
            {"code", text_or_null(item.code)},
            {"severity", name_of(item.severity)},
            {"file", item.path},
            {"line", item.line},
            {"column", item.column},
            {"what", item.what.in(language)},
            {"since", item.since ? Json(format_iso(*item.since)) : Json()},
            {"working_days", item.since ? Json(item.days.count) : Json()},
            {"unit", text_or_null(item.unit)},
            {"owner", text_or_null(item.owner)},
            {item.cure_is_command ? "command" : "help", text_or_null(item.cure.in(language))}};
  if (nightly.since)
  {
    json["gone"] = news.gone;
    json["reason"] = name_of(news.reason);
    json["commit"] = text_or_null(news.commit);
  }
  return json;
}

void print(Context& context, const Nightly& nightly, OutputFormat format)
{
  if (format == OutputFormat::ndjson)
  {
    for (const News& news : nightly.news)
    {
      context.out.write(dump_line(to_json(news, nightly, context.language)));
    }
  }
  else if (format == OutputFormat::json)
  {
    Json json = json_head("nightly", nightly.day);
    json["new_since"] = nightly.since ? Json(format_iso(*nightly.since)) : Json();
    json["since_commit"] = text_or_null(nightly.commit);
    json["files_read"] = nightly.state.files;
    json["files_left_out"] = nightly.state.skipped;
    json["news"] = Json::array();
    for (const News& news : nightly.news)
    {
      json["news"].push_back(to_json(news, nightly, context.language));
    }
    context.out.write(dump(json));
  }
  // Mail from cron that says nothing is mail that nobody reads.
  else if (!nightly.news.empty() || nightly.state.skipped > 0)
  {
    context.out.write(render_nightly(nightly, context.language));
  }
}

ExitStatus status_of(const Nightly& nightly, FailOn fail_on)
{
  const bool found = std::ranges::any_of(
      nightly.news,
      [&](const News& news) {
        return !news.gone && (news.item.severity == Severity::error || fail_on == FailOn::warning);
      });
  ExitStatus status = nightly.state.files == 0 ? ExitStatus::no_cases : ExitStatus::fine;
  status = worst(status, found ? ExitStatus::findings : ExitStatus::fine);
  status = worst(status, nightly.state.skipped > 0 ? ExitStatus::incomplete : ExitStatus::fine);
  return worst(status,
               nightly.state.not_reviewed.empty() ? ExitStatus::fine : ExitStatus::not_covered);
}

} // namespace

ExitStatus run_nightly(Context& context, const NightlyOptions& options)
{
  require_sound_rules(context);
  const auto& snapshot = context.book().files.snapshot;
  const Vantage now{
      &context.book(), context.viewpoint(), snapshot != nullptr ? snapshot->commit : ""};
  Nightly nightly{{},
                  find_nightly_items(context.book(), context.viewpoint(), nullptr),
                  context.today,
                  {},
                  {},
                  rule_names(context.book())};
  if (options.new_since.empty())
  {
    for (const NightlyItem& item : nightly.state.items)
    {
      nightly.news.push_back({item, false, {}, {}});
    }
  }
  else
  {
    const Baseline before = baseline_of(context, options.new_since, now);
    nightly.since = before.vantage.view.as_of;
    nightly.commit = before.vantage.commit;
    nightly.news = find_news(before.vantage,
                             find_nightly_items(*before.vantage.book, before.vantage.view, nullptr),
                             now,
                             nightly.state);
  }
  if (!options.digest.empty())
  {
    save_digests(options.digest, nightly, context.rules().office, context.language);
  }
  print(context, nightly, options.format);
  if (nightly.state.files == 0)
  {
    complain_of_no_cases(context);
  }
  return status_of(nightly, options.fail_on);
}

} // namespace sag
