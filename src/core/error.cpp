// SPDX-License-Identifier: BSL-1.0

#include <rota/core/error.hpp>

#include <algorithm>
#include <utility>

namespace rota {
namespace {

constexpr std::size_t shown = 10;

/// A value taken from a file may hold line breaks.
std::string on_one_line(std::string text) {
  std::ranges::replace_if(text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return text;
}

std::string summary(const std::vector<data_issue>& issues) {
  std::string text = std::to_string(issues.size()) + (issues.size() == 1 ? " problem, nothing loaded" : " problems, nothing loaded");
  for (std::size_t at = 0; at < std::min(shown, issues.size()); ++at) text += '\n' + to_string(issues[at]);
  if (issues.size() > shown) text += "\nand " + std::to_string(issues.size() - shown) + " more";
  return text;
}

}  // namespace

std::string to_string(const data_issue& issue) {
  std::string text = issue.source;
  if (issue.line != 0) text += ':' + std::to_string(issue.line);
  text += ": ";
  if (!issue.column.empty()) text += "column `" + issue.column + "`: ";
  text += issue.message + " [" + std::to_string(static_cast<unsigned>(issue.code)) + ']';
  return on_one_line(std::move(text));
}

data_error::data_error(std::vector<data_issue> issues) : std::runtime_error(summary(issues)), issues_(std::move(issues)) {}

}  // namespace rota
