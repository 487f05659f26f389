// SPDX-License-Identifier: BSL-1.0

// Turns and cells are packed into whole numbers, so that equal ones are found by hashing and put in order by sorting.

#include "assess/counted_columns.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace rota {
namespace {

std::uint32_t packed(const turn& of) noexcept {
  const unsigned from = of.from ? static_cast<unsigned>(*of.from) : 7U;
  return static_cast<std::uint32_t>(static_cast<unsigned>(of.movement) << 22U | from << 19U |
                                    static_cast<unsigned>(of.to) << 17U | static_cast<unsigned>(of.within_unit) << 16U |
                                    static_cast<unsigned>(of.title));
}

constexpr std::size_t numbers = std::size_t{std::numeric_limits<std::uint16_t>::max()} + 1;

/// Numbers the turns anew, so that those of one kind of movement follow each other.
void order_by_movement(turn_column& of) {
  std::vector<std::size_t> order(of.turns.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t at) { return of.turns[at].movement; });
  std::vector<std::uint16_t> number(turn_column::first_number + order.size());
  std::vector<turn> turns;
  turns.reserve(order.size());
  for (const std::size_t at : order) {
    number[turn_column::first_number + at] = static_cast<std::uint16_t>(turn_column::first_number + turns.size());
    turns.push_back(of.turns[at]);
  }
  for (std::uint16_t& each : of.number) each = number[each];
  of.turns = std::move(turns);
}

turn_column number_turns(const facts& known) {
  const roster& people = known.people;
  turn_column made;
  made.number.assign(people.appointment_count(), 0);
  std::unordered_map<std::uint32_t, std::uint16_t> number_of;
  for (std::size_t row = 0; row < made.number.size(); ++row) {
    if (!people.appointment_term()[row].has_start() || has(people.appointment_flags()[row], appointment_flag::concurrent)) continue;
    const turn each = turn_of(known, static_cast<appointment_id>(row));
    const auto next = static_cast<std::uint16_t>(turn_column::first_number + made.turns.size());
    const auto [at, added] = number_of.emplace(packed(each), next);
    if (added && made.turns.size() == numbers - turn_column::first_number) return {.number = {}, .turns = {}, .complete = false};
    if (added) made.turns.push_back(each);
    made.number[row] = at->second;
  }
  order_by_movement(made);
  return made;
}

/// Packed so that the order of the numbers is that of the cells.
std::uint64_t packed(const post_cell& of) noexcept {
  const std::uint64_t unit = of.unit ? static_cast<std::uint64_t>(*of.unit) : std::uint64_t{1} << 32U;
  return unit << 20U | static_cast<std::uint64_t>(of.at) << 17U | static_cast<std::uint64_t>(of.title) << 1U |
         static_cast<std::uint64_t>(!of.stands);
}

/// The cell of the posts of one unit, but for their title.
post_cell cell_of_unit(const hierarchy& units, unit_id unit, date day, std::optional<level> by) {
  post_cell cell;
  cell.stands = units.exists(unit, day);
  cell.at = units.nearest(unit, day).level;
  if (by)
    if (const auto group = units.enclosing(unit, *by, day)) cell.unit = *group;
  return cell;
}

}  // namespace

std::optional<post_id> post_turned_from(const roster& people, appointment_id row) {
  if (const maybe<post_id> named = people.from_post(row)) return *named;
  const auto left = latest_before(people, people.appointment_official()[index(row)], people.appointment_term()[index(row)].from);
  if (!left) return std::nullopt;
  return people.appointment_post()[index(*left)];
}

turn turn_of(const facts& known, appointment_id row) {
  const roster& people = known.people;
  const date day = people.appointment_term()[index(row)].from;
  const post_id post = people.appointment_post()[index(row)];
  const unit_id taken = people.post_unit()[index(post)];
  const std::optional<post_id> post_left = post_turned_from(people, row);
  const std::optional<unit_id> left = post_left ? std::optional(people.post_unit()[index(*post_left)]) : std::nullopt;
  turn made{.movement = people.appointment_movement()[index(row)],
            .from = std::nullopt,
            .to = known.units.nearest(taken, day).level,
            .title = people.post_title()[index(post)],
            .within_unit = left == taken};
  if (left) made.from = known.units.nearest(*left, day).level;
  return made;
}

post_cells cells_of_posts(const facts& known, date day, std::optional<level> by) {
  const roster& people = known.people;
  post_cells made;
  std::vector<std::uint32_t> seen_at(people.post_count());
  std::unordered_map<std::uint64_t, std::uint32_t> number_of;
  post_cell cell;
  for (std::size_t post = 0; post < seen_at.size(); ++post) {
    const unit_id unit = people.post_unit()[post];
    if (post == 0 || unit != people.post_unit()[post - 1]) cell = cell_of_unit(known.units, unit, day, by);
    cell.title = people.post_title()[post];
    const auto [at, added] = number_of.emplace(packed(cell), static_cast<std::uint32_t>(made.cells.size()));
    if (added) made.cells.push_back(cell);
    seen_at[post] = at->second;
  }
  if (made.cells.size() > numbers) return {.cells = {}, .cell_of_post = {}, .cell_of_row = {}, .complete = false};

  std::ranges::sort(made.cells, {}, [](const post_cell& each) { return packed(each); });
  std::vector<std::uint16_t> place(made.cells.size());
  for (std::size_t at = 0; at < made.cells.size(); ++at)
    place[number_of.at(packed(made.cells[at]))] = static_cast<std::uint16_t>(at);
  made.cell_of_post.reserve(seen_at.size());
  for (const std::uint32_t each : seen_at) made.cell_of_post.push_back(place[each]);
  made.cell_of_row.resize(people.appointment_count());
  for (std::size_t row = 0; row < made.cell_of_row.size(); ++row)
    made.cell_of_row[row] = made.cell_of_post[index(people.appointment_post()[row])];
  return made;
}

const turn_column& counted_columns::turns(const facts& known) {
  std::call_once(made_turns_, [&] {
    turns_ = number_turns(known);
    bytes_ += turns_.number.size() * sizeof(std::uint16_t);
  });
  return turns_;
}

const post_cells& counted_columns::posts(const facts& known, date day, std::optional<level> by) {
  const std::size_t which = by ? static_cast<std::size_t>(*by) : all_levels.size();
  std::call_once(made_posts_[which], [&] {
    posts_[which] = cells_of_posts(known, day, by);
    bytes_ += (posts_[which].cell_of_post.size() + posts_[which].cell_of_row.size()) * sizeof(std::uint16_t);
  });
  return posts_[which];
}

const post_days& counted_columns::days_of_posts(const roster& people) {
  std::call_once(made_days_, [&] {
    days_.always.resize((people.post_count() + 63) / 64);
    for (std::size_t post = 0; post < people.post_count(); ++post) {
      if (people.post_in_force()[post] == interval{})
        days_.always[post / 64] |= std::uint64_t{1} << post % 64;
      else
        days_.others.push_back({static_cast<post_id>(post), people.post_in_force()[post]});
    }
    bytes_ += days_.always.size() * sizeof(std::uint64_t) + days_.others.size() * sizeof(post_days::some_days);
  });
  return days_;
}

}  // namespace rota
