// SPDX-License-Identifier: BSL-1.0

// One of five tasks on one dataset, of which valgrind counts the instructions: see run. Prints the rows that it took.

#include <rota/io/read.hpp>
#include <rota/rota.hpp>

#include <valgrind/callgrind.h>

#include <cstddef>
#include <iostream>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace {

constexpr rota::date as_of{2023, 11, 6};

/// Only what `task` does is counted, on whatever threads.
template <class Task>
auto counted(Task task) {
  CALLGRIND_START_INSTRUMENTATION;
  auto result = task();
  CALLGRIND_STOP_INSTRUMENTATION;
  return result;
}

/// The national book, of which every rule that judges incumbents judges nothing else.
rota::rulebook for_incumbents() {
  const rota::rulebook& national = rota::vietnam::rotation_law();
  std::vector<rota::rule> rules;
  for (const rota::rule& each : national.rules()) {
    if (!each.judged.has(rota::subject::incumbent)) continue;
    rules.push_back(each);
    rules.back().judged = {rota::subject::incumbent};
  }
  return rota::rulebook(rules, national.shared_readings());
}

std::size_t prepare(const rota::facts& known) {
  const rota::prepared_facts prepared = counted([&] { return rota::prepared_facts(known, {}, as_of); });
  if (prepared.bytes() == 0) throw std::runtime_error("nothing was prepared");
  return known.people.appointment_count();
}

std::size_t audit(const rota::facts& known) {
  const rota::rulebook law = for_incumbents();
  const rota::prepared_facts prepared(known, law.shared_readings(), as_of);
  const rota::audit made = counted([&] { return rota::audit_roster(prepared, law, {.as_of = as_of}); });
  if (made.parts.size() != 1 || made.parts.front().judged == 0) throw std::runtime_error("nobody holds a post on the day");
  return made.parts.front().rows;
}

/// The flow matrix and who holds what, `From` plain or prepared facts.
template <class From>
std::size_t count_all(const From& known) {
  const rota::interval period{{2016, 1, 1}, as_of};
  return rota::count_flows(known, {.period = period}).size() + rota::count_non_local(known, {.as_of = as_of}).size();
}

std::size_t statistics(const rota::facts& known) {
  if (counted([&] { return count_all(known); }) == 0) throw std::runtime_error("the statistics are empty");
  return known.people.appointment_count();
}

std::size_t prepared_statistics(const rota::facts& known) {
  const rota::prepared_facts prepared(known, {}, as_of);
  const std::size_t first = count_all(prepared);  // keeps what later counts use
  const std::size_t later = counted([&] { return count_all(prepared); });
  if (later != first || first == 0) throw std::runtime_error("the statistics are empty or differ");
  return known.people.appointment_count();
}

std::size_t read(const char* folder) {
  const rota::dataset data = counted([&] { return rota::read_dataset(folder); });
  std::size_t rows = 0;
  for (const rota::read_report::file& each : data.report.files) rows += each.rows;
  return rows;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string_view task = count == 3 ? arguments[2] : "";
  if (task == "read") {
    std::cout << read(arguments[1]) << '\n';
    return 0;
  }
  const auto measure = task == "prepare"               ? &prepare
                       : task == "audit"               ? &audit
                       : task == "statistics"          ? &statistics
                       : task == "prepared-statistics" ? &prepared_statistics
                                                       : nullptr;
  if (measure == nullptr) {
    std::cerr << "usage: guard_measure FOLDER prepare|audit|statistics|prepared-statistics|read\n";
    return 2;
  }
  const rota::dataset data = rota::read_dataset(arguments[1]);
  std::cout << measure({data.units, data.people}) << '\n';
}
