// SPDX-License-Identifier: BSL-1.0

// Nobody holds a post of the district level any more.
//
// Provision   Resolution 202/2025/QH15, as the catalogue of rules has it: from 1 July 2025 there are provinces and communes
//             only. The clause that ends the district level was not read.
// In force    from 2025-07-01   posts of the district level   Resolution 202/2025/QH15
// Reading     A district post is a post of a unit of district level, also where the register has forgotten to end that unit. An
//             appointment to one that has no end, or one after 2025-07-01, is still held: either the record of the end is
//             missing, or somebody acts for a unit that is no more. A post of any other level is not spoken of.
// Not judged  posts of provinces and communes that ended on the same day: what became of them is a matter of each merger.
//             Proposals and past moves to a district (unit-exists).
// Cases       tests/law/vietnam/district_post_abolished.csv

#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr level_set districts{level::district};

constexpr step law[] = {
    {.in_force = {.from = date{2025, 7, 1}}, .source = {"202/2025/QH15", "", evidence::seen}, .levels = districts},
};

enum class why : std::uint8_t { level_ended };

constexpr reason reasons[] = {
    {"{unit} is a unit of the district level, which ended on {level_until}; the post is still held on {day}",
     "{unit} là đơn vị cấp huyện; cấp huyện đã kết thúc hoạt động từ ngày {level_until} nhưng đến ngày {day} cán bộ vẫn được ghi "
     "nhận đang giữ chức vụ"},
};

ruling judge(one_case, const step& by) noexcept { return decide_as(verdict::violated, by, why::level_ended); }

void describe(one_case, const step& by, const facts&, finding& found) {
  found.facts.add(day_fact("level_until", by.in_force.from));
}

}  // namespace

constinit const rule district_post_abolished = make_rule<&judge>({
    .id = "district-post-abolished",
    .name_en = "no post of the district level is held",
    .name_vi = "không còn chức vụ cấp huyện",
    .judged = {subject::incumbent},
    .needs = {},
    .law = law,
    .open_to_regulations = false,
    .reasons = reasons,
    .describe = &describe,
});

}  // namespace rota::vietnam
