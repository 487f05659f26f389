// SPDX-License-Identifier: BSL-1.0

// A list of decisions: in any order of its rows it says the same of each decision and of the whole.

#include <rota/assess/decisions.hpp>
#include <rota/law/vietnam.hpp>

#include "fuzz/world.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace {

using rota::fuzz::check;

std::vector<std::string> told(const std::vector<rota::finding>& findings, const rota::facts& known) {
  std::vector<std::string> all;
  for (const rota::finding& each : findings)
    all.push_back(std::string(each.rule->id) + ' ' + std::string(to_string(each.decided.outcome)) + ' ' +
                  because(each, known, rota::language::vi));
  return all;
}

rota::proposal decode_decision(const rota::test::built& world, rota::date around, rota::fuzz::bytes& from) {
  return {.official = static_cast<rota::official_id>(from.below(std::min<std::size_t>(4, world.people.official_count()))),
          .post = static_cast<rota::post_id>(from.below(world.people.post_count())),
          .effective = around + rota::days{static_cast<std::int32_t>(from.below(4)) * 100},
          .movement = static_cast<rota::movement>(from.below(rota::movement_count))};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  rota::fuzz::bytes from(data, std::min<std::size_t>(size, 60));
  const rota::date around = rota::fuzz::decode_day(from);
  const std::size_t count = 1 + from.below(6), turn = from.below(count);
  rota::fuzz::bytes unchanged(data, std::min<std::size_t>(size, 2));
  const rota::test::built world(rota::fuzz::decode_world(unchanged));
  std::vector<rota::proposal> list;
  while (list.size() < count) list.push_back(decode_decision(world, around, from));
  std::vector<rota::proposal> turned = list;
  std::rotate(turned.begin(), turned.begin() + static_cast<std::ptrdiff_t>(turn), turned.end());
  if (turn % 2 != 0) std::reverse(turned.begin(), turned.end());

  const rota::rulebook& law = rota::vietnam::rotation_law();
  const rota::prepared_facts known(world.known(), law.shared_readings(), around);
  const rota::decision_assessment first = assess_decisions(list, known, law), second = assess_decisions(turned, known, law);
  check(told(first.of_list.findings, world.known()) == told(second.of_list.findings, world.known()), "the list says the same in any order");
  std::vector<std::vector<std::string>> one, other;
  for (const rota::assessment& each : first.each) one.push_back(told(each.findings, world.known()));
  for (const rota::assessment& each : second.each) other.push_back(told(each.findings, world.known()));
  std::ranges::sort(one);
  std::ranges::sort(other);
  check(one == other, "each decision is judged alike in any order");
  return 0;
}
