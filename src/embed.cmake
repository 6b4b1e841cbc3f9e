# SPDX-License-Identifier: MPL-2.0
# Run with -P: writes OUTPUT, a C++ source with the function sag::FUNCTION(), which gives the
# texts of FILES under the names NAMES (two lists of the same length, in the same order).
#
# Each line of a text becomes one ordinary literal. A raw literal would have a delimiter that a
# text could contain and a length that some compilers limit; this has neither. (CMake reads a
# CRLF as a plain line end.)

list(LENGTH FILES count)
set(entries "")
foreach(name path IN ZIP_LISTS NAMES FILES)
  file(READ "${path}" text)
  string(REPLACE "\\" "\\\\" text "${text}")
  string(REPLACE "\"" "\\\"" text "${text}")
  string(REPLACE "?" "\\?" text "${text}")
  string(REPLACE "\n" "\\n\"\n     \"" text "${text}")
  string(APPEND entries "    {\"${name}\"sv,\n     \"${text}\"sv},\n")
endforeach()

file(WRITE "${OUTPUT}" "// Generated from text files by src/embed.cmake; edit those.
#include \"casebook/embedded.hpp\"

#include <array>

namespace sag
{

using namespace std::string_view_literals;

std::span<const EmbeddedFile> ${FUNCTION}()
{
  static constexpr std::array<EmbeddedFile, ${count}> files{{
${entries}  }};
  return files;
}

} // namespace sag
")
