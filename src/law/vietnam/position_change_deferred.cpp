// SPDX-License-Identifier: BSL-1.0

// A change of position that is due is not carried out while a ground of law keeps the official where he or she is.
//
// Provision   Decree 59/2019/NĐ-CP, Art. 38: position is not yet changed for who is considered for discipline; is inspected, verified,
//             investigated, prosecuted or tried; is treated for a serious illness; studies full time for 12 months or more; is seconded; is
//             a woman who is pregnant or brings up a child under 36 months, or a man who has to bring up such a child.
// In force    from 2019-08-15   60 months   Decree 59/2019/NĐ-CP, Art. 38; the period is that of Art. 25 of the Anti-corruption Law 2018
// Reading     This rule says that a deferral is in use, for those who watch that it ends: satisfied where the change is due and a ground is
//             on record for the day, not applicable elsewhere. position-change-due does not speak of the same official meanwhile. "due" is
//             as there. A course without a recorded end is taken to go on for 12 months; an entry on a child counts up to its end, or for 36
//             months from its first day where that is earlier. The grounds are exceptions: where a register was not given, none is on
//             record.
// Not judged  measures that are only considered: the register holds those in effect, and proceedings. A local regulation that states
//             another period for position-change-due must state it here as well. Never violated.
// Cases       tests/law/vietnam/position_change_deferred.csv

#include "law/vietnam/deferral.hpp"
#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2019, 8, 15}},
     .required = {60},
     .force = force::advisory,
     .source = {"59/2019/ND-CP", "38", evidence::seen}},
};

enum class why : std::uint8_t {
  under_discipline,
  proceedings,
  illness,
  study,
  seconded,
  family,
  no_ground,
  not_due,
  first_day_not_recorded,
  not_listed,
  leader,
};

constexpr reason reasons[] = {
    {"{post}: held for {completed_months} completed months on {day}; the change that is due waits, because the official is under "
     "discipline",
     "{post}: đến ngày {day} đã giữ vị trí {completed_months} tháng tròn; chưa thực hiện chuyển đổi vì đang bị kỷ luật"},
    {"{post}: held for {completed_months} completed months on {day}; the change that is due waits, because the official is inspected, "
     "investigated, prosecuted or tried",
     "{post}: đến ngày {day} đã giữ vị trí {completed_months} tháng tròn; chưa thực hiện chuyển đổi vì đang bị thanh tra, điều tra, truy "
     "tố, xét xử"},
    {"{post}: held for {completed_months} completed months on {day}; the change that is due waits, because the official is treated for "
     "an illness",
     "{post}: đến ngày {day} đã giữ vị trí {completed_months} tháng tròn; chưa thực hiện chuyển đổi vì đang điều trị bệnh"},
    {"{post}: held for {completed_months} completed months on {day}; the change that is due waits, because the official studies for "
     "{long_study_months} months or more",
     "{post}: đến ngày {day} đã giữ vị trí {completed_months} tháng tròn; chưa thực hiện chuyển đổi vì đang đi học từ "
     "{long_study_months} tháng trở lên"},
    {"{post}: held for {completed_months} completed months on {day}; the change that is due waits, because the official is seconded",
     "{post}: đến ngày {day} đã giữ vị trí {completed_months} tháng tròn; chưa thực hiện chuyển đổi vì đang được biệt phái"},
    {"{post}: held for {completed_months} completed months on {day}; the change that is due waits, because the official is pregnant, on "
     "maternity leave or has a child of less than {child_months} months",
     "{post}: đến ngày {day} đã giữ vị trí {completed_months} tháng tròn; chưa thực hiện chuyển đổi vì đang mang thai, nghỉ thai sản hoặc "
     "nuôi con dưới {child_months} tháng tuổi"},
    {"{post}: held for {completed_months} completed months on {day}; no ground for deferring the change is on record",
     "{post}: đến ngày {day} đã giữ vị trí {completed_months} tháng tròn; chưa ghi nhận căn cứ nào để chưa thực hiện chuyển đổi"},
    {"{post}: held for {completed_months} completed months on {day}, of {period_months} after which a change is due",
     "{post}: đến ngày {day} đã giữ vị trí {completed_months} tháng tròn, chưa đủ {period_months} tháng để phải chuyển đổi"},
    {"{post}: the first day in the position is not recorded", "{post}: chưa ghi nhận ngày bắt đầu giữ vị trí"},
    {"the position is not listed for periodic change", "vị trí này không thuộc danh mục phải định kỳ chuyển đổi"},
    {"the post is one of leadership or management, which rotation is for and not position change",
     "đây là chức vụ lãnh đạo, quản lý, thực hiện theo quy định về luân chuyển, không thuộc diện chuyển đổi vị trí công tác"},
};

ruling judge(one_case c, const step& by) noexcept {
  const maybe_number held = c.tenure_months();
  const case_protection on = c.protection();
  const auto deferred = [&by](why ground) { return decide_as(verdict::satisfied, by, ground); };
  return first_of(
      when(c.leader(), decide_as(verdict::not_applicable, by, why::leader)),
      when(!c.listed_position(), decide_as(verdict::not_applicable, by, why::not_listed)),
      when(!held.known(), decide_as(verdict::undetermined, by, why::first_day_not_recorded)),
      when(held.value < by.required[0], decide_as(verdict::not_applicable, by, why::not_due)),
      when(on.has(case_protection::under_discipline), deferred(why::under_discipline)),
      when(on.has(case_protection::proceedings), deferred(why::proceedings)),
      when(on.has(case_protection::illness), deferred(why::illness)),
      when(on.has(case_protection::long_study), deferred(why::study)),
      when(on.has(case_protection::seconded), deferred(why::seconded)),
      when(on.has(case_protection::family), deferred(why::family)),
      decide_as(verdict::not_applicable, by, why::no_ground));
}

/// The bit of which a reason tells; 0 where it tells of none.
std::uint16_t ground_of(const finding& found) {
  switch (static_cast<why>(found.decided.reason)) {
    case why::under_discipline: return case_protection::under_discipline;
    case why::proceedings: return case_protection::proceedings;
    case why::illness: return case_protection::illness;
    case why::study: return case_protection::long_study;
    case why::seconded: return case_protection::seconded;
    case why::family: return case_protection::family;
    default: return 0;
  }
}

void describe(one_case c, const step& by, const facts& known, finding& found) {
  if (decided_by(found, why::leader) || decided_by(found, why::not_listed)) return;
  found.facts.add(number_fact("period_months", by.required[0]));
  if (!c.tenure_months().known()) return;
  found.facts.add(number_fact("completed_months", c.tenure_months().value));
  if (const std::uint16_t told_of = ground_of(found); told_of != 0) add_ground(known, c.official(), told_of, found);
  if (decided_by(found, why::study)) found.facts.add(number_fact("long_study_months", long_study_from.count));
  if (decided_by(found, why::family)) found.facts.add(number_fact("child_months", child_counts_for.count));
}

}  // namespace

constinit const rule position_change_deferred = make_rule<&judge>({
    .id = "position-change-deferred",
    .name_en = "a due change of position is deferred on a ground of law",
    .name_vi = "chưa thực hiện chuyển đổi vị trí công tác",
    .judged = {subject::incumbent},
    .needs = {need::registers},
    .law = law,
    .parameters = {"months"},
    .reasons = reasons,
    .numbers = {case_number::tenure_months},
    .describe = &describe,
});

}  // namespace rota::vietnam
