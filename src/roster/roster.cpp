// SPDX-License-Identifier: BSL-1.0

#include <rota/roster/roster.hpp>

#include "roster/store.hpp"

#include <utility>

namespace rota {
namespace {

template <class Id>
std::optional<Id> look_up(const code_index& codes, std::string_view code) {
  const auto found = codes.find(code);
  return found != codes.end() ? std::optional(static_cast<Id>(found->second)) : std::nullopt;
}

/// The rows of one official in a table ordered by official.
template <class Row>
std::span<const Row> rows_of(const std::vector<Row>& rows, const std::vector<std::uint32_t>& first, official_id who) {
  return std::span(rows).subspan(first[index(who)], first[index(who) + 1] - first[index(who)]);
}

std::optional<date> look_up(const std::unordered_map<std::uint32_t, date>& days, appointment_id id) {
  const auto found = days.find(static_cast<std::uint32_t>(id));
  return found != days.end() ? std::optional(found->second) : std::nullopt;
}

}  // namespace

roster::roster() : data_(std::make_shared<const store>()) {}
roster::roster(std::shared_ptr<const store> data) noexcept : data_(std::move(data)) {}

std::size_t roster::official_count() const noexcept { return data_->official_code.size(); }
std::size_t roster::post_count() const noexcept { return data_->post_code.size(); }
std::size_t roster::appointment_count() const noexcept { return data_->appointment_official.size(); }
std::size_t roster::proposal_count() const noexcept { return data_->proposals.size(); }

std::optional<official_id> roster::find_official(std::string_view code) const {
  return look_up<official_id>(data_->official_by_code, code);
}
std::optional<post_id> roster::find_post(std::string_view code) const { return look_up<post_id>(data_->post_by_code, code); }
std::optional<appointment_id> roster::find_appointment(std::string_view code) const {
  return look_up<appointment_id>(data_->appointment_by_code, code);
}
std::optional<proposal_id> roster::find_proposal(std::string_view code) const {
  return look_up<proposal_id>(data_->proposal_by_code, code);
}
std::optional<title_id> roster::find_title(std::string_view id) const { return look_up<title_id>(data_->title_by_id, id); }

official roster::at(official_id id) const {
  const std::size_t row = index(id);
  const store& all = *data_;
  return {.code = all.official_code[row],
          .birth = all.official_birth[row],
          .sex = all.official_sex[row],
          .ethnicity = all.official_ethnicity[row],
          .native_unit = all.official_native_unit[row],
          .birth_unit = all.official_birth_unit[row],
          .recorded_local_to = all.official_recorded_local_to[row],
          .retirement = all.official_retirement[row],
          .retirement_cap_years = all.official_retirement_cap_years[row]};
}

post roster::at(post_id id) const {
  const std::size_t row = index(id);
  const store& all = *data_;
  return {.code = all.post_code[row],
          .unit = all.post_unit[row],
          .title = all.post_title[row],
          .body = all.post_body[row],
          .block = all.post_block[row],
          .rank = all.post_rank[row],
          .authorised = all.post_authorised[row],
          .tier = all.post_tier[row],
          .listed_position = all.post_listed_position[row] != 0,
          .in_force = all.post_in_force[row]};
}

body roster::at(body_id id) const { return data_->bodies[index(id)]; }
proposal roster::at(proposal_id id) const { return data_->proposals[index(id)]; }
const title& roster::at(title_id id) const { return data_->titles[index(id)]; }

appointment roster::at(appointment_id id) const {
  const std::size_t row = index(id);
  const store& all = *data_;
  return {.code = all.appointment_code[row],
          .official = all.appointment_official[row],
          .post = all.appointment_post[row],
          .term = all.appointment_term[row],
          .movement = all.appointment_movement[row],
          .purpose = all.appointment_purpose[row],
          .planned_until = look_up(all.appointment_planned_until, id),
          .from_post = all.appointment_from_post[row],
          .concurrent_with = all.appointment_concurrent_with[row],
          .notice = look_up(all.appointment_notice, id),
          .outstanding_decision = (all.appointment_decisions[row] & store::outstanding) != 0,
          .extension_decision = (all.appointment_decisions[row] & store::extension) != 0};
}

std::span<const title> roster::titles() const noexcept { return data_->titles; }
std::span<const partial_date> roster::official_birth() const noexcept { return data_->official_birth; }
std::span<const sex> roster::official_sex() const noexcept { return data_->official_sex; }
std::span<const maybe<unit_id>> roster::official_native_unit() const noexcept { return data_->official_native_unit; }
std::span<const unit_id> roster::post_unit() const noexcept { return data_->post_unit; }
std::span<const title_id> roster::post_title() const noexcept { return data_->post_title; }
std::span<const interval> roster::post_in_force() const noexcept { return data_->post_in_force; }
std::span<const official_id> roster::appointment_official() const noexcept { return data_->appointment_official; }
std::span<const post_id> roster::appointment_post() const noexcept { return data_->appointment_post; }
std::span<const interval> roster::appointment_term() const noexcept { return data_->appointment_term; }
std::span<const movement> roster::appointment_movement() const noexcept { return data_->appointment_movement; }
std::span<const maybe<appointment_id>> roster::appointment_concurrent_with() const noexcept {
  return data_->appointment_concurrent_with;
}

roster::range roster::appointments_of(official_id who) const noexcept {
  return {data_->first_appointment[index(who)], data_->first_appointment[index(who) + 1]};
}
std::span<const plan_entry> roster::plans_of(official_id who) const noexcept {
  return rows_of(data_->plans, data_->first_plan, who);
}
std::span<const waiver> roster::waivers_of(official_id who) const noexcept {
  return rows_of(data_->waivers, data_->first_waiver, who);
}

bool roster::has_planning() const noexcept { return data_->has_planning; }
bool roster::has_waivers() const noexcept { return data_->has_waivers; }

std::optional<appointment_id> latest_before(const roster& people, official_id who, date day) {
  const auto [first, last] = people.appointments_of(who);
  for (std::size_t row = last; row-- > first;)
    if (people.appointment_term()[row].from < day && !people.appointment_concurrent_with()[row] &&
        people.appointment_movement()[row] != movement::release)
      return static_cast<appointment_id>(row);
  return std::nullopt;
}

std::int16_t rank_of(const roster& people, post_id post, std::uint8_t unit_level) {
  const rota::post of = people.at(post);
  return of.rank ? *of.rank : people.at(of.title).rank[unit_level];
}

}  // namespace rota
