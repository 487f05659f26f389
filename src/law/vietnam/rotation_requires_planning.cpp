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

#include "law/vietnam/rules.hpp"

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
  const planning_state planning = c.planning();
  return first_of(
      when(c.movement() == movement::not_recorded, decide_as(verdict::undetermined, by, why::kind_not_recorded)),
      when(c.movement() != movement::rotation, decide_as(verdict::not_applicable, by, why::not_a_rotation)),
      when(planning == planning_state::planned, decide_as(verdict::satisfied, by, why::planned)),
      when(planning == planning_state::not_planned, decide_as(verdict::violated, by, why::not_planned)),
      when(planning == planning_state::approved_later, decide_as(verdict::violated, by, why::approved_later)),
      when(planning == planning_state::approval_not_recorded, decide_as(verdict::undetermined, by, why::approval_not_recorded)),
      decide_as(verdict::undetermined, by, why::no_register));
}

/// The days on which an entry counts; nothing where its approval is not recorded, or comes after its end.
std::optional<interval> counts_in(const plan_entry& entry) {
  if (!entry.approved) return std::nullopt;
  const interval counted{std::max(entry.in_force.from, *entry.approved), entry.in_force.until};
  return counted.is_empty() ? std::nullopt : std::optional(counted);
}

/// The first day after `day` on which some plan begins to count.
std::optional<date> planned_after(std::span<const plan_entry> plans, date day) {
  std::optional<date> first;
  for (const plan_entry& entry : plans)
    if (const auto counted = counts_in(entry); counted && counted->from > day)
      first = first ? std::min(*first, counted->from) : counted->from;
  return first;
}

/// The first day on which no plan counts any more, of those that count on `day` or take over from them without a break; nothing
/// where there is no such day, or where a plan without a recorded approval might fill it.
std::optional<date> planned_until(std::span<const plan_entry> plans, date day) {
  date covered = day;
  const auto goes_on = [&](const plan_entry& entry) {
    const auto counted = counts_in(entry);
    return counted && counted->contains(covered);
  };
  for (auto at = std::ranges::find_if(plans, goes_on); at != plans.end(); at = std::ranges::find_if(plans, goes_on)) {
    if (!at->in_force.has_end()) return std::nullopt;
    covered = at->in_force.until;
  }
  const bool unclear = std::ranges::any_of(
      plans, [&](const plan_entry& entry) { return !entry.approved && entry.in_force.contains(covered); });
  return unclear ? std::nullopt : std::optional(covered);
}

/// The plan to tell of: in force on the day, and of the earliest approval; null where none has a recorded approval.
const plan_entry* plan_to_tell(std::span<const plan_entry> plans, date day) {
  const plan_entry* told = nullptr;
  for (const plan_entry& entry : plans)
    if (entry.in_force.contains(day) && entry.approved && (told == nullptr || *entry.approved < *told->approved)) told = &entry;
  return told;
}

void describe(one_case c, const step&, const facts& known, finding& found) {
  if (decided_by(found, why::not_a_rotation) || decided_by(found, why::kind_not_recorded)) return;
  const std::span<const plan_entry> plans = known.people.plans_of(c.official());
  if (const plan_entry* const told = plan_to_tell(plans, c.day())) {
    if (told->in_force.has_start()) found.facts.add(day_fact("planned_from", told->in_force.from));
    found.facts.add(day_fact("approved", *told->approved));
  }
  if (decided_by(found, why::planned))
    found.compliant_until = planned_until(plans, c.day());
  else
    found.compliant_from = planned_after(plans, c.day());
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
