// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_VERSION_HPP
#define ROTA_VERSION_HPP

#include <string_view>

namespace rota {

/// The library's version, as in CMakeLists.txt; printed by the reports.
[[nodiscard]] std::string_view version() noexcept;

}  // namespace rota

#endif  // ROTA_VERSION_HPP
