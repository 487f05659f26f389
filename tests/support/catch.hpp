// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_SUPPORT_CATCH_HPP
#define ROTA_TESTS_SUPPORT_CATCH_HPP

// The one place that knows which Catch2 is at hand: 2.13 (Debian 12) or 3.x.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#endif  // ROTA_TESTS_SUPPORT_CATCH_HPP
