// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ROSTER_ROSTER_BUILDER_HPP
#define ROTA_ROSTER_ROSTER_BUILDER_HPP

#include <rota/core/error.hpp>
#include <rota/roster/roster.hpp>

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace rota {

/// Collects rows and makes a roster of them, once.
///
/// Handles are given out as rows are added (titles first, then bodies, posts, officials, then the rest), so that a reader can
/// resolve references as it goes; an appointment's handle is final only in the built roster, which orders appointments by
/// official and day. Texts are copied.
///
/// Adding a code a second time returns nothing and changes nothing: the reader says where.
class roster_builder {
 public:
  roster_builder();
  ~roster_builder();
  roster_builder(roster_builder&&) noexcept;
  roster_builder& operator=(roster_builder&&) noexcept;

  /// Replaces the built-in title of the same id, or adds one; nothing where this builder was given that id before.
  std::optional<title_id> add(const title& row);
  std::optional<body_id> add(const body& row);
  std::optional<post_id> add(const post& row);
  std::optional<official_id> add(const official& row);
  /// `concurrent_with` of a row is set by link_concurrent, once all rows are in.
  /// Returns the position among the rows added so far (not the final handle).
  std::optional<std::size_t> add(const appointment& row);
  /// Marks a row as taken up by the same decision as the row with code `principal`; false, and no change, where there is no such
  /// code, or where it is another official's.
  bool link_concurrent(std::size_t row, std::string_view principal);
  void add(const plan_entry& row);
  void add(const waiver& row);
  void add(const discipline_entry& row);
  void add(const protection_entry& row);
  void add(const evaluation& row);
  void add(const committee_seat& row);
  void add(const kinship_entry& row);  ///< REQUIRES two different officials
  std::optional<class_id> add(const training_class& row);
  void add(const training_entry& row);
  std::optional<proposal_id> add(const proposal& row);

  [[nodiscard]] std::optional<title_id> find_title(std::string_view id) const;
  [[nodiscard]] std::optional<body_id> find_body(std::string_view code) const;
  [[nodiscard]] std::optional<post_id> find_post(std::string_view code) const;
  [[nodiscard]] std::optional<official_id> find_official(std::string_view code) const;
  [[nodiscard]] std::optional<class_id> find_class(std::string_view code) const;

  // Each says that a register exists, even if it is empty: who is not in it is then known not to be. A row says so as well.
  void planning_is_recorded();
  void waivers_are_recorded();
  void discipline_is_recorded();
  void protections_are_recorded();
  void evaluations_are_recorded();
  void committees_are_recorded();
  void kinship_is_recorded();
  void training_is_recorded();
  void classes_are_recorded();

  /// Orders the rows and hands over the columns. The builder is empty afterwards.
  [[nodiscard]] roster build() &&;
  /// As build(), and says of each appointment of the roster as which row it was added, counted from 0.
  [[nodiscard]] roster build(std::vector<std::uint32_t>& added_as) &&;

 private:
  std::unique_ptr<roster_assembly> rows_;
};

}  // namespace rota

#endif  // ROTA_ROSTER_ROSTER_BUILDER_HPP
