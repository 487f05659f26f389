// SPDX-License-Identifier: BSL-1.0

// What of a person leaves the library: the log says nothing of anybody; a report names officials by code and never says when they were
// born, nor who is whose relative but in a finding that rests on it. The sample's persons are made up.

#include <rota/io/read.hpp>
#include <rota/io/report.hpp>
#include <rota/rota.hpp>

#include "io/dataset_folder.hpp"
#include "support/catch.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/ostream_sink.h>

#include <filesystem>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

const std::filesystem::path sample = std::filesystem::path(ROTA_SOURCE_DIR) / "examples/data/quang-nam";

struct told {
  rota::dataset data;
  std::string log;
  std::vector<std::string> lines;  ///< of all reports, in both languages
};

/// Everything that the library writes of a dataset, logging as much as it can.
told everything_told() {
  std::ostringstream log;
  spdlog::logger logger("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(log));
  logger.set_level(spdlog::level::trace);
  told made{rota::read_dataset(sample, {.log = &logger}), {}, {}};
  const rota::facts known{made.data.units, made.data.people};
  const rota::rulebook& law = rota::vietnam::rotation_law();
  const rota::audit audit = audit_roster(known, law, {.as_of = {2023, 11, 6}});
  const std::vector<rota::published_sum> published = rota::reconcile(made.data.published);
  const rota::group_assessment groups = assess_groups(known, law, {.as_of = audit.as_of}, published);
  std::stringstream text;
  for (const rota::language in : {rota::language::vi, rota::language::en}) {
    const rota::report_options options{.in = in, .worst = 1'000'000, .groups = &groups};
    write_json(text, audit, made.data, law, options);
    write_text(text, audit, made.data, law, options);
    write_history(text, audit, made.data, law, options);
  }
  for (std::string line; std::getline(text, line);) made.lines.push_back(line);
  made.log = log.str();
  return made;
}

std::string in_vietnamese(const std::string& iso) { return iso.substr(8, 2) + '/' + iso.substr(5, 2) + '/' + iso.substr(0, 4); }

}  // namespace

TEST_CASE("privacy: no report says when somebody was born", "[io]") {
  const told all = everything_told();
  std::set<std::string> births;
  for (const rota::partial_date birth : all.data.people.official_birth())
    if (birth.is_to_the_day()) {
      births.insert(to_string(birth));
      births.insert(in_vietnamese(to_string(birth)));
    }
  REQUIRE(births.size() > 1000);
  REQUIRE(all.lines.size() > 2000);
  constexpr std::size_t day_length = 10;
  for (const std::string& line : all.lines)
    for (std::size_t at = 0; at + day_length <= line.size(); ++at) {
      const char third = line[at + 2], fifth = line[at + 4];
      if ((third == '/' || fifth == '-') && births.contains(line.substr(at, day_length))) FAIL_CHECK("a birth is told: " << line);
    }
}

TEST_CASE("privacy: relatives are named together only where a finding rests on it", "[io]") {
  const told all = everything_told();
  const rota::roster& people = all.data.people;
  std::set<std::pair<std::string, std::string>> pairs;
  for (const rota::kinship_entry& each : people.kinship_entries())
    pairs.emplace(people.at(each.official).code, people.at(each.relative).code);
  REQUIRE_FALSE(pairs.empty());
  std::size_t together = 0;
  bool in_family_finding = false;
  for (const std::string& line : all.lines) {
    // A finding of a text begins with a numbered line that ends with the rule's id; one of JSON is a line by itself.
    if (line.find("[") != std::string::npos && line.find("]") != std::string::npos) in_family_finding = false;
    if (line.find("family-conflict") != std::string::npos) in_family_finding = true;
    for (const auto& [one, other] : pairs)
      if (line.find(one) != std::string::npos && line.find(other) != std::string::npos) {
        ++together;
        if (!in_family_finding) FAIL_CHECK("relatives are told of: " << line);
      }
  }
  CHECK(together > 0);
}

TEST_CASE("privacy: the log counts and names nobody", "[io]") {
  const told all = everything_told();
  REQUIRE(all.log.find("officials.csv") != std::string::npos);
  CHECK(all.log.find("SYN-") == std::string::npos);
  CHECK(all.log.find("L3:") == std::string::npos);
  for (const rota::partial_date birth : all.data.people.official_birth())
    if (birth.is_recorded()) CHECK(all.log.find(to_string(birth)) == std::string::npos);
}

TEST_CASE("privacy: of a roster that is refused the log says how many problems there are, and not what they hold", "[io]") {
  dataset_files files = sound_dataset();
  files["officials.csv"] += "CB-SECRET,1970-02-30,male,kinh,C1,,,,,,,,\n";
  const dataset_folder folder(files);
  std::ostringstream log;
  spdlog::logger logger("test", std::make_shared<spdlog::sinks::ostream_sink_mt>(log));
  logger.set_level(spdlog::level::trace);
  CHECK_THROWS_AS(rota::read_dataset(folder.path(), {.log = &logger}), rota::data_error);
  CHECK(log.str().find("SECRET") == std::string::npos);
  CHECK(log.str().find("1970") == std::string::npos);
}
