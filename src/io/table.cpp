// SPDX-License-Identifier: BSL-1.0

#include "io/table.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

namespace rota::detail {
namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

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

bool is_word_of(std::string_view words, std::string_view sought) noexcept {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (words.substr(0, end) == sought) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

std::string listed(std::string_view words) {
  std::string text;
  for (const char c : words) text += c == ' ' ? std::string(", ") : std::string(1, c);
  return text;
}

/// The file whose rows define what a reference may name.
std::string_view defining_file(field_type of) noexcept {
  switch (of) {
    case field_type::unit: return "units.csv";
    case field_type::body: return "bodies.csv";
    case field_type::post: return "posts.csv";
    case field_type::official: return "officials.csv";
    case field_type::title: return "titles.csv or a built-in title";
    case field_type::session: return "classes.csv";
    default: return {};
  }
}

field_type defined_by(std::string_view file) noexcept {
  if (file == "units.csv") return field_type::unit;
  if (file == "bodies.csv") return field_type::body;
  if (file == "posts.csv") return field_type::post;
  if (file == "officials.csv") return field_type::official;
  if (file == "titles.csv") return field_type::title;
  if (file == "classes.csv") return field_type::session;
  return field_type::text;
}

}  // namespace

std::string shown(std::string_view value) {
  constexpr std::size_t most = 60;
  std::size_t end = std::min(value.size(), most);
  while (end < value.size() && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) --end;  // not inside a character
  std::string text = "`";
  for (const char c : value.substr(0, end)) text += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
  return text + (end < value.size() ? "…`" : "`");
}

table_reader::table_reader(const file_schema& schema, std::string_view text, known_keys& keys, std::vector<data_issue>& issues)
    : schema_(&schema),
      keys_(&keys),
      issues_(&issues),
      in_(text, schema.name, issues),
      fields_(schema.columns.size()),
      defines_(defined_by(schema.name)) {
  for (std::size_t column = 0; column < schema.columns.size(); ++column) {
    if (schema.columns[column].name == "from") from_ = column;
    if (schema.columns[column].name == "until") until_ = column;
  }
  read_header();
}

void table_reader::read_header() {
  std::vector<bool> found(schema_->columns.size());
  if (in_.next(row_))
    for (const std::string_view name : row_.fields) {
      const auto column = std::ranges::find(schema_->columns, name, &column_schema::name);
      const auto position = static_cast<std::size_t>(column - schema_->columns.begin());
      if (column == schema_->columns.end()) {
        ignored_.emplace_back(name);
        column_of_.push_back(nowhere);
      } else if (found[position]) {
        issues_->push_back({std::string(schema_->name), row_.line, std::string(name), data_errc::duplicate_column,
                            "the header names this column twice; keep one"});
        column_of_.push_back(nowhere);
      } else {
        found[position] = true;
        column_of_.push_back(position);
      }
    }
  header_ok_ = true;
  for (std::size_t column = 0; column < found.size(); ++column)
    if (schema_->columns[column].required && !found[column]) {
      header_ok_ = false;
      issues_->push_back({std::string(schema_->name), 1, std::string(schema_->columns[column].name), data_errc::missing_column,
                          "the header does not name this required column; add it"});
    }
}

bool table_reader::next() {
  if (!header_ok_) return false;
  if (!in_.next(row_)) return false;
  ++rows_;
  check_row();
  return true;
}

void table_reader::check_row() {
  sound_ = true;
  for (std::size_t at = 0; at < column_of_.size(); ++at)
    if (column_of_[at] != nowhere) fields_[column_of_[at]] = row_.fields[at];
  for (std::size_t column = 0; column < fields_.size(); ++column) check_field(column);
  check_interval();
  check_key();
}

void table_reader::report(std::size_t column, data_errc code, std::string message) {
  sound_ = false;
  issues_->push_back({std::string(schema_->name), row_.line, std::string(schema_->columns[column].name), code, std::move(message)});
}

/// Reports a field and treats it as empty from here on.
void table_reader::refuse(std::size_t column, data_errc code, std::string_view expected, std::string_view remedy) {
  report(column, code, shown(fields_[column]) + " is not " + std::string(expected) + "; " + std::string(remedy));
  fields_[column] = {};
}

void table_reader::check_field(std::size_t column) {
  const column_schema& rule = schema_->columns[column];
  const std::string_view value = fields_[column];
  if (value.empty()) {
    if (rule.filled) report(column, data_errc::missing_value, "the field is empty; every row needs a value here");
    return;
  }
  constexpr std::string_view or_empty = "correct it, or leave the field empty where it is not recorded";
  constexpr std::string_view must = "correct it; every row needs a value here";
  const std::string_view remedy = rule.filled ? must : or_empty;
  switch (rule.type) {
    case field_type::text: return;
    case field_type::day:
      if (!parse_date(value)) refuse(column, data_errc::not_a_date, "a day of the calendar; expected YYYY-MM-DD", remedy);
      return;
    case field_type::partial_day:
      if (!parse_partial_date(value)) refuse(column, data_errc::not_a_date, "a day or month; expected YYYY-MM-DD or YYYY-MM", remedy);
      return;
    case field_type::flag:
      if (value != "0" && value != "1") refuse(column, data_errc::not_a_word, "0 or 1", remedy);
      return;
    case field_type::number:
      if (const auto read = whole_number(value); !read || *read < rule.least || *read > rule.most)
        refuse(column, data_errc::not_a_number,
               "a whole number from " + std::to_string(rule.least) + " to " + std::to_string(rule.most), remedy);
      return;
    case field_type::share:
      if (const auto read = decimal(value); !read || !(*read >= 0 && *read <= 1))
        refuse(column, data_errc::not_a_number, "a decimal number from 0 to 1", remedy);
      return;
    case field_type::word:
      if (!is_word_of(rule.words, value)) refuse(column, data_errc::not_a_word, "one of: " + listed(rule.words), remedy);
      return;
    default: check_reference(column);
  }
}

void table_reader::check_reference(std::size_t column) {
  const field_type of = schema_->columns[column].type;
  if (!keys_->is_checked(of) || keys_->has(of, fields_[column])) return;
  const data_errc code = of == field_type::unit ? data_errc::unknown_unit : data_errc::unknown_reference;
  report(column, code,
         shown(fields_[column]) + " is not in " + std::string(defining_file(of)) + "; add it there, or correct the reference");
  fields_[column] = {};
}

void table_reader::check_interval() {
  if (!from_ || !until_) return;
  const auto from = day(*from_);
  const auto until = day(*until_);
  if (!from || !until || *from < *until) return;
  report(*until_, data_errc::empty_interval,
         shown(fields_[*until_]) + " is not after the `from` of the row, " + shown(fields_[*from_]) +
             "; `until` is the first day on which it no longer holds");
  fields_[*from_] = fields_[*until_] = {};
}

void table_reader::check_key() {
  if (schema_->name == "units.csv") {
    keys_->add(field_type::unit, fields_[unit_column::unit]);
    return;
  }
  if (schema_->key == 0 || fields_[0].empty()) return;
  bool is_new = true;
  std::string key(fields_[0]);
  if (schema_->key == 1 && defines_ != field_type::text && defines_ != field_type::title) {
    is_new = keys_->add(defines_, fields_[0]);
  } else {
    for (std::size_t column = 1; column < schema_->key; ++column) (key += '\x1f') += fields_[column];
    is_new = seen_.insert(key).second;
    if (defines_ == field_type::title) keys_->add(defines_, fields_[0]);
  }
  if (!is_new) {
    std::replace(key.begin(), key.end(), '\x1f', ' ');
    report(0, data_errc::duplicate_key, shown(key) + " stands twice; keys are unique in this file, remove or rename one");
  }
}

std::optional<std::int64_t> table_reader::number(std::size_t column) const noexcept { return whole_number(text(column)); }

std::optional<std::int16_t> table_reader::small_number(std::size_t column) const noexcept {
  const auto read = number(column);
  return read ? std::optional(static_cast<std::int16_t>(*read)) : std::nullopt;
}

std::optional<double> table_reader::share(std::size_t column) const noexcept { return decimal(text(column)); }

interval table_reader::span(std::size_t from, std::size_t until) const noexcept {
  return {day(from).value_or(date::lowest()), day(until).value_or(date::highest())};
}

}  // namespace rota::detail
