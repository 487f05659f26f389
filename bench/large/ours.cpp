// SPDX-License-Identifier: BSL-1.0

// rota's own side of task audit. Rules that the book does not have yet are not compared, and stderr says so.

#include "audit.hpp"
#include "rota_world.hpp"

#include <rota/rota.hpp>

#include <malloc.h>

#include <bit>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

namespace bench {
namespace {

struct prepared {
  rota::hierarchy units;
  std::vector<std::uint32_t> row_in_world;
  rota::roster people;
  rota::rulebook law;
  double bytes = 0;            ///< of the roster, texts and codes included
  std::uint32_t compared = 0;  ///< a bit for each rule of the bench that the book has
};

std::uint8_t code_of(rota::packed_ruling ruling) noexcept {
  if (ruling.outcome() == rota::verdict::not_applicable) return code::not_applicable;
  return static_cast<std::uint8_t>(static_cast<unsigned>(ruling.outcome()) + 5 * static_cast<unsigned>(ruling.force()));
}

std::size_t position_of(std::string_view id) noexcept {
  std::size_t at = 0;
  while (at < rule_count && rule_ids[at] != id) ++at;
  return at;
}

/// What the program has allocated.
double allocated() {
  const auto now = mallinfo2();
  return static_cast<double>(now.uordblks + now.hblkhd);
}

std::shared_ptr<prepared> prepare(const world& data) {
  auto made = std::make_shared<prepared>();
  made->units = make_hierarchy(data.units);
  made->row_in_world.reserve(data.rows.size());
  const double before = allocated();
  made->people = make_roster(data, made->units, added::in_order, made->row_in_world);
  made->bytes = allocated() - before;
  std::vector<std::string_view> ids;
  for (std::size_t rule = 0; rule < rule_count; ++rule) {
    if (rota::vietnam::rotation_law().find(rule_ids[rule]) == nullptr) continue;
    ids.push_back(rule_ids[rule]);
    made->compared |= 1U << rule;
  }
  if (made->compared != all_rules)
    std::fprintf(stderr, "bench: the rulebook has %d of the %zu rules; rota answers, and is compared in, those only\n",
                 std::popcount(made->compared), rule_count);
  made->law = rota::vietnam::rotation_law().only(ids);
  return made;
}

/// What the clock of rota's audit runs for: verdicts of all incumbents, and the counts.
struct verdicts {
  std::optional<rota::audit> audit;
  code_counts counts{};
};

verdicts judge(const prepared& of, day as_of, unsigned threads) {
  const rota::date on = rota::date::from_days(as_of);
  // A period without a move: the task asks for incumbents only.
  const rota::interval no_moves{{9998, 1, 1}, {9998, 1, 2}};
  const rota::audit_options options{.as_of = on, .period = no_moves, .threads = threads};
  verdicts made{rota::audit_roster({of.units, of.people}, of.law, options), {}};
  for (const rota::audit_part& part : made.audit->parts) {
    if (part.subject != rota::subject::incumbent) continue;
    for (const rota::audit_part::column& column : part.columns) {
      auto& counts = made.counts[position_of(column.rule->id)];
      for (const rota::packed_ruling each : column.rulings) ++counts[code_of(each)];
    }
  }
  return made;
}

/// Outside the clock: the words of the rows as the world numbers them.
audit_answer answer_of(const verdicts& given, const prepared& of) {
  audit_answer answer{given.counts, std::vector<std::uint64_t>(of.people.appointment_count(), 0)};
  for (const rota::audit_part& part : given.audit->parts) {
    if (part.subject != rota::subject::incumbent) continue;
    for (const rota::audit_part::column& column : part.columns)
      for (std::size_t at = 0; at < part.rows.size(); ++at)
        answer.words[of.row_in_world[part.rows[at]]] |= std::uint64_t{code_of(column.rulings[at])}
                                                        << (4 * position_of(column.rule->id));
  }
  return answer;
}

/// Empty where every violated or undetermined ruling of the answer became a finding, and nothing else.
std::string difference_of_findings(const audit_answer& right, const code_counts& found, std::uint32_t compared) {
  for (std::size_t rule = 0; rule < rule_count; ++rule)
    for (std::size_t each = 0; each < 15; ++each) {
      const bool wanted = each % 5 >= 2 && (compared >> rule & 1U) != 0;
      const std::uint64_t expected = wanted ? right.counts[rule][each] : 0;
      if (found[rule][each] != expected)
        return std::string(rule_ids[rule]) + ", code " + std::to_string(each) + ": expected " + std::to_string(expected) +
               " findings, got " + std::to_string(found[rule][each]);
    }
  return {};
}

}  // namespace

void add_rota_audit(contenders& to, const setting& in, const audit_answer& right) {
  const std::shared_ptr<prepared> known = prepare(in.data);
  // `bytes_read` is for whoever knows which columns the audit reads; the share of the memory limit is printed where it is given.
  for (const unsigned threads : in.threads) {
    const auto last = std::make_shared<verdicts>();
    to.push_back({.name = "rota/" + std::to_string(threads),
                  .bytes_per_row = known->bytes / static_cast<double>(in.derived.size()),
                  .run = [=, as_of = in.derived.as_of] { *last = judge(*known, as_of, threads); },
                  .check = [=, &right] { return difference(right, answer_of(*last, *known), known->compared); }});
  }
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
  const std::shared_ptr<prepared> known = prepare(in.data);
  const auto found = std::make_shared<std::vector<rota::finding>>();
  const auto audited = std::make_shared<verdicts>(judge(*known, in.derived.as_of, 1));
  to.push_back({.name = "rota/1",
                .bytes_per_row = 0,
                .run = [=] { *found = rota::findings(*audited->audit, {known->units, known->people}, known->law); },
                .check =
                    [=, &right] {
                      code_counts counts{};
                      for (const rota::finding& each : *found)
                        ++counts[position_of(each.rule->id)][code_of(rota::packed_ruling(each.decided))];
                      return difference_of_findings(right, counts, known->compared);
                    }});
}

}  // namespace bench
