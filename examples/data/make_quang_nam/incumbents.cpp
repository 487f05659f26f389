// SPDX-License-Identifier: BSL-1.0
// Those in office on the day of the report who did not come by a counted turn.
#include "cast.hpp"

#include <algorithm>

namespace quang_nam {
namespace {

struct district_secretary {
  std::string_view district;
  rota::date since;
  std::string_view movement;
  bool local;
};

/// The eight that the report names are not local. Two of them came by rotation from the province (see below).
constexpr std::array district_secretaries{
    district_secretary{"L3:503", {2020, 7, 15}, "election", true},
    district_secretary{"L3:504", {2020, 6, 24}, "election", true},
    district_secretary{"L3:505", {2021, 4, 12}, "transfer", false},
    district_secretary{"L3:506", {2020, 7, 20}, "transfer", false},
    district_secretary{"L3:507", {2019, 9, 2}, "election", true},
    district_secretary{"L3:508", {2022, 1, 17}, "designation", true},
    district_secretary{"L3:509", {2020, 7, 9}, "election", true},
    district_secretary{"L3:510", {2022, 6, 6}, "transfer", false},
    district_secretary{"L3:511", {2018, 3, 19}, "election", true},
    district_secretary{"L3:512", {2020, 7, 6}, "election", true},
    district_secretary{"L3:513", {2020, 7, 27}, "election", true},
    district_secretary{"L3:514", {2020, 7, 29}, "designation", false},
    district_secretary{"L3:515", {2021, 10, 11}, "transfer", false},
    district_secretary{"L3:516", {2020, 6, 30}, "election", true},
    district_secretary{"L3:518", {2020, 8, 4}, "election", true},
    district_secretary{"L3:519", {2023, 2, 13}, "designation", false},
};

/// Locals rose in their district, the others in another one.
void seat_secretary(world& in, const district_secretary& of) {
  const std::string native = of.local ? native_in(in, of.district) : native_elsewhere(in, of.district);
  const std::size_t who = hire(in, {.native = native, .day = report_day, .youngest = 44, .oldest = 52});
  const std::size_t seat = in.book.post(std::string(of.district) + "/secretary");
  std::string_view from = of.district;
  while (!of.local && from == of.district) from = in.chance.one_of(in.districts);
  const rota::date before = after_months(of.since, -in.chance.between(40, 62));
  const std::size_t left = find_post(in, "district", of.local ? "standing-deputy-secretary" : "deputy-secretary-chair",
                                     from, before, of.since);
  in.book.appoint({who, left, before, of.since, "election"});
  in.book.appoint({who, seat, of.since, running_on, std::string(of.movement)});
  // A native district, coarser than a commune, and a place in the personnel file that goes before the native unit.
  if (of.district == "L3:513") in.book.officials[who].native = of.district;
  if (of.district == "L3:512") {
    in.book.officials[who].native = native_in(in, "L3:497");
    in.book.officials[who].local_to = of.district;
  }
}

struct term {
  rota::date from, until;
};

std::size_t seat_head(world& in, std::string_view title, std::initializer_list<term> terms) {
  const std::size_t post = find_post(in, "commune", title, "", rota::date{2012, 1, 1}, running_on);
  const std::size_t who = hire(
      in, {.native = native_in(in, in.book.posts[post].district), .day = report_day, .youngest = 45, .oldest = 54});
  for (const term& each : terms)
    in.book.appoint(
        {who, post, each.from, each.until, each.from == terms.begin()->from ? "election" : "re-appointment"});
  return who;
}

}  // namespace

void seat_district_secretaries(world& in) {
  for (const district_secretary& each : district_secretaries) seat_secretary(in, each);
  rotate(in, {.from = "province",
              .to = "district",
              .title = "secretary",
              .first = {2020, 8, 5},
              .length = rota::months{72},
              .district = "L3:502",
              .remaining = 76,
              .purpose = "non-local"});
  rotate(in, {.from = "province",
              .to = "district",
              .title = "secretary",
              .first = {2022, 9, 1},
              .length = rota::months{60},
              .district = "L3:517",
              .purpose = "training"});
}

void seat_long_serving_heads(world& in) {
  // Around 96 months on the day of the report, and around the 84 from which it is worth a look.
  seat_head(in, "secretary", {{{2014, 5, 12}, running_on}});
  seat_head(in, "deputy-secretary-chair", {{{2014, 11, 3}, running_on}});
  seat_head(in, "secretary", {{{2015, 11, 6}, running_on}});
  seat_head(in, "secretary", {{{2015, 11, 7}, running_on}});
  for (const rota::date since : {rota::date{2016, 1, 18}, {2016, 4, 25}, {2016, 7, 11}})
    seat_head(in, "deputy-secretary-chair", {{since, running_on}});
  seat_head(in, "secretary", {{{2016, 11, 6}, running_on}});
  seat_head(in, "secretary", {{{2016, 11, 7}, running_on}});
  // Two terms without a break, three with one, and a term that was broken for three months.
  seat_head(in, "secretary", {{{2015, 6, 8}, {2020, 6, 15}}, {{2020, 6, 15}, running_on}});
  seat_head(in, "secretary",
            {{{2014, 2, 10}, {2017, 2, 10}}, {{2017, 2, 10}, {2020, 6, 22}}, {{2020, 6, 22}, running_on}});
  seat_head(in, "deputy-secretary-chair", {{{2013, 6, 3}, {2018, 2, 1}}, {{2018, 5, 2}, running_on}});

  // Service: past the retirement month; past it but for a higher age on record; unknown; known to the month only.
  const std::size_t past = seat_head(in, "deputy-secretary-chair", {{{2018, 7, 9}, running_on}});
  in.book.officials[past].sex = "male";
  in.book.officials[past].birth = "1962-06-14";
  const std::size_t capped = seat_head(in, "secretary", {{{2019, 3, 18}, running_on}});
  in.book.officials[capped].sex = "male";
  in.book.officials[capped].birth = "1962-03-21";
  in.book.officials[capped].retirement_cap = "65";
  const std::size_t unknown = seat_head(in, "secretary", {{{2020, 6, 18}, running_on}});
  in.book.officials[unknown].birth.clear();
  const std::size_t no_sex = seat_head(in, "deputy-secretary-chair", {{{2021, 6, 28}, running_on}});
  in.book.officials[no_sex].sex.clear();
  const std::size_t month_only = seat_head(in, "secretary", {{{2020, 6, 9}, running_on}});
  in.book.officials[month_only].birth.resize(7);
}

namespace {

std::size_t wanted_in(const post_row& post) {
  if (post.level == "new commune" || post.title == "council-chair") return 0;
  if (post.level == "province" && post.authorised > 1) return 2;
  return post.title == "deputy-division-head" ? 1 : static_cast<std::size_t>(post.authorised);
}

/// Congresses of the communes met in the summer of 2020, councils were elected in May 2021.
rota::date taken_office(world& in, const post_row& post) {
  if (post.level != "province" && in.chance.percent(55)) {
    if (post.title == "secretary" || post.title == "standing-deputy-secretary")
      return rota::date{2020, 5, 4} + rota::days{in.chance.between(0, 90)};
    if (post.title == "deputy-secretary-chair" || post.title == "chair" || post.title == "vice-chair")
      return rota::date{2021, 6, 21} + rota::days{in.chance.between(0, 20)};
  }
  return rota::date{2017, 2, 1} + rota::days{in.chance.between(0, 2400)};
}

std::string native_of_incumbent(world& in, const post_row& post) {
  if (in.chance.percent(2)) return {};
  if (post.level == "province")
    return post.title == "secretary" || in.chance.percent(12) ? native_in_neighbour(in)
                                                              : native_in(in, in.chance.one_of(in.districts));
  if (post.level == "commune" && in.chance.percent(62)) return post.unit;
  return in.chance.percent(70) ? native_in(in, post.district) : native_elsewhere(in, post.district);
}

/// Where an incumbent came from, for some: an earlier term, a post in the district, another division.
void add_earlier_post(world& in, std::size_t now) {
  appointment_row& row = in.book.appointments[now];
  const post_row& post = in.book.posts[row.post];
  const rota::date since = after_months(row.from, -in.chance.between(26, 58));
  const rota::date until = row.from;
  const std::size_t who = row.official;
  const std::size_t roll = in.chance.below(100);
  if (post.level == "commune" && roll < 12 && rota::completed_months(since, report_day) < rota::months{84}) {
    if (!in.book.has_room(row.post, since, until)) return;
    row.movement = "re-appointment";
    in.book.appoint({who, row.post, since, until, "election"});
  } else if (post.level == "commune" && roll < 30) {
    row.movement = roll < 24 ? "transfer" : roll < 27 ? "reinforcement" : "designation";
    in.book.appoint({who, find_post(in, "district", "deputy-division-head", post.district, since, until), since, until,
                     "appointment"});
  } else if (post.title == "deputy-division-head" && post.level == "district" && roll < 14) {
    row.movement = roll < 10 ? "position-change" : "secondment";
    const std::size_t left = find_post(in, "district", "deputy-division-head", post.district, since, until);
    in.book.appoint({who, left, since, until, "appointment"});
  } else if (post.level == "district" && post.body.empty() && roll < 60) {
    const std::size_t left = find_post(in, "district", "division-head", roll < 50 ? post.district : "", since, until);
    in.book.appoint({who, left, since, until, "appointment"});
  }
}

bool fill_one(world& in, std::size_t at) {
  const post_row post = in.book.posts[at];
  const std::optional<rota::date> free_since = in.book.last_until(at);
  rota::date since = taken_office(in, post);
  for (int attempt = 0; attempt < 20 && !in.book.has_room(at, since, post.ends); ++attempt)
    since = taken_office(in, post);
  if (!in.book.has_room(at, since, post.ends) && free_since && *free_since <= report_day) since = *free_since;
  if (!in.book.has_room(at, since, post.ends)) return false;
  const bool office = post.body.empty();
  const std::size_t who = hire(
      in, {.native = native_of_incumbent(in, post), .day = report_day, .youngest = office ? 38 : 35, .oldest = 53});
  const std::size_t now = in.book.appoint({who, at, since, running_on, office ? "election" : "appointment"});
  if (in.chance.percent(60)) add_earlier_post(in, now);
  return true;
}

}  // namespace

void fill_posts(world& in) {
  const std::size_t posts = in.book.posts.size();
  for (std::size_t at = 0; at < posts; ++at)
    while (in.book.holders(at, report_day) < wanted_in(in.book.posts[at]))
      if (!fill_one(in, at)) break;
  // The standing deputy of a district is often chair of its council, by an election of the same day.
  for (std::size_t at = 0; at < in.districts.size(); at += 4) {
    const std::size_t deputy = in.book.post(in.districts[at] + "/standing-deputy-secretary");
    post_row council = in.book.posts[deputy];
    council.code = council.unit + "/council-chair";
    council.title = "council-chair";
    council.block = "state";
    in.book.posts.push_back(council);
    for (const std::size_t held : std::vector<std::size_t>(in.book.held[deputy]))
      if (const appointment_row row = in.book.appointments[held]; row.from <= report_day && report_day < row.until)
        in.book.appoint({.official = row.official,
                         .post = in.book.posts.size() - 1,
                         .from = row.from,
                         .until = row.until,
                         .movement = "election",
                         .concurrent_with = held});
  }
}

}  // namespace quang_nam
