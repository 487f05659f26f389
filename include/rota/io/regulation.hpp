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
///     act = "Quy định 000-QĐ/TU"      # as findings are to cite it
///     unit = "L3:49"                  # id of units.csv; speaks of it and of all units below it
///     from = 2022-06-16               # first day
///     until = 2027-06-16              # optional: first day on which it is no longer in force
///     evidence = "S"                  # optional: how sure the wording is, S (default), T, N or M
///     [[step]]                        # one or more
///     rule = "rotation-min-duration"
///     article = "5"                   # optional
///     from = 2022-07-01               # optional, as is until: those of the regulation
///     months = 48                     # the rule's numbers, by the names of rule::parameters
///     force = "binding"               # optional: advisory, target, binding
///     levels = ["district"]           # central, province, district, commune
///     posts = ["secretary", "chair"]  # the names of post_group, with - for _
///
/// What a step may leave out, and what then holds, is said at regulation_step. Lay it over `law` with rulebook::with, which
/// accepts whatever was read for that same book.
/// Errors  data_error with every problem of the file, keys as columns; std::filesystem::filesystem_error where it cannot be read
[[nodiscard]] regulation read_regulation(const std::filesystem::path& file, const hierarchy& units, const rulebook& law);

}  // namespace rota

#endif  // ROTA_IO_REGULATION_HPP
