// SPDX-License-Identifier: BSL-1.0

#include "law/family.hpp"

#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <array>
#include <string>
#include <utility>

namespace {

using rota::case_kin;
using rota::sector;

constexpr std::array sectors{sector::police,  sector::army,    sector::court,        sector::procuracy, sector::inspectorate,
                             sector::finance, sector::tax,     sector::customs,      sector::home_affairs, sector::banking,
                             sector::industry_trade, sector::planning, sector::environment};

/// Whether the post of `title` in `unit` excludes that of a head (or deputy) of a sector in the unit P.
case_kin with_sector(const std::string& title, const std::string& unit, sector of, bool head) {
  const rota::hierarchy units = rota_tests::small_country();
  rota::roster_builder builder;
  rota::title made;
  made.id = "of-sector";
  made.head = head;
  made.leader = true;
  made.sector = of;
  builder.add(made);
  for (const rota::title& each : rota::built_in_titles()) builder.add(each);
  const auto post = [&](const char* code, const std::string& where, const std::string& which) {
    rota::post next;
    next.code = code;
    next.unit = units.find(where).value();
    next.title = builder.find_title(which).value();
    return builder.add(next).value();
  };
  const rota::post_id one = post("one", unit, title), other = post("other", "P", "of-sector");
  const rota::roster people = std::move(builder).build();
  CHECK(clashes(people, one, other).bits == clashes(people, other, one).bits);
  return clashes(people, one, other);
}

}  // namespace

TEST_CASE("family: secretary and chair exclude the heads of all 13 sectors of their unit", "[law]") {
  for (const sector each : sectors) {
    CAPTURE(to_string(each));
    for (const char* title : {"secretary", "chair", "deputy-secretary-chair"}) {
      CAPTURE(title);
      CHECK(with_sector(title, "P", each, true).has(case_kin::sector_114));
      CHECK_FALSE(with_sector(title, "P", each, false).has(case_kin::sector_114));
      CHECK_FALSE(with_sector(title, "D1", each, true).has(case_kin::sector_114));
      const bool of_205 = std::string(title) != "secretary" && (each == sector::home_affairs || each == sector::inspectorate);
      CHECK(with_sector(title, "P", each, true).has(case_kin::sector_205) == of_205);
    }
    CHECK_FALSE(with_sector("vice-chair", "P", each, true).has(case_kin::sector_114));
  }
  CHECK_FALSE(with_sector("secretary", "P", sector::other, true).has(case_kin::sector_114));
  CHECK_FALSE(with_sector("secretary", "P", sector::none, true).has(case_kin::sector_114));
}

TEST_CASE("family: a body that reaches over two units has one head", "[law]") {
  const rota::hierarchy units = rota_tests::small_country();
  rota::roster_builder builder;
  for (const rota::title& each : rota::built_in_titles()) builder.add(each);
  rota::body office;
  office.code = "office";
  office.unit = units.find("P").value();
  const rota::body_id made = builder.add(office).value();
  const auto post = [&](const char* title, const char* unit, bool in_body) {
    rota::post next;
    const std::string code = std::string(title) + '@' + unit;
    next.code = code;
    next.unit = units.find(unit).value();
    next.title = builder.find_title(title).value();
    if (in_body) next.body = made;
    return builder.add(next).value();
  };
  const rota::post_id head = post("chair", "P", true), deputy = post("vice-chair", "D1", true);
  const rota::post_id apart = post("vice-chair", "D2", false);
  const rota::roster people = std::move(builder).build();
  CHECK(clashes(people, head, deputy).has(case_kin::head_and_deputy));
  CHECK_FALSE(clashes(people, head, apart).has(case_kin::head_and_deputy));
}
