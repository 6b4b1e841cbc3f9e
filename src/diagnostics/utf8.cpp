// SPDX-License-Identifier: MPL-2.0
#include "diagnostics/utf8.hpp"

#include <array>

namespace sag
{

namespace
{

unsigned byte_at(std::string_view text, std::size_t offset)
{
  return static_cast<unsigned char>(text[offset]);
}

} // namespace

CodePoint decode_utf8(std::string_view text, std::size_t offset)
{
  const unsigned lead = byte_at(text, offset);
  if (lead < 0x80)
  {
    return {lead, 1, true};
  }
  const std::uint32_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || offset + size > text.size())
  {
    return {};
  }
  char32_t value = lead & (0x7Fu >> size);
  for (std::uint32_t at = 1; at < size; ++at)
  {
    const unsigned next = byte_at(text, offset + at);
    if ((next & 0xC0u) != 0x80u)
    {
      return {};
    }
    value = (value << 6) | (next & 0x3Fu);
  }
  constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < smallest[size] || value > 0x10FFFF || surrogate)
  {
    return {};
  }
  return {value, size, true};
}

void append_utf8(std::string& text, char32_t code_point)
{
  const auto tail = [&](unsigned shift)
  { text += static_cast<char>(0x80u | ((code_point >> shift) & 0x3Fu)); };
  if (code_point < 0x80)
  {
    text += static_cast<char>(code_point);
  }
  else if (code_point < 0x800)
  {
    text += static_cast<char>(0xC0u | (code_point >> 6));
    tail(0);
  }
  else if (code_point < 0x10000)
  {
    text += static_cast<char>(0xE0u | (code_point >> 12));
    tail(6);
    tail(0);
  }
  else
  {
    text += static_cast<char>(0xF0u | (code_point >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

} // namespace sag
