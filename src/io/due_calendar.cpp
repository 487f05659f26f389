// SPDX-License-Identifier: BSL-1.0

// RFC 5545: content lines are made whole, then folded. Every text of the roster passes through `escaped`.

#include <rota/io/due_report.hpp>

#include <rota/law/rule.hpp>

#include "io/due_words.hpp"
#include "io/report_parts.hpp"
#include "io/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

namespace rota {
namespace {

constexpr std::size_t longest_line = 75;  // octets, without the line end

bool is_inside_character(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

/// One content line. The blank that a folded line begins with is one of its octets.
void write_line(std::ostream& out, std::string_view line) {
  std::size_t room = longest_line;
  while (line.size() > room) {
    std::size_t cut = room;
    while (is_inside_character(line[cut])) --cut;
    out << line.substr(0, cut) << "\r\n ";
    line.remove_prefix(cut);
    room = longest_line - 1;
  }
  out << line << "\r\n";
}

/// A value of type TEXT.
std::string escaped(std::string_view text) {
  const bool is_text = is_utf8(text);
  std::string made;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n')
      made += "\\n";
    else if (byte < 0x20 || byte == 0x7F || (byte >= 0x80 && !is_text))
      made += '?';
    else
      made.append(c == '\\' || c == ';' || c == ',' ? 1 : 0, '\\') += c;
  }
  return made;
}

/// Letters, digits and `-` as they are, all else as `_` and two hexadecimal digits: no two texts give the same.
std::string part_of_uid(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string made;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
    if (plain)
      made += c;
    else
      made.append(1, '_').append(1, digits[byte >> 4U]).append(1, digits[byte & 0xFU]);
  }
  return made;
}

/// `20231106`.
std::string value_of(date day) {
  std::string text = to_string(day);
  std::erase(text, '-');
  return text;
}

class calendar {
 public:
  calendar(std::ostream& out, const due_list& of, const prepared_facts& known, const rulebook& law,
           const due_calendar_options& options)
      : out_(out),
        of_(of),
        known_(known),
        law_(law),
        options_(options),
        stamp_(value_of(options.stamp.value_or(of.as_of)) + "T000000Z") {}

  void write() {
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//rota//due list//" + std::string(options_.in == language::en ? "EN" : "VI"));
    line("CALSCALE:GREGORIAN");
    for (const due_row& row : of_.rows) write(row);
    if (of_.rows.empty()) write_nothing_due();
    line("END:VCALENDAR");
  }

 private:
  void line(const std::string& text) { write_line(out_, text); }
  [[nodiscard]] std::string uid(const std::string& local) const { return "UID:" + local + '@' + escaped(options_.domain); }

  void write(const due_row& row) {
    const facts& known = known_.known();
    const finding found = explain_due(row, known_, law_);
    const std::string_view rule = options_.in == language::en ? row.rule->name_en : row.rule->name_vi;
    line("BEGIN:VEVENT");
    line(uid(value_of(row.day) + '.' + std::string(to_string(row.kind)) + '.' + part_of_uid(row.rule->id) + '.' +
             part_of_uid(known.people.at(row.appointment).code)));
    line("DTSTAMP:" + stamp_);
    line("DTSTART;VALUE=DATE:" + value_of(row.day));
    line("DTEND;VALUE=DATE:" + value_of(row.day + days{1}));
    line("SUMMARY:" + escaped(std::string(known.people.at(*found.official).code) + ", " + post_text(found, known, options_.in) +
                              ": " + std::string(rule) + ": " + detail::change_text(row, options_.in)));
    line("DESCRIPTION:" + escaped(description_of(row, found)));
    line("CATEGORIES:" + escaped(row.rule->id));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  [[nodiscard]] std::string description_of(const due_row& row, const finding& found) const {
    const bool en = options_.in == language::en;
    std::string text;
    const auto add = [&text](const std::string& next) {
      if (!next.empty()) text += (text.empty() ? "" : "\n") + next;
    };
    add(detail::reason_text(found, known_.known(), options_.in));
    add(detail::cause_text(row, options_.in));
    if (const std::string source = source_text(found, options_.in); !source.empty()) add((en ? "source: " : "căn cứ: ") + source);
    add((en ? "appointment: " : "quyết định: ") + known_.known().people.at(row.appointment).code);
    return text;
  }

  void write_nothing_due() {
    line("BEGIN:VJOURNAL");
    line(uid(value_of(of_.as_of) + '.' + value_of(of_.through) + ".nothing-due"));
    line("DTSTAMP:" + stamp_);
    line("DTSTART;VALUE=DATE:" + value_of(of_.as_of));
    const std::string until = spoken(of_.through, options_.in);
    line(options_.in == language::en ? "SUMMARY:time alone changes no verdict through " + until
                                     : "SUMMARY:không có kết luận nào tự thay đổi đến hết ngày " + until);
    line("END:VJOURNAL");
  }

  std::ostream& out_;
  const due_list& of_;
  const prepared_facts& known_;
  const rulebook& law_;
  due_calendar_options options_;
  std::string stamp_;
};

}  // namespace

void write_due_calendar(std::ostream& out, const due_list& of, const prepared_facts& known, const rulebook& law,
                        const due_calendar_options& options) {
  calendar(out, of, known, law, options).write();
}

}  // namespace rota
