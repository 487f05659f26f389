// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_TABLE_HPP
#define ROTA_SRC_IO_TABLE_HPP

#include "core/text_pool.hpp"
#include "io/schema.hpp"

#include <rota/core/ids.hpp>
#include <rota/core/interval.hpp>
#include <rota/core/partial_date.hpp>
#include <rota/io/csv.hpp>
#include <rota/io/read.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace rota::detail {

/// The keys that the files of one dataset define, so that a reference can be checked while its row is read. A key is known
/// even where its row was refused for another reason: one mistake gives one message.
class known_keys {
 public:
  /// False where the key is known already.
  bool add(field_type of, std::string_view key) {
    return !has(of, key) && of_type(of).insert(texts_.append(key)).second;
  }
  [[nodiscard]] bool has(field_type of, std::string_view key) const { return of_type(of).contains(key); }
  /// A file that is not there defines nothing that could be checked.
  void leave_unchecked(field_type of) { unchecked_[static_cast<std::size_t>(of)] = true; }
  [[nodiscard]] bool is_checked(field_type of) const { return !unchecked_[static_cast<std::size_t>(of)]; }

 private:
  using key_set = std::unordered_set<std::string_view>;
  [[nodiscard]] key_set& of_type(field_type of) { return keys_[static_cast<std::size_t>(of)]; }
  [[nodiscard]] const key_set& of_type(field_type of) const { return keys_[static_cast<std::size_t>(of)]; }

  static constexpr std::size_t types = static_cast<std::size_t>(field_type::session) + 1;
  text_pool texts_;
  std::array<key_set, types> keys_;
  std::array<bool, types> unchecked_{};
};

/// Reads one file by its schema: finds the columns, checks every field of every row, and hands out checked values.
///
/// Usage  while (in.next()) { in.text(column), in.day(column), … }   A row with a problem is handed out as well, its bad fields
///        as if they were empty, so that what it defines is known; `sound()` says whether the row may be kept.
class table_reader {
 public:
  /// REQUIRES text, keys and issues outlive the reader
  table_reader(const file_schema& schema, std::string_view text, known_keys& keys, std::vector<data_issue>& issues);

  /// False at the end, or at once where the header does not do.
  [[nodiscard]] bool next();
  [[nodiscard]] bool sound() const noexcept { return sound_; }
  [[nodiscard]] std::size_t line() const noexcept { return row_.line; }
  [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
  [[nodiscard]] const std::vector<std::string>& ignored_columns() const noexcept { return ignored_; }

  /// The field as it stands, empty where the column is absent or the field was refused.
  [[nodiscard]] std::string_view text(std::size_t column) const noexcept { return fields_[column]; }
  [[nodiscard]] std::optional<date> day(std::size_t column) const noexcept { return parse_date(text(column)); }
  [[nodiscard]] partial_date partial_day(std::size_t column) const noexcept {
    return parse_partial_date(text(column)).value_or(partial_date());
  }
  [[nodiscard]] bool flag(std::size_t column) const noexcept { return text(column) == "1"; }
  [[nodiscard]] std::optional<std::int64_t> number(std::size_t column) const noexcept;
  [[nodiscard]] std::optional<std::int16_t> small_number(std::size_t column) const noexcept;
  [[nodiscard]] std::optional<double> share(std::size_t column) const noexcept;
  /// The open end where a field is empty; the whole line of time where the row's interval was refused.
  [[nodiscard]] interval span(std::size_t from, std::size_t until) const noexcept;

  void report(std::size_t column, data_errc code, std::string message);

 private:
  void read_header();
  void check_row();
  void check_field(std::size_t column);
  void check_reference(std::size_t column);
  void check_interval();
  void check_key();
  void refuse(std::size_t column, data_errc code, std::string_view expected, std::string_view remedy);

  const file_schema* schema_;
  known_keys* keys_;
  std::vector<data_issue>* issues_;
  csv_reader in_;
  csv_row row_;
  std::vector<std::size_t> column_of_;      // by position in the file; npos: ignored
  std::vector<std::string_view> fields_;    // by column of the schema
  std::vector<std::string> ignored_;
  std::unordered_set<std::string> seen_;    // keys of more than one column
  std::optional<std::size_t> from_;         // the schema's `from` and `until`
  std::optional<std::size_t> until_;
  field_type defines_ = field_type::text;   // what the file's key is a key of; text: nothing that is referred to
  std::size_t rows_ = 0;
  bool header_ok_ = false;
  bool sound_ = true;
};

/// A field's content for a message: in backticks, at most 60 bytes, without control characters.
[[nodiscard]] std::string shown(std::string_view value);

}  // namespace rota::detail

#endif  // ROTA_SRC_IO_TABLE_HPP
