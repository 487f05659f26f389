// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_ORACLE_DATABASE_HPP
#define ROTA_TESTS_ORACLE_DATABASE_HPP

#include <sqlite3.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace oracle {

using cell = std::optional<std::string>;
using cells = std::vector<cell>;

/// An SQLite database in memory that knows the functions that facts.sql names. Throws std::runtime_error with what
/// SQLite says.
class database {
 public:
  database();
  ~database();
  database(const database&) = delete;
  database& operator=(const database&) = delete;

  /// Any number of statements.
  void run(const std::string& text);

  /// One statement, prepared once.
  class statement {
   public:
    statement(database& in, const std::string& text);
    ~statement();
    statement(statement&& other) noexcept : in_(other.in_), made_(std::exchange(other.made_, nullptr)) {}
    statement& operator=(statement&&) = delete;
    /// Runs it with these values for its question marks; the rows that it gives.
    std::vector<cells> run(const cells& values = {});

   private:
    sqlite3* in_;
    sqlite3_stmt* made_ = nullptr;
  };

 private:
  sqlite3* made_ = nullptr;
};

}  // namespace oracle

#endif  // ROTA_TESTS_ORACLE_DATABASE_HPP
