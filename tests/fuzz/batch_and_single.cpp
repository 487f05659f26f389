// SPDX-License-Identifier: BSL-1.0

// A whole roster judged by column, against one case at a time and against the naive second reading of the rules.

#include <rota/assess/assess.hpp>
#include <rota/assess/audit.hpp>
#include <rota/law/vietnam.hpp>

#include "assess/naive.hpp"
#include "fuzz/world.hpp"

#include <string>

namespace {

using rota::fuzz::check;
using rota::subject;

struct judged {
  const rota::test::raw_world& raw;
  const rota::test::built& world;
  const rota::prepared_facts& known;
  rota::date as_of;

  void compare(const rota::audit_part& part, std::uint32_t row) const {
    const rota::rulebook& law = rota::vietnam::rotation_law();
    std::vector<rota::packed_ruling> single(law.rules().size(), rota::packed_ruling::none());
    const auto id = static_cast<rota::appointment_id>(row);
    if (part.subject == subject::proposal)
      judge_each(world.people.at(static_cast<rota::proposal_id>(row)), known, law, single);
    else
      judge_each(id, part.subject, as_of, known, law, single);
    const rota::test::naive_case naive =
        part.subject == subject::proposal ? naive_of(raw, world.people.at(static_cast<rota::proposal_id>(row)))
                                          : naive_of(raw, part.subject, std::stoul(world.people.at(id).code.substr(1)), as_of);
    for (const auto& column : part.columns) {
      const rota::packed_ruling found = column.rulings[row];
      check(found == single[static_cast<std::size_t>(column.rule - law.rules().data())], "a row is judged as one case is");
      if (!found.is_judged()) continue;
      const rota::ruling expected = naive_ruling(raw, column.rule->id, naive);
      check(found.outcome() == expected.outcome, column.rule->id.data());
      check(found.outcome() == rota::verdict::not_applicable || found.force() == expected.force, column.rule->id.data());
    }
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  rota::fuzz::bytes from(data, std::min<std::size_t>(size, 100));
  const rota::date as_of = rota::fuzz::decode_day(from), around = rota::fuzz::decode_day(from);
  const rota::test::raw_world raw = rota::fuzz::decode_world(from);
  const rota::test::built world(raw);
  const rota::prepared_facts known(world.known(), rota::vietnam::rotation_law().shared_readings(), around);
  const rota::audit audit = audit_roster(known, rota::vietnam::rotation_law(),
                                         {.as_of = as_of, .period = rota::interval{{1950, 1, 1}, {2060, 1, 1}}});
  for (const rota::audit_part& part : audit.parts)
    for (std::uint32_t row = 0; row < part.rows; ++row) judged{raw, world, known, as_of}.compare(part, row);
  return 0;
}
