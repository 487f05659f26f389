// SPDX-License-Identifier: BSL-1.0

// Task series: 120 monthly values of each statistic that has a series, beside one audit.

#include "ours.hpp"
#include "over_time.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace bench {
namespace {

using rota::date;

/// The last 120 months up to the day.
std::vector<date> months_up_to(date on) {
  std::vector<date> days;
  for (int back = 119; back >= 0; --back) days.push_back(rota::plus_months(on, rota::months{-back}));
  return days;
}

/// What a series and single calls are compared by.
bool same(const std::vector<rota::compliance_row>& left, const std::vector<rota::compliance_row>& right) {
  return std::ranges::equal(left, right, [](const rota::compliance_row& a, const rota::compliance_row& b) {
    return a.rule->id == b.rule->id && a.subject == b.subject && a.force == b.force && a.counts == b.counts;
  });
}
template <class Row>
bool same(const std::vector<Row>& left, const std::vector<Row>& right) {
  return left == right;
}

template <class Row>
using many = std::vector<std::vector<Row>>;

/// Adds a series. `single` says the same of one day, from facts that nothing was prepared of.
template <class Row, class Series, class Single>
void add(contenders& to, const std::string& name, const std::vector<date>& days, Series series, Single single) {
  const auto right = std::make_shared<many<Row>>();
  for (const date each : days) right->push_back(single(each));
  const auto found = std::make_shared<many<Row>>();
  to.push_back({.name = "rota-" + name + "-120/1", .run = [=] { *found = series(days); }, .check = [=]() -> std::string {
                  for (std::size_t at = 0; at < days.size(); ++at)
                    if (at >= found->size() || !same((*right)[at], (*found)[at]))
                      return to_string(days[at]) + " differs from the count of that day alone";
                  return {};
                }});
}

}  // namespace

void add_rota_series(contenders& to, const setting& in) {
  const std::shared_ptr<const our_roster> known = make_ours(in.data, in.derived.as_of);
  const date on = date::from_days(in.derived.as_of);
  const std::vector<date> days = months_up_to(on);
  const rota::rulebook& book = rota::vietnam::rotation_law();
  // The measure: one audit of the whole book, of incumbents and all past moves.
  const auto past =
      std::make_shared<rota::prepared_facts>(known->known(), book.shared_readings(), on, rota::prepare_options{.past = true});
  const auto whole = std::make_shared<rota::audit>(rota::audit{on, {}, {}});
  to.push_back({.name = "rota-audit/1",
                .run =
                    [=, &book] {
                      *whole = rota::audit_roster(*past, book, {.as_of = on}, rota::own_threads(1), std::move(*whole));
                    },
                .check = [] { return std::string(); }});
  const auto once = std::make_shared<rota::audit>(rota::audit{on, {}, {}});
  to.push_back({.name = "rota-audit-unprepared/1",
                .run = [=, &book] { *once = rota::audit_roster(known->known(), book, {.as_of = on}); },
                .check = [=]() -> std::string {
                  return same(compliance(*once), compliance(*whole)) ? "" : "the two audits differ";
                }});

  add<rota::non_local_row>(
      to, "non-local", days,
      [=](const std::vector<date>& of) { return non_local_series(*known->facts, {.as_of = on, .by = rota::level::province}, of); },
      [=](date one) { return count_non_local(known->known(), {.as_of = one, .by = rota::level::province}); });
  add<rota::tenure_row>(
      to, "tenure", days, [=](const std::vector<date>& of) { return tenure_series(*known->facts, {.as_of = on}, of); },
      [=](date one) { return count_tenure(known->known(), {.as_of = one}); });
  add<rota::compliance_row>(
      to, "incumbents", days, [=, &book](const std::vector<date>& of) { return compliance_series(*known->facts, book, of); },
      [=, &book](date one) {
        return compliance(rota::audit_roster(known->known(), book, {.as_of = one, .subjects = {rota::subject::incumbent}}));
      });
  // Turns belong to a period: those of each month, by as many calls.
  add<rota::flow>(
      to, "flows", days,
      [=](const std::vector<date>& of) {
        many<rota::flow> found;
        for (const date each : of)
          found.push_back(count_flows(*known->facts, {.period = {rota::plus_months(each, rota::months{-1}), each}}));
        return found;
      },
      [=](date one) { return count_flows(known->known(), {.period = {rota::plus_months(one, rota::months{-1}), one}}); });
}

}  // namespace bench
