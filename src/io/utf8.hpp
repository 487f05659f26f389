// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_UTF8_HPP
#define ROTA_SRC_IO_UTF8_HPP

#include <string_view>

namespace rota {

/// True where the text is well-formed UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
[[nodiscard]] bool is_utf8(std::string_view text) noexcept;

}  // namespace rota

#endif  // ROTA_SRC_IO_UTF8_HPP
