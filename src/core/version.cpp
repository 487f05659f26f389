// SPDX-License-Identifier: BSL-1.0

#include <rota/version.hpp>

namespace rota {

std::string_view version() noexcept { return ROTA_VERSION; }

}  // namespace rota
