// SPDX-License-Identifier: BSL-1.0

// The ten rules as SQL. Both engines read the same text; columns are named after those of `columns`.

#include "audit.hpp"

namespace bench {
namespace {

/// Puts codes where the text says `#n`, each in the bits of its rule: a sum of whole words costs less than shifts of bytes.
std::string with_codes(std::string_view text, std::size_t rule) {
  std::string shifted;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '#') {
      shifted += text[at];
      continue;
    }
    std::uint64_t code = 0;
    for (; at + 1 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '9'; ++at) code = code * 10 + static_cast<std::uint64_t>(text[at + 1] - '0');
    shifted += std::to_string(code << (4 * rule));
  }
  return shifted;
}

/// Puts numbers where the text says `$name`.
std::string filled(std::string text, std::initializer_list<std::pair<std::string_view, std::uint64_t>> values) {
  for (const auto& [name, value] : values)
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at))
      text.replace(at, name.size(), std::to_string(value));
  return text;
}

/// `#n` is the code n.
constexpr std::string_view codes[rule_count] = {
    "CASE WHEN (flags & 2) = 0 THEN #10 WHEN (flags & 32) <> 0 OR stay = 0 THEN #13 WHEN stay <= $end - 96 * 32 THEN #14"
    " WHEN stay <= $end - 84 * 32 THEN #4 ELSE #11 END",
    "CASE WHEN (($any >> level_group) & 1) = 0 THEN #10 ELSE"
    " CASE WHEN (($binding >> level_group) & 1) = 0 THEN #5 ELSE #10 END +"
    " CASE WHEN (flags & 32) <> 0 OR locality = 2 THEN #3 WHEN locality = 0 THEN #4 ELSE #1 END END",
    "CASE WHEN retirement = 0 THEN #13 WHEN retirement >= $month THEN #11 ELSE #14 END",
    "CASE WHEN movement = 0 THEN #13 WHEN movement <> 3 THEN #10 WHEN start = 0 THEN #13"
    " WHEN start > $end - 36 * 32 AND (plan_end = 0 OR plan_end - start < 36 * 32) THEN #11"
    " WHEN (flags & 8) <> 0 THEN #4 ELSE #14 END",
    "CASE WHEN (flags & 5) <> 4 THEN #10 WHEN stay = 0 THEN #13 WHEN stay > $end - 60 * 32 THEN #11"
    " WHEN (flags & 16) <> 0 THEN #10 WHEN retirement = 0 THEN #13 WHEN retirement < $month + 18 THEN #10 ELSE #14 END",
    "CASE WHEN (flags & 1) = 0 THEN #10 WHEN movement = 0 THEN #13 WHEN movement <> 5 AND movement <> 6 THEN #10"
    " WHEN start = 0 THEN #13 WHEN start <= $end - 60 * 32 THEN #14 ELSE #11 END",
    "CASE WHEN $abolished = 1 AND level_group >= 22 AND level_group < 33 THEN #14 ELSE #10 END",
    "CASE WHEN movement = 0 THEN #13 WHEN movement <> 1 THEN #10 WHEN (flags & 1) <> 0 THEN #13 ELSE #14 END",
    "CASE WHEN movement = 0 THEN #3 WHEN movement <> 4 THEN #10 WHEN (flags & 1) <> 0 THEN #4 ELSE #1 END",
    "CASE WHEN movement = 0 THEN #3 WHEN movement <> 1 OR plan_end = 0 THEN #10 WHEN retirement = 0 THEN #3"
    " WHEN (plan_end >> 5) <= retirement THEN #1 ELSE #4 END",
};

std::string with_values(std::string text, const columns& derived) {
  const step_masks steps = non_local_steps(derived.as_of);
  return filled(std::move(text), {{"$end", static_cast<std::uint64_t>(derived.end)},
                                  {"$today", static_cast<std::uint64_t>(derived.today)},
                                  {"$month", static_cast<std::uint64_t>(derived.today >> 5)},
                                  {"$any", steps.any},
                                  {"$binding", steps.binding},
                                  {"$abolished", derived.as_of >= map_change ? 1 : 0}});
}

}  // namespace

std::string word_expression(const columns& derived) {
  std::string text = "CAST(";
  for (std::size_t rule = 0; rule < rule_count; ++rule) text += (rule > 0 ? " + " : "") + with_codes(codes[rule], rule);
  text += " AS BIGINT)";
  return with_values(std::move(text), derived);
}

std::string held_expression(const columns& derived) {
  return with_values("start <= $today AND until > $today AND movement <> 10", derived);
}

}  // namespace bench
