// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ROSTER_ASSEMBLY_HPP
#define ROTA_SRC_ROSTER_ASSEMBLY_HPP

#include "roster/store.hpp"

#include <rota/roster/roster.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rota {

/// A roster that is being filled: what roster_builder and the reader of datasets have in common. The columns lie open; codes are
/// put in by the caller, who sees to it that none repeats.
class roster_assembly {
 public:
  roster_assembly();  ///< with the built-in titles

  [[nodiscard]] auto& data() noexcept { return *data_; }
  [[nodiscard]] const auto& data() const noexcept { return *data_; }

  /// Replaces the built-in title of the same id, or adds one; nothing where this assembly was given that id before.
  std::optional<title_id> add(const title& row);
  // Without the code
  void add(const body& row);
  void add(const post& row);
  void add(const official& row);
  void add(const appointment& row);  ///< and without `concurrent_with`
  void add(const plan_entry& row);
  void add(const waiver& row);
  void add(const discipline_entry& row);
  void add(const protection_entry& row);
  void add(const evaluation& row);
  void add(const committee_seat& row);
  void add(const kinship_entry& row);
  void add(const training_class& row);  ///< without the code; order() enters it
  void add(const training_entry& row);
  void add(const proposal& row);

  // Room for about so many rows
  void reserve_posts(std::size_t rows);
  void reserve_officials(std::size_t rows);
  void reserve_appointments(std::size_t rows);
  /// For the fields that most rows leave empty, if all rows fill as many of them as those added so far. REQUIRES appointments
  void reserve_sparse(std::size_t rows);

  /// Marks an appointment as taken up by the same decision as another, both by position among the rows added; false, and no
  /// change, where they are not of one official.
  bool link_concurrent(std::size_t row, std::size_t principal);

  /// Puts the rows in their final order; nothing may be added afterwards. `data().appointments.added_at` says where one stood.
  void order();
  /// Hands over the columns; the assembly is empty afterwards. REQUIRES order()
  [[nodiscard]] roster take();

 private:
  struct link {
    std::uint32_t row;
    std::uint32_t principal;
  };

  /// The id of a text that many rows share; absent for the empty text.
  [[nodiscard]] maybe<text_id> share(std::string_view text);
  /// The one copy of such a text.
  [[nodiscard]] std::string_view shared(std::string_view text);
  void order_training();
  void order_appointments();
  [[nodiscard]] std::vector<std::uint32_t> appointment_order() const;
  void reorder_appointments(const std::vector<std::uint32_t>& order);
  void set_concurrent();

  std::shared_ptr<roster::store> data_;
  std::vector<bool> title_given_;  // by title: a row defined it
  std::vector<link> links_;
  std::unordered_map<std::string_view, text_id> shared_;  // by the copies of the store
};

}  // namespace rota

#endif  // ROTA_SRC_ROSTER_ASSEMBLY_HPP
