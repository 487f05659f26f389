// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_VERDICT_HPP
#define ROTA_LAW_VERDICT_HPP

#include <algorithm>
#include <cstddef>
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

inline constexpr std::size_t force_count = 3;

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

/// A ruling as a column stores it: verdict and force in one byte (the reason is found again when it is asked for). The byte 0 is
/// the ruling of a rule that does not speak, so that a column needs no constructor.
class packed_ruling {
 public:
  packed_ruling() noexcept = default;
  constexpr explicit packed_ruling(ruling of) noexcept
      : bits_(static_cast<std::uint8_t>(static_cast<unsigned>(of.outcome) | (lightest - static_cast<unsigned>(of.force)) << 4U)) {}
  [[nodiscard]] static constexpr packed_ruling from_byte(std::uint8_t byte) noexcept {
    packed_ruling made{};
    made.bits_ = byte;
    return made;
  }
  /// What stands in a column for a row that is no case of its subject: no verdict, and counted nowhere.
  [[nodiscard]] static constexpr packed_ruling none() noexcept { return from_byte(0xf0); }

  [[nodiscard]] constexpr bool is_judged() const noexcept { return *this != none(); }
  /// REQUIRES is_judged(), as force() and as_ruling()
  [[nodiscard]] constexpr verdict outcome() const noexcept { return static_cast<verdict>(bits_ & 0xfU); }
  [[nodiscard]] constexpr rota::force force() const noexcept { return static_cast<rota::force>(lightest - (bits_ >> 4U)); }
  /// With a reason, which a column does not hold.
  [[nodiscard]] constexpr ruling as_ruling(std::uint8_t reason) const noexcept { return {outcome(), force(), reason}; }
  [[nodiscard]] constexpr std::uint8_t byte() const noexcept { return bits_; }
  friend constexpr bool operator==(packed_ruling, packed_ruling) noexcept = default;

 private:
  static constexpr unsigned lightest = static_cast<unsigned>(rota::force::binding);
  std::uint8_t bits_;  // INVARIANT: verdict, and from bit 4 how far the force is from binding
};

static_assert(packed_ruling(ruling{}).byte() == 0);
static_assert(sizeof(packed_ruling) == 1);

}  // namespace rota

#endif  // ROTA_LAW_VERDICT_HPP
