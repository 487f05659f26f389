// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_JSON_ROWS_HPP
#define ROTA_SRC_IO_JSON_ROWS_HPP

#include <rota/assess/ambiguity.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/finding.hpp>

#include <nlohmann/json.hpp>

#include <ostream>
#include <string>
#include <string_view>

// What the parts of the JSON report are written with.

namespace rota::detail {

using json = nlohmann::ordered_json;

/// On one line; bytes that are no text are replaced, since texts of a roster made in code were never checked.
[[nodiscard]] inline std::string line(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

/// Writes `"key": [` and its rows, one a line.
class array_writer {
 public:
  array_writer(std::ostream& out, std::string_view indent, std::string_view key) : out_(out), indent_(indent) {
    out_ << indent_ << '"' << key << "\": [";
  }
  array_writer(const array_writer&) = delete;
  array_writer& operator=(const array_writer&) = delete;
  ~array_writer() = default;

  void add(const json& row) {
    out_ << (empty_ ? "\n" : ",\n") << indent_ << "  " << line(row);
    empty_ = false;
  }
  void close(std::string_view after) {
    if (!empty_) out_ << '\n' << indent_;
    out_ << ']' << after;
  }

 private:
  std::ostream& out_;
  std::string_view indent_;
  bool empty_ = true;
};

/// The facts of a finding by name.
[[nodiscard]] json facts_of(const finding& found, const facts& known);

/// The key `ambiguities`, an official a line.
void write_ambiguity_rows(std::ostream& out, const ambiguity_report& of, const facts& known, const rulebook& law);

}  // namespace rota::detail

#endif  // ROTA_SRC_IO_JSON_ROWS_HPP
