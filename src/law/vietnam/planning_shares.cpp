// SPDX-License-Identifier: BSL-1.0

// Of those planned in a unit enough are young, women, and of the ethnic minorities.
//
// Provision   Regulation 50-QĐ/TW: at least 15 % of those planned are young (under 40; in planning at the centre under 45), at
//             least 25 % are women, and ethnic minorities are planned as suits the area. No percentages were read in Regulation
//             377-QĐ/TW, which asks for shares that suit the area and the field; those of 50-QĐ/TW are taken to go on as
//             advice. The articles are not established.
// In force    2021-12-27 to 2025-10-07   15 % young, 25 % women   50-QĐ/TW, a target
//             from 2025-10-08            the same                 377-QĐ/TW, inferred, advisory
// Reading     One case is one unit and the persons planned on the day for its own posts, each once. Young is who has completed
//             fewer years than the age on the day. What suits the area is read as the share of the minorities among the unit's
//             population, in hundredths of a per cent; where none is recorded nothing is asked. A person of whom the birth, the
//             sex or the ethnicity is not recorded leaves a share open only where that person could turn it. The worst of the
//             shares decides: one that is missed, then one that is open. A waiver names an official and a share is nobody's
//             own, so no waiver counts.
// Not judged  the share of a whole level or province; the three age bands; scientists.
// Cases       tests/law/vietnam/planning_shares.csv

#include "law/vietnam/plans.hpp"
#include "law/vietnam/rules.hpp"
#include "law/vietnam/shares.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

namespace rota::vietnam {
namespace {

constexpr interval before{.from = date{2021, 12, 27}, .until = date{2025, 10, 8}};
constexpr interval after{.from = date{2025, 10, 8}};

constexpr step law[] = {
    {.in_force = before, .required = {15, 25, 40}, .force = force::target, .source = {"50-QD/TW", "", evidence::seen}},
    {.in_force = before,
     .required = {15, 25, 45},
     .force = force::target,
     .source = {"50-QD/TW", "", evidence::seen},
     .levels = {level::central}},
    {.in_force = after, .required = {15, 25, 40}, .force = force::advisory, .source = {"377-QD/TW", "", evidence::inferred}},
    {.in_force = after,
     .required = {15, 25, 45},
     .force = force::advisory,
     .source = {"377-QD/TW", "", evidence::inferred},
     .levels = {level::central}},
};

// In the order of qualities, see below.
enum class why : std::uint8_t { enough, few_young, few_women, few_minority, young_not_known, women_not_known, minority_not_known };

constexpr reason reasons[] = {
    {"persons planned in {unit}: {persons}, of them under {young_age}: {young}, asked for: {young_needed}; women: {women}, "
     "asked for: {women_needed}",
     "trong {persons} người được quy hoạch ở {unit} có {young} người dưới {young_age} tuổi và {women} nữ; yêu cầu ít nhất "
     "{young_needed} người dưới {young_age} tuổi và {women_needed} nữ"},
    {"persons planned in {unit}: {persons}, of them under {young_age}: {young}, asked for: {young_needed}",
     "trong {persons} người được quy hoạch ở {unit} có {young} người dưới {young_age} tuổi; yêu cầu ít nhất {young_needed} "
     "người"},
    {"persons planned in {unit}: {persons}, of them women: {women}, asked for: {women_needed}",
     "trong {persons} người được quy hoạch ở {unit} có {women} nữ; yêu cầu ít nhất {women_needed} nữ"},
    {"persons planned in {unit}: {persons}, of them of ethnic minorities: {minority}; by their share of the population: "
     "{minority_needed}",
     "trong {persons} người được quy hoạch ở {unit} có {minority} người dân tộc thiểu số; theo tỷ lệ dân số là "
     "{minority_needed} người"},
    {"persons planned in {unit}: {persons}, of them known to be under {young_age}: {young}, of an age not known: {not_known}, "
     "asked for: {young_needed}",
     "trong {persons} người được quy hoạch ở {unit} có {young} người dưới {young_age} tuổi và {not_known} người chưa xác định "
     "được tuổi; yêu cầu ít nhất {young_needed} người"},
    {"persons planned in {unit}: {persons}, of them known to be women: {women}, of a sex not recorded: {not_known}, asked for: "
     "{women_needed}",
     "trong {persons} người được quy hoạch ở {unit} có {women} nữ và {not_known} người chưa ghi nhận giới tính; yêu cầu ít "
     "nhất {women_needed} nữ"},
    {"persons planned in {unit}: {persons}, of them known to be of ethnic minorities: {minority}, of an ethnicity not "
     "recorded: {not_known}; by their share of the population: {minority_needed}",
     "trong {persons} người được quy hoạch ở {unit} có {minority} người dân tộc thiểu số và {not_known} người chưa ghi nhận "
     "dân tộc; theo tỷ lệ dân số là {minority_needed} người"},
};

/// A share of those planned and what is asked of it, in hundredths of a per cent.
struct quality {
  share counted;
  std::int64_t least = 0;
  static constexpr std::int64_t of_every = 10'000;

  [[nodiscard]] reach reached() const noexcept { return vietnam::reached(counted, least, of_every); }
  [[nodiscard]] std::int64_t needed() const noexcept { return vietnam::needed(counted, least, of_every); }
};

enum : std::size_t { young, women, minority, quality_count };
using qualities = std::array<quality, quality_count>;

std::vector<unit_id> units_planned_for(const group_facts& known, date day) {
  std::vector<unit_id> all;
  for (const plan_entry& each : known.plan)
    if (each.in_force.contains(day)) all.push_back(known.known.people.post_unit()[index(each.post)]);
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

void list(const group_facts& known, date day, std::vector<group_case>& to) {
  for (const unit_id where : units_planned_for(known, day)) to.push_back(case_of_unit(subject::plan, where, day, known.known));
}

std::vector<official_id> persons_planned(const group_case& on, const group_facts& known) {
  std::vector<official_id> persons;
  for (const plan_entry& each : known.plan)
    if (each.in_force.contains(on.day) && known.known.people.post_unit()[index(each.post)] == *on.unit)
      persons.push_back(each.official);
  std::ranges::sort(persons);
  persons.erase(std::unique(persons.begin(), persons.end()), persons.end());
  return persons;
}

constexpr std::optional<bool> is_of_minority(ethnicity of) noexcept {
  return of == ethnicity::not_recorded ? std::nullopt : std::optional(of == ethnicity::minority);
}

/// Nothing where the share among the population is not recorded.
std::optional<std::int64_t> minority_asked(const group_case& on, const group_facts& known) {
  const std::optional<double> recorded = known.known.units.nearest(*on.unit, on.day).minority_share;
  return recorded ? std::optional<std::int64_t>(std::llround(*recorded * quality::of_every)) : std::nullopt;
}

qualities count(const group_case& on, const step& by, const group_facts& known) {
  qualities all;
  all[young].least = std::int64_t{100} * by.required[0];
  all[women].least = std::int64_t{100} * by.required[1];
  all[minority].least = minority_asked(on, known).value_or(0);
  for (const official_id who : persons_planned(on, known)) {
    const official person = known.known.people.at(who);
    all[young].counted.add(is_younger(person.birth, by.required[2], on.day));
    all[women].counted.add(is_woman(person.sex));
    all[minority].counted.add(is_of_minority(person.ethnicity));
  }
  return all;
}

/// The share that decides: the worst, of several the first.
std::size_t worst_of(const qualities& all) {
  const auto found = std::ranges::min_element(all, {}, &quality::reached);
  return static_cast<std::size_t>(found - all.begin());
}

ruling judge(const group_case& on, const step& by, const group_facts& known) {
  constexpr std::array few{why::few_young, why::few_women, why::few_minority};
  constexpr std::array not_known{why::young_not_known, why::women_not_known, why::minority_not_known};
  const qualities all = count(on, by, known);
  const std::size_t worst = worst_of(all);
  if (all[worst].reached() == reach::too_few) return decide_as(verdict::violated, by, few[worst]);
  if (all[worst].reached() == reach::may_be_few) return decide_as(verdict::undetermined, by, not_known[worst]);
  return decide_as(verdict::satisfied, by, why::enough);
}

void describe(const group_case& on, const step& by, const group_facts& known, finding& found) {
  const qualities all = count(on, by, known);
  found.facts.add(number_fact("persons", all[young].counted.all));
  found.facts.add(number_fact("young_age", by.required[2]));
  found.facts.add(number_fact("young", all[young].counted.yes));
  found.facts.add(number_fact("young_needed", all[young].needed()));
  found.facts.add(number_fact("women", all[women].counted.yes));
  found.facts.add(number_fact("women_needed", all[women].needed()));
  if (minority_asked(on, known)) {
    found.facts.add(number_fact("minority", all[minority].counted.yes));
    found.facts.add(number_fact("minority_needed", all[minority].needed()));
  }
  if (found.decided.outcome == verdict::undetermined)
    found.facts.add(number_fact("not_known", all[worst_of(all)].counted.unknown));
}

}  // namespace

constinit const rule planning_shares = {
    .id = "planning-shares",
    .name_en = "the young, women and minorities in planning",
    .name_vi = "cơ cấu quy hoạch",
    .judged = {subject::plan},
    .law = law,
    .parameters = {"young_percent", "women_percent", "young_age"},
    .reasons = reasons,
    .list = &list,
    .judge_group = &judge,
    .describe_group = &describe,
};

}  // namespace rota::vietnam
