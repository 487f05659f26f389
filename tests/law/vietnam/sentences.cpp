// SPDX-License-Identifier: BSL-1.0
#include "law/vietnam/sentences.hpp"

#include <rota/law/facts.hpp>
#include <rota/law/rule.hpp>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <ostream>
#include <stdexcept>
#include <string>

namespace rota::test {
namespace {

/// The file, begun anew by each run of the tests; nothing where nobody asks for it.
std::ofstream* sentences() {
  static std::optional<std::ofstream> file = [] {
    std::optional<std::ofstream> opened;
    const char* const path = std::getenv("ROTA_SENTENCES");
    if (path == nullptr) return opened;
    opened.emplace(path, std::ios::binary);
    if (!*opened)
      throw std::runtime_error("ROTA_SENTENCES: cannot write `" + std::string(path) +
                               "`; name a file in a folder that exists");
    *opened << "| rule | case | verdict | English | Vietnamese | facts |\n| --- | --- | --- | --- | --- | --- |\n";
    return opened;
  }();
  return file ? &*file : nullptr;
}

std::string value_of(const fact& of, const facts& known) {
  switch (of.type) {
    case fact::kind::number:
      return std::to_string(of.value);
    case fact::kind::day:
      return to_string(date::from_days(static_cast<std::int32_t>(of.value)));
    case fact::kind::month:
      return to_string(calendar_month{static_cast<std::int32_t>(of.value)});
    case fact::kind::unit:
      return std::string(known.units.key(static_cast<unit_id>(of.value)));
    case fact::kind::word:
      return std::string(of.word);
    case fact::kind::official:
      return std::string(known.people.at(static_cast<official_id>(of.value)).code);
  }
  return {};
}

}  // namespace

void write_sentences(const case_row& row, const finding& found, const facts& known) {
  std::ofstream* const out = sentences();
  if (out == nullptr) return;
  *out << "| " << found.rule->id << " | " << row["case"] << " | " << to_string(found.decided.outcome) << " | "
       << because(found, known, language::en) << " | " << because(found, known, language::vi) << " |";
  for (const fact& each : found.facts.all()) *out << ' ' << each.name << '=' << value_of(each, known);
  *out << " |\n" << std::flush;
}

}  // namespace rota::test
