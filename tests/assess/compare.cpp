// SPDX-License-Identifier: BSL-1.0

#include <rota/assess/compare.hpp>

#include "support/built_world.hpp"
#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <rota/law/vietnam.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using rota::date;
using rota::force;
using rota::purpose;
using rota::subject;
using rota::verdict;
using strings = std::vector<std::string>;

constexpr date last_of_98{2022, 4, 27};
constexpr date first_of_65{2022, 4, 28};

/// The rules of the two regulations whose numbers a move of this test can miss.
rota::rulebook rotation_rules() {
  constexpr std::array<std::string_view, 2> ids{"rotation-remaining-service", "rotation-equivalent-post"};
  return rota::vietnam::rotation_law().only(ids);
}

/// Moves of men to posts of other rank and with little service left, on one day; the month of retirement is recorded.
struct some_moves {
  rota::hierarchy units = rota_tests::small_country();
  rota::roster people;

  explicit some_moves(date day) {
    rota_tests::roster_rows rows(units);
    const auto post = [&](std::string_view code, std::string_view unit, std::int16_t rank) {
      rota::post row;
      row.code = code;
      row.unit = units.find(unit).value();
      row.title = rows.rows().find_title("secretary").value();
      row.rank = rank;
      rows.rows().add(row);
    };
    post("A-sec", "A", 10);
    post("B-sec", "B", 10);
    post("D1-sec", "D1", 20);
    const auto move = [&](std::string_view code, std::string_view to, int months_left, purpose why) {
      rota::official who;
      who.code = code;
      who.sex = rota::sex::male;
      who.retirement = rota::calendar_month::of(day) + rota::months{months_left};
      rows.rows().add(who);
      rows.add({.code = code, .official = code, .post = "A-sec", .term = {{2010, 1, 1}, day}, .movement = rota::movement::appointment});
      rota::appointment row;
      row.code = second_code(code);
      row.official = rows.rows().find_official(code).value();
      row.post = rows.rows().find_post(to).value();
      row.term = {day, date::highest()};
      row.movement = rota::movement::rotation;
      row.purpose = why;
      rows.rows().add(row);
    };
    move("plain", "B-sec", 130, purpose::training);
    move("higher", "D1-sec", 130, purpose::training);
    move("one-term", "B-sec", 60, purpose::non_local);
    move("too-old", "B-sec", 59, purpose::non_local);
    move("higher-and-old", "D1-sec", 119, purpose::training);
    people = rows.build();
  }

  rota::book_comparison compare(const rota::rulebook& before, const rota::rulebook& after, force counts = force::binding) const {
    const rota::prepared_facts known({units, people}, before.shared_readings(), first_of_65);
    return compare_books(known, before, after, {.audit = {.as_of = {2024, 1, 1}}, .of = {subject::move}, .counts = counts});
  }

  /// `code: rule rule`, in the order of the list.
  strings told(const std::vector<rota::changed_case>& cases) const {
    strings all;
    for (const rota::changed_case& each : cases) {
      std::string& line = all.emplace_back(people.at(people.at(static_cast<rota::appointment_id>(each.row)).official).code);
      for (const std::string_view rule : each.by) line += ' ' + std::string(rule);
    }
    return all;
  }

 private:
  /// A second row needs a code of its own, which must outlive the row.
  std::string_view second_code(std::string_view of) { return *codes_.insert(std::string(of) + "-moved").first; }
  std::set<std::string> codes_;
};

}  // namespace

TEST_CASE("compare: the same moves by 98-QĐ/TW and by 65-QĐ/TW", "[assess]") {
  const rota::rulebook law = rotation_rules();
  // The facts are of one day each time; only the law differs.
  for (const date day : {date{2021, 6, 1}, date{2023, 6, 1}}) {
    const some_moves moves(day);
    CAPTURE(to_string(day));
    const auto later = moves.compare(law.as_of(last_of_98), law.as_of(first_of_65));
    CHECK(later.judged == 10);  // each official's first appointment is a move too
    CHECK(moves.told(later.became_unlawful) == strings{"higher rotation-equivalent-post"});
    CHECK(later.became_lawful.empty());

    const auto earlier = moves.compare(law.as_of(first_of_65), law.as_of(last_of_98));
    CHECK(moves.told(earlier.became_lawful) == strings{"higher rotation-equivalent-post"});
    CHECK(earlier.became_unlawful.empty());

    const auto with_advice = moves.compare(law.as_of(last_of_98), law.as_of(first_of_65), force::advisory);
    CHECK(moves.told(with_advice.became_unlawful) ==
          strings{"higher rotation-equivalent-post", "one-term rotation-remaining-service"});
    CHECK(with_advice.became_lawful.empty());
  }
}

TEST_CASE("compare: every ruling that differs is listed once, with both sides", "[assess]") {
  const some_moves moves(date{2021, 6, 1});
  const rota::rulebook law = rotation_rules();
  const auto found = moves.compare(law.as_of(last_of_98), law.as_of(first_of_65));
  // The one rule begins with 65-QĐ/TW and now speaks of five rotations; of the other, one ruling turned.
  CHECK(std::ranges::count(found.changed, "rotation-equivalent-post", &rota::changed_ruling::rule) == 5);
  REQUIRE(std::ranges::count(found.changed, "rotation-remaining-service", &rota::changed_ruling::rule) == 1);
  CHECK(found.changed.size() == 6);
  const auto turned = std::ranges::find(found.changed, "rotation-remaining-service", &rota::changed_ruling::rule);
  CHECK(turned->before.outcome() == verdict::satisfied);
  CHECK(turned->after.outcome() == verdict::violated);
  CHECK(turned->after.force() == force::advisory);
}

TEST_CASE("compare: a rule that only one book has turns a case as well", "[assess]") {
  const some_moves moves(date{2021, 6, 1});
  const rota::rulebook both = rotation_rules().as_of(first_of_65);
  constexpr std::array<std::string_view, 1> one{"rotation-remaining-service"};
  const auto without = moves.compare(both, both.only(one));
  CHECK(moves.told(without.became_lawful) == strings{"higher rotation-equivalent-post"});
  CHECK(without.changed.front().after == rota::packed_ruling::none());
  const auto with = moves.compare(both.only(one), both);
  CHECK(moves.told(with.became_unlawful) == strings{"higher rotation-equivalent-post"});
  CHECK(with.changed.front().before == rota::packed_ruling::none());
  const auto with_none = moves.compare(both, rota::rulebook());
  CHECK(with_none.judged == 0);
  CHECK(moves.told(with_none.became_lawful) ==
        strings{"higher rotation-equivalent-post", "too-old rotation-remaining-service",
                "higher-and-old rotation-remaining-service rotation-equivalent-post"});
}

TEST_CASE("compare: swapping the books swaps the lists, and a book against itself changes nothing", "[assess][property]") {
  std::size_t turned = 0;
  for (std::uint32_t seed = 6500; seed < 6515; ++seed) {
    CAPTURE(seed);
    const rota::test::built world(rota::test::make_world(seed));
    const rota::rulebook& law = rota::vietnam::rotation_law();
    const rota::prepared_facts known(world.known(), law.shared_readings(), first_of_65);
    const rota::compare_options options{.audit = {.as_of = {2024, 1, 1}},
                                        .of = {subject::proposal, subject::incumbent, subject::move, subject::ended_rotation},
                                        .counts = force::target};
    const rota::rulebook before = law.as_of(last_of_98), after = law.as_of({2026, 1, 31});
    const auto there = compare_books(known, before, after, options);
    const auto back = compare_books(known, after, before, options);
    const auto same = [](const auto& a, const auto& b) {
      return std::ranges::equal(a, b, [](const rota::changed_case& x, const rota::changed_case& y) {
        return x.subject == y.subject && x.row == y.row && x.by == y.by;
      });
    };
    CHECK(same(there.became_lawful, back.became_unlawful));
    CHECK(same(there.became_unlawful, back.became_lawful));
    CHECK(std::ranges::equal(there.changed, back.changed, [](const rota::changed_ruling& x, const rota::changed_ruling& y) {
      return x.row == y.row && x.rule == y.rule && x.before == y.after && x.after == y.before;
    }));
    CHECK(there.judged == back.judged);
    turned += there.became_lawful.size() + there.became_unlawful.size();
    const auto itself = compare_books(known, law, law, options);
    CHECK(itself.changed.empty());
    CHECK(itself.became_lawful.empty());
    CHECK(itself.became_unlawful.empty());
    CHECK(itself.judged > 0);
  }
  CHECK(turned > 10);
}
