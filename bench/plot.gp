# SPDX-License-Identifier: BSL-1.0
# Seconds against rows, log-log: the median of each implementation's runs.
#   gnuplot -e "csv='large.csv'; task='audit'; out='audit.svg'" plot.gp
# A task with a day (audit@2025-04-30) is drawn for the first day of the file; all on one thread.
set datafile separator ","
set terminal svg size 860,560 font "sans-serif,13" background rgb "white"
set output out
day = system(sprintf("awk -F, -v t='%s' 'NR > 1 && ($1 == t || index($1, t \"@\") == 1) {print $1; exit}' %s", task, csv))
names = system(sprintf("awk -F, -v t='%s' 'NR > 1 && $1 == t && $2 ~ /\\/1$/ && !seen[$2]++ {print $2}' %s", day, csv))

set logscale xy
set format x "10^{%L}"
set format y "10^{%L}"
set xlabel "appointments"
set ylabel "seconds (median)"
set title sprintf("%s: one thread; what lies lower is faster", day) noenhanced
set key outside right top noenhanced
set xrange [*:*] noextend
set offsets graph 0.05, graph 0.05, 0, 0
set grid
medians(name) = sprintf("< awk -F, -v t='%s' -v n='%s' '$1 == t && $2 == n {print $3, $5}' %s | sort -n -k1,1 -k2,2 | awk '{v[$1, ++c[$1]] = $2; if (c[$1] == 1) o[++k] = $1} END {for (i = 1; i <= k; ++i) {m = c[o[i]]; print o[i] \",\" (m %% 2 ? v[o[i], (m + 1) / 2] : (v[o[i], m / 2] + v[o[i], m / 2 + 1]) / 2)}}'", day, name, csv)
plot for [name in names] medians(name) using 1:2 with linespoints linewidth (name[1:4] eq "rota" ? 3 : 1.5) \
  pointsize 0.6 title name
