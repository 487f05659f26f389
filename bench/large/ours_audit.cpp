// SPDX-License-Identifier: BSL-1.0

// rota's own side of the tasks audit, catalogue and findings.

#include "audit.hpp"
#include "ours.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace bench {
namespace {

/// Read for a row: days 8, retirement 2, kind 2, traits, places, movement and purpose 4; written: ten rulings. Where these are not written past
/// the caches they are read as well.
constexpr double audit_reads = 16 + 10;

std::uint8_t code_of(rota::packed_ruling ruling) noexcept {
  if (ruling.outcome() == rota::verdict::not_applicable) return code::not_applicable;
  return static_cast<std::uint8_t>(static_cast<unsigned>(ruling.outcome()) + 5 * static_cast<unsigned>(ruling.force()));
}

std::size_t position_of(std::string_view id) noexcept {
  std::size_t at = 0;
  while (at < rule_count && rule_ids[at] != id) ++at;
  return at;
}

/// The ten rules on incumbents, nothing else.
rota::audit_options incumbents_on(rota::date on) { return {.as_of = on, .period = rota::interval{on, on + rota::days{1}}}; }

code_counts counts_of(const rota::audit& given) {
  code_counts counts{};
  for (const rota::audit_part& part : given.parts)
    for (const rota::audit_part::column& column : part.columns)
      for (unsigned each = 0; each < 15; ++each) {
        const auto outcome = static_cast<rota::verdict>(each % 5);
        const auto weight = static_cast<rota::force>(each / 5);
        counts[position_of(column.rule->id)][code_of(rota::packed_ruling({outcome, weight, 0}))] += column.counts.of(outcome, weight);
      }
  return counts;
}

/// Outside the clock: the words of the rows as the world numbers them.
audit_answer answer_of(const rota::audit& given, const our_roster& of) {
  audit_answer answer{counts_of(given), std::vector<std::uint64_t>(of.people.appointment_count(), 0)};
  for (const rota::audit_part& part : given.parts)
    for (const rota::audit_part::column& column : part.columns)
      for (std::size_t row = 0; row < part.rows; ++row)
        if (column.rulings[row].is_judged())
          answer.words[of.row_in_world[row]] |= std::uint64_t{code_of(column.rulings[row])} << (4 * position_of(column.rule->id));
  return answer;
}

/// Empty where two audits of one roster hold the same bytes.
std::string difference(const rota::audit& expected, const rota::audit& found) {
  for (std::size_t part = 0; part < expected.parts.size(); ++part)
    for (std::size_t rule = 0; rule < expected.parts[part].columns.size(); ++rule)
      if (!std::ranges::equal(expected.parts[part].columns[rule].rulings, found.parts[part].columns[rule].rulings))
        return std::string(expected.parts[part].columns[rule].rule->id) + " differs from the audit that derives each case by itself";
  return {};
}

/// Empty where every violated or undetermined ruling of the answer became a finding, and nothing else.
std::string difference_of_findings(const audit_answer& right, const code_counts& found) {
  for (std::size_t rule = 0; rule < rule_count; ++rule)
    for (std::size_t each = 0; each < 15; ++each) {
      const bool wanted = each % 5 >= 2;
      const std::uint64_t expected = wanted ? right.counts[rule][each] : 0;
      if (found[rule][each] != expected)
        return std::string(rule_ids[rule]) + ", code " + std::to_string(each) + ": expected " + std::to_string(expected) +
               " findings, got " + std::to_string(found[rule][each]);
    }
  return {};
}

}  // namespace

/// One line for each set of threads, and on one thread what it costs to make the columns anew, to prepare as well, and to ask the
/// whole national book of incumbents and all past moves.
void add_rota_audit(contenders& to, const setting& in, const audit_answer& right) {
  const std::shared_ptr<const our_roster> known = make_ours(in.data, in.derived.as_of);
  const rota::date on = rota::date::from_days(in.derived.as_of);
  const double bytes = known->bytes / static_cast<double>(in.derived.size());
  const auto right_in = [&right, known](const std::shared_ptr<rota::audit>& last) {
    return [&right, known, last] { return difference(right, answer_of(*last, *known)); };
  };
  for (const unsigned threads : in.threads) {
    const auto last = std::make_shared<rota::audit>(rota::audit{on, {}, {}});
    to.push_back({.name = "rota/" + std::to_string(threads),
                  .bytes_per_row = bytes,
                  .bytes_read = audit_reads,
                  .run = [=, lent = warm_threads(threads)] {
                    *last = rota::audit_roster(*known->facts, known->law, incumbents_on(on), lent, std::move(*last));
                  },
                  .check = right_in(last)});
  }
  const auto fresh = std::make_shared<rota::audit>(rota::audit{on, {}, {}});
  to.push_back({.name = "rota-new-columns/1",
                .bytes_per_row = bytes,
                .run = [=] { *fresh = rota::audit_roster(*known->facts, known->law, incumbents_on(on)); },
                .check = right_in(fresh)});
  const auto once = std::make_shared<rota::audit>(rota::audit{on, {}, {}});
  to.push_back({.name = "rota-unprepared/1",
                .bytes_per_row = bytes,
                .run = [=] { *once = rota::audit_roster(known->known(), known->law, incumbents_on(on)); },
                .check = right_in(once)});
}

void add_rota_catalogue(contenders& to, const setting& in, const audit_answer& right) {
  const std::shared_ptr<const our_roster> known = make_ours(in.data, in.derived.as_of);
  const rota::date on = rota::date::from_days(in.derived.as_of);
  const auto last = std::make_shared<rota::audit>(rota::audit{on, {}, {}});
  to.push_back({.name = "rota-ten-rules/1",
                .run = [=] { *last = rota::audit_roster(*known->facts, known->law, incumbents_on(on), rota::own_threads(1), std::move(*last)); },
                .check = [=, &right] { return difference(right, answer_of(*last, *known)); }});
  const rota::rulebook& book = rota::vietnam::rotation_law();
  const auto whole = std::make_shared<rota::audit>(rota::audit{on, {}, {}});
  // Checked against the same audit of facts that hold no past cases, which derives each case by itself.
  const auto expected = std::make_shared<rota::audit>(rota::audit_roster(known->known(), book, {.as_of = on}));
  const auto past = std::make_shared<rota::prepared_facts>(known->known(), book.shared_readings(), on, rota::prepare_options{.past = true});
  to.push_back({.name = "rota-national-book/1",
                .bytes_per_row = static_cast<double>(past->bytes()) / static_cast<double>(in.derived.size()),
                .run = [=, &book] { *whole = rota::audit_roster(*past, book, {.as_of = on}, rota::own_threads(1), std::move(*whole)); },
                .check = [=, known = known] { return difference(*expected, *whole); }});
}

std::string check_build_order(const world& data) {
  const rota::hierarchy units = make_hierarchy(data.units);
  std::vector<std::uint32_t> ordered_as, shuffled_as;
  const rota::roster ordered = make_roster(data, units, added::in_order, ordered_as);
  const rota::roster shuffled = make_roster(data, units, added::shuffled, shuffled_as);
  for (std::size_t row = 0; row < data.rows.size(); ++row) {
    const auto id = static_cast<rota::appointment_id>(row);
    const rota::appointment one = ordered.at(id), other = shuffled.at(id);
    if (ordered_as[row] != row || shuffled_as[row] != row || one.code != other.code || one.post != other.post ||
        one.term != other.term || one.concurrent_with != other.concurrent_with)
      return "row " + std::to_string(row) + " of the roster depends on the order in which rows were added";
  }
  return {};
}

void add_rota_findings(contenders& to, const setting& in, const audit_answer& right) {
  const std::shared_ptr<const our_roster> known = make_ours(in.data, in.derived.as_of);
  const rota::date on = rota::date::from_days(in.derived.as_of);
  const auto bare = std::make_shared<rota::audit>(rota::audit{on, {}, {}});
  to.push_back({.name = "rota-verdicts/1",
                .run = [=] { *bare = rota::audit_roster(*known->facts, known->law, incumbents_on(on), rota::own_threads(1), std::move(*bare)); },
                .check = [=, &right] { return difference(right, answer_of(*bare, *known)); }});
  const auto listed = std::make_shared<rota::audit>(rota::audit{on, {}, {}});
  to.push_back({.name = "rota-flagged/1",
                .run =
                    [=] {
                      rota::audit_options options = incumbents_on(on);
                      options.list_flagged = true;
                      *listed = rota::audit_roster(*known->facts, known->law, options, rota::own_threads(1), std::move(*listed));
                    },
                .check =
                    [=, &right] {
                      code_counts counts{};
                      for (const rota::audit_part& part : listed->parts)
                        for (const rota::audit_part::column& column : part.columns)
                          for (const rota::flagged_row& each : column.flagged)
                            ++counts[position_of(column.rule->id)][code_of(each.decided)];
                      return difference_of_findings(right, counts);
                    }});
  const auto found = std::make_shared<std::vector<rota::finding>>();
  const auto audited = std::make_shared<rota::audit>(rota::audit_roster(*known->facts, known->law, incumbents_on(on)));
  to.push_back({.name = "rota-explained/1",
                .run = [=] { *found = rota::findings(*audited, known->known(), known->law); },
                .check =
                    [=, &right] {
                      code_counts counts{};
                      for (const rota::finding& each : *found)
                        ++counts[position_of(each.rule->id)][code_of(rota::packed_ruling(each.decided))];
                      return difference_of_findings(right, counts);
                    }});
}

}  // namespace bench
