// SPDX-License-Identifier: BSL-1.0

#include <rota/assess/decisions.hpp>

#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <rota/law/lint.hpp>
#include <rota/law/vietnam.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using rota::date;
using rota::decision_assessment;
using rota::finding;
using rota::force;
using rota::language;
using rota::movement;
using rota::proposal;
using rota::verdict;
using rota::vietnam::rotation_law;
using words = std::vector<std::string>;

constexpr date first_day{2024, 3, 1}, later{2024, 9, 1};
constexpr rota::interval since_2020{.from = date{2020, 1, 1}};

/// Districts D1 and D2 with bodies of their committees, and who holds what since 2020. `Dn-sec` secretary, `Dn-chair` chair,
/// `Dn-vice` vice chair; D1 may have two vice chairs. e holds nothing.
struct country {
  rota::hierarchy units;
  rota_tests::roster_rows rows{units};
  rota::roster people;
  std::optional<rota::prepared_facts> prepared;

  explicit country(date merger = {2020, 1, 1}) : units(rota_tests::small_country(merger)) {
    for (const std::string unit : {"D1", "D2"}) {
      body(unit + "-committee", unit);
      post(unit + "-sec", unit, "secretary", 1);
      post(unit + "-chair", unit, "chair", {}, unit + "-committee");
      post(unit + "-vice", unit, "vice-chair", unit == "D1" ? 2 : 1, unit + "-committee");
    }
    post("A-sec", "A", "secretary", {});
    post("B-sec", "B", "secretary", {});
    for (const char* who : {"a", "b", "c", "d", "e", "f", "g", "h"}) rows.official(who);
    for (const auto& [who, held] : {std::pair{"a", "D1-sec"}, {"b", "D2-sec"}, {"c", "A-sec"}, {"d", "D2-vice"}, {"f", "D1-vice"},
                                   {"g", "D1-vice"}, {"h", "D1-chair"}})
      rows.add({std::string("was-") + who, who, held, since_2020, movement::appointment});
    rows.rows().kinship_is_recorded();
  }
  void body(const std::string& code, std::string_view unit) {
    rota::body made;
    made.code = code;
    made.unit = units.find(unit).value();
    rows.rows().add(made);
  }
  void post(const std::string& code, std::string_view unit, std::string_view title, std::optional<std::int16_t> authorised,
            const std::string& in_body = {}, rota::interval in_force = {}) {
    rota::post made;
    made.code = code;
    made.unit = units.find(unit).value();
    made.title = rows.rows().find_title(title).value();
    made.authorised = authorised;
    made.in_force = in_force;
    if (!in_body.empty()) made.body = rows.rows().find_body(in_body).value();
    rows.rows().add(made);
  }
  void relatives(std::string_view one, std::string_view other) {
    rows.rows().add(rota::kinship_entry{.official = rows.rows().find_official(one).value(),
                                        .relative = rows.rows().find_official(other).value(),
                                        .is = rota::relation::sibling});
  }

  void build() {
    people = rows.build();
    prepared.emplace(rota::facts{units, people}, rotation_law().shared_readings(), first_day);
  }
  [[nodiscard]] rota::facts known() const { return {units, people}; }
  [[nodiscard]] proposal decide(std::string_view who, std::string_view to, date day = first_day,
                                movement by = movement::rotation) const {
    return {.official = people.find_official(who).value(), .post = people.find_post(to).value(), .effective = day, .movement = by};
  }
  [[nodiscard]] decision_assessment judged(const std::vector<proposal>& list, const rota::rulebook& law = rotation_law()) const {
    return assess_decisions(list, *prepared, law);
  }
  /// `rule post official: verdict force`, of the findings on the list.
  [[nodiscard]] words told(const std::vector<proposal>& list) const {
    const decision_assessment made = judged(list);
    words all;
    for (const finding& each : made.of_list.findings)
      all.push_back(std::string(each.rule->id.substr(std::string_view("decisions-").size())) + ' ' +
                    std::string(people.at(*each.post).code) + ' ' + std::string(people.at(*each.official).code) + ": " +
                    std::string(to_string(each.decided.outcome)) + ' ' + std::string(to_string(each.decided.force)));
    return all;
  }
};

country built(const auto& change) {
  country made;
  change(made);
  made.build();
  return made;
}
country built() {
  return built([](country&) {});
}

const finding& of_rule(const rota::assessment& of, std::string_view rule) {
  const auto found = std::ranges::find_if(of.findings, [&](const finding& each) { return each.rule->id == rule; });
  REQUIRE(found != of.findings.end());
  return *found;
}

/// Everything a finding says.
std::string whole(const finding& of, const rota::facts& known) {
  std::string text = std::string(of.rule->id) + ' ' + std::string(to_string(of.decided.outcome)) + ' ' +
                     std::string(to_string(of.decided.force)) + ' ' + to_string(of.day) + ' ' + because(of, known, language::en) +
                     " / " + because(of, known, language::vi) + " [" + source_text(of, language::en) + ']';
  for (const rota::fact& each : of.facts.all())
    text += ' ' + std::string(each.name) + '=' + std::to_string(each.value) + std::string(each.word);
  for (const auto& day : {of.compliant_from, of.compliant_until}) text += day ? ' ' + to_string(*day) : " -";
  return text;
}

words whole(const std::vector<finding>& all, const rota::facts& known) {
  words told;
  for (const finding& each : all) told.push_back(whole(each, known));
  return told;
}

}  // namespace

TEST_CASE("decisions: an empty list says nothing", "[assess]") {
  const country of = built();
  const decision_assessment made = of.judged({});
  CHECK(made.each.empty());
  CHECK(made.of_list.findings.empty());
  CHECK(made.outcome() == verdict::not_applicable);
}

TEST_CASE("decisions: without a list the rules on lists have no case", "[assess]") {
  const country of = built();
  const rota::group_assessment made = assess_groups({of.units, of.people}, rota::vietnam::decision_law(), {.as_of = first_day});
  CHECK(made.findings.empty());
  for (const rota::group_part& part : made.parts) CHECK(part.judged == 0);
}

TEST_CASE("decisions: a list of one is judged as the decision by itself", "[assess]") {
  const country of = built();
  const proposal move = of.decide("e", "B-sec");
  const decision_assessment made = of.judged({move});
  REQUIRE(made.each.size() == 1);
  const rota::assessment alone = assess(move, *of.prepared, rotation_law());
  CHECK(whole(made.each[0].findings, of.known()) == whole(alone.findings, of.known()));
  CHECK(made.of_list.findings.empty());
  CHECK(made.outcome() == alone.outcome());
}

TEST_CASE("decisions: in a swap nobody is in the way of another", "[assess]") {
  const country of = built();
  const std::vector<proposal> swap{of.decide("a", "D2-sec"), of.decide("b", "D1-sec")};
  const decision_assessment made = of.judged(swap);
  for (std::size_t at = 0; at < swap.size(); ++at) {
    const rota::assessment alone = assess(swap[at], *of.prepared, rotation_law());
    CHECK(of_rule(alone, "rotation-no-extra-post").decided.outcome == verdict::violated);
    CHECK(of_rule(made.each[at], "rotation-no-extra-post").decided.outcome == verdict::satisfied);
  }
  CHECK(of.told(swap).empty());
}

TEST_CASE("decisions: a chain and a cycle leave no post doubled or empty", "[assess]") {
  const country of = built();
  const std::vector<proposal> cycle{of.decide("a", "D2-sec"), of.decide("b", "A-sec"), of.decide("c", "D1-sec")};
  CHECK(of.told(cycle).empty());
  const std::vector<proposal> chain{of.decide("a", "D2-sec"), of.decide("b", "A-sec"), of.decide("c", "B-sec"),
                                    of.decide("e", "D1-sec")};
  CHECK(of.told(chain).empty());
  // Without the last link the first post is empty, without the third there are two in the third post.
  CHECK(of.told({chain[0], chain[1], chain[2]}) == words{"vacated-head D1-sec a: violated advisory"});
  CHECK(of.told({chain[0], chain[1], chain[3]}) == words{"double-occupation A-sec b: violated binding"});
  for (const rota::assessment& each : of.judged(chain).each)
    CHECK(of_rule(each, "rotation-no-extra-post").decided.outcome != verdict::violated);
}

TEST_CASE("decisions: two in one post are found only where both stay", "[assess]") {
  const country of = built();
  const words doubled{"double-occupation D1-sec e: violated binding", "authorised D1-sec e: violated binding"};
  CHECK(of.told({of.decide("e", "D1-sec")}) == doubled);
  CHECK(of.told({of.decide("e", "D1-sec"), of.decide("a", "D1-sec", first_day, movement::release)}).empty());
  CHECK(of.told({of.decide("e", "D1-sec"), of.decide("a", "B-sec")}).empty());
  // Who is seconded keeps the post.
  CHECK(of.told({of.decide("e", "D1-sec"), of.decide("a", "B-sec", first_day, movement::secondment)}) == doubled);
  // Two sent to an empty post are two as well; of both the first by code is named.
  CHECK(of.told({of.decide("e", "B-sec"), of.decide("c", "B-sec")}) ==
        words{"double-occupation B-sec c: violated binding", "vacated-head A-sec c: violated advisory"});
  // A post of a deputy without a number is for as many as there are.
  const country open = built([](country& made) { made.post("C-vice", "C", "vice-chair", {}); });
  CHECK(open.told({open.decide("e", "C-vice"), open.decide("c", "C-vice"), open.decide("b", "A-sec"), open.decide("a", "D2-sec"),
                   open.decide("h", "D1-sec")}) == words{"vacated-head D1-chair h: violated advisory"});
}

TEST_CASE("decisions: a list that sends nobody new to a doubled post has not doubled it", "[assess]") {
  const country of = built([](country& made) { made.rows.add({"twice", "e", "A-sec", since_2020, movement::appointment}); });
  CHECK(of.told({of.decide("e", "A-sec", first_day, movement::re_appointment)}).empty());
  CHECK(of.told({of.decide("c", "B-sec")}).empty());
  CHECK(of.told({of.decide("b", "A-sec")}) ==
        words{"double-occupation A-sec b: violated binding", "vacated-head D2-sec b: violated advisory"});
  const finding three = of.judged({of.decide("b", "A-sec")}).of_list.findings.front();
  CHECK(because(three, of.known(), language::en).find("3 persons hold") != std::string::npos);
}

TEST_CASE("decisions: who takes a head away names a successor, where one is needed", "[assess]") {
  const date merger{2024, 6, 1};
  const country of = built([&](country& made) {
    made.post("A-sec-2", "A", "secretary", {});
    made.post("gone", "A", "front-chair", {}, {}, {date::lowest(), merger});
    made.post("E-sec", "D3", "secretary", {});
    made.rows.add({"was-e", "e", "gone", since_2020, movement::appointment});
    made.rows.official("x");
    made.rows.add({"was-x", "x", "E-sec", {.from = date{2019, 1, 1}}, movement::appointment});
    made.rows.official("y");
    made.rows.add({"was-y", "y", "D2-chair", {date{2020, 1, 1}, later}, movement::appointment});
  });
  CHECK(of.told({of.decide("a", "D1-sec", first_day, movement::release)}) == words{"vacated-head D1-sec a: violated advisory"});
  // Who lets go of a deputy's post leaves no head.
  CHECK(of.told({of.decide("d", "D2-vice", first_day, movement::release)}).empty());
  // Another post of the same title counts.
  CHECK(of.told({of.decide("c", "B-sec"), of.decide("a", "A-sec-2"), of.decide("b", "D1-sec")}) ==
        words{"vacated-head D2-sec b: violated advisory"});
  // Who held it without the list?
  CHECK(of.told({of.decide("y", "D2-chair", first_day, movement::release)}) == words{"vacated-head D2-chair y: violated advisory"});
  CHECK(of.told({of.decide("y", "D2-chair", first_day, movement::release), of.decide("c", "B-sec", later)}) ==
        words{"vacated-head A-sec c: violated advisory"});
  // A post that has ended on the latest day, or whose unit has, needs no head.
  CHECK(of.told({of.decide("e", "gone", first_day, movement::release)}) == words{"vacated-head gone e: violated advisory"});
  CHECK(of.told({of.decide("e", "gone", later, movement::release)}).empty());
  CHECK(of.told({of.decide("x", "E-sec", first_day, movement::release)}).empty());
  CHECK(of.told({of.decide("x", "E-sec", {2019, 6, 1}, movement::release)}) == words{"vacated-head E-sec x: violated advisory"});
}

TEST_CASE("decisions: a title is not given to more than are authorised, and no fault is found with as many as before", "[assess]") {
  const country of = built();
  CHECK(of.told({of.decide("e", "D1-vice")}) == words{"authorised D1-vice e: violated binding"});
  CHECK(of.told({of.decide("e", "D1-vice"), of.decide("f", "D1-vice", first_day, movement::release)}).empty());
  const country crowded = built([](country& made) { made.rows.add({"third", "e", "D1-vice", since_2020, movement::appointment}); });
  CHECK(crowded.told({crowded.decide("d", "D1-vice"), crowded.decide("f", "D2-vice")}).empty());
  CHECK(crowded.told({crowded.decide("d", "D1-vice")}) == words{"authorised D1-vice d: violated binding"});
  // Two posts of one title in one body count together; the largest number counts, and the first by code tells it.
  const country two = built([](country& made) {
    made.post("D1-vice-0", "D1", "vice-chair", 3, "D1-committee");
    made.post("D1-vice-9", "D1", "vice-chair", {}, "D1-committee");
  });
  CHECK(two.told({two.decide("e", "D1-vice-9")}).empty());
  CHECK(two.told({two.decide("e", "D1-vice-9"), two.decide("d", "D1-vice")}) == words{"authorised D1-vice d: violated binding"});
  CHECK(two.told({two.decide("d", "D1-vice-9"), two.decide("e", "D1-vice-0")}) ==
        words{"authorised D1-vice-0 d: violated binding"});
}

TEST_CASE("decisions: the number authorised rests on the act of the latest day", "[assess]") {
  const country of = built();
  const auto source = [&](date day) {
    return source_text(of.judged({of.decide("e", "D1-vice", day)}).of_list.findings.at(0), language::en);
  };
  CHECK(source({2022, 4, 27}).empty());
  CHECK(source({2022, 4, 28}) == "Regulation 65-QĐ/TW, Art. 1(4) (evidence INFERRED)");
  CHECK(source({2025, 4, 13}) == "Regulation 65-QĐ/TW, Art. 1(4) (evidence INFERRED)");
  CHECK(source({2025, 4, 14}) == "Conclusion 150-KL/TW (evidence T)");
  const auto by = [&](date day) {
    const std::vector<proposal> list{of.decide("e", "D1-vice", {2025, 5, 1})};
    return source_text(of.judged(list, rotation_law().as_of(day)).of_list.findings.at(0), language::en);
  };
  CHECK(by({2024, 1, 1}) == "Regulation 65-QĐ/TW, Art. 1(4) (evidence INFERRED)");
}

TEST_CASE("decisions: after a merger more may be kept for five years", "[assess]") {
  // D3 was merged into D2 on 2020-01-01; one may hold the title there.
  const country of = built([](country& made) { made.post("D2-deputy", "D2", "deputy-secretary", 0); });
  const auto told = [&](date day) { return of.told({of.decide("e", "D2-deputy", day)}); };
  CHECK(told({2024, 12, 31}) == words{"authorised D2-deputy e: violated binding"});  // 150-KL/TW is not in force
  CHECK(told({2025, 4, 14}) == words{"authorised D2-deputy e: violated binding"});   // 63 months
  const auto by_150 = [&](date day) {
    return of.judged({of.decide("e", "D2-deputy", day)}, rotation_law().as_of({2025, 4, 14})).of_list.findings.at(0);
  };
  CHECK(by_150({2024, 12, 31}).decided.force == force::advisory);  // 59 months
  CHECK(by_150({2025, 1, 1}).decided.force == force::binding);
  CHECK(because(by_150({2024, 12, 31}), of.known(), language::en) ==
        "with all decisions of the list, 1 hold the title, e among them, more than the 0 authorised; the unit was merged on "
        "2020-01-01, and more may be kept for 60 months");
}

TEST_CASE("decisions: where month ends correspond, five years from 28 February end on the 29th", "[assess]") {
  country of({2023, 2, 28});
  of.post("D2-deputy", "D2", "deputy-secretary", 0);
  of.build();
  const rota::rulebook to_month_end = rotation_law().with(rota::readings{.counting = rota::month_count::month_end});
  const auto forces = [&](date day, const rota::rulebook& law) {
    const decision_assessment made = of.judged({of.decide("e", "D2-deputy", day)}, law);
    return std::pair(made.of_list.findings.at(0).decided.force, of_rule(made.each[0], "rotation-no-extra-post").decided.force);
  };
  CHECK(forces({2028, 2, 28}, rotation_law()) == std::pair(force::binding, force::binding));
  CHECK(forces({2028, 2, 28}, to_month_end) == std::pair(force::advisory, force::advisory));
  CHECK(forces({2028, 2, 29}, to_month_end) == std::pair(force::binding, force::binding));
}

TEST_CASE("decisions: one official is not sent to two posts that exclude each other", "[assess]") {
  const country of = built([](country& made) {
    made.post("D1-deputy", "D1", "deputy-secretary", {});
    made.post("D1-council", "D1", "council-chair", {}, "D1-committee");
    made.post("D1-vice-2", "D1", "vice-chair", {}, "D1-committee");
    made.post("D1-deputy-2", "D1", "deputy-secretary", {});
    made.body("D1-party", "D1");
    made.post("D1-inspection", "D1", "inspection-chair", {}, "D1-party");
    made.post("B-vice", "B", "vice-chair", {});
  });
  const auto pair = [&](std::string_view one, std::string_view other, movement by = movement::appointment) {
    words found;
    for (const std::string& each : of.told({of.decide("e", one), of.decide("e", other, first_day, by)}))
      if (each.starts_with("conflict")) found.push_back(each);
    return found;
  };
  CHECK(pair("D1-sec", "D2-sec") == words{"conflict D1-sec e: violated binding"});
  CHECK(pair("D2-sec", "D1-sec") == words{"conflict D1-sec e: violated binding"});
  CHECK(pair("D1-chair", "D1-vice") == words{"conflict D1-chair e: violated binding"});
  CHECK(pair("D1-vice", "D1-vice-2") == words{"conflict D1-vice e: violated binding"});
  CHECK(pair("D1-deputy", "D1-deputy-2") == words{"conflict D1-deputy e: violated binding"});
  CHECK(pair("D1-vice", "B-vice") == words{"conflict B-vice e: undetermined binding"});
  CHECK(pair("D1-sec", "B-vice") == words{"conflict B-vice e: undetermined binding"});
  CHECK(pair("D1-sec", "D1-deputy") == words{"conflict D1-deputy e: undetermined binding"});
  CHECK(pair("D1-chair", "D1-deputy") == words{"conflict D1-chair e: undetermined binding"});
  // Two bodies of one unit, and two heads in one body: held together in practice.
  CHECK(pair("D1-inspection", "D1-vice").empty());
  CHECK(pair("D1-council", "D1-chair").empty());
  CHECK(pair("D1-sec", "D1-chair").empty());
  // Secondment and reinforcement are added to a post, but not to each other.
  CHECK(pair("D1-sec", "D2-sec", movement::secondment).empty());
  CHECK(pair("D1-sec", "D2-sec", movement::reinforcement).empty());
  CHECK(of.told({of.decide("e", "B-sec", first_day, movement::secondment),
                 of.decide("e", "D1-deputy", first_day, movement::secondment)}) ==
        words{"conflict B-sec e: undetermined binding"});
  // The worst of three pairs is told; a post given twice is one.
  CHECK(of.told({of.decide("e", "B-vice"), of.decide("e", "D2-chair"), of.decide("e", "B-sec")}) ==
        words{"conflict B-sec e: violated binding"});
  CHECK(of.told({of.decide("e", "B-sec"), of.decide("e", "B-sec", first_day, movement::appointment)}).empty());
  CHECK(pair("D1-sec", "D2-sec", movement::release).empty());
}

TEST_CASE("decisions: of two days the later decision takes from the earlier", "[assess]") {
  const country of = built();
  CHECK(of.told({of.decide("e", "B-sec"), of.decide("e", "D2-chair", later)}).empty());
  CHECK(of.told({of.decide("e", "B-sec"), of.decide("e", "D2-chair")}) == words{"conflict B-sec e: violated binding"});
  // The post is doubled only between the days: the state is that of the latest.
  CHECK(of.told({of.decide("e", "A-sec"), of.decide("c", "B-sec", later)}).empty());
  CHECK(of.told({of.decide("e", "A-sec", later), of.decide("c", "B-sec")}).empty());
  // Each is judged by the law of its own day.
  const decision_assessment made = of.judged({of.decide("e", "B-sec"), of.decide("e", "D2-chair", later)});
  for (const finding& each : made.each[0].findings) CHECK(each.day == first_day);
  for (const finding& each : made.each[1].findings) CHECK(each.day == later);
}

TEST_CASE("decisions: the same decision twice counts once and is judged twice", "[assess]") {
  const country of = built();
  const proposal move = of.decide("e", "B-sec");
  const decision_assessment made = of.judged({move, move});
  REQUIRE(made.each.size() == 2);
  CHECK(whole(made.each[0].findings, of.known()) == whole(made.each[1].findings, of.known()));
  CHECK(whole(made.each[0].findings, of.known()) == whole(of.judged({move}).each[0].findings, of.known()));
  CHECK(made.of_list.findings.empty());
}

TEST_CASE("decisions: an official proposed for the post held goes on in it", "[assess]") {
  const country of = built();
  for (const movement by : {movement::rotation, movement::re_appointment, movement::secondment})
    CHECK(of.told({of.decide("a", "D1-sec", first_day, by)}).empty());
}

TEST_CASE("decisions: a release is no case by itself", "[assess]") {
  const country of = built();
  const decision_assessment made = of.judged({of.decide("d", "D2-vice", first_day, movement::release), of.decide("e", "D2-vice")});
  CHECK(made.each[0].findings.empty());
  CHECK(of_rule(made.each[1], "rotation-no-extra-post").decided.outcome == verdict::satisfied);
}

TEST_CASE("decisions: posts taken up together are left together", "[assess]") {
  const country of = built([](country& made) {
    made.rows.official("two");
    made.rows.add({"main", "two", "B-sec", since_2020, movement::appointment});
    made.rows.add({"side", "two", "D2-chair", since_2020, movement::appointment, {}, "main"});
  });
  CHECK(of.told({of.decide("two", "A-sec"), of.decide("c", "B-sec")}) == words{"vacated-head D2-chair two: violated advisory"});
  CHECK(of.told({of.decide("two", "D2-chair"), of.decide("c", "B-sec"), of.decide("e", "A-sec")}).empty());
}

TEST_CASE("decisions: a swap may resolve what keeps relatives apart, and make it", "[assess]") {
  const country of = built([](country& made) { made.relatives("e", "h"); });
  // h is chair of D1; e would be vice chair there.
  const proposal to_d1 = of.decide("e", "D1-vice", first_day, movement::appointment);
  const auto family = [&](const std::vector<proposal>& list, std::size_t at) {
    return of_rule(of.judged(list).each[at], "family-conflict");
  };
  CHECK(of_rule(assess(to_d1, *of.prepared, rotation_law()), "family-conflict").decided.outcome == verdict::violated);
  CHECK(family({to_d1}, 0).decided.outcome == verdict::violated);
  CHECK(family({to_d1, of.decide("h", "D2-chair")}, 0).decided.outcome == verdict::satisfied);

  const proposal to_d2 = of.decide("e", "D2-vice", first_day, movement::appointment);
  CHECK(of_rule(assess(to_d2, *of.prepared, rotation_law()), "family-conflict").decided.outcome == verdict::satisfied);
  const finding made = family({to_d2, of.decide("h", "D2-chair")}, 0);
  CHECK(made.decided.outcome == verdict::violated);
  CHECK(because(made, of.known(), language::en) ==
        "vice chair of the People's Committee, Huyện Hai and D2-chair, which h, a relative, holds, are head and deputy of one "
        "agency or unit");
  const finding other = family({of.decide("h", "D2-chair"), to_d2}, 0);
  CHECK(other.decided.outcome == verdict::violated);
  CHECK(because(other, of.known(), language::en).find(" and D2-vice, which e, a relative, holds, are head and deputy") != std::string::npos);
}

TEST_CASE("decisions: the order of the rows does not matter", "[assess]") {
  const country of = built([](country& made) { made.relatives("d", "h"); });
  // A chain, two in one post, a post left empty, too many, and one official in two posts.
  const std::vector<proposal> list{of.decide("a", "A-sec"), of.decide("d", "D1-vice"), of.decide("e", "D1-sec"),
                                   of.decide("e", "D2-chair"), of.decide("h", "D2-chair", later)};
  const decision_assessment first = of.judged(list);
  const words expected = whole(first.of_list.findings, of.known());
  CHECK(of.told(list) == words{"double-occupation A-sec a: violated binding", "double-occupation D2-chair e: violated binding",
                               "vacated-head D1-chair h: violated advisory", "authorised D1-vice d: violated binding",
                               "conflict D1-sec e: violated binding"});
  std::array<std::size_t, 5> order{0, 1, 2, 3, 4};
  std::size_t orders = 0;
  do {
    std::vector<proposal> moved;
    for (const std::size_t at : order) moved.push_back(list[at]);
    const decision_assessment made = of.judged(moved);
    CHECK(whole(made.of_list.findings, of.known()) == expected);
    for (std::size_t at = 0; at < order.size(); ++at)
      CHECK(whole(made.each[at].findings, of.known()) == whole(first.each[order[at]].findings, of.known()));
    ++orders;
  } while (std::next_permutation(order.begin(), order.end()));
  CHECK(orders == 120);
}

TEST_CASE("decisions: a waiver of one whom the finding names waives it", "[assess]") {
  const auto with = [](std::string_view who, std::string_view rule, date until) {
    return built([&](country& made) {
      made.rows.rows().add(rota::waiver{.official = made.rows.rows().find_official(who).value(),
                                        .rule = rule,
                                        .authority = "Politburo",
                                        .decision = "1-QD",
                                        .in_force = {date{2024, 1, 1}, until}});
    });
  };
  const auto outcome = [](const country& of) { return of.told({of.decide("e", "A-sec")}); };
  const words waived{"double-occupation A-sec e: waived binding"}, violated{"double-occupation A-sec e: violated binding"};
  CHECK(outcome(with("e", "decisions-double-occupation", later)) == waived);
  CHECK(outcome(with("c", "decisions-double-occupation", later)) == waived);
  CHECK(outcome(with("a", "decisions-double-occupation", later)) == violated);
  CHECK(outcome(with("e", "decisions-double-occupation", first_day)) == violated);
  CHECK(outcome(with("e", "decisions-conflict", later)) == violated);
  const country of = with("a", "decisions-vacated-head", later);
  CHECK(of.told({of.decide("a", "B-sec")}) == words{"vacated-head D1-sec a: waived advisory"});
}

TEST_CASE("decisions: a book judged by other readings than the prepared ones sees the same list", "[assess]") {
  const country of = built();
  const rota::rulebook law = rotation_law().with(
      {.locality = rota::place_strategy::birth_place, .tenure_continues_across_merger = true});
  const std::vector<proposal> swap{of.decide("a", "D2-sec"), of.decide("b", "D1-sec")};
  for (const rota::assessment& each : of.judged(swap, law).each)
    CHECK(of_rule(each, "rotation-no-extra-post").decided.outcome == verdict::satisfied);
}

TEST_CASE("decisions: nothing is wrong with the rules on lists", "[assess]") {
  const auto issues = lint_rulebook(rota::vietnam::decision_law(), {{2007, 1, 1}, {2031, 1, 1}});
  for (const rota::lint_issue& each : issues) {
    CAPTURE(each.rule, to_string(each.what), each.text);
    CHECK(is_note(each.what));
  }
  for (const rota::rule& each : rota::vietnam::decision_law().rules()) {
    CHECK(rotation_law().find(each.id) == nullptr);
    CHECK(each.judged == rota::subject_set{rota::subject::decisions});
  }
}
