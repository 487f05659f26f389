// SPDX-License-Identifier: BSL-1.0

// Runs the hand-written loop of rows_kernel.cpp, once as g++ and once as clang compiled it.

#include "audit.hpp"
#include "rows_kernel.hpp"

#include <thread>

namespace bench {
namespace {

struct table {
  const columns& derived;
  rows_input input;
  audit_answer answer;
};

rows_input input_of(const columns& from) {
  const step_masks steps = non_local_steps(from.as_of);
  return {from.from.data(),       from.until.data(),    from.stay.data(),  from.plan_end.data(), from.retirement.data(),
          from.movement.data(),   from.flags.data(),    from.locality.data(), from.level_group.data(),
          from.today,             from.end,             steps.any,         steps.binding,
          from.as_of >= map_change};
}

void run(table& on, rows_function* loop, unsigned threads) {
  const std::size_t size = on.derived.size();
  std::vector<rows_counts> counts(threads);
  const auto stretch = [&](unsigned part) {
    counts[part] = {};
    loop(&on.input, size * part / threads, size * (part + 1) / threads, on.answer.words.data(), &counts[part]);
  };
  {
    std::vector<std::jthread> others;
    for (unsigned part = 1; part < threads; ++part) others.emplace_back(stretch, part);
    stretch(0);
  }
  on.answer.counts = {};
  for (const rows_counts& part : counts)
    for (std::size_t rule = 0; rule < rule_count; ++rule)
      for (std::size_t each = 1; each < 16; ++each) on.answer.counts[rule][each] += part.of[rule][each];
}

}  // namespace

void add_rows_audit(contenders& to, const setting& in, const audit_answer& right) {
  struct compiled {
    const char* name;
    rows_function* loop;
  };
  const compiled loops[] = {
#ifdef ROTA_BENCH_HAS_GCC
      {"rows-fused-gcc", &rota_bench_fused_gcc},
      {"rows-select-gcc", &rota_bench_select_gcc},
#endif
#ifdef ROTA_BENCH_HAS_CLANG
      {"rows-fused-clang", &rota_bench_fused_clang},
      {"rows-select-clang", &rota_bench_select_clang},
#endif
  };
  for (const compiled& each : loops)
    for (const unsigned threads : in.threads) {
      const auto held = std::make_shared<table>(table{in.derived, input_of(in.derived), {}});
      held->answer.words.resize(in.derived.size());
      to.push_back({.name = std::string(each.name) + '/' + std::to_string(threads),
                    .bytes_per_row = 14 + 8,
                    .bytes_read = 14 + 8,
                    .run = [=, loop = each.loop] { run(*held, loop, threads); },
                    .check = [=, &right] { return difference(right, held->answer, all_rules); }});
    }
}

}  // namespace bench
