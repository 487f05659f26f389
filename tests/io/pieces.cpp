// SPDX-License-Identifier: BSL-1.0
#include "io/pieces.hpp"

#include "io/in_order.hpp"
#include "io/on_threads.hpp"
#include "io/load.hpp"
#include "io/separators.hpp"
#include "io/word_set.hpp"
#include "support/catch.hpp"

#include "dataset_folder.hpp"
#include "reading_outcome.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

class dice {
 public:
  explicit dice(std::uint32_t seed) : engine_(seed) {}
  [[nodiscard]] std::size_t below(std::size_t count) { return engine_() % count; }

 private:
  std::mt19937 engine_;
};

/// Text in which everything that a CSV file may hold comes often.
std::string some_text(dice& random, std::size_t most) {
  static const std::vector<std::string> pieces{"a", ",", ",", "\n", "\n", "\"", "\"\"", "\r\n", "\r", "ế", "\xFF", "b,c\n", "\"x,\ny\""};
  std::string text;
  for (std::size_t k = random.below(most); k > 0; --k) text += pieces[random.below(pieces.size())];
  return text;
}

/// Puts bytes of other meaning into a text, leaves some out, and repeats some.
void spoil(std::string& text, dice& random) {
  static const std::string bytes("\",\n\r-019AZ\xC3\xFF\x00 ", 15);
  const std::size_t at = random.below(text.size() + 1);
  const std::size_t from = random.below(text.size() + 1);
  switch (random.below(5)) {
    case 0: text.insert(at, 1, bytes[random.below(bytes.size())]); break;
    case 1: text.erase(at, 1 + random.below(8)); break;
    case 2: text.insert(at, text.substr(from, random.below(60))); break;
    case 3: text.insert(at, "\"q, \"\"\r\n\""); break;
    default: text.insert(std::min(text.find('\n', at), text.size()), "\n\r\n"); break;
  }
}

}  // namespace

TEST_CASE("find_separators: finds what the plain version finds", "[io][property]") {
  constexpr std::uint32_t seed = 64;
  CAPTURE(seed);
  dice random(seed);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = some_text(random, round % 10 == 0 ? 600 : 90);
    std::vector<std::uint32_t> places(text.size() + rota::detail::spare_places);
    std::vector<std::uint32_t> plain(text.size() + rota::detail::spare_places);
    const auto found = rota::detail::find_separators(text, places.data());
    const auto expected = rota::detail::find_separators_portably(text, plain.data());
    REQUIRE(found.count == expected.count);
    REQUIRE(found.line_ends == expected.line_ends);
    REQUIRE(found.ascii == expected.ascii);
    REQUIRE(std::equal(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(found.count), plain.begin()));
  }
}

TEST_CASE("separator_finders: every form that this machine can run finds what the plain version finds", "[io][property]") {
  constexpr std::uint32_t seed = 65;
  CAPTURE(seed);
  dice random(seed);
  for (int round = 0; round < 1000; ++round) {
    std::string text = some_text(random, round % 10 == 0 ? 600 : 90);
    if (round % 3 == 0) text.insert(text.size() / 2, 70, ',');  // more in a block than most have
    std::vector<std::uint32_t> plain(text.size() + rota::detail::spare_places);
    const auto expected = rota::detail::find_separators_portably(text, plain.data());
    for (const rota::detail::separator_finder find : rota::detail::separator_finders()) {
      std::vector<std::uint32_t> places(text.size() + rota::detail::spare_places);
      const auto found = find(text, places.data());
      REQUIRE(found.count == expected.count);
      REQUIRE(found.line_ends == expected.line_ends);
      REQUIRE(found.ascii == expected.ascii);
      REQUIRE(std::equal(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(found.count), plain.begin()));
    }
  }
}

TEST_CASE("end_of_rows: a text cut there is read as in one piece", "[io][property]") {
  constexpr std::uint32_t seed = 4180;
  CAPTURE(seed);
  dice random(seed);
  using row = std::pair<std::size_t, std::vector<std::string>>;
  for (int round = 0; round < 5000; ++round) {
    const std::string text = "a,b\n" + some_text(random, 40);
    const std::string_view begun = std::string_view(text).substr(0, random.below(text.size() + 1));
    const std::size_t end = rota::detail::end_of_rows(begun);
    CAPTURE(round, text, begun, end);
    REQUIRE(end <= begun.size());
    REQUIRE((end == 0 || begun[end - 1] == '\n'));
    std::vector<rota::data_issue> whole_issues;
    std::vector<rota::data_issue> cut_issues;
    std::vector<row> whole;
    std::vector<row> cut;
    const auto read = [](rota::csv_reader& in, std::vector<row>& to) {
      for (rota::csv_row each; in.next(each);) to.push_back({each.line, {each.fields.begin(), each.fields.end()}});
    };
    rota::csv_reader in_one(text, "t.csv", whole_issues);
    read(in_one, whole);
    rota::csv_reader in_two(std::string_view(text).substr(0, end), "t.csv", cut_issues);
    read(in_two, cut);
    in_two.resume(std::string_view(text).substr(end), in_two.line(), cut_issues);
    read(in_two, cut);
    REQUIRE(cut == whole);
    REQUIRE(std::ranges::equal(cut_issues, whole_issues, {}, [](const auto& each) { return to_string(each); },
                               [](const auto& each) { return to_string(each); }));
  }
}

TEST_CASE("read_dataset: the size of the pieces and the number of threads change nothing", "[io][property]") {
  constexpr std::uint32_t seed = 20250701;
  CAPTURE(seed);
  dice random(seed);
  const dataset_files sound = sound_dataset();
  const dataset_folder folder(sound);
  const std::vector<std::string> names{"units.csv", "posts.csv", "officials.csv", "appointments.csv", "waivers.csv", "published.csv"};
  std::size_t loaded = 0;
  for (int round = 0; round < 150; ++round) {
    const std::string& name = names[random.below(names.size())];
    std::string text = sound.at(name);
    for (std::size_t k = random.below(4); k > 0; --k) spoil(text, random);
    folder.write(name, text);
    const std::string expected = outcome(folder.path(), rota::detail::piece_source::usual_size, 1);
    CAPTURE(round, name, text);
    loaded += expected.starts_with("units.csv ") ? 1U : 0U;
    const std::size_t piece = 1 + random.below(64);
    REQUIRE(outcome(folder.path(), piece, 1) == expected);
    REQUIRE(outcome(folder.path(), piece, 2) == expected);
    REQUIRE(outcome(folder.path(), 1 + random.below(64), 3) == expected);
    if (round % 8 == 0) REQUIRE(outcome(folder.path(), piece, 8) == expected);
    folder.write(name, sound.at(name));
  }
  CHECK(loaded > 20);
  CHECK(loaded < 130);
}

TEST_CASE("read_dataset: a file of which no row is sound has no column to look at", "[io]") {
  for (const rota::detail::file_schema& schema : rota::detail::dataset_schema()) {
    dataset_files files = sound_dataset();
    std::string& text = files[std::string(schema.name)];
    text = text.substr(0, text.find('\n')) + "\nshort\n";
    const dataset_folder folder(files);
    CHECK(outcome(folder.path(), rota::detail::piece_source::usual_size, 1).starts_with(std::string(schema.name) + ":2: the row has `1` fields"));
  }
}

TEST_CASE("piece_source: a file that shrinks while it is read cannot be read", "[io]") {
  const dataset_folder folder;
  folder.write("t.csv", "a,b\n1,2\n3,4\n5,6\n7,8\n");
  rota::detail::piece_source source(folder.path() / "t.csv", 8);
  rota::detail::piece piece;
  REQUIRE(source.next(piece));
  std::filesystem::resize_file(folder.path() / "t.csv", 10);
  while (source.next(piece)) {
  }
  CHECK(source.failed());
}

TEST_CASE("read_dataset: a large file with a few problems is read alike by any number of threads", "[io]") {
  dataset_files files = sound_dataset();
  std::string& text = files["appointments.csv"];
  for (int k = 10; k < 30'000; ++k) {
    const bool bad_day = k % 4'001 == 0;
    const bool quoted = k % 7'001 == 0;
    text += (k % 9'001 == 0 ? "A1" : "B" + std::to_string(k)) + ",CB-" + std::to_string(1 + k % 3) + (quoted ? ",\"X1\"," : ",X1,") +
            (bad_day ? "2020-02-30" : "2020-02-03") + ",2020-02-04,election,,,,,,," + (k % 11'003 == 0 ? ",\n" : "\n");
  }
  const dataset_folder folder(files);
  const std::string expected = outcome(folder.path(), rota::detail::piece_source::usual_size, 1);
  CHECK(std::ranges::count(expected, '\n') == 7 + 3 + 2);
  for (const unsigned threads : {2U, 3U, 8U}) {
    CHECK(outcome(folder.path(), 5'000, threads) == expected);
    CHECK(outcome(folder.path(), rota::detail::piece_source::usual_size, threads) == expected);
  }
}

TEST_CASE("read_dataset: what the progress callback throws ends the reading, with several threads as well", "[io]") {
  dataset_files files = sound_dataset();
  for (int k = 0; k < 70'000; ++k) files["evaluations.csv"] += "CB-1," + std::to_string(1900 + k % 300) + ",\n";
  const dataset_folder folder(files);
  const rota::read_progress stop = [](std::string_view, std::size_t) { throw std::runtime_error("stopped"); };
  for (const unsigned threads : {1U, 2U, 3U})
    CHECK_THROWS_WITH(rota::detail::read_in_pieces(folder.path(), {.progress = stop, .threads = threads}, 4'000), "stopped");
}

TEST_CASE("in_order: items are accepted in the order they were filled, each once", "[io]") {
  for (const std::size_t threads : {1U, 2U, 5U}) {
    std::size_t filled = 0;
    std::vector<std::size_t> accepted;
    rota::detail::in_order<std::pair<std::size_t, std::size_t>> steps{
        [&](auto& item) {
          item.first = filled;
          return filled++ < 1000;
        },
        [](auto& item) { item.second = item.first * item.first; },
        [&](const auto& item) { accepted.push_back(item.second); }};
    steps.run(threads);
    REQUIRE(accepted.size() == 1000);
    for (std::size_t k = 0; k < accepted.size(); ++k) REQUIRE(accepted[k] == k * k);
  }
}

TEST_CASE("on_threads: each part is done once, and what one throws is thrown on when all have ended", "[io]") {
  for (const std::size_t parts : {1U, 2U, 5U}) {
    std::vector<int> done(parts, 0);
    rota::detail::on_threads(parts, [&](std::size_t part) { ++done[part]; });
    CHECK(std::ranges::count(done, 1) == static_cast<std::ptrdiff_t>(parts));
    const auto fail_last = [&](std::size_t part) {
      ++done[part];
      if (part + 1 == parts) throw std::runtime_error("the last part");
    };
    CHECK_THROWS_AS(rota::detail::on_threads(parts, fail_last), std::runtime_error);
    CHECK(std::ranges::count(done, 2) == static_cast<std::ptrdiff_t>(parts));
  }
}

TEST_CASE("word_set: finds each word and nothing that differs from one", "[io]") {
  for (const rota::detail::file_schema& file : rota::detail::dataset_schema())
    for (const rota::detail::column_schema& column : file.columns) {
      const rota::detail::word_set words(column.words);
      for (std::size_t k = 0; k < column.words.size(); ++k) {
        const auto find = [&words](std::string text) {
          const std::size_t size = text.size();
          text += "? and what stands behind it";
          return words.find(std::string_view(text).substr(0, size));
        };
        const std::string word(column.words[k]);
        CHECK(find(word) == k);
        CHECK(find(word + 'x') == rota::detail::word_set::none);
        CHECK(find(word + '\0') == rota::detail::word_set::none);
        for (std::size_t at = 0; at < word.size(); ++at) {
          std::string other = word;
          other[at] = static_cast<char>(other[at] ^ 0x20);
          CHECK(find(other) == rota::detail::word_set::none);
        }
      }
    }
}
