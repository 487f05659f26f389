# SPDX-License-Identifier: BSL-1.0
#
# Lists the mutants of a C++ file, one a line, or prints the file with one of them made.
#
#   awk -f mutants.awk FILE              number, line, operator, what stands there, what is put in its place, the line itself; by tabs
#   awk -v make=N -f mutants.awk FILE    the file as mutant N
#
# Comments, strings and preprocessor lines are left alone. The operators are described in README.md.

BEGIN { RS = "\001" }

{
  text = $0
  mask = masked(text)
  relations()
  words("[^A-Za-z_:]all\\(", 1, 3, "any-for-all", "any")
  words("[^A-Za-z_:]any\\(", 1, 3, "all-for-any", "all")
  words(" && ", 1, 2, "or-for-and", "||")
  words(" \\|\\| ", 1, 2, "and-for-or", "&&")
  words("![A-Za-z_(]", 0, 1, "not-dropped", "")
  words("\\.open_to_regulations = false", 23, 5, "true-for-false", "true")
  dates()
  numbers()
  forces()
  verdicts()
  lists("[^A-Za-z_]when\\(", 1, "line-dropped", 0)
  guards()
  lists("[^A-Za-z_:](all|any)\\(", 1, "condition-dropped", 1)
  lists("(level_set|group_set)( [A-Za-z_0-9]+)?\\{", 0, "member-dropped", 1)
  lists("\\.(judged|moves|levels|posts) = \\{", 0, "member-dropped", 1)
  lists("step law\\[\\] = \\{", 0, "step-dropped", 1)
  weights()
  designators()
  promises()
}

# Blanks in the place of what is no code, so that positions stay.
function masked(of,   rest, out) {
  rest = of
  while (match(rest, /\/\/[^\n]*|"([^"\\\n]|\\.)*"|'([^'\\\n]|\\.)'|\n#[^\n]*/)) {
    out = out substr(rest, 1, RSTART - 1) (substr(rest, RSTART, 1) == "\n" ? "\n" blanks(RLENGTH - 1) : blanks(RLENGTH))
    rest = substr(rest, RSTART + RLENGTH)
  }
  return out rest
}

function blanks(count,   out) {
  while (length(out) < count) out = out "          "
  return substr(out, 1, count)
}

# The first match at or after a position; sets found and size.
function find(pattern, from) {
  if (!match(substr(mask, from), pattern)) return 0
  found = from + RSTART - 1
  size = RLENGTH
  return found
}

# What stands at `at` is replaced: a mutant.
function mutate(at, len, operator, by,   before, line, stands) {
  ++count
  if (make != "") {
    if (count == make) printf "%s%s%s", substr(text, 1, at - 1), by, substr(text, at + len)
    return
  }
  before = substr(text, 1, at - 1)
  line = gsub(/\n/, "\n", before) + 1
  stands = substr(text, at, len)
  gsub(/[ \n]+/, " ", stands)
  before = substr(text, 1, at - 1)
  sub(/.*\n/, "", before)
  rest_of_line = substr(text, at)
  sub(/\n.*/, "", rest_of_line)
  whole = before rest_of_line
  gsub(/^ +/, "", whole)
  printf "%d\t%d\t%s\t%s\t%s\t%s\n", count, line, operator, stands, by, whole
}

# Every match of a pattern; `skip` characters of it stay before the `len` that are replaced.
function words(pattern, skip, len, operator, by,   from) {
  for (from = 1; find(pattern, from); from = found + skip + 1) mutate(found + skip, len, operator, by)
}

function relations(   from, sign, other) {
  other["<"] = "<="; other["<="] = "<"; other[">"] = ">="; other[">="] = ">"; other["=="] = "!="; other["!="] = "=="
  for (from = 1; find(" (<|<=|>|>=|==|!=)[ \n]", from); from = found + size - 1) {
    sign = substr(mask, found + 1, size - 2)
    mutate(found + 1, size - 2, "relation", other[sign])
  }
}

function month_length(year, month) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
}

function day_after(year, month, day) {
  if (++day > month_length(year, month)) { day = 1; ++month }
  if (month > 12) { month = 1; ++year }
  return "date{" year ", " month ", " day "}"
}

function day_before(year, month, day) {
  if (--day < 1) { --month; if (month < 1) { month = 12; --year }; day = month_length(year, month) }
  return "date{" year ", " month ", " day "}"
}

function dates(   from, part) {
  for (from = 1; find("date\\{[0-9]+, [0-9]+, [0-9]+\\}", from); from = found + size) {
    split(substr(mask, found + 5, size - 6), part, ", ")
    mutate(found, size, "day-later", day_after(part[1], part[2], part[3]))
    mutate(found, size, "day-earlier", day_before(part[1], part[2], part[3]))
  }
}

# Numbers but for those of dates, indices and names.
function numbers(   from, value, before, after) {
  for (from = 1; find("[0-9]+", from); from = found + size) {
    before = substr(mask, found - 1, 1)
    after = substr(mask, found + size, 1)
    if (before ~ /[A-Za-z0-9_.[]/ || after ~ /[A-Za-z0-9_.]/ || is_of_date(found)) continue
    value = substr(mask, found, size)
    mutate(found, size, "number-more", value + 1)
    mutate(found, size, "number-less", value - 1)
  }
}

function is_of_date(at,   head) {
  head = substr(mask, at > 24 ? at - 24 : 1, at > 24 ? 24 : at - 1)
  return head ~ /date\{[0-9, ]*$/
}

function forces(   from, word) {
  for (from = 1; find("force::(binding|advisory|target)", from); from = found + size) {
    word = substr(mask, found + 7, size - 7)
    mutate(found, size, "force", word == "binding" ? "force::advisory" : "force::binding")
  }
}

# A step that says nothing of its force binds.
function weights(   from, open, close_at, of) {
  for (from = 1; find("\\{\\.in_force = ", from); from = close_at) {
    open = found
    close_at = closing(open)
    of = substr(mask, open, close_at - open)
    if (of !~ /\.force = / && match(of, /\.source = /)) mutate(open + RSTART - 1, 0, "force", ".force = force::advisory, ")
  }
}

function verdicts(   from, word) {
  for (from = 1; find("decide_as\\(verdict::[a-z_]+", from); from = found + size) {
    word = substr(mask, found + 19, size - 19)
    mutate(found + 10, size - 10, "verdict", word == "satisfied" ? "verdict::violated" : "verdict::satisfied")
  }
}

# Position of the bracket that closes the one at `open`.
function closing(open,   at, depth, c) {
  for (at = open; at <= length(mask); ++at) {
    c = substr(mask, at, 1)
    if (c ~ /[({[]/) ++depth
    if (c ~ /[)}\]]/ && --depth == 0) return at
  }
  return at
}

# What stands in the brackets at the end of each match is a list: each entry is dropped, or the whole with what separates it from the next.
function lists(pattern, skip, operator, entries,   from, open, end) {
  for (from = 1; find(pattern, from); from = open) {
    open = found + size - 1
    end = closing(open)
    if (entries) entries_dropped(open, end, operator)
    else if (match(substr(mask, end + 1), /^,[ \n]*/)) mutate(found + skip, end + 1 + RLENGTH - found - skip, operator, "")
  }
}

# A condition on which a judge of groups decides at once.
function guards(   from) {
  for (from = 1; find("\n  if \\([^;{}]*\\)[ \n]+return decide_as\\([^;]*;", from); from = found + size)
    mutate(found + 3, size - 3, "line-dropped", "")
}

function entries_dropped(open, end, operator,   at, depth, c, start, n, first, last, i) {
  start = open + 1
  for (at = open + 1; at <= end; ++at) {
    c = substr(mask, at, 1)
    if (c ~ /[({[]/) ++depth
    if (c ~ /[)}\]]/ && at < end) --depth
    if (depth != 0 || (c != "," && at != end)) continue
    if (substr(mask, start, at - start) !~ /^[ \n]*$/) { ++n; first[n] = start; last[n] = at }
    start = at + 1
  }
  # One condition alone is no list, and a set of one member becomes the empty one.
  if (operator == "condition-dropped" && n < 2) return
  for (i = 1; i <= n; ++i) {
    if (i == n && n > 1) mutate(last[n - 1] - 0, last[n] - last[n - 1], operator, "")
    else mutate(first[i], last[i] - first[i] + (substr(mask, last[i], 1) == "," ? 1 : 0), operator, "")
  }
}

# A bound of the days of a step, or what restricts it.
function designators(   from) {
  for (from = 1; find("\\.from = date\\{[0-9, ]+\\}(, )?", from); from = found + size) mutate(found, size, "bound-dropped", "")
  for (from = 1; find("(, )?\\.until = date\\{[0-9, ]+\\}", from); from = found + size) mutate(found, size, "bound-dropped", "")
  for (from = 1; find("\\.(levels|posts) = [a-z_0-9]+,?", from); from = found + size) mutate(found, size, "scope-dropped", "")
}

# A day that a finding promises.
function promises(   from) {
  for (from = 1; find("found\\.compliant_(from|until) = [^;]+;", from); from = found + size) mutate(found, size, "promise-dropped", ";")
}
