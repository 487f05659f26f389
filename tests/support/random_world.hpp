// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_SUPPORT_RANDOM_WORLD_HPP
#define ROTA_TESTS_SUPPORT_RANDOM_WORLD_HPP

// A small made-up country and roster, as plain rows that a test can reason about without the library, and the same rows turned
// into a hierarchy and a roster. Equal seeds give equal worlds on every machine.

#include <rota/core/tenure.hpp>
#include <rota/hierarchy/hierarchy_builder.hpp>
#include <rota/law/facts.hpp>
#include <rota/roster/roster_builder.hpp>

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace rota::test {

struct raw_unit {
  std::string unit;
  level of{};
  std::string parent;
  interval in_force;
  std::string code = {};  ///< where it is not the unit's key
  std::string kind = {};
  std::optional<double> minority_share = {};
};

struct raw_edge {
  std::string predecessor;
  std::string successor;
  date day;
};

struct raw_world {
  std::vector<raw_unit> units;
  std::vector<raw_edge> edges;
  std::vector<official> officials;        ///< codes are set when built: "O0", "O1", …
  std::vector<std::string> native;        ///< by official: a unit, or empty
  std::vector<std::string> recorded;      ///< by official: recorded_local_to, or empty
  std::vector<std::string> birth_place;   ///< by official: birth_unit, or empty; none for officials past its end
  std::vector<title> titles;              ///< the built-in ones, then others
  std::vector<body> bodies;               ///< codes "B0", …
  std::vector<std::string> body_unit;     ///< by body
  std::vector<post> posts;                ///< codes "P0", …; `body` is a position, `block` is that of the body where it has none
  std::vector<std::string> post_unit;     ///< by post
  std::vector<std::string> post_title;    ///< by post: id of a title of `titles`
  std::vector<appointment> appointments;  ///< codes "A0", …; official, post and concurrent_with are positions
  std::vector<plan_entry> plans;
  std::vector<waiver> waivers;            ///< `rule` points to a constant
  std::vector<discipline_entry> discipline;
  std::vector<protection_entry> protections;
  std::vector<evaluation> evaluations;    ///< `rating` points to a constant
  std::vector<committee_seat> seats;
  std::vector<kinship_entry> kin;         ///< no pair stands twice
  std::vector<training_class> classes;    ///< codes are set when built: "L0", "L1", …; make_world makes none
  std::vector<training_entry> trainings;  ///< `attended` is a position; make_world makes none
  std::vector<proposal> proposals;
  bool has_planning = true;
  bool has_discipline = true;
  bool has_protections = true;
  bool has_evaluations = true;
  bool has_committees = true;
  bool has_kinship = true;
  month_count counting{};                 ///< how the naive readings count the months of its rows
};

/// Draws without the standard distributions, whose results differ between libraries. Of two draws in the arguments of one call, or in
/// the operands of one operator, compilers make either first; so each but one gets a line before it.
class dice {
 public:
  explicit dice(std::uint32_t seed) : engine_(seed) {}
  [[nodiscard]] std::size_t below(std::size_t count) { return engine_() % count; }
  [[nodiscard]] bool one_in(std::size_t count) { return below(count) == 0; }
  /// A day of [from, until), often the first or last of a month or next to a day on which the law changed.
  [[nodiscard]] date day(date from, date until);

 private:
  std::mt19937 engine_;
};

[[nodiscard]] raw_world make_world(std::uint32_t seed);
/// Another post of the same title and unit, in a body of its own.
[[nodiscard]] post_id add_post_like(raw_world& world, post_id model);
[[nodiscard]] hierarchy build_units(const raw_world& of);
/// `order` permutes the appointments as they are added; the identity where empty.
[[nodiscard]] roster build_people(const raw_world& of, const hierarchy& units, const std::vector<std::size_t>& order = {});

}  // namespace rota::test

#endif  // ROTA_TESTS_SUPPORT_RANDOM_WORLD_HPP
