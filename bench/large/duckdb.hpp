// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_LARGE_DUCKDB_HPP
#define ROTA_BENCH_LARGE_DUCKDB_HPP

// The few functions of DuckDB's C interface that the bench calls, taken out of libduckdb.so when it runs: the package on npm
// that has the library comes without a header.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace bench {

/// A column to be filled into a table: 1, 2, 4 or 8 bytes a value.
struct duckdb_column {
  std::string name;
  std::string type;  ///< TINYINT, UTINYINT, SMALLINT, INTEGER, UINTEGER, BIGINT, DATE (days since 1970)
  std::size_t width;
  const void* data;
  std::function<bool(std::size_t)> is_null = {};  ///< by row; empty: none is
};

/// A database in memory with one connection; what fails throws std::runtime_error with DuckDB's message.
class duckdb {
 public:
  explicit duckdb(const std::string& library);
  ~duckdb();
  duckdb(const duckdb&) = delete;
  duckdb& operator=(const duckdb&) = delete;

  void run(const std::string& text);
  void threads(unsigned count);
  void fill(const std::string& table, std::span<const duckdb_column> columns, std::size_t rows);

  /// Calls `each` with the columns of every chunk of the result. REQUIRES columns of fixed width without nulls
  using chunk = std::function<void(std::size_t rows, std::span<void* const> columns)>;
  void query(const std::string& text, const chunk& each);

  [[nodiscard]] double bytes();  ///< of memory that the tables take, by DuckDB's own account

 private:
  struct interface;
  std::unique_ptr<interface> call_;
  void* database_ = nullptr;
  void* connection_ = nullptr;
};

}  // namespace bench

#endif  // ROTA_BENCH_LARGE_DUCKDB_HPP
