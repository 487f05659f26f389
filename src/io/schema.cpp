// SPDX-License-Identifier: BSL-1.0

// The dataset format as one table. Columns stand in the order of the enumerators in schema.hpp.

#include "io/schema.hpp"

#include <algorithm>
#include <array>

namespace rota::detail {
namespace {

using column = column_schema;
using type = field_type;

constexpr column optional(std::string_view name, type of = type::text) { return {name, of, false, false, {}, 0, 0, {}}; }
/// Must be in the header; a row may leave it empty: not recorded.
constexpr column required(std::string_view name, type of = type::text) { return {name, of, true, false, {}, 0, 0, {}}; }
/// Must be in the header, and no row may leave it empty: without it the row says nothing.
constexpr column filled(std::string_view name, type of = type::text, std::string_view why = {}) {
  return {name, of, true, true, {}, 0, 0, why};
}
constexpr column words(column of, std::span<const std::string_view> allowed) {
  of.type = type::word;
  of.words = allowed;
  return of;
}
constexpr column number(column of, std::int64_t least, std::int64_t most) {
  of.type = type::number;
  of.least = least;
  of.most = most;
  return of;
}

using word = std::string_view;
constexpr std::array<word, 4> levels{"central", "province", "district", "commune"};
constexpr std::array<word, 7> blocks{"party", "front", "state", "judiciary", "armed-forces", "enterprise", "public-service"};
constexpr std::array<word, 11> movements{"rotation",       "transfer",      "secondment",  "position-change", "appointment", "re-appointment",
                                         "reappointment", "designation", "election", "reinforcement", "release"};
constexpr std::array<word, 8> purposes{"training", "training-by-plan", "non-local", "non-local-policy",
                                       "two-term", "two-term-policy",  "task-need", "task"};
constexpr std::array<word, 3> extents{"whole", "part", "unknown"};
constexpr std::array<word, 3> shares{"all", "part", "none"};
constexpr std::array<word, 2> sexes{"female", "male"};
constexpr std::array<word, 2> ethnicities{"kinh", "minority"};
constexpr std::array<word, 2> plan_kinds{"next-term", "supplement"};
constexpr std::array<word, 4> measures{"reprimand", "warning", "removal", "expulsion"};
constexpr std::array<word, 7> statuses{"pregnant", "maternity", "child", "illness", "study", "proceedings", "hardship"};
constexpr std::array<word, 4> relations{"spouse", "parent", "child", "sibling"};
constexpr std::array<word, 2> roles{"total", "part"};

constexpr std::string_view no_default_day =
    "a proposal is judged by the law in force on its effective day, and there is no default day; write the day as YYYY-MM-DD";

constexpr std::array units{
    filled("unit"), required("code"), required("name"), required("kind"), words(filled("level"), levels), required("parent"),
    optional("from", type::day), optional("until", type::day), optional("act"), optional("difficult", type::flag),
    optional("minority_share", type::share)};

constexpr std::array lineage{
    filled("predecessor", type::unit), filled("successor", type::unit), filled("day", type::day), words(required("extent"), extents),
    optional("relation"), words(optional("area"), shares), words(optional("population"), shares),
    optional("act"), optional("clause")};

constexpr std::array titles{
    filled("title"), optional("name_vi"), optional("name_en"), number(filled("rank"), -30'000, 30'000),
    filled("head", type::flag), filled("leader", type::flag), optional("sector"), number(optional("term_months"), 1, 1'200)};

constexpr std::array bodies{
    filled("body"), filled("unit", type::unit), optional("name"), words(required("block"), blocks), optional("collective"),
    optional("from", type::day), optional("until", type::day)};

constexpr std::array posts{
    filled("post"), filled("unit", type::unit), optional("body", type::body), filled("title", type::title),
    words(optional("block"), blocks), number(optional("rank"), -30'000, 30'000), number(optional("authorised"), 0, 30'000),
    words(optional("tier"), levels), optional("listed_position", type::flag), optional("from", type::day),
    optional("until", type::day)};

constexpr std::array officials{
    filled("official"), optional("birth", type::partial_day), words(optional("sex"), sexes),
    words(optional("ethnicity"), ethnicities), optional("native_unit", type::unit), optional("birth_unit", type::unit),
    optional("recorded_local_to", type::unit), optional("degree"), optional("theory"),
    optional("retirement", type::partial_day), number(optional("retirement_cap"), 50, 80),
    optional("party_joined", type::day), optional("flags")};

constexpr std::array appointments{
    filled("appointment"), filled("official", type::official), filled("post", type::post), required("from", type::day),
    optional("until", type::day), words(required("movement"), movements), words(optional("purpose"), purposes),
    optional("planned_until", type::day), optional("from_post", type::post), optional("concurrent_with"),
    optional("notice", type::day), optional("outstanding_decision"), optional("extension_decision")};

constexpr std::array planning{
    filled("official", type::official), filled("post", type::post), required("from", type::day), optional("until", type::day),
    words(optional("kind"), plan_kinds), optional("approved", type::day)};

constexpr std::array committees{
    filled("body", type::body), filled("official", type::official), required("from", type::day), optional("until", type::day),
    number(optional("seats"), 0, 30'000)};

constexpr std::array discipline{
    filled("official", type::official), words(required("measure"), measures),
    required("from", type::day), optional("until", type::day)};

constexpr std::array protections{
    filled("official", type::official),
    words(filled("status"), statuses), required("from", type::day),
    optional("until", type::day), optional("voluntary", type::flag)};

constexpr std::array evaluations{
    filled("official", type::official), number(filled("year"), 1900, 2200), optional("rating")};

constexpr std::array training{
    filled("class", type::session), optional("official", type::official), required("course"), optional("block"),
    optional("from", type::day), optional("until", type::day)};

constexpr std::array classes{
    filled("class"), optional("course"), optional("block"), optional("planned", type::flag), optional("held", type::flag)};

constexpr std::array kinship{
    filled("official", type::official), filled("relative", type::official),
    words(filled("relation"), relations)};

constexpr std::array waivers{
    filled("official", type::official), filled("rule"), filled("authority"), filled("decision"), optional("from", type::day),
    optional("until", type::day)};

constexpr std::array proposals{
    filled("proposal"), filled("official", type::official), filled("post", type::post), filled("effective", type::day, no_default_day),
    words(required("movement"), movements), words(optional("purpose"), purposes), optional("planned_until", type::day),
    optional("voluntary", type::flag)};

constexpr std::int64_t largest_published = 1'000'000'000'000;  // sums of any table that fits a file stay exact
constexpr std::array published{
    filled("table"), filled("row"), filled("column"), number(filled("value"), -largest_published, largest_published),
    words(filled("role"), roles)};

// units.csv has a key of two columns that do not stand together; the hierarchy checks it.
constexpr std::array files{
    file_schema{"units.csv", true, 0, type::unit, units},
    file_schema{"lineage.csv", false, 0, type::text, lineage},
    file_schema{"titles.csv", false, 1, type::title, titles},
    file_schema{"bodies.csv", false, 1, type::body, bodies},
    file_schema{"posts.csv", true, 1, type::post, posts},
    file_schema{"officials.csv", true, 1, type::official, officials},
    file_schema{"appointments.csv", true, 1, type::appointment, appointments},
    file_schema{"planning.csv", false, 0, type::text, planning},
    file_schema{"committees.csv", false, 0, type::text, committees},
    file_schema{"discipline.csv", false, 0, type::text, discipline},
    file_schema{"protections.csv", false, 0, type::text, protections},
    file_schema{"evaluations.csv", false, 2, type::text, evaluations},
    file_schema{"training.csv", false, 0, type::text, training},
    file_schema{"classes.csv", false, 1, type::session, classes},
    file_schema{"kinship.csv", false, 0, type::text, kinship},
    file_schema{"waivers.csv", false, 0, type::text, waivers},
    file_schema{"proposals.csv", false, 1, type::text, proposals},
    file_schema{"published.csv", false, 3, type::text, published},
};

}  // namespace

std::span<const file_schema> dataset_schema() noexcept { return files; }

const file_schema& schema_of(std::string_view file) noexcept {
  return *std::ranges::find(files, file, &file_schema::name);
}

}  // namespace rota::detail
