// SPDX-License-Identifier: BSL-1.0
#include <rota/roster/roster_builder.hpp>

#include "roster/store.hpp"

#include <boost/assert.hpp>

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace rota {
namespace {

template <class Column>
void reorder(Column& column, const std::vector<std::uint32_t>& order) {
  Column ordered;
  ordered.reserve(column.size());
  for (const std::uint32_t row : order) ordered.push_back(column[row]);
  column.swap(ordered);
}

/// Where each official's rows begin once the rows are ordered by official, and at the end their number.
template <class OfficialOf>
std::vector<std::uint32_t> first_rows(std::size_t officials, std::size_t rows, OfficialOf official_of) {
  std::vector<std::uint32_t> first(officials + 1, 0);
  for (std::size_t row = 0; row < rows; ++row) ++first[index(official_of(row)) + 1];
  std::partial_sum(first.begin(), first.end(), first.begin());
  return first;
}

/// The rows in order of official, those of one official as they were added.
template <class OfficialOf>
std::vector<std::uint32_t> by_official(const std::vector<std::uint32_t>& first, std::size_t rows, OfficialOf official_of) {
  std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
  std::vector<std::uint32_t> order(rows);
  for (std::size_t row = 0; row < rows; ++row) order[next[index(official_of(row))]++] = static_cast<std::uint32_t>(row);
  return order;
}

std::uint8_t flags_of(const appointment& row) noexcept {
  int flags = 0;
  const auto set = [&flags](bool holds, appointment_flag flag) { flags |= holds ? static_cast<int>(flag) : 0; };
  set(row.outstanding_decision, appointment_flag::outstanding_decision);
  set(row.extension_decision, appointment_flag::extension_decision);
  set(row.from_post.has_value(), appointment_flag::names_post_left);
  set(row.planned_until.has_value(), appointment_flag::planned_end);
  set(row.notice.has_value(), appointment_flag::notice);
  return static_cast<std::uint8_t>(flags);
}

template <class Register>
void order_register(Register& entries, std::size_t officials) {
  const auto official_of = [&](std::size_t row) { return entries.rows[row].official; };
  entries.first = first_rows(officials, entries.rows.size(), official_of);
  reorder(entries.rows, by_official(entries.first, entries.rows.size(), official_of));
}

}  // namespace

struct roster_builder::columns {
  std::shared_ptr<roster::store> data = std::make_shared<roster::store>();
  std::vector<bool> title_given;  // by title: a row of this builder defined it

  /// Puts the appointments in their final order and returns the row that came to each place.
  std::vector<std::uint32_t> order_appointments();
};

roster_builder::roster_builder() : columns_(std::make_unique<columns>()) {
  roster::store& data = *columns_->data;
  for (const title& row : built_in_titles()) {
    data.titles.codes.insert(row.id);
    data.titles.rows.push_back(row);
  }
  columns_->title_given.resize(data.titles.rows.size(), false);
}

roster_builder::~roster_builder() = default;
roster_builder::roster_builder(roster_builder&&) noexcept = default;
roster_builder& roster_builder::operator=(roster_builder&&) noexcept = default;

std::optional<title_id> roster_builder::add(const title& row) {
  auto& titles = columns_->data->titles;
  std::vector<bool>& given = columns_->title_given;
  const std::optional<std::size_t> present = titles.codes.find(row.id);
  if (present && given[*present]) return std::nullopt;
  if (present) {
    titles.rows[*present] = row;
    given[*present] = true;
    return static_cast<title_id>(*present);
  }
  const std::size_t added = *titles.codes.insert(row.id);
  BOOST_ASSERT(added < std::numeric_limits<std::uint16_t>::max());
  titles.rows.push_back(row);
  given.push_back(true);
  return static_cast<title_id>(added);
}

std::optional<body_id> roster_builder::add(const body& row) {
  auto& bodies = columns_->data->bodies;
  const std::optional<std::size_t> added = bodies.codes.insert(row.code);
  if (!added) return std::nullopt;
  body kept = row;
  kept.code = columns_->data->keep(row.code);
  kept.name = columns_->data->keep(row.name);
  kept.collective = columns_->data->keep(row.collective);
  bodies.rows.push_back(kept);
  return static_cast<body_id>(*added);
}

std::optional<post_id> roster_builder::add(const post& row) {
  const auto& bodies = columns_->data->bodies.rows;
  BOOST_ASSERT(index(row.title) < columns_->data->titles.rows.size());
  BOOST_ASSERT(!row.body || index(*row.body) < bodies.size());
  auto& column = columns_->data->posts;
  const std::optional<std::size_t> added = column.codes.insert(row.code);
  if (!added) return std::nullopt;
  const bool inherits = row.block == block::not_recorded && row.body;
  column.unit.push_back(row.unit);
  column.title.push_back(row.title);
  column.body.push_back(row.body);
  column.block.push_back(inherits ? bodies[index(*row.body)].block : row.block);
  column.rank.push_back(row.rank);
  column.authorised.push_back(row.authorised);
  column.tier.push_back(row.tier);
  column.listed_position.push_back(row.listed_position ? 1 : 0);
  column.in_force.push_back(row.in_force);
  return static_cast<post_id>(*added);
}

std::optional<official_id> roster_builder::add(const official& row) {
  auto& column = columns_->data->officials;
  const std::optional<std::size_t> added = column.codes.insert(row.code);
  if (!added) return std::nullopt;
  column.birth.push_back(row.birth);
  column.sex.push_back(row.sex);
  column.ethnicity.push_back(row.ethnicity);
  column.native_unit.push_back(row.native_unit);
  column.birth_unit.push_back(row.birth_unit);
  column.recorded_local_to.push_back(row.recorded_local_to);
  column.retirement.push_back(row.retirement);
  column.retirement_cap_years.push_back(row.retirement_cap_years);
  return static_cast<official_id>(*added);
}

std::optional<std::size_t> roster_builder::add(const appointment& row) {
  BOOST_ASSERT(index(row.official) < columns_->data->officials.codes.size());
  BOOST_ASSERT(index(row.post) < columns_->data->posts.codes.size());
  BOOST_ASSERT(!row.term.is_empty());
  auto& column = columns_->data->appointments;
  const std::optional<std::size_t> added = column.codes.insert(row.code);
  if (!added) return std::nullopt;
  column.official.push_back(row.official);
  column.post.push_back(row.post);
  column.term.push_back(row.term);
  column.movement.push_back(row.movement);
  column.purpose.push_back(row.purpose);
  column.planned_until.push_back(row.planned_until);
  column.from_post.push_back(row.from_post);
  column.concurrent_with.push_back({});
  column.notice.push_back(row.notice);
  column.flags.push_back(flags_of(row));
  return added;
}

bool roster_builder::link_concurrent(std::size_t row, std::string_view principal) {
  auto& column = columns_->data->appointments;
  BOOST_ASSERT(row < column.concurrent_with.size());
  const std::optional<std::size_t> found = column.codes.find(principal);
  if (!found || column.official[*found] != column.official[row]) return false;
  column.concurrent_with[row] = static_cast<appointment_id>(*found);
  column.flags[row] = static_cast<std::uint8_t>(column.flags[row] | static_cast<std::uint8_t>(appointment_flag::concurrent));
  return true;
}

void roster_builder::add(const plan_entry& row) {
  BOOST_ASSERT(index(row.official) < columns_->data->officials.codes.size());
  BOOST_ASSERT(index(row.post) < columns_->data->posts.codes.size());
  columns_->data->plans.rows.push_back(row);
  planning_is_recorded();
}

void roster_builder::add(const waiver& row) {
  BOOST_ASSERT(index(row.official) < columns_->data->officials.codes.size());
  roster::store& data = *columns_->data;
  data.waivers.rows.push_back({row.official, data.keep(row.rule), data.keep(row.authority), data.keep(row.decision), row.in_force});
  waivers_are_recorded();
}

std::optional<proposal_id> roster_builder::add(const proposal& row) {
  BOOST_ASSERT(index(row.official) < columns_->data->officials.codes.size());
  BOOST_ASSERT(index(row.post) < columns_->data->posts.codes.size());
  auto& proposals = columns_->data->proposals;
  const std::optional<std::size_t> added =
      row.code.empty() ? std::optional(proposals.codes.append({})) : proposals.codes.insert(row.code);
  if (!added) return std::nullopt;
  proposals.rows.push_back(row);
  proposals.rows.back().code = {};  // the code table has it; the caller's text may go
  return static_cast<proposal_id>(*added);
}

std::optional<title_id> roster_builder::find_title(std::string_view id) const {
  const auto row = columns_->data->titles.codes.find(id);
  return row ? std::optional(static_cast<title_id>(*row)) : std::nullopt;
}
std::optional<body_id> roster_builder::find_body(std::string_view code) const {
  const auto row = columns_->data->bodies.codes.find(code);
  return row ? std::optional(static_cast<body_id>(*row)) : std::nullopt;
}
std::optional<post_id> roster_builder::find_post(std::string_view code) const {
  const auto row = columns_->data->posts.codes.find(code);
  return row ? std::optional(static_cast<post_id>(*row)) : std::nullopt;
}
std::optional<official_id> roster_builder::find_official(std::string_view code) const {
  const auto row = columns_->data->officials.codes.find(code);
  return row ? std::optional(static_cast<official_id>(*row)) : std::nullopt;
}

void roster_builder::planning_is_recorded() { columns_->data->plans.recorded = true; }
void roster_builder::waivers_are_recorded() { columns_->data->waivers.recorded = true; }

std::vector<std::uint32_t> roster_builder::columns::order_appointments() {
  auto& column = data->appointments;
  const std::size_t rows = column.official.size();
  const auto official_of = [&](std::size_t row) { return column.official[row]; };
  column.first = first_rows(data->officials.codes.size(), rows, official_of);
  std::vector<std::uint32_t> order = by_official(column.first, rows, official_of);
  const auto earlier = [&](std::uint32_t a, std::uint32_t b) { return column.term[a].from < column.term[b].from; };
  for (std::size_t o = 0; o + 1 < column.first.size(); ++o) {
    const auto begin = order.begin() + column.first[o];
    const auto end = order.begin() + column.first[o + 1];
    if (!std::is_sorted(begin, end, earlier)) std::stable_sort(begin, end, earlier);
  }
  if (std::ranges::is_sorted(order)) return order;

  column.codes.reorder(order);
  reorder(column.official, order);
  reorder(column.post, order);
  reorder(column.term, order);
  reorder(column.movement, order);
  reorder(column.purpose, order);
  reorder(column.planned_until, order);
  reorder(column.from_post, order);
  reorder(column.concurrent_with, order);
  reorder(column.notice, order);
  reorder(column.flags, order);
  std::vector<appointment_id> now_at(rows);
  for (std::size_t row = 0; row < rows; ++row) now_at[order[row]] = static_cast<appointment_id>(row);
  for (maybe<appointment_id>& principal : column.concurrent_with) {
    if (principal) principal = now_at[index(*principal)];
  }
  return order;
}

roster roster_builder::build() && {
  std::vector<std::uint32_t> added_as;
  return std::move(*this).build(added_as);
}

roster roster_builder::build(std::vector<std::uint32_t>& added_as) && {
  added_as = columns_->order_appointments();
  const std::size_t officials = columns_->data->officials.codes.size();
  order_register(columns_->data->plans, officials);
  order_register(columns_->data->waivers, officials);
  roster built(std::move(columns_->data));
  *this = roster_builder();
  return built;
}

}  // namespace rota
