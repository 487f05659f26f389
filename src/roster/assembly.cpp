// SPDX-License-Identifier: BSL-1.0

// Most rows come in their final order, official by official; then nothing is moved. Otherwise the order is made as a
// permutation, and applied column by column, so that no more than one column stands in memory twice.

#include "roster/assembly.hpp"

#include <boost/assert.hpp>

#include <algorithm>
#include <limits>
#include <numeric>
#include <type_traits>
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

template <class Row>
void append(register_rows<Row>& to, const std::type_identity_t<Row>& row) {
  to.rows.push_back(row);
  to.recorded = true;
}

template <class Register>
void order_register(Register& entries, std::size_t officials) {
  if (entries.rows.empty()) return;
  const auto official_of = [&](std::size_t row) { return entries.rows[row].official; };
  entries.first = first_rows(officials, entries.rows.size(), official_of);
  reorder(entries.rows, by_official(entries.first, entries.rows.size(), official_of));
}

/// The flags of a row, but for `concurrent`.
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

}  // namespace

roster_assembly::roster_assembly() : data_(std::make_shared<roster::store>()) {
  for (const title& row : built_in_titles()) {
    data_->titles.codes.insert(row.id);
    data_->titles.rows.push_back(row);
  }
  title_given_.resize(data_->titles.rows.size(), false);
}

std::optional<title_id> roster_assembly::add(const title& row) {
  auto& titles = data_->titles;
  const std::optional<std::size_t> present = titles.codes.find(row.id);
  if (present && title_given_[*present]) return std::nullopt;
  if (present) {
    titles.rows[*present] = row;
    title_given_[*present] = true;
    return static_cast<title_id>(*present);
  }
  const std::size_t added = *titles.codes.insert(row.id);
  BOOST_ASSERT(added < std::numeric_limits<std::uint16_t>::max());
  titles.rows.push_back(row);
  title_given_.push_back(true);
  return static_cast<title_id>(added);
}

void roster_assembly::add(const body& row) {
  body kept = row;
  kept.code = data_->keep(row.code);
  kept.name = data_->keep(row.name);
  kept.collective = data_->keep(row.collective);
  data_->bodies.rows.push_back(kept);
}

void roster_assembly::add(const post& row) {
  const auto& bodies = data_->bodies.rows;
  BOOST_ASSERT(index(row.title) < data_->titles.rows.size());
  BOOST_ASSERT(!row.body || index(*row.body) < bodies.size());
  auto& column = data_->posts;
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
}

void roster_assembly::add(const official& row) {
  auto& column = data_->officials;
  column.birth.push_back(row.birth);
  column.sex.push_back(row.sex);
  column.ethnicity.push_back(row.ethnicity);
  column.native_unit.push_back(row.native_unit);
  column.birth_unit.push_back(row.birth_unit);
  column.recorded_local_to.push_back(row.recorded_local_to);
  column.retirement.push_back(row.retirement);
  column.retirement_cap_years.push_back(row.retirement_cap_years);
  column.degree.push_back(share(row.degree));
  column.theory.push_back(share(row.theory));
}

void roster_assembly::add(const appointment& row) {
  BOOST_ASSERT(index(row.official) < data_->officials.birth.size());
  BOOST_ASSERT(index(row.post) < data_->posts.unit.size());
  BOOST_ASSERT(!row.term.is_empty());
  auto& column = data_->appointments;
  column.official.push_back(row.official);
  column.post.push_back(row.post);
  column.term.push_back(row.term);
  column.movement.push_back(row.movement);
  column.purpose.push_back(row.purpose);
  column.flags.push_back(flags_of(row));
  if (row.planned_until) column.planned_until.push_back(*row.planned_until);
  if (row.from_post) column.from_post.push_back(*row.from_post);
  if (row.notice) column.notice.push_back(*row.notice);
}

void roster_assembly::add(const plan_entry& row) {
  BOOST_ASSERT(index(row.official) < data_->officials.birth.size());
  BOOST_ASSERT(index(row.post) < data_->posts.unit.size());
  append(data_->plans, row);
}

void roster_assembly::add(const waiver& row) {
  BOOST_ASSERT(index(row.official) < data_->officials.birth.size());
  append(data_->waivers,
         {row.official, data_->keep(row.rule), data_->keep(row.authority), data_->keep(row.decision), row.in_force});
}

void roster_assembly::add(const discipline_entry& row) {
  BOOST_ASSERT(index(row.official) < data_->officials.birth.size());
  BOOST_ASSERT(!row.in_force.is_empty());
  append(data_->discipline, row);
}

void roster_assembly::add(const protection_entry& row) {
  BOOST_ASSERT(index(row.official) < data_->officials.birth.size());
  BOOST_ASSERT(!row.in_force.is_empty());
  append(data_->protections, row);
}

void roster_assembly::add(const evaluation& row) {
  BOOST_ASSERT(index(row.official) < data_->officials.birth.size());
  append(data_->evaluations, {row.official, row.year, data_->keep(row.rating)});
}

void roster_assembly::add(const committee_seat& row) {
  BOOST_ASSERT(index(row.official) < data_->officials.birth.size());
  BOOST_ASSERT(index(row.body) < data_->bodies.rows.size());
  BOOST_ASSERT(!row.in_force.is_empty());
  append(data_->committees, row);
}

void roster_assembly::add(const kinship_entry& row) {
  BOOST_ASSERT(index(row.official) < data_->officials.birth.size());
  BOOST_ASSERT(index(row.relative) < data_->officials.birth.size());
  BOOST_ASSERT(row.official != row.relative);
  append(data_->kinship, row);
}

void roster_assembly::add(const training_class& row) {
  data_->classes.rows.push_back({{}, shared(row.course), shared(row.block), row.planned, row.held});
  data_->classes.recorded = true;
}

void roster_assembly::add(const training_entry& row) {
  BOOST_ASSERT(!row.official || index(*row.official) < data_->officials.birth.size());
  BOOST_ASSERT(index(row.attended) < data_->classes.rows.size());
  BOOST_ASSERT(!row.in_force.is_empty());
  const training_class& of = data_->classes.rows[index(row.attended)];
  append(data_->training, {row.attended, row.official, row.course.empty() ? of.course : shared(row.course),
                           row.block.empty() ? of.block : shared(row.block), row.in_force});
}

void roster_assembly::add(const proposal& row) {
  BOOST_ASSERT(index(row.official) < data_->officials.birth.size());
  BOOST_ASSERT(index(row.post) < data_->posts.unit.size());
  data_->proposals.rows.push_back(row);
  data_->proposals.rows.back().code = {};  // the code table has it; the caller's text may go
}

maybe<text_id> roster_assembly::share(std::string_view text) {
  if (text.empty()) return {};
  const auto found = shared_.find(text);
  if (found != shared_.end()) return found->second;
  const auto id = static_cast<text_id>(data_->shared_texts.size());
  data_->shared_texts.push_back(data_->keep(text));
  shared_.emplace(data_->shared_texts.back(), id);
  return id;
}

std::string_view roster_assembly::shared(std::string_view text) {
  const maybe<text_id> id = share(text);
  return id ? data_->shared_texts[index(*id)] : std::string_view();
}

void roster_assembly::reserve_posts(std::size_t rows) {
  auto& column = data_->posts;
  column.unit.reserve(rows);
  column.title.reserve(rows);
  column.body.reserve(rows);
  column.block.reserve(rows);
  column.rank.reserve(rows);
  column.authorised.reserve(rows);
  column.tier.reserve(rows);
  column.listed_position.reserve(rows);
  column.in_force.reserve(rows);
}

void roster_assembly::reserve_officials(std::size_t rows) {
  auto& column = data_->officials;
  column.birth.reserve(rows);
  column.sex.reserve(rows);
  column.ethnicity.reserve(rows);
  column.native_unit.reserve(rows);
  column.birth_unit.reserve(rows);
  column.recorded_local_to.reserve(rows);
  column.retirement.reserve(rows);
  column.retirement_cap_years.reserve(rows);
  column.degree.reserve(rows);
  column.theory.reserve(rows);
}

void roster_assembly::reserve_appointments(std::size_t rows) {
  auto& column = data_->appointments;
  column.official.reserve(rows);
  column.post.reserve(rows);
  column.term.reserve(rows);
  column.movement.reserve(rows);
  column.purpose.reserve(rows);
  column.flags.reserve(rows);
}

void roster_assembly::reserve_sparse(std::size_t rows) {
  auto& column = data_->appointments;
  const std::size_t per = rows / std::max<std::size_t>(column.official.size(), 1) + 1;
  column.planned_until.reserve(column.planned_until.size() * per);
  column.from_post.reserve(column.from_post.size() * per);
  column.notice.reserve(column.notice.size() * per);
}

bool roster_assembly::link_concurrent(std::size_t row, std::size_t principal) {
  const auto& official = data_->appointments.official;
  BOOST_ASSERT(row < official.size() && principal < official.size());
  if (official[row] != official[principal]) return false;
  links_.push_back({static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(principal)});
  return true;
}

/// The permutation that orders the appointments; empty where they stand in order.
std::vector<std::uint32_t> roster_assembly::appointment_order() const {
  const auto& column = data_->appointments;
  const std::size_t rows = column.official.size();
  const auto earlier = [&](std::size_t a, std::size_t b) { return column.term[a].from < column.term[b].from; };
  std::size_t row = 1;
  while (row < rows && (column.official[row - 1] < column.official[row] ||
                        (column.official[row - 1] == column.official[row] && !earlier(row, row - 1))))
    ++row;
  if (row >= rows) return {};

  std::vector<std::uint32_t> order = by_official(column.first, rows, [&](std::size_t at) { return column.official[at]; });
  for (std::size_t o = 0; o + 1 < column.first.size(); ++o) {
    const auto begin = order.begin() + column.first[o];
    const auto end = order.begin() + column.first[o + 1];
    if (!std::is_sorted(begin, end, earlier)) std::stable_sort(begin, end, earlier);
  }
  return order;
}

void roster_assembly::reorder_appointments(const std::vector<std::uint32_t>& order) {
  auto& column = data_->appointments;
  reorder(column.official, order);
  reorder(column.post, order);
  reorder(column.term, order);
  reorder(column.movement, order);
  reorder(column.purpose, order);
  column.planned_until.settle(column.flags);
  column.planned_until.reorder(column.flags, order);
  column.from_post.settle(column.flags);
  column.from_post.reorder(column.flags, order);
  column.notice.settle(column.flags);
  column.notice.reorder(column.flags, order);
  reorder(column.flags, order);
  if (links_.empty()) return;
  std::vector<std::uint32_t> now_at(order.size());
  for (std::size_t row = 0; row < order.size(); ++row) now_at[order[row]] = static_cast<std::uint32_t>(row);
  for (link& each : links_) each = {now_at[each.row], now_at[each.principal]};
}

/// Enters the links; of two for one row the later holds.
void roster_assembly::set_concurrent() {
  auto& column = data_->appointments;
  if (!std::ranges::is_sorted(links_, {}, &link::row)) std::ranges::stable_sort(links_, {}, &link::row);
  for (std::size_t k = 0; k < links_.size(); ++k) {
    if (k + 1 < links_.size() && links_[k + 1].row == links_[k].row) continue;
    std::uint8_t& flags = column.flags[links_[k].row];
    flags = static_cast<std::uint8_t>(flags | static_cast<std::uint8_t>(appointment_flag::concurrent));
    column.concurrent_with.push_back(static_cast<appointment_id>(links_[k].principal));
  }
  links_.clear();
}

void roster_assembly::order_appointments() {
  auto& column = data_->appointments;
  column.codes.settle();
  column.first = first_rows(data_->officials.birth.size(), column.official.size(),
                            [&](std::size_t row) { return column.official[row]; });
  column.added_as = appointment_order();
  if (!column.added_as.empty()) reorder_appointments(column.added_as);
  set_concurrent();
  column.planned_until.settle(column.flags);
  column.from_post.settle(column.flags);
  column.concurrent_with.settle(column.flags);
  column.notice.settle(column.flags);
}

/// As order_register; the turns of nobody stand as those of one more official, the last.
void roster_assembly::order_training() {
  auto& entries = data_->training;
  auto& classes = data_->classes;
  classes.codes.settle();
  for (std::size_t row = 0; row < classes.rows.size(); ++row) classes.rows[row].code = classes.codes[row];
  if (entries.rows.empty()) return;
  const std::size_t officials = data_->officials.birth.size();
  const auto official_of = [&](std::size_t row) {
    return entries.rows[row].official.get().value_or(static_cast<official_id>(officials));
  };
  entries.first = first_rows(officials + 1, entries.rows.size(), official_of);
  reorder(entries.rows, by_official(entries.first, entries.rows.size(), official_of));
}

void roster_assembly::order() {
  data_->bodies.codes.settle();
  data_->posts.codes.settle();
  data_->officials.codes.settle();
  order_appointments();
  const std::size_t officials = data_->officials.birth.size();
  order_register(data_->plans, officials);
  order_register(data_->waivers, officials);
  order_register(data_->discipline, officials);
  order_register(data_->protections, officials);
  order_register(data_->evaluations, officials);
  order_register(data_->committees, officials);
  order_register(data_->kinship, officials);
  order_training();
}

roster roster_assembly::take() {
  data_->show_columns();
  roster built(std::move(data_));
  *this = roster_assembly();
  return built;
}

}  // namespace rota
