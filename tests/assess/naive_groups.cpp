// SPDX-License-Identifier: BSL-1.0

#include "assess/naive_kin.hpp"
#include "assess/naive_world.hpp"

#include <rota/core/tenure.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace rota::test {
namespace {

/// A row of a table, cell by cell: parts that reach no total, or not each of them, contradict it.
ruling published_row_adds_up(const naive_groups& all, const std::string& table, const std::string& row) {
  std::int64_t parts = 0;
  bool has_parts = false, has_total = false, all_reached = true;
  for (const published_cell& cell : all.cells)
    if (cell.table == table && cell.row == row && !cell.is_total) {
      parts += cell.value;
      has_parts = true;
    }
  for (const published_cell& cell : all.cells)
    if (cell.table == table && cell.row == row && cell.is_total) {
      has_total = true;
      all_reached = all_reached && cell.value == parts;
    }
  return has_parts && has_total ? meets(all_reached) : ruling{};
}

std::vector<naive_group_ruling> published_table(const naive_groups& all) {
  std::set<std::pair<std::string, std::string>> rows;
  for (const published_cell& cell : all.cells) rows.emplace(cell.table, cell.row);
  std::vector<naive_group_ruling> found;
  for (const auto& [table, row] : rows) found.push_back({"////" + table + '/' + row + '/', published_row_adds_up(all, table, row)});
  return found;
}

// Plans

constexpr date first_regulation{2021, 12, 27};
constexpr date second_regulation{2025, 10, 8};

std::string official_code(std::size_t who) { return "O" + std::to_string(who); }
std::string post_code(std::size_t post) { return "P" + std::to_string(post); }

/// Unit, body and post of a key.
std::string place_key(const raw_world& world, std::size_t post) {
  const auto body = world.posts[post].body;
  return world.post_unit[post] + '/' + (body ? "B" + std::to_string(index(*body)) : "") + '/' + post_code(post) + '/';
}

std::string entry_key(const raw_world& world, const plan_entry& entry) {
  return place_key(world, index(entry.post)) + official_code(index(entry.official)) + '/';
}

std::vector<plan_entry> in_force(const naive_groups& all) {
  std::vector<plan_entry> found;
  for (const plan_entry& entry : all.world.plans)
    if (entry.in_force.from <= all.day && all.day < entry.in_force.until) found.push_back(entry);
  return found;
}

ruling unless_waived(const raw_world& world, ruling decided, std::string_view rule, std::size_t who, date day) {
  if (decided.outcome != verdict::violated) return decided;
  for (const waiver& each : world.waivers)
    if (each.rule == rule && index(each.official) == who && each.in_force.contains(day)) decided.outcome = verdict::waived;
  return decided;
}

/// A rule that judges each entry in force by itself, from the first regulation on planning on.
template <class Judge>
std::vector<naive_group_ruling> each_entry(const naive_groups& all, std::string_view rule, Judge judge) {
  std::vector<naive_group_ruling> found;
  for (const plan_entry& entry : in_force(all)) {
    const ruling decided = all.day < first_regulation ? ruling{} : judge(entry);
    found.push_back({entry_key(all.world, entry), unless_waived(all.world, decided, rule, index(entry.official), all.day)});
  }
  return found;
}

ruling persons_ruling(std::size_t persons, date day) {
  if (day < date{2012, 11, 5}) return {};
  if (day < first_regulation) return meets(2 <= persons && persons <= 4);
  return meets(2 <= persons && persons <= 3, persons == 1 ? force::advisory : force::binding);
}

/// Whoever is planned for it is planned for the committee.
bool is_committee_seat(const raw_world& world, std::size_t post) {
  if (!world.posts[post].body || title_of(world, post).leader) return false;
  const std::string_view kind = world.bodies[index(*world.posts[post].body)].collective;
  return kind == "executive-committee" || kind == "standing-committee";
}

std::vector<naive_group_ruling> persons_per_post(const naive_groups& all) {
  std::map<std::size_t, std::map<std::string, date>> planned;  // the first day of each person's latest entry
  std::map<std::string, std::size_t> who;
  for (const plan_entry& entry : in_force(all)) {
    const std::string code = official_code(index(entry.official));
    who[code] = index(entry.official);
    date& from = planned[index(entry.post)].emplace(code, entry.in_force.from).first->second;
    from = std::max(from, entry.in_force.from);
  }
  std::vector<naive_group_ruling> found;
  for (const auto& [post, persons] : planned) {
    const ruling decided = is_committee_seat(all.world, post) ? ruling{} : persons_ruling(persons.size(), all.day);
    std::pair<date, std::string> last{date::lowest(), ""};
    for (const auto& [code, from] : persons) last = std::max(last, {from, code});
    found.push_back({place_key(all.world, post) + '/',
                     unless_waived(all.world, decided, "planning-persons-per-post", who[last.second], all.day)});
  }
  return found;
}

std::vector<naive_group_ruling> posts_per_person(const naive_groups& all) {
  std::map<std::pair<std::size_t, level>, std::set<std::size_t>> planned;
  for (const plan_entry& entry : in_force(all))
    planned[{index(entry.official), level_of(all.world, index(entry.post))}].insert(index(entry.post));
  std::vector<naive_group_ruling> found;
  for (const auto& [key, posts] : planned) {
    const ruling decided = all.day < first_regulation ? ruling{} : meets(posts.size() <= 3);
    found.push_back({"///" + official_code(key.first) + '/',
                     unless_waived(all.world, decided, "planning-posts-per-person", key.first, all.day)});
  }
  return found;
}

/// The rows of an official who holds their posts on a day.
std::vector<appointment> held_on(const naive_groups& all, official_id who) {
  std::vector<appointment> rows;
  for (const appointment& each : all.world.appointments)
    if (each.official == who && each.term.contains(all.day) && each.movement != movement::release) rows.push_back(each);
  return rows;
}

std::vector<naive_group_ruling> higher_post(const naive_groups& all) {
  return each_entry(all, "planning-higher-post", [&](const plan_entry& entry) {
    const std::vector<appointment> held = held_on(all, entry.official);
    if (held.empty()) return is(verdict::undetermined);
    return meets(std::ranges::all_of(
        held, [&](const appointment& each) { return rank(all.world, index(entry.post)) > rank(all.world, index(each.post)); }));
  });
}

std::optional<int> retirement_of_planned(const naive_groups& all, const plan_entry& entry) {
  const auto armed = [&](post_id post) { return all.world.posts[index(post)].block == block::armed_forces; };
  bool in_forces = armed(entry.post);
  for (const appointment& each : held_on(all, entry.official)) in_forces = in_forces || armed(each.post);
  return retirement(all.world, index(entry.official), in_forces);
}

int month_of(date day) { return day.year() * 12 + static_cast<int>(day.month()) - 1; }

std::vector<naive_group_ruling> age_of_planned(const naive_groups& all) {
  return each_entry(all, "planning-age", [&](const plan_entry& entry) {
    const date from = entry.approved.value_or(entry.in_force.from);
    const std::optional<int> retired = retirement_of_planned(all, entry);
    if (from == date::lowest() || !retired) return is(verdict::undetermined);
    return meets(*retired - month_of(from) >= (entry.supplement ? 72 : 60));
  });
}

ruling approved_apart(const raw_world& world, const plan_entry& entry, date approved) {
  bool appointed = false, unclear = false;
  const auto look_at = [&](official_id who, post_id post, date day, movement kind) {
    if (who != entry.official || post != entry.post || day != approved) return;
    appointed = appointed || kind == movement::appointment;
    unclear = unclear || kind == movement::not_recorded;
  };
  for (const proposal& each : world.proposals) look_at(each.official, each.post, each.effective, each.movement);
  for (const appointment& each : world.appointments) look_at(each.official, each.post, each.term.from, each.movement);
  return unclear && !appointed ? is(verdict::undetermined) : meets(!appointed);
}

std::vector<naive_group_ruling> not_with_appointment(const naive_groups& all) {
  std::vector<naive_group_ruling> found;
  for (const plan_entry& entry : all.world.plans) {
    if (entry.in_force.until <= all.day) continue;
    ruling decided;
    if (entry.approved && *entry.approved >= second_regulation) decided = approved_apart(all.world, entry, *entry.approved);
    found.push_back({entry_key(all.world, entry), unless_waived(all.world, decided, "planning-not-with-appointment",
                                                                index(entry.official), entry.approved.value_or(all.day))});
  }
  return found;
}

/// Of an entry without an approval the first day is looked at, and of one without that, the day itself.
ruling in_freeze(const raw_world& world, const plan_entry& entry, date day) {
  if (day < date{2025, 3, 7} || day > date{2025, 6, 30}) return {};
  const block of = world.posts[index(entry.post)].block;
  const sector in = title_of(world, index(entry.post)).sector;
  for (const sector exempt : {sector::police, sector::army, sector::court, sector::procuracy})
    if (in == exempt) return {};
  if (of == block::armed_forces || of == block::judiciary) return {};
  return is(entry.approved ? verdict::violated : verdict::undetermined, force::advisory);
}

std::vector<naive_group_ruling> frozen_plans(const naive_groups& all) {
  std::vector<naive_group_ruling> found;
  for (const plan_entry& entry : all.world.plans) {
    if (entry.in_force.until <= all.day) continue;
    const date first = entry.in_force.from == date::lowest() ? all.day : entry.in_force.from;
    const date day = entry.approved.value_or(first);
    found.push_back({entry_key(all.world, entry), unless_waived(all.world, in_freeze(all.world, entry, day), "moratorium",
                                                                index(entry.official), day)});
  }
  return found;
}

std::vector<naive_group_ruling> removal(const naive_groups& all) {
  return each_entry(all, "planning-removal", [&](const plan_entry& entry) {
    const bool disciplined = std::ranges::any_of(all.world.discipline, [&](const discipline_entry& each) {
      return each.official == entry.official && each.in_force.contains(all.day);
    });
    const std::optional<int> retired = retirement_of_planned(all, entry);
    const bool young_enough = retired && *retired - month_of(all.day) >= 60;
    if (disciplined || (retired && !young_enough)) return is(verdict::violated, force::advisory);
    return is(retired && all.world.has_discipline ? verdict::satisfied : verdict::undetermined, force::advisory);
  });
}

/// Yes, no and perhaps.
using answers = std::set<bool>;

int completed_years(date birth, date day) {
  int years = day.year() - birth.year();
  while (plus_months(birth, months{12 * years}) > day) --years;
  return years;
}

answers younger_than(int age, const official& who, date day) {
  if (!who.birth.is_recorded()) return {true, false};
  answers all;
  for (date birth = who.birth.earliest(); birth <= who.birth.latest(); birth = birth + days{1})
    all.insert(completed_years(birth, day) < age);
  return all;
}

answers is_woman(const official& who) {
  return who.sex == sex::not_recorded ? answers{true, false} : answers{who.sex == sex::female};
}

answers is_of_minority(const official& who) {
  return who.ethnicity == ethnicity::not_recorded ? answers{true, false} : answers{who.ethnicity == ethnicity::minority};
}

/// Whether so many per cent are reached, in each way in which the open answers may turn out.
answers reached_by(const std::vector<answers>& members, int percent) {
  const auto share_of = [&](auto counts) {
    return static_cast<int>(std::ranges::count_if(members, counts)) * 100 >= percent * static_cast<int>(members.size());
  };
  return {share_of([](const answers& each) { return each.contains(true); }),
          share_of([](const answers& each) { return !each.contains(false); })};
}

verdict worst_of_shares(const std::vector<answers>& asked) {
  if (std::ranges::any_of(asked, [](const answers& each) { return !each.contains(true); })) return verdict::violated;
  const auto open = [](const answers& each) { return each.size() == 2; };
  return std::ranges::any_of(asked, open) ? verdict::undetermined : verdict::satisfied;
}

verdict shares_verdict(const naive_groups& all, const raw_unit& unit, const std::set<std::size_t>& persons) {
  std::vector<answers> young, women, minority;
  for (const std::size_t who : persons) {
    const official& each = all.world.officials[who];
    young.push_back(younger_than(unit.of == level::central ? 45 : 40, each, all.day));
    women.push_back(is_woman(each));
    minority.push_back(is_of_minority(each));
  }
  std::vector<answers> asked{reached_by(young, 15), reached_by(women, 25)};
  if (unit.minority_share) asked.push_back(reached_by(minority, static_cast<int>(std::lround(*unit.minority_share * 100))));
  return worst_of_shares(asked);
}

std::vector<naive_group_ruling> shares_of_planned(const naive_groups& all) {
  std::map<std::string, std::set<std::size_t>> planned;
  for (const plan_entry& entry : in_force(all)) planned[all.world.post_unit[index(entry.post)]].insert(index(entry.official));
  std::vector<naive_group_ruling> found;
  for (const auto& [unit, persons] : planned) {
    ruling decided;
    if (all.day >= first_regulation)
      decided = is(shares_verdict(all, unit_named(all.world, unit), persons),
                   all.day < second_regulation ? force::target : force::advisory);
    found.push_back({unit + "////", decided});
  }
  return found;
}

// Committees

std::vector<naive_group_ruling> shares_of_committee(const naive_groups& all) {
  std::vector<naive_group_ruling> found;
  for (std::size_t b = 0; b < all.world.bodies.size(); ++b) {
    const bool standing = all.world.bodies[b].collective == "standing-committee";
    if (!standing && all.world.bodies[b].collective != "executive-committee") continue;
    const level at = unit_named(all.world, all.world.body_unit[b]).of;
    std::set<std::size_t> members;
    for (const committee_seat& seat : all.world.seats)
      if (index(seat.body) == b && seat.in_force.contains(all.day)) members.insert(index(seat.official));
    std::vector<answers> women, young;
    for (const std::size_t who : members) {
      women.push_back(is_woman(all.world.officials[who]));
      young.push_back(younger_than(at <= level::province ? 40 : 35, all.world.officials[who], all.day));
    }
    // One woman among n is any share of up to one in n.
    std::vector<answers> asked{standing ? reached_by(women, 100 / std::max(1, static_cast<int>(members.size())))
                                        : reached_by(women, 15)};
    if (!standing) asked.push_back(reached_by(young, 10));
    ruling decided;
    if (all.day >= date{2014, 5, 30} && !(all.world.has_committees && members.empty()))
      decided = is(all.world.has_committees ? worst_of_shares(asked) : verdict::undetermined, force::target);
    found.push_back({all.world.body_unit[b] + "/B" + std::to_string(b) + "///", decided});
  }
  return found;
}

bool is_deputy_in_province(const naive_groups& at_congress, official_id who) {
  return std::ranges::any_of(held_on(at_congress, who), [&](const appointment& each) {
    const std::string& title = at_congress.world.post_title[index(each.post)];
    return level_of(at_congress.world, index(each.post)) == level::province &&
           (title == "deputy-secretary" || title == "standing-deputy-secretary" || title == "deputy-secretary-chair");
  });
}

ruling seat_ruling(const naive_groups& at_congress, const committee_seat& seat) {
  const raw_world& world = at_congress.world;
  const date day = at_congress.day;
  bool again = false, armed = false;
  for (const committee_seat& each : world.seats)
    again = again || (each.official == seat.official && each.body == seat.body && each.in_force.from < day);
  for (const appointment& each : held_on(at_congress, seat.official))
    armed = armed || world.posts[index(each.post)].block == block::armed_forces;
  const std::optional<int> retired = retirement(world, index(seat.official), armed);
  if (!retired) return is(verdict::undetermined);
  const bool second = day >= date{2025, 4, 14};
  int asked = 60, month = month_of(day);
  if (again) asked = !second ? 30 : is_deputy_in_province(at_congress, seat.official) ? 42 : 48;
  if (second && day < date{2026, 7, 1}) {
    const level at = unit_named(world, world.body_unit[index(seat.body)]).of;
    month = month_of(at == level::district ? date{2025, 6, 1} : at == level::commune ? date{2025, 7, 1} : date{2025, 9, 1});
    if (world.bodies[index(seat.body)].block == block::state) month = month_of({2026, 3, 1});
  }
  return meets(*retired - month >= asked);
}

std::vector<naive_group_ruling> age_at_congress(const naive_groups& all) {
  std::vector<naive_group_ruling> found;
  for (const committee_seat& seat : all.world.seats) {
    if (!seat.in_force.contains(all.day)) continue;
    const bool dated = seat.in_force.from != date::lowest();
    const date day = dated ? seat.in_force.from : all.day;
    ruling decided;
    if (day >= date{2019, 5, 30})
      decided = dated ? seat_ruling({all.world, all.cells, day}, seat) : is(verdict::undetermined);
    const std::size_t body = index(seat.body);
    found.push_back({all.world.body_unit[body] + "/B" + std::to_string(body) + "//" + official_code(index(seat.official)) + '/',
                     unless_waived(all.world, decided, "congress-age", index(seat.official), day)});
  }
  return found;
}

/// What an official is in a body: leadership posts held, and whether there is a seat.
struct place_in_body {
  std::set<std::size_t> posts;
  bool leads = false;
  bool seat = false;
};

bool exclude_in_body(const naive_groups& all, std::size_t body, const place_in_body& one, const place_in_body& other) {
  const bool collective = is_collective(all.world, body);
  if (collective && (one.seat || one.leads) && (other.seat || other.leads)) return true;
  for (const std::size_t a : one.posts)
    for (const std::size_t b : other.posts)
      if (posts_exclude(all.world, a, b, all.day)) return true;
  return false;
}

ruling family_in_body(const naive_groups& all, std::size_t body, const std::map<std::size_t, place_in_body>& members) {
  if (all.day < date{2019, 9, 23}) return {};
  if (!all.world.has_kinship) return is(verdict::undetermined);
  ruling worst = is(verdict::satisfied);
  for (const auto& [a, one] : members)
    for (const auto& [b, other] : members) {
      if (!are_relatives(all.world, a, b) || !exclude_in_body(all, body, one, other)) continue;
      const ruling first = unless_waived(all.world, is(verdict::violated), "family-conflict", a, all.day);
      const ruling pair = unless_waived(all.world, first, "family-conflict", b, all.day);
      if (worst.outcome != verdict::violated) worst = pair;
    }
  return worst;
}

std::vector<naive_group_ruling> families(const naive_groups& all) {
  std::map<std::size_t, std::map<std::size_t, place_in_body>> bodies;
  for (const appointment& row : all.world.appointments) {
    const std::size_t post = index(row.post);
    const auto body = all.world.posts[post].body;
    if (!body || !row.term.contains(all.day) || row.movement == movement::release) continue;
    place_in_body& place = bodies[index(*body)][index(row.official)];
    place.posts.insert(post);
    place.leads = place.leads || title_of(all.world, post).leader;
  }
  for (const committee_seat& seat : all.world.seats)
    if (seat.in_force.contains(all.day)) bodies[index(seat.body)][index(seat.official)].seat = true;
  std::vector<naive_group_ruling> found;
  for (const auto& [body, members] : bodies) {
    const auto counts = [](const auto& member) { return member.second.leads || member.second.seat; };
    if (std::ranges::count_if(members, counts) < 2) continue;
    found.push_back({all.world.body_unit[body] + "/B" + std::to_string(body) + "///", family_in_body(all, body, members)});
  }
  return found;
}

}  // namespace

std::span<const naive_group_rule> naive_group_rules() {
  static constexpr naive_group_rule rules[] = {
      {"moratorium", &frozen_plans, {verdict::satisfied}},
      {"planning-persons-per-post", &persons_per_post, {verdict::undetermined}},
      {"planning-posts-per-person", &posts_per_person, {verdict::undetermined}},
      {"planning-higher-post", &higher_post, {}},
      {"planning-age", &age_of_planned, {}},
      {"planning-not-with-appointment", &not_with_appointment, {}},
      {"planning-removal", &removal, {}},
      {"planning-shares", &shares_of_planned, {}},
      {"family-conflict", &families, {}},
      {"committee-shares", &shares_of_committee, {}},
      {"congress-age", &age_at_congress, {}},
      {"published-table", &published_table, {verdict::undetermined}},
  };
  return rules;
}

}  // namespace rota::test
