// SPDX-License-Identifier: BSL-1.0

// A rotation lasts at least 36 months: nobody who came to a post by rotation leaves it earlier.
//
// Provision   Regulation 98-QĐ/TW: a rotation to one post lasts at least three years. Regulation 65-QĐ/TW, Art. 8: at least 36
//             months for one post. Decree 170/2025/NĐ-CP, Art. 48, for civil servants: at least three years (36 months) for one
//             rotation. All three leave special cases to the competent level.
// In force    2017-10-07 to 2022-04-27   Regulation 98-QĐ/TW, article not established; read in translation
//             from 2022-04-28            Regulation 65-QĐ/TW, Art. 8; remembered, not confirmed
//             from 2025-07-01            Decree 170/2025/NĐ-CP, Art. 48; read in translation. Cited for everybody from that day,
//                                        because the number is the same and better attested
// Reading     The clock runs from the first day in the post, over adjacent appointments to the same post (a re-appointment does
//             not restart it), to the day on which the next move takes effect, or on which the appointment ended. A month is
//             complete on the same day number, or on the last day of a month without it (Civil Code 91/2015/QH13, Art. 148).
//             Any kind of move ends a rotation, except re-appointment, which by its meaning leads to the post already held.
//             A missing fact is no pass: where no earlier post is on record, or not how the official came to it, the move may
//             cut a rotation short, and the rule is undetermined.
// Not judged  whether a special case was decided (the engine applies waivers on record); rotations that still run.
// Cases       tests/law/vietnam/rotation_min_duration.csv

#include "law/vietnam/rules.hpp"

#include <rota/roster/roster.hpp>

#include <algorithm>

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2017, 10, 7}, .until = date{2022, 4, 28}},
     .required = {36},
     .source = {"98-QD/TW", "", evidence::translated}},
    {.in_force = {.from = date{2022, 4, 28}}, .required = {36}, .source = {"65-QD/TW", "8", evidence::remembered}},
    {.in_force = {.from = date{2025, 7, 1}}, .required = {36}, .source = {"170/2025/ND-CP", "48", evidence::translated}},
};

enum class why : std::uint8_t {
  complete,
  cut_short,
  first_day_not_recorded,
  not_by_rotation,
  arrival_not_recorded,
  post_left_not_known,
  stays,
  judged_at_its_end,
};

constexpr reason reasons[] = {
    {"the rotation has lasted {completed_months} completed months on {day}; {required_months} are required",
     "đến ngày {day} thời gian luân chuyển đã đủ {completed_months} tháng; yêu cầu ít nhất {required_months} tháng"},
    {"the rotation has lasted only {completed_months} completed months on {day}; {required_months} are required",
     "đến ngày {day} thời gian luân chuyển mới được {completed_months} tháng tròn; yêu cầu ít nhất {required_months} tháng"},
    {"the official came to the post by rotation, but its first day is not recorded",
     "cán bộ được luân chuyển đến chức vụ này nhưng chưa ghi nhận ngày bắt đầu"},
    {"the official did not come to the post left by rotation", "cán bộ giữ chức vụ trước đó không phải do luân chuyển"},
    {"it is not recorded how the official came to the post left; it may have been by rotation",
     "chưa ghi nhận cán bộ giữ chức vụ trước đó bằng hình thức nào; có thể là luân chuyển"},
    {"no earlier post of the official is recorded, so that a rotation may be cut short unseen",
     "chưa ghi nhận chức vụ trước đó của cán bộ nên không loại trừ việc kết thúc luân chuyển trước thời hạn"},
    {"a re-appointment leaves the official in the post", "bổ nhiệm lại không làm thay đổi chức vụ đang giữ"},
    {"no post that still ran on {day} was left by this move; a rotation that had ended is judged at its end",
     "việc điều chuyển này không kết thúc chức vụ nào đang giữ vào ngày {day}; đợt luân chuyển đã kết thúc được xét vào ngày kết thúc"},
};

ruling judge(one_case c, const step& by) noexcept {
  const bool ended = c.subject() == subject::ended_rotation;
  const maybe_number whole = c.tenure_months();
  const maybe_number left = c.left_months();
  return first_of(
      when(all(!ended, c.movement() == movement::re_appointment), decide_as(verdict::not_applicable, by, why::stays)),
      when(all(c.subject() == subject::move, !c.left_runs_on()), decide_as(verdict::not_applicable, by, why::judged_at_its_end)),
      when(all(!ended, !c.left_known()), decide_as(verdict::undetermined, by, why::post_left_not_known)),
      when(all(!ended, c.left_movement() == movement::not_recorded),
           decide_as(verdict::undetermined, by, why::arrival_not_recorded)),
      when(all(!ended, c.left_movement() != movement::rotation), decide_as(verdict::not_applicable, by, why::not_by_rotation)),
      when(any(all(ended, !whole.known()), all(!ended, !left.known())),
           decide_as(verdict::undetermined, by, why::first_day_not_recorded)),
      when(any(all(ended, whole.value >= by.required[0]), all(!ended, left.value >= by.required[0])),
           decide_as(verdict::satisfied, by, why::complete)),
      decide_as(verdict::violated, by, why::cut_short));
}

/// The row of the rotation that is judged: the ended one itself, or the one that a move ends.
std::optional<appointment_id> rotation_of(one_case c, const roster& people) {
  const auto row = static_cast<appointment_id>(c.row());
  if (c.subject() == subject::ended_rotation) return row;
  const maybe<post_id> named = c.subject() == subject::move ? people.at(row).from_post : maybe<post_id>();
  return named ? std::nullopt : latest_before(people, c.official(), c.day());
}

void describe(one_case c, const step& by, const facts& known, finding& found) {
  if (!decided_by(found, why::complete) && !decided_by(found, why::cut_short)) return;
  const bool ended = c.subject() == subject::ended_rotation;
  const maybe_number completed = ended ? c.tenure_months() : c.left_months();
  found.facts.add(number_fact("completed_months", completed.value));
  found.facts.add(number_fact("required_months", by.required[0]));

  const std::optional<appointment_id> row = rotation_of(c, known.people);
  if (!row) return;
  const date until = known.people.appointment_term()[index(*row)].until;
  const std::optional<date> from = stay_from(known, *row, std::min(until, c.day()), completed, found.counting);
  if (!from) return;
  found.facts.add(day_fact("rotated_from", *from));
  // What ended too early stays so; a move that is only proposed can wait, as long as the post is held.
  const date complete = plus_months(*from, months{by.required[0]}, found.counting);
  if (c.subject() == subject::proposal && decided_by(found, why::cut_short) && complete <= until) found.compliant_from = complete;
}

}  // namespace

constinit const rule rotation_min_duration = make_rule<&judge>({
    .id = "rotation-min-duration",
    .name_en = "a rotation lasts its least time",
    .name_vi = "thời gian luân chuyển tối thiểu",
    .judged = {subject::proposal, subject::move, subject::ended_rotation},
    .needs = {need::post_left},
    .law = law,
    .parameters = {"months"},
    .reasons = reasons,
    .numbers = {case_number::left_months, case_number::tenure_months},
    .describe = &describe,
});

}  // namespace rota::vietnam
