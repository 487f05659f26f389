// SPDX-License-Identifier: BSL-1.0

// The built-in titles. Ranks are inferred: posts that the reports show officials rotating between as equals stand at one rank
// (director of a provincial department and district secretary, division head of a district and commune secretary).

#include <rota/roster/title.hpp>

namespace rota {
namespace {

using ranks = std::array<std::int16_t, 4>;  // central, province, district, commune

constexpr ranks top{120, 100, 80, 50};
constexpr ranks second{115, 95, 70, 40};
constexpr ranks third{110, 90, 60, 30};
constexpr ranks agency_head{100, 80, 50, 30};
constexpr ranks agency_deputy{90, 70, 40, 20};
constexpr ranks division{80, 60, 50, 30};
constexpr ranks division_deputy{70, 50, 40, 20};
constexpr ranks staff{10, 10, 10, 10};

title entry(const char* id, const char* vi, const char* en, ranks rank, bool head, bool leader, sector of = sector::none) {
  return {.id = id, .name_vi = vi, .name_en = en, .rank = rank, .head = head, .leader = leader, .sector = of, .term_months = {}};
}

}  // namespace

const std::vector<title>& built_in_titles() {
  static const std::vector<title> titles{
      entry("secretary", "bí thư cấp uỷ", "secretary of the party committee", top, true, true),
      entry("standing-deputy-secretary", "phó bí thư thường trực", "standing deputy secretary", second, false, true),
      entry("deputy-secretary", "phó bí thư", "deputy secretary", second, false, true),
      entry("deputy-secretary-chair", "phó bí thư, chủ tịch UBND", "deputy secretary and chair of the People's Committee", second,
            true, true),
      entry("chair", "chủ tịch UBND", "chair of the People's Committee", second, true, true),
      entry("council-chair", "chủ tịch HĐND", "chair of the People's Council", second, true, true),
      entry("vice-chair", "phó chủ tịch UBND", "vice chair of the People's Committee", third, false, true),
      entry("inspection-chair", "chủ nhiệm uỷ ban kiểm tra", "chair of the party inspection commission", agency_head, true, true),
      entry("organisation-head", "trưởng ban tổ chức", "head of the organisation commission", agency_head, true, true),
      entry("front-chair", "chủ tịch uỷ ban MTTQ", "chair of the Fatherland Front committee", agency_head, true, true),
      entry("chief-inspector", "chánh thanh tra", "chief inspector", agency_head, true, true, sector::inspectorate),
      entry("chief-judge", "chánh án", "chief judge", agency_head, true, true, sector::court),
      entry("chief-procurator", "viện trưởng viện kiểm sát", "chief procurator", agency_head, true, true, sector::procuracy),
      entry("department-head", "giám đốc sở và tương đương", "head of department or equivalent", agency_head, true, true),
      entry("deputy-department-head", "phó giám đốc sở và tương đương", "deputy head of department or equivalent", agency_deputy,
            false, true),
      entry("division-head", "trưởng phòng và tương đương", "head of division or equivalent", division, true, true),
      entry("deputy-division-head", "phó trưởng phòng và tương đương", "deputy head of division or equivalent", division_deputy,
            false, true),
      entry("specialist", "chuyên viên", "specialist", staff, false, false),
  };
  return titles;
}

std::string_view to_string(sector value) noexcept {
  constexpr std::array<std::string_view, 15> words{"",        "police", "army",    "court",        "procuracy",
                                                   "inspectorate", "finance", "tax", "customs", "home-affairs",
                                                   "banking", "industry-trade", "planning", "environment", "other"};
  return words[static_cast<std::size_t>(value)];
}

std::string_view to_string(block value) noexcept {
  constexpr std::array<std::string_view, 8> words{"",          "party",        "front",      "state",
                                                  "judiciary", "armed-forces", "enterprise", "public-service"};
  return words[static_cast<std::size_t>(value)];
}

}  // namespace rota
