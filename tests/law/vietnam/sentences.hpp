// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_LAW_VIETNAM_SENTENCES_HPP
#define ROTA_TESTS_LAW_VIETNAM_SENTENCES_HPP

#include "support/case_table.hpp"

#include <rota/law/finding.hpp>

namespace rota::test {

/// Where the environment variable ROTA_SENTENCES names a file: one line of a Markdown table in it, with what because() says of the
/// case in both languages and the facts it was said from. For a person to read; nothing is compared.
void write_sentences(const case_row& row, const finding& found, const facts& known);

}  // namespace rota::test

#endif  // ROTA_TESTS_LAW_VIETNAM_SENTENCES_HPP
