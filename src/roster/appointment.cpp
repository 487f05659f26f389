// SPDX-License-Identifier: BSL-1.0

#include <rota/roster/appointment.hpp>

#include <array>
#include <utility>

namespace rota {
namespace {

template <class Value>
using word_of = std::pair<std::string_view, Value>;

// The first word of a value is the one that is written.
constexpr std::array movement_words{
    word_of<movement>{"rotation", movement::rotation},
    word_of<movement>{"transfer", movement::transfer},
    word_of<movement>{"secondment", movement::secondment},
    word_of<movement>{"position-change", movement::position_change},
    word_of<movement>{"appointment", movement::appointment},
    word_of<movement>{"re-appointment", movement::re_appointment},
    word_of<movement>{"reappointment", movement::re_appointment},
    word_of<movement>{"designation", movement::designation},
    word_of<movement>{"election", movement::election},
    word_of<movement>{"reinforcement", movement::reinforcement},
    word_of<movement>{"release", movement::release},
};

constexpr std::array purpose_words{
    word_of<purpose>{"training", purpose::training},
    word_of<purpose>{"training-by-plan", purpose::training},
    word_of<purpose>{"non-local", purpose::non_local},
    word_of<purpose>{"non-local-policy", purpose::non_local},
    word_of<purpose>{"two-term", purpose::two_term},
    word_of<purpose>{"two-term-policy", purpose::two_term},
    word_of<purpose>{"task-need", purpose::task_need},
    word_of<purpose>{"task", purpose::task_need},
};

template <class Table, class Value>
std::string_view word_for(const Table& words, Value value) noexcept {
  for (const auto& [word, meaning] : words)
    if (meaning == value) return word;
  return {};
}

template <class Value, class Table>
std::optional<Value> meaning_of(const Table& words, std::string_view sought) noexcept {
  for (const auto& [word, meaning] : words)
    if (word == sought) return meaning;
  return std::nullopt;
}

}  // namespace

std::string_view to_string(movement value) noexcept { return word_for(movement_words, value); }
std::string_view to_string(purpose value) noexcept { return word_for(purpose_words, value); }
std::optional<movement> parse_movement(std::string_view word) noexcept { return meaning_of<movement>(movement_words, word); }
std::optional<purpose> parse_purpose(std::string_view word) noexcept { return meaning_of<purpose>(purpose_words, word); }

}  // namespace rota
