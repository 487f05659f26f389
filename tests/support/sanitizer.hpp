// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_SUPPORT_SANITIZER_HPP
#define ROTA_TESTS_SUPPORT_SANITIZER_HPP

// Which sanitizer the tests are built under: g++ says it by a macro each, clang by __has_feature.

#ifdef __has_feature
#define ROTA_TESTS_HAS_FEATURE(name) __has_feature(name)
#else
#define ROTA_TESTS_HAS_FEATURE(name) 0
#endif

#if defined(__SANITIZE_ADDRESS__) || ROTA_TESTS_HAS_FEATURE(address_sanitizer)
#define ROTA_TESTS_UNDER_ASAN
#endif
#if defined(__SANITIZE_THREAD__) || ROTA_TESTS_HAS_FEATURE(thread_sanitizer)
#define ROTA_TESTS_UNDER_TSAN
#endif

namespace rota::test {

/** `all` random worlds, or a third under AddressSanitizer, where each takes eight times as long: the other builds try all of them. */
constexpr unsigned worlds_to_try(unsigned all) {
#ifdef ROTA_TESTS_UNDER_ASAN
  return all / 3;
#else
  return all;
#endif
}

}  // namespace rota::test

#endif  // ROTA_TESTS_SUPPORT_SANITIZER_HPP
