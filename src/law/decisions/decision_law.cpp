// SPDX-License-Identifier: BSL-1.0

#include <rota/law/decisions.hpp>

namespace rota::vietnam {

const rulebook& decision_law() {
  static const rulebook all({decisions_double_occupation, decisions_vacated_head, decisions_authorised, decisions_conflict});
  return all;
}

}  // namespace rota::vietnam
