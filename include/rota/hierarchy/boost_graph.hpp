// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_HIERARCHY_BOOST_GRAPH_HPP
#define ROTA_HIERARCHY_BOOST_GRAPH_HPP

// Opt-in adapter: include it only where Boost.Graph is at hand. Nothing else in the library's public headers needs it.

#include <rota/hierarchy/hierarchy.hpp>

#include <iosfwd>

#include <boost/graph/adjacency_list.hpp>

namespace rota {

/// The subtree below a unit on one day as a graph of Boost: edges run from parent to child, vertex property = unit.
using subtree_graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, unit_id>;

[[nodiscard]] subtree_graph subtree(const hierarchy& units, unit_id root, date day);
void write_graphviz(std::ostream& out, const hierarchy& units, unit_id root, date day);

}  // namespace rota

#endif  // ROTA_HIERARCHY_BOOST_GRAPH_HPP
