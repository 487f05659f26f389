// SPDX-License-Identifier: BSL-1.0
#include "published/figures.hpp"

#include <initializer_list>

namespace rota_examples {

namespace {

using rota::date;
using rota::level;
using rota::movement;

constexpr rota::interval term{date(2020, 6, 1), date(2023, 12, 4)};
constexpr rota::interval half_term{date(2020, 6, 1), date(2023, 1, 1)};
constexpr rota::interval half_2023{date(2023, 1, 1), date(2023, 7, 1)};
constexpr rota::interval all_2023{date(2023, 1, 1), date(2024, 1, 1)};

auto trained(std::string_view course) {
  return [=](const province& of) { return of.training(term, course).participants.persons(); };
}

auto held(std::string_view block = {}) {
  return [=](const province& of) { return of.training(all_2023, "plan-2023", block).held.size(); };
}

auto learners(std::string_view block = {}) {
  return [=](const province& of) { return of.training(all_2023, "plan-2023", block).participants.turns(); };
}

std::uint64_t planned(const province& of) { return of.training(all_2023, "plan-2023").planned.size(); }

rota::movement_set kinds(std::initializer_list<movement> of) {
  rota::movement_set set{*of.begin()};
  for (const movement each : of) set = set | rota::movement_set{each};
  return set;
}

std::uint64_t tay_ho(const province& of) {
  const rota::unit_id unit = of.unit("L3:003");
  return of.cases(half_term, kinds({movement::rotation, movement::transfer, movement::appointment}),
                  [=](const rota::group& each) { return each.unit == unit; });
}

auto dong_da(std::initializer_list<movement> of_kinds, level tier, level at) {
  return [set = kinds(of_kinds), tier, at](const province& of) {
    const rota::unit_id unit = of.unit("L3:006");
    return of.cases(term, set, [=](const rota::group& each) { return each.unit == unit && each.tier == tier && each.level == at; });
  };
}

std::vector<figure> of_the_city() {
  return {
      {"Bồi dưỡng: quy hoạch Thành uỷ viên", "Trained: planned for the city committee", 91, trained("city-committee-planned")},
      {"Bồi dưỡng: diện Ban Thường vụ Thành uỷ quản lý", "Trained: managed by the City Standing Committee", 706,
       trained("city-standing-committee-managed")},
      {"Bồi dưỡng: quy hoạch bí thư, phó bí thư cấp huyện", "Trained: planned as district secretaries and deputies", 197,
       trained("district-leaders-planned")},
      {"Bồi dưỡng: bí thư, phó bí thư cấp xã", "Trained: commune secretaries and deputies", 1000, trained("commune-leaders"),
       stated_as::over},
      {"Bồi dưỡng: quy hoạch ban thường vụ cấp huyện", "Trained: planned for district standing committees", 500,
       trained("district-standing-committee-planned"), stated_as::nearly},
      {"Lớp ở nước ngoài", "Classes abroad", 2, [](const province& of) { return of.training(term, "abroad").classes.size(); }},
      {"- học viên (20 và 20)", "- learners (20 and 20)", 40,
       [](const province& of) { return of.training(term, "abroad").participants.turns(); }},
  };
}

std::uint64_t party_organisations(const province& of) {
  std::uint64_t found = 0;
  for (const rota::body& body : of.data.people.bodies())
    found += body.collective == "grass-roots-party-organisation" ? 1U : 0U;
  return found;
}

std::vector<figure> of_phuc_tho() {
  return {
      {"Phúc Thọ: tổ chức cơ sở đảng", "Phúc Thọ: grass-roots party organisations", 69, party_organisations},
      {"Phúc Thọ: đảng viên", "Phúc Thọ: party members", 8600, {}, stated_as::over},
      {"Phúc Thọ: lớp, 6 tháng đầu năm 2023", "Phúc Thọ: classes, first half of 2023", 19,
       [](const province& of) { return of.training(half_2023, "thematic").classes.size(); }},
      {"- lượt học viên", "- turns", 3478,
       [](const province& of) { return of.training(half_2023, "thematic").participants.turns(); }},
      {"Phúc Thọ: bồi dưỡng, cập nhật kiến thức", "Phúc Thọ: update course", 404, trained("update")},
  };
}

std::vector<figure> of_dan_phuong() {
  return {
      {"Đan Phượng 2023: lớp theo kế hoạch", "Đan Phượng 2023: classes planned", 61, planned},
      {"Đan Phượng 2023: lớp đã mở", "Đan Phượng 2023: classes held", 72, held(), stated_as::exactly, false},
      {"- khối Đảng", "- Party", 31, held("party")},
      {"- khối Mặt trận, đoàn thể", "- Front and mass organisations", 18, held("front")},
      {"- khối Nhà nước", "- State", 11, held("state")},
      {"- khác", "- others", 11, held("others")},
      {"Đan Phượng 2023: học viên", "Đan Phượng 2023: learners", 9924, learners(), stated_as::exactly, false},
      {"- khối Đảng", "- Party", 3870, learners("party")},
      {"- khối Mặt trận, đoàn thể", "- Front and mass organisations", 2416, learners("front")},
      {"- khối Nhà nước", "- State", 1637, learners("state")},
      {"- khác", "- others", 1922, learners("others")},
      {"Đan Phượng 2023: phần trăm kế hoạch", "Đan Phượng 2023: percent of the plan", 118,
       [](const province& of) { return held()(of) * 100 / planned(of); }, stated_as::exactly, false},
  };
}

std::vector<figure> of_inner_districts() {
  constexpr level D = level::district;
  return {
      {"Tây Hồ: lượt luân chuyển, điều động, bổ nhiệm", "Tây Hồ: turns of rotation, transfer and appointment", 169, tay_ho},
      {"Tây Hồ: ít nhất số tháng đáp ứng yêu cầu", "Tây Hồ: fewest months to meet the demands", 3},
      {"Tây Hồ: nhiều nhất số tháng đáp ứng yêu cầu", "Tây Hồ: most months to meet the demands", 6},
      {"Đống Đa: diện Thành uỷ quản lý", "Đống Đa: moved, managed by the city", 5,
       dong_da({movement::rotation, movement::transfer, movement::position_change}, level::province, D)},
      {"Đống Đa: cấp trưởng, phó đơn vị", "Đống Đa: moved, heads and deputies of units", 94,
       dong_da({movement::rotation, movement::transfer, movement::position_change}, D, D)},
      {"Đống Đa: cán bộ chủ chốt phường điều động", "Đống Đa: key ward officials transferred", 30,
       dong_da({movement::transfer}, D, level::commune)},
  };
}

}  // namespace

std::vector<figure> ha_noi_figures() {
  std::vector<figure> all;
  for (const auto& some : {of_the_city(), of_phuc_tho(), of_dan_phuong(), of_inner_districts()})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

}  // namespace rota_examples
