// SPDX-License-Identifier: BSL-1.0

// A transfer (*điều động*) does not touch who is under discipline or proceedings, ill, away, or bound to a small child.
//
// Provision   Decree 170/2025/NĐ-CP, Art. 25(5): not transferred are officials a) under discipline; b) prosecuted, investigated, inspected or
//             audited; c) treated for a serious illness; d) in long training or seconded; đ) pregnant, on maternity leave or with a child
//             under 36 months, unless they agree; e) in specially hard circumstances that are certified, unless they agree; g) others whom
//             the head of the body names.
// In force    from 2025-07-01   Decree 170/2025/NĐ-CP, Art. 25(5), in translation
// Reading     A ground counts on the effective day. "long training": a course of 12 months or more, as in Decree 59/2019/NĐ-CP, Art. 38; a
//             course without a recorded end is taken to be one. An entry on a child counts up to its end, or for 36 months from its first
//             day where that is earlier. "agree": the proposal is at the official's own wish, or every entry on family or hardship that is
//             in force says so. A ground on record decides even where the other register was not given; where none is and a register is
//             missing, nothing can be said.
// Not judged  whom the head of the body names (g): no register holds them. Whether a man brings the child up alone. Of past moves no wish
//             is recorded but that in the register. A move of which the kind is not recorded may be a transfer: undetermined.
// Cases       tests/law/vietnam/transfer_protected.csv

#include "law/grounds.hpp"
#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2025, 7, 1}}, .source = {"170/2025/ND-CP", "25(5)", evidence::translated}},
};

enum class why : std::uint8_t {
  no_ground,
  voluntary,
  under_discipline,
  proceedings,
  illness,
  study,
  seconded,
  family,
  hardship,
  no_register,
  not_a_transfer,
  kind_not_recorded,
};

constexpr reason reasons[] = {
    {"nothing on record keeps the official from being transferred on {day}",
     "vào ngày {day} cán bộ không thuộc trường hợp không thực hiện điều động"},
    {"the official expects or has a small child or lives in hard circumstances on {day} but agrees to the transfer",
     "vào ngày {day} cán bộ đang mang thai, nuôi con nhỏ hoặc có hoàn cảnh khó khăn nhưng tự nguyện được điều động"},
    {"the official is under discipline on {day} and is not transferred", "vào ngày {day} cán bộ đang bị kỷ luật nên không thực hiện điều động"},
    {"the official is inspected, investigated, prosecuted or tried on {day} and is not transferred",
     "vào ngày {day} cán bộ đang bị thanh tra, điều tra, truy tố, xét xử nên không thực hiện điều động"},
    {"the official is under treatment for an illness on {day} and is not transferred",
     "vào ngày {day} cán bộ đang điều trị bệnh nên không thực hiện điều động"},
    {"the official is in training of {long_study_months} months or more on {day} and is not transferred",
     "vào ngày {day} cán bộ đang đi học từ {long_study_months} tháng trở lên nên không thực hiện điều động"},
    {"the official is seconded on {day} and is not transferred", "vào ngày {day} cán bộ đang được biệt phái nên không thực hiện điều động"},
    {"the official is pregnant, on maternity leave or has a child of less than {child_months} months on {day}, and has not agreed to be "
     "transferred",
     "vào ngày {day} cán bộ đang mang thai, nghỉ thai sản hoặc nuôi con dưới {child_months} tháng tuổi và không tự nguyện nên không thực "
     "hiện điều động"},
    {"the official is in hard circumstances on {day} and has not agreed to be transferred",
     "vào ngày {day} cán bộ có hoàn cảnh đặc biệt khó khăn và không tự nguyện nên không thực hiện điều động"},
    {"the register of discipline or that of protection was not given, and what is on record does not keep the official from being "
     "transferred",
     "chưa có dữ liệu kỷ luật hoặc dữ liệu về trường hợp được bảo vệ; dữ liệu hiện có chưa cho thấy cán bộ thuộc trường hợp không thực hiện "
     "điều động"},
    {"the move is not a transfer", "trường hợp này không phải là điều động"},
    {"the kind of the move is not recorded; it may be a transfer",
     "chưa ghi nhận hình thức điều chuyển; có thể là điều động"},
};

constexpr std::uint16_t always = case_protection::under_discipline | case_protection::proceedings | case_protection::illness |
                                 case_protection::long_study | case_protection::seconded;
constexpr std::uint16_t unless_voluntary = case_protection::family | case_protection::hardship;

ruling judge(one_case c, const step& by) noexcept {
  const case_protection on = c.protection();
  const bool agreed = any(c.record().has(case_record::voluntary), on.has(case_protection::voluntary));
  const auto not_moved = [&by](why ground) { return decide_as(verdict::violated, by, ground); };
  return first_of(
      when(c.movement() == movement::not_recorded, decide_as(verdict::undetermined, by, why::kind_not_recorded)),
      when(c.movement() != movement::transfer, decide_as(verdict::not_applicable, by, why::not_a_transfer)),
      when(on.has(case_protection::under_discipline), not_moved(why::under_discipline)),
      when(on.has(case_protection::proceedings), not_moved(why::proceedings)),
      when(on.has(case_protection::illness), not_moved(why::illness)),
      when(on.has(case_protection::long_study), not_moved(why::study)),
      when(on.has(case_protection::seconded), not_moved(why::seconded)),
      when(all(on.has(case_protection::family), !agreed), not_moved(why::family)),
      when(all(on.has(case_protection::hardship), !agreed), not_moved(why::hardship)),
      when(on.has(case_protection::no_discipline_register | case_protection::no_protection_register),
           decide_as(verdict::undetermined, by, why::no_register)),
      when(on.has(unless_voluntary), decide_as(verdict::satisfied, by, why::voluntary)),
      decide_as(verdict::satisfied, by, why::no_ground));
}

/// The bits of which a reason tells; 0 where it tells of none.
std::uint16_t grounds_of(const finding& found) {
  switch (static_cast<why>(found.decided.reason)) {
    case why::voluntary: return unless_voluntary;
    case why::under_discipline: return case_protection::under_discipline;
    case why::proceedings: return case_protection::proceedings;
    case why::illness: return case_protection::illness;
    case why::study: return case_protection::long_study;
    case why::seconded: return case_protection::seconded;
    case why::family: return case_protection::family;
    case why::hardship: return case_protection::hardship;
    default: return 0;
  }
}

void describe(one_case c, const step&, const facts& known, finding& found) {
  const std::uint16_t told_of = grounds_of(found);
  if (told_of == 0) return;
  const bool wished = c.record().has(case_record::voluntary);
  const auto is_told_of = [&](const ground& each) { return (each.bit & told_of) != 0; };
  if (const auto told = ground_on(known.people, c.official(), c.day(), found.counting, is_told_of)) {
    found.facts.add(word_fact("status", told->word));
    if (told->in_force.has_start()) found.facts.add(day_fact("status_from", told->in_force.from));
    if (told->in_force.has_end()) found.facts.add(day_fact("status_until", told->in_force.until));
  }
  if (decided_by(found, why::study)) found.facts.add(number_fact("long_study_months", long_study_from.count));
  if (decided_by(found, why::family)) found.facts.add(number_fact("child_months", child_counts_for.count));
  if (decided_by(found, why::voluntary) || !known.people.has_discipline() || !known.people.has_protections()) return;
  const auto counts = [&](const ground& each) {
    return (each.bit & always) != 0 || ((each.bit & unless_voluntary) != 0 && !wished && !each.voluntary);
  };
  found.compliant_from = free_from(known.people, c.official(), c.day(), found.counting, counts);
}

constexpr exemption exceptions[] = {
    {{"who expects or has a small child, or lives in hard circumstances, but agrees to the transfer",
      "người đang mang thai, nuôi con nhỏ hoặc có hoàn cảnh đặc biệt khó khăn nhưng tự nguyện"},
     {"170/2025/ND-CP", "25(5)", evidence::translated},
     static_cast<std::uint8_t>(why::voluntary)},
};

}  // namespace

constinit const rule transfer_protected = make_rule<&judge>({
    .id = "transfer-protected",
    .name_en = "a transfer does not touch who is protected",
    .name_vi = "trường hợp không thực hiện điều động",
    .judged = {subject::proposal, subject::move},
    .moves = {movement::transfer},
    .needs = {need::registers, need::person},
    .law = law,
    .reasons = reasons,
    .exceptions = exceptions,
    .describe = &describe,
});

}  // namespace rota::vietnam
