// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_LARGE_OVER_TIME_HPP
#define ROTA_BENCH_LARGE_OVER_TIME_HPP

#include "contender.hpp"

namespace bench {

// Each adds rota's contenders for one of the tasks series, due and what-if; what is right is worked out once, before the clock.

void add_rota_series(contenders& to, const setting& in);
void add_rota_due(contenders& to, const setting& in);
void add_rota_what_if(contenders& to, const setting& in);

}  // namespace bench

#endif  // ROTA_BENCH_LARGE_OVER_TIME_HPP
