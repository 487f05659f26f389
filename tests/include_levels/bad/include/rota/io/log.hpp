// SPDX-License-Identifier: BSL-1.0
#include <spdlog/fwd.h>
#include <spdlog/spdlog.h>
