// SPDX-License-Identifier: BSL-1.0

#include "derived.hpp"

namespace bench {
namespace {

/// Decree 135/2020/NĐ-CP, Art. 4: the age of those who reach it in a year, in months.
std::int32_t age_in(std::uint8_t sex, std::int32_t year) noexcept {
  if (sex == male) return year < 2021 ? 720 : year >= 2028 ? 744 : 723 + 3 * (year - 2021);
  return year < 2021 ? 660 : year >= 2035 ? 720 : 664 + 4 * (year - 2021);
}

bool goes_on(const appointments& rows, std::size_t earlier, std::size_t next) noexcept {
  return rows.movement[earlier] != release && rows.movement[next] != release && rows.post[earlier] == rows.post[next] &&
         rows.from[earlier] < rows.from[next] && rows.until[earlier] >= rows.from[next];
}

void size_columns(columns& made, std::size_t rows) {
  for (std::vector<std::int16_t>* each : {&made.from, &made.until, &made.stay, &made.plan_end, &made.retirement}) each->resize(rows);
  for (std::vector<std::uint8_t>* each : {&made.movement, &made.flags, &made.locality, &made.level_group, &made.title,
                                          &made.level_left, &made.within, &made.level_taken, &made.province})
    each->resize(rows);
}

/// What the unit of a post gives to a row, once for each unit.
struct unit_facts {
  std::uint8_t level;
  bool gone;
  std::uint8_t province;
};

std::vector<unit_facts> facts_of_units(const country& units, const localities& places, day as_of) {
  std::vector<unit_facts> facts;
  std::vector<std::uint8_t> number(units.units(), 255);
  std::uint8_t next = 0;
  for (std::uint32_t unit = 0; unit < units.units(); ++unit)
    if (places.enclosing(unit, province) == unit) number[unit] = next++;
  for (std::uint32_t unit = 0; unit < units.units(); ++unit) {
    const std::uint32_t above = places.enclosing(unit, province);
    facts.push_back({units.nearest(unit, as_of).level, units.at(unit, as_of) == nullptr, above == none ? std::uint8_t{255} : number[above]});
  }
  return facts;
}

void fill_times(columns& made, const appointments& rows, std::size_t row, day stay) {
  made.from[row] = rows.from[row] == no_start ? std::int16_t{0} : packed_day(rows.from[row]);
  made.until[row] = rows.until[row] == no_end ? std::int16_t{0x7fff} : packed_day(rows.until[row]);
  made.stay[row] = stay == no_start ? std::int16_t{0} : packed_day(stay);
  made.plan_end[row] = rows.planned_until[row] == no_start ? std::int16_t{0} : packed_end(rows.planned_until[row] - 1);
}

void fill_turn(columns& made, const world& of, std::size_t row, std::size_t first_of_official) {
  const appointments& rows = of.rows;
  made.level_left[row] = 4;
  if (rows.movement[row] != rotation || rows.from[row] == no_start) return;
  if (rows.concurrent_with[row] != none) {
    made.within[row] = 2;
    return;
  }
  const std::uint32_t taken = of.posts.unit[rows.post[row]];
  made.level_taken[row] = of.units.nearest(taken, rows.from[row]).level;
  const std::uint32_t left = post_left(rows, row, first_of_official);
  if (left == none) return;
  made.level_left[row] = of.units.nearest(of.posts.unit[left], rows.from[row]).level;
  made.within[row] = of.posts.unit[left] == taken ? 1 : 0;
}

}  // namespace

std::vector<day> stay_starts(const appointments& rows) {
  std::vector<day> starts(rows.size());
  std::size_t first = 0;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (row > 0 && rows.official[row] != rows.official[row - 1]) first = row;
    std::size_t reached = row;
    for (std::size_t above = row; above-- > first;)
      if (goes_on(rows, above, reached)) reached = above;
    starts[row] = rows.from[reached];
  }
  return starts;
}

std::int32_t retirement_of(const officials& all, std::uint32_t who, bool armed) noexcept {
  if (all.retirement[who] != 0 || armed) return all.retirement[who];
  const std::int32_t birth = all.birth[who] / 32;
  if (birth == 0) return 0;
  if (all.cap[who] != 0) return birth + all.cap[who] * 12;
  if (all.sex[who] == sex_unknown) return 0;
  for (std::int32_t year = birth / 12 + 54;; ++year)
    if ((birth + age_in(all.sex[who], year)) / 12 <= year) return birth + age_in(all.sex[who], year);
}

std::uint32_t post_left(const appointments& rows, std::size_t row, std::size_t first) {
  if (rows.from_post[row] != none) return rows.from_post[row];
  const day on = rows.from[row];
  const auto counts = [&](std::size_t each) {
    return rows.from[each] < on && rows.concurrent_with[each] == none && rows.movement[each] != release;
  };
  std::size_t latest = rows.size();
  for (std::size_t each = first; each < rows.size() && rows.official[each] == rows.official[row]; ++each)
    if (counts(each)) latest = each;
  if (latest == rows.size()) return none;
  for (std::size_t each = first; each < latest; ++each) {
    if (!counts(each) || rows.post[each] == rows.post[latest]) continue;
    const bool may_be_later = rows.from[each] == no_start && rows.until[each] > rows.from[latest];
    if (rows.from[each] == rows.from[latest] || may_be_later) return none;
  }
  return rows.post[latest];
}

namespace {

bool is_held(const appointments& rows, std::size_t row, day on) {
  return rows.from[row] <= on && on < rows.until[row] && rows.movement[row] != release;
}

bool is_seconded(const appointments& rows, std::size_t first, day on) {
  for (std::size_t each = first; each < rows.size() && rows.official[each] == rows.official[first]; ++each)
    if (rows.movement[each] == secondment && is_held(rows, each, on)) return true;
  return false;
}

/// For the statistics: a post that an official holds by two rows is held once.
std::uint8_t holder_flags(const world& of, std::size_t row, std::size_t first, day as_of) {
  const appointments& rows = of.rows;
  std::uint8_t flags = of.posts.until[rows.post[row]] <= as_of ? flag::abolished : 0;
  for (std::size_t each = first; each < row; ++each)
    if (rows.post[each] == rows.post[row] && is_held(rows, each, as_of)) flags |= flag::again;
  return flags;
}

}  // namespace

columns derive(const world& of, day as_of) {
  const appointments& rows = of.rows;
  columns made;
  made.as_of = as_of;
  made.end = packed_end(as_of);
  made.today = packed_day(as_of);
  size_columns(made, rows.size());
  localities places(of.units, as_of);
  const std::vector<unit_facts> units = facts_of_units(of.units, places, as_of);
  const std::vector<day> stays = stay_starts(rows);

  std::size_t first = 0;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (row > 0 && rows.official[row] != rows.official[row - 1]) first = row;
    const std::uint32_t who = rows.official[row];
    const std::uint32_t unit = of.posts.unit[rows.post[row]];
    const post_kind& kind = of.kind_of(rows.post[row]);
    const title_facts& title = titles[kind.title];
    fill_times(made, rows, row, stays[row]);
    const std::int32_t retirement = retirement_of(of.officials, who, kind.armed);
    made.retirement[row] = static_cast<std::int16_t>(retirement == 0 ? 0 : retirement - 1960 * 12);
    made.movement[row] = rows.movement[row];
    made.flags[row] = static_cast<std::uint8_t>((title.leader ? flag::leader : 0) | (title.head ? flag::head : 0) |
                                                (kind.listed ? flag::listed : 0) | (rows.extended[row] != 0 ? flag::extended : 0) |
                                                (is_seconded(rows, first, as_of) ? flag::seconded : 0) |
                                                (units[unit].gone ? flag::gone : 0) | holder_flags(of, row, first, as_of));
    made.locality[row] = places.of(of.officials.native[who], of.officials.birth[who], unit);
    made.level_group[row] = static_cast<std::uint8_t>(units[unit].level * groups + title.group);
    made.title[row] = kind.title;
    made.province[row] = units[unit].province;
    fill_turn(made, of, row, first);
  }
  return made;
}

}  // namespace bench
