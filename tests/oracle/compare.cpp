// SPDX-License-Identifier: BSL-1.0

#include "oracle/compare.hpp"

#include <rota/rota.hpp>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace oracle {
namespace {

const std::filesystem::path folder = ROTA_SOURCE_DIR "/tests/oracle";

std::string text_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + file.string());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// The statements of a text, which has no semicolon elsewhere than at their ends and in comments, which are dropped.
std::vector<std::string> statements_of(const std::string& text) {
  std::vector<std::string> found(1);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.compare(at, 2, "--") == 0) at = text.find('\n', at);
    if (at == std::string::npos) break;
    if (text[at] == ';')
      found.emplace_back();
    else
      found.back() += text[at];
  }
  std::erase_if(found, [](const std::string& each) { return each.find_first_not_of(" \n") == std::string::npos; });
  return found;
}

std::map<std::string, std::string> texts_in(const char* part) {
  std::map<std::string, std::string> texts;
  for (const auto& each : std::filesystem::directory_iterator(folder / part))
    if (each.path().extension() == ".sql") texts[each.path().stem().string()] = text_of(each.path());
  return texts;
}

/// A rule's text with what is the same for all of them: a violation is waived while a waiver of that rule is in force on the day.
std::string with_waivers(const std::string& rule, const std::string& text) {
  return "INSERT INTO rulings SELECT '" + rule +
         "', v.subject, v.row, CASE WHEN v.verdict = 'violated' AND EXISTS (SELECT * FROM waivers w WHERE w.official = k.official"
         " AND w.rule = '" +
         rule + "' AND w.since <= k.day AND k.day < w.until) THEN 'waived' ELSE v.verdict END, v.force FROM (" + text +
         ") v JOIN cases k ON k.subject = v.subject AND k.row = v.row";
}

std::string ruling_text(rota::packed_ruling of) {
  if (of.outcome() == rota::verdict::not_applicable) return "not_applicable";
  return std::string(to_string(of.outcome())) + ' ' + std::string(to_string(of.force()));
}

std::string subject_word(rota::subject of) {
  return of == rota::subject::ended_rotation ? "ended-rotation" : std::string(to_string(of));
}

using answers = std::map<std::string, std::string>;

answers rulings_of(const rota::audit& audit, const rota::roster& people) {
  answers found;
  for (const rota::audit_part& part : audit.parts)
    for (std::uint32_t row = 0; row < part.rows; ++row) {
      const std::string code(part.subject == rota::subject::proposal ? people.at(static_cast<rota::proposal_id>(row)).code
                                                                     : people.at(static_cast<rota::appointment_id>(row)).code);
      for (const auto& column : part.columns)
        if (column.rulings[row].is_judged())
          found.emplace(std::string(column.rule->id) + '|' + subject_word(part.subject) + '|' + code,
                        ruling_text(column.rulings[row]));
    }
  return found;
}

void add_compliance(const rota::audit& audit, answers& to) {
  for (const rota::compliance_row& row : compliance(audit)) {
    const auto add = [&](const char* verdict, std::uint64_t count) {
      if (count != 0)
        to["compliance|" + std::string(row.rule->id) + '|' + std::string(to_string(row.subject)) + '|' +
           std::string(to_string(row.force)) + '|' + verdict] = std::to_string(count);
    };
    add("satisfied", row.counts.satisfied);
    add("violated", row.counts.violated);
    add("waived", row.counts.waived);
    add("undetermined", row.counts.undetermined);
    add("not_applicable", row.counts.not_applicable);
  }
}

answers counts_of(const rota::facts& known, const rota::audit& audit, const question& asked) {
  answers found;
  const auto title = [&](rota::title_id of) { return std::string(known.people.at(of).id); };
  for (const rota::flow& row : count_flows(known, {.period = asked.period}))
    found["flows|" + (row.from ? std::string(to_string(*row.from)) : "?") + '|' + std::string(to_string(row.to)) + '|' +
          title(row.title) + '|' + (row.within_unit ? "1" : "0")] = std::to_string(row.turns);
  for (const rota::non_local_row& row : count_non_local(known, {.as_of = asked.as_of}))
    found["non-local|" + std::string(to_string(row.level)) + '|' + title(row.title) + '|' + std::to_string(row.non_local) + '|' +
          std::to_string(row.local) + '|' + std::to_string(row.unknown)] = std::to_string(row.vacant);
  for (const rota::tenure_row& row : count_tenure(known, {.as_of = asked.as_of})) {
    const std::string key = "tenure|" + std::string(to_string(row.level)) + '|' + title(row.title) + '|';
    for (std::size_t month = 0; month < row.counts.by_month().size(); ++month)
      if (row.counts.by_month()[month] != 0) found[key + std::to_string(month)] = std::to_string(row.counts.by_month()[month]);
    if (row.counts.not_recorded() != 0) found[key + '?'] = std::to_string(row.counts.not_recorded());
  }
  add_compliance(audit, found);
  return found;
}

}  // namespace

library_answers answers_of_library(const rota::test::raw_world& world, const question& asked) {
  const rota::hierarchy units = build_units(world);
  const rota::roster people = build_people(world, units);
  const rota::facts known{units, people};
  const rota::audit audit = audit_roster(known, rota::vietnam::rotation_law(), {.as_of = asked.as_of, .period = asked.period});
  return {rulings_of(audit, people), counts_of(known, audit, asked)};
}

std::vector<table> tables_of(const rota::test::raw_world& world, const question& asked) {
  std::vector<table> all = tables_of(world);
  const std::array given{world.has_planning, world.has_discipline, world.has_protections, world.has_evaluations, world.has_kinship};
  table registers{"registers", {"planning", "discipline", "protections", "evaluations", "kinship"}, {{}}};
  for (const bool recorded : given) registers.rows[0].push_back(recorded ? "1" : "0");
  all.push_back(std::move(registers));
  all.push_back({"asked",
                 {"as_of", "since", "until"},
                 {{to_string(asked.as_of), to_string(asked.period.from), to_string(asked.period.until)}}});
  return all;
}

judge::judge(const std::map<std::string, std::string>& instead) {
  in_.run(text_of(folder / "schema.sql"));
  database::statement tables(
      in_, "SELECT name, (SELECT count(*) FROM pragma_table_info(m.name)) FROM sqlite_master m WHERE type = 'table'");
  for (const cells& row : tables.run()) {
    std::string marks = "?";
    for (int column = 1; column < std::stoi(*row[1]); ++column) marks += ", ?";
    inserts_.emplace(*row[0], database::statement(in_, "INSERT INTO " + *row[0] + " VALUES (" + marks + ")"));
    clear_.emplace_back(in_, "DELETE FROM " + *row[0]);
  }
  for (const std::string& each : statements_of(text_of(folder / "facts.sql"))) prepare_.emplace_back(in_, each);
  for (auto [rule, text] : texts_in("rules")) {
    if (const auto other = instead.find(rule); other != instead.end()) text = other->second;
    rules_.emplace_back(in_, with_waivers(rule, text));
  }
  for (const auto& [name, text] : texts_in("statistics")) statistics_.emplace(name, database::statement(in_, text));
}

void judge::fill(const rota::test::raw_world& world, const question& asked) {
  in_.run("BEGIN");
  for (database::statement& each : clear_) each.run();
  for (const table& each : tables_of(world, asked)) {
    database::statement& insert = inserts_.at(each.name);
    for (const cells& row : each.rows) insert.run(row);
  }
  for (database::statement& each : prepare_) each.run();
  for (database::statement& each : rules_) each.run();
  in_.run("COMMIT");
}

judge::answers judge::rulings_in_sql() {
  answers found;
  for (const cells& row : database::statement(in_, "SELECT rule, subject, row, verdict, force FROM rulings").run()) {
    const std::string verdict = row[3].value_or("NULL");
    found.emplace(*row[0] + '|' + *row[1] + '|' + *row[2],
                  verdict == "not_applicable" ? verdict : verdict + ' ' + row[4].value_or("NULL"));
    ++seen_[*row[0] + ' ' + verdict];
  }
  return found;
}

judge::answers judge::counts_in_sql() {
  answers found;
  for (auto& [name, query] : statistics_)
    for (const cells& row : query.run()) {
      std::string key = name;
      for (std::size_t at = 0; at + 1 < row.size(); ++at) key += '|' + row[at].value_or("?");
      found.emplace(key, row.back().value_or("?"));
    }
  return found;
}

void judge::differ(const answers& library, const answers& sql, std::vector<mismatch>& to) {
  const auto add = [&to](const std::string& key, const std::string& ours, const std::string& theirs) {
    const std::size_t bar = key.find('|');
    to.push_back({key.substr(0, bar), key.substr(bar + 1), ours, theirs});
  };
  for (const auto& [key, value] : library) {
    const auto other = sql.find(key);
    const std::string theirs = other == sql.end() ? "" : other->second;
    if (value != theirs) add(key, value, theirs);
  }
  for (const auto& [key, value] : sql)
    if (!library.contains(key)) add(key, "", value);
}

std::vector<mismatch> judge::compare(const rota::test::raw_world& world, const question& asked) {
  const library_answers library = answers_of_library(world, asked);
  fill(world, asked);
  std::vector<mismatch> found;
  differ(library.rulings, rulings_in_sql(), found);
  differ(library.counts, counts_in_sql(), found);
  rulings_ += library.rulings.size();
  counts_ += library.counts.size();
  return found;
}

}  // namespace oracle
