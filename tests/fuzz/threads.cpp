// SPDX-License-Identifier: BSL-1.0

// One thread against three, and facts prepared with the past against facts without: the same rulings, and the same statistics.

#include <rota/assess/audit.hpp>
#include <rota/law/vietnam.hpp>
#include <rota/stats/tables.hpp>

#include "fuzz/world.hpp"

namespace {

using rota::fuzz::check;

struct outcome {
  rota::audit audit;
  rota::tables counted;
};

outcome worked_out(const rota::facts& known, rota::date as_of, rota::date around, unsigned threads, bool past) {
  const rota::rulebook& law = rota::vietnam::rotation_law();
  const rota::executor lent = rota::own_threads(threads);
  const rota::prepared_facts prepared(known, law.shared_readings(), around, {.past = past}, lent);
  const rota::interval period{{2012, 1, 1}, as_of + rota::days{1000}};
  return {audit_roster(prepared, law, {.as_of = as_of, .period = period, .list_flagged = true}, lent),
          count_tables(prepared, {.flows = {.period = period}, .non_local = {.as_of = as_of}, .tenure = {.as_of = as_of}}, lent)};
}

void compare(const outcome& one, const outcome& other) {
  check(one.counted.flows == other.counted.flows && one.counted.non_local == other.counted.non_local &&
            one.counted.tenure == other.counted.tenure, "the same statistics");
  check(one.audit.parts.size() == other.audit.parts.size(), "the same parts");
  for (std::size_t part = 0; part < one.audit.parts.size(); ++part) {
    const rota::audit_part& a = one.audit.parts[part];
    const rota::audit_part& b = other.audit.parts[part];
    check(a.judged == b.judged && a.columns.size() == b.columns.size(), "the same cases");
    for (std::size_t column = 0; column < a.columns.size(); ++column) {
      for (std::size_t row = 0; row < a.rows; ++row)
        check(a.columns[column].rulings[row] == b.columns[column].rulings[row], "the same rulings");
      check(a.columns[column].flagged == b.columns[column].flagged, "the same rows are flagged");
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  rota::fuzz::bytes from(bytes, std::min<std::size_t>(size, 100));
  const rota::date as_of = rota::fuzz::decode_day(from), around = rota::fuzz::decode_day(from);
  const bool is_many = from.below(8) == 0;
  rota::test::raw_world raw = rota::fuzz::decode_world(from);
  if (is_many) raw = rota::test::repeated(raw, 1 + 9000 / raw.appointments.size());  // rows for several threads
  const rota::test::built world(raw);
  const outcome expected = worked_out(world.known(), as_of, around, 1, false);
  compare(worked_out(world.known(), as_of, around, 3, false), expected);
  compare(worked_out(world.known(), as_of, as_of, 2, true), expected);
  return 0;
}
