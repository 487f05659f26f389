// SPDX-License-Identifier: BSL-1.0
#include "published/figures.hpp"

#include "support/catch.hpp"

#include <map>
#include <string>

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

TEST_CASE("quang_nam: 20 stated against 17 in parts is a conflict", "[figures]") {
  check_conflict(dataset("quang-nam").published("turns-of-rotation", "province-to-district"), 20, 17);
}

TEST_CASE("ha_noi: 72 classes against 71 and 9,924 learners against 9,845 are conflicts", "[figures]") {
  check_conflict(dataset("ha-noi").published("dan-phuong-2023", "classes-held"), 72, 71);
  check_conflict(dataset("ha-noi").published("dan-phuong-2023", "learners"), 9924, 9845);
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

TEST_CASE("hau_giang: 390 and 136 background verifications are parts of no stated total", "[figures]") {
  const rota::published_sum row = dataset("hau-giang").published("vi-thanh", "background-verifications");
  CHECK_FALSE(row.stated);
  CHECK(row.parts == 526);
}
