# SPDX-License-Identifier: MPL-2.0
# Reads src/LAYERS, then the rooms' CMakeLists.txt, then the sources. See tests/layers.

function fault(line, reason)
{
  printf "%s:%d: %s\n", FILENAME, line, reason
  faults = 1
}

# Whether the file may pass a door: the door names the file or, with a slash at the end, its room.
function may_pass(allowed,    names, count, i)
{
  count = split(allowed, names, " ")
  for (i = 1; i <= count; i++)
    if (names[i] == below_src || names[i] == room "/") return 1
  return 0
}

# Whether the code has the name as a word of its own.
function has_word(code, name,    at, before, after, rest)
{
  rest = code
  while ((at = index(rest, name)) > 0)
  {
    before = at > 1 ? substr(rest, at - 1, 1) : " "
    after = substr(rest, at + length(name), 1)
    if (before !~ /[A-Za-z0-9_]/ && (name ~ /[^A-Za-z0-9_]$/ || after !~ /[A-Za-z0-9_]/)) return 1
    rest = substr(rest, at + length(name))
  }
  return 0
}

# <sys/*> stands for all headers that begin so.
function is_header(what, name)
{
  return what == name || (name ~ /\*>$/ && index(what, substr(name, 1, length(name) - 2)) == 1)
}

function check_include(what,    from, i)
{
  if (what ~ /^</)
  {
    for (i = 1; i <= headers; i++)
      if (is_header(what, header[i]) && !may_pass(header_door[i]))
        fault(FNR, what " is kept from this file")
    return
  }
  gsub(/"/, "", what)
  if (what == "version.hpp" || (what in open_to_all)) return
  if (what !~ /^[a-z]+\/[a-z0-9_]+\.hpp$/)
  {
    fault(FNR, "write the include from src/, as \"room/file.hpp\": " what)
    return
  }
  from = what
  sub(/\/.*/, "", from)
  if (!(from in rooms)) fault(FNR, "there is no room " from)
  else if (room != "" && from != room && index(may[room], " " from " ") == 0)
    fault(FNR, room " may not include " from)
}

function file_ended()
{
  if (previous !~ /^src\/.*\.[ch]pp$/ || previous_lines <= 400) return
  printf "%s:401: longer than 400 lines (%d): would it be clearer as two files?\n", previous, previous_lines
  faults = 1
}

FNR == 1 {
  file_ended()
  previous = FILENAME
  in_comment = 0
  in_src = FILENAME ~ /^src\//
  below_src = FILENAME
  sub(/^src\//, "", below_src)
  room = below_src
  if (!sub(/\/.*/, "", room)) room = ""
}

{ previous_lines = FNR }

# --- src/LAYERS

FILENAME == "src/LAYERS" {
  if ($0 ~ /^(#|$)/) next
  colon = index($0, " :")
  if ($1 == "open") open_to_all[$2] = 1
  else if (($1 != "room" && $1 != "door") || colon == 0) fault(FNR, "not understood: " $0)
  else if ($1 == "room")
  {
    rooms[$2] = 1
    may[$2] = substr($0, colon + 2) " "
  }
  else
  {
    count = split(substr($0, 6, colon - 5), names, " ")
    allowed = substr($0, colon + 2)
    for (i = 1; i <= count; i++)
      if (names[i] ~ /^</)
      {
        header[++headers] = names[i]
        header_door[headers] = allowed
      }
      else
      {
        word[++words] = names[i]
        word_door[words] = allowed
      }
  }
  next
}

# --- CMakeLists.txt: the names that are listed

FILENAME ~ /CMakeLists\.txt$/ {
  folder = FILENAME
  sub(/CMakeLists\.txt$/, "", folder)
  gsub(/[()]/, " ")
  for (i = 1; i <= NF; i++) listed[folder $i] = 1
  next
}

# --- sources

FNR == 1 {
  pragma_once = 0
  if ($0 !~ /^\/\/ SPDX-License-Identifier: MPL-2\.0$/)
    fault(1, "the first line is not // SPDX-License-Identifier: MPL-2.0")
  if (FILENAME ~ /\.hpp$/) header_seen[FILENAME] = 1
  if (FILENAME ~ /\.cpp$/ && room != "" && FILENAME !~ /^tests\/unit\/[^\/]*$/ && !(FILENAME in listed))
    fault(1, "not listed in the CMakeLists.txt beside it")
  if (in_src && room != "" && !(room in rooms)) fault(1, "src/LAYERS knows no room " room)
}

/^#pragma once$/ { delete header_seen[FILENAME] }

/^[ \t]*#[ \t]*include/ {
  if (in_src && match($0, /[<"][^>"]*[>"]/)) check_include(substr($0, RSTART, RLENGTH))
  next
}

{
  code = $0
  gsub(/'\\?.'/, "''", code)
  gsub(/"([^"\\]|\\.)*"/, "\"\"", code)
  sub(/\/\/.*/, "", code)
  gsub(/\/\*([^*]|\*+[^*\/])*\*+\//, " ", code)
  if (in_comment)
  {
    if (!match(code, /\*\//)) next
    code = substr(code, RSTART + 2)
    in_comment = 0
  }
  if (match(code, /\/\*/))
  {
    code = substr(code, 1, RSTART - 1)
    in_comment = 1
  }
  if (code ~ /using[ \t]+namespace[ \t]+std[ \t]*;/) fault(FNR, "no `using namespace std`")
  if (in_src)
    for (i = 1; i <= words; i++)
      if (index(code, word[i]) && has_word(code, word[i]) && !may_pass(word_door[i]))
        fault(FNR, word[i] " is kept from this file")
}

END {
  file_ended()
  for (name in header_seen)
  {
    printf "%s:1: no #pragma once\n", name
    faults = 1
  }
  exit faults
}
