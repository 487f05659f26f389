// SPDX-License-Identifier: BSL-1.0

// One function for each file of the roster. Once anything was refused, rows are checked but no longer added: nothing will be
// built, and the handles of what was refused mean nothing to the builder.

#include "io/load.hpp"
#include "io/on_threads.hpp"

#include "roster/assembly.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace rota::detail {
namespace {

/// An appointment and the one it was taken up with, by position.
struct link {
  std::uint32_t row;
  std::uint32_t principal;
};

/// An appointment that names one which does not stand before it; resolved when all are read.
struct open_link {
  std::size_t row;
  std::string principal;
  std::size_t line;
};

/// Where the rows of a file stand in it: mostly one a line, so that only the rows are kept where that ceases to hold.
class row_lines {
 public:
  void add(std::size_t line) {
    const std::size_t ahead = line - rows_++;
    if (runs_.empty() || runs_.back().ahead != ahead) runs_.push_back({rows_ - 1, ahead});
  }
  void add_run(std::size_t line, std::size_t rows) {
    if (rows == 0) return;
    add(line);
    rows_ += rows - 1;
  }
  [[nodiscard]] std::size_t operator[](std::size_t row) const {
    return row + std::prev(std::ranges::upper_bound(runs_, row, {}, &run::first))->ahead;
  }
  [[nodiscard]] std::size_t size() const noexcept { return rows_; }

 private:
  struct run {
    std::size_t first;
    std::size_t ahead;  // what a row's line is more than its number
  };
  std::vector<run> runs_;
  std::size_t rows_ = 0;
};

/// What each word of a column means, by its place among them.
template <class Value, class Meaning>
std::vector<Value> meanings(std::string_view file, std::size_t column, Meaning meaning) {
  std::vector<Value> values;
  for (const std::string_view word : schema_of(file).columns[column].words) values.push_back(meaning(word));
  return values;
}

/// The value that is written so.
template <class Enum, std::size_t Count>
auto written(const std::array<Enum, Count>& values, Enum otherwise) {
  return [values, otherwise](std::string_view word) {
    for (const Enum value : values)
      if (to_string(value) == word) return value;
    return otherwise;
  };
}

constexpr std::array blocks{block::party,        block::front,      block::state,         block::judiciary,
                            block::armed_forces, block::enterprise, block::public_service};

sector sector_of(std::string_view word) {
  constexpr std::array known{sector::police,       sector::army,    sector::court,          sector::procuracy,
                             sector::inspectorate, sector::finance, sector::tax,            sector::customs,
                             sector::home_affairs, sector::banking, sector::industry_trade, sector::planning,
                             sector::environment};
  return word.empty() ? sector::none : written(known, sector::other)(word);
}

movement movement_of(std::string_view word) { return parse_movement(word).value(); }
purpose purpose_of(std::string_view word) { return parse_purpose(word).value(); }

bool on_record(std::string_view decision) noexcept {
  return decision.size() > 1 || (decision.size() == 1 && decision.front() != '0');
}

}  // namespace

struct people_files::reader {
  reading& in;
  std::vector<maybe<unit_id>> units{};  // by position of the key in units.csv
  std::vector<title_id> titles{};       // by position of the key in titles.csv, then the built-in ones
  roster_assembly rows{};
  row_lines appointment_lines{};
  std::vector<link> links{};            // of rows that were added
  std::vector<open_link> open_links{};

  [[nodiscard]] maybe<unit_id> unit(const table_row& row, std::size_t column) const {
    const auto place = row.reference<unit_id>(column);
    return place ? units[index(*place)] : maybe<unit_id>();
  }
  /// Calls `row(table_row)` for every row as long as nothing was refused, and `reserve(rows)` before, with about their number.
  /// False where there is no such file.
  template <class Row, class Reserve>
  bool for_each_row(std::string_view file, Row row, Reserve reserve) {
    bool first = true;
    const auto read = read_batches(in, schema_of(file), [&](const table_reader& table, const table_batch& batch) {
      if (std::exchange(first, false)) reserve(table.expected_rows());
      for (std::size_t at = 0; at < batch.rows() && in.issues.empty(); ++at) row(table_row(batch, at));
    });
    return read.has_value();
  }
  template <class Row>
  bool for_each_row(std::string_view file, Row row) {
    return for_each_row(file, row, [](std::size_t) {});
  }

  void read_units(const hierarchy& from);
  void read_titles();
  void read_bodies();
  void read_posts();
  void read_officials();
  void read_appointments();
  void note_links(table_reader& table, table_batch& batch);
  void add_link(std::size_t row, std::string_view principal, std::size_t line);
  void add_appointments(const table_batch& batch);
  void note_lines(const table_batch& batch);
  [[nodiscard]] std::size_t parts_of(std::size_t steps) const;
  void link_appointments();
  void read_planning();
  void read_waivers();
  void read_proposals();
  [[nodiscard]] data_issue overlap(std::size_t row, std::size_t earlier) const;
  void find_overlaps(std::size_t first, std::size_t last, std::vector<data_issue>& to) const;
  void warn_of_overlaps();
};

/// Over how many threads so many steps, of some nanoseconds each, are worth sharing out.
std::size_t people_files::reader::parts_of(std::size_t steps) const {
  return std::min(in.threads, 1 + steps / std::max<std::size_t>(in.piece_size / 4, 1));
}

void people_files::reader::read_units(const hierarchy& from) {
  const code_table& keys = in.keys.all(field_type::unit);
  for (std::size_t key = 0; key < keys.size(); ++key) {
    const auto known = from.find(keys[key]);
    units.push_back(known ? maybe<unit_id>(*known) : maybe<unit_id>());
  }
}

void people_files::reader::read_titles() {
  namespace col = title_column;
  for_each_row("titles.csv", [&](const table_row& row) {
    rota::title next{.id = std::string(row.text(col::title)),
                     .name_vi = std::string(row.text(col::name_vi)),
                     .name_en = std::string(row.text(col::name_en)),
                     .head = row.flag(col::head),
                     .leader = row.flag(col::leader),
                     .sector = sector_of(row.text(col::sector)),
                     .term_months = row.small_number(col::term_months)};
    next.rank.fill(row.small_number(col::rank).value());
    if (next.name_en.empty()) next.name_en = next.id;
    if (next.name_vi.empty()) next.name_vi = next.name_en;
    (void)rows.add(next);
  });
  for (const rota::title& built_in : built_in_titles()) in.keys.add(field_type::title, built_in.id);
  const code_table& keys = in.keys.all(field_type::title);
  for (std::size_t key = 0; key < keys.size(); ++key)
    titles.push_back(static_cast<title_id>(rows.data().titles.codes.find(keys[key]).value_or(0)));  // 0: of a refused file
}

void people_files::reader::read_bodies() {
  namespace col = body_column;
  const auto block_of = meanings<block>("bodies.csv", col::block, written(blocks, block::not_recorded));
  for_each_row("bodies.csv", [&](const table_row& row) {
    rows.add(rota::body{.code = row.text(col::body),
                        .unit = *unit(row, col::unit),
                        .name = row.text(col::name),
                        .block = row.word<block>(col::block, block_of, block::not_recorded),
                        .collective = row.text(col::collective),
                        .in_force = row.span(col::from, col::until)});
  });
}

void people_files::reader::read_posts() {
  namespace col = post_column;
  const auto block_of = meanings<block>("posts.csv", col::block, written(blocks, block::not_recorded));
  const auto tier_of = meanings<std::uint8_t>("posts.csv", col::tier, [](std::string_view word) {
    return static_cast<std::uint8_t>(written(all_levels, level::commune)(word));
  });
  for_each_row("posts.csv", [&](const table_row& row) {
    rows.add(rota::post{.code = {},
                        .unit = *unit(row, col::unit),
                        .title = titles[index(*row.reference<post_id>(col::title))],
                        .body = row.reference<body_id>(col::body),
                        .block = row.word<block>(col::block, block_of, block::not_recorded),
                        .rank = row.small_number(col::rank),
                        .authorised = row.small_number(col::authorised),
                        .tier = row.word<std::uint8_t>(col::tier, tier_of, rota::post{}.tier),
                        .listed_position = row.flag(col::listed_position),
                        .in_force = row.span(col::from, col::until)});
  }, [&](std::size_t expected) {
    rows.reserve_posts(expected);
    in.keys.reserve(field_type::post, expected);
  });
}

void people_files::reader::read_officials() {
  namespace col = official_column;
  constexpr std::array sexes{sex::female, sex::male};
  constexpr std::array ethnicities{ethnicity::kinh, ethnicity::minority};
  for_each_row("officials.csv", [&](const table_row& row) {
    const partial_date recorded = row.partial_day(col::retirement);
    rows.add(rota::official{
        .code = {},
        .birth = row.partial_day(col::birth),
        .sex = row.word<sex>(col::sex, sexes, sex::not_recorded),
        .ethnicity = row.word<ethnicity>(col::ethnicity, ethnicities, ethnicity::not_recorded),
        .native_unit = unit(row, col::native_unit),
        .birth_unit = unit(row, col::birth_unit),
        .recorded_local_to = unit(row, col::recorded_local_to),
        .retirement = recorded.is_recorded() ? std::optional(recorded.month()) : std::nullopt,
        .retirement_cap_years = row.small_number(col::retirement_cap),
        .degree = row.text(col::degree),
        .theory = row.text(col::theory)});
  }, [&](std::size_t expected) {
    rows.reserve_officials(expected);
    in.keys.reserve(field_type::official, expected);
  });
}

void people_files::reader::read_appointments() {
  const auto read = read_batches(in, schema_of("appointments.csv"), [&](table_reader& table, table_batch& batch) {
    note_links(table, batch);
    if (!in.issues.empty()) return;
    const bool is_first = appointment_lines.size() == 0;
    if (is_first) rows.reserve_appointments(table.expected_rows());
    note_lines(batch);
    add_appointments(batch);
    if (is_first && batch.rows() > 0) {
      rows.reserve_sparse(table.expected_rows());
      in.keys.appointments().reserve(table.expected_rows());
    }
  });
  if (read) link_appointments();
}

void people_files::reader::note_links(table_reader& table, table_batch& batch) {
  namespace col = appointment_column;
  if (!batch.has_column(col::concurrent_with)) return;
  const column_texts principals = batch.texts(col::concurrent_with);
  for (std::size_t row = 0, count = batch.rows(); row < count; ++row) {
    const std::string_view principal = principals[row];
    if (principal.empty()) continue;
    add_link(appointment_lines.size() + row, principal, batch.line(row));
    if (batch.sound(row) && principal == batch.text(row, col::appointment)) {
      table.report(batch, row, col::concurrent_with, data_errc::unknown_reference,
                   shown(principal) + " names itself; name the principal appointment of the same decision");
    }
  }
}

/// Most principal appointments stand right before those they are named by, so that their codes are at hand while both are read.
void people_files::reader::add_link(std::size_t row, std::string_view principal, std::size_t line) {
  const auto known = in.issues.empty() ? in.keys.appointments().find_near(principal, row) : std::nullopt;
  if (known)
    links.push_back({static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(*known)});
  else
    open_links.push_back({row, std::string(principal), line});
}

void people_files::reader::note_lines(const table_batch& batch) {
  const std::size_t count = batch.rows();
  if (count > 0 && batch.line(count - 1) == batch.line(0) + count - 1) return appointment_lines.add_run(batch.line(0), count);
  for (std::size_t row = 0; row < count; ++row) appointment_lines.add(batch.line(row));
}

namespace {

/// Appends `value(number)` for every number.
template <class Column, class ValueOf>
void append(Column& to, std::span<const std::int32_t> numbers, ValueOf value) {
  const std::size_t before = to.size();
  to.resize(before + numbers.size());
  auto* const out = to.data() + before;
  for (std::size_t row = 0; row < numbers.size(); ++row) out[row] = value(numbers[row]);
}

/// Appends those values that are there, and marks their rows.
template <class Column>
void append_sparse(Column& to, std::span<const std::int32_t> numbers, std::uint8_t* flags) {
  std::int32_t* out = to.make_room(numbers.size());
  for (std::size_t row = 0; row < numbers.size(); ++row) {
    const bool there = numbers[row] != table_batch::empty;
    *out = numbers[row];  // written over where it is none
    out += there ? 1 : 0;
    flags[row] = static_cast<std::uint8_t>(flags[row] | (there ? static_cast<std::uint8_t>(Column::flag) : 0));
  }
  to.cut(out);
}

void mark_decisions(const table_batch& batch, std::size_t column, appointment_flag flag, std::uint8_t* flags) {
  if (!batch.has_column(column)) return;
  const column_texts decisions = batch.texts(column);
  for (std::size_t row = 0, count = batch.rows(); row < count; ++row)
    flags[row] = static_cast<std::uint8_t>(flags[row] | (on_record(decisions[row]) ? static_cast<std::uint8_t>(flag) : 0));
}

}  // namespace

/// Column by column: one loop over a batch for each.
void people_files::reader::add_appointments(const table_batch& batch) {
  namespace col = appointment_column;
  static const auto movements = meanings<movement>("appointments.csv", col::movement, movement_of);
  static const auto purposes = meanings<purpose>("appointments.csv", col::purpose, purpose_of);
  const auto day = [](std::int32_t number) { return date::from_days(number); };
  auto& to = rows.data().appointments;
  append(to.official, batch.numbers(col::official), [](std::int32_t number) { return static_cast<official_id>(number); });
  append(to.post, batch.numbers(col::post), [](std::int32_t number) { return static_cast<post_id>(number); });
  append(to.movement, batch.numbers(col::movement), [&](std::int32_t place) {
    return place == table_batch::empty ? movement::not_recorded : movements[static_cast<std::size_t>(place)];
  });
  append(to.purpose, batch.numbers(col::purpose), [&](std::int32_t place) {
    return place == table_batch::empty ? purpose::training : purposes[static_cast<std::size_t>(place)];
  });
  const std::span<const std::int32_t> from = batch.numbers(col::from);
  const std::span<const std::int32_t> until = batch.numbers(col::until);
  static_assert(date::lowest() == date::from_days(table_batch::empty));
  const std::size_t before = to.term.size();
  to.term.resize(before + batch.rows());
  for (std::size_t row = 0; row < batch.rows(); ++row)
    to.term[before + row] = {day(from[row]), until[row] == table_batch::empty ? date::highest() : day(until[row])};

  to.flags.resize(before + batch.rows(), 0);
  std::uint8_t* const flags = to.flags.data() + before;
  append_sparse(to.planned_until, batch.numbers(col::planned_until), flags);
  append_sparse(to.from_post, batch.numbers(col::from_post), flags);
  append_sparse(to.notice, batch.numbers(col::notice), flags);
  mark_decisions(batch, col::outstanding_decision, appointment_flag::outstanding_decision, flags);
  mark_decisions(batch, col::extension_decision, appointment_flag::extension_decision, flags);
}

void people_files::reader::link_appointments() {
  const auto refuse = [this](std::size_t line, std::string_view principal, std::string_view why) {
    in.issues.push_back({"appointments.csv", line, "concurrent_with", data_errc::unknown_reference,
                         shown(principal) + std::string(why) + "; correct the reference"});
  };
  constexpr std::string_view of_another = " is an appointment of another official";
  const bool rows_added = in.issues.empty();
  const packed_codes& codes = in.keys.appointments();
  for (const link& each : links) {
    if (rows_added && !rows.link_concurrent(each.row, each.principal))
      refuse(appointment_lines[each.row], codes[each.principal], of_another);
  }
  for (const open_link& each : open_links) {
    const auto principal = rows_added ? codes.find_near(each.principal, each.row) : codes.find(each.principal);
    if (principal) {
      if (rows_added && !rows.link_concurrent(each.row, *principal)) refuse(each.line, each.principal, of_another);
    } else if (in.keys.is_checked(field_type::appointment)) {
      refuse(each.line, each.principal, " is not an appointment of this file");
    }
  }
}

void people_files::reader::read_planning() {
  namespace col = planning_column;
  const bool there = for_each_row("planning.csv", [&](const table_row& row) {
    rows.add(plan_entry{.official = *row.reference<official_id>(col::official),
                        .post = *row.reference<post_id>(col::post),
                        .in_force = row.span(col::from, col::until),
                        .supplement = row.text(col::kind) == "supplement",
                        .approved = row.day(col::approved)});
  });
  if (there) rows.data().plans.recorded = true;
}

void people_files::reader::read_waivers() {
  namespace col = waiver_column;
  const bool there = for_each_row("waivers.csv", [&](const table_row& row) {
    rows.add(waiver{.official = *row.reference<official_id>(col::official),
                    .rule = row.text(col::rule),
                    .authority = row.text(col::authority),
                    .decision = row.text(col::decision),
                    .in_force = row.span(col::from, col::until)});
  });
  if (there) rows.data().waivers.recorded = true;
}

void people_files::reader::read_proposals() {
  namespace col = proposal_column;
  const auto movements = meanings<movement>("proposals.csv", col::movement, movement_of);
  const auto purposes = meanings<purpose>("proposals.csv", col::purpose, purpose_of);
  for_each_row("proposals.csv", [&](const table_row& row) {
    (void)rows.data().proposals.codes.insert(row.text(col::proposal));
    rows.add(rota::proposal{.official = *row.reference<official_id>(col::official),
                            .post = *row.reference<post_id>(col::post),
                            .effective = row.day(col::effective).value(),
                            .movement = row.word<movement>(col::movement, movements, movement::not_recorded),
                            .purpose = row.word<purpose>(col::purpose, purposes, purpose::training),
                            .planned_until = row.day(col::planned_until),
                            .voluntary = row.flag(col::voluntary)});
  });
}

/// The warning that an appointment begins before an earlier one ends, both as positions among the ordered rows.
data_issue people_files::reader::overlap(std::size_t row, std::size_t earlier) const {
  const auto& of = rows.data().appointments;
  const std::size_t added = of.added_at(row);
  const std::size_t earlier_added = of.added_at(earlier);
  return {"appointments.csv", appointment_lines[added], "from", data_errc::overlapping_appointments,
          "appointment " + shown(of.codes[added]) + " begins before " + shown(of.codes[earlier_added]) + " (line " +
              std::to_string(appointment_lines[earlier_added]) +
              ") of the same official ends; end the earlier one, or name it in `concurrent_with`"};
}

/// The principal appointments of one official that overlap, among rows that begin where those of an official begin. Rows are
/// ordered by first day, so each is compared with the earlier one that ends last. Of two rows without a first day nothing is
/// known, unless both still run.
void people_files::reader::find_overlaps(std::size_t first, std::size_t last, std::vector<data_issue>& to) const {
  const auto& of = rows.data().appointments;
  std::optional<std::size_t> longest;
  for (std::size_t row = first; row < last; ++row) {
    if (longest && of.official[row] != of.official[*longest]) longest.reset();
    if (has(of.flags[row], appointment_flag::concurrent) || of.movement[row] == movement::release) continue;
    const interval term = of.term[row];
    const bool comparable = longest && (term.has_start() || (!term.has_end() && !of.term[*longest].has_end()));
    if (comparable && of.term[*longest].overlaps(term)) to.push_back(overlap(row, *longest));
    if (!longest || of.term[*longest].until < term.until) longest = row;
  }
}

/// Warns of overlaps; the officials of a large file are shared out.
void people_files::reader::warn_of_overlaps() {
  const auto& first_rows = rows.data().appointments.first;
  const std::size_t officials = first_rows.size() - 1;
  const std::size_t parts = parts_of(rows.data().appointments.official.size());
  std::vector<std::vector<data_issue>> found(parts);
  on_threads(parts, [&](std::size_t part) {
    find_overlaps(first_rows[officials * part / parts], first_rows[officials * (part + 1) / parts], found[part]);
  });
  in.report.warnings = std::move(found.front());
  for (std::size_t part = 1; part < parts; ++part) std::ranges::move(found[part], std::back_inserter(in.report.warnings));
}

people_files::people_files(reading& in, const hierarchy& units) : rows_(new reader{in}) {
  rows_->read_units(units);
  rows_->read_titles();
  rows_->read_bodies();
  rows_->read_posts();
  rows_->read_officials();
  rows_->read_appointments();
  rows_->read_planning();
  load_registers(in, rows_->rows);
  rows_->read_waivers();
  rows_->read_proposals();
}

people_files::~people_files() = default;

std::optional<roster> people_files::build() {
  reading& in = rows_->in;
  if (!in.issues.empty()) return std::nullopt;
  auto& data = rows_->rows.data();
  data.bodies.codes = in.keys.take(field_type::body);
  data.posts.codes = in.keys.take(field_type::post);
  data.officials.codes = in.keys.take(field_type::official);
  if (data.classes.recorded) data.classes.codes = in.keys.take(field_type::session);
  data.appointments.codes = std::move(in.keys.appointments());
  rows_->rows.order();
  rows_->warn_of_overlaps();
  return rows_->rows.take();
}

std::vector<published_cell> load_published(reading& in) {
  namespace col = published_column;
  std::vector<published_cell> cells;
  (void)read_rows(in, schema_of("published.csv"), [&](const table_row& at) {
    if (!in.issues.empty()) return;
    cells.push_back({std::string(at.text(col::table)), std::string(at.text(col::row)), std::string(at.text(col::column)),
                     at.number(col::value).value(), at.text(col::role) == "total"});
  });
  return cells;
}

}  // namespace rota::detail
