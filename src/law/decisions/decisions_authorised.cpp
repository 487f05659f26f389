// SPDX-License-Identifier: BSL-1.0

// A list of decisions does not bring more persons to a title than are authorised.
//
// Provision   Regulation 65-QĐ/TW, Art. 1(4): no title is added to receive an official on rotation. That a number authorised
//             binds every decision, of whatever kind, is inferred. Conclusion 150-KL/TW: units that were merged may have more
//             deputies than the rule for five years.
// In force    always            INFERRED, without an act
//             from 2022-04-28   Regulation 65-QĐ/TW, Art. 1(4); INFERRED, because it speaks of rotations alone
//             from 2025-04-14   the same; advisory for 60 months after a merger: Conclusion 150-KL/TW, read in translation
// Reading     Who holds one title of one body (or unit, where there is no body) counts once, on the latest effective day, all
//             decisions of the list taken. The number is the largest that is recorded with a post of that title and body. A
//             list is at fault only where it makes them more than they would be without it: of too many already, one may
//             replace another.
// Not judged  titles without a number on record: rotation-no-extra-post says so of each rotation.
// Cases       tests/law/decisions/decisions_authorised.csv

#include "law/decisions/decision_list.hpp"
#include "law/merger.hpp"
#include "law/vietnam/rules.hpp"

#include <rota/law/decisions.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {}, .source = {"", "", evidence::inferred}},
    {.in_force = {.from = date{2022, 4, 28}}, .source = {"65-QD/TW", "1(4)", evidence::inferred}},
    {.in_force = {.from = date{2025, 4, 14}}, .required = {60}, .source = {"150-KL/TW", "", evidence::translated}},
};

enum class why : std::uint8_t { within, not_more, over, over_after_merger };

constexpr reason reasons[] = {
    {"with all decisions of the list, {filled_posts} hold the title; {authorised} are authorised",
     "sau khi thực hiện toàn bộ danh sách có {filled_posts} người giữ chức danh này; số được giao là {authorised}"},
    {"{filled_posts} hold the title, more than the {authorised} authorised, but no more than without the list",
     "có {filled_posts} người giữ chức danh này, vượt số được giao là {authorised}, nhưng không tăng so với trước khi có "
     "danh sách"},
    {"with all decisions of the list, {filled_posts} hold the title, {official} among them, more than the {authorised} authorised",
     "sau khi thực hiện toàn bộ danh sách có {filled_posts} người giữ chức danh này, trong đó có {official}, vượt số được giao là "
     "{authorised}"},
    {"with all decisions of the list, {filled_posts} hold the title, {official} among them, more than the {authorised} authorised; "
     "the unit was merged on {merged_on}, and more may be kept for {merged_months} months",
     "sau khi thực hiện toàn bộ danh sách có {filled_posts} người giữ chức danh này, trong đó có {official}, vượt số được giao là "
     "{authorised}; đơn vị được sáp nhập ngày {merged_on} và được vượt trong thời hạn {merged_months} tháng"},
};

/// The largest number recorded with a post that counts with this one.
std::optional<std::int64_t> authorised(const group_facts& known, post_id post) {
  std::optional<std::int64_t> most;
  for (const post_id each : known.decisions->posts.counted_with(post))
    if (const auto own = known.known.people.post_authorised()[index(each)])
      most = std::max<std::int64_t>(most.value_or(*own), *own);
  return most;
}

/// One case for each title and body, told by the first of its posts, by code, that somebody is sent to.
void list(const group_facts& known, date day, std::vector<group_case>& to) {
  if (known.decisions == nullptr) return;
  std::map<post_id, std::vector<post_id>> together;
  for (const post_id post : posts_taken_up(*known.decisions))
    if (authorised(known, post)) together[known.decisions->posts.counted_with(post).front()].push_back(post);
  for (const auto& each : together) {
    const post_id post = *first_by_code<post_id>(known.known.people, each.second);
    to.push_back(case_of_post(subject::decisions, post, day, known.known));
  }
}

/// The last merger of the unit, where it is younger than the months of the step.
std::optional<date> recent_merger(const group_case& on, const step& by, const group_facts& known) {
  const std::optional<date> merged = last_merger(known.known.units, *on.unit, on.day);
  return merged && completed_months(*merged, on.day, known.counting).count < by.required[0] ? merged : std::nullopt;
}

ruling judge(const group_case& on, const step& by, const group_facts& known) {
  const std::size_t before = known.decisions->before.count_of(*on.post), after = known.decisions->after.count_of(*on.post);
  if (static_cast<std::int64_t>(after) <= *authorised(known, *on.post)) return decide_as(verdict::satisfied, by, why::within);
  if (after <= before) return decide_as(verdict::satisfied, by, why::not_more);
  if (recent_merger(on, by, known)) return decide_as(verdict::violated, force::advisory, why::over_after_merger);
  return decide_as(verdict::violated, by, why::over);
}

/// The first, by code, who holds one of the posts that count together, and held none of them before.
official_id who_comes(const group_case& on, const group_facts& known) {
  const decision_list& of = *known.decisions;
  const std::span<const post_id> group = of.posts.counted_with(*on.post);
  std::vector<official_id> come;
  for (const post_id post : group)
    of.after.for_each_holder(post, [&](official_id who) {
      if (std::ranges::none_of(group, [&](post_id each) { return of.before.holds(who, each); })) come.push_back(who);
    });
  return *first_by_code<official_id>(known.known.people, come);
}

void describe(const group_case& on, const step& by, const group_facts& known, finding& found) {
  found.facts.add(number_fact("filled_posts", static_cast<std::int64_t>(known.decisions->after.count_of(*on.post))));
  found.facts.add(number_fact("authorised", *authorised(known, *on.post)));
  if (found.decided.outcome != verdict::violated) return;
  found.official = who_comes(on, known);
  if (!decided_by(found, why::over_after_merger)) return;
  found.facts.add(number_fact("merged_months", by.required[0]));
  found.facts.add(day_fact("merged_on", *recent_merger(on, by, known)));
}

}  // namespace

constinit const rule decisions_authorised = {
    .id = "decisions-authorised",
    .name_en = "a list of decisions does not exceed the number of posts authorised",
    .name_vi = "danh sách quyết định không vượt số lượng chức danh được giao",
    .judged = {subject::decisions},
    .law = law,
    .parameters = {"merged_months"},
    .open_to_regulations = false,
    .reasons = reasons,
    .list = &list,
    .judge_group = &judge,
    .describe_group = &describe,
};

}  // namespace rota::vietnam
