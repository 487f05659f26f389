// SPDX-License-Identifier: BSL-1.0

// The report as JSON, of a roster whose codes and names are the bytes of the input: it is read again by another library, and every code
// comes back to the letter.

#include <rota/io/report.hpp>
#include <rota/law/vietnam.hpp>

#include "fuzz/fuzz.hpp"
#include "io/utf8.hpp"

#include <rota/hierarchy/hierarchy_builder.hpp>
#include <rota/roster/roster_builder.hpp>

#include <nlohmann/json.hpp>

#include <set>
#include <sstream>

namespace {

rota::dataset dataset_of(std::string_view unit, std::string_view official, std::string_view post, std::string_view proposal) {
  rota::hierarchy_builder units;
  units.add(rota::unit_row{.unit = unit, .code = unit, .name = unit, .kind = official, .level = rota::level::province, .parent = {},
                           .in_force = {}, .act = {}, .minority_share = {}});
  rota::dataset data{units.build(), {}, {{std::string(unit), std::string(post), "a", 1, true}, {std::string(unit), std::string(post), "b", 2, false}}, {}};
  rota::roster_builder people;
  const auto where = data.units.find(unit).value();
  const auto held = people.add(rota::post{.code = post, .unit = where, .title = people.find_title("secretary").value(), .body = {}, .in_force = {}});
  const auto who = people.add(rota::official{.code = official, .native_unit = where, .birth_unit = {}, .recorded_local_to = {}});
  (void)people.add(rota::appointment{.code = std::string(proposal), .official = *who, .post = *held, .term = {{2016, 1, 1}, {2023, 12, 1}},
                                     .movement = rota::movement::rotation});
  (void)people.add(rota::proposal{.code = proposal, .official = *who, .post = *held, .effective = {2023, 11, 6}});
  data.people = std::move(people).build();
  return data;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::string_view unit = text.substr(0, size / 4), official = text.substr(size / 4, size / 4);
  const std::string_view post = text.substr(size / 2, size / 4), proposal = text.substr(size / 2 + size / 4);
  if (size < 4 || !rota::is_utf8(unit) || !rota::is_utf8(official) || !rota::is_utf8(post) || !rota::is_utf8(proposal)) return 0;
  const rota::dataset made = dataset_of(unit, official, post, proposal);
  const rota::rulebook& law = rota::vietnam::rotation_law();
  const rota::audit audit = audit_roster(rota::facts{made.units, made.people}, law, {.as_of = {2023, 11, 6}});
  std::ostringstream out, plain;
  write_json(out, audit, made, law, {});
  write_text(plain, audit, made, law, {});
  const nlohmann::json read = nlohmann::json::parse(out.str());
  std::set<std::string> officials;
  for (const auto& each : read.at("findings"))
    if (each.contains("official")) officials.insert(each.at("official").get<std::string>());
  rota::fuzz::check(officials == std::set<std::string>{std::string(official)}, "a code comes back to the letter");
  return 0;
}
