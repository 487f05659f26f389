// SPDX-License-Identifier: BSL-1.0
#include <rota/io/report.hpp>

#include <rota/law/rule.hpp>
#include <rota/stats/compliance.hpp>
#include <rota/stats/non_local.hpp>
#include <rota/version.hpp>

#include "io/report_parts.hpp"
#include "io/text_table.hpp"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <ostream>
#include <sstream>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace rota {
namespace {

using detail::text_table;

std::string percent(std::optional<double> share) {
  if (!share) return "-";
  // In tenths, rounded half up, without the locale of a stream.
  const auto tenths = static_cast<std::int64_t>(*share * 1000.0 + 0.5);
  return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + " %";
}

class text_report {
 public:
  text_report(std::ostream& out, const audit& of, const dataset& data, const rulebook& law, const report_options& options)
      : out_(out),
        of_(of),
        data_(data),
        known_{data.units, data.people},
        law_(law),
        options_(options),
        sums_(reconcile(data.published)) {}

  void write() {
    write_head();
    write_compliance();
    if (options_.by) write_compliance_by_unit(*options_.by);
    write_flows();
    write_non_local();
    write_published();
    write_worst();
    out_ << '\n'
         << say("This report was made by software. It is not legal advice; the wording of the acts decides.",
                "Báo cáo này do phần mềm lập, không phải là tư vấn pháp lý; văn bản gốc có giá trị quyết định.")
         << '\n';
  }

 private:
  [[nodiscard]] std::string say(std::string_view en, std::string_view vi) const {
    return std::string(options_.in == language::vi ? vi : en);
  }
  template <class Enum>
  [[nodiscard]] std::string speak(Enum value) const {
    return std::string(spoken(value, options_.in));
  }
  [[nodiscard]] std::string title_name(title_id id) const {
    const title& of = data_.people.at(id);
    const std::string& name = options_.in == language::vi ? of.name_vi : of.name_en;
    return name.empty() ? of.id : name;
  }
  [[nodiscard]] std::string rule_name(const rule& of) const {
    const std::string name = say(of.name_en, of.name_vi);
    return name.empty() ? std::string(of.id) : name;
  }
  [[nodiscard]] std::string unit_name(maybe<unit_id> unit) const {
    return unit ? std::string(data_.units.name(*unit, of_.as_of)) : say("(none)", "(không thuộc)");
  }
  void heading(const std::string& text) { out_ << '\n' << text << '\n'; }

  void write_head();
  void write_compliance();
  void write_compliance_by_unit(level by);
  void write_flows();
  void write_non_local();
  void write_published();
  void write_worst();
  void write_finding(std::size_t number, const finding& found);

  /// What flows are put into one row by: the unit (absent last), within one unit or between two, the origin (unknown last).
  using direction = std::tuple<bool, unit_id, bool, bool, level, level>;
  [[nodiscard]] std::string direction_text(const direction& of) const;
  /// The first cells of a row, or of the head: the unit before the others, where rows are grouped.
  [[nodiscard]] std::vector<std::string> keys_of_row(std::vector<std::string> cells, const std::string& unit) const {
    if (options_.by) cells.insert(cells.begin(), unit);
    return cells;
  }
  [[nodiscard]] std::vector<std::string> keys_of_row(std::vector<std::string> cells) const {
    return keys_of_row(std::move(cells), say("unit", "đơn vị"));
  }
  [[nodiscard]] std::vector<std::string> count_heads(std::initializer_list<std::string> first) const;
  static void add_counts(std::vector<std::string>& row, const tally& counts);

  std::ostream& out_;
  const audit& of_;
  const dataset& data_;
  facts known_;
  const rulebook& law_;
  const report_options& options_;
  std::vector<published_sum> sums_;
};

void text_report::write_head() {
  const roster& people = data_.people;
  const auto day = [this](bool known, date of) { return known ? spoken(of, options_.in) : std::string("..."); };
  out_ << say("ROTATION OF OFFICIALS: AUDIT", "LUÂN CHUYỂN CÁN BỘ: KẾT QUẢ KIỂM TRA") << "\n\n"
       << say("  as of       ", "  ngày xét    ") << spoken(of_.as_of, options_.in) << '\n'
       << say("  period      from ", "  giai đoạn   từ ") << day(of_.period.has_start(), of_.period.from)
       << say(" up to and not including ", " đến trước ") << day(of_.period.has_end(), of_.period.until) << '\n'
       << say("  dataset     units: ", "  dữ liệu     đơn vị: ") << data_.units.unit_count()
       << say(", officials: ", ", cán bộ: ") << people.official_count() << say(", posts: ", ", chức vụ: ") << people.post_count()
       << say(", appointments: ", ", lượt giữ chức vụ: ") << people.appointment_count()
       << say(", proposals: ", ", đề xuất: ") << people.proposal_count() << '\n'
       << "  rota        " << version() << '\n';
}

std::vector<std::string> text_report::count_heads(std::initializer_list<std::string> first) const {
  std::vector<std::string> heads = first;
  for (const verdict each :
       {verdict::satisfied, verdict::violated, verdict::waived, verdict::undetermined, verdict::not_applicable})
    heads.push_back(speak(each));
  heads.push_back(say("rate", "tỷ lệ"));
  return heads;
}

void text_report::add_counts(std::vector<std::string>& row, const tally& counts) {
  for (const std::uint64_t each :
       {counts.satisfied, counts.violated, counts.waived, counts.undetermined, counts.not_applicable})
    row.push_back(std::to_string(each));
  row.push_back(percent(counts.compliance_rate()));
}

void text_report::write_compliance() {
  heading(say("COMPLIANCE BY RULE (rate = satisfied / (satisfied + violated))",
              "MỨC TUÂN THỦ THEO QUY TẮC (tỷ lệ = đạt / (đạt + vi phạm))"));
  text_table table(3, count_heads({say("rule", "quy tắc"), say("judged", "đối tượng"), say("force", "hiệu lực")}));
  for (const compliance_row& each : detail::all_compliance(of_, options_)) {
    std::vector<std::string> row{rule_name(*each.rule), speak(each.subject), speak(each.force)};
    add_counts(row, each.counts);
    table.add(std::move(row));
  }
  table.write(out_);
}

void text_report::write_compliance_by_unit(level by) {
  heading(say("COMPLIANCE BY UNIT, ALL RULES, ", "MỨC TUÂN THỦ THEO ĐƠN VỊ, MỌI QUY TẮC, ") + speak(by));
  text_table table(1, count_heads({say("unit", "đơn vị")}));
  for (const auto& [unit, counts] : tally_by_unit(of_, known_, by)) {
    if (counts.all() == 0) continue;
    std::vector<std::string> row{unit_name(unit)};
    add_counts(row, counts);
    table.add(std::move(row));
  }
  table.write(out_);
}

std::string text_report::direction_text(const direction& of) const {
  const auto& [no_unit, unit, within, no_origin, from, to] = of;
  if (within) return speak(to) + say(", within one unit", ", trong cùng đơn vị");
  return (no_origin ? say("unknown", "không rõ") : speak(from)) + " -> " + speak(to);
}

void text_report::write_flows() {
  std::string kinds;
  for (std::size_t at = 0; at < movement_count; ++at)
    if (options_.flow_kinds.has(static_cast<movement>(at)))
      kinds += (kinds.empty() ? "" : ", ") + speak(static_cast<movement>(at));
  heading(say("TURNS BY DIRECTION AND POST TAKEN UP: ", "SỐ LƯỢT THEO HƯỚNG VÀ CHỨC VỤ ĐẢM NHẬN: ") + kinds);

  std::set<title_id> titles;
  std::map<direction, std::map<title_id, std::uint64_t>> rows;
  for (const flow& each : count_flows(known_, {.period = of_.period, .kinds = options_.flow_kinds, .by = options_.by})) {
    titles.insert(each.title);
    const direction key{!each.unit, each.unit.get().value_or(unit_id{}), each.within_unit,
                        !each.from, each.from.value_or(level{}),         each.to};
    rows[key][each.title] += each.turns;
  }
  if (rows.empty()) {
    out_ << say("  none in the period", "  không có lượt nào trong giai đoạn") << '\n';
    return;
  }

  std::vector<std::string> heads = keys_of_row({say("from -> to", "từ -> đến")});
  const std::size_t text_columns = heads.size();
  heads.push_back(say("total", "tổng"));
  for (const title_id title : titles) heads.push_back(title_name(title));
  text_table table(text_columns, std::move(heads));
  for (const auto& [key, turns] : rows) {
    const maybe<unit_id> unit = std::get<0>(key) ? maybe<unit_id>() : maybe<unit_id>(std::get<1>(key));
    std::vector<std::string> row = keys_of_row({direction_text(key)}, unit_name(unit));
    std::uint64_t total = 0;
    for (const auto& [title, count] : turns) total += count;
    row.push_back(std::to_string(total));
    for (const title_id title : titles) row.push_back(turns.contains(title) ? std::to_string(turns.at(title)) : "-");
    table.add(std::move(row));
  }
  table.write(out_);
}

void text_report::write_non_local() {
  heading(say("HEADS WHO ARE NOT LOCAL (share = not local / (not local + local))",
              "NGƯỜI ĐỨNG ĐẦU KHÔNG PHẢI NGƯỜI ĐỊA PHƯƠNG (tỷ lệ = không địa phương / (không địa phương + địa phương))"));
  std::vector<std::string> heads = keys_of_row({say("level", "cấp"), say("title", "chức danh")});
  const std::size_t text_columns = heads.size();
  for (const auto& each : {say("not local", "không địa phương"), say("local", "địa phương"), say("unknown", "không rõ"),
                           say("vacant", "khuyết"), say("share", "tỷ lệ")})
    heads.push_back(each);
  text_table table(text_columns, std::move(heads));
  for (const non_local_row& each : count_non_local(
           known_, {.as_of = of_.as_of, .read = law_.shared_readings(), .by = options_.by})) {
    if (!data_.people.at(each.title).head) continue;
    std::vector<std::string> row = keys_of_row({speak(each.level), title_name(each.title)}, unit_name(each.unit));
    for (const std::uint64_t count : {each.non_local, each.local, each.unknown, each.vacant})
      row.push_back(std::to_string(count));
    row.push_back(percent(each.share()));
    table.add(std::move(row));
  }
  if (table.empty())
    out_ << say("  no post of a head on the day", "  không có chức vụ cấp trưởng nào vào ngày xét") << '\n';
  else
    table.write(out_);
}

void text_report::write_published() {
  if (sums_.empty()) return;
  heading(say("PUBLISHED TABLES HELD AGAINST THEIR OWN PARTS", "ĐỐI CHIẾU BẢNG CÔNG BỐ VỚI CÁC PHẦN CỦA NÓ"));
  const auto conflicts = std::ranges::count_if(sums_, &published_sum::conflicts);
  const auto alone = std::ranges::count_if(sums_, [](const published_sum& sum) { return !sum.stated || !sum.has_parts; });
  out_ << say("  rows: ", "  số dòng: ") << sums_.size() << say("; add up: ", "; khớp: ")
       << static_cast<std::ptrdiff_t>(sums_.size()) - conflicts - alone << say("; do not: ", "; không khớp: ") << conflicts
       << say("; without a total or parts: ", "; không có tổng hoặc không có phần: ") << alone << '\n';
  for (const published_sum& sum : sums_)
    if (sum.conflicts())
      out_ << "  - " << sum.table << ", " << sum.row << say(": stated ", ": tổng công bố ") << *sum.stated
           << say(", parts ", ", các phần ") << sum.parts << '\n';
}

/// Position in the report: the worst first.
int gravity(const finding& found) {
  switch (found.decided.outcome) {
    case verdict::violated:
      return found.decided.force == force::binding ? 0 : found.decided.force == force::target ? 1 : 2;
    case verdict::undetermined: return 3;
    case verdict::waived: return 4;
    default: return 5;
  }
}

void text_report::write_worst() {
  std::vector<finding> found = detail::all_findings(of_, known_, law_, options_);
  std::ranges::stable_sort(found, {}, gravity);
  const std::size_t shown = std::min(options_.worst, found.size());
  heading(say("FINDINGS, THE WORST FIRST: ", "CÁC PHÁT HIỆN, NẶNG NHẤT TRƯỚC: ") + std::to_string(shown) +
          say(" of ", " trên tổng số ") + std::to_string(found.size()));
  for (std::size_t at = 0; at < shown; ++at) write_finding(at + 1, found[at]);
}

void text_report::write_finding(std::size_t number, const finding& found) {
  const roster& people = data_.people;
  out_ << "  " << number << ". " << speak(found.decided.outcome) << " (" << speak(found.decided.force)
       << "): " << rule_name(*found.rule) << " [" << found.rule->id << "]\n     " << because(found, known_, options_.in)
       << "\n     " << speak(found.subject);
  if (found.subject == subject::table) out_ << ' ' << found.table << ", " << found.row;
  if (found.proposal && !people.at(*found.proposal).code.empty()) out_ << ' ' << people.at(*found.proposal).code;
  if (found.appointment) out_ << say(", appointment ", ", lượt giữ chức vụ ") << people.at(*found.appointment).code;
  if (found.official) out_ << say(", official ", ", cán bộ ") << people.at(*found.official).code;
  if (found.post) out_ << say(", post ", ", chức vụ ") << people.at(*found.post).code;
  if (found.body) out_ << say(", body ", ", cơ quan ") << people.at(*found.body).code;
  if (found.unit) out_ << ", " << data_.units.name(*found.unit, found.day);
  out_ << '\n';
  const std::string source = source_text(found, options_.in);
  if (!source.empty()) out_ << say("     source: ", "     căn cứ: ") << source << '\n';
  if (found.compliant_from)
    out_ << say("     lawful from ", "     hợp lệ từ ngày ") << spoken(*found.compliant_from, options_.in) << '\n';
}

}  // namespace

void write_text(std::ostream& out, const audit& of, const dataset& data, const rulebook& law, const report_options& options) {
  std::ostringstream text;
  text_report(text, of, data, law, options).write();
  detail::write_safely(out, text.str());
}

}  // namespace rota
