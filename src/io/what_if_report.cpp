// SPDX-License-Identifier: BSL-1.0

#include <rota/io/what_if_report.hpp>

#include <rota/law/rule.hpp>

#include "io/report_parts.hpp"

#include <cstdint>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>

namespace rota {
namespace {

class what_if_text {
 public:
  what_if_text(std::ostream& out, const what_if_changes& of, const facts& known, language in, months limit)
      : out_(out), of_(of), known_(known), in_(in), limit_(limit) {}

  void write() {
    out_ << say("WHAT THE LIST CHANGES on ", "DANH SÁCH LÀM THAY ĐỔI SỐ LIỆU ngày ") << spoken(of_.as_of, in_) << '\n';
    if (of_.non_local.empty() && of_.tenure.empty() && of_.compliance.empty())
      out_ << "  " << say("no count", "không số liệu nào") << '\n';
    for (const non_local_change& each : of_.non_local) write(each);
    for (const tenure_change& each : of_.tenure) write(each);
    const rule* told = nullptr;
    for (const compliance_change& each : of_.compliance) {
      if (each.rule != told) out_ << "  " << say(each.rule->name_en, each.rule->name_vi) << " [" << each.rule->id << "]\n";
      told = each.rule;
      write(each);
    }
  }

 private:
  [[nodiscard]] std::string_view say(std::string_view en, std::string_view vi) const { return in_ == language::en ? en : vi; }

  template <class Row>
  void write_place(std::string_view indent, const Row& at) {
    const title& of = known_.people.at(at.title);
    out_ << indent << say(of.name_en, of.name_vi) << ", " << spoken(at.level, in_);
    if (at.unit) out_ << ", " << known_.units.name(*at.unit, of_.as_of);
    out_ << ':';
  }

  /// ` name 1 -> 2`, where the two differ; every part but the first after a semicolon.
  void write_change(std::string_view name, const std::string& before, const std::string& after) {
    if (before == after) return;
    out_ << (is_first_ ? " " : "; ") << name << ' ' << before << " -> " << after;
    is_first_ = false;
  }
  void write_change(std::string_view name, std::uint64_t before, std::uint64_t after) {
    write_change(name, std::to_string(before), std::to_string(after));
  }
  void begin() { is_first_ = true; }
  void end() { out_ << '\n'; }

  /// `8 of 18`: of the posts held, unknown ones included.
  [[nodiscard]] std::string share_of(const non_local_row& row) const {
    return std::to_string(row.non_local) + std::string(say(" of ", " trên ")) + std::to_string(row.filled());
  }

  void write(const non_local_change& each) {
    write_place("  ", each.before);
    begin();
    write_change(say("non-local", "không là người địa phương"), share_of(each.before), share_of(each.after));
    write_change(say("local", "là người địa phương"), each.before.local, each.after.local);
    write_change(say("not known", "chưa xác định"), each.before.unknown, each.after.unknown);
    write_change(say("vacant", "khuyết"), each.before.vacant, each.after.vacant);
    end();
  }

  [[nodiscard]] std::string median_of(const tenure_counts& of) const {
    const auto median = of.quantile(0.5);
    return median ? std::to_string(median->count) : std::string("-");
  }

  void write(const tenure_change& each) {
    write_place("  ", each.before);
    const tenure_counts &before = each.before.counts, &after = each.after.counts;
    out_ << ' ' << say("time in the post", "thời gian giữ chức vụ") << ':';
    begin();
    write_change(say("holders", "số người"), before.all(), after.all());
    write_change(say("median months", "trung vị (tháng)"), median_of(before), median_of(after));
    const std::string limit = std::to_string(limit_.count);
    write_change(std::string(say("at or past ", "từ ")) + limit + std::string(say(" months", " tháng trở lên")),
                 before.at_or_past(limit_), after.at_or_past(limit_));
    write_change(say("first day not recorded", "chưa ghi nhận ngày bắt đầu"), before.not_recorded(), after.not_recorded());
    if (is_first_) out_ << ' ' << say("months differ", "số tháng khác");
    end();
  }

  void write(const compliance_change& each) {
    write_place("    ", each);
    begin();
    write_change(spoken(verdict::violated, in_), each.before.violated, each.after.violated);
    write_change(spoken(verdict::satisfied, in_), each.before.satisfied, each.after.satisfied);
    write_change(spoken(verdict::waived, in_), each.before.waived, each.after.waived);
    write_change(spoken(verdict::undetermined, in_), each.before.undetermined, each.after.undetermined);
    write_change(spoken(verdict::not_applicable, in_), each.before.not_applicable, each.after.not_applicable);
    end();
  }

  std::ostream& out_;
  const what_if_changes& of_;
  const facts& known_;
  language in_;
  months limit_;
  bool is_first_ = true;
};

}  // namespace

void write_what_if(std::ostream& out, const what_if_changes& of, const facts& known, language in, months limit) {
  std::ostringstream text;
  what_if_text(text, of, known, in, limit).write();
  detail::write_safely(out, text.str());
}

}  // namespace rota
