// SPDX-License-Identifier: BSL-1.0

// A block is judged under each set of numbers and force that can speak, as a whole, and the rulings are put together by a column
// that says which of them speaks of which row. Most rules have one on a day, and then nothing is put together.

#include "assess/rule_plan.hpp"

#include "assess/count.hpp"
#include "assess/explain.hpp"
#include "assess/flag_mask.hpp"

#include <rota/core/widest.hpp>
#include <rota/law/decide.hpp>

#include <algorithm>
#include <array>
#include <bit>

namespace rota {
namespace {

constexpr std::uint8_t nobody = 0xff;

/// Writes `which` where a step speaks of the row.
void mark_speaking(const post_kind* kind, std::size_t size, std::uint16_t levels, std::uint16_t groups, std::uint8_t which,
                   std::uint8_t* __restrict chosen) noexcept {
  for (std::size_t row = 0; row < size; ++row) {
    const auto speaks = static_cast<std::uint8_t>(-static_cast<int>(kind[row].has(levels) && kind[row].has(groups)));
    chosen[row] = static_cast<std::uint8_t>(chosen[row] ^ ((chosen[row] ^ which) & speaks));
  }
}

/// The same where the step is in force on the day of the row.
void mark_speaking_then(const cases* block, std::int32_t from, std::int32_t until, std::uint16_t levels, std::uint16_t groups,
                        std::uint8_t which, std::uint8_t* __restrict chosen) noexcept {
  const post_kind* const kind = block->kind;
  const std::int32_t* const day = block->day;
  for (std::size_t row = 0; row < block->size; ++row) {
    const bool speaks = all(from <= day[row], day[row] < until, kind[row].has(levels), kind[row].has(groups));
    const auto mask = static_cast<std::uint8_t>(-static_cast<int>(speaks));
    chosen[row] = static_cast<std::uint8_t>(chosen[row] ^ ((chosen[row] ^ which) & mask));
  }
}

/// The same of a step that speaks of all posts.
void mark_in_force(const std::int32_t* day, std::size_t size, std::int32_t from, std::int32_t until, std::uint8_t which,
                   std::uint8_t* __restrict chosen) noexcept {
  for (std::size_t row = 0; row < size; ++row) {
    const auto mask = static_cast<std::uint8_t>(-static_cast<int>(all(from <= day[row], day[row] < until)));
    chosen[row] = static_cast<std::uint8_t>(chosen[row] ^ ((chosen[row] ^ which) & mask));
  }
}

/// Leaves what is not applicable where no step speaks: that is the byte 0.
void drop_unspoken(const std::uint8_t* spoken, std::size_t size, packed_ruling* __restrict out) noexcept {
  for (std::size_t row = 0; row < size; ++row) {
    const auto mask = static_cast<std::uint8_t>(-static_cast<int>(spoken[row] != nobody));
    out[row] = packed_ruling::from_byte(static_cast<std::uint8_t>(out[row].byte() & mask));
  }
}

/// Takes from `from` the rows that `which` was chosen for.
void take_chosen(const std::uint8_t* chosen, std::uint8_t which, const packed_ruling* from, std::size_t size,
                 packed_ruling* __restrict out) noexcept {
  for (std::size_t row = 0; row < size; ++row) {
    const auto mask = static_cast<std::uint8_t>(-static_cast<int>(chosen[row] == which));
    out[row] = packed_ruling::from_byte(static_cast<std::uint8_t>(out[row].byte() ^ ((out[row].byte() ^ from[row].byte()) & mask)));
  }
}

/// The column that holds a number; null where none is asked for.
const maybe_number* column_of(const cases& block, case_number which) noexcept {
  switch (which) {
    case case_number::none: break;
    case case_number::tenure_months: return block.tenure_months;
    case case_number::term_months: return block.term_months;
    case case_number::remaining_months: return block.remaining_months;
    case case_number::planned_months: return block.planned_months;
    case case_number::planned_past_retirement: return block.planned_past_retirement;
    case case_number::left_months: return block.left_months;
    case case_number::rank_difference: return block.rank_difference;
    case case_number::age_months: return block.age_months;
    case case_number::length_months: return block.length_months;
    case case_number::equal_months: return block.equal_months;
    case case_number::over_authorised: return block.over_authorised;
    case case_number::unevaluated_year: return block.unevaluated_year;
    case case_number::term_days_left: return block.term_days_left;
  }
  return nullptr;
}

constexpr std::array<maybe_number, cases::capacity> unknown_numbers() noexcept {
  std::array<maybe_number, cases::capacity> made{};
  made.fill(maybe_number::unknown());
  return made;
}

bool decides_alike(const step& a, const step& b) noexcept { return a.required == b.required && a.force == b.force; }

}  // namespace

rule_plan::rule_plan(const rule& of, std::optional<date> only_day) : rule_(&of), on_one_day_(only_day.has_value()) {
  for (const step& each : of.law) {
    if (only_day && !each.in_force.contains(*only_day)) continue;
    auto terms = std::ranges::find_if(terms_, [&](const step* known) { return decides_alike(*known, each); });
    if (terms == terms_.end()) terms = terms_.insert(terms_.end(), &each);
    add({.from = each.in_force.from.days_since_epoch(),
         .until = each.in_force.until.days_since_epoch(),
         .levels = post_kind::bits_of(each.levels),
         .groups = post_kind::bits_of(each.posts),
         .scope = each.scope,
         .terms = static_cast<std::uint8_t>(terms - terms_.begin())});
  }
  if (on_one_day_) drop_what_is_overridden();

  likely_ = {packed_ruling(ruling{})};
  const auto expect = [&](verdict outcome, force weight) {
    const packed_ruling next({outcome, weight, 0});
    if (likely_.size() < most_likely_rulings && std::ranges::find(likely_, next) == likely_.end()) likely_.push_back(next);
  };
  for (const step* const each : terms_) {
    expect(verdict::satisfied, each->force);
    expect(verdict::violated, each->force);
    expect(verdict::undetermined, each->force);
  }
  if (!terms_.empty()) expect(verdict::violated, force::advisory);
}

bool rule_plan::speaker::speaks_of_all() const noexcept {
  constexpr level_set every_level{level::central, level::province, level::district, level::commune};
  return levels == post_kind::bits_of(every_level) && groups == post_kind::bits_of(group_set::all());
}

/// A step that goes on with what the one before it asks of the same posts is no other, whatever act it cites.
void rule_plan::add(const speaker& next) {
  if (!speakers_.empty()) {
    speaker& last = speakers_.back();
    if (last.until == next.from && last.terms == next.terms && last.levels == next.levels && last.groups == next.groups &&
        last.scope == next.scope) {
      last.until = next.until;
      return;
    }
  }
  speakers_.push_back(next);
}

/// A step decides nothing where a later one speaks of all its posts, everywhere.
void rule_plan::drop_what_is_overridden() {
  std::vector<speaker> kept;
  for (std::size_t at = 0; at < speakers_.size(); ++at) {
    const speaker& each = speakers_[at];
    const bool overridden = std::any_of(speakers_.begin() + static_cast<std::ptrdiff_t>(at) + 1, speakers_.end(), [&](const speaker& later) {
      return !later.scope && (each.levels & ~later.levels) == 0 && (each.groups & ~later.groups) == 0;
    });
    if (!overridden) kept.push_back(each);
  }
  speakers_ = std::move(kept);
}

void rule_plan::choose(const cases& block, const facts& known, std::uint8_t* chosen) const noexcept {
  std::fill_n(chosen, block.size, nobody);
  for (const speaker& each : speakers_) {
    if (each.scope) {
      choose_within(each, block, known, chosen);
    } else if (on_one_day_) {
      detail::in_widest_registers<&mark_speaking>(block.kind, block.size, each.levels, each.groups, each.terms, chosen);
    } else if (each.speaks_of_all()) {
      detail::in_widest_registers<&mark_in_force>(block.day, block.size, each.from, each.until, each.terms, chosen);
    } else {
      detail::in_widest_registers<&mark_speaking_then>(&block, each.from, each.until, each.levels, each.groups, each.terms, chosen);
    }
  }
}

/// A step of a local regulation, row by row: whether a unit lies in another is asked of the map.
void rule_plan::choose_within(const speaker& local, const cases& block, const facts& known, std::uint8_t* chosen) const noexcept {
  for (std::size_t row = 0; row < block.size; ++row) {
    if (!on_one_day_ && (block.day[row] < local.from || local.until <= block.day[row])) continue;
    if (!block.kind[row].has(local.levels) || !block.kind[row].has(local.groups)) continue;
    const unit_id unit = known.people.post_unit()[index(block.post[row])];
    if (known.units.is_within(unit, *local.scope, date::from_days(block.day[row]))) chosen[row] = local.terms;
  }
}

bool rule_plan::depends_on_unit() const noexcept {
  return std::ranges::any_of(speakers_, [](const speaker& each) { return each.scope.has_value(); });
}

/// There is one set of numbers and force, and it does not depend on the place.
bool rule_plan::is_plain() const noexcept { return terms_.size() == 1 && !depends_on_unit(); }

bool rule_plan::always_speaks() const noexcept {
  return on_one_day_ && std::ranges::any_of(speakers_, &speaker::speaks_of_all);
}

void rule_plan::decide(const cases& block, const facts& known, packed_ruling* out) const noexcept {
  if (is_plain() && always_speaks()) return rule_->decide(block, *terms_.front(), out);
  std::array<std::uint8_t, cases::capacity> chosen;
  choose(block, known, chosen.data());
  const auto* const spoken = static_cast<const std::uint8_t*>(chosen.data());
  if (is_plain()) {
    rule_->decide(block, *terms_.front(), out);
    return detail::in_widest_registers<&drop_unspoken>(spoken, block.size, out);
  }
  std::fill_n(out, block.size, packed_ruling(ruling{}));
  std::array<packed_ruling, cases::capacity> decided;
  for (std::size_t which = 0; which < terms_.size(); ++which) {
    rule_->decide(block, *terms_[which], decided.data());
    detail::in_widest_registers<&take_chosen>(spoken, static_cast<std::uint8_t>(which),
                                              static_cast<const packed_ruling*>(decided.data()), block.size, out);
  }
}

void rule_plan::judge(const cases& block, const facts& known, packed_ruling* out) const noexcept {
  decide(block, known, out);
  if (!known.people.has_waivers()) return;
  const std::span<const packed_ruling> rulings(out, block.size);
  for (std::size_t first = 0; first < block.size; first += rows_of_mask)
    for (std::uint64_t left = flag_mask(rulings.subspan(first)); left != 0; left &= left - 1) {
      const std::size_t row = first + static_cast<std::size_t>(std::countr_zero(left));
      if (out[row].outcome() == verdict::violated &&
          waiver_for(known.people, rule_->id, block.official[row], date::from_days(block.day[row])) != nullptr)
        out[row] = packed_ruling({verdict::waived, out[row].force(), 0});
    }
}

void rule_plan::list_flagged(const cases& block, std::span<const packed_ruling> rulings, detail::column<flagged_row>& to) const {
  static constexpr std::array<maybe_number, cases::capacity> nothing = unknown_numbers();
  const auto number = [&](case_number which) {
    const maybe_number* const column = column_of(block, which);
    return column != nullptr ? column : nothing.data();
  };
  const maybe_number* const first_number = number(rule_->numbers[0]);
  const maybe_number* const second_number = number(rule_->numbers[1]);
  const std::size_t before = to.size();
  to.resize(before + rulings.size());  // not filled; what is not needed is given back below
  flagged_row* next = to.data() + before;
  for (std::size_t first = 0; first < rulings.size(); first += rows_of_mask)
    for (std::uint64_t left = flag_mask(rulings.subspan(first)); left != 0; left &= left - 1) {
      const std::size_t row = first + static_cast<std::size_t>(std::countr_zero(left));
      // Field by field: put together first and copied then, each would wait for its halves.
      next->row = one_case(block, row).row();
      next->decided = rulings[row];
      next->numbers[0] = first_number[row];
      next->numbers[1] = second_number[row];
      ++next;
    }
  to.resize(static_cast<std::size_t>(next - to.data()));
}

}  // namespace rota
