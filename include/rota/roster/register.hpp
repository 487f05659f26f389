// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ROSTER_REGISTER_HPP
#define ROTA_ROSTER_REGISTER_HPP

#include <rota/core/ids.hpp>
#include <rota/core/interval.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

// Rows of the registers that stand beside a roster: what is on record of an official but is no appointment. An open `from` says
// that the first day is not recorded, an open `until` that the entry is in force still.

namespace rota {

/// A disciplinary measure (*hình thức kỷ luật*), from the lightest to the gravest.
enum class measure : std::uint8_t {
  not_recorded,
  reprimand,  ///< *khiển trách*
  warning,    ///< *cảnh cáo*
  removal,    ///< *cách chức*
  expulsion,  ///< *khai trừ*
};

/// Why an official may not be moved, or not yet.
enum class protection : std::uint8_t {
  pregnant,     ///< *đang mang thai*
  maternity,    ///< *nghỉ thai sản*
  child,        ///< *nuôi con nhỏ*: brings up a child of less than 36 months
  illness,      ///< *ốm đau, điều trị bệnh*
  study,        ///< *đi học*
  proceedings,  ///< *đang bị thanh tra, điều tra, truy tố, xét xử*: inspected, investigated, prosecuted or tried
  hardship,     ///< *hoàn cảnh khó khăn*
};

/// What the relative is to the official: with `parent`, the relative is the official's parent.
enum class relation : std::uint8_t { spouse, parent, child, sibling };

inline constexpr std::array all_measures{measure::reprimand, measure::warning, measure::removal, measure::expulsion};
inline constexpr std::array all_protections{protection::pregnant, protection::maternity,   protection::child,   protection::illness,
                                            protection::study,    protection::proceedings, protection::hardship};
inline constexpr std::array all_relations{relation::spouse, relation::parent, relation::child, relation::sibling};

/// The words of the dataset format; empty for a measure that is not recorded.
[[nodiscard]] std::string_view to_string(measure value) noexcept;
[[nodiscard]] std::string_view to_string(protection value) noexcept;
[[nodiscard]] std::string_view to_string(relation value) noexcept;

/// A disciplinary measure and the days it is in effect.
struct discipline_entry {
  official_id official{};
  measure kind = measure::not_recorded;
  interval in_force;
};

/// A status that keeps an official from being moved, and the days it lasts.
struct protection_entry {
  official_id official{};
  protection status{};
  interval in_force;
  bool voluntary = false;  ///< the official asked to be moved all the same
};

/// The yearly evaluation of an official (*đánh giá, xếp loại hằng năm*).
struct evaluation {
  official_id official{};
  std::int16_t year = 0;
  std::string_view rating;  ///< as written; empty where not recorded. Belongs to the roster
};

/// A seat of an official in a committee (*cấp uỷ viên*).
struct committee_seat {
  official_id official{};
  body_id body{};
  interval in_force;
  std::optional<std::int16_t> seats;  ///< seats of the committee, where the row says so
};

/// A training class (*lớp đào tạo, bồi dưỡng*). Texts belong to the roster.
struct training_class {
  std::string_view code;
  std::string_view course;  ///< the kind of course, as written; empty where not recorded
  std::string_view block;   ///< the block it is held for, as written: registers have words beyond those of `rota::block`
  std::optional<bool> planned = std::nullopt;  ///< stands in the year's plan; nothing where not recorded
  std::optional<bool> held = std::nullopt;     ///< took place; nothing where not recorded
};

/// One turn of training (*lượt đào tạo*): somebody attended a class. Texts belong to the roster.
struct training_entry {
  class_id attended{};
  maybe<official_id> official = {};  ///< absent where the register does not say who it was
  std::string_view course = {};   ///< of the row, else of its class; empty where neither says
  std::string_view block = {};    ///< likewise
  interval in_force = {};         ///< the days of the training
};

/// Two officials of one family.
struct kinship_entry {
  official_id official{};
  official_id relative{};
  relation is{};  ///< what `relative` is to `official`
};

}  // namespace rota

#endif  // ROTA_ROSTER_REGISTER_HPP
