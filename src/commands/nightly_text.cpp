// SPDX-License-Identifier: MPL-2.0
#include "commands/nightly_text.hpp"

#include "calendar/date_text.hpp"
#include "commands/context.hpp"
#include "commands/finding_table.hpp"
#include "commands/markdown.hpp"
#include "diagnostics/terminal_text.hpp"
#include "version.hpp"
#include "workflow/finding_codes.hpp"

#include <algorithm>
#include <utility>

namespace sag
{

namespace
{

Text degree_of(const NightlyItem& item)
{
  return !item.is_finding() && item.severity == Severity::error ? Text{"FEJL", "ERROR"}
                                                                : degree_of(item.severity);
}

std::string place_of(const NightlyItem& item)
{
  if (item.is_finding())
  {
    return item.id;
  }
  return item.line == 0 ? item.path : fmt::format("{}:{}:{}", item.path, item.line, item.column);
}

/// What belongs together on a line of its own below: those of the parts that there are.
std::string joined(const std::vector<std::string>& parts)
{
  std::string line;
  for (const std::string& part : parts)
  {
    if (!part.empty())
    {
      line += (line.empty() ? "" : " · ") + part;
    }
  }
  return line;
}

Text tally(const std::vector<const News*>& news)
{
  const auto gone = static_cast<std::size_t>(std::ranges::count(news, true, &News::gone));
  const std::size_t fresh = news.size() - gone;
  return {fmt::format("{} {}, {} ikke længere", fresh, fresh == 1 ? "ny" : "nye", gone),
          fmt::format("{} new, {} no longer", fresh, gone)};
}

Text head_of(const Nightly& nightly)
{
  const auto head = [&](Language language, std::string_view read, std::string_view left_out)
  {
    return fmt::format("sag {} · {} · {} · {} {}, {} {}",
                       version,
                       short_date(nightly.day, language),
                       nightly.rules,
                       nightly.state.files,
                       read,
                       nightly.state.skipped,
                       left_out);
  };
  return {head(Language::danish, "filer læst", "udeladt"),
          head(Language::english, "files read", "left out")};
}

Text since_text(const std::vector<const News*>& news, const Nightly& nightly)
{
  if (!nightly.since)
  {
    return both("Alt, der står nu", "All there is now");
  }
  const std::string commit =
      nightly.commit.empty() ? "" : fmt::format(" ({})", nightly.commit.substr(0, 10));
  const Text counts = tally(news);
  return {fmt::format(
              "Siden {}{}: {}", short_date(*nightly.since, Language::danish), commit, counts.da),
          fmt::format(
              "Since {}{}: {}", short_date(*nightly.since, Language::english), commit, counts.en)};
}

Text reason_of(const News& news, const Nightly& nightly)
{
  if (!nightly.since)
  {
    return {};
  }
  const auto changed = [&](Text what)
  {
    return news.commit.empty() ? what
                               : Text{fmt::format("{} ({})", what.da, news.commit),
                                      fmt::format("{} ({})", what.en, news.commit)};
  };
  switch (news.reason)
  {
  case NewsReason::case_changed:
    return changed({"sagen er ændret", "the case was changed"});
  case NewsReason::rules_changed:
    return changed({"reglerne er ændret", "the rules were changed"});
  case NewsReason::time:
    break;
  }
  return news.item.limit && !news.gone ? Text{"grænsen er nået", "the limit was reached"}
                                       : Text{"tiden er gået", "time has passed"};
}

Text clock_of(const NightlyItem& item)
{
  // What is about a date says its day itself.
  const FindingCode* const code = find_finding_code(item.code);
  if (!item.is_finding() || code == nullptr || code->family == FindingFamily::truth)
  {
    return {};
  }
  const auto clock = [&](std::string_view day, std::string_view days, std::string_view limit)
  {
    const std::string count =
        fmt::format("{} {}", item.days.count, item.days.count == 1 ? day : days);
    return item.limit ? fmt::format(
               "{}, {} {}/{}", count, limit, item.limit->warn.count, item.limit->stall.count)
                      : count;
  };
  return {clock("arbejdsdag", "arbejdsdage", "grænse"),
          clock("working day", "working days", "limit")};
}

void add_news(std::string& out, const News& news, const Nightly& nightly, Language language)
{
  const NightlyItem& item = news.item;
  const std::string line = fmt::format("{} {:<5}  {}  {}",
                                       news.gone ? '-' : '+',
                                       degree_of(item).in(language),
                                       place_of(item),
                                       item.what.in(language));
  out += escape_for_terminal(line) + "\n";
  const std::string why = joined({item.code,
                                  item.unit,
                                  news.gone ? "" : clock_of(item).in(language),
                                  reason_of(news, nightly).in(language)});
  out += why.empty() ? "" : fmt::format("         {}\n", escape_for_terminal(why));
  if (!news.gone && !item.cure.in(language).empty())
  {
    out += fmt::format("         {}\n", escape_for_terminal(item.cure.in(language)));
  }
}

} // namespace

std::string render_nightly(const Nightly& nightly, Language language)
{
  std::vector<const News*> news;
  for (const News& one : nightly.news)
  {
    news.push_back(&one);
  }
  std::string out = fmt::format(
      "{}\n{}\n\n", head_of(nightly).in(language), since_text(news, nightly).in(language));
  for (const News* const one : news)
  {
    add_news(out, *one, nightly, language);
  }
  return out;
}

std::string render_nightly_markdown(const std::vector<const News*>& news,
                                    const Text& title,
                                    const Nightly& nightly,
                                    Language language)
{
  const bool danish = language == Language::danish;
  std::string out = fmt::format("# {}\n\n{}\n",
                                escape_for_markdown(title.in(language)),
                                since_text(news, nightly).in(language));
  for (const bool gone : {false, true})
  {
    bool first = true;
    for (const News* const one : news)
    {
      if (one->gone != gone)
      {
        continue;
      }
      if (std::exchange(first, false))
      {
        out += fmt::format("\n## {}\n\n",
                           gone     ? (danish ? "Ikke længere" : "No longer")
                           : danish ? "At gøre"
                                    : "To do");
      }
      const NightlyItem& item = one->item;
      out +=
          fmt::format("- **{}** {}\n", place_of(item), escape_for_markdown(item.what.in(language)));
      const std::string why =
          joined({gone ? "" : clock_of(item).in(language), reason_of(*one, nightly).in(language)});
      out += why.empty() ? "" : fmt::format("  {}\n", why);
      if (!gone && !item.cure.in(language).empty())
      {
        out += item.cure_is_command
                   ? fmt::format("  `{}`\n", item.cure.in(language))
                   : fmt::format("  {}\n", escape_for_markdown(item.cure.in(language)));
      }
    }
  }
  return out;
}

} // namespace sag
