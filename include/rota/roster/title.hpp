// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ROSTER_TITLE_HPP
#define ROTA_ROSTER_TITLE_HPP

#include <rota/core/ids.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rota {

/// The sector (*ngành*) a title belongs to, where a rule names one. `other` is a sector that no rule names yet.
enum class sector : std::uint8_t {
  none, police, army, court, procuracy, inspectorate, finance, tax, customs, home_affairs, banking, industry_trade, planning, environment, other
};

/// The block (*khối*) of a body or a post.
enum class block : std::uint8_t {
  not_recorded, party, front, state, judiciary, armed_forces, enterprise, public_service
};

[[nodiscard]] std::string_view to_string(sector value) noexcept;
[[nodiscard]] std::string_view to_string(block value) noexcept;

/// A title (*chức danh*): what rules and statistics need to know of "secretary" or "vice chair".
///
/// Meaning comes from these columns, not from the spelling of the id; the few rules that name a title name it in the rulebook.
struct title {
  std::string id;       ///< `secretary`, `vice-chair`, …
  std::string name_vi;
  std::string name_en;
  /// Higher number = higher post; one rank for each level of the unit (central, province, district, commune).
  /// Posts of the same rank are equivalent (*tương đương*).
  std::array<std::int16_t, 4> rank{};
  bool head = false;    ///< head of its body or unit (*cấp trưởng*)
  bool leader = false;  ///< holds a leadership or management post (*lãnh đạo, quản lý*)
  rota::sector sector = rota::sector::none;
  std::optional<std::int16_t> term_months;  ///< length of one term where sector law says other than 60
};

/// The library's own titles, used where a dataset has no titles.csv, and for titles that its titles.csv does not redefine.
/// The ranks are our inference (evidence INFERRED): no public text states them as a table.
[[nodiscard]] const std::vector<title>& built_in_titles();

}  // namespace rota

#endif  // ROTA_ROSTER_TITLE_HPP
