// SPDX-License-Identifier: BSL-1.0

// CSV text: whatever it is, reading ends; a text that is cut where a row ends reads as the whole does, and what was read of a sound
// text can be written again and read to the same fields.

#include <rota/io/csv.hpp>

#include "fuzz/fuzz.hpp"
#include "io/pieces.hpp"
#include "io/utf8.hpp"

#include <string>
#include <utility>
#include <vector>

namespace {

using rota::fuzz::check;
using row = std::pair<std::size_t, std::vector<std::string>>;

void read(rota::csv_reader& in, std::vector<row>& to) {
  for (rota::csv_row each; in.next(each);) to.push_back({each.line, {each.fields.begin(), each.fields.end()}});
}

std::string quoted(const std::vector<row>& rows) {
  std::string text;
  for (const row& each : rows) {
    for (std::size_t k = 0; k < each.second.size(); ++k) {
      text += k == 0 ? "\"" : ",\"";
      for (const char c : each.second[k]) text += c == '"' ? std::string("\"\"") : std::string(1, c);
      text += '"';
    }
    text += '\n';
  }
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  rota::fuzz::bytes from(data, size);
  const std::size_t cut = from.below(256);
  const std::string_view text = from.rest();
  std::vector<rota::data_issue> issues, cut_issues, no_issues;
  std::vector<row> whole, in_pieces, again;
  rota::csv_reader in_one(text, "t.csv", issues);
  read(in_one, whole);
  for (const row& each : whole)
    for (const std::string& field : each.second) check(rota::is_utf8(field), "a field that is read is UTF-8");
  const std::size_t end = rota::detail::end_of_rows(text.substr(0, cut));
  if (end == 0) return 0;  // nothing to cut off
  rota::csv_reader in_two(text.substr(0, end), "t.csv", cut_issues);
  read(in_two, in_pieces);
  if (in_two.width() == 0 && !cut_issues.empty()) return 0;  // no header: nothing is read on
  in_two.resume(text.substr(end), in_two.line(), cut_issues);
  read(in_two, in_pieces);
  check(in_pieces == whole && cut_issues.size() == issues.size(), "pieces read as the whole");
  const std::string sound = quoted(whole);
  rota::csv_reader once_more(sound, "t.csv", no_issues);
  read(once_more, again);
  check(no_issues.empty() && again.size() == whole.size(), "what was read can be written and read");
  for (std::size_t k = 0; k < again.size(); ++k) check(again[k].second == whole[k].second, "the fields are the same");
  return 0;
}
