// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_LARGE_AUDIT_HPP
#define ROTA_BENCH_LARGE_AUDIT_HPP

#include "contender.hpp"

#include <memory>
#include <string>

namespace bench {

// Each adds its contenders for task audit. The clock runs from what is resident to a word for each row and the counts.

void add_rota_audit(contenders& to, const setting& in, const audit_answer& right);
void add_rows_audit(contenders& to, const setting& in, const audit_answer& right);
void add_sqlite_audit(contenders& to, const setting& in, const audit_answer& right);
void add_duckdb_audit(contenders& to, const setting& in, const audit_answer& right);

/// Task findings: for each violated or undetermined ruling the row, the rule and the numbers behind it, from an audit that is done.
void add_rota_catalogue(contenders& to, const setting& in, const audit_answer& right);
void add_rota_findings(contenders& to, const setting& in, const audit_answer& right);

/// Empty where a roster built from shuffled rows is that built from ordered ones, else what differs. Not timed.
[[nodiscard]] std::string check_build_order(const world& data);

/// The expression of a row's word over the packed columns, the same text for both SQL engines.
[[nodiscard]] std::string word_expression(const columns& derived);
/// Which rows are held.
[[nodiscard]] std::string held_expression(const columns& derived);
/// Adds the ten codes of a word to the counts.
inline void count_word(code_counts& counts, std::uint64_t word, std::uint64_t times = 1) noexcept {
  for (std::size_t rule = 0; rule < rule_count; ++rule) counts[rule][word >> (4 * rule) & 15] += times;
}

}  // namespace bench

#endif  // ROTA_BENCH_LARGE_AUDIT_HPP
