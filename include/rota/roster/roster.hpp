// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ROSTER_ROSTER_HPP
#define ROTA_ROSTER_ROSTER_HPP

#include <rota/roster/appointment.hpp>
#include <rota/roster/official.hpp>
#include <rota/roster/post.hpp>
#include <rota/roster/register.hpp>
#include <rota/roster/title.hpp>

#include <cassert>
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

namespace detail {

/// The rows of a register, ordered by official.
template <class Row>
struct register_columns {
  std::span<const Row> rows{};
  std::span<const std::uint32_t> first{};  ///< rows of official o: [first[o], first[o + 1]); empty where there are no rows
  bool recorded = false;                   ///< a register was given, be it without rows

  [[nodiscard]] std::span<const Row> of(official_id who) const noexcept {
    if (rows.empty()) return {};
    assert(index(who) + 1 < first.size());
    return rows.subspan(first[index(who)], first[index(who) + 1] - first[index(who)]);
  }
};

/// Where the store keeps the columns, so that they are read without a call.
struct roster_columns {
  std::span<const rota::title> titles{};
  std::span<const rota::body> bodies{};
  std::span<const partial_date> official_birth{};
  std::span<const rota::sex> official_sex{};
  std::span<const rota::ethnicity> official_ethnicity{};
  std::span<const maybe<unit_id>> official_native_unit{};
  std::span<const maybe<unit_id>> official_birth_unit{};
  std::span<const maybe<unit_id>> official_recorded_local_to{};
  std::span<const std::optional<calendar_month>> official_retirement{};
  std::span<const std::optional<std::int16_t>> official_retirement_cap_years{};
  std::span<const maybe<text_id>> official_degree{};
  std::span<const maybe<text_id>> official_theory{};
  std::span<const unit_id> post_unit{};
  std::span<const title_id> post_title{};
  std::span<const maybe<body_id>> post_body{};
  std::span<const rota::block> post_block{};
  std::span<const std::optional<std::int16_t>> post_rank{};
  std::span<const std::optional<std::int16_t>> post_authorised{};
  std::span<const std::uint8_t> post_tier{};
  std::span<const std::uint8_t> post_listed_position{};
  std::span<const interval> post_in_force{};
  std::span<const official_id> appointment_official{};
  std::span<const post_id> appointment_post{};
  std::span<const interval> appointment_term{};
  std::span<const rota::movement> appointment_movement{};
  std::span<const rota::purpose> appointment_purpose{};
  std::span<const std::uint8_t> appointment_flags{};
  std::span<const std::uint32_t> first_appointment{};  ///< rows of official o: [first[o], first[o + 1])
  register_columns<plan_entry> plans{};
  register_columns<waiver> waivers{};
  register_columns<discipline_entry> discipline{};
  register_columns<protection_entry> protections{};
  register_columns<evaluation> evaluations{};
  register_columns<committee_seat> committees{};
  register_columns<kinship_entry> kinship{};
  register_columns<training_entry> training{};
};

}  // namespace detail

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
  const detail::roster_columns* columns_;  // INVARIANT: of *data_
};

inline std::span<const rota::title> roster::titles() const noexcept { return columns_->titles; }
inline std::span<const rota::body> roster::bodies() const noexcept { return columns_->bodies; }
inline std::span<const partial_date> roster::official_birth() const noexcept { return columns_->official_birth; }
inline std::span<const rota::sex> roster::official_sex() const noexcept { return columns_->official_sex; }
inline std::span<const rota::ethnicity> roster::official_ethnicity() const noexcept {
  return columns_->official_ethnicity;
}
inline std::span<const maybe<unit_id>> roster::official_native_unit() const noexcept {
  return columns_->official_native_unit;
}
inline std::span<const maybe<unit_id>> roster::official_birth_unit() const noexcept {
  return columns_->official_birth_unit;
}
inline std::span<const maybe<unit_id>> roster::official_recorded_local_to() const noexcept {
  return columns_->official_recorded_local_to;
}
inline std::span<const std::optional<calendar_month>> roster::official_retirement() const noexcept {
  return columns_->official_retirement;
}
inline std::span<const std::optional<std::int16_t>> roster::official_retirement_cap_years() const noexcept {
  return columns_->official_retirement_cap_years;
}
inline std::span<const maybe<text_id>> roster::official_degree() const noexcept { return columns_->official_degree; }
inline std::span<const maybe<text_id>> roster::official_theory() const noexcept { return columns_->official_theory; }
inline std::span<const unit_id> roster::post_unit() const noexcept { return columns_->post_unit; }
inline std::span<const title_id> roster::post_title() const noexcept { return columns_->post_title; }
inline std::span<const maybe<body_id>> roster::post_body() const noexcept { return columns_->post_body; }
inline std::span<const rota::block> roster::post_block() const noexcept { return columns_->post_block; }
inline std::span<const std::optional<std::int16_t>> roster::post_rank() const noexcept { return columns_->post_rank; }
inline std::span<const std::optional<std::int16_t>> roster::post_authorised() const noexcept {
  return columns_->post_authorised;
}
inline std::span<const std::uint8_t> roster::post_tier() const noexcept { return columns_->post_tier; }
inline std::span<const std::uint8_t> roster::post_listed_position() const noexcept {
  return columns_->post_listed_position;
}
inline std::span<const interval> roster::post_in_force() const noexcept { return columns_->post_in_force; }
inline std::span<const official_id> roster::appointment_official() const noexcept {
  return columns_->appointment_official;
}
inline std::span<const post_id> roster::appointment_post() const noexcept { return columns_->appointment_post; }
inline std::span<const interval> roster::appointment_term() const noexcept { return columns_->appointment_term; }
inline std::span<const rota::movement> roster::appointment_movement() const noexcept {
  return columns_->appointment_movement;
}
inline std::span<const rota::purpose> roster::appointment_purpose() const noexcept {
  return columns_->appointment_purpose;
}
inline std::span<const std::uint8_t> roster::appointment_flags() const noexcept { return columns_->appointment_flags; }

inline const title& roster::at(title_id id) const {
  assert(index(id) < columns_->titles.size());
  return columns_->titles[index(id)];
}
inline std::size_t roster::appointment_count() const noexcept { return columns_->appointment_official.size(); }
inline roster::range roster::appointments_of(official_id who) const noexcept {
  assert(index(who) + 1 < columns_->first_appointment.size());
  return {columns_->first_appointment[index(who)], columns_->first_appointment[index(who) + 1]};
}

inline std::span<const plan_entry> roster::plans_of(official_id who) const noexcept { return columns_->plans.of(who); }
inline std::span<const waiver> roster::waivers_of(official_id who) const noexcept { return columns_->waivers.of(who); }
inline std::span<const discipline_entry> roster::disciplines_of(official_id who) const noexcept {
  return columns_->discipline.of(who);
}
inline std::span<const protection_entry> roster::protections_of(official_id who) const noexcept {
  return columns_->protections.of(who);
}
inline std::span<const evaluation> roster::evaluations_of(official_id who) const noexcept {
  return columns_->evaluations.of(who);
}
inline std::span<const committee_seat> roster::seats_of(official_id who) const noexcept {
  return columns_->committees.of(who);
}
inline std::span<const kinship_entry> roster::kin_of(official_id who) const noexcept {
  return columns_->kinship.of(who);
}
inline std::span<const training_entry> roster::trainings_of(official_id who) const noexcept {
  return columns_->training.of(who);
}
inline std::span<const plan_entry> roster::plans() const noexcept { return columns_->plans.rows; }
inline std::span<const committee_seat> roster::seats() const noexcept { return columns_->committees.rows; }
inline std::span<const kinship_entry> roster::kinship_entries() const noexcept { return columns_->kinship.rows; }
inline std::span<const training_entry> roster::trainings() const noexcept { return columns_->training.rows; }
inline bool roster::has_planning() const noexcept { return columns_->plans.recorded; }
inline bool roster::has_waivers() const noexcept { return columns_->waivers.recorded; }
inline bool roster::has_discipline() const noexcept { return columns_->discipline.recorded; }
inline bool roster::has_protections() const noexcept { return columns_->protections.recorded; }
inline bool roster::has_evaluations() const noexcept { return columns_->evaluations.recorded; }
inline bool roster::has_committees() const noexcept { return columns_->committees.recorded; }
inline bool roster::has_kinship() const noexcept { return columns_->kinship.recorded; }
inline bool roster::has_training() const noexcept { return columns_->training.recorded; }

/// The principal appointment the official left on `day`: the one of the latest first day before `day` that is not marked
/// concurrent (and is not a release). Its end need not be recorded. Nothing where there is none, and nothing where it cannot be
/// told: two posts taken up on that same day, or one whose first day is not recorded and that may have been taken up later.
[[nodiscard]] std::optional<appointment_id> latest_before(const roster& people, official_id who, date day);

/// Rank of a post for a unit of this level (0 central to 3 commune): its own, else its title's.
[[nodiscard]] std::int16_t rank_of(const roster& people, post_id post, std::uint8_t unit_level);

}  // namespace rota

#endif  // ROTA_ROSTER_ROSTER_HPP
