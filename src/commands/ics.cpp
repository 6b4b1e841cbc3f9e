// SPDX-License-Identifier: MPL-2.0
#include "commands/ics.hpp"

#include <fmt/format.h>

namespace sag
{

namespace
{

std::string compact(Date date)
{
  return fmt::format("{:04}{:02}{:02}", date.year(), date.month(), date.day());
}

std::string escaped(std::string_view text)
{
  std::string out;
  for (const char c : text)
  {
    if (c == '\n')
    {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',')
    {
      out += '\\';
    }
    out += c;
  }
  return out;
}

bool continues_character(char c)
{
  constexpr unsigned char top_two = 0xC0;
  constexpr unsigned char continuation = 0x80;
  return (static_cast<unsigned char>(c) & top_two) == continuation;
}

/// Broken after at most 75 bytes, never within a character; what follows begins with a blank.
void add_line(std::string& out, std::string_view line)
{
  constexpr std::size_t longest = 75;
  std::size_t room = longest;
  while (line.size() > room)
  {
    std::size_t end = room;
    while (continues_character(line[end]))
    {
      --end;
    }
    out += line.substr(0, end);
    out += "\r\n ";
    line.remove_prefix(end);
    room = longest - 1;
  }
  out += line;
  out += "\r\n";
}

} // namespace

std::string render_ics(const std::vector<IcsEvent>& events, Date stamp, std::string_view language)
{
  std::string out;
  add_line(out, "BEGIN:VCALENDAR");
  add_line(out, "VERSION:2.0");
  add_line(out, fmt::format("PRODID:-//sag//deadlines//{}", language));
  add_line(out, "METHOD:PUBLISH");
  for (const IcsEvent& event : events)
  {
    add_line(out, "BEGIN:VEVENT");
    add_line(out, fmt::format("UID:{}", escaped(event.uid)));
    add_line(out, fmt::format("DTSTAMP:{}T000000Z", compact(stamp)));
    add_line(out, fmt::format("DTSTART;VALUE=DATE:{}", compact(event.day)));
    add_line(out, fmt::format("DTEND;VALUE=DATE:{}", compact(event.day.plus_days(1))));
    add_line(out, fmt::format("SUMMARY:{}", escaped(event.summary)));
    add_line(out, fmt::format("DESCRIPTION:{}", escaped(event.description)));
    add_line(out, "CLASS:CONFIDENTIAL");
    add_line(out, "TRANSP:TRANSPARENT");
    add_line(out, "END:VEVENT");
  }
  add_line(out, "END:VCALENDAR");
  return out;
}

} // namespace sag
