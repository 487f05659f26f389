// SPDX-License-Identifier: BSL-1.0
#include "io/report_parts.hpp"

#include <array>
#include <cstddef>
#include <ostream>

namespace rota::detail {
namespace {

struct phrase {
  std::string_view en;
  std::string_view vi;
};

// Each table is in the order of its enumeration.
constexpr std::array<phrase, 4> levels{{
    {"central", "trung ương"}, {"province", "cấp tỉnh"}, {"district", "cấp huyện"}, {"commune", "cấp xã"}}};
constexpr std::array<phrase, subject_count> subjects{{{"proposal", "đề xuất"},
                                                      {"incumbent", "người đương nhiệm"},
                                                      {"move", "lượt điều chuyển"},
                                                      {"move", "lượt điều chuyển"},
                                                      {"plan", "quy hoạch"},
                                                      {"committee", "cấp uỷ"},
                                                      {"published table", "bảng công bố"},
                                                      {"agency or unit", "cơ quan, đơn vị"},
                                                      {"proposal", "đề xuất"}}};
constexpr std::array<phrase, 3> forces{{{"advisory", "lưu ý"}, {"target", "chỉ tiêu"}, {"binding", "bắt buộc"}}};
constexpr std::array<phrase, 5> verdicts{{{"not applicable", "không áp dụng"},
                                          {"satisfied", "đạt"},
                                          {"waived", "được miễn"},
                                          {"undetermined", "chưa xác định"},
                                          {"violated", "vi phạm"}}};
constexpr std::array<phrase, movement_count> movements{{{"not recorded", "không ghi"},
                                            {"rotation", "luân chuyển"},
                                            {"transfer", "điều động"},
                                            {"secondment", "biệt phái"},
                                            {"change of work position", "chuyển đổi vị trí công tác"},
                                            {"appointment", "bổ nhiệm"},
                                            {"re-appointment", "bổ nhiệm lại"},
                                            {"designation", "chỉ định"},
                                            {"election", "bầu"},
                                            {"reinforcement", "tăng cường"},
                                            {"release", "cho thôi giữ chức"}}};

template <std::size_t Size, class Enum>
std::string_view word(const std::array<phrase, Size>& words, Enum value, language in) noexcept {
  const phrase& found = words[static_cast<std::size_t>(value)];
  return in == language::vi ? found.vi : found.en;
}

}  // namespace

std::vector<finding> all_findings(const audit& of, const facts& known, const rulebook& law, const report_options& options) {
  std::vector<finding> all = findings(of, known, law);
  if (options.groups != nullptr) all.insert(all.end(), options.groups->findings.begin(), options.groups->findings.end());
  return all;
}

std::vector<compliance_row> all_compliance(const audit& of, const report_options& options) {
  return options.groups != nullptr ? compliance(of, *options.groups) : compliance(of);
}

std::string_view spoken(level value, language in) noexcept { return word(levels, value, in); }
std::string_view spoken(subject value, language in) noexcept { return word(subjects, value, in); }
std::string_view spoken(force value, language in) noexcept { return word(forces, value, in); }
std::string_view spoken(verdict value, language in) noexcept { return word(verdicts, value, in); }
std::string_view spoken(movement value, language in) noexcept { return word(movements, value, in); }

void write_safely(std::ostream& out, std::string_view text) {
  for (const char c : text) out << (c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) ? c : '?');
}

std::string code_of_row(subject of, std::uint32_t row, const roster& people) {
  return of == subject::proposal ? std::string(people.at(static_cast<proposal_id>(row)).code)
                                 : people.at(static_cast<appointment_id>(row)).code;
}

std::string spoken(date day, language in) {
  const std::string iso = to_string(day);
  return in == language::en ? iso : iso.substr(8, 2) + '/' + iso.substr(5, 2) + '/' + iso.substr(0, 4);
}

}  // namespace rota::detail
