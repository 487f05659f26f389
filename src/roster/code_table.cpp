// SPDX-License-Identifier: BSL-1.0
#include "roster/code_table.hpp"

#include <boost/assert.hpp>

#include <algorithm>
#include <array>

namespace rota {

std::size_t code_table::append(std::string_view code) {
  if (ends_.size() % group == 0) bases_.push_back(text_.size());
  text_.append(code);
  ends_.push_back(static_cast<std::uint32_t>(text_.size() - bases_.back()));
  return ends_.size() - 1;
}

std::size_t code_table::append_unnamed() {
  make_hash_table();
  ascending_ = false;
  return append({});
}

std::optional<std::size_t> code_table::insert(std::string_view code) {
  digits_ = 0;
  const std::strong_ordering order = ends_.empty() ? std::strong_ordering::greater : order_of_codes(code, (*this)[size() - 1]);
  if (ascending_ && index_.empty()) {
    if (order > 0) return append(code);
    if (order == 0) return std::nullopt;
    make_hash_table();
  }
  const std::uint32_t hash = detail::hash_of(code);
  if (probe(code, hash) != code_index::none) return std::nullopt;
  ascending_ = ascending_ && order > 0;
  const std::size_t row = append(code);
  index_.insert(hash, static_cast<std::uint32_t>(row));
  return row;
}

std::optional<std::size_t> code_table::find(std::string_view code) const noexcept {
  if (digits_ > 0) {
    const std::uint32_t row = find_numbered(code);
    return row == code_index::none ? std::nullopt : std::optional<std::size_t>(row);
  }
  if (!index_.empty()) {
    const std::uint32_t row = probe(code, detail::hash_of(code));
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

void code_table::make_hash_table() {
  if (!index_.empty()) return;
  index_.reserve(size() + 1);
  for (std::size_t row = 0; row < size(); ++row) index_.insert(detail::hash_of((*this)[row]), static_cast<std::uint32_t>(row));
}

void code_table::index() {
  look_for_numbers();
  if (digits_ == 0) make_hash_table();
}

void code_table::settle() {
  if (ascending_) index_.clear();
}

/// In ascending order there are as many codes of one length between two that differ in their number only as there are numbers
/// between, if none is left out. So the first, the last and their count say it all.
void code_table::look_for_numbers() noexcept {
  digits_ = 0;
  if (!ascending_ || size() < 2) return;
  const std::string_view first = (*this)[0];
  const std::string_view last = (*this)[size() - 1];
  const std::size_t letters = first.find_last_not_of("0123456789") + 1;  // 0 where all are digits
  const std::size_t digits = std::min<std::size_t>(first.size() - letters, 18);
  if (first.size() != last.size() || digits == 0) return;
  const auto from = number_at_end(first, digits);
  const auto to = number_at_end(last, digits);
  const std::size_t shared = first.size() - digits;
  if (!from || !to || *to - *from != size() - 1 || first.substr(0, shared) != last.substr(0, shared)) return;
  digits_ = digits;
  number_ = *from;
}

std::uint32_t code_table::find_numbered(std::string_view code) const noexcept {
  const std::string_view first = (*this)[0];
  if (code.size() != first.size()) return code_index::none;
  const std::size_t shared = first.size() - digits_;
  const auto number = number_at_end(code, digits_);
  const bool known = number && *number - number_ < size() && detail::same_text(code.substr(0, shared), first.substr(0, shared));
  return known ? static_cast<std::uint32_t>(*number - number_) : code_index::none;
}

void code_table::find_all(std::span<const std::string_view> codes, std::span<std::uint32_t> rows) const noexcept {
  BOOST_ASSERT(codes.size() <= batch && codes.size() <= rows.size() && (digits_ > 0 || !index_.empty()));
  if (digits_ == 0) return find_hashed(codes, rows);
  for (std::size_t k = 0; k < codes.size(); ++k) rows[k] = find_numbered(codes[k]);
}

void code_table::find_hashed(std::span<const std::string_view> codes, std::span<std::uint32_t> rows) const noexcept {
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
    if (rows[k] != code_index::none && !detail::same_text((*this)[rows[k]], codes[k])) rows[k] = probe(codes[k], hashes[k]);
}

}  // namespace rota
