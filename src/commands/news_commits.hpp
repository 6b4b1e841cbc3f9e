// SPDX-License-Identifier: MPL-2.0
// Which commit brought a piece of news: the casebook is evaluated as each commit left it, backwards
// from the newest, for as long as the news holds.

#pragma once

#include "commands/news.hpp"

#include <vector>

namespace sag
{

/// Fills in the commits of what the case or the rules brought. What no commit brought, as it is not
/// committed yet, stays without. Nothing is done where there is no earlier commit to begin from.
void name_commits(std::vector<News>& news, const Vantage& before, const Vantage& now);

} // namespace sag
