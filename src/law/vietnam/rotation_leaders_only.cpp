// SPDX-License-Identifier: BSL-1.0

// Only leaders and managers are rotated.
//
// Provision   Regulation 98-QĐ/TW, principles: leaders and managers are rotated, not specialists; the reinforcement of the grass
//             roots and of fields that need it is the exception. Anti-corruption Law 2018, Art. 24(1): positions are changed
//             periodically for those who hold no leadership post; leaders are moved by the rules of rotation.
// In force    2017-10-07   Regulation 98-QĐ/TW, article not established
//             2019-07-01   Anti-corruption Law 2018, Art. 24(1)
// Reading     The official leads before and after: the titles of the post left and of the post taken up are ones of leadership or
//             management. The post left is the one the move names, else that of the latest earlier principal appointment; where
//             none is on record, the official may not have led. Reinforcement (*tăng cường*) is a kind of move of its own and no
//             rotation, so the exception needs no line.
// Not judged  ranks, which rotation-equivalent-post compares. A move of which the kind is not recorded may be a rotation:
//             undetermined.
// Cases       tests/law/vietnam/rotation_leaders_only.csv

#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2017, 10, 7}, .until = date{2022, 4, 28}}, .source = {"98-QD/TW", "", evidence::seen}},
    {.in_force = {.from = date{2019, 7, 1}}, .source = {"36/2018/QH14", "24(1)", evidence::seen}},
};

enum class why : std::uint8_t { leader, not_a_leader, left_not_a_leader, post_left_not_known, not_a_rotation, kind_not_recorded };

constexpr reason reasons[] = {
    {"the post left and the post of the rotation are both ones of leadership or management",
     "chức vụ trước khi luân chuyển và chức vụ luân chuyển đến đều là chức vụ lãnh đạo, quản lý"},
    {"the post of the rotation is not one of leadership or management; only leaders and managers are rotated",
     "chức vụ luân chuyển đến không phải là chức vụ lãnh đạo, quản lý; chỉ luân chuyển cán bộ lãnh đạo, quản lý"},
    {"the post left is not one of leadership or management; only leaders and managers are rotated",
     "chức vụ trước khi luân chuyển không phải là chức vụ lãnh đạo, quản lý; chỉ luân chuyển cán bộ lãnh đạo, quản lý"},
    {"the post left is not known; it may not be one of leadership or management",
     "chưa xác định được chức vụ trước khi luân chuyển; có thể không phải là chức vụ lãnh đạo, quản lý"},
    {"the move is not a rotation", "trường hợp này không phải là luân chuyển"},
    {"the kind of the move is not recorded; it may be a rotation",
     "chưa ghi nhận hình thức điều chuyển; có thể là luân chuyển"},
};

constexpr exemption exceptions[] = {
    {.text = {"reinforcement of the grass roots and of fields that need it", "việc tăng cường cán bộ cho cơ sở và lĩnh vực cần thiết"},
     .source = {"98-QD/TW", "", evidence::seen},
     .why = static_cast<std::uint8_t>(why::not_a_rotation)},
};

ruling judge(one_case c, const step& by) noexcept {
  return first_of(
      when(c.movement() == movement::not_recorded, decide_as(verdict::undetermined, by, why::kind_not_recorded)),
      when(c.movement() != movement::rotation, decide_as(verdict::not_applicable, by, why::not_a_rotation)),
      when(!c.leader(), decide_as(verdict::violated, by, why::not_a_leader)),
      when(!c.left_known(), decide_as(verdict::undetermined, by, why::post_left_not_known)),
      when(!c.record().has(case_record::left_leader), decide_as(verdict::violated, by, why::left_not_a_leader)),
      decide_as(verdict::satisfied, by, why::leader));
}

}  // namespace

constinit const rule rotation_leaders_only = make_rule<&judge>({
    .id = "rotation-leaders-only",
    .name_en = "only leaders and managers are rotated",
    .name_vi = "chỉ luân chuyển cán bộ lãnh đạo, quản lý",
    .judged = {subject::proposal, subject::move},
    .moves = {movement::rotation},
    .needs = {need::post_left, need::person},
    .law = law,
    .reasons = reasons,
    .exceptions = exceptions,
});

}  // namespace rota::vietnam
