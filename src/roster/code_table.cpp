// SPDX-License-Identifier: BSL-1.0
#include "roster/code_table.hpp"

#include <functional>

namespace rota {
namespace {

std::uint32_t hash_of(std::string_view code) noexcept {
  const std::uint64_t wide = std::hash<std::string_view>{}(code);
  return static_cast<std::uint32_t>(wide ^ (wide >> 32));
}

}  // namespace

std::string_view code_table::operator[](std::size_t row) const noexcept {
  const std::size_t begin = row == 0 ? 0 : ends_[row - 1];
  return std::string_view(text_).substr(begin, ends_[row] - begin);
}

std::optional<std::size_t> code_table::insert(std::string_view code) {
  if (2 * (taken_ + 1) > slots_.size()) grow();
  const std::uint32_t hash = hash_of(code);
  slot& place = slots_[probe(code, hash)];
  if (place.row != free) return std::nullopt;
  const std::size_t row = append(code);
  place = {static_cast<std::uint32_t>(row), hash};
  ++taken_;
  return row;
}

std::size_t code_table::append(std::string_view code) {
  text_.append(code);
  ends_.push_back(text_.size());
  return ends_.size() - 1;
}

std::optional<std::size_t> code_table::find(std::string_view code) const noexcept {
  if (slots_.empty()) return std::nullopt;
  const slot& place = slots_[probe(code, hash_of(code))];
  return place.row == free ? std::nullopt : std::optional<std::size_t>(place.row);
}

std::size_t code_table::probe(std::string_view code, std::uint32_t hash) const noexcept {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].row != free && (slots_[at].hash != hash || (*this)[slots_[at].row] != code)) at = (at + 1) & mask;
  return at;
}

void code_table::grow() {
  std::vector<slot> old(slots_.empty() ? 16 : 2 * slots_.size());
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const slot& entry : old) {
    if (entry.row == free) continue;
    std::size_t at = entry.hash & mask;
    while (slots_[at].row != free) at = (at + 1) & mask;
    slots_[at] = entry;
  }
}

void code_table::reorder(std::span<const std::uint32_t> order) {
  std::string text;
  text.reserve(text_.size());
  std::vector<std::size_t> ends;
  ends.reserve(ends_.size());
  std::vector<std::uint32_t> now_at(order.size());
  for (std::size_t row = 0; row < order.size(); ++row) {
    text.append((*this)[order[row]]);
    ends.push_back(text.size());
    now_at[order[row]] = static_cast<std::uint32_t>(row);
  }
  for (slot& entry : slots_) {
    if (entry.row != free) entry.row = now_at[entry.row];
  }
  text_.swap(text);
  ends_.swap(ends);
}

}  // namespace rota
