// SPDX-License-Identifier: BSL-1.0

#include "assess/case_table.hpp"

namespace rota {

cases case_row::view() const noexcept {
  return {.subject = subject,
          .size = 1,
          .row = &row,
          .day = &day,
          .official = &official,
          .post = &post,
          .kind = &kind,
          .traits = &traits,
          .places = &places,
          .movement = &movement,
          .purpose = &purpose,
          .tenure_months = &tenure_months,
          .term_months = &term_months,
          .remaining_months = &remaining_months,
          .planned_months = &planned_months,
          .planned_past_retirement = &planned_past_retirement,
          .left = &left,
          .left_movement = &left_movement,
          .left_months = &left_months,
          .rank_difference = &rank_difference,
          .planning = &planning};
}

/// Calls `act(column, member of case_row)` for every column.
template <class Table, class Do>
void case_table::each_column(Table& table, Do act) {
  act(table.row_, &case_row::row);
  act(table.day_, &case_row::day);
  act(table.official_, &case_row::official);
  act(table.post_, &case_row::post);
  act(table.kind_, &case_row::kind);
  act(table.traits_, &case_row::traits);
  act(table.places_, &case_row::places);
  act(table.movement_, &case_row::movement);
  act(table.purpose_, &case_row::purpose);
  act(table.tenure_months_, &case_row::tenure_months);
  act(table.term_months_, &case_row::term_months);
  act(table.remaining_months_, &case_row::remaining_months);
  act(table.planned_months_, &case_row::planned_months);
  act(table.planned_past_retirement_, &case_row::planned_past_retirement);
  act(table.left_, &case_row::left);
  act(table.left_movement_, &case_row::left_movement);
  act(table.left_months_, &case_row::left_months);
  act(table.rank_difference_, &case_row::rank_difference);
  act(table.planning_, &case_row::planning);
}

void case_table::reserve(std::size_t cases) {
  each_column(*this, [cases](auto& column, auto) { column.reserve(cases); });
}

void case_table::clear() noexcept {
  each_column(*this, [](auto& column, auto) { column.clear(); });
}

void case_table::add(const case_row& next) {
  each_column(*this, [&next](auto& column, auto member) { column.push_back(next.*member); });
}

std::size_t case_table::bytes() const noexcept {
  std::size_t bytes = 0;
  each_column(*this, [&bytes](const auto& column, auto) { bytes += column.size() * sizeof column[0]; });
  return bytes;
}

cases case_table::view(subject of, std::size_t first, std::size_t size) const noexcept {
  return {.subject = of,
          .size = size,
          .row = row_.data() + first,
          .day = day_.data() + first,
          .official = official_.data() + first,
          .post = post_.data() + first,
          .kind = kind_.data() + first,
          .traits = traits_.data() + first,
          .places = places_.data() + first,
          .movement = movement_.data() + first,
          .purpose = purpose_.data() + first,
          .tenure_months = tenure_months_.data() + first,
          .term_months = term_months_.data() + first,
          .remaining_months = remaining_months_.data() + first,
          .planned_months = planned_months_.data() + first,
          .planned_past_retirement = planned_past_retirement_.data() + first,
          .left = left_.data() + first,
          .left_movement = left_movement_.data() + first,
          .left_months = left_months_.data() + first,
          .rank_difference = rank_difference_.data() + first,
          .planning = planning_.data() + first};
}

}  // namespace rota
