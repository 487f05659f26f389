// SPDX-License-Identifier: BSL-1.0

// Who comes into a committee has the time left that the congress asks for.
//
// Provision   Directive 35-CT/TW of 2019-05-30: who joins a committee for the first time has at least one term of 60 months
//             left at the month of the congress, who is elected again at least 30. Directive 45-CT/TW of 2025-04-14: 60, and 48
//             again; 42 for deputy provincial secretaries. The articles are not established.
// In force    2019-05-30 to 2025-04-13   60 months; elected again 30                            35-CT/TW
//             from 2025-04-14            60 months; elected again 48, deputies in a province 42   45-CT/TW
// Reading     One case is one seat that is on record on the day of judgement, judged by the law of its own first day: the day
//             of the congress. Elected again is who has an earlier seat in the same body on record, ended or not; a body made
//             by a merger is another body. Remaining service is counted in whole months from the reference month to the month
//             of retirement. The reference month is that which the caller names; else, for seats from 2025-04-14 to 2026-06-30,
//             that of Directive 45-CT/TW: 2025-06 in a district, 2025-07 in a commune, 2025-09 in a province and at the centre,
//             2026-03 for a body of the state; else that of the first day of the seat. Grass-roots bodies (2025-04) cannot be
//             told from the records: the caller names their month. A deputy provincial secretary is who holds, on the first day
//             of the seat, a post in a province with the title deputy-secretary, standing-deputy-secretary or
//             deputy-secretary-chair. In the armed forces, by a post held on that day, only a recorded month of retirement
//             counts. Without a first day neither law nor month is known: undetermined.
// Not judged  seats to which the competent level admits by exception (a waiver on record waives); birth dates of the appendix
//             to the directive; police chiefs of communes.
// Cases       tests/law/vietnam/congress_age.csv

#include "law/vietnam/held_posts.hpp"
#include "law/vietnam/rules.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace rota::vietnam {
namespace {

constexpr date second_directive{2025, 4, 14};
constexpr interval congresses_of_2025{.from = second_directive, .until = date{2026, 7, 1}};

constexpr step law[] = {
    {.in_force = {.from = date{2019, 5, 30}, .until = second_directive},
     .required = {60, 30, 30},
     .source = {"35-CT/TW", "", evidence::seen}},
    {.in_force = {.from = second_directive}, .required = {60, 48, 42}, .source = {"45-CT/TW", "", evidence::seen}},
};

enum class why : std::uint8_t {
  enough_first,
  too_little_first,
  enough_again,
  too_little_again,
  first_day_not_recorded,
  retirement_not_known,
};

constexpr reason reasons[] = {
    {"{official} comes into {body} for the first time with {remaining_months} months left in {reference_month}, up to "
     "retirement in {retirement}; {required_months} are asked for",
     "{official} lần đầu tham gia {body}, tính từ tháng {reference_month} còn {remaining_months} tháng công tác, nghỉ hưu "
     "tháng {retirement}; yêu cầu còn ít nhất {required_months} tháng"},
    {"{official} comes into {body} for the first time with only {remaining_months} months left in {reference_month}, up to "
     "retirement in {retirement}; {required_months} are asked for",
     "{official} lần đầu tham gia {body} nhưng tính từ tháng {reference_month} chỉ còn {remaining_months} tháng công tác, nghỉ "
     "hưu tháng {retirement}; yêu cầu còn ít nhất {required_months} tháng"},
    {"{official} is elected to {body} again with {remaining_months} months left in {reference_month}, up to retirement in "
     "{retirement}; {required_months} are asked for",
     "{official} tái cử {body}, tính từ tháng {reference_month} còn {remaining_months} tháng công tác, nghỉ hưu tháng "
     "{retirement}; yêu cầu còn ít nhất {required_months} tháng"},
    {"{official} is elected to {body} again with only {remaining_months} months left in {reference_month}, up to retirement in "
     "{retirement}; {required_months} are asked for",
     "{official} tái cử {body} nhưng tính từ tháng {reference_month} chỉ còn {remaining_months} tháng công tác, nghỉ hưu tháng "
     "{retirement}; yêu cầu còn ít nhất {required_months} tháng"},
    {"{official} sits in {body}, but since when is not recorded", "{official} là uỷ viên {body} nhưng chưa ghi nhận ngày bắt "
     "đầu"},
    {"{official} sits in {body}; the month of retirement is not known: the birth or the sex is not recorded, or the official "
     "serves in the armed forces and no month of retirement is recorded",
     "{official} là uỷ viên {body}; chưa xác định được tháng nghỉ hưu: chưa ghi nhận ngày sinh hoặc giới tính, hoặc cán bộ "
     "thuộc lực lượng vũ trang mà chưa ghi nhận tháng nghỉ hưu"},
};

void list(const group_facts& known, date day, std::vector<group_case>& to) {
  const auto seats = known.known.people.seats();
  for (std::size_t at = 0; at < seats.size(); ++at) {
    if (!seats[at].in_force.contains(day)) continue;
    const date of_law = seats[at].in_force.has_start() ? seats[at].in_force.from : day;
    group_case made = case_of_body(subject::committee, seats[at].body, of_law, known.known);
    made.official = seats[at].official;
    made.position = at;
    to.push_back(made);
  }
}

bool is_elected_again(const committee_seat& seat, const roster& people) {
  return std::ranges::any_of(people.seats_of(seat.official), [&](const committee_seat& each) {
    return each.body == seat.body && each.in_force.from < seat.in_force.from;
  });
}

bool is_deputy_secretary(std::string_view title) noexcept {
  return title == "deputy-secretary" || title == "standing-deputy-secretary" || title == "deputy-secretary-chair";
}

bool is_deputy_in_province(const group_case& on, const facts& known) {
  bool found = false;
  for_each_held(known.people, *on.official, on.day, [&](post_id held) {
    const post of = known.people.at(held);
    found = found || (is_deputy_secretary(known.people.at(of.title).id) &&
                      known.units.nearest(of.unit, on.day).level == level::province);
  });
  return found;
}

calendar_month month_of_2025(const group_case& on, const roster& people) {
  if (people.at(*on.body).block == block::state) return calendar_month::of(2026, 3);
  if (on.level == level::district) return calendar_month::of(2025, 6);
  return calendar_month::of(2025, on.level == level::commune ? 7 : 9);
}

/// What is asked of one seat, and what there is.
struct time_left {
  bool again = false;
  std::int16_t required = 0;
  calendar_month reference;
  std::optional<calendar_month> retirement;

  [[nodiscard]] std::int32_t months() const { return (*retirement - reference).count; }
};

time_left time_left_of(const group_case& on, const step& by, const group_facts& known) {
  const roster& people = known.known.people;
  time_left found;
  found.again = is_elected_again(people.seats()[on.position], people);
  found.required = !found.again ? by.required[0] : by.required[is_deputy_in_province(on, known.known) ? 2 : 1];
  found.reference = congresses_of_2025.contains(on.day) ? month_of_2025(on, people) : calendar_month::of(on.day);
  if (known.reference) found.reference = *known.reference;
  found.retirement = retirement_on(people, *on.official, on.day);
  return found;
}

ruling judge(const group_case& on, const step& by, const group_facts& known) {
  if (!known.known.people.seats()[on.position].in_force.has_start())
    return decide_as(verdict::undetermined, by, why::first_day_not_recorded);
  const time_left left = time_left_of(on, by, known);
  if (!left.retirement) return decide_as(verdict::undetermined, by, why::retirement_not_known);
  if (left.months() >= left.required)
    return decide_as(verdict::satisfied, by, left.again ? why::enough_again : why::enough_first);
  return decide_as(verdict::violated, by, left.again ? why::too_little_again : why::too_little_first);
}

void describe(const group_case& on, const step& by, const group_facts& known, finding& found) {
  if (decided_by(found, why::first_day_not_recorded)) return;
  const time_left left = time_left_of(on, by, known);
  found.facts.add(number_fact("required_months", left.required));
  found.facts.add(month_fact("reference_month", left.reference));
  if (!left.retirement) return;
  found.facts.add(month_fact("retirement", *left.retirement));
  found.facts.add(number_fact("remaining_months", left.months()));
}

}  // namespace

constinit const rule congress_age = {
    .id = "congress-age",
    .name_en = "members of a committee have the time left",
    .name_vi = "độ tuổi tham gia cấp uỷ",
    .judged = {subject::committee},
    .law = law,
    .parameters = {"first_months", "again_months", "deputy_months"},
    .reasons = reasons,
    .list = &list,
    .judge_group = &judge,
    .describe_group = &describe,
};

}  // namespace rota::vietnam
