// SPDX-License-Identifier: BSL-1.0

// A row is written as one byte, the shared length in its low half and the length of the rest in its high half; where either is 15
// or more, that half is 15 and the length follows, seven bits a byte. Then the rest. The head of a block shares nothing.

#include "roster/packed_codes.hpp"

#include "roster/code_table.hpp"

#include <boost/assert.hpp>

#include <algorithm>

namespace rota {
namespace {

constexpr std::size_t long_length = 15;

void write_length(detail::column<unsigned char>& to, std::size_t length) {
  for (; length >= 0x80; length >>= 7U) to.push_back(static_cast<unsigned char>(0x80U | (length & 0x7FU)));
  to.push_back(static_cast<unsigned char>(length));
}

std::size_t read_length(const unsigned char*& at, std::size_t half) noexcept {
  if (half < long_length) return half;
  std::size_t length = 0;
  for (unsigned shift = 0;; shift += 7) {
    const unsigned char byte = *at++;
    length |= static_cast<std::size_t>(byte & 0x7FU) << shift;
    if (byte < 0x80) return length;
  }
}

struct entry {
  std::size_t shared;
  std::string_view rest;
};

entry read_entry(const unsigned char*& at) noexcept {
  const std::size_t halves = *at++;
  const std::size_t shared = read_length(at, halves & 0xFU);
  const std::size_t size = read_length(at, halves >> 4U);
  const std::string_view rest(reinterpret_cast<const char*>(at), size);
  at += size;
  return {shared, rest};
}

}  // namespace

void packed_codes::append(std::string_view code) {
  if (size_ % block == 0) {
    starts_.push_back(bytes_.size());
    last_.clear();
  }
  const std::size_t shared = detail::shared_prefix(last_, code);
  const std::string_view rest = code.substr(shared);
  const std::size_t low = std::min(shared, long_length);
  const std::size_t high = std::min(rest.size(), long_length);
  bytes_.push_back(static_cast<unsigned char>(low | high << 4U));
  if (low == long_length) write_length(bytes_, shared);
  if (high == long_length) write_length(bytes_, rest.size());
  for (const char c : rest) bytes_.push_back(static_cast<unsigned char>(c));
  last_.assign(code);
  ++size_;
}

/// Most codes differ from the one before in the last character alone, which is then the greater. False where this one does not.
bool packed_codes::append_next(std::string_view code) {
  const std::size_t shared = code.size() - 1;
  const auto last_byte = [](std::string_view of) { return static_cast<unsigned char>(of.back()); };
  if (size_ % block == 0 || code.size() != last_.size() || shared - 1 >= long_length - 1 || last_byte(code) <= last_byte(last_) ||
      !detail::same_text(code.substr(0, shared), std::string_view(last_).substr(0, shared)))
    return false;
  bytes_.push_back(static_cast<unsigned char>(shared | 1U << 4U));
  bytes_.push_back(static_cast<unsigned char>(code.back()));
  last_.back() = code.back();
  ++size_;
  return true;
}

std::optional<std::size_t> packed_codes::insert(std::string_view code) {
  if (ascending_ && append_next(code)) return size_ - 1;
  if (ascending_) {
    const std::strong_ordering order = size_ == 0 ? std::strong_ordering::greater : order_of_codes(code, last_);
    if (order > 0) {
      append(code);
      return size_ - 1;
    }
    if (order == 0) return std::nullopt;
    if (find(code)) return std::nullopt;
    index_ = index();
    ascending_ = false;
  } else if (find(code)) {
    return std::nullopt;
  }
  const std::size_t row = size_;
  append(code);
  index_.insert(index_.hash_of(code), static_cast<std::uint32_t>(row), [this](std::uint32_t each) { return (*this)[each]; });
  return row;
}

void packed_codes::reserve(std::size_t rows) {
  bytes_.reserve(static_cast<std::size_t>(static_cast<double>(bytes_.size()) / static_cast<double>(size_) * static_cast<double>(rows)));
  starts_.reserve(rows / block + 1);
}

template <class Each>
void packed_codes::walk(std::size_t of_block, Each each) const {
  const unsigned char* at = bytes_.data() + starts_[of_block];
  const std::size_t end = std::min(size_, (of_block + 1) * block);
  std::string code;
  for (std::size_t row = of_block * block; row < end; ++row) {
    const auto [shared, rest] = read_entry(at);
    code.resize(shared);
    code += rest;
    if (!each(row, code)) return;
  }
}

std::string packed_codes::operator[](std::size_t row) const {
  BOOST_ASSERT(row < size_);
  std::string sought;
  walk(row / block, [&](std::size_t at, std::string& code) {
    if (at == row) sought = std::move(code);
    return at < row;
  });
  return sought;
}

std::string_view packed_codes::head(std::size_t of_block) const noexcept {
  const unsigned char* at = bytes_.data() + starts_[of_block];
  return read_entry(at).rest;
}

/// The last block of [first, last) whose head is not after the code; `first` where there is none.
std::size_t packed_codes::block_for(std::string_view code, std::size_t first, std::size_t last) const noexcept {
  while (last - first > 1) {
    const std::size_t middle = first + (last - first) / 2;
    if (order_of_codes(head(middle), code) <= 0)
      first = middle;
    else
      last = middle;
  }
  return first;
}

std::optional<std::size_t> packed_codes::find_in(std::size_t of_block, std::string_view code) const {
  const unsigned char* at = bytes_.data() + starts_[of_block];
  const std::size_t end = std::min(size_, (of_block + 1) * block);
  std::size_t same = 0;  // how many bytes the code of the row has in common with the one sought, from the first on
  for (std::size_t row = of_block * block; row < end; ++row) {
    const auto [shared, rest] = read_entry(at);
    if (shared <= same) same = shared + detail::shared_prefix(rest, code.substr(shared));
    if (same == code.size() && shared + rest.size() == same) return row;
  }
  return std::nullopt;
}

std::optional<std::size_t> packed_codes::find(std::string_view code, const code_index& of) const {
  if (size_ == 0) return std::nullopt;
  if (ascending_) return find_in(block_for(code, 0, starts_.size()), code);
  const std::uint32_t row = of.find(of.hash_of(code), [&](std::uint32_t each) { return (*this)[each] == code; });
  return row == code_index::none ? std::nullopt : std::optional<std::size_t>(row);
}

std::optional<std::size_t> packed_codes::find_near(std::string_view code, std::size_t near) const {
  BOOST_ASSERT(near < size_);
  if (!ascending_) return find(code);
  const std::size_t at = near / block;
  const std::size_t first = at == 0 ? 0 : at - 1;
  const std::size_t last = std::min(at + 2, starts_.size());
  const bool is_near = order_of_codes(head(first), code) <= 0 && (last == starts_.size() || order_of_codes(code, head(last)) < 0);
  return is_near ? find_in(block_for(code, first, last), code) : find(code);
}

code_index packed_codes::index() const {
  code_index made;
  made.reserve(size_ + 1);
  for (std::size_t each = 0; each < starts_.size(); ++each)
    walk(each, [&](std::size_t row, const std::string& code) {
      made.insert(made.hash_of(code), static_cast<std::uint32_t>(row), [this](std::uint32_t at) { return (*this)[at]; });
      return true;
    });
  return made;
}

void packed_codes::settle() {
  index_.clear();
}

}  // namespace rota
