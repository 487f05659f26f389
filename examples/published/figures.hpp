// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_EXAMPLES_PUBLISHED_FIGURES_HPP
#define ROTA_EXAMPLES_PUBLISHED_FIGURES_HPP

#include "published/province.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rota_examples {

enum class stated_as { exactly, over, nearly };

/// A figure that a newspaper report states, and how the roster is asked for it.
struct figure {
  std::string vi;
  std::string en;
  std::uint64_t stated = 0;
  std::function<std::uint64_t(const province&)> count = {};  ///< none where nothing in the dataset can be counted
  stated_as how = stated_as::exactly;
  bool carried = true;  ///< the roster was made to come to it

  /// Nearly is up to a twentieth below.
  [[nodiscard]] bool agrees(std::uint64_t counted) const {
    if (how == stated_as::over) return counted > stated;
    if (how == stated_as::nearly) return counted < stated && counted * 20 >= stated * 19;
    return counted == stated;
  }
};

[[nodiscard]] std::vector<figure> quang_nam_figures();
[[nodiscard]] std::vector<figure> ha_nam_figures();
[[nodiscard]] std::vector<figure> ha_noi_figures();
[[nodiscard]] std::vector<figure> lao_cai_figures();
[[nodiscard]] std::vector<figure> hau_giang_figures();

struct published_table {
  std::string_view province;  ///< the name of the dataset's folder
  std::vector<figure> (*figures)();
};
inline constexpr published_table published_tables[] = {{"quang-nam", quang_nam_figures},
                                                       {"ha-nam", ha_nam_figures},
                                                       {"ha-noi", ha_noi_figures},
                                                       {"lao-cai", lao_cai_figures},
                                                       {"hau-giang", hau_giang_figures}};

}  // namespace rota_examples

#endif  // ROTA_EXAMPLES_PUBLISHED_FIGURES_HPP
