// SPDX-License-Identifier: BSL-1.0
// Bodies and posts: what there is to be held.
#include "cast.hpp"

#include <algorithm>

namespace quang_nam {
namespace {

struct institution {
  std::string_view key, name, block;
};

constexpr std::array departments{
    institution{"so-noi-vu", "Sở Nội vụ", "state"},
    institution{"so-tai-chinh", "Sở Tài chính", "state"},
    institution{"so-ke-hoach-dau-tu", "Sở Kế hoạch và Đầu tư", "state"},
    institution{"so-nong-nghiep", "Sở Nông nghiệp và Phát triển nông thôn", "state"},
    institution{"so-giao-thong", "Sở Giao thông vận tải", "state"},
    institution{"so-xay-dung", "Sở Xây dựng", "state"},
    institution{"so-cong-thuong", "Sở Công Thương", "state"},
    institution{"so-tai-nguyen", "Sở Tài nguyên và Môi trường", "state"},
    institution{"so-giao-duc", "Sở Giáo dục và Đào tạo", "state"},
    institution{"so-y-te", "Sở Y tế", "state"},
    institution{"so-lao-dong", "Sở Lao động - Thương binh và Xã hội", "state"},
    institution{"so-tu-phap", "Sở Tư pháp", "state"},
    institution{"ban-tuyen-giao", "Ban Tuyên giáo Tỉnh ủy", "party"},
    institution{"ban-dan-van", "Ban Dân vận Tỉnh ủy", "party"},
    institution{"ban-noi-chinh", "Ban Nội chính Tỉnh ủy", "party"},
    institution{"van-phong", "Văn phòng Tỉnh ủy", "party"},
    institution{"hoi-nong-dan", "Hội Nông dân tỉnh", "front"},
    institution{"tinh-doan", "Tỉnh đoàn", "front"},
};

constexpr std::array divisions{
    institution{"noi-vu", "Phòng Nội vụ", "state"},
    institution{"tai-chinh", "Phòng Tài chính - Kế hoạch", "state"},
    institution{"tu-phap", "Phòng Tư pháp", "state"},
    institution{"tai-nguyen", "Phòng Tài nguyên và Môi trường", "state"},
    institution{"giao-duc", "Phòng Giáo dục và Đào tạo", "state"},
    institution{"lao-dong", "Phòng Lao động - Thương binh và Xã hội", "state"},
    institution{"kinh-te", "Phòng Kinh tế", "state"},
    institution{"tuyen-giao", "Ban Tuyên giáo cấp ủy", "party"},
    institution{"van-phong", "Văn phòng cấp ủy", "party"},
    institution{"hoi-nong-dan", "Hội Nông dân", "front"},
};

struct leader {
  std::string_view title, block;
  int authorised;
};

constexpr std::array province_leaders{
    leader{"secretary", "party", 1},
    leader{"standing-deputy-secretary", "party", 1},
    leader{"deputy-secretary-chair", "state", 1},
    leader{"vice-chair", "state", 4},
    leader{"inspection-chair", "party", 1},
    leader{"organisation-head", "party", 1},
    leader{"front-chair", "front", 1},
};

constexpr std::array district_leaders{
    leader{"secretary", "party", 1},
    leader{"standing-deputy-secretary", "party", 1},
    leader{"deputy-secretary-chair", "state", 1},
    leader{"vice-chair", "state", 2},
    leader{"inspection-chair", "party", 1},
    leader{"organisation-head", "party", 1},
    leader{"front-chair", "front", 1},
};

/// New communes of July 2025 that have posts, for proposals.
constexpr std::array new_communes{"L2:20341", "L2:20410", "L2:20500", "L2:20641", "L2:20656",
                                  "L2:20662", "L2:20669", "L2:20791", "L2:20854", "L2:20965"};

void add_leader(world& in, std::string_view unit, std::string_view level, std::string_view district, const leader& of,
                std::string_view tier) {
  const std::string key(unit);
  in.book.posts.push_back({key + '/' + std::string(of.title), key, "", std::string(of.title), std::string(of.block),
                           std::string(tier), std::string(level), std::string(district), of.authorised,
                           in.map.end_of(unit)});
}

void add_body(world& in, std::string_view unit, std::string_view level, const institution& of,
              std::initializer_list<leader> leaders, std::string_view tier) {
  const std::string key(unit);
  const std::string body = key + '/' + std::string(of.key);
  in.book.bodies.push_back({body, key, std::string(of.name), std::string(of.block)});
  for (const leader& each : leaders)
    in.book.posts.push_back({body + '/' + std::string(each.title), key, body, std::string(each.title), "",
                             std::string(tier), std::string(level), key, each.authorised, in.map.end_of(unit)});
}

void found_communes(world& in, const std::string& district) {
  const std::vector<std::string> communes = in.map.children(district, report_day);
  for (std::size_t at = 0; at < communes.size(); ++at) {
    const auto add = [&](std::string_view title, std::string_view block) {
      add_leader(in, communes[at], "commune", district, {title, block, 1}, "district");
    };
    add("secretary", "party");
    add(at % 8 == 3 ? "chair" : "deputy-secretary-chair", "state");
    if (at % 4 == 0) add("standing-deputy-secretary", "party");
    if (at % 4 == 2) add("vice-chair", "state");
  }
}

}  // namespace

void found_institutions(world& in) {
  in.districts = in.map.children(province, report_day);
  for (const leader& each : province_leaders) add_leader(in, province, "province", province, each, "central");
  for (const institution& each : departments)
    add_body(in, province, "province", each,
             {{"department-head", "", 1},
              {"deputy-department-head", "", 3},
              {"division-head", "", 4},
              {"deputy-division-head", "", 4}},
             "province");
  for (const std::string& district : in.districts) {
    for (const leader& each : district_leaders) add_leader(in, district, "district", district, each, "province");
    for (const institution& each : divisions)
      add_body(in, district, "district", each, {{"division-head", "", 1}, {"deputy-division-head", "", 2}}, "district");
  }
  for (const std::string& district : in.districts) found_communes(in, district);
  for (const std::string_view unit : new_communes)
    for (const leader& each : {leader{"secretary", "party", 1}, leader{"deputy-secretary-chair", "state", 1}})
      add_leader(in, unit, "new commune", "", each, "province");
}

}  // namespace quang_nam
