// SPDX-License-Identifier: BSL-1.0

// A plan is not approved on the day on which the person planned is appointed to the post.
//
// Provision   Regulation 377-QĐ/TW: planning does not go together with a proposal to appoint. The article is not established.
// In force    from 2025-10-08   377-QĐ/TW
// Reading     One case is one entry of the plan that has not ended on the day of judgement, judged by the law of the day of its
//             approval. It is violated where, on that day, the official is appointed (*bổ nhiệm*) to the same post: by a
//             proposal or by an appointment on record. The effective day stands for the day of the proposal, which is not
//             recorded. A move of which the kind is not recorded may be an appointment: undetermined. An entry without a day of
//             approval says nothing on this: not applicable, by the law of the day of judgement.
// Not judged  approvals a few days before an appointment; elections and designations.
// Cases       tests/law/vietnam/planning_not_with_appointment.csv

#include "law/vietnam/plans.hpp"
#include "law/vietnam/rules.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2025, 10, 8}}, .source = {"377-QD/TW", "", evidence::seen}},
};

enum class why : std::uint8_t { apart, together, kind_not_recorded, no_approval };

constexpr reason reasons[] = {
    {"the plan of {official} for {post} was approved on {approved}, not on the day of an appointment to it",
     "quy hoạch {post} đối với {official} được phê duyệt ngày {approved}, không đồng thời với việc bổ nhiệm vào chức vụ này"},
    {"the plan of {official} for {post} was approved on {approved}, the very day of the appointment to it",
     "quy hoạch {post} đối với {official} được phê duyệt ngày {approved}, đồng thời với việc bổ nhiệm vào chức vụ này"},
    {"the plan of {official} for {post} was approved on {approved}, the day of a move to it whose kind is not recorded; it may "
     "be an appointment",
     "quy hoạch {post} đối với {official} được phê duyệt ngày {approved}, cùng ngày nhận chức vụ này mà chưa ghi nhận hình "
     "thức; có thể là bổ nhiệm"},
    {"the day on which the plan of {official} for {post} was approved is not recorded",
     "chưa ghi nhận ngày phê duyệt quy hoạch {post} đối với {official}"},
};

void list(const group_facts& known, date day, std::vector<group_case>& to) {
  for (std::size_t at = 0; at < known.plan.size(); ++at)
    if (day < known.plan[at].in_force.until) to.push_back(case_of_entry(known, at, known.plan[at].approved.value_or(day)));
}

/// Which kinds of move take the official to the post on the day.
movement_set moves_on(const plan_entry& of, date day, const roster& people) {
  movement_set kinds{};
  const roster::range rows = people.appointments_of(of.official);
  for (std::size_t row = rows.first; row < rows.last; ++row)
    if (people.appointment_post()[row] == of.post && people.appointment_term()[row].from == day)
      kinds = kinds | movement_set{people.appointment_movement()[row]};
  for (std::size_t at = 0; at < people.proposal_count(); ++at) {
    const proposal move = people.at(static_cast<proposal_id>(at));
    if (move.official == of.official && move.post == of.post && move.effective == day) kinds = kinds | movement_set{move.movement};
  }
  return kinds;
}

ruling judge(const group_case& on, const step& by, const group_facts& known) {
  const plan_entry& entry = known.plan[on.position];
  if (!entry.approved) return decide_as(verdict::not_applicable, by, why::no_approval);
  const movement_set moves = moves_on(entry, *entry.approved, known.known.people);
  if (moves.has(movement::appointment)) return decide_as(verdict::violated, by, why::together);
  if (moves.has(movement::not_recorded)) return decide_as(verdict::undetermined, by, why::kind_not_recorded);
  return decide_as(verdict::satisfied, by, why::apart);
}

void describe(const group_case& on, const step&, const group_facts& known, finding& found) {
  if (const auto approved = known.plan[on.position].approved) found.facts.add(day_fact("approved", *approved));
}

}  // namespace

constinit const rule planning_not_with_appointment = {
    .id = "planning-not-with-appointment",
    .name_en = "a plan is not approved on the day of the appointment",
    .name_vi = "không phê duyệt quy hoạch đồng thời với bổ nhiệm",
    .judged = {subject::plan},
    .law = law,
    .reasons = reasons,
    .list = &list,
    .judge_group = &judge,
    .describe_group = &describe,
};

}  // namespace rota::vietnam
