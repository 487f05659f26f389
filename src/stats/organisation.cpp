// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/organisation.hpp>

#include <cstddef>
#include <vector>

namespace rota {
namespace {

class apparatus {
 public:
  apparatus(const facts& known, const organisation_options& options)
      : known_(known), people_(known.people), options_(options), head_of_(people_.bodies().size()) {
    for (std::size_t at = people_.post_count(); at-- > 0;) {
      const auto post = static_cast<post_id>(at);
      const maybe<body_id> body = people_.post_body()[at];
      if (body && title_of(post).head && is_in_force(post)) head_of_[index(*body)] = post;
    }
  }

  [[nodiscard]] bool is_in_force(body_id id) const {
    const body& of = people_.bodies()[index(id)];
    return of.in_force.contains(options_.as_of) && known_.units.exists(of.unit, options_.as_of);
  }
  [[nodiscard]] bool is_in_force(post_id post) const {
    const maybe<body_id> body = people_.post_body()[index(post)];
    return people_.post_in_force()[index(post)].contains(options_.as_of) &&
           known_.units.exists(people_.post_unit()[index(post)], options_.as_of) && (!body || is_in_force(*body));
  }
  [[nodiscard]] const title& title_of(post_id post) const { return people_.at(people_.post_title()[index(post)]); }
  [[nodiscard]] group key_of(body_id id) const;
  [[nodiscard]] group key_of(post_id post) const { return group_of(known_, post, options_.as_of, options_.by); }

 private:
  const facts& known_;
  const roster& people_;
  const organisation_options& options_;
  std::vector<maybe<post_id>> head_of_;  // by body: the first in force
};

group apparatus::key_of(body_id id) const {
  const grouping& by = options_.by;
  const body& of = people_.bodies()[index(id)];
  const maybe<post_id> head = head_of_[index(id)];
  group key;
  if (head) {
    const group of_head = key_of(*head);
    key.title = of_head.title;
    key.tier = of_head.tier;
  }
  if (by.has(group_key::unit))
    key.unit = by.unit_level() ? known_.units.enclosing(of.unit, *by.unit_level(), options_.as_of) : std::optional(of.unit);
  if (by.has(group_key::level)) key.level = known_.units.nearest(of.unit, options_.as_of).level;
  if (by.has(group_key::block) && of.block != block::not_recorded) key.block = of.block;
  if (by.has(group_key::body)) key.body = id;
  return key;
}

}  // namespace

organisation_counts& organisation_counts::operator+=(const organisation_counts& other) noexcept {
  bodies += other.bodies;
  posts += other.posts;
  leaders += other.leaders;
  heads += other.heads;
  return *this;
}

organisation_change& organisation_change::operator+=(const organisation_change& other) noexcept {
  before += other.before;
  after += other.after;
  return *this;
}

group_table<organisation_counts> count_organisation(const facts& known, const organisation_options& options) {
  const roster& people = known.people;
  const apparatus of(known, options);
  group_table<organisation_counts> counted;
  for (std::size_t at = options.bodies.first; at < options.bodies.end(people.bodies().size()); ++at) {
    const auto body = static_cast<body_id>(at);
    if (of.is_in_force(body)) ++counted[of.key_of(body)].bodies;
  }
  for (std::size_t at = options.posts.first; at < options.posts.end(people.post_count()); ++at) {
    const auto post = static_cast<post_id>(at);
    if (!of.is_in_force(post)) continue;
    organisation_counts& counts = counted[of.key_of(post)];
    ++counts.posts;
    counts.leaders += of.title_of(post).leader || of.title_of(post).head;
    counts.heads += of.title_of(post).head;
  }
  return counted;
}

group_table<organisation_change> compare_organisation(const facts& known, date before, const organisation_options& options) {
  organisation_options earlier = options;
  earlier.as_of = before;
  group_table<organisation_change> changes;
  for (const auto& row : count_organisation(known, earlier).rows()) changes[row.group].before += row.counts;
  for (const auto& row : count_organisation(known, options).rows()) changes[row.group].after += row.counts;
  return changes;
}

}  // namespace rota
