// SPDX-License-Identifier: BSL-1.0

#include <rota/law/citation.hpp>

#include "support/catch.hpp"

#include <rota/law/vietnam.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace {

using rota::evidence;

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The number as printed, in the letters of the key.
std::string in_ascii(std::string_view printed) {
  std::string text(printed);
  constexpr std::string_view d_with_stroke = "Đ";
  for (std::size_t at = text.find(d_with_stroke); at != std::string::npos; at = text.find(d_with_stroke))
    text.replace(at, d_with_stroke.size(), "D");
  return text;
}

}  // namespace

TEST_CASE("citation: every act is found by its number, and by nothing else", "[law]") {
  for (const rota::instrument& each : rota::instruments()) CHECK(rota::find_instrument(each.number) == &each);
  CHECK(rota::find_instrument("") == nullptr);
  CHECK(rota::find_instrument("65-QĐ/TW") == nullptr);
  CHECK(rota::find_instrument("65-QD/T") == nullptr);
  CHECK(rota::find_instrument("99-QD/TW") == nullptr);
}

TEST_CASE("citation: every act has its names in both languages and days in order", "[law]") {
  for (const rota::instrument& each : rota::instruments()) {
    INFO(each.number);
    CHECK(is_ascii(each.number));
    CHECK(each.number.ends_with(in_ascii(each.number_vi)));  // the Constitution's number is a year, its key says so
    CHECK(!each.kind_vi.empty());
    CHECK(!each.kind_en.empty());
    CHECK(is_ascii(each.kind_en));
    CHECK(!each.issuer_en.empty());
    if (each.in_force && each.replaced) CHECK(*each.in_force < *each.replaced);
  }
}

TEST_CASE("citation: every step of every national rule cites an act of the table, within its validity", "[law]") {
  for (const rota::rule& of : rota::vietnam::rotation_law().rules())
    for (const rota::step& each : of.law) {
      INFO(of.id << " by " << each.source.act);
      const rota::instrument* const act = rota::find_instrument(each.source.act);
      if (each.source.act.empty()) {
        // Not law but arithmetic or a reading of ours, which no local regulation can change.
        CHECK((each.source.mark == evidence::newspaper || each.source.mark == evidence::inferred));
        CHECK_FALSE(of.open_to_regulations);
        continue;
      }
      REQUIRE(act != nullptr);
      if (each.in_force.has_start()) {
        if (act->in_force) CHECK(*act->in_force <= each.in_force.from);
        if (act->replaced) CHECK(each.in_force.from < *act->replaced);
      } else {
        // What has always been so cannot have been read in an act that has a first day.
        CHECK((each.source.mark == evidence::remembered || each.source.mark == evidence::inferred));
      }
      if (act->replaced) CHECK(each.in_force.until <= *act->replaced);
    }
}

TEST_CASE("citation: every exemption is written in both languages, cites an act and has a reason of its rule", "[law]") {
  for (const rota::rule& of : rota::vietnam::rotation_law().rules())
    for (const rota::exemption& each : of.exceptions) {
      INFO(of.id << ": " << each.text.en);
      CHECK(!each.text.en.empty());
      CHECK(is_ascii(each.text.en));
      CHECK(!each.text.vi.empty());
      CHECK_FALSE(is_ascii(each.text.vi));
      CHECK(rota::find_instrument(each.source.act) != nullptr);
      CHECK(each.why < of.reasons.size());
    }
}

TEST_CASE("citation: every reason of every national rule is written in both languages", "[law]") {
  for (const rota::rule& of : rota::vietnam::rotation_law().rules()) {
    INFO(of.id);
    CHECK(!of.name_en.empty());
    CHECK(!of.name_vi.empty());
    std::set<std::string_view> sentences;
    for (const rota::reason& each : of.reasons) {
      CHECK(!each.en.empty());
      CHECK(!each.vi.empty());
      CHECK(is_ascii(each.en));
      CHECK_FALSE(is_ascii(each.vi));
      CHECK(each.en.back() != '.');
      CHECK(each.vi.back() != '.');
      CHECK(sentences.insert(each.en).second);
      CHECK(sentences.insert(each.vi).second);
    }
  }
}

TEST_CASE("citation: the mark is a letter, or the word INFERRED", "[law]") {
  CHECK(rota::to_string(evidence::seen) == "S");
  CHECK(rota::to_string(evidence::translated) == "T");
  CHECK(rota::to_string(evidence::newspaper) == "N");
  CHECK(rota::to_string(evidence::remembered) == "M");
  CHECK(rota::to_string(evidence::inferred) == "INFERRED");
}
