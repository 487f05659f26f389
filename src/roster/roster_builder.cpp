// SPDX-License-Identifier: BSL-1.0
#include <rota/roster/roster_builder.hpp>

#include "roster/assembly.hpp"

#include <boost/assert.hpp>

#include <numeric>
#include <utility>

namespace rota {
namespace {

template <class Id>
std::optional<Id> find_in(const code_table& codes, std::string_view code) {
  const std::optional<std::size_t> row = codes.find(code);
  return row ? std::optional<Id>(static_cast<Id>(*row)) : std::nullopt;
}

/// Adds a row and its code, unless the code is known.
template <class Id, class Row>
std::optional<Id> add_coded(roster_assembly& rows, code_table& codes, const Row& row) {
  const std::optional<std::size_t> added = codes.insert(row.code);
  if (!added) return std::nullopt;
  rows.add(row);
  return static_cast<Id>(*added);
}

}  // namespace

roster_builder::roster_builder() : rows_(std::make_unique<roster_assembly>()) {}
roster_builder::~roster_builder() = default;
roster_builder::roster_builder(roster_builder&&) noexcept = default;
roster_builder& roster_builder::operator=(roster_builder&&) noexcept = default;

std::optional<title_id> roster_builder::add(const title& row) { return rows_->add(row); }
std::optional<body_id> roster_builder::add(const body& row) {
  return add_coded<body_id>(*rows_, rows_->data().bodies.codes, row);
}
std::optional<post_id> roster_builder::add(const post& row) {
  return add_coded<post_id>(*rows_, rows_->data().posts.codes, row);
}
std::optional<official_id> roster_builder::add(const official& row) {
  return add_coded<official_id>(*rows_, rows_->data().officials.codes, row);
}

std::optional<std::size_t> roster_builder::add(const appointment& row) {
  const std::optional<std::size_t> added = rows_->data().appointments.codes.insert(row.code);
  if (added) rows_->add(row);
  return added;
}

bool roster_builder::link_concurrent(std::size_t row, std::string_view principal) {
  const std::optional<std::size_t> found = rows_->data().appointments.codes.find_near(principal, row);
  return found && rows_->link_concurrent(row, *found);
}

void roster_builder::add(const plan_entry& row) { rows_->add(row); }
void roster_builder::add(const waiver& row) { rows_->add(row); }
void roster_builder::add(const discipline_entry& row) { rows_->add(row); }
void roster_builder::add(const protection_entry& row) { rows_->add(row); }
void roster_builder::add(const evaluation& row) { rows_->add(row); }
void roster_builder::add(const committee_seat& row) { rows_->add(row); }
void roster_builder::add(const kinship_entry& row) { rows_->add(row); }

std::optional<class_id> roster_builder::add(const training_class& row) {
  return add_coded<class_id>(*rows_, rows_->data().classes.codes, row);
}
void roster_builder::add(const training_entry& row) { rows_->add(row); }

std::optional<proposal_id> roster_builder::add(const proposal& row) {
  code_table& codes = rows_->data().proposals.codes;
  const std::optional<std::size_t> added = row.code.empty() ? std::optional(codes.append_unnamed()) : codes.insert(row.code);
  if (!added) return std::nullopt;
  rows_->add(row);
  return static_cast<proposal_id>(*added);
}

std::optional<title_id> roster_builder::find_title(std::string_view id) const {
  return find_in<title_id>(rows_->data().titles.codes, id);
}
std::optional<body_id> roster_builder::find_body(std::string_view code) const {
  return find_in<body_id>(rows_->data().bodies.codes, code);
}
std::optional<post_id> roster_builder::find_post(std::string_view code) const {
  return find_in<post_id>(rows_->data().posts.codes, code);
}
std::optional<official_id> roster_builder::find_official(std::string_view code) const {
  return find_in<official_id>(rows_->data().officials.codes, code);
}
std::optional<class_id> roster_builder::find_class(std::string_view code) const {
  return find_in<class_id>(rows_->data().classes.codes, code);
}

void roster_builder::planning_is_recorded() { rows_->data().plans.recorded = true; }
void roster_builder::waivers_are_recorded() { rows_->data().waivers.recorded = true; }
void roster_builder::discipline_is_recorded() { rows_->data().discipline.recorded = true; }
void roster_builder::protections_are_recorded() { rows_->data().protections.recorded = true; }
void roster_builder::evaluations_are_recorded() { rows_->data().evaluations.recorded = true; }
void roster_builder::committees_are_recorded() { rows_->data().committees.recorded = true; }
void roster_builder::kinship_is_recorded() { rows_->data().kinship.recorded = true; }
void roster_builder::training_is_recorded() { rows_->data().training.recorded = true; }
void roster_builder::classes_are_recorded() { rows_->data().classes.recorded = true; }

roster roster_builder::build() && {
  rows_->order();
  return rows_->take();
}

roster roster_builder::build(std::vector<std::uint32_t>& added_as) && {
  rows_->order();
  const auto& rows = rows_->data().appointments;
  added_as = rows.added_as;
  if (added_as.empty()) {  // in the order they were added in
    added_as.resize(rows.official.size());
    std::iota(added_as.begin(), added_as.end(), 0U);
  }
  return rows_->take();
}

}  // namespace rota
