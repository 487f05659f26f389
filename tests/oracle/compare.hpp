// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_ORACLE_COMPARE_HPP
#define ROTA_TESTS_ORACLE_COMPARE_HPP

#include "oracle/database.hpp"
#include "oracle/tables.hpp"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace oracle {

/// Where the library and SQL do not say the same.
struct mismatch {
  std::string of;       ///< the rule or statistic
  std::string where;    ///< subject and row, or the key of a count
  std::string library;  ///< "violated binding", a number, or nothing where it has no such case
  std::string sql;
};

/// What the library says of a dataset, by "rule|subject|row" and "statistic|key": rulings as "violated binding", counts as numbers.
struct library_answers {
  std::map<std::string, std::string> rulings;
  std::map<std::string, std::string> counts;
};
[[nodiscard]] library_answers answers_of_library(const rota::test::raw_world& world, const question& asked);

/// All tables of a dataset, what is asked among them.
[[nodiscard]] std::vector<table> tables_of(const rota::test::raw_world& world, const question& asked);

/// The rules and statistics in SQL, ready for one dataset after the other.
class judge {
 public:
  /// `instead` replaces the text of rules, for tests of the comparison itself.
  explicit judge(const std::map<std::string, std::string>& instead = {});

  /// Every ruling and count of the library against that of SQL.
  [[nodiscard]] std::vector<mismatch> compare(const rota::test::raw_world& world, const question& asked);

  [[nodiscard]] std::size_t rulings() const noexcept { return rulings_; }  ///< compared so far
  [[nodiscard]] std::size_t counts() const noexcept { return counts_; }
  /// How often each verdict of each rule was met: "rule verdict".
  [[nodiscard]] const std::map<std::string, std::size_t>& seen() const noexcept { return seen_; }

 private:
  using answers = std::map<std::string, std::string>;
  void fill(const rota::test::raw_world& world, const question& asked);
  answers rulings_in_sql();
  answers counts_in_sql();
  static void differ(const answers& library, const answers& sql, std::vector<mismatch>& to);

  database in_;
  std::map<std::string, database::statement> inserts_;
  std::vector<database::statement> prepare_;  ///< empties the tables, or works out facts
  std::vector<database::statement> clear_;
  std::vector<database::statement> rules_;
  std::map<std::string, database::statement> statistics_;
  std::size_t rulings_ = 0;
  std::size_t counts_ = 0;
  std::map<std::string, std::size_t> seen_;
};

}  // namespace oracle

#endif  // ROTA_TESTS_ORACLE_COMPARE_HPP
