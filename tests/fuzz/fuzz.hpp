// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_FUZZ_FUZZ_HPP
#define ROTA_TESTS_FUZZ_FUZZ_HPP

// What the fuzz targets share: each is one function that libFuzzer calls with bytes of its own making, and that must come back.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace rota::fuzz {

/// Ends the program, which libFuzzer then reports with the bytes that led to it.
inline void check(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

/// Takes numbers off the front of the input; 0 once it is used up.
class bytes {
 public:
  bytes(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}
  [[nodiscard]] bool empty() const noexcept { return at_ == size_; }
  std::uint8_t next() noexcept { return empty() ? std::uint8_t{0} : data_[at_++]; }
  std::uint32_t next_word() noexcept {
    std::uint32_t word = 0;
    for (int k = 0; k < 4; ++k) word = word << 8U | next();
    return word;
  }
  /// REQUIRES count > 0
  std::size_t below(std::size_t count) noexcept { return (count <= 256 ? next() : next_word()) % count; }
  /// The rest, as text.
  std::string_view rest() noexcept {
    const std::string_view text(reinterpret_cast<const char*>(data_) + at_, size_ - at_);
    at_ = size_;
    return text;
  }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
  std::size_t at_ = 0;
};

}  // namespace rota::fuzz

#endif  // ROTA_TESTS_FUZZ_FUZZ_HPP
