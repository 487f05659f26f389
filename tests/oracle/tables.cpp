// SPDX-License-Identifier: BSL-1.0

#include "oracle/tables.hpp"

#include <algorithm>
#include <fstream>
#include <string_view>
#include <utility>

namespace oracle {
namespace {

using rota::test::raw_world;

cell number(long long value) { return std::to_string(value); }
cell word(std::string_view text) { return text.empty() ? std::nullopt : cell(text); }
cell kept(std::string_view text) { return std::string(text); }
cell coded(const char* prefix, std::size_t at) { return prefix + std::to_string(at); }
template <class Id>
cell coded(const char* prefix, const rota::maybe<Id>& at) {
  return at ? coded(prefix, static_cast<std::size_t>(rota::index(*at))) : std::nullopt;
}
cell since(rota::interval span) { return span.has_start() ? to_string(span.from) : ""; }
cell until(rota::interval span) { return span.has_end() ? to_string(span.until) : "open"; }
cell day(const std::optional<rota::date>& of) { return of ? cell(to_string(*of)) : std::nullopt; }
template <class Number>
cell number(const std::optional<Number>& of) {
  return of ? number(static_cast<long long>(*of)) : std::nullopt;
}
cell month(rota::calendar_month of) { return to_string(of.first_day()).substr(0, 7); }
cell birth(const rota::partial_date& of) {
  if (!of.is_recorded()) return std::nullopt;
  return of.earliest() == of.latest() ? cell(to_string(of.earliest())) : month(of.month());
}

table units_of(const raw_world& world) {
  table made{"units", {"unit", "code", "kind", "level", "parent", "since", "until"}, {}};
  for (const auto& row : world.units)
    made.rows.push_back({row.unit, row.code.empty() ? row.unit : row.code, kept(row.kind), kept(to_string(row.of)),
                         word(row.parent), since(row.in_force), until(row.in_force)});
  return made;
}

table titles_of(const raw_world& world) {
  table made{"titles",
             {"title", "rank_central", "rank_province", "rank_district", "rank_commune", "head", "leader", "sector", "term_months"},
             {}};
  for (const rota::title& row : world.titles)
    made.rows.push_back({row.id, number(row.rank[0]), number(row.rank[1]), number(row.rank[2]), number(row.rank[3]),
                         number(row.head), number(row.leader), kept(to_string(row.sector)), number(row.term_months)});
  return made;
}

table posts_of(const raw_world& world) {
  table made{"posts", {"post", "unit", "body", "title", "block", "rank", "authorised", "listed_position", "since", "until"}, {}};
  for (std::size_t at = 0; at < world.posts.size(); ++at) {
    const rota::post& row = world.posts[at];
    made.rows.push_back({coded("P", at), world.post_unit[at], coded("B", row.body), world.post_title[at],
                         word(to_string(row.block)), number(row.rank), number(row.authorised), number(row.listed_position),
                         since(row.in_force), until(row.in_force)});
  }
  return made;
}

table officials_of(const raw_world& world) {
  table made{"officials", {"official", "birth", "sex", "native_unit", "recorded_local_to", "retirement", "retirement_cap"}, {}};
  for (std::size_t at = 0; at < world.officials.size(); ++at) {
    const rota::official& row = world.officials[at];
    const char* const sex = row.sex == rota::sex::female ? "female" : row.sex == rota::sex::male ? "male" : "";
    made.rows.push_back({coded("O", at), birth(row.birth), word(sex), word(world.native[at]), word(world.recorded[at]),
                         row.retirement ? month(*row.retirement) : std::nullopt, number(row.retirement_cap_years)});
  }
  return made;
}

table appointments_of(const raw_world& world) {
  table made{"appointments",
             {"appointment", "official", "post", "since", "until", "movement", "purpose", "planned_until", "from_post",
              "concurrent_with", "notice", "outstanding_decision", "extension_decision"},
             {}};
  for (std::size_t at = 0; at < world.appointments.size(); ++at) {
    const rota::appointment& row = world.appointments[at];
    made.rows.push_back({coded("A", at), coded("O", rota::index(row.official)), coded("P", rota::index(row.post)), since(row.term),
                         until(row.term), kept(to_string(row.movement)), kept(to_string(row.purpose)), day(row.planned_until),
                         coded("P", row.from_post), coded("A", row.concurrent_with), day(row.notice),
                         number(row.outstanding_decision), number(row.extension_decision)});
  }
  return made;
}

table proposals_of(const raw_world& world) {
  table made{"proposals", {"proposal", "official", "post", "effective", "movement", "purpose", "planned_until", "voluntary"}, {}};
  for (std::size_t at = 0; at < world.proposals.size(); ++at) {
    const rota::proposal& row = world.proposals[at];
    made.rows.push_back({coded("M", at), coded("O", rota::index(row.official)), coded("P", rota::index(row.post)),
                         to_string(row.effective), kept(to_string(row.movement)), kept(to_string(row.purpose)),
                         day(row.planned_until), number(row.voluntary)});
  }
  return made;
}

void add_registers(const raw_world& world, std::vector<table>& to) {
  const auto who = [](rota::official_id of) { return coded("O", rota::index(of)); };
  table plans{"planning", {"official", "post", "since", "until", "approved"}, {}, world.has_planning};
  for (const auto& row : world.plans)
    plans.rows.push_back(
        {who(row.official), coded("P", rota::index(row.post)), since(row.in_force), until(row.in_force), day(row.approved)});
  table seats{"committees", {"body", "official", "since", "until"}, {}, world.has_committees};
  for (const auto& row : world.seats)
    seats.rows.push_back({coded("B", rota::index(row.body)), who(row.official), since(row.in_force), until(row.in_force)});
  table measures{"discipline", {"official", "measure", "since", "until"}, {}, world.has_discipline};
  for (const auto& row : world.discipline)
    measures.rows.push_back({who(row.official), word(to_string(row.kind)), since(row.in_force), until(row.in_force)});
  table statuses{"protections", {"official", "status", "since", "until", "voluntary"}, {}, world.has_protections};
  for (const auto& row : world.protections)
    statuses.rows.push_back(
        {who(row.official), kept(to_string(row.status)), since(row.in_force), until(row.in_force), number(row.voluntary)});
  table ratings{"evaluations", {"official", "year"}, {}, world.has_evaluations};
  for (const auto& row : world.evaluations) ratings.rows.push_back({who(row.official), number(row.year)});
  table kin{"kinship", {"official", "relative", "relation"}, {}, world.has_kinship};
  for (const auto& row : world.kin) kin.rows.push_back({who(row.official), who(row.relative), kept(to_string(row.is))});
  table waivers{"waivers", {"official", "rule", "since", "until"}, {}};
  for (const auto& row : world.waivers)
    waivers.rows.push_back({who(row.official), kept(row.rule), since(row.in_force), until(row.in_force)});
  for (table* each : {&plans, &seats, &measures, &statuses, &ratings, &kin, &waivers}) to.push_back(std::move(*each));
}

/// Columns that the dataset format requires and that no rule reads; titles have one rank there, so that posts are given theirs.
void complete(table& of, const raw_world& world) {
  const auto add = [&of](const char* column, const auto& value) {
    of.columns.emplace_back(column);
    for (std::size_t at = 0; at < of.rows.size(); ++at) of.rows[at].push_back(value(at));
  };
  if (of.name == "units") add("name", [&](std::size_t at) { return of.rows[at][0]; });
  if (of.name == "lineage") add("extent", [](std::size_t) { return kept("unknown"); });
  if (of.name == "waivers") {
    add("authority", [](std::size_t) { return kept("standing committee"); });
    add("decision", [](std::size_t) { return kept("1-QD/TU"); });
  }
  if (of.name == "titles") {
    std::erase_if(of.rows,
                  [&](const cells& row) { return std::ranges::find(world.post_title, *row[0]) == world.post_title.end(); });
    add("rank", [&](std::size_t at) { return of.rows[at][2]; });
  }
  if (of.name != "posts") return;
  for (std::size_t at = 0; at < of.rows.size(); ++at) {
    const auto unit = std::ranges::find(world.units, world.post_unit[at], &rota::test::raw_unit::unit);
    const auto title = std::ranges::find(world.titles, world.post_title[at], &rota::title::id);
    if (!of.rows[at][5]) of.rows[at][5] = number(title->rank[static_cast<std::size_t>(unit->of)]);
  }
}

}  // namespace

std::vector<table> tables_of(const raw_world& world) {
  std::vector<table> made{units_of(world)};
  table edges{"lineage", {"predecessor", "successor", "day"}, {}};
  for (const auto& row : world.edges) edges.rows.push_back({row.predecessor, row.successor, to_string(row.day)});
  made.push_back(std::move(edges));
  made.push_back(titles_of(world));
  table bodies{"bodies", {"body", "unit", "block", "collective"}, {}};
  for (std::size_t at = 0; at < world.bodies.size(); ++at)
    bodies.rows.push_back(
        {coded("B", at), world.body_unit[at], word(to_string(world.bodies[at].block)), word(world.bodies[at].collective)});
  made.push_back(std::move(bodies));
  made.push_back(posts_of(world));
  made.push_back(officials_of(world));
  made.push_back(appointments_of(world));
  made.push_back(proposals_of(world));
  add_registers(world, made);
  return made;
}

void write_dataset(const raw_world& world, const std::filesystem::path& folder) {
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  std::vector<table> all = tables_of(world);
  for (table& each : all) {
    if (!each.recorded) continue;
    complete(each, world);
    std::ofstream out(folder / (each.name + ".csv"), std::ios::binary);
    const char* comma = "";
    for (const std::string& column : each.columns) out << std::exchange(comma, ",") << (column == "since" ? "from" : column);
    out << '\n';
    for (const cells& row : each.rows) {
      comma = "";
      for (const cell& value : row) out << std::exchange(comma, ",") << (value && *value != "open" ? *value : "");
      out << '\n';
    }
  }
}

}  // namespace oracle
