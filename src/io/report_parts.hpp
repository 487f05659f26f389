// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_REPORT_PARTS_HPP
#define ROTA_SRC_IO_REPORT_PARTS_HPP

#include <rota/io/report.hpp>
#include <rota/io/words.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/finding.hpp>
#include <rota/law/readings.hpp>
#include <rota/roster/appointment.hpp>
#include <rota/stats/compliance.hpp>

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace rota::detail {

/// What the reports list: findings of the audit, then those of `options.groups`.
[[nodiscard]] std::vector<finding> all_findings(const audit& of, const facts& known, const rulebook& law,
                                                const report_options& options);

/// What the reports count, groups included.
[[nodiscard]] std::vector<compliance_row> all_compliance(const audit& of, const report_options& options);

/// Writes the statistics of the JSON report between non-local heads and published tables, each array with a comma after it.
void write_statistics_rows(std::ostream& out, const audit& of, const facts& known, const readings& read,
                           const report_options& options);

/// Writes text for a person: codes of the files are shown to the letter, but must not steer a terminal.
void write_safely(std::ostream& out, std::string_view text);
/// The code of a proposal or of an appointment, by its row: a text of its own, since a roster keeps the codes of appointments packed.
[[nodiscard]] std::string code_of_row(subject of, std::uint32_t row, const roster& people);

}  // namespace rota::detail

#endif  // ROTA_SRC_IO_REPORT_PARTS_HPP
