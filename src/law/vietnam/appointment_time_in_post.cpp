// SPDX-License-Identifier: BSL-1.0

// Who rises to a higher post has held the present one, or equivalent ones, for 24 months.
//
// Provision   Regulation 80-QĐ/TW, Art. 18: who is proposed for a higher post has held the current or an equivalent post for at
//             least two years (24 months). Regulation 377-QĐ/TW, Art. 34: the conditions of an appointment to a higher post; the
//             clause on the time in post was cut off in every copy that was read, and is taken to go on (INFERRED).
// In force    2022-08-18 to 2025-10-07   24 months   Regulation 80-QĐ/TW, Art. 18, read in translation
//             from 2025-10-08            24 months   Regulation 377-QĐ/TW, Art. 34, inferred
// Reading     "equivalent": of the same rank on the day. The months of separate stretches in such posts are added up, whole months
//             of each; posts held at a time count once. "higher": of a higher rank than the post left, which is the one that the
//             move names, else that of the latest earlier principal appointment. A re-appointment keeps the post.
// Not judged  moves to an equivalent or lower post. Where the first day in one of the equivalent posts is not recorded, or no row
//             tells of the post left: undetermined.
// Cases       tests/law/vietnam/appointment_time_in_post.csv

#include "law/time_at_rank.hpp"
#include "law/vietnam/posts_compared.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2022, 8, 18}, .until = date{2025, 10, 8}},
     .required = {24},
     .source = {"80-QD/TW", "18", evidence::translated}},
    {.in_force = {.from = date{2025, 10, 8}}, .required = {24}, .source = {"377-QD/TW", "34", evidence::inferred}},
};

enum class why : std::uint8_t { long_enough, too_short, first_day_not_recorded, not_higher, keeps_the_post, post_left_not_known };

constexpr reason reasons[] = {
    {"the official has held posts equivalent to the one left for {months_in_equivalent_posts} completed months on {day}; "
     "{required_months} are required before a higher one",
     "đến ngày {day} cán bộ đã giữ chức vụ hiện tại hoặc tương đương {months_in_equivalent_posts} tháng tròn; yêu cầu "
     "{required_months} tháng trước khi giữ chức vụ cao hơn"},
    {"the official has held posts equivalent to the one left for only {months_in_equivalent_posts} completed months on {day}; "
     "{required_months} are required before a higher one",
     "đến ngày {day} cán bộ mới giữ chức vụ hiện tại hoặc tương đương {months_in_equivalent_posts} tháng tròn; yêu cầu "
     "{required_months} tháng trước khi giữ chức vụ cao hơn"},
    {"it is not recorded since when the official has held the post left or one of the equivalent ones",
     "chưa ghi nhận ngày cán bộ bắt đầu giữ chức vụ hiện tại hoặc một chức vụ tương đương"},
    post_not_higher,
    same_post_kept,
    other_post_not_known,
};

constexpr exemption exceptions[] = {
    {{"whoever moves to an equivalent or lower post", "người được bố trí chức vụ tương đương hoặc thấp hơn"},
     {"80-QD/TW", "18", evidence::translated},
     static_cast<std::uint8_t>(why::not_higher)},
};

ruling judge(one_case c, const step& by) noexcept {
  const maybe_number held = c.equal_months();
  return if_higher(c, by, why{},
                   first_of(when(!held.known(), decide_as(verdict::undetermined, by, why::first_day_not_recorded)),
                            when(held.value >= by.required[0], decide_as(verdict::satisfied, by, why::long_enough)),
                            decide_as(verdict::violated, by, why::too_short)));
}

/// The day on which the last stretch completes what is missing; nothing where it ends before, as one that has ended does.
std::optional<date> complete_from(const time_at_rank& held, std::int16_t required) {
  const date complete = plus_months(held.last.from, months{required - held.earlier.count}, held.counting);
  if (held.last.until < complete) return std::nullopt;
  return complete;
}

void describe(one_case c, const step& by, const facts& known, finding& found) {
  if (!c.rank_difference().known() || decided_by(found, why::keeps_the_post)) return;
  const two_ranks ranks = ranks_of(c, known);
  add_ranks(ranks, found);
  if (!decided_by(found, why::long_enough) && !decided_by(found, why::too_short)) return;
  found.facts.add(number_fact("months_in_equivalent_posts", c.equal_months().value));
  found.facts.add(number_fact("required_months", by.required[0]));
  if (!decided_by(found, why::too_short)) return;
  if (const auto held = held_at_rank(known, c.official(), ranks.left, c.day(), found.counting))
    found.compliant_from = complete_from(*held, by.required[0]);
}

}  // namespace

constinit const rule appointment_time_in_post = make_rule<&judge>({
    .id = "appointment-time-in-post",
    .name_en = "who rises has held an equivalent post for two years",
    .name_vi = "thời gian giữ chức vụ trước khi bổ nhiệm cao hơn",
    .judged = {subject::proposal, subject::move},
    .moves = to_another_post,
    .needs = {need::post_left, need::career},
    .law = law,
    .parameters = {"months"},
    .reasons = reasons,
    .exceptions = exceptions,
    .numbers = {case_number::equal_months, case_number::rank_difference},
    .describe = &describe,
});

}  // namespace rota::vietnam
