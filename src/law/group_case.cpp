// SPDX-License-Identifier: BSL-1.0

#include <rota/law/group_case.hpp>

namespace rota {

group_case case_of_unit(subject of, unit_id where, date day, const facts& known) {
  return {.subject = of, .day = day, .unit = where, .level = known.units.nearest(where, day).level};
}

group_case case_of_body(subject of, body_id which, date day, const facts& known) {
  group_case made = case_of_unit(of, known.people.at(which).unit, day, known);
  made.body = which;
  return made;
}

group_case case_of_post(subject of, post_id which, date day, const facts& known) {
  const post held = known.people.at(which);
  group_case made = case_of_unit(of, held.unit, day, known);
  made.body = held.body;
  made.post = which;
  made.group = group_of(known.people.at(held.title));
  return made;
}

}  // namespace rota
