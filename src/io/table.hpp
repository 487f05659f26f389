// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_TABLE_HPP
#define ROTA_SRC_IO_TABLE_HPP

#include "io/field_grid.hpp"
#include "io/known_keys.hpp"
#include "io/schema.hpp"
#include "io/word_set.hpp"

#include <rota/core/ids.hpp>
#include <rota/core/interval.hpp>
#include <rota/core/partial_date.hpp>
#include <rota/io/csv.hpp>
#include <rota/io/read.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rota::detail {

/// The rows of one piece of a file, checked against its schema: the texts of all fields, and a number for every field that is a
/// day, a word, a flag or a reference.
class table_batch {
 public:
  /// What a field that is empty, or was refused, has for its number.
  static constexpr std::int32_t empty = std::numeric_limits<std::int32_t>::min();

  [[nodiscard]] std::size_t rows() const noexcept { return grid_.rows(); }
  /// The line a row starts on. Right once the reader has accepted the batch.
  [[nodiscard]] std::size_t line(std::size_t row) const noexcept { return first_line_ + grid_.line(row) - 1; }
  /// False where a problem of the row was reported.
  [[nodiscard]] bool sound(std::size_t row) const noexcept;

  /// A month without a day is its ordinal and this, which no day reaches.
  static constexpr std::int32_t first_month = 1 << 30;

  /// The field as it stands, empty where the column is absent or the field was refused.
  [[nodiscard]] std::string_view text(std::size_t row, std::size_t column) const noexcept {
    if (fields_[column] == absent || (!refused_.empty() && is_refused(row, column))) return {};
    return grid_.text(row, fields_[column]);
  }
  /// All fields of a column, the refused ones included. REQUIRES has_column(column)
  [[nodiscard]] column_texts texts(std::size_t column) const noexcept { return grid_.column(fields_[column]); }
  /// Of a day, days since 1970-01-01; of a month, see first_month; of a word, its position among those of the column; of a flag, 0 or 1; of a reference, the
  /// position of the key among those of its type. Otherwise `empty`.
  [[nodiscard]] std::span<const std::int32_t> numbers(std::size_t column) const noexcept {
    return std::span(numbers_[column]).first(rows());
  }
  [[nodiscard]] bool has_column(std::size_t column) const noexcept { return fields_[column] != absent; }

 private:
  friend class table_reader;
  static constexpr std::uint32_t absent = 0xffffffffU;

  [[nodiscard]] bool is_refused(std::size_t row, std::size_t column) const noexcept;

  piece piece_;
  field_grid grid_;
  std::vector<std::uint32_t> fields_;               // by column of the schema: its field, or `absent`
  std::vector<std::vector<std::int32_t>> numbers_;  // by column of the schema, and row
  std::vector<std::pair<std::size_t, std::size_t>> refused_;  // row and column
  std::vector<std::size_t> unsound_;                          // rows
  std::vector<data_issue> issues_;                            // with lines of the piece until accepted
  std::size_t format_issues_ = 0;                             // those of them that csv_reader found
  std::size_t first_line_ = 1;
};

/// One row of a batch, for files that are read row by row.
class table_row {
 public:
  table_row(const table_batch& batch, std::size_t row) noexcept : batch_(&batch), row_(row) {}

  [[nodiscard]] bool sound() const noexcept { return batch_->sound(row_); }
  [[nodiscard]] std::size_t line() const noexcept { return batch_->line(row_); }
  [[nodiscard]] std::string_view text(std::size_t column) const noexcept { return batch_->text(row_, column); }
  [[nodiscard]] std::optional<date> day(std::size_t column) const noexcept {
    const std::int32_t value = number_at(column);
    return value == table_batch::empty ? std::nullopt : std::optional(date::from_days(value));
  }
  [[nodiscard]] partial_date partial_day(std::size_t column) const noexcept {
    const std::int32_t value = number_at(column);
    if (value == table_batch::empty) return {};
    return value < table_batch::first_month ? partial_date(date::from_days(value))
                                            : partial_date(calendar_month{value - table_batch::first_month});
  }
  [[nodiscard]] bool flag(std::size_t column) const noexcept { return number_at(column) == 1; }
  /// The value that stands at the place of the row's word, `otherwise` where there is none.
  template <class Value>
  [[nodiscard]] Value word(std::size_t column, std::span<const Value> meanings, Value otherwise) const noexcept {
    const std::int32_t place = number_at(column);
    return place == table_batch::empty ? otherwise : meanings[static_cast<std::size_t>(place)];
  }
  [[nodiscard]] std::optional<std::int64_t> number(std::size_t column) const noexcept;
  [[nodiscard]] std::optional<std::int16_t> small_number(std::size_t column) const noexcept {
    const std::int32_t value = number_at(column);
    return value == table_batch::empty ? std::nullopt : std::optional(static_cast<std::int16_t>(value));
  }
  [[nodiscard]] std::optional<double> share(std::size_t column) const noexcept;
  /// What a reference names: the position of the key among those of its type.
  template <class Id>
  [[nodiscard]] maybe<Id> reference(std::size_t column) const noexcept {
    const std::int32_t value = number_at(column);
    return value == table_batch::empty ? maybe<Id>() : maybe<Id>(static_cast<Id>(value));
  }
  /// The open end where a field is empty; the whole line of time where the row's interval was refused.
  [[nodiscard]] interval span(std::size_t from, std::size_t until) const noexcept {
    return {day(from).value_or(date::lowest()), day(until).value_or(date::highest())};
  }

 private:
  [[nodiscard]] std::int32_t number_at(std::size_t column) const noexcept { return batch_->numbers(column)[row_]; }

  const table_batch* batch_;
  std::size_t row_;
};

/// Reads one file by its schema: finds the columns, checks every field of every row, and hands out checked rows.
///
/// A file goes piece by piece: `next` takes one, `check` checks its fields column by column and may run for several pieces at
/// once, `accept` checks the keys and reports, in the order of the file. A row with a problem is handed out as well, its bad
/// fields as if they were empty, so that what it defines is known; `sound()` says whether it may be kept.
class table_reader {
 public:
  /// Reads the header. REQUIRES all but the schema outlive the reader
  table_reader(const file_schema& schema, piece_source& source, known_keys& keys, std::vector<data_issue>& issues,
               const read_progress& progress);

  /// False at the end, or at once where the header does not do.
  [[nodiscard]] bool next(table_batch& to);
  void check(table_batch& batch) const;
  void accept(table_batch& batch);

  /// False once a row or its key could not be read, or the header could not.
  [[nodiscard]] bool complete() const noexcept { return complete_; }
  [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
  /// About how many rows the file has, told from the part that was accepted.
  [[nodiscard]] std::size_t expected_rows() const noexcept;
  [[nodiscard]] const std::vector<std::string>& ignored_columns() const noexcept { return ignored_; }

  /// A problem of an accepted row that the schema does not tell.
  void report(table_batch& batch, std::size_t row, std::size_t column, data_errc code, std::string message);

 private:
  struct position {
    std::size_t column;  // of the schema
    std::size_t field;   // of the file
  };

  void read_header();
  void place_columns(const csv_row& header);
  void require_columns(std::size_t line);
  void lose_keys() { keys_->leave_unchecked(schema_->defines); }
  [[nodiscard]] data_issue issue(std::size_t line, std::size_t column, data_errc code, std::string message) const;

  // Of one batch
  void add_issue(table_batch& batch, std::size_t row, std::size_t column, data_errc code, std::string message) const;
  void refuse(table_batch& batch, std::size_t row, std::size_t column, data_errc code, std::string_view expected) const;
  void set_empty(table_batch& batch, std::size_t row, std::size_t column) const;
  void check_column(table_batch& batch, std::size_t column) const;
  template <class Read>
  void check_each(table_batch& batch, std::size_t column, data_errc code, Read read) const;
  [[nodiscard]] bool read_days(table_batch& batch, std::size_t column) const;
  void check_references(table_batch& batch, std::size_t column) const;
  void check_intervals(table_batch& batch) const;
  void check_keys(table_batch& batch);
  void refuse_key(table_batch& batch, std::size_t row);
  void note_empty_key();
  [[nodiscard]] bool add_unreferenced(const table_batch& batch, std::size_t row, std::string_view first);
  void call_progress(std::size_t before) const;

  const file_schema* schema_;
  piece_source* source_;
  known_keys* keys_;
  std::vector<data_issue>* issues_;
  const read_progress* progress_;
  csv_reader header_;
  piece rest_of_header_;                // what follows the header in its piece
  std::vector<position> present_;       // in the order of the schema
  std::vector<std::uint32_t> fields_;   // by column of the schema
  std::vector<word_set> words_;         // by column of the schema
  std::vector<std::string> ignored_;
  code_table seen_;                     // keys that nothing refers to
  std::optional<std::size_t> from_;     // the schema's `from` and `until`
  std::optional<std::size_t> until_;
  std::size_t line_ = 1;                // the first line of the next batch to accept
  std::size_t rows_ = 0;
  std::size_t bytes_ = 0;
  bool header_ok_ = false;
  bool complete_ = true;
};

/// A field's content for a message: in backticks, at most 60 bytes, without control characters.
[[nodiscard]] std::string shown(std::string_view value);

}  // namespace rota::detail

#endif  // ROTA_SRC_IO_TABLE_HPP
