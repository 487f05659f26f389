// SPDX-License-Identifier: BSL-1.0

// Enough of the members of a committee are women and young, and a woman sits in its standing committee.
//
// Provision   Directive 36-CT/TW of 2014-05-30, read in a press paraphrase: women are at least 15 % of a committee, the young
//             (under 40 in a province, under 35 in a district and below) at least 10 %, and a woman sits in the standing
//             committee. Directive 35-CT/TW of 2019-05-30 keeps 15 % and, of those under 40, 10 %. The articles are not
//             established.
// In force    from 2014-05-30   15 % women, 10 % under 40; under 35 in districts and communes   36-CT/TW, in translation, a target
//             from 2019-05-30   15 % women, 10 % under 40, at the centre and in provinces       35-CT/TW, a target
// Reading     One case is one body that is an executive or a standing committee and stands on the day. Its members are those
//             who have a seat on record on the day, each once. Young is who has completed fewer years than the age on the day.
//             Of a standing committee only one woman is asked for. A member of whom the birth or the sex is not recorded leaves
//             a share open only where that member could turn it; the worst of the shares decides. A body without a member on
//             record is not spoken of. Without a register of seats nobody is known to sit anywhere: undetermined. A waiver
//             names an official and a share is nobody's own, so no waiver counts.
// Not judged  the numbers of Directive 45-CT/TW, which were not read; a third of new members; the bands from 40 to 50 and
//             above.
// Cases       tests/law/vietnam/committee_shares.csv

#include "law/vietnam/rules.hpp"
#include "law/vietnam/shares.hpp"

#include <rota/law/group_case.hpp>

#include <algorithm>
#include <vector>

namespace rota::vietnam {
namespace {

constexpr level_set upper{level::central, level::province};
constexpr level_set lower{level::district, level::commune};

constexpr step law[] = {
    {.in_force = {.from = date{2014, 5, 30}},
     .required = {15, 10, 40},
     .force = force::target,
     .source = {"36-CT/TW", "", evidence::translated},
     .levels = upper},
    {.in_force = {.from = date{2014, 5, 30}},
     .required = {15, 10, 35},
     .force = force::target,
     .source = {"36-CT/TW", "", evidence::translated},
     .levels = lower},
    {.in_force = {.from = date{2019, 5, 30}},
     .required = {15, 10, 40},
     .force = force::target,
     .source = {"35-CT/TW", "", evidence::seen},
     .levels = upper},
};

enum class why : std::uint8_t {
  enough,
  few_women,
  few_young,
  women_not_known,
  young_not_known,
  a_woman,
  no_woman,
  woman_not_known,
  nobody,
  no_register,
};

constexpr reason reasons[] = {
    {"members of {body}: {members}, of them women: {women}, asked for: {women_needed}; under {young_age}: {young}, asked for: "
     "{young_needed}",
     "trong {members} uỷ viên {body} có {women} nữ và {young} người dưới {young_age} tuổi; yêu cầu ít nhất {women_needed} nữ "
     "và {young_needed} người dưới {young_age} tuổi"},
    {"members of {body}: {members}, of them women: {women}, asked for: {women_needed}",
     "trong {members} uỷ viên {body} có {women} nữ; yêu cầu ít nhất {women_needed} nữ"},
    {"members of {body}: {members}, of them under {young_age}: {young}, asked for: {young_needed}",
     "trong {members} uỷ viên {body} có {young} người dưới {young_age} tuổi; yêu cầu ít nhất {young_needed} người"},
    {"members of {body}: {members}, of them known to be women: {women}, of a sex not recorded: {not_known}, asked for: "
     "{women_needed}",
     "trong {members} uỷ viên {body} có {women} nữ và {not_known} người chưa ghi nhận giới tính; yêu cầu ít nhất "
     "{women_needed} nữ"},
    {"members of {body}: {members}, of them known to be under {young_age}: {young}, of an age not known: {not_known}, asked "
     "for: {young_needed}",
     "trong {members} uỷ viên {body} có {young} người dưới {young_age} tuổi và {not_known} người chưa xác định được tuổi; yêu "
     "cầu ít nhất {young_needed} người"},
    {"members of {body}, a standing committee: {members}, of them women: {women}; one is asked for",
     "trong {members} uỷ viên {body} có {women} nữ; ban thường vụ phải có cán bộ nữ"},
    {"no woman is among the members of {body}, a standing committee ({members} in all); one is asked for",
     "trong {members} uỷ viên {body} không có nữ; ban thường vụ phải có cán bộ nữ"},
    {"no member of {body}, a standing committee, is known to be a woman, and of {not_known} of {members} the sex is not "
     "recorded; one is asked for",
     "trong {members} uỷ viên {body} chưa ghi nhận có nữ và {not_known} người chưa ghi nhận giới tính; ban thường vụ phải có "
     "cán bộ nữ"},
    {"nobody is on record as a member of {body} on {day}", "vào ngày {day} không ghi nhận uỷ viên nào của {body}"},
    {"no register of committees was given: who sits in {body} is not known",
     "chưa có dữ liệu cấp uỷ nên chưa xác định được ai là uỷ viên {body}"},
};

bool is_standing(const body& of) noexcept { return of.collective == "standing-committee"; }

void list(const group_facts& known, date day, std::vector<group_case>& to) {
  const auto all = known.known.people.bodies();
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (!all[at].in_force.contains(day)) continue;
    if (is_standing(all[at]) || all[at].collective == "executive-committee")
      to.push_back(case_of_body(subject::committee, static_cast<body_id>(at), day, known.known));
  }
}

std::vector<official_id> members(const group_case& on, const roster& people) {
  std::vector<official_id> sitting;
  for (const committee_seat& each : people.seats())
    if (each.body == *on.body && each.in_force.contains(on.day)) sitting.push_back(each.official);
  std::ranges::sort(sitting);
  sitting.erase(std::unique(sitting.begin(), sitting.end()), sitting.end());
  return sitting;
}

struct counted {
  share women;
  share young;
};

counted count(const group_case& on, const step& by, const roster& people) {
  counted all;
  for (const official_id who : members(on, people)) {
    all.women.add(is_woman(people.official_sex()[index(who)]));
    all.young.add(is_younger(people.official_birth()[index(who)], by.required[2], on.day));
  }
  return all;
}

ruling judge_standing(const share& women, const step& by) {
  if (women.yes != 0) return decide_as(verdict::satisfied, by, why::a_woman);
  if (women.unknown != 0) return decide_as(verdict::undetermined, by, why::woman_not_known);
  return decide_as(verdict::violated, by, why::no_woman);
}

ruling judge(const group_case& on, const step& by, const group_facts& known) {
  const roster& people = known.known.people;
  if (!people.has_committees()) return decide_as(verdict::undetermined, by, why::no_register);
  const counted all = count(on, by, people);
  if (all.women.all == 0) return decide_as(verdict::not_applicable, by, why::nobody);
  if (is_standing(people.at(*on.body))) return judge_standing(all.women, by);
  const reach women = reached(all.women, by.required[0], 100);
  const reach young = reached(all.young, by.required[1], 100);
  if (women == reach::too_few) return decide_as(verdict::violated, by, why::few_women);
  if (young == reach::too_few) return decide_as(verdict::violated, by, why::few_young);
  if (women == reach::may_be_few) return decide_as(verdict::undetermined, by, why::women_not_known);
  if (young == reach::may_be_few) return decide_as(verdict::undetermined, by, why::young_not_known);
  return decide_as(verdict::satisfied, by, why::enough);
}

void describe(const group_case& on, const step& by, const group_facts& known, finding& found) {
  if (decided_by(found, why::no_register) || decided_by(found, why::nobody)) return;
  const roster& people = known.known.people;
  const counted all = count(on, by, people);
  found.facts.add(number_fact("members", all.women.all));
  found.facts.add(number_fact("women", all.women.yes));
  if (!is_standing(people.at(*on.body))) {
    found.facts.add(number_fact("women_needed", needed(all.women, by.required[0], 100)));
    found.facts.add(number_fact("young_age", by.required[2]));
    found.facts.add(number_fact("young", all.young.yes));
    found.facts.add(number_fact("young_needed", needed(all.young, by.required[1], 100)));
  }
  if (found.decided.outcome == verdict::undetermined)
    found.facts.add(number_fact("not_known", decided_by(found, why::young_not_known) ? all.young.unknown : all.women.unknown));
}

}  // namespace

constinit const rule committee_shares = {
    .id = "committee-shares",
    .name_en = "women and the young in a committee",
    .name_vi = "cơ cấu cấp uỷ",
    .judged = {subject::committee},
    .law = law,
    .parameters = {"women_percent", "young_percent", "young_age"},
    .reasons = reasons,
    .list = &list,
    .judge_group = &judge,
    .describe_group = &describe,
};

}  // namespace rota::vietnam
