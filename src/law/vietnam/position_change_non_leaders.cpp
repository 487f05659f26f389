// SPDX-License-Identifier: BSL-1.0

// Periodic position change is for those who do not lead; leaders are rotated.
//
// Provision   Anti-corruption Law 2018, Art. 24(1): agencies change positions periodically for officials, civil servants and
//             public employees who hold no leadership or management post; leaders are moved by the rules of rotation.
// In force    from 2019-07-01   advisory   Anti-corruption Law 2018, Art. 24(1)
// Reading     The post taken up is looked at. The law says whom the duty of periodic change concerns and forbids no other use of
//             the word, and a leader's change of position may be a transfer under a wrong name; so the rule is advisory.
// Not judged  the post left. A move of which the kind is not recorded may be a position change: undetermined.
// Cases       tests/law/vietnam/position_change_non_leaders.csv

#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2019, 7, 1}}, .force = force::advisory, .source = {"36/2018/QH14", "24(1)", evidence::seen}},
};

enum class why : std::uint8_t { not_a_leader, leader, not_a_position_change, kind_not_recorded };

constexpr reason reasons[] = {
    {"the post taken up by the position change is not one of leadership or management",
     "vị trí chuyển đổi đến không phải là chức vụ lãnh đạo, quản lý"},
    {"the post taken up by the position change is one of leadership or management, which rotation is for",
     "vị trí chuyển đổi đến là chức vụ lãnh đạo, quản lý, thuộc diện thực hiện theo quy định về luân chuyển"},
    {"the move is not a position change", "trường hợp này không phải là chuyển đổi vị trí công tác"},
    {"the kind of the move is not recorded; it may be a position change",
     "chưa ghi nhận hình thức điều chuyển; có thể là chuyển đổi vị trí công tác"},
};

ruling judge(one_case c, const step& by) noexcept {
  return first_of(
      when(c.movement() == movement::not_recorded, decide_as(verdict::undetermined, by, why::kind_not_recorded)),
      when(c.movement() != movement::position_change, decide_as(verdict::not_applicable, by, why::not_a_position_change)),
      when(c.leader(), decide_as(verdict::violated, by, why::leader)),
      decide_as(verdict::satisfied, by, why::not_a_leader));
}

}  // namespace

constinit const rule position_change_non_leaders = make_rule<&judge>({
    .id = "position-change-non-leaders",
    .name_en = "position change is for those who do not lead",
    .name_vi = "chuyển đổi vị trí công tác áp dụng với người không giữ chức vụ lãnh đạo, quản lý",
    .judged = {subject::proposal, subject::move},
    .moves = {movement::position_change},
    .needs = {},
    .law = law,
    .reasons = reasons,
});

}  // namespace rota::vietnam
