// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_SCHEMA_HPP
#define ROTA_SRC_IO_SCHEMA_HPP

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace rota::detail {

/// What a field of a column may hold.
enum class field_type : std::uint8_t {
  text,
  day,           ///< YYYY-MM-DD
  partial_day,   ///< YYYY-MM-DD or YYYY-MM
  flag,          ///< 0 or 1
  number,        ///< a whole number between `least` and `most`
  share,         ///< a decimal between 0 and 1
  word,          ///< one of `words`
  unit,          ///< a unit of units.csv
  body,
  post,
  official,
  title,         ///< keys of those files
  session,       ///< a class of classes.csv
  appointment,
};

/// One column of a file of the dataset format.
struct column_schema {
  std::string_view name;
  field_type type = field_type::text;
  bool required = false;   ///< the header must name it
  bool filled = false;     ///< no row may leave it empty
  std::span<const std::string_view> words{};  ///< for field_type::word
  std::int64_t least = 0;
  std::int64_t most = 0;
  std::string_view why{};  ///< why no row may leave it empty, where that needs saying
};

/// One file of the dataset format.
struct file_schema {
  std::string_view name;
  bool required = false;
  std::size_t key = 0;     ///< the first `key` columns together may not repeat; 0: no such rule here
  field_type defines = field_type::text;  ///< what the first column names, for references to it; text: nothing
  std::span<const column_schema> columns;
};

// The positions of the columns that the model keeps, in the order of the schemas.
namespace unit_column {
enum : std::size_t { unit, code, name, kind, level, parent, from, until, act, difficult, minority_share };
}
namespace lineage_column {
enum : std::size_t { predecessor, successor, day, extent, relation, area, population, act, clause };
}
namespace title_column {
enum : std::size_t { title, name_vi, name_en, rank, head, leader, sector, term_months };
}
namespace body_column {
enum : std::size_t { body, unit, name, block, collective, from, until };
}
namespace post_column {
enum : std::size_t { post, unit, body, title, block, rank, authorised, tier, listed_position, from, until };
}
namespace official_column {
enum : std::size_t {
  official, birth, sex, ethnicity, native_unit, birth_unit, recorded_local_to, degree, theory, retirement, retirement_cap,
  party_joined, flags
};
}
namespace appointment_column {
enum : std::size_t {
  appointment, official, post, from, until, movement, purpose, planned_until, from_post, concurrent_with, notice,
  outstanding_decision, extension_decision
};
}
namespace planning_column {
enum : std::size_t { official, post, from, until, kind, approved };
}
namespace committee_column {
enum : std::size_t { body, official, from, until, seats };
}
namespace discipline_column {
enum : std::size_t { official, measure, from, until };
}
namespace protection_column {
enum : std::size_t { official, status, from, until, voluntary };
}
namespace evaluation_column {
enum : std::size_t { official, year, rating };
}
namespace training_column {
enum : std::size_t { attended, official, course, block, from, until };
}
namespace class_column {
enum : std::size_t { code, course, block, planned, held };
}
namespace kinship_column {
enum : std::size_t { official, relative, relation };
}
namespace waiver_column {
enum : std::size_t { official, rule, authority, decision, from, until };
}
namespace proposal_column {
enum : std::size_t { proposal, official, post, effective, movement, purpose, planned_until, voluntary };
}
namespace published_column {
enum : std::size_t { table, row, column, value, role };
}

/// Every file of the dataset format, in the format's order. A file stands after those it refers to, but for training.csv,
/// which refers to classes.csv.
[[nodiscard]] std::span<const file_schema> dataset_schema() noexcept;
/// REQUIRES the format has a file of this name
[[nodiscard]] const file_schema& schema_of(std::string_view file) noexcept;

}  // namespace rota::detail

#endif  // ROTA_SRC_IO_SCHEMA_HPP
