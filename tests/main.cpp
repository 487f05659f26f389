// SPDX-License-Identifier: BSL-1.0

// Catch2 2.13 has its main function in its header; Catch2 3 brings it as a library, and this file is then empty.
#if !__has_include(<catch2/catch_all.hpp>)
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#endif
