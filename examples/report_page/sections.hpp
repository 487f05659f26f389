// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_EXAMPLES_REPORT_PAGE_SECTIONS_HPP
#define ROTA_EXAMPLES_REPORT_PAGE_SECTIONS_HPP

#include "page.hpp"

#include <rota/io/read.hpp>
#include <rota/rota.hpp>

#include <string>
#include <string_view>

/// What the page tells of, and in which language. Refers to, and must not outlive, its parts.
struct report {
  const rota::dataset& data;
  rota::facts known;
  const rota::rulebook& law;
  const rota::audit& audit;
  const rota::group_assessment& groups;
  const rota::due_list& due;  ///< of the next twelve months
  rota::language in;

  [[nodiscard]] std::string say(std::string_view vi, std::string_view en) const;
  [[nodiscard]] std::string name_of(rota::title_id id) const;
  [[nodiscard]] std::string name_of(const rota::rule& of) const;
  [[nodiscard]] std::string name_of(rota::maybe<rota::unit_id> unit) const;
  /// In tenths of a percent; `-` where there is no share.
  [[nodiscard]] std::string percent(std::optional<double> share) const;
};

// Each adds one part of the page, with its definition.
void add_overview(html_page& to, const report& of);
void add_due(html_page& to, const report& of);
void add_planning(html_page& to, const report& of);
void add_compliance(html_page& to, const report& of);
void add_flows(html_page& to, const report& of);
void add_non_local(html_page& to, const report& of);
void add_tenure(html_page& to, const report& of);
void add_published(html_page& to, const report& of);
void add_findings(html_page& to, const report& of);

/// How much comes up within the next twelve months, and when first.
tile due_tile(const report& of);

#endif  // ROTA_EXAMPLES_REPORT_PAGE_SECTIONS_HPP
