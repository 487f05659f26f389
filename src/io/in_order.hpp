// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_IN_ORDER_HPP
#define ROTA_SRC_IO_IN_ORDER_HPP

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace rota::detail {

/// Work in three steps: `fill(item)` takes the next item, one thread at a time, false at the end; `check(item)` may run for several
/// items at once; `accept(item)` runs for one at a time, in the order of filling. No step waits for a thread of its own: whoever
/// is free does what can be done, the later step first.
///
/// With one thread nothing is started, and one item is used again and again. What a step throws ends the work and is thrown on.
template <class Item>
class in_order {
 public:
  in_order(std::function<bool(Item&)> fill, std::function<void(Item&)> check, std::function<void(Item&)> accept)
      : fill_(std::move(fill)), check_(std::move(check)), accept_(std::move(accept)) {}

  /// REQUIRES threads > 0
  void run(std::size_t threads) {
    if (threads == 1) {
      for (Item item; fill_(item); accept_(item)) check_(item);
      return;
    }
    items_.resize(2 * threads);
    for (std::size_t k = 0; k < items_.size(); ++k) free_.push_back(k);
    checked_.assign(items_.size(), none);
    {
      std::vector<std::jthread> others;
      for (std::size_t k = 1; k < threads; ++k) others.emplace_back([this] { work(); });
      work();
    }
    if (problem_) std::rethrow_exception(problem_);
  }

 private:
  static constexpr int turns_before_sleep = 200;
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  void work() {
    std::unique_lock lock(mutex_);
    while (!is_done()) {
      try {
        if (!accept_next(lock) && !take_next(lock)) wait(lock);
      } catch (...) {  // of a step; thrown on by run(), in the thread of the caller
        if (!lock) lock.lock();
        problem_ = std::current_exception();
      }
    }
    note_change();
  }

  /// Most waits are short, for another thread's fill or accept, and a thread that sleeps may take milliseconds to wake.
  void wait(std::unique_lock<std::mutex>& lock) {
    const std::size_t seen = changes_;
    for (int turn = 0; turn < turns_before_sleep; ++turn) {
      lock.unlock();
      std::this_thread::yield();
      lock.lock();
      if (changes_ != seen) return;
    }
    changed_.wait(lock, [&] { return changes_ != seen; });
  }

  void note_change() {
    ++changes_;
    changed_.notify_all();
  }

  [[nodiscard]] bool is_done() const { return problem_ || (at_end_ && accepted_ == filled_); }

  /// The next item in order, if it has been checked and no other is at it.
  bool accept_next(std::unique_lock<std::mutex>& lock) {
    std::size_t& place = checked_[accepted_ % checked_.size()];
    if (accepting_ || place == none) return false;
    accepting_ = true;
    const std::size_t item = std::exchange(place, none);
    lock.unlock();
    accept_(items_[item]);
    lock.lock();
    accepting_ = false;
    ++accepted_;
    free_.push_back(item);
    note_change();
    return true;
  }

  bool take_next(std::unique_lock<std::mutex>& lock) {
    if (filling_ || at_end_ || free_.empty()) return false;
    filling_ = true;
    const std::size_t item = free_.back();
    free_.pop_back();
    lock.unlock();
    const bool there = fill_(items_[item]);
    lock.lock();
    filling_ = false;
    at_end_ = !there;
    note_change();
    if (!there) return true;
    const std::size_t number = filled_++;
    lock.unlock();
    check_(items_[item]);
    lock.lock();
    checked_[number % checked_.size()] = item;
    note_change();
    return true;
  }

  std::function<bool(Item&)> fill_;
  std::function<void(Item&)> check_;
  std::function<void(Item&)> accept_;
  std::mutex mutex_;  // of all below but the items, each of which has one thread at a time
  std::condition_variable changed_;
  std::vector<Item> items_;
  std::vector<std::size_t> free_;
  std::vector<std::size_t> checked_;  // by number modulo the number of items: which item, or none
  std::size_t filled_ = 0;
  std::size_t accepted_ = 0;
  std::size_t changes_ = 0;           // how often there was something new for those who wait
  bool filling_ = false;
  bool accepting_ = false;
  bool at_end_ = false;
  std::exception_ptr problem_;
};

}  // namespace rota::detail

#endif  // ROTA_SRC_IO_IN_ORDER_HPP
