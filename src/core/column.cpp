// SPDX-License-Identifier: BSL-1.0

#include <rota/core/column.hpp>

#include <algorithm>
#include <cstdlib>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace rota::detail {
namespace {

constexpr std::size_t large_page = std::size_t{1} << 21U;
constexpr std::size_t large_column = large_page / 4 * 3;  // smaller ones would waste more than a quarter of a page

}  // namespace

void* allocate_column(std::size_t bytes) {
  if (bytes < large_column) {
    if (void* const memory = std::malloc(std::max<std::size_t>(bytes, 1))) return memory;
    throw std::bad_alloc();
  }
  if (bytes > static_cast<std::size_t>(-1) - large_page) throw std::bad_alloc();
  const std::size_t pages = (bytes + large_page - 1) / large_page * large_page;
  void* const memory = std::aligned_alloc(large_page, pages);
  if (memory == nullptr) throw std::bad_alloc();
#if defined(__linux__) && defined(MADV_HUGEPAGE)
  (void)madvise(memory, pages, MADV_HUGEPAGE);  // advice: where it is not taken, nothing is lost
#endif
  return memory;
}

void free_column(void* memory) noexcept { std::free(memory); }

}  // namespace rota::detail
