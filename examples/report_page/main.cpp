// SPDX-License-Identifier: BSL-1.0

// Writes one self-contained HTML page that tells how the roster of a dataset stands on a day.
//
//   report DATASET --as-of DAY --out FILE [--from DAY] [--until DAY] [--lang vi|en] [--title TEXT]
//
// Pictures are drawn by gnuplot; where it is not installed the page has its tables only, and stderr says so. A file that is there
// is replaced once the new one is whole.
//
// Exit status: 0 the page was written; 1 the dataset was refused, or the page could not be written; 2 wrong usage.

#include "../output.hpp"
#include "sections.hpp"

#include <rota/io/words.hpp>

#include <CLI/CLI.hpp>

#include <csignal>
#include <exception>
#include <filesystem>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

struct arguments {
  std::string dataset;
  std::string as_of;
  std::string from;
  std::string until;
  std::string out;
  std::string lang = "vi";
  std::string title;
};

struct wrong_usage : std::invalid_argument {
  using std::invalid_argument::invalid_argument;
};

rota::date day_of(const std::string& option, const std::string& text) {
  if (const auto day = rota::parse_date(text)) return *day;
  throw wrong_usage(option + ": `" + text + "` is not a day; write it as YYYY-MM-DD, for example 2023-11-06");
}

std::optional<rota::interval> period_of(const arguments& typed, rota::date as_of) {
  if (typed.from.empty() && typed.until.empty()) return std::nullopt;
  const rota::interval asked{typed.from.empty() ? rota::date::lowest() : day_of("--from", typed.from),
                             typed.until.empty() ? as_of + rota::days{1} : day_of("--until", typed.until)};
  if (asked.is_empty())
    throw wrong_usage("--from does not lie before the end of the period; give a later --until or an earlier --from");
  return asked;
}

std::string page_of(const report& of, const std::string& name) {
  html_page page(of.say("vi", "en"), of.say("Luân chuyển cán bộ: ", "Rotation of officials: ") + name,
                 of.say("Ngày xét ", "As of ") + spoken(of.audit.as_of, of.in) + of.say(". Cán bộ: ", ". Officials: ") +
                     std::to_string(of.data.people.official_count()) + of.say(", chức vụ: ", ", posts: ") +
                     std::to_string(of.data.people.post_count()) + of.say(", lượt giữ chức vụ: ", ", appointments: ") +
                     std::to_string(of.data.people.appointment_count()));
  add_overview(page, of);
  add_due(page, of);
  add_non_local(page, of);
  add_tenure(page, of);
  add_flows(page, of);
  add_planning(page, of);
  add_findings(page, of);
  add_compliance(page, of);
  add_published(page, of);
  page.foot(of.say("Báo cáo này do phần mềm lập, không phải là tư vấn pháp lý; văn bản gốc có giá trị quyết định.",
                   "This report was made by software. It is not legal advice; the wording of the acts decides.") +
            " rota " + std::string(rota::version()));
  return std::move(page).finish();
}

int run(const arguments& typed) {
  const rota::date as_of = day_of("--as-of", typed.as_of);
  const rota::audit_options options{.as_of = as_of, .period = period_of(typed, as_of)};
  const rota::dataset data = rota::read_dataset(typed.dataset);
  const rota::facts known{data.units, data.people};
  const rota::rulebook& law = rota::vietnam::rotation_law();
  const rota::audit audit = audit_roster(known, law, options);
  const std::vector<rota::published_sum> published = reconcile(data.published);
  const rota::group_assessment groups = assess_groups(known, law, {.as_of = as_of}, published);
  const rota::prepared_facts prepared(known, law.shared_readings(), as_of);
  const rota::due_list due = list_due(prepared, law, {.as_of = as_of, .through = plus_months(as_of, rota::months{12})});
  const report of{data, known, law, audit, groups, due, typed.lang == "en" ? rota::language::en : rota::language::vi};
  const std::string page =
      page_of(of, typed.title.empty() ? std::filesystem::path(typed.dataset).lexically_normal().filename().string()
                                      : typed.title);
  if (page.find("<picture>") == std::string::npos) std::cerr << "report: no pictures: gnuplot is not installed\n";
  rota_examples::write_whole(typed.out, [&page](std::ostream& out) { out << page; });
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // where gnuplot is not installed nobody reads what is sent to it
  arguments typed;
  CLI::App app{"Writes an HTML page on how the roster of a dataset stands on a day. The page is no legal advice."};
  app.add_option("dataset", typed.dataset, "Folder of CSV files")->required();
  app.add_option("--as-of", typed.as_of, "Day on which incumbents are judged, YYYY-MM-DD")->required();
  app.add_option("--out", typed.out, "File to write")->required();
  app.add_option("--from", typed.from,
                 "First day of the period of past moves; default: the first recorded appointment");
  app.add_option("--until", typed.until, "First day after the period; default: the day after --as-of");
  app.add_option("--title", typed.title, "Whose roster it is; default: the name of the folder");
  app.add_option("--lang", typed.lang, "Language: vi (default) or en")->check(CLI::IsMember({"vi", "en"}));
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  try {
    return run(typed);
  } catch (const wrong_usage& error) {
    std::cerr << "report: " << error.what() << '\n';
    return 2;
  } catch (const rota::data_error& error) {
    for (const rota::data_issue& issue : error.issues()) std::cerr << to_string(issue) << '\n';
  } catch (const std::exception& error) {
    std::cerr << "report: " << error.what() << '\n';
  }
  return 1;
}
