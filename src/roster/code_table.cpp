// SPDX-License-Identifier: BSL-1.0
#include "roster/code_table.hpp"

#include <boost/assert.hpp>

#include <algorithm>
#include <array>
#include <bit>

namespace rota {

/// In ascending order there are as many codes of one length between two that differ in their number only as there are numbers
/// between, if none is left out. So the first, the last and their count say it all.
numbered_codes::numbered_codes(std::string_view first, std::string_view last, std::size_t count) noexcept : size_(first.size()) {
  const std::size_t at_least = size_ > 8 ? size_ - 8 : 0;  // of letters
  const std::size_t letters = std::max(first.find_last_not_of("0123456789") + 1, at_least);
  const bool fits = std::endian::native == std::endian::little && size_ == last.size() && size_ >= 8 && letters <= 8 && letters < size_;
  if (!fits || first.substr(0, letters) != last.substr(0, letters)) return;
  constexpr std::uint64_t all = ~std::uint64_t{0};
  beginning_ = detail::load_8(first.data());
  letters_ = letters == 8 ? all : ~(all << (8 * letters));
  digits_ = all << (8 * (8 - (size_ - letters)));
  std::uint64_t end = 0;
  if (read(first, number_) && read(last, end) && end - number_ == count - 1) count_ = count;
}

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
  numbered_ = {};
  const std::strong_ordering order = ends_.empty() ? std::strong_ordering::greater : order_of_codes(code, (*this)[size() - 1]);
  if (ascending_ && index_.empty()) {
    if (order > 0) return append(code);
    if (order == 0) return std::nullopt;
    make_hash_table();
  }
  const std::uint32_t hash = index_.hash_of(code);
  if (probe(code, hash) != code_index::none) return std::nullopt;
  ascending_ = ascending_ && order > 0;
  const std::size_t row = append(code);
  add_to_index(hash, row);
  return row;
}

std::optional<std::size_t> code_table::find(std::string_view code) const noexcept {
  if (!index_.empty()) {
    const std::uint32_t row = probe(code, index_.hash_of(code));
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

void code_table::reserve(std::size_t rows) {
  ends_.reserve(rows);
  text_.reserve(text_.size() * (rows / size() + 1));
  if (!index_.empty()) index_.reserve(rows);
}

void code_table::make_hash_table() {
  if (!index_.empty()) return;
  index_.reserve(size() + 1);
  for (std::size_t row = 0; row < size(); ++row) add_to_index(index_.hash_of((*this)[row]), row);
}

void code_table::index() {
  if (ascending_ && size() > 0) numbered_ = numbered_codes((*this)[0], (*this)[size() - 1], size());
  if (numbered_.empty()) make_hash_table();
}

void code_table::settle() {
  if (ascending_) index_.clear();
}

void code_table::find_all(std::span<const std::string_view> codes, std::span<std::uint32_t> rows) const noexcept {
  BOOST_ASSERT(codes.size() <= batch && codes.size() <= rows.size() && !index_.empty());
  std::array<std::uint32_t, batch> hashes;
  for (std::size_t k = 0; k < codes.size(); ++k) {
    hashes[k] = index_.hash_of(codes[k]);
    index_.prefetch(hashes[k]);
  }
  for (std::size_t k = 0; k < codes.size(); ++k) {
    rows[k] = index_.candidate(hashes[k]);
    if (rows[k] != code_index::none) __builtin_prefetch(&ends_[rows[k]]);
  }
  std::array<std::string_view, batch> found;
  for (std::size_t k = 0; k < codes.size(); ++k) {
    if (rows[k] == code_index::none) continue;
    found[k] = (*this)[rows[k]];
    __builtin_prefetch(found[k].data());
    __builtin_prefetch(found[k].data() + found[k].size() - 1);  // of two lines of the cache, often
  }
  for (std::size_t k = 0; k < codes.size(); ++k)
    if (rows[k] != code_index::none && !detail::same_text(found[k], codes[k])) rows[k] = probe(codes[k], hashes[k]);
}

}  // namespace rota
