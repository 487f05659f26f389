// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_HIERARCHY_HIERARCHY_BUILDER_HPP
#define ROTA_HIERARCHY_HIERARCHY_BUILDER_HPP

#include <rota/core/error.hpp>
#include <rota/hierarchy/hierarchy.hpp>

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace rota {

/// One row of units.csv, in text that need not outlive the call.
struct unit_row {
  std::string_view unit;
  std::string_view code;
  std::string_view name;
  std::string_view kind;
  rota::level level{};
  std::string_view parent;  ///< a `unit`; empty for a root
  interval in_force;
  std::string_view act;
  bool difficult = false;
  std::optional<double> minority_share;
  std::size_t line = 0;  ///< where the row stands, for messages
};

/// One row of lineage.csv.
struct change_row {
  std::string_view predecessor;
  std::string_view successor;
  date day;
  rota::extent extent = rota::extent::whole;
  std::string_view relation;
  std::string_view act;
  std::string_view clause;
  std::size_t line = 0;
};

/// Collects versions and changes in any order and makes the hierarchy of them, once, or says everything that is wrong.
class hierarchy_builder {
 public:
  hierarchy_builder();
  ~hierarchy_builder();
  hierarchy_builder(hierarchy_builder&&) noexcept;
  hierarchy_builder& operator=(hierarchy_builder&&) noexcept;

  /// REQUIRES !row.in_force.is_empty()
  void add(const unit_row& row);
  void add(const change_row& row);

  /// Checks the whole and builds.
  /// Errors  data_error with every unknown unit, duplicate or overlapping version, cycle, parent that does not exist through
  ///         all of a version or is not of a higher level, change whose ends do not fit its day (codes 200 to 207), and
  ///         change that stands twice (301); ordered by file and line
  /// Cost    O(v log v + e log e + epochs * (units + versions)) for v versions and e edges; the result holds 8 bytes for
  ///         each unit in each epoch and 4 for each day between the first and the last change
  [[nodiscard]] hierarchy build() const;

  /// As build(), but adds the problems to `issues` instead of throwing; an empty hierarchy where there are any. For readers
  /// that go on to report what is wrong with the other files.
  [[nodiscard]] hierarchy build(std::vector<data_issue>& issues) const;

 private:
  struct rows;
  std::unique_ptr<rows> rows_;
};

}  // namespace rota

#endif  // ROTA_HIERARCHY_HIERARCHY_BUILDER_HPP
