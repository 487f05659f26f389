// SPDX-License-Identifier: BSL-1.0
#include "published/figures.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace {

using rota::date;
using rota::level;
using rota_examples::province;

const province& dataset(const std::string& name) {
  static std::map<std::string, province> read;
  const auto found = read.find(name);
  if (found != read.end()) return found->second;
  return read.try_emplace(name, std::filesystem::path(ROTA_SOURCE_DIR) / "examples" / "data" / name).first->second;
}

/// Every figure that the roster carries comes out as published, and no other does.
void check_figures(const std::string& name) {
  for (const auto& table : rota_examples::published_tables) {
    if (table.province != name) continue;
    for (const rota_examples::figure& each : table.figures()) {
      if (!each.count) continue;
      const std::uint64_t counted = each.count(dataset(name));
      INFO(each.en << ": " << each.stated << " stated, " << counted << " counted");
      CHECK(each.agrees(counted) == each.carried);
    }
  }
}

void check_conflict(const rota::published_sum& row, std::int64_t stated, std::int64_t parts) {
  CHECK(row.stated == stated);
  CHECK(row.parts == parts);
  CHECK(row.conflicts());
}

}  // namespace

TEST_CASE("quang_nam: the published figures", "[figures]") { check_figures("quang-nam"); }
TEST_CASE("ha_nam: the published figures", "[figures]") { check_figures("ha-nam"); }
TEST_CASE("ha_noi: the published figures", "[figures]") { check_figures("ha-noi"); }
TEST_CASE("lao_cai: the published figures", "[figures]") { check_figures("lao-cai"); }
TEST_CASE("hau_giang: the published figures", "[figures]") { check_figures("hau-giang"); }

TEST_CASE("quang_nam: the 8 of 18 districts whose secretary is not local are those that the report names", "[figures]") {
  const province& quang_nam = dataset("quang-nam");
  std::set<std::string> counted;
  for (const rota::non_local_row& row :
       count_non_local(quang_nam.known(), {.as_of = {2023, 11, 6}, .by = level::district}))
    if (row.level == level::district && row.title == quang_nam.title("secretary") && row.non_local == 1)
      counted.insert(std::string(quang_nam.data.units.at(*row.unit, date{2023, 11, 6})->code));
  // Tam Kỳ, Đại Lộc, Nông Sơn, Núi Thành, Tiên Phước, Bắc Trà My, Nam Giang, Đông Giang
  CHECK(counted == std::set<std::string>{"502", "506", "519", "517", "514", "515", "510", "505"});
}

TEST_CASE("quang_nam: the weaknesses that the report names are counts", "[figures]") {
  const province& quang_nam = dataset("quang-nam");
  rota::balance_counts balance;
  for (const auto& row :
       rota::count_balance(quang_nam.known(), {.period = {date(2016, 1, 1), date(2023, 11, 7)}}).rows())
    balance += row.counts;
  INFO("down, up and lateral: 20 + 150, 3 + 11 and 17 of 201");
  CHECK(balance.levels.down() == 170);
  CHECK(balance.levels.up() == 14);
  CHECK(balance.levels.lateral() == 17);
  INFO("mostly downwards between province and district: 3 turns up for 20 down");
  CHECK(balance.evenness(level::province, level::district) == 3.0 / 20.0);
  INFO("moves between the block of Party and Front and that of the State are counted, whatever they are called");
  CHECK(balance.blocks.unknown() + balance.blocks.across() + balance.blocks.within() == balance.levels.all());
  CHECK(balance.blocks.across() > 0);
}

TEST_CASE("quang_nam: 20 stated against 17 in parts is a conflict", "[figures]") {
  check_conflict(dataset("quang-nam").published("turns-of-rotation", "province-to-district"), 20, 17);
}

TEST_CASE("ha_noi: 72 classes against 71 and 9,924 learners against 9,845 are conflicts", "[figures]") {
  check_conflict(dataset("ha-noi").published("dan-phuong-2023", "classes-held"), 72, 71);
  check_conflict(dataset("ha-noi").published("dan-phuong-2023", "learners"), 9924, 9845);
}

TEST_CASE("ha_noi: 72 classes of 61 planned are 118.03 percent, and 1 class and 79 learners are in no block", "[figures]") {
  const province& ha_noi = dataset("ha-noi");
  const rota::published_sum planned = ha_noi.published("dan-phuong-2023", "classes-planned");
  const rota::published_sum held = ha_noi.published("dan-phuong-2023", "classes-held");
  const rota::published_sum learners = ha_noi.published("dan-phuong-2023", "learners");
  REQUIRE(planned.stated);
  REQUIRE(held.stated);
  REQUIRE(learners.stated);
  CHECK(*held.stated * 10000 / *planned.stated == 11803);
  CHECK(*held.stated - held.parts == 1);
  CHECK(*learners.stated - learners.parts == 79);
}

TEST_CASE("ha_noi: two classes abroad of 20 learners each", "[figures]") {
  const rota::roster& people = dataset("ha-noi").data.people;
  std::map<rota::class_id, std::size_t> learners;
  for (const rota::training_entry& turn : people.trainings())
    if (turn.course == "abroad") ++learners[turn.attended];
  REQUIRE(learners.size() == 2);
  for (const auto& [of, count] : learners) CHECK(count == 20);
}

TEST_CASE("ha_noi: as many are planned as were trained", "[figures]") {
  const province& ha_noi = dataset("ha-noi");
  const date day{2023, 12, 3};
  rota::post_filter leaders{.levels = rota::level_set{level::district}};
  for (const std::string_view title : {"secretary", "standing-deputy-secretary", "deputy-secretary-chair"})
    leaders.titles.push_back(ha_noi.title(title));
  CHECK(ha_noi.planning(day, {.collectives = {"executive-committee"}}).persons() == 91);
  CHECK(ha_noi.planning(day, leaders).persons() == 197);
  CHECK(ha_noi.planning(day, {.collectives = {"standing-committee"}}).persons() == 495);
}

TEST_CASE("ha_nam: the moves that the text tells of are turns of the term", "[figures]") {
  const province& ha_nam = dataset("ha-nam");
  const rota::interval term{date(2020, 6, 1), date(2023, 12, 1)};
  CHECK(ha_nam.turns(term, level::province, level::district, "secretary") == 1);
  CHECK(ha_nam.turns(term, level::province, level::district, "standing-deputy-secretary") == 1);
  CHECK(ha_nam.turns(term, level::district, level::commune, "secretary") == 32);
  CHECK(ha_nam.turns(term, level::commune, level::commune, "secretary") == 12);
}

TEST_CASE("lao_cai: turns between levels are the cases of the tiers", "[figures]") {
  const rota::interval period{date(2015, 10, 1), date(2020, 1, 1)};
  CHECK(dataset("lao-cai").turns(period, level::province, level::district) == 68);
  CHECK(dataset("lao-cai").turns(period, level::district, level::commune) == 186);
}

TEST_CASE("lao_cai: the two batches for Sa Pa's communes are all of the 15 rotations", "[figures]") {
  const province& lao_cai = dataset("lao-cai");
  const rota::unit_id sa_pa = lao_cai.unit("L3:088");
  std::uint64_t sum = 0;
  for (const date batch : {date(2016, 5, 16), date(2018, 7, 2)})
    sum += lao_cai.cases({batch, batch + rota::days{1}}, rota::movement_set{rota::movement::rotation},
                         [=](const rota::group& of) { return of.unit == sa_pa && of.level == level::commune; });
  CHECK(sum == 15);
}

TEST_CASE("lao_cai: training and contests add up", "[figures]") {
  CHECK_FALSE(dataset("lao-cai").published("training", "turns").conflicts());
  const rota::published_sum contests = dataset("lao-cai").published("selection-by-examination", "contests");
  CHECK(contests.stated == 20);
  CHECK(contests.parts == 20);
}

TEST_CASE("ha_nam: who led a commune for three years is back in the city committee", "[figures]") {
  const province& ha_nam = dataset("ha-nam");
  rota::outcome_counts ended;
  const rota::interval term{date(2020, 6, 1), date(2023, 12, 1)};
  for (const auto& row : rota::count_outcomes(ha_nam.known(), {.period = term, .as_of = {2023, 11, 30}}).rows())
    ended += row.counts;
  CHECK(ended.returned == 1);
}

TEST_CASE("figures that no roster counts stand in the published tables as printed", "[figures]") {
  struct cell {
    std::string_view name, province, table, row, column;
    std::int64_t stated;
  };
  constexpr std::array cells{
      cell{"Phúc Thọ: party members", "ha-noi", "phuc-tho", "party-members-over", "members", 8600},
      cell{"Tây Hồ: fewest months to meet the demands", "ha-noi", "tay-ho", "fewest-months-to-meet-the-demands", "months", 3},
      cell{"Tây Hồ: most months to meet the demands", "ha-noi", "tay-ho", "most-months-to-meet-the-demands", "months", 6},
      cell{"Selection by examination (contests)", "lao-cai", "selection-by-examination", "contests", "total", 20},
      cell{"- managed by the provincial committee", "lao-cai", "selection-by-examination", "contests", "provincial-committee", 3},
      cell{"- by the provincial People's Committee", "lao-cai", "selection-by-examination", "contests",
           "provincial-peoples-committee", 1},
      cell{"- by agencies and units", "lao-cai", "selection-by-examination", "contests", "agencies-and-units", 16},
      cell{"Vị Thanh: background verifications", "hau-giang", "vi-thanh", "background-verifications", "first", 390},
      cell{"Vị Thanh: background verifications", "hau-giang", "vi-thanh", "background-verifications", "second", 136}};
  for (const cell& each : cells) {
    INFO(each.province << ", " << each.name << ": " << each.stated);
    const auto& published = dataset(std::string(each.province)).data.published;
    CHECK(std::ranges::count_if(published, [&](const rota::published_cell& of) {
            return of.table == each.table && of.row == each.row && of.column == each.column && of.value == each.stated;
          }) == 1);
  }
  // None is left out.
  for (const auto& table : rota_examples::published_tables)
    for (const rota_examples::figure& each : table.figures()) {
      INFO(table.province << ", " << each.en << ": " << each.stated);
      if (each.count) continue;
      CHECK(std::ranges::any_of(cells, [&](const cell& of) {
        return of.province == table.province && of.name == each.en && static_cast<std::uint64_t>(of.stated) == each.stated;
      }));
    }
}

TEST_CASE("every total of the published tables is a figure that is asked for", "[figures]") {
  for (const auto& table : rota_examples::published_tables) {
    const auto figures = table.figures();
    for (const rota::published_cell& cell : dataset(std::string(table.province)).data.published) {
      if (!cell.is_total) continue;
      INFO(table.province << ", " << cell.table << ", " << cell.row << ": " << cell.value);
      CHECK(std::ranges::any_of(figures, [&](const auto& of) { return of.stated == static_cast<std::uint64_t>(cell.value); }));
    }
  }
}

TEST_CASE("hau_giang: 390 and 136 background verifications are parts of no stated total", "[figures]") {
  const rota::published_sum row = dataset("hau-giang").published("vi-thanh", "background-verifications");
  CHECK_FALSE(row.stated);
  CHECK(row.parts == 526);
}
