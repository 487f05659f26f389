// SPDX-License-Identifier: BSL-1.0
// Turns of rotation: how one is made, and as many as the report counts.
#include "cast.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace quang_nam {
namespace {

const turn_kind& kind_of(const turn_order& order) {
  const auto found = std::ranges::find_if(turn_kinds, [&](const turn_kind& each) {
    return each.from == order.from && each.to == order.to && each.title == order.title;
  });
  if (found == turn_kinds.end()) throw std::logic_error("no such kind of turn");
  return *found;
}

rota::date end_of(world& in, const turn_order& order) {
  if (order.length) return after_months(order.first, order.length->count);
  if (order.to == "province" || (order.from == "commune" && order.to == "district")) return running_on;
  const int length = in.chance.between(36, 60);
  const rota::date end = after_months(order.first, length) + rota::days{in.chance.between(0, 27)};
  return end <= report_day ? end : running_on;
}

/// The post left: for moves between district and commune in the same district, for moves from the province in one of
/// its bodies.
std::size_t post_left(world& in, const turn_order& order, std::size_t target, rota::date from) {
  const turn_kind& kind = kind_of(order);
  const std::string title = order.origin_title.empty() ? std::string(kind.origin_title) : order.origin_title;
  const post_row& to = in.book.posts[target];
  std::string district = to.district;
  if (order.from == "province") district = province;
  if (order.to == "province") district.clear();
  return find_post(in, order.from, title, district, from, order.first, to.unit);
}

std::string native_for(world& in, const turn_order& order, const post_row& to) {
  if (!order.native.empty()) return order.native;
  if (order.to == "province") return native_in(in, in.chance.one_of(in.districts));
  if (order.to == "district" && order.from == "province") return native_elsewhere(in, to.district);
  std::string native = in.chance.percent(75) ? native_in(in, to.district) : native_elsewhere(in, to.district);
  while (native == to.unit) native = native_in(in, to.district);
  return native;
}

std::size_t take_from_office(world& in, const turn_order& order, std::size_t target, appointment_row& turn) {
  const int length = in.chance.between(30, 84);
  const rota::date since = after_months(order.first, -length) - rota::days{in.chance.between(0, 27)};
  const std::size_t left = post_left(in, order, target, since);
  const std::size_t who = hire(
      in, {.native = native_for(in, order, in.book.posts[target]), .day = order.first, .remaining = order.remaining});
  if (!order.birth_recorded) in.book.officials[who].birth.clear();
  if (order.names_post_left) {
    turn.from_post = left;
  } else {
    in.book.appoint({who, left, since, order.first, order.from == "commune" ? "election" : "appointment"});
  }
  return who;
}

}  // namespace

std::size_t rotate(world& in, const turn_order& order) {
  const turn_kind& kind = kind_of(order);
  appointment_row turn{.from = order.first, .until = end_of(in, order), .movement = "rotation"};
  turn.purpose = !order.purpose.empty() ? order.purpose : in.chance.percent(80) ? "training" : "task-need";
  turn.outstanding = order.outstanding;
  const std::string unit_left = order.after ? in.book.posts[in.book.appointments[*order.after].post].unit : "";
  turn.post = find_post(in, order.to, order.title, order.district, order.first, turn.until, unit_left);
  if (turn.until == running_on && order.first > rota::date{2021, 1, 1})
    turn.planned_until = after_months(order.first, 48);
  turn.official =
      order.after ? in.book.appointments[*order.after].official : take_from_office(in, order, turn.post, turn);
  const std::string district = kind.planned_level == "province" ? std::string() : in.book.posts[turn.post].district;
  plan_for(in, turn.official, kind.planned_level, kind.planned_title, district, order.first, order.plan);
  ++in.turns_made;
  return in.book.appoint(std::move(turn));
}

namespace {

/// Ended rotations of officials of whom nothing later is recorded.
std::vector<std::size_t> returned(const world& in) {
  std::map<std::size_t, std::size_t> latest;
  for (std::size_t at = 0; at < in.book.appointments.size(); ++at) {
    const appointment_row& row = in.book.appointments[at];
    if (row.concurrent_with) continue;
    const auto [place, added] = latest.try_emplace(row.official, at);
    if (!added && in.book.appointments[place->second].from < row.from) place->second = at;
  }
  std::vector<std::size_t> found;
  for (const auto& [official, at] : latest)
    if (in.book.appointments[at].movement == "rotation" && in.book.appointments[at].until <= report_day)
      found.push_back(at);
  return found;
}

std::size_t made(const world& in, const turn_kind& kind) {
  return static_cast<std::size_t>(std::ranges::count_if(in.book.appointments, [&](const appointment_row& row) {
    const post_row& post = in.book.posts[row.post];
    if (row.movement != "rotation" || row.concurrent_with || post.level != kind.to || post.title != kind.title)
      return false;
    // Those who come to communes from communes are made last, in one go.
    return kind.from != "commune" || kind.to != "commune";
  }));
}

/// Officials who go on to a second turn on the day the first one ends.
std::size_t rotate_again(world& in, const turn_kind& kind, std::size_t wanted) {
  std::size_t done = 0;
  for (const std::size_t at : returned(in)) {
    if (done == wanted) break;
    const appointment_row first = in.book.appointments[at];
    const post_row& post = in.book.posts[first.post];
    if (post.level != "commune" || post.title != kind.origin_title || first.official < in.officials_with_a_story)
      continue;
    rotate(in, {.from = kind.from,
                .to = kind.to,
                .title = kind.title,
                .first = first.until,
                .district = post.district,
                .after = at});
    ++done;
  }
  return done;
}

void make_rest_of(world& in, const turn_kind& kind) {
  std::size_t missing = kind.turns - made(in, kind);
  if (kind.from == "commune") missing -= rotate_again(in, kind, (kind.turns + 1) / 3);
  const rota::date first{2016, 2, 1};
  // A deputy head who becomes a vice chair takes a lower post: not asked for after April 2022.
  const rota::date last =
      kind.title == "vice-chair" && kind.to == "commune" ? rota::date{2022, 3, 1} : rota::date{2023, 10, 1};
  for (std::size_t at = 0; at < missing; ++at) {
    const auto span = (last - first).count / static_cast<int>(missing);
    const rota::date day = first + rota::days{static_cast<int>(at) * span + in.chance.between(0, span - 1)};
    rotate(
        in,
        {.from = kind.from, .to = kind.to, .title = kind.title, .first = day, .names_post_left = in.chance.percent(5)});
  }
}

}  // namespace

void make_other_turns(world& in) {
  in.officials_with_a_story = in.book.officials.size();
  for (const turn_kind& kind : turn_kinds) make_rest_of(in, kind);
  // Outside the report's period, on both sides of it.
  const std::size_t counted = in.turns_made;
  for (const rota::date day : {rota::date{2012, 4, 2},
                               {2012, 9, 17},
                               {2013, 2, 25},
                               {2013, 8, 5},
                               {2014, 3, 10},
                               {2014, 10, 20},
                               {2015, 3, 2},
                               {2015, 6, 29},
                               {2015, 12, 31}})
    rotate(in, {.from = "district", .to = "commune", .title = "vice-chair", .first = day});
  rotate(in, {.from = "district", .to = "commune", .title = "vice-chair", .first = report_day + rota::days{1}});
  in.turns_made = counted;
}

void settle_returned(world& in) {
  for (const std::size_t at : returned(in)) {
    const appointment_row turn = in.book.appointments[at];
    const post_row& post = in.book.posts[turn.post];
    const bool from_commune = post.level == "commune";
    const bool higher = in.chance.percent(40);
    appointment_row next{.official = turn.official, .from = turn.until, .until = running_on};
    next.movement = higher ? "appointment" : "transfer";
    if (!from_commune) {
      next.post =
          find_post(in, "province", higher ? "department-head" : "deputy-department-head", "", turn.until, running_on);
    } else if (post.title == "secretary" && higher) {
      next.post = find_post(in, "district", "vice-chair", "", turn.until, running_on);
      next.movement = "election";
    } else {
      const bool head = post.title == "secretary" || higher;
      next.post =
          find_post(in, "district", head ? "division-head" : "deputy-division-head", "", turn.until, running_on);
    }
    in.book.appoint(std::move(next));
  }
}

void add_concurrent_posts(world& in) {
  std::size_t wanted = 6;
  for (std::size_t at = 0; wanted > 0 && at < in.book.appointments.size(); ++at) {
    const appointment_row row = in.book.appointments[at];
    const post_row post = in.book.posts[row.post];
    if (row.movement != "rotation" || post.level != "commune" || post.title != "secretary" || row.until <= report_day)
      continue;
    if (row.from > report_day) continue;
    post_row council = post;
    council.code = post.unit + "/council-chair";
    council.title = "council-chair";
    council.block = "state";
    in.book.posts.push_back(council);
    in.book.appoint({.official = row.official,
                     .post = in.book.posts.size() - 1,
                     .from = row.from,
                     .until = row.until,
                     .movement = "rotation",
                     .purpose = row.purpose,
                     .concurrent_with = at});
    --wanted;
  }
}

}  // namespace quang_nam
