// SPDX-License-Identifier: BSL-1.0
// The report's own tables, as it printed them: its 20 turns from province to district are 17 by the posts it names.
#include "cast.hpp"

#include <fstream>

namespace quang_nam {
namespace {

constexpr std::string_view published_tables =
    "table,row,column,value,role\n"
    "turns-of-rotation,province-to-district,total,20,total\n"
    "turns-of-rotation,province-to-district,secretary,2,part\n"
    "turns-of-rotation,province-to-district,standing-deputy-secretary,6,part\n"
    "turns-of-rotation,province-to-district,deputy-secretary-chair,4,part\n"
    "turns-of-rotation,province-to-district,vice-chair,5,part\n"
    "turns-of-rotation,district-to-province,total,3,total\n"
    "turns-of-rotation,district-to-province,deputy-department-head,3,part\n"
    "turns-of-rotation,district-to-commune,total,150,total\n"
    "turns-of-rotation,district-to-commune,secretary,69,part\n"
    "turns-of-rotation,district-to-commune,standing-deputy-secretary,13,part\n"
    "turns-of-rotation,district-to-commune,deputy-secretary-chair,48,part\n"
    "turns-of-rotation,district-to-commune,vice-chair,20,part\n"
    "turns-of-rotation,commune-to-district,total,11,total\n"
    "turns-of-rotation,commune-to-district,division-head,2,part\n"
    "turns-of-rotation,commune-to-district,deputy-division-head,9,part\n"
    "turns-of-rotation,commune-to-commune,total,17,total\n"
    "turns-of-rotation,commune-to-commune,secretary,10,part\n"
    "turns-of-rotation,commune-to-commune,deputy-secretary-chair,7,part\n"
    "district-secretaries,not-local,total,8,total\n"
    "district-secretaries,not-local,Tam Kỳ,1,part\n"
    "district-secretaries,not-local,Đại Lộc,1,part\n"
    "district-secretaries,not-local,Nông Sơn,1,part\n"
    "district-secretaries,not-local,Núi Thành,1,part\n"
    "district-secretaries,not-local,Tiên Phước,1,part\n"
    "district-secretaries,not-local,Bắc Trà My,1,part\n"
    "district-secretaries,not-local,Nam Giang,1,part\n"
    "district-secretaries,not-local,Đông Giang,1,part\n"
    "district-secretaries,district-level-units,total,18,total\n"
    "after-rotation,promoted-at-the-provincial-level,officials,11,total\n"
    "after-rotation,promoted-at-the-district-level,officials,56,total\n"
    "after-rotation,elected-to-the-executive-committee,officials,4,total\n"
    "after-rotation,elected-to-the-standing-committee,officials,1,total\n";

}  // namespace

void write_published(const std::filesystem::path& folder) {
  std::ofstream(folder / "published.csv", std::ios::binary) << published_tables;
}

}  // namespace quang_nam
