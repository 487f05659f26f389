// SPDX-License-Identifier: BSL-1.0
#include <rota/io/words.hpp>

#include <array>
#include <cstddef>

namespace rota {
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

std::string_view spoken(level value, language in) noexcept { return word(levels, value, in); }
std::string_view spoken(subject value, language in) noexcept { return word(subjects, value, in); }
std::string_view spoken(force value, language in) noexcept { return word(forces, value, in); }
std::string_view spoken(verdict value, language in) noexcept { return word(verdicts, value, in); }
std::string_view spoken(movement value, language in) noexcept { return word(movements, value, in); }

std::string spoken(date day, language in) {
  const std::string iso = to_string(day);
  return in == language::en ? iso : iso.substr(8, 2) + '/' + iso.substr(5, 2) + '/' + iso.substr(0, 4);
}

}  // namespace rota
