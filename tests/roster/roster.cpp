// SPDX-License-Identifier: BSL-1.0
#include <rota/roster/roster.hpp>

#include <rota/roster/roster_builder.hpp>

#include "support/catch.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

using rota::date;

namespace {

/// One official, one post; rows are added in the order given.
struct career {
  rota::roster_builder to;
  rota::official_id who{};
  rota::post_id where{};

  career() {
    rota::official row;
    row.code = "CB-1";
    who = to.add(row).value();
    rota::post post;
    post.code = "P-1";
    post.title = to.find_title("vice-chair").value();
    where = to.add(post).value();
  }

  std::size_t held(std::string_view code, std::optional<date> from, rota::movement kind = rota::movement::appointment) {
    rota::appointment row;
    row.code = code;
    row.official = who;
    row.post = where;
    row.movement = kind;
    if (from) row.term.from = *from;
    return to.add(row).value();
  }
};

std::string left_on(const rota::roster& people, rota::official_id who, date day) {
  const std::optional<rota::appointment_id> found = rota::latest_before(people, who, day);
  return found ? people.at(*found).code : "none";
}

}  // namespace

TEST_CASE("roster: the empty roster has nobody and the built-in titles", "[roster]") {
  const rota::roster nobody;
  CHECK(nobody.official_count() == 0);
  CHECK(nobody.post_count() == 0);
  CHECK(nobody.appointment_count() == 0);
  CHECK(nobody.appointment_term().empty());
  CHECK_FALSE(nobody.find_official("CB-1").has_value());
  CHECK(nobody.find_title("secretary").has_value());
}

TEST_CASE("roster: a row comes back as it was added", "[roster]") {
  rota::roster_builder to;
  rota::body committee;
  committee.code = "B-1";
  committee.unit = rota::unit_id{4};
  committee.block = rota::block::party;
  const rota::body_id body = to.add(committee).value();

  rota::post post;
  post.code = "P-1";
  post.unit = rota::unit_id{4};
  post.title = to.find_title("secretary").value();
  post.body = body;
  post.authorised = std::int16_t{3};
  post.tier = 1;
  post.listed_position = true;
  post.in_force = {date(2020, 1, 1), date(2025, 7, 1)};
  const rota::post_id where = to.add(post).value();

  rota::official row;
  row.code = "CB-1";
  row.birth = rota::partial_date(date(1970, 5, 4));
  row.sex = rota::sex::female;
  row.ethnicity = rota::ethnicity::minority;
  row.native_unit = rota::unit_id{1};
  row.birth_unit = rota::unit_id{2};
  row.recorded_local_to = rota::unit_id{3};
  const rota::official_id who = to.add(row).value();
  to.add(rota::plan_entry{who, where, {date(2021, 1, 1), date(2026, 1, 1)}, true, date(2020, 12, 1)});

  const rota::roster people = std::move(to).build();
  REQUIRE(people.find_official("CB-1") == who);
  const rota::official official = people.at(who);
  CHECK(official.code == "CB-1");
  CHECK(official.birth == rota::partial_date(date(1970, 5, 4)));
  CHECK(official.sex == rota::sex::female);
  CHECK(official.ethnicity == rota::ethnicity::minority);
  CHECK(official.native_unit == rota::maybe(rota::unit_id{1}));
  CHECK(official.birth_unit == rota::maybe(rota::unit_id{2}));
  CHECK(official.recorded_local_to == rota::maybe(rota::unit_id{3}));
  CHECK_FALSE(official.retirement.has_value());

  REQUIRE(people.find_post("P-1") == where);
  const rota::post held = people.at(where);
  CHECK(held.block == rota::block::party);  // from its body
  CHECK(held.authorised == std::int16_t{3});
  CHECK_FALSE(held.rank.has_value());
  CHECK(held.tier == 1);
  CHECK(held.listed_position);
  CHECK(held.in_force == rota::interval{date(2020, 1, 1), date(2025, 7, 1)});
  CHECK(people.at(body).unit == rota::unit_id{4});

  REQUIRE(people.plans_of(who).size() == 1);
  CHECK(people.plans_of(who)[0].supplement);
  CHECK(people.has_planning());
  CHECK(people.waivers_of(who).empty());
  CHECK_FALSE(people.has_waivers());
}

TEST_CASE("roster: columns and single fields say what the rows say", "[roster]") {
  rota::roster_builder to;
  rota::official person;
  person.code = "CB-1";
  person.ethnicity = rota::ethnicity::minority;
  person.birth_unit = rota::unit_id{2};
  person.recorded_local_to = rota::unit_id{3};
  person.retirement = rota::calendar_month::of(2030, 5);
  person.retirement_cap_years = std::int16_t{60};
  rota::post place;
  place.code = "P-1";
  place.title = to.find_title("chair").value();
  place.block = rota::block::state;
  place.body = to.add(rota::body{.code = "B-1", .name = {}, .collective = {}, .in_force = {}}).value();
  place.authorised = std::int16_t{2};
  place.rank = std::int16_t{63};
  place.listed_position = true;
  rota::appointment bare;
  bare.code = "A-bare";
  bare.official = to.add(person).value();
  bare.post = to.add(place).value();
  bare.term.from = date(2020, 1, 1);
  to.add(bare);
  rota::appointment full = bare;
  full.code = "A-full";
  full.term.from = date(2021, 1, 1);
  full.purpose = rota::purpose::two_term;
  full.planned_until = date(2024, 1, 1);
  full.from_post = bare.post;
  full.notice = date(2020, 11, 1);
  full.extension_decision = true;
  REQUIRE(to.link_concurrent(to.add(full).value(), "A-bare"));
  const rota::roster people = std::move(to).build();

  CHECK(people.official_birth_unit()[0] == rota::maybe(rota::unit_id{2}));
  CHECK(people.official_recorded_local_to()[0] == rota::maybe(rota::unit_id{3}));
  CHECK(people.official_retirement()[0] == rota::calendar_month::of(2030, 5));
  CHECK(people.official_retirement_cap_years()[0] == std::int16_t{60});
  CHECK(people.official_ethnicity()[0] == rota::ethnicity::minority);
  CHECK(people.post_block()[0] == rota::block::state);
  CHECK(people.post_body()[0] == rota::maybe(rota::body_id{0}));
  CHECK(people.post_authorised()[0] == std::int16_t{2});
  CHECK(people.post_rank()[0] == std::int16_t{63});
  CHECK(people.post_listed_position()[0] == 1);

  constexpr rota::appointment_id first{0};
  constexpr rota::appointment_id second{1};
  CHECK(people.appointment_purpose()[1] == rota::purpose::two_term);
  CHECK(people.appointment_flags()[0] == 0);
  using rota::appointment_flag;
  const std::uint8_t flags = people.appointment_flags()[1];
  for (const auto flag : {appointment_flag::extension_decision, appointment_flag::concurrent, appointment_flag::names_post_left,
                          appointment_flag::planned_end, appointment_flag::notice})
    CHECK(has(flags, flag));
  CHECK_FALSE(has(flags, appointment_flag::outstanding_decision));
  CHECK_FALSE(people.planned_until(first).has_value());
  CHECK_FALSE(people.from_post(first).has_value());
  CHECK_FALSE(people.concurrent_with(first).has_value());
  CHECK_FALSE(people.notice(first).has_value());
  CHECK(people.planned_until(second) == date(2024, 1, 1));
  CHECK(people.from_post(second) == rota::maybe(full.post));
  CHECK(people.concurrent_with(second) == rota::maybe(first));
  CHECK(people.notice(second) == date(2020, 11, 1));
}

TEST_CASE("roster: plans and waivers of an official keep the order they were added in", "[roster]") {
  rota::roster_builder to;
  std::array<rota::official_id, 3> officials{};
  rota::official row;
  for (std::size_t k = 0; k < 3; ++k) {
    const std::string code = "CB-" + std::to_string(k);
    row.code = code;
    officials[k] = to.add(row).value();
  }
  for (const std::size_t k : {2U, 0U, 2U}) to.add(rota::waiver{officials[k], k == 0 ? "one" : "two", "a", "d", {}});
  to.add(rota::waiver{officials[2], "last", "a", "d", {}});
  const rota::roster people = std::move(to).build();
  CHECK(people.waivers_of(officials[0]).size() == 1);
  CHECK(people.waivers_of(officials[1]).empty());
  REQUIRE(people.waivers_of(officials[2]).size() == 3);
  CHECK(people.waivers_of(officials[2])[1].rule == "two");
  CHECK(people.waivers_of(officials[2])[2].rule == "last");
}

TEST_CASE("latest_before: the latest first day strictly before the day", "[roster]") {
  career of;
  of.held("A-late", date(2022, 3, 1));
  of.held("A-early", date(2019, 1, 1));
  const rota::roster people = std::move(of.to).build();
  CHECK(left_on(people, of.who, date(2019, 1, 1)) == "none");
  CHECK(left_on(people, of.who, date(2019, 1, 2)) == "A-early");
  CHECK(left_on(people, of.who, date(2022, 3, 1)) == "A-early");
  CHECK(left_on(people, of.who, date(2022, 3, 2)) == "A-late");
}

TEST_CASE("latest_before: a row without a first day counts as earlier than all that have one", "[roster]") {
  career of;
  of.held("A-dated", date(2020, 1, 1));
  of.held("A-open", std::nullopt);
  const rota::roster people = std::move(of.to).build();
  CHECK(left_on(people, of.who, date(2010, 1, 1)) == "A-open");
  CHECK(left_on(people, of.who, date(2021, 1, 1)) == "A-dated");
}

TEST_CASE("latest_before: nothing where it cannot be told which post was taken up last", "[roster]") {
  const auto with_other = [](rota::interval term) {
    career of;
    of.held("A-first", date(2020, 1, 1));
    rota::post other;
    other.code = "P-2";
    other.title = of.to.find_title("chair").value();
    rota::appointment row;
    row.code = "A-other";
    row.official = of.who;
    row.post = of.to.add(other).value();
    row.movement = rota::movement::appointment;
    row.term = term;
    (void)of.to.add(row);
    const rota::roster people = std::move(of.to).build();
    return left_on(people, of.who, date(2022, 1, 1));
  };
  CHECK(with_other({date(2020, 1, 1), date::highest()}) == "none");        // on the same day
  CHECK(with_other({date(2020, 1, 2), date::highest()}) == "A-other");
  CHECK(with_other({date::lowest(), date::highest()}) == "none");          // on some day, perhaps a later one
  CHECK(with_other({date::lowest(), date(2020, 1, 1)}) == "A-first");      // ended when the other began
  CHECK(with_other({date::lowest(), date(2020, 1, 2)}) == "none");
}

TEST_CASE("latest_before: concurrent appointments and releases are passed over", "[roster]") {
  career of;
  of.held("A-principal", date(2020, 1, 1));
  const std::size_t concurrent = of.held("A-concurrent", date(2020, 6, 1));
  of.held("A-release", date(2021, 1, 1), rota::movement::release);
  REQUIRE(of.to.link_concurrent(concurrent, "A-principal"));
  const rota::roster people = std::move(of.to).build();
  CHECK(left_on(people, of.who, date(2022, 1, 1)) == "A-principal");
}

TEST_CASE("rank_of: the post's own rank goes before its title's", "[roster]") {
  rota::roster_builder to;
  rota::post row;
  row.code = "P-1";
  row.title = to.find_title("secretary").value();
  const rota::post_id plain = to.add(row).value();
  row.code = "P-2";
  row.rank = std::int16_t{63};
  const rota::post_id ranked = to.add(row).value();
  const rota::roster people = std::move(to).build();
  CHECK(rota::rank_of(people, plain, 1) == 100);
  CHECK(rota::rank_of(people, plain, 3) == 50);
  CHECK(rota::rank_of(people, ranked, 1) == 63);
}

TEST_CASE("movement and purpose: words are read back as written, and the other spellings are known", "[roster]") {
  for (int value = 1; value <= static_cast<int>(rota::movement::release); ++value) {
    const auto kind = static_cast<rota::movement>(value);
    CHECK(rota::parse_movement(rota::to_string(kind)) == kind);
  }
  for (const rota::purpose reason :
       {rota::purpose::training, rota::purpose::non_local, rota::purpose::two_term, rota::purpose::task_need}) {
    CHECK(rota::parse_purpose(rota::to_string(reason)) == reason);
  }
  CHECK(rota::parse_movement("reappointment") == rota::movement::re_appointment);
  CHECK(rota::parse_purpose("task") == rota::purpose::task_need);
  CHECK(rota::parse_purpose("non-local-policy") == rota::purpose::non_local);
  CHECK(rota::parse_purpose("two-term-policy") == rota::purpose::two_term);
  CHECK(rota::parse_purpose("training-by-plan") == rota::purpose::training);
  for (const char* word : {"", "Rotation", "not-recorded"}) {
    CHECK_FALSE(rota::parse_movement(word).has_value());
    CHECK_FALSE(rota::parse_purpose(word).has_value());
  }
}
