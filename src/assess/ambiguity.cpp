// SPDX-License-Identifier: BSL-1.0

#include <rota/assess/ambiguity.hpp>

#include <rota/assess/assess.hpp>

#include <algorithm>
#include <array>
#include <cassert>
#include <tuple>
#include <utility>

namespace rota {
namespace {

// One line for each value of each member of `readings`, and one for the member.

constexpr std::array locality_choices{
    reading_choice{"native_place", "by the native place", "theo quê quán",
                   [](readings& in) { in.locality = place_strategy::native_place; }},
    reading_choice{"birth_place", "by the place of birth", "theo nơi sinh",
                   [](readings& in) { in.locality = place_strategy::birth_place; }},
    reading_choice{"upbringing_or_20_years", "by upbringing or twenty years of work",
                   "theo nơi sinh ra, lớn lên hoặc đủ 20 năm công tác",
                   [](readings& in) { in.locality = place_strategy::upbringing_or_20_years; }},
};

constexpr std::array merger_choices{
    reading_choice{"ends", "ends with the old unit", "kết thúc cùng đơn vị cũ",
                   [](readings& in) { in.tenure_continues_across_merger = false; }},
    reading_choice{"continues", "goes on in the unit that received it", "tính tiếp ở đơn vị tiếp nhận",
                   [](readings& in) { in.tenure_continues_across_merger = true; }},
};

constexpr std::array counting_choices{
    reading_choice{"corresponding_day", "complete on the same day number", "tròn tháng vào ngày tương ứng",
                   [](readings& in) { in.counting = month_count::corresponding_day; }},
    reading_choice{"month_end", "from the last day of a month, complete on the last of another",
                   "tính từ ngày cuối tháng thì tròn tháng vào ngày cuối tháng",
                   [](readings& in) { in.counting = month_count::month_end; }},
};

constexpr std::array divided_choices{
    reading_choice{"undetermined", "undetermined", "chưa xác định", [](readings& in) { in.divided = divided_place::undetermined; }},
    reading_choice{"local", "local, some of it being enough", "là người địa phương nếu có một phần thuộc nơi đó",
                   [](readings& in) { in.divided = divided_place::local; }},
    reading_choice{"not_local", "not local unless all of it lies there", "chỉ là người địa phương nếu toàn bộ thuộc nơi đó",
                   [](readings& in) { in.divided = divided_place::not_local; }},
};

constexpr std::array all_open{
    open_reading{"locality", "local person", "người địa phương", locality_choices},
    open_reading{"divided_place", "place of origin of which only a part lies there", "quê quán chỉ có một phần thuộc nơi đó",
                 divided_choices},
    open_reading{"tenure_across_merger", "time in a post at a merger", "thời gian giữ chức vụ khi sáp nhập", merger_choices},
    open_reading{"month_count", "completed months", "số tháng tròn", counting_choices},
};

bool speaks(packed_ruling of) { return of.is_judged() && of.outcome() != verdict::not_applicable; }

bool differ(packed_ruling a, packed_ruling b) { return (speaks(a) || speaks(b)) && a != b; }

bool passes(packed_ruling of) { return !speaks(of) || of.outcome() == verdict::satisfied; }

/// One answer and the audit under it.
struct answered {
  const reading_choice* chosen;
  rota::audit audit;
};

official_id official_of(const roster& people, subject as, std::size_t row) {
  return as == subject::proposal ? people.at(static_cast<proposal_id>(row)).official : people.appointment_official()[row];
}

class ambiguity_search {
 public:
  ambiguity_search(const prepared_facts& known, const rulebook& law, const ambiguity_options& options)
      : known_(known), law_(law), options_(options), own_(audit_roster(known, law, options.audit)) {
    options_.audit.list_flagged = false;
  }

  void vary(const open_reading& open) {
    const reading_choice& chosen = open.chosen_in(law_.shared_readings());
    std::vector<answered> others;
    for (const reading_choice& each : open.choices)
      if (&each != &chosen) others.push_back({&each, audit_under(each)});
    for (std::size_t part = 0; part < own_.parts.size(); ++part)
      if (options_.of.has(own_.parts[part].subject))
        for (std::size_t rule = 0; rule < own_.parts[part].columns.size(); ++rule) compare(open, chosen, others, part, rule);
  }

  [[nodiscard]] ambiguity_report report() && {
    // Stable: one ruling that depends on two questions keeps them in their order. The rules of a book stand one after the other.
    std::ranges::stable_sort(found_, {},
                             [](const ambiguous_ruling& of) { return std::tuple(of.official, of.subject, of.row, of.rule); });
    ambiguity_report made{own_.as_of, std::move(found_), 0};
    for (std::size_t at = 0; at < made.rulings.size(); ++at)
      if (at == 0 || made.rulings[at].official != made.rulings[at - 1].official) ++made.officials;
    return made;
  }

 private:
  /// The columns are those of the book's own audit, in the same places, since the rules are the same.
  [[nodiscard]] rota::audit audit_under(const reading_choice& chosen) const {
    const rulebook read_so = law_.with(read_as(law_.shared_readings(), chosen));
    return audit_roster(known_.known(), read_so, options_.audit);
  }

  void compare(const open_reading& open, const reading_choice& chosen, const std::vector<answered>& others, std::size_t part,
               std::size_t rule) {
    const audit_part& own = own_.parts[part];
    for (std::size_t row = 0; row < own.rows; ++row) {
      const packed_ruling by_the_book = own.columns[rule].rulings[row];
      const auto decided = [&](const answered& each) { return each.audit.parts[part].columns[rule].rulings[row]; };
      if (std::ranges::none_of(others, [&](const answered& each) { return differ(by_the_book, decided(each)); })) continue;
      if (options_.leave_out_passing && passes(by_the_book) && std::ranges::all_of(others, passes, decided)) continue;
      ambiguous_ruling& to = found_.emplace_back();
      to.official = official_of(known_.known().people, own.subject, row);
      to.subject = own.subject;
      to.row = static_cast<std::uint32_t>(row);
      to.rule = own.columns[rule].rule;
      to.open = &open;
      to.by_the_book = {&chosen, by_the_book};
      for (const answered& each : others) to.others.push_back({each.chosen, decided(each)});
    }
  }

  const prepared_facts& known_;
  const rulebook& law_;
  ambiguity_options options_;
  rota::audit own_;
  std::vector<ambiguous_ruling> found_;
};

}  // namespace

const reading_choice& open_reading::chosen_in(const readings& own) const {
  const auto found = std::ranges::find_if(choices, [&](const reading_choice& each) { return read_as(own, each) == own; });
  assert(found != choices.end());
  return *found;
}

std::span<const open_reading> open_readings() noexcept { return all_open; }

readings read_as(readings own, const reading_choice& chosen) {
  chosen.choose(own);
  return own;
}

ambiguity_report find_ambiguities(const prepared_facts& known, const rulebook& law, const ambiguity_options& options) {
  ambiguity_search search(known, law, options);
  for (const open_reading& each : open_readings()) search.vary(each);
  return std::move(search).report();
}

std::optional<finding> explain_under(const ambiguous_ruling& of, date as_of, const prepared_facts& known, const rulebook& read_so) {
  const assessment said = of.subject == subject::proposal
                              ? assess(known.known().people.at(static_cast<proposal_id>(of.row)), known, read_so)
                              : assess(static_cast<appointment_id>(of.row), of.subject, as_of, known, read_so);
  for (const finding& each : said.findings)
    if (each.rule->id == of.rule->id) return each;
  return std::nullopt;
}

}  // namespace rota
