// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/compliance.hpp>

#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace {

using rota::force;
using rota::subject;
using rota::verdict;

constexpr rota::date day{2023, 11, 6};
constexpr std::size_t eight = 8;

rota::packed_ruling ruled(verdict outcome, force weight = force::binding) {
  return rota::packed_ruling({outcome, weight, 0});
}

/// Eight appointments in a row, each to the post that stands under its number.
struct fixture {
  rota::hierarchy units = rota_tests::small_country();
  rota::roster people = make_roster();
  rota::facts known{units, people};
  std::vector<rota::rule> book{{.id = "first", .name_en = {}, .name_vi = {}, .judged = {}, .law = {}, .reasons = {}},
                               {.id = "second", .name_en = {}, .name_vi = {}, .judged = {}, .law = {}, .reasons = {}}};

  rota::roster make_roster() const {
    rota_tests::roster_rows rows(units);
    rows.official("1");
    int year = 2000;
    for (const char* unit : {"P", "D1", "D2", "D3", "A", "B", "C", "E"}) {
      rows.post(unit, unit, "secretary");
      rows.add({unit, "1", unit, {rota::date(year, 1, 1), rota::date(year + 1, 1, 1)}});
      ++year;
    }
    return rows.build();
  }
};

/// A column over the appointments of which `rows` were judged, in this order, with the counts an audit makes beside it.
rota::audit_part::column column_of(const rota::rule* of, const std::vector<std::size_t>& rows,
                                   const std::vector<rota::packed_ruling>& rulings) {
  rota::audit_part::column made{of, rota::ruling_column(eight), {}};
  std::fill_n(made.rulings.data(), eight, rota::packed_ruling::none());
  for (std::size_t at = 0; at < rows.size(); ++at) {
    made.rulings.data()[rows[at]] = rulings[at];
    made.counts.add(rulings[at], 1);
  }
  return made;
}

template <class... Columns>
rota::audit_part part_of(subject judged, std::size_t count, Columns... columns) {
  rota::audit_part made{.subject = judged, .rows = eight, .judged = count};
  (made.columns.push_back(std::move(columns)), ...);
  return made;
}

template <class... Parts>
rota::audit audit_of(Parts... parts) {
  rota::audit made{day, {}, {}};
  (made.parts.push_back(std::move(parts)), ...);
  return made;
}

/// `rule subject force satisfied/violated/waived/undetermined/not applicable`
std::string text_of(const rota::compliance_row& row) {
  std::string text = std::string(row.rule->id) + ' ' + std::string(to_string(row.subject)) + ' ' + std::string(to_string(row.force));
  for (const std::uint64_t each : {row.counts.satisfied, row.counts.violated, row.counts.waived, row.counts.undetermined,
                                   row.counts.not_applicable})
    text += ' ' + std::to_string(each);
  return text;
}

}  // namespace

TEST_CASE("compliance: rows come by rule, subject and force; past moves and ended rotations are one subject", "[stats]") {
  fixture of;
  const rota::rule* first = &of.book[0];
  const rota::rule* second = &of.book[1];
  const std::vector<std::size_t> two{0, 1}, three{0, 1, 2}, later{3, 4};
  const rota::audit audit = audit_of(
      part_of(subject::incumbent, 2, column_of(second, two, {ruled(verdict::violated), ruled(verdict::waived)})),
      part_of(subject::move, 3,
              column_of(first, three,
                        {ruled(verdict::violated, force::target), ruled(verdict::satisfied), ruled(verdict::undetermined)}),
              column_of(second, three, {ruled(verdict::satisfied), ruled(verdict::satisfied), ruled(verdict::satisfied)})),
      part_of(subject::ended_rotation, 2,
              column_of(first, later, {ruled(verdict::satisfied, force::target), ruled(verdict::not_applicable, force::target)})));
  std::vector<std::string> lines;
  for (const rota::compliance_row& row : compliance(audit)) lines.push_back(text_of(row));
  CHECK(lines == std::vector<std::string>{"first move binding 1 0 0 1 1", "first move target 1 1 0 0 0",
                                          "second incumbent binding 0 1 1 0 0", "second move binding 3 0 0 0 0"});
}

TEST_CASE("compliance: an audit without cases has no rows", "[stats]") { CHECK(compliance(audit_of()).empty()); }

TEST_CASE("tally_by_unit: every unit of the level has a row, and what lies in none comes last", "[stats]") {
  fixture of;
  const rota::audit audit = audit_of(
      part_of(subject::move, 6,
              column_of(&of.book[0], {0, 1, 3, 4, 5, 6},  // P, D1, D3 (ended in 2020), A, B, C
                        {ruled(verdict::satisfied), ruled(verdict::violated), ruled(verdict::violated),
                         ruled(verdict::satisfied), ruled(verdict::undetermined), ruled(verdict::waived)})));
  const auto rows = tally_by_unit(audit, of.known, rota::level::district);
  REQUIRE(rows.size() == 3);
  CHECK(of.units.key(*rows[0].first) == "D1");
  CHECK(rows[0].second == rota::tally{.satisfied = 1, .violated = 1, .undetermined = 1});
  CHECK(of.units.key(*rows[1].first) == "D2");
  CHECK(rows[1].second == rota::tally{.waived = 1});
  CHECK_FALSE(rows[2].first.has_value());
  CHECK(rows[2].second == rota::tally{.satisfied = 1, .violated = 1});
  CHECK(tally_by_unit(audit, of.known, rota::level::district, of.book[1])[0].second == rota::tally{});
  CHECK(tally_by_unit(audit, of.known, rota::level::commune).size() == 5);
}

TEST_CASE("compliance: the units of any level, with what lies in none, add up to the whole", "[stats][property]") {
  constexpr unsigned seed = 20231106;
  CAPTURE(seed);
  fixture of;
  std::mt19937 random(seed);
  for (int round = 0; round < 100; ++round) {
    rota::audit audit = audit_of();
    for (const subject each : {subject::incumbent, subject::move, subject::ended_rotation}) {
      std::vector<std::size_t> rows;
      for (std::size_t row = 0; row < of.people.appointment_count(); ++row)
        if (random() % 2 == 0) rows.push_back(row);
      std::vector<rota::packed_ruling> first, second;
      for (std::size_t count = rows.size(); count > 0; --count)
        for (auto* rulings : {&first, &second}) {
          const auto outcome = static_cast<verdict>(random() % 5);
          rulings->push_back(ruled(outcome, static_cast<force>(random() % 3)));
        }
      audit.parts.push_back(part_of(each, rows.size(), column_of(&of.book[0], rows, first), column_of(&of.book[1], rows, second)));
    }
    const auto whole = compliance(audit);
    rota::tally all;
    for (const rota::compliance_row& row : whole) all += row.counts;
    for (const rota::level at : {rota::level::province, rota::level::district, rota::level::commune}) {
      CAPTURE(round, to_string(at));
      rota::tally of_units;
      for (const auto& [unit, counts] : tally_by_unit(audit, of.known, at)) of_units += counts;
      REQUIRE(of_units == all);

      std::vector<rota::compliance_row> merged = whole;
      for (rota::compliance_row& row : merged) row.counts = {};
      for (const auto& [unit, part] : compliance_by_unit(audit, of.known, at)) {
        const auto same = std::ranges::find_if(merged, [&part = part](const rota::compliance_row& row) {
          return row.rule == part.rule && row.subject == part.subject && row.force == part.force;
        });
        REQUIRE(same != merged.end());
        same->counts += part.counts;
      }
      for (std::size_t at_row = 0; at_row < whole.size(); ++at_row) REQUIRE(merged[at_row].counts == whole[at_row].counts);
    }
  }
}
