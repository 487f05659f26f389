// SPDX-License-Identifier: BSL-1.0

// Audits a dataset: every proposal, every incumbent on a day, every past move and ended rotation of a period, and the
// statistics, as text for a person or as JSON for a program.
//
//   audit DATASET --as-of DAY [--from DAY] [--until DAY] [--json] [--only RULE ...] [--by LEVEL] [--movement KIND ...]
//         [--threads N] [--lang vi|en] [--worst N] [--regulation FILE ...] [--law-of DAY] [--history] [--compare-law DAY]
//         [--ambiguities] [--reference-month MONTH] [--as-one-list] [--out FILE]
//
// Every case is judged by the law of its own day: a proposal of its effective day, an incumbent of --as-of, a past move of its first day.
// --law-of judges all by the law as it stood on a day; --history tells of past moves only, by year; --compare-law adds which past
// moves and proposals become lawful or unlawful by the law as it stood on a day; --as-one-list judges the proposals as one
// transaction; --ambiguities adds whose verdicts depend on a reading that no act settles, with the readings side by side.
//
// Exit status: 0 the audit ran, whatever it found; 1 the dataset or a regulation was refused (every problem on stderr, one a
// line), or the report could not be written; 2 wrong usage. A file that --out names is replaced once the new report is whole. Read the
// seven numbered examples first.

#include "output.hpp"

#include <rota/io/regulation.hpp>
#include <rota/io/report.hpp>
#include <rota/rota.hpp>

#include <CLI/CLI.hpp>

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <exception>
#include <iostream>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

/// The command line asks for something that is not there.
struct wrong_usage : std::invalid_argument {
  using std::invalid_argument::invalid_argument;
};

/// The command line as typed.
struct arguments {
  std::string dataset;
  std::string as_of;
  std::string from;
  std::string until;
  bool json = false;
  std::vector<std::string> only;
  std::vector<std::string> movements;
  std::vector<std::string> regulations;
  std::string lang = "vi";
  std::string by;
  std::string law_of;
  std::string compare_law;
  std::string reference;
  bool history = false;
  bool as_one_list = false;
  bool ambiguities = false;
  unsigned threads = 1;
  std::string out;
  rota::report_options report;
};

rota::date day_of(const std::string& option, const std::string& text) {
  if (const auto day = rota::parse_date(text)) return *day;
  throw wrong_usage(option + ": `" + text + "` is not a day; write it as YYYY-MM-DD, for example 2023-11-06");
}

rota::date as_of(const arguments& typed) {
  if (typed.as_of.empty())
    throw wrong_usage("--as-of is missing: give the day on which incumbents are judged, as YYYY-MM-DD; the clock is never read");
  return day_of("--as-of", typed.as_of);
}

/// The period asked for; an end that is not given is the library's own default.
std::optional<rota::interval> period(const arguments& typed, const rota::roster* people) {
  if (typed.from.empty() && typed.until.empty()) return std::nullopt;
  rota::interval asked{rota::date::lowest(), as_of(typed) + rota::days{1}};
  if (!typed.until.empty()) asked.until = day_of("--until", typed.until);
  if (!typed.from.empty()) {
    asked.from = day_of("--from", typed.from);
  } else if (people != nullptr) {
    asked.from = asked.until - rota::days{1};
    for (const rota::interval& term : people->appointment_term())
      if (term.has_start()) asked.from = std::min(asked.from, term.from);
  }
  if (asked.is_empty())
    throw wrong_usage("--from " + to_string(asked.from) + " does not lie before the end of the period, " + to_string(asked.until) +
                      "; the end is the first day that is not in the period: give a later --until or an earlier --from");
  return asked;
}

/// The part of the law that was asked for.
rota::rulebook chosen(const rota::rulebook& law, const arguments& typed) {
  if (typed.only.empty()) return law;
  std::vector<std::string_view> ids;
  std::string unknown;
  for (const std::string& id : typed.only) {
    ids.push_back(id);
    if (law.find(id) == nullptr) unknown += (unknown.empty() ? "`" : ", `") + id + '`';
  }
  if (unknown.empty()) return law.only(ids);
  std::string known;
  for (const rota::rule& each : law.rules()) known += (known.empty() ? "" : ", ") + std::string(each.id);
  throw wrong_usage("--only: no rule is called " + unknown + "; the rules are " + known);
}

/// The national law and the regulations, each over those before it; refused with the problems of all of them.
rota::rulebook local_law(const arguments& typed, const rota::hierarchy& units) {
  rota::rulebook law = rota::vietnam::rotation_law();
  std::vector<rota::data_issue> issues;
  for (const std::string& file : typed.regulations) {
    try {
      law = law.with(rota::read_regulation(file, units, law));
    } catch (const rota::data_error& refused) {
      issues.insert(issues.end(), refused.issues().begin(), refused.issues().end());
    }
  }
  if (!issues.empty()) throw rota::data_error(std::move(issues));
  return law;
}

rota::movement_set movements_of(const arguments& typed) {
  std::optional<rota::movement_set> kinds;
  for (const std::string& word : typed.movements) {
    const auto kind = rota::parse_movement(word);
    if (!kind) throw wrong_usage("--movement: `" + word + "` is no kind of movement; write rotation, transfer, secondment, "
                                 "position-change, appointment, re-appointment, designation, election, reinforcement or release");
    kinds = kinds ? *kinds | rota::movement_set{*kind} : rota::movement_set{*kind};
  }
  return kinds.value_or(rota::movement_set{rota::movement::rotation});
}

/// Reads the command line; the exit status instead, where it asks for help or makes no sense.
std::optional<int> parse(int argc, char** argv, arguments& typed) {
  CLI::App app{"Audits a dataset of officials and their posts by the rules on rotation. The report is no legal advice."};
  app.add_option("dataset", typed.dataset, "Folder of CSV files")->required();
  app.add_option("--as-of", typed.as_of, "Day on which incumbents are judged, YYYY-MM-DD");
  app.add_option("--from", typed.from, "First day of the period of past moves; default: the first recorded appointment");
  app.add_option("--until", typed.until, "First day after the period; default: the day after --as-of");
  app.add_flag("--json", typed.json, "One JSON object instead of text");
  app.add_option("--only", typed.only, "Judge by these rules only");
  app.add_option("--regulation", typed.regulations, "Local regulation over the national law, a TOML file; may be repeated");
  app.add_option("--movement", typed.movements, "Kinds of movement counted as turns; default: rotation");
  app.add_option("--threads", typed.threads, "Threads that judge; the result is the same")->check(CLI::Range(1, 256));
  app.add_option("--lang", typed.lang, "Language of the text: vi (default) or en")->check(CLI::IsMember({"vi", "en"}));
  app.add_option("--by", typed.by, "Statistics for each unit of a level: province, district or commune")
      ->check(CLI::IsMember({"province", "district", "commune"}));
  app.add_option("--law-of", typed.law_of, "Judge every case by the law as it stood on this day");
  app.add_flag("--history", typed.history, "Past moves and ended rotations only, each by the law of its own day");
  app.add_flag("--as-one-list", typed.as_one_list, "Judge the proposals as one list of decisions, on the state after all of them")
      ->excludes("--history");
  app.add_option("--compare-law", typed.compare_law, "Tell who becomes lawful or unlawful by the law as it stood on this day");
  app.add_flag("--ambiguities", typed.ambiguities, "Tell whose verdicts depend on a reading that no act settles");
  app.add_option("--reference-month", typed.reference, "Month to which remaining service is reckoned for plans and committees, YYYY-MM");
  app.add_option("--worst", typed.report.worst, "Findings shown in the text; default: 20")->check(CLI::Range(0, 1'000'000));
  app.add_option("--out", typed.out, "File to write; default: standard output");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  return std::nullopt;
}

/// One line on a terminal, from the second second on, and gone when the work is done.
class progress_line {
 public:
  ~progress_line() { clear(); }
  void show(const std::string& text) {
    const auto now = std::chrono::steady_clock::now();
    if (!is_terminal_ || now - shown_ < std::chrono::seconds(1)) return;
    shown_ = now;
    is_visible_ = true;
    std::cerr << "\r\033[K" << text << std::flush;
  }
  void clear() const {
    if (is_visible_) std::cerr << "\r\033[K" << std::flush;
  }

 private:
  bool is_terminal_ = isatty(STDERR_FILENO) == 1;
  bool is_visible_ = false;
  std::chrono::steady_clock::time_point shown_ = std::chrono::steady_clock::now();
};

/// What is worth a second look but not refused.
void warn(const rota::read_report& report) {
  for (const rota::read_report::file& file : report.files)
    for (const std::string& column : file.ignored_columns)
      std::cerr << "warning: " << file.name << ": column `" << column << "` is not of the format and was ignored\n";
  constexpr std::size_t shown = 10;
  const std::size_t all = report.warnings.size();
  for (std::size_t at = 0; at < std::min(all, shown); ++at)
    std::cerr << "warning: " << to_string(report.warnings[at]) << '\n';
  if (all > shown) std::cerr << "warning: and " << all - shown << " more like these\n";
}

std::optional<rota::calendar_month> reference_of(const arguments& typed) {
  if (typed.reference.empty()) return std::nullopt;
  if (const auto month = rota::parse_month(typed.reference)) return month;
  throw wrong_usage("--reference-month: `" + typed.reference + "` is not a month; write it as YYYY-MM, for example 2025-09");
}

/// The days of the law that the command line names, which must be days.
void check_law_days(const arguments& typed) {
  if (!typed.law_of.empty()) (void)day_of("--law-of", typed.law_of);
  if (!typed.compare_law.empty()) (void)day_of("--compare-law", typed.compare_law);
}

rota::rulebook law_asked_for(const rota::dataset& data, const arguments& typed) {
  rota::rulebook law = chosen(local_law(typed, data.units), typed);
  if (typed.as_one_list)
    for (const rota::rule& each : rota::vietnam::decision_law().rules()) law = law.with(each);
  return typed.law_of.empty() ? law : law.as_of(day_of("--law-of", typed.law_of));
}

/// Of the past only: what is judged on the day of the audit is left out.
void keep_history(rota::audit& of) {
  std::erase_if(of.parts, [](const rota::audit_part& part) {
    return part.subject != rota::subject::move && part.subject != rota::subject::ended_rotation;
  });
}

/// Puts in place of the proposals, each judged by itself, what is said of them as one list of decisions.
void take_as_one_list(rota::audit& of, rota::group_assessment& groups, const rota::facts& known, const rota::rulebook& law) {
  std::vector<rota::proposal> list;
  for (std::uint32_t at = 0; at < known.people.proposal_count(); ++at) list.push_back(known.people.at(rota::proposal_id{at}));
  rota::decision_assessment made = assess_decisions(list, {known, law.shared_readings(), of.as_of}, law);
  std::erase_if(of.parts, [](const rota::audit_part& part) { return part.subject == rota::subject::proposal; });
  for (std::uint32_t at = 0; at < list.size(); ++at)
    for (rota::finding& each : made.each[at].findings) {
      each.proposal = rota::proposal_id{at};
      rota::group_part counted{.rule = each.rule, .subject = rota::subject::proposal, .judged = 1};
      counted.counts.add(rota::packed_ruling(each.decided), 1);
      groups.parts.push_back(counted);
      if (each.decided.outcome > rota::verdict::satisfied) groups.findings.push_back(each);
    }
  groups.parts.insert(groups.parts.end(), made.of_list.parts.begin(), made.of_list.parts.end());
  groups.findings.insert(groups.findings.end(), made.of_list.findings.begin(), made.of_list.findings.end());
}

/// The audit by the law of each case's day, or as it was asked for, against the law of one day.
std::optional<rota::book_comparison> compared(const rota::dataset& data, const rota::rulebook& law, const rota::audit_options& options,
                                              const arguments& typed) {
  if (typed.compare_law.empty()) return std::nullopt;
  const rota::prepared_facts known({data.units, data.people}, law.shared_readings(), options.as_of);
  rota::compare_options asked{.audit = options};
  if (typed.history) asked.of = {rota::subject::move, rota::subject::ended_rotation};
  return compare_books(known, law, law.as_of(day_of("--compare-law", typed.compare_law)), asked);
}

/// Whose verdicts another reading would turn; what passes under every reading is left out.
std::optional<rota::ambiguity_report> ambiguous(const rota::dataset& data, const rota::rulebook& law,
                                                const rota::audit_options& options, const arguments& typed) {
  if (!typed.ambiguities) return std::nullopt;
  rota::ambiguity_options asked{.audit = options, .leave_out_passing = true};
  if (typed.history) asked.of = {rota::subject::move, rota::subject::ended_rotation};
  return find_ambiguities(rota::prepared_facts({data.units, data.people}, law.shared_readings(), options.as_of), law, asked);
}

void write_report(std::ostream& out, const rota::audit& of, const rota::dataset& data, const rota::rulebook& law,
                  const arguments& typed) {
  if (typed.json) return rota::write_json(out, of, data, law, typed.report);
  (typed.history ? rota::write_history : rota::write_text)(out, of, data, law, typed.report);
  if (typed.report.comparison != nullptr) rota::write_comparison(out, *typed.report.comparison, data.people, typed.report.in);
  if (typed.report.ambiguities != nullptr)
    rota::write_ambiguities(out, *typed.report.ambiguities, data, law, typed.report.in);
}

int run(arguments& typed) {
  check_law_days(typed);
  const std::optional<rota::calendar_month> reference = reference_of(typed);
  (void)chosen(rota::vietnam::rotation_law(), typed);  // wrong usage is said before anything is read
  typed.report.in = typed.lang == "en" ? rota::language::en : rota::language::vi;
  for (const rota::level each : rota::all_levels)
    if (to_string(each) == typed.by) typed.report.by = each;
  typed.report.flow_kinds = movements_of(typed);
  rota::audit_options options{.as_of = as_of(typed), .period = period(typed, nullptr), .threads = typed.threads};

  progress_line progress;
  const rota::dataset data = rota::read_dataset(
      typed.dataset, {.progress = [&progress](std::string_view file, std::size_t rows) {
        progress.show("reading " + std::string(file) + ": " + std::to_string(rows) + " rows");
      }});
  const rota::rulebook law = law_asked_for(data, typed);
  options.period = period(typed, &data.people);
  options.progress = [&progress](std::size_t done, std::size_t all) {
    progress.show(std::to_string(done) + " of " + std::to_string(all) + " cases judged");
  };
  rota::audit audit = rota::audit_roster({data.units, data.people}, law, options);
  const std::vector<rota::published_sum> published = rota::reconcile(data.published);
  rota::group_assessment groups;
  if (typed.history)
    keep_history(audit);
  else
    groups = rota::assess_groups({data.units, data.people}, law, {.as_of = audit.as_of, .reference = reference}, published);
  if (typed.as_one_list) take_as_one_list(audit, groups, {data.units, data.people}, law);
  typed.report.groups = &groups;
  const std::optional<rota::book_comparison> comparison = compared(data, law, options, typed);
  typed.report.comparison = comparison ? &*comparison : nullptr;
  const std::optional<rota::ambiguity_report> ambiguities = ambiguous(data, law, options, typed);
  typed.report.ambiguities = ambiguities ? &*ambiguities : nullptr;
  progress.clear();
  warn(data.report);

  rota_examples::write_whole(typed.out, [&](std::ostream& out) { write_report(out, audit, data, law, typed); });
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  arguments typed;
  if (const auto status = parse(argc, argv, typed)) return *status;
  try {
    return run(typed);
  } catch (const wrong_usage& error) {
    std::cerr << "audit: " << error.what() << '\n';
    return 2;
  } catch (const rota::data_error& error) {
    for (const rota::data_issue& issue : error.issues()) std::cerr << to_string(issue) << '\n';
    return 1;
  } catch (const std::exception& error) {
    std::cerr << "audit: " << error.what() << '\n';
    return 1;
  }
}
