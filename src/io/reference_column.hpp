// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_REFERENCE_COLUMN_HPP
#define ROTA_SRC_IO_REFERENCE_COLUMN_HPP

#include "core/bytes.hpp"
#include "io/table.hpp"
#include "roster/code_table.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace rota::detail {

/// The references of one column of a batch, being looked up.
class reference_column {
 public:
  reference_column(column_texts texts, std::size_t rows, bool filled, const code_table& keys, std::int32_t* numbers)
      : texts_(texts), rows_(rows), filled_(filled), keys_(keys), numbers_(numbers) {}

  /// Returns the rows to be refused, in order: their field names no key, or is empty where none may be.
  std::vector<std::size_t> look_up() {
    if (!keys_.numbered().empty())
      look_up_numbers();
    else
      look_up_many(look_up_in_turn());
    return std::move(refused_);
  }

 private:
  static constexpr std::uint32_t none = code_index::none;

  void set(std::size_t row, std::uint32_t key) {
    numbers_[row] = key == none ? table_batch::empty : static_cast<std::int32_t>(key);
    if (key == none) refused_.push_back(row);
  }
  void leave_empty(std::size_t row) {
    numbers_[row] = table_batch::empty;
    if (filled_) refused_.push_back(row);
  }

  void look_up_numbers() {
    const numbered_codes keys = keys_.numbered();
    const column_texts texts = texts_;
    for (std::size_t row = 0, rows = rows_; row < rows; ++row) {
      const std::string_view text = texts[row];
      const std::uint32_t key = keys.find(text);
      if (key != none) [[likely]]
        numbers_[row] = static_cast<std::int32_t>(key);
      else if (text.empty())
        leave_empty(row);
      else
        set(row, none);
    }
  }

  /// Rows often follow the order of the keys, some rows a key. Gives up where that does not hold, and says at which row.
  std::size_t look_up_in_turn() {
    std::string_view last;
    std::uint32_t key = none;
    std::size_t missed = 0;
    for (std::size_t row = 0; row < rows_; ++row) {
      const std::string_view text = texts_[row];
      if (text.empty()) {
        leave_empty(row);
        continue;
      }
      if (!same_text(text, last)) {
        const std::uint32_t next = key + 1;
        if (next < keys_.size() && same_text(keys_[next], text)) {
          key = next;
        } else {
          if (8 * ++missed > row + 24) return row;
          key = static_cast<std::uint32_t>(keys_.find(text).value_or(none));
        }
        last = text;
      }
      set(row, key);
    }
    return rows_;
  }

  /// Some rows at a time, so that the memory that one look-up waits for is on its way while the next begins.
  void look_up_many(std::size_t from) {
    std::array<std::string_view, code_table::batch> texts;
    std::array<std::uint32_t, code_table::batch> keys{};
    std::array<std::size_t, code_table::batch> places{};
    std::size_t count = 0;
    const auto finish = [&] {
      keys_.find_all(std::span(texts).first(count), keys);
      for (std::size_t k = 0; k < count; ++k) set(places[k], keys[k]);
      count = 0;
    };
    for (std::size_t row = from; row < rows_; ++row) {
      const std::string_view text = texts_[row];
      if (text.empty()) {
        leave_empty(row);
        continue;
      }
      texts[count] = text;
      places[count] = row;
      if (++count == code_table::batch) finish();
    }
    finish();
    std::ranges::sort(refused_);
  }

  column_texts texts_;
  std::size_t rows_;
  bool filled_;
  const code_table& keys_;
  std::int32_t* numbers_;
  std::vector<std::size_t> refused_;
};

}  // namespace rota::detail

#endif  // ROTA_SRC_IO_REFERENCE_COLUMN_HPP
