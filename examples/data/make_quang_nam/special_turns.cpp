// SPDX-License-Identifier: BSL-1.0
// Turns of rotation with a story of their own: the past moves that some rule does not let pass, and those that just pass.
#include "cast.hpp"

#include <algorithm>

namespace quang_nam {
namespace {

constexpr std::string_view deputy = "deputy-secretary-chair";

/// A turn from district to commune; returns its appointment.
std::size_t send_down(world& in, std::string_view title, rota::date first, turn_order order = {}) {
  order.from = "district";
  order.to = "commune";
  order.title = title;
  order.first = first;
  return rotate(in, order);
}

void waive(world& in, std::size_t turn, std::string_view rule, rota::date from, rota::date until) {
  in.book.waivers.push_back({in.book.appointments[turn].official, std::string(rule), "Ban Thường vụ Tỉnh ủy",
                             "SYN-QĐ-" + std::to_string(in.book.waivers.size() + 1), from, until});
}

void make_turns_at_the_edge_of_the_period(world& in) {
  // The first one lasted 36 months to the day.
  send_down(in, "secretary", {2016, 1, 1}, {.length = rota::months{36}});
  send_down(in, "secretary", report_day);
  // Ended before a duration was required.
  send_down(in, "secretary", {2016, 3, 1}, {.length = rota::months{18}});
}

void make_turns_about_planning(world& in) {
  send_down(in, "secretary", {2018, 3, 12}, {.plan = planning::not_planned});
  send_down(in, deputy, {2019, 4, 15}, {.plan = planning::approval_not_recorded});
  send_down(in, deputy, {2020, 7, 1}, {.plan = planning::approved_later});
}

void make_turns_about_remaining_service(world& in) {
  const std::size_t short_service = send_down(in, "secretary", {2019, 9, 10}, {.remaining = 97});
  waive(in, short_service, "rotation-remaining-service", {2017, 1, 1}, {2019, 1, 1});  // had expired
  const std::size_t excused = send_down(in, "secretary", {2021, 8, 2}, {.remaining = 110});
  waive(in, excused, "rotation-remaining-service", {2021, 7, 1}, {2022, 1, 1});
  send_down(in, deputy, {2018, 5, 21}, {.birth_recorded = false});
  // A purpose that allowed less service until April 2022.
  send_down(in, "secretary", {2020, 8, 3}, {.remaining = 72, .purpose = "non-local"});
  send_down(in, "secretary", {2022, 10, 3}, {.remaining = 84, .purpose = "non-local"});
}

void make_turns_about_duration(world& in) {
  send_down(in, "secretary", {2018, 2, 1}, {.length = rota::months{30}});
  const std::size_t one_day_short = send_down(in, deputy, {2019, 6, 1}, {.length = rota::months{36}});
  in.book.appointments[one_day_short].until = {2022, 5, 31};
  const std::size_t recalled = send_down(in, "secretary", {2019, 10, 1}, {.length = rota::months{18}});
  waive(in, recalled, "rotation-min-duration", {2021, 1, 1}, {2022, 1, 1});
}

void make_turns_about_rank(world& in) {
  send_down(in, "secretary", {2022, 8, 15}, {.origin_title = "deputy-division-head"});
  send_down(in, "secretary", {2023, 2, 20}, {.origin_title = "deputy-division-head", .outstanding = true});
  send_down(in, deputy, {2022, 11, 14}, {.origin_title = "division-head"});
}

void make_turns_of_which_the_origin_is_easily_misread(world& in) {
  // The row names the post left, and the only earlier appointment on record is another one, in a commune.
  const std::size_t named = send_down(in, "secretary", {2020, 11, 16}, {.names_post_left = true});
  const appointment_row turn = in.book.appointments[named];
  const std::string& district = in.book.posts[turn.post].district;
  const std::size_t before = find_post(in, "commune", "vice-chair", district, {2015, 5, 4}, {2018, 5, 4});
  in.book.appoint({turn.official, before, {2015, 5, 4}, {2018, 5, 4}, "election"});
  // The latest earlier row is a concurrent post at another level: it is not the post left.
  const std::size_t who = in.book.appointments[send_down(in, deputy, {2021, 3, 8})].official;
  const auto principal = std::ranges::find(in.book.appointments, who, &appointment_row::official);
  in.book.appoint({.official = who,
                   .post = in.book.post("L3:49/tinh-doan/deputy-division-head"),
                   .from = {2020, 3, 9},
                   .until = {2021, 3, 8},
                   .movement = "appointment",
                   .concurrent_with = static_cast<std::size_t>(principal - in.book.appointments.begin())});
}

}  // namespace

void make_special_turns(world& in) {
  make_turns_at_the_edge_of_the_period(in);
  make_turns_about_planning(in);
  make_turns_about_remaining_service(in);
  make_turns_about_duration(in);
  make_turns_about_rank(in);
  make_turns_of_which_the_origin_is_easily_misread(in);
}

}  // namespace quang_nam
