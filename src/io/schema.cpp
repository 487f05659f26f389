// SPDX-License-Identifier: BSL-1.0

// The dataset format as one table. Columns stand in the order of the enumerators in schema.hpp.

#include "io/schema.hpp"

#include <algorithm>
#include <array>

namespace rota::detail {
namespace {

using column = column_schema;
using type = field_type;

constexpr column optional(std::string_view name, type of = type::text) { return {name, of, false, false, {}, 0, 0}; }
/// Must be in the header; a row may leave it empty: not recorded.
constexpr column required(std::string_view name, type of = type::text) { return {name, of, true, false, {}, 0, 0}; }
/// Must be in the header, and no row may leave it empty.
constexpr column filled(std::string_view name, type of = type::text) { return {name, of, true, true, {}, 0, 0}; }
constexpr column words(column of, std::string_view allowed) {
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

constexpr std::string_view levels = "central province district commune";
constexpr std::string_view blocks = "party front state judiciary armed-forces enterprise public-service";
constexpr std::string_view movements =
    "rotation transfer secondment position-change appointment re-appointment reappointment designation election reinforcement "
    "release";
constexpr std::string_view purposes =
    "training training-by-plan non-local non-local-policy two-term two-term-policy task-need task";

constexpr std::array units{
    filled("unit"), filled("code"), filled("name"), filled("kind"), words(filled("level"), levels), required("parent"),
    optional("from", type::day), optional("until", type::day), optional("act"), optional("difficult", type::flag),
    optional("minority_share", type::share)};

constexpr std::array lineage{
    filled("predecessor"), filled("successor"), filled("day", type::day), words(filled("extent"), "whole part unknown"),
    optional("relation"), words(optional("area"), "all part none"), words(optional("population"), "all part none"),
    optional("act"), optional("clause")};

constexpr std::array titles{
    filled("title"), optional("name_vi"), optional("name_en"), number(filled("rank"), -30'000, 30'000),
    filled("head", type::flag), filled("leader", type::flag), optional("sector"), number(optional("term_months"), 1, 1'200)};

constexpr std::array bodies{
    filled("body"), filled("unit", type::unit), optional("name"), words(filled("block"), blocks), optional("collective"),
    optional("from", type::day), optional("until", type::day)};

constexpr std::array posts{
    filled("post"), filled("unit", type::unit), optional("body", type::body), filled("title", type::title),
    words(optional("block"), blocks), number(optional("rank"), -30'000, 30'000), number(optional("authorised"), 0, 30'000),
    words(optional("tier"), levels), optional("listed_position", type::flag), optional("from", type::day),
    optional("until", type::day)};

constexpr std::array officials{
    filled("official"), optional("birth", type::partial_day), words(optional("sex"), "female male"),
    words(optional("ethnicity"), "kinh minority"), optional("native_unit", type::unit), optional("birth_unit", type::unit),
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
    words(optional("kind"), "next-term supplement"), optional("approved", type::day)};

constexpr std::array committees{
    filled("body", type::body), filled("official", type::official), required("from", type::day), optional("until", type::day),
    number(optional("seats"), 0, 30'000)};

constexpr std::array discipline{
    filled("official", type::official), words(filled("measure"), "reprimand warning removal expulsion"),
    required("from", type::day), optional("until", type::day)};

constexpr std::array protections{
    filled("official", type::official),
    words(filled("status"), "pregnant maternity child illness study proceedings hardship"), required("from", type::day),
    optional("until", type::day), optional("voluntary", type::flag)};

constexpr std::array evaluations{
    filled("official", type::official), number(filled("year"), 1900, 2200), filled("rating")};

constexpr std::array training{
    filled("class", type::session), optional("official", type::official), filled("course"), optional("block"),
    optional("from", type::day), optional("until", type::day)};

constexpr std::array classes{
    filled("class"), optional("course"), optional("block"), optional("planned", type::flag), optional("held", type::flag)};

constexpr std::array kinship{
    filled("official", type::official), filled("relative", type::official),
    words(filled("relation"), "spouse parent child sibling")};

constexpr std::array waivers{
    filled("official", type::official), filled("rule"), filled("authority"), filled("decision"), optional("from", type::day),
    optional("until", type::day)};

constexpr std::array proposals{
    filled("proposal"), filled("official", type::official), filled("post", type::post), filled("effective", type::day),
    words(required("movement"), movements), words(optional("purpose"), purposes), optional("planned_until", type::day),
    optional("voluntary", type::flag)};

constexpr std::int64_t largest_published = std::int64_t{1} << 53;
constexpr std::array published{
    filled("table"), filled("row"), filled("column"), number(filled("value"), -largest_published, largest_published),
    words(filled("role"), "total part")};

// units.csv has a key of two columns that do not stand together; the hierarchy checks it.
constexpr std::array files{
    file_schema{"units.csv", true, true, 0, units},
    file_schema{"lineage.csv", false, true, 0, lineage},
    file_schema{"titles.csv", false, true, 1, titles},
    file_schema{"bodies.csv", false, true, 1, bodies},
    file_schema{"posts.csv", true, true, 1, posts},
    file_schema{"officials.csv", true, true, 1, officials},
    file_schema{"appointments.csv", true, true, 1, appointments},
    file_schema{"planning.csv", false, true, 0, planning},
    file_schema{"committees.csv", false, false, 0, committees},
    file_schema{"discipline.csv", false, false, 0, discipline},
    file_schema{"protections.csv", false, false, 0, protections},
    file_schema{"evaluations.csv", false, false, 2, evaluations},
    file_schema{"classes.csv", false, false, 1, classes},
    file_schema{"training.csv", false, false, 0, training},
    file_schema{"kinship.csv", false, false, 0, kinship},
    file_schema{"waivers.csv", false, true, 0, waivers},
    file_schema{"proposals.csv", false, true, 1, proposals},
    file_schema{"published.csv", false, true, 3, published},
};

}  // namespace

std::span<const file_schema> dataset_schema() noexcept { return files; }

const file_schema& schema_of(std::string_view file) noexcept {
  return *std::ranges::find(files, file, &file_schema::name);
}

}  // namespace rota::detail
