// SPDX-License-Identifier: BSL-1.0

// What falls due: the verdicts on who holds a post that time alone changes within some months, on which day and by which rule, as
// text for a person, as JSON or CSV for a program, or as a calendar.
//
//   due DATASET --as-of DAY [--months N] [--format text|json|csv|ics] [--only RULE ...] [--lang vi|en] [--regulation FILE ...]
//       [--threads N] [--out FILE]
//
// Exit status: 0 the list was written, however long; 1 the dataset or a regulation was refused (every problem on stderr, one a
// line), or the list could not be written; 2 wrong usage. A file that is there is replaced once the new list is whole.

#include "output.hpp"

#include <rota/io/due_report.hpp>
#include <rota/io/read.hpp>
#include <rota/io/regulation.hpp>
#include <rota/rota.hpp>

#include <CLI/CLI.hpp>

#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// The command line as typed.
struct arguments {
  std::string dataset;
  std::string as_of;
  int months = 12;
  std::string format = "text";
  std::vector<std::string> only;
  std::string lang = "vi";
  std::vector<std::string> regulations;
  unsigned threads = 1;
  std::string out;
};

/// Reads the command line; the exit status instead, where it asks for help or makes no sense.
std::optional<int> parse(int argc, char** argv, arguments& typed) {
  CLI::App app{"Lists which verdicts on who holds a post time alone changes, and when. It is no legal advice."};
  app.add_option("dataset", typed.dataset, "Folder of CSV files")->required();
  app.add_option("--as-of", typed.as_of, "Day from which to look ahead, YYYY-MM-DD; the clock is never read")
      ->required()
      ->check([](const std::string& text) {
        if (rota::parse_date(text)) return std::string();
        return "`" + text + "` is not a day; write it as YYYY-MM-DD, for example 2023-11-06";
      });
  app.add_option("--months", typed.months, "How far to look ahead; default: 12")->check(CLI::Range(1, 600));
  app.add_option("--format", typed.format, "text (default), json, csv or ics (iCalendar)")
      ->check(CLI::IsMember({"text", "json", "csv", "ics"}));
  app.add_option("--only", typed.only, "Rules to look at; default: all that judge who holds a post, and rotation-min-duration")
      ->check([](const std::string& id) {
        return rota::vietnam::rotation_law().find(id) != nullptr ? std::string() : "no rule is called `" + id + "`";
      });
  app.add_option("--lang", typed.lang, "Language of the text and the calendar: vi (default) or en")
      ->check(CLI::IsMember({"vi", "en"}));
  app.add_option("--regulation", typed.regulations, "Local regulation over the national law, a TOML file; may be repeated");
  app.add_option("--threads", typed.threads, "Threads that judge; the result is the same")->check(CLI::Range(1, 256));
  app.add_option("--out", typed.out, "File to write; default: standard output");
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

void run(const arguments& typed) {
  const rota::date as_of = rota::parse_date(typed.as_of).value();
  const rota::language in = typed.lang == "en" ? rota::language::en : rota::language::vi;
  const rota::dataset data = rota::read_dataset(typed.dataset);
  const rota::rulebook law = law_asked_for(typed, data.units);
  const rota::executor lent = rota::own_threads(typed.threads);
  const rota::prepared_facts known({data.units, data.people}, law.shared_readings(), as_of, {}, lent);
  const rota::due_list due =
      list_due(known, law, {.as_of = as_of, .through = plus_months(as_of, rota::months{typed.months})}, lent);

  rota_examples::write_whole(typed.out, [&](std::ostream& out) {
    if (typed.format == "json")
      write_due_json(out, due, known, law);
    else if (typed.format == "csv")
      write_due_csv(out, due, known);
    else if (typed.format == "ics")
      write_due_calendar(out, due, known, law, {.in = in});
    else
      write_due_text(out, due, known, law, in);
  });
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
    std::cerr << "due: " << error.what() << '\n';
  }
  return 1;
}
