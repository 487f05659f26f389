// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_CORE_COLUMN_HPP
#define ROTA_CORE_COLUMN_HPP

#include <cstddef>
#include <new>
#include <type_traits>
#include <vector>

namespace rota::detail {

/// Memory for a column. From 1.5 MiB on it is aligned to 2 MiB and the system is told that large pages would do: a pass over ten
/// million rows then looks up a few pages of each column and not thousands.
/// Errors  std::bad_alloc
[[nodiscard]] void* allocate_column(std::size_t bytes);
void free_column(void* memory) noexcept;

/// Leaves elements without a constructor as they are when a vector grows, so that a column that is about to be filled is not filled
/// twice.
template <class T>
struct column_allocator {
  using value_type = T;

  column_allocator() noexcept = default;
  template <class Other>
  column_allocator(const column_allocator<Other>&) noexcept {}  // NOLINT(google-explicit-constructor): as allocators do

  [[nodiscard]] T* allocate(std::size_t count) {
    if (count > static_cast<std::size_t>(-1) / sizeof(T)) throw std::bad_array_new_length();
    return static_cast<T*>(allocate_column(count * sizeof(T)));
  }
  void deallocate(T* memory, std::size_t) noexcept { free_column(memory); }

  template <class Made>
  void construct(Made* at) noexcept(std::is_nothrow_default_constructible_v<Made>) {
    ::new (static_cast<void*>(at)) Made;
  }
  template <class Made, class... Arguments>
  void construct(Made* at, Arguments&&... from) {
    ::new (static_cast<void*>(at)) Made(static_cast<Arguments&&>(from)...);
  }

  template <class Other>
  friend bool operator==(const column_allocator&, const column_allocator<Other>&) noexcept {
    return true;
  }
};

/// One value a row, for rosters of any size.
template <class T>
using column = std::vector<T, column_allocator<T>>;

}  // namespace rota::detail

#endif  // ROTA_CORE_COLUMN_HPP
