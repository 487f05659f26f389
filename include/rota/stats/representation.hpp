// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_REPRESENTATION_HPP
#define ROTA_STATS_REPRESENTATION_HPP

#include <rota/core/interval.hpp>
#include <rota/law/facts.hpp>
#include <rota/stats/group.hpp>
#include <rota/stats/headcount.hpp>
#include <rota/stats/post_filter.hpp>
#include <rota/stats/row_range.hpp>
#include <rota/stats/share.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rota {

/// How many of a group are women, young, of an ethnic minority, and how far they are qualified (statistic 6). Whatever is not recorded
/// is counted apart, and each of the splits adds up to `all`. A small accumulator that merges.
struct representation_counts {
  /// Those under an age on the day, in completed years. The rest of `all` has reached it.
  struct under_age {
    std::uint64_t under = 0;
    std::uint64_t unknown = 0;  ///< birth not recorded, or only to a month in which the age is reached
    friend bool operator==(under_age, under_age) noexcept = default;
  };
  /// Texts as written in the roster; those not recorded are not among them.
  using texts = std::map<std::string, std::uint64_t, std::less<>>;

  std::uint64_t all = 0;
  std::uint64_t women = 0;
  std::uint64_t men = 0;
  std::uint64_t sex_unknown = 0;
  std::map<std::int16_t, under_age> under = {};  ///< by age in years
  std::uint64_t minority = 0;
  std::uint64_t kinh = 0;
  std::uint64_t ethnicity_unknown = 0;
  texts degrees = {};
  std::uint64_t degree_unknown = 0;
  texts theories = {};
  std::uint64_t theory_unknown = 0;

  /// REQUIRES both were counted for the same ages, or one is of nobody
  representation_counts& operator+=(const representation_counts& other);

  [[nodiscard]] share women_share() const noexcept { return {women, women + men, sex_unknown}; }
  [[nodiscard]] share minority_share() const noexcept { return {minority, minority + kinh, ethnicity_unknown}; }
  /// REQUIRES an age that was counted
  [[nodiscard]] share under_share(std::int16_t years) const;
  /// Of those whose degree (level of theory) is recorded.
  [[nodiscard]] share degree_share(std::string_view degree) const;
  [[nodiscard]] share theory_share(std::string_view theory) const;

  friend bool operator==(const representation_counts&, const representation_counts&) = default;
};

/// Of whom the count is.
enum class population : std::uint8_t {
  incumbents,         ///< who hold a post on the day (as count_tenure has it)
  planned,            ///< who are planned for a post (*quy hoạch*) on the day
  committee_members,  ///< who have a seat in a committee on the day
  participants,       ///< who took part in training that began in the period
};

/// What counts once: an official, or each of the posts, plans, seats or turns of training.
enum class counting : std::uint8_t { persons, turns };

struct representation_options {
  population of = population::incumbents;
  date as_of;                    ///< also the day of the ages
  interval period = {};          ///< of participants only: a turn of training belongs to the period that its first day lies in
  counting each = counting::persons;
  /// Of committee members it is asked of the committee; of participants, of the post that they are managed by (see managing_post)
  post_filter posts = {};
  grouping by = {};
  std::vector<std::int16_t> ages = {35, 40, 45};
  row_range rows = {};           ///< of the appointments, plans, seats or turns of training
};

/// Who is counted, by group: what merges without counting anybody twice. Somebody who has posts in several groups is in each of them.
struct population_members {
  group_table<headcount> counted;
  headcount undetermined;   ///< it is not recorded whether they are among the posts asked for
  std::uint64_t undated = 0;  ///< turns of training of which the first day is not recorded, where the period has a beginning

  population_members& operator+=(const population_members& other);
  friend bool operator==(const population_members&, const population_members&) = default;
};

[[nodiscard]] population_members members_of(const facts& known, const representation_options& options);

/// What the officials of a headcount are. Turns of nobody named are in `all` and unknown in everything; among persons they are not.
[[nodiscard]] representation_counts represent(const facts& known, const headcount& of, date day, std::span<const std::int16_t> ages,
                                              counting each = counting::persons);

struct representation {
  std::vector<grouped<representation_counts>> rows;  ///< ordered by group
  std::uint64_t undetermined = 0;  ///< persons (or turns) who may be among the posts asked for: that is not recorded
  std::uint64_t undated = 0;       ///< as population_members::undated
};

/// members_of, then represent for each group.
/// Cost  one pass over the rows of the population; each person once in each group
[[nodiscard]] representation count_representation(const facts& known, const representation_options& options);
/// The same of members that were merged.
[[nodiscard]] representation count_representation(const facts& known, const population_members& of, const representation_options& options);

}  // namespace rota

#endif  // ROTA_STATS_REPRESENTATION_HPP
