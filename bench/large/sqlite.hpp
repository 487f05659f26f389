// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_LARGE_SQLITE_HPP
#define ROTA_BENCH_LARGE_SQLITE_HPP

#include <sqlite3.h>

#include <cstdint>
#include <string>

namespace bench {

/// A database in memory; what fails throws std::runtime_error with SQLite's message.
class sqlite {
 public:
  sqlite();
  ~sqlite();
  sqlite(const sqlite&) = delete;
  sqlite& operator=(const sqlite&) = delete;

  void run(const std::string& text);
  [[nodiscard]] std::int64_t bytes() const;

  class statement {
   public:
    statement(sqlite& in, const std::string& text);
    ~statement();
    statement(const statement&) = delete;
    statement& operator=(const statement&) = delete;
    /// True while there is a row.
    bool step();
    void reset() { sqlite3_reset(made_); }
    void bind(int at, std::int64_t value) { sqlite3_bind_int64(made_, at, value); }
    void bind(int at, std::string_view text) {
      sqlite3_bind_text(made_, at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    }
    void bind_null(int at) { sqlite3_bind_null(made_, at); }
    [[nodiscard]] std::int64_t number(int column) const { return sqlite3_column_int64(made_, column); }

   private:
    sqlite3* in_;
    sqlite3_stmt* made_ = nullptr;
  };

 private:
  sqlite3* database_ = nullptr;
};

}  // namespace bench

#endif  // ROTA_BENCH_LARGE_SQLITE_HPP
