// SPDX-License-Identifier: BSL-1.0

// The national rules over blocks of random columns, which need not be possible ones: a rule decides by its columns alone.

#include <rota/assess/ruling_column.hpp>
#include <rota/law/rule.hpp>

#include "support/catch.hpp"
#include "support/random_world.hpp"

#include <rota/law/vietnam.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace {

using rota::cases;
using rota::maybe_number;
using rota::need;
using rota::need_set;
using rota::packed_ruling;
using rota::subject;
using rota::test::dice;

constexpr std::uint32_t seed = 4100;
constexpr std::array needs{need::post_left, need::planning,  need::planned_end,   need::person,      need::career,
                           need::registers, need::kin,       need::establishment, need::evaluations, need::notice};
constexpr std::array subjects{subject::proposal, subject::incumbent, subject::move, subject::ended_rotation};

template <class Enum>
std::vector<Enum> any_of(dice& roll, std::size_t size, std::size_t enumerators) {
  std::vector<Enum> made(size);
  for (Enum& each : made) each = static_cast<Enum>(roll.below(enumerators));
  return made;
}

/// Not known, at or next to a number that the rule requires, or any.
std::vector<maybe_number> any_numbers(dice& roll, std::size_t size, const rota::step& by) {
  std::vector<maybe_number> made(size);
  for (maybe_number& each : made) {
    const int required = by.required[roll.below(rota::step_numbers)];
    const int close = required + static_cast<int>(roll.below(3)) - 1;
    const int any = static_cast<int>(roll.below(400)) - 100;
    each = roll.one_in(8) ? maybe_number::unknown() : maybe_number{static_cast<std::int16_t>(roll.one_in(2) ? close : any)};
  }
  return made;
}

/// What a block views. `spoil` draws anew what belongs to one need.
class random_columns {
 public:
  random_columns(std::uint32_t from_seed, std::size_t size, const rota::step& by) : roll_(from_seed), size_(size), by_(&by) {
    day_.assign(size, 20'000);
    official_ = any_of<rota::official_id>(roll_, size, 100);
    post_ = any_of<rota::post_id>(roll_, size, 100);
    for (std::size_t row = 0; row < size; ++row) {
      kind_.push_back({static_cast<rota::level>(roll_.below(4)), static_cast<rota::post_group>(roll_.below(rota::post_group_count)),
                       roll_.one_in(4)});
      traits_.push_back({static_cast<std::uint8_t>(roll_.below(256))});
      const auto stands = static_cast<rota::unit_state>(roll_.below(3));
      places_.push_back(rota::case_places::of(stands, static_cast<rota::locality>(roll_.below(3))));
      if (roll_.one_in(2)) places_.back().add(rota::case_places::came_by_rotation);
    }
    movement_ = any_of<rota::movement>(roll_, size, 11);
    purpose_ = any_of<rota::purpose>(roll_, size, 4);
    record_.resize(size);
    length_ = any_numbers(roll_, size, by);
    tenure_ = any_numbers(roll_, size, by);
    term_ = any_numbers(roll_, size, by);
    remaining_ = any_numbers(roll_, size, by);
    for (const need each : needs) spoil(each);
  }

  void spoil(need what) {
    if (what == need::post_left) {
      left_ = any_of<rota::left_state>(roll_, size_, 3);
      left_movement_ = any_of<rota::movement>(roll_, size_, 11);
      left_months_ = any_numbers(roll_, size_, *by_);
      rank_difference_ = any_numbers(roll_, size_, *by_);
      direction_ = any_of<rota::direction>(roll_, size_, 7);
    } else if (what == need::planning) {
      planning_ = any_of<rota::planning_state>(roll_, size_, 5);
    } else if (what == need::planned_end) {
      planned_ = any_numbers(roll_, size_, *by_);
      planned_past_ = any_numbers(roll_, size_, *by_);
    } else {
      spoil_what_is_looked_up(what);
    }
  }

  [[nodiscard]] cases as(subject of) const {
    cases block;
    block.subject = of;
    block.size = size_;
    block.day = day_.data();
    block.official = official_.data();
    block.post = post_.data();
    block.kind = kind_.data();
    block.traits = traits_.data();
    block.places = places_.data();
    block.movement = movement_.data();
    block.purpose = purpose_.data();
    block.tenure_months = tenure_.data();
    block.term_months = term_.data();
    block.remaining_months = remaining_.data();
    block.planned_months = planned_.data();
    block.planned_past_retirement = planned_past_.data();
    block.left = left_.data();
    block.left_movement = left_movement_.data();
    block.left_months = left_months_.data();
    block.rank_difference = rank_difference_.data();
    block.planning = planning_.data();
    block.record = record_.data();
    block.age_months = age_.data();
    block.planning_for_post = planning_for_post_.data();
    block.title_term = title_term_.data();
    block.equal_months = equal_.data();
    block.direction = direction_.data();
    block.length_months = length_.data();
    block.protection = protection_.data();
    block.since_reprimand = since_reprimand_.data();
    block.since_warning = since_warning_.data();
    block.since_removal = since_removal_.data();
    block.kin = kin_.data();
    block.over_authorised = over_authorised_.data();
    block.merged_months = merged_.data();
    block.unevaluated_year = unevaluated_.data();
    block.notice_days = notice_days_.data();
    block.term_days_left = term_days_left_.data();
    return block;
  }

 private:
  void spoil_what_is_looked_up(need what) {
    if (what == need::person) {
      spoil_record(static_cast<std::uint16_t>(~rota::case_record::led_before));
      age_ = any_numbers(roll_, size_, *by_);
    } else if (what == need::career) {
      spoil_record(rota::case_record::led_before);
      planning_for_post_ = any_of<rota::planning_state>(roll_, size_, 5);
      title_term_ = any_numbers(roll_, size_, *by_);
      equal_ = any_numbers(roll_, size_, *by_);
    } else if (what == need::registers) {
      protection_ = any_bits<rota::case_protection>(12);
      since_reprimand_ = any_numbers(roll_, size_, *by_);
      since_warning_ = any_numbers(roll_, size_, *by_);
      since_removal_ = any_numbers(roll_, size_, *by_);
    } else if (what == need::kin) {
      kin_ = any_bits<rota::case_kin>(7);
    } else if (what == need::establishment) {
      over_authorised_ = any_numbers(roll_, size_, *by_);
      merged_ = any_numbers(roll_, size_, *by_);
    } else if (what == need::evaluations) {
      unevaluated_ = any_numbers(roll_, size_, *by_);
    } else if (what == need::notice) {
      notice_days_ = any_numbers(roll_, size_, *by_);
      term_days_left_ = any_numbers(roll_, size_, *by_);
    }
  }

  /// Any of the bits up to `last`, each set in one row of four.
  template <class Record>
  std::vector<Record> any_bits(unsigned last) {
    std::vector<Record> made(size_);
    for (Record& each : made)
      for (unsigned bit = 1; bit < last; ++bit)
        if (roll_.one_in(4)) each.bits = static_cast<decltype(each.bits)>(each.bits | 1U << bit);
    return made;
  }

  void spoil_record(std::uint16_t bits) {
    const std::vector<rota::case_record> drawn = any_bits<rota::case_record>(10);
    for (std::size_t row = 0; row < size_; ++row)
      record_[row].bits = static_cast<std::uint16_t>((record_[row].bits & ~bits) | (drawn[row].bits & bits));
  }

  dice roll_;
  std::size_t size_;
  const rota::step* by_;
  std::vector<std::int32_t> day_;
  std::vector<rota::official_id> official_;
  std::vector<rota::post_id> post_;
  std::vector<rota::post_kind> kind_;
  std::vector<rota::case_traits> traits_;
  std::vector<rota::case_places> places_;
  std::vector<rota::movement> movement_, left_movement_;
  std::vector<rota::purpose> purpose_;
  std::vector<maybe_number> tenure_, term_, remaining_, planned_, planned_past_, left_months_, rank_difference_;
  std::vector<rota::left_state> left_;
  std::vector<rota::planning_state> planning_, planning_for_post_;
  std::vector<rota::direction> direction_;
  std::vector<rota::case_record> record_;
  std::vector<rota::case_protection> protection_;
  std::vector<rota::case_kin> kin_;
  std::vector<maybe_number> age_, title_term_, equal_, length_, since_reprimand_, since_warning_, since_removal_, over_authorised_, merged_,
      unevaluated_, notice_days_, term_days_left_;
};

/// One byte more than the block has rows, so that writing past its end shows.
rota::ruling_column decide(const rota::rule& of, const cases& block, const rota::step& by) {
  rota::ruling_column made(block.size + 1, packed_ruling::none());
  of.decide(block, by, made.data());
  return made;
}

/// Whether rulings change when the columns that belong to no need of `given` are drawn anew.
bool reads_more_than(const rota::rule& of, need_set given) {
  for (const rota::step& by : of.law)
    for (const subject judged : subjects) {
      if (!of.judged.has(judged)) continue;
      random_columns columns(seed, cases::capacity, by);
      const rota::ruling_column before = decide(of, columns.as(judged), by);
      for (const need each : needs)
        if (!given.has(each)) columns.spoil(each);
      const rota::ruling_column after = decide(of, columns.as(judged), by);
      if (after != before) return true;
    }
  return false;
}

need_set without(need_set all, need missing) {
  need_set left{};
  for (const need each : needs)
    if (each != missing && all.has(each)) left = left | need_set{each};
  return left;
}

}  // namespace

TEST_CASE("rule: a block of any size is judged as its rows are one by one", "[law][property]") {
  for (const rota::rule& of : rota::vietnam::rotation_law().rules())
    for (const rota::step& by : of.law)
      for (const subject judged : subjects) {
        if (!of.judged.has(judged)) continue;
        for (const std::size_t size : {0U, 1U, 7U, 8U, 15U, 16U, 17U, 31U, 32U, 33U, 63U, 64U, 65U, 127U, 129U, 2047U, 2048U, 4095U, 4096U}) {
          const random_columns columns(seed + static_cast<std::uint32_t>(size), size, by);
          const cases block = columns.as(judged);
          rota::ruling_column expected;
          for (std::size_t row = 0; row < size; ++row) expected.emplace_back(of.judge(rota::one_case(block, row), by));
          expected.push_back(packed_ruling::none());
          CAPTURE(of.id, static_cast<int>(judged), size);
          CHECK(decide(of, block, by) == expected);
        }
      }
}

TEST_CASE("rule: what lies outside its needs changes no ruling, and each of its needs changes some", "[law][property]") {
  std::size_t missed = 0;
  for (const rota::rule& of : rota::vietnam::rotation_law().rules()) {
    if (of.judge == nullptr) continue;  // it judges groups, which are no rows
    CAPTURE(of.id);
    CHECK_FALSE(reads_more_than(of, of.needs));
    for (const need each : needs) {
      if (!of.needs.has(each)) continue;
      CAPTURE(static_cast<int>(each));
      CHECK(reads_more_than(of, without(of.needs, each)));
      ++missed;
    }
  }
  CHECK(missed > 2);
}
