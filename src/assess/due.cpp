// SPDX-License-Identifier: BSL-1.0

// An audit of incumbents costs some nanoseconds a row, so each day of the horizon is audited and its columns are held against
// those of the day before: the list is exact whatever a rule reads. On the few days on which the law turns, what changed is
// judged once more by the law of the day before, which tells the cause.

#include <rota/assess/due.hpp>

#include <rota/assess/audit.hpp>

#include "assess/derive.hpp"
#include "assess/explain.hpp"
#include "assess/on_incumbents.hpp"
#include "assess/row_columns.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

namespace rota {
namespace {

constexpr std::string_view rule_on_moves = "rotation-min-duration";

/// Both are judged, and what they say differs enough to be told.
bool is_change(packed_ruling before, packed_ruling after) noexcept {
  if (before == after || !before.is_judged() || !after.is_judged()) return false;
  return before.outcome() != after.outcome() || before.outcome() > verdict::satisfied;
}

due_cause cause_of(const due_row& row, packed_ruling by_the_law_before) noexcept {
  if (!is_change(row.before, by_the_law_before)) return due_cause::law;
  return is_change(by_the_law_before, row.after) ? due_cause::law_and_time : due_cause::time;
}

/// The move that would take the holder of a row away; where it leads is not asked.
proposal move_away(const roster& people, appointment_id row, date day) {
  return {.official = people.appointment_official()[index(row)],
          .post = people.appointment_post()[index(row)],
          .effective = day,
          .movement = movement::transfer};
}

/// Days on which a step of some rule, or a local reading, comes into force or ends.
std::vector<date> turning_days(const rulebook& law) {
  std::vector<date> all;
  const auto add = [&](interval in_force) {
    all.push_back(in_force.from);
    all.push_back(in_force.until);
  };
  if (law.law_day()) return all;
  for (const rule& of : law.rules())
    for (const step& each : of.law) add(each.in_force);
  for (const local_reading& each : law.shared_readings().local) add(each.in_force);
  std::ranges::sort(all);
  return all;
}

/// A rotation held on the first day, and what a move would have got on the day before the one at hand.
struct running_rotation {
  appointment_id row;
  packed_ruling before = packed_ruling::none();
};

class due_search {
 public:
  due_search(const prepared_facts& known, const rulebook& law, const due_options& options, const executor& lent)
      : known_(known),
        people_(known.known().people),
        law_(law),
        book_(on_incumbents(law)),
        options_(options),
        lent_(lent),
        turning_(turning_days(law)),
        on_moves_(law.find(rule_on_moves)) {
    if (on_moves_ != nullptr && !on_moves_->judged.has(subject::proposal)) on_moves_ = nullptr;
    for (const rule& each : book_.rules()) rules_.push_back(law.find(each.id));
  }

  [[nodiscard]] due_list search() {
    audit before = audit_on(options_.as_of, book_, {options_.as_of, {}, {}});
    audit after{options_.as_of, {}, {}};
    if (on_moves_ != nullptr) find_rotations();
    due_list made{options_.as_of, options_.through, {}};
    for (date day = options_.as_of; day < options_.through;) {
      day = day + days{1};
      after = audit_on(day, book_, std::move(after));
      const std::size_t first = made.rows.size();
      compare(before, after, day, made.rows);
      tell_causes(day, first, made.rows);
      compare_moves(day, made.rows);
      std::swap(before, after);
    }
    std::ranges::sort(made.rows, {}, [](const due_row& of) { return std::tuple(of.day, of.rule, of.kind, of.appointment); });
    return made;
  }

 private:
  /// What was prepared for the stretch of days.
  const prepared_facts& facts_on(date day) {
    const bool reads_alike = known_.shared_readings() == law_.shared_readings();
    if (reads_alike && known_.holds_for().contains(day)) return known_;
    if (!own_ && !reads_alike) own_.emplace(known_.known(), law_.shared_readings(), day, prepare_options{}, lent_);
    own_ = (own_ ? *own_ : known_).around(day, lent_);
    return *own_;
  }

  [[nodiscard]] audit audit_on(date day, const rulebook& book, audit&& reused) {
    return audit_roster(facts_on(day), book, {.as_of = day, .period = interval{day, day}}, lent_, std::move(reused));
  }

  [[nodiscard]] bool is_held_at_first(std::size_t row) const { return people_.appointment_term()[row].contains(options_.as_of); }

  void compare(const audit& before, const audit& after, date day, std::vector<due_row>& to) const {
    if (after.parts.empty()) return;
    const audit_part& now = after.parts.front();
    for (std::size_t rule = 0; rule < now.columns.size(); ++rule)
      compare(before.parts.front().columns[rule].rulings, now.columns[rule].rulings, {.day = day, .rule = rules_[rule]}, to);
  }

  /// Most of a column is as it was on the day before: equal stretches are passed over as bytes.
  void compare(const ruling_column& before, const ruling_column& after, due_row like, std::vector<due_row>& to) const {
    constexpr std::size_t stretch = 512;
    for (std::size_t first = 0; first < after.size(); first += stretch) {
      const std::size_t size = std::min(stretch, after.size() - first);
      if (std::memcmp(before.data() + first, after.data() + first, size) == 0) continue;
      for (std::size_t row = first; row < first + size; ++row) {
        if (!is_change(before[row], after[row]) || !is_held_at_first(row)) continue;
        like.appointment = static_cast<appointment_id>(row);
        like.before = before[row];
        like.after = after[row];
        to.push_back(like);
      }
    }
  }

  [[nodiscard]] bool law_turns_on(date day) const { return std::ranges::binary_search(turning_, day); }

  void tell_causes(date day, std::size_t first, std::vector<due_row>& rows) const {
    if (first == rows.size() || !law_turns_on(day)) return;
    const rulebook before = book_.as_of(day - days{1});
    const audit judged = audit_roster(known_.known(), before, {.as_of = day, .period = interval{day, day}});
    for (std::size_t at = first; at < rows.size(); ++at) {
      const auto rule = static_cast<std::size_t>(std::ranges::find(rules_, rows[at].rule) - rules_.begin());
      rows[at].cause = cause_of(rows[at], judged.parts.front().columns[rule].rulings[index(rows[at].appointment)]);
    }
  }

  void find_rotations() {
    const detail::row_columns& columns = facts_on(options_.as_of).columns();
    for (std::size_t row = 0; row < people_.appointment_count(); ++row)
      if (columns.places[row].by_rotation() && is_held_at_first(row) && people_.appointment_movement()[row] != movement::release)
        rotations_.push_back({static_cast<appointment_id>(row)});
    if (rotations_.empty()) return;
    judge_moves(options_.as_of, [](running_rotation& of, packed_ruling after, deriver&) { of.before = after; });
  }

  void compare_moves(date day, std::vector<due_row>& to) {
    if (rotations_.empty()) return;
    judge_moves(day, [&](running_rotation& of, packed_ruling after, deriver& derive) {
      const packed_ruling before = std::exchange(of.before, after);
      if (!is_change(before, after)) return;
      due_row& made = to.emplace_back(due_row{.day = day,
                                              .kind = due_kind::move,
                                              .rule = on_moves_,
                                              .appointment = of.row,
                                              .before = before,
                                              .after = after});
      if (law_turns_on(day)) made.cause = cause_of(made, ruling_of(of.row, day, derive, day - days{1}));
    });
  }

  /// Calls `each(rotation, ruling, deriver)` for every rotation with what a move on the day gets; none() where such a move would
  /// not leave it.
  template <class Each>
  void judge_moves(date day, Each each) {
    deriver derive(facts_on(day).columns(), on_moves_->needs);
    for (running_rotation& of : rotations_) {
      const bool leaves = people_.appointment_term()[index(of.row)].contains(day) &&
                          latest_before(people_, people_.appointment_official()[index(of.row)], day) == of.row;
      each(of, leaves ? ruling_of(of.row, day, derive, law_.law_day()) : packed_ruling::none(), derive);
    }
  }

  [[nodiscard]] packed_ruling ruling_of(appointment_id row, date day, deriver& derive, std::optional<date> law_day) const {
    const case_row derived = derive.of(move_away(people_, row, day));
    const cases block = derived.view();
    const one_case on(block, 0);
    return packed_ruling(rule_on(*on_moves_, on, find_step(*on_moves_, on, known_.known(), law_day), known_.known()));
  }

  const prepared_facts& known_;
  const roster& people_;
  const rulebook& law_;
  rulebook book_;
  due_options options_;
  const executor& lent_;
  std::vector<date> turning_;
  std::vector<const rule*> rules_;  ///< of `law_`, in the order of `book_`
  const rule* on_moves_;            ///< null: the book has none
  std::vector<running_rotation> rotations_;
  std::optional<prepared_facts> own_;
};

}  // namespace

std::string_view to_string(due_kind value) noexcept { return value == due_kind::incumbent ? "incumbent" : "move"; }

std::string_view to_string(due_cause value) noexcept {
  switch (value) {
    case due_cause::time: return "time";
    case due_cause::law: return "law";
    case due_cause::law_and_time: break;
  }
  return "law_and_time";
}

due_list list_due(const prepared_facts& known, const rulebook& law, const due_options& options, const executor& lent) {
  assert(options.as_of <= options.through);
  return due_search(known, law, options, lent).search();
}

finding explain_due(const due_row& row, const prepared_facts& known, const rulebook& law) {
  const facts& facts = known.known();
  const bool reads_alike = known.shared_readings() == law.shared_readings();
  deriver derive = reads_alike ? deriver(known.columns(), row.rule->needs) : deriver(facts, law.shared_readings(), row.rule->needs);
  const case_row derived = row.kind == due_kind::incumbent ? derive.of(subject::incumbent, row.appointment, row.day)
                                                           : derive.of(move_away(facts.people, row.appointment, row.day));
  const cases block = derived.view();
  finding found = explain(*row.rule, one_case(block, 0), facts, law);
  found.appointment = row.appointment;
  return found;
}

}  // namespace rota
