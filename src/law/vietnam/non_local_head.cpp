// SPDX-License-Identifier: BSL-1.0

// The head of a listed post is not a local person (*người địa phương*) of the place the post governs.
//
// Provision   Regulation 65-QĐ/TW, Art. 4(2)b: officials are rotated so that in provinces and districts these are not local
//             people: the secretary of the party committee; the chair of the People's Committee; the chief judge and the chief
//             procurator; the heads of police, inspectorate, finance, tax and customs. Conclusion 201-KL/TW: all provincial
//             chairs, chairs of inspection commissions and chief inspectors are to be non-local before 2025-12-15.
// In force    from        until       posts                                        level     force    by
//             2014-05-30              secretary                                    province  target   Directive 36-CT/TW
//             2018-05-19              secretary                                    province  target   Resolution 26-NQ/TW
//             2022-04-28              secretary, chair, court, procuracy, police,  province  target   Regulation 65-QĐ/TW 4(2)b
//                                     inspectorate, finance, tax, customs
//             2022-04-28  2025-07-01  the same                                     district  target   the same
//             2025-04-14              secretary                                    commune   target   Directive 45-CT/TW
//             2025-10-17              secretary                                    province  binding  Conclusion 200-KL/TW
//             2025-10-31              chair, inspection chair, chief inspector     province  target   Conclusion 201-KL/TW
//             2025-12-15              the same                                     province  binding  the same
//             2026-01-01              secretary, chair, inspection chair           commune   target   Conclusion 210-KL/TW
// Reading     "local person" is defined by 65-QĐ/TW, Art. 3(2), which could not be read; what it means is a choice of the
//             rulebook (place_strategy). The place of a post is the unit of the post itself: a district secretary from another
//             district of the province is not local. "Head of finance" is the title that is head of its body (title column
//             head) in that sector, so a deputy director is not listed. A chair who is deputy secretary by the same decision is
//             a chair. A local regulation may say what makes a local person in its own unit: the native place, the birth place,
//             or birth and upbringing or 20 years of work there. "Before 15 December" binds from that day on. Conclusion 210-KL/TW
//             names no day for communes; provincial programmes start with 2026.
// Not judged  district secretaries before 2022-04-28 and the numbers of Resolution 26-NQ/TW: its clause was not read;
//             proposals and past moves to a unit that does not stand on the day (unit-exists says it); the duty before a post
//             is listed: the share of non-local heads is a statistic, available for any title and day.
// Cases       tests/law/vietnam/non_local_head.csv

#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr level_set provinces{level::province};
constexpr level_set districts{level::district};
constexpr level_set communes{level::commune};

constexpr group_set secretaries{post_group::secretary};
constexpr group_set listed_in_2022{post_group::secretary,    post_group::chair,   post_group::court,
                                   post_group::procuracy,    post_group::police,  post_group::inspectorate,
                                   post_group::finance,      post_group::tax,     post_group::customs};
constexpr group_set listed_in_2025{post_group::chair, post_group::inspection_chair, post_group::inspectorate};
constexpr group_set listed_in_2026{post_group::secretary, post_group::chair, post_group::inspection_chair};

constexpr step law[] = {
    {.in_force = {.from = date{2014, 5, 30}},
     .force = force::target,
     .source = {"36-CT/TW", "", evidence::seen},
     .levels = provinces,
     .posts = secretaries},
    {.in_force = {.from = date{2018, 5, 19}},
     .force = force::target,
     .source = {"26-NQ/TW", "", evidence::translated},
     .levels = provinces,
     .posts = secretaries},
    {.in_force = {.from = date{2022, 4, 28}},
     .force = force::target,
     .source = {"65-QD/TW", "4(2)b", evidence::seen},
     .levels = provinces,
     .posts = listed_in_2022},
    {.in_force = {.from = date{2022, 4, 28}, .until = date{2025, 7, 1}},
     .force = force::target,
     .source = {"65-QD/TW", "4(2)b", evidence::seen},
     .levels = districts,
     .posts = listed_in_2022},
    {.in_force = {.from = date{2025, 4, 14}},
     .force = force::target,
     .source = {"45-CT/TW", "", evidence::seen},
     .levels = communes,
     .posts = secretaries},
    {.in_force = {.from = date{2025, 10, 17}},
     .source = {"200-KL/TW", "", evidence::seen},
     .levels = provinces,
     .posts = secretaries},
    {.in_force = {.from = date{2025, 10, 31}},
     .force = force::target,
     .source = {"201-KL/TW", "", evidence::seen},
     .levels = provinces,
     .posts = listed_in_2025},
    {.in_force = {.from = date{2025, 12, 15}},
     .source = {"201-KL/TW", "", evidence::seen},
     .levels = provinces,
     .posts = listed_in_2025},
    {.in_force = {.from = date{2026, 1, 1}},
     .force = force::target,
     .source = {"210-KL/TW", "", evidence::seen},
     .levels = communes,
     .posts = listed_in_2026},
};

// The district level ended on that day; its posts had targets until then.
constexpr interval silent[] = {{.from = date{2025, 7, 1}}};

enum class why : std::uint8_t { not_local, local, place_unclear, unit_gone, left_to_unit_exists };

constexpr reason reasons[] = {
    {"the official is not a local person of {locality}", "cán bộ không là người địa phương ở {locality}"},
    {"the official is a local person of {locality}, but this post is to be held by somebody who is not",
     "cán bộ là người địa phương ở {locality}, trong khi chức danh này phải bố trí người không là người địa phương"},
    {"whether the official is a local person of {locality} is not known: no place of origin is recorded, part of it lies in {locality} "
     "and part does not, what became of it is not recorded, or the places and the work on record do not settle it",
     "chưa xác định được cán bộ có là người địa phương ở {locality} hay không: chưa ghi nhận quê quán, quê quán chỉ có một phần "
     "thuộc {locality}, chưa có thông tin quê quán đã sáp nhập vào đâu, hoặc nơi sinh, quê quán và thời gian công tác đã ghi nhận "
     "chưa đủ để xác định"},
    {"{locality} does not exist on {day}, so that nobody can be said to be local to it or not",
     "vào ngày {day} {locality} không tồn tại nên không xác định được cán bộ có là người địa phương hay không"},
    {"{locality} does not exist on {day}; the rule unit-exists speaks of that",
     "vào ngày {day} {locality} không tồn tại; nội dung này do quy tắc unit-exists xem xét"},
};

ruling judge(one_case c, const step& by) noexcept {
  const bool unit_gone = c.unit() != unit_state::in_force;
  return first_of(when(all(unit_gone, c.subject() == subject::incumbent), decide_as(verdict::undetermined, by, why::unit_gone)),
                  when(unit_gone, decide_as(verdict::not_applicable, by, why::left_to_unit_exists)),
                  when(c.native() == locality::not_local, decide_as(verdict::satisfied, by, why::not_local)),
                  when(c.native() == locality::local, decide_as(verdict::violated, by, why::local)),
                  decide_as(verdict::undetermined, by, why::place_unclear));
}

void describe(one_case c, const step&, const facts& known, finding& found) {
  const official who = known.people.at(c.official());
  found.facts.add(unit_fact("locality", known.people.at(c.post()).unit));
  if (who.native_unit) found.facts.add(unit_fact("native_unit", *who.native_unit));
  if (who.birth_unit) found.facts.add(unit_fact("birth_unit", *who.birth_unit));
  if (who.recorded_local_to) found.facts.add(unit_fact("recorded_local_to", *who.recorded_local_to));
}

}  // namespace

constinit const rule non_local_head = make_rule<&judge>({
    .id = "non-local-head",
    .name_en = "heads of listed posts are not local people",
    .name_vi = "bố trí người đứng đầu không là người địa phương",
    .judged = {subject::proposal, subject::incumbent, subject::move},
    .needs = {},
    .law = law,
    .silent = silent,
    .reads_locality = true,
    .reasons = reasons,
    .describe = &describe,
});

}  // namespace rota::vietnam
