// SPDX-License-Identifier: BSL-1.0
#include <fmt/core.h>
