// SPDX-License-Identifier: BSL-1.0
// Lào Cai to the end of 2019: turns of rotation, the plan of Sa Pa for the next term, training.
#include "stage.hpp"

#include <algorithm>
#include <array>

namespace provinces {
namespace {

constexpr std::string_view sa_pa = "L3:088";

/// 68 turns from the province to its districts; the eight that ended were to vice chairs.
void rotate_from_province(stage& in) {
  for (const rota::date day : spread({2015, 11, 2}, {2016, 8, 1}, 8)) {
    const rota::date back = after_months(day, 37);
    const std::size_t turn = rotate(in, to_vice_chair, {.from = day, .until = back});
    const std::size_t who = in.book.appointments[turn].official;
    const std::size_t post = free_post(in, "province", "deputy-department-head", in.province, back, running_on);
    in.book.appoint({.official = who, .post = post, .from = back, .until = running_on, .movement = "appointment",
                     .from_post = in.book.appointments[turn].post});
  }
  for (const rota::date day : spread({2017, 6, 5}, {2019, 11, 4}, 14)) rotate(in, to_vice_chair, {.from = day});
  struct share {
    const route& by;
    std::size_t turns;
  };
  for (const share& each : {share{to_district_secretary, 8}, share{to_standing_deputy, 8}, share{to_district_chair, 8},
                            share{to_organisation, 8}, share{to_inspection, 7}, share{to_front, 7}})
    for (const rota::date day : spread({2016, 1, 4}, {2019, 11, 1}, each.turns)) rotate(in, each.by, {.from = day});
}

/// 186 turns from districts to their communes, 15 of them in Sa Pa in two batches.
void rotate_from_districts(stage& in) {
  for (const rota::date batch : {rota::date{2016, 5, 16}, rota::date{2018, 7, 2}}) {
    const int secretaries = batch < rota::date{2017, 1, 1} ? 3 : 2;
    for (int at = 0; at < secretaries; ++at) rotate(in, to_commune_secretary, {.from = batch, .district = std::string(sa_pa)});
    for (int at = 0; at < 5; ++at) rotate(in, to_commune_chair, {.from = batch, .district = std::string(sa_pa)});
  }
  std::vector<std::string> others = in.districts;
  std::erase(others, sa_pa);
  const auto send = [&](const route& by, std::size_t turns) {
    const std::vector<rota::date> days = spread({2016, 1, 11}, {2019, 11, 11}, turns);
    for (std::size_t at = 0; at < turns; ++at) rotate(in, by, {.from = days[at], .district = others[at % others.size()]});
  };
  send(to_commune_secretary, 71);
  send(to_commune_chair, 60);
  send(to_commune_deputy, 40);
}

/// 19 officials who were transferred to posts of Sa Pa itself, from posts of other districts.
void transfer_to_sa_pa(stage& in) {
  const std::vector<rota::date> days = spread({2016, 3, 1}, {2019, 9, 2}, 19);
  for (std::size_t at = 0; at < days.size(); ++at) {
    const std::string_view title = at < 7 ? "division-head" : "deputy-division-head";
    const std::string from = at % 2 == 0 ? "L3:082" : "L3:080";
    make(in, {.movement = "transfer",
              .post = free_post(in, "district", title, sa_pa, days[at], running_on),
              .left = in.chance.one_of(posts_of(in, "district", title, from)),
              .from = days[at]});
  }
}

/// The plan for 2020-2025: 85 persons for the Executive Committee, 23 of them for the Standing Committee. For each
/// key post two to four, those who stand in the plan since a rotation included.
void plan_next_term(stage& in, std::size_t committee, std::size_t standing) {
  const rota::date from{2019, 8, 1};
  const auto enter = [&](std::size_t official, std::size_t post) {
    in.book.plans.push_back({official, post, from, after_months(from, 72), rota::date{2019, 7, 22}, "next-term"});
  };
  std::vector<std::size_t> persons = holders(in, "district", sa_pa);
  persons.resize(85);
  for (const std::size_t who : persons) enter(who, committee);
  for (std::size_t at = 0; at < 23; ++at) enter(persons[at], standing);
  constexpr std::array<std::size_t, 7> candidates{2, 3, 3, 4, 2, 3, 2};
  constexpr std::array titles{"secretary", "standing-deputy-secretary", "deputy-secretary-chair", "vice-chair",
                              "inspection-chair", "organisation-head", "front-chair"};
  std::size_t next = 0;
  for (std::size_t key = 0; key < titles.size(); ++key) {
    const std::size_t post = in.book.post(std::string(sa_pa) + '/' + titles[key]);
    const auto rotated = std::ranges::count(in.book.plans, post, &sample::plan_row::post);
    for (auto at = static_cast<std::size_t>(rotated); at < candidates[key]; ++at) enter(persons[next++], post);
  }
}

}  // namespace

void make_lao_cai(stage& in) {
  add_committee_titles(in, 45, 65);
  found(in, {.department = {{"department-head", "", 1}, {"deputy-department-head", "", 3}, {"division-head", "", 3},
                            {"deputy-division-head", "", 3}},
             .division = {{"division-head", "", 1}, {"deputy-division-head", "", 3}},
             .commune = {{"secretary", "party", 1}, {"standing-deputy-secretary", "party", 1},
                         {"deputy-secretary-chair", "state", 1}, {"vice-chair", "state", 1}}});
  const std::size_t committee = found_committee(in, sa_pa, "district", false, 39);
  const std::size_t standing = found_committee(in, sa_pa, "district", true, 11);
  rotate_from_province(in);
  rotate_from_districts(in);
  transfer_to_sa_pa(in);
  fill(in);
  plan_next_term(in, committee, standing);
  pair_up(in);

  const std::vector<std::size_t> learners = holders(in, "district");
  teach(in, {"CT", "political-theory", "", 93, 6975, {2016, 2, 1}, {2019, 11, 4}}, learners);
  teach(in, {"QL", "state-management", "", 20, 967, {2016, 3, 7}, {2019, 10, 7}}, learners);
  teach(in, {"CM", "professional-skills", "", 20, 967, {2016, 4, 4}, {2019, 9, 9}}, learners);
  teach(in, {"DT", "minority-language", "", 20, 967, {2016, 5, 9}, {2019, 12, 2}}, learners);
}

const std::string_view lao_cai_tables =
    "table,row,column,value,role\n"
    "turns-of-rotation,all,total,254,total\n"
    "turns-of-rotation,all,provincial-level,68,part\n"
    "turns-of-rotation,all,district-level,186,part\n"
    "planning-sa-pa,executive-committee,persons,85,total\n"
    "planning-sa-pa,standing-committee,persons,23,total\n"
    "planning-sa-pa,fewest-for-a-key-post,persons,2,total\n"
    "planning-sa-pa,most-for-a-key-post,persons,4,total\n"
    "moves-sa-pa,rotated-to-the-grass-roots,officials,15,total\n"
    "moves-sa-pa,batches-of-them,batches,2,total\n"
    "moves-sa-pa,transferred-to-district-level-posts,officials,19,total\n"
    "training,turns,total,9876,total\n"
    "training,turns,political-theory,6975,part\n"
    "training,turns,other-courses,2901,part\n"
    "selection-by-examination,contests,total,20,total\n"
    "selection-by-examination,contests,provincial-committee,3,part\n"
    "selection-by-examination,contests,provincial-peoples-committee,1,part\n"
    "selection-by-examination,contests,agencies-and-units,16,part\n";

}  // namespace provinces
