// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_CORE_ERROR_HPP
#define ROTA_CORE_ERROR_HPP

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace rota {

/// What is wrong with a piece of input. The number is stable; it is printed beside the message.
enum class data_errc : std::uint16_t {
  // 100s: the text of a field
  not_utf8 = 100,          ///< the file holds bytes that are not UTF-8
  unclosed_quote = 101,    ///< a quoted field never closes
  field_too_long = 102,    ///< a field over 1 MiB
  wrong_field_count = 103, ///< a row has more or fewer fields than the header
  missing_column = 104,    ///< a required column is not in the header
  duplicate_column = 105,  ///< the header names a column twice
  missing_value = 106,     ///< a field that may not be empty is
  not_a_date = 107,        ///< neither YYYY-MM-DD nor, where allowed, YYYY-MM
  not_a_number = 108,      ///< not a number of the range the column allows
  not_a_word = 109,        ///< not one of the words the column allows
  empty_interval = 110,    ///< an `until` not after its `from`
  misplaced_quote = 111,   ///< a quote inside a bare field, or text after a closing quote
  missing_file = 112,      ///< a required file of the dataset is not there
  unreadable_file = 113,   ///< a file of the dataset is a folder, a device or the like, or may not be read
  bad_line_end = 114,      ///< lines end with a carriage return alone

  // 200s: hierarchy
  unknown_unit = 200,        ///< a unit that units.csv does not have
  duplicate_version = 201,   ///< the same (unit, from) twice
  overlapping_versions = 202,///< two versions of a unit on one day
  cycle = 203,               ///< a unit lies within itself on some day
  parent_not_in_force = 204, ///< the parent does not exist through all of the version's interval
  predecessor_continues = 205, ///< the predecessor of a change does not end on its day
  successor_not_in_force = 206,///< the successor of a change does not exist on its day
  parent_level = 207,        ///< the parent's level is not above the unit's

  // 300s: roster
  unknown_reference = 300,  ///< a code that the file it refers to does not have
  duplicate_key = 301,      ///< a key that must be unique stands twice
  overlapping_appointments = 302,  ///< a warning: two principal appointments of one official on one day
  impossible_relation = 303,  ///< kinship of an official with themselves, or two relations of one pair

  // 400s: law
  unknown_rule = 400,       ///< a rule id that the rulebook does not have
  bad_regulation = 401,     ///< a regulation file that does not say what it must
};

/// One problem of one input file, with everything needed to mend it.
struct data_issue {
  std::string source;   ///< file name, as it should be shown
  std::size_t line = 0; ///< 1 = the header line; 0 = the file as a whole
  std::string column;   ///< column name; empty = the row as a whole
  data_errc code{};
  std::string message;  ///< the value in backticks, what was expected, what to do; lower case, no final period
};

/// Writes one line, such as ``units.csv:12: column `until`: … [110]``; what is not known of the place is left out.
[[nodiscard]] std::string to_string(const data_issue& issue);

/// The input cannot become a hierarchy, roster or rulebook. Holds every problem found in one pass; nothing was loaded.
/// `what()` lists the first ten and the count of all.
class data_error : public std::runtime_error {
 public:
  /// REQUIRES !issues.empty()
  explicit data_error(std::vector<data_issue> issues);
  [[nodiscard]] const std::vector<data_issue>& issues() const noexcept { return issues_; }

 private:
  std::vector<data_issue> issues_;
};

}  // namespace rota

#endif  // ROTA_CORE_ERROR_HPP
