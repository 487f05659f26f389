# SPDX-License-Identifier: BSL-1.0
# Reads what `llvm-cov show -show-branches=count` writes and prints what no test reaches. A template is shown once for each of
# its instances: a line or a branch is reached where one of them reaches it. `folders` are those of src that are looked at.

function flush_file(    at, key, parts, run) {
  if (file == "") return
  run = 0
  for (at = 1; at <= last; ++at) {
    if (!(at in reached)) continue  # a line without code neither begins nor ends a run
    if (!reached[at] && !run) print file ": line never reached: `" trimmed(text[at]) "`"
    run = !reached[at]
  }
  for (key in known) {
    split(key, parts, ":")
    if (!(key in is_true) && !(key in is_false)) continue  # its line is not reached
    if (!(key in is_true)) print file ": never true: `" substr(text[parts[1]], parts[2]) "`"
    if (!(key in is_false)) print file ": never false: `" substr(text[parts[1]], parts[2]) "`"
  }
  split("", known); split("", is_true); split("", is_false); split("", reached); split("", text)
  last = 0
}

function trimmed(line) {
  sub(/^ +/, "", line)
  return line
}

BEGIN {
  gsub(/ /, "|", folders)
  looked_at = "^src/(" folders ")/"
}
/^\/.*:$/ {
  flush_file()
  file = substr($0, 1, length($0) - 1)
  if (index(file, root) == 1) file = substr(file, length(root) + 1)
  if (file !~ looked_at) file = ""
  if (file == "") next
  lines = 0
  while ((getline line < file) > 0) text[++lines] = line
  close(file)
  next
}
file == "" { next }
/Branch \([0-9]+:[0-9]+\): \[True: / {
  match($0, /\([0-9]+:[0-9]+\)/)
  key = substr($0, RSTART + 1, RLENGTH - 2)
  known[key] = 1
  if ($0 !~ /True: 0,/) is_true[key] = 1
  if ($0 !~ /False: 0\]/) is_false[key] = 1
  next
}
{
  line = $0
  while (line ~ /^ *\| /) sub(/^ *\| ?/, "", line)
  if (line !~ /^ *[0-9]+\| *[0-9.]+[kMGTPE]?\|/) next
  split(line, part, "|")
  at = part[1] + 0
  if (at > last) last = at
  reached[at] = (at in reached && reached[at]) || part[2] !~ /^ *0$/
}
END { flush_file() }
