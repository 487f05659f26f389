// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_EXAMPLES_MAKE_COMMON_LEDGER_HPP
#define ROTA_EXAMPLES_MAKE_COMMON_LEDGER_HPP

#include <rota/core/date.hpp>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sample {

// The rows of the files. Positions in the ledger's vectors stand for officials, posts and appointments until the files
// are written; codes are given then.

struct body_row {
  std::string code, unit, name, block;
  std::string collective = {};
  rota::date until = rota::date::highest();
};

/// A title that the library does not know of itself.
struct title_row {
  std::string code, name_vi, name_en;
  int rank = 0;
  bool leader = false;
};

struct post_row {
  std::string code, unit, body, title, block, tier;
  std::string level;     ///< of the unit
  std::string district;  ///< in which the unit lies on the day of the report; the province itself above that
  int authorised = 1;
  rota::date ends = rota::date::highest();  ///< the day its unit ends
  rota::date until = rota::date::highest();  ///< the day the post itself ends, where it does so before its unit
};

struct official_row {
  std::string birth, sex, ethnicity, native, birth_unit, local_to, retirement_cap;
  std::string degree = {}, theory = {};
};

struct appointment_row {
  std::size_t official = 0;
  std::size_t post = 0;
  rota::date from;
  rota::date until;
  std::string movement = {};
  std::string purpose = {};
  std::optional<rota::date> planned_until = std::nullopt;
  std::optional<std::size_t> from_post = std::nullopt;
  std::optional<std::size_t> concurrent_with = std::nullopt;
  bool outstanding = false;
};

struct plan_row {
  std::size_t official = 0;
  std::size_t post = 0;
  rota::date from;
  rota::date until;
  std::optional<rota::date> approved;
  std::string kind = {};
};

struct waiver_row {
  std::size_t official = 0;
  std::string rule, authority, decision;
  rota::date from;
  rota::date until;
};

struct proposal_row {
  std::string code;
  std::size_t official = 0;
  std::size_t post = 0;
  rota::date effective;
  std::string movement = "rotation";
  std::string purpose = {};
  std::optional<rota::date> planned_until = std::nullopt;
};

struct seat_row {
  std::string body;
  std::size_t official = 0;
  rota::date from;
  rota::date until;
};

struct measure_row {
  std::size_t official = 0;
  std::string measure;
  rota::date from;
  rota::date until;
};

struct protection_row {
  std::size_t official = 0;
  std::string status;
  rota::date from;
  rota::date until;
  bool voluntary = false;
};

struct evaluation_row {
  std::size_t official = 0;
  int year = 0;
  std::string rating;
};

struct kinship_row {
  std::size_t official = 0;
  std::size_t relative = 0;
  std::string relation;  ///< what the relative is to the official
};

struct class_row {
  std::string code, course, block;
  std::optional<bool> planned = std::nullopt;
  std::optional<bool> held = std::nullopt;
};

/// A turn of training: one participant of one class.
struct training_row {
  std::size_t of_class = 0;  ///< position among the classes
  std::size_t official = 0;
  rota::date from;
};

/// The roster while it is being made: rows, and the one rule that no post has more holders than it is authorised.
struct ledger {
  std::vector<title_row> titles;
  std::vector<body_row> bodies;
  std::vector<post_row> posts;
  std::vector<official_row> officials;
  std::vector<appointment_row> appointments;
  std::vector<plan_row> plans;
  std::vector<waiver_row> waivers;
  std::vector<proposal_row> proposals;
  std::vector<seat_row> seats;
  std::vector<measure_row> measures;
  std::vector<protection_row> protections;
  std::vector<evaluation_row> evaluations;
  std::vector<kinship_row> kinship;
  std::vector<class_row> classes;
  std::vector<training_row> training;

  /// Errors  std::logic_error where no post has the code
  [[nodiscard]] std::size_t post(std::string_view code) const;
  [[nodiscard]] std::vector<std::size_t> posts_of(std::string_view level, std::string_view title) const;
  [[nodiscard]] bool has_room(std::size_t post, rota::date from, rota::date until) const;
  [[nodiscard]] std::size_t holders(std::size_t post, rota::date day) const;
  /// The day from which nobody who is recorded holds the post; nothing where nobody is recorded.
  [[nodiscard]] std::optional<rota::date> last_until(std::size_t post) const;
  /// Adds the row, its end not later than that of the post and of its unit. Somebody who is released takes no room.
  /// Errors  std::logic_error where the post has no room
  std::size_t appoint(appointment_row row);
  /// Whoever holds the post on the day leaves it, and what is held together with it, on that day.
  void vacate(std::size_t post, rota::date day);

  /// Writes the files of the dataset but units.csv, lineage.csv and published.csv. A file without rows is not written, nor is a
  /// column that no row fills.
  void write(const std::filesystem::path& folder) const;

  std::vector<std::vector<std::size_t>> held = {};  ///< appointments by post
};

}  // namespace sample

#endif  // ROTA_EXAMPLES_MAKE_COMMON_LEDGER_HPP
