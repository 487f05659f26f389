// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_EXAMPLES_MAKE_COMMON_AGENCIES_HPP
#define ROTA_EXAMPLES_MAKE_COMMON_AGENCIES_HPP

#include "ledger.hpp"
#include "unit_map.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sample {

/// What a province and a district have: bodies, and the posts of those who lead them.
struct institution {
  std::string_view key, name, block;
};

struct leader {
  std::string_view title, block;
  int authorised;
};

/// A unit, and the district in which it lies; the province itself above that.
struct place {
  std::string_view unit, level, district;
};

inline constexpr std::array departments{
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

inline constexpr std::array divisions{
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

inline constexpr std::array province_leaders{
    leader{"secretary", "party", 1},
    leader{"standing-deputy-secretary", "party", 1},
    leader{"deputy-secretary-chair", "state", 1},
    leader{"vice-chair", "state", 4},
    leader{"inspection-chair", "party", 1},
    leader{"organisation-head", "party", 1},
    leader{"front-chair", "front", 1},
};

inline constexpr std::array district_leaders{
    leader{"secretary", "party", 1},
    leader{"standing-deputy-secretary", "party", 1},
    leader{"deputy-secretary-chair", "state", 1},
    leader{"vice-chair", "state", 2},
    leader{"inspection-chair", "party", 1},
    leader{"organisation-head", "party", 1},
    leader{"front-chair", "front", 1},
};

/// The post of a title in a unit itself, coded as the unit and the title joined by `/`; its position.
std::size_t add_post(ledger& book, const unit_map& map, const place& in, const leader& of, std::string_view tier);
/// A body, coded as its unit and its key joined by `/`, and its posts, coded likewise; its code.
std::string add_body(ledger& book, const unit_map& map, const place& in, const institution& of, const std::vector<leader>& posts,
                     std::string_view tier);

}  // namespace sample

#endif  // ROTA_EXAMPLES_MAKE_COMMON_AGENCIES_HPP
