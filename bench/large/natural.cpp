// SPDX-License-Identifier: BSL-1.0

#include "natural.hpp"

#include "audit.hpp"

#include <utility>

namespace bench {
namespace {

std::int32_t number_of(day of) noexcept {
  if (of == no_start || of == no_end) return no_value;
  const civil parts = civil_of(of);
  return parts.year * 10000 + parts.month * 100 + parts.day;
}

std::int32_t or_null(std::uint32_t position) noexcept { return position == none ? no_value : static_cast<std::int32_t>(position); }

template <std::size_t Count>
void push(natural_table& to, const std::int32_t (&values)[Count]) {
  for (std::size_t column = 0; column < Count; ++column) to.columns[column].values.push_back(values[column]);
}

natural_table appointments_table(const appointments& rows) {
  natural_table made{"appointments", {{"row_number", {}}, {"official", {}}, {"post", {}}, {"start", {}}, {"until", {}},
                                      {"movement", {}}, {"plan_end", {}}, {"extended", {}}}};
  for (std::size_t row = 0; row < rows.size(); ++row) {
    // A plan ends on the day before planned_until.
    const std::int32_t plan = rows.planned_until[row] == no_start ? no_value : number_of(rows.planned_until[row] - 1);
    const std::int32_t values[] = {static_cast<std::int32_t>(row),        static_cast<std::int32_t>(rows.official[row]),
                                   static_cast<std::int32_t>(rows.post[row]), number_of(rows.from[row]), number_of(rows.until[row]),
                                   rows.movement[row], plan, rows.extended[row]};
    push(made, values);
  }
  return made;
}

natural_table posts_table(const world& of) {
  natural_table made{"posts", {{"post", {}}, {"unit", {}}, {"title", {}}, {"listed", {}}, {"armed", {}}}};
  for (std::uint32_t post = 0; post < of.posts.size(); ++post) {
    const post_kind& kind = of.kind_of(post);
    const std::int32_t values[] = {static_cast<std::int32_t>(post), static_cast<std::int32_t>(of.posts.unit[post]), kind.title,
                                   kind.listed ? 1 : 0, kind.armed ? 1 : 0};
    push(made, values);
  }
  return made;
}

natural_table titles_table() {
  natural_table made{"titles", {{"title", {}}, {"head", {}}, {"leader", {}}, {"group_number", {}}}};
  for (std::size_t at = 0; at < titles.size(); ++at) {
    const std::int32_t values[] = {static_cast<std::int32_t>(at), titles[at].head ? 1 : 0, titles[at].leader ? 1 : 0, titles[at].group};
    push(made, values);
  }
  return made;
}

natural_table officials_table(const officials& all) {
  natural_table made{"officials", {{"official", {}}, {"birth_month", {}}, {"sex", {}}, {"native", {}}, {"recorded", {}}, {"cap", {}}}};
  for (std::uint32_t who = 0; who < all.size(); ++who) {
    const std::int32_t values[] = {static_cast<std::int32_t>(who), all.birth[who] == 0 ? no_value : all.birth[who] / 32,
                                   all.sex[who] == sex_unknown ? no_value : std::int32_t{all.sex[who]}, or_null(all.native[who]),
                                   all.retirement[who] == 0 ? no_value : all.retirement[who],
                                   all.cap[who] == 0 ? no_value : std::int32_t{all.cap[who]}};
    push(made, values);
  }
  return made;
}

natural_table units_table(const country& units, day as_of) {
  natural_table made{"units", {{"unit", {}}, {"level", {}}, {"stands", {}}}};
  for (std::uint32_t unit = 0; unit < units.units(); ++unit) {
    const std::int32_t values[] = {static_cast<std::int32_t>(unit), units.nearest(unit, as_of).level, units.at(unit, as_of) != nullptr ? 1 : 0};
    push(made, values);
  }
  return made;
}

natural_table retirements_table() {
  natural_table made{"retirements", {{"sex", {}}, {"birth_month", {}}, {"month", {}}}};
  officials one{{0}, {0}, {none}, {0}, {0}};
  for (const std::uint8_t sex : {female, male})
    for (std::int32_t month = 1940 * 12; month < 2010 * 12; ++month) {
      one.birth[0] = month * 32;
      one.sex[0] = sex;
      const std::int32_t values[] = {sex, month, retirement_of(one, 0, false)};
      push(made, values);
    }
  return made;
}

/// One row for each native unit and unit of a post that hold all of it (0), some of it (2), or a native unit of which not all is
/// known (unit empty, 2). A pair that is not there is not local. Everybody was born before the first change of a unit.
natural_table localities_table(const world& of, day as_of) {
  natural_table made{"native_places", {{"native", {}}, {"unit", {}}, {"locality", {}}}};
  localities places(of.units, as_of);
  std::vector<bool> is_native(of.units.units(), false);
  for (const std::uint32_t native : of.officials.native)
    if (native != none) is_native[native] = true;
  for (std::uint32_t native = 0; native < is_native.size(); ++native) {
    if (!is_native[native]) continue;
    for (const auto& [unit, locality] : places.holding(native)) {
      const std::int32_t values[] = {static_cast<std::int32_t>(native), or_null(unit), locality};
      push(made, values);
    }
  }
  return made;
}

}  // namespace

std::vector<natural_table> natural_tables(const world& of, const columns& derived) {
  return {appointments_table(of.rows), posts_table(of),     titles_table(), officials_table(of.officials), units_table(of.units, derived.as_of),
          retirements_table(),         localities_table(of, derived.as_of)};
}

namespace {

/// Months since 1960 times 32 plus day, of a day yyyymmdd.
std::string packed(const std::string& column) {
  return "(((" + column + " DIV 10000 - 1960) * 12 + (" + column + " DIV 100) % 100 - 1) * 32 + " + column + " % 100)";
}

/// The same, with the last day of a month as a 31st.
std::string packed_as_end(const std::string& column) {
  const std::string year = "(" + column + " DIV 10000)", month = "((" + column + " DIV 100) % 100)";
  const std::string length = "CASE WHEN " + month + " IN (4, 6, 9, 11) THEN 30 WHEN " + month + " <> 2 THEN 31 WHEN " + year +
                             " % 4 = 0 AND (" + year + " % 100 <> 0 OR " + year + " % 400 = 0) THEN 29 ELSE 28 END";
  return "(((" + year + " - 1960) * 12 + " + month + " - 1) * 32 + CASE WHEN " + column + " % 100 = " + length + " THEN 31 ELSE " + column +
         " % 100 END)";
}

}  // namespace

std::string natural_query(const columns& derived, std::string_view divided_by) {
  const std::string today = std::to_string(number_of(derived.as_of));
  const auto runs = [&](const std::string& row) {
    return "(" + row + "start IS NULL OR " + row + "start <= " + today + ") AND (" + row + "until IS NULL OR " + row + "until > " + today + ")";
  };
  // A stay begins where no earlier row of the same official and post reaches the first day of the row.
  std::string text = "WITH reach AS (SELECT row_number, official, post, COALESCE(start, 0) AS first_day, movement,"
         " max(COALESCE(until, 99999999)) OVER (PARTITION BY official, post ORDER BY COALESCE(start, 0)"
         "  RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached"
         " FROM appointments WHERE movement <> 10),"
         " stays AS (SELECT row_number, max(CASE WHEN reached IS NULL OR reached < first_day THEN first_day ELSE 0 END)"
         "  OVER (PARTITION BY official, post ORDER BY first_day) AS stay_start FROM reach),"
         " facts AS (SELECT a.row_number AS row_at, a.movement AS movement,"
         "  CASE WHEN a.start IS NULL THEN 0 ELSE " + packed("a.start") + " END AS start,"
         "  CASE WHEN s.stay_start = 0 THEN 0 ELSE " + packed("s.stay_start") + " END AS stay,"
         "  CASE WHEN a.plan_end IS NULL THEN 0 ELSE " + packed_as_end("a.plan_end") + " END AS plan_end,"
         "  COALESCE(CASE WHEN o.recorded IS NOT NULL OR p.armed = 1 THEN o.recorded"
         "   WHEN o.cap IS NOT NULL THEN o.birth_month + o.cap * 12 ELSE r.month END - 1960 * 12, 0) AS retirement,"
         "  t.leader + 2 * t.head + 4 * p.listed + 8 * a.extended + CASE WHEN w.official IS NULL THEN 0 ELSE 16 END +"
         "  32 * (1 - u.stands) AS flags,"
         "  CASE WHEN o.native IS NULL OR k.locality IS NOT NULL THEN 2 ELSE COALESCE(n.locality, 1) END AS locality,"
         "  u.level * 11 + t.group_number AS level_group"
         " FROM appointments a JOIN stays s ON s.row_number = a.row_number JOIN posts p ON p.post = a.post"
         " JOIN titles t ON t.title = p.title JOIN units u ON u.unit = p.unit JOIN officials o ON o.official = a.official"
         " LEFT JOIN retirements r ON r.sex = o.sex AND r.birth_month = o.birth_month"
         " LEFT JOIN native_places n ON n.native = o.native AND n.unit = p.unit"
         " LEFT JOIN (SELECT native, locality FROM native_places WHERE unit IS NULL) k ON k.native = o.native"
         " LEFT JOIN (SELECT DISTINCT official FROM appointments WHERE movement = 3 AND " + runs("") + ") w ON w.official = a.official"
         " WHERE " + runs("a.") + " AND a.movement <> 10)"
         " SELECT CAST(row_at AS BIGINT) AS row, " + word_expression(derived) + " AS word FROM facts";
  for (std::size_t at = text.find("DIV"); at != std::string::npos; at = text.find("DIV", at)) text.replace(at, 3, divided_by);
  return text;
}

}  // namespace bench
