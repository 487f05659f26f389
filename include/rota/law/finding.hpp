// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_FINDING_HPP
#define ROTA_LAW_FINDING_HPP

#include <rota/core/date.hpp>
#include <rota/core/ids.hpp>
#include <rota/core/partial_date.hpp>
#include <rota/core/tenure.hpp>
#include <rota/law/cases.hpp>
#include <rota/law/citation.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/step.hpp>
#include <rota/law/verdict.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rota {

struct rule;

enum class language : std::uint8_t { en, vi };

/// A named value that a reason speaks of: `completed_months` 25, `native_unit` L3:20338, `retirement` 2026-08.
struct fact {
  enum class kind : std::uint8_t { number, day, month, unit, word, official };
  std::string_view name;  ///< key of the output, and the placeholder in the reason
  kind type = kind::number;
  std::int64_t value = 0;       ///< number; days since 1970-01-01; month ordinal; unit or official handle
  std::string_view word;        ///< for kind::word: a constant of the library, or text of the roster
};

[[nodiscard]] constexpr fact number_fact(std::string_view name, std::int64_t value) noexcept {
  return {name, fact::kind::number, value, {}};
}
[[nodiscard]] constexpr fact day_fact(std::string_view name, date day) noexcept {
  return {name, fact::kind::day, day.days_since_epoch(), {}};
}
[[nodiscard]] constexpr fact month_fact(std::string_view name, calendar_month month) noexcept {
  return {name, fact::kind::month, month.ordinal, {}};
}
[[nodiscard]] constexpr fact unit_fact(std::string_view name, unit_id unit) noexcept {
  return {name, fact::kind::unit, static_cast<std::int64_t>(unit), {}};
}
[[nodiscard]] constexpr fact word_fact(std::string_view name, std::string_view word) noexcept {
  return {name, fact::kind::word, 0, word};
}
/// An official besides that of the case, told by code. Waivers of that official count for a group case.
[[nodiscard]] constexpr fact official_fact(std::string_view name, official_id who) noexcept {
  return {name, fact::kind::official, static_cast<std::int64_t>(who), {}};
}

/// The facts of one finding, in place.
class fact_list {
 public:
  static constexpr std::size_t capacity = 12;
  /// REQUIRES fewer than `capacity` facts so far
  void add(const fact& next) noexcept { facts_[size_++] = next; }
  [[nodiscard]] std::span<const fact> all() const noexcept { return {facts_.data(), size_}; }

 private:
  std::array<fact, capacity> facts_{};
  std::size_t size_ = 0;
};

/// What one rule found in one case, as data; text is made from it by `because`, only when somebody reads it.
///
/// Refers to, and must not outlive, the rulebook and the roster it was made from.
struct finding {
  const rota::rule* rule = nullptr;
  rota::subject subject = rota::subject::proposal;
  ruling decided{};
  date day;                         ///< the day of judgement
  month_count counting{};           ///< how the book counts months, for days that rule::describe tells
  maybe<official_id> official{};
  maybe<post_id> post{};
  maybe<appointment_id> appointment{};
  maybe<proposal_id> proposal{};
  maybe<unit_id> unit{};              ///< the unit of the post, of the body or of the plan
  maybe<body_id> body{};
  std::string_view table{};           ///< of a row of a published table
  std::string_view row{};
  fact_list facts{};
  const step* law = nullptr;        ///< the step that decided; null where the rule is not applicable on the day
  /// First day from which, all else unchanged, time alone makes a violated or undetermined case satisfied.
  std::optional<date> compliant_from{};
  /// First day on which, all else unchanged, time alone makes a satisfied case violated.
  std::optional<date> compliant_until{};
};

/// The reason, as one sentence without final period: the rule's text with the finding's facts put in.
[[nodiscard]] std::string because(const finding& found, const facts& known, language in);

/// The post of a finding as `{post}` tells it: title, name of the body, unit on the day. Empty where the finding has none.
[[nodiscard]] std::string post_text(const finding& found, const facts& known, language in);

/// The text that decided, as a reader would cite it: `Decree 170/2025/NĐ-CP, Art. 48` or `Nghị định 170/2025/NĐ-CP, Điều 48`, a
/// local act with its issuer (`Quy định 602-QĐ/TU của Tỉnh uỷ Quảng Nam, Điều 5`), followed by the evidence mark in parentheses
/// where it is not S. Empty where no step of law decided, and where the step rests on no act.
[[nodiscard]] std::string source_text(const finding& found, language in);
/// The same for a citation by itself.
[[nodiscard]] std::string source_text(const citation& source, language in);

}  // namespace rota

#endif  // ROTA_LAW_FINDING_HPP
