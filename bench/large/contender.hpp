// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_LARGE_CONTENDER_HPP
#define ROTA_BENCH_LARGE_CONTENDER_HPP

#include "verdicts.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace bench {

/// One implementation of one task, filled and ready: only `run` is timed.
struct contender {
  std::string name;
  double bytes_per_row = 0;              ///< resident for this task; 0 where it cannot be known
  double bytes_read = 0;                 ///< read and written for each row in one run; 0 where it cannot be known
  std::function<void()> run;
  std::function<std::string()> check;    ///< after a run: empty where the answer is right, else what is wrong
};

/// What every contender is made from; outlives them.
struct setting {
  const world& data;
  const columns& derived;
  std::vector<unsigned> threads;
  std::string folder;       ///< of the CSV files of task load; may be written to
  std::string duckdb;       ///< path of libduckdb.so, may be empty
  bool natural = false;     ///< natural tables and joins as well
};

using contenders = std::vector<contender>;

}  // namespace bench

#endif  // ROTA_BENCH_LARGE_CONTENDER_HPP
