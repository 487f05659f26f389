// SPDX-License-Identifier: BSL-1.0
#include <rota/roster/roster.hpp>

#include <rota/roster/roster_builder.hpp>

#include "roster/store.hpp"

#include <boost/assert.hpp>

#include <cstring>
#include <mutex>
#include <utility>

namespace rota {
namespace {

template <class Id>
std::optional<Id> find_in(const code_table& codes, std::string_view code) {
  const std::optional<std::size_t> row = codes.find(code);
  return row ? std::optional<Id>(static_cast<Id>(*row)) : std::nullopt;
}

}  // namespace

std::string_view roster::store::keep(std::string_view text) {
  if (text.empty()) return {};
  char* const copy = static_cast<char*>(texts.allocate(text.size(), 1));
  std::memcpy(copy, text.data(), text.size());
  return {copy, text.size()};
}

/// The columns that a roster shows.
void roster::store::show_columns() noexcept {
  columns = {
      .titles = titles.rows,
      .bodies = bodies.rows,
      .official_birth = officials.birth,
      .official_sex = officials.sex,
      .official_ethnicity = officials.ethnicity,
      .official_native_unit = officials.native_unit,
      .official_birth_unit = officials.birth_unit,
      .official_recorded_local_to = officials.recorded_local_to,
      .official_retirement = officials.retirement,
      .official_retirement_cap_years = officials.retirement_cap_years,
      .official_degree = officials.degree,
      .official_theory = officials.theory,
      .post_unit = posts.unit,
      .post_title = posts.title,
      .post_body = posts.body,
      .post_block = posts.block,
      .post_rank = posts.rank,
      .post_authorised = posts.authorised,
      .post_tier = posts.tier,
      .post_listed_position = posts.listed_position,
      .post_in_force = posts.in_force,
      .appointment_official = appointments.official,
      .appointment_post = appointments.post,
      .appointment_term = appointments.term,
      .appointment_movement = appointments.movement,
      .appointment_purpose = appointments.purpose,
      .appointment_flags = appointments.flags,
      .first_appointment = appointments.first,
      .plans = {plans.rows, plans.first, plans.recorded},
      .waivers = {waivers.rows, waivers.first, waivers.recorded},
      .discipline = {discipline.rows, discipline.first, discipline.recorded},
      .protections = {protections.rows, protections.first, protections.recorded},
      .evaluations = {evaluations.rows, evaluations.first, evaluations.recorded},
      .committees = {committees.rows, committees.first, committees.recorded},
      .kinship = {kinship.rows, kinship.first, kinship.recorded},
      .training = {training.rows, training.first, training.recorded},
  };
}

roster::roster() : roster(roster_builder().build()) {}
roster::roster(std::shared_ptr<const store> data) noexcept : data_(std::move(data)), columns_(&data_->columns) {}

std::size_t roster::official_count() const noexcept { return data_->officials.codes.size(); }
std::size_t roster::post_count() const noexcept { return data_->posts.codes.size(); }
std::size_t roster::proposal_count() const noexcept { return data_->proposals.rows.size(); }

std::optional<official_id> roster::find_official(std::string_view code) const {
  return find_in<official_id>(data_->officials.codes, code);
}
std::optional<post_id> roster::find_post(std::string_view code) const { return find_in<post_id>(data_->posts.codes, code); }
std::optional<body_id> roster::find_body(std::string_view code) const { return find_in<body_id>(data_->bodies.codes, code); }
std::optional<appointment_id> roster::find_appointment(std::string_view code) const {
  const auto& of = data_->appointments;
  store::appointment_lookup& lookup = data_->lookup;
  std::call_once(lookup.made, [&] {
    if (!of.codes.is_ascending()) lookup.codes = of.codes.index();
    lookup.row.resize(of.added_as.size());
    for (std::size_t row = 0; row < of.added_as.size(); ++row) lookup.row[of.added_as[row]] = static_cast<std::uint32_t>(row);
  });
  const std::optional<std::size_t> added = of.codes.find(code, lookup.codes);
  if (!added) return std::nullopt;
  return static_cast<appointment_id>(lookup.row.empty() ? *added : lookup.row[*added]);
}
std::optional<proposal_id> roster::find_proposal(std::string_view code) const {
  return find_in<proposal_id>(data_->proposals.codes, code);
}
std::optional<title_id> roster::find_title(std::string_view id) const { return find_in<title_id>(data_->titles.codes, id); }
std::optional<class_id> roster::find_class(std::string_view code) const { return find_in<class_id>(data_->classes.codes, code); }

official roster::at(official_id id) const {
  const auto& column = data_->officials;
  const std::size_t row = index(id);
  BOOST_ASSERT(row < column.birth.size());
  return {column.codes[row],       column.birth[row],      column.sex[row],
          column.ethnicity[row],   column.native_unit[row], column.birth_unit[row],
          column.recorded_local_to[row], column.retirement[row], column.retirement_cap_years[row],
          column.degree[row] ? text(*column.degree[row]) : std::string_view(),
          column.theory[row] ? text(*column.theory[row]) : std::string_view()};
}

post roster::at(post_id id) const {
  const auto& column = data_->posts;
  const std::size_t row = index(id);
  BOOST_ASSERT(row < column.unit.size());
  return {column.codes[row], column.unit[row],       column.title[row], column.body[row],
          column.block[row], column.rank[row],       column.authorised[row], column.tier[row],
          column.listed_position[row] != 0, column.in_force[row]};
}

body roster::at(body_id id) const {
  BOOST_ASSERT(index(id) < data_->bodies.rows.size());
  return data_->bodies.rows[index(id)];
}

appointment roster::at(appointment_id id) const {
  const auto& column = data_->appointments;
  const std::size_t row = index(id);
  BOOST_ASSERT(row < column.official.size());
  appointment value;
  value.code = column.codes[column.added_at(row)];
  value.official = column.official[row];
  value.post = column.post[row];
  value.term = column.term[row];
  value.movement = column.movement[row];
  value.purpose = column.purpose[row];
  value.planned_until = planned_until(id);
  value.from_post = from_post(id);
  value.concurrent_with = concurrent_with(id);
  value.notice = notice(id);
  value.outstanding_decision = has(column.flags[row], appointment_flag::outstanding_decision);
  value.extension_decision = has(column.flags[row], appointment_flag::extension_decision);
  return value;
}

proposal roster::at(proposal_id id) const {
  BOOST_ASSERT(index(id) < data_->proposals.rows.size());
  proposal value = data_->proposals.rows[index(id)];
  value.code = data_->proposals.codes[index(id)];
  return value;
}

training_class roster::at(class_id id) const {
  BOOST_ASSERT(index(id) < data_->classes.rows.size());
  return data_->classes.rows[index(id)];
}

std::string_view roster::text(text_id id) const {
  BOOST_ASSERT(index(id) < data_->shared_texts.size());
  return data_->shared_texts[index(id)];
}

std::span<const maybe<appointment_id>> roster::appointment_concurrent_with() const {
  std::call_once(data_->concurrent.made, [this] {
    data_->concurrent.rows.resize(appointment_count());
    for (std::size_t row = 0; row < appointment_count(); ++row)
      data_->concurrent.rows[row] = concurrent_with(static_cast<appointment_id>(row));
  });
  return data_->concurrent.rows;
}

std::optional<date> roster::planned_until(appointment_id id) const noexcept {
  const auto& of = data_->appointments;
  BOOST_ASSERT(index(id) < of.flags.size());
  if (!has(of.flags[index(id)], appointment_flag::planned_end)) return std::nullopt;
  return of.planned_until.at(of.flags, index(id));
}
maybe<post_id> roster::from_post(appointment_id id) const noexcept {
  const auto& of = data_->appointments;
  BOOST_ASSERT(index(id) < of.flags.size());
  if (!has(of.flags[index(id)], appointment_flag::names_post_left)) return {};
  return of.from_post.at(of.flags, index(id));
}
maybe<appointment_id> roster::concurrent_with(appointment_id id) const noexcept {
  const auto& of = data_->appointments;
  BOOST_ASSERT(index(id) < of.flags.size());
  if (!has(of.flags[index(id)], appointment_flag::concurrent)) return {};
  return of.concurrent_with.at(of.flags, index(id));
}
std::optional<date> roster::notice(appointment_id id) const noexcept {
  const auto& of = data_->appointments;
  BOOST_ASSERT(index(id) < of.flags.size());
  if (!has(of.flags[index(id)], appointment_flag::notice)) return std::nullopt;
  return of.notice.at(of.flags, index(id));
}

std::span<const training_class> roster::classes() const noexcept { return data_->classes.rows; }
bool roster::has_classes() const noexcept { return data_->classes.recorded; }

std::optional<appointment_id> latest_before(const roster& people, official_id who, date day) {
  const auto [first, last] = people.appointments_of(who);
  const std::span<const interval> terms = people.appointment_term();
  const std::span<const std::uint8_t> flags = people.appointment_flags();
  const std::span<const movement> kinds = people.appointment_movement();
  const std::span<const post_id> posts = people.appointment_post();
  std::optional<std::size_t> latest;
  for (std::size_t row = last; row-- > first;) {
    const interval term = terms[row];
    if (term.from >= day || has(flags[row], appointment_flag::concurrent) || kinds[row] == movement::release) continue;
    if (!latest) {
      latest = row;
      continue;
    }
    const date known_latest = terms[*latest].from;
    const bool may_be_latest = term.from == known_latest || (!term.has_start() && known_latest < term.until);
    if (may_be_latest && posts[row] != posts[*latest]) return std::nullopt;
  }
  return latest ? std::optional(static_cast<appointment_id>(*latest)) : std::nullopt;
}

std::int16_t rank_of(const roster& people, post_id post, std::uint8_t unit_level) {
  BOOST_ASSERT(unit_level < 4);
  const std::optional<std::int16_t> own = people.post_rank()[index(post)];
  return own ? *own : people.at(people.post_title()[index(post)]).rank[unit_level];
}

}  // namespace rota
