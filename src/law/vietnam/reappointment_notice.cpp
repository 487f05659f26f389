// SPDX-License-Identifier: BSL-1.0

// Whoever leads by appointment is given notice 90 working days before the term ends.
//
// Provision   Regulation 377-QĐ/TW, on re-appointment: notice is given to the official at the latest 90 working days before the
//             term ends. The article is not established.
// In force    from 2025-10-08   90 working days   Regulation 377-QĐ/TW, advisory
// Reading     The term is that of appointment-term: 60 months from the first day of the appointment or re-appointment (Decree
//             170/2025/NĐ-CP, Art. 28(1)), or what the title says where that is shorter. Working days are Monday to Friday: no
//             calendar of public holidays is known, so that a few days more are counted than a holiday calendar would leave. The
//             day of the notice counts, the first day past the term does not. A notice after the day of judgement is not yet
//             given; one that leaves fewer days comes too late, whenever that is looked at. Where none was given, nothing is
//             missing as long as the days are left, nor while more than a year is left: a regulation can ask for as many days as
//             a year has. Terms that began before the regulation are asked too, those included whose last day for the notice
//             lay before it: it is worth a look and no breach.
// Not judged  who came to the post by election, designation, rotation or another way; what was decided after the notice
//             (appointment-term). An appointment of which the kind or the first day is not recorded: undetermined.
// Cases       tests/law/vietnam/reappointment_notice.csv

#include "law/term_of_office.hpp"
#include "law/vietnam/rules.hpp"
#include "law/working_days.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2025, 10, 8}},
     .required = {90},
     .force = force::advisory,
     .source = {"377-QD/TW", "", evidence::seen}},
};

enum class why : std::uint8_t {
  in_time,
  not_yet,
  late,
  none,
  first_day_not_recorded,
  came_otherwise,
  kind_not_recorded,
  not_a_leader,
};

constexpr reason reasons[] = {
    {"{post}: notice was given on {notice_day}, {working_days} working days before the term ends on {term_until}; "
     "{required_days} are required (Monday to Friday, public holidays not taken out)",
     "{post}: đã thông báo ngày {notice_day}, {working_days} ngày làm việc trước khi hết thời hạn bổ nhiệm vào ngày "
     "{term_until}; yêu cầu {required_days} ngày (tính từ thứ Hai đến thứ Sáu, chưa trừ ngày nghỉ lễ)"},
    {"{post}: on {day} there is time for the notice up to {last_notice_day}, {required_days} working days (Monday to Friday, "
     "public holidays not taken out) before the term ends on {term_until}",
     "{post}: đến ngày {day} chưa quá hạn thông báo là ngày {last_notice_day}, {required_days} ngày làm việc (tính từ thứ Hai "
     "đến thứ Sáu, chưa trừ ngày nghỉ lễ) trước khi hết thời hạn bổ nhiệm vào ngày {term_until}"},
    {"{post}: notice was given on {notice_day} only, after {last_notice_day}, the last day with {required_days} working days "
     "(Monday to Friday, public holidays not taken out) before the term ends on {term_until}",
     "{post}: đến ngày {notice_day} mới thông báo, sau ngày {last_notice_day} là ngày cuối cùng còn đủ {required_days} ngày "
     "làm việc (tính từ thứ Hai đến thứ Sáu, chưa trừ ngày nghỉ lễ) trước khi hết thời hạn bổ nhiệm vào ngày {term_until}"},
    {"{post}: no notice is on record up to {day}; it was due by {last_notice_day}, {required_days} working days (Monday to "
     "Friday, public holidays not taken out) before the end of the term on {term_until}",
     "{post}: đến ngày {day} vẫn chưa ghi nhận thông báo; hạn thông báo là ngày {last_notice_day}, {required_days} ngày làm "
     "việc (tính từ thứ Hai đến thứ Sáu, chưa trừ ngày nghỉ lễ) trước khi hết thời hạn bổ nhiệm vào ngày {term_until}"},
    {"{post}: the first day of the appointment is not recorded", "{post}: chưa ghi nhận ngày bổ nhiệm"},
    {"the official did not come to the post by appointment or re-appointment",
     "cán bộ giữ chức vụ này không phải do bổ nhiệm hoặc bổ nhiệm lại"},
    {"it is not recorded how the official came to the post; it may have been by appointment",
     "chưa ghi nhận cán bộ giữ chức vụ này bằng hình thức nào; có thể là bổ nhiệm"},
    {"the post is not one of leadership or management", "đây không phải là chức vụ lãnh đạo, quản lý"},
};

constexpr exemption exceptions[] = {
    {.text = {"whoever was elected, designated or rotated to the post, or came to it otherwise than by appointment",
              "người giữ chức vụ do bầu, chỉ định, luân chuyển hoặc hình thức khác không phải bổ nhiệm"},
     .source = {"170/2025/ND-CP", "28(1)", evidence::translated},
     .why = static_cast<std::uint8_t>(why::came_otherwise)},
};

ruling judge(one_case c, const step& by) noexcept {
  const maybe_number noticed = c.notice_days();
  const maybe_number left = c.term_days_left();
  const bool appointed = any(c.movement() == movement::appointment, c.movement() == movement::re_appointment);
  return first_of(
      when(!c.leader(), decide_as(verdict::not_applicable, by, why::not_a_leader)),
      when(c.movement() == movement::not_recorded, decide_as(verdict::undetermined, by, why::kind_not_recorded)),
      when(!appointed, decide_as(verdict::not_applicable, by, why::came_otherwise)),
      when(!left.known(), decide_as(verdict::undetermined, by, why::first_day_not_recorded)),
      when(noticed.value >= by.required[0], decide_as(verdict::satisfied, by, why::in_time)),  // one not known is less than any
      when(noticed.known(), decide_as(verdict::violated, by, why::late)),
      when(left.value < by.required[0], decide_as(verdict::violated, by, why::none)),
      decide_as(verdict::satisfied, by, why::not_yet));
}

void describe(one_case c, const step& by, const facts& known, finding& found) {
  if (found.decided.reason > static_cast<std::uint8_t>(why::none)) return;
  const roster& people = known.people;
  const date until = plus_months(people.appointment_term()[c.row()].from, term_in(people, c.post()), found.counting);
  const date last = last_day_before(until, by.required[0]);
  found.facts.add(day_fact("term_until", until));
  found.facts.add(day_fact("last_notice_day", last));
  found.facts.add(number_fact("required_days", by.required[0]));
  const auto notice = people.notice(static_cast<appointment_id>(c.row()));
  if (notice) {
    found.facts.add(day_fact("notice_day", *notice));
    found.facts.add(number_fact("working_days", working_days(*notice, until)));
  }
  const bool comes_in_time = notice && *notice <= last;
  if (decided_by(found, why::not_yet) && !comes_in_time) found.compliant_until = last + days{1};
}

}  // namespace

constinit const rule reappointment_notice = make_rule<&judge>({
    .id = "reappointment-notice",
    .name_en = "notice comes 90 working days before the term ends",
    .name_vi = "thông báo trước khi hết thời hạn bổ nhiệm",
    .judged = {subject::incumbent},
    .moves = {movement::appointment, movement::re_appointment},
    .needs = {need::notice},
    .law = law,
    .parameters = {"working_days"},
    .reasons = reasons,
    .exceptions = exceptions,
    .numbers = {case_number::term_days_left},
    .describe = &describe,
});

}  // namespace rota::vietnam
