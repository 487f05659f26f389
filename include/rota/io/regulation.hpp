// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_IO_REGULATION_HPP
#define ROTA_IO_REGULATION_HPP

#include <rota/core/error.hpp>
#include <rota/hierarchy/hierarchy.hpp>
#include <rota/law/regulation.hpp>
#include <rota/law/rulebook.hpp>

#include <filesystem>

namespace rota {

/// Reads a local regulation from a TOML file (https://toml.io):
///
///     [regulation]
///     act = "Quy định 000-QĐ/TU"      # as findings are to cite it
///     issuer = "Tỉnh uỷ Quảng Nam"    # optional: who issued it
///     unit = "L3:49"                  # id of units.csv; speaks of it and of all units below it
///     from = 2022-06-16               # first day
///     until = 2027-06-16              # optional: first day on which it is no longer in force
///     evidence = "S"                  # optional: how sure the wording is, S (default), T, N or M
///     [[step]]                        # one or more
///     rule = "rotation-min-duration"
///     parameter = "months"            # a name of rule::parameters
///     value = 48
///     force = "binding"               # optional: advisory, target, binding
///     from = 2022-07-01               # optional, as is until: those of the regulation
///     source = "Điều 5"               # optional: the article
///     levels = ["district"]           # optional: central, province, district, commune
///     posts = ["secretary", "chair"]  # optional: the names of post_group, with - for _
///     [[step]]
///     rule = "non-local-head"
///     parameter = "locality"          # who is a local person in the unit
///     value = "upbringing_or_20_years"  # or another name of place_strategy
///
/// A rule with two numbers to change takes two steps, which are one where days, levels and posts are equal. What a step may leave
/// out, and what then holds, is said at regulation_step. Lay it over `law` with rulebook::with, which accepts whatever was read for
/// that same book.
/// Errors  data_error with every problem of the file, in the order of its lines, keys as columns;
///         std::filesystem::filesystem_error where it cannot be read
[[nodiscard]] regulation read_regulation(const std::filesystem::path& file, const hierarchy& units, const rulebook& law);

}  // namespace rota

#endif  // ROTA_IO_REGULATION_HPP
