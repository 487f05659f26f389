// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_PUBLISHED_ROW_HPP
#define ROTA_LAW_PUBLISHED_ROW_HPP

#include <cstdint>
#include <optional>
#include <string>

namespace rota {

/// One row of a published table held against itself (statistic 15).
struct published_row {
  std::string table;
  std::string row;
  std::optional<std::int64_t> stated;  ///< nothing where the table states no total for the row
  std::int64_t parts = 0;
  bool has_parts = false;

  /// A total and parts that do not add up to it.
  [[nodiscard]] bool conflicts() const noexcept { return stated && has_parts && *stated != parts; }
};

}  // namespace rota

#endif  // ROTA_LAW_PUBLISHED_ROW_HPP
