// SPDX-License-Identifier: BSL-1.0
#include "law/vietnam/case_roster.hpp"

#include "law/vietnam/world.hpp"

#include <rota/roster/roster_builder.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <system_error>
#include <utility>

namespace rota::test {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

/// The words of an entry; one that has not at least and at most so many is a slip of the pen.
std::vector<std::string_view> words_of(std::string_view entry, std::size_t least, std::size_t most) {
  std::vector<std::string_view> words = split(entry, ' ');
  if (words.size() < least || words.size() > most) return read_or_fail(std::optional<std::vector<std::string_view>>(), entry);
  return words;
}

std::optional<std::int16_t> number_of(std::string_view text) {
  if (text.empty()) return std::nullopt;
  std::int16_t value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool read = problem == std::errc() && end == text.data() + text.size();
  return read_or_fail(read ? std::optional(value) : std::nullopt, text);
}

bool flag_of(std::string_view text) {
  if (text.empty() || text == "0") return false;
  return read_or_fail(text == "1" ? std::optional(true) : std::nullopt, text);
}

movement movement_of(std::string_view word) {
  return word == "-" || word.empty() ? movement::not_recorded : read_or_fail(parse_movement(word), word);
}

/// The value that is written so.
template <class Values>
auto written(const Values& values, std::string_view word) {
  const auto same = [word](auto value) { return to_string(value) == word; };
  const auto found = std::ranges::find_if(values, same);
  return read_or_fail(found == values.end() ? std::nullopt : std::optional(*found), word);
}

constexpr std::array blocks{block::party,        block::front,      block::state,         block::judiciary,
                            block::armed_forces, block::enterprise, block::public_service};
constexpr std::array sectors{sector::police,  sector::army,         sector::court,   sector::procuracy,      sector::inspectorate,
                             sector::finance, sector::tax,          sector::customs, sector::home_affairs,   sector::banking,
                             sector::industry_trade, sector::planning, sector::environment};

class case_builder {
 public:
  case_builder(const case_row& row, const hierarchy& map, std::string_view rule) : row_(row), map_(map), rule_(rule) {}

  roster build() {
    add_titles();
    judged_post_ = post_at(judged_name());
    who_ = to_.add(official_of_row()).value();
    add_earlier();
    add_others();
    add_judged();
    add_plans();
    add_discipline();
    add_protections();
    add_evaluations();
    add_kin();
    add_seats();
    add_waivers();
    return std::move(to_).build();
  }

 private:
  [[nodiscard]] std::string_view at(std::string_view column) const { return cell(row_, column); }
  [[nodiscard]] maybe<unit_id> unit_at(std::string_view key) const {
    return key.empty() ? maybe<unit_id>() : maybe<unit_id>(read_or_fail(map_.find(key), key));
  }

  void add_titles() {
    for (title each : case_titles()) {
      if (each.id == at("title")) {
        if (!at("sector").empty()) each.sector = written(sectors, at("sector"));
        if (!at("title_term").empty()) each.term_months = number_of(at("title_term"));
      }
      to_.add(each);
    }
  }

  [[nodiscard]] std::string judged_name() const {
    const std::string name = std::string(at("title")) + '@' + std::string(at("unit"));
    return at("body").empty() ? name : name + '/' + std::string(at("body"));
  }

  /// The body `party` or `party:standing-committee` of a unit, made when it is first named.
  body_id body_at(std::string_view name, unit_id unit) {
    const std::size_t colon = std::min(name.find(':'), name.size());
    const std::string code = std::string(name.substr(0, colon)) + '@' + std::to_string(index(unit));
    if (const auto known = to_.find_body(code)) return *known;
    body made;
    made.code = code;
    made.unit = unit;
    made.collective = name.substr(std::min(colon + 1, name.size()));
    return to_.add(made).value();
  }

  /// The post `secretary@n1`, or `secretary@n1/party` of a body, made when it is first named.
  post_id post_at(std::string_view name) {
    const std::string_view code = name.substr(0, name.find(':'));
    if (const auto known = to_.find_post(code)) return *known;
    const std::size_t unit = read_or_fail(name.find('@') == name.npos ? std::nullopt : std::optional(name.find('@')), name);
    const std::size_t slash = std::min(name.find('/'), name.size());
    post made;
    made.code = code;
    made.unit = *unit_at(name.substr(unit + 1, slash - unit - 1));
    made.title = read_or_fail(to_.find_title(name.substr(0, unit)), name);
    if (slash != name.size()) made.body = body_at(name.substr(slash + 1), made.unit);
    made.listed_position = flag_of(at("listed"));
    if (!at("block").empty()) made.block = written(blocks, at("block"));
    if (name == judged_name()) {
      made.rank = number_of(at("rank"));
      made.authorised = number_of(at("authorised"));
    }
    return to_.add(made).value();
  }

  [[nodiscard]] official official_of_row() const {
    official who;
    who.code = "CB-1";
    if (const std::string_view birth = at("birth"); !birth.empty()) who.birth = read_or_fail(parse_partial_date(birth), birth);
    if (const std::string_view word = at("sex"); !word.empty())
      who.sex = word == "male" ? sex::male : read_or_fail(word == "female" ? std::optional(sex::female) : std::nullopt, word);
    if (const std::string_view month = at("retirement"); !month.empty()) who.retirement = read_or_fail(parse_month(month), month);
    who.retirement_cap_years = number_of(at("cap"));
    who.native_unit = unit_at(at("native"));
    who.birth_unit = unit_at(at("birth_unit"));
    who.recorded_local_to = unit_at(at("recorded_local"));
    return who;
  }

  official_id another(std::string_view code) {
    official who;
    who.code = code;
    return to_.add(who).value();
  }

  [[nodiscard]] static appointment stay(std::string_view code, official_id who, post_id where, interval term, movement by) {
    appointment held;
    held.code = code;
    held.official = who;
    held.post = where;
    held.term = term;
    held.movement = by;
    return held;
  }

  void add_earlier() {
    std::size_t count = 0;
    for (const std::string_view entry : split(at("before"), ';')) {
      const auto words = words_of(entry, 3, 3);
      const std::string code = "earlier-" + std::to_string(++count);
      to_.add(stay(code, who_, post_at(words[1]), span_of(words[2]), movement_of(words[0])));
    }
  }

  void add_others() {
    std::size_t count = 0;
    for (const std::string_view entry : split(at("others"), ';')) {
      const auto words = words_of(entry, 2, 2);
      const std::string code = "other-" + std::to_string(++count);
      to_.add(stay(code, another(code), post_at(words[0]), span_of(words[1]), movement::appointment));
    }
  }

  void add_judged() {
    const movement kind = movement_of(at("movement"));
    const std::string_view word = at("purpose");
    const purpose why = word.empty() ? purpose::training : read_or_fail(parse_purpose(word), word);
    const interval term{day_of(at("from")).value_or(date::lowest()), day_of(at("until")).value_or(date::highest())};
    if (at("subject") == "proposal") {
      to_.add(proposal{.code = "judged",
                       .official = who_,
                       .post = judged_post_,
                       .effective = term.from,
                       .movement = kind,
                       .purpose = why,
                       .planned_until = day_of(at("planned_until")),
                       .voluntary = flag_of(at("voluntary"))});
      return;
    }
    appointment held = stay("judged", who_, judged_post_, term, kind);
    held.purpose = why;
    if (const std::string_view left = at("from_post"); !left.empty()) held.from_post = post_at(left);
    held.outstanding_decision = flag_of(at("outstanding"));
    held.extension_decision = flag_of(at("extension"));
    held.planned_until = day_of(at("planned_until"));
    held.notice = day_of(at("notice"));
    to_.add(held);
  }

  /// The entries of a register, which the builder is told of unless there is none.
  std::vector<std::string_view> entries_of(std::string_view column, void (roster_builder::*is_recorded)()) {
    if (at(column) == "no register") return {};
    (to_.*is_recorded)();
    return split(at(column), ';');
  }

  void add_plans() {
    const std::string_view kind = at("plan_kind");
    const bool supplement = kind == "supplement";
    if (!kind.empty() && !supplement && kind != "next-term") (void)read_or_fail(std::optional<int>(), kind);
    for (const std::string_view entry : entries_of("plan", &roster_builder::planning_is_recorded)) add_plan(entry, supplement);
  }

  void add_plan(std::string_view entry, bool supplement) {
    const auto words = words_of(entry, 1, 5);
    std::string_view post = at("plan_post").empty() ? "secretary@w1" : at("plan_post"), approved;
    for (std::size_t k = 1; k < words.size(); k += 2) {
      const bool is_said = k + 1 < words.size() && (words[k] == "approved" || words[k] == "for");
      if (!is_said) (void)read_or_fail(std::optional<int>(), entry);
      (words[k] == "for" ? post : approved) = words[k + 1];
    }
    to_.add(plan_entry{.official = who_,
                       .post = post_at(post),
                       .in_force = span_of(words[0]),
                       .supplement = supplement,
                       .approved = day_of(approved)});
  }

  void add_discipline() {
    for (const std::string_view entry : entries_of("discipline", &roster_builder::discipline_is_recorded)) {
      const auto words = words_of(entry, 2, 2);
      to_.add(discipline_entry{who_, words[0] == "-" ? measure::not_recorded : written(all_measures, words[0]), span_of(words[1])});
    }
  }

  void add_protections() {
    for (const std::string_view entry : entries_of("protection", &roster_builder::protections_are_recorded)) {
      const auto words = words_of(entry, 2, 3);
      if (words.size() == 3 && words[2] != "voluntary") (void)words_of(entry, 2, 2);
      to_.add(protection_entry{who_, written(all_protections, words[0]), span_of(words[1]), words.size() == 3});
    }
  }

  void add_evaluations() {
    if (at("evaluated") == "no register") return;
    to_.evaluations_are_recorded();
    for (const std::string_view entry : split(at("evaluated"), ' ')) {
      const std::size_t colon = std::min(entry.find(':'), entry.size());
      to_.add(evaluation{who_, number_of(entry.substr(0, colon)).value(), entry.substr(std::min(colon + 1, entry.size()))});
    }
  }

  [[nodiscard]] body_id judged_body() {
    const std::string_view name = at("body");
    if (name.empty()) (void)read_or_fail(std::optional<int>(), "a seat without a `body`");
    return body_at(name, *unit_at(at("unit")));
  }

  void add_kin() {
    std::size_t count = 0;
    for (const std::string_view entry : entries_of("kin", &roster_builder::kinship_is_recorded)) {
      const auto words = words_of(entry, 1, 4);
      const std::string code = "relative-" + std::to_string(++count);
      const official_id relative = another(code);
      to_.add(kinship_entry{who_, relative, written(all_relations, words[0])});
      if (words.size() == 1) continue;
      const interval days = span_of(words_of(entry, 3, 4)[2]);
      if (words[1] != "-") to_.add(stay(code, relative, post_at(words[1]), days, movement::appointment));
      if (words.size() == 4 && words[3] != "committee") (void)words_of(entry, 3, 3);
      if (words.size() == 4) to_.add(committee_seat{relative, judged_body(), days, {}});
    }
  }

  void add_seats() {
    for (const std::string_view entry : entries_of("seat", &roster_builder::committees_are_recorded))
      to_.add(committee_seat{who_, judged_body(), span_of(entry), {}});
  }

  void add_waivers() {
    for (const std::string_view entry : split(at("waiver"), ';')) {
      const auto words = words_of(entry, 1, 2);
      to_.add(waiver{.official = who_,
                     .rule = words.size() == 2 ? words.front() : rule_,
                     .authority = "Ban Thường vụ Tỉnh uỷ",
                     .decision = "1-QĐ/TU",
                     .in_force = span_of(words.back())});
    }
  }

  const case_row& row_;
  const hierarchy& map_;
  std::string_view rule_;
  roster_builder to_;
  post_id judged_post_{};
  official_id who_{};
};

}  // namespace

bool has_column(const case_row& row, std::string_view column) {
  return std::ranges::find(row.header->columns, column) != row.header->columns.end();
}

std::string_view cell(const case_row& row, std::string_view column) {
  return has_column(row, column) ? row[column] : std::string_view{};
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(at), text.size());
    if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty()) parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::optional<date> day_of(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return read_or_fail(parse_date(text), text);
}

interval span_of(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == text.npos) return read_or_fail(std::optional<interval>(), text);
  return {day_of(text.substr(0, dots)).value_or(date::lowest()), day_of(text.substr(dots + 2)).value_or(date::highest())};
}

bool is_roster_column(std::string_view column) {
  constexpr std::array<std::string_view, 38> known{
      "subject",    "movement",   "purpose",   "title",       "unit",      "from",           "until",  "planned_until",
      "from_post",  "outstanding", "extension", "notice",     "voluntary", "body",           "rank",   "authorised",
      "sector",     "title_term", "block",     "listed",      "birth",     "sex",            "retirement", "cap",
      "native",     "birth_unit", "recorded_local", "before", "others",    "plan",           "plan_post",  "plan_kind",
      "discipline", "protection", "evaluated", "kin",         "seat",      "waiver"};
  return std::ranges::find(known, column) != known.end();
}

roster build_case(const case_row& row, const hierarchy& map, std::string_view rule) {
  return case_builder(row, map, rule).build();
}

}  // namespace rota::test
