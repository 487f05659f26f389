// SPDX-License-Identifier: BSL-1.0
#include <rota/roster/official.hpp>

#include "support/catch.hpp"

using rota::calendar_month;

TEST_CASE("retirement_month: the recorded month goes before any computation", "[roster]") {
  rota::official who;
  who.birth = rota::partial_date(calendar_month::of(1965, 2));
  who.sex = rota::sex::male;
  who.retirement_cap_years = std::int16_t{65};
  who.retirement = calendar_month::of(2027, 1);
  CHECK(rota::retirement_month(who) == calendar_month::of(2027, 1));
}

TEST_CASE("retirement_month: a recorded cap is added to the month of birth", "[roster]") {
  rota::official who;
  who.birth = rota::partial_date(rota::date(1965, 2, 28));
  who.retirement_cap_years = std::int16_t{65};
  CHECK(rota::retirement_month(who) == calendar_month::of(2030, 2));
}

TEST_CASE("retirement_month: without either it follows the table, for those whose birth and sex are recorded", "[roster]") {
  rota::official who;
  who.birth = rota::partial_date(calendar_month::of(1965, 2));
  CHECK_FALSE(rota::retirement_month(who).has_value());
  who.sex = rota::sex::male;
  CHECK(rota::retirement_month(who) == calendar_month::of(2026, 8));
  who.birth = {};
  CHECK_FALSE(rota::retirement_month(who).has_value());
}
