// SPDX-License-Identifier: BSL-1.0

#include <rota/io/regulation.hpp>

#include "support/catch.hpp"
#include "support/random_world.hpp"
#include "support/small_country.hpp"

#include <rota/io/read.hpp>
#include <rota/law/vietnam.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

using rota::data_errc;
using rota::date;

/// A file of the test's own, gone at its end.
class text_file {
 public:
  explicit text_file(std::string_view text)
      : path_(std::filesystem::temp_directory_path() / ("rota-regulation-" + std::to_string(getpid()) + ".toml")) {
    std::ofstream(path_, std::ios::binary) << text;
  }
  text_file(const text_file&) = delete;
  text_file& operator=(const text_file&) = delete;
  ~text_file() { std::filesystem::remove(path_); }
  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

 private:
  std::filesystem::path path_;
};

rota::regulation read(std::string_view text) {
  static const rota::hierarchy units = rota_tests::small_country();
  return rota::read_regulation(text_file(text).path(), units, rota::vietnam::rotation_law());
}

std::vector<rota::data_issue> issues_of(std::string_view text) {
  try {
    (void)read(text);
  } catch (const rota::data_error& refused) {
    return refused.issues();
  }
  return {};
}

constexpr std::string_view whole = R"([regulation]
act = "Quy định 000-QĐ/TU"
issuer = "Tỉnh uỷ Quảng Nam"
unit = "D1"
from = 2022-06-16
until = 2027-06-16
evidence = "T"

[[step]]
rule = "rotation-min-duration"
parameter = "months"
value = 48
force = "target"
from = 2022-07-01
source = "Điều 5"
levels = ["district", "commune"]
posts = ["secretary", "inspection-chair"]

[[step]]
rule = "rotation-remaining-service"
until = 2025-01-01
parameter = "policy_months"
value = 72

[[step]]
rule = "non-local-head"
parameter = "locality"
value = "upbringing_or_20_years"
source = "7"
)";

/// `whole` with its first `old` replaced.
std::string changed(std::string_view old, std::string_view by) {
  std::string text(whole);
  const std::size_t at = text.find(old);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old.size(), by);
}

struct refusal {
  std::string_view old;
  std::string_view by;
  data_errc code;
  std::size_t line;
  std::string_view column;
  std::string_view said;
};

}  // namespace

TEST_CASE("read_regulation: what the file says is what the regulation holds", "[io]") {
  const rota::regulation local = read(whole);
  CHECK(local.act == "Quy định 000-QĐ/TU");
  CHECK(local.issuer == "Tỉnh uỷ Quảng Nam");
  CHECK(local.unit == rota_tests::small_country().find("D1").value());
  CHECK(local.in_force == rota::interval{date{2022, 6, 16}, date{2027, 6, 16}});
  CHECK(local.mark == rota::evidence::translated);
  REQUIRE(local.steps.size() == 3);
  const rota::regulation_step& first = local.steps[0];
  CHECK(first.rule == "rotation-min-duration");
  CHECK(first.article == "5");
  CHECK(first.in_force == rota::interval{date{2022, 7, 1}, date{2027, 6, 16}});
  CHECK(first.required[0] == 48);
  CHECK_FALSE(first.required[1]);
  CHECK(first.force == rota::force::target);
  CHECK(first.levels == rota::level_set{rota::level::district, rota::level::commune});
  CHECK(first.posts == rota::group_set{rota::post_group::secretary, rota::post_group::inspection_chair});
  const rota::regulation_step& second = local.steps[1];
  CHECK(second.article.empty());
  CHECK(second.in_force == rota::interval{date{2022, 6, 16}, date{2025, 1, 1}});
  CHECK_FALSE(second.required[0]);
  CHECK(second.required[1] == 72);
  CHECK_FALSE(second.force);
  CHECK_FALSE(second.levels);
  CHECK_FALSE(second.posts);
  const rota::regulation_step& third = local.steps[2];
  CHECK(third.article == "7");
  CHECK(third.locality == rota::place_strategy::upbringing_or_20_years);
  CHECK_FALSE(third.required[0]);
  CHECK_FALSE(first.locality);
  CHECK(first.line == 9);
  CHECK(third.line == 25);
  CHECK_NOTHROW(rota::vietnam::rotation_law().with(local));
}

TEST_CASE("read_regulation: one that names its first day alone goes on from that day without end", "[io]") {
  const rota::regulation local = read(changed("until = 2027-06-16\n", ""));
  CHECK(local.in_force == rota::interval{date{2022, 6, 16}, date::highest()});
  CHECK(local.steps[0].in_force == rota::interval{date{2022, 7, 1}, date::highest()});
  CHECK(local.steps[2].in_force == rota::interval{date{2022, 6, 16}, date::highest()});
}

TEST_CASE("read_regulation: every group of posts and every level has its word", "[io]") {
  const rota::regulation local = read(changed(R"(["secretary", "inspection-chair"])",
                                              R"(["other", "secretary", "chair", "inspection-chair", "inspectorate", "court",
 "procuracy", "police", "finance", "tax", "customs"])"));
  for (std::size_t group = 0; group < rota::post_group_count; ++group)
    CHECK(local.steps[0].posts->has(static_cast<rota::post_group>(group)));
  const rota::regulation levels = read(changed(R"(["district", "commune"])", R"(["central", "province", "district", "commune"])"));
  for (const rota::level each : rota::all_levels) CHECK(levels.steps[0].levels->has(each));
}

TEST_CASE("read_regulation: one thing wrong is refused once, with its line, its key and what was expected", "[io]") {
  const refusal refusals[] = {
      {"act = \"Quy định 000-QĐ/TU\"\n", "", data_errc::missing_value, 1, "act", "the key is missing"},
      {"unit = \"D1\"\n", "", data_errc::missing_value, 1, "unit", "the key is missing"},
      {"from = 2022-06-16\nuntil = 2027-06-16\n", "", data_errc::missing_value, 1, "from", "the key is missing"},
      {"\"Quy định 000-QĐ/TU\"", "5", data_errc::bad_regulation, 2, "act", "`5` is not a text"},
      {"\"Quy định 000-QĐ/TU\"", "\" \"", data_errc::bad_regulation, 2, "act", "is empty"},
      {"\"Quy định 000-QĐ/TU\"", "\"a\\u001bb\"", data_errc::bad_regulation, 2, "act", "`a?b` is empty or holds control"},
      {"\"Tỉnh uỷ Quảng Nam\"", "5", data_errc::bad_regulation, 3, "issuer", "`5` is not a text"},
      {"\"D1\"", "\"D9\"", data_errc::unknown_unit, 4, "unit", "`D9` is not a unit"},
      {"\"D1\"", "\"D3\"", data_errc::unknown_unit, 4, "unit", "`D3` does not exist on 2022-06-16"},
      {"from = 2022-06-16", "from = \"2022-06-16\"", data_errc::not_a_date, 5, "from", "without quotes"},
      {"from = 2022-06-16", "from = 2022-06-16T00:00:00", data_errc::not_a_date, 5, "from", "is not a day"},
      {"until = 2027-06-16", "until = 2022-06-16", data_errc::empty_interval, 6, "until", "no day lies in"},
      {"until = 2027-06-16", "untill = 2027-06-16", data_errc::bad_regulation, 6, "untill", "`untill` is not a key"},
      {"\"T\"", "\"X\"", data_errc::not_a_word, 7, "evidence", "`X` is not one of `S`, `T`, `N`, `M`"},
      {"[regulation]\n", "act_of = 1\n[regulation]\n", data_errc::bad_regulation, 1, "act_of",
       "expected one of `regulation`, `step`"},
      {"\"rotation-min-duration\"", "\"rotation-min\"", data_errc::unknown_rule, 10, "rule", "`rotation-min` is not a rule"},
      {"rule = \"rotation-min-duration\"\n", "", data_errc::missing_value, 9, "rule", "the key is missing"},
      {"\"rotation-min-duration\"", "[]", data_errc::bad_regulation, 10, "rule", "an array is not a text"},
      {"\"months\"", "\"month\"", data_errc::bad_regulation, 11, "parameter",
       "`month` is not a parameter of `rotation-min-duration`; expected one of `months`"},
      {"\"months\"", "\"policy_months\"", data_errc::bad_regulation, 11, "parameter", "`policy_months` is not a parameter"},
      {"\"months\"", "\"locality\"", data_errc::bad_regulation, 11, "parameter", "`locality` is not a parameter"},
      {"\"months\"", "\"\"", data_errc::bad_regulation, 11, "parameter", "is empty"},
      {"parameter = \"months\"\n", "", data_errc::missing_value, 9, "parameter", "one of `months`"},
      {"value = 48\n", "", data_errc::missing_value, 9, "value", "what `months` is to be"},
      {"value = 48", "value = \"48\"", data_errc::not_a_number, 12, "value", "`48` is not a whole number"},
      {"value = 48", "value = 48.5", data_errc::not_a_number, 12, "value", "`48.5` is not a whole number"},
      {"value = 48", "value = -1", data_errc::not_a_number, 12, "value", "`-1` is not a whole number"},
      {"value = 48", "value = 32768", data_errc::not_a_number, 12, "value", "`32768` is not a whole number"},
      {"value = 48", "value = 48\nmonths = 48", data_errc::bad_regulation, 13, "months", "`months` is not a key"},
      {"\"target\"", "\"Target\"", data_errc::not_a_word, 13, "force", "`Target` is not one of `advisory`, `target`, `binding`"},
      {"2022-07-01", "2028-07-01", data_errc::empty_interval, 14, "from", "no day lies in"},
      {"2022-07-01", "2022-06-15", data_errc::bad_regulation, 14, "from", "not all among those of the regulation"},
      {"source = \"Điều 5\"", "source = 5", data_errc::bad_regulation, 15, "source", "`5` is not a text"},
      {"source = \"Điều 5\"", "article = \"5\"", data_errc::bad_regulation, 15, "article", "`article` is not a key"},
      {"\"district\", ", "\"hamlet\", ", data_errc::not_a_word, 16, "levels", "`hamlet` is not one of `central`"},
      {"[\"district\", \"commune\"]", "\"district\"", data_errc::not_a_word, 16, "levels", "is not a list of words"},
      {"[\"district\", \"commune\"]", "[]", data_errc::not_a_word, 16, "levels", "`[]` is not a list of words"},
      {"\"inspection-chair\"", "\"inspection_chair\"", data_errc::not_a_word, 17, "posts", "`inspection_chair` is not one of"},
      {"\"inspection-chair\"", "3", data_errc::not_a_word, 17, "posts", "`3` is not one of"},
      {"parameter = \"policy_months\"\nvalue = 72", "", data_errc::bad_regulation, 20, "rule", "changes nothing"},
      {"\"rotation-remaining-service\"", "\"unit-exists\"", data_errc::bad_regulation, 20, "rule", "judges a fact"},
      {"\"rotation-remaining-service\"", "\"rotation-equivalent-post\"", data_errc::bad_regulation, 22, "parameter",
       "expected none, as the rule has no parameters"},
      {"\"upbringing_or_20_years\"", "\"upbringing\"", data_errc::not_a_word, 28, "value",
       "`upbringing` is not one of `native_place`, `birth_place`, `upbringing_or_20_years`"},
      {"\"upbringing_or_20_years\"", "20", data_errc::not_a_word, 28, "value", "`20` is not one of `native_place`"},
      {"\"upbringing_or_20_years\"", "\"birth_place\"\nforce = \"binding\"", data_errc::bad_regulation, 28, "value",
       "in a step of their own"},
      {"\"locality\"", "\"months\"", data_errc::bad_regulation, 27, "parameter", "expected one of `locality`"},
      {"source = \"Điều 5\"", "source = 5x", data_errc::bad_regulation, 15, "", "the file is not TOML"},
      {"source = \"Điều 5\"", "source = \"\xff\"", data_errc::bad_regulation, 15, "", "the file is not TOML"},
      {"from = 2022-06-16", "from = 2022-02-30", data_errc::bad_regulation, 5, "", "the file is not TOML"},
      {"value = 48", "rule = \"again\"", data_errc::bad_regulation, 12, "", "the file is not TOML"},
  };
  for (const refusal& each : refusals) {
    CAPTURE(each.old, each.by);
    const auto issues = issues_of(changed(each.old, each.by));
    for (const rota::data_issue& issue : issues) UNSCOPED_INFO(to_string(issue));
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].source.find(".toml") != std::string::npos);
    CHECK(issues[0].code == each.code);
    CHECK(issues[0].line == each.line);
    CHECK(issues[0].column == each.column);
    CHECK(issues[0].message.find(each.said) != std::string::npos);
  }
}

TEST_CASE("read_regulation: a file without steps is refused, whatever stands in their place", "[io]") {
  const std::string head(whole.substr(0, whole.find("[[step]]")));
  REQUIRE(issues_of(head).size() == 1);
  CHECK(issues_of(head)[0].code == data_errc::missing_value);
  for (const std::string_view in_place : {"step = 5\n", "step = []\n", "step = [1, 2]\n", "[step]\nrule = \"x\"\n"}) {
    CAPTURE(in_place);
    const auto issues = issues_of(std::string(in_place) + head);
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == data_errc::bad_regulation);
    CHECK(issues[0].column == "step");
    CHECK(issues[0].line == 1);
  }
  CHECK(issues_of("").size() == 2);
  CHECK(issues_of("regulation = 5\n" + std::string(whole.substr(whole.find("[[step]]")))).size() == 1);
}

TEST_CASE("read_regulation: a rule that lists its posts must be told which, and is asked for them by line", "[io]") {
  const auto issues = issues_of(std::string(whole) + "[[step]]\nrule = \"non-local-head\"\nforce = \"binding\"\n");
  REQUIRE(issues.size() == 2);
  CHECK(issues[0].column == "levels");
  CHECK(issues[1].column == "posts");
  CHECK(issues[0].line == 30);
}

TEST_CASE("read_regulation: all problems of a file come at once, in the order of its lines", "[io]") {
  const auto issues = issues_of(
      "[regulation]\nunit = \"D9\"\nfrom = 1\nact = 2\n[[step]]\nrule = \"x\"\nforce = 3\n[[step]]\n"
      "rule = \"rotation-min-duration\"\nparameter = \"months\"\nvalue = \"4\"\nmnths = 5\n");
  std::vector<std::size_t> lines;
  for (const rota::data_issue& each : issues) lines.push_back(each.line);
  CHECK(lines == std::vector<std::size_t>{2, 3, 4, 6, 7, 11, 12});
}

TEST_CASE("read_regulation: steps that are one may each give a number, and steps that contradict each other are refused", "[io]") {
  const std::string second_number =
      "[[step]]\nrule = \"rotation-remaining-service\"\nuntil = 2025-01-01\nparameter = \"months\"\nvalue = 110\n";
  const rota::regulation two = read(std::string(whole) + second_number);
  const rota::rulebook local = rota::vietnam::rotation_law().with(two);
  const rota::step& both = local.find("rotation-remaining-service")->law.back();
  CHECK(both.required[0] == 110);
  CHECK(both.required[1] == 72);

  const auto step = [](std::string_view rule, std::string_view more) {
    return std::string(whole) + "[[step]]\nrule = \"" + std::string(rule) + "\"\n" + std::string(more);
  };
  struct contradiction {
    std::string text;
    std::size_t line;
    std::string_view column;
    std::string_view said;
  };
  const contradiction refused[] = {
      {step("rotation-remaining-service", "until = 2025-01-01\nparameter = \"policy_months\"\nvalue = 80\n"), 34, "value",
       "has the step of line 19 already, and the step of line 30 contradicts it: both state the same number"},
      {step("rotation-remaining-service", "from = 2024-12-31\nparameter = \"months\"\nvalue = 80\n"), 32, "from",
       "has the step of line 19 already, and the step of line 30 contradicts it: it speaks of posts and days"},
      {step("rotation-min-duration", "levels = [\"commune\"]\nposts = [\"secretary\"]\nforce = \"binding\"\n"), 30, "from",
       "has the step of line 9 already"},
      {step("non-local-head", "parameter = \"locality\"\nvalue = \"birth_place\"\n"), 30, "from",
       "has the step of line 25 already"}};
  for (const contradiction& each : refused) {
    CAPTURE(each.text);
    const auto issues = issues_of(each.text);
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == data_errc::bad_regulation);
    CHECK(issues[0].line == each.line);
    CHECK(issues[0].column == each.column);
    CHECK(issues[0].message.find(each.said) != std::string::npos);
  }
  CHECK(issues_of(step("rotation-remaining-service", "from = 2025-01-01\nparameter = \"months\"\nvalue = 80\n")).empty());
  CHECK(issues_of(step("rotation-min-duration", "levels = [\"province\"]\nforce = \"binding\"\n")).empty());
}

TEST_CASE("read_regulation: an article is named with or without its word", "[io]") {
  for (const std::string_view source : {"\"Điều 5\"", "\"5\"", "\"Art. 5\"", "\"Article 5\""})
    CHECK(read(changed("\"Điều 5\"", source)).steps[0].article == "5");
}

TEST_CASE("read_regulation: keys of absurd depth are refused before they are nested", "[io]") {
  std::string deep;
  for (int count = 0; count < 100000; ++count) deep += "a.";
  REQUIRE(issues_of(deep + "a = 1\n").size() == 1);
  CHECK(issues_of("\n[" + deep + "a]\n")[0].line == 2);
}

TEST_CASE("read_regulation: a header without a name is refused, and one with blanks is not", "[io]") {
  for (const std::string_view header : {"[=", "[[=", "[[[1]]]", "[ [[a]]", "[é]", "[", "[[", "[]", "[[]]", "  [[ =", "\xc2\xa0[=", "[\x01"}) {
    CAPTURE(header);
    CHECK(issues_of(std::string(header)).size() == 1);
    CHECK(issues_of("\n" + std::string(header) + "\n").size() == 1);
  }
  CHECK(issues_of(changed("[[step]]", " [[ step ]]")).empty());
}

TEST_CASE("read_regulation: braces are refused, but for comments", "[io]") {
  for (const std::string_view by : {"[}", "[ {", "[\n}", "[\"#\", }"}) CHECK(issues_of(changed("[\"secretary\"", by)).size() == 1);
  CHECK(issues_of(changed("[[step]]", "  # {}[}\n[[step]]")).empty());
}

TEST_CASE("read_regulation: a letter beyond ASCII is no white space", "[io]") {
  for (const std::string_view letters : {"đ", "ư", "ề", "đ = 1", "act = đ", "[step] đ"}) {
    CAPTURE(letters);
    CHECK(issues_of(std::string(letters) + "\n").size() == 1);
  }
  const rota::regulation joined = read(changed("\"Quy định 000-QĐ/TU\"", "\"\"\"Quy \\\n  định\"\"\""));
  CHECK(joined.act == "Quy định");
}

TEST_CASE("read_regulation: a file that cannot be read is said to be so", "[io]") {
  const rota::hierarchy units = rota_tests::small_country();
  const auto law = rota::vietnam::rotation_law();
  CHECK_THROWS_AS(rota::read_regulation("/no/such/file.toml", units, law), std::filesystem::filesystem_error);
  CHECK_THROWS_AS(rota::read_regulation(std::filesystem::temp_directory_path(), units, law), std::filesystem::filesystem_error);
}

TEST_CASE("read_regulation: the example is one, and says that it is invented", "[io]") {
  const std::filesystem::path folder = std::filesystem::path(ROTA_SOURCE_DIR) / "examples/data/quang-nam";
  const rota::hierarchy units = rota::read_hierarchy(folder);
  const rota::regulation local = rota::read_regulation(folder / "regulation-example.toml", units, rota::vietnam::rotation_law());
  CHECK(local.steps.size() == 3);
  CHECK(units.key(local.unit) == "L3:49");
  std::ifstream file(folder / "regulation-example.toml");
  std::string first;
  std::getline(file, first);
  CHECK(first.starts_with("# INVENTED."));
}

TEST_CASE("read_regulation: a file changed at random is read or refused, and what is read the law accepts", "[io]") {
  constexpr std::uint32_t seed = 20220616;
  CAPTURE(seed);
  rota::test::dice dice(seed);
  constexpr std::string_view pieces[] = {"\"", "[", "]", "[[step]]\n", "{", "}", "=", ".", "\n", "#", "'''", "\"\"\"", "\\u0000",
                                         "\xff", "2022-02-30", "-1", "9999999999999999999", "inf", "step", "rule", "a.b.c=1\n", ","};
  std::size_t accepted = 0;
  std::size_t refused = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string text(whole);
    for (std::size_t change = dice.below(4) + 1; change != 0; --change) {
      const std::size_t at = dice.below(text.size());
      switch (dice.below(4)) {
        case 0: text[at] = static_cast<char>(dice.below(256)); break;
        case 1: text.erase(at, dice.below(20)); break;
        case 2: text.insert(at, pieces[dice.below(std::size(pieces))]); break;
        default: {
          const std::string again = text.substr(at, dice.below(60));
          text.insert(dice.below(text.size()), again);
        }
      }
    }
    CAPTURE(round, text);
    try {
      const rota::regulation local = read(text);
      CHECK(rota::vietnam::rotation_law().with(local).rules().size() == rota::vietnam::rotation_law().rules().size());
      ++accepted;
    } catch (const rota::data_error& error) {
      for (const rota::data_issue& issue : error.issues()) CHECK_FALSE(issue.message.empty());
      ++refused;
    }
  }
  CHECK(accepted > 30);
  CHECK(refused > 500);
}
