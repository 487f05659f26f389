// SPDX-License-Identifier: BSL-1.0
#include <boost/date_time/gregorian/gregorian_types.hpp>
#include <nlohmann/json.hpp>
