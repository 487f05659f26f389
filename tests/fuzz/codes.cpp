// SPDX-License-Identifier: BSL-1.0

// Columns of codes, added in any order and repeated, against a std::map.

#include "roster/code_table.hpp"
#include "roster/packed_codes.hpp"

#include "fuzz/fuzz.hpp"

#include <map>
#include <string>

using rota::fuzz::check;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  rota::code_table table;
  rota::packed_codes packed;
  std::map<std::string_view, std::size_t> rows;
  for (std::size_t at = 0; at < size;) {
    const std::size_t end = std::min(text.find('\n', at), size);
    const std::string_view code = text.substr(at, end - at);
    at = end + 1;
    if (code.empty()) {
      table.index();
      continue;
    }
    const auto expected = rows.contains(code) ? std::nullopt : std::optional(rows.size());
    check(table.insert(code) == expected && packed.insert(code) == expected, "a code is new where it has not come before");
    rows.try_emplace(code, rows.size());
  }
  table.index();
  for (const auto& [code, row] : rows) {
    check(table.find(code) == row && table[row] == code, "a table finds each of its codes");
    check(packed.find(code) == row && packed[row] == code && packed.find_near(code, row) == row, "a packed column finds each of its codes");
    if (!table.numbered().empty()) check(table.numbered().find(code) == row, "arithmetic finds each of its codes");
    check(rows.contains(code.substr(1)) || !table.find(code.substr(1)), "and no other");
  }
  table.settle();
  for (const auto& [code, row] : rows) check(table.find(code) == row, "bisection finds each of its codes");
  return 0;
}
