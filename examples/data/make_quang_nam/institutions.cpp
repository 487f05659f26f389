// SPDX-License-Identifier: BSL-1.0
// Bodies and posts: what there is to be held.
#include "cast.hpp"

#include <string>
#include <string_view>

namespace quang_nam {
namespace {

/// New communes of July 2025 that have posts, for proposals.
constexpr std::array new_communes{"L2:20341", "L2:20410", "L2:20500", "L2:20641", "L2:20656",
                                  "L2:20662", "L2:20669", "L2:20791", "L2:20854", "L2:20965"};

void found_communes(world& in, const std::string& district) {
  const std::vector<std::string> communes = in.map.children(district, report_day);
  for (std::size_t at = 0; at < communes.size(); ++at) {
    const auto add = [&](std::string_view title, std::string_view block) {
      add_post(in.book, in.map, {communes[at], "commune", district}, {title, block, 1}, "district");
    };
    add("secretary", "party");
    add(at % 8 == 3 ? "chair" : "deputy-secretary-chair", "state");
    if (at % 4 == 0) add("standing-deputy-secretary", "party");
    if (at % 4 == 2) add("vice-chair", "state");
  }
}

}  // namespace

void found_institutions(world& in) {
  in.districts = in.map.children(province, report_day);
  const place capital{province, "province", province};
  for (const leader& each : province_leaders) add_post(in.book, in.map, capital, each, "central");
  for (const institution& each : departments)
    add_body(in.book, in.map, capital, each,
             {{"department-head", "", 1},
              {"deputy-department-head", "", 3},
              {"division-head", "", 4},
              {"deputy-division-head", "", 4}},
             "province");
  for (const std::string& district : in.districts) {
    for (const leader& each : district_leaders) add_post(in.book, in.map, {district, "district", district}, each, "province");
    for (const institution& each : divisions)
      add_body(in.book, in.map, {district, "district", district}, each,
               {{"division-head", "", 1}, {"deputy-division-head", "", 2}}, "district");
  }
  for (const std::string& district : in.districts) found_communes(in, district);
  for (const std::string_view unit : new_communes)
    for (const leader& each : {leader{"secretary", "party", 1}, leader{"deputy-secretary-chair", "state", 1}})
      add_post(in.book, in.map, {unit, "new commune", ""}, each, "province");
}

}  // namespace quang_nam
