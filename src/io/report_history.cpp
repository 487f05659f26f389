// SPDX-License-Identifier: BSL-1.0

// What the text report does not tell: past cases in the order of their days, and what another book says of them.

#include <rota/io/report.hpp>

#include "io/report_parts.hpp"
#include "io/text_table.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace rota {
namespace {

using detail::code_of_row;
using detail::text_table;

std::string_view say(language in, std::string_view en, std::string_view vi) { return in == language::en ? en : vi; }

/// What the rules together say of one past case.
enum class standing : std::uint8_t { lawful, waived, undetermined, unlawful };

/// Only a binding rule makes a case unlawful or undetermined; a target or an advice that is missed stands among the findings.
standing standing_of(const audit_part& part, std::size_t row) {
  standing worst = standing::lawful;
  for (const audit_part::column& each : part.columns) {
    const packed_ruling ruling = each.rulings[row];
    if (ruling.force() != force::binding) continue;
    if (ruling.outcome() == verdict::waived) worst = std::max(worst, standing::waived);
    if (ruling.outcome() == verdict::undetermined) worst = std::max(worst, standing::undetermined);
    if (ruling.outcome() == verdict::violated) worst = std::max(worst, standing::unlawful);
  }
  return worst;
}

/// By year of the day of judgement: the first day of a move, the end of a rotation.
std::map<int, std::array<std::uint64_t, 4>> count_by_year(const audit& of, const roster& people) {
  std::map<int, std::array<std::uint64_t, 4>> years;
  for (const audit_part& part : of.parts) {
    if (part.subject != subject::move && part.subject != subject::ended_rotation) continue;
    for (std::size_t row = 0; row < part.rows; ++row) {
      if (!part.columns.front().rulings[row].is_judged()) continue;
      const interval term = people.appointment_term()[row];
      const date day = part.subject == subject::move ? term.from : term.until;
      ++years[day.year()][static_cast<std::size_t>(standing_of(part, row))];
    }
  }
  return years;
}

void write_years(std::ostream& out, const audit& of, const roster& people, language in) {
  const auto word = [in](std::string_view en, std::string_view vi) { return std::string(say(in, en, vi)); };
  text_table table(1, {word("year", "năm"), word("cases", "số lượt"), word("lawful", "đúng quy định"), word("unlawful", "trái quy định"),
                       word("undetermined", "chưa xác định"), word("waived", "được miễn")});
  for (const auto& [year, counts] : count_by_year(of, people)) {
    const auto count = [&counts = counts](standing which) { return counts[static_cast<std::size_t>(which)]; };
    const std::uint64_t all = counts[0] + counts[1] + counts[2] + counts[3];
    table.add({std::to_string(year), std::to_string(all), std::to_string(count(standing::lawful)),
               std::to_string(count(standing::unlawful)), std::to_string(count(standing::undetermined)),
               std::to_string(count(standing::waived))});
  }
  if (table.empty())
    out << say(in, "  no past move in the period", "  không có lượt điều chuyển nào trong giai đoạn") << '\n';
  else
    table.write(out);
}

void write_past_finding(std::ostream& out, const finding& found, const facts& known, language in) {
  out << "  " << spoken(found.day, in) << "  " << spoken(found.decided.outcome, in) << " (" << spoken(found.decided.force, in) << "): "
      << (in == language::en ? found.rule->name_en : found.rule->name_vi) << " [" << found.rule->id << "]\n     "
      << because(found, known, in) << "\n     " << say(in, "appointment ", "lượt giữ chức vụ ") << known.people.at(*found.appointment).code
      << say(in, ", official ", ", cán bộ ") << known.people.at(*found.official).code << '\n';
  if (const std::string source = source_text(found, in); !source.empty())
    out << say(in, "     source: ", "     căn cứ: ") << source << '\n';
}

void write_changed(std::ostream& out, const std::vector<changed_case>& cases, const roster& people, language in) {
  for (const changed_case& each : cases) {
    out << "  - " << spoken(each.subject, in) << ' ' << code_of_row(each.subject, each.row, people) << ": ";
    for (std::size_t at = 0; at < each.by.size(); ++at) out << (at == 0 ? "" : ", ") << each.by[at];
    out << '\n';
  }
}

}  // namespace

void write_history(std::ostream& out, const audit& of, const dataset& data, const rulebook& law, const report_options& options) {
  const facts known{data.units, data.people};
  const language in = options.in;
  std::vector<finding> found = findings(of, known, law);
  std::erase_if(found, [](const finding& each) { return each.subject != subject::move && each.subject != subject::ended_rotation; });
  std::ranges::stable_sort(found, {}, &finding::day);
  const std::size_t shown = std::min(options.worst, found.size());

  std::ostringstream text;
  text << say(in, "PAST MOVES AND ENDED ROTATIONS, BY THE LAW OF THEIR DAY", "CÁC LƯỢT ĐIỀU CHUYỂN, XÉT THEO QUY ĐỊNH TẠI THỜI ĐIỂM ĐÓ") << "\n\n";
  if (const auto day = law.law_day())
    text << say(in, "  law as it stood on ", "  quy định tại ngày ") << spoken(*day, in) << "\n\n";
  write_years(text, of, data.people, in);
  text << '\n' << say(in, "FINDINGS BY DAY: ", "CÁC PHÁT HIỆN THEO NGÀY: ") << shown << say(in, " of ", " trên tổng số ") << found.size() << '\n';
  for (std::size_t at = 0; at < shown; ++at) write_past_finding(text, found[at], known, in);
  text << '\n' << say(in, "This is not legal advice.", "Đây không phải là ý kiến tư vấn pháp lý.") << '\n';
  detail::write_safely(out, text.str());
}

void write_comparison(std::ostream& out, const book_comparison& of, const roster& people, language in) {
  std::ostringstream text;
  text << '\n' << say(in, "BY THE OTHER LAW: became lawful ", "THEO QUY ĐỊNH KIA: trở thành đúng quy định ") << of.became_lawful.size()
       << say(in, ", became unlawful ", ", trở thành trái quy định ") << of.became_unlawful.size() << say(in, ", of ", ", trên tổng số ")
       << of.judged << '\n';
  if (!of.became_lawful.empty()) text << say(in, "Became lawful:", "Trở thành đúng quy định:") << '\n';
  write_changed(text, of.became_lawful, people, in);
  if (!of.became_unlawful.empty()) text << say(in, "Became unlawful:", "Trở thành trái quy định:") << '\n';
  write_changed(text, of.became_unlawful, people, in);
  detail::write_safely(out, text.str());
}

}  // namespace rota
