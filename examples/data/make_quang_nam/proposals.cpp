// SPDX-License-Identifier: BSL-1.0
// Proposed moves, each for one thing to be seen; README.md of the dataset lists what is expected of each.
#include "cast.hpp"

#include <algorithm>

namespace quang_nam {
namespace {

struct candidate {
  std::string_view level, title, district;  ///< the post held
  std::string native;
  rota::date effective;
  int remaining = 210;
  bool planned = true;
};

/// An official in office since some years before, planned for a higher post unless told otherwise.
std::size_t candidate_in(world& in, const candidate& of) {
  const std::size_t who =
      hire(in, {.native = of.native, .day = of.effective, .remaining = of.remaining, .sex = "male"});
  const rota::date since = after_months(rota::date{2020, 3, 1}, -in.chance.between(0, 20));
  in.book.appoint({who, find_post(in, of.level, of.title, of.district, since, running_on), since, running_on,
                   of.level == "commune" ? "election" : "appointment"});
  const bool head = of.title == "division-head" || of.level == "province";
  if (of.planned)
    plan_for(in, who, of.level == "province" ? "province" : "district",
             of.level == "province" ? "vice-chair"
             : head                 ? "vice-chair"
                                    : "division-head",
             of.level == "province" ? "" : of.district, of.effective, planning::approved);
  return who;
}

void propose(world& in, std::string_view code, std::size_t who, std::string_view post, rota::date effective,
             std::string_view movement = "rotation", std::string_view purpose = "training") {
  in.book.proposals.push_back({std::string(code), who, in.book.post(post), effective, std::string(movement),
                               movement == "rotation" ? std::string(purpose) : std::string()});
}

constexpr rota::date soon{2024, 1, 15};
constexpr rota::date autumn_2025{2025, 9, 1};

void between_levels(world& in) {
  const std::size_t up = rotate(in, {.from = "district",
                                     .to = "province",
                                     .title = "deputy-department-head",
                                     .first = {2019, 8, 12},
                                     .native = "L3:20791",
                                     .remaining = 230});
  const std::size_t came_up = in.book.appointments[up].official;
  plan_for(in, came_up, "province", "department-head", "", soon, planning::approved);
  propose(in, "P01", came_up, "L3:507/deputy-secretary-chair", soon);

  const std::size_t home = candidate_in(in, {"province", "department-head", "", "L3:20818", soon});
  propose(in, "P02", home, "L3:513/secretary", soon);

  const std::size_t old = candidate_in(in, {"district", "division-head", "L3:514", "L3:20857", soon, 110});
  propose(in, "P03", old, "L3:20875/secretary", soon);

  const std::size_t early = rotate(in, {.from = "district",
                                        .to = "commune",
                                        .title = "deputy-secretary-chair",
                                        .first = {2022, 3, 1},
                                        .district = "L3:506",
                                        .native = "L3:20500",
                                        .remaining = 280});
  const std::size_t came_down = in.book.appointments[early].official;
  plan_for(in, came_down, "district", "division-head", "L3:506", {2024, 3, 1}, planning::approved);
  propose(in, "P04", came_down,
          in.book.appointments[early].post == in.book.post("L3:20539/deputy-secretary-chair")
              ? "L3:20515/deputy-secretary-chair"
              : "L3:20539/deputy-secretary-chair",
          {2024, 3, 1});
}

void within_a_district(world& in) {
  const std::size_t unplanned = candidate_in(in, {"district", "division-head", "L3:508", "L3:20599", soon, 210, false});
  propose(in, "P05", unplanned, "L3:20611/secretary", soon);

  const std::size_t higher = candidate_in(in, {"district", "deputy-division-head", "L3:512", "L3:20779", soon});
  propose(in, "P06", higher, "L3:20767/secretary", soon);

  const std::size_t no_birth = candidate_in(in, {"district", "division-head", "L3:507", "L3:20551", soon});
  in.book.officials[no_birth].birth.clear();
  propose(in, "P10", no_birth, "L3:20575/secretary", soon);

  const std::size_t excused = candidate_in(in, {"district", "division-head", "L3:517", "L3:20965", soon, 100});
  in.book.waivers.push_back(
      {excused, "rotation-remaining-service", "Ban Thường vụ Tỉnh ủy", "SYN-QĐ-4", {2023, 12, 1}, {2024, 7, 1}});
  propose(in, "P14", excused, "L3:20992/secretary", soon);

  const std::size_t short_service = candidate_in(in, {"district", "division-head", "L3:518", "L3:20364", soon, 84});
  propose(in, "P16", short_service, "L3:20380/secretary", soon, "rotation", "non-local");

  const std::size_t lower = candidate_in(in, {"district", "division-head", "L3:503", "L3:20410", soon});
  propose(in, "P17", lower, "L3:20413/deputy-secretary-chair", soon);
}

void between_districts(world& in) {
  const std::size_t no_native = candidate_in(in, {"province", "department-head", "", "L3:20341", soon});
  in.book.officials[no_native].native.clear();
  in.book.officials[no_native].birth_unit.clear();
  propose(in, "P09", no_native, "L3:511/secretary", soon);

  const std::size_t moved =
      candidate_in(in, {"district", "deputy-secretary-chair", "L3:515", "L3:20341", soon, 210, false});
  propose(in, "P15", moved, "L3:518/deputy-secretary-chair", soon, "transfer");
}

void across_the_reform(world& in) {
  const std::size_t abolished = candidate_in(in, {"province", "division-head", "", "L3:20341", {2025, 8, 1}});
  propose(in, "P07", abolished, "L3:506/vice-chair", {2025, 8, 1});

  const std::size_t too_early =
      candidate_in(in, {"district", "deputy-division-head", "L3:502", "L3:20380", {2025, 6, 1}});
  propose(in, "P08", too_early, "L2:20341/deputy-secretary-chair", {2025, 6, 1});

  // Quế Phú went whole to the new commune Xuân Phú, Đông Phú whole to the new commune Quế Sơn.
  const std::size_t from_next_door = candidate_in(in, {"district", "division-head", "L3:509", "L3:20650", autumn_2025});
  propose(in, "P11", from_next_door, "L2:20641/secretary", autumn_2025);
  const std::size_t at_home = candidate_in(in, {"district", "division-head", "L3:509", "L3:20641", autumn_2025});
  propose(in, "P12", at_home, "L2:20641/secretary", autumn_2025);
  // The communes of the former district of Nông Sơn went to two new communes.
  const std::size_t either = candidate_in(in, {"district", "division-head", "L3:509", "L3:519", autumn_2025});
  propose(in, "P13", either, "L2:20656/secretary", autumn_2025);
}

}  // namespace

void make_proposals(world& in) {
  between_levels(in);
  within_a_district(in);
  between_districts(in);
  across_the_reform(in);
  std::ranges::sort(in.book.proposals, {}, &proposal_row::code);
}

}  // namespace quang_nam
