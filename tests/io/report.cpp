// SPDX-License-Identifier: BSL-1.0
#include <rota/io/report.hpp>

#include <rota/assess/groups.hpp>
#include <rota/law/vietnam.hpp>
#include <rota/version.hpp>

#include "io/text_table.hpp"
#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using json = nlohmann::ordered_json;
using rota::date;
using rota::interval;
using rota::movement;
using rota::verdict;

constexpr date day{2023, 11, 6};

// A rule of the test's own, so that what is reported is known whatever the law says: a post is to be held for 24 months.
constexpr std::array steps{
    rota::step{.in_force = {}, .required = {24, 0}, .force = rota::force::advisory, .source = {"old", ""}},
    rota::step{.in_force = {date(2015, 1, 1), date::highest()},
               .required = {24, 0},
               .force = rota::force::target,
               .source = {"170/2025/ND-CP", "48", rota::evidence::translated}}};
constexpr std::array<rota::reason, 2> reasons{{{"held {completed_months} of 24 months", "giữ chức vụ {completed_months} trên 24 tháng"},
                                               {"the first day is not recorded", "không ghi ngày đầu"}}};

rota::ruling judge(rota::one_case on, const rota::step& law) noexcept {
  if (on.subject() == rota::subject::proposal) return {verdict::violated, rota::force::binding, 0};
  if (!on.tenure_months().known()) return {verdict::undetermined, law.force, 1};
  return {on.tenure_months().value < law.required[0] ? verdict::violated : verdict::satisfied, law.force, 0};
}

void describe(rota::one_case on, const rota::step&, const rota::facts& known, rota::finding& found) {
  found.facts.add(rota::number_fact("completed_months", on.tenure_months().known() ? on.tenure_months().value : 0));
  found.facts.add(rota::day_fact("asked_on", on.day()));
  found.facts.add(rota::month_fact("retirement", rota::calendar_month::of(2026, 8)));
  found.facts.add(rota::unit_fact("seat", known.units.find("A").value()));
  found.facts.add(rota::word_fact("kind", to_string(on.movement())));
  if (found.decided.outcome == verdict::violated) found.compliant_from = date(2027, 2, 1);
}

rota::rulebook small_law() {
  const rota::rulebook own({rota::make_rule<judge>({.id = "two-years",
                                                 .name_en = "two years in a post",
                                                 .name_vi = "hai năm giữ một chức vụ",
                                                 .judged = {rota::subject::incumbent, rota::subject::proposal},
                                                 .law = steps,
                                                 .reasons = reasons,
                                                 .describe = &describe})});
  return own.with(rota::vietnam::published_table);
}

rota::dataset small_dataset() {
  rota::hierarchy units = rota_tests::small_country();
  rota_tests::roster_rows rows(units);
  rows.post("A-sec", "A", "secretary");
  rows.post("B-sec", "B", "secretary");
  rows.post("D1-sec", "D1", "secretary");
  rows.post("D2-vice", "D2", "vice-chair");
  rows.official("old hand", "A");
  rows.official("new hand", "C");
  rows.official("undated");
  rows.add({"1", "old hand", "A-sec", {date(2010, 1, 1), date(2016, 1, 1)}, movement::appointment});
  rows.add({"2", "old hand", "D1-sec", {date(2016, 1, 1), date::highest()}});
  rows.add({"3", "new hand", "B-sec", {date(2021, 1, 1), date(2023, 1, 1)}});
  rows.add({"4", "new hand", "A-sec", {date(2023, 1, 1), date::highest()}});
  rows.add({"5", "undated", "D2-vice", {date::lowest(), date::highest()}});
  rows.propose("proposal 1", "new hand", "D1-sec", date(2024, 1, 1));
  rota::roster people = rows.build();
  std::vector<rota::published_cell> published{{"report", "down", "total", 20, true}, {"report", "down", "x", 17, false},
                                              {"report", "up", "total", 3, true},    {"report", "up", "x", 3, false}};
  return {std::move(units), std::move(people), std::move(published), {}};
}

struct written {
  rota::dataset data = small_dataset();
  rota::rulebook law = small_law();
  rota::audit audit = rota::audit_roster({data.units, data.people}, law, {.as_of = day});
  std::vector<rota::published_sum> published = rota::reconcile(data.published);
  rota::group_assessment groups = rota::assess_groups({data.units, data.people}, law, {.as_of = day}, published);

  std::string json_text(rota::report_options options = {}) const {
    options.groups = &groups;
    std::ostringstream out;
    rota::write_json(out, audit, data, law, options);
    return out.str();
  }
  std::string text(rota::report_options options = {}) const {
    options.groups = &groups;
    std::ostringstream out;
    rota::write_text(out, audit, data, law, options);
    return out.str();
  }
};

std::vector<std::string> keys_of(const json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

using words = std::vector<std::string>;

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("write_json: the keys of the object and their order are those of the format", "[io]") {
  const written of;
  const std::string text = of.json_text();
  CHECK(text.ends_with("}\n"));
  const json report = json::parse(text);
  CHECK(keys_of(report) == words{"rota", "as_of", "period", "dataset", "rules", "findings", "statistics"});
  CHECK(report["rota"] == rota::version());
  CHECK(report["as_of"] == "2023-11-06");
  CHECK(report["period"] == json({"2010-01-01", "2023-11-07"}));
  CHECK(report["dataset"].dump() == R"({"units":9,"officials":3,"posts":4,"appointments":5,"proposals":1})");
  CHECK(keys_of(report["statistics"]) == words{"flows", "flows_within", "non_local", "tenure", "planning", "representation",
                                               "training", "outcomes", "balance", "decisions", "organisation", "published"});
  CHECK(of.json_text() == text);
}

TEST_CASE("write_json: rules are counted by subject and force, published tables by a rule among them", "[io]") {
  const written of;
  const json rules = json::parse(of.json_text())["rules"];
  REQUIRE(rules.size() == 3);
  CHECK(rules[0].dump() == R"({"rule":"two-years","subject":"proposal","force":"binding","satisfied":0,"violated":1,"waived":0,)"
                           R"("undetermined":0,"not_applicable":0})");
  CHECK(rules[1].dump() == R"({"rule":"two-years","subject":"incumbent","force":"target","satisfied":1,"violated":1,"waived":0,)"
                           R"("undetermined":1,"not_applicable":0})");
  CHECK(rules[2].dump() == R"({"rule":"published-table","subject":"table","force":"binding","satisfied":1,"violated":1,)"
                           R"("waived":0,"undetermined":0,"not_applicable":0})");
  std::ostringstream without;
  rota::write_json(without, of.audit, of.data, of.law, {});
  CHECK(json::parse(without.str())["rules"].size() == 2);
  CHECK(json::parse(without.str())["findings"].size() == 3);
}

TEST_CASE("write_json: a finding names its case, its reasons in both languages, its facts and its source", "[io]") {
  const written of;
  const json findings = json::parse(of.json_text())["findings"];
  REQUIRE(findings.size() == 4);
  CHECK(keys_of(findings[0]) == words{"rule", "subject", "verdict", "force", "official", "post", "proposal", "unit", "because",
                                      "facts", "source", "compliant_from"});
  CHECK(findings[0]["proposal"] == "proposal 1");
  CHECK(findings[0]["unit"] == "D1");

  const json& held = findings[1];
  CHECK(keys_of(held) == words{"rule", "subject", "verdict", "force", "official", "post", "appointment", "unit", "because",
                               "facts", "source", "compliant_from"});
  CHECK(held["verdict"] == "violated");
  CHECK(held["force"] == "target");
  CHECK(held["official"] == "new hand");
  CHECK(held["appointment"] == "4");
  CHECK(held["because"].dump() == R"({"en":"held 10 of 24 months","vi":"giữ chức vụ 10 trên 24 tháng"})");
  CHECK(held["facts"].dump() == R"({"completed_months":10,"asked_on":"2023-11-06","retirement":"2026-08","seat":"A",)"
                                R"("kind":"rotation"})");
  CHECK(held["source"].dump() == R"({"act":"170/2025/ND-CP","article":"48","in_force_from":"2015-01-01","evidence":"T"})");
  CHECK(held["compliant_from"] == "2027-02-01");

  CHECK(findings[2]["verdict"] == "undetermined");
  CHECK_FALSE(findings[2].contains("compliant_from"));

  CHECK(findings[3].dump() ==
        R"({"rule":"published-table","subject":"table","verdict":"violated","force":"binding","table":"report","row":"down",)"
        R"("because":{"en":"table `report`, row `down`: the stated total is 20 but its parts add up to 17, 3 missing",)"
        R"("vi":"bảng `report`, dòng `down`: tổng công bố là 20 nhưng các phần cộng lại là 17, thiếu 3"},)"
        R"("facts":{"stated_total":20,"sum_of_parts":17,"difference":3}})");
}

TEST_CASE("write_json: a finding on a committee names the body among its facts, and relatives by code", "[io]") {
  written of;
  rota_tests::roster_rows rows(of.data.units);
  rows.official("x");
  rota::body party;
  party.code = "A-party";
  party.unit = of.data.units.find("A").value();
  rows.rows().add(party);
  of.data.people = rows.build();
  of.audit = rota::audit_roster({of.data.units, of.data.people}, of.law, {.as_of = day});
  rota::finding found{.rule = of.law.find("two-years"), .subject = rota::subject::body,
                      .decided = {verdict::violated, rota::force::binding, 0}, .day = day,
                      .unit = party.unit, .body = rota::body_id{0}, .law = &steps[1]};
  found.facts.add(rota::official_fact("relative", rota::official_id{0}));
  of.groups.findings = {found};
  const json row = json::parse(of.json_text())["findings"].at(0);
  CHECK(row["subject"] == "committee");
  CHECK(row["unit"] == "A");
  CHECK(row["facts"].dump() == R"({"body":"A-party","relative":"x"})");
  CHECK(has(of.text({.in = rota::language::en}), "agency or unit, body A-party, Xã A\n"));
}

TEST_CASE("write_json: keys of a source that do not apply are absent", "[io]") {
  written of;
  of.audit = rota::audit_roster({of.data.units, of.data.people}, of.law, {.as_of = date(2011, 1, 1)});
  const json report = json::parse(of.json_text());
  CHECK(report["findings"][1]["source"].dump() == R"({"act":"old"})");
}

TEST_CASE("write_json: statistics are one row for each key", "[io]") {
  const written of;
  const json statistics = json::parse(of.json_text())["statistics"];
  CHECK(statistics["flows"].dump() == R"([{"from":"commune","to":"district","title":"secretary","turns":1},)"
                                      R"({"from":"commune","to":"commune","title":"secretary","turns":1},)"
                                      R"({"from":"unknown","to":"commune","title":"secretary","turns":1}])");
  CHECK(statistics["flows_within"].empty());
  CHECK(statistics["non_local"].size() == 3);
  CHECK(statistics["non_local"][0].dump() ==
        R"({"level":"district","title":"secretary","non_local":0,"local":1,"unknown":0,"vacant":0})");
  CHECK(statistics["published"].dump() == R"([{"table":"report","row":"down","stated":20,"sum_of_parts":17,"conflict":true},)"
                                          R"({"table":"report","row":"up","stated":3,"sum_of_parts":3,"conflict":false}])");
}

TEST_CASE("write_json: what is counted beside turns and non-local heads, unknown facts apart", "[io]") {
  const written of;
  const json statistics = json::parse(of.json_text())["statistics"];
  CHECK(statistics["tenure"].dump() ==
        R"([{"level":"district","title":"secretary","holders":1,"not_recorded":0,"median_months":94,"by_year":[0,0,0,0,0,0,0,1]},)"
        R"({"level":"district","title":"vice-chair","holders":1,"not_recorded":1,"by_year":[]},)"
        R"({"level":"commune","title":"secretary","holders":1,"not_recorded":0,"median_months":10,"by_year":[1]}])");
  REQUIRE(statistics["representation"].size() == 2);
  CHECK(statistics["representation"][0].dump() ==
        R"({"population":"incumbents","level":"district","persons":2,"women":0,"sex_unknown":2,"under_35":0,"under_35_unknown":2,)"
        R"("under_40":0,"under_40_unknown":2,"under_45":0,"under_45_unknown":2,"minority":0,"ethnicity_unknown":2,)"
        R"("degrees":{},"degree_unknown":2,"theories":{},"theory_unknown":2})");
  CHECK(statistics["training"].dump() == "[]");
  CHECK(statistics["decisions"][0].dump() == R"({"movement":"rotation","cases":3,"persons":2,"undated":1})");
  CHECK(statistics["organisation"][0].dump() ==
        R"({"level":"district","bodies":[0,0],"posts":[2,2],"leaders":[2,2],"heads":[1,1]})");
}

TEST_CASE("write_json: the published figures of training and of what came of rotations come out of the datasets", "[io]") {
  const auto statistics_of = [](const char* name, date as_of, interval period) {
    const rota::dataset data = rota::read_dataset(std::filesystem::path(ROTA_SOURCE_DIR) / "examples/data" / name);
    const rota::rulebook& law = rota::vietnam::rotation_law();
    const rota::audit audit = rota::audit_roster({data.units, data.people}, law, {.as_of = as_of, .period = period});
    std::ostringstream out;
    rota::write_json(out, audit, data, law, {});
    return json(json::parse(out.str())["statistics"]);
  };
  const json quang_nam = statistics_of("quang-nam", day, {date(2016, 1, 1), date(2023, 11, 7)});
  REQUIRE(quang_nam["outcomes"].size() == 2);
  CHECK(quang_nam["outcomes"][0]["tier"] == "province");
  CHECK(quang_nam["outcomes"][0]["promoted"] == 11);
  CHECK(quang_nam["outcomes"][1]["tier"] == "district");
  CHECK(quang_nam["outcomes"][1]["promoted"] == 56);
  CHECK(quang_nam["balance"][0]["down"] == 170);
  CHECK(quang_nam["balance"][0]["up"] == 14);
  CHECK(quang_nam["balance"][0]["lateral"] == 17);
  const json lao_cai = statistics_of("lao-cai", {2019, 12, 31}, {date(2015, 10, 1), date(2020, 1, 1)});
  std::uint64_t turns = 0;
  for (const json& row : lao_cai["training"]) {
    turns += row["turns"].get<std::uint64_t>();
    if (row["course"] == "political-theory") CHECK(row["turns"] == 6975);
  }
  CHECK(turns == 9876);
  std::uint64_t planned_for_sa_pa = 0;
  for (const json& row : lao_cai["planning"])
    if (row["title"] == "committee-member") planned_for_sa_pa = row["planned_for_committee"].get<std::uint64_t>();
  CHECK(planned_for_sa_pa == 85);
}

TEST_CASE("write_json: a level adds the unit to each row of the statistics, and compliance by unit", "[io]") {
  const written of;
  const json statistics = json::parse(of.json_text({.by = rota::level::district}))["statistics"];
  CHECK(keys_of(statistics) == words{"flows", "flows_within", "non_local", "tenure", "planning", "representation", "training",
                                     "outcomes", "balance", "decisions", "organisation", "published", "compliance"});
  CHECK(statistics["balance"][0]["unit"] == "D1");
  CHECK(keys_of(statistics["planning"][0]) == words{"unit", "level", "title", "posts", "persons", "posts_by_persons"});
  CHECK(statistics["flows"][0].dump() == R"({"unit":"D1","from":"commune","to":"district","title":"secretary","turns":1})");
  CHECK(keys_of(statistics["non_local"][0]) == words{"unit", "level", "title", "non_local", "local", "unknown", "vacant"});
  CHECK(statistics["compliance"][0].dump() == R"({"unit":"D1","rule":"two-years","subject":"proposal","force":"binding",)"
                                              R"("satisfied":0,"violated":1,"waived":0,"undetermined":0,"not_applicable":0})");
  CHECK(statistics["compliance"].back()["unit"] == "D2");
}

TEST_CASE("write_text: both languages tell the counts, the turns, the conflicts and the reasons", "[io]") {
  const written of;
  const std::string vi = of.text();
  for (const char* part : {"ngày xét    06/11/2023", "hai năm giữ một chức vụ", "cấp xã -> cấp huyện", "không rõ -> cấp xã",
                           "SỐ LƯỢT THEO HƯỚNG VÀ CHỨC VỤ ĐẢM NHẬN: luân chuyển", "50.0 %", "tổng công bố là 20",
                           "các phần cộng lại là 17, thiếu 3\n", "  - report, down: tổng công bố 20, các phần 17\n", "giữ chức vụ 10 trên 24 tháng", "hợp lệ từ ngày 01/02/2027",
                           "căn cứ: ", "Điều 48", "không phải là tư vấn pháp lý"}) {
    CAPTURE(part);
    CHECK(has(vi, part));
  }
  const std::string en = of.text({.in = rota::language::en});
  for (const char* part : {"as of       2023-11-06", "two years in a post", "commune -> district", "unknown -> commune",
                           "TURNS BY DIRECTION AND POST TAKEN UP: rotation", "the stated total is 20",
                           "its parts add up to 17, 3 missing\n", "     published table report, down\n",
                           "  - report, down: stated 20, parts 17\n", "held 10 of 24 months", "lawful from 2027-02-01", "source: ",
                           "Art. 48", "not legal advice"}) {
    CAPTURE(part);
    CHECK(has(en, part));
  }
}

TEST_CASE("write_text: findings come with the worst first and no more than asked for", "[io]") {
  const written of;
  const std::string text = of.text({.in = rota::language::en});
  const std::size_t binding = text.find("1. violated (binding)");
  const std::size_t table = text.find("2. violated (binding): the parts of a published table");
  const std::size_t target = text.find("3. violated (target)");
  const std::size_t undetermined = text.find("4. undetermined (target)");
  CHECK(binding < table);
  CHECK(table < target);
  CHECK(target < undetermined);
  CHECK(undetermined != std::string::npos);
  const std::string one = of.text({.in = rota::language::en, .worst = 1});
  CHECK(has(one, "1 of 4"));
  CHECK_FALSE(has(one, "2. violated"));
}

TEST_CASE("write_text: a level adds the unit to the tables, and units without cases are left out of them", "[io]") {
  const written of;
  const std::string text = of.text({.in = rota::language::en, .by = rota::level::commune});
  CHECK(has(text, "  Xã A            0         1"));
  CHECK(has(text, "  Xã A    commune -> commune"));
  CHECK(has(text, "(none)"));
  CHECK_FALSE(has(text, "Xã E"));
}

TEST_CASE("text_table: numbers under Vietnamese words end in one column", "[io]") {
  rota::detail::text_table table(1, {"từ -> đến", "tổng", "phó bí thư kiêm chủ tịch"});
  table.add({"cấp tỉnh -> cấp huyện", "20", "4"});
  table.add({"a", "3", "1000"});
  std::ostringstream out;
  table.write(out);
  std::istringstream lines(out.str());
  std::vector<std::size_t> widths;
  for (std::string line; std::getline(lines, line);) widths.push_back(rota::detail::code_points(line));
  REQUIRE(widths.size() == 4);  // the long head stands on two lines
  CHECK(widths[0] == widths[1]);
  CHECK(widths[1] == widths[2]);
  CHECK(widths[2] == widths[3]);
  CHECK(has(out.str(), "  a" + std::string(25, ' ') + "3 "));
}

TEST_CASE("write_json: the published figures of the province of Quảng Nam come out of its dataset", "[io]") {
  const std::filesystem::path folder = std::filesystem::path(ROTA_SOURCE_DIR) / "examples/data/quang-nam";
  const rota::dataset data = rota::read_dataset(folder);
  const rota::rulebook& law = rota::vietnam::rotation_law();
  const rota::audit audit = rota::audit_roster({data.units, data.people}, law,
                                               {.as_of = day, .period = interval{date(2016, 1, 1), date(2023, 11, 7)}});
  const std::vector<rota::published_sum> published = rota::reconcile(data.published);
  const rota::group_assessment groups = rota::assess_groups({data.units, data.people}, law, {.as_of = day}, published);
  std::ostringstream out;
  rota::write_json(out, audit, data, law, {.groups = &groups});
  const json report = json::parse(out.str());

  std::map<std::string, std::uint64_t> totals;
  std::map<std::string, std::uint64_t> cells;
  for (const json& row : report["statistics"]["flows"]) {
    const std::string direction = row["from"].get<std::string>() + '-' + row["to"].get<std::string>();
    totals[direction] += row["turns"].get<std::uint64_t>();
    cells[direction + ' ' + row["title"].get<std::string>()] = row["turns"].get<std::uint64_t>();
  }
  CHECK(totals == std::map<std::string, std::uint64_t>{{"province-district", 20}, {"district-province", 3},
                                                       {"district-commune", 150}, {"commune-district", 11},
                                                       {"commune-commune", 17}});
  for (const auto& [cell, turns] : std::map<std::string, std::uint64_t>{
           {"province-district secretary", 2}, {"province-district standing-deputy-secretary", 6},
           {"province-district deputy-secretary-chair", 4}, {"province-district vice-chair", 5},
           {"district-province deputy-department-head", 3}, {"district-commune secretary", 69},
           {"district-commune standing-deputy-secretary", 13}, {"district-commune deputy-secretary-chair", 48},
           {"district-commune vice-chair", 20}, {"commune-district division-head", 2},
           {"commune-district deputy-division-head", 9}, {"commune-commune secretary", 10},
           {"commune-commune deputy-secretary-chair", 7}}) {
    CAPTURE(cell);
    CHECK(cells[cell] == turns);
  }

  bool has_district_secretaries = false;
  for (const json& row : report["statistics"]["non_local"])
    if (row["level"] == "district" && row["title"] == "secretary") {
      has_district_secretaries = true;
      // The dataset also holds the neighbouring city; its own districts are not part of the report's 18.
      CHECK(row["non_local"] == 8);
      CHECK(row["local"] == 10);
    }
  CHECK(has_district_secretaries);

  std::vector<std::string> conflicts;
  for (const json& row : report["findings"])
    if (row["rule"] == "published-table")
      conflicts.push_back(row["facts"]["stated_total"].dump() + ' ' + row["facts"]["sum_of_parts"].dump());
  CHECK(conflicts == std::vector<std::string>{"20 17"});
}
