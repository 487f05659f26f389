// SPDX-License-Identifier: BSL-1.0

#include "assess/case_columns.hpp"

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

void case_columns::put(std::size_t at, const case_row& from) noexcept {
  row[at] = from.row;
  day[at] = from.day;
  official[at] = from.official;
  post[at] = from.post;
  kind[at] = from.kind;
  traits[at] = from.traits;
  places[at] = from.places;
  movement[at] = from.movement;
  purpose[at] = from.purpose;
  tenure_months[at] = from.tenure_months;
  term_months[at] = from.term_months;
  remaining_months[at] = from.remaining_months;
  planned_months[at] = from.planned_months;
  planned_past_retirement[at] = from.planned_past_retirement;
  left[at] = from.left;
  left_movement[at] = from.left_movement;
  left_months[at] = from.left_months;
  rank_difference[at] = from.rank_difference;
  planning[at] = from.planning;
}

cases case_columns::view(subject of, std::size_t size) const noexcept {
  return {.subject = of,
          .size = size,
          .row = row.data(),
          .day = day.data(),
          .official = official.data(),
          .post = post.data(),
          .kind = kind.data(),
          .traits = traits.data(),
          .places = places.data(),
          .movement = movement.data(),
          .purpose = purpose.data(),
          .tenure_months = tenure_months.data(),
          .term_months = term_months.data(),
          .remaining_months = remaining_months.data(),
          .planned_months = planned_months.data(),
          .planned_past_retirement = planned_past_retirement.data(),
          .left = left.data(),
          .left_movement = left_movement.data(),
          .left_months = left_months.data(),
          .rank_difference = rank_difference.data(),
          .planning = planning.data()};
}

}  // namespace rota
