// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_TABLE_HPP
#define ROTA_SRC_IO_TABLE_HPP

#include "io/schema.hpp"
#include "roster/code_table.hpp"

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

/// The keys that the files of one dataset define, so that a reference is resolved while its row is read. A key is known even
/// where its row was refused for another reason: one mistake gives one message.
///
/// A key stands for its position among the keys of its type. As long as no row was refused, that is also the handle which the
/// builder gave the row; afterwards nothing is built any more.
class known_keys {
 public:
  /// False where the key is known already.
  bool add(field_type of, std::string_view key) { return keys_[index(of)].insert(key).has_value(); }
  [[nodiscard]] std::optional<std::size_t> find(field_type of, std::string_view key) const { return keys_[index(of)].find(key); }
  [[nodiscard]] const code_table& all(field_type of) const { return keys_[index(of)]; }
  /// Says that not all keys of a type are known, because the file that defines them is missing or rows of it could not be
  /// read: a reference to an unknown key is then no news.
  void leave_unchecked(field_type of) { unchecked_[index(of)] = true; }
  [[nodiscard]] bool is_checked(field_type of) const { return !unchecked_[index(of)]; }

 private:
  [[nodiscard]] static constexpr std::size_t index(field_type of) noexcept { return static_cast<std::size_t>(of); }

  static constexpr std::size_t types = static_cast<std::size_t>(field_type::appointment) + 1;
  std::array<code_table, types> keys_;
  std::array<bool, types> unchecked_{};
};

/// Reads one file by its schema: finds the columns, checks every field of every row, and hands out checked values.
///
/// Usage  while (in.next()) { in.text(column), in.day(column), … }   A row with a problem is handed out as well, its bad fields
///        as if they were empty, so that what it defines is known; `sound()` says whether the row may be kept.
class table_reader {
 public:
  /// REQUIRES text, keys, issues and progress outlive the reader
  table_reader(const file_schema& schema, std::string_view text, known_keys& keys, std::vector<data_issue>& issues,
               const read_progress& progress);

  /// False at the end, or at once where the header does not do.
  [[nodiscard]] bool next();
  [[nodiscard]] bool sound() const noexcept { return sound_; }
  /// False once a row or its key could not be read, or the header could not.
  [[nodiscard]] bool complete() const noexcept { return complete_; }
  [[nodiscard]] std::size_t line() const noexcept { return row_.line; }
  [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
  [[nodiscard]] const std::vector<std::string>& ignored_columns() const noexcept { return ignored_; }

  /// The field as it stands, empty where the column is absent or the field was refused.
  [[nodiscard]] std::string_view text(std::size_t column) const noexcept { return cells_[column].text; }
  [[nodiscard]] std::optional<date> day(std::size_t column) const noexcept {
    return cells_[column].read ? std::optional(date::from_days(static_cast<std::int32_t>(cells_[column].value))) : std::nullopt;
  }
  [[nodiscard]] partial_date partial_day(std::size_t column) const noexcept {
    return parse_partial_date(text(column)).value_or(partial_date());
  }
  [[nodiscard]] bool flag(std::size_t column) const noexcept { return text(column) == "1"; }
  [[nodiscard]] std::optional<std::int64_t> number(std::size_t column) const noexcept {
    return cells_[column].read ? std::optional(cells_[column].value) : std::nullopt;
  }
  [[nodiscard]] std::optional<std::int16_t> small_number(std::size_t column) const noexcept {
    return cells_[column].read ? std::optional(static_cast<std::int16_t>(cells_[column].value)) : std::nullopt;
  }
  [[nodiscard]] std::optional<double> share(std::size_t column) const noexcept;
  /// What a reference names: the position of the key among those of its type.
  template <class Id>
  [[nodiscard]] maybe<Id> reference(std::size_t column) const noexcept {
    return cells_[column].read ? maybe<Id>(static_cast<Id>(cells_[column].value)) : maybe<Id>();
  }
  /// The open end where a field is empty; the whole line of time where the row's interval was refused.
  [[nodiscard]] interval span(std::size_t from, std::size_t until) const noexcept;

  void report(std::size_t column, data_errc code, std::string message);

 private:
  struct cell {
    std::string_view text;
    std::int64_t value = 0;  // of a day, number or reference
    bool read = false;       // the value is there
  };
  struct position {
    std::size_t column;  // of the schema
    std::size_t field;   // of the file
  };

  void read_header();
  void check_columns();
  void lose_keys() { keys_->leave_unchecked(schema_->defines); }
  void check_row();
  void check_field(std::size_t column);
  void check_day(std::size_t column);
  void check_number(std::size_t column);
  void check_reference(std::size_t column);
  void check_interval();
  void check_key();
  void set(std::size_t column, std::int64_t value) noexcept { cells_[column].value = value, cells_[column].read = true; }
  void refuse(std::size_t column, data_errc code, std::string_view expected);

  const file_schema* schema_;
  known_keys* keys_;
  std::vector<data_issue>* issues_;
  const read_progress* progress_;
  csv_reader in_;
  csv_row row_;
  std::vector<position> present_;         // in the order of the schema
  std::vector<cell> cells_;               // by column of the schema
  std::vector<std::string> ignored_;
  std::unordered_set<std::string> seen_;  // keys that nothing refers to
  std::optional<std::size_t> from_;       // the schema's `from` and `until`
  std::optional<std::size_t> until_;
  std::size_t rows_ = 0;
  bool header_ok_ = false;
  bool complete_ = true;
  bool sound_ = true;
};

/// A field's content for a message: in backticks, at most 60 bytes, without control characters.
[[nodiscard]] std::string shown(std::string_view value);

}  // namespace rota::detail

#endif  // ROTA_SRC_IO_TABLE_HPP
