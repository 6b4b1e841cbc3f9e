# SPDX-License-Identifier: MPL-2.0
# Takes a Markdown page apart for run-transcript. Into the directory `steps` it writes
#
#   page         the page, `=` before each line that stands as it is, and `@N FENCE` where step N
#                prints something, inside a fence of so many backticks
#   session      one line of shell per step, in the words that run-transcript defines
#   N.command    what step N runs          N.expected  what the page says it prints
#   N.hidden     the line of a step that is not shown
#   N.file       a file that the page writes
#
# and prints the number of steps.

function refuse(reason)
{
  printf "%s:%d: %s\n", file, NR, reason > "/dev/stderr"
  refused = 1
  exit 2
}

function keep(line) { print "=" line > (steps "/page") }

function do_in_session(line) { print line > (steps "/session") }

function begin_step(text)
{
  step++
  command = text
  expected = ""
  running = 1
}

function end_step()
{
  if (!running) return
  running = 0
  printf "%s\n", command > (steps "/" step ".command")
  printf "%s", expected > (steps "/" step ".expected")
  close(steps "/" step ".command")
  close(steps "/" step ".expected")
  do_in_session("transcript_begin " step "; eval \"$transcript_command\" <$transcript_in >$transcript_out 2>&1; transcript_end $?")
}

function end_shown_step()
{
  if (running) print "@" step, length(fence) > (steps "/page")
  end_step()
}

function write_file()
{
  printf "%s", text > (steps "/" ++files ".file")
  close(steps "/" files ".file")
  do_in_session("transcript_file " files " '" path "'")
  path = ""
}

function inside_console()
{
  if ($0 ~ /^\$ /)
  {
    end_shown_step()
    begin_step(substr($0, 3))
    keep($0)
  }
  else if (!running) refuse("this stands before any command; a command begins with `$ `")
  else if (expected == "" && $0 ~ /^>( |$)/)
  {
    command = command "\n" substr($0, 3)
    keep($0)
  }
  else expected = expected $0 "\n"
}

# The backticks that a line begins with.
function ticks(line)
{
  match(line, /^`*/)
  return substr(line, 1, RLENGTH)
}

fence != "" {
  if (length(ticks($0)) >= length(fence) && $0 ~ /^`+ *$/)
  {
    if (kind == "console") end_shown_step()
    if (kind == "file") write_file()
    fence = ""
    keep($0)
  }
  else if (kind == "console") inside_console()
  else
  {
    text = text $0 "\n"
    keep($0)
  }
  next
}

{ keep($0) }

/^```/ {
  fence = ticks($0)
  kind = path != "" ? "file" : substr($0, length(fence) + 1) ~ /^console( |$)/ ? "console" : "other"
  text = ""
  if (kind == "console") consoles++
  next
}

path != "" && !/^ *$/ { refuse("no block follows <!-- file: " path " -->") }

/^ +```+console/ { refuse("an indented session would not be run; move it to the margin") }

/^<!-- fresh -->$/ { do_in_session("transcript_fresh"); next }

/^<!-- empty -->$/ { do_in_session("transcript_empty"); next }

/^<!-- run: .* -->$/ {
  begin_step(substr($0, 11, length($0) - 14))
  print NR > (steps "/" step ".hidden")
  close(steps "/" step ".hidden")
  end_step()
  next
}

/^<!-- file: [A-Za-z0-9._\/-]+ -->$/ {
  path = $3
  if (path ~ /^\// || path ~ /\.\./) refuse("the path leads out of the casebook")
  next
}

/^<!-- (fresh|empty|run|file|transcript)/ { refuse("not understood: " $0) }

END {
  if (refused) exit 2
  if (fence != "") refuse("the last block has no end")
  if (!consoles) refuse("there is no ```console block in it")
  print step
}
