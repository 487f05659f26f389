// SPDX-License-Identifier: BSL-1.0

#include "io/table.hpp"

#include "core/day_text.hpp"
#include "io/reference_column.hpp"

#include <rota/core/widest.hpp>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>
#include <utility>

namespace rota::detail {
namespace {

constexpr std::size_t rows_between_calls = 65'536;  // of read_options::progress

std::optional<std::int64_t> whole_number(std::string_view text) noexcept {
  std::int64_t value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<double> decimal(std::string_view text) noexcept {
  double value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (text.empty() || problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string listed(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words) (text += text.empty() ? "" : ", ") += word;
  return text;
}

/// Where the keys of a type are defined, for messages.
std::string_view defined_in(field_type of) noexcept {
  switch (of) {
    case field_type::unit: return "units.csv";
    case field_type::body: return "bodies.csv";
    case field_type::post: return "posts.csv";
    case field_type::official: return "officials.csv";
    case field_type::title: return "titles.csv, nor a built-in title";
    case field_type::session: return "classes.csv";
    default: return {};
  }
}

/// What a field should have been, for messages.
std::string expected_in(const column_schema& rule) {
  switch (rule.type) {
    case field_type::day: return "a day of the calendar; expected YYYY-MM-DD";
    case field_type::partial_day: return "a day or month; expected YYYY-MM-DD or YYYY-MM";
    case field_type::flag: return "0 or 1";
    case field_type::number: return "a whole number from " + std::to_string(rule.least) + " to " + std::to_string(rule.most);
    case field_type::share: return "a decimal number from 0 to 1";
    case field_type::word: return "one of: " + listed(rule.words);
    default: return {};
  }
}

}  // namespace

std::string shown(std::string_view value) {
  constexpr std::size_t most = 60;
  std::size_t end = std::min(value.size(), most);
  while (end < value.size() && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) --end;  // not inside a character
  std::string text;
  text.reserve(end + sizeof "`…`");
  text += '`';
  text += value.substr(0, end);
  std::ranges::replace_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, '?');
  text += end < value.size() ? "…`" : "`";
  return text;
}

bool table_batch::sound(std::size_t row) const noexcept { return !std::ranges::binary_search(unsound_, row); }

bool table_batch::is_refused(std::size_t row, std::size_t column) const noexcept {
  return std::ranges::binary_search(refused_, std::pair(row, column));
}

std::optional<std::int64_t> table_row::number(std::size_t column) const noexcept { return whole_number(text(column)); }
std::optional<double> table_row::share(std::size_t column) const noexcept { return decimal(text(column)); }

table_reader::table_reader(const file_schema& schema, piece_source& source, known_keys& keys, std::vector<data_issue>& issues,
                           const read_progress& progress)
    : schema_(&schema),
      source_(&source),
      keys_(&keys),
      issues_(&issues),
      progress_(&progress),
      header_({}, schema.name, issues),
      fields_(schema.columns.size(), table_batch::absent) {
  for (std::size_t column = 0; column < schema.columns.size(); ++column) {
    const column_schema& rule = schema.columns[column];
    if (rule.name == "from") from_ = column;
    if (rule.name == "until") until_ = column;
    words_.emplace_back(rule.words);
    if (rule.type >= field_type::unit && rule.type != field_type::appointment) keys.prepare(rule.type);
  }
  read_header();
  if (header_ok_) return;
  complete_ = false;
  lose_keys();
}

data_issue table_reader::issue(std::size_t line, std::size_t column, data_errc code, std::string message) const {
  return {std::string(schema_->name), line, std::string(schema_->columns[column].name), code, std::move(message)};
}

/// Blank lines may stand before the header, so that it need not be in the first piece.
void table_reader::read_header() {
  const std::size_t before = issues_->size();
  csv_row row;
  bool there = false;
  for (bool first = true; !there && issues_->size() == before && source_->next(rest_of_header_); first = false) {
    const std::string_view text = rest_of_header_.text();
    if (first)
      header_ = csv_reader(text, schema_->name, *issues_);  // which passes over a byte order mark
    else
      header_.resume(text, header_.line(), *issues_);
    there = header_.next(row);
  }
  if (issues_->size() != before) return;  // the header cannot be read: no word on the columns it may name
  if (!there) row.line = 1;
  if (std::ranges::any_of(row.fields, [](std::string_view name) { return name.find('\r') != std::string_view::npos; })) {
    issues_->push_back({std::string(schema_->name), row.line, {}, data_errc::bad_line_end,
                        "the lines of this file end with a carriage return alone; save it with LF or CRLF"});
    return;
  }
  place_columns(row);
  require_columns(row.line);
  line_ = header_.line();
  const std::string_view rest = header_.rest();
  std::ranges::copy(rest, rest_of_header_.buffer.begin());
  rest_of_header_.size = there ? rest.size() : 0;
}

void table_reader::place_columns(const csv_row& header) {
  for (std::size_t field = 0; field < header.fields.size(); ++field) {
    const std::string_view name = header.fields[field];
    const auto known = std::ranges::find(schema_->columns, name, &column_schema::name);
    const auto column = static_cast<std::size_t>(known - schema_->columns.begin());
    if (known == schema_->columns.end()) {
      ignored_.emplace_back(name);
    } else if (fields_[column] != table_batch::absent) {
      issues_->push_back(issue(header.line, column, data_errc::duplicate_column, "the header names this column twice; keep one"));
    } else {
      fields_[column] = static_cast<std::uint32_t>(field);
    }
  }
}

void table_reader::require_columns(std::size_t line) {
  header_ok_ = true;
  for (std::size_t column = 0; column < schema_->columns.size(); ++column) {
    if (!schema_->columns[column].required || fields_[column] != table_batch::absent) continue;
    header_ok_ = false;
    issues_->push_back(issue(line, column, data_errc::missing_column, "the header does not name this required column; add it"));
  }
}

bool table_reader::next(table_batch& to) {
  if (!header_ok_) return false;
  to.fields_ = fields_;
  if (rest_of_header_.size > 0) {
    std::swap(to.piece_, rest_of_header_);
    rest_of_header_.size = 0;
    return true;
  }
  return source_->next(to.piece_);
}

void table_reader::check(table_batch& batch) const {
  batch.refused_.clear();
  batch.unsound_.clear();
  batch.issues_.clear();
  batch.grid_.read(batch.piece_, header_, batch.issues_);
  batch.format_issues_ = batch.issues_.size();
  batch.numbers_.resize(schema_->columns.size());
  for (std::size_t column = 0; column < schema_->columns.size(); ++column) {
    if (batch.numbers_[column].size() < batch.rows()) batch.numbers_[column].resize(batch.rows(), table_batch::empty);
    if (batch.has_column(column)) check_column(batch, column);
  }
  check_intervals(batch);
  std::ranges::sort(batch.refused_);
}

void table_reader::accept(table_batch& batch) {
  batch.first_line_ = line_;
  if (batch.format_issues_ > 0) {
    complete_ = false;
    lose_keys();
  }
  check_keys(batch);
  if (!batch.issues_.empty()) {
    for (data_issue& each : batch.issues_) each.line += line_ - 1;
    std::ranges::stable_sort(batch.issues_, {}, &data_issue::line);
    std::ranges::move(batch.issues_, std::back_inserter(*issues_));
    std::ranges::sort(batch.unsound_);
  }
  line_ += batch.grid_.lines();
  bytes_ += batch.piece_.size;
  const std::size_t before = rows_;
  rows_ += batch.rows();
  if (*progress_) call_progress(before);
}

std::size_t table_reader::expected_rows() const noexcept {
  const double share = static_cast<double>(source_->file_size()) / static_cast<double>(bytes_ + 1);
  return static_cast<std::size_t>(static_cast<double>(rows_) * share * 1.02) + 16;
}

void table_reader::call_progress(std::size_t before) const {
  for (std::size_t at = before / rows_between_calls + 1; at <= rows_ / rows_between_calls; ++at)
    (*progress_)(schema_->name, at * rows_between_calls);
}

void table_reader::report(table_batch& batch, std::size_t row, std::size_t column, data_errc code, std::string message) {
  batch.unsound_.insert(std::ranges::upper_bound(batch.unsound_, row), row);
  issues_->push_back(issue(batch.line(row), column, code, std::move(message)));
}

void table_reader::add_issue(table_batch& batch, std::size_t row, std::size_t column, data_errc code, std::string message) const {
  batch.unsound_.push_back(row);
  batch.issues_.push_back(issue(batch.grid_.line(row), column, code, std::move(message)));
}

void table_reader::set_empty(table_batch& batch, std::size_t row, std::size_t column) const {
  batch.numbers_[column][row] = table_batch::empty;
  batch.refused_.emplace_back(row, column);
}

/// Reports a field that is not empty, and treats it as empty from here on. A field that is empty is reported where no row may
/// leave it so.
void table_reader::refuse(table_batch& batch, std::size_t row, std::size_t column, data_errc code, std::string_view expected) const {
  const column_schema& rule = schema_->columns[column];
  const std::string_view value = batch.grid_.text(row, batch.fields_[column]);
  batch.numbers_[column][row] = table_batch::empty;
  if (value.empty()) {
    if (!rule.filled) return;
    const std::string_view why = rule.why.empty() ? "every row needs a value here" : rule.why;
    return add_issue(batch, row, column, data_errc::missing_value, "the field is empty; " + std::string(why));
  }
  const std::string_view remedy =
      rule.filled ? "correct it; every row needs a value here" : "correct it, or leave the field empty where it is not recorded";
  add_issue(batch, row, column, code, shown(value) + " is not " + std::string(expected) + "; " + std::string(remedy));
  set_empty(batch, row, column);
}

/// Reads each field as a number; what it cannot read is refused, in words that are made only then.
template <class Read>
void table_reader::check_each(table_batch& batch, std::size_t column, data_errc code, Read read) const {
  const column_texts texts = batch.grid_.column(batch.fields_[column]);
  std::int32_t* const numbers = batch.numbers_[column].data();
  const bool filled = schema_->columns[column].filled;
  for (std::size_t row = 0, rows = batch.rows(); row < rows; ++row) {
    const std::string_view text = texts[row];
    if (text.empty() && !filled) {
      numbers[row] = table_batch::empty;
      continue;
    }
    if (text.empty() || !read(text, numbers[row])) refuse(batch, row, column, code, expected_in(schema_->columns[column]));
  }
}

/// Reads a column of days many at a time. False where one must be refused, or be looked at by itself: then the whole column is.
bool table_reader::read_days(table_batch& batch, std::size_t column) const {
  const column_texts texts = batch.grid_.column(batch.fields_[column]);
  std::int32_t* const numbers = batch.numbers_[column].data();
  day_fields fields;
  bool has_empty = false;
  for (std::size_t first = 0, rows = batch.rows(); first < rows; first += day_fields::most) {
    const std::size_t count = std::min(day_fields::most, rows - first);
    for (std::size_t k = 0; k < count; ++k) {
      const std::string_view text = texts[first + k];
      fields.set(k, text.data(), text.size());
      has_empty |= text.empty();
    }
    std::uint32_t others = 0;
    in_widest_registers<&read_day_fields>(&fields, count, table_batch::empty, numbers + first, &others);
    if (others != 0) return false;
  }
  return !has_empty || !schema_->columns[column].filled;
}

void table_reader::check_column(table_batch& batch, std::size_t column) const {
  const column_schema& rule = schema_->columns[column];
  switch (rule.type) {
    case field_type::text:
      if (rule.filled) check_each(batch, column, data_errc::missing_value, [](std::string_view, std::int32_t&) { return true; });
      return;
    case field_type::day:
      if (read_days(batch, column)) return;
      return check_each(batch, column, data_errc::not_a_date, [](std::string_view text, std::int32_t& number) {
        return text.size() == 10 && read_day(text.data(), number);
      });
    case field_type::partial_day:
      return check_each(batch, column, data_errc::not_a_date, [](std::string_view text, std::int32_t& number) {
        if (text.size() == 10) return read_day(text.data(), number);
        const auto month = parse_month(text);
        if (month) number = table_batch::first_month + month->ordinal;
        return month.has_value();
      });
    case field_type::flag:
      return check_each(batch, column, data_errc::not_a_word, [](std::string_view text, std::int32_t& number) {
        number = text.front() - '0';
        return text.size() == 1 && (number == 0 || number == 1);
      });
    case field_type::number:
      return check_each(batch, column, data_errc::not_a_number, [&rule](std::string_view text, std::int32_t& number) {
        const auto read = whole_number(text);
        number = static_cast<std::int32_t>(read.value_or(0));
        return read && *read >= rule.least && *read <= rule.most;
      });
    case field_type::share:
      return check_each(batch, column, data_errc::not_a_number, [](std::string_view text, std::int32_t&) {
        const auto read = decimal(text);
        return read && *read >= 0 && *read <= 1;
      });
    case field_type::word:
      return check_each(batch, column, data_errc::not_a_word, [&words = words_[column]](std::string_view text, std::int32_t& number) {
        const std::uint8_t word = words.find(text);
        number = word;
        return word != word_set::none;
      });
    default: check_references(batch, column);
  }
}

void table_reader::check_references(table_batch& batch, std::size_t column) const {
  const column_schema& rule = schema_->columns[column];
  const std::size_t field = batch.fields_[column];
  reference_column references(batch.grid_.column(field), batch.rows(), rule.filled, keys_->all(rule.type),
                              batch.numbers_[column].data());
  for (const std::size_t row : references.look_up()) {
    const std::string_view value = batch.grid_.text(row, field);
    if (value.empty()) {
      refuse(batch, row, column, data_errc::missing_value, {});
    } else if (keys_->is_checked(rule.type)) {
      const data_errc code = rule.type == field_type::unit ? data_errc::unknown_unit : data_errc::unknown_reference;
      add_issue(batch, row, column, code,
                shown(value) + " is not in " + std::string(defined_in(rule.type)) + "; add it there, or correct the reference");
      set_empty(batch, row, column);
    }
  }
}

void table_reader::check_intervals(table_batch& batch) const {
  if (!from_ || !until_ || !batch.has_column(*from_) || !batch.has_column(*until_)) return;
  const std::span<const std::int32_t> from = batch.numbers(*from_);
  const std::span<const std::int32_t> until = batch.numbers(*until_);
  for (std::size_t row = 0; row < batch.rows(); ++row) {
    if (from[row] < until[row] || until[row] == table_batch::empty) continue;
    const auto value = [&](std::size_t column) { return shown(batch.grid_.text(row, batch.fields_[column])); };
    add_issue(batch, row, *until_, data_errc::empty_interval,
              value(*until_) + " is not after the `from` of the row, " + value(*from_) +
                  "; `until` is the first day on which it no longer holds");
    set_empty(batch, row, *from_);
    set_empty(batch, row, *until_);
  }
}

void table_reader::check_keys(table_batch& batch) {
  const auto add_each = [&](auto add) {
    const column_texts texts = batch.texts(0);
    for (std::size_t row = 0, rows = batch.rows(); row < rows; ++row) {
      const std::string_view first = batch.refused_.empty() ? texts[row] : batch.text(row, 0);
      if (first.empty())
        note_empty_key();
      else if (!add(row, first))
        refuse_key(batch, row);
    }
  };
  if (schema_->defines == field_type::appointment)
    add_each([&keys = keys_->appointments()](std::size_t, std::string_view first) { return keys.insert(first).has_value(); });
  else if (schema_->defines != field_type::text)
    add_each([this, texts = batch.texts(0), rows = batch.rows()](std::size_t row, std::string_view first) {
      constexpr std::size_t ahead = 16;
      if (row + ahead < rows) keys_->prefetch(schema_->defines, texts[row + ahead]);
      return keys_->add(schema_->defines, first) || schema_->key == 0;
    });
  else if (schema_->key > 0)
    add_each([&](std::size_t row, std::string_view first) { return add_unreferenced(batch, row, first); });
}

/// The row was reported, where its first field is a key; what refers to it cannot be told from what refers to none.
void table_reader::note_empty_key() {
  if (schema_->defines == field_type::text) return;
  complete_ = false;
  lose_keys();
}

/// Adds a key that nothing refers to, which may take several columns. False where it stood in a row before.
bool table_reader::add_unreferenced(const table_batch& batch, std::size_t row, std::string_view first) {
  std::string key(first);
  for (std::size_t column = 1; column < schema_->key; ++column) (key += '\x1f') += batch.text(row, column);
  return seen_.insert(key).has_value();
}

void table_reader::refuse_key(table_batch& batch, std::size_t row) {
  std::string key = shown(batch.text(row, 0));
  for (std::size_t column = 1; column < schema_->key; ++column) key += ", " + shown(batch.text(row, column));
  add_issue(batch, row, 0, data_errc::duplicate_key, key + " stands twice; keys are unique in this file, remove or rename one");
}

}  // namespace rota::detail
