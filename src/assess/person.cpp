// SPDX-License-Identifier: BSL-1.0

#include "assess/person.hpp"

#include "law/freeze.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace rota {
namespace {

/// By the latest birth that the record allows; the earliest may make it a month more.
void add_age(case_row& to, partial_date birth, const months_until& day) {
  if (!birth.is_recorded()) return;
  constexpr std::int32_t most = std::numeric_limits<std::int16_t>::max();
  const unsigned latest = birth.is_to_the_day() ? birth.day() : birth.latest().day();
  const std::int32_t least_age = day.since(birth.month(), latest).count;
  to.age_months = {static_cast<std::int16_t>(std::clamp(least_age, -most, most))};
  if (!birth.is_to_the_day() && day.since(birth.month(), 1).count != least_age) to.record.add(case_record::age_unsure);
}

}  // namespace

void add_person_facts(case_row& to, const facts& known, maybe<post_id> left, bool voluntary, const months_until& day) {
  const roster& people = known.people;
  const std::size_t who = index(to.official);
  add_age(to, people.official_birth()[who], day);
  if (people.official_sex()[who] == sex::male) to.record.add(case_record::male);
  if (people.official_sex()[who] == sex::female) {
    to.record.add(case_record::female);
    if (people.official_retirement_cap_years()[who]) to.record.add(case_record::works_longer);
  }
  if (left && people.at(people.post_title()[index(*left)]).leader) to.record.add(case_record::left_leader);
  if (is_freeze_exempt(people, to.post)) to.record.add(case_record::freeze_exempt);
  if (voluntary) to.record.add(case_record::voluntary);
}

}  // namespace rota
