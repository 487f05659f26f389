// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_DECIDE_HPP
#define ROTA_LAW_DECIDE_HPP

#include <rota/core/widest.hpp>
#include <rota/law/cases.hpp>
#include <rota/law/step.hpp>
#include <rota/law/verdict.hpp>

#include <cstddef>
#include <cstdint>

// The words in which a rule decides. A judge is a list: the first line that holds decides.
//
//   return first_of(when(!c.head(), decide_as(verdict::not_applicable, by, why::not_a_head)),
//                   when(!held.known(), decide_as(verdict::undetermined, by, why::first_day_not_recorded)),
//                   when(held.value >= by.required[0], decide_as(verdict::violated, by, why::over)),
//                   decide_as(verdict::satisfied, by, why::within));
//
// Every line is worked out whether or not an earlier one holds, so a line must make sense for any case, and may come to nothing
// there. In return the list has no branches, and the compiler turns a loop over it into one over many rows at a time; a judge
// written with `if`, `&&` or `?:` decides the same, one row at a time.

namespace rota {

/// A decision with the force of the step that decided. What is not applicable has no force of its own: it counts as binding.
template <class Reason>
[[nodiscard]] constexpr ruling decide_as(verdict outcome, const step& law, Reason why) noexcept {
  return {outcome, outcome == verdict::not_applicable ? force::binding : law.force, static_cast<std::uint8_t>(why)};
}

/// The same, with a force that is not the step's: `advisory` where the law only advises.
template <class Reason>
[[nodiscard]] constexpr ruling decide_as(verdict outcome, force weight, Reason why) noexcept {
  return {outcome, weight, static_cast<std::uint8_t>(why)};
}

/// Whether all conditions hold; unlike `&&` it looks at every one, so that it has no branch.
template <class... Conditions>
[[nodiscard]] constexpr bool all(Conditions... hold) noexcept {
  return (... & static_cast<int>(static_cast<bool>(hold))) != 0;
}

/// Whether some condition holds, of all of which are looked at.
template <class... Conditions>
[[nodiscard]] constexpr bool any(Conditions... hold) noexcept {
  return (... | static_cast<int>(static_cast<bool>(hold))) != 0;
}

/// One line of a list: if `holds`, then `decided`.
class when {
 public:
  constexpr when(bool holds, ruling decided) noexcept
      : mask_(static_cast<std::uint8_t>(-static_cast<int>(holds))), what_(decided), why_(decided.reason) {}

  /// `decided` where the line holds, else what the lines below it say. By masks: a choice between values of a byte by a
  /// comparison of wider ones is what g++ 12 does not vectorise.
  [[nodiscard]] constexpr ruling or_else(ruling below) const noexcept {
    return packed_ruling::from_byte(blend(what_.byte(), packed_ruling(below).byte())).as_ruling(blend(why_, below.reason));
  }

 private:
  [[nodiscard]] constexpr std::uint8_t blend(std::uint8_t mine, std::uint8_t other) const noexcept {
    return static_cast<std::uint8_t>(other ^ ((other ^ mine) & mask_));
  }
  std::uint8_t mask_;
  packed_ruling what_;
  std::uint8_t why_;
};

/// The last line decides where no other does.
[[nodiscard]] constexpr ruling first_of(ruling otherwise) noexcept { return otherwise; }

template <class... Lines>
[[nodiscard]] constexpr ruling first_of(when line, Lines... below) noexcept {
  return line.or_else(first_of(below...));
}

namespace detail {

/// Judges every row of a block under one step: no allocation, no text. The block and the step are copied, so that the compiler
/// sees that writing a ruling changes neither. `flatten`: clang 14 does not inline a judge of eight lines by itself, and a loop
/// with a call in it goes one row at a time.
template <auto Judge>
[[gnu::flatten]] inline void decide_rows(const cases* block, const step* law, packed_ruling* __restrict out) noexcept {
  const cases rows = *block;
  const step by = *law;
  for (std::size_t row = 0; row < rows.size; ++row) out[row] = packed_ruling(Judge(one_case(rows, row), by));
}

}  // namespace detail

/// Judges every row of a block under one step, with the widest registers that this machine has.
template <auto Judge>
void decide_each(const cases& block, const step& law, packed_ruling* out) noexcept {
  detail::in_widest_registers<&detail::decide_rows<Judge>>(&block, &law, out);
}

}  // namespace rota

#endif  // ROTA_LAW_DECIDE_HPP
