// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_IO_WORDS_HPP
#define ROTA_IO_WORDS_HPP

#include <rota/core/date.hpp>
#include <rota/hierarchy/unit.hpp>
#include <rota/law/finding.hpp>
#include <rota/law/verdict.hpp>
#include <rota/roster/appointment.hpp>

#include <string>
#include <string_view>

namespace rota {

/// The words a person reads in place of those of the output format, in Vietnamese or English, in lower case.
[[nodiscard]] std::string_view spoken(level value, language in) noexcept;
[[nodiscard]] std::string_view spoken(subject value, language in) noexcept;
[[nodiscard]] std::string_view spoken(force value, language in) noexcept;
[[nodiscard]] std::string_view spoken(verdict value, language in) noexcept;
[[nodiscard]] std::string_view spoken(movement value, language in) noexcept;
/// `2027-02-01`, or `01/02/2027` as Vietnamese texts write it.
[[nodiscard]] std::string spoken(date day, language in);

}  // namespace rota

#endif  // ROTA_IO_WORDS_HPP
