// SPDX-License-Identifier: BSL-1.0

// Enough service remains before retirement when a rotation begins.
//
// Provision   Regulation 98-QĐ/TW, Art. 5(3): those rotated have two terms (10 years) of working time left; those moved so that
//             heads are not local, or so that nobody heads one place for more than two terms in a row, at least one full term.
//             Regulation 65-QĐ/TW, Art. 5(2): in good health, and at least 10 years of working time from the time of rotation;
//             special cases are decided by the competent level.
// In force    2017-10-07 to 2022-04-27   120 months; 60 for the two policies   98-QĐ/TW, Art. 5(3)
//             from 2022-04-28            120 months; for the two policies 60 to    65-QĐ/TW, Art. 5(2), read in translation
//                                        119 only advise against the move
// Reading     A term is 60 months. Service is counted in whole months from the month of the move to the month of retirement, as
//             in the worked example of Guidance 06-HD/BTCTW, so the day of the month never matters.
//             Since 2022-04-28 the party's text has no clause for the two policies any more, while the rules for civil servants
//             keep one: Decree 138/2020/NĐ-CP, Art. 56, until 2025-06-30, and the conditions published by Decision 727/QĐ-BNV of
//             2025-07-09 after it. So 60 to 119 months in a move for one of the two policies is violated with force advisory,
//             for the competent level to look at; below 60 it is violated as the step says.
//             A rotation without a recorded purpose is one for training, to which 120 months apply.
// Not judged  health; the ages of 50 and 45 of 98-QĐ/TW; waivers (the engine applies those on record). In the armed forces, and
//             for who comes from them, only a recorded month of retirement counts. A move of which the kind is not recorded may
//             be a rotation: undetermined.
// Cases       tests/law/vietnam/rotation_remaining_service.csv

#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2017, 10, 7}, .until = date{2022, 4, 28}},
     .required = {120, 60, 60},
     .source = {"98-QD/TW", "5(3)", evidence::seen}},
    {.in_force = {.from = date{2022, 4, 28}},
     .required = {120, 120, 60},
     .source = {"65-QD/TW", "5(2)", evidence::translated}},
};

enum class why : std::uint8_t {
  enough,
  too_little,
  one_term_only,
  retired,
  retirement_not_known,
  not_a_rotation,
  kind_not_recorded,
};

constexpr reason reasons[] = {
    {"{remaining_months} months of service remain on {day}, up to retirement in {retirement}; {required_months} are required",
     "tính từ ngày {day} cán bộ còn {remaining_months} tháng công tác, nghỉ hưu tháng {retirement}; yêu cầu còn ít nhất "
     "{required_months} tháng"},
    {"only {remaining_months} months of service remain on {day}, up to retirement in {retirement}; {required_months} are "
     "required",
     "tính từ ngày {day} cán bộ chỉ còn {remaining_months} tháng công tác, nghỉ hưu tháng {retirement}; yêu cầu còn ít nhất "
     "{required_months} tháng"},
    {"{remaining_months} months of service remain on {day}, up to retirement in {retirement}: one term ({one_term_months} months) "
     "or more, as the civil-service rules accept for this purpose, but fewer than the {required_months} that the party's "
     "regulation asks for",
     "tính từ ngày {day} cán bộ còn {remaining_months} tháng công tác, nghỉ hưu tháng {retirement}: đủ một nhiệm kỳ "
     "({one_term_months} tháng) theo quy định về công chức đối với mục đích này nhưng chưa đủ {required_months} tháng theo quy "
     "định của Đảng"},
    {"the month of retirement, {retirement}, has passed on {day}", "đến ngày {day} cán bộ đã qua tháng nghỉ hưu {retirement}"},
    {"the month of retirement is not known: the birth or the sex is not recorded, or the official serves in the armed forces and "
     "no month of retirement is recorded",
     "chưa xác định được tháng nghỉ hưu: chưa ghi nhận ngày sinh hoặc giới tính, hoặc cán bộ thuộc lực lượng vũ trang mà chưa ghi "
     "nhận tháng nghỉ hưu"},
    {"the move is not a rotation", "trường hợp này không phải là luân chuyển"},
    {"the kind of the move is not recorded; it may be a rotation",
     "chưa ghi nhận hình thức điều chuyển; có thể là luân chuyển"},
};

constexpr exemption exceptions[] = {
    {.text = {"civil servants moved for one of the two policies with one term left, of whom the rule only advises",
              "công chức luân chuyển thực hiện một trong hai chủ trương còn đủ một nhiệm kỳ công tác (chỉ khuyến nghị)"},
     .source = {"138/2020/ND-CP", "56", evidence::seen},
     .why = static_cast<std::uint8_t>(why::one_term_only)},
    {.text = {"the same from 2025-07-09, by the conditions published then",
              "trường hợp trên từ ngày 09/07/2025, theo điều kiện được công bố"},
     .source = {"727/QD-BNV", "", evidence::seen},
     .why = static_cast<std::uint8_t>(why::one_term_only)},
};

constexpr bool serves_a_policy(purpose of) noexcept { return any(of == purpose::non_local, of == purpose::two_term); }

/// Whether the months that the purpose asks for remain.
bool meets(one_case c, const step& by) noexcept {
  const std::int16_t remaining = c.remaining_months().value;
  const bool policy = serves_a_policy(c.purpose());
  return any(all(policy, remaining >= by.required[1]), all(!policy, remaining >= by.required[0]));
}

ruling judge(one_case c, const step& by) noexcept {
  const maybe_number remaining = c.remaining_months();
  return first_of(
      when(c.movement() == movement::not_recorded, decide_as(verdict::undetermined, by, why::kind_not_recorded)),
      when(c.movement() != movement::rotation, decide_as(verdict::not_applicable, by, why::not_a_rotation)),
      when(!remaining.known(), decide_as(verdict::undetermined, by, why::retirement_not_known)),
      when(meets(c, by), decide_as(verdict::satisfied, by, why::enough)),
      when(all(serves_a_policy(c.purpose()), remaining.value >= by.required[2]),
           decide_as(verdict::violated, force::advisory, why::one_term_only)),
      when(remaining.value < 0, decide_as(verdict::violated, by, why::retired)),
      decide_as(verdict::violated, by, why::too_little));
}

void describe(one_case c, const step& by, const facts&, finding& found) {
  if (decided_by(found, why::not_a_rotation) || decided_by(found, why::kind_not_recorded)) return;
  const std::int16_t required = serves_a_policy(c.purpose()) ? by.required[1] : by.required[0];
  found.facts.add(number_fact("required_months", required));
  found.facts.add(word_fact("purpose", to_string(c.purpose())));
  if (!c.remaining_months().known()) return;

  const calendar_month retirement = retirement_of(c);
  found.facts.add(number_fact("remaining_months", c.remaining_months().value));
  found.facts.add(month_fact("retirement", retirement));
  if (decided_by(found, why::one_term_only)) found.facts.add(number_fact("one_term_months", by.required[2]));
  // Remaining service only shrinks: no waiting cures a shortage.
  if (decided_by(found, why::enough)) found.compliant_until = (retirement + months{-required}).end();
}

}  // namespace

constinit const rule rotation_remaining_service = make_rule<&judge>({
    .id = "rotation-remaining-service",
    .name_en = "enough service remains when a rotation begins",
    .name_vi = "cán bộ luân chuyển còn đủ thời gian công tác",
    .judged = {subject::proposal, subject::move},
    .moves = {movement::rotation},
    .needs = {},
    .law = law,
    .parameters = {"months", "policy_months", "policy_advisory_months"},
    .reasons = reasons,
    .exceptions = exceptions,
    .numbers = {case_number::remaining_months},
    .describe = &describe,
});

}  // namespace rota::vietnam
