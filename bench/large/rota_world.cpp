// SPDX-License-Identifier: BSL-1.0

#include "rota_world.hpp"

#include "prng.hpp"

#include <rota/hierarchy/hierarchy_builder.hpp>
#include <rota/roster/roster_builder.hpp>

#include <numeric>
#include <string>
#include <utility>

namespace bench {
namespace {

rota::interval span_of(day from, day until) noexcept {
  return {from == no_start ? rota::date::lowest() : rota::date::from_days(from),
          until == no_end ? rota::date::highest() : rota::date::from_days(until)};
}

template <class Id>
rota::maybe<Id> handle(std::uint32_t position) noexcept {
  return position == none ? rota::maybe<Id>() : rota::maybe<Id>(static_cast<Id>(position));
}

void add_titles(rota::roster_builder& builder) {
  for (std::size_t at = built_in_titles; at < titles.size(); ++at) {
    const title_facts& from = titles[at];
    (void)builder.add(rota::title{.id = std::string(from.id),
                                  .name_vi = std::string(from.id),
                                  .name_en = std::string(from.id),
                                  .rank = {100, 80, 50, 30},
                                  .head = from.head,
                                  .leader = from.leader,
                                  .sector = from.group == police_heads ? rota::sector::police : rota::sector::finance,
                                  .term_months = {}});
  }
}

void add_posts(rota::roster_builder& builder, const world& of, const std::vector<rota::unit_id>& handles) {
  for (std::uint32_t at = 0; at < of.posts.size(); ++at) {
    const post_kind& kind = of.kind_of(at);
    const std::string code = post_code(of, at);
    (void)builder.add(rota::post{.code = code,
                                 .unit = handles[of.posts.unit[at]],
                                 .title = builder.find_title(titles[kind.title].id).value(),
                                 .body = {},
                                 .block = kind.armed ? rota::block::armed_forces : rota::block::not_recorded,
                                 .rank = {},
                                 .authorised = {},
                                 .listed_position = kind.listed,
                                 .in_force = span_of(no_start, of.posts.until[at])});
  }
}

rota::partial_date birth_of(std::int32_t packed) {
  if (packed == 0) return {};
  const rota::calendar_month month{packed / 32};
  if (packed % 32 == 0) return rota::partial_date(month);
  return rota::partial_date(rota::date(month.year(), month.month(), static_cast<unsigned>(packed % 32)));
}

void add_officials(rota::roster_builder& builder, const world& of, const std::vector<rota::unit_id>& handles) {
  const officials& all = of.officials;
  for (std::uint32_t who = 0; who < all.size(); ++who) {
    const std::string code = official_code(who);
    rota::official next{};
    next.code = code;
    next.birth = birth_of(all.birth[who]);
    next.sex = static_cast<rota::sex>(all.sex[who]);
    if (all.native[who] != none) next.native_unit = handles[all.native[who]];
    if (all.retirement[who] != 0) next.retirement = rota::calendar_month{all.retirement[who]};
    if (all.cap[who] != 0) next.retirement_cap_years = all.cap[who];
    (void)builder.add(next);
  }
}

rota::appointment appointment_of(const appointments& rows, std::size_t row) {
  rota::appointment next;
  next.official = static_cast<rota::official_id>(rows.official[row]);
  next.post = static_cast<rota::post_id>(rows.post[row]);
  next.term = span_of(rows.from[row], rows.until[row]);
  next.movement = static_cast<rota::movement>(rows.movement[row]);
  if (rows.planned_until[row] != no_start) next.planned_until = rota::date::from_days(rows.planned_until[row]);
  next.from_post = handle<rota::post_id>(rows.from_post[row]);
  next.extension_decision = rows.extended[row] != 0;
  return next;
}

void add_rows(rota::roster_builder& builder, const appointments& rows, const std::vector<std::uint32_t>& order) {
  for (const std::uint32_t row : order) {
    const std::string code = row_code(row);
    rota::appointment next = appointment_of(rows, row);
    next.code = code;
    (void)builder.add(next);
  }
  for (std::size_t at = 0; at < order.size(); ++at)
    if (const std::uint32_t principal = rows.concurrent_with[order[at]]; principal != none)
      (void)builder.link_concurrent(at, row_code(principal));
}

/// A shuffle keeps the rows of one official and day as they are: among those the order of adding is the order of the roster.
std::vector<std::uint32_t> order_of(const appointments& rows, added order) {
  std::vector<std::uint32_t> result(rows.size());
  std::iota(result.begin(), result.end(), 0U);
  if (order == added::in_order) return result;
  prng random(7);
  for (std::uint32_t at = static_cast<std::uint32_t>(result.size()); at > 1; --at) std::swap(result[at - 1], result[random.below(at)]);
  std::vector<std::uint32_t> place(rows.size());
  for (std::uint32_t at = 0; at < result.size(); ++at) place[result[at]] = at;
  for (std::uint32_t row = 1; row < rows.size(); ++row)
    for (std::uint32_t at = row; at > 0 && rows.official[at] == rows.official[at - 1] && rows.from[at] == rows.from[at - 1] &&
                                 place[at] < place[at - 1];
         --at)
      std::swap(place[at], place[at - 1]);
  for (std::uint32_t row = 0; row < rows.size(); ++row) result[place[row]] = row;
  return result;
}

}  // namespace

rota::hierarchy make_hierarchy(const country& units) {
  rota::hierarchy_builder builder;
  for (const version& each : units.versions) {
    const std::string& key = units.keys[each.unit];
    builder.add(rota::unit_row{.unit = key,
                               .code = key,
                               .name = key,
                               .kind = {},
                               .level = static_cast<rota::level>(each.level),
                               .parent = each.parent == none ? std::string_view() : std::string_view(units.keys[each.parent]),
                               .in_force = span_of(each.from, each.until),
                               .act = {},
                               .difficult = false,
                               .minority_share = {},
                               .line = 0});
  }
  for (const change& each : units.changes)
    builder.add(rota::change_row{.predecessor = units.keys[each.predecessor],
                                 .successor = units.keys[each.successor],
                                 .day = rota::date::from_days(each.on),
                                 .extent = each.whole ? rota::extent::whole : rota::extent::part,
                                 .relation = {},
                                 .act = {},
                                 .clause = {},
                                 .line = 0});
  return builder.build();
}

rota::roster make_roster(const world& of, const rota::hierarchy& units, added order, std::vector<std::uint32_t>& added_as) {
  std::vector<rota::unit_id> handles;
  for (const std::string& key : of.units.keys) handles.push_back(units.find(key).value());
  rota::roster_builder builder;
  add_titles(builder);
  add_posts(builder, of, handles);
  add_officials(builder, of, handles);
  const std::vector<std::uint32_t> rows = order_of(of.rows, order);
  add_rows(builder, of.rows, rows);
  rota::roster made = std::move(builder).build(added_as);
  for (std::uint32_t& each : added_as) each = rows[each];
  return made;
}

}  // namespace bench
