// SPDX-License-Identifier: BSL-1.0
// Hậu Giang at half of the term 2020-2025: qualifications, decisions on personnel, the city of Vị Thanh.
#include "stage.hpp"

#include <vector>

namespace provinces {
namespace {

constexpr std::string_view vi_thanh = "L3:930";
constexpr rota::date first{2020, 11, 2}, last{2023, 3, 20};

/// The city's Organisation Commission is a body with staff of its own; elsewhere its head stands for it.
void found_organisation_commission(stage& in) {
  const std::string city(vi_thanh);
  std::erase_if(in.book.posts, [&](const sample::post_row& post) { return post.code == city + "/organisation-head"; });
  sample::add_body(in.book, in.map, {city, "district", city}, {"ban-to-chuc", "Ban Tổ chức Thành ủy", "party"},
                   {{"organisation-head", "", 1}, {"deputy-division-head", "", 2}, {"specialist", "", 2}}, "district");
}

std::size_t any_in(stage& in, std::string_view level, std::string_view title, std::string_view other_than) {
  for (;;) {
    const std::size_t at = in.chance.one_of(posts_of(in, level, title));
    if (in.book.posts[at].district != other_than) return at;
  }
}

/// Decisions of the province, on posts that it manages. A transfer with designation or with appointment is one row, from the
/// post of another unit and of the kind by which the new post was taken up.
void decide_in_province(stage& in) {
  const auto take = [&](std::string_view movement, std::size_t count, std::string_view level, std::string_view title,
                        std::string_view left_level, std::string_view left) {
    for (const rota::date day : spread(first, last, count)) {
      const std::size_t post = free_post(in, level, title, "", day, running_on, vi_thanh);
      make(in, {.movement = movement, .post = post, .left = any_in(in, left_level, left, in.book.posts[post].district),
                .from = day, .youngest = 36, .oldest = 46});
    }
  };
  take("transfer", 9, "province", "division-head", "district", "vice-chair");
  take("designation", 5, "district", "standing-deputy-secretary", "province", "deputy-department-head");
  take("designation", 4, "district", "secretary", "province", "department-head");
  take("designation", 6, "district", "inspection-chair", "province", "deputy-division-head");
  take("appointment", 12, "province", "deputy-department-head", "district", "deputy-secretary-chair");
  take("appointment", 12, "province", "deputy-division-head", "district", "division-head");
}

/// Who leaves a post of the city and its wards, on a decision of that day.
void release(stage& in, std::size_t count) {
  for (const rota::date day : spread(first, last, count)) {
    const rota::date since{2015, 8, 3};
    const std::size_t post = free_post(in, "commune", "specialist", vi_thanh, since, running_on);
    const std::size_t who =
        hire(in, {.native = native_in(in, vi_thanh), .youngest = 60, .oldest = 60, .on = day, .sex = "male"});
    in.book.appoint({who, post, since, day, "appointment"});
    in.book.appoint({.official = who, .post = post, .from = day, .until = running_on, .movement = "release"});
  }
}

void appoint_again(stage& in, std::size_t count) {
  for (const rota::date day : spread(first, last, count)) {
    const rota::date since = after_months(day, -60);
    std::size_t post = free_post(in, "district", "deputy-division-head", vi_thanh, since, running_on);
    while (in.book.posts[post].body.ends_with("/ban-to-chuc"))  // its staff is a published figure
      post = free_post(in, "district", "deputy-division-head", vi_thanh, since, running_on);
    const std::size_t who = hire(in, {.native = native_in(in, vi_thanh), .youngest = 38, .on = in.day});
    in.book.appoint({who, post, since, day, "appointment"});
    in.book.appoint({who, post, day, running_on, "re-appointment"});
  }
}

/// 110 decisions on posts that the city manages; 18 entries of its plan make them 128.
void decide_in_the_city(stage& in) {
  for (const rota::date day : spread(first, last, 5))
    rotate(in, to_commune_secretary, {.from = day, .district = std::string(vi_thanh)});
  for (const rota::date day : spread(first, last, 7))
    rotate(in, to_commune_chair, {.from = day, .district = std::string(vi_thanh)});
  const auto take = [&](std::string_view movement, std::size_t count, std::string_view level, std::string_view title,
                        std::string_view left_level, std::string_view left) {
    for (const rota::date day : spread(first, last, count)) {
      const std::size_t post = free_post(in, level, title, vi_thanh, day, running_on);
      const std::vector<std::size_t> from = posts_of(in, left_level, left, vi_thanh);
      std::size_t origin = in.chance.one_of(from);
      while (in.book.posts[origin].unit == in.book.posts[post].unit && in.book.posts[origin].body == in.book.posts[post].body)
        origin = in.chance.one_of(from);
      make(in, {.movement = movement, .post = post, .left = origin, .from = day});
    }
  };
  take("transfer", 20, "commune", "specialist", "commune", "specialist");
  take("designation", 8, "commune", "inspection-chair", "district", "deputy-division-head");
  take("designation", 8, "commune", "front-chair", "district", "deputy-division-head");
  take("appointment", 9, "district", "division-head", "district", "deputy-division-head");
  take("appointment", 15, "district", "deputy-division-head", "commune", "specialist");
  take("election", 8, "commune", "vice-chair", "commune", "specialist");
  appoint_again(in, 20);
  release(in, 10);
}

/// 18 entries for heads of the city's divisions, three for each of six that nobody is planned for: specialists of its wards
/// and communes.
void supplement_the_plan(stage& in) {
  const std::vector<std::size_t> posts = posts_of(in, "district", "division-head", vi_thanh);
  std::vector<std::size_t> persons;
  for (const std::size_t at : posts_of(in, "commune", "specialist", vi_thanh))
    for (const std::size_t row : in.book.held[at])
      if (const sample::appointment_row& each = in.book.appointments[row]; each.movement == "appointment" && in.day < each.until)
        persons.push_back(each.official);
  const std::vector<rota::date> days = spread(first, last, 18);
  for (std::size_t at = 0; at < days.size(); ++at)
    in.book.plans.push_back({persons.at(at), posts[at / 3 + 4], days[at], after_months(days[at], 60), days[at], "supplement"});
}

/// Qualifications of those in office, from the highest posts down.
void qualify(stage& in) {
  std::size_t rank = 0;
  for (const std::string_view tier : {"central", "province", "district"})
    for (const std::size_t who : holders(in, tier)) {
      sample::official_row& row = in.book.officials[who];
      row.degree = rank < 324 && rank % 3 == 0 ? "postgraduate" : "bachelor";
      row.theory = rank < 171 ? "advanced" : rank < 171 + 1273 ? "intermediate" : "elementary";
      ++rank;
    }
}

}  // namespace

void make_hau_giang(stage& in) {
  found(in, {.department = {{"department-head", "", 1}, {"deputy-department-head", "", 2}, {"division-head", "", 3},
                            {"deputy-division-head", "", 3}},
             .division = {{"division-head", "", 1}, {"deputy-division-head", "", 5}},
             .commune = {{"secretary", "party", 1}, {"standing-deputy-secretary", "party", 1},
                         {"deputy-secretary-chair", "state", 1}, {"vice-chair", "state", 1},
                         {"inspection-chair", "party", 1}, {"front-chair", "front", 1}, {"specialist", "state", 6}}});
  found_organisation_commission(in);
  decide_in_province(in);
  decide_in_the_city(in);
  fill(in);
  plan_those_who_rose(in);
  supplement_the_plan(in);
  pair_up(in);
  qualify(in);
}

const std::string_view hau_giang_tables =
    "table,row,column,value,role\n"
    "qualification,postgraduate,officials,108,total\n"
    "qualification,advanced-political-theory,officials,171,total\n"
    "qualification,intermediate-political-theory,officials,1273,total\n"
    "personnel-decisions,transfer,cases,9,total\n"
    "personnel-decisions,transfer-with-designation,cases,15,total\n"
    "personnel-decisions,transfer-with-appointment,cases,24,total\n"
    "vi-thanh,cases,all,128,total\n"
    "vi-thanh,background-verifications,first,390,part\n"
    "vi-thanh,background-verifications,second,136,part\n"
    "vi-thanh-organisation-commission,heads,staff,1,total\n"
    "vi-thanh-organisation-commission,deputy-heads,staff,2,total\n"
    "vi-thanh-organisation-commission,specialists,staff,2,total\n";

}  // namespace provinces
