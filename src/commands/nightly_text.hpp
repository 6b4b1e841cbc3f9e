// SPDX-License-Identifier: MPL-2.0
// A night's run in words: for a terminal or a mail, and as Markdown for those it concerns.

#pragma once

#include "commands/news.hpp"

#include <string>
#include <vector>

namespace sag
{

struct Nightly
{
  std::vector<News> news;
  NightlyState state;
  Date day;
  /// What it is compared with; none for all there is.
  std::optional<Date> since;
  std::string commit;
  /// The rules' names.
  std::string rules;
};

/// For a terminal or a mail: program, day, rules and files in the head, then item by item.
[[nodiscard]] std::string render_nightly(const Nightly& nightly, Language language);

[[nodiscard]] std::string render_nightly_markdown(const std::vector<const News*>& news,
                                                  const Text& title,
                                                  const Nightly& nightly,
                                                  Language language);

} // namespace sag
