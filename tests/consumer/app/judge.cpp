// SPDX-License-Identifier: BSL-1.0

#include <rota/rota.hpp>

#include <iostream>

int main() {
  const rota::rulebook& law = rota::vietnam::rotation_law();
  std::cout << "rota " << rota::version() << " knows " << law.rules().size() << " rules\n";
  return law.find("head-continuous-tenure") != nullptr ? 0 : 1;
}
