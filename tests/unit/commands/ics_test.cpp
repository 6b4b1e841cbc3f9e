// SPDX-License-Identifier: MPL-2.0
#include "commands/ics.hpp"
#include "support/days.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <ostream>
#include <string>

using namespace sag;
using namespace sag::test;

TEST_SUITE("commands/ics")
{
  TEST_CASE("a calendar of whole days")
  {
    CHECK(render_ics({{"a1@sag", day("2026-12-31"), "Frist i sag 2026-0141", "a, b; c\\d\ne"}},
                     day("2026-11-20"),
                     "DA")
          == "BEGIN:VCALENDAR\r\n"
             "VERSION:2.0\r\n"
             "PRODID:-//sag//deadlines//DA\r\n"
             "METHOD:PUBLISH\r\n"
             "BEGIN:VEVENT\r\n"
             "UID:a1@sag\r\n"
             "DTSTAMP:20261120T000000Z\r\n"
             "DTSTART;VALUE=DATE:20261231\r\n"
             "DTEND;VALUE=DATE:20270101\r\n"
             "SUMMARY:Frist i sag 2026-0141\r\n"
             "DESCRIPTION:a\\, b\\; c\\\\d\\ne\r\n"
             "CLASS:CONFIDENTIAL\r\n"
             "TRANSP:TRANSPARENT\r\n"
             "END:VEVENT\r\n"
             "END:VCALENDAR\r\n");
  }

  TEST_CASE("no line is longer than 75 bytes, and no character is broken")
  {
    // "SUMMARY:" takes 8 bytes; each ø takes two, so that the fold falls inside one.
    for (const std::size_t before : {0U, 1U, 64U, 65U, 66U, 67U})
    {
      CAPTURE(before);
      const std::string summary = std::string(before, 'x')
                                  + "øøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøø"
                                    "øøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøøø";
      const std::string text =
          render_ics({{"u", day("2026-11-20"), summary, ""}}, day("2026-11-20"), "DA");
      std::string unfolded;
      std::size_t begin = 0;
      while (begin < text.size())
      {
        const std::size_t end = text.find("\r\n", begin);
        REQUIRE(end != std::string::npos);
        const std::string line = text.substr(begin, end - begin);
        CHECK(line.size() <= 75);
        // A line never begins within a character.
        const std::size_t first = line.starts_with(' ') ? 1 : 0;
        CHECK((line.size() == first || (static_cast<unsigned char>(line[first]) & 0xC0U) != 0x80U));
        unfolded += line.starts_with(' ') ? line.substr(1) : "\n" + line;
        begin = end + 2;
      }
      CHECK(unfolded.find("\nSUMMARY:" + summary + "\n") != std::string::npos);
    }
  }

  TEST_CASE("nothing to tell is still a calendar")
  {
    CHECK(render_ics({}, day("2026-11-20"), "EN")
          == "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//sag//deadlines//EN\r\n"
             "METHOD:PUBLISH\r\nEND:VCALENDAR\r\n");
  }
}
