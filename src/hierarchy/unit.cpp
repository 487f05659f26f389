// SPDX-License-Identifier: BSL-1.0
#include <rota/hierarchy/unit.hpp>

namespace rota {

std::string_view to_string(level value) noexcept {
  switch (value) {
    case level::central: return "central";
    case level::province: return "province";
    case level::district: return "district";
    case level::commune: return "commune";
  }
  return {};
}

}  // namespace rota
