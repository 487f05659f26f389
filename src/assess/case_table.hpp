// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_CASE_TABLE_HPP
#define ROTA_SRC_ASSESS_CASE_TABLE_HPP

#include <rota/core/column.hpp>
#include <rota/law/cases.hpp>

#include <cstddef>
#include <cstdint>

namespace rota {

/// Everything the rules ask about one case. What nothing is known of stays as it stands here.
struct case_row {
  rota::subject subject{};
  std::uint32_t row = 0;
  std::int32_t day = 0;
  official_id official{};
  post_id post{};
  post_kind kind{};
  case_traits traits{};
  case_places places{};
  rota::movement movement = movement::not_recorded;
  rota::purpose purpose = purpose::training;
  maybe_number tenure_months = maybe_number::unknown();
  maybe_number term_months = maybe_number::unknown();
  maybe_number remaining_months = maybe_number::unknown();
  maybe_number planned_months = maybe_number::unknown();
  maybe_number planned_past_retirement = maybe_number::unknown();
  left_state left = left_state::not_known;
  rota::movement left_movement = movement::not_recorded;
  maybe_number left_months = maybe_number::unknown();
  maybe_number rank_difference = maybe_number::unknown();
  planning_state planning = planning_state::no_register;
  case_record record{};
  maybe_number age_months = maybe_number::unknown();
  planning_state planning_for_post = planning_state::no_register;
  maybe_number title_term = maybe_number::unknown();
  maybe_number equal_months = maybe_number::unknown();
  rota::direction direction = direction::not_known;
  maybe_number length_months = maybe_number::unknown();
  case_protection protection = case_protection::unknown();
  maybe_number since_reprimand = maybe_number::unknown();
  maybe_number since_warning = maybe_number::unknown();
  maybe_number since_removal = maybe_number::unknown();
  case_kin kin = case_kin::unknown();
  maybe_number over_authorised = maybe_number::unknown();
  maybe_number merged_months = maybe_number::unknown();
  maybe_number unevaluated_year = maybe_number::unknown();
  maybe_number notice_days = maybe_number::unknown();
  maybe_number term_days_left = maybe_number::unknown();
  const occupancy_view* filled = nullptr;  ///< of a list of decisions

  /// A block of this one case. Refers to, and must not outlive, this value.
  [[nodiscard]] cases view() const noexcept;
};

/// Cases one below the other, one column for each question: a block that is filled and emptied again, or all past cases of a roster.
class case_table {
 public:
  void reserve(std::size_t cases);
  void clear() noexcept;
  void add(const case_row& next);
  [[nodiscard]] std::size_t size() const noexcept { return row_.size(); }
  [[nodiscard]] const detail::column<std::uint32_t>& rows() const noexcept { return row_; }
  [[nodiscard]] std::size_t bytes() const noexcept;

  /// `size` cases from `first` on. Refers to the columns as they are now.
  [[nodiscard]] cases view(subject of, std::size_t first, std::size_t size) const noexcept;

 private:
  template <class Table, class Do>
  static void each_column(Table& table, Do act);

  detail::column<std::uint32_t> row_;
  detail::column<std::int32_t> day_;
  detail::column<official_id> official_;
  detail::column<post_id> post_;
  detail::column<post_kind> kind_;
  detail::column<case_traits> traits_;
  detail::column<case_places> places_;
  detail::column<rota::movement> movement_;
  detail::column<rota::purpose> purpose_;
  detail::column<maybe_number> tenure_months_;
  detail::column<maybe_number> term_months_;
  detail::column<maybe_number> remaining_months_;
  detail::column<maybe_number> planned_months_;
  detail::column<maybe_number> planned_past_retirement_;
  detail::column<left_state> left_;
  detail::column<rota::movement> left_movement_;
  detail::column<maybe_number> left_months_;
  detail::column<maybe_number> rank_difference_;
  detail::column<planning_state> planning_;
  detail::column<case_record> record_;
  detail::column<maybe_number> age_months_;
  detail::column<planning_state> planning_for_post_;
  detail::column<maybe_number> title_term_;
  detail::column<maybe_number> equal_months_;
  detail::column<rota::direction> direction_;
  detail::column<maybe_number> length_months_;
  detail::column<case_protection> protection_;
  detail::column<maybe_number> since_reprimand_;
  detail::column<maybe_number> since_warning_;
  detail::column<maybe_number> since_removal_;
  detail::column<case_kin> kin_;
  detail::column<maybe_number> over_authorised_;
  detail::column<maybe_number> merged_months_;
  detail::column<maybe_number> unevaluated_year_;
  detail::column<maybe_number> notice_days_;
  detail::column<maybe_number> term_days_left_;
};

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_CASE_TABLE_HPP
