// SPDX-License-Identifier: BSL-1.0
#include "io/report_parts.hpp"

#include <ostream>

namespace rota::detail {

std::vector<finding> all_findings(const audit& of, const facts& known, const rulebook& law, const report_options& options) {
  std::vector<finding> all = findings(of, known, law);
  if (options.groups != nullptr) all.insert(all.end(), options.groups->findings.begin(), options.groups->findings.end());
  return all;
}

std::vector<compliance_row> all_compliance(const audit& of, const report_options& options) {
  return options.groups != nullptr ? compliance(of, *options.groups) : compliance(of);
}

void write_safely(std::ostream& out, std::string_view text) {
  for (const char c : text) out << (c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) ? c : '?');
}

std::string code_of_row(subject of, std::uint32_t row, const roster& people) {
  return of == subject::proposal ? std::string(people.at(static_cast<proposal_id>(row)).code)
                                 : people.at(static_cast<appointment_id>(row)).code;
}

}  // namespace rota::detail
