// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_HIERARCHY_GRAPH_HPP
#define ROTA_HIERARCHY_GRAPH_HPP

// The only private header that includes Boost.Graph.

#include <rota/core/date.hpp>
#include <rota/core/ids.hpp>
#include <rota/core/interval.hpp>
#include <rota/hierarchy/hierarchy.hpp>

#include <boost/graph/compressed_sparse_row_graph.hpp>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace rota::detail {

/// The position of a version in the store: the vertices of both graphs.
using version_index = std::uint32_t;
using version_edge = std::pair<version_index, version_index>;

/// A version as the questions about a day read it: without texts, so that some thousands stay in the cache.
struct placed_version {
  static constexpr version_index several = -1U;

  interval in_force;
  unit_id unit{};
  maybe<unit_id> parent;
  version_index parent_version = several;  ///< the parent's version, where one of them is in force through all of this one
  rota::level level{};
};

/// "Lies in", read downwards: from each version to the versions that lie in it on some day. A child and a parent are both in
/// force on a day exactly where an edge joins their versions of that day.
using containment_graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                                             boost::no_property, version_index, std::uint32_t>;

/// One step of the lineage, a unit's own next version included. INVARIANT: the extent is whole or part, and `day` is the day
/// on which the version it leaves ends.
struct lineage_step {
  date day = date::lowest();
  rota::extent extent = rota::extent::whole;
};

/// "Became": from the version that ended to the one that received it.
using lineage_graph = boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, lineage_step,
                                                         boost::no_property, version_index, std::uint32_t>;

[[nodiscard]] containment_graph make_containment(std::size_t versions, const std::vector<version_edge>& edges);
[[nodiscard]] lineage_graph make_lineage(std::size_t versions, const std::vector<version_edge>& edges,
                                         const std::vector<lineage_step>& steps);

/// The versions from which a walk along the edges can come back, ordered. Only they can lie within themselves on some day; they
/// need not, as an edge holds only while both of its ends are in force.
[[nodiscard]] std::vector<version_index> versions_on_loops(const containment_graph& graph);

/// Numbers the units in force on `day` depth first from `roots`, so that what lies below a unit has the numbers of its span.
/// REQUIRES no unit lies within itself on the day; `spans` has an element for each unit, none of which exists
void number_depth_first(const containment_graph& graph, std::span<const version_index> roots,
                        std::span<const placed_version> versions, date day, std::span<tree_span> spans);

}  // namespace rota::detail

#endif  // ROTA_HIERARCHY_GRAPH_HPP
