// SPDX-License-Identifier: BSL-1.0

// Each rule lists its cases of a day; they are put in order, judged one by one, and counted. There is one path only, that of the
// finding: whoever wants a verdict alone pays for its facts as well.

#include <rota/assess/groups.hpp>

#include "assess/explain.hpp"
#include "assess/groups.hpp"

#include <rota/roster/kinship.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

namespace rota {
namespace {

constexpr std::array group_subjects{subject::plan, subject::committee, subject::body, subject::table, subject::decisions};

const step* find_step(const rule& of, const group_case& on, const facts& known, std::optional<date> law_day) {
  const post_kind kind(on.level, on.group);
  for (std::size_t at = of.law.size(); at-- != 0;) {
    const step& each = of.law[at];
    if (!speaks_of(each, law_day.value_or(on.day), kind)) continue;
    if (!each.scope || (on.unit && known.units.is_within(*on.unit, *each.scope, on.day))) return &each;
  }
  return nullptr;
}

/// The waiver that one of the persons concerned has: the official of the finding, or one that its facts name.
const waiver* waiver_for(const finding& found, const roster& people) {
  const auto granted = [&](official_id who) { return waiver_for(people, found.rule->id, who, found.day); };
  if (found.official)
    if (const waiver* const own = granted(*found.official)) return own;
  for (const fact& each : found.facts.all())
    if (each.type == fact::kind::official)
      if (const waiver* const other = granted(static_cast<official_id>(each.value))) return other;
  return nullptr;
}

finding explain(const rule& of, const group_case& on, const group_facts& known, std::optional<date> law_day) {
  finding found{.rule = &of,
                .subject = on.subject,
                .day = on.day,
                .counting = known.counting,
                .official = on.official,
                .post = on.post,
                .unit = on.unit,
                .body = on.body};
  if (on.subject == subject::table) {
    found.table = known.published[on.position].table;
    found.row = known.published[on.position].row;
  }
  found.law = find_step(of, on, known.known, law_day);
  if (found.law == nullptr) return found;
  found.decided = of.judge_group(on, *found.law, known);
  if (of.describe_group != nullptr) of.describe_group(on, *found.law, known, found);
  if (found.decided.outcome == verdict::violated)
    if (const waiver* const granted = waiver_for(found, known.known.people)) {
      found.decided.outcome = verdict::waived;
      add_waiver(found, *granted);
    }
  return found;
}

/// By the codes of the files, so that the order does not depend on that of the rows.
auto order_of(const group_case& of, const facts& known) {
  const roster& people = known.people;
  return std::tuple(of.unit ? known.units.key(*of.unit) : std::string_view(),
                    of.body ? people.at(*of.body).code : std::string_view(),
                    of.post ? people.at(*of.post).code : std::string_view(),
                    of.official ? people.at(*of.official).code : std::string_view(), of.level, of.position);
}

std::vector<group_case> cases_of(const rule& of, const group_facts& known, date day) {
  std::vector<group_case> all;
  of.list(known, day, all);
  std::ranges::sort(all, {}, [&](const group_case& each) { return order_of(each, known.known); });
  return all;
}

bool becomes_finding(verdict outcome, const finding_filter& also) noexcept {
  if (outcome == verdict::satisfied) return also.satisfied;
  return outcome != verdict::not_applicable || also.not_applicable;
}

std::vector<plan_entry> plan_of(const roster& people) {
  std::vector<plan_entry> all;
  for (std::size_t who = 0; who < people.official_count(); ++who) {
    const auto own = people.plans_of(static_cast<official_id>(who));
    all.insert(all.end(), own.begin(), own.end());
  }
  return all;
}

group_assessment judge_roster(const facts& known, const rulebook& law, const group_options& options,
                              std::span<const published_row> published, const asked_groups& which) {
  const std::vector<plan_entry> plan = plan_of(known.people);
  const kinship relatives(known.people);
  return judge_groups({.known = known,
                       .plan = plan,
                       .published = published,
                       .reference = options.reference,
                       .relatives = &relatives,
                       .counting = law.shared_readings().counting},
                      law.rules(), law.law_day(), options, which);
}

}  // namespace

group_assessment judge_groups(const group_facts& known, std::span<const rule> law, std::optional<date> law_day,
                              const group_options& options, const asked_groups& which) {
  group_assessment made;
  for (const rule& of : law) {
    if (of.list == nullptr) continue;
    const std::vector<group_case> all = cases_of(of, known, options.as_of);
    for (const subject each : group_subjects) {
      if (!of.judged.has(each) || !which.of.has(each)) continue;
      group_part part{.rule = &of, .subject = each};
      for (const group_case& on : all) {
        if (on.subject != each || (which.body && on.body != which.body)) continue;
        finding found = explain(of, on, known, law_day);
        ++part.judged;
        part.counts.add(packed_ruling(found.decided), 1);
        if (becomes_finding(found.decided.outcome, options.also)) made.findings.push_back(std::move(found));
      }
      made.parts.push_back(part);
    }
  }
  return made;
}

verdict group_assessment::outcome() const noexcept {
  verdict outcome = verdict::not_applicable;
  for (const group_part& part : parts)
    for (const verdict each : {verdict::satisfied, verdict::waived, verdict::undetermined, verdict::violated})
      for (std::size_t weight = 0; weight < force_count; ++weight)
        if (part.counts.of(each, static_cast<force>(weight)) != 0) outcome = worst(outcome, each);
  return outcome;
}

group_assessment assess_groups(const facts& known, const rulebook& law, const group_options& options,
                               std::span<const published_row> published) {
  return judge_roster(known, law, options, published, {.of = options.of});
}

group_assessment assess_plan(std::span<const plan_entry> draft, const facts& known, const rulebook& law,
                             const group_options& options) {
  return judge_groups({.known = known, .plan = draft, .reference = options.reference, .counting = law.shared_readings().counting},
                      law.rules(), law.law_day(), options, {.of = {subject::plan}});
}

group_assessment assess_committee(body_id which, const facts& known, const rulebook& law, const group_options& options) {
  return judge_roster(known, law, options, {}, {.of = {subject::committee}, .body = which});
}

group_assessment assess_body(body_id which, const facts& known, const rulebook& law, const group_options& options) {
  return judge_roster(known, law, options, {}, {.of = {subject::body}, .body = which});
}

group_assessment assess_table(std::span<const published_row> published, const rulebook& law, const group_options& options) {
  const hierarchy no_units;
  const roster nobody;
  const facts known{no_units, nobody};
  return judge_groups({.known = known, .published = published}, law.rules(), law.law_day(), options, {.of = {subject::table}});
}

}  // namespace rota
