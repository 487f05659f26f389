// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/planning.hpp>

#include <span>

namespace rota {
namespace {

/// The authorised sizes of committees on a day.
class committee_sizes {
 public:
  committee_sizes(const facts& known, date day) : people_(known.people), by_title_(people_.bodies().size()), stated_(by_title_.size()) {
    for (const committee_seat& seat : people_.seats())
      if (seat.seats && seat.in_force.contains(day)) stated_[index(seat.body)].add(*seat.seats);
    for (std::size_t post = 0; post < people_.post_count(); ++post) {
      const maybe<body_id> body = people_.post_body()[post];
      if (!body || !people_.post_in_force()[post].contains(day)) continue;
      number& authorised = by_title_[index(*body)][people_.post_title()[post]];
      if (people_.post_authorised()[post]) authorised.add(*people_.post_authorised()[post]);
    }
  }

  [[nodiscard]] std::optional<std::uint64_t> of(body_id body) const {
    if (stated_[index(body)].stated) return stated_[index(body)].value();
    const auto& titles = by_title_[index(body)];
    if (titles.empty()) return std::nullopt;
    std::uint64_t sum = 0;
    for (const auto& [title, authorised] : titles) {
      if (!authorised.value()) return std::nullopt;
      sum += *authorised.value();
    }
    return sum;
  }

 private:
  /// What one or more rows state; they should state the same.
  struct number {
    bool stated = false;
    bool contradictory = false;
    std::int16_t first = 0;

    void add(std::int16_t next) noexcept {
      contradictory = stated && (contradictory || next != first);
      if (!stated) first = next;
      stated = true;
    }
    [[nodiscard]] std::optional<std::uint64_t> value() const noexcept {
      return stated && !contradictory && first >= 0 ? std::optional(static_cast<std::uint64_t>(first)) : std::nullopt;
    }
  };

  const roster& people_;
  std::vector<std::map<title_id, number>> by_title_;  // by body
  std::vector<number> stated_;
};

/// Counts posts and plans into their groups.
class planning_counter {
 public:
  planning_counter(const facts& known, const planning_options& options)
      : known_(known), options_(options), sizes_(known, options.as_of) {}

  void add_posts() {
    const roster& people = known_.people;
    for (std::size_t at = 0; at < people.post_count(); ++at)
      if (people.post_in_force()[at].contains(options_.as_of) && known_.units.exists(people.post_unit()[at], options_.as_of))
        (void)add(static_cast<post_id>(at));
  }
  void add_plans() {
    const std::span<const plan_entry> plans = known_.people.plans();
    for (std::size_t row = options_.rows.first, end = options_.rows.end(plans.size()); row < end; ++row) {
      const plan_entry& plan = plans[row];
      if (!plan.in_force.contains(options_.as_of)) continue;
      planning_counts* const counts = add(plan.post);
      if (counts == nullptr) continue;
      counts->planned.add({plan.post, plan.official});
      if (const maybe<body_id> committee = committee_of(plan.post)) counts->planned_for_committee.add({*committee, plan.official});
    }
  }
  [[nodiscard]] group_table<planning_counts> take() { return std::move(counted_); }

 private:
  [[nodiscard]] maybe<body_id> committee_of(post_id post) const {
    const maybe<body_id> body = known_.people.post_body()[index(post)];
    return body && !known_.people.bodies()[index(*body)].collective.empty() ? body : maybe<body_id>();
  }
  /// The counts of the group of a post, with the post among them; null where it is not asked for, as far as is known.
  [[nodiscard]] planning_counts* add(post_id post) {
    const std::optional<bool> asked_for = matches(known_, post, options_.posts, options_.as_of);
    if (asked_for == false) return nullptr;
    planning_counts& counts = counted_[group_of(known_, post, options_.as_of, options_.by)];
    if (!asked_for) {
      counts.undetermined.add(post);
      return nullptr;
    }
    counts.posts.add(post);
    if (const maybe<body_id> committee = committee_of(post))
      if (!counts.committee_size.contains(*committee)) counts.committee_size.emplace(*committee, sizes_.of(*committee));
    return &counts;
  }

  facts known_;
  const planning_options& options_;
  committee_sizes sizes_;
  group_table<planning_counts> counted_;
};

/// How often each number occurs among the counts of a map.
template <class Counts>
std::vector<std::uint64_t> histogram(const Counts& of) {
  std::vector<std::uint64_t> times;
  for (const auto& [id, count] : of) {
    if (times.size() <= count) times.resize(count + 1);
    ++times[count];
  }
  return times;
}

}  // namespace

planning_counts& planning_counts::operator+=(const planning_counts& other) {
  posts += other.posts;
  planned += other.planned;
  undetermined += other.undetermined;
  planned_for_committee += other.planned_for_committee;
  committee_size.insert(other.committee_size.begin(), other.committee_size.end());
  return *this;
}

std::size_t planning_counts::persons() const {
  id_set<official_id> all;
  for (const auto& [post, who] : planned.ids()) all.add(who);
  return all.size();
}

std::vector<std::uint64_t> planning_counts::persons_per_post() const {
  std::map<post_id, std::size_t> persons;
  for (const post_id post : posts.ids()) persons[post] = 0;
  for (const auto& [post, who] : planned.ids()) ++persons[post];
  return histogram(persons);
}

std::vector<std::uint64_t> planning_counts::posts_per_person() const {
  std::map<official_id, std::size_t> planned_posts;
  for (const auto& [post, who] : planned.ids()) ++planned_posts[who];
  return histogram(planned_posts);
}

std::uint64_t planning_counts::posts_with(std::size_t persons) const {
  const std::vector<std::uint64_t> posts_by_persons = persons_per_post();
  return persons < posts_by_persons.size() ? posts_by_persons[persons] : 0;
}

share planning_counts::committee_coefficient() const {
  share found;
  for (const auto& [committee, size] : committee_size) {
    if (size)
      found.denominator += *size;
    else
      ++found.unknown;
  }
  for (const auto& [committee, who] : planned_for_committee.ids())
    if (committee_size.at(committee)) ++found.numerator;
  return found;
}

group_table<planning_counts> count_planning(const facts& known, const planning_options& options) {
  planning_counter counter(known, options);
  counter.add_posts();
  counter.add_plans();
  return counter.take();
}

}  // namespace rota
