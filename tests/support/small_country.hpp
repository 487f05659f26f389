// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_SUPPORT_SMALL_COUNTRY_HPP
#define ROTA_TESTS_SUPPORT_SMALL_COUNTRY_HPP

#include <rota/hierarchy/hierarchy_builder.hpp>
#include <rota/roster/roster_builder.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace rota_tests {

/// One province P with districts D1 (communes A, B), D2 (commune C) and, until 2020-01-01, D3 (commune E), which was merged
/// whole into D2: E lies in D2 from then on.
inline rota::hierarchy small_country(rota::date merger = {2020, 1, 1}) {
  using rota::level;
  rota::hierarchy_builder rows;
  const auto add = [&rows](std::string_view unit, std::string_view name, level at, std::string_view parent,
                           rota::interval in_force = {}) {
    rows.add(rota::unit_row{.unit = unit, .code = unit, .name = name, .kind = "unit", .level = at, .parent = parent,
                            .in_force = in_force, .act = {}, .difficult = false, .minority_share = std::nullopt, .line = 0});
  };
  add("VN", "Việt Nam", level::central, "");
  add("P", "Tỉnh P", level::province, "VN");
  add("D1", "Huyện Một", level::district, "P");
  add("D2", "Huyện Hai", level::district, "P");
  add("D3", "Huyện Ba", level::district, "P", {rota::date::lowest(), merger});
  add("A", "Xã A", level::commune, "D1");
  add("B", "Xã B", level::commune, "D1");
  add("C", "Xã C", level::commune, "D2");
  add("E", "Xã E", level::commune, "D3", {rota::date::lowest(), merger});
  add("E", "Xã E", level::commune, "D2", {merger, rota::date::highest()});
  rows.add(rota::change_row{.predecessor = "D3", .successor = "D2", .day = merger, .extent = rota::extent::whole,
                            .relation = "merge", .act = {}, .clause = {}, .line = 0});
  return rows.build();
}

/// An appointment by the codes of what it joins.
struct turn {
  std::string_view code;
  std::string_view official;
  std::string_view post;
  rota::interval term;
  rota::movement movement = rota::movement::rotation;
  std::string_view from_post = {};
  std::string_view concurrent_with = {};
};

/// Fills a roster_builder by code: posts and officials first, then turns.
class roster_rows {
 public:
  explicit roster_rows(const rota::hierarchy& units) : units_(units) {}

  void post(std::string_view code, std::string_view unit, std::string_view title, rota::interval in_force = {}) {
    rota::post row;
    row.code = code;
    row.unit = units_.find(unit).value();
    row.title = rows_.find_title(title).value();
    row.in_force = in_force;
    rows_.add(row);
  }
  void official(std::string_view code, std::string_view native_unit = {}) {
    rota::official row;
    row.code = code;
    if (!native_unit.empty()) row.native_unit = units_.find(native_unit).value();
    rows_.add(row);
  }
  void add(const turn& of) {
    rota::appointment row;
    row.code = of.code;
    row.official = rows_.find_official(of.official).value();
    row.post = rows_.find_post(of.post).value();
    row.term = of.term;
    row.movement = of.movement;
    if (!of.from_post.empty()) row.from_post = rows_.find_post(of.from_post).value();
    const auto added = rows_.add(row);
    if (!of.concurrent_with.empty()) rows_.link_concurrent(added.value(), of.concurrent_with);
  }
  void propose(std::string_view code, std::string_view official, std::string_view post, rota::date effective) {
    rows_.add(rota::proposal{.code = code,
                             .official = rows_.find_official(official).value(),
                             .post = rows_.find_post(post).value(),
                             .effective = effective});
  }
  /// For rows of other kinds.
  rota::roster_builder& rows() { return rows_; }
  rota::roster build() { return std::move(rows_).build(); }

 private:
  const rota::hierarchy& units_;
  rota::roster_builder rows_;
};

}  // namespace rota_tests

#endif  // ROTA_TESTS_SUPPORT_SMALL_COUNTRY_HPP
