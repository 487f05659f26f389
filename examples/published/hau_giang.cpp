// SPDX-License-Identifier: BSL-1.0
#include "published/figures.hpp"

namespace rota_examples {

namespace {

using rota::date;
using rota::level;
using rota::movement;

constexpr date day{2023, 3, 31};
constexpr rota::interval period{date(2020, 10, 1), date(2023, 4, 1)};

rota::representation_counts everybody(const province& of) {
  rota::representation_counts sum;
  for (const auto& row : rota::count_representation(of.known(), {.as_of = day}).rows) sum += row.counts;
  return sum;
}

auto decided_by_province(movement kind) {
  return [=](const province& of) {
    return of.cases(period, rota::movement_set{kind}, [](const rota::group& each) { return each.tier == level::province; });
  };
}

/// Decisions of the city, and what its plan was supplemented by.
std::uint64_t cases_of_vi_thanh(const province& of) {
  const rota::unit_id unit = of.unit("L3:930");
  std::uint64_t sum = of.cases(period, rota::movement_set::all(), [=](const rota::group& each) {
    return each.unit == unit && each.tier == level::district;
  });
  for (const rota::plan_entry& row : of.data.people.plans()) sum += row.supplement ? 1U : 0U;
  return sum;
}

/// Who holds a post of the title in the city's Organisation Commission.
auto staff(std::string_view title) {
  return [=](const province& of) {
    std::uint64_t sum = 0;
    const rota::title_id wanted = of.title(title);
    const rota::grouping by{rota::group_key::body, rota::group_key::title};
    for (const auto& row : rota::count_representation(of.known(), {.as_of = day, .by = by}).rows)
      if (row.group.body && of.data.people.at(*row.group.body).code == "L3:930/ban-to-chuc" && row.group.title == wanted)
        sum += row.counts.all;
    return sum;
  };
}

}  // namespace

std::vector<figure> hau_giang_figures() {
  return {
      {"Trình độ sau đại học", "Postgraduates", 108,
       [](const province& of) { return everybody(of).degrees.at("postgraduate"); }},
      {"Cao cấp lý luận chính trị", "Advanced political theory", 171,
       [](const province& of) { return everybody(of).theories.at("advanced"); }},
      {"Trung cấp lý luận chính trị", "Intermediate political theory", 1273,
       [](const province& of) { return everybody(of).theories.at("intermediate"); }},
      {"Điều động", "Transfers", 9, decided_by_province(movement::transfer)},
      {"Điều động, chỉ định", "Transfers with designation", 15, decided_by_province(movement::designation)},
      {"Điều động, bổ nhiệm", "Transfers with appointment", 24, decided_by_province(movement::appointment)},
      {"Vị Thanh: trường hợp", "Vị Thanh: cases", 128, cases_of_vi_thanh},
      {"Vị Thanh: thẩm tra lý lịch", "Vị Thanh: background verifications", 390},
      {"Vị Thanh: thẩm tra lý lịch", "Vị Thanh: background verifications", 136},
      {"Ban Tổ chức Thành uỷ Vị Thanh: trưởng ban", "Organisation Commission of Vị Thanh: head", 1, staff("organisation-head")},
      {"- phó trưởng ban", "- deputy heads", 2, staff("deputy-division-head")},
      {"- chuyên viên", "- specialists", 2, staff("specialist")},
  };
}

}  // namespace rota_examples
