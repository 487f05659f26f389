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
          .planning = &planning,
          .record = &record,
          .age_months = &age_months,
          .planning_for_post = &planning_for_post,
          .title_term = &title_term,
          .equal_months = &equal_months,
          .direction = &direction,
          .length_months = &length_months,
          .protection = &protection,
          .since_reprimand = &since_reprimand,
          .since_warning = &since_warning,
          .since_removal = &since_removal,
          .kin = &kin,
          .over_authorised = &over_authorised,
          .merged_months = &merged_months,
          .unevaluated_year = &unevaluated_year,
          .notice_days = &notice_days,
          .term_days_left = &term_days_left,
          .filled = filled};
}

/// Calls `act(column, member of case_row, member of cases)` for every column.
template <class Table, class Do>
void case_table::each_column(Table& table, Do act) {
  act(table.row_, &case_row::row, &cases::row);
  act(table.day_, &case_row::day, &cases::day);
  act(table.official_, &case_row::official, &cases::official);
  act(table.post_, &case_row::post, &cases::post);
  act(table.kind_, &case_row::kind, &cases::kind);
  act(table.traits_, &case_row::traits, &cases::traits);
  act(table.places_, &case_row::places, &cases::places);
  act(table.movement_, &case_row::movement, &cases::movement);
  act(table.purpose_, &case_row::purpose, &cases::purpose);
  act(table.tenure_months_, &case_row::tenure_months, &cases::tenure_months);
  act(table.term_months_, &case_row::term_months, &cases::term_months);
  act(table.remaining_months_, &case_row::remaining_months, &cases::remaining_months);
  act(table.planned_months_, &case_row::planned_months, &cases::planned_months);
  act(table.planned_past_retirement_, &case_row::planned_past_retirement, &cases::planned_past_retirement);
  act(table.left_, &case_row::left, &cases::left);
  act(table.left_movement_, &case_row::left_movement, &cases::left_movement);
  act(table.left_months_, &case_row::left_months, &cases::left_months);
  act(table.rank_difference_, &case_row::rank_difference, &cases::rank_difference);
  act(table.planning_, &case_row::planning, &cases::planning);
  act(table.record_, &case_row::record, &cases::record);
  act(table.age_months_, &case_row::age_months, &cases::age_months);
  act(table.planning_for_post_, &case_row::planning_for_post, &cases::planning_for_post);
  act(table.title_term_, &case_row::title_term, &cases::title_term);
  act(table.equal_months_, &case_row::equal_months, &cases::equal_months);
  act(table.direction_, &case_row::direction, &cases::direction);
  act(table.length_months_, &case_row::length_months, &cases::length_months);
  act(table.protection_, &case_row::protection, &cases::protection);
  act(table.since_reprimand_, &case_row::since_reprimand, &cases::since_reprimand);
  act(table.since_warning_, &case_row::since_warning, &cases::since_warning);
  act(table.since_removal_, &case_row::since_removal, &cases::since_removal);
  act(table.kin_, &case_row::kin, &cases::kin);
  act(table.over_authorised_, &case_row::over_authorised, &cases::over_authorised);
  act(table.merged_months_, &case_row::merged_months, &cases::merged_months);
  act(table.unevaluated_year_, &case_row::unevaluated_year, &cases::unevaluated_year);
  act(table.notice_days_, &case_row::notice_days, &cases::notice_days);
  act(table.term_days_left_, &case_row::term_days_left, &cases::term_days_left);
}

void case_table::reserve(std::size_t cases) {
  each_column(*this, [cases](auto& column, auto, auto) { column.reserve(cases); });
}

void case_table::clear() noexcept {
  each_column(*this, [](auto& column, auto, auto) { column.clear(); });
}

void case_table::add(const case_row& next) {
  each_column(*this, [&next](auto& column, auto member, auto) { column.push_back(next.*member); });
}

std::size_t case_table::bytes() const noexcept {
  std::size_t bytes = 0;
  each_column(*this, [&bytes](const auto& column, auto, auto) { bytes += column.size() * sizeof column[0]; });
  return bytes;
}

cases case_table::view(subject of, std::size_t first, std::size_t size) const noexcept {
  cases block{.subject = of, .size = size};
  each_column(*this, [&block, first](const auto& column, auto, auto shown) { block.*shown = column.data() + first; });
  return block;
}

}  // namespace rota
