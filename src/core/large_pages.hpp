// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_CORE_LARGE_PAGES_HPP
#define ROTA_SRC_CORE_LARGE_PAGES_HPP

#include <cstddef>
#include <new>
#include <utility>
#include <vector>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace rota::detail {

/// An allocator of long columns. Memory that is written for the first time is handed out by the page, which costs more than what
/// is written there; of a long column, those pages that lie in it whole are asked for 2 MiB at a time. Where the system has none
/// to give, or is another, this is the usual allocator; no more memory is used in any case.
template <class Value>
class large_pages {
 public:
  using value_type = Value;

  large_pages() = default;
  template <class Other>
  large_pages(const large_pages<Other>&) noexcept {}  // NOLINT(google-explicit-constructor): of the same kind

  [[nodiscard]] Value* allocate(std::size_t count) {
    if (count * sizeof(Value) < long_column) return static_cast<Value*>(::operator new(count * sizeof(Value)));
    const std::size_t bytes = count * sizeof(Value);
    void* const memory = ::operator new(bytes, std::align_val_t{page});
#if defined(__linux__)
    (void)::madvise(memory, bytes / page * page, MADV_HUGEPAGE);  // an advice: nothing is lost where it is not taken
#endif
    return static_cast<Value*>(memory);
  }
  void deallocate(Value* memory, std::size_t count) noexcept {
    if (count * sizeof(Value) < long_column)
      ::operator delete(memory);
    else
      ::operator delete(memory, std::align_val_t{page});
  }
  /// Without a value, a row is left as it is: who makes room for rows writes them next. Types that have a value of their own
  /// get it.
  template <class Other, class... From>
  void construct(Other* at, From&&... from) {
    if constexpr (sizeof...(From) == 0)
      ::new (static_cast<void*>(at)) Other;
    else
      ::new (static_cast<void*>(at)) Other(std::forward<From>(from)...);
  }
  friend bool operator==(large_pages, large_pages) noexcept { return true; }

 private:
  static constexpr std::size_t page = std::size_t{1} << 21U;
  static constexpr std::size_t long_column = page;
};

template <class Value>
using long_vector = std::vector<Value, large_pages<Value>>;

}  // namespace rota::detail

#endif  // ROTA_SRC_CORE_LARGE_PAGES_HPP
