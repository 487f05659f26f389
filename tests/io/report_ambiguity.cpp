// SPDX-License-Identifier: BSL-1.0
#include <rota/io/report.hpp>

#include <rota/law/rule.hpp>

#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

namespace {

using json = nlohmann::ordered_json;
using rota::date;
using rota::language;
using rota::movement;
using rota::verdict;

constexpr date as_of{2022, 1, 1};

// Rules of the test's own, so that what is reported is known whatever the law says: a post is to be held for less than eight years,
// and by somebody from elsewhere.
constexpr std::array steps{rota::step{.in_force = {}, .force = rota::force::target, .source = {"ours", ""}}};
constexpr std::array<rota::reason, 2> years{{{"held {months} months", "đã giữ {months} tháng"}, {"held too long", "giữ quá lâu"}}};
constexpr std::array<rota::reason, 2> places{{{"from elsewhere", "người nơi khác"}, {"from here", "người tại chỗ"}}};

rota::ruling judge_years(rota::one_case on, const rota::step& by) noexcept {
  if (on.subject() == rota::subject::move) return {verdict::violated, by.force, 1};
  const bool held_long = on.tenure_months().known() && on.tenure_months().value >= 96;
  return {held_long ? verdict::violated : verdict::satisfied, by.force, 0};
}

void describe_years(rota::one_case on, const rota::step&, const rota::facts&, rota::finding& found) {
  found.facts.add(rota::number_fact("months", on.tenure_months().value));
}

rota::ruling judge_place(rota::one_case on, const rota::step& by) noexcept {
  if (on.native() == rota::locality::undetermined) return rota::decide_as(verdict::not_applicable, by, 0);
  if (on.native() == rota::locality::not_local) return {verdict::satisfied, by.force, 0};
  return {verdict::violated, rota::force::binding, 1};
}

rota::rulebook small_law() {
  return rota::rulebook({rota::make_rule<judge_years>({.id = "eight-years",
                                                       .name_en = "eight years at most",
                                                       .name_vi = "tối đa tám năm",
                                                       .judged = {rota::subject::incumbent, rota::subject::move},
                                                       .law = steps,
                                                       .reasons = years,
                                                       .describe = &describe_years}),
                         rota::make_rule<judge_place>({.id = "from-elsewhere",
                                                       .name_en = "from elsewhere",
                                                       .name_vi = "người nơi khác",
                                                       .judged = {rota::subject::proposal},
                                                       .law = steps,
                                                       .reasons = places})});
}

/// Heads of districts: `merged` led D3 until it went into D2, and D2 from then on; to D1 are proposed `away`, a native of D1 who was
/// born elsewhere, and `unborn`, a native of D1 whose place of birth is not recorded.
rota::dataset small_dataset() {
  rota::hierarchy units = rota_tests::small_country();
  rota_tests::roster_rows rows(units);
  rows.post("S1", "D1", "secretary");
  rows.post("S2", "D2", "secretary");
  rows.post("S3", "D3", "secretary", {date::lowest(), {2020, 1, 1}});
  rota::official away;
  away.code = "away";
  away.native_unit = units.find("A").value();
  away.birth_unit = units.find("C").value();
  rows.rows().add(away);
  rows.official("merged\x1b");
  rows.official("unborn", "A");
  rows.add({.code = "M1", .official = "merged\x1b", .post = "S3", .term = {{2013, 1, 1}, {2020, 1, 1}},
            .movement = movement::election});
  rows.add({.code = "M2", .official = "merged\x1b", .post = "S2", .term = {{2020, 1, 1}, date::highest()},
            .movement = movement::designation});
  rows.propose("P1", "unborn", "S1", {2021, 6, 1});
  rows.propose("P2", "away", "S1", {2021, 6, 1});
  rota::roster people = rows.build();
  return {std::move(units), std::move(people), {}, {}};
}

struct written {
  rota::dataset data = small_dataset();
  rota::rulebook law = small_law();
  rota::prepared_facts known{{data.units, data.people}, law.shared_readings(), as_of};
  rota::ambiguity_report report = find_ambiguities(known, law, {.audit = {.as_of = as_of}});

  std::string text(language in) const {
    std::ostringstream out;
    write_ambiguities(out, report, data, law, in);
    return out.str();
  }
};

}  // namespace

TEST_CASE("write_ambiguities: a block for each official, the readings of a question under each other", "[io]") {
  const std::string english = written().text(language::en);
  CHECK(english.starts_with(R"(
READINGS THAT NO ACT SETTLES: rulings 4, officials 3
  official away
    from elsewhere [from-elsewhere], proposal P2: local person
      - by the native place (in use): violated (binding)
        from here
      - by the place of birth: satisfied (target)
        from elsewhere
)"));
  CHECK(english.find(R"(
  official merged?
    eight years at most [eight-years], incumbent M2: time in a post at a merger
      - ends with the old unit (in use): satisfied (target)
        held 24 months
      - goes on in the unit that received it: violated (target)
        held 108 months
    eight years at most [eight-years], move M2: time in a post at a merger
      - ends with the old unit (in use): violated (target)
        held too long
      - goes on in the unit that received it: no case to be judged
  official unborn
    from elsewhere [from-elsewhere], proposal P1: local person
      - by the native place (in use): violated (binding)
        from here
      - by the place of birth: not applicable
        from elsewhere
)") != std::string::npos);
}

TEST_CASE("write_ambiguities: in Vietnamese", "[io]") {
  const std::string vietnamese = written().text(language::vi);
  CHECK(vietnamese.starts_with("\nCÁCH HIỂU CHƯA VĂN BẢN NÀO QUY ĐỊNH: số kết luận 4, số cán bộ 3\n  cán bộ away\n"));
  CHECK(vietnamese.find(R"(
  cán bộ merged?
    tối đa tám năm [eight-years], người đương nhiệm M2: thời gian giữ chức vụ khi sáp nhập
      - kết thúc cùng đơn vị cũ (đang áp dụng): đạt (chỉ tiêu)
        đã giữ 24 tháng
      - tính tiếp ở đơn vị tiếp nhận: vi phạm (chỉ tiêu)
        đã giữ 108 tháng
    tối đa tám năm [eight-years], lượt điều chuyển M2: thời gian giữ chức vụ khi sáp nhập
      - kết thúc cùng đơn vị cũ (đang áp dụng): vi phạm (chỉ tiêu)
        giữ quá lâu
      - tính tiếp ở đơn vị tiếp nhận: không phải trường hợp được xét
  cán bộ unborn
)") != std::string::npos);
}

TEST_CASE("write_ambiguities: where nothing is ambiguous, that is said", "[io]") {
  written of;
  of.report.rulings.clear();
  of.report.officials = 0;
  CHECK(of.text(language::en) == "\nREADINGS THAT NO ACT SETTLES: rulings 0, officials 0\n");
}

TEST_CASE("write_json: ambiguities are a key only where asked for, an official a line", "[io]") {
  const written of;
  const rota::audit audit = audit_roster({of.data.units, of.data.people}, of.law, {.as_of = as_of});
  const auto report_with = [&](const rota::ambiguity_report* ambiguities) {
    std::ostringstream out;
    write_json(out, audit, of.data, of.law, {.ambiguities = ambiguities});
    return json::parse(out.str());
  };
  CHECK_FALSE(report_with(nullptr).contains("ambiguities"));
  const json found = report_with(&of.report)["ambiguities"];
  REQUIRE(found.size() == 3);
  const json& away = found[0]["rulings"].at(0);
  CHECK(away["proposal"] == "P2");
  CHECK(away["readings"].at(1).dump() ==
        R"({"reading":"birth_place","of_the_book":false,"verdict":"satisfied","force":"target",)"
        R"("because":{"en":"from elsewhere","vi":"người nơi khác"},"facts":{}})");
  CHECK(found[1].dump() ==
        R"({"official":"merged\u001b","rulings":[{"rule":"eight-years","subject":"incumbent","appointment":"M2",)"
        R"("question":"tenure_across_merger","readings":[{"reading":"ends","of_the_book":true,"verdict":"satisfied",)"
        R"("force":"target","because":{"en":"held 24 months","vi":"đã giữ 24 tháng"},"facts":{"months":24}},{"reading":"continues",)"
        R"("of_the_book":false,"verdict":"violated","force":"target","because":{"en":"held 108 months","vi":"đã giữ 108 tháng"},)"
        R"("facts":{"months":108}}]},{"rule":"eight-years","subject":"move","appointment":"M2","question":"tenure_across_merger",)"
        R"("readings":[{"reading":"ends","of_the_book":true,"verdict":"violated","force":"target",)"
        R"("because":{"en":"held too long","vi":"giữ quá lâu"},"facts":{"months":0}},)"
        R"({"reading":"continues","of_the_book":false}]}]})");
  CHECK(found[2]["official"] == "unborn");
  const json& unborn = found[2]["rulings"].at(0)["readings"].at(1);
  CHECK(unborn["verdict"] == "not_applicable");
  CHECK_FALSE(unborn.contains("force"));
}
