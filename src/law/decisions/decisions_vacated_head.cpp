// SPDX-License-Identifier: BSL-1.0

// A list of decisions leaves no agency or unit without its head.
//
// Provision   none was read. Who takes a head away without naming a successor should have meant it.
// In force    always; advisory; INFERRED
// Reading     A post of a head is vacated where somebody on the list would hold it without the list, and on the latest
//             effective day, all decisions taken, nobody holds it, nor another post that counts as the same title of the same
//             body (or unit, where it has no body).
// Not judged  posts and units that do not stand on that day: they need no head. Deputies who are charged with the work; no file
//             names them.
// Cases       tests/law/decisions/decisions_vacated_head.csv

#include "law/decisions/decision_list.hpp"
#include "law/vietnam/rules.hpp"

#include <rota/law/decisions.hpp>

#include <vector>

namespace rota::vietnam {
namespace {

constexpr step law[] = {{.in_force = {}, .force = force::advisory, .source = {"", "", evidence::inferred}}};

enum class why : std::uint8_t { succeeded, vacated };

constexpr reason reasons[] = {
    {"{official} leaves {post}, and another holds it", "{official} thôi giữ {post} và đã có người giữ chức danh này"},
    {"{official} leaves {post}, and with all decisions of the list nobody holds it",
     "{official} thôi giữ {post} và sau khi thực hiện toàn bộ danh sách không có ai giữ chức danh này"},
};

bool needs_a_head(const facts& known, post_id post, date day) {
  const roster& people = known.people;
  return people.at(people.post_title()[index(post)]).head && people.post_in_force()[index(post)].contains(day) &&
         known.units.exists(people.post_unit()[index(post)], day);
}

void list(const group_facts& known, date day, std::vector<group_case>& to) {
  if (known.decisions == nullptr) return;
  std::vector<post_id> left;
  for (const proposal& each : known.decisions->decided)
    known.decisions->before.for_each_post_of(each.official, [&](post_id post) {
      if (!known.decisions->after.holds(each.official, post) && needs_a_head(known.known, post, day)) left.push_back(post);
    });
  keep_each_once(left);
  for (const post_id post : left) to.push_back(case_of_post(subject::decisions, post, day, known.known));
}

ruling judge(const group_case& on, const step& by, const group_facts& known) {
  if (known.decisions->after.count_of(*on.post) != 0) return decide_as(verdict::satisfied, by, why::succeeded);
  return decide_as(verdict::violated, by, why::vacated);
}

void describe(const group_case& on, const step&, const group_facts& known, finding& found) {
  std::vector<official_id> left;
  known.decisions->before.for_each_holder(*on.post, [&](official_id who) {
    if (!known.decisions->after.holds(who, *on.post)) left.push_back(who);
  });
  found.official = first_by_code<official_id>(known.known.people, left);
}

}  // namespace

constinit const rule decisions_vacated_head = {
    .id = "decisions-vacated-head",
    .name_en = "a list of decisions leaves no post of a head without a successor",
    .name_vi = "danh sách quyết định không để trống chức danh người đứng đầu",
    .judged = {subject::decisions},
    .law = law,
    .open_to_regulations = false,
    .reasons = reasons,
    .list = &list,
    .judge_group = &judge,
    .describe_group = &describe,
};

}  // namespace rota::vietnam
