// SPDX-License-Identifier: BSL-1.0

// Relatives do not hold posts that exclude each other.
//
// Provision   Regulation 114-QĐ/TW: persons in a family relation are not at one time members of one standing committee, caucus or
//             collective leadership; nor head and deputy of one locality, agency or unit; nor head of the party committee or of
//             the administration and head of one of 13 sectors, at the centre or at one local level. Regulation 205-QĐ/TW,
//             which it replaced: the same caucus; head and deputy; two of secretary, deputy secretary, head of organisation and
//             head of inspection of one committee; chair and head of home affairs or of the inspectorate of one level.
// In force    2019-09-23   the list of 205, to 2023-07-10; the mark M is for the first day
//             2023-07-11   the list of 114
// Reading     A relative is a spouse, a parent of either spouse, a child or a sibling (205, Art. 3(6)); the definition of 114 was
//             not read and is taken to be the same. "One level" is one unit: the secretary of a province and the head of police of
//             the same province. A whole executive committee is no collective leadership. A move is held against what relatives
//             hold on its day, one of a list of decisions against what they hold once all are carried out; a body against its own
//             posts and seats. Of several pairs in a body, one without a waiver counts. The number
//             of a step says which list it is: 205 is 1, 114 is 2.
// Not judged  relatives who are in no register; seats where no register of committees was given; posts taken up that do not lead. A
//             waiver of the relative alone does not waive a move, but does a body.
// Cases       tests/law/vietnam/family_conflict.csv and family_conflict_groups.csv

#include "law/vietnam/rules.hpp"

#include "law/family.hpp"
#include "roster/occupancy.hpp"

#include <rota/law/group_case.hpp>
#include <rota/roster/kinship.hpp>

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace rota::vietnam {
namespace {

constexpr std::string_view id = "family-conflict";
constexpr date of_114{2023, 7, 11};
constexpr std::int16_t list_205 = 1, list_114 = 2;

constexpr step law[] = {
    {.in_force = {.from = date{2019, 9, 23}, .until = of_114},
     .required = {list_205},
     .source = {"205-QD/TW", "3(6)", evidence::remembered}},
    {.in_force = {.from = of_114}, .required = {list_114}, .source = {"114-QD/TW", "", evidence::seen}},
};

enum class why : std::uint8_t {
  clear,
  no_register,
  not_a_leader,
  same_collective,
  head_and_deputy,
  sector,
  committee,
  body_clear,
  body_collective,
  body_head_and_deputy,
  body_sector,
  body_committee,
};

constexpr reason reasons[] = {
    {"no relative on record holds, on {day}, a post that may not be held beside {post}",
     "không ghi nhận người có quan hệ gia đình nào giữ chức vụ không được đồng thời với {post} vào ngày {day}"},
    {"there is no register of kinship", "chưa có dữ liệu về quan hệ gia đình"},
    {"the post taken up is not one of leadership or management", "vị trí đảm nhận không phải là chức vụ lãnh đạo, quản lý"},
    {"{relative}, a relative, is a member of the same standing committee or collective leadership ({relative_post})",
     "{relative} có quan hệ gia đình và là thành viên cùng ban thường vụ hoặc tập thể lãnh đạo ({relative_post})"},
    {"{post} and {relative_post}, which {relative}, a relative, holds, are head and deputy of one agency or unit",
     "{relative}, người có quan hệ gia đình, giữ {relative_post}; chức vụ này và {post} là cấp trưởng, cấp phó của cùng một cơ "
     "quan, đơn vị"},
    {"{post} and {relative_post}, which {relative}, a relative, holds: one is secretary or chair of {unit}, the other heads a "
     "sector in it that the regulation names",
     "{relative}, người có quan hệ gia đình, giữ {relative_post}; chức vụ này và {post}: một là bí thư hoặc chủ tịch UBND của "
     "{unit}, một là người đứng đầu ngành thuộc diện quy định nêu"},
    {"{post} and {relative_post}, which {relative}, a relative, holds, both lead the committee of {unit}, its organisation or "
     "its inspection",
     "{relative}, người có quan hệ gia đình, giữ {relative_post}; chức vụ này và {post} đều thuộc các chức danh bí thư, phó bí "
     "thư, trưởng ban tổ chức, chủ nhiệm UBKT của {unit}"},
    {"no two relatives on record hold posts in {body} on {day} that exclude each other",
     "không ghi nhận người có quan hệ gia đình giữ các chức vụ không được đồng thời trong {body} vào ngày {day}"},
    {"{first} and {second} are relatives and members of one standing committee or collective leadership, {body}",
     "{first} và {second} có quan hệ gia đình và cùng là thành viên ban thường vụ hoặc tập thể lãnh đạo {body}"},
    {"{first} and {second} are relatives, and head and deputy of {body}",
     "{first} và {second} có quan hệ gia đình và là cấp trưởng, cấp phó của {body}"},
    {"{first} and {second} are relatives; in {body}, one is secretary or chair and the other heads a sector that the regulation names",
     "{first} và {second} có quan hệ gia đình; trong {body}, một người là bí thư hoặc chủ tịch UBND, người kia đứng đầu ngành thuộc "
     "diện quy định nêu"},
    {"{first} and {second} are relatives and both lead the committee, its organisation or its inspection in {body}",
     "{first} và {second} có quan hệ gia đình và đều thuộc các chức danh bí thư, phó bí thư, trưởng ban tổ chức, chủ nhiệm UBKT trong "
     "{body}"},
};

ruling judge(one_case c, const step& by) noexcept {
  const case_kin kin = c.kin();
  const bool by_205 = by.required[0] == list_205;
  return first_of(
      when(!c.leader(), decide_as(verdict::not_applicable, by, why::not_a_leader)),
      when(kin.has(case_kin::no_register), decide_as(verdict::undetermined, by, why::no_register)),
      when(kin.has(case_kin::same_collective), decide_as(verdict::violated, by, why::same_collective)),
      when(kin.has(case_kin::head_and_deputy), decide_as(verdict::violated, by, why::head_and_deputy)),
      when(all(!by_205, kin.has(case_kin::sector_114)), decide_as(verdict::violated, by, why::sector)),
      when(all(by_205, kin.has(case_kin::sector_205)), decide_as(verdict::violated, by, why::sector)),
      when(all(by_205, kin.has(case_kin::committee_205)), decide_as(verdict::violated, by, why::committee)),
      decide_as(verdict::satisfied, by, why::clear));
}

std::uint8_t listed(const step& by) noexcept {
  const unsigned both = case_kin::same_collective | case_kin::head_and_deputy;
  const unsigned own = by.required[0] == list_205 ? case_kin::committee_205 | case_kin::sector_205 : case_kin::sector_114;
  return static_cast<std::uint8_t>(both | own);
}

/// The bits that lead to a reason of a move.
std::uint8_t bits_of(why reason, const step& by) noexcept {
  if (reason == why::same_collective) return case_kin::same_collective;
  if (reason == why::head_and_deputy) return case_kin::head_and_deputy;
  if (reason == why::committee) return case_kin::committee_205;
  return by.required[0] == list_205 ? case_kin::sector_205 : case_kin::sector_114;
}

/// Calls `each(post)` for every post of an official: on the day, or once the list is carried out that the case belongs to.
template <class Each>
void for_each_post_of(const roster& people, official_id who, date day, const occupancy_view* filled, Each each) {
  if (filled != nullptr) return filled->for_each_post_of(who, each);
  const auto [first, last] = people.appointments_of(who);
  for (std::size_t row = first; row < last; ++row)
    if (is_held_on(people, row, day)) each(people.appointment_post()[row]);
}

/// What of a relative excludes the post; the word is the relative's post, or the body of the relative's seat.
std::optional<std::string_view> excluding(const roster& people, official_id relative, const finding& found, std::uint8_t bits,
                                          const occupancy_view* filled) {
  const post_id post = *found.post;
  const date day = found.day;
  std::optional<std::string_view> excluded;
  for_each_post_of(people, relative, day, filled, [&](post_id held) {
    if (!excluded && clashes(people, post, held).has(bits)) excluded = people.at(held).code;
  });
  if (excluded) return excluded;
  if (clash_with_seat(people, post, relative, day).has(bits)) return people.at(*people.post_body()[index(post)]).code;
  return std::nullopt;
}

struct excluding_relative {
  official_id who{};
  kin is{};
  std::string_view post;
};

/// The first relative in the register of whom something excludes the post.
std::optional<excluding_relative> relative_of(const finding& found, const roster& people, std::uint8_t bits,
                                              const occupancy_view* filled) {
  for (const kinship_entry& row : people.kinship_entries())
    for (const official_id each : {row.official, row.relative}) {
      const auto post = excluding(people, each, found, bits, filled);
      const auto is = post ? kin_between(people, *found.official, each) : std::nullopt;
      if (is) return excluding_relative{each, *is, *post};
    }
  return std::nullopt;
}

void describe(one_case c, const step& by, const facts& known, finding& found) {
  const auto reason = static_cast<why>(found.decided.reason);
  if (reason == why::clear || reason == why::no_register || reason == why::not_a_leader) return;
  const auto relative = relative_of(found, known.people, bits_of(reason, by), c.filled());
  if (!relative) return;
  found.facts.add(official_fact("relative", relative->who));
  found.facts.add(word_fact("relation", to_string(relative->is)));
  found.facts.add(word_fact("relative_post", relative->post));
}

// Bodies

/// Calls `each(body, official)` for every leader with a post in a body, and every holder of a seat; some more than once.
template <class Each>
void for_each_member(const roster& people, date day, Each each) {
  for (std::size_t row = 0; row < people.appointment_count(); ++row) {
    const post_id post = people.appointment_post()[row];
    const maybe<body_id> where = people.post_body()[index(post)];
    if (where && is_held_on(people, row, day) && people.at(people.post_title()[index(post)]).leader)
      each(*where, people.appointment_official()[row]);
  }
  for (const committee_seat& seat : people.seats())
    if (seat.in_force.contains(day)) each(seat.body, seat.official);
}

/// Every body with at least two members.
void list(const group_facts& known, date day, std::vector<group_case>& to) {
  std::vector<std::pair<body_id, official_id>> members;
  for_each_member(known.known.people, day, [&](body_id where, official_id who) { members.emplace_back(where, who); });
  std::ranges::sort(members);
  members.erase(std::unique(members.begin(), members.end()), members.end());
  for (auto at = members.begin(); at != members.end();) {
    const body_id where = at->first;
    const auto next = std::find_if(at, members.end(), [where](const auto& each) { return each.first != where; });
    if (next - at > 1) to.push_back(case_of_body(subject::body, where, day, known.known));
    at = next;
  }
}

/// The posts of leadership that an official holds in a body.
std::vector<post_id> posts_in(const roster& people, official_id who, body_id where, date day) {
  std::vector<post_id> posts;
  const auto [first, last] = people.appointments_of(who);
  for (std::size_t row = first; row < last; ++row) {
    const post_id post = people.appointment_post()[row];
    const maybe<body_id> of = people.post_body()[index(post)];
    if (of && *of == where && is_held_on(people, row, day)) posts.push_back(post);
  }
  return posts;
}

/// What two officials are to each other within a body.
case_kin clashes_in(const roster& people, body_id where, official_id one, official_id other, date day) {
  case_kin found;
  const auto own = posts_in(people, one, where, day), others = posts_in(people, other, where, day);
  for (const post_id post : own) {
    found.add(clash_with_seat(people, post, other, day).bits);
    for (const post_id held : others) found.add(clashes(people, post, held).bits);
  }
  for (const post_id held : others) found.add(clash_with_seat(people, held, one, day).bits);
  if (is_collective_leadership(people.at(where)) && has_seat(people, one, where, day) && has_seat(people, other, where, day))
    found.add(case_kin::same_collective);
  return found;
}

bool is_waived(const roster& people, official_id who, date day) {
  return std::ranges::any_of(people.waivers_of(who),
                             [&](const waiver& each) { return each.rule == id && each.in_force.contains(day); });
}

struct related_pair {
  official_id first{}, second{};
  kin is{};
  case_kin found;
};

/// The pair in a body that counts: the first by its codes without a waiver, else the first. Codes, so that the order of the files says
/// nothing.
std::optional<related_pair> pair_in(const group_case& on, const step& by, const group_facts& known) {
  const roster& people = known.known.people;
  const auto rank = [&](const related_pair& of) {
    const bool waived = is_waived(people, of.first, on.day) || is_waived(people, of.second, on.day);
    return std::tuple(waived, people.at(of.first).code, people.at(of.second).code);
  };
  std::optional<related_pair> best;
  std::optional<official_id> before;
  for (const official_id who : known.relatives->related()) {
    if (who == before) continue;
    before = who;
    for (const kinship::relative& each : known.relatives->relatives_of(who)) {
      if (people.at(each.who).code < people.at(who).code) continue;
      const related_pair pair{who, each.who, each.is, clashes_in(people, *on.body, who, each.who, on.day)};
      if (pair.found.has(listed(by)) && (!best || rank(pair) < rank(*best))) best = pair;
    }
  }
  return best;
}

why reason_of(case_kin found, const step& by) noexcept {
  if (found.has(case_kin::same_collective)) return why::body_collective;
  if (found.has(case_kin::head_and_deputy)) return why::body_head_and_deputy;
  return found.has(bits_of(why::sector, by)) ? why::body_sector : why::body_committee;
}

ruling judge_body(const group_case& on, const step& by, const group_facts& known) {
  if (known.relatives == nullptr || !known.relatives->is_recorded())
    return decide_as(verdict::undetermined, by, why::no_register);
  const auto pair = pair_in(on, by, known);
  if (!pair) return decide_as(verdict::satisfied, by, why::body_clear);
  return decide_as(verdict::violated, by, reason_of(pair->found, by));
}

void describe_body(const group_case& on, const step& by, const group_facts& known, finding& found) {
  if (decided_by(found, why::no_register) || decided_by(found, why::body_clear)) return;
  const auto pair = pair_in(on, by, known);
  found.facts.add(official_fact("first", pair->first));
  found.facts.add(official_fact("second", pair->second));
  found.facts.add(word_fact("relation", to_string(pair->is)));
}

}  // namespace

constinit const rule family_conflict = make_rule<&judge>({
    .id = id,
    .name_en = "relatives do not hold posts that exclude each other",
    .name_vi = "người có quan hệ gia đình không đồng thời giữ các chức vụ liên quan",
    .judged = {subject::proposal, subject::move, subject::body},
    .needs = {need::kin},
    .law = law,
    .parameters = {"list"},
    .open_to_regulations = false,
    .reasons = reasons,
    .describe = &describe,
    .list = &list,
    .judge_group = &judge_body,
    .describe_group = &describe_body,
});

}  // namespace rota::vietnam
