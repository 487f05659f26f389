// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_VERDICT_HPP
#define ROTA_LAW_VERDICT_HPP

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rota {

/// The outcome of one rule for one case, in order of gravity: the later is the worse.
enum class verdict : std::uint8_t {
  not_applicable,  ///< the rule does not speak of this case on this day
  satisfied,
  waived,          ///< would be violated, and a waiver of the competent authority is on record
  undetermined,    ///< a needed fact is missing or ambiguous: never a pass
  violated,
};

/// The outcome of several rules together is the worst of them.
[[nodiscard]] constexpr verdict worst(verdict a, verdict b) noexcept { return std::max(a, b); }

/// How much a missed rule weighs on a day. The verdict does not depend on it: a missed target is `violated`, force `target`.
enum class force : std::uint8_t {
  advisory,  ///< worth a look
  target,    ///< a policy goal: counted, reported as a shortfall
  binding,   ///< a violation
};

/// The word of the output format: `not_applicable`, `satisfied`, `waived`, `undetermined`, `violated`.
[[nodiscard]] std::string_view to_string(verdict value) noexcept;
[[nodiscard]] std::string_view to_string(force value) noexcept;

/// What a rule says of one case: the verdict, the force of the step of law that decided, and which of the rule's reasons.
struct ruling {
  verdict outcome = verdict::not_applicable;
  rota::force force = rota::force::binding;
  std::uint8_t reason = 0;  ///< position in the rule's table of reasons

  friend constexpr bool operator==(ruling, ruling) noexcept = default;
};

/// A ruling as a column stores it: verdict and force in one byte (the reason is found again when it is asked for).
class packed_ruling {
 public:
  constexpr packed_ruling() noexcept = default;
  constexpr explicit packed_ruling(ruling of) noexcept
      : bits_(static_cast<std::uint8_t>(static_cast<unsigned>(of.outcome) | static_cast<unsigned>(of.force) << 4U)) {}
  [[nodiscard]] constexpr verdict outcome() const noexcept { return static_cast<verdict>(bits_ & 0xfU); }
  [[nodiscard]] constexpr rota::force force() const noexcept { return static_cast<rota::force>(bits_ >> 4U); }
  friend constexpr bool operator==(packed_ruling, packed_ruling) noexcept = default;

 private:
  std::uint8_t bits_ = static_cast<std::uint8_t>(static_cast<unsigned>(rota::force::binding) << 4U);
};

static_assert(sizeof(packed_ruling) == 1);

}  // namespace rota

#endif  // ROTA_LAW_VERDICT_HPP
