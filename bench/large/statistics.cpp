// SPDX-License-Identifier: BSL-1.0

#include "statistics.hpp"

#include <cstring>
#include <set>
#include <thread>
#include <utility>

namespace bench {
namespace {

bool is_held(const appointments& rows, std::size_t row, day on) {
  return rows.from[row] <= on && on < rows.until[row] && rows.movement[row] != release;
}

std::size_t bin_of(day stay, day as_of) {
  return stay == no_start ? statistics::unknown_bin : static_cast<std::size_t>(months_completed(stay, as_of) / 12);
}

void count_turns(statistics& into, const world& of, day as_of) {
  const appointments& rows = of.rows;
  std::size_t first = 0;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (row > 0 && rows.official[row] != rows.official[row - 1]) first = row;
    if (rows.movement[row] != rotation || rows.from[row] < turns_from || rows.from[row] > as_of || rows.concurrent_with[row] != none)
      continue;
    const std::uint32_t taken = of.posts.unit[rows.post[row]];
    const std::uint32_t post = post_left(rows, row, first);
    const std::uint32_t left = post == none ? none : of.posts.unit[post];
    const std::size_t level_left = left == none ? 4 : of.units.nearest(left, rows.from[row]).level;
    ++into.flows[level_left][left == taken ? 1 : 0][of.units.nearest(taken, rows.from[row]).level][of.kind_of(rows.post[row]).title];
  }
}

void count_holders(statistics& into, const world& of, const columns& derived) {
  const appointments& rows = of.rows;
  const std::vector<std::uint8_t> cells = post_cells(of, derived.as_of);
  std::vector<std::vector<std::uint32_t>> holders(of.posts.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::uint32_t post = rows.post[row];
    if (!is_held(rows, row, derived.as_of)) continue;
    // Rows are ordered by official, so one who holds the post already is the last.
    if (!holders[post].empty() && holders[post].back() == rows.official[row]) continue;
    holders[post].push_back(rows.official[row]);
    if (cells[post] == 255) continue;
    ++into.holders[cells[post] / 32][cells[post] % 32][derived.locality[row]];
    if (titles[cells[post] % 32U].head) ++into.heads_by_province[derived.province[row]][derived.locality[row]];
  }
  for (std::size_t post = 0; post < cells.size(); ++post)
    if (cells[post] != 255 && holders[post].empty()) ++into.holders[cells[post] / 32][cells[post] % 32][3];
}

}  // namespace

std::vector<std::uint8_t> post_cells(const world& of, day as_of) {
  std::vector<std::uint8_t> cells(of.posts.size(), 255);
  for (std::uint32_t post = 0; post < cells.size(); ++post) {
    const version* stands = of.units.at(of.posts.unit[post], as_of);
    if (stands != nullptr && as_of < of.posts.until[post])
      cells[post] = static_cast<std::uint8_t>(stands->level * 32 + of.kind_of(post).title);
  }
  return cells;
}

statistics true_statistics(const world& of, const columns& derived) {
  statistics right{};
  count_turns(right, of, derived.as_of);
  count_holders(right, of, derived);
  const std::vector<day> stays = stay_starts(of.rows);
  for (std::size_t row = 0; row < of.rows.size(); ++row) {
    if (!is_held(of.rows, row, derived.as_of) || (derived.flags[row] & flag::again) != 0) continue;
    const std::size_t bin = bin_of(stays[row], derived.as_of);
    ++right.tenure[0][bin];
    if (titles[of.kind_of(of.rows.post[row]).title].head) ++right.tenure[1][bin];
  }
  return right;
}

std::string difference(const statistics& right, const statistics& given) {
  const auto* wanted = reinterpret_cast<const std::uint64_t*>(&right);
  const auto* got = reinterpret_cast<const std::uint64_t*>(&given);
  const std::pair<const char*, std::size_t> tables[] = {{"flows", sizeof right.flows / 8},
                                                        {"holders", sizeof right.holders / 8},
                                                        {"heads by province", sizeof right.heads_by_province / 8},
                                                        {"tenure", sizeof right.tenure / 8}};
  for (const auto& [name, cells] : tables)
    for (std::size_t cell = 0; cell < cells; ++cell, ++wanted, ++got)
      if (*wanted != *got)
        return std::string(name) + ", cell " + std::to_string(cell) + ": expected " + std::to_string(*wanted) + ", got " +
               std::to_string(*got);
  return {};
}

namespace {

struct rows_table {
  statistics_input input;
  std::size_t size;
  std::vector<std::uint8_t> cells;
  statistics answer;
};

statistics_input input_of(const setting& in) {
  const columns& from = in.derived;
  return {from.from.data(),        from.until.data(),  from.stay.data(),        from.movement.data(), from.flags.data(),
          from.locality.data(),    from.level_group.data(), from.title.data(),  from.level_left.data(), from.within.data(),
          from.level_taken.data(), from.province.data(), in.data.rows.post.data(), from.today,           from.end,
          packed_day(turns_from)};
}

void run(rows_table& on, statistics_function* loop, unsigned threads) {
  std::vector<statistics> parts(threads);
  std::vector<std::vector<std::uint8_t>> held(threads);
  const auto stretch = [&](unsigned part) {
    held[part].assign(on.cells.size(), 0);
    loop(&on.input, on.size * part / threads, on.size * (part + 1) / threads, held[part].data(), &parts[part]);
  };
  {
    std::vector<std::jthread> others;
    for (unsigned part = 1; part < threads; ++part) others.emplace_back(stretch, part);
    stretch(0);
  }
  on.answer = parts[0];
  for (unsigned part = 1; part < threads; ++part) {
    auto* sum = reinterpret_cast<std::uint64_t*>(&on.answer);
    const auto* more = reinterpret_cast<const std::uint64_t*>(&parts[part]);
    for (std::size_t cell = 0; cell < sizeof(statistics) / 8; ++cell) sum[cell] += more[cell];
    for (std::size_t post = 0; post < on.cells.size(); ++post) held[0][post] |= held[part][post];
  }
  for (std::size_t post = 0; post < on.cells.size(); ++post)
    if (const std::uint8_t cell = on.cells[post]; cell != 255 && held[0][post] == 0) ++on.answer.holders[cell / 32][cell % 32][3];
}

}  // namespace

void add_rows_statistics(contenders& to, const setting& in, const statistics& right) {
  struct compiled {
    const char* name;
    statistics_function* loop;
  };
  const compiled loops[] = {
#ifdef ROTA_BENCH_HAS_GCC
      {"rows-gcc", &rota_bench_statistics_gcc},
#endif
#ifdef ROTA_BENCH_HAS_CLANG
      {"rows-clang", &rota_bench_statistics_clang},
#endif
  };
  for (const compiled& each : loops)
    for (const unsigned threads : in.threads) {
      const auto table = std::make_shared<rows_table>(
          rows_table{input_of(in), in.derived.size(), post_cells(in.data, in.derived.as_of), {}});
      to.push_back({.name = std::string(each.name) + '/' + std::to_string(threads),
                    .bytes_per_row = 19,
                    .bytes_read = 19,
                    .run = [=, loop = each.loop] { run(*table, loop, threads); },
                    .check = [=, &right] { return difference(right, table->answer); }});
    }
}

}  // namespace bench
