// SPDX-License-Identifier: BSL-1.0

// Who was disciplined waits before rising to a higher post.
//
// Provision   Regulation 80-QĐ/TW: a cadre who was disciplined is not considered for a higher post for 12 to 60 months, by the measure.
//             Regulation 377-QĐ/TW: 24 months after a reprimand, 36 after a warning, 60 after removal from the post.
// In force    2022-08-18 to 2025-10-07   12, 30 and 60 months   Regulation 80-QĐ/TW, article not established; the range was read, its split
//                                                               between the three measures is remembered
//             from 2025-10-08            24, 36 and 60 months   Regulation 377-QĐ/TW, article not established, in translation
// Reading     "higher": the post ranks higher than the post left. The wait runs from the first day of the measure; months are whole, and
//             the day that completes the number is the first on which the official may rise. Every measure on record has its own wait, and
//             all must be over. Expulsion from the Party (*khai trừ*) waits as long as removal from the post (*cách chức*). The law of the
//             effective day says how long, also for measures of earlier years. Where no register of discipline was given nothing can be
//             said. Whom no wait holds up may take up any post, so that it need not be known which one is left.
// Not judged  equal and lower posts, re-appointment and release. A measure without a first day, or of which the kind is not recorded, may
//             be one whose wait still runs, however long ago it was: undetermined, where no other measure decides.
// Cases       tests/law/vietnam/discipline_wait.csv

#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2022, 8, 18}, .until = date{2025, 10, 8}},
     .required = {12, 30, 60},
     .source = {"80-QD/TW", "", evidence::remembered}},
    {.in_force = {.from = date{2025, 10, 8}}, .required = {24, 36, 60}, .source = {"377-QD/TW", "", evidence::translated}},
};

enum class why : std::uint8_t {
  no_wait_runs,
  after_reprimand,
  after_warning,
  after_removal,
  measure_not_recorded,
  no_register,
  post_left_not_known,
  not_higher,
  no_new_post,
};

constexpr reason reasons[] = {
    {"no waiting time after a disciplinary measure runs on {day}",
     "vào ngày {day} cán bộ không trong thời gian chờ sau khi bị kỷ luật"},
    {"the official was reprimanded on {measured_on}; {months_since} of the {required_months} months to wait before a higher post are "
     "complete on {day}",
     "cán bộ bị khiển trách từ ngày {measured_on}; đến ngày {day} mới được {months_since} trong số {required_months} tháng phải chờ "
     "trước khi giữ chức vụ cao hơn"},
    {"the official was warned on {measured_on}; {months_since} of the {required_months} months to wait before a higher post are complete "
     "on {day}",
     "cán bộ bị cảnh cáo từ ngày {measured_on}; đến ngày {day} mới được {months_since} trong số {required_months} tháng phải chờ trước "
     "khi giữ chức vụ cao hơn"},
    {"the official was removed from a post or expelled on {measured_on}; {months_since} of the {required_months} months to wait before a "
     "higher post are complete on {day}",
     "cán bộ bị cách chức hoặc khai trừ từ ngày {measured_on}; đến ngày {day} mới được {months_since} trong số {required_months} tháng "
     "phải chờ trước khi giữ chức vụ cao hơn"},
    {"a disciplinary measure is on record of which the kind or the first day is not; its time to wait may still run on {day}",
     "cán bộ có hình thức kỷ luật chưa ghi nhận loại hoặc ngày bắt đầu; vào ngày {day} có thể vẫn trong thời gian chờ"},
    {"no register of discipline was given, so that nobody's measures are known",
     "chưa có dữ liệu kỷ luật nên không xác định được cán bộ có bị kỷ luật hay không"},
    {"a waiting time after a disciplinary measure runs on {day}, and the post left is not known, so that nothing tells whether the new one "
     "is higher",
     "vào ngày {day} cán bộ đang trong thời gian chờ sau khi bị kỷ luật, nhưng không xác định được chức vụ trước đó nên không biết chức "
     "vụ mới có cao hơn hay không"},
    {"the post is not higher than the post left", "chức vụ mới không cao hơn chức vụ trước đó"},
    {"the official takes up no new post", "cán bộ không giữ chức vụ mới"},
};

ruling judge(one_case c, const step& by) noexcept {
  const maybe_number reprimand = c.since_reprimand(), warning = c.since_warning(), removal = c.since_removal();
  const maybe_number higher_by = c.rank_difference();
  const case_protection registers = c.protection();
  const bool after_removal = all(removal.known(), removal.value < by.required[2]);
  const bool after_warning = all(warning.known(), warning.value < by.required[1]);
  const bool after_reprimand = all(reprimand.known(), reprimand.value < by.required[0]);
  return first_of(
      when(any(c.movement() == movement::re_appointment, c.movement() == movement::release),
           decide_as(verdict::not_applicable, by, why::no_new_post)),
      when(all(higher_by.known(), higher_by.value <= 0), decide_as(verdict::not_applicable, by, why::not_higher)),
      when(registers.has(case_protection::no_discipline_register), decide_as(verdict::undetermined, by, why::no_register)),
      when(all(!higher_by.known(), any(after_removal, after_warning, after_reprimand)),
           decide_as(verdict::undetermined, by, why::post_left_not_known)),
      when(after_removal, decide_as(verdict::violated, by, why::after_removal)),
      when(after_warning, decide_as(verdict::violated, by, why::after_warning)),
      when(after_reprimand, decide_as(verdict::violated, by, why::after_reprimand)),
      when(registers.has(case_protection::measure_unsure), decide_as(verdict::undetermined, by, why::measure_not_recorded)),
      decide_as(verdict::satisfied, by, why::no_wait_runs));
}

/// Which of the required numbers is the wait after a measure.
std::size_t wait_after(measure kind) {
  return kind == measure::reprimand ? 0 : kind == measure::warning ? 1 : 2;
}

/// The latest measure up to the day that has this wait.
/// REQUIRES there is one
date measured_on(std::span<const discipline_entry> measures, std::size_t wait, date day) {
  date latest = date::lowest();
  for (const discipline_entry& each : measures)
    if (each.kind != measure::not_recorded && wait_after(each.kind) == wait && each.in_force.from <= day)
      latest = std::max(latest, each.in_force.from);
  return latest;
}

/// The first day from `day` on with no wait running; nothing where an incomplete entry leaves that open, or other numbers are the law by
/// then.
std::optional<date> free_to_rise(std::span<const discipline_entry> measures, const step& by, date day,
                                 month_count counting) {
  for (bool waits = true; waits;) {
    waits = false;
    for (const discipline_entry& each : measures) {
      if (each.in_force.from > day) continue;
      if (each.kind == measure::not_recorded || !each.in_force.has_start()) return std::nullopt;
      const date over = plus_months(each.in_force.from, months{by.required[wait_after(each.kind)]}, counting);
      waits = waits || over > day;
      day = std::max(day, over);
    }
  }
  return by.in_force.contains(day) ? std::optional(day) : std::nullopt;
}

void describe(one_case c, const step& by, const facts& known, finding& found) {
  if (decided_by(found, why::no_new_post) || !c.rank_difference().known()) return;
  found.facts.add(number_fact("rank_difference", c.rank_difference().value));
  if (found.decided.outcome != verdict::violated && found.decided.outcome != verdict::waived) return;
  const std::size_t wait = decided_by(found, why::after_reprimand) ? 0 : decided_by(found, why::after_warning) ? 1 : 2;
  const maybe_number since = wait == 0 ? c.since_reprimand() : wait == 1 ? c.since_warning() : c.since_removal();
  const auto measures = known.people.disciplines_of(c.official());
  found.facts.add(day_fact("measured_on", measured_on(measures, wait, c.day())));
  found.facts.add(number_fact("months_since", since.value));
  found.facts.add(number_fact("required_months", by.required[wait]));
  found.compliant_from = free_to_rise(measures, by, c.day(), found.counting);
}

}  // namespace

constinit const rule discipline_wait = make_rule<&judge>({
    .id = "discipline-wait",
    .name_en = "who was disciplined waits before rising",
    .name_vi = "thời hạn chưa bổ nhiệm chức vụ cao hơn sau kỷ luật",
    .judged = {subject::proposal, subject::move},
    .moves = {movement::rotation, movement::transfer, movement::secondment, movement::position_change, movement::appointment,
              movement::designation, movement::election, movement::reinforcement},
    .needs = {need::post_left, need::registers},
    .law = law,
    .parameters = {"reprimand_months", "warning_months", "removal_months"},
    .reasons = reasons,
    .numbers = {case_number::rank_difference},
    .describe = &describe,
});

}  // namespace rota::vietnam
