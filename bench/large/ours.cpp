// SPDX-License-Identifier: BSL-1.0

#include "ours.hpp"

#include "audit.hpp"

#include <malloc.h>

#include <atomic>
#include <stdexcept>
#include <string>
#include <thread>

namespace bench {
namespace {

/// What the program has allocated.
double allocated() {
  const auto now = mallinfo2();
  return static_cast<double>(now.uordblks + now.hblkhd);
}

/// The ten rules of the bench. Three of them speak of moves; here they are asked of incumbents as well, by the same judge.
rota::rulebook ten_rules() {
  std::vector<rota::rule> rules;
  for (const std::string_view id : rule_ids) {
    const rota::rule* const known = rota::vietnam::rotation_law().find(id);
    if (known == nullptr) throw std::runtime_error("the national book has no rule `" + std::string(id) + '`');
    rules.push_back(*known);
    rules.back().judged = {rota::subject::incumbent};
  }
  return rota::rulebook(std::move(rules));
}

/// Threads that look for the next job without a pause for a moment, and sleep when none comes: whoever runs beside them between two
/// jobs has the machine to itself.
class pool {
 public:
  ~pool() {
    for (std::jthread& other : others_) other.request_stop();
    ++job_;
    job_.notify_all();
  }
  explicit pool(unsigned threads) {
    for (unsigned other = 1; other < threads; ++other) others_.emplace_back([this](const std::stop_token& stop) { serve(stop); });
  }

  void run(std::size_t tasks, const std::function<void(std::size_t)>& work) {
    if (others_.empty()) {
      for (std::size_t task = 0; task < tasks; ++task) work(task);
      return;
    }
    work_ = &work;
    tasks_ = tasks;
    next_ = 0;
    busy_ = others_.size();
    ++job_;  // seen by the others: from here on they take tasks
    job_.notify_all();
    take_tasks();
    while (busy_ != 0) std::this_thread::yield();
  }

 private:
  void take_tasks() {
    for (std::size_t task = next_++; task < tasks_; task = next_++) (*work_)(task);
  }
  void serve(const std::stop_token& stop) {
    for (std::uint64_t seen = 0;;) {
      for (int looks = 0; job_ == seen && looks < 20'000; ++looks) {
      }
      job_.wait(seen);
      if (stop.stop_requested()) return;
      seen = job_;
      take_tasks();
      --busy_;
    }
  }

  const std::function<void(std::size_t)>* work_ = nullptr;
  std::size_t tasks_ = 0;
  std::atomic<std::size_t> next_{0};
  std::atomic<std::size_t> busy_{0};
  std::atomic<std::uint64_t> job_{0};
  std::vector<std::jthread> others_;  // last: they end before what they read does
};

}  // namespace

std::shared_ptr<const our_roster> make_ours(const world& data, day as_of) {
  auto made = std::make_shared<our_roster>();
  made->units = make_hierarchy(data.units);
  made->law = ten_rules();
  made->row_in_world.reserve(data.rows.size());
  const double before = allocated();
  made->people = make_roster(data, made->units, added::in_order, made->row_in_world);
  made->facts.emplace(made->known(), made->law.shared_readings(), rota::date::from_days(as_of));
  made->bytes = allocated() - before;
  return made;
}

rota::executor warm_threads(unsigned threads) {
  return [workers = std::make_shared<pool>(threads)](std::size_t tasks, const std::function<void(std::size_t)>& work) {
    workers->run(tasks, work);
  };
}

}  // namespace bench
