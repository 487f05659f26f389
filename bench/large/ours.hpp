// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_LARGE_OURS_HPP
#define ROTA_BENCH_LARGE_OURS_HPP

#include "contender.hpp"
#include "rota_world.hpp"

#include <rota/rota.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace bench {

/// A generated roster as rota holds it, prepared for the day.
struct our_roster {
  rota::hierarchy units;
  std::vector<std::uint32_t> row_in_world;
  rota::roster people;
  rota::rulebook law;                         ///< the ten rules, asked of incumbents
  std::optional<rota::prepared_facts> facts;
  double bytes = 0;                           ///< of the roster and what was prepared, codes and texts included

  [[nodiscard]] rota::facts known() const { return {units, people}; }
};

[[nodiscard]] std::shared_ptr<const our_roster> make_ours(const world& data, day as_of);

/// An application's own threads, as rota is lent them: kept from run to run, so that none is started by the clock.
/// REQUIRES at least 1 thread; the calling thread is one of them
[[nodiscard]] rota::executor warm_threads(unsigned threads);

}  // namespace bench

#endif  // ROTA_BENCH_LARGE_OURS_HPP
