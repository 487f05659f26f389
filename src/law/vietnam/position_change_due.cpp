// SPDX-License-Identifier: BSL-1.0

// Who holds a listed position without being a leader changes it before the period of the law is over.
//
// Provision   Decree 158/2007/NĐ-CP: certain positions are changed every three years. Decree 150/2013/NĐ-CP: every 24 to 60
//             months, as the sector says, and only for those who do not lead. Anti-corruption Law 2018, Art. 25: positions in
//             personnel, in public finance, assets and investment, and those that handle the affairs of others directly; every
//             two to five years, by sector. Decree 59/2019/NĐ-CP, Art. 38: position is not yet changed for who is under discipline or
//             proceedings, treated for an illness, in a course of 12 months or more, seconded, pregnant or with a child under 36 months;
//             Art. 39: whose remaining time of work up to the age of retirement is shorter than 18 months does not change position.
// In force    2007-10-27 to 2013-10-31   36 months                             Decree 158/2007/NĐ-CP
//             2013-11-01 to 2019-08-14   60 months                             Decree 150/2013/NĐ-CP; the last day is inferred
//             from 2019-07-01            60 months                             Anti-corruption Law 2018, Art. 25(2), in translation
//             from 2019-08-15            60 months; exempt below 18 remaining  Decree 59/2019/NĐ-CP, Art. 39, cited for the exemption;
//                                        the period is still that of Art. 25 of the law. The day is remembered. From this day grounds for
//                                        deferring count as well, Art. 38
// Reading     Where the law gives a range by sector, the longest period applies; a local regulation may state a shorter one.
//             "listed": the roster marks the post. The clock runs from the first day in the post, over adjacent appointments to
//             the same post; the day that completes the period is the first on which the change is overdue. Remaining service is
//             counted in whole months from the month of the day to the month of retirement. Who is exempt, or deferred on a ground on
//             record, is not violated but not spoken of; position-change-exempt and position-change-deferred tell of them. Where no number
//             of an exemption is in force, nobody is exempt or deferred, and the month of retirement is not asked for. A ground that no
//             register holds does not excuse, also where the register was not given.
// Not judged  the only position of its kind in a unit (Art. 25(3) of the law). Leaders, who are moved by the rules of rotation.
// Cases       tests/law/vietnam/position_change_due.csv

#include "law/vietnam/deferral.hpp"
#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2007, 10, 27}, .until = date{2013, 11, 1}},
     .required = {36, 0},
     .source = {"158/2007/ND-CP", "", evidence::seen}},
    {.in_force = {.from = date{2013, 11, 1}, .until = date{2019, 8, 15}},
     .required = {60, 0},
     .source = {"150/2013/ND-CP", "", evidence::seen}},
    {.in_force = {.from = date{2019, 7, 1}}, .required = {60, 0}, .source = {"36/2018/QH14", "25(2)", evidence::translated}},
    {.in_force = {.from = date{2019, 8, 15}}, .required = {60, 18}, .source = {"59/2019/ND-CP", "39", evidence::seen}},
};

enum class why : std::uint8_t { within, due, deferred, exempt, retirement_not_known, first_day_not_recorded, not_listed, leader };

constexpr reason reasons[] = {
    {"{post}: held for {completed_months} completed months on {day}; the position is to be changed before {period_months} months are "
     "complete on {due_day}",
     "{post}: đến ngày {day} đã giữ vị trí {completed_months} tháng tròn; phải chuyển đổi trước khi đủ {period_months} tháng vào ngày "
     "{due_day}"},
    {"{post}: held for {completed_months} completed months on {day}; the position was to be changed before {period_months} months "
     "were complete on {due_day}",
     "{post}: đến ngày {day} đã giữ vị trí {completed_months} tháng tròn; lẽ ra phải chuyển đổi trước khi đủ {period_months} tháng vào "
     "ngày {due_day}"},
    {"{post}: held for {completed_months} completed months on {day}, but a ground on record defers the change",
     "{post}: đến ngày {day} đã giữ vị trí {completed_months} tháng tròn nhưng có căn cứ để chưa thực hiện chuyển đổi"},
    {"{post}: held for {completed_months} completed months on {day}, but the official retires in {retirement}: fewer than "
     "{exempt_months} months of service remain, so that no change is asked for",
     "{post}: đến ngày {day} đã giữ vị trí {completed_months} tháng tròn nhưng cán bộ nghỉ hưu tháng {retirement}, còn dưới "
     "{exempt_months} tháng công tác nên không phải chuyển đổi"},
    {"{post}: held for {completed_months} completed months on {day}, so that a change is due unless fewer than {exempt_months} months "
     "of service remain, and the month of retirement is not known",
     "{post}: đến ngày {day} đã giữ vị trí {completed_months} tháng tròn nên phải chuyển đổi, trừ trường hợp còn dưới {exempt_months} "
     "tháng công tác; chưa xác định được tháng nghỉ hưu"},
    {"{post}: the first day in the position is not recorded", "{post}: chưa ghi nhận ngày bắt đầu giữ vị trí"},
    {"the position is not listed for periodic change", "vị trí này không thuộc danh mục phải định kỳ chuyển đổi"},
    {"the post is one of leadership or management, which rotation is for and not position change",
     "đây là chức vụ lãnh đạo, quản lý, thực hiện theo quy định về luân chuyển, không thuộc diện chuyển đổi vị trí công tác"},
};

ruling judge(one_case c, const step& by) noexcept {
  const maybe_number held = c.tenure_months();
  const maybe_number remaining = c.remaining_months();
  const bool some_are_exempt = by.required[1] > 0;
  const bool deferred = c.protection().has(deferring_grounds);
  return first_of(
      when(c.leader(), decide_as(verdict::not_applicable, by, why::leader)),
      when(!c.listed_position(), decide_as(verdict::not_applicable, by, why::not_listed)),
      when(!held.known(), decide_as(verdict::undetermined, by, why::first_day_not_recorded)),
      when(held.value < by.required[0], decide_as(verdict::satisfied, by, why::within)),
      when(all(some_are_exempt, deferred), decide_as(verdict::not_applicable, by, why::deferred)),
      when(all(some_are_exempt, !remaining.known()), decide_as(verdict::undetermined, by, why::retirement_not_known)),
      when(all(some_are_exempt, remaining.value < by.required[1]), decide_as(verdict::not_applicable, by, why::exempt)),
      decide_as(verdict::violated, by, why::due));
}

/// The first day on which a change that falls due on a day is asked for: no ground defers it any more, and the official is not exempt by
/// then; nothing where there is none.
std::optional<date> asked_for_from(one_case c, const step& by, const facts& known, date due, month_count counting) {
  if (by.required[1] <= 0) return due;
  const std::optional<date> free = deferred_to(known, c.official(), due, counting);
  if (!free || !c.remaining_months().known()) return std::nullopt;
  return (retirement_of(c) - calendar_month::of(*free)).count >= by.required[1] ? free : std::nullopt;
}

void describe(one_case c, const step& by, const facts& known, finding& found) {
  if (decided_by(found, why::leader) || decided_by(found, why::not_listed)) return;
  found.facts.add(number_fact("period_months", by.required[0]));
  if (!c.tenure_months().known()) return;

  found.facts.add(number_fact("completed_months", c.tenure_months().value));
  if (by.required[1] > 0) found.facts.add(number_fact("exempt_months", by.required[1]));
  if (c.remaining_months().known()) {
    found.facts.add(number_fact("remaining_months", c.remaining_months().value));
    found.facts.add(month_fact("retirement", retirement_of(c)));
  }
  if (decided_by(found, why::deferred)) add_ground(known, c.official(), deferring_grounds, found);
  const auto row = static_cast<appointment_id>(c.row());
  const std::optional<date> from = stay_from(known, row, c.day(), c.tenure_months(), found.counting);
  if (!from) return;
  const date due = plus_months(*from, months{by.required[0]}, found.counting);
  found.facts.add(day_fact("held_from", *from));
  found.facts.add(day_fact("due_day", due));
  if (decided_by(found, why::within)) found.compliant_until = asked_for_from(c, by, known, due, found.counting);
}

constexpr exemption exceptions[] = {
    {{"who is under discipline or proceedings, ill, in long training, seconded, pregnant or has a small child, while this lasts",
      "người đang bị kỷ luật, thanh tra, điều tra, truy tố, xét xử, điều trị bệnh, đi học dài hạn, biệt phái, mang thai hoặc nuôi con nhỏ, "
      "trong thời gian đó"},
     {"59/2019/ND-CP", "38", evidence::seen},
     static_cast<std::uint8_t>(why::deferred)},
    {{"who has fewer than 18 months of service left", "người còn dưới 18 tháng công tác"},
     {"59/2019/ND-CP", "39", evidence::seen},
     static_cast<std::uint8_t>(why::exempt)},
};

}  // namespace

constinit const rule position_change_due = make_rule<&judge>({
    .id = "position-change-due",
    .name_en = "a listed position is changed in time",
    .name_vi = "định kỳ chuyển đổi vị trí công tác đúng thời hạn",
    .judged = {subject::incumbent},
    .needs = {need::registers},
    .law = law,
    .parameters = {"months", "exempt_months"},
    .reasons = reasons,
    .exceptions = exceptions,
    .numbers = {case_number::tenure_months, case_number::remaining_months},
    .describe = &describe,
});

}  // namespace rota::vietnam
