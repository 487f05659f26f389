// SPDX-License-Identifier: BSL-1.0

// 63 provinces, 705 districts and 10,599 communes up to 2025-06-30, 34 and 3,321 from the next day, with the lineage; and 75
// mergers and divisions of communes on each of two earlier days, so that native places have to be carried.

#include "prng.hpp"
#include "world.hpp"

#include <algorithm>
#include <cstdio>
#include <tuple>

namespace bench {
namespace {

constexpr std::uint32_t old_provinces = 63, provinces_that_stay = 11, new_provinces = 34;
constexpr std::uint32_t old_districts = 705, old_communes = 10599, new_communes = 3321;
constexpr std::array change_days{day_of(2020, 1, 1), day_of(2024, 1, 1)};
// Of each 75 changes: two communes become a third; one joins another, which goes on; one becomes two; one gives a part to a new one.
constexpr std::uint32_t merged = 25, joined = 25, divided = 15, parted = 10;
constexpr std::uint32_t fewer = merged + joined - divided - parted;

class country_maker {
 public:
  explicit country_maker(std::uint64_t seed) : random_(seed) {}

  country make() {
    add("VN", {0, none, central, no_start, no_end});
    old_map();
    for (const day on : change_days) change_communes(on);
    new_map();
    return finish();
  }

 private:
  std::uint32_t add(std::string key, version first) {
    first.unit = static_cast<std::uint32_t>(made_.keys.size());
    made_.keys.push_back(std::move(key));
    made_.versions.push_back(first);
    return first.unit;
  }
  std::uint32_t add(std::uint8_t level, std::uint32_t parent, day from) {
    char key[16];
    constexpr std::array<const char*, levels> letters{"VN", "L1", "L2", "L3"};
    std::snprintf(key, sizeof key, "%s:%05u", letters[level], static_cast<unsigned>(made_.keys.size()));
    return add(key, {0, parent, level, from, no_end});
  }

  /// The version of a unit that still runs.
  version& running(std::uint32_t unit) { return made_.versions[latest_version_[unit]]; }

  std::uint32_t add_tracked(std::uint8_t level, std::uint32_t parent, day from) {
    const std::uint32_t unit = add(level, parent, from);
    latest_version_.resize(made_.keys.size());
    latest_version_[unit] = static_cast<std::uint32_t>(made_.versions.size() - 1);
    return unit;
  }
  void go_on(std::uint32_t unit, day on) {
    version next = running(unit);
    running(unit).until = on;
    next.from = on;
    latest_version_[unit] = static_cast<std::uint32_t>(made_.versions.size());
    made_.versions.push_back(next);
  }
  void became(std::uint32_t predecessor, std::uint32_t successor, day on, bool whole) {
    made_.changes.push_back({predecessor, successor, on, whole});
  }

  void old_map() {
    for (std::uint32_t each = 0; each < old_provinces; ++each) provinces_.push_back(add_tracked(province, 0, no_start));
    for (std::uint32_t each = 0; each < old_districts; ++each)
      districts_.push_back(add_tracked(district, provinces_[each * old_provinces / old_districts], no_start));
    constexpr std::uint32_t at_first = old_communes + 2 * fewer;
    for (std::uint32_t each = 0; each < at_first; ++each) {
      const std::uint32_t above = districts_[static_cast<std::uint64_t>(each) * old_districts / at_first];
      communes_.push_back(add_tracked(commune, above, no_start));
    }
  }

  /// Each change takes a run of neighbours of one district that no other change of the day touches.
  void change_communes(day on) {
    std::vector<std::uint32_t> next;
    const std::uint32_t changes = merged + joined + divided + parted;
    const auto stride = static_cast<std::uint32_t>(communes_.size()) / changes;
    std::uint32_t at = 0;
    for (std::uint32_t each = 0; each < changes; ++each) {
      const std::uint32_t stop = each + 1 == changes ? static_cast<std::uint32_t>(communes_.size()) : (each + 1) * stride;
      std::uint32_t place = at + random_.below(stride - 4);
      while (running(communes_[place]).parent != running(communes_[place + 1]).parent) ++place;
      next.insert(next.end(), communes_.begin() + at, communes_.begin() + place);
      change_pair(each, communes_[place], communes_[place + 1], on, next);
      next.insert(next.end(), communes_.begin() + place + 2, communes_.begin() + stop);
      at = stop;
    }
    communes_ = std::move(next);
  }

  void change_pair(std::uint32_t each, std::uint32_t left, std::uint32_t right, day on, std::vector<std::uint32_t>& next) {
    const std::uint32_t above = running(left).parent;
    if (each < merged) {
      const std::uint32_t made = add_tracked(commune, above, on);
      for (const std::uint32_t gone : {left, right}) {
        running(gone).until = on;
        became(gone, made, on, true);
      }
      next.push_back(made);
    } else if (each < merged + joined) {
      running(left).until = on;
      go_on(right, on);
      became(left, right, on, true);
      next.push_back(right);
    } else if (each < merged + joined + divided) {
      running(left).until = on;
      const std::uint32_t one = add_tracked(commune, above, on), two = add_tracked(commune, above, on);
      became(left, one, on, false);
      // Now and then nobody wrote down where the rest went.
      if (each % 5 != 0) became(left, two, on, false);
      next.insert(next.end(), {one, two, right});
    } else {
      go_on(left, on);
      const std::uint32_t made = add_tracked(commune, above, on);
      became(left, made, on, false);
      next.insert(next.end(), {left, made, right});
    }
  }

  void new_map() {
    std::vector<std::uint32_t> province_now(made_.keys.size(), none);
    new_provinces_of(province_now);
    for (const std::uint32_t each : districts_) running(each).until = map_change;

    // Communes in order of the new province; neighbours in this order become one.
    const auto above = [&](std::uint32_t unit) { return province_now[running(running(unit).parent).parent]; };
    std::ranges::stable_sort(communes_, {}, above);
    const std::size_t count = communes_.size();
    std::vector<std::uint32_t> into(count);
    for (std::size_t first = 0; first < count;) {
      std::size_t last = first;
      while (last < count && above(communes_[last]) == above(communes_[first])) ++last;
      const std::size_t share = last * new_communes / count - first * new_communes / count;
      std::size_t made = 0;
      for (std::size_t at = first; at < last; ++at) {
        if ((at - first) * share / (last - first) == made) {
          into[at] = add_tracked(commune, above(communes_[at]), map_change);
          ++made;
        } else {
          into[at] = into[at - 1];
        }
      }
      first = last;
    }
    for (std::size_t at = 0; at < count; ++at) join_new_map(at, into, above);
  }

  template <class Above>
  void join_new_map(std::size_t at, const std::vector<std::uint32_t>& into, const Above& above) {
    const std::uint32_t unit = communes_[at];
    const bool has_other = at + 1 < into.size() && into[at + 1] != into[at] && above(communes_[at + 1]) == above(unit);
    const bool split = has_other && random_.chance(60);
    running(unit).until = map_change;
    became(unit, into[at], map_change, !split);
    if (split) became(unit, into[at + 1], map_change, false);
  }

  void new_provinces_of(std::vector<std::uint32_t>& now) {
    constexpr std::uint32_t made = new_provinces - provinces_that_stay;
    constexpr std::uint32_t ending = old_provinces - provinces_that_stay;
    std::vector<std::uint32_t> joined_into;
    for (std::uint32_t each = 0; each < made; ++each) joined_into.push_back(add_tracked(province, 0, map_change));
    for (std::uint32_t each = 0; each < old_provinces; ++each) {
      const std::uint32_t unit = provinces_[each];
      now[unit] = unit;
      if (each < provinces_that_stay) continue;
      now[unit] = joined_into[(each - provinces_that_stay) * made / ending];
      running(unit).until = map_change;
      became(unit, now[unit], map_change, true);
    }
  }

  country finish() {
    std::ranges::stable_sort(made_.versions, {}, [](const version& each) { return std::tuple(each.unit, each.from); });
    std::ranges::stable_sort(made_.changes, {}, [](const change& each) {
      return std::tuple(each.predecessor, each.on, each.successor);
    });
    made_.first.assign(made_.keys.size() + 1, 0);
    for (const version& each : made_.versions) ++made_.first[each.unit + 1];
    for (std::size_t unit = 0; unit < made_.keys.size(); ++unit) made_.first[unit + 1] += made_.first[unit];
    return std::move(made_);
  }

  prng random_;
  country made_;
  std::vector<std::uint32_t> latest_version_;  // by unit
  std::vector<std::uint32_t> provinces_, districts_, communes_;  // of the old map, as it stands
};

}  // namespace

country make_country(std::uint64_t seed) { return country_maker(seed).make(); }

}  // namespace bench
