// SPDX-License-Identifier: BSL-1.0

#include <rota/core/interval.hpp>

namespace rota {

std::string to_string(interval span) {
  return '[' + (span.has_start() ? to_string(span.from) : std::string("..")) + ", " +
         (span.has_end() ? to_string(span.until) : std::string("..")) + ')';
}

}  // namespace rota
