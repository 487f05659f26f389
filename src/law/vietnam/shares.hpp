// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_VIETNAM_SHARES_HPP
#define ROTA_SRC_LAW_VIETNAM_SHARES_HPP

#include <rota/core/date.hpp>
#include <rota/core/partial_date.hpp>
#include <rota/core/retirement.hpp>
#include <rota/core/tenure.hpp>

#include <cstdint>
#include <optional>

// What the rules on shares of a group (of those planned, of a committee) have in common.

namespace rota::vietnam {

/// How many of a group have a quality; of some members it may not be known.
struct share {
  std::int64_t yes = 0;
  std::int64_t unknown = 0;
  std::int64_t all = 0;

  /// Counts one member more; nothing: it is not known of this one.
  constexpr void add(std::optional<bool> has) noexcept {
    ++all;
    yes += static_cast<std::int64_t>(has.value_or(false));
    unknown += static_cast<std::int64_t>(!has.has_value());
  }
};

/// Whether a group has the share that is asked for; the worst first.
enum class reach : std::uint8_t {
  too_few,      ///< even if all of whom it is not known have the quality
  may_be_few,   ///< it depends on those of whom it is not known
  enough,       ///< even if none of them has it
};

/// Holds a share against `least` of every `of_every` members, with both bounds of what is not known. Exact: whole numbers only.
[[nodiscard]] constexpr reach reached(const share& counted, std::int64_t least, std::int64_t of_every) noexcept {
  if (of_every * (counted.yes + counted.unknown) < least * counted.all) return reach::too_few;
  return of_every * counted.yes < least * counted.all ? reach::may_be_few : reach::enough;
}

/// The smallest number of members that makes `least` of every `of_every`.
[[nodiscard]] constexpr std::int64_t needed(const share& counted, std::int64_t least, std::int64_t of_every) noexcept {
  return (least * counted.all + of_every - 1) / of_every;
}

[[nodiscard]] constexpr std::optional<bool> is_woman(sex of) noexcept {
  return of == sex::not_recorded ? std::nullopt : std::optional(of == sex::female);
}

/// Whether somebody has completed fewer than `age` years on a day; nothing where the record of the birth leaves it open: a month
/// without a day, when the birthday lies in the month of the day.
[[nodiscard]] inline std::optional<bool> is_younger(partial_date birth, std::int16_t age, date day) {
  if (!birth.is_recorded()) return std::nullopt;
  const months until{age * 12};
  const bool surely = day < plus_months(birth.earliest(), until);
  const bool perhaps = day < plus_months(birth.latest(), until);
  return surely == perhaps ? std::optional(surely) : std::nullopt;
}

}  // namespace rota::vietnam

#endif  // ROTA_SRC_LAW_VIETNAM_SHARES_HPP
