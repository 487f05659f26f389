// SPDX-License-Identifier: BSL-1.0

// An official's rows stand together, so parts of the roster that begin with an official are worked out each by itself, and within one
// official by official: where each stay begins (find_stays), the days (pack_official), and what depends on the map (place_official).

#include <rota/assess/prepared.hpp>

#include "assess/derive.hpp"
#include "assess/parts.hpp"
#include "assess/registers.hpp"
#include "assess/row_columns.hpp"
#include "law/local_person.hpp"
#include "law/tenure_chain.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace rota {
namespace {

using range = roster::range;

bool may_be_packed(date day) noexcept { return day == date::lowest() || packed_day::holds(day); }

packed_day pack(date day) noexcept { return day == date::lowest() ? packed_day{} : packed_day::of(day); }

packed_day pack_until(date until, movement kind) noexcept {
  if (kind == movement::release || until < packed_day::first()) return packed_day{};
  return packed_day::holds(until) ? packed_day::of(until) : packed_day::last();
}

/// True where the stay that this row belongs to does not end with it.
bool goes_on(const roster& people, const turn_columns& rows, std::size_t row, range of, const hierarchy* across) {
  for (std::size_t next = row + 1; next < of.last; ++next)
    if (goes_on_as(rows, people, row, next, across) && rows.term[row].until < rows.term[next].until) return true;
  return false;
}

/// Which of the three bits of case_places hold for a row of which the stay is known.
std::uint8_t bits_of(const roster& people, const turn_columns& rows, std::size_t row, const chain& stay, range of, interval post_in_force,
                     const hierarchy* across) {
  const interval term = rows.term[row];
  unsigned bits = stay.arrived_by == movement::rotation ? case_places::came_by_rotation : 0U;
  if (term.has_start() && stay.from == term.from) bits |= begins_stay;
  if (term.has_end() && stay.arrived_by == movement::rotation && !goes_on(people, rows, row, of, across)) bits |= ends_rotation;
  if (!post_in_force.contains(term)) bits |= may_outlast_post;
  return static_cast<std::uint8_t>(bits);
}

/// The day up to which earlier rows of the official hold the post of this one; nothing where none does. An earlier row begins no
/// later, so what it shares with this one is this one's beginning.
std::optional<date> repeats_until(const turn_columns& rows, std::size_t row, range of) {
  std::optional<date> until;
  const interval term = rows.term[row];
  for (std::size_t above = row; above-- > of.first;) {
    if (rows.post[above] != rows.post[row]) continue;
    const interval earlier = rows.term[above];
    if (rows.kind[above] != movement::release && earlier.overlaps(term)) until = std::max(until.value_or(earlier.until), earlier.until);
  }
  return until;
}

/// What one part has found out beside its columns.
struct found_in_part {
  bool packed = true;
  date first_day = date::highest();
  std::uint16_t first_month = 0xffff;
  std::vector<repeating_row> repeating;
};

/// Whether officials are local persons where their rows lead, by the readings of a book. One for each thread; refers to its arguments.
class native_reader {
 public:
  native_reader(const facts& known, const readings& shared, const detail::lookup& from, const detail::local_persons& local)
      : local_(local), day_(from.epoch.from) {
    if (!reads_one_place(shared)) otherwise_.emplace(known, shared);
  }
  [[nodiscard]] locality of(official_id who, unit_id where) {
    return otherwise_ && otherwise_->reads_otherwise(where, day_) ? otherwise_->of(who, where, day_) : local_.of(who, where);
  }

 private:
  const detail::local_persons& local_;
  std::optional<place_reader> otherwise_;  // empty: one recorded place tells everywhere
  date day_;
};

/// Works out the rows of one official after another. One for each thread.
class row_preparer {
 public:
  row_preparer(const facts& known, const readings& shared, const detail::lookup& from, const detail::local_persons& local)
      : people_(known.people),
        from_(from),
        native_(known, shared, from, local),
        across_(across_mergers(known, shared)),
        rows_(people_),
        official_(people_.appointment_official()),
        flags_(people_.appointment_flags()),
        post_unit_(people_.post_unit()),
        post_in_force_(people_.post_in_force()),
        has_registers_(people_.has_discipline() || people_.has_protections()) {}

  /// Fills the columns of `to` from row `first` to `last`. REQUIRES no official's rows are cut
  void prepare(detail::row_columns& to, std::size_t first, std::size_t last, found_in_part& found) {
    for_each_official(first, last, [&](range of) {
      const bool registered = has_registers_ && is_on_registers(people_, official_[of.first]);
      for (std::size_t row = of.first; row < of.last; ++row) {
        to.traits[row] = traits_of_row(row);
        if (registered || is_asked_more(of, row)) to.traits[row].add(case_traits::on_record);
        if (rows_.term[row].has_start()) found.first_day = std::min(found.first_day, rows_.term[row].from);
        if (const auto until = repeats_until(rows_, row, of)) found.repeating.push_back({static_cast<std::uint32_t>(row), *until});
      }
      found.packed = found.packed && to.packed && pack_official(to, of, found);
      place_official(of, to.kind.data(), to.places.data());
    });
  }

 private:
  template <class Visit>
  void for_each_official(std::size_t first, std::size_t last, const Visit& visit) {
    for (range of{first, first}; of.first < last; of.first = of.last) {
      while (of.last < last && official_[of.last] == official_[of.first]) fetch_ahead(of.last++);
      find_stays(of);
      visit(of);
    }
  }

  /// Posts stand in no order that a processor could guess: those of rows further on are asked for in time.
  void fetch_ahead(std::size_t row) const {
    constexpr std::size_t ahead = 24;
    if (row + ahead >= official_.size()) return;
    const std::size_t post = index(rows_.post[row + ahead]);
    detail::fetch(&from_.posts[post]);
    detail::fetch(&post_unit_[post]);
    detail::fetch(&post_in_force_[post]);
  }

  /// As chain_of: a row that goes on from one above it belongs to the stay of that one, and the nearest above counts.
  void find_stays(range of) {
    begun_.clear();
    for (std::size_t row = of.first; row < of.last; ++row) {
      std::size_t begun = row;
      for (std::size_t above = row; above-- > of.first;) {
        if (across_ == nullptr && rows_.post[above] != rows_.post[row]) continue;
        if (!goes_on_as(rows_, people_, above, row, across_)) continue;
        begun = begun_[above - of.first];
        break;
      }
      begun_.push_back(begun);
    }
  }

  /// Whether another row of the official may say more of this one on a day on which it is held: a secondment that this row is not, or
  /// the post of chair in the unit of which this one is secretary.
  [[nodiscard]] bool is_asked_more(range of, std::size_t row) const {
    const bool secretary = kind_of(row).has(secretary_bits);
    const bool seconded = rows_.kind[row] == movement::secondment;
    if (seconded && !secretary) return false;
    for (std::size_t each = of.first; each < of.last; ++each) {
      if (!rows_.term[each].overlaps(rows_.term[row])) continue;
      if (!seconded && rows_.kind[each] == movement::secondment) return true;
      if (secretary && kind_of(each).has(chair_bits) && unit_of(each) == unit_of(row)) return true;
    }
    return false;
  }
  [[nodiscard]] post_kind kind_of(std::size_t row) const { return from_.posts[index(rows_.post[row])].kind; }
  [[nodiscard]] unit_id unit_of(std::size_t row) const { return post_unit_[index(rows_.post[row])]; }
  static constexpr std::uint16_t chair_bits = post_kind::bits_of(group_set{post_group::chair});
  static constexpr std::uint16_t secretary_bits = post_kind::bits_of(group_set{post_group::secretary});

  [[nodiscard]] case_traits traits_of_row(std::size_t row) const {
    case_traits traits = from_.posts[index(rows_.post[row])].traits;
    traits.add(decisions_of(flags_[row]).bits);
    if (has(flags_[row], appointment_flag::planned_end)) traits.add(case_traits::planned_end);
    return traits;
  }

  /// Fills the packed columns; false, and some of them left as they are, where a day does not fit.
  [[nodiscard]] bool pack_official(detail::row_columns& to, range of, found_in_part& found) const {
    for (std::size_t row = of.first; row < of.last; ++row) {
      const interval term = rows_.term[row];
      if (!may_be_packed(term.from)) return false;
      to.from[row] = pack(term.from);
      to.until[row] = pack_until(term.until, rows_.kind[row]);
      to.stay[row] = to.from[begun_[row - of.first]];
      if (to.stay[row].known()) found.first_month = std::min(found.first_month, to.stay[row].month());
      const auto retirement = retirement_of(row);
      if (retirement && !packed_month::holds(*retirement)) return false;
      to.retirement[row] = packed_month::of(retirement);
      if (!to.planned_last.empty() && !pack_planned(to.planned_last[row], row)) return false;
    }
    return true;
  }

  [[nodiscard]] std::optional<calendar_month> retirement_of(std::size_t row) const {
    const official_id who = official_[row];
    if (from_.posts[index(rows_.post[row])].traits.has(case_traits::armed_forces)) return people_.official_retirement()[index(who)];
    const std::int32_t month = from_.officials[index(who)].retirement;
    return month != detail::lookup::official_answers::unknown ? std::optional(calendar_month{month}) : std::nullopt;
  }

  [[nodiscard]] bool pack_planned(packed_day& to, std::size_t row) const {
    to = packed_day{};
    if (!has(flags_[row], appointment_flag::planned_end)) return true;
    const date last = *people_.planned_until(static_cast<appointment_id>(row)) - days{1};
    if (!packed_day::holds(last)) return false;
    to = packed_day::as_end(last);
    return true;
  }

  void place_official(range of, post_kind* kind, case_places* places) {
    for (std::size_t row = of.first; row < of.last; ++row) {
      const std::size_t post = index(rows_.post[row]);
      const interval began = rows_.term[begun_[row - of.first]];
      const chain stay{began.has_start() ? std::optional(began.from) : std::nullopt, rows_.kind[begun_[row - of.first]]};
      kind[row] = from_.posts[post].kind;
      const case_places placed = case_places::of(from_.posts[post].unit, native_.of(official_[row], post_unit_[post]));
      places[row].bits =
          static_cast<std::uint8_t>(placed.bits | bits_of(people_, rows_, row, stay, of, post_in_force_[post], across_));
    }
  }

  const roster& people_;
  const detail::lookup& from_;
  native_reader native_;
  const hierarchy* across_;
  turn_columns rows_;
  std::span<const official_id> official_;
  std::span<const std::uint8_t> flags_;
  std::span<const unit_id> post_unit_;
  std::span<const interval> post_in_force_;
  bool has_registers_;
  std::vector<std::size_t> begun_;  // of each row of one official, the row that its stay began with
};

/// The first row at or before this one that begins an official's rows.
std::size_t begin_of_official(const roster& people, std::size_t row) {
  return row < people.appointment_count() ? people.appointments_of(people.appointment_official()[row]).first : row;
}

/// Calls `work(part, first, last)` for parts of whole officials.
template <class Work>
void in_parts_of_officials(const roster& people, const executor& lent, const Work& work) {
  detail::in_parts(people.appointment_count(), detail::rows_of_part, lent, [&](std::size_t first, std::size_t last) {
    work(first / detail::rows_of_part, begin_of_official(people, first), begin_of_official(people, last));
  });
}

bool some_end_is_planned(const roster& people) {
  return std::ranges::any_of(people.appointment_flags(), [](std::uint8_t flags) { return has(flags, appointment_flag::planned_end); });
}

void make_room(detail::row_columns& in) {
  const std::size_t rows = in.known.people.appointment_count();
  for (detail::column<packed_day>* const days : {&in.stay, &in.from, &in.until}) days->resize(rows);
  if (some_end_is_planned(in.known.people)) in.planned_last.resize(rows);
  in.retirement.resize(rows);
  in.traits.resize(rows);
  in.kind.resize(rows);
  in.places.resize(rows);
}

void prepare_rows(detail::row_columns& to, const executor& lent) {
  make_room(to);
  to.packed = to.shared.counting == month_count::corresponding_day;
  const roster& people = to.known.people;
  const detail::local_persons local(to.of_each, to.known.units);
  std::vector<found_in_part> found(people.appointment_count() / detail::rows_of_part + 1);
  in_parts_of_officials(people, lent, [&](std::size_t part, std::size_t first, std::size_t last) {
    row_preparer(to.known, to.shared, to.of_each, local).prepare(to, first, last, found[part]);
  });
  for (const found_in_part& each : found) {
    to.packed = to.packed && each.packed;
    to.first_day = std::min(to.first_day, each.first_day);
    to.first_month = std::min(to.first_month, each.first_month);
    to.repeating.insert(to.repeating.end(), each.repeating.begin(), each.repeating.end());
  }
  if (to.packed) return;
  for (detail::column<packed_day>* const days : {&to.stay, &to.from, &to.until, &to.planned_last}) *days = {};
  to.retirement = {};
}

}  // namespace

std::uint8_t stay_bits(const roster& people, std::size_t row, const hierarchy* across) {
  const range of = people.appointments_of(people.appointment_official()[row]);
  return bits_of(people, turn_columns(people), row, chain_of(people, static_cast<appointment_id>(row), across), of,
                 people.post_in_force()[index(people.appointment_post()[row])], across);
}

bool is_past_case(const roster& people, subject of, std::size_t row, case_places places) noexcept {
  if (people.appointment_movement()[row] == movement::release) return false;
  if (of == subject::ended_rotation) return (places.bits & ends_rotation) != 0;
  // Going on in the same post is no move, and posts taken up by one decision are one.
  return (places.bits & begins_stay) != 0 && !has(people.appointment_flags()[row], appointment_flag::concurrent);
}

placed_columns place_rows(const detail::row_columns& of, const detail::lookup& from, const executor& lent) {
  // What no map changes: how the stay began and ended, and whether the post lasts as long.
  constexpr unsigned not_of_a_place = case_places::came_by_rotation | begins_stay | ends_rotation | may_outlast_post;
  placed_columns made{from.epoch, {}, {}};
  const std::size_t rows = of.known.people.appointment_count();
  made.kind.resize(rows);
  made.places.resize(rows);
  const detail::local_persons local(from, of.known.units);
  const std::span<const post_id> post_of = of.known.people.appointment_post();
  const std::span<const official_id> official_of = of.known.people.appointment_official();
  const std::span<const unit_id> unit_of = of.known.people.post_unit();
  detail::in_parts(rows, detail::rows_of_part, lent, [&](std::size_t first, std::size_t last) {
    native_reader native(of.known, of.shared, from, local);
    constexpr std::size_t ahead = 24;  // posts stand in no order that a processor could guess
    for (std::size_t row = first; row < last; ++row) {
      if (row + ahead < rows) {
        detail::fetch(&from.posts[index(post_of[row + ahead])]);
        detail::fetch(&unit_of[index(post_of[row + ahead])]);
      }
      const std::size_t post = index(post_of[row]);
      const case_places placed = case_places::of(from.posts[post].unit, native.of(official_of[row], unit_of[post]));
      made.kind[row] = from.posts[post].kind;
      made.places[row].bits = static_cast<std::uint8_t>(placed.bits | (of.places[row].bits & not_of_a_place));
    }
  });
  return made;
}

namespace {

/// Every past move and ended rotation on its own day, which no day of an audit changes.
detail::row_columns::past_cases derive_past(const detail::row_columns& of) {
  detail::row_columns::past_cases made;
  deriver derive(of, need_set::all());
  for (std::size_t row = 0; row < of.places.size(); ++row)
    for (const subject each : {subject::move, subject::ended_rotation})
      if (is_past_case(of.known.people, each, row, of.places[row]))
        (each == subject::move ? made.moves : made.ended_rotations).add(derive.of(each, static_cast<appointment_id>(row), {1970, 1, 1}));
  return made;
}

}  // namespace

prepared_facts::prepared_facts(const facts& known, const readings& shared, date around, prepare_options options, const executor& lent) {
  const auto made = std::make_shared<detail::row_columns>(detail::row_columns{.known = known, .shared = shared});
  made->of_each = detail::look_up(known, shared, around, lent);
  made->epoch = made->of_each.epoch;
  prepare_rows(*made, lent);
  if (options.past) made->past = derive_past(*made);
  columns_ = made;
}

prepared_facts::prepared_facts(std::shared_ptr<const detail::row_columns> columns) : columns_(std::move(columns)) {}

prepared_facts prepared_facts::around(date day, const executor& lent) const {
  const detail::row_columns& of = *columns_;
  if (of.epoch.contains(day)) return *this;
  detail::lookup of_each = detail::look_up_again(of.of_each, of.known, of.shared, day, lent);
  placed_columns placed = place_rows(of, of_each, lent);
  return prepared_facts(std::make_shared<const detail::row_columns>(detail::row_columns{.known = of.known,
                                                                                        .shared = of.shared,
                                                                                        .epoch = placed.epoch,
                                                                                        .of_each = std::move(of_each),
                                                                                        .packed = of.packed,
                                                                                        .first_day = of.first_day,
                                                                                        .stay = of.stay,
                                                                                        .first_month = of.first_month,
                                                                                        .from = of.from,
                                                                                        .until = of.until,
                                                                                        .planned_last = of.planned_last,
                                                                                        .retirement = of.retirement,
                                                                                        .kind = std::move(placed.kind),
                                                                                        .traits = of.traits,
                                                                                        .places = std::move(placed.places),
                                                                                        .repeating = of.repeating,
                                                                                        .filled = of.filled,
                                                                                        .relatives = of.relatives}));
}

const facts& prepared_facts::known() const noexcept { return columns_->known; }
const readings& prepared_facts::shared_readings() const noexcept { return columns_->shared; }
interval prepared_facts::holds_for() const noexcept { return columns_->epoch; }

std::size_t prepared_facts::bytes() const noexcept {
  const detail::row_columns& of = *columns_;
  const auto bytes_of = [](const auto& column) { return column.size() * sizeof column[0]; };
  return bytes_of(of.stay) + bytes_of(of.from) + bytes_of(of.until) + bytes_of(of.planned_last) + bytes_of(of.retirement) +
         bytes_of(of.kind) + bytes_of(of.traits) + bytes_of(of.places) + bytes_of(of.repeating) + of.of_each.bytes() + of.counted->bytes() +
         of.filled->bytes() +
         (of.past ? of.past->moves.bytes() + of.past->ended_rotations.bytes() : 0);
}

}  // namespace rota
