// SPDX-License-Identifier: BSL-1.0

// Who is rotated is in an approved plan (*quy hoạch*) on the first day of the rotation.
//
// Provision   Regulation 98-QĐ/TW, Art. 5: those rotated are planned officials. Regulation 65-QĐ/TW, Art. 1(2): an official who
//             is rotated must be in planning and have the quality, the ability and the prospects; Art. 4(2)a: the first group
//             of those rotated are officials planned for leadership and management posts of any level.
// In force    2017-10-07 to 2022-04-27   Regulation 98-QĐ/TW, Art. 5
//             from 2022-04-28            Regulation 65-QĐ/TW, Art. 1(2)
// Reading     "in planning": named in a plan of any level and for any post; the acts do not ask that the plan be for the post
//             of destination. A plan counts from its first day or from its approval, whichever is later, up to its last day:
//             approval after the move does not heal the move. Art. 1(2) stands among the principles and makes no exception for
//             rotations that serve the non-local or the two-term policy (Art. 4(2)b), so none is made here.
//             Where no register of plans was given nothing can be said; where one was given, an official who is not in it is
//             not planned.
// Not judged  a move whose kind is recorded as other than rotation. A move of which the kind is not recorded may be a rotation:
//             undetermined.
// Cases       tests/law/vietnam/rotation_requires_planning.csv

#include "law/vietnam/in_plan.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2017, 10, 7}, .until = date{2022, 4, 28}}, .source = {"98-QD/TW", "5", evidence::seen}},
    {.in_force = {.from = date{2022, 4, 28}}, .source = {"65-QD/TW", "1(2)", evidence::seen}},
};

enum class why : std::uint8_t {
  planned,
  not_planned,
  approved_later,
  approval_not_recorded,
  no_register,
  not_a_rotation,
  kind_not_recorded,
};

constexpr reason reasons[] = {
    {"the official is in a plan approved on {approved}", "cán bộ có trong quy hoạch được phê duyệt ngày {approved}"},
    {"the official is in no plan on {day}", "cán bộ không có trong quy hoạch vào ngày {day}"},
    {"the plan that names the official is approved on {approved} only, after {day}",
     "quy hoạch có tên cán bộ đến ngày {approved} mới được phê duyệt, sau ngày {day}"},
    {"the official is in a plan, but the day of its approval is not recorded",
     "cán bộ có trong quy hoạch nhưng chưa ghi nhận ngày phê duyệt"},
    {"no register of plans was given, so that nobody's planning is known",
     "chưa có dữ liệu quy hoạch nên không xác định được cán bộ có trong quy hoạch hay không"},
    {"the move is not a rotation", "trường hợp này không phải là luân chuyển"},
    {"the kind of the move is not recorded; it may be a rotation",
     "chưa ghi nhận hình thức điều chuyển; có thể là luân chuyển"},
};

ruling judge(one_case c, const step& by) noexcept {
  return first_of(
      when(c.movement() == movement::not_recorded, decide_as(verdict::undetermined, by, why::kind_not_recorded)),
      when(c.movement() != movement::rotation, decide_as(verdict::not_applicable, by, why::not_a_rotation)),
      decide_by_plan(c.planning(), by, why{}));
}

void describe(one_case c, const step&, const facts& known, finding& found) {
  if (decided_by(found, why::not_a_rotation) || decided_by(found, why::kind_not_recorded)) return;
  (void)add_plan(known.people.plans_of(c.official()), [](const plan_entry&) { return true; }, found);
}

}  // namespace

constinit const rule rotation_requires_planning = make_rule<&judge>({
    .id = "rotation-requires-planning",
    .name_en = "a rotated official is in an approved plan",
    .name_vi = "cán bộ luân chuyển phải trong quy hoạch",
    .judged = {subject::proposal, subject::move},
    .moves = {movement::rotation},
    .needs = {need::planning},
    .law = law,
    .reasons = reasons,
    .describe = &describe,
});

}  // namespace rota::vietnam
