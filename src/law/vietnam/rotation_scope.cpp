// SPDX-License-Identifier: BSL-1.0

// A rotation leads out of the agency, or out of the unit where no agencies are on record.
//
// Provision   Regulation 98-QĐ/TW, Art. 4, and Regulation 65-QĐ/TW, Art. 4(1): the scope of rotation is from the centre to the
//             localities and back, between localities, between agencies, and between sectors and the blocks of the system.
// In force    2017-10-07 to 2022-04-27   Regulation 98-QĐ/TW, Art. 4
//             from 2022-04-28            Regulation 65-QĐ/TW, Art. 4(1)
// Reading     Every direction that the articles name crosses the border of an agency. So a rotation between two posts of one body
//             is violated, and one between two posts of one unit where neither has a body on record. Where only one of the two
//             posts of a unit has a body, the other may lie in the same one: undetermined. The levels compared are those of the
//             two units on the day of the move, a unit that has ended at its last.
//             The post left is the one the move names, else that of the latest earlier principal appointment.
// Not judged  whether a unit is but the successor of the one left. A move of which the kind is not recorded may be a rotation:
//             undetermined.
// Cases       tests/law/vietnam/rotation_scope.csv

#include "law/vietnam/post_left.hpp"
#include "law/vietnam/rules.hpp"

#include <string_view>

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2017, 10, 7}, .until = date{2022, 4, 28}}, .source = {"98-QD/TW", "4", evidence::seen}},
    {.in_force = {.from = date{2022, 4, 28}}, .source = {"65-QD/TW", "4(1)", evidence::seen}},
};

enum class why : std::uint8_t {
  down,
  up,
  lateral,
  other_body,
  within,
  body_not_recorded,
  post_left_not_known,
  not_a_rotation,
  kind_not_recorded,
};

constexpr reason reasons[] = {
    {"the rotation leads down, from {unit_left} to {unit}", "luân chuyển từ cấp trên xuống cấp dưới, từ {unit_left} đến {unit}"},
    {"the rotation leads up, from {unit_left} to {unit}", "luân chuyển từ cấp dưới lên cấp trên, từ {unit_left} đến {unit}"},
    {"the rotation leads to another unit of the same level, from {unit_left} to {unit}",
     "luân chuyển sang đơn vị khác cùng cấp, từ {unit_left} đến {unit}"},
    {"the rotation leads to another body of {unit}", "luân chuyển sang cơ quan, tổ chức khác của {unit}"},
    {"the rotation stays within one body, or within one unit of which no bodies are on record",
     "luân chuyển trong cùng một cơ quan, tổ chức, hoặc trong cùng một đơn vị khi chưa ghi nhận cơ quan, tổ chức"},
    {"the rotation stays within one unit, and the body of one of the two posts is not recorded; it may be the same",
     "luân chuyển trong cùng một đơn vị nhưng một trong hai chức vụ chưa ghi nhận cơ quan, tổ chức; có thể là cùng một cơ quan"},
    {"the post left is not known, so that it cannot be told where the rotation leads",
     "chưa xác định được chức vụ trước khi luân chuyển nên không xác định được phạm vi luân chuyển"},
    {"the move is not a rotation", "trường hợp này không phải là luân chuyển"},
    {"the kind of the move is not recorded; it may be a rotation",
     "chưa ghi nhận hình thức điều chuyển; có thể là luân chuyển"},
};

ruling judge(one_case c, const step& by) noexcept {
  const direction leads = c.direction();
  return first_of(
      when(c.movement() == movement::not_recorded, decide_as(verdict::undetermined, by, why::kind_not_recorded)),
      when(c.movement() != movement::rotation, decide_as(verdict::not_applicable, by, why::not_a_rotation)),
      when(leads == direction::not_known, decide_as(verdict::undetermined, by, why::post_left_not_known)),
      when(leads == direction::within_unit_unsure, decide_as(verdict::undetermined, by, why::body_not_recorded)),
      when(leads == direction::within_body, decide_as(verdict::violated, by, why::within)),
      when(leads == direction::other_body, decide_as(verdict::satisfied, by, why::other_body)),
      when(leads == direction::lateral, decide_as(verdict::satisfied, by, why::lateral)),
      when(leads == direction::down, decide_as(verdict::satisfied, by, why::down)),
      decide_as(verdict::satisfied, by, why::up));
}

std::string_view word_of(direction leads) noexcept {
  switch (leads) {
    case direction::down: return "down";
    case direction::up: return "up";
    case direction::lateral: return "lateral";
    case direction::other_body:
    case direction::within_body:
    case direction::within_unit_unsure:
    case direction::not_known: break;
  }
  return "within";
}

void describe(one_case c, const step&, const facts& known, finding& found) {
  if (decided_by(found, why::not_a_rotation) || decided_by(found, why::kind_not_recorded)) return;
  const maybe<post_id> left = post_left_of(c, known);
  if (!left) return;
  const unit_id from = known.people.post_unit()[index(*left)];
  found.facts.add(word_fact("direction", word_of(c.direction())));
  found.facts.add(unit_fact("unit_left", from));
  found.facts.add(word_fact("level_from", to_string(known.units.nearest(from, c.day()).level)));
  found.facts.add(word_fact("level_to", to_string(c.post_level())));
}

}  // namespace

constinit const rule rotation_scope = make_rule<&judge>({
    .id = "rotation-scope",
    .name_en = "a rotation leads out of the agency or unit",
    .name_vi = "phạm vi luân chuyển",
    .judged = {subject::proposal, subject::move},
    .moves = {movement::rotation},
    .needs = {need::post_left},
    .law = law,
    .reasons = reasons,
    .describe = &describe,
});

}  // namespace rota::vietnam
