// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ROSTER_STORE_HPP
#define ROTA_SRC_ROSTER_STORE_HPP

#include <rota/core/column.hpp>
#include <rota/roster/roster.hpp>

#include "roster/code_table.hpp"
#include "roster/packed_codes.hpp"
#include "roster/sparse_column.hpp"

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <mutex>
#include <optional>
#include <string_view>
#include <vector>

namespace rota {

/// The rows of a register.
template <class Row>
struct register_rows {
  std::vector<Row> rows;             // ordered by official
  std::vector<std::uint32_t> first;  // as of appointments; empty where there are no rows
  bool recorded = false;             // a register was given, be it without rows
};

/// The columns of a roster. Filled by roster_assembly, constant from then on; what is marked mutable is made at the first use.
struct roster::store {
  struct {
    code_table codes;
    std::vector<rota::title> rows;
  } titles;

  struct {
    code_table codes;
    std::vector<rota::body> rows;
  } bodies;

  struct {
    code_table codes;
    std::vector<unit_id> unit;
    std::vector<title_id> title;
    std::vector<maybe<body_id>> body;
    std::vector<rota::block> block;
    std::vector<std::optional<std::int16_t>> rank;
    std::vector<std::optional<std::int16_t>> authorised;
    std::vector<std::uint8_t> tier;
    std::vector<std::uint8_t> listed_position;
    std::vector<interval> in_force;
  } posts;

  struct {
    code_table codes;
    std::vector<partial_date> birth;
    std::vector<rota::sex> sex;
    std::vector<rota::ethnicity> ethnicity;
    std::vector<maybe<unit_id>> native_unit;
    std::vector<maybe<unit_id>> birth_unit;
    std::vector<maybe<unit_id>> recorded_local_to;
    std::vector<std::optional<calendar_month>> retirement;
    std::vector<std::optional<std::int16_t>> retirement_cap_years;
    std::vector<maybe<text_id>> degree;
    std::vector<maybe<text_id>> theory;
  } officials;

  struct {
    packed_codes codes;                   // in the order the rows were added in
    std::vector<std::uint32_t> added_as;  // by row, where it stands in that order; empty: all rows where they were added
    detail::column<official_id> official;
    detail::column<post_id> post;
    detail::column<interval> term;
    detail::column<rota::movement> movement;
    detail::column<rota::purpose> purpose;
    detail::column<std::uint8_t> flags;      // bits of appointment_flag
    sparse_column<date, appointment_flag::planned_end> planned_until;
    sparse_column<post_id, appointment_flag::names_post_left> from_post;
    sparse_column<appointment_id, appointment_flag::concurrent> concurrent_with;
    sparse_column<date, appointment_flag::notice> notice;
    std::vector<std::uint32_t> first;     // rows of official o: [first[o], first[o + 1])

    [[nodiscard]] std::size_t added_at(std::size_t row) const { return added_as.empty() ? row : added_as[row]; }
  } appointments;

  /// What finds an appointment by a code, where the codes did not come in ascending order or the rows were put in another.
  struct appointment_lookup {
    std::once_flag made;
    code_index codes;                 // for codes not in ascending order
    std::vector<std::uint32_t> row;   // by position in the order of adding; empty where rows stand in it
  };
  mutable appointment_lookup lookup;

  struct dense_concurrent {
    std::once_flag made;
    std::vector<maybe<appointment_id>> rows;
  };
  mutable dense_concurrent concurrent;

  register_rows<plan_entry> plans;
  register_rows<waiver> waivers;
  register_rows<discipline_entry> discipline;
  register_rows<protection_entry> protections;
  register_rows<evaluation> evaluations;
  register_rows<committee_seat> committees;
  register_rows<kinship_entry> kinship;
  register_rows<training_entry> training;

  struct {
    code_table codes;
    std::vector<training_class> rows;  // without their codes
    bool recorded = false;
  } classes;

  std::vector<std::string_view> shared_texts;  // by text_id

  struct {
    code_table codes;
    std::vector<proposal> rows;
  } proposals;

  detail::roster_columns columns;  // of this store, once it is filled

  /// Enters `columns`.
  void show_columns() noexcept;
  /// A copy of the text that lives as long as the store.
  [[nodiscard]] std::string_view keep(std::string_view text);

  std::pmr::monotonic_buffer_resource texts;
};

}  // namespace rota

#endif  // ROTA_SRC_ROSTER_STORE_HPP
