// SPDX-License-Identifier: MPL-2.0
#include "casebook/unified_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

namespace sag
{

namespace
{

using Lines = std::vector<std::string_view>;

constexpr std::size_t context = 3;

/// With their line ends, so that a missing one at the end is a difference.
Lines split(std::string_view text)
{
  Lines lines;
  while (!text.empty())
  {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

/// One line of the diff: kept (' '), taken out ('-') or put in ('+').
struct Step
{
  char sign;
  std::string_view line;
};

/// The longest common subsequence of what is left between equal beginnings and ends. What sag
/// changes is a few lines; a middle too large for the table is taken out and put in as a whole.
void diff_middle(const Lines& before, const Lines& after, std::vector<Step>& steps)
{
  constexpr std::size_t most_cells = std::size_t{4} << 20;
  const std::size_t width = after.size() + 1;
  std::vector<std::size_t> common;
  if (before.size() < most_cells / width)
  {
    common.assign((before.size() + 1) * width, 0);
    for (std::size_t i = before.size(); i-- > 0;)
    {
      for (std::size_t j = after.size(); j-- > 0;)
      {
        common[i * width + j] = before[i] == after[j] ? common[(i + 1) * width + j + 1] + 1
                                                      : std::max(common[(i + 1) * width + j],
                                                                 common[i * width + j + 1]);
      }
    }
  }
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < before.size() && j < after.size() && !common.empty())
  {
    if (before[i] == after[j])
    {
      steps.push_back({' ', before[i++]});
      ++j;
    }
    else if (common[(i + 1) * width + j] >= common[i * width + j + 1])
    {
      steps.push_back({'-', before[i++]});
    }
    else
    {
      steps.push_back({'+', after[j++]});
    }
  }
  for (; i < before.size(); ++i)
  {
    steps.push_back({'-', before[i]});
  }
  for (; j < after.size(); ++j)
  {
    steps.push_back({'+', after[j]});
  }
}

std::vector<Step> steps_between(const Lines& before, const Lines& after)
{
  const auto head = static_cast<std::size_t>(
      std::distance(before.begin(),
                    std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first));
  const std::size_t shorter = std::min(before.size(), after.size()) - head;
  std::size_t tail = 0;
  while (tail < shorter && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
  {
    ++tail;
  }
  const auto middle = [&](const Lines& lines)
  { return Lines(lines.begin() + std::ptrdiff_t(head), lines.end() - std::ptrdiff_t(tail)); };

  std::vector<Step> steps;
  for (std::size_t i = 0; i < head; ++i)
  {
    steps.push_back({' ', before[i]});
  }
  diff_middle(middle(before), middle(after), steps);
  for (std::size_t i = before.size() - tail; i < before.size(); ++i)
  {
    steps.push_back({' ', before[i]});
  }
  return steps;
}

/// "12,7"; a range of one line is its number, an empty one the number of the line before it.
std::string range(std::size_t first, std::size_t count)
{
  return count == 1 ? fmt::format("{}", first + 1)
                    : fmt::format("{},{}", count == 0 ? first : first + 1, count);
}

struct Place
{
  std::size_t before = 0;
  std::size_t after = 0;

  void pass(const Step& step)
  {
    before += step.sign != '+' ? 1 : 0;
    after += step.sign != '-' ? 1 : 0;
  }
};

void add_hunk(std::string& diff, Place place, const Step* begin, const Step* end)
{
  const Place first = place;
  std::string body;
  for (const Step* step = begin; step != end; ++step)
  {
    place.pass(*step);
    body += step->sign;
    body += step->line;
    if (step->line.back() != '\n')
    {
      body += "\n\\ No newline at end of file\n";
    }
  }
  diff += fmt::format("@@ -{} +{} @@\n{}",
                      range(first.before, place.before - first.before),
                      range(first.after, place.after - first.after),
                      body);
}

} // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after)
{
  const std::vector<Step> steps = steps_between(split(before), split(after));
  const auto changes = [](const Step& step) { return step.sign != ' '; };
  const Step* const end = steps.data() + steps.size();
  const Step* change = std::find_if(steps.data(), end, changes);
  if (change == end)
  {
    return {};
  }
  std::string diff = before.empty() ? "--- /dev/null\n" : fmt::format("--- a/{}\n", path);
  diff += fmt::format("+++ b/{}\n", path);
  Place place;
  const Step* passed = steps.data();
  while (change != end)
  {
    const Step* const begin = change - std::min<std::ptrdiff_t>(context, change - passed);
    std::for_each(passed, begin, [&](const Step& step) { place.pass(step); });
    // Changes with no more than two contexts between them share a hunk.
    const Step* last = change;
    while (change != end && change - last <= std::ptrdiff_t(2 * context) + 1)
    {
      last = change;
      change = std::find_if(change + 1, end, changes);
    }
    const Step* const hunk_end = last + 1 + std::min<std::ptrdiff_t>(context, end - last - 1);
    add_hunk(diff, place, begin, hunk_end);
    std::for_each(begin, hunk_end, [&](const Step& step) { place.pass(step); });
    passed = hunk_end;
  }
  return diff;
}

} // namespace sag
