// SPDX-License-Identifier: BSL-1.0

#include <rota/law/readings.hpp>

#include "law/local_person.hpp"

namespace rota {

std::string_view to_string(place_strategy value) noexcept {
  switch (value) {
    case place_strategy::native_place: break;
    case place_strategy::birth_place: return "birth_place";
    case place_strategy::upbringing_or_20_years: return "upbringing_or_20_years";
  }
  return "native_place";
}

std::optional<place_strategy> parse_place_strategy(std::string_view text) noexcept {
  for (const auto each : {place_strategy::native_place, place_strategy::birth_place, place_strategy::upbringing_or_20_years})
    if (text == to_string(each)) return each;
  return std::nullopt;
}

std::string_view to_string(divided_place value) noexcept {
  switch (value) {
    case divided_place::undetermined: break;
    case divided_place::local: return "local";
    case divided_place::not_local: return "not_local";
  }
  return "undetermined";
}

place_strategy strategy_for(const readings& shared, const hierarchy& units, unit_id where, date day) {
  return strategy_by(shared.local, shared.locality, units, where, day);
}

}  // namespace rota
