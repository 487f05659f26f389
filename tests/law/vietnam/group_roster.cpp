// SPDX-License-Identifier: BSL-1.0

#include "law/vietnam/group_roster.hpp"

#include "law/vietnam/case_roster.hpp"
#include "law/vietnam/world.hpp"
#include "support/catch.hpp"

#include <rota/roster/roster_builder.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace rota::test {
namespace {

std::string_view after(std::string_view text, char mark) {
  const std::size_t at = text.find(mark);
  return at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
}

/// The roster of one row.
class group_roster {
 public:
  group_roster(const case_row& row, const hierarchy& map, std::string_view rule) : row_(row), map_(map), rule_(rule) {
    add_case_titles(builder_);
  }

  roster build() {
    for (const std::string_view entry : split(cell(row_, "bodies"), ';')) add_body(split(entry, ' '));
    for (const std::string_view entry : split(cell(row_, "posts"), ';')) add_post(split(entry, ' '));
    for (const std::string_view entry : split(cell(row_, "people"), ';')) add_person(split(entry, ' '));
    for (const std::string_view entry : split(cell(row_, "waiver"), ';')) add_waiver(split(entry, ' '));
    for (const std::string_view entry : split(cell(row_, "proposals"), ';')) add_proposal(split(entry, ' '));
    if (cell(row_, "kin") != "no register") {
      builder_.kinship_is_recorded();
      for (const std::string_view entry : split(cell(row_, "kin"), ';')) add_kin(split(entry, ' '));
    }
    if (cell(row_, "seats") != "no register") {
      builder_.committees_are_recorded();
      for (const std::string_view entry : split(cell(row_, "seats"), ';')) add_seat(split(entry, ' '));
    }
    if (cell(row_, "discipline") != "no register") {
      builder_.discipline_is_recorded();
      for (const std::string_view entry : split(cell(row_, "discipline"), ';')) add_discipline(split(entry, ' '));
    }
    if (cell(row_, "plan") != "no register") {
      builder_.planning_is_recorded();
      for (const std::string_view entry : split(cell(row_, "plan"), ';')) add_plan(split(entry, ' '));
    }
    return std::move(builder_).build();
  }

 private:
  using words = std::vector<std::string_view>;

  unit_id unit_at(std::string_view key) const { return read_or_fail(map_.find(key), key); }
  official_id person(std::string_view code) const { return read_or_fail(builder_.find_official(code), code); }

  static movement movement_of(std::string_view word) {
    return word == "-" ? movement::not_recorded : read_or_fail(parse_movement(word), word);
  }

  /// The post of a name, made when it is first named.
  post_id post_at(std::string_view name) {
    if (const auto known = builder_.find_post(name)) return *known;
    return builder_.add(post_named(name)).value();
  }

  post post_named(std::string_view name) const {
    const std::string_view place = after(name.substr(0, name.find('#')), '@');
    post made;
    made.code = name;
    made.unit = unit_at(place.substr(0, place.find('/')));
    made.title = read_or_fail(builder_.find_title(name.substr(0, name.find('@'))), name);
    if (const std::string_view of = after(place, '/'); !of.empty()) made.body = read_or_fail(builder_.find_body(of), name);
    return made;
  }

  void add_post(const words& entry) {
    post made = post_named(entry.at(0));
    for (std::size_t at = 1; at < entry.size(); at += 2) {
      REQUIRE((entry[at] == "authorised" || entry[at] == "in"));
      if (entry[at] == "in")
        made.in_force = span_of(entry.at(at + 1));
      else
        made.authorised = static_cast<std::int16_t>(std::stoi(std::string(entry.at(at + 1))));
    }
    builder_.add(made);
  }

  void add_body(const words& entry) {
    body made;
    made.code = entry.at(0);
    made.unit = unit_at(entry.at(1));
    if (entry.size() > 2 && entry[2] != "-") made.collective = entry[2];
    if (entry.size() > 3) {
      REQUIRE((entry[3] == "armed-forces" || entry[3] == "state"));
      made.block = entry[3] == "state" ? block::state : block::armed_forces;
    }
    builder_.add(made);
  }

  /// Sets what a pair of words says of a person; false where it is no such word.
  bool set(official& who, std::string_view what, std::string_view value) const {
    if (what == "birth") {
      who.birth = read_or_fail(parse_partial_date(value), value);
    } else if (what == "sex") {
      who.sex = value == "male" ? sex::male : value == "female" ? sex::female : sex::not_recorded;
    } else if (what == "ethnicity") {
      who.ethnicity = value == "minority" ? ethnicity::minority : value == "kinh" ? ethnicity::kinh : ethnicity::not_recorded;
    } else if (what == "retirement") {
      who.retirement = read_or_fail(parse_month(value), value);
    } else if (what == "native") {
      who.native_unit = unit_at(value);
    } else {
      return false;
    }
    return true;
  }

  void add_person(const words& entry) {
    official who;
    who.code = entry.at(0);
    struct stay {
      std::string_view post;
      std::string_view term;
      movement by = movement::not_recorded;
    };
    std::vector<stay> held;
    for (std::size_t at = 1; at < entry.size(); at += 2) {
      if (set(who, entry[at], entry.at(at + 1))) continue;
      if (entry[at] == "by") {
        held.back().by = movement_of(entry.at(at + 1));
        continue;
      }
      REQUIRE(entry[at] == "holds");
      held.push_back({entry.at(at + 1), entry.at(at + 2)});
      ++at;
    }
    const official_id added = builder_.add(who).value();
    for (const stay& each : held) {
      appointment row;
      const std::string code = "held-" + std::to_string(++appointments_);
      row.code = code;
      row.official = added;
      row.post = post_at(each.post);
      row.term = span_of(each.term);
      row.movement = each.by;
      builder_.add(row);
    }
  }

  void add_plan(const words& entry) {
    plan_entry made{.official = person(entry.at(0)), .post = post_at(entry.at(1)), .in_force = span_of(entry.at(2)), .approved = {}};
    for (std::size_t at = 3; at < entry.size(); ++at) {
      if (entry[at] == "supplement") {
        made.supplement = true;
      } else {
        REQUIRE(entry[at] == "approved");
        made.approved = day_of(entry.at(++at));
      }
    }
    builder_.add(made);
  }

  void add_discipline(const words& entry) {
    const auto named = std::ranges::find(all_measures, entry.at(1), [](measure of) { return to_string(of); });
    REQUIRE((named != all_measures.end() || entry[1] == "-"));
    builder_.add(discipline_entry{.official = person(entry.at(0)),
                                  .kind = named != all_measures.end() ? *named : measure::not_recorded,
                                  .in_force = span_of(entry.at(2))});
  }

  void add_seat(const words& entry) {
    builder_.add(committee_seat{.official = person(entry.at(0)),
                                .body = read_or_fail(builder_.find_body(entry.at(1)), entry[1]),
                                .in_force = span_of(entry.at(2)),
                                .seats = {}});
  }

  void add_proposal(const words& entry) {
    const std::string code = "proposed-" + std::to_string(++proposals_);
    builder_.add(proposal{.code = code,
                          .official = person(entry.at(0)),
                          .post = post_at(entry.at(1)),
                          .effective = day_of(entry.at(2)).value(),
                          .movement = movement_of(entry.at(3))});
  }

  void add_kin(const words& entry) {
    const auto same = [&](relation each) { return to_string(each) == entry.at(1); };
    const auto is = std::ranges::find_if(all_relations, same);
    REQUIRE(is != all_relations.end());
    builder_.add(kinship_entry{.official = person(entry.at(0)), .relative = person(entry.at(2)), .is = *is});
  }

  void add_waiver(const words& entry) {
    builder_.add(waiver{.official = person(entry.at(0)),
                        .rule = entry.size() > 2 ? entry[1] : rule_,
                        .authority = "committee",
                        .decision = "1-QD",
                        .in_force = span_of(entry.back())});
  }

  const case_row& row_;
  const hierarchy& map_;
  std::string_view rule_;
  roster_builder builder_;
  std::size_t appointments_ = 0;
  std::size_t proposals_ = 0;
};

}  // namespace

bool is_group_column(std::string_view column) {
  constexpr std::array<std::string_view, 11> known{"people", "bodies",    "posts",  "discipline", "seats", "kin",
                                                   "plan",   "proposals", "waiver", "key",        "note"};
  return std::ranges::find(known, column) != known.end();
}

roster build_group_case(const case_row& row, const hierarchy& map, std::string_view rule) {
  return group_roster(row, map, rule).build();
}

namespace {

/// Whether the finding has one key, or says one fact in words.
bool has_key(const finding& found, std::string_view name, std::string_view value, const facts& known) {
  const roster& people = known.people;
  if (name == "official") return found.official && people.at(*found.official).code == value;
  if (name == "post") return found.post && people.at(*found.post).code == value;
  if (name == "body") return found.body && people.at(*found.body).code == value;
  if (name == "unit") return found.unit && known.units.key(*found.unit) == value;
  return std::ranges::any_of(found.facts.all(), [&](const fact& each) { return each.name == name && each.word == value; });
}

}  // namespace

std::optional<finding> the_case(std::span<const finding> all, std::string_view key, const facts& known) {
  std::optional<finding> meant;
  for (const finding& each : all) {
    const auto has = [&](std::string_view part) { return has_key(each, part.substr(0, part.find('=')), after(part, '='), known); };
    if (!std::ranges::all_of(split(key, ' '), has)) continue;
    INFO("`" << key << "` must name one case");
    REQUIRE_FALSE(meant);
    meant = each;
  }
  return meant;
}

}  // namespace rota::test
