// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_INCUMBENTS_HPP
#define ROTA_SRC_ASSESS_INCUMBENTS_HPP

#include "assess/count.hpp"
#include "assess/pick.hpp"
#include "assess/row_columns.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace rota {

/// Cuts prepared facts into blocks of incumbents of one day. What no day changes is taken as it is; only the months up to the day are
/// worked out. A block holds the rows that are held on the day and no others, where the machine picks them fast; elsewhere it
/// holds all rows of its stretch, and marks those that count. Refers to, and must not outlive, the columns.
class incumbent_blocks {
 public:
  /// `needed` says which of the dearer columns the rules read, `numbered` whether somebody asks which rows the cases are.
  /// REQUIRES of.packed, packed_day::holds(as_of), that `kind` and `places` hold on the day, and detail::can_pick() for `pick`;
  ///          needed == filled_for(needed)
  incumbent_blocks(const detail::row_columns& of, const post_kind* kind, const case_places* places, need_set needed, date as_of,
                   bool numbered, bool pick = detail::can_pick());

  /// The needs of the rules on incumbents without those that this roster can say nothing of.
  [[nodiscard]] static need_set filled_for(need_set of_rules, const roster& people);

  static constexpr std::size_t longest_stretch = 4 * cases::capacity;  ///< rows, where they are picked
  /// One value for each case; picking writes a whole register behind the last.
  template <class Value>
  using values = std::array<Value, cases::capacity + 64 / sizeof(Value)>;

  /// One stretch of rows, and its cases.
  struct block {
    values<post_kind> kind;
    values<case_traits> traits;
    values<case_places> places;
    values<movement> came_by;
    values<rota::purpose> chosen_for;
    values<packed_day> stay;
    values<packed_day> from;
    values<packed_day> planned_last;
    values<packed_month> retirement;
    values<std::uint32_t> row;
    values<official_id> official;
    values<post_id> post;
    values<maybe_number> tenure_months;
    values<maybe_number> term_months;
    values<maybe_number> remaining_months;
    values<maybe_number> planned_months;
    values<maybe_number> planned_past_retirement;
    values<planning_state> planning;
    values<case_record> record;
    values<case_protection> protection;
    values<maybe_number> title_term;
    values<maybe_number> unevaluated_year;
    values<maybe_number> notice_days;
    values<maybe_number> term_days_left;
    std::array<std::uint64_t, longest_stretch / detail::rows_of_word> marks;  ///< of the rows, when picked
    std::array<std::uint8_t, cases::capacity> held;  ///< 0xff or 0 for each row, when not picked
    std::array<std::uint16_t, cases::capacity> on_record;  ///< positions of the cases of which more is to be looked up
    std::size_t rows;                                ///< of the stretch
    std::size_t held_count;
    cases view;  ///< refers to the columns above or to those of the roster
  };
  using rulings = values<packed_ruling>;

  /// Makes the block of the rows from `first_row` on, as many as go into one, and not those from `last_row` on. Leaves out the
  /// columns where no row is held.
  /// REQUIRES first_row < last_row
  void fill(block& to, std::size_t first_row, std::size_t last_row) const noexcept;

  /// Writes the rulings of the block's cases to its rows, packed_ruling::none() to those that are not held, and counts them.
  /// `streamed`: past the caches, until finish(). Counts only where `rows` is null.
  void put(const block& of, rulings& decided, std::span<const packed_ruling> likely, packed_ruling* rows, bool streamed,
           ruling_counts& into) const noexcept;
  /// To be called before another thread reads what was put.
  void finish() const noexcept;

 private:
  /// Where the columns of a block begin.
  struct sources {
    const packed_day* stay;
    const packed_day* from;
    const packed_day* planned_last;  ///< null where no row has one
    const packed_month* retirement;
  };
  void mark(block& to, std::size_t first_row, std::size_t last_row) const noexcept;
  [[nodiscard]] sources pick(block& to, std::size_t first_row) const noexcept;
  [[nodiscard]] sources take_all(block& to, std::size_t first_row) const noexcept;
  void fill_months(block& to, const sources& from) const noexcept;
  void fill_on_record(block& to, std::size_t first_row) const noexcept;
  void fill_asked(block& to) const noexcept;
  [[nodiscard]] bool counts(const block& of, std::size_t at) const noexcept { return pick_ || of.held[at] != 0; }

  const detail::row_columns* of_;
  const post_kind* kind_;
  const case_places* places_;
  need_set needed_;
  date as_of_;
  bool numbered_;
  bool pick_;
  std::array<std::int32_t, cases::capacity> day_;          // the same in every row
};

/// Marks with 0xff the days that lie in [from, until), and counts them.
[[nodiscard]] std::size_t mark_between(const std::int32_t* day, std::size_t size, interval within, std::uint8_t* marks) noexcept;

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_INCUMBENTS_HPP
