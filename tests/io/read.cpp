// SPDX-License-Identifier: BSL-1.0
#include <rota/io/read.hpp>

#include "io/schema.hpp"
#include "support/catch.hpp"

#include "dataset_folder.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using rota::date;

namespace {

rota::dataset read(const dataset_files& files, const rota::read_options& options = {}) {
  const dataset_folder folder(files);
  return rota::read_dataset(folder.path(), options);
}

rota::appointment appointment_of(const rota::roster& people, std::string_view code) {
  return people.at(people.find_appointment(code).value());
}

}  // namespace

TEST_CASE("read_dataset: every file is found, in the order of the format", "[io]") {
  const rota::dataset data = read(sound_dataset());
  std::vector<std::string> names;
  for (const rota::read_report::file& file : data.report.files) {
    names.push_back(file.name);
    CHECK(file.ignored_columns.empty());
    CHECK(file.rows > 0);
  }
  CHECK(names == std::vector<std::string>{"units.csv", "lineage.csv", "titles.csv", "bodies.csv", "posts.csv", "officials.csv",
                                          "appointments.csv", "planning.csv", "committees.csv", "discipline.csv",
                                          "protections.csv", "evaluations.csv", "training.csv", "classes.csv", "kinship.csv",
                                          "waivers.csv", "proposals.csv", "published.csv"});
  CHECK(data.report.warnings.empty());
}

TEST_CASE("read_dataset: degrees and levels of theory are kept as written", "[io]") {
  const rota::dataset data = read(sound_dataset());
  const rota::roster& people = data.people;
  const rota::official first = people.at(people.find_official("CB-1").value());
  CHECK(first.degree == "thạc sĩ");
  CHECK(first.theory == "cao cấp");
  CHECK(people.at(people.find_official("CB-2").value()).degree.empty());
  CHECK_FALSE(people.official_theory()[1]);
  CHECK(people.text(*people.official_theory()[0]) == "cao cấp");
  CHECK(people.post_tier()[index(people.find_post("S1").value())] == 1);
}

TEST_CASE("read_dataset: classes and turns of training are kept", "[io]") {
  dataset_files files = sound_dataset();
  files["classes.csv"] = "class,course,block,planned,held\nL1,lý luận,party,1,0\nL2,,,,1\n";
  files["training.csv"] =
      "class,official,course,block,from,until\nL2,,ngoại ngữ,front,,\nL1,CB-1,,,2021-01-01,2021-03-01\nL1,CB-1,sau đại học,,,\n";
  const rota::dataset data = read(files);
  const rota::roster& people = data.people;
  CHECK(people.has_training());
  CHECK(people.has_classes());
  REQUIRE(people.classes().size() == 2);
  CHECK(people.classes()[0].course == "lý luận");
  CHECK(people.classes()[0].planned == true);
  CHECK(people.classes()[0].held == false);
  CHECK_FALSE(people.classes()[1].planned.has_value());
  CHECK(people.at(people.find_class("L2").value()).held == true);
  REQUIRE(people.trainings().size() == 3);
  const auto turns = people.trainings_of(people.find_official("CB-1").value());
  REQUIRE(turns.size() == 2);
  CHECK(turns[0].course == "lý luận");  // of its class
  CHECK(turns[0].block == "party");
  CHECK(turns[0].in_force == rota::interval{date(2021, 1, 1), date(2021, 3, 1)});
  CHECK(turns[1].course == "sau đại học");
  CHECK_FALSE(people.trainings()[2].official);
  CHECK(people.trainings()[2].attended == people.find_class("L2"));
  CHECK(people.trainings_of(people.find_official("CB-2").value()).empty());
}

TEST_CASE("read_dataset: without a register of classes turns alone tell of them", "[io]") {
  dataset_files files = sound_dataset();
  files.erase("classes.csv");
  files["training.csv"] = "class,official,course\nL2,CB-1,lý luận\nL1,CB-2,ngoại ngữ\nL2,CB-2,\n";
  const rota::dataset data = read(files);
  CHECK(data.people.has_training());
  CHECK_FALSE(data.people.has_classes());
  REQUIRE(data.people.classes().size() == 2);
  CHECK(data.people.classes()[0].code == "L2");
  CHECK(data.people.classes()[0].course == "lý luận");
  CHECK_FALSE(data.people.classes()[0].held.has_value());
  const auto turns = data.people.trainings_of(data.people.find_official("CB-2").value());
  REQUIRE(turns.size() == 2);
  CHECK(turns[1].course == "lý luận");
  files.erase("training.csv");
  const rota::dataset none = read(files);
  CHECK_FALSE(none.people.has_training());
  CHECK(none.people.classes().empty());
}

TEST_CASE("read_dataset: units and lineage become a hierarchy", "[io]") {
  const rota::dataset data = read(sound_dataset());
  CHECK(data.units.unit_count() == 6);
  CHECK(data.units.version_count() == 7);
  CHECK(data.units.change_count() == 2);
  const rota::unit_id district = data.units.find("D1").value();
  const rota::unit_version* version = data.units.at(district, date(2020, 1, 1));
  REQUIRE(version != nullptr);
  CHECK(version->name == "Huyện Một");
  CHECK(version->difficult);
  CHECK(version->minority_share == 0.25);
  CHECK(version->level == rota::level::district);
  CHECK(data.units.at(district, date(2025, 7, 1)) == nullptr);
  const auto merger = std::ranges::find(data.units.changes(), data.units.find("P2"), [](const rota::unit_change& each) {
    return std::optional(each.predecessor);
  });
  REQUIRE(merger != data.units.changes().end());
  CHECK(merger->successor == data.units.find("P1"));
  CHECK(merger->act == "202/2025/QH15");
}

TEST_CASE("read_hierarchy: reads units and lineage and needs nothing else", "[io]") {
  dataset_files files = sound_dataset();
  std::erase_if(files, [](const auto& file) { return file.first != "units.csv"; });
  const dataset_folder folder(files);
  CHECK(rota::read_hierarchy(folder.path()).unit_count() == 6);
  CHECK_THROWS_AS(rota::read_dataset(folder.path()), rota::data_error);
}

TEST_CASE("read_dataset: titles of the file go before the built-in ones, which stay", "[io]") {
  const rota::dataset data = read(sound_dataset());
  const auto title = [&](std::string_view id) { return data.people.at(data.people.find_title(id).value()); };
  CHECK(title("chair").rank == std::array<std::int16_t, 4>{96, 96, 96, 96});
  CHECK(title("chair").term_months == std::int16_t{60});
  CHECK(title("tax-head").sector == rota::sector::tax);
  CHECK(title("fleet-head").sector == rota::sector::other);
  CHECK(title("fleet-head").leader);
  CHECK_FALSE(title("fleet-head").head);
  CHECK(title("secretary").rank[1] == 100);
}

TEST_CASE("read_dataset: posts and officials carry what their rows say", "[io]") {
  const rota::dataset data = read(sound_dataset());
  const rota::post first = data.people.at(data.people.find_post("S1").value());
  CHECK(first.unit == data.units.find("P1"));
  CHECK(data.people.at(*first.body).code == "B1");
  CHECK(first.block == rota::block::party);
  CHECK(first.authorised == std::int16_t{1});
  CHECK(first.tier == 1);
  CHECK(first.listed_position);
  const rota::post last = data.people.at(data.people.find_post("X1").value());
  CHECK(last.rank == std::int16_t{42});
  CHECK(last.block == rota::block::front);
  CHECK_FALSE(last.body);
  CHECK_FALSE(last.listed_position);
  CHECK(data.people.at(data.people.find_post("K1").value()).in_force.until == date(2025, 7, 1));
  CHECK(data.people.at(data.people.find_post("K1").value()).tier == 0xff);

  const rota::official who = data.people.at(data.people.find_official("CB-1").value());
  CHECK(who.birth == rota::partial_date(date(1970, 5, 4)));
  CHECK(who.sex == rota::sex::male);
  CHECK(who.ethnicity == rota::ethnicity::kinh);
  CHECK(who.native_unit.get() == data.units.find("C1"));
  CHECK(who.birth_unit.get() == data.units.find("C2"));
  CHECK(who.recorded_local_to.get() == data.units.find("P1"));
  CHECK_FALSE(who.retirement.has_value());
  const rota::official other = data.people.at(data.people.find_official("CB-2").value());
  CHECK(other.birth == rota::partial_date(rota::calendar_month::of(1975, 2)));
  CHECK(other.retirement == rota::calendar_month::of(2030, 5));
  CHECK(other.retirement_cap_years == std::int16_t{60});
  CHECK_FALSE(other.native_unit);
  CHECK(data.people.at(data.people.find_official("CB-3").value()).retirement == rota::calendar_month::of(2031, 2));
}

TEST_CASE("read_dataset: appointments, plans, waivers and proposals carry what their rows say", "[io]") {
  const rota::dataset data = read(sound_dataset());
  const rota::appointment row = appointment_of(data.people, "A2");
  CHECK(data.people.at(row.official).code == "CB-1");
  CHECK(data.people.at(row.post).code == "S1");
  CHECK(row.term == rota::interval{date(2020, 1, 1), date::highest()});
  CHECK(row.movement == rota::movement::rotation);
  CHECK(row.purpose == rota::purpose::two_term);
  CHECK(row.planned_until == date(2024, 1, 1));
  CHECK(data.people.at(*row.from_post).code == "K1");
  CHECK(row.notice == date(2019, 11, 1));
  CHECK(row.outstanding_decision);
  CHECK_FALSE(row.extension_decision);
  CHECK(data.people.at(*appointment_of(data.people, "A3").concurrent_with).code == "A2");
  CHECK_FALSE(appointment_of(data.people, "A4").term.has_start());

  const auto plans = data.people.plans_of(data.people.find_official("CB-2").value());
  REQUIRE(plans.size() == 1);
  CHECK(plans[0].supplement);
  CHECK_FALSE(plans[0].in_force.has_start());
  CHECK_FALSE(plans[0].approved.has_value());
  const auto waivers = data.people.waivers_of(data.people.find_official("CB-1").value());
  REQUIRE(waivers.size() == 1);
  CHECK(waivers[0].rule == "non-local-head");
  CHECK(waivers[0].authority == "Ban Bí thư");
  CHECK(waivers[0].in_force.until == date(2025, 1, 1));

  const rota::proposal move = data.people.at(data.people.find_proposal("D1").value());
  CHECK(move.effective == date(2023, 11, 6));
  CHECK(move.purpose == rota::purpose::non_local);
  CHECK(move.planned_until == date(2026, 11, 6));
  CHECK(move.voluntary);
  CHECK(data.people.at(data.people.find_proposal("D2").value()).movement == rota::movement::not_recorded);

  REQUIRE(data.published.size() == 2);
  CHECK(data.published[0].value == 42);
  CHECK(data.published[0].is_total);
  CHECK_FALSE(data.published[1].is_total);
}

TEST_CASE("read_dataset: files that may be absent may be absent, and then nothing is known of what they register", "[io]") {
  dataset_files files = sound_dataset();
  std::erase_if(files, [](const auto& file) {
    return !rota::detail::schema_of(file.first).required && file.first != "titles.csv" && file.first != "bodies.csv";
  });
  const rota::dataset data = read(files);
  CHECK(data.report.files.size() == 6);
  CHECK_FALSE(data.people.has_planning());
  CHECK_FALSE(data.people.has_waivers());
  CHECK_FALSE(data.people.has_discipline());
  CHECK_FALSE(data.people.has_protections());
  CHECK_FALSE(data.people.has_evaluations());
  CHECK_FALSE(data.people.has_committees());
  CHECK_FALSE(data.people.has_kinship());
  CHECK(data.published.empty());
}

TEST_CASE("read_dataset: a register without rows is a register", "[io]") {
  dataset_files files = sound_dataset();
  files["planning.csv"] = "official,post,from\n";
  files["waivers.csv"] = "official,rule,authority,decision\n";
  files["discipline.csv"] = "official,measure,from\n";
  files["protections.csv"] = "official,status,from\n";
  files["evaluations.csv"] = "official,year\n";
  files["committees.csv"] = "body,official,from\n";
  files["kinship.csv"] = "official,relative,relation\n";
  const rota::dataset data = read(files);
  CHECK(data.people.has_planning());
  CHECK(data.people.has_waivers());
  CHECK(data.people.has_discipline());
  CHECK(data.people.has_protections());
  CHECK(data.people.has_evaluations());
  CHECK(data.people.has_committees());
  CHECK(data.people.has_kinship());
  CHECK(data.people.disciplines_of(data.people.find_official("CB-2").value()).empty());
}

TEST_CASE("read_dataset: the registers carry what their rows say", "[io]") {
  dataset_files files = sound_dataset();
  files["discipline.csv"] += "CB-1,expulsion,,2022-01-01\nCB-2,,2021-01-01,\n";
  files["protections.csv"] += "CB-2,hardship,2021-01-01,,1\n";
  files["committees.csv"] += "B2,CB-2,,,\n";
  files["kinship.csv"] += "CB-2,CB-1,sibling\nCB-3,CB-1,parent\n";  // CB-1 is the parent of CB-3
  const rota::dataset data = read(files);
  const rota::roster& people = data.people;
  const rota::official_id first = people.find_official("CB-1").value();
  const rota::official_id second = people.find_official("CB-2").value();
  const rota::official_id third = people.find_official("CB-3").value();

  REQUIRE(people.disciplines_of(second).size() == 2);
  CHECK(people.disciplines_of(second)[0].kind == rota::measure::warning);
  CHECK(people.disciplines_of(second)[0].in_force == rota::interval{date(2019, 1, 1), date(2020, 1, 1)});
  CHECK(people.disciplines_of(second)[1].kind == rota::measure::not_recorded);
  CHECK_FALSE(people.disciplines_of(second)[1].in_force.has_end());
  REQUIRE(people.disciplines_of(first).size() == 1);
  CHECK(people.disciplines_of(first)[0].kind == rota::measure::expulsion);
  CHECK_FALSE(people.disciplines_of(first)[0].in_force.has_start());

  REQUIRE(people.protections_of(second).size() == 2);
  CHECK(people.protections_of(second)[0].status == rota::protection::maternity);
  CHECK_FALSE(people.protections_of(second)[0].voluntary);
  CHECK(people.protections_of(second)[0].in_force.until == date(2019, 7, 1));
  CHECK(people.protections_of(second)[1].status == rota::protection::hardship);
  CHECK(people.protections_of(second)[1].voluntary);

  REQUIRE(people.evaluations_of(first).size() == 2);
  CHECK(people.evaluations_of(first)[1].year == 2022);
  CHECK(people.evaluations_of(first)[1].rating == "tốt");

  REQUIRE(people.seats().size() == 2);
  CHECK(people.at(people.seats_of(first)[0].body).code == "B1");
  CHECK(people.seats_of(first)[0].seats == std::int16_t{15});
  CHECK(people.seats_of(first)[0].in_force == rota::interval{.from = date(2020, 1, 1)});
  CHECK(people.at(people.seats_of(second)[0].body).code == "B2");
  CHECK_FALSE(people.seats_of(second)[0].seats.has_value());
  CHECK(people.at(people.find_body("B1").value()).collective == "standing-committee");

  REQUIRE(people.kin_of(first).size() == 1);
  CHECK(people.kin_of(first)[0].relative == second);
  CHECK(people.kin_of(first)[0].is == rota::relation::sibling);
  REQUIRE(people.kin_of(third).size() == 1);
  CHECK(people.kin_of(third)[0].relative == first);
  CHECK(people.kin_of(third)[0].is == rota::relation::parent);
}

TEST_CASE("read_dataset: every word of a register is the value it names", "[io]") {
  for (const rota::measure each : rota::all_measures) {
    dataset_files files = sound_dataset();
    files["discipline.csv"] = "official,measure,from\nCB-1," + std::string(to_string(each)) + ",\n";
    CHECK(read(files).people.disciplines_of(rota::official_id{0})[0].kind == each);
  }
  for (const rota::protection each : rota::all_protections) {
    dataset_files files = sound_dataset();
    files["protections.csv"] = "official,status,from\nCB-1," + std::string(to_string(each)) + ",\n";
    CHECK(read(files).people.protections_of(rota::official_id{0})[0].status == each);
  }
  for (const rota::relation each : rota::all_relations) {
    dataset_files files = sound_dataset();
    files["kinship.csv"] = "official,relative,relation\nCB-1,CB-3," + std::string(to_string(each)) + "\n";
    CHECK(read(files).people.kin_of(rota::official_id{0})[0].is == each);
  }
}

TEST_CASE("read_dataset: columns are found by name in any order, and unknown ones are listed", "[io]") {
  dataset_files files = sound_dataset();
  files["planning.csv"] = "note,from,post,remark,official\nx,2018-01-01,S1,\"a, b\",CB-1\n";
  const rota::dataset data = read(files);
  const auto plans = data.people.plans_of(data.people.find_official("CB-1").value());
  REQUIRE(plans.size() == 1);
  CHECK(plans[0].in_force.from == date(2018, 1, 1));
  const auto file = std::ranges::find(data.report.files, "planning.csv", &rota::read_report::file::name);
  CHECK(file->ignored_columns == std::vector<std::string>{"note", "remark"});
  CHECK(file->rows == 1);
}

TEST_CASE("read_dataset: a byte order mark and CRLF change nothing", "[io]") {
  dataset_files files = sound_dataset();
  for (auto& [name, text] : files) {
    std::string with_returns = "\xEF\xBB\xBF";
    for (const char c : text) with_returns += c == '\n' ? std::string("\r\n") : std::string(1, c);
    text = with_returns;
  }
  const rota::dataset data = read(files);
  CHECK(data.people.appointment_count() == 4);
  CHECK(data.people.at(data.people.find_post("S1").value()).listed_position);
}

TEST_CASE("read_dataset: overlapping principal appointments are a warning that names both", "[io]") {
  dataset_files files = sound_dataset();
  std::string& text = files["appointments.csv"];
  text += "A5,CB-1,K1,2019-06-01,2019-12-01,appointment,,,,,,,\n";
  const rota::dataset data = read(files);
  REQUIRE(data.report.warnings.size() == 1);
  const rota::data_issue& warning = data.report.warnings[0];
  CHECK(warning.code == rota::data_errc::overlapping_appointments);
  CHECK(warning.source == "appointments.csv");
  CHECK(warning.line == 6);
  CHECK(warning.message.find("`A5`") != std::string::npos);
  CHECK(warning.message.find("`A1`") != std::string::npos);
  CHECK(warning.message.find("line 2") != std::string::npos);
}

TEST_CASE("read_dataset: adjacent, concurrent and undated appointments do not overlap", "[io]") {
  dataset_files files = sound_dataset();
  files["appointments.csv"] += "A5,CB-2,X1,,2015-01-01,appointment,,,,,,,\nA6,CB-2,X1,2018-01-01,,appointment,,,,,,,\n";
  CHECK(read(files).report.warnings.empty());
}

TEST_CASE("read_dataset: the log has a line for each file and nothing that a field holds", "[io]") {
  std::ostringstream out;
  spdlog::logger log("test", std::make_shared<spdlog::sinks::ostream_sink_st>(out));
  log.set_pattern("%v");
  const rota::dataset data = read(sound_dataset(), {.log = &log});
  log.flush();
  const std::string text = out.str();
  CHECK(text.find("officials.csv: 3 rows") != std::string::npos);
  CHECK(std::ranges::count(text, '\n') == static_cast<std::ptrdiff_t>(data.report.files.size()) + 1);
  for (const char* secret : {"CB-1", "1970", "C2", "male", "A2"}) CHECK(text.find(secret) == std::string::npos);
}

TEST_CASE("read_dataset: progress is told by file and row, and only for long files", "[io]") {
  dataset_files files = sound_dataset();
  std::string& ratings = files["evaluations.csv"] = "official,year,rating\n";
  for (int year = 1900; year < 2200; ++year)
    for (int rating = 0; rating < 500; ++rating) ratings += "CB-" + std::to_string(rating) + ',' + std::to_string(year) + ",a\n";
  std::string& officials = files["officials.csv"];
  for (int more = 4; more < 500; ++more) officials += "CB-" + std::to_string(more) + ",,,,,,,,,,,,\n";
  officials += "CB-0,,,,,,,,,,,,\n";
  std::vector<std::pair<std::string, std::size_t>> told;
  (void)read(files, {.progress = [&](std::string_view file, std::size_t rows) { told.emplace_back(file, rows); }});
  CHECK(told == std::vector<std::pair<std::string, std::size_t>>{{"evaluations.csv", 65'536}, {"evaluations.csv", 131'072}});
}

TEST_CASE("read_dataset: a folder that is not there is a failure of the file system", "[io]") {
  const std::filesystem::path nowhere = std::filesystem::temp_directory_path() / "rota-no-such-folder" / "at-all";
  CHECK_THROWS_AS(rota::read_dataset(nowhere), std::filesystem::filesystem_error);
  CHECK_THROWS_AS(rota::read_hierarchy(nowhere), std::filesystem::filesystem_error);
}

TEST_CASE("read_dataset: an appointment is concurrent with one of the same official only", "[io]") {
  dataset_files files = sound_dataset();
  files["appointments.csv"] += "A8,CB-2,S1,2021-01-01,,transfer,,,,A1,,,\nA9,CB-2,K1,2021-01-01,,transfer,,,,A2,,,\n";
  try {
    (void)read(files);
    FAIL("the dataset was accepted");
  } catch (const rota::data_error& refused) {
    REQUIRE(refused.issues().size() == 2);
    for (const rota::data_issue& issue : refused.issues()) {
      CHECK(issue.column == "concurrent_with");
      CHECK(issue.code == rota::data_errc::unknown_reference);
    }
  }
}

TEST_CASE("read_dataset: what is no readable file is a problem beside the others", "[io]") {
  dataset_files files = sound_dataset();
  files.erase("planning.csv");
  files["waivers.csv"] = "official,rule,authority,decision\rCB-1,still-in-service,A,D\r";
  const dataset_folder folder(files);
  std::filesystem::create_directory(folder.path() / "planning.csv");
  std::filesystem::create_symlink("loop.csv", folder.path() / "loop.csv");
  std::filesystem::remove(folder.path() / "proposals.csv");
  std::filesystem::create_symlink("loop.csv", folder.path() / "proposals.csv");
  try {
    (void)rota::read_dataset(folder.path());
    FAIL("the dataset was accepted");
  } catch (const rota::data_error& refused) {
    std::vector<std::pair<std::string, rota::data_errc>> found;
    for (const rota::data_issue& issue : refused.issues()) found.emplace_back(issue.source, issue.code);
    CHECK(std::ranges::count(found, std::pair(std::string("planning.csv"), rota::data_errc::unreadable_file)) == 1);
    CHECK(std::ranges::count(found, std::pair(std::string("proposals.csv"), rota::data_errc::unreadable_file)) == 1);
    CHECK(std::ranges::count(found, std::pair(std::string("waivers.csv"), rota::data_errc::bad_line_end)) == 1);
  }
}

TEST_CASE("dataset schema: the columns the model keeps stand where their enumerators say", "[io]") {
  using namespace std::string_view_literals;
  const auto name = [](std::string_view file, std::size_t column) { return rota::detail::schema_of(file).columns[column].name; };
  CHECK(name("units.csv", rota::detail::unit_column::minority_share) == "minority_share"sv);
  CHECK(name("lineage.csv", rota::detail::lineage_column::clause) == "clause"sv);
  CHECK(name("titles.csv", rota::detail::title_column::term_months) == "term_months"sv);
  CHECK(name("bodies.csv", rota::detail::body_column::until) == "until"sv);
  CHECK(name("posts.csv", rota::detail::post_column::until) == "until"sv);
  CHECK(name("officials.csv", rota::detail::official_column::flags) == "flags"sv);
  CHECK(name("appointments.csv", rota::detail::appointment_column::extension_decision) == "extension_decision"sv);
  CHECK(name("planning.csv", rota::detail::planning_column::approved) == "approved"sv);
  CHECK(name("committees.csv", rota::detail::committee_column::seats) == "seats"sv);
  CHECK(name("discipline.csv", rota::detail::discipline_column::until) == "until"sv);
  CHECK(name("protections.csv", rota::detail::protection_column::voluntary) == "voluntary"sv);
  CHECK(name("evaluations.csv", rota::detail::evaluation_column::rating) == "rating"sv);
  CHECK(name("kinship.csv", rota::detail::kinship_column::relation) == "relation"sv);
  CHECK(name("waivers.csv", rota::detail::waiver_column::until) == "until"sv);
  CHECK(name("proposals.csv", rota::detail::proposal_column::voluntary) == "voluntary"sv);
  CHECK(name("published.csv", rota::detail::published_column::role) == "role"sv);
}
