// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_IO_REPORT_HPP
#define ROTA_IO_REPORT_HPP

#include <rota/assess/audit.hpp>
#include <rota/io/read.hpp>
#include <rota/law/finding.hpp>
#include <rota/stats/flows.hpp>

#include <cstddef>
#include <iosfwd>
#include <optional>

namespace rota {

struct report_options {
  language in = language::vi;
  movement_set flow_kinds{movement::rotation};
  std::optional<level> by = std::nullopt;  ///< adds a unit to every row of the statistics
  std::size_t worst = 20;                  ///< findings shown by the text report
};

/// Writes the object of the dataset format's section "Output of the audit program", one line feed at its end. Keys keep their
/// order; the same audit gives the same bytes.
void write_json(std::ostream& out, const audit& of, const dataset& data, const rulebook& law, const report_options& options);

/// Writes the same for a person to read: counts, tables, the worst findings with reasons and sources, conflicts of published
/// tables.
void write_text(std::ostream& out, const audit& of, const dataset& data, const rulebook& law, const report_options& options);

}  // namespace rota

#endif  // ROTA_IO_REPORT_HPP
