// SPDX-License-Identifier: BSL-1.0
// Hà Nam in the term 2020-2025: heads who are not local, young officials sent down, training, and bodies that were merged.
#include "stage.hpp"

#include <array>

namespace provinces {
namespace {

constexpr std::string_view phu_ly = "L3:347", duy_tien = "L3:349", kim_bang = "L3:350", ly_nhan = "L3:353";
constexpr rota::date merged{2021, 7, 1};

/// Division-level bodies that were there at the beginning of the term: 9 of the province, 20 of its districts. Each has a head,
/// and all but the last one a deputy; their holders retire when they are merged.
void found_bodies_that_end(stage& in) {
  for (int number = 0; number < 29; ++number) {
    const bool of_province = number < 9;
    const std::string unit = of_province ? std::string(in.province) : in.districts[static_cast<std::size_t>(number) % 6];
    const std::string key = "phong-cu-" + std::to_string(number + 1);
    const std::string name = "Phòng (sáp nhập) số " + std::to_string(number + 1);
    std::vector<leader> posts{{"division-head", "", 1}};
    if (number < 28) posts.push_back({"deputy-division-head", "", 1});
    const std::string_view level = of_province ? "province" : "district";
    sample::add_body(in.book, in.map, {unit, level, unit}, {key, name, "state"}, posts, of_province ? "province" : "district");
    in.book.bodies.back().until = merged;
    for (std::size_t at = in.book.posts.size() - posts.size(); at < in.book.posts.size(); ++at) {
      in.book.posts[at].until = merged;
      const std::size_t who = hire(in, {.native = native_in(in, in.chance.one_of(in.districts)),
                                        .youngest = 60, .oldest = 60, .on = merged, .sex = "male"});
      in.book.appoint({who, at, {2016, 7, 1}, merged, "appointment"});
    }
  }
}

/// The moves that the report tells of.
void make_told_moves(stage& in) {
  rotate(in, to_district_secretary, {.from = {2021, 3, 15}, .district = std::string(duy_tien), .youngest = 43, .oldest = 48});
  rotate(in, to_standing_deputy, {.from = {2021, 9, 1}, .district = std::string(phu_ly)});

  const std::string city(phu_ly);
  sample::add_body(in.book, in.map, {city, "district", city}, {"thanh-doan", "Thành đoàn", "front"},
                   {{"division-head", "", 1}, {"deputy-division-head", "", 2}}, "district");
  rotate(in, to_commune_secretary, {.from = {2022, 5, 4}, .district = city,
                                    .left = in.book.post(city + "/thanh-doan/division-head"), .youngest = 31, .oldest = 34});
  // Down from a division of the city committee, and back to it after three years.
  const std::size_t division = in.book.post(city + "/tuyen-giao/division-head");
  const rota::date down{2020, 6, 15}, back{2023, 6, 15};
  const std::size_t turn = rotate(in, to_commune_secretary, {.from = down, .until = back, .district = city, .left = division});
  in.book.appoint({.official = in.book.appointments[turn].official, .post = division, .from = back, .until = running_on,
                   .movement = "transfer", .from_post = in.book.appointments[turn].post});
}

void rotate_young_vice_chairs(stage& in) {
  rota::date day{2021, 10, 4};
  for (const std::string_view district : {phu_ly, duy_tien, kim_bang, ly_nhan}) {
    rotate(in, to_vice_chair, {.from = day, .district = std::string(district), .youngest = 30, .oldest = 32});
    day = after_months(day, 3);
  }
}

/// A head by election before the term, who is local or not as is asked for.
void seat_head(stage& in, std::size_t post, std::string native) {
  const std::size_t who = hire(in, {.native = std::move(native), .youngest = 38, .oldest = 50, .on = in.day});
  const rota::date since = in.book.last_until(post).value_or(in.term - rota::days{in.chance.between(10, 100)});
  in.book.appoint({.official = who, .post = post, .from = since, .until = running_on, .movement = "election"});
}

void seat_commune_heads(stage& in, std::string_view title, std::size_t not_local) {
  std::size_t rotated = 0;
  const std::vector<std::size_t> posts = posts_of(in, "commune", title);
  for (const std::size_t at : posts) rotated += in.book.holders(at, in.day);
  std::size_t missing = not_local - rotated;
  for (const std::size_t at : posts) {
    if (in.book.holders(at, in.day) != 0) continue;
    const sample::post_row post = in.book.posts[at];
    seat_head(in, at, missing > 0 ? native_near(in, post) : post.unit);
    if (missing > 0) --missing;
  }
}

void seat_district_heads(stage& in) {
  for (std::size_t at = 0; at < in.districts.size(); ++at) {
    const std::string& district = in.districts[at];
    const std::size_t secretary = in.book.post(district + "/secretary");
    if (in.book.holders(secretary, in.day) == 0) seat_head(in, secretary, native_elsewhere(in, district));
    seat_head(in, in.book.post(district + "/deputy-secretary-chair"),
              at < 4 ? native_elsewhere(in, district) : native_in(in, district));
  }
}

void rotate_to_communes(stage& in) {
  const auto send = [&](const route& by, rota::date first, rota::date last, std::size_t turns) {
    const std::vector<rota::date> days = spread(first, last, turns);
    for (std::size_t at = 0; at < turns; ++at)
      rotate(in, by, {.from = days[at], .district = in.districts[at % in.districts.size()]});
  };
  send(to_commune_secretary, {2020, 8, 3}, {2023, 10, 2}, 30);
  send(between_secretaries, {2020, 9, 1}, {2023, 9, 5}, 12);
  send(to_commune_chair, {2020, 11, 2}, {2023, 5, 8}, 14);
}

/// 392 turns, 117 of them by women.
void train(stage& in) {
  constexpr std::array names{"political-theory", "state-management", "planned-leaders", "professional-skills"};
  std::vector<std::size_t> women, men;
  for (const std::size_t who : holders(in, "district"))
    (in.book.officials[who].sex == "female" ? women : men).push_back(who);
  const std::vector<rota::date> days = spread({2021, 3, 1}, {2023, 9, 4}, 8);
  for (std::size_t at = 0; at < days.size(); ++at) {
    in.book.classes.push_back({"L" + std::to_string(at + 1), names[at % 4], ""});
    const std::size_t of_women = at < 5 ? 15 : 14;
    for (std::size_t seat = 0; seat < 49; ++seat)
      in.book.training.push_back({at, seat < of_women ? women[at * 10 + seat] : men[at * 20 + seat], days[at]});
  }
}

}  // namespace

void make_ha_nam(stage& in) {
  found(in, {.department = {{"department-head", "", 1}, {"deputy-department-head", "", 2}, {"division-head", "", 3},
                            {"deputy-division-head", "", 3}},
             .division = {{"division-head", "", 1}, {"deputy-division-head", "", 2}},
             .commune = {{"secretary", "party", 1}, {"standing-deputy-secretary", "party", 1},
                         {"deputy-secretary-chair", "state", 1}, {"vice-chair", "state", 1}}});
  found_bodies_that_end(in);
  make_told_moves(in);
  rotate_young_vice_chairs(in);
  rotate_to_communes(in);
  seat_commune_heads(in, "secretary", 72);
  seat_commune_heads(in, "deputy-secretary-chair", 23);
  seat_district_heads(in);
  fill(in);
  pair_up(in);
  train(in);
}

const std::string_view ha_nam_tables =
    "table,row,column,value,role\n"
    "heads-not-local,commune-secretary,not-local,72,total\n"
    "heads-not-local,commune-secretary-posts,communes,109,total\n"
    "heads-not-local,commune-chair,not-local,23,total\n"
    "heads-not-local,commune-chair-posts,communes,109,total\n"
    "heads-not-local,district-secretary,not-local,6,total\n"
    "heads-not-local,district-secretary-posts,districts,6,total\n"
    "heads-not-local,district-chair,not-local,4,total\n"
    "heads-not-local,district-chair-posts,districts,6,total\n"
    "young-vice-chairs-from-province,districts-with-one,districts,4,total\n"
    "young-vice-chairs-from-province,all-districts,districts,6,total\n"
    "training,turns,all,392,total\n"
    "training,turns-of-women,women,117,total\n"
    "reorganisation,division-level-bodies-fewer,bodies,29,total\n"
    "reorganisation,heads-and-deputies-fewer,posts,57,total\n";

}  // namespace provinces
