// SPDX-License-Identifier: BSL-1.0
#include "roster/code_table.hpp"

#include <boost/assert.hpp>

#include <array>

namespace rota {

std::size_t code_table::append(std::string_view code) {
  if (ends_.size() % group == 0) bases_.push_back(text_.size());
  text_.append(code);
  ends_.push_back(static_cast<std::uint32_t>(text_.size() - bases_.back()));
  return ends_.size() - 1;
}

std::size_t code_table::append_unnamed() {
  index();
  ascending_ = false;
  return append({});
}

std::optional<std::size_t> code_table::insert(std::string_view code) {
  if (ascending_ && index_.empty()) {
    const std::strong_ordering order = ends_.empty() ? std::strong_ordering::greater : order_of_codes(code, (*this)[size() - 1]);
    if (order > 0) return append(code);
    if (order == 0) return std::nullopt;
    index();
  }
  const std::uint32_t hash = detail::hash_of(code);
  if (find_hashed(code, hash) != code_index::none) return std::nullopt;
  ascending_ = ascending_ && order_of_codes(code, (*this)[size() - 1]) > 0;
  const std::size_t row = append(code);
  index_.insert(hash, static_cast<std::uint32_t>(row));
  return row;
}

std::optional<std::size_t> code_table::find(std::string_view code) const noexcept {
  if (!index_.empty()) {
    const std::uint32_t row = find_hashed(code, detail::hash_of(code));
    return row == code_index::none ? std::nullopt : std::optional<std::size_t>(row);
  }
  std::size_t first = 0;
  for (std::size_t last = size(); first < last;) {
    const std::size_t middle = first + (last - first) / 2;
    if (order_of_codes((*this)[middle], code) < 0)
      first = middle + 1;
    else
      last = middle;
  }
  return first < size() && (*this)[first] == code ? std::optional(first) : std::nullopt;
}

void code_table::index() {
  if (!index_.empty()) return;
  index_.reserve(size() + 1);
  for (std::size_t row = 0; row < size(); ++row) index_.insert(detail::hash_of((*this)[row]), static_cast<std::uint32_t>(row));
}

void code_table::settle() {
  if (ascending_) index_.clear();
  text_.shrink_to_fit();
  ends_.shrink_to_fit();
}

void code_table::find_all(std::span<const std::string_view> codes, std::span<std::uint32_t> rows) const noexcept {
  BOOST_ASSERT(codes.size() <= batch && codes.size() <= rows.size() && !index_.empty());
  std::array<std::uint32_t, batch> hashes;
  for (std::size_t k = 0; k < codes.size(); ++k) {
    hashes[k] = detail::hash_of(codes[k]);
    index_.prefetch(hashes[k]);
  }
  for (std::size_t k = 0; k < codes.size(); ++k) {
    rows[k] = index_.candidate(hashes[k]);
    if (rows[k] != code_index::none) __builtin_prefetch(&ends_[rows[k]]);
  }
  for (std::size_t k = 0; k < codes.size(); ++k)
    if (rows[k] != code_index::none) __builtin_prefetch((*this)[rows[k]].data());
  for (std::size_t k = 0; k < codes.size(); ++k)
    if (rows[k] != code_index::none && !detail::same_text((*this)[rows[k]], codes[k])) rows[k] = find_hashed(codes[k], hashes[k]);
}

}  // namespace rota
