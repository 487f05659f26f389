// SPDX-License-Identifier: BSL-1.0

#include <rota/law/finding.hpp>

#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <rota/law/rule.hpp>

#include <array>
#include <span>
#include <utility>

namespace {

constexpr std::array<rota::reason, 1> reasons{
    {{"{post}: {count} of {missing} since {since}, {month}, from {place} to {unit}, {word}, on {day}",
      "{post}: {count} trên {missing} từ {since}, {month}, từ {place} đến {unit}, {word}, ngày {day}"}}};

rota::ruling judge(rota::one_case, const rota::step& law) noexcept { return {rota::verdict::violated, law.force, 0}; }

const rota::rule invented = rota::make_rule<&judge>({.id = "invented",
                                                     .name_en = "an invented rule",
                                                     .name_vi = "quy tắc ví dụ",
                                                     .judged = {rota::subject::proposal},
                                                     .reasons = reasons});

struct told {
  rota::hierarchy units = rota_tests::small_country();
  rota::roster people;
  rota::finding found{.rule = &invented, .decided = {rota::verdict::violated, rota::force::binding, 0}, .day = {2021, 2, 3}};

  explicit told(const rota::step* law) {
    rota_tests::roster_rows rows(units);
    rows.post("V", "A", "vice-chair");
    people = rows.build();
    found.law = law;
    found.post = people.find_post("V").value();
    found.unit = units.find("A").value();
    found.facts.add(rota::number_fact("count", 25));
    found.facts.add(rota::day_fact("since", {2019, 1, 31}));
    found.facts.add(rota::month_fact("month", rota::calendar_month::of(2026, 8)));
    found.facts.add(rota::unit_fact("place", units.find("E").value()));
    found.facts.add(rota::word_fact("word", "x"));
  }
  [[nodiscard]] rota::facts known() const { return {units, people}; }
};

}  // namespace

TEST_CASE("finding: the reason is filled with facts, the day, the post and the unit in either language", "[law]") {
  const rota::step law{.source = {"170/2025/ND-CP", "48", rota::evidence::translated}};
  const told one(&law);
  CHECK(because(one.found, one.known(), rota::language::en) ==
        "vice chair of the People's Committee, Xã A: 25 of ? since 2019-01-31, 2026-08, from Xã E to Xã A, x, on 2021-02-03");
  CHECK(because(one.found, one.known(), rota::language::vi) ==
        "phó chủ tịch UBND, Xã A: 25 trên ? từ 31/01/2019, 08/2026, từ Xã E đến Xã A, x, ngày 03/02/2021");
}

TEST_CASE("finding: of a reason that the rule does not have nothing is told", "[law]") {
  constexpr std::array<rota::reason, 2> sentences{{{"first", "một"}, {"of another rule", "hai"}}};
  rota::rule of_one = invented;
  of_one.reasons = std::span(sentences).first(1);
  const rota::step law;
  told one(&law);
  one.found.rule = &of_one;
  CHECK(because(one.found, one.known(), rota::language::en) == "first");
  one.found.decided.reason = 1;
  CHECK(because(one.found, one.known(), rota::language::en).empty());
}

TEST_CASE("finding: the source names kind, number and article, and how sure it is where it is not seen", "[law]") {
  const rota::step translated{.source = {"170/2025/ND-CP", "48", rota::evidence::translated}};
  CHECK(source_text(told(&translated).found, rota::language::en) == "Decree 170/2025/NĐ-CP, Art. 48 (evidence T)");
  CHECK(source_text(told(&translated).found, rota::language::vi) == "Nghị định 170/2025/NĐ-CP, Điều 48 (mức tin cậy T)");
  const rota::step seen{.source = {"202/2025/QH15", "", rota::evidence::seen}};
  CHECK(source_text(told(&seen).found, rota::language::en) == "Resolution 202/2025/QH15");
  const rota::step local{.source = {"office rule 1", "2", rota::evidence::seen}};
  CHECK(source_text(told(&local).found, rota::language::en) == "office rule 1, Art. 2");  // no act of the table
}

TEST_CASE("finding: of a unit, a post or a body that the case does not have nothing is told, and of its official a question mark", "[law]") {
  constexpr std::array<rota::reason, 1> sentence{{{"<{unit}> <{post}> <{body}> <{official}>", "{unit}"}}};
  rota::rule of_anything = invented;
  of_anything.reasons = sentence;
  const rota::step law;
  told one(&law);
  one.found.rule = &of_anything;
  one.found.unit = {};
  CHECK(because(one.found, one.known(), rota::language::en) == "<> <vice chair of the People's Committee, > <> <?>");
  one.found.post = {};
  CHECK(because(one.found, one.known(), rota::language::en) == "<> <> <> <?>");
}

TEST_CASE("finding: a body is told by its name, an official by the code, a table by its own words", "[law]") {
  constexpr std::array<rota::reason, 1> sentence{{{"{official}, {relative}, {body}, {table}, {row}", "{body}"}}};
  rota::rule of_groups = invented;
  of_groups.reasons = sentence;
  const rota::hierarchy units = rota_tests::small_country();
  rota_tests::roster_rows rows(units);
  rows.official("x");
  rows.official("y");
  rota::body party;
  party.code = "A-party";
  party.unit = units.find("A").value();
  party.name = "Đảng uỷ Xã A";
  rows.rows().add(party);
  const rota::roster people = rows.build();
  const rota::step law{.source = {"", "", rota::evidence::newspaper}};
  rota::finding found{.rule = &of_groups, .day = {2021, 2, 3}, .official = people.find_official("y").value(),
                      .body = rota::body_id{0}, .table = "t", .row = "r", .law = &law};
  found.facts.add(rota::official_fact("relative", people.find_official("x").value()));
  CHECK(because(found, {units, people}, rota::language::en) == "y, x, Đảng uỷ Xã A, t, r");
  CHECK(source_text(found, rota::language::en).empty());  // it rests on no act
}

TEST_CASE("finding: a post in a body is told with the name of the body", "[law]") {
  constexpr std::array<rota::reason, 1> sentence{{{"{post}", "{post}"}}};
  rota::rule of_posts = invented;
  of_posts.reasons = sentence;
  const rota::hierarchy units = rota_tests::small_country();
  rota_tests::roster_rows rows(units);
  rota::body office;
  office.unit = units.find("A").value();
  for (const auto& [code, name] : {std::pair("named", "Văn phòng"), {"nameless", ""}}) {
    office.code = code;
    office.name = name;
    rows.rows().add(office);
    rota::post held;
    held.code = code;
    held.unit = office.unit;
    held.body = rows.rows().find_body(code).value();
    held.title = rows.rows().find_title("vice-chair").value();
    rows.rows().add(held);
  }
  const rota::roster people = rows.build();
  const rota::step law{.source = {"", "", rota::evidence::newspaper}};
  rota::finding found{.rule = &of_posts, .day = {2021, 2, 3}, .post = people.find_post("named").value(),
                      .unit = office.unit, .law = &law};
  CHECK(because(found, {units, people}, rota::language::vi) == "phó chủ tịch UBND, Văn phòng, Xã A");
  found.post = people.find_post("nameless").value();
  CHECK(because(found, {units, people}, rota::language::vi) == "phó chủ tịch UBND, Xã A");
}

TEST_CASE("finding: where no step of law speaks there is a reason and no source", "[law]") {
  const told one(nullptr);
  CHECK(because(one.found, one.known(), rota::language::en).find("no text in force on 2021-02-03") == 0);
  CHECK(source_text(one.found, rota::language::en).empty());
}

TEST_CASE("finding: a waived case says by which decision of whom", "[law]") {
  const rota::step law{.source = {"170/2025/ND-CP", "48", rota::evidence::seen}};
  told one(&law);
  one.found.decided.outcome = rota::verdict::waived;
  one.found.facts.add(rota::word_fact("waived_by", "9-QĐ/TU"));
  one.found.facts.add(rota::word_fact("authority", "Ban Thường vụ"));
  const std::string text = because(one.found, one.known(), rota::language::en);
  CHECK(text.ends_with("; waived by 9-QĐ/TU of Ban Thường vụ"));
}
