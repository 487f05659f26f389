// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_LOOKUP_HPP
#define ROTA_SRC_ASSESS_LOOKUP_HPP

#include "law/place.hpp"

#include <rota/assess/executor.hpp>
#include <rota/core/column.hpp>
#include <rota/law/cases.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/rulebook.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace rota::detail {

/// What a case asks of its post and its official, worked out beforehand, so that one case is derived by a few reads: `traits`, `group()`
/// of a kind, places as versions and retirement on any day, the rest for the stretch of days `epoch`. Constant once made.
struct lookup {
  struct post_answers {
    post_kind kind;
    std::int16_t rank = 0;
    case_traits traits;
    unit_state unit{};
  };
  struct official_answers {
    static constexpr std::int32_t unknown = std::numeric_limits<std::int32_t>::min();
    std::int32_t retirement = unknown;  ///< calendar_month::ordinal, for holders of posts that are not of the armed forces
    std::uint32_t place = 0;            ///< position in `places`
  };
  /// The version of a unit that somebody comes from.
  struct place_answers {
    const unit_version* version = nullptr;  ///< null: it cannot be told
    carried_place carried{};                ///< where the version is not in force in the epoch
  };
  interval epoch{};
  divided_place divided{};
  column<post_answers> posts{};
  column<official_answers> officials{};
  std::vector<place_answers> places{};  ///< each version once; the first is the one that cannot be told

  [[nodiscard]] std::size_t bytes() const noexcept;
};

/// Cost  one pass over the posts and one over the officials; the outcome is the same for any number of threads
[[nodiscard]] lookup look_up(const facts& known, const readings& shared, date day, const executor& lent = own_threads(1));

/// The same for another day, by what `of` found about officials, which does not depend on the day.
/// REQUIRES `of` is of the same facts and readings
[[nodiscard]] lookup look_up_again(const lookup& of, const facts& known, const readings& shared, date day,
                                   const executor& lent = own_threads(1));

/// Whether officials are local persons, for many questions about the stretch of days of a look-up, by the one place that the
/// book's own strategy names (see reads_one_place): of each only what tells is kept close together. Refers to its arguments.
class local_persons {
 public:
  local_persons(const lookup& from, const hierarchy& units);
  [[nodiscard]] locality of(official_id who, unit_id where) const {
    const std::uint32_t place = from_.officials[index(who)].place;
    if (!stands_[place]) return of_other(place, where);
    return locality_of_standing(units_, *stands_[place], where, from_.epoch.from, from_.divided);
  }

 private:
  [[nodiscard]] locality of_other(std::uint32_t place, unit_id where) const;
  const lookup& from_;
  const hierarchy& units_;
  std::vector<maybe<unit_id>> stands_;  // by position in lookup::places: the unit, where that version stands
};

/// The same of one official. Nothing where this takes another stretch of days to be told.
[[nodiscard]] std::optional<locality> locality_by(const lookup& from, const hierarchy& units, official_id who, unit_id where, date day);

}  // namespace rota::detail

#endif  // ROTA_SRC_ASSESS_LOOKUP_HPP
