// SPDX-License-Identifier: BSL-1.0
// Officials: when and where they were born, what they are planned for, and which posts have room for them.
#include "cast.hpp"

#include <rota/core/retirement.hpp>

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace quang_nam {
namespace {

/// Districts of the mountains, where most people belong to ethnic minorities.
constexpr std::array mountain_districts{"L3:504", "L3:505", "L3:510", "L3:511", "L3:515", "L3:516"};

/// The latest birth month with exactly that much service left. Some lengths do not occur: the retirement age grows.
rota::calendar_month birth_with(int remaining, rota::date day, rota::sex sex) {
  const rota::calendar_month now = rota::calendar_month::of(day);
  for (int age = 12 * 18; age <= 12 * 62; ++age) {
    const rota::calendar_month birth{now.ordinal - age};
    if (rota::retirement_month(birth, sex) - now == rota::months{remaining}) return birth;
  }
  throw std::logic_error("nobody has " + std::to_string(remaining) + " months left on " + rota::to_string(day));
}

std::string birth_of(world& in, const person& wanted, rota::sex sex) {
  if (wanted.remaining) {
    const rota::date first = birth_with(*wanted.remaining, wanted.day, sex).first_day();
    return rota::to_string(first + rota::days{in.chance.between(0, 27)});
  }
  const int age = in.chance.between(wanted.youngest, wanted.oldest);
  const rota::days since_birthday{in.chance.between(1, 364)};
  return rota::to_string(after_months(wanted.day, -12 * age) - since_birthday);
}

}  // namespace

rota::date after_months(rota::date day, int count) { return rota::plus_months(day, rota::months{count}); }

std::size_t hire(world& in, const person& wanted) {
  official_row row;
  row.sex = !wanted.sex.empty() ? wanted.sex : !wanted.remaining && in.chance.percent(27) ? "female" : "male";
  row.birth = birth_of(in, wanted, row.sex == "female" ? rota::sex::female : rota::sex::male);
  row.native = wanted.native;
  if (!row.native.empty()) {
    const bool commune = row.native.starts_with("L3:2");
    const std::string district = commune ? in.map.parent(row.native, rota::date{2022, 1, 1}) : row.native;
    const bool mountains = std::ranges::find(mountain_districts, district) != mountain_districts.end();
    row.ethnicity = in.chance.percent(mountains ? 70 : 3) ? "minority" : "kinh";
    if (in.chance.percent(30))
      row.birth_unit = in.chance.percent(85) ? row.native : native_in(in, in.chance.one_of(in.districts));
  }
  in.book.officials.push_back(std::move(row));
  return in.book.officials.size() - 1;
}

std::string native_in(world& in, std::string_view district) {
  return in.chance.one_of(in.map.children(district, report_day));
}

std::string native_in_neighbour(world& in) {
  const std::vector<std::string> districts = in.map.children(neighbour, report_day);
  for (;;)  // the island district has no communes
    if (const std::string& district = in.chance.one_of(districts); !in.map.children(district, report_day).empty())
      return native_in(in, district);
}

std::string native_elsewhere(world& in, std::string_view district) {
  if (in.chance.percent(12)) return native_in_neighbour(in);
  for (;;)
    if (const std::string& other = in.chance.one_of(in.districts); other != district) return native_in(in, other);
}

std::size_t find_post(world& in, std::string_view level, std::string_view title, std::string_view district,
                      rota::date from, rota::date until, std::string_view other_than_unit) {
  const std::vector<std::size_t> posts = in.book.posts_of(level, title);
  const std::size_t start = in.chance.below(posts.size());
  for (std::size_t step = 0; step < posts.size(); ++step) {
    const std::size_t at = posts[(start + step) % posts.size()];
    const post_row& post = in.book.posts[at];
    if (!district.empty() && post.district != district) continue;
    if (post.unit != other_than_unit && in.book.has_room(at, from, until)) return at;
  }
  throw std::logic_error("no " + std::string(title) + " of a " + std::string(level) + " in `" + std::string(district) +
                         "` has room from " + rota::to_string(from));
}

void plan_for(world& in, std::size_t official, std::string_view level, std::string_view title,
              std::string_view district, rota::date day, planning how) {
  if (how == planning::not_planned) return;
  const rota::date from = after_months(day, -in.chance.between(6, 30));
  const rota::date until = after_months(from, 60);
  // Whoever is to lead a district as a deputy is planned for one of three posts.
  const bool deputy = level == "district" && title == "vice-chair";
  const auto serves = [&](const post_row& post) {
    if (post.level != level || (!district.empty() && post.district != district)) return false;
    return post.title == title ||
           (deputy && (post.title == "standing-deputy-secretary" || post.title == "deputy-secretary-chair"));
  };
  std::size_t chosen = 0;
  auto fewest = std::numeric_limits<std::ptrdiff_t>::max();
  for (std::size_t at = 0; at < in.book.posts.size(); ++at) {
    if (!serves(in.book.posts[at])) continue;
    const auto taken = std::ranges::count_if(
        in.book.plans, [&](const plan_row& row) { return row.post == at && row.from < until && from < row.until; });
    if (taken < fewest) {
      fewest = taken;
      chosen = at;
    }
  }
  std::optional<rota::date> approved = from - rota::days{in.chance.between(3, 20)};
  if (how == planning::approval_not_recorded) approved = std::nullopt;
  if (how == planning::approved_later) approved = day + rota::days{30};
  in.book.plans.push_back({official, chosen, from, until, approved});
}

}  // namespace quang_nam
