// SPDX-License-Identifier: BSL-1.0

// As many persons are planned for one post as the law asks for: not one alone, and not too many.
//
// Provision   Guidance 15-HD/BTCTW of 2012-11-05, as newspapers report its practice: two to four persons are planned for one
//             post, and never one alone. Regulation 50-QĐ/TW: at most three persons for one post; read in a provincial
//             regulation that carries it out. Regulation 377-QĐ/TW keeps the number. The articles are not established.
// In force    2012-11-05 to 2021-12-26   2 to 4 persons                              15-HD/BTCTW, newspaper report
//             2021-12-27 to 2025-10-07   at most 3; one alone only advises against   50-QĐ/TW, read in translation
//             from 2025-10-08            the same                                    377-QĐ/TW
// Reading     One case is one post for which somebody is planned on the day. A person who stands in the plan for it twice (for
//             the next term and as a supplement) counts once. Since 2021-12-27 no text read forbids a plan of one person, so
//             that is worth a look and no more. The required number least_binding is 1 where it binds. Where too many or too
//             few are planned, a waiver of the one who was planned last counts: of the latest first day, and of several with
//             that day, of the last by code.
//             A seat in an executive or standing committee is no post of which the number speaks: a committee is planned as a
//             whole, by a coefficient of its seats. So the report of Sa Pa (15-HD/BTCTW at work) tells of 85 and 23 persons for its
//             two committees beside two to four for each key post, and Guidance 16-HD/BTCTW has the coefficient as a heading
//             of its own. Such a seat is a post in the committee of which the title does not lead (*uỷ viên*); a post that leads
//             is judged wherever it lies.
// Not judged  a post for which nobody is planned; the numbers for committees as a whole (coefficients), which no text read
//             states.
// Cases       tests/law/vietnam/planning_persons_per_post.csv

#include "law/vietnam/plans.hpp"
#include "law/vietnam/rules.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <vector>

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2012, 11, 5}, .until = date{2021, 12, 27}},
     .required = {2, 4, 1},
     .source = {"15-HD/BTCTW", "", evidence::newspaper}},
    {.in_force = {.from = date{2021, 12, 27}, .until = date{2025, 10, 8}},
     .required = {2, 3, 0},
     .source = {"50-QD/TW", "", evidence::translated}},
    {.in_force = {.from = date{2025, 10, 8}}, .required = {2, 3, 0}, .source = {"377-QD/TW", "", evidence::seen}},
};

enum class why : std::uint8_t { as_asked, too_many, too_few, committee_seat };

constexpr reason reasons[] = {
    {"persons planned for {post}: {persons}; {least} to {most} are asked for",
     "quy hoạch {persons} người cho chức danh {post}; yêu cầu từ {least} đến {most} người"},
    {"persons planned for {post}: {persons}, the last of them {last_planned}; at most {most} may be",
     "quy hoạch {persons} người cho chức danh {post}, người được quy hoạch sau cùng là {last_planned}; tối đa {most} người"},
    {"persons planned for {post}: {persons}, the last of them {last_planned}; at least {least} are asked for",
     "quy hoạch {persons} người cho chức danh {post}, người được quy hoạch sau cùng là {last_planned}; yêu cầu ít nhất {least} "
     "người"},
    {"{post} is a seat in a committee, which is planned as a whole",
     "{post} là vị trí trong cấp uỷ, được quy hoạch theo hệ số của cấp uỷ"},
};

constexpr exemption exceptions[] = {
    {.text = {"seats in an executive or standing committee, which is planned as a whole",
              "uỷ viên ban chấp hành, ban thường vụ, được quy hoạch theo hệ số của cấp uỷ"},
     .source = {"15-HD/BTCTW", "", evidence::newspaper},
     .why = static_cast<std::uint8_t>(why::committee_seat)},
};

bool is_committee_seat(post_id which, const roster& people) {
  const post found = people.at(which);
  if (!found.body || people.at(found.title).leader) return false;
  const std::string_view collective = people.at(*found.body).collective;
  return collective == "executive-committee" || collective == "standing-committee";
}

void list(const group_facts& known, date day, std::vector<group_case>& to) {
  std::vector<post_id> planned;
  for (const plan_entry& each : known.plan)
    if (each.in_force.contains(day)) planned.push_back(each.post);
  std::ranges::sort(planned);
  planned.erase(std::unique(planned.begin(), planned.end()), planned.end());
  for (const post_id post : planned) to.push_back(case_of_post(subject::plan, post, day, known.known));
}

std::int64_t count_persons(const group_case& on, const group_facts& known) {
  std::vector<official_id> persons;
  for (const plan_entry& each : known.plan)
    if (each.post == *on.post && each.in_force.contains(on.day)) persons.push_back(each.official);
  std::ranges::sort(persons);
  return std::unique(persons.begin(), persons.end()) - persons.begin();
}

/// REQUIRES somebody is planned for the post of the case
official_id last_planned(const group_case& on, const group_facts& known) {
  const auto key = [&](const plan_entry& of) { return std::tuple(of.in_force.from, known.known.people.at(of.official).code); };
  const plan_entry* last = nullptr;
  for (const plan_entry& each : known.plan)
    if (each.post == *on.post && each.in_force.contains(on.day))
      if (last == nullptr || key(*last) < key(each)) last = &each;
  return last->official;
}

ruling judge(const group_case& on, const step& by, const group_facts& known) {
  if (is_committee_seat(*on.post, known.known.people)) return decide_as(verdict::not_applicable, by, why::committee_seat);
  const std::int64_t persons = count_persons(on, known);
  if (persons > by.required[1]) return decide_as(verdict::violated, by, why::too_many);
  if (persons >= by.required[0]) return decide_as(verdict::satisfied, by, why::as_asked);
  return decide_as(verdict::violated, by.required[2] != 0 ? by.force : force::advisory, why::too_few);
}

void describe(const group_case& on, const step& by, const group_facts& known, finding& found) {
  if (decided_by(found, why::committee_seat)) return;
  found.facts.add(number_fact("persons", count_persons(on, known)));
  found.facts.add(number_fact("least", by.required[0]));
  found.facts.add(number_fact("most", by.required[1]));
  if (!decided_by(found, why::as_asked)) found.facts.add(official_fact("last_planned", last_planned(on, known)));
}

}  // namespace

constinit const rule planning_persons_per_post = {
    .id = "planning-persons-per-post",
    .name_en = "persons planned for one post",
    .name_vi = "số người quy hoạch một chức danh",
    .judged = {subject::plan},
    .law = law,
    .parameters = {"least", "most", "least_binding"},
    .reasons = reasons,
    .exceptions = exceptions,
    .list = &list,
    .judge_group = &judge,
    .describe_group = &describe,
};

}  // namespace rota::vietnam
