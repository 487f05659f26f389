// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_FACTS_HPP
#define ROTA_LAW_FACTS_HPP

#include <rota/hierarchy/hierarchy.hpp>
#include <rota/roster/roster.hpp>

namespace rota {

/// What is known: a map of the country over time, and a roster whose unit handles are that map's.
/// Refers to, and must not outlive, its hierarchy and roster.
struct facts {
  const hierarchy& units;
  const roster& people;
};

}  // namespace rota

#endif  // ROTA_LAW_FACTS_HPP
