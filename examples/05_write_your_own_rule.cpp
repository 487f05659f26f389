// SPDX-License-Identifier: BSL-1.0

// Shows    a rule of one's own: a table of dated steps, a function that judges one case, a sentence for each reason
// Read     03_compliance_by_province.cpp first
// Output   expected/05_write_your_own_rule.txt

#include <rota/io/read.hpp>
#include <rota/rota.hpp>

#include <array>
#include <cstdint>
#include <exception>
#include <iostream>

namespace {

using rota::verdict;

// An invented rule of an office: whoever leads a commune's party committee is looked at after five years in the post.
constexpr std::array steps{rota::step{.in_force = {rota::date(2020, 1, 1), rota::date::highest()},
                                      .required = {60, 0},
                                      .force = rota::force::advisory,
                                      .source = {"office rule 1", "2", rota::evidence::seen},
                                      .levels = {rota::level::commune},
                                      .posts = {rota::post_group::secretary}}};
constexpr std::array<rota::reason, 2> reasons{{{"held {post} for {completed_months} months on {day}",
                                                "giữ chức vụ {post} {completed_months} tháng tính đến ngày {day}"},
                                               {"the first day in {post} is not recorded",
                                                "không ghi ngày bắt đầu giữ chức vụ {post}"}}};

enum class why : std::uint8_t { held, first_day_not_recorded };

// The first line that holds decides. Without branches, so that an audit judges many rows at a time.
rota::ruling judge(rota::one_case on, const rota::step& law) noexcept {
  const rota::maybe_number held = on.tenure_months();
  return rota::first_of(
      rota::when(!held.known(), rota::decide_as(verdict::undetermined, law, why::first_day_not_recorded)),
      rota::when(held.value >= law.required[0], rota::decide_as(verdict::violated, law, why::held)),
      rota::decide_as(verdict::satisfied, law, why::held));
}

void describe(rota::one_case on, const rota::step&, const rota::facts&, rota::finding& found) {
  if (on.tenure_months().known()) found.facts.add(rota::number_fact("completed_months", on.tenure_months().value));
}

const rota::rule five_years = rota::make_rule<judge>({.id = "five-years-in-one-commune",
                                                      .name_en = "five years in one commune",
                                                      .name_vi = "năm năm tại một xã",
                                                      .judged = {rota::subject::incumbent},
                                                      .needs = {},
                                                      .law = steps,
                                                      .parameters = {"months", ""},
                                                      .reasons = reasons,
                                                      .describe = &describe});

}  // namespace

int main(int argc, char** argv) {
  try {
    const rota::dataset data = rota::read_dataset(argc > 1 ? argv[1] : ROTA_EXAMPLE_DATA);
    const rota::facts known{data.units, data.people};

    // A rulebook is a value: this one is the national law and one rule more.
    const rota::rulebook law = rota::vietnam::rotation_law().with(five_years);
    const rota::audit audit = rota::audit_roster(known, law, {.as_of = rota::date(2023, 11, 6)});
    rota::tally counts;
    for (const rota::compliance_row& row : rota::compliance(audit))
      if (row.rule->id == five_years.id) counts += row.counts;
    std::cout << counts.satisfied << " satisfied, " << counts.violated << " to look at, " << counts.undetermined
              << " undetermined, " << counts.not_applicable << " not applicable\n";

    int shown = 0;
    for (const rota::finding& found : rota::findings(audit, known, law))
      if (found.rule->id == five_years.id && ++shown <= 3)
        std::cout << "  " << known.people.at(*found.official).code << ": " << rota::because(found, known, rota::language::en)
                  << "  [" << rota::source_text(found, rota::language::en) << "]\n";
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return std::cout.flush() ? 0 : 1;  // 1: not all that was printed could be written
}
