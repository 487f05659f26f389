// SPDX-License-Identifier: BSL-1.0

// A disc that fills while something is written, for everything that writes. What the programs make of it is tried by
// examples/full_disc.cmake.

#include <rota/io/due_report.hpp>
#include <rota/io/read.hpp>
#include <rota/io/report.hpp>
#include <rota/io/rulebook_page.hpp>
#include <rota/io/what_if_report.hpp>
#include <rota/rota.hpp>

#include "support/catch.hpp"
#include "support/random_world.hpp"

#include <algorithm>
#include <functional>
#include <ostream>
#include <sstream>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr rota::date as_of{2023, 11, 6};

/// Takes so many bytes and no more.
class small_disc : public std::streambuf {
 public:
  explicit small_disc(std::size_t room) : room_(room) {}
  [[nodiscard]] const std::string& written() const { return written_; }

 protected:
  int_type overflow(int_type byte) override {
    if (written_.size() == room_) return traits_type::eof();
    written_ += traits_type::to_char_type(byte);
    return byte;
  }
  std::streamsize xsputn(const char* text, std::streamsize size) override {
    const std::size_t taken = std::min(room_ - written_.size(), static_cast<std::size_t>(size));
    written_.append(text, taken);
    return static_cast<std::streamsize>(taken);
  }

 private:
  std::size_t room_;
  std::string written_;
};

struct writer {
  std::string_view name;
  std::function<void(std::ostream&)> write;
};

std::vector<rota::proposal> proposals_of(const rota::roster& people) {
  std::vector<rota::proposal> all;
  for (std::uint32_t at = 0; at < people.proposal_count(); ++at) all.push_back(people.at(rota::proposal_id{at}));
  return all;
}

/// All that can be written of a roster.
struct written_roster {
  rota::dataset data;
  rota::facts known{data.units, data.people};
  const rota::rulebook& law = rota::vietnam::rotation_law();
  rota::prepared_facts prepared{known, law.shared_readings(), as_of};
  rota::audit audit = audit_roster(prepared, law, {.as_of = as_of});
  rota::group_assessment groups = assess_groups(known, law, {.as_of = as_of});
  rota::rulebook before = law.as_of({2022, 4, 27});
  rota::book_comparison comparison = compare_books(prepared, law, before, {.audit = {.as_of = as_of}});
  rota::ambiguity_report ambiguities = find_ambiguities(prepared, law, {.audit = {.as_of = as_of}});
  rota::due_list due = list_due(prepared, law, {.as_of = as_of, .through = rota::date{2024, 6, 1}});
  rota::what_if_changes changes = what_if(proposals_of(data.people), prepared, law, {.as_of = as_of});
};

rota::dataset sample() {
  const rota::test::raw_world raw = rota::test::make_world(20231106);
  rota::dataset made{build_units(raw), {}, {}, {}};
  made.people = build_people(raw, made.units);
  return made;
}

std::vector<writer> writers(const written_roster& of) {
  const rota::report_options options{
      .by = rota::level::district, .groups = &of.groups, .comparison = &of.comparison, .ambiguities = &of.ambiguities};
  const auto report = [&of, options](auto* write) {
    return [&of, options, write](std::ostream& out) { write(out, of.audit, of.data, of.law, options); };
  };
  constexpr auto vi = rota::language::vi;
  return {{"JSON", report(&rota::write_json)},
          {"text", report(&rota::write_text)},
          {"history", report(&rota::write_history)},
          {"comparison", [&of](std::ostream& out) { write_comparison(out, of.comparison, of.data.people, vi); }},
          {"ambiguities", [&of](std::ostream& out) { write_ambiguities(out, of.ambiguities, of.data, of.law, vi); }},
          {"due list", [&of](std::ostream& out) { write_due_text(out, of.due, of.prepared, of.law, vi); }},
          {"due JSON", [&of](std::ostream& out) { write_due_json(out, of.due, of.prepared, of.law); }},
          {"due CSV", [&of](std::ostream& out) { write_due_csv(out, of.due, of.prepared); }},
          {"due calendar", [&of](std::ostream& out) { write_due_calendar(out, of.due, of.prepared, of.law); }},
          {"what if", [&of](std::ostream& out) { write_what_if(out, of.changes, of.known, vi); }},
          {"rulebook", [&of](std::ostream& out) { write_rulebook(out, of.law, {}, vi); }},
          {"rulebook JSON", [&of](std::ostream& out) { write_rulebook_json(out, of.law, {}); }}};
}

}  // namespace

TEST_CASE("full disc: of all that is written the stream says that it failed, and holds the beginning", "[io]") {
  const written_roster of{sample()};
  for (const writer& each : writers(of)) {
    CAPTURE(each.name);
    std::ostringstream whole;
    each.write(whole);
    const std::string text = whole.str();
    REQUIRE(text.size() > 100);
    for (const std::size_t room : {std::size_t{0}, std::size_t{1}, text.size() / 3, text.size() - 1, text.size()}) {
      CAPTURE(room, text.size());
      small_disc disc(room);
      std::ostream out(&disc);
      each.write(out);
      CHECK(out.good() == (room == text.size()));
      CHECK(disc.written() == text.substr(0, room));
    }
  }
}

TEST_CASE("full disc: a stream that is to throw does, whatever is written to it", "[io]") {
  const written_roster of{sample()};
  for (const writer& each : writers(of)) {
    CAPTURE(each.name);
    small_disc disc(90);
    std::ostream out(&disc);
    out.exceptions(std::ios::badbit | std::ios::failbit);
    CHECK_THROWS_AS(each.write(out), std::ios::failure);
  }
}
