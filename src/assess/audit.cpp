// SPDX-License-Identifier: BSL-1.0

// A part of the audit is one subject. Its rows are cut into stretches, one task each; a task takes its stretch block by block,
// derives what the rules ask of it, lets every rule write its bytes, and counts them while they are in the cache. Tasks write to
// disjoint places and their counts add up, so the outcome depends neither on the threads nor on their order.

#include <rota/assess/audit.hpp>

#include "assess/count.hpp"
#include "assess/counted_audit.hpp"
#include "assess/derive.hpp"
#include "assess/explain.hpp"
#include "assess/incumbents.hpp"
#include "assess/past_rows.hpp"
#include "assess/row_columns.hpp"
#include "assess/rule_plan.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace rota {
namespace {

constexpr std::array judged_subjects{subject::proposal, subject::incumbent, subject::move, subject::ended_rotation};
constexpr std::size_t rows_of_task = 16 * cases::capacity;
constexpr std::size_t usually_flagged = rows_of_task / 8;  // of one rule in one task: more cost a copy
/// From here on what an audit writes does not stay in the caches until somebody reads it.
constexpr std::size_t streamed_bytes = std::size_t{16} << 20U;

/// What one task has found out besides the rulings.
struct task_counts {
  std::size_t judged = 0;
  std::vector<ruling_counts> of_rule;
  std::vector<detail::column<flagged_row>> flagged_by_rule;  // empty unless they are to be listed
};

/// Derivers are made once for each thread that works at the same time, because each learns about places as it goes.
class deriver_pool {
 public:
  deriver_pool(const detail::row_columns& of, need_set asked) : of_(of), asked_(asked) {}

  std::unique_ptr<deriver> take() {
    const std::scoped_lock guard(lock_);
    if (free_.empty()) return std::make_unique<deriver>(of_, asked_);
    std::unique_ptr<deriver> taken = std::move(free_.back());
    free_.pop_back();
    return taken;
  }
  void give_back(std::unique_ptr<deriver> used) {
    const std::scoped_lock guard(lock_);
    free_.push_back(std::move(used));
  }

 private:
  const detail::row_columns& of_;
  need_set asked_;
  std::mutex lock_;
  std::vector<std::unique_ptr<deriver>> free_;
};

/// What the rules of a part ask of a case; with a day of law, those of which a step is in force on it.
need_set needs_of(const audit_part& part, std::optional<date> law_day = std::nullopt) noexcept {
  need_set needed{};
  for (const audit_part::column& column : part.columns) {
    const auto speaks = [&](const step& by) { return !law_day || by.in_force.contains(*law_day); };
    if (std::ranges::any_of(column.rule->law, speaks)) needed = needed | column.rule->needs;
  }
  return needed;
}

/// One subject of one audit.
class part_judge {
 public:
  part_judge(const detail::row_columns& of, const audit& whole, audit_part& part, bool list_flagged, std::optional<date> law_day)
      : of_(of), whole_(whole), part_(part), list_flagged_(list_flagged), derivers_(of, needs_of(part)) {
    const bool one_day = part.subject == subject::incumbent;
    const std::optional<date> day_of_law = law_day || !one_day ? law_day : std::optional(whole.as_of);
    for (const audit_part::column& column : part.columns) plans_.emplace_back(*column.rule, day_of_law);
    need_set needed = incumbent_blocks::filled_for(needs_of(part, day_of_law), of.known.people);
    if (of.known.people.has_waivers() || std::ranges::any_of(plans_, &rule_plan::depends_on_unit))
      needed = needed | need_set{need::identity};
    streamed_ = part.rows * plans_.size() >= streamed_bytes;
    place();
    if (one_day && of_.packed && packed_day::holds(whole.as_of))
      incumbents_.emplace(of_, kind_, places_, needed, whole.as_of, list_flagged);
    if (of_.past && part.subject == subject::move) past_ = &of_.past->moves;
    if (of_.past && part.subject == subject::ended_rotation) past_ = &of_.past->ended_rotations;
  }

  [[nodiscard]] std::size_t tasks() const noexcept { return (part_.rows + rows_of_task - 1) / rows_of_task; }

  [[nodiscard]] task_counts judge(std::size_t task) {
    task_counts counts{0, std::vector<ruling_counts>(plans_.size()), {}};
    if (list_flagged_) counts.flagged_by_rule.resize(plans_.size());
    for (detail::column<flagged_row>& each : counts.flagged_by_rule) each.reserve(usually_flagged);
    const std::size_t first = task * rows_of_task;
    const std::size_t last = std::min(first + rows_of_task, part_.rows);
    if (incumbents_)
      judge_incumbents(first, last, counts);
    else if (past_ != nullptr)
      judge_past(first, last, counts);
    else
      judge_one_by_one(first, last, counts);
    return counts;
  }

 private:
  /// The kinds of posts and places that hold on the day: the prepared ones, or others of this audit's own.
  void place() {
    kind_ = of_.kind.data();
    places_ = of_.places.data();
    if (part_.subject != subject::incumbent || of_.epoch.contains(whole_.as_of)) return;
    placed_ = place_rows(of_, detail::look_up_again(of_.of_each, of_.known, of_.shared, whole_.as_of));
    kind_ = placed_->kind.data();
    places_ = placed_->places.data();
  }

  void judge_incumbents(std::size_t first, std::size_t last, task_counts& counts) {
    incumbent_blocks::block block;
    incumbent_blocks::rulings decided;
    for (std::size_t at = first; at < last; at += block.rows) {
      incumbents_->fill(block, at, last);
      counts.judged += block.held_count;
      for (std::size_t rule = 0; rule < plans_.size(); ++rule) {
        packed_ruling* const out = keeps_rulings() ? part_.columns[rule].rulings.data() + at : nullptr;
        if (block.held_count == 0) {
          if (out != nullptr) std::fill_n(out, block.rows, packed_ruling::none());
          continue;
        }
        plans_[rule].judge(block.view, of_.known, decided.data());
        incumbents_->put(block, decided, plans_[rule].likely(), out, streamed_, counts.of_rule[rule]);
        if (list_flagged_)
          plans_[rule].list_flagged(block.view, {decided.data(), block.view.size}, counts.flagged_by_rule[rule]);
      }
    }
    incumbents_->finish();
  }

  [[nodiscard]] bool is_judged(std::size_t row) const noexcept {
    const roster& people = of_.known.people;
    if (part_.subject == subject::proposal) return people.at(static_cast<proposal_id>(row)).movement != movement::release;
    const interval term = people.appointment_term()[row];
    if (part_.subject == subject::incumbent)
      return term.contains(whole_.as_of) && people.appointment_movement()[row] != movement::release;
    return whole_.period.contains(part_.subject == subject::move ? term.from : term.until) &&
           is_past_case(people, part_.subject, row, of_.places[row]);
  }

  /// Whether a ruling is kept of each row, and not only counted.
  [[nodiscard]] bool keeps_rulings() const noexcept { return !part_.columns.front().rulings.empty(); }

  void leave_unjudged(std::size_t first, std::size_t last) {
    if (!keeps_rulings()) return;
    for (audit_part::column& column : part_.columns)
      std::fill_n(column.rulings.data() + first, last - first, packed_ruling::none());
  }

  /// The past cases among the rows [first, last), as they were prepared.
  void judge_past(std::size_t first, std::size_t last, task_counts& counts) {
    past_rows stretch(past_->rows(), first, last);
    std::array<std::uint8_t, cases::capacity> in_period;
    past_rows::rulings decided;
    while (stretch.next()) {
      const cases block = past_->view(part_.subject, stretch.first_case(), stretch.size());
      const std::size_t judged = mark_between(block.day, block.size, whole_.period, in_period.data());
      counts.judged += judged;
      for (std::size_t rule = 0; rule < plans_.size(); ++rule) {
        packed_ruling* const out = part_.columns[rule].rulings.data();
        if (judged == 0) {
          if (keeps_rulings()) stretch.put_none(out);
          continue;
        }
        plans_[rule].judge(block, of_.known, decided.data());
        keep_held({decided.data(), block.size}, in_period.data(), judged, plans_[rule].likely(), counts.of_rule[rule]);
        if (keeps_rulings()) stretch.put(decided, out, streamed_);
        if (list_flagged_) plans_[rule].list_flagged(block, {decided.data(), block.size}, counts.flagged_by_rule[rule]);
      }
    }
    stretch.finish();
  }

  void put_away(const cases& block, std::size_t rule, std::span<const packed_ruling> rulings, task_counts& counts) {
    if (list_flagged_) plans_[rule].list_flagged(block, rulings, counts.flagged_by_rule[rule]);
    if (!keeps_rulings()) return;
    packed_ruling* const out = part_.columns[rule].rulings.data();
    for (std::size_t at = 0; at < rulings.size(); ++at) out[block.row[at]] = rulings[at];
  }

  void judge_one_by_one(std::size_t first, std::size_t last, task_counts& counts) {
    leave_unjudged(first, last);
    std::unique_ptr<deriver> derive = derivers_.take();
    case_table filled;
    filled.reserve(cases::capacity);
    for (std::size_t row = first; row < last; ++row) {
      if (!is_judged(row)) continue;
      filled.add(derive->of(part_.subject, static_cast<std::uint32_t>(row), whole_.as_of));
      if (filled.size() == cases::capacity) judge_filled(filled, counts);
    }
    judge_filled(filled, counts);
    derivers_.give_back(std::move(derive));
  }

  void judge_filled(case_table& filled, task_counts& counts) {
    const std::size_t size = filled.size();
    counts.judged += size;
    const cases block = filled.view(part_.subject, 0, size);
    std::array<packed_ruling, cases::capacity> rulings;
    for (std::size_t rule = 0; rule < plans_.size(); ++rule) {
      plans_[rule].judge(block, of_.known, rulings.data());
      count_rulings({rulings.data(), size}, counts.of_rule[rule]);
      put_away(block, rule, {rulings.data(), size}, counts);
    }
    filled.clear();
  }

  const detail::row_columns& of_;
  const audit& whole_;
  audit_part& part_;
  bool list_flagged_;
  bool streamed_ = false;
  std::vector<rule_plan> plans_;
  std::optional<placed_columns> placed_;
  const post_kind* kind_ = nullptr;
  const case_places* places_ = nullptr;
  std::optional<incumbent_blocks> incumbents_;  // empty: case by case
  const case_table* past_ = nullptr;            // null: case by case
  deriver_pool derivers_;
};

/// Takes from `reused` the columns that have the right size.
std::vector<audit_part> make_parts(const facts& known, const rulebook& law, subject_set wanted, std::vector<audit_part>& reused) {
  std::vector<audit_part> parts;
  for (const subject of : judged_subjects) {
    if (!wanted.has(of)) continue;
    audit_part part{.subject = of};
    part.rows = of == subject::proposal ? known.people.proposal_count() : known.people.appointment_count();
    const auto earlier = std::ranges::find(reused, of, &audit_part::subject);
    for (const rule& each : law.rules()) {
      if (!each.judged.has(of)) continue;
      const std::size_t at = part.columns.size();
      const bool fits = earlier != reused.end() && at < earlier->columns.size() && earlier->columns[at].rulings.size() == part.rows;
      part.columns.push_back({&each, fits ? std::move(earlier->columns[at].rulings) : ruling_column(part.rows), {}});
    }
    if (!part.columns.empty()) parts.push_back(std::move(part));
  }
  return parts;
}

/// Puts the flagged rows of all tasks one after the other.
void gather_flagged(const std::vector<task_counts>& found, audit_part& part) {
  for (std::size_t rule = 0; rule < part.columns.size(); ++rule) {
    std::size_t all = 0;
    for (const task_counts& each : found)
      if (!each.flagged_by_rule.empty()) all += each.flagged_by_rule[rule].size();
    detail::column<flagged_row>& flagged = part.columns[rule].flagged;
    flagged.reserve(all);
    for (const task_counts& each : found)
      if (!each.flagged_by_rule.empty())
        flagged.insert(flagged.end(), each.flagged_by_rule[rule].begin(), each.flagged_by_rule[rule].end());
  }
}

void judge_part(part_judge& judge, audit_part& part, const executor& lent, const std::function<void(std::size_t)>& looked_at) {
  std::vector<task_counts> found(judge.tasks());
  const std::thread::id caller = std::this_thread::get_id();
  std::atomic<std::size_t> done_elsewhere{0};
  lent(found.size(), [&](std::size_t task) {
    found[task] = judge.judge(task);
    const std::size_t rows = std::min(rows_of_task, part.rows - task * rows_of_task);
    // Only the calling thread tells of the progress, for itself and for the others.
    if (std::this_thread::get_id() == caller)
      looked_at(rows + done_elsewhere.exchange(0));
    else
      done_elsewhere += rows;
  });
  looked_at(done_elsewhere);
  for (const task_counts& each : found) {
    part.judged += each.judged;
    for (std::size_t rule = 0; rule < part.columns.size(); ++rule) part.columns[rule].counts.add(each.of_rule[rule]);
  }
  gather_flagged(found, part);
}

}  // namespace

namespace {

/// Judges the parts of `result`.
audit judged(audit result, const prepared_facts& known, const rulebook& law, const audit_options& options, const executor& lent) {
  std::size_t all = 0;
  for (const audit_part& part : result.parts) all += part.rows;

  std::size_t done = 0;
  for (audit_part& part : result.parts) {
    part_judge judge(known.columns(), result, part, options.list_flagged, law.law_day());
    judge_part(judge, part, lent, [&](std::size_t rows) {
      done += rows;
      if (options.progress) options.progress(done, all);
    });
  }
  return result;
}

interval period_of(const prepared_facts& known, const audit_options& options) {
  return options.period.value_or(interval{std::min(known.columns().first_day, options.as_of), options.as_of + days{1}});
}

}  // namespace

audit audit_roster(const prepared_facts& known, const rulebook& law, const audit_options& options, const executor& lent,
                   audit&& reused) {
  if (known.shared_readings() != law.shared_readings())
    return audit_roster(prepared_facts(known.known(), law.shared_readings(), options.as_of), law, options, lent, std::move(reused));
  return judged({options.as_of, period_of(known, options), make_parts(known.known(), law, options.subjects, reused.parts)}, known, law,
                options, lent);
}

audit count_verdicts(const prepared_facts& known, const rulebook& law, const audit_options& options, const executor& lent) {
  std::vector<audit_part> parts;
  for (const subject of : judged_subjects) {
    if (!options.subjects.has(of)) continue;
    audit_part part{.subject = of};
    part.rows = of == subject::proposal ? known.known().people.proposal_count() : known.known().people.appointment_count();
    for (const rule& each : law.rules())
      if (each.judged.has(of)) part.columns.push_back({&each, ruling_column(), {}});
    if (!part.columns.empty()) parts.push_back(std::move(part));
  }
  return judged({options.as_of, period_of(known, options), std::move(parts)}, known, law, options, lent);
}

audit audit_roster(const prepared_facts& known, const rulebook& law, const audit_options& options, const executor& lent) {
  return audit_roster(known, law, options, lent, audit{options.as_of, {}, {}});
}

audit audit_roster(const prepared_facts& known, const rulebook& law, const audit_options& options) {
  return audit_roster(known, law, options, own_threads(options.threads));
}

audit audit_roster(const facts& known, const rulebook& law, const audit_options& options) {
  const executor lent = own_threads(options.threads);
  return audit_roster(prepared_facts(known, law.shared_readings(), options.as_of, {}, lent), law, options, lent);
}

std::vector<finding> findings(const audit& of, const facts& known, const rulebook& law, const finding_filter& also) {
  const auto wanted = [&](packed_ruling ruling) {
    if (!ruling.is_judged()) return false;
    return ruling.outcome() == verdict::satisfied        ? also.satisfied
           : ruling.outcome() == verdict::not_applicable ? also.not_applicable
                                                         : true;
  };
  std::vector<finding> found;
  need_set asked{};
  for (const audit_part& part : of.parts) asked = asked | needs_of(part);
  deriver derive(known, law.shared_readings(), asked);
  for (const audit_part& part : of.parts)
    for (const audit_part::column& column : part.columns)
      for (std::size_t row = 0; row < part.rows; ++row) {
        if (!wanted(column.rulings[row])) continue;
        const case_row only = derive.of(part.subject, static_cast<std::uint32_t>(row), of.as_of);
        const cases block = only.view();
        found.push_back(explain(*column.rule, one_case(block, 0), known, law));
      }
  return found;
}

}  // namespace rota
