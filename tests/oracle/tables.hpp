// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_ORACLE_TABLES_HPP
#define ROTA_TESTS_ORACLE_TABLES_HPP

#include "oracle/database.hpp"
#include "support/random_world.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace oracle {

/// A table of schema.sql: its columns in order, named as in the dataset's file but for `since`, which is `from` there.
struct table {
  std::string name;
  std::vector<std::string> columns;
  std::vector<cells> rows;
  bool recorded = true;  ///< a register that was handed in; a file that is there
};

/// What is asked of a dataset.
struct question {
  rota::date as_of;
  rota::interval period;
};

[[nodiscard]] std::vector<table> tables_of(const rota::test::raw_world& world);

/// Writes the tables as a dataset folder that the library's reader takes.
void write_dataset(const rota::test::raw_world& world, const std::filesystem::path& folder);

}  // namespace oracle

#endif  // ROTA_TESTS_ORACLE_TABLES_HPP
