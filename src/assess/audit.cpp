// SPDX-License-Identifier: BSL-1.0

// A part of the audit is one subject: its rows are chosen once, then cut into blocks; each block's columns are derived once
// and every rule of the part writes its bytes. Threads take whole stretches of blocks and write to disjoint places.

#include <rota/assess/audit.hpp>

#include "assess/derive.hpp"
#include "assess/explain.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

namespace rota {
namespace {

constexpr std::array judged_subjects{subject::proposal, subject::incumbent, subject::move, subject::ended_rotation};

interval default_period(const roster& people, date as_of) {
  date first = as_of;
  for (const interval& term : people.appointment_term())
    if (term.has_start()) first = std::min(first, term.from);
  return {first, as_of + days{1}};
}

/// Writes one rule's rulings for one block.
void rule_block(const rule& of, const cases& block, const facts& known, step_selector& steps, packed_ruling* out) {
  std::array<std::uint8_t, cases::capacity> step_at;
  for (std::size_t row = 0; row < block.size; ++row)
    step_at[row] = steps.at({date::from_days(block.day[row]), block.post_level[row], block.group[row], block.post[row]});
  of.decide(block, {of.law, step_at.data()}, out);
  if (!known.people.has_waivers()) return;
  for (std::size_t row = 0; row < block.size; ++row)
    if (out[row].outcome() == verdict::violated)
      out[row] = packed_ruling(rule_on(of, one_case(block, row), step_at[row], known));
}

/// Judges the rows [first, last) of a part.
void judge_rows(audit_part& part, std::size_t first, std::size_t last, const facts& known, const rulebook& law, date as_of,
                const std::function<void(std::size_t)>& done) {
  deriver derive(known, law.shared_readings());
  std::vector<step_selector> steps;
  for (const audit_part::column& column : part.columns) steps.emplace_back(column.rule->law, known);
  cases block;
  for (std::size_t at = first; at < last; at += cases::capacity) {
    const std::size_t size = std::min(cases::capacity, last - at);
    derive.fill(block, part.subject, std::span(part.rows).subspan(at, size), as_of);
    for (std::size_t column = 0; column < part.columns.size(); ++column)
      rule_block(*part.columns[column].rule, block, known, steps[column], part.columns[column].rulings.data() + at);
    done(size);
  }
}

void judge_part(audit_part& part, const facts& known, const rulebook& law, const audit_options& options,
                const std::function<void(std::size_t)>& progress) {
  const std::size_t blocks = (part.rows.size() + cases::capacity - 1) / cases::capacity;
  const std::size_t workers = std::clamp<std::size_t>(options.threads, 1, std::max<std::size_t>(blocks, 1));
  const std::size_t stretch = (blocks + workers - 1) / workers * cases::capacity;
  const auto work = [&](std::size_t worker, const std::function<void(std::size_t)>& done) {
    const std::size_t first = std::min(worker * stretch, part.rows.size());
    judge_rows(part, first, std::min(first + stretch, part.rows.size()), known, law, options.as_of, done);
  };

  std::atomic<std::size_t> done_elsewhere{0};
  std::vector<std::jthread> others;
  for (std::size_t worker = 1; worker < workers; ++worker)
    others.emplace_back([&work, &done_elsewhere, worker] {
      work(worker, [&done_elsewhere](std::size_t size) { done_elsewhere += size; });
    });
  // Only the calling thread reports, for itself and for the others.
  work(0, [&](std::size_t size) { progress(size + done_elsewhere.exchange(0)); });
  others.clear();
  progress(done_elsewhere);
}

}  // namespace

audit audit_roster(const facts& known, const rulebook& law, const audit_options& options) {
  audit result{options.as_of, options.period.value_or(default_period(known.people, options.as_of)), {}};
  std::size_t all = 0;
  for (const subject of : judged_subjects) {
    audit_part part{of, {}, {}};
    for (const rule& each : law.rules())
      if (each.judged.has(of)) part.columns.push_back({&each, {}});
    if (part.columns.empty()) continue;
    part.rows = rows_of(known, law.shared_readings(), of, options.as_of, result.period);
    for (audit_part::column& column : part.columns) column.rulings.resize(part.rows.size());
    all += part.rows.size();
    result.parts.push_back(std::move(part));
  }

  std::size_t done = 0;
  for (audit_part& part : result.parts)
    judge_part(part, known, law, options, [&](std::size_t size) {
      done += size;
      if (options.progress) options.progress(done, all);
    });
  return result;
}

std::vector<finding> findings(const audit& of, const facts& known, const rulebook& law, const finding_filter& also) {
  const auto wanted = [&](verdict outcome) {
    return outcome == verdict::satisfied        ? also.satisfied
           : outcome == verdict::not_applicable ? also.not_applicable
                                                : true;
  };
  std::vector<finding> found;
  deriver derive(known, law.shared_readings());
  cases block;
  for (const audit_part& part : of.parts)
    for (const audit_part::column& column : part.columns) {
      step_selector steps(column.rule->law, known);
      for (std::size_t at = 0; at < part.rows.size(); ++at) {
        if (!wanted(column.rulings[at].outcome())) continue;
        derive.fill(block, part.subject, std::span(part.rows).subspan(at, 1), of.as_of);
        const one_case only(block, 0);
        found.push_back(explain(*column.rule, only, steps.at(asked_of(only)), known));
      }
    }
  return found;
}

}  // namespace rota
