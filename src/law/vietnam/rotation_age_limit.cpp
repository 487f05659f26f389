// SPDX-License-Identifier: BSL-1.0

// Who is rotated is not over the age: men 50, women 45.
//
// Provision   Regulation 98-QĐ/TW, Art. 5(3): men are not over 50, women not over 45 years of age; the limit does not hold for those
//             moved so that heads are not local or so that nobody heads one place for more than two terms in a row, and not for
//             women whom the law lets work to a higher age.
// In force    2017-10-07 to 2022-04-27   Regulation 98-QĐ/TW, Art. 5(3)
//             No act sets an age from 2022-04-28 on; Regulation 65-QĐ/TW asks for remaining service alone.
// Reading     "not over 50": fewer than 51 completed years on the day of the move. Who is born on the day of the month is a year
//             older on that day, who is born on 29 February on 28 February of a common year. "women whom the law lets work to a
//             higher age": those with an age of retirement of their own on record. Where only the month of birth is recorded and
//             the day would decide, the rule is undetermined. A rotation without a recorded purpose is one for training.
// Not judged  a move of which the kind is not recorded may be a rotation: undetermined.
// Cases       tests/law/vietnam/rotation_age_limit.csv

#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2017, 10, 7}, .until = date{2022, 4, 28}},
     .required = {50, 45},
     .source = {"98-QD/TW", "5(3)", evidence::seen}},
};

constexpr interval silent[] = {{.from = date{2022, 4, 28}}};

enum class why : std::uint8_t {
  not_over,
  over,
  birth_month_only,
  birth_not_recorded,
  sex_not_recorded,
  serves_a_policy,
  works_longer,
  not_a_rotation,
  kind_not_recorded,
};

constexpr reason reasons[] = {
    {"the official is {age_years} years old on {day}; the limit is {limit_years}",
     "đến ngày {day} cán bộ {age_years} tuổi; độ tuổi luân chuyển không quá {limit_years} tuổi"},
    {"the official is {age_years} years old on {day}, over the limit of {limit_years}",
     "đến ngày {day} cán bộ {age_years} tuổi, quá độ tuổi luân chuyển {limit_years} tuổi"},
    {"the official may be {age_years} years old or a year older on {day}: only the month of birth is recorded; the limit is "
     "{limit_years}",
     "đến ngày {day} cán bộ {age_years} tuổi hoặc hơn vì chỉ ghi nhận tháng sinh; độ tuổi luân chuyển không quá {limit_years} "
     "tuổi"},
    {"the birth is not recorded, so that the age is not known", "chưa ghi nhận ngày sinh nên không xác định được tuổi"},
    {"the sex is not recorded, so that it is not known which limit holds",
     "chưa ghi nhận giới tính nên không xác định được độ tuổi áp dụng"},
    {"the rotation serves the policy that heads are not local, or that nobody heads one place for more than two terms: no limit of "
     "age holds",
     "luân chuyển để thực hiện chủ trương bố trí người đứng đầu không là người địa phương hoặc không quá hai nhiệm kỳ liên tiếp: "
     "không áp dụng giới hạn tuổi"},
    {"a higher age of retirement is on record for her: no limit of age holds",
     "cán bộ nữ đã ghi nhận tuổi nghỉ hưu cao hơn: không áp dụng giới hạn tuổi"},
    {"the move is not a rotation", "trường hợp này không phải là luân chuyển"},
    {"the kind of the move is not recorded; it may be a rotation",
     "chưa ghi nhận hình thức điều chuyển; có thể là luân chuyển"},
};

constexpr exemption exceptions[] = {
    {.text = {"moves for the policy that heads are not local, or for that of two terms",
              "luân chuyển thực hiện chủ trương bố trí người đứng đầu không là người địa phương hoặc không quá hai nhiệm kỳ liên tiếp"},
     .source = {"98-QD/TW", "5(3)", evidence::seen},
     .why = static_cast<std::uint8_t>(why::serves_a_policy)},
    {.text = {"women whom the law lets work to a higher age", "cán bộ nữ có quy định tuổi nghỉ hưu cao hơn"},
     .source = {"98-QD/TW", "5(3)", evidence::seen},
     .why = static_cast<std::uint8_t>(why::works_longer)},
};

ruling judge(one_case c, const step& by) noexcept {
  const bool policy = any(c.purpose() == purpose::non_local, c.purpose() == purpose::two_term);
  const case_record who = c.record();
  const bool female = who.has(case_record::female);
  const maybe_number age = c.age_months();
  const std::int32_t of_men = 12 * (by.required[0] + 1), of_women = 12 * (by.required[1] + 1);
  const bool over = any(all(!female, age.value >= of_men), all(female, age.value >= of_women));
  const bool one_month_short = any(all(!female, age.value == of_men - 1), all(female, age.value == of_women - 1));
  return first_of(
      when(c.movement() == movement::not_recorded, decide_as(verdict::undetermined, by, why::kind_not_recorded)),
      when(c.movement() != movement::rotation, decide_as(verdict::not_applicable, by, why::not_a_rotation)),
      when(policy, decide_as(verdict::not_applicable, by, why::serves_a_policy)),
      when(!who.has(case_record::female | case_record::male), decide_as(verdict::undetermined, by, why::sex_not_recorded)),
      when(who.has(case_record::works_longer), decide_as(verdict::not_applicable, by, why::works_longer)),
      when(!age.known(), decide_as(verdict::undetermined, by, why::birth_not_recorded)),
      when(over, decide_as(verdict::violated, by, why::over)),
      when(all(one_month_short, who.has(case_record::age_unsure)), decide_as(verdict::undetermined, by, why::birth_month_only)),
      decide_as(verdict::satisfied, by, why::not_over));
}

void describe(one_case c, const step& by, const facts& known, finding& found) {
  if (!decided_by(found, why::not_over) && !decided_by(found, why::over) && !decided_by(found, why::birth_month_only)) return;
  const bool female = c.record().has(case_record::female);
  const std::int16_t limit = by.required[female ? 1 : 0];
  found.facts.add(word_fact("sex", female ? "female" : "male"));
  found.facts.add(number_fact("age_years", c.age_months().value / 12));
  found.facts.add(number_fact("limit_years", limit));
  // From the birthday on, by the latest birth that the record allows: from then on it is certain.
  if (!decided_by(found, why::not_over)) return;
  const date birthday = plus_months(known.people.official_birth()[index(c.official())].latest(), months{12 * (limit + 1)});
  if (by.in_force.contains(birthday)) found.compliant_until = birthday;
}

}  // namespace

constinit const rule rotation_age_limit = make_rule<&judge>({
    .id = "rotation-age-limit",
    .name_en = "a rotated official is not over the age",
    .name_vi = "độ tuổi luân chuyển",
    .judged = {subject::proposal, subject::move},
    .moves = {movement::rotation},
    .needs = {need::person},
    .law = law,
    .silent = silent,
    .parameters = {"men_years", "women_years"},
    .reasons = reasons,
    .exceptions = exceptions,
    .numbers = {case_number::age_months},
    .describe = &describe,
});

}  // namespace rota::vietnam
