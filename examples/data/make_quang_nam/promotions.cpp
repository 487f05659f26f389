// SPDX-License-Identifier: BSL-1.0
// Rotations that began before the report's period and ended in it with a higher post: the turns of the period alone do not come
// to as many promotions as the report counts.
#include "cast.hpp"

#include <array>

namespace quang_nam {
namespace {

/// A turn, its last day excluded, and the district that it leads to or lies in.
struct earlier_turn {
  std::string_view district;
  rota::date first, end;
};

constexpr std::array by_the_province{earlier_turn{"L3:504", {2015, 3, 16}, {2020, 3, 2}},
                                     earlier_turn{"L3:507", {2015, 5, 11}, {2020, 4, 20}},
                                     earlier_turn{"L3:512", {2015, 8, 3}, {2020, 8, 10}},
                                     earlier_turn{"L3:516", {2015, 10, 26}, {2020, 11, 2}}};
constexpr std::array by_a_district{
    earlier_turn{"L3:502", {2015, 3, 9}, {2020, 3, 16}},  earlier_turn{"L3:505", {2015, 4, 13}, {2020, 4, 6}},
    earlier_turn{"L3:506", {2015, 6, 1}, {2020, 6, 8}},   earlier_turn{"L3:508", {2015, 7, 20}, {2020, 7, 13}},
    earlier_turn{"L3:511", {2015, 9, 7}, {2020, 9, 14}},  earlier_turn{"L3:517", {2015, 10, 12}, {2020, 10, 5}},
    earlier_turn{"L3:518", {2015, 11, 16}, {2020, 11, 23}}};

/// The posts before, on and after a turn; the last is higher than the others, which are of one rank.
struct three_posts {
  std::size_t left, taken_up, higher;
};

void make(world& in, const earlier_turn& of, rota::date since, const three_posts& posts) {
  const std::size_t who = hire(in, {.native = native_in(in, of.district), .day = of.first});
  const std::string_view came_by = in.book.posts[posts.left].level == "commune" ? "election" : "appointment";
  in.book.appoint({who, posts.left, since, of.first, std::string(came_by)});
  in.book.appoint({.official = who,
                   .post = posts.taken_up,
                   .from = of.first,
                   .until = of.end,
                   .movement = "rotation",
                   .purpose = "training"});
  in.book.appoint({who, posts.higher, of.end, running_on, "appointment"});
}

rota::date before(const earlier_turn& of) { return after_months(of.first, -48); }

}  // namespace

void add_earlier_promotions(world& in) {
  for (const earlier_turn& each : by_the_province)
    make(in, each, before(each),
         {find_post(in, "province", "division-head", province, before(each), each.first),
          find_post(in, "district", "vice-chair", each.district, each.first, each.end),
          find_post(in, "province", "deputy-department-head", province, each.end, running_on)});
  for (const earlier_turn& each : by_a_district) {
    const std::size_t target = find_post(in, "commune", "vice-chair", each.district, each.first, each.end);
    make(in, each, before(each),
         {find_post(in, "commune", "vice-chair", each.district, before(each), each.first, in.book.posts[target].unit), target,
          find_post(in, "district", "deputy-division-head", each.district, each.end, running_on)});
  }
}

}  // namespace quang_nam
