// SPDX-License-Identifier: BSL-1.0
#include <rota/core/date.hpp>

constexpr rota::date leap_day(2024, 2, 29);
#ifdef ROTA_MUST_NOT_COMPILE
constexpr rota::date no_day(2023, 2, 29);
#endif
