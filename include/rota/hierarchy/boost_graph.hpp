// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_HIERARCHY_BOOST_GRAPH_HPP
#define ROTA_HIERARCHY_BOOST_GRAPH_HPP

// Opt-in adapter: include it only where Boost.Graph is at hand. Nothing else in the library's public headers needs it.

#include <rota/hierarchy/hierarchy.hpp>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphviz.hpp>

#include <cstddef>
#include <ostream>
#include <string_view>
#include <vector>

namespace rota {

/// The subtree below a unit on one day as a graph of Boost: edges run from parent to child, vertex property = unit.
using subtree_graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, unit_id>;

namespace detail {

/// Writes a unit's name as the label of its vertex.
class name_label {
 public:
  name_label(const hierarchy& units, const subtree_graph& graph, date day) : units_(&units), graph_(&graph), day_(day) {}

  void operator()(std::ostream& out, subtree_graph::vertex_descriptor vertex) const {
    out << "[label=\"";
    for (const char letter : units_->name((*graph_)[vertex], day_)) {
      if (letter == '"' || letter == '\\') out << '\\';
      out << letter;
    }
    out << "\"]";
  }

 private:
  const hierarchy* units_;
  const subtree_graph* graph_;
  date day_;
};

}  // namespace detail

/// Vertex 0 is `root`; a parent comes before its children, and those are in order of handle. No vertices where `root` does not
/// exist on the day.
[[nodiscard]] inline subtree_graph subtree(const hierarchy& units, unit_id root, date day) {
  subtree_graph graph;
  if (!units.exists(root, day)) return graph;
  add_vertex(root, graph);
  for (std::size_t parent = 0; parent < num_vertices(graph); ++parent)
    for (const unit_id child : units.children(graph[parent], day)) add_edge(parent, add_vertex(child, graph), graph);
  return graph;
}

/// Writes subtree() in the language of Graphviz, with the names of the day as labels.
inline void write_graphviz(std::ostream& out, const hierarchy& units, unit_id root, date day) {
  const subtree_graph graph = subtree(units, root, day);
  boost::write_graphviz(out, graph, detail::name_label(units, graph, day));
}

}  // namespace rota

#endif  // ROTA_HIERARCHY_BOOST_GRAPH_HPP
