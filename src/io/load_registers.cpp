// SPDX-License-Identifier: BSL-1.0

// The registers that stand beside the roster: committees, discipline, protections, evaluations, classes, training and kinship. Each
// may be absent; one that is there is recorded, be it without rows. Of kinship more is checked than the schema tells: see
// find_contradictions.

#include "io/load.hpp"

#include "roster/assembly.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rota::detail {
namespace {

/// Calls `add(table_row)` for every row as long as nothing was refused.
template <class Add>
void read_register(reading& in, std::string_view file, bool& recorded, Add add) {
  const auto read = read_batches(in, schema_of(file), [&](const table_reader&, const table_batch& batch) {
    for (std::size_t row = 0; row < batch.rows() && in.issues.empty(); ++row) add(table_row(batch, row));
  });
  if (read) recorded = true;
}

void read_committees(reading& in, roster_assembly& to) {
  namespace col = committee_column;
  read_register(in, "committees.csv", to.data().committees.recorded, [&](const table_row& row) {
    to.add(committee_seat{.official = *row.reference<official_id>(col::official),
                          .body = *row.reference<body_id>(col::body),
                          .in_force = row.span(col::from, col::until),
                          .seats = row.small_number(col::seats)});
  });
}

void read_discipline(reading& in, roster_assembly& to) {
  namespace col = discipline_column;
  read_register(in, "discipline.csv", to.data().discipline.recorded, [&](const table_row& row) {
    to.add(discipline_entry{.official = *row.reference<official_id>(col::official),
                            .kind = row.word<measure>(col::measure, all_measures, measure::not_recorded),
                            .in_force = row.span(col::from, col::until)});
  });
}

void read_protections(reading& in, roster_assembly& to) {
  namespace col = protection_column;
  read_register(in, "protections.csv", to.data().protections.recorded, [&](const table_row& row) {
    to.add(protection_entry{.official = *row.reference<official_id>(col::official),
                            .status = row.word<protection>(col::status, all_protections, protection{}),
                            .in_force = row.span(col::from, col::until),
                            .voluntary = row.flag(col::voluntary)});
  });
}

void read_evaluations(reading& in, roster_assembly& to) {
  namespace col = evaluation_column;
  read_register(in, "evaluations.csv", to.data().evaluations.recorded, [&](const table_row& row) {
    to.add(evaluation{.official = *row.reference<official_id>(col::official),
                      .year = row.small_number(col::year).value(),
                      .rating = row.text(col::rating)});
  });
}

std::optional<bool> flag_of(const table_row& row, std::size_t column) {
  return row.text(column).empty() ? std::nullopt : std::optional(row.flag(column));
}

void read_classes(reading& in, roster_assembly& to) {
  namespace col = class_column;
  const file_schema& file = schema_of("classes.csv");
  const auto read = read_batches(in, file, [&](const table_reader&, const table_batch& batch) {
    for (std::size_t at = 0; at < batch.rows() && in.issues.empty(); ++at) {
      const table_row row(batch, at);
      to.add(training_class{.code = {},
                            .course = row.text(col::course),
                            .block = row.text(col::block),
                            .planned = flag_of(row, col::planned),
                            .held = flag_of(row, col::held)});
    }
  });
  to.data().classes.recorded = read.has_value();
  if (!read) in.keys.leave_unchecked(file.defines);
}

/// The class a turn names. Where no register of classes was given, turns alone tell of it, the first of them of its course and
/// block.
class_id class_of(const table_row& row, roster_assembly& to) {
  namespace col = training_column;
  if (const auto known = row.reference<class_id>(col::attended)) return *known;
  auto& classes = to.data().classes;
  if (const auto known = classes.codes.find(row.text(col::attended))) return static_cast<class_id>(*known);
  to.add(training_class{.code = {}, .course = row.text(col::course), .block = row.text(col::block)});
  classes.recorded = false;
  return static_cast<class_id>(*classes.codes.insert(row.text(col::attended)));
}

void read_training(reading& in, roster_assembly& to) {
  namespace col = training_column;
  read_register(in, "training.csv", to.data().training.recorded, [&](const table_row& row) {
    to.add(training_entry{.attended = class_of(row, to),
                          .official = row.reference<official_id>(col::official),
                          .course = row.text(col::course),
                          .block = row.text(col::block),
                          .in_force = row.span(col::from, col::until)});
  });
}

/// Two officials in order of their keys, and what the second is to the first.
struct known_pair {
  official_id first{};
  official_id second{};
  relation is{};
  std::size_t line = 0;

  [[nodiscard]] std::pair<official_id, official_id> officials() const noexcept { return {first, second}; }
};

constexpr relation seen_from_the_relative(relation is) noexcept {
  return is == relation::parent ? relation::child : is == relation::child ? relation::parent : is;
}

known_pair pair_of(const kinship_entry& row, std::size_t line) noexcept {
  if (row.official < row.relative) return {row.official, row.relative, row.is, line};
  return {row.relative, row.official, seen_from_the_relative(row.is), line};
}

/// Refuses a row that says of two officials something else than an earlier one did, from whichever side: any two of the
/// relations exclude each other.
void find_contradictions(reading& in, std::vector<known_pair>& pairs) {
  std::ranges::stable_sort(pairs, {}, &known_pair::officials);
  const known_pair* earliest = nullptr;
  for (const known_pair& each : pairs) {
    if (earliest == nullptr || earliest->officials() != each.officials()) earliest = &each;
    if (each.is == earliest->is) continue;
    const code_table& codes = in.keys.all(field_type::official);
    const auto name = [&](official_id who) { return shown(codes[index(who)]); };
    in.issues.push_back({"kinship.csv", each.line, "relation", data_errc::impossible_relation,
                         "the row makes " + name(each.second) + " the " + std::string(to_string(each.is)) + " of " +
                             name(each.first) + ", and line " + std::to_string(earliest->line) + " the " +
                             std::string(to_string(earliest->is)) + "; correct one of them"});
  }
}

void read_kinship(reading& in, roster_assembly& to) {
  namespace col = kinship_column;
  std::vector<known_pair> pairs;
  const auto read = read_batches(in, schema_of("kinship.csv"), [&](table_reader& table, table_batch& batch) {
    for (std::size_t at = 0; at < batch.rows(); ++at) {
      const table_row row(batch, at);
      const auto official = row.reference<official_id>(col::official);
      const auto relative = row.reference<official_id>(col::relative);
      if (!row.sound() || !official || !relative) continue;
      if (*official == *relative) {
        table.report(batch, at, col::relative, data_errc::impossible_relation,
                     shown(row.text(col::relative)) + " is the official of the row; name a relative");
        continue;
      }
      const kinship_entry entry{*official, *relative, row.word<relation>(col::relation, all_relations, relation{})};
      pairs.push_back(pair_of(entry, row.line()));
      if (in.issues.empty()) to.add(entry);
    }
  });
  if (!read) return;
  to.data().kinship.recorded = true;
  find_contradictions(in, pairs);
}

}  // namespace

void load_registers(reading& in, roster_assembly& to) {
  read_committees(in, to);
  read_discipline(in, to);
  read_protections(in, to);
  read_evaluations(in, to);
  read_classes(in, to);
  read_training(in, to);
  read_kinship(in, to);
}

}  // namespace rota::detail
