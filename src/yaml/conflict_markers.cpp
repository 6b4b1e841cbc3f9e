// SPDX-License-Identifier: MPL-2.0
#include "yaml/conflict_markers.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sag
{

namespace
{

struct Marker
{
  char sign = '\0';
  Span span;
  /// The first word of what git wrote behind it: a branch or a commit. The rest may be a sentence.
  std::string label;
};

std::optional<Marker> find_marker(std::string_view line, std::size_t begin)
{
  constexpr std::size_t length = 7;
  constexpr std::string_view signs = "<|=>";
  const char sign = line.empty() ? '\0' : line.front();
  if (line.size() < length || signs.find(sign) == std::string_view::npos
      || line.substr(0, length).find_first_not_of(sign) != std::string_view::npos)
  {
    return std::nullopt;
  }
  std::string_view rest = line.substr(length);
  if (!rest.empty() && (rest.front() != ' ' || sign == '='))
  {
    return std::nullopt;
  }
  const std::size_t word = std::min(rest.find_first_not_of(' '), rest.size());
  rest.remove_prefix(word);
  const auto start = static_cast<std::uint32_t>(begin);
  return Marker{sign,
                {start, start + static_cast<std::uint32_t>(line.size())},
                std::string(rest.substr(0, std::min(rest.find(' '), rest.size())))};
}

std::vector<Marker> find_markers(std::string_view text)
{
  std::vector<Marker> markers;
  for (std::size_t begin = 0; begin < text.size();)
  {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    line.remove_suffix(line.ends_with('\r') ? 1 : 0);
    if (auto marker = find_marker(line, begin))
    {
      markers.push_back(std::move(*marker));
    }
    begin = end + 1;
  }
  return markers;
}

Text note_text(const Marker& marker)
{
  switch (marker.sign)
  {
  case '<':
    return both("den ene side begynder her", "one side begins here");
  case '|':
    return both("her begynder det, som begge sider ændrede", "here begins what both sides changed");
  case '=':
    return both("den anden side begynder her", "the other side begins here");
  default:
    return both("den anden side slutter her", "the other side ends here");
  }
}

std::string name_of(const std::string& label)
{
  return label.empty() ? "?" : label;
}

/// `- date` of the line above, where an item of a list begins there that both sides go on with: git
/// merges a first line that they share. Empty when there is none.
std::string_view shared_first_key(std::string_view text, std::size_t marker)
{
  const std::size_t end = marker == 0 ? 0 : marker - 1;
  const std::size_t before = end == 0 ? std::string_view::npos : text.rfind('\n', end - 1);
  std::string_view line = text.substr(before == std::string_view::npos ? 0 : before + 1);
  line = line.substr(0, end - (before == std::string_view::npos ? 0 : before + 1));
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  const std::size_t colon = line.find(':');
  const bool item = line.starts_with("- ") && colon != std::string_view::npos && colon > 2
                    && line.substr(2, colon - 2).find_first_not_of("abcdefghijklmnopqrstuvwxyz-")
                           == std::string_view::npos;
  return item ? line.substr(0, colon) : std::string_view{};
}

Text help_for(std::string_view text, const Marker& first)
{
  const std::string_view shared = shared_first_key(text, first.span.begin);
  return shared.empty()
             ? both("vælg mellem de to sider, eller behold begge, og slet mærkerne",
                    "choose between the two sides, or keep both, and delete the markers")
             : both(
                 "begge sider går videre på linjen over: behold begge, sæt en `{0}: …` mere foran "
                 "den anden side, og slet mærkerne",
                 "both sides go on from the line above: keep both, put another `{0}: …` before "
                 "the second side, and delete the markers",
                 shared);
}

} // namespace

void check_conflict_markers(const SourceFilePtr& file, Diagnostics& diagnostics)
{
  const std::vector<Marker> markers = find_markers(file->text());
  for (std::size_t at = 0; at < markers.size();)
  {
    // A conflict runs from its first marker to the next `>`, or to where another one begins.
    std::size_t end = at + 1;
    while (markers[end - 1].sign != '>' && end < markers.size() && markers[end].sign != '<')
    {
      ++end;
    }
    const Marker& first = markers[at];
    const Marker& last = markers[end - 1];
    const bool whole = first.sign == '<' && last.sign == '>';
    Reported reported = diagnostics.error(
        "yaml-conflict-marker",
        file,
        first.span,
        whole ? both("uløst flettekonflikt mellem {} og {}",
                     "unresolved merge conflict between {} and {}",
                     name_of(first.label),
                     name_of(last.label))
              : both("et løst konfliktmærke fra git", "a stray conflict marker of git's"));
    reported.help(help_for(file->text(), first));
    for (; at < end; ++at)
    {
      if (whole)
      {
        reported.note(file, markers[at].span, note_text(markers[at]));
      }
    }
  }
}

} // namespace sag
