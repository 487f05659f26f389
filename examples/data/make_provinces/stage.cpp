// SPDX-License-Identifier: BSL-1.0
// What the four provinces have in common: institutions, officials, and who holds office without a story.
#include "stage.hpp"

#include <rota/core/tenure.hpp>

#include <algorithm>
#include <stdexcept>

namespace provinces {
namespace {

using sample::post_row;

/// The names of agencies are those of a province; a city under the centre calls its own otherwise.
std::string in_city(std::string_view name) {
  std::string text(name);
  const auto replace = [&](std::string_view what, std::string_view by) {
    if (const std::size_t at = text.find(what); at != std::string::npos) text.replace(at, what.size(), by);
  };
  replace("Tỉnh ủy", "Thành ủy");
  replace("Hội Nông dân tỉnh", "Hội Nông dân thành phố");
  replace("Tỉnh đoàn", "Thành đoàn");
  return text;
}

bool is_elected(const post_row& post) { return post.body.empty() && post.title != "specialist"; }

std::string native_of_incumbent(stage& in, const post_row& post) {
  if (post.level == "province") return native_in(in, in.chance.one_of(in.districts));
  if (post.level == "commune") return in.chance.percent(62) ? post.unit : native_near(in, post);
  const bool head = post.title == "secretary" || post.title == "deputy-secretary-chair";
  return head || in.chance.percent(30) ? native_elsewhere(in, post.district) : native_in(in, post.district);
}

rota::date took_office(stage& in, const post_row& post) {
  if (is_elected(post)) return in.term - rota::days{in.chance.between(10, 100)};
  const rota::date earliest = after_months(in.day, -56);
  const rota::days span = in.term - earliest;
  return earliest + rota::days{in.chance.between(0, std::max(span.count - 1, 0))};
}

}  // namespace

rota::date after_months(rota::date day, int count) { return rota::plus_months(day, rota::months{count}); }

std::vector<std::string> communes_of(const stage& in, std::string_view district) { return in.map.children(district, in.day); }

void found(stage& in, const layout& of) {
  in.districts = in.map.children(in.province, in.day);
  const sample::place capital{in.province, "province", in.province};
  for (const leader& each : sample::province_leaders) sample::add_post(in.book, in.map, capital, each, "central");
  for (const sample::institution& each : sample::departments) {
    sample::add_body(in.book, in.map, capital, each, of.department, "province");
    if (in.province == "L3:01") in.book.bodies.back().name = in_city(each.name);
  }
  for (const std::string& district : in.districts) {
    const sample::place here{district, "district", district};
    for (const leader& each : sample::district_leaders) sample::add_post(in.book, in.map, here, each, "province");
    for (const sample::institution& each : sample::divisions)
      sample::add_body(in.book, in.map, here, each, of.division, "district");
  }
  for (const std::string& district : in.districts)
    for (const std::string& commune : communes_of(in, district))
      for (const leader& each : of.commune) sample::add_post(in.book, in.map, {commune, "commune", district}, each, "district");
}

void found_schools(stage& in, const std::string& district, int count) {
  for (int number = 1; number <= count; ++number) {
    const std::string key = "truong-" + std::to_string(number);
    const std::string name = "Trường số " + std::to_string(number);
    sample::add_body(in.book, in.map, {district, "district", district}, {key, name, "public-service"},
                     {{"division-head", "", 1}, {"deputy-division-head", "", 2}}, "district");
  }
}

std::size_t found_committee(stage& in, std::string_view unit, std::string_view level, bool standing, int seats) {
  const std::string_view name = standing ? "Ban Thường vụ cấp ủy" : "Ban Chấp hành Đảng bộ";
  sample::add_body(in.book, in.map, {unit, level, unit}, {standing ? "ban-thuong-vu" : "ban-chap-hanh", name, "party"},
                   {{standing ? "standing-committee-member" : "committee-member", "", seats}},
                   level == "province" ? "central" : "province");
  in.book.bodies.back().collective = standing ? "standing-committee" : "executive-committee";
  return in.book.posts.size() - 1;
}

void add_committee_titles(stage& in, int executive, int standing) {
  in.book.titles.push_back({"committee-member", "ủy viên ban chấp hành", "member of the executive committee", executive});
  in.book.titles.push_back({"standing-committee-member", "ủy viên ban thường vụ", "member of the standing committee", standing});
}

std::size_t hire(stage& in, const person& wanted) {
  sample::official_row row;
  row.sex = !wanted.sex.empty() ? wanted.sex : in.chance.percent(40) ? "female" : "male";
  const int age = in.chance.between(wanted.youngest, wanted.oldest);
  const rota::days since_birthday{in.chance.between(1, 364)};
  row.birth = rota::to_string(after_months(wanted.on, -12 * age) - since_birthday);
  row.ethnicity = in.chance.percent(in.minorities) ? "minority" : "kinh";
  row.native = wanted.native;
  in.book.officials.push_back(std::move(row));
  return in.book.officials.size() - 1;
}

std::string native_in(stage& in, std::string_view district) { return in.chance.one_of(communes_of(in, district)); }

std::string native_elsewhere(stage& in, std::string_view district) {
  for (;;)
    if (const std::string& other = in.chance.one_of(in.districts); other != district) return native_in(in, other);
}

std::string native_near(stage& in, const post_row& post) {
  for (;;)
    if (std::string other = native_in(in, post.district); other != post.unit) return other;
}

std::vector<std::size_t> posts_of(const stage& in, std::string_view level, std::string_view title, std::string_view district) {
  std::vector<std::size_t> found = in.book.posts_of(level, title);
  if (!district.empty()) std::erase_if(found, [&](std::size_t at) { return in.book.posts[at].district != district; });
  return found;
}

std::size_t free_post(stage& in, std::string_view level, std::string_view title, std::string_view district, rota::date from,
                      rota::date until, std::string_view other_than_unit) {
  const std::vector<std::size_t> posts = posts_of(in, level, title, district);
  const std::size_t start = posts.empty() ? 0 : in.chance.below(posts.size());
  for (std::size_t step = 0; step < posts.size(); ++step) {
    const std::size_t at = posts[(start + step) % posts.size()];
    const post_row& post = in.book.posts[at];
    if (post.unit != other_than_unit && post.until == running_on && in.book.has_room(at, from, until)) return at;
  }
  throw std::logic_error("no " + std::string(title) + " of a " + std::string(level) + " in `" + std::string(district) +
                         "` has room from " + rota::to_string(from));
}

std::vector<rota::date> spread(rota::date first, rota::date last, std::size_t count) {
  std::vector<rota::date> days;
  const auto span = static_cast<std::size_t>((last - first).count);
  for (std::size_t at = 0; at < count; ++at)
    days.push_back(first + rota::days{static_cast<int>(count < 2 ? 0 : at * span / (count - 1))});
  return days;
}

std::size_t make(stage& in, const move& of) {
  const post_row post = in.book.posts[of.post];
  std::string native = of.native;
  if (native.empty()) native = post.level == "commune" ? native_near(in, post) : native_elsewhere(in, post.district);
  const std::size_t who =
      hire(in, {.native = std::move(native), .youngest = of.youngest, .oldest = of.oldest, .on = of.from});
  sample::appointment_row row{.official = who, .post = of.post, .from = of.from, .until = of.until};
  row.movement = of.movement;
  row.from_post = of.left;
  return in.book.appoint(std::move(row));
}

void fill(stage& in) {
  for (std::size_t at = 0; at < in.book.posts.size(); ++at) {
    const post_row post = in.book.posts[at];
    if (post.title == "committee-member" || post.title == "standing-committee-member" || post.until <= in.day) continue;
    while (in.book.holders(at, in.day) < static_cast<std::size_t>(post.authorised)) {
      rota::date since = took_office(in, post);
      if (!in.book.has_room(at, since, running_on)) since = in.book.last_until(at).value_or(running_on);
      if (!in.book.has_room(at, since, running_on) || since > in.day) break;
      const std::size_t who = hire(in, {.native = native_of_incumbent(in, post), .on = in.day});
      in.book.appoint({.official = who, .post = at, .from = since, .until = running_on,
                       .movement = is_elected(post) ? "election" : "appointment"});
    }
  }
}

std::vector<std::size_t> holders(const stage& in, std::string_view tier, std::string_view district) {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < in.book.held.size(); ++at) {
    const post_row& post = in.book.posts[at];
    if (post.tier != tier || (!district.empty() && post.district != district)) continue;
    for (const std::size_t row : in.book.held[at])
      if (in.book.appointments[row].from <= in.day && in.day < in.book.appointments[row].until)
        found.push_back(in.book.appointments[row].official);
  }
  return found;
}

void teach(stage& in, const course& of, const std::vector<std::size_t>& learners) {
  const std::vector<rota::date> days = spread(of.first, of.last, of.classes);
  std::size_t next = 0;
  for (std::size_t at = 0; at < of.classes; ++at) {
    in.book.classes.push_back({std::string(of.prefix) + std::to_string(at + 1), std::string(of.name), std::string(of.block)});
    if (of.planned) {
      in.book.classes.back().planned = at < *of.planned;
      in.book.classes.back().held = true;
    }
    const std::size_t seats = of.turns * (at + 1) / of.classes - of.turns * at / of.classes;
    if (seats > learners.size()) throw std::logic_error("too few learners for " + in.book.classes.back().code);
    for (std::size_t seat = 0; seat < seats; ++seat, ++next)
      in.book.training.push_back({in.book.classes.size() - 1, learners[next % learners.size()], days[at]});
  }
}

}  // namespace provinces
