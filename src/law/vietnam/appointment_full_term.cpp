// SPDX-License-Identifier: BSL-1.0

// Who takes up a first leadership post, or a higher one, can serve the whole term of the appointment.
//
// Provision   Guidance 06-HD/BTCTW: whoever is appointed must have five years (60 months) left to the retirement age that holds for
//             them, for a post with a term of five years. Regulation 80-QĐ/TW, Art. 18: who is appointed to a leadership post for
//             the first time, or to a higher one, must be of an age to serve a full term.
// In force    from 2021-08-01            60 months   Guidance 06-HD/BTCTW
//             2022-08-18 to 2025-10-07   60 months   Regulation 80-QĐ/TW, Art. 18, read in translation; after its end the guidance,
//                                                    which nothing replaces, is cited again
// Reading     "the term": 60 months, or those of the title (column term_months) where they are fewer. The months are counted from the
//             day on which the post is taken up: the day on which the file was received is not recorded. An official whose earlier
//             rows and post left hold no post of leadership takes up the first one. A re-appointment keeps the post.
// Not judged  posts that do not lead; an equal or lower post of who has led before, for which there is no condition of age. In the
//             armed forces only a recorded month of retirement counts. Where the post left is not known: undetermined.
// Cases       tests/law/vietnam/appointment_full_term.csv

#include "law/vietnam/posts_compared.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2021, 8, 1}}, .required = {60}, .source = {"06-HD/BTCTW", "", evidence::seen}},
    {.in_force = {.from = date{2022, 8, 18}, .until = date{2025, 10, 8}},
     .required = {60},
     .source = {"80-QD/TW", "18", evidence::translated}},
};

enum class why : std::uint8_t {
  enough,
  too_little,
  retirement_not_known,
  not_higher,
  keeps_the_post,
  post_left_not_known,
  not_a_leader,
  retired,
};

constexpr reason reasons[] = {
    {"{remaining_months} months of service remain on {day}, up to retirement in {retirement}; the term is {term_months} months",
     "tính từ ngày {day} cán bộ còn {remaining_months} tháng công tác, nghỉ hưu tháng {retirement}; thời hạn bổ nhiệm là "
     "{term_months} tháng"},
    {"only {remaining_months} months of service remain on {day}, up to retirement in {retirement}; the term is {term_months} "
     "months",
     "tính từ ngày {day} cán bộ chỉ còn {remaining_months} tháng công tác, nghỉ hưu tháng {retirement}; thời hạn bổ nhiệm là "
     "{term_months} tháng"},
    {"the month of retirement is not known", "chưa xác định được tháng nghỉ hưu"},
    post_not_higher,
    same_post_kept,
    other_post_not_known,
    {"the post is not one of leadership or management", "đây không phải là chức vụ lãnh đạo, quản lý"},
    {"the month of retirement, {retirement}, has passed on {day}", "đến ngày {day} cán bộ đã qua tháng nghỉ hưu {retirement}"},
};

constexpr exemption exceptions[] = {
    {{"whoever has led before and moves to an equal or lower post",
      "người đã giữ chức vụ lãnh đạo, quản lý được bố trí chức vụ tương đương hoặc thấp hơn"},
     {"80-QD/TW", "18", evidence::translated},
     static_cast<std::uint8_t>(why::not_higher)},
};

ruling judge(one_case c, const step& by) noexcept {
  const maybe_number remaining = c.remaining_months(), own = c.title_term(), rise = c.rank_difference();
  return first_of(
      when(keeps_the_post(c), decide_as(verdict::not_applicable, by, why::keeps_the_post)),
      when(!c.leader(), decide_as(verdict::not_applicable, by, why::not_a_leader)),
      when(!rise.known(), decide_as(verdict::undetermined, by, why::post_left_not_known)),
      when(all(c.record().has(case_record::led_before), rise.value <= 0), decide_as(verdict::not_applicable, by, why::not_higher)),
      when(!remaining.known(), decide_as(verdict::undetermined, by, why::retirement_not_known)),
      when(any(remaining.value >= by.required[0], all(own.known(), remaining.value >= own.value)),
           decide_as(verdict::satisfied, by, why::enough)),
      when(remaining.value < 0, decide_as(verdict::violated, by, why::retired)),
      decide_as(verdict::violated, by, why::too_little));
}

void describe(one_case c, const step& by, const facts& known, finding& found) {
  if (decided_by(found, why::not_higher)) add_ranks(ranks_of(c, known), found);
  if (!decided_by(found, why::enough) && !decided_by(found, why::too_little) && !decided_by(found, why::retired)) return;
  const std::int16_t term = c.title_term().known() ? std::min(c.title_term().value, by.required[0]) : by.required[0];
  const calendar_month retirement = retirement_of(c);
  found.facts.add(number_fact("remaining_months", c.remaining_months().value));
  found.facts.add(number_fact("term_months", term));
  found.facts.add(month_fact("retirement", retirement));
  // Remaining service only shrinks: no waiting cures a shortage.
  if (decided_by(found, why::enough)) found.compliant_until = (retirement + months{-term}).end();
}

}  // namespace

constinit const rule appointment_full_term = make_rule<&judge>({
    .id = "appointment-full-term",
    .name_en = "who rises can serve the whole term",
    .name_vi = "đủ tuổi công tác trọn thời hạn bổ nhiệm",
    .judged = {subject::proposal, subject::move},
    .moves = to_another_post,
    .needs = {need::post_left, need::career},
    .law = law,
    .parameters = {"months"},
    .reasons = reasons,
    .exceptions = exceptions,
    .numbers = {case_number::remaining_months},
    .describe = &describe,
});

}  // namespace rota::vietnam
