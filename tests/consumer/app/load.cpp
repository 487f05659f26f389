// SPDX-License-Identifier: BSL-1.0

#include <rota/io/read.hpp>

#include <iostream>

int main(int, char** arguments) {
  const rota::hierarchy units = rota::read_hierarchy(arguments[1]);
  std::cout << units.unit_count() << " units\n";
  return units.find("L3:01") ? 0 : 1;
}
