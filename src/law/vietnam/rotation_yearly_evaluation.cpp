// SPDX-License-Identifier: BSL-1.0

// A rotated official is evaluated (*đánh giá, xếp loại*) for every full year of the rotation.
//
// Provision   Regulation 65-QĐ/TW, Art. 6(2): the body that receives a rotated official evaluates the official every year.
// In force    from 2022-04-28   years from 2022 on   Regulation 65-QĐ/TW, Art. 6(2), in translation
// Reading     A full year is a calendar year all of which lies in the stay and that is over on the day of judgement; of a year that the
//             rotation shares with another post nothing is asked. 2022 is the first year, because its evaluation fell after the first day
//             of the regulation. The stay is the rotation and what goes on from it in the same post without a break. Any rating will do,
//             also one that is not recorded. Advice: the regulation names the duty, not what follows from its neglect.
// Not judged  rotations that have ended. A stay that begins with an appointment of which the kind is not recorded and goes on in one that
//             has one: it is not taken for a rotation. Where only the kind of the appointment itself is missing: undetermined.
// Cases       tests/law/vietnam/rotation_yearly_evaluation.csv

#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2022, 4, 28}},
     .required = {2022},
     .force = force::advisory,
     .source = {"65-QD/TW", "6(2)", evidence::translated}},
};

enum class why : std::uint8_t {
  evaluated,
  not_evaluated,
  no_register,
  first_day_not_recorded,
  not_by_rotation,
  kind_not_recorded,
};

constexpr reason reasons[] = {
    {"every full year since {first_year} of the rotation that began on {rotated_from} has an evaluation",
     "mỗi năm trọn vẹn từ năm {first_year} của đợt luân chuyển bắt đầu từ ngày {rotated_from} đều đã được đánh giá"},
    {"the rotation began on {rotated_from}, and no evaluation for the full year {year} is on record",
     "việc luân chuyển bắt đầu từ ngày {rotated_from}; chưa ghi nhận đánh giá của năm {year}"},
    {"no register of evaluations was given, so that nobody's evaluations are known",
     "chưa có dữ liệu đánh giá hằng năm nên không xác định được cán bộ đã được đánh giá hay chưa"},
    {"the first day of the rotation is not recorded, so that its full years are not known",
     "chưa ghi nhận ngày bắt đầu luân chuyển nên không xác định được các năm trọn vẹn"},
    {"the official did not come to the post by rotation", "cán bộ giữ chức vụ này không phải do luân chuyển"},
    {"it is not recorded how the official came to the post; it may have been by rotation",
     "chưa ghi nhận cán bộ giữ chức vụ này bằng hình thức nào; có thể là luân chuyển"},
};

ruling judge(one_case c, const step& by) noexcept {
  const maybe_number missing = c.unevaluated_year();
  return first_of(
      when(all(!c.by_rotation(), c.movement() == movement::not_recorded),
           decide_as(verdict::undetermined, by, why::kind_not_recorded)),
      when(!c.by_rotation(), decide_as(verdict::not_applicable, by, why::not_by_rotation)),
      when(!c.tenure_months().known(), decide_as(verdict::undetermined, by, why::first_day_not_recorded)),
      when(!missing.known(), decide_as(verdict::undetermined, by, why::no_register)),
      when(missing.value >= by.required[0], decide_as(verdict::violated, by, why::not_evaluated)),
      decide_as(verdict::satisfied, by, why::evaluated));
}

/// The day on which the first year of those to come, or of the one that runs, is over without an evaluation.
date next_missing(const facts& known, official_id who, date from, const step& by, date day) {
  const auto evaluations = known.people.evaluations_of(who);
  int year = std::max<int>({day.year(), by.required[0], date{from.year(), 1, 1} == from ? from.year() : from.year() + 1});
  while (std::ranges::find(evaluations, static_cast<std::int16_t>(year), &evaluation::year) != evaluations.end()) ++year;
  return {year + 1, 1, 1};
}

void describe(one_case c, const step& by, const facts& known, finding& found) {
  if (!c.by_rotation() || !c.tenure_months().known()) return;
  const auto from = stay_from(known, static_cast<appointment_id>(c.row()), c.day(), c.tenure_months(), found.counting);
  if (!from) return;
  found.facts.add(day_fact("rotated_from", *from));
  found.facts.add(number_fact("first_year", by.required[0]));
  if (decided_by(found, why::not_evaluated)) found.facts.add(number_fact("year", c.unevaluated_year().value));
  const auto evaluations = known.people.evaluations_of(c.official());
  const auto last = std::ranges::max_element(evaluations, {}, &evaluation::year);
  if (last != evaluations.end() && !last->rating.empty()) {
    found.facts.add(number_fact("rated_year", last->year));
    found.facts.add(word_fact("rating", last->rating));
  }
  if (decided_by(found, why::evaluated)) found.compliant_until = next_missing(known, c.official(), *from, by, c.day());
}

}  // namespace

constinit const rule rotation_yearly_evaluation = make_rule<&judge>({
    .id = "rotation-yearly-evaluation",
    .name_en = "each full year of a rotation is evaluated",
    .name_vi = "đánh giá hằng năm cán bộ luân chuyển",
    .judged = {subject::incumbent},
    .needs = {need::evaluations},
    .law = law,
    .parameters = {"first_year"},
    .reasons = reasons,
    .numbers = {case_number::unevaluated_year},
    .describe = &describe,
});

}  // namespace rota::vietnam
