// SPDX-License-Identifier: MPL-2.0
#include "yaml/byte_check.hpp"

#include "diagnostics/redaction.hpp"
#include "diagnostics/utf8.hpp"
#include "yaml/conflict_markers.hpp"
#include "yaml/limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace sag
{

namespace
{

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// So many of one code are told one by one; the last of them says how many more there are.
constexpr std::size_t told_one_by_one = 10;

Span span_of(std::size_t begin, std::size_t end)
{
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// One code's places: the first ones and a count of the rest.
class Places
{
public:
  void add(Span span, Text message)
  {
    if (first_.size() < told_one_by_one)
    {
      first_.emplace_back(span, std::move(message));
    }
    ++count_;
  }

  void report(std::string_view code,
              const SourceFilePtr& file,
              const Text& help,
              Diagnostics& diagnostics) const
  {
    for (const auto& [span, message] : first_)
    {
      const bool last = &message == &first_.back().second;
      Reported reported = diagnostics.error(code, file, span, message);
      if (!help.empty())
      {
        reported.help(help);
      }
      if (const std::size_t more = count_ - first_.size(); last && more > 0)
      {
        reported.note(
            file, span, both("og {} steder mere i filen", "and {} more in the file", more));
      }
    }
  }

private:
  std::vector<std::pair<Span, Text>> first_;
  std::size_t count_ = 0;
};

/// Hidden characters that could make the file read differently from what it holds.
bool is_hidden(char32_t c)
{
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool separator = c == 0x2028 || c == 0x2029;
  const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return control || separator || direction || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

class ByteCheck
{
public:
  ByteCheck(const SourceFilePtr& file, Diagnostics& diagnostics)
      : file_(file), text_(file->text()), diagnostics_(diagnostics)
  {
  }

  void run()
  {
    if (is_too_large() || is_utf16())
    {
      return; // nothing else can be said of it
    }
    check_mark();
    for (std::size_t at = text_.starts_with(byte_order_mark) ? 3 : 0; at < text_.size();)
    {
      at += check_character(at);
    }
    check_line_end(text_.size());
    report_places();
    check_conflict_markers(file_, diagnostics_);
  }

private:
  bool is_too_large()
  {
    if (text_.size() <= max_file_bytes)
    {
      return false;
    }
    diagnostics_
        .error("yaml-too-large",
               file_,
               {0, 0},
               both("filen fylder {} byte; højst {} er tilladt",
                    "the file takes {} bytes; at most {} are allowed",
                    text_.size(),
                    max_file_bytes))
        .help(both("læg bilag i journalen, og skriv kun dokumentnummeret i `source`",
                   "keep attachments in the journal and write only their number in `source`"));
    return true;
  }

  bool is_utf16()
  {
    const auto starts = [this](std::string_view bytes) { return text_.starts_with(bytes); };
    constexpr std::string_view little("a\0:\0", 4);
    const bool wide = text_.size() >= 4 && text_[1] == little[1] && text_[3] == little[3];
    if (!starts("\xFF\xFE") && !starts("\xFE\xFF") && !wide)
    {
      return false;
    }
    diagnostics_
        .error("yaml-utf8",
               file_,
               {0, 1},
               both("filen er gemt som UTF-16, ikke som UTF-8",
                    "the file is saved as UTF-16, not as UTF-8"))
        .help(both("gem den som UTF-8 (i Notesblok: Gem som, Kodning: UTF-8)",
                   "save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8)"));
    return true;
  }

  void check_mark()
  {
    if (text_.starts_with(byte_order_mark))
    {
      diagnostics_
          .error("yaml-bom",
                 file_,
                 {0, 3},
                 both("filen begynder med et usynligt bytemærke (BOM)",
                      "the file begins with an invisible byte-order mark (BOM)"))
          .help(both("gem den som UTF-8 uden BOM", "save it as UTF-8 without BOM"));
    }
  }

  /// Returns how many bytes it looked at.
  std::size_t check_character(std::size_t at)
  {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte >= 0x20 && byte < 0x7F)
    {
      return 1;
    }
    if (byte == '\n')
    {
      check_line_end(at);
      line_begin_ = at + 1;
      return 1;
    }
    const CodePoint c = decode_utf8(text_, at);
    if (!c.valid)
    {
      invalid_.add(span_of(at, at + 1),
                   both("byten 0x{:02X} er ikke UTF-8", "the byte 0x{:02X} is not UTF-8", byte));
      looks_latin_1_ = looks_latin_1_ && is_latin_letter(byte);
      return 1;
    }
    if (is_hidden(c.value))
    {
      check_hidden(at, c);
    }
    return c.size;
  }

  static bool is_latin_letter(unsigned char byte)
  {
    constexpr std::string_view letters = "\xE6\xF8\xE5\xC6\xD8\xC5\xE9\xC9\xF6\xE4\xFC\xA7";
    return letters.find(static_cast<char>(byte)) != std::string_view::npos;
  }

  void check_hidden(std::size_t at, const CodePoint& c)
  {
    const Span span = span_of(at, at + c.size);
    switch (c.value)
    {
    case U'\t':
      if (!line_has_tab_)
      {
        tabs_.add(span, both("her står et tabulatortegn", "here is a tab"));
      }
      line_has_tab_ = true;
      break;
    case U'\0':
      nuls_.add(span, both("her står et nultegn (NUL)", "here is a NUL"));
      break;
    case U'\r':
      if (at + 1 == text_.size() || text_[at + 1] != '\n')
      {
        returns_.add(span,
                     both("linjen slutter med CR alene; det er ikke en linjeafslutning",
                          "the line ends in CR alone, which is not a line end"));
      }
      break;
    default:
      controls_.add(span,
                    both("her står det usynlige tegn U+{:04X}",
                         "here is the invisible character U+{:04X}",
                         static_cast<unsigned>(c.value)));
    }
  }

  void check_line_end(std::size_t end)
  {
    end -= end > line_begin_ && text_[end - 1] == '\r' ? 1u : 0u;
    if (end - line_begin_ > max_line_bytes)
    {
      long_lines_.add(span_of(line_begin_ + max_line_bytes, end),
                      both("linjen er på {} byte; højst {} er tilladt",
                           "the line has {} bytes; at most {} are allowed",
                           end - line_begin_,
                           max_line_bytes));
    }
    line_has_tab_ = false;
  }

  void report_places()
  {
    const auto report = [this](std::string_view code, const Places& places, const Text& help)
    { places.report(code, file_, help, diagnostics_); };
    report("yaml-line-too-long",
           long_lines_,
           both("skriv lang tekst som en blok: `note: |` og teksten på linjerne under",
                "write long text as a block: `note: |` and the text on the lines below"));
    report("yaml-utf8",
           invalid_,
           looks_latin_1_
               ? both("filen ser ud til at være gemt som Latin-1 (Windows-1252); gem den som UTF-8",
                      "the file seems to be saved as Latin-1 (Windows-1252); save it as UTF-8")
               : both("gem filen som UTF-8", "save the file as UTF-8"));
    report("yaml-nul", nuls_, both("slet tegnet", "delete the character"));
    report("yaml-control-character",
           controls_,
           both("slet tegnet, eller skriv linjen igen", "delete it, or type the line again"));
    report("yaml-tab",
           tabs_,
           both("brug mellemrum, også inde i tekst", "use blanks, also inside of text"));
    report("yaml-lone-cr",
           returns_,
           both("gem filen med LF eller CRLF som linjeafslutning",
                "save the file with LF or CRLF as its line end"));
  }

  const SourceFilePtr& file_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t line_begin_ = 0;
  bool line_has_tab_ = false;
  bool looks_latin_1_ = true;
  Places long_lines_;
  Places invalid_;
  Places nuls_;
  Places controls_;
  Places tabs_;
  Places returns_;
};

} // namespace

bool check_bytes(const SourceFilePtr& file, Diagnostics& diagnostics)
{
  const std::size_t before = diagnostics.size();
  ByteCheck(file, diagnostics).run();
  return diagnostics.size() == before;
}

} // namespace sag
