// SPDX-License-Identifier: BSL-1.0

// What depends on a reading that no act settles, for a person and for a program.

#include <rota/io/report.hpp>

#include <rota/law/rule.hpp>

#include "io/json_rows.hpp"
#include "io/report_parts.hpp"

#include <optional>
#include <ostream>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rota {
namespace {

using detail::json;
using detail::code_of_row;

/// Finds the reasons again. Holds the book under every answer, which the findings refer to.
class answers {
 public:
  answers(const ambiguity_report& of, const facts& known, const rulebook& law)
      : as_of_(of.as_of), prepared_(known, law.shared_readings(), of.as_of) {
    for (const open_reading& open : open_readings())
      for (const reading_choice& each : open.choices) books_.emplace_back(&each, law.with(read_as(law.shared_readings(), each)));
  }

  /// Nothing where the row is no case under the answer.
  [[nodiscard]] std::optional<finding> explain(const ambiguous_ruling& of, const ambiguous_ruling::outcome& under) const {
    for (const auto& [chosen, book] : books_)
      if (chosen == under.chosen) return explain_under(of, as_of_, prepared_, book);
    return std::nullopt;
  }

 private:
  date as_of_;
  prepared_facts prepared_;
  std::vector<std::pair<const reading_choice*, rulebook>> books_;
};

/// Calls `each(rulings)` for the rulings of every official.
template <class Each>
void for_each_official(const ambiguity_report& of, Each each) {
  std::size_t first = 0;
  for (std::size_t at = 1; at <= of.rulings.size(); ++at) {
    if (at != of.rulings.size() && of.rulings[at].official == of.rulings[first].official) continue;
    each(std::span(of.rulings).subspan(first, at - first));
    first = at;
  }
}

class ambiguity_text {
 public:
  ambiguity_text(std::ostream& out, const ambiguity_report& of, const facts& known, const rulebook& law, language in)
      : out_(out), of_(of), known_(known), in_(in), answers_(of, known, law) {}

  void write() {
    out_ << '\n'
         << say("READINGS THAT NO ACT SETTLES: rulings ", "CÁCH HIỂU CHƯA VĂN BẢN NÀO QUY ĐỊNH: số kết luận ") << of_.rulings.size()
         << say(", officials ", ", số cán bộ ") << of_.officials << '\n';
    for_each_official(of_, [this](std::span<const ambiguous_ruling> rulings) {
      out_ << say("  official ", "  cán bộ ") << known_.people.at(rulings.front().official).code << '\n';
      for (const ambiguous_ruling& each : rulings) write(each);
    });
  }

 private:
  [[nodiscard]] std::string_view say(std::string_view en, std::string_view vi) const { return in_ == language::en ? en : vi; }

  void write(const ambiguous_ruling& of) {
    const std::string code = code_of_row(of.subject, of.row, known_.people);
    out_ << "    " << say(of.rule->name_en, of.rule->name_vi) << " [" << of.rule->id << "], " << spoken(of.subject, in_)
         << (code.empty() ? "" : " ") << code << ": " << say(of.open->name_en, of.open->name_vi) << '\n';
    write(of, of.by_the_book, say(" (in use)", " (đang áp dụng)"));
    for (const ambiguous_ruling::outcome& each : of.others) write(of, each, "");
  }

  void write(const ambiguous_ruling& of, const ambiguous_ruling::outcome& under, std::string_view remark) {
    out_ << "      - " << say(under.chosen->name_en, under.chosen->name_vi) << remark << ": ";
    const std::optional<finding> found = answers_.explain(of, under);
    if (!found) {
      out_ << say("no case to be judged", "không phải trường hợp được xét") << '\n';
      return;
    }
    out_ << spoken(found->decided.outcome, in_);
    if (found->decided.outcome != verdict::not_applicable) out_ << " (" << spoken(found->decided.force, in_) << ')';
    out_ << "\n        " << because(*found, known_, in_) << '\n';
  }

  std::ostream& out_;
  const ambiguity_report& of_;
  const facts& known_;
  language in_;
  answers answers_;
};

json row_of(const ambiguous_ruling& of, const ambiguous_ruling::outcome& under, const answers& from, const facts& known) {
  json row;
  row["reading"] = under.chosen->id;
  row["of_the_book"] = under.chosen == of.by_the_book.chosen;
  const std::optional<finding> found = from.explain(of, under);
  if (!found) return row;
  row["verdict"] = to_string(found->decided.outcome);
  if (found->decided.outcome != verdict::not_applicable) row["force"] = to_string(found->decided.force);
  row["because"] = {{"en", because(*found, known, language::en)}, {"vi", because(*found, known, language::vi)}};
  row["facts"] = detail::facts_of(*found, known);
  return row;
}

json row_of(const ambiguous_ruling& of, const answers& from, const facts& known) {
  json row;
  row["rule"] = of.rule->id;
  row["subject"] = to_string(of.subject);
  row[of.subject == subject::proposal ? "proposal" : "appointment"] = code_of_row(of.subject, of.row, known.people);
  row["question"] = of.open->id;
  json& side_by_side = row["readings"] = json::array();
  side_by_side.push_back(row_of(of, of.by_the_book, from, known));
  for (const ambiguous_ruling::outcome& each : of.others) side_by_side.push_back(row_of(of, each, from, known));
  return row;
}

}  // namespace

void detail::write_ambiguity_rows(std::ostream& out, const ambiguity_report& of, const facts& known, const rulebook& law) {
  const answers from(of, known, law);
  array_writer rows(out, "  ", "ambiguities");
  for_each_official(of, [&](std::span<const ambiguous_ruling> rulings) {
    json row;
    row["official"] = known.people.at(rulings.front().official).code;
    json& all = row["rulings"] = json::array();
    for (const ambiguous_ruling& each : rulings) all.push_back(row_of(each, from, known));
    rows.add(row);
  });
  rows.close(",\n");
}

void write_ambiguities(std::ostream& out, const ambiguity_report& of, const dataset& data, const rulebook& law, language in) {
  const facts known{data.units, data.people};
  std::ostringstream text;
  ambiguity_text(text, of, known, law, in).write();
  detail::write_safely(out, text.str());
}

}  // namespace rota
