// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/flows.hpp>

#include <cstddef>
#include <map>
#include <span>
#include <tuple>
#include <utility>

namespace rota {
namespace {

/// The cells in their order of output: an absent unit and an unknown level come after all others.
using cell = std::tuple<bool, unit_id, bool, level, level, title_id, bool>;

class flow_counter {
 public:
  flow_counter(const facts& known, const flow_options& options) : known_(known), options_(options) {}

  void count(appointment_id turn) { ++turns_[cell_of(known_.people.at(turn))]; }

  [[nodiscard]] std::vector<flow> result() const {
    std::vector<flow> rows;
    for (const auto& [key, turns] : turns_) {
      const auto& [no_unit, unit, no_origin, from, to, title, within] = key;
      rows.push_back({.from = no_origin ? std::nullopt : std::optional<level>(from),
                      .to = to,
                      .title = title,
                      .within_unit = within,
                      .unit = no_unit ? maybe<unit_id>() : maybe<unit_id>(unit),
                      .turns = turns});
    }
    return rows;
  }

 private:
  [[nodiscard]] std::optional<unit_id> unit_left(const appointment& turn) const {
    const roster& people = known_.people;
    if (turn.from_post) return people.post_unit()[index(*turn.from_post)];
    const auto left = latest_before(people, turn.official, turn.term.from);
    if (!left) return std::nullopt;
    return people.post_unit()[index(people.appointment_post()[index(*left)])];
  }

  [[nodiscard]] cell cell_of(const appointment& turn) const {
    const hierarchy& units = known_.units;
    const date day = turn.term.from;
    const unit_id taken = known_.people.post_unit()[index(turn.post)];
    const std::optional<unit_id> left = unit_left(turn);
    const std::optional<unit_id> group = options_.by ? units.enclosing(taken, *options_.by, day) : std::nullopt;
    return {!group,
            group.value_or(unit_id{}),
            !left,
            left ? units.nearest(*left, day).level : level{},
            units.nearest(taken, day).level,
            known_.people.post_title()[index(turn.post)],
            left == taken};
  }

  const facts& known_;
  const flow_options& options_;
  std::map<cell, std::uint64_t> turns_;
};

}  // namespace

std::vector<flow> count_flows(const facts& known, const flow_options& options) {
  const std::span<const interval> terms = known.people.appointment_term();
  const std::span<const movement> kinds = known.people.appointment_movement();
  const std::span<const maybe<appointment_id>> concurrent = known.people.appointment_concurrent_with();
  flow_counter counter(known, options);
  for (std::size_t row = 0; row < terms.size(); ++row)
    if (terms[row].has_start() && options.period.contains(terms[row].from) && options.kinds.has(kinds[row]) && !concurrent[row])
      counter.count(static_cast<appointment_id>(row));
  return counter.result();
}

}  // namespace rota
