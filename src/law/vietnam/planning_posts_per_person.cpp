// SPDX-License-Identifier: BSL-1.0

// One person is planned for few posts of one level.
//
// Provision   Regulation 50-QĐ/TW: at most three posts of the same level for one person; read in a provincial regulation that
//             carries it out. Regulation 377-QĐ/TW keeps the number. The articles are not established.
// In force    2021-12-27 to 2025-10-07   3 posts   50-QĐ/TW, read in translation
//             from 2025-10-08            3 posts   377-QĐ/TW
// Reading     One case is one official and one level for which the official is planned on the day. The level of a post is that
//             of its unit on the day. A post for which the official stands in the plan twice counts once. A case lies in no one
//             unit, so a local regulation does not reach it.
// Not judged  posts of different levels together.
// Cases       tests/law/vietnam/planning_posts_per_person.csv

#include "law/vietnam/plans.hpp"
#include "law/vietnam/rules.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2021, 12, 27}, .until = date{2025, 10, 8}},
     .required = {3},
     .source = {"50-QD/TW", "", evidence::translated}},
    {.in_force = {.from = date{2025, 10, 8}}, .required = {3}, .source = {"377-QD/TW", "", evidence::seen}},
};

enum class why : std::uint8_t { within, too_many };

constexpr reason reasons[] = {
    {"posts of one level ({level}) for which {official} is planned: {posts}; at most {most} may be",
     "{official} được quy hoạch {posts} chức danh cùng cấp ({level_vi}); tối đa {most} chức danh"},
    {"posts of one level ({level}) for which {official} is planned: {posts}, more than the {most} that may be",
     "{official} được quy hoạch {posts} chức danh cùng cấp ({level_vi}), vượt mức tối đa {most} chức danh"},
};

constexpr std::string_view in_vietnamese(level of) noexcept {
  constexpr std::string_view words[] = {"trung ương", "tỉnh", "huyện", "xã"};
  return words[static_cast<std::size_t>(of)];
}

level level_on(post_id post, date day, const facts& known) {
  return known.units.nearest(known.people.post_unit()[index(post)], day).level;
}

void list(const group_facts& known, date day, std::vector<group_case>& to) {
  std::vector<std::pair<official_id, level>> planned;
  for (const plan_entry& each : known.plan)
    if (each.in_force.contains(day)) planned.emplace_back(each.official, level_on(each.post, day, known.known));
  std::ranges::sort(planned);
  planned.erase(std::unique(planned.begin(), planned.end()), planned.end());
  for (const auto& [who, at] : planned)
    to.push_back({.subject = subject::plan, .day = day, .official = who, .level = at});
}

std::int64_t count_posts(const group_case& on, const group_facts& known) {
  std::vector<post_id> posts;
  for (const plan_entry& each : known.plan)
    if (each.official == *on.official && each.in_force.contains(on.day) && level_on(each.post, on.day, known.known) == on.level)
      posts.push_back(each.post);
  std::ranges::sort(posts);
  return std::unique(posts.begin(), posts.end()) - posts.begin();
}

ruling judge(const group_case& on, const step& by, const group_facts& known) {
  if (count_posts(on, known) > by.required[0]) return decide_as(verdict::violated, by, why::too_many);
  return decide_as(verdict::satisfied, by, why::within);
}

void describe(const group_case& on, const step& by, const group_facts& known, finding& found) {
  found.facts.add(number_fact("posts", count_posts(on, known)));
  found.facts.add(number_fact("most", by.required[0]));
  found.facts.add(word_fact("level", to_string(on.level)));
  found.facts.add(word_fact("level_vi", in_vietnamese(on.level)));
}

}  // namespace

constinit const rule planning_posts_per_person = {
    .id = "planning-posts-per-person",
    .name_en = "posts of one level planned for one person",
    .name_vi = "số chức danh quy hoạch của một người",
    .judged = {subject::plan},
    .law = law,
    .parameters = {"most"},
    .reasons = reasons,
    .list = &list,
    .judge_group = &judge,
    .describe_group = &describe,
};

}  // namespace rota::vietnam
