// SPDX-License-Identifier: BSL-1.0
// Turns of rotation, and the plan that those who make them stand in.
#include "stage.hpp"

#include <algorithm>

namespace provinces {
namespace {

using sample::post_row;

/// For moves between district and commune a post of the same district; from the province one of its bodies.
std::size_t post_left(stage& in, const route& by, const post_row& to) {
  const bool from_above = by.from == "province";
  for (;;) {
    const std::size_t at = in.chance.one_of(posts_of(in, by.from, by.left, from_above ? std::string_view() : to.district));
    if (in.book.posts[at].unit != to.unit && in.book.posts[at].until == running_on) return at;
  }
}

std::size_t planned_for(const stage& in, std::size_t post, rota::date from) {
  return static_cast<std::size_t>(std::ranges::count_if(
      in.book.plans, [&](const sample::plan_row& row) { return row.post == post && from < row.until; }));
}

/// Whoever is to lead a district as a deputy is planned for one of three posts.
std::vector<std::size_t> open_to(const stage& in, std::string_view level, std::string_view title, std::string_view district) {
  std::vector<std::size_t> posts = posts_of(in, level, title, district);
  if (title == "vice-chair")
    for (const std::string_view other : {"standing-deputy-secretary", "deputy-secretary-chair"})
      for (const std::size_t at : posts_of(in, level, other, district)) posts.push_back(at);
  std::erase_if(posts, [&](std::size_t at) { return in.book.posts[at].until != running_on; });
  return posts;
}

}  // namespace

void plan(stage& in, std::size_t official, std::string_view level, std::string_view title, std::string_view district,
          rota::date from) {
  // First the posts with one person, then those with none, then those with two.
  const auto order = [&](std::size_t post) {
    const std::size_t persons = planned_for(in, post, in.day);
    return persons == 1 ? std::size_t{0} : persons == 0 ? std::size_t{1} : persons;
  };
  const std::vector<std::size_t> posts = open_to(in, level, title, district);
  const std::size_t chosen = *std::ranges::min_element(posts, {}, order);
  in.book.plans.push_back({official, chosen, from, after_months(from, 72), from - rota::days{in.chance.between(3, 20)}});
}

void plan_those_who_rose(stage& in) {
  for (const sample::appointment_row& row : in.book.appointments) {
    if ((row.movement != "appointment" && row.movement != "election") || !row.from_post) continue;
    const rota::date from = after_months(row.from, -8);
    in.book.plans.push_back({row.official, row.post, from, row.from + rota::days{1}, from - rota::days{6}});
  }
}

void pair_up(stage& in) {
  for (std::size_t at = 0; at < in.book.posts.size(); ++at) {
    if (planned_for(in, at, in.day) != 1) continue;
    const post_row& post = in.book.posts[at];
    const rota::date from = std::ranges::find(in.book.plans, at, &sample::plan_row::post)->from;
    for (const std::size_t lower : posts_of(in, post.level, "deputy-division-head", post.district)) {
      if (lower >= in.book.held.size() || in.book.held[lower].empty()) continue;
      const sample::appointment_row& row = in.book.appointments[in.book.held[lower].back()];
      if (row.until <= in.day || row.from > in.day) continue;
      if (std::ranges::find(in.book.plans, row.official, &sample::plan_row::official) != in.book.plans.end()) continue;
      in.book.plans.push_back({row.official, at, from, after_months(from, 72), from - rota::days{5}});
      break;
    }
  }
}

std::size_t rotate(stage& in, const route& by, const rotation& of) {
  const std::size_t target = of.post ? *of.post : free_post(in, by.to, by.taken, of.district, of.from, of.until);
  const post_row to = in.book.posts[target];
  const std::size_t turn = make(in, {.movement = "rotation",
                                     .post = target,
                                     .left = of.left ? *of.left : post_left(in, by, to),
                                     .from = of.from,
                                     .until = of.until,
                                     .youngest = of.youngest,
                                     .oldest = of.oldest});
  sample::appointment_row& row = in.book.appointments[turn];
  row.purpose = in.chance.percent(80) ? "training" : "non-local";
  if (of.until == running_on) row.planned_until = after_months(of.from, 48);
  const std::size_t who = row.official;
  plan(in, who, by.planned_level, by.planned_title, by.planned_level == "province" ? std::string_view() : to.district,
       after_months(of.from, -in.chance.between(4, 14)));
  return turn;
}

}  // namespace provinces
