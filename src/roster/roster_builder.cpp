// SPDX-License-Identifier: BSL-1.0

// Rows are kept as they come; build() finds their order (by official, then by first day) and copies each column once.

#include <rota/roster/roster_builder.hpp>

#include "roster/store.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace rota {
namespace {

/// Enters a code under the next position; nothing where the code is known already.
template <class Id>
std::optional<Id> enter(code_index& codes, std::string_view code, std::size_t position) {
  const auto [at, is_new] = codes.emplace(code, static_cast<std::uint32_t>(position));
  return is_new ? std::optional(static_cast<Id>(position)) : std::nullopt;
}

template <class Id>
std::optional<Id> look_up(const code_index& codes, std::string_view code) {
  const auto found = codes.find(code);
  return found != codes.end() ? std::optional(static_cast<Id>(found->second)) : std::nullopt;
}

/// Orders rows by official, keeping the order of each official's rows, and returns where each official's begin.
template <class Row>
std::vector<std::uint32_t> order_by_official(std::vector<Row>& rows, std::size_t officials) {
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.official < b.official; });
  std::vector<std::uint32_t> first(officials + 1, 0);
  for (const Row& row : rows) ++first[index(row.official) + 1];
  std::partial_sum(first.begin(), first.end(), first.begin());
  return first;
}

template <class T>
void reorder(std::vector<T>& column, const std::vector<std::uint32_t>& order) {
  std::vector<T> ordered;
  ordered.reserve(column.size());
  for (const std::uint32_t row : order) ordered.push_back(column[row]);
  column = std::move(ordered);
}

std::unordered_map<std::uint32_t, date> renumber(const std::unordered_map<std::uint32_t, date>& days,
                                                 const std::vector<std::uint32_t>& position) {
  std::unordered_map<std::uint32_t, date> moved;
  for (const auto& [row, day] : days) moved.emplace(position[row], day);
  return moved;
}

}  // namespace

struct roster_builder::columns {
  roster::store store;
  std::vector<bool> redefined;  // by title: this builder was given its id
};

roster_builder::roster_builder() : columns_(std::make_unique<columns>()) {
  roster::store& all = columns_->store;
  all.titles = built_in_titles();
  for (std::size_t at = 0; at < all.titles.size(); ++at)
    (void)enter<title_id>(all.title_by_id, all.texts.append(all.titles[at].id), at);
  columns_->redefined.resize(all.titles.size());
}
roster_builder::~roster_builder() = default;
roster_builder::roster_builder(roster_builder&&) noexcept = default;
roster_builder& roster_builder::operator=(roster_builder&&) noexcept = default;

std::optional<title_id> roster_builder::add(const title& row) {
  roster::store& all = columns_->store;
  if (const auto known = find_title(row.id)) {
    if (columns_->redefined[index(*known)]) return std::nullopt;
    columns_->redefined[index(*known)] = true;
    all.titles[index(*known)] = row;
    return known;
  }
  columns_->redefined.push_back(true);
  all.titles.push_back(row);
  return enter<title_id>(all.title_by_id, all.texts.append(row.id), all.titles.size() - 1);
}

std::optional<body_id> roster_builder::add(const body& row) {
  roster::store& all = columns_->store;
  if (all.body_by_code.contains(row.code)) return std::nullopt;
  body kept = row;
  kept.code = all.texts.append(row.code);
  kept.name = all.texts.keep(row.name);
  kept.collective = all.texts.keep(row.collective);
  all.bodies.push_back(kept);
  return enter<body_id>(all.body_by_code, kept.code, all.bodies.size() - 1);
}

std::optional<post_id> roster_builder::add(const post& row) {
  roster::store& all = columns_->store;
  if (all.post_by_code.contains(row.code)) return std::nullopt;
  all.post_code.push_back(all.texts.append(row.code));
  all.post_unit.push_back(row.unit);
  all.post_title.push_back(row.title);
  all.post_body.push_back(row.body);
  all.post_block.push_back(row.block);
  all.post_rank.push_back(row.rank);
  all.post_authorised.push_back(row.authorised);
  all.post_tier.push_back(row.tier);
  all.post_listed_position.push_back(row.listed_position ? 1 : 0);
  all.post_in_force.push_back(row.in_force);
  return enter<post_id>(all.post_by_code, all.post_code.back(), all.post_code.size() - 1);
}

std::optional<official_id> roster_builder::add(const official& row) {
  roster::store& all = columns_->store;
  if (all.official_by_code.contains(row.code)) return std::nullopt;
  all.official_code.push_back(all.texts.append(row.code));
  all.official_birth.push_back(row.birth);
  all.official_sex.push_back(row.sex);
  all.official_ethnicity.push_back(row.ethnicity);
  all.official_native_unit.push_back(row.native_unit);
  all.official_birth_unit.push_back(row.birth_unit);
  all.official_recorded_local_to.push_back(row.recorded_local_to);
  all.official_retirement.push_back(row.retirement);
  all.official_retirement_cap_years.push_back(row.retirement_cap_years);
  return enter<official_id>(all.official_by_code, all.official_code.back(), all.official_code.size() - 1);
}

std::optional<std::size_t> roster_builder::add(const appointment& row) {
  roster::store& all = columns_->store;
  if (all.appointment_by_code.contains(row.code)) return std::nullopt;
  const std::size_t at = all.appointment_code.size();
  all.appointment_code.push_back(all.texts.append(row.code));
  all.appointment_official.push_back(row.official);
  all.appointment_post.push_back(row.post);
  all.appointment_term.push_back(row.term);
  all.appointment_movement.push_back(row.movement);
  all.appointment_purpose.push_back(row.purpose);
  all.appointment_from_post.push_back(row.from_post);
  all.appointment_concurrent_with.emplace_back();
  all.appointment_decisions.push_back(static_cast<std::uint8_t>(
      (row.outstanding_decision ? roster::store::outstanding : 0) | (row.extension_decision ? roster::store::extension : 0)));
  if (row.planned_until) all.appointment_planned_until.emplace(static_cast<std::uint32_t>(at), *row.planned_until);
  if (row.notice) all.appointment_notice.emplace(static_cast<std::uint32_t>(at), *row.notice);
  (void)enter<appointment_id>(all.appointment_by_code, all.appointment_code.back(), at);
  return at;
}

bool roster_builder::link_concurrent(std::size_t row, std::string_view principal) {
  roster::store& all = columns_->store;
  const auto found = look_up<appointment_id>(all.appointment_by_code, principal);
  if (found) all.appointment_concurrent_with[row] = *found;
  return found.has_value();
}

void roster_builder::add(const plan_entry& row) {
  planning_is_recorded();
  columns_->store.plans.push_back(row);
}

void roster_builder::add(const waiver& row) {
  roster::store& all = columns_->store;
  waivers_are_recorded();
  waiver kept = row;
  kept.rule = all.texts.keep(row.rule);
  kept.authority = all.texts.keep(row.authority);
  kept.decision = all.texts.keep(row.decision);
  all.waivers.push_back(kept);
}

std::optional<proposal_id> roster_builder::add(const proposal& row) {
  roster::store& all = columns_->store;
  if (all.proposal_by_code.contains(row.code)) return std::nullopt;
  proposal kept = row;
  kept.code = all.texts.append(row.code);
  all.proposals.push_back(kept);
  return enter<proposal_id>(all.proposal_by_code, kept.code, all.proposals.size() - 1);
}

std::optional<title_id> roster_builder::find_title(std::string_view id) const {
  return look_up<title_id>(columns_->store.title_by_id, id);
}
std::optional<body_id> roster_builder::find_body(std::string_view code) const {
  return look_up<body_id>(columns_->store.body_by_code, code);
}
std::optional<post_id> roster_builder::find_post(std::string_view code) const {
  return look_up<post_id>(columns_->store.post_by_code, code);
}
std::optional<official_id> roster_builder::find_official(std::string_view code) const {
  return look_up<official_id>(columns_->store.official_by_code, code);
}

void roster_builder::planning_is_recorded() { columns_->store.has_planning = true; }
void roster_builder::waivers_are_recorded() { columns_->store.has_waivers = true; }

namespace {

/// Puts the appointments in their final order and renumbers what refers to them; returns the row that came to each place.
template <class Store>
std::vector<std::uint32_t> order_appointments(Store& all, std::size_t officials) {
  std::vector<std::uint32_t> order(all.appointment_code.size());
  std::iota(order.begin(), order.end(), std::uint32_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (all.appointment_official[a] != all.appointment_official[b])
      return all.appointment_official[a] < all.appointment_official[b];
    return all.appointment_term[a].from < all.appointment_term[b].from;
  });
  std::vector<std::uint32_t> position(order.size());
  for (std::uint32_t at = 0; at < order.size(); ++at) position[order[at]] = at;

  reorder(all.appointment_code, order);
  reorder(all.appointment_official, order);
  reorder(all.appointment_post, order);
  reorder(all.appointment_term, order);
  reorder(all.appointment_movement, order);
  reorder(all.appointment_purpose, order);
  reorder(all.appointment_from_post, order);
  reorder(all.appointment_concurrent_with, order);
  reorder(all.appointment_decisions, order);
  for (maybe<appointment_id>& principal : all.appointment_concurrent_with)
    if (principal) principal = static_cast<appointment_id>(position[index(*principal)]);
  for (auto& [code, at] : all.appointment_by_code) at = position[at];
  all.appointment_planned_until = renumber(all.appointment_planned_until, position);
  all.appointment_notice = renumber(all.appointment_notice, position);

  all.first_appointment.assign(officials + 1, 0);
  for (const official_id who : all.appointment_official) ++all.first_appointment[index(who) + 1];
  std::partial_sum(all.first_appointment.begin(), all.first_appointment.end(), all.first_appointment.begin());
  return order;
}

}  // namespace

roster roster_builder::build() && {
  std::vector<std::uint32_t> added_as;
  return std::move(*this).build(added_as);
}

roster roster_builder::build(std::vector<std::uint32_t>& added_as) && {
  auto all = std::make_shared<roster::store>(std::move(columns_->store));
  const std::size_t officials = all->official_code.size();
  added_as = order_appointments(*all, officials);
  all->first_plan = order_by_official(all->plans, officials);
  all->first_waiver = order_by_official(all->waivers, officials);
  *this = roster_builder();
  return roster(std::move(all));
}

}  // namespace rota
