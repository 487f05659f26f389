// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ASSESS_PREPARED_HPP
#define ROTA_ASSESS_PREPARED_HPP

#include <rota/assess/executor.hpp>
#include <rota/core/interval.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/rulebook.hpp>

#include <cstddef>
#include <memory>

namespace rota {

namespace detail {
struct row_columns;
}

/// What is prepared besides.
struct prepare_options {
  /// Past moves and ended rotations as well, which are judged by the law of their own day: some 75 bytes a case, and audits of them
  /// become as fast as those of incumbents. DEFAULT: no, each audit derives those of its period
  bool past = false;
};

/// Facts with what every audit and count asks of an appointment worked out beforehand: the first day of its unbroken stay, its kind
/// of post, the month of retirement, whether its unit stands and whether the official is a local person of it.
///
/// Who judges one roster on many days prepares once. The answers about places hold for the stretch of days around `around` on
/// which the map does not change (`holds_for`), and neither does who reads it how; for the one day where a book counts years of work
/// (upbringing_or_20_years), which costs each official of those units a look at the career. The others hold on any day. What was prepared for another stretch or for other
/// readings still gives the right answers: the places are then worked out anew, for that audit alone.
///
/// Single questions are answered by it as well (judge, judge_each): those about days of `holds_for` fastest.
///
/// Stored     12 bytes an appointment, 2 more where some row has a planned end; 8 an official, 6 a post, some 100 for each unit that
///            an official comes from. Kept from the first count that asks (stats): 2 bytes an appointment for turns, and as many
///            for each level that posts are grouped by;
///            from the first case of which a rule asks who else holds a post: 4 bytes an appointment, 12 a post
/// Ownership  immutable and cheap to copy: copies share one store, and threads may read it together. Refers to, and must not
///            outlive, its hierarchy and roster
/// Cost       one pass over the appointments, some 80 to 150 ns for each on one thread; past cases are derived on the calling thread
class prepared_facts {
 public:
  /// Works on the threads that the caller lends; the outcome is the same for any number.
  prepared_facts(const facts& known, const readings& shared, date around, prepare_options options = {},
                 const executor& lent = own_threads(1));

  /// The same for the stretch of days around another day: what the map does not change is taken over, past cases are not.
  /// Cost  a copy of the columns and one pass over them, some half of preparing
  [[nodiscard]] prepared_facts around(date day, const executor& lent = own_threads(1)) const;

  [[nodiscard]] const facts& known() const noexcept;
  [[nodiscard]] const readings& shared_readings() const noexcept;
  /// The days for which the answers about places were worked out.
  [[nodiscard]] interval holds_for() const noexcept;
  [[nodiscard]] std::size_t bytes() const noexcept;

  [[nodiscard]] const detail::row_columns& columns() const noexcept { return *columns_; }

 private:
  explicit prepared_facts(std::shared_ptr<const detail::row_columns> columns);
  std::shared_ptr<const detail::row_columns> columns_;
};

}  // namespace rota

#endif  // ROTA_ASSESS_PREPARED_HPP
