// SPDX-License-Identifier: BSL-1.0
#include <rota/roster/roster_builder.hpp>

#include "core/keyed_hash.hpp"
#include "roster/code_table.hpp"
#include "roster/packed_codes.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using rota::date;

namespace {

rota::official_id add_official(rota::roster_builder& to, std::string_view code) {
  rota::official row;
  row.code = code;
  return to.add(row).value();
}

rota::post_id add_post(rota::roster_builder& to, std::string_view code, std::string_view title = "chair") {
  rota::post row;
  row.code = code;
  row.title = to.find_title(title).value();
  return to.add(row).value();
}

}  // namespace

TEST_CASE("roster_builder: a code added a second time changes nothing", "[roster]") {
  rota::roster_builder to;
  const rota::official_id who = add_official(to, "CB-1");
  const rota::post_id where = add_post(to, "P-1");
  rota::official again;
  again.code = "CB-1";
  again.sex = rota::sex::male;
  CHECK_FALSE(to.add(again).has_value());

  rota::appointment row;
  row.code = "A-1";
  row.official = who;
  row.post = where;
  CHECK(to.add(row) == 0U);
  CHECK_FALSE(to.add(row).has_value());

  rota::body committee;
  committee.code = "B-1";
  CHECK(to.add(committee).has_value());
  CHECK_FALSE(to.add(committee).has_value());

  rota::proposal move{"D-1", who, where, date(2025, 8, 1)};
  CHECK(to.add(move).has_value());
  CHECK_FALSE(to.add(move).has_value());

  const rota::roster people = std::move(to).build();
  CHECK(people.official_count() == 1);
  CHECK(people.at(who).sex == rota::sex::not_recorded);
  CHECK(people.appointment_count() == 1);
  CHECK(people.proposal_count() == 1);
}

TEST_CASE("roster_builder: proposals without a code are all kept and cannot be looked up", "[roster]") {
  rota::roster_builder to;
  const rota::official_id who = add_official(to, "CB-1");
  const rota::post_id where = add_post(to, "P-1");
  CHECK(to.add(rota::proposal{"", who, where, date(2025, 8, 1)}).has_value());
  CHECK(to.add(rota::proposal{"", who, where, date(2025, 9, 1)}).has_value());
  const rota::roster people = std::move(to).build();
  CHECK(people.proposal_count() == 2);
  CHECK_FALSE(people.find_proposal("").has_value());
  CHECK(people.at(rota::proposal_id{1}).effective == date(2025, 9, 1));
}

TEST_CASE("roster_builder: a title of a file takes the built-in one's place, the others stay", "[roster]") {
  rota::roster_builder to;
  const rota::title_id before = to.find_title("chair").value();
  rota::title row;
  row.id = "chair";
  row.rank.fill(7);
  CHECK(to.add(row) == before);
  CHECK_FALSE(to.add(row).has_value());
  row.id = "new-title";
  CHECK(to.add(row).has_value());
  const rota::roster people = std::move(to).build();
  CHECK(people.at(before).rank[1] == 7);
  CHECK(people.find_title("new-title").has_value());
  CHECK(people.at(people.find_title("secretary").value()).rank[1] == 100);
  CHECK(people.titles().size() == rota::built_in_titles().size() + 1);
}

TEST_CASE("roster_builder: texts are copied", "[roster]") {
  rota::roster_builder to;
  std::string text = "a code too long to be stored in place";
  rota::body committee;
  committee.code = text;
  committee.name = text;
  committee.collective = text;
  to.add(committee);
  const rota::official_id who = add_official(to, text);
  to.add(rota::waiver{who, text, text, text, {}});
  rota::proposal move{text, who, add_post(to, text), date(2025, 8, 1)};
  to.add(move);
  const std::string expected = text;
  text.assign(text.size(), '?');
  const rota::roster people = std::move(to).build();
  CHECK(people.at(rota::body_id{0}).name == expected);
  CHECK(people.at(rota::body_id{0}).code == expected);
  CHECK(people.at(rota::body_id{0}).collective == expected);
  CHECK(people.at(who).code == expected);
  CHECK(people.waivers_of(who)[0].rule == expected);
  CHECK(people.waivers_of(who)[0].decision == expected);
  CHECK(people.at(rota::proposal_id{0}).code == expected);
}

TEST_CASE("roster_builder: a concurrent appointment is linked to its principal, wherever the two end up", "[roster]") {
  rota::roster_builder to;
  const rota::official_id first = add_official(to, "CB-1");
  const rota::official_id second = add_official(to, "CB-2");
  const rota::post_id where = add_post(to, "P-1");
  rota::appointment row;
  row.post = where;
  row.official = second;
  row.code = "A-concurrent";
  row.term.from = date(2020, 1, 1);
  const std::size_t position = to.add(row).value();
  row.code = "A-principal";
  to.add(row);
  row.official = first;
  row.code = "A-other";
  to.add(row);
  CHECK(to.link_concurrent(position, "A-principal"));
  CHECK_FALSE(to.link_concurrent(position, "A-nobody's"));

  const rota::roster people = std::move(to).build();
  const rota::appointment concurrent = people.at(people.find_appointment("A-concurrent").value());
  REQUIRE(concurrent.concurrent_with);
  CHECK(people.at(*concurrent.concurrent_with).code == "A-principal");
  CHECK_FALSE(people.at(people.find_appointment("A-principal").value()).concurrent_with);
}

TEST_CASE("roster_builder: a register is recorded once it is said to be, even if empty", "[roster]") {
  CHECK_FALSE(rota::roster_builder().build().has_planning());
  rota::roster_builder to;
  to.planning_is_recorded();
  to.waivers_are_recorded();
  const rota::roster people = std::move(to).build();
  CHECK(people.has_planning());
  CHECK(people.has_waivers());
}

TEST_CASE("roster_builder: rows in any order come out by official, day and position", "[roster][property]") {
  constexpr std::uint32_t seed = 2404;
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 200; ++round) {
    CAPTURE(round);
    rota::roster_builder to;
    const std::uint32_t officials = 1 + static_cast<std::uint32_t>(random() % 5);
    for (std::uint32_t k = 0; k < officials; ++k) add_official(to, "CB-" + std::to_string(k));
    const rota::post_id where = add_post(to, "P-1");
    struct given {
      rota::official_id official;
      date from;
      std::size_t position;
    };
    std::vector<given> rows;
    for (std::size_t k = 0, n = random() % 40; k < n; ++k) {
      rota::appointment row;
      const std::string code = "A-" + std::to_string(k);
      row.code = code;
      row.official = static_cast<rota::official_id>(random() % officials);
      row.post = where;
      if (random() % 4 != 0) row.term.from = date(2015, 1, 1) + rota::days{static_cast<std::int32_t>(random() % 6)};
      row.notice = date(2016, 1, 1) + rota::days{static_cast<std::int32_t>(k)};
      row.outstanding_decision = k % 2 == 0;
      row.extension_decision = k % 3 == 0;
      rows.push_back({row.official, row.term.from, k});
      REQUIRE(to.add(row) == k);
    }
    std::ranges::stable_sort(rows, [](const given& a, const given& b) {
      return a.official != b.official ? a.official < b.official : a.from < b.from;
    });
    std::vector<std::uint32_t> added_as;
    const rota::roster people = std::move(to).build(added_as);
    REQUIRE(people.appointment_count() == rows.size());
    REQUIRE(added_as.size() == rows.size());
    std::size_t covered = 0;
    for (std::uint32_t k = 0; k < officials; ++k) {
      const auto range = people.appointments_of(static_cast<rota::official_id>(k));
      REQUIRE(range.first == covered);
      covered = range.last;
    }
    REQUIRE(covered == rows.size());
    for (std::size_t k = 0; k < rows.size(); ++k) {
      const rota::appointment row = people.at(static_cast<rota::appointment_id>(k));
      const std::size_t position = rows[k].position;
      REQUIRE(added_as[k] == position);
      REQUIRE(row.code == "A-" + std::to_string(position));
      REQUIRE(people.find_appointment(row.code) == static_cast<rota::appointment_id>(k));
      REQUIRE(row.official == rows[k].official);
      REQUIRE(row.term.from == rows[k].from);
      REQUIRE(row.notice == date(2016, 1, 1) + rota::days{static_cast<std::int32_t>(position)});
      REQUIRE_FALSE(row.planned_until.has_value());
      REQUIRE(row.outstanding_decision == (position % 2 == 0));
      REQUIRE(row.extension_decision == (position % 3 == 0));
    }
  }
}

TEST_CASE("code_table: finds what a map finds", "[roster][property]") {
  constexpr std::uint32_t seed = 7;
  CAPTURE(seed);
  std::mt19937 random(seed);
  rota::code_table table;
  std::map<std::string, std::size_t> twin;
  for (int k = 0; k < 5000; ++k) {
    const std::string code = std::to_string(random() % 3000);
    const bool is_new = !twin.contains(code);
    REQUIRE(table.insert(code).has_value() == is_new);
    if (is_new) twin.emplace(code, table.size() - 1);
  }
  for (int value = 0; value < 3100; ++value) {
    const std::string code = std::to_string(value);
    const auto found = table.find(code);
    REQUIRE(found.has_value() == twin.contains(code));
    if (found) {
      REQUIRE(*found == twin.at(code));
      REQUIRE(table[*found] == code);
    }
  }
}

TEST_CASE("code_table: rows without a code stand beside those that have one", "[roster]") {
  rota::code_table table;
  CHECK(table.append_unnamed() == 0);
  CHECK(table.insert("b") == 1U);
  CHECK(table.append_unnamed() == 2);
  CHECK(table.insert("a") == 3U);
  CHECK_FALSE(table.insert("b").has_value());
  CHECK_FALSE(table.find("").has_value());
  CHECK(table.find("a") == 3U);
  CHECK(table[2].empty());
}

TEST_CASE("code_table: many codes at once are found as one by one", "[roster][property]") {
  std::mt19937 random(11);
  rota::code_table table;
  for (int k = 0; k < 4000; ++k) (void)table.insert("P-" + std::to_string(random() % 100'000));
  table.index();
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> codes;
    for (std::size_t k = random() % (rota::code_table::batch + 1); k > 0; --k) codes.push_back("P-" + std::to_string(random() % 100'000));
    const std::vector<std::string_view> views(codes.begin(), codes.end());
    std::vector<std::uint32_t> rows(codes.size());
    table.find_all(views, rows);
    for (std::size_t k = 0; k < codes.size(); ++k)
      REQUIRE(rows[k] == table.find(codes[k]).value_or(rota::code_index::none));
  }
}

namespace {

/// Codes of a kind of file: consecutive, with gaps and of several lengths, out of order, long, or with nothing in common.
std::vector<std::string> some_codes(std::size_t kind, std::size_t count, std::mt19937& random) {
  std::vector<std::string> codes;
  std::size_t number = 95;
  for (std::size_t k = 0; k < count; ++k) {
    number += kind == 0 ? 1 : 1 + random() % 40;
    const std::string digits = std::to_string(number);
    if (kind == 3) {
      codes.push_back(std::string(random() % 400, 'x') + digits);
    } else if (kind == 4) {
      const char letter = static_cast<char>('a' + random() % 26);
      codes.emplace_back(1 + random() % 3, letter);
    } else {
      codes.push_back("A-" + digits);
    }
  }
  if (kind == 2) std::ranges::shuffle(codes, random);
  return codes;
}

}  // namespace

TEST_CASE("packed_codes: whatever the codes and their order, each is kept to the letter, once", "[roster][property]") {
  constexpr std::uint32_t seed = 16;
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (std::size_t round = 0; round < 100; ++round) {
    const std::size_t kind = round % 5;
    CAPTURE(round, kind);
    rota::packed_codes codes;
    std::map<std::string, std::size_t> twin;
    std::vector<std::string> rows;
    for (const std::string& code : some_codes(kind, random() % 200, random)) {
      const bool is_new = twin.emplace(code, rows.size()).second;
      REQUIRE(codes.insert(code).has_value() == is_new);
      REQUIRE_FALSE(codes.insert(code).has_value());
      if (is_new) rows.push_back(code);
    }
    CHECK((codes.is_ascending() || kind >= 2));
    for (std::size_t row = 0; row < rows.size(); ++row) {
      REQUIRE(codes[row] == rows[row]);
      REQUIRE(codes.find(rows[row]) == row);
      REQUIRE(codes.find_near(rows[row], random() % rows.size()) == row);
      REQUIRE_FALSE(codes.find(rows[row] + '!').has_value());
      REQUIRE_FALSE(codes.find_near('!' + rows[row], row).has_value());
    }
    const rota::code_index index = codes.index();
    codes.settle();
    for (std::size_t row = 0; row < rows.size(); ++row) REQUIRE(codes.find(rows[row], index) == row);
  }
}

TEST_CASE("packed_codes: a byte above 0x7F comes after a letter", "[roster]") {
  rota::packed_codes codes;
  for (const char* code : {"a", "ab\x83", "abc"}) REQUIRE(codes.insert(code).has_value());
  CHECK_FALSE(codes.insert("ab\x83").has_value());
  CHECK_FALSE(codes.insert("abc").has_value());
  CHECK(codes.find("ab\x83") == 1U);
}

namespace {

/// Codes of 16 bytes that hash_of gives one hash: the sum of two products is the same for all.
std::vector<std::string> colliding_codes(std::size_t count) {
  constexpr std::uint64_t factors[]{0xA0761D6478BD642FU, 0xE7037ED1A0B428DBU};
  std::uint64_t inverse = factors[0];
  for (int k = 0; k < 6; ++k) inverse *= 2 - factors[0] * inverse;
  std::mt19937_64 random(16);
  std::vector<std::string> codes;
  while (codes.size() < count) {
    const std::uint64_t second = random();
    const std::uint64_t words[]{(1 - second * factors[1]) * inverse, second};
    codes.emplace_back(reinterpret_cast<const char*>(words), sizeof words);
  }
  return codes;
}

}  // namespace

TEST_CASE("code_index: codes that were chosen to collide are told apart by a key that nobody knows", "[roster]") {
  const std::vector<std::string> codes = colliding_codes(2000);
  for (const std::string& code : codes) REQUIRE(rota::detail::hash_of(code) == rota::detail::hash_of(codes[0]));
  rota::code_table table;
  rota::packed_codes packed;
  for (std::size_t row = 0; row < codes.size(); ++row) {
    REQUIRE(table.insert(codes[row]) == row);
    REQUIRE(packed.insert(codes[row]) == row);
  }
  CHECK(packed.index().is_keyed());
  table.index();
  for (std::size_t row = 0; row < codes.size(); ++row) {
    REQUIRE_FALSE(table.insert(codes[row]).has_value());
    REQUIRE(table.find(codes[row]) == row);
    REQUIRE(packed.find(codes[row]) == row);
  }
  std::vector<std::string_view> sought(codes.begin(), codes.begin() + rota::code_table::batch);
  std::vector<std::uint32_t> rows(sought.size());
  table.find_all(sought, rows);
  for (std::size_t row = 0; row < rows.size(); ++row) REQUIRE(rows[row] == row);
}

TEST_CASE("code_index: hashes that differ and crowd one place key the table, and once keyed it is not keyed again", "[roster]") {
  rota::code_index index;
  const auto code_of = [](std::uint32_t row) { return std::to_string(row); };
  std::uint32_t row = 0;
  for (; !index.is_keyed() && row < 5000; ++row) index.insert(row << 16U, row, code_of);  // one place in tables of up to 2^16
  CHECK(index.is_keyed());
  CHECK(row > 1000);
  for (std::uint32_t each = 0; each < row; ++each)
    REQUIRE(index.find(index.hash_of(code_of(each)), [each](std::uint32_t found) { return found == each; }) == each);
  for (std::uint32_t count = 0; count < 40; ++count, ++row) index.insert(7, row, code_of);
  CHECK(index.find(7, [row](std::uint32_t found) { return found == row - 1; }) == row - 1);
}

TEST_CASE("code_index: codes that follow no plan leave it without a key", "[roster]") {
  std::mt19937_64 random(17);
  rota::packed_codes codes;
  for (int k = 0; k < 100'000; ++k) (void)codes.insert(std::to_string(random()));
  CHECK_FALSE(codes.index().is_keyed());
}

TEST_CASE("keyed_hash: is SipHash-1-3", "[core]") {
  // Computed by an independent implementation of SipHash-1-3, the key being the bytes 0 to 15.
  constexpr rota::detail::hash_key key{0x0706050403020100U, 0x0f0e0d0c0b0a0908U};
  CHECK(rota::detail::keyed_hash("", key) == 0xabac0158050fc4dcU);
  CHECK(rota::detail::keyed_hash("C-1", key) == 0x5e7bb89328ba6d7aU);
  CHECK(rota::detail::keyed_hash("CB-000100, CB-000101", key) == 0xe9a34dbe3b12be27U);
}

TEST_CASE("roster_builder: shuffled rows make the roster that ordered rows make", "[roster][property]") {
  constexpr std::uint32_t seed = 1604;
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 60; ++round) {
    CAPTURE(round);
    std::vector<rota::appointment> rows;
    for (std::uint32_t who = 0; who < 20; ++who)
      for (std::uint32_t k = 0, n = static_cast<std::uint32_t>(random() % 9); k < n; ++k) {
        rota::appointment row;
        row.code = "A-" + std::to_string(1000 + rows.size());
        row.official = rota::official_id{who};
        row.post = static_cast<rota::post_id>(random() % 3);
        row.term.from = date(2000, 1, 1) + rota::days{static_cast<std::int32_t>(k)};
        row.movement = static_cast<rota::movement>(random() % 11);
        row.purpose = static_cast<rota::purpose>(random() % 4);
        if (random() % 3 == 0) row.planned_until = date(2030, 1, 1) + rota::days{static_cast<std::int32_t>(rows.size())};
        if (random() % 2 == 0) row.from_post = static_cast<rota::post_id>(random() % 3);
        if (random() % 5 == 0) row.notice = date(1999, 1, 1) + rota::days{static_cast<std::int32_t>(rows.size())};
        row.outstanding_decision = random() % 2 == 0;
        if (k > 0 && random() % 4 == 0) row.concurrent_with = static_cast<rota::appointment_id>(rows.size() - 1);
        rows.push_back(row);
      }
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), 0U);
    if (round > 0) std::ranges::shuffle(order, random);
    rota::roster_builder to;
    for (int k = 0; k < 20; ++k) add_official(to, "CB-" + std::to_string(k));
    for (int k = 0; k < 3; ++k) add_post(to, "P-" + std::to_string(k));
    for (const std::size_t at : order) to.add(rows[at]);
    for (std::size_t at = 0; at < order.size(); ++at)
      if (const auto principal = rows[order[at]].concurrent_with)
        REQUIRE(to.link_concurrent(at, rows[index(*principal)].code));
    std::vector<std::uint32_t> added_as;
    const rota::roster people = std::move(to).build(added_as);
    REQUIRE(people.appointment_count() == rows.size());
    for (std::size_t k = 0; k < rows.size(); ++k) {
      const auto id = static_cast<rota::appointment_id>(k);
      const rota::appointment row = people.at(id);
      const bool same = row.code == rows[k].code && row.official == rows[k].official && row.post == rows[k].post &&
                        row.term == rows[k].term && row.movement == rows[k].movement && row.purpose == rows[k].purpose &&
                        row.planned_until == rows[k].planned_until && row.from_post == rows[k].from_post &&
                        row.concurrent_with == rows[k].concurrent_with && row.notice == rows[k].notice &&
                        row.outstanding_decision == rows[k].outstanding_decision &&
                        row.extension_decision == rows[k].extension_decision;
      REQUIRE(same);
      REQUIRE(people.find_appointment(rows[k].code) == id);
      REQUIRE(people.appointment_concurrent_with()[k] == rows[k].concurrent_with);
      REQUIRE(order[added_as[k]] == k);
    }
  }
}
