// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_LARGE_CSV_FILES_HPP
#define ROTA_BENCH_LARGE_CSV_FILES_HPP

#include "world.hpp"

#include <filesystem>

namespace bench {

/// Writes units, lineage, titles, posts, officials and appointments in the dataset format; the folder is made where there is none.
void write_csv_files(const world& of, const std::filesystem::path& folder);

}  // namespace bench

#endif  // ROTA_BENCH_LARGE_CSV_FILES_HPP
