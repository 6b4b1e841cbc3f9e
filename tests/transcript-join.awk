# SPDX-License-Identifier: MPL-2.0
# Puts a page together again from its lines, as transcript-parse.awk left them, and what
# the steps printed. See run-transcript.

# Whether the printed lines are the expected ones, where `...` stands for any number of lines.
function agrees(    e, p, wildcard, mark)
{
  e = p = 1
  wildcard = 0
  while (p <= printed_count)
    if (e <= expected_count && expected[e] == "...") { wildcard = e++; mark = p }
    else if (e <= expected_count && expected[e] == printed[p]) { e++; p++ }
    else if (wildcard) { e = wildcard + 1; p = ++mark }
    else return 0
  while (e <= expected_count && expected[e] == "...") e++
  return e > expected_count
}

function without_scratch(line,    at, done)
{
  done = ""
  while ((at = index(line, scratch)) > 0)
  {
    done = done substr(line, 1, at - 1) "/home/mette"
    line = substr(line, at + length(scratch))
  }
  return done line
}

function refuse(line)
{
  printf "%s: a page cannot show this line of output as it would be read as something else: %s\n", file, line > "/dev/stderr"
  failed = 1
  exit 1
}

/^=/ { print substr($0, 2); next }

/^@/ {
  step = substr($1, 2)
  fence = $2
  expected_count = printed_count = 0
  while ((getline line < (steps "/" step ".expected")) > 0) expected[++expected_count] = line
  close(steps "/" step ".expected")
  while ((getline line < (steps "/" step ".printed")) > 0) printed[++printed_count] = without_scratch(line)
  close(steps "/" step ".printed")

  if (agrees())
    for (i = 1; i <= expected_count; i++) print expected[i]
  else
    for (i = 1; i <= printed_count; i++)
    {
      ticks = match(printed[i], /^```+ *$/) ? index(printed[i] " ", " ") - 1 : 0
      if (printed[i] ~ /^\$ / || ticks >= fence || (i == 1 && printed[i] ~ /^>( |$)/)) refuse(printed[i])
      print printed[i]
    }
}

END { exit failed }
