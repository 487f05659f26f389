// SPDX-License-Identifier: BSL-1.0

#include "law/vietnam/shares.hpp"

#include "support/catch.hpp"

#include <optional>

namespace {

using rota::date;
using rota::partial_date;
using rota::vietnam::is_younger;
using rota::vietnam::reach;
using rota::vietnam::share;

/// Every way in which the members of whom it is not known may turn out.
reach try_every_way(const share& counted, std::int64_t least, std::int64_t of_every) {
  bool some_meets = false, some_fails = false;
  for (std::int64_t more = 0; more <= counted.unknown; ++more) {
    const bool meets = (counted.yes + more) * of_every >= least * counted.all;
    some_meets = some_meets || meets;
    some_fails = some_fails || !meets;
  }
  if (some_meets && some_fails) return reach::may_be_few;
  return some_meets ? reach::enough : reach::too_few;
}

}  // namespace

TEST_CASE("reached: a share is met or missed where no unknown member could turn it", "[law]") {
  for (std::int64_t all = 1; all <= 21; ++all)
    for (std::int64_t yes = 0; yes <= all; ++yes)
      for (std::int64_t unknown = 0; yes + unknown <= all; ++unknown)
        for (const std::int64_t least : {0, 10, 15, 25, 100}) {
          const share counted{.yes = yes, .unknown = unknown, .all = all};
          CAPTURE(all, yes, unknown, least);
          CHECK(reached(counted, least, 100) == try_every_way(counted, least, 100));
          CHECK((reached(counted, least, 100) == reach::enough) == (yes >= needed(counted, least, 100)));
        }
}

TEST_CASE("share: members are counted with what is known of them", "[law]") {
  share counted;
  counted.add(true);
  counted.add(false);
  counted.add(std::nullopt);
  CHECK(counted.yes == 1);
  CHECK(counted.unknown == 1);
  CHECK(counted.all == 3);
}

TEST_CASE("is_younger: the birthday ends it, and a month without a day leaves its month open", "[law]") {
  const date birthday{2025, 5, 17};
  const partial_date born(date(1985, 5, 17));
  CHECK(is_younger(born, 40, birthday - rota::days{1}) == true);
  CHECK(is_younger(born, 40, birthday) == false);
  CHECK(is_younger(born, 45, birthday) == true);

  const partial_date month_only(rota::calendar_month::of(1985, 5));
  CHECK(is_younger(month_only, 40, {2025, 4, 30}) == true);
  CHECK(is_younger(month_only, 40, {2025, 5, 1}) == std::nullopt);
  CHECK(is_younger(month_only, 40, {2025, 5, 30}) == std::nullopt);
  CHECK(is_younger(month_only, 40, {2025, 5, 31}) == false);

  CHECK(is_younger(partial_date(date(1984, 2, 29)), 41, {2025, 2, 27}) == true);
  CHECK(is_younger(partial_date(date(1984, 2, 29)), 41, {2025, 2, 28}) == false);
  CHECK(is_younger(partial_date(), 40, birthday) == std::nullopt);
}
