// SPDX-License-Identifier: BSL-1.0

// The file is read into a tree by toml++; each key is then asked for by name and kind, and keys that nobody asks for are refused.
// What only the law can tell (a number the rule does not have, a default that is not there) is asked of rulebook::with.

#include <rota/io/regulation.hpp>

// toml++ 3.3 asserts things that a damaged file makes false (its issue 301 is one), which ends the program, or with NDEBUG leaves
// the behaviour undefined. Here its assertions throw; the namespace is renamed so that no other copy in a program is touched.
#define toml rota_toml
#if __has_include(<toml++/impl/preprocessor.hpp>)
#include <toml++/impl/preprocessor.hpp>
#else
#include <toml++/impl/preprocessor.h>
#endif
namespace rota::detail {
struct broken_assertion {};
[[noreturn]] static void break_assertion() { throw broken_assertion(); }
}  // namespace rota::detail
#undef TOML_ASSERT
#undef TOML_ASSERT_ASSUME
#define TOML_ASSERT(expr) ((expr) ? static_cast<void>(0) : ::rota::detail::break_assertion())
#define TOML_ASSERT_ASSUME(expr) TOML_ASSERT(expr)
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <limits>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace rota {
namespace {

template <class Value>
using word_list = std::vector<std::pair<std::string_view, Value>>;

word_list<level> level_words() {
  word_list<level> words;
  for (const level each : all_levels) words.emplace_back(to_string(each), each);
  return words;
}

word_list<force> force_words() {
  word_list<force> words;
  for (const force each : {force::advisory, force::target, force::binding}) words.emplace_back(to_string(each), each);
  return words;
}

word_list<evidence> evidence_words() {
  word_list<evidence> words;
  for (const evidence each : {evidence::seen, evidence::translated, evidence::newspaper, evidence::remembered})
    words.emplace_back(to_string(each), each);
  return words;
}

word_list<post_group> post_words() {
  return {{"other", post_group::other},
          {"secretary", post_group::secretary},
          {"chair", post_group::chair},
          {"inspection-chair", post_group::inspection_chair},
          {"inspectorate", post_group::inspectorate},
          {"court", post_group::court},
          {"procuracy", post_group::procuracy},
          {"police", post_group::police},
          {"finance", post_group::finance},
          {"tax", post_group::tax},
          {"customs", post_group::customs}};
}

template <class Value>
std::string listed(const word_list<Value>& words) {
  std::string text;
  for (const auto& [word, value] : words) text += (text.empty() ? "`" : ", `") + std::string(word) + '`';
  return text;
}

bool is_control(char c) noexcept { return static_cast<unsigned char>(c) < 0x20U || c == 0x7f; }

/// A value as a message shows it.
std::string shown(const toml::node& value) {
  if (value.is_table()) return "a table";
  if (value.is_array()) return "an array";
  std::string text;
  if (const auto* plain = value.as_string()) {
    text = plain->get();
  } else {
    std::ostringstream out;
    out << toml::node_view<const toml::node>(value);
    text = out.str();
  }
  std::ranges::replace_if(text, is_control, '?');
  constexpr std::size_t most = 60;
  if (text.size() > most) {
    std::size_t end = most;
    while (end != 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) --end;  // not within a letter
    text = text.substr(0, end) + "…";
  }
  return '`' + text + '`';
}

/// One table of the file: its keys by name and kind. Problems are noted, and what has one is absent.
class table_of_file {
 public:
  table_of_file(const toml::table& table, const std::string& file, std::vector<data_issue>& issues)
      : table_(table), file_(file), issues_(issues), before_(issues.size()) {}

  /// True where this table has no problem so far.
  [[nodiscard]] bool sound() const noexcept { return issues_.size() == before_; }
  [[nodiscard]] const toml::node* find(std::string_view key) const { return table_.get(key); }

  void refuse(std::string_view key, data_errc code, std::string message) {
    const toml::node* const at = find(key);
    issues_.push_back({file_, (at != nullptr ? *at : table_).source().begin.line, std::string(key), code, std::move(message)});
  }

  void require(std::string_view key, std::string_view what) {
    if (find(key) == nullptr) refuse(key, data_errc::missing_value, "the key is missing; it gives " + std::string(what));
  }

  void refuse_unknown_keys(const std::vector<std::string_view>& known) {
    std::string names;
    for (const std::string_view each : known) names += (names.empty() ? "`" : ", `") + std::string(each) + '`';
    for (const auto& [key, value] : table_)
      if (std::ranges::find(known, key.str()) == known.end())
        issues_.push_back({file_, key.source().begin.line, std::string(key.str()), data_errc::bad_regulation,
                           '`' + std::string(key.str()) + "` is not a key of this table; expected one of " + names});
  }

  std::optional<std::string> text(std::string_view key) {
    const toml::node* const value = find(key);
    if (value == nullptr) return std::nullopt;
    const auto* const written = value->as_string();
    if (written == nullptr) {
      refuse(key, data_errc::bad_regulation, shown(*value) + " is not a text; write it in double quotes, on one line");
    } else if (std::ranges::any_of(written->get(), is_control) ||
               written->get().find_first_not_of(' ') == std::string::npos) {
      refuse(key, data_errc::bad_regulation, shown(*value) + " is empty or holds control characters; expected a text on one line");
    } else {
      return written->get();
    }
    return std::nullopt;
  }

  std::optional<date> day(std::string_view key) {
    const toml::node* const value = find(key);
    if (value == nullptr) return std::nullopt;
    const auto* const written = value->as_date();
    const auto of = written == nullptr ? std::nullopt
                                       : date::from_civil(written->get().year, written->get().month, written->get().day);
    if (!of) refuse(key, data_errc::not_a_date, shown(*value) + " is not a day; write it without quotes, for example 2022-06-16");
    return of;
  }

  std::optional<std::int16_t> number(std::string_view key) {
    const toml::node* const value = find(key);
    if (value == nullptr) return std::nullopt;
    constexpr std::int64_t most = std::numeric_limits<std::int16_t>::max();
    const auto* const written = value->as_integer();
    if (written != nullptr && written->get() >= 0 && written->get() <= most)
      return static_cast<std::int16_t>(written->get());
    refuse(key, data_errc::not_a_number, shown(*value) + " is not a whole number from 0 to " + std::to_string(most) +
                                             "; write it without quotes, for example 36");
    return std::nullopt;
  }

  template <class Value>
  std::optional<Value> word(std::string_view key, const word_list<Value>& words) {
    const toml::node* const value = find(key);
    return value != nullptr ? word_at(key, *value, words) : std::nullopt;
  }

  template <class Value>
  std::optional<set_of<Value>> word_set(std::string_view key, const word_list<Value>& words) {
    const toml::node* const value = find(key);
    if (value == nullptr) return std::nullopt;
    const toml::array* const members = value->as_array();
    if (members == nullptr || members->empty()) {
      refuse(key, data_errc::not_a_word, (members == nullptr ? shown(*value) : "`[]`") +
                                             " is not a list of words; write [\"…\", \"…\"] with one or more of " + listed(words));
      return std::nullopt;
    }
    set_of<Value> all{};
    for (const toml::node& each : *members)
      if (const auto member = word_at(key, each, words)) all = all | set_of<Value>{*member};
    return all;
  }

 private:
  template <class Value>
  std::optional<Value> word_at(std::string_view key, const toml::node& value, const word_list<Value>& words) {
    const auto* const written = value.as_string();
    const auto same = [&](const auto& each) { return written != nullptr && each.first == written->get(); };
    const auto found = std::ranges::find_if(words, same);
    if (found != words.end()) return found->second;
    issues_.push_back({file_, value.source().begin.line, std::string(key), data_errc::not_a_word,
                       shown(value) + " is not one of " + listed(words)});
    return std::nullopt;
  }

  const toml::table& table_;
  const std::string& file_;
  std::vector<data_issue>& issues_;
  std::size_t before_;
};

/// The days of a table; an end that is not given is that of `otherwise`.
interval days_of(table_of_file& in, interval otherwise) {
  const interval of{in.day("from").value_or(otherwise.from), in.day("until").value_or(otherwise.until)};
  if (of.is_empty() && in.sound())
    in.refuse(in.find("until") != nullptr ? "until" : "from", data_errc::empty_interval,
              "no day lies in " + to_string(of) + "; `until` is the first day on which it is no longer in force, so it must be later "
              "than `from`");
  return of;
}

/// Asks the law what it makes of one step, and gives what it refuses the place in the file.
void check_by_law(table_of_file& in, const regulation& local, const regulation_step& of, const rulebook& law) {
  regulation alone{.act = local.act, .unit = local.unit, .in_force = local.in_force, .steps = {of}, .mark = local.mark};
  try {
    (void)law.with(alone);
  } catch (const data_error& refused) {
    for (const data_issue& each : refused.issues()) in.refuse(each.column, each.code, each.message);
  }
}

/// `days_known`: those of the regulation are; without them the law cannot tell what a step leaves open.
void read_step(table_of_file in, regulation& local, bool days_known, const rulebook& law) {
  regulation_step made;
  in.require("rule", "the rule that the step changes");
  made.rule = in.text("rule").value_or("");
  made.article = in.text("article").value_or("");
  made.in_force = days_of(in, local.in_force);
  made.force = in.word("force", force_words());
  made.levels = in.word_set("levels", level_words());
  made.posts = in.word_set("posts", post_words());

  // Which numbers there are, only a known rule can tell.
  if (const rule* const of = law.find(made.rule)) {
    std::vector<std::string_view> keys{"rule", "article", "from", "until", "force", "levels", "posts"};
    for (std::size_t at = 0; at < of->parameters.size(); ++at)
      if (!of->parameters[at].empty()) {
        made.required[at] = in.number(of->parameters[at]);
        keys.push_back(of->parameters[at]);
      }
    in.refuse_unknown_keys(keys);
    if (in.sound() && days_known) check_by_law(in, local, made, law);
  } else if (!made.rule.empty()) {
    check_by_law(in, local, made, law);
  }
  local.steps.push_back(std::move(made));
}

void read_steps(table_of_file& in, const std::string& file, regulation& local, bool days_known, const rulebook& law,
                std::vector<data_issue>& issues) {
  const toml::node* const found = in.find("step");
  const toml::array* const steps = found != nullptr ? found->as_array() : nullptr;
  if (steps == nullptr || !steps->is_array_of_tables()) {
    in.refuse("step", found == nullptr ? data_errc::missing_value : data_errc::bad_regulation,
              "the regulation has no steps; write each under a line [[step]], with two brackets");
    return;
  }
  for (const toml::node& each : *steps) read_step({*each.as_table(), file, issues}, local, days_known, law);
}

regulation read_table(const toml::table& root, const std::string& file, const hierarchy& units, const rulebook& law,
                      std::vector<data_issue>& issues) {
  table_of_file in(root, file, issues);
  in.refuse_unknown_keys({"act", "unit", "from", "until", "evidence", "step"});
  in.require("act", "the text that findings cite, such as \"Quy định 000-QĐ/TU\"");
  in.require("unit", "the unit whose posts it speaks of, as an id of units.csv");
  in.require("from", "the first day on which it is in force");
  regulation local;
  local.act = in.text("act").value_or("");
  local.in_force = days_of(in, {});
  local.mark = in.word("evidence", evidence_words()).value_or(evidence::seen);
  if (const auto key = in.text("unit")) {
    const auto unit = units.find(*key);
    if (!unit)
      in.refuse("unit", data_errc::unknown_unit, '`' + *key + "` is not a unit of units.csv; write an id of its column `unit`");
    else if (local.in_force.has_start() && !units.exists(*unit, local.in_force.from))
      in.refuse("unit", data_errc::unknown_unit, '`' + *key + "` does not exist on " + to_string(local.in_force.from) +
                                                     ", the first day of the regulation; write the unit that issued it");
    local.unit = unit.value_or(unit_id{});
  }
  const bool days_known = local.in_force.has_start() && !local.in_force.is_empty();
  if (!days_known) local.in_force = {};
  read_steps(in, file, local, days_known, law, issues);
  return local;
}

/// True for `[`, `[[` and what toml++ takes for the beginning of a table's name, or for none.
bool is_header(std::string_view line) noexcept {
  const auto skip_blanks = [&line] { line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size())); };
  line.remove_prefix(1);
  skip_blanks();
  if (line.starts_with('[')) line.remove_prefix(1);
  skip_blanks();
  constexpr std::string_view first = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-\"']";
  return !line.empty() && first.find(line.front()) != std::string_view::npos;
}

/// Dots that may each begin another part of a key.
std::size_t most_dots(std::string_view line) noexcept {
  std::size_t most = 0;
  std::size_t dots = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (std::string_view("=,{}[]").find(line[at]) != std::string_view::npos) dots = 0;
    if (line[at] == '.' && (at == 0 || line[at - 1] != '.')) most = std::max(most, ++dots);
  }
  return most;
}

/// What is wrong with a line that toml++ 3.3 might not survive; empty for all others. None of it is needed by a regulation:
/// headers such as `[=` (its issue 301), a brace in a list (`[}`), and keys of thousands of parts, each a table in the one before.
std::string_view trap_in(std::string_view line) noexcept {
  constexpr std::size_t allowed_dots = 16;
  const auto is_blank = [](char c) { return c == ' ' || is_control(c) || static_cast<unsigned char>(c) >= 0x80U; };
  line.remove_prefix(static_cast<std::size_t>(std::ranges::find_if_not(line, is_blank) - line.begin()));
  if (line.starts_with('#')) return {};
  if (line.starts_with('[') && !is_header(line)) return "the `[` is not followed by the name of a table; a step begins with [[step]]";
  if (line.find_first_of("{}") != std::string_view::npos) return "a brace: a regulation has none, except on lines that begin with `#`";
  if (most_dots(line) > allowed_dots) return "a key of more than 16 parts, or a text of as many dots; write keys such as `rule`";
  return {};
}

void refuse_traps(std::string_view text, const std::string& file, std::vector<data_issue>& issues) {
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::string_view all = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(all.size() + 1, text.size()));
    if (const std::string_view why = trap_in(all); !why.empty())
      issues.push_back({file, line, "", data_errc::bad_regulation, std::string(why)});
  }
  if (!issues.empty()) throw data_error(std::move(issues));
}

std::string text_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (std::filesystem::is_directory(file) || !in)
    throw std::filesystem::filesystem_error("cannot read", file, std::make_error_code(std::errc::io_error));
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

regulation read_regulation(const std::filesystem::path& file, const hierarchy& units, const rulebook& law) {
  const std::string text = text_of(file);
  const std::string name = file.filename().string();
  std::vector<data_issue> issues;
  refuse_traps(text, name, issues);
  toml::table root;
  try {
    root = toml::parse(std::string_view(text), std::string_view(name));
  } catch (const toml::parse_error& refused) {
    issues.push_back({name, refused.source().begin.line, "", data_errc::bad_regulation,
                      "the file is not TOML: " + std::string(refused.description()) + "; see https://toml.io"});
    throw data_error(std::move(issues));
  } catch (const detail::broken_assertion&) {
    issues.push_back({name, 0, "", data_errc::bad_regulation, "the file is not TOML; see https://toml.io"});
    throw data_error(std::move(issues));
  }
  regulation local = read_table(root, name, units, law, issues);
  std::ranges::stable_sort(issues, {}, &data_issue::line);
  if (!issues.empty()) throw data_error(std::move(issues));
  return local;
}

}  // namespace rota
