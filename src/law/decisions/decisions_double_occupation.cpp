// SPDX-License-Identifier: BSL-1.0

// A list of decisions sends nobody to a post that another keeps.
//
// Provision   none was read. A post of which there is one is held by one person: that is what a post is.
// In force    always; INFERRED
// Reading     There is one of a post where one is authorised, and of the post of a head for which no number is recorded. Who
//             keeps the post or has come to it counts on the latest effective day, all decisions of the list taken. A list that
//             sends nobody new to a post that two hold already has not made them two.
// Not judged  posts for which more than one is authorised (decisions-authorised), and posts of others without a number.
// Cases       tests/law/decisions/decisions_double_occupation.csv

#include "law/decisions/decision_list.hpp"
#include "law/vietnam/rules.hpp"

#include <rota/law/decisions.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace rota::vietnam {
namespace {

constexpr step law[] = {{.in_force = {}, .source = {"", "", evidence::inferred}}};

enum class why : std::uint8_t { one_or_none, nobody_new, two };

constexpr reason reasons[] = {
    {"with all decisions of the list, no two persons hold {post}",
     "sau khi thực hiện toàn bộ danh sách, {post} không có hai người cùng giữ"},
    {"{holders} persons hold {post}, as they did before the list", "có {holders} người giữ {post}, như trước khi có danh sách"},
    {"with all decisions of the list, {holders} persons hold {post}, of which there is one: {official} comes to it and {other} "
     "holds it as well",
     "sau khi thực hiện toàn bộ danh sách, có {holders} người giữ {post} trong khi chỉ có một chức danh: {official} được bố trí và "
     "{other} cũng đang giữ"},
};

bool is_for_one(const roster& people, post_id post) {
  const std::optional<std::int16_t> authorised = people.post_authorised()[index(post)];
  return authorised ? *authorised == 1 : people.at(people.post_title()[index(post)]).head;
}

void list(const group_facts& known, date day, std::vector<group_case>& to) {
  if (known.decisions == nullptr) return;
  for (const post_id post : posts_taken_up(*known.decisions))
    if (is_for_one(known.known.people, post)) to.push_back(case_of_post(subject::decisions, post, day, known.known));
}

struct holders_of_post {
  std::vector<official_id> all;
  std::vector<official_id> come;  ///< who did not hold it before
};

holders_of_post holders(const group_case& on, const group_facts& known) {
  holders_of_post found;
  known.decisions->after.for_each_holder(*on.post, [&](official_id who) {
    found.all.push_back(who);
    if (!known.decisions->before.holds(who, *on.post)) found.come.push_back(who);
  });
  return found;
}

ruling judge(const group_case& on, const step& by, const group_facts& known) {
  const holders_of_post found = holders(on, known);
  if (found.all.size() < 2) return decide_as(verdict::satisfied, by, why::one_or_none);
  if (found.come.empty()) return decide_as(verdict::satisfied, by, why::nobody_new);
  return decide_as(verdict::violated, by, why::two);
}

void describe(const group_case& on, const step&, const group_facts& known, finding& found) {
  if (decided_by(found, why::one_or_none)) return;
  holders_of_post of = holders(on, known);
  found.facts.add(number_fact("holders", static_cast<std::int64_t>(of.all.size())));
  if (decided_by(found, why::nobody_new)) return;
  found.official = first_by_code<official_id>(known.known.people, of.come);
  std::erase(of.all, *found.official);
  found.facts.add(official_fact("other", *first_by_code<official_id>(known.known.people, of.all)));
}

}  // namespace

constinit const rule decisions_double_occupation = {
    .id = "decisions-double-occupation",
    .name_en = "a list of decisions sends nobody to a post that another keeps",
    .name_vi = "danh sách quyết định không bố trí hai người vào một chức danh",
    .judged = {subject::decisions},
    .law = law,
    .open_to_regulations = false,
    .reasons = reasons,
    .list = &list,
    .judge_group = &judge,
    .describe_group = &describe,
};

}  // namespace rota::vietnam
