// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ASSESS_DUE_HPP
#define ROTA_ASSESS_DUE_HPP

#include <rota/assess/executor.hpp>
#include <rota/assess/prepared.hpp>
#include <rota/core/date.hpp>
#include <rota/core/ids.hpp>
#include <rota/law/finding.hpp>
#include <rota/law/rulebook.hpp>
#include <rota/law/verdict.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

// The due list (statistic 14): which appointments change verdict by time alone, on which day, by which rule.

namespace rota {

/// Of what the verdict changes.
enum class due_kind : std::uint8_t {
  incumbent,  ///< of the appointment itself, as an audit judges who holds a post
  /// Of a move that would take the holder away on that day: a rotation that runs becomes free to move (`rotation-min-duration`).
  move,
};

/// Why it changes on that day.
enum class due_cause : std::uint8_t {
  time,          ///< by the law of the day before it would change just so
  law,           ///< by the law of the day before nothing would change: a step came into force or ended
  law_and_time,  ///< by the law of the day before it would change, but otherwise
};

/// The word of the output format: `incumbent`, `move`; `time`, `law`, `law_and_time`.
[[nodiscard]] std::string_view to_string(due_kind value) noexcept;
[[nodiscard]] std::string_view to_string(due_cause value) noexcept;

/// One change of one verdict: on the day before `day` the rule said `before`, on `day` it says `after`.
struct due_row {
  date day;
  due_kind kind{};
  due_cause cause{};
  const rota::rule* rule = nullptr;  ///< of the rulebook asked
  appointment_id appointment{};
  packed_ruling before = packed_ruling::none();
  packed_ruling after = packed_ruling::none();
  friend bool operator==(const due_row&, const due_row&) noexcept = default;
};

/// What changes after a day by time alone. Refers to, and must not outlive, the rulebook.
struct due_list {
  date as_of;
  date through;
  std::vector<due_row> rows;  ///< by day, then rule in the order of the book, then appointment
};

struct due_options {
  date as_of;    ///< the appointments are those held on this day; changes are looked for from the day after it on
  date through;  ///< the last day that is looked at; REQUIRES not before `as_of`
};

/// Lists the changes of verdict of a horizon, each on its exact day.
///
/// Every day of the horizon is audited and held against the day before, so that nothing is assumed of a rule: those of the user's
/// own are treated alike, and the steps of the law, the map, the registers and the ends of other appointments all count.
///
/// A change is another verdict, or the same verdict with another force where it is violated, undetermined or waived: a head has
/// `violated`, advisory, from 84 months on and `violated`, binding, from 96. Another force of a satisfied case is none.
///
/// By time alone: the records stay as they are. An appointment with a recorded end is followed up to its last day; that it ends
/// is no change of verdict and no row. One that begins after `as_of` is not followed, nor is the stay that goes on in it.
///
/// Rows of due_kind::move: for each rotation held on `as_of`, also one that a re-appointment continued, the ruling that
/// `rotation-min-duration` gives of a transfer of the holder on that day, by the law of the post held; on days on which such a move
/// would leave this appointment and no other (latest_before). A book without the rule has no such rows.
///
/// Shape    each appointment as often as a rule changes its mind about it
/// Errors   none
/// Cost     one audit a day, in proportion to days and rows: a year over 10^5 appointments 1.2 to 1.4 s on one thread. Added is
///          what is prepared anew for each stretch of days without a change of the map; where a book counts years of work
///          (upbringing_or_20_years) that is every day
[[nodiscard]] due_list list_due(const prepared_facts& known, const rulebook& law, const due_options& options,
                                const executor& lent = own_threads(1));

/// What the rule says on the day of a row, with reason and source. Of due_kind::move it is the finding of a proposal, with the
/// appointment that would be left.
///
/// REQUIRES the row is of a list made from these facts and this book, which the finding must not outlive
/// Privacy  the reasons of rules on retirement name its month, which tells the month of birth
[[nodiscard]] finding explain_due(const due_row& row, const prepared_facts& known, const rulebook& law);

}  // namespace rota

#endif  // ROTA_ASSESS_DUE_HPP
