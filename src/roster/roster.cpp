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

template <class Row>
std::span<const Row> rows_of(const register_rows<Row>& of, official_id who) noexcept {
  if (of.rows.empty()) return {};
  BOOST_ASSERT(index(who) + 1 < of.first.size());
  return std::span<const Row>(of.rows).subspan(of.first[index(who)], of.first[index(who) + 1] - of.first[index(who)]);
}

}  // namespace

std::string_view roster::store::keep(std::string_view text) {
  if (text.empty()) return {};
  char* const copy = static_cast<char*>(texts.allocate(text.size(), 1));
  std::memcpy(copy, text.data(), text.size());
  return {copy, text.size()};
}

roster::roster() : roster(roster_builder().build()) {}
roster::roster(std::shared_ptr<const store> data) noexcept : data_(std::move(data)) {}

std::size_t roster::official_count() const noexcept { return data_->officials.codes.size(); }
std::size_t roster::post_count() const noexcept { return data_->posts.codes.size(); }
std::size_t roster::appointment_count() const noexcept { return data_->appointments.official.size(); }
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

const title& roster::at(title_id id) const {
  BOOST_ASSERT(index(id) < data_->titles.rows.size());
  return data_->titles.rows[index(id)];
}

training_class roster::at(class_id id) const {
  BOOST_ASSERT(index(id) < data_->classes.rows.size());
  return data_->classes.rows[index(id)];
}

std::string_view roster::text(text_id id) const {
  BOOST_ASSERT(index(id) < data_->shared_texts.size());
  return data_->shared_texts[index(id)];
}

std::span<const title> roster::titles() const noexcept { return data_->titles.rows; }
std::span<const body> roster::bodies() const noexcept { return data_->bodies.rows; }
std::span<const partial_date> roster::official_birth() const noexcept { return data_->officials.birth; }
std::span<const sex> roster::official_sex() const noexcept { return data_->officials.sex; }
std::span<const ethnicity> roster::official_ethnicity() const noexcept { return data_->officials.ethnicity; }
std::span<const maybe<unit_id>> roster::official_native_unit() const noexcept { return data_->officials.native_unit; }
std::span<const maybe<unit_id>> roster::official_birth_unit() const noexcept { return data_->officials.birth_unit; }
std::span<const maybe<unit_id>> roster::official_recorded_local_to() const noexcept {
  return data_->officials.recorded_local_to;
}
std::span<const std::optional<calendar_month>> roster::official_retirement() const noexcept {
  return data_->officials.retirement;
}
std::span<const std::optional<std::int16_t>> roster::official_retirement_cap_years() const noexcept {
  return data_->officials.retirement_cap_years;
}
std::span<const maybe<text_id>> roster::official_degree() const noexcept { return data_->officials.degree; }
std::span<const maybe<text_id>> roster::official_theory() const noexcept { return data_->officials.theory; }
std::span<const unit_id> roster::post_unit() const noexcept { return data_->posts.unit; }
std::span<const title_id> roster::post_title() const noexcept { return data_->posts.title; }
std::span<const maybe<body_id>> roster::post_body() const noexcept { return data_->posts.body; }
std::span<const block> roster::post_block() const noexcept { return data_->posts.block; }
std::span<const std::optional<std::int16_t>> roster::post_rank() const noexcept { return data_->posts.rank; }
std::span<const std::optional<std::int16_t>> roster::post_authorised() const noexcept { return data_->posts.authorised; }
std::span<const std::uint8_t> roster::post_tier() const noexcept { return data_->posts.tier; }
std::span<const std::uint8_t> roster::post_listed_position() const noexcept { return data_->posts.listed_position; }
std::span<const interval> roster::post_in_force() const noexcept { return data_->posts.in_force; }
std::span<const official_id> roster::appointment_official() const noexcept { return data_->appointments.official; }
std::span<const post_id> roster::appointment_post() const noexcept { return data_->appointments.post; }
std::span<const interval> roster::appointment_term() const noexcept { return data_->appointments.term; }
std::span<const movement> roster::appointment_movement() const noexcept { return data_->appointments.movement; }
std::span<const purpose> roster::appointment_purpose() const noexcept { return data_->appointments.purpose; }
std::span<const std::uint8_t> roster::appointment_flags() const noexcept { return data_->appointments.flags; }
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

roster::range roster::appointments_of(official_id who) const noexcept {
  const std::vector<std::uint32_t>& first = data_->appointments.first;
  BOOST_ASSERT(index(who) + 1 < first.size());
  return {first[index(who)], first[index(who) + 1]};
}

std::span<const plan_entry> roster::plans_of(official_id who) const noexcept { return rows_of(data_->plans, who); }
std::span<const waiver> roster::waivers_of(official_id who) const noexcept { return rows_of(data_->waivers, who); }
std::span<const discipline_entry> roster::disciplines_of(official_id who) const noexcept {
  return rows_of(data_->discipline, who);
}
std::span<const protection_entry> roster::protections_of(official_id who) const noexcept {
  return rows_of(data_->protections, who);
}
std::span<const evaluation> roster::evaluations_of(official_id who) const noexcept { return rows_of(data_->evaluations, who); }
std::span<const committee_seat> roster::seats_of(official_id who) const noexcept { return rows_of(data_->committees, who); }
std::span<const kinship_entry> roster::kin_of(official_id who) const noexcept { return rows_of(data_->kinship, who); }
std::span<const training_entry> roster::trainings_of(official_id who) const noexcept { return rows_of(data_->training, who); }
std::span<const plan_entry> roster::plans() const noexcept { return data_->plans.rows; }
std::span<const committee_seat> roster::seats() const noexcept { return data_->committees.rows; }
std::span<const kinship_entry> roster::kinship_entries() const noexcept { return data_->kinship.rows; }
std::span<const training_entry> roster::trainings() const noexcept { return data_->training.rows; }
std::span<const training_class> roster::classes() const noexcept { return data_->classes.rows; }
bool roster::has_planning() const noexcept { return data_->plans.recorded; }
bool roster::has_waivers() const noexcept { return data_->waivers.recorded; }
bool roster::has_discipline() const noexcept { return data_->discipline.recorded; }
bool roster::has_protections() const noexcept { return data_->protections.recorded; }
bool roster::has_evaluations() const noexcept { return data_->evaluations.recorded; }
bool roster::has_committees() const noexcept { return data_->committees.recorded; }
bool roster::has_kinship() const noexcept { return data_->kinship.recorded; }
bool roster::has_training() const noexcept { return data_->training.recorded; }
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
