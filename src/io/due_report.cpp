// SPDX-License-Identifier: BSL-1.0

#include <rota/io/due_report.hpp>

#include <rota/law/rule.hpp>
#include <rota/version.hpp>

#include "io/due_words.hpp"
#include "io/json_rows.hpp"
#include "io/report_parts.hpp"
#include "io/text_table.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>

namespace rota {
namespace {

using detail::json;

std::string_view say(language in, std::string_view en, std::string_view vi) { return in == language::en ? en : vi; }

/// The numbers of one rule.
struct rule_changes {
  std::size_t all = 0;
  std::size_t to_violated = 0;
  std::size_t by_law = 0;
};

class due_text {
 public:
  due_text(std::ostream& out, const due_list& of, const prepared_facts& known, const rulebook& law, language in)
      : out_(out), of_(of), known_(known), law_(law), in_(in) {}

  void write() {
    out_ << say(in_, "DUE LIST of ", "DANH SÁCH SẮP ĐẾN HẠN tính từ ngày ") << spoken(of_.as_of, in_)
         << say(in_, " through ", " đến hết ngày ") << spoken(of_.through, in_)
         << say(in_, ": verdicts that time alone changes: ", ": số kết luận tự thay đổi theo thời gian: ") << of_.rows.size()
         << '\n';
    write_counts();
    for (std::size_t at = 0; at < of_.rows.size(); ++at) {
      if (at == 0 || of_.rows[at].day != of_.rows[at - 1].day) out_ << '\n' << spoken(of_.rows[at].day, in_) << '\n';
      write(of_.rows[at]);
    }
  }

 private:
  void write_counts() {
    if (of_.rows.empty()) return;
    std::map<const rule*, rule_changes> counts;  // in the order of the book, where the rules stand one after the other
    for (const due_row& row : of_.rows) {
      rule_changes& of_rule = counts[row.rule];
      ++of_rule.all;
      of_rule.to_violated += row.after.outcome() == verdict::violated ? 1 : 0;
      of_rule.by_law += row.cause != due_cause::time ? 1 : 0;
    }
    detail::text_table table(1, {std::string(say(in_, "  rule", "  quy tắc")), std::string(say(in_, "changes", "số thay đổi")),
                                 std::string(say(in_, "to violated", "thành vi phạm")),
                                 std::string(say(in_, "by law", "do văn bản"))});
    for (const auto& [of, count] : counts)
      table.add({"  " + std::string(say(in_, of->name_en, of->name_vi)), std::to_string(count.all),
                 std::to_string(count.to_violated), std::to_string(count.by_law)});
    table.write(out_);
  }

  void write(const due_row& row) {
    const facts& known = known_.known();
    const finding found = explain_due(row, known_, law_);
    out_ << "  " << known.people.at(*found.official).code << ", " << post_text(found, known, in_) << '\n'
         << "    " << say(in_, row.rule->name_en, row.rule->name_vi) << " [" << row.rule->id
         << "]: " << detail::change_text(row, in_);
    if (const std::string cause = detail::cause_text(row, in_); !cause.empty()) out_ << "; " << cause;
    out_ << '\n';
    if (const std::string reason = detail::reason_text(found, known, in_); !reason.empty()) out_ << "    " << reason << '\n';
    if (const std::string source = source_text(found, in_); !source.empty())
      out_ << "    " << say(in_, "source: ", "căn cứ: ") << source << '\n';
  }

  std::ostream& out_;
  const due_list& of_;
  const prepared_facts& known_;
  const rulebook& law_;
  language in_;
};

json ruling_of(packed_ruling of) {
  json made;
  made["verdict"] = to_string(of.outcome());
  if (of.outcome() != verdict::not_applicable) made["force"] = to_string(of.force());
  return made;
}

json row_of(const due_row& row, const finding& found, const facts& known) {
  json made;
  made["day"] = to_string(row.day);
  made["kind"] = to_string(row.kind);
  made["rule"] = row.rule->id;
  made["cause"] = to_string(row.cause);
  made["official"] = known.people.at(*found.official).code;
  made["post"] = known.people.at(*found.post).code;
  made["unit"] = known.units.key(*found.unit);
  made["appointment"] = known.people.at(row.appointment).code;
  made["before"] = ruling_of(row.before);
  made["after"] = ruling_of(row.after);
  if (const std::string en = detail::reason_text(found, known, language::en); !en.empty())
    made["because"] = {{"en", en}, {"vi", detail::reason_text(found, known, language::vi)}};
  if (const std::string en = source_text(found, language::en); !en.empty())
    made["source"] = {{"en", en}, {"vi", source_text(found, language::vi)}};
  return made;
}

/// A field of RFC 4180, quoted where it must be.
std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted(1, '"');
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

std::string_view force_of(packed_ruling of) {
  return of.outcome() == verdict::not_applicable ? std::string_view() : to_string(of.force());
}

}  // namespace

std::string spoken(packed_ruling of, language in) {
  std::string text(spoken(of.outcome(), in));
  if (of.outcome() == verdict::not_applicable || of.force() == force::binding) return text;
  return text + " (" + std::string(spoken(of.force(), in)) + ')';
}

std::string detail::change_text(const due_row& row, language in) {
  const std::string change = spoken(row.before, in) + " -> " + spoken(row.after, in);
  if (row.kind == due_kind::incumbent) return change;
  const bool free = row.after.outcome() == verdict::satisfied;
  return std::string(free ? say(in, "free to move: a move on this day ", "được điều chuyển: việc điều chuyển từ ngày này ")
                          : say(in, "a move on this day ", "việc điều chuyển từ ngày này ")) +
         change;
}

std::string detail::cause_text(const due_row& row, language in) {
  switch (row.cause) {
    case due_cause::time: return {};
    case due_cause::law: return std::string(say(in, "the law changes on this day", "do văn bản thay đổi từ ngày này"));
    case due_cause::law_and_time: break;
  }
  return std::string(say(in, "the law changes on this day, and time has run as well", "do văn bản thay đổi và do đến thời hạn"));
}

std::string detail::reason_text(const finding& found, const facts& known, language in) {
  constexpr std::array<std::string_view, 2> confidential{"{retirement}", "{remaining_months}"};
  if (found.law != nullptr && found.decided.reason < found.rule->reasons.size()) {
    const std::string_view sentence = found.rule->reasons[found.decided.reason].en;
    for (const std::string_view each : confidential)
      if (sentence.find(each) != std::string_view::npos) return {};
  }
  return because(found, known, in);
}

void write_due_text(std::ostream& out, const due_list& of, const prepared_facts& known, const rulebook& law, language in) {
  std::ostringstream text;
  due_text(text, of, known, law, in).write();
  detail::write_safely(out, text.str());
}

void write_due_json(std::ostream& out, const due_list& of, const prepared_facts& known, const rulebook& law) {
  out << "{\n  \"rota\": " << detail::line(version()) << ",\n  \"as_of\": " << detail::line(to_string(of.as_of))
      << ",\n  \"through\": " << detail::line(to_string(of.through)) << ",\n";
  detail::array_writer rows(out, "  ", "due");
  for (const due_row& row : of.rows) rows.add(row_of(row, explain_due(row, known, law), known.known()));
  rows.close("\n}\n");
}

void write_due_csv(std::ostream& out, const due_list& of, const prepared_facts& known) {
  const facts& facts = known.known();
  out << "day,kind,rule,cause,official,post,unit,appointment,before,before_force,after,after_force\r\n";
  for (const due_row& row : of.rows) {
    const appointment held = facts.people.at(row.appointment);
    const post in = facts.people.at(held.post);
    out << to_string(row.day) << ',' << to_string(row.kind) << ',' << csv_field(row.rule->id) << ',' << to_string(row.cause) << ','
        << csv_field(facts.people.at(held.official).code) << ',' << csv_field(in.code) << ',' << csv_field(facts.units.key(in.unit))
        << ',' << csv_field(held.code) << ',' << to_string(row.before.outcome()) << ',' << force_of(row.before) << ','
        << to_string(row.after.outcome()) << ',' << force_of(row.after) << "\r\n";
  }
}

}  // namespace rota
