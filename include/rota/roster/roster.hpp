// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ROSTER_ROSTER_HPP
#define ROTA_ROSTER_ROSTER_HPP

#include <rota/roster/appointment.hpp>
#include <rota/roster/official.hpp>
#include <rota/roster/post.hpp>
#include <rota/roster/register.hpp>
#include <rota/roster/title.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace rota {

class roster_assembly;

/// What a row of appointments says beside its columns, one bit each; set once, when the roster is built.
enum class appointment_flag : std::uint8_t {
  outstanding_decision = 1,  ///< a decision is on record that the official is outstanding
  extension_decision = 2,
  concurrent = 4,            ///< taken up by the same decision as a principal appointment, `concurrent_with`
  names_post_left = 8,       ///< `from_post` is recorded
  planned_end = 16,          ///< `planned_until` is recorded
  notice = 32,               ///< the day of notice is recorded
};

/// True where a row's flags hold this one.
[[nodiscard]] constexpr bool has(std::uint8_t flags, appointment_flag flag) noexcept {
  return (flags & static_cast<std::uint8_t>(flag)) != 0;
}

/// Who held what, when: officials, posts, appointments, registers and proposals, in columns.
///
/// Columns are visible as spans, so that a host can run its own analysis without our types; row access returns a small value.
/// Rows of appointments are ordered by official, then by first day (rows without a first day first), then as they were added;
/// rows of registers are ordered by official (rows of nobody last), then as they were added. Posts, bodies, officials and classes
/// keep the order they were added in.
///
/// Invariant  every handle in a column is one of this roster's; every interval holds a day; checked once, by roster_builder
/// Ownership  immutable and cheap to copy: copies share one store, and threads may read it together
/// Privacy    holds no personal name
class roster {
 public:
  roster();  ///< nobody

  [[nodiscard]] std::size_t official_count() const noexcept;
  [[nodiscard]] std::size_t post_count() const noexcept;
  [[nodiscard]] std::size_t appointment_count() const noexcept;
  [[nodiscard]] std::size_t proposal_count() const noexcept;

  // Look-up by the codes of the files
  [[nodiscard]] std::optional<official_id> find_official(std::string_view code) const;
  [[nodiscard]] std::optional<post_id> find_post(std::string_view code) const;
  [[nodiscard]] std::optional<body_id> find_body(std::string_view code) const;
  /// Cost: O(log n); where the codes did not come in ascending order or the rows were put in another, the first call makes a
  /// table of 4 to 30 bytes a row.
  [[nodiscard]] std::optional<appointment_id> find_appointment(std::string_view code) const;
  [[nodiscard]] std::optional<proposal_id> find_proposal(std::string_view code) const;
  [[nodiscard]] std::optional<title_id> find_title(std::string_view id) const;
  [[nodiscard]] std::optional<class_id> find_class(std::string_view code) const;

  // Rows as values
  [[nodiscard]] rota::official at(official_id id) const;
  [[nodiscard]] rota::post at(post_id id) const;
  [[nodiscard]] rota::body at(body_id id) const;
  [[nodiscard]] rota::appointment at(appointment_id id) const;  ///< unpacks the code; single columns cost less
  [[nodiscard]] rota::proposal at(proposal_id id) const;
  [[nodiscard]] const rota::title& at(title_id id) const;
  [[nodiscard]] rota::training_class at(class_id id) const;
  [[nodiscard]] std::string_view text(text_id id) const;  ///< to the letter; never empty

  // Columns
  [[nodiscard]] std::span<const rota::title> titles() const noexcept;
  [[nodiscard]] std::span<const rota::body> bodies() const noexcept;
  [[nodiscard]] std::span<const partial_date> official_birth() const noexcept;
  [[nodiscard]] std::span<const rota::sex> official_sex() const noexcept;
  [[nodiscard]] std::span<const rota::ethnicity> official_ethnicity() const noexcept;
  [[nodiscard]] std::span<const maybe<unit_id>> official_native_unit() const noexcept;
  [[nodiscard]] std::span<const maybe<unit_id>> official_birth_unit() const noexcept;
  [[nodiscard]] std::span<const maybe<unit_id>> official_recorded_local_to() const noexcept;
  [[nodiscard]] std::span<const std::optional<calendar_month>> official_retirement() const noexcept;  ///< the recorded month
  [[nodiscard]] std::span<const std::optional<std::int16_t>> official_retirement_cap_years() const noexcept;
  [[nodiscard]] std::span<const maybe<text_id>> official_degree() const noexcept;  ///< equal texts have equal ids
  [[nodiscard]] std::span<const maybe<text_id>> official_theory() const noexcept;
  [[nodiscard]] std::span<const unit_id> post_unit() const noexcept;
  [[nodiscard]] std::span<const title_id> post_title() const noexcept;
  [[nodiscard]] std::span<const maybe<body_id>> post_body() const noexcept;
  [[nodiscard]] std::span<const rota::block> post_block() const noexcept;  ///< the post's own, else its body's
  [[nodiscard]] std::span<const std::optional<std::int16_t>> post_rank() const noexcept;  ///< its own; see rank_of
  [[nodiscard]] std::span<const std::optional<std::int16_t>> post_authorised() const noexcept;  ///< posts of the title in its body
  [[nodiscard]] std::span<const std::uint8_t> post_tier() const noexcept;  ///< a `level` as a number; 0xff = not recorded
  [[nodiscard]] std::span<const std::uint8_t> post_listed_position() const noexcept;  ///< 0 or 1
  [[nodiscard]] std::span<const interval> post_in_force() const noexcept;
  [[nodiscard]] std::span<const official_id> appointment_official() const noexcept;
  [[nodiscard]] std::span<const post_id> appointment_post() const noexcept;
  [[nodiscard]] std::span<const interval> appointment_term() const noexcept;
  [[nodiscard]] std::span<const rota::movement> appointment_movement() const noexcept;
  [[nodiscard]] std::span<const rota::purpose> appointment_purpose() const noexcept;
  [[nodiscard]] std::span<const std::uint8_t> appointment_flags() const noexcept;  ///< read by has(flags, appointment_flag)

  // Fields that most rows leave empty. Cost: one look at the flags where the row has none, else at up to 64 of them.
  [[nodiscard]] std::optional<date> planned_until(appointment_id id) const noexcept;
  [[nodiscard]] maybe<post_id> from_post(appointment_id id) const noexcept;
  [[nodiscard]] maybe<appointment_id> concurrent_with(appointment_id id) const noexcept;
  [[nodiscard]] std::optional<date> notice(appointment_id id) const noexcept;
  /// `concurrent_with` of every row. Cost: made at the first call, 4 bytes a row; the flags say the same in one.
  [[nodiscard]] std::span<const maybe<appointment_id>> appointment_concurrent_with() const;

  // One official at a time
  /// The range of appointment positions of one official: [first, last), ordered by first day. Cost: O(1).
  struct range {
    std::size_t first = 0;
    std::size_t last = 0;
  };
  [[nodiscard]] range appointments_of(official_id who) const noexcept;
  [[nodiscard]] std::span<const plan_entry> plans_of(official_id who) const noexcept;
  [[nodiscard]] std::span<const waiver> waivers_of(official_id who) const noexcept;
  [[nodiscard]] std::span<const discipline_entry> disciplines_of(official_id who) const noexcept;
  [[nodiscard]] std::span<const protection_entry> protections_of(official_id who) const noexcept;
  [[nodiscard]] std::span<const evaluation> evaluations_of(official_id who) const noexcept;
  [[nodiscard]] std::span<const committee_seat> seats_of(official_id who) const noexcept;
  /// The rows that name the official first; a relative's own row may say the same from the other side, or alone.
  [[nodiscard]] std::span<const kinship_entry> kin_of(official_id who) const noexcept;

  [[nodiscard]] std::span<const training_entry> trainings_of(official_id who) const noexcept;

  // Registers as a whole, ordered by official
  [[nodiscard]] std::span<const plan_entry> plans() const noexcept;
  [[nodiscard]] std::span<const committee_seat> seats() const noexcept;
  [[nodiscard]] std::span<const kinship_entry> kinship_entries() const noexcept;
  [[nodiscard]] std::span<const training_entry> trainings() const noexcept;  ///< those of nobody come last
  /// In the order they were added in; where no register of classes was given, those that turns of training name.
  [[nodiscard]] std::span<const rota::training_class> classes() const noexcept;

  /// False where no such register was given at all (no planning.csv): of nobody is then known what it would say. Who is not in a
  /// register that was given is known not to be.
  [[nodiscard]] bool has_planning() const noexcept;
  [[nodiscard]] bool has_waivers() const noexcept;
  [[nodiscard]] bool has_discipline() const noexcept;
  [[nodiscard]] bool has_protections() const noexcept;
  [[nodiscard]] bool has_evaluations() const noexcept;
  [[nodiscard]] bool has_committees() const noexcept;
  [[nodiscard]] bool has_kinship() const noexcept;
  [[nodiscard]] bool has_training() const noexcept;
  [[nodiscard]] bool has_classes() const noexcept;

 private:
  friend class roster_assembly;
  struct store;
  explicit roster(std::shared_ptr<const store> data) noexcept;
  std::shared_ptr<const store> data_;
};

/// The principal appointment the official left on `day`: the one of the latest first day before `day` that is not marked
/// concurrent (and is not a release). Its end need not be recorded. Nothing where there is none, and nothing where it cannot be
/// told: two posts taken up on that same day, or one whose first day is not recorded and that may have been taken up later.
[[nodiscard]] std::optional<appointment_id> latest_before(const roster& people, official_id who, date day);

/// Rank of a post for a unit of this level (0 central to 3 commune): its own, else its title's.
[[nodiscard]] std::int16_t rank_of(const roster& people, post_id post, std::uint8_t unit_level);

}  // namespace rota

#endif  // ROTA_ROSTER_ROSTER_HPP
