// SPDX-License-Identifier: BSL-1.0
#include "ledger.hpp"

#include <algorithm>
#include <fstream>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace sample {
namespace {

std::string numbered(std::string_view prefix, std::size_t position) {
  const std::string digits = std::to_string(position + 1);
  return std::string(prefix) + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

std::string official_code(std::size_t position) { return numbered("SYN-", position); }
std::string appointment_code(std::size_t position) { return numbered("A", position); }

std::string day_or_nothing(const std::optional<rota::date>& day) {
  return day && *day != rota::date::highest() ? rota::to_string(*day) : std::string();
}

std::string flag_or_nothing(std::optional<bool> flag) { return !flag ? "" : *flag ? "1" : "0"; }

std::string quoted_if_needed(std::string_view text) {
  if (text.find_first_of(",\"\n") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char letter : text) out += letter == '"' ? std::string("\"\"") : std::string(1, letter);
  return out + '"';
}

/// One CSV file, written in binary so that line ends are the same on every system.
class sheet {
 public:
  using line = std::vector<std::string>;

  sheet(const std::filesystem::path& path, line columns) : path_(path), lines_{std::move(columns)} {}
  sheet(const sheet&) = delete;
  sheet& operator=(const sheet&) = delete;

  void row(line fields) { lines_.push_back(std::move(fields)); }

  /// Nothing where there are no rows; a column that no row fills is left out.
  void write() const {
    if (lines_.size() == 1) return;
    std::ofstream out(path_, std::ios::binary);
    const std::vector<std::size_t> columns = filled();
    for (const line& fields : lines_) {
      for (std::size_t at = 0; at < columns.size(); ++at) out << (at == 0 ? "" : ",") << quoted_if_needed(fields[columns[at]]);
      out << '\n';
    }
    if (!out) throw std::runtime_error("cannot write `" + path_.string() + "`: give a folder that exists");
  }

 private:
  [[nodiscard]] std::vector<std::size_t> filled() const {
    std::vector<std::size_t> columns;
    for (std::size_t at = 0; at < lines_.front().size(); ++at)
      if (std::any_of(lines_.begin() + 1, lines_.end(), [&](const line& fields) { return !fields[at].empty(); }))
        columns.push_back(at);
    return columns;
  }

  std::filesystem::path path_;
  std::vector<line> lines_;
};

/// Appointments in the order of the file: by official, then by first day; a concurrent post after its principal one.
std::vector<std::size_t> file_order(const std::vector<appointment_row>& rows) {
  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    if (rows[a].official != rows[b].official) return rows[a].official < rows[b].official;
    if (rows[a].from != rows[b].from) return rows[a].from < rows[b].from;
    return !rows[a].concurrent_with && rows[b].concurrent_with;
  });
  return order;
}

void write_places(const ledger& of, const std::filesystem::path& folder) {
  sheet bodies(folder / "bodies.csv", {"body", "unit", "name", "block", "collective", "until"});
  for (const body_row& row : of.bodies)
    bodies.row({row.code, row.unit, row.name, row.block, row.collective, day_or_nothing(row.until)});
  bodies.write();
  sheet posts(folder / "posts.csv", {"post", "unit", "body", "title", "block", "authorised", "tier", "until"});
  for (const post_row& row : of.posts)
    posts.row({row.code, row.unit, row.body, row.title, row.block, std::to_string(row.authorised), row.tier,
               day_or_nothing(row.until)});
  posts.write();
}

void write_titles(const ledger& of, const std::filesystem::path& folder) {
  sheet out(folder / "titles.csv", {"title", "name_vi", "name_en", "rank", "head", "leader"});
  for (const title_row& row : of.titles)
    out.row({row.code, row.name_vi, row.name_en, std::to_string(row.rank), "0", row.leader ? "1" : "0"});
  out.write();
}

void write_officials(const ledger& of, const std::filesystem::path& folder) {
  sheet out(folder / "officials.csv",
            {"official", "birth", "sex", "ethnicity", "native_unit", "birth_unit", "recorded_local_to", "degree", "theory",
             "retirement_cap"});
  for (std::size_t at = 0; at < of.officials.size(); ++at) {
    const official_row& row = of.officials[at];
    out.row({official_code(at), row.birth, row.sex, row.ethnicity, row.native, row.birth_unit, row.local_to,
             row.degree, row.theory, row.retirement_cap});
  }
  out.write();
}

void write_appointments(const ledger& of, const std::filesystem::path& folder) {
  const std::vector<std::size_t> order = file_order(of.appointments);
  std::vector<std::size_t> place(order.size());
  for (std::size_t at = 0; at < order.size(); ++at) place[order[at]] = at;
  sheet out(folder / "appointments.csv",
            {"appointment", "official", "post", "from", "until", "movement", "purpose", "planned_until", "from_post",
             "concurrent_with", "outstanding_decision"});
  for (const std::size_t at : order) {
    const appointment_row& row = of.appointments[at];
    out.row({appointment_code(place[at]), official_code(row.official), of.posts[row.post].code,
             rota::to_string(row.from), day_or_nothing(row.until), row.movement, row.purpose,
             day_or_nothing(row.planned_until), row.from_post ? of.posts[*row.from_post].code : "",
             row.concurrent_with ? appointment_code(place[*row.concurrent_with]) : "", row.outstanding ? "1" : ""});
  }
  out.write();
}

void write_decisions(const ledger& of, const std::filesystem::path& folder) {
  std::vector<plan_row> plans = of.plans;
  std::ranges::stable_sort(plans, {}, &plan_row::official);
  sheet planning(folder / "planning.csv", {"official", "post", "from", "until", "kind", "approved"});
  for (const plan_row& row : plans)
    planning.row({official_code(row.official), of.posts[row.post].code, rota::to_string(row.from),
                  day_or_nothing(row.until), row.kind, day_or_nothing(row.approved)});
  planning.write();
  sheet waivers(folder / "waivers.csv", {"official", "rule", "authority", "decision", "from", "until"});
  for (const waiver_row& row : of.waivers)
    waivers.row({official_code(row.official), row.rule, row.authority, row.decision, rota::to_string(row.from),
                 day_or_nothing(row.until)});
  waivers.write();
  sheet proposals(folder / "proposals.csv", {"proposal", "official", "post", "effective", "movement", "purpose", "planned_until"});
  for (const proposal_row& row : of.proposals)
    proposals.row({row.code, official_code(row.official), of.posts[row.post].code, rota::to_string(row.effective),
                   row.movement, row.purpose, day_or_nothing(row.planned_until)});
  proposals.write();
}

void write_registers(const ledger& of, const std::filesystem::path& folder) {
  sheet committees(folder / "committees.csv", {"body", "official", "from", "until"});
  for (const seat_row& row : of.seats)
    committees.row({row.body, official_code(row.official), rota::to_string(row.from), day_or_nothing(row.until)});
  committees.write();
  sheet discipline(folder / "discipline.csv", {"official", "measure", "from", "until"});
  for (const measure_row& row : of.measures)
    discipline.row({official_code(row.official), row.measure, rota::to_string(row.from), day_or_nothing(row.until)});
  discipline.write();
  sheet protections(folder / "protections.csv", {"official", "status", "from", "until", "voluntary"});
  for (const protection_row& row : of.protections)
    protections.row({official_code(row.official), row.status, rota::to_string(row.from), day_or_nothing(row.until),
                     row.voluntary ? "1" : ""});
  protections.write();
  sheet evaluations(folder / "evaluations.csv", {"official", "year", "rating"});
  for (const evaluation_row& row : of.evaluations)
    evaluations.row({official_code(row.official), std::to_string(row.year), row.rating});
  evaluations.write();
  sheet kinship(folder / "kinship.csv", {"official", "relative", "relation"});
  for (const kinship_row& row : of.kinship)
    kinship.row({official_code(row.official), official_code(row.relative), row.relation});
  kinship.write();
}

void write_training(const ledger& of, const std::filesystem::path& folder) {
  sheet classes(folder / "classes.csv", {"class", "course", "block", "planned", "held"});
  for (const class_row& row : of.classes)
    classes.row({row.code, row.course, row.block, flag_or_nothing(row.planned), flag_or_nothing(row.held)});
  classes.write();
  sheet training(folder / "training.csv", {"class", "official", "course", "from"});
  for (const training_row& row : of.training) {
    const class_row& held = of.classes[row.of_class];
    training.row({held.code, official_code(row.official), held.course, rota::to_string(row.from)});
  }
  training.write();
}

}  // namespace

std::size_t ledger::post(std::string_view code) const {
  const auto found = std::ranges::find(posts, code, &post_row::code);
  if (found == posts.end()) throw std::logic_error("no post `" + std::string(code) + "`");
  return static_cast<std::size_t>(found - posts.begin());
}

std::vector<std::size_t> ledger::posts_of(std::string_view level, std::string_view title) const {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < posts.size(); ++at)
    if (posts[at].level == level && posts[at].title == title) found.push_back(at);
  return found;
}

bool ledger::has_room(std::size_t post, rota::date from, rota::date until) const {
  if (post >= held.size()) return true;
  const auto taken = std::ranges::count_if(
      held[post], [&](std::size_t at) { return appointments[at].from < until && from < appointments[at].until; });
  return taken < posts[post].authorised;
}

std::size_t ledger::holders(std::size_t post, rota::date day) const {
  if (post >= held.size()) return 0;
  return static_cast<std::size_t>(std::ranges::count_if(
      held[post], [&](std::size_t at) { return appointments[at].from <= day && day < appointments[at].until; }));
}

std::optional<rota::date> ledger::last_until(std::size_t post) const {
  std::optional<rota::date> last;
  if (post < held.size())
    for (const std::size_t at : held[post])
      if (!last || *last < appointments[at].until) last = appointments[at].until;
  return last;
}

std::size_t ledger::appoint(appointment_row row) {
  row.until = std::min({row.until, posts[row.post].ends, posts[row.post].until});
  if (row.movement == "release") {
    appointments.push_back(std::move(row));
    return appointments.size() - 1;
  }
  if (!has_room(row.post, row.from, row.until))
    throw std::logic_error("post `" + posts[row.post].code + "` has no room from " + rota::to_string(row.from));
  held.resize(posts.size());
  held[row.post].push_back(appointments.size());
  appointments.push_back(std::move(row));
  return appointments.size() - 1;
}

void ledger::vacate(std::size_t post, rota::date day) {
  for (const std::size_t at : held[post]) {
    if (appointments[at].from >= day || appointments[at].until <= day) continue;
    appointments[at].until = day;
    for (appointment_row& other : appointments)
      if (other.concurrent_with == at) other.until = std::min(other.until, day);
  }
}

void ledger::write(const std::filesystem::path& folder) const {
  write_titles(*this, folder);
  write_places(*this, folder);
  write_officials(*this, folder);
  write_appointments(*this, folder);
  write_decisions(*this, folder);
  write_registers(*this, folder);
  write_training(*this, folder);
}

}  // namespace sample
