// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_DUE_WORDS_HPP
#define ROTA_SRC_IO_DUE_WORDS_HPP

#include <rota/assess/due.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/finding.hpp>

#include <string>

// What the text and the calendar say of a row of a due list.

namespace rota {

/// `violated (advisory)`; a force that is binding goes without saying.
[[nodiscard]] std::string spoken(packed_ruling of, language in);

}  // namespace rota

namespace rota::detail {

/// The change: `satisfied -> violated`, and before it what is judged, where that is a move.
[[nodiscard]] std::string change_text(const due_row& row, language in);

/// Why it changes, where that is not time alone; else empty.
[[nodiscard]] std::string cause_text(const due_row& row, language in);

/// The reason; empty where it would tell when the official retires.
[[nodiscard]] std::string reason_text(const finding& found, const facts& known, language in);

}  // namespace rota::detail

#endif  // ROTA_SRC_IO_DUE_WORDS_HPP
