// SPDX-License-Identifier: BSL-1.0

#include "io/table.hpp"

#include <algorithm>
#include <charconv>
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

}  // namespace

std::string shown(std::string_view value) {
  constexpr std::size_t most = 60;
  std::size_t end = std::min(value.size(), most);
  while (end < value.size() && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U) --end;  // not inside a character
  std::string text = "`";
  for (const char c : value.substr(0, end)) text += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
  return text + (end < value.size() ? "…`" : "`");
}

table_reader::table_reader(const file_schema& schema, std::string_view text, known_keys& keys, std::vector<data_issue>& issues,
                           const read_progress& progress)
    : schema_(&schema),
      keys_(&keys),
      issues_(&issues),
      progress_(&progress),
      in_(text, schema.name, issues),
      cells_(schema.columns.size()) {
  for (std::size_t column = 0; column < schema.columns.size(); ++column) {
    if (schema.columns[column].name == "from") from_ = column;
    if (schema.columns[column].name == "until") until_ = column;
  }
  read_header();
  if (header_ok_) return;
  complete_ = false;
  lose_keys();
}

void table_reader::read_header() {
  const std::size_t before = issues_->size();
  const bool there = in_.next(row_);
  if (issues_->size() != before) return;  // the header cannot be read: no word on the columns it may name
  if (!there) row_.line = 1;
  for (std::size_t field = 0; field < row_.fields.size(); ++field) {
    const std::string_view name = row_.fields[field];
    if (name.find('\r') != std::string_view::npos)
      issues_->push_back({std::string(schema_->name), row_.line, {}, data_errc::bad_line_end,
                          "the lines of this file end with a carriage return alone; save it with LF or CRLF"});
    const auto known = std::ranges::find(schema_->columns, name, &column_schema::name);
    const auto column = static_cast<std::size_t>(known - schema_->columns.begin());
    if (known == schema_->columns.end()) {
      ignored_.emplace_back(name);
    } else if (std::ranges::find(present_, column, &position::column) != present_.end()) {
      report(column, data_errc::duplicate_column, "the header names this column twice; keep one");
    } else {
      present_.push_back({column, field});
    }
  }
  std::ranges::sort(present_, {}, &position::column);
  check_columns();
}

void table_reader::check_columns() {
  header_ok_ = true;
  for (std::size_t column = 0; column < schema_->columns.size(); ++column) {
    if (!schema_->columns[column].required || std::ranges::find(present_, column, &position::column) != present_.end()) continue;
    header_ok_ = false;
    report(column, data_errc::missing_column, "the header does not name this required column; add it");
  }
}

bool table_reader::next() {
  if (!header_ok_) return false;
  const std::size_t before = issues_->size();
  const bool there = in_.next(row_);
  if (issues_->size() != before) {
    complete_ = false;
    lose_keys();
  }
  if (!there) return false;
  if (++rows_ % rows_between_calls == 0 && *progress_) (*progress_)(schema_->name, rows_);
  check_row();
  return true;
}

void table_reader::check_row() {
  sound_ = true;
  for (const auto [column, field] : present_) {
    cells_[column] = {row_.fields[field]};
    check_field(column);
  }
  check_interval();
  check_key();
}

void table_reader::report(std::size_t column, data_errc code, std::string message) {
  sound_ = false;
  issues_->push_back({std::string(schema_->name), row_.line, std::string(schema_->columns[column].name), code, std::move(message)});
}

/// Reports a field and treats it as empty from here on.
void table_reader::refuse(std::size_t column, data_errc code, std::string_view expected) {
  const std::string_view remedy = schema_->columns[column].filled ? "correct it; every row needs a value here"
                                                                  : "correct it, or leave the field empty where it is not recorded";
  report(column, code, shown(text(column)) + " is not " + std::string(expected) + "; " + std::string(remedy));
  cells_[column] = {};
}

void table_reader::check_field(std::size_t column) {
  const column_schema& rule = schema_->columns[column];
  const std::string_view value = text(column);
  if (value.empty()) {
    if (rule.filled) {
      const std::string_view why = rule.why.empty() ? "every row needs a value here" : rule.why;
      report(column, data_errc::missing_value, "the field is empty; " + std::string(why));
    }
    return;
  }
  switch (rule.type) {
    case field_type::text: return;
    case field_type::day: return check_day(column);
    case field_type::partial_day:
      if (!parse_partial_date(value)) refuse(column, data_errc::not_a_date, "a day or month; expected YYYY-MM-DD or YYYY-MM");
      return;
    case field_type::flag:
      if (value != "0" && value != "1") refuse(column, data_errc::not_a_word, "0 or 1");
      return;
    case field_type::number: return check_number(column);
    case field_type::share:
      if (const auto read = decimal(value); !read || !(*read >= 0 && *read <= 1)) {
        refuse(column, data_errc::not_a_number, "a decimal number from 0 to 1");
      }
      return;
    case field_type::word:
      if (std::ranges::find(rule.words, value) == rule.words.end()) {
        refuse(column, data_errc::not_a_word, "one of: " + listed(rule.words));
      }
      return;
    default: check_reference(column);
  }
}

void table_reader::check_day(std::size_t column) {
  if (const auto read = parse_date(text(column))) return set(column, read->days_since_epoch());
  refuse(column, data_errc::not_a_date, "a day of the calendar; expected YYYY-MM-DD");
}

void table_reader::check_number(std::size_t column) {
  const column_schema& rule = schema_->columns[column];
  const auto read = whole_number(text(column));
  if (read && *read >= rule.least && *read <= rule.most) return set(column, *read);
  refuse(column, data_errc::not_a_number,
         "a whole number from " + std::to_string(rule.least) + " to " + std::to_string(rule.most));
}

void table_reader::check_reference(std::size_t column) {
  const field_type of = schema_->columns[column].type;
  if (const auto found = keys_->find(of, text(column))) return set(column, static_cast<std::int64_t>(*found));
  if (!keys_->is_checked(of)) return;
  const data_errc code = of == field_type::unit ? data_errc::unknown_unit : data_errc::unknown_reference;
  report(column, code,
         shown(text(column)) + " is not in " + std::string(defined_in(of)) + "; add it there, or correct the reference");
  cells_[column] = {};
}

void table_reader::check_interval() {
  if (!from_ || !until_) return;
  const auto from = day(*from_);
  const auto until = day(*until_);
  if (!from || !until || *from < *until) return;
  report(*until_, data_errc::empty_interval,
         shown(text(*until_)) + " is not after the `from` of the row, " + shown(text(*from_)) +
             "; `until` is the first day on which it no longer holds");
  cells_[*from_] = cells_[*until_] = {};
}

void table_reader::check_key() {
  const std::string_view first = text(0);
  if (first.empty()) {  // reported, where it is a key; what refers to this row cannot be told from what refers to none
    if (schema_->defines == field_type::text) return;
    complete_ = false;
    return lose_keys();
  }
  if (schema_->defines != field_type::text) {
    const bool is_new = keys_->add(schema_->defines, first);
    if (is_new || schema_->key == 0) return;
  } else {
    if (schema_->key == 0) return;
    std::string key(first);
    for (std::size_t column = 1; column < schema_->key; ++column) (key += '\x1f') += text(column);
    if (seen_.insert(std::move(key)).second) return;
  }
  std::string key = shown(first);
  for (std::size_t column = 1; column < schema_->key; ++column) key += ", " + shown(text(column));
  report(0, data_errc::duplicate_key, key + " stands twice; keys are unique in this file, remove or rename one");
}

std::optional<double> table_reader::share(std::size_t column) const noexcept { return decimal(text(column)); }

interval table_reader::span(std::size_t from, std::size_t until) const noexcept {
  return {day(from).value_or(date::lowest()), day(until).value_or(date::highest())};
}

}  // namespace rota::detail
