// SPDX-License-Identifier: BSL-1.0
#include "hierarchy/graph.hpp"

#include <boost/graph/depth_first_search.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/property_map/property_map.hpp>

namespace rota::detail {
namespace {

struct in_force_on {
  const placed_version* versions = nullptr;
  date day = date::lowest();

  bool operator()(version_index version) const noexcept { return versions[version].in_force.contains(day); }
};

struct numbering : boost::default_dfs_visitor {
  numbering(std::span<const placed_version> of, std::span<tree_span> into, std::uint32_t& counter)
      : versions(of), spans(into), next(&counter) {}

  template <class Graph>
  void discover_vertex(version_index version, const Graph&) {
    spans[index(versions[version].unit)].first = (*next)++;
  }
  template <class Graph>
  void finish_vertex(version_index version, const Graph&) {
    tree_span& span = spans[index(versions[version].unit)];
    span.size = *next - span.first;
  }

  std::span<const placed_version> versions;
  std::span<tree_span> spans;
  std::uint32_t* next;  // Boost copies visitors
};

template <class Value, class Graph>
auto vertex_map(std::vector<Value>& values, const Graph& graph) {
  return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph));
}

}  // namespace

containment_graph make_containment(std::size_t versions, const std::vector<version_edge>& edges) {
  return {boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(), static_cast<version_index>(versions)};
}

lineage_graph make_lineage(std::size_t versions, const std::vector<version_edge>& edges,
                           const std::vector<lineage_step>& steps) {
  return {boost::edges_are_unsorted_multi_pass, edges.begin(), edges.end(), steps.begin(),
          static_cast<version_index>(versions)};
}

std::vector<version_index> versions_on_loops(const containment_graph& graph) {
  const std::size_t count = num_vertices(graph);
  std::vector<version_index> component(count);
  const std::size_t components = boost::strong_components(graph, vertex_map(component, graph));
  std::vector<version_index> members(components);
  for (const version_index id : component) ++members[id];

  std::vector<version_index> found;
  for (version_index version = 0; version < count; ++version) {
    bool loops = members[component[version]] > 1;
    const auto [edge, last] = adjacent_vertices(version, graph);
    loops = loops || std::find(edge, last, version) != last;
    if (loops) found.push_back(version);
  }
  return found;
}

void number_depth_first(const containment_graph& graph, std::span<const version_index> roots,
                        std::span<const placed_version> versions, date day, std::span<tree_span> spans) {
  const boost::filtered_graph<containment_graph, boost::keep_all, in_force_on> tree(graph, boost::keep_all{},
                                                                                    in_force_on{versions.data(), day});
  std::vector<boost::default_color_type> colours(versions.size(), boost::white_color);
  std::uint32_t next = 0;
  for (const version_index root : roots) {
    if (!versions[root].in_force.contains(day)) continue;
    boost::depth_first_visit(tree, root, numbering(versions, spans, next), vertex_map(colours, graph));
  }
}

}  // namespace rota::detail
