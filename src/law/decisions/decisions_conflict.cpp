// SPDX-License-Identifier: BSL-1.0

// A list of decisions does not send one official to two posts that cannot be held together.
//
// Provision   none was read. That nobody is head and deputy of one agency, fills two posts of one title, or heads two units, is
//             inferred from what these posts are.
// In force    always; INFERRED
// Reading     Posts that the list sends an official to and that he holds on the latest effective day, all decisions taken; a
//             later decision takes from an earlier one. Secondment and reinforcement are added to a post, so that they never
//             conflict with another kind of decision. In one unit posts of two bodies may be held together (deputy secretary
//             and chair of the People's Committee). Where no body is recorded, head and deputy of one unit may be of one body:
//             undetermined. Of two units, two heads are a conflict, and whether other posts can be held together no text read
//             says: undetermined.
// Not judged  the decisions against posts that the official keeps by the roster.
// Cases       tests/law/decisions/decisions_conflict.csv

#include "law/decisions/decision_list.hpp"
#include "law/vietnam/rules.hpp"

#include <rota/law/decisions.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace rota::vietnam {
namespace {

constexpr step law[] = {{.in_force = {}, .source = {"", "", evidence::inferred}}};

enum class why : std::uint8_t { one_unit, body_not_recorded, two_units, one_title, head_and_deputy, two_heads };

constexpr reason reasons[] = {
    {"{official} is sent to {post}, and to {other_post} in the same unit; these can be held together",
     "{official} được bố trí giữ {post} và {other_post} trong cùng đơn vị; các chức danh này có thể kiêm nhiệm"},
    {"{official} is sent to {post}, and to {other_post} in the same unit, one of them of a head and one of a deputy; the "
     "bodies are not recorded, and they may be of one",
     "{official} được bố trí giữ {post} và {other_post} trong cùng đơn vị, một là cấp trưởng, một là cấp phó; chưa ghi nhận "
     "cơ quan của chức danh nên có thể thuộc cùng một cơ quan"},
    {"{official} is sent to {post}, and to {other_post} in {other_unit}; whether these can be held together is not established",
     "{official} được bố trí giữ {post} và {other_post} tại {other_unit}; chưa xác định được có thể kiêm nhiệm hay không"},
    {"{official} is sent to {post}, and to {other_post}, which is of the same title in the same body",
     "{official} được bố trí giữ {post} và {other_post} là cùng một chức danh trong cùng một cơ quan"},
    {"{official} is sent to {post}, and to {other_post}; these are head and deputy of one body",
     "{official} được bố trí giữ {post} và {other_post}, là cấp trưởng và cấp phó của cùng một cơ quan"},
    {"{official} is sent to {post}, and to {other_post} in {other_unit}; these are heads of two units",
     "{official} được bố trí giữ {post} và {other_post} tại {other_unit}, là người đứng đầu của hai đơn vị"},
};

/// A post that the list sends an official to.
struct sent {
  post_id post{};
  bool beside = false;  ///< added to a post: by secondment or reinforcement only
};

/// By code of the post.
std::vector<sent> posts_of(official_id who, const group_facts& known) {
  std::vector<sent> posts;
  for (const proposal& each : known.decisions->decided) {
    if (each.official != who || each.movement == movement::release || !known.decisions->after.holds(who, each.post)) continue;
    const bool beside = each.movement == movement::secondment || each.movement == movement::reinforcement;
    const auto same = std::ranges::find(posts, each.post, &sent::post);
    if (same == posts.end())
      posts.push_back({each.post, beside});
    else
      same->beside = same->beside && beside;
  }
  std::ranges::sort(posts, {}, [&](const sent& each) { return known.known.people.at(each.post).code; });
  return posts;
}

why of_pair(const roster& people, post_id a, post_id b) {
  const post one = people.at(a), other = people.at(b);
  const title &title_a = people.at(one.title), &title_b = people.at(other.title);
  const bool head_and_deputy = title_a.head != title_b.head && title_a.leader && title_b.leader;
  if (one.body && other.body && *one.body == *other.body)
    return one.title == other.title ? why::one_title : head_and_deputy ? why::head_and_deputy : why::one_unit;
  if (one.unit != other.unit) return title_a.head && title_b.head ? why::two_heads : why::two_units;
  if (one.body && other.body) return why::one_unit;
  if (!one.body && !other.body && one.title == other.title) return why::one_title;
  return head_and_deputy ? why::body_not_recorded : why::one_unit;
}

struct pair_of_posts {
  post_id first{}, second{};
  why reason{};
};

/// The worst pair, and of several the first by code; nothing where there are not two posts to compare.
std::optional<pair_of_posts> worst_pair(official_id who, const group_facts& known) {
  const std::vector<sent> posts = posts_of(who, known);
  std::optional<pair_of_posts> worst;
  for (std::size_t first = 0; first < posts.size(); ++first)
    for (std::size_t second = first + 1; second < posts.size(); ++second) {
      if (posts[first].beside != posts[second].beside) continue;
      const why reason = of_pair(known.known.people, posts[first].post, posts[second].post);
      if (!worst || reason > worst->reason) worst = pair_of_posts{posts[first].post, posts[second].post, reason};
    }
  return worst;
}

void list(const group_facts& known, date day, std::vector<group_case>& to) {
  if (known.decisions == nullptr) return;
  std::vector<official_id> all;
  for (const proposal& each : known.decisions->decided) all.push_back(each.official);
  keep_each_once(all);
  for (const official_id who : all)
    if (const auto pair = worst_pair(who, known)) {
      group_case made = case_of_post(subject::decisions, pair->first, day, known.known);
      made.official = who;
      to.push_back(made);
    }
}

ruling judge(const group_case& on, const step& by, const group_facts& known) {
  const why reason = worst_pair(*on.official, known)->reason;
  if (reason == why::one_unit) return decide_as(verdict::satisfied, by, reason);
  const bool is_open = reason == why::body_not_recorded || reason == why::two_units;
  return decide_as(is_open ? verdict::undetermined : verdict::violated, by, reason);
}

void describe(const group_case& on, const step&, const group_facts& known, finding& found) {
  const post_id other = worst_pair(*on.official, known)->second;
  found.facts.add(word_fact("other_post", known.known.people.at(other).code));
  found.facts.add(unit_fact("other_unit", known.known.people.at(other).unit));
}

}  // namespace

constinit const rule decisions_conflict = {
    .id = "decisions-conflict",
    .name_en = "a list of decisions sends nobody to two posts that cannot be held together",
    .name_vi = "danh sách quyết định không bố trí một người vào các chức danh không thể kiêm nhiệm",
    .judged = {subject::decisions},
    .law = law,
    .open_to_regulations = false,
    .reasons = reasons,
    .list = &list,
    .judge_group = &judge,
    .describe_group = &describe,
};

}  // namespace rota::vietnam
