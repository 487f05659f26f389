// SPDX-License-Identifier: BSL-1.0

// What a list of decisions would do to the statistics of a day: heads who are not local, time in the post, compliance, before and
// after. The decisions are proposals of the dataset; nothing is written to it.
//
//   what_if DATASET [--proposals CODE ...] [--as-of DAY] [--by province|district|commune] [--format text|json] [--lang vi|en]
//           [--only RULE ...] [--regulation FILE ...]
//
// Exit status: 0 the difference was written, whatever it is; 1 the dataset or a regulation was refused (every problem on stderr, one a
// line), or a proposal is not there; 2 wrong usage.

#include <rota/io/read.hpp>
#include <rota/io/regulation.hpp>
#include <rota/io/what_if_report.hpp>
#include <rota/rota.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// The command line as typed.
struct arguments {
  std::string dataset;
  std::vector<std::string> proposals;
  std::string as_of;
  std::string by;
  std::string format = "text";
  std::string lang = "vi";
  std::vector<std::string> only;
  std::vector<std::string> regulations;
};

std::string check_day(const std::string& text) {
  if (rota::parse_date(text)) return {};
  return "`" + text + "` is not a day; write it as YYYY-MM-DD, for example 2024-03-01";
}

/// Reads the command line; the exit status instead, where it asks for help or makes no sense.
std::optional<int> parse(int argc, char** argv, arguments& typed) {
  CLI::App app{"Tells what a list of decisions would do to the statistics of a day. It is no legal advice."};
  app.add_option("dataset", typed.dataset, "Folder of CSV files")->required();
  app.add_option("--proposals", typed.proposals, "Codes in proposals.csv that make the list; default: all");
  app.add_option("--as-of", typed.as_of, "Day that is counted, YYYY-MM-DD; default: the latest effective day of the list")
      ->check(check_day);
  app.add_option("--by", typed.by, "Counts for each unit of a level: province, district or commune; default: of the whole")
      ->check(CLI::IsMember({"province", "district", "commune"}));
  app.add_option("--format", typed.format, "text (default) or json")->check(CLI::IsMember({"text", "json"}));
  app.add_option("--lang", typed.lang, "Language of the text: vi (default) or en")->check(CLI::IsMember({"vi", "en"}));
  app.add_option("--only", typed.only, "Rules to look at; default: all that judge who holds a post")
      ->check([](const std::string& id) {
        return rota::vietnam::rotation_law().find(id) != nullptr ? std::string() : "no rule is called `" + id + "`";
      });
  app.add_option("--regulation", typed.regulations, "Local regulation over the national law, a TOML file; may be repeated");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  return std::nullopt;
}

rota::rulebook law_asked_for(const arguments& typed, const rota::hierarchy& units) {
  rota::rulebook law = rota::vietnam::rotation_law();
  for (const std::string& file : typed.regulations) law = law.with(rota::read_regulation(file, units, law));
  if (typed.only.empty()) return law;
  return law.only(std::vector<std::string_view>(typed.only.begin(), typed.only.end()));
}

std::vector<rota::proposal> list_asked_for(const arguments& typed, const rota::roster& people) {
  std::vector<rota::proposal> all;
  for (std::size_t at = 0; at < people.proposal_count(); ++at) all.push_back(people.at(static_cast<rota::proposal_id>(at)));
  if (typed.proposals.empty()) return all;
  std::vector<rota::proposal> chosen;
  for (const std::string& code : typed.proposals) {
    const auto found = std::ranges::find(all, code, &rota::proposal::code);
    if (found == all.end()) throw std::runtime_error("no proposal `" + code + "` in the dataset; name one of proposals.csv");
    chosen.push_back(*found);
  }
  return chosen;
}

void run(const arguments& typed) {
  const rota::dataset data = rota::read_dataset(typed.dataset);
  const rota::facts known{data.units, data.people};
  const std::vector<rota::proposal> decided = list_asked_for(typed, data.people);
  if (decided.empty() && typed.as_of.empty()) throw std::runtime_error("no proposals, so no day to count; give --as-of");
  rota::what_if_options options;
  options.as_of = typed.as_of.empty() ? std::ranges::max_element(decided, {}, &rota::proposal::effective)->effective
                                      : rota::parse_date(typed.as_of).value();
  for (const rota::level each : rota::all_levels)
    if (to_string(each) == typed.by) options.by = each;
  const rota::rulebook law = law_asked_for(typed, data.units);
  const rota::prepared_facts prepared(known, law.shared_readings(), *options.as_of);
  const rota::what_if_changes changes = what_if(decided, prepared, law, options);

  if (typed.format == "json")
    write_what_if_json(std::cout, changes, known);
  else
    write_what_if(std::cout, changes, known, typed.lang == "en" ? rota::language::en : rota::language::vi);
  std::cout.flush();
  if (!std::cout) throw std::runtime_error("the difference could not be written to the end");
}

}  // namespace

int main(int argc, char** argv) {
  arguments typed;
  if (const auto status = parse(argc, argv, typed)) return *status;
  try {
    run(typed);
    return 0;
  } catch (const rota::data_error& error) {
    for (const rota::data_issue& issue : error.issues()) std::cerr << to_string(issue) << '\n';
  } catch (const std::exception& error) {
    std::cerr << "what_if: " << error.what() << '\n';
  }
  return 1;
}
