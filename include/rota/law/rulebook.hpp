// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_RULEBOOK_HPP
#define ROTA_LAW_RULEBOOK_HPP

#include <rota/core/date.hpp>
#include <rota/law/readings.hpp>
#include <rota/law/rule.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rota {

struct regulation;

namespace detail {

struct local_law;

/// One step of a rule as the judging of a single case looks for it: where it speaks, and what its rule asks.
struct asked_step {
  interval in_force{};
  const step* by = nullptr;
  std::uint32_t rule = 0;    ///< position in the book
  std::uint32_t next = 0;    ///< position, in the list that this stands in, of the first step of the next rule
  movement_set moves{};
  need_set needs{};
  std::uint16_t levels = 0;  ///< bits of post_kind
  std::uint16_t posts = 0;
  bool has_scope = false;
};

}  // namespace detail

/// An ordered list of rules and the readings they share: a value, copied and extended freely.
///
/// Ownership  rules refer to constant tables; those that a regulation extended are owned by the book and all books made from it,
///            so a rule taken out of a book must not outlive the last of them
class rulebook {
 public:
  rulebook() = default;
  explicit rulebook(std::vector<rule> rules, readings shared = {});

  [[nodiscard]] std::span<const rule> rules() const noexcept { return rules_; }
  [[nodiscard]] const readings& shared_readings() const noexcept { return readings_; }
  [[nodiscard]] const rule* find(std::string_view id) const noexcept;
  /// What the rules on a subject ask of a case that came about by this kind of movement; by one that is not recorded, what all of them
  /// ask. Cost: a look into a table.
  [[nodiscard]] need_set needs_of(subject judged, movement by) const noexcept {
    return needs_[static_cast<std::size_t>(judged)][static_cast<std::size_t>(by)];
  }

  /// The steps of all rules on rows of a subject, for the library's own judging of single cases: those of one rule together, the one
  /// that decides before the others where several speak; first those of the rules that ask for what costs least to derive.
  [[nodiscard]] std::span<const detail::asked_step> steps_on(subject judged) const noexcept {
    return steps_[static_cast<std::size_t>(judged)];
  }

  /// This book and one rule more; a rule of the same id takes the place of the old one.
  [[nodiscard]] rulebook with(const rule& added) const;
  [[nodiscard]] rulebook with(readings changed) const;
  /// This book and the steps of a local regulation, after the steps that its rules have.
  ///
  /// REQUIRES that the book is used only with facts whose hierarchy gave out `local.unit`
  /// Errors  data_error: unknown_rule; bad_regulation where a step names a number that its rule does not have, states nothing,
  ///         leaves out what the national law does not settle, lies outside the regulation's own days, or speaks of a post on a
  ///         day of which an earlier step speaks. The line of an issue is regulation_step::line; its column is the name of the part
  ///         of the step, or of the rule's parameter
  [[nodiscard]] rulebook with(const regulation& local) const;
  /// This book as it stood on a day: every case is judged by the steps in force on `day`, whatever its own day. Facts stay those of
  /// the case's own day, and so do the days that findings tell. A local reading in force on `day` is one on every day. Extending
  /// the result keeps the day.
  [[nodiscard]] rulebook as_of(date day) const;
  /// The day whose law judges every case; nothing: each case is judged by the law of its own day.
  [[nodiscard]] std::optional<date> law_day() const noexcept { return law_day_; }
  /// Only the rules of these ids, in the order of this book.
  /// Errors  data_error (unknown_rule) naming every id that the book does not have
  [[nodiscard]] rulebook only(std::span<const std::string_view> ids) const;

 private:
  /// Makes `needs_` and `steps_` from the rules.
  void index_rules();
  void collect_needs();
  void collect_steps(subject judged);
  void read_by_law_day();

  std::vector<rule> rules_;
  readings readings_;
  std::vector<local_reading> local_;  ///< as given; those of `readings_` are in force on the law day, where there is one, for good
  std::array<std::array<need_set, movement_count>, subject_count> needs_{};
  std::array<std::vector<detail::asked_step>, subject_count> steps_{};
  std::optional<date> law_day_;
  std::vector<std::shared_ptr<const detail::local_law>> owned_;  ///< what `rules_` of regulations refer to
};

}  // namespace rota

#endif  // ROTA_LAW_RULEBOOK_HPP
