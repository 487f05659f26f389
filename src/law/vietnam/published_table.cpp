// SPDX-License-Identifier: BSL-1.0

// The parts of a published table add up to its stated total.
//
// Provision   none: a table that contradicts itself is wrong by arithmetic. Such tables stand in the newspaper reports that the
//             published figures come from, hence the mark.
// In force    always
// Reading     One case is one row of a table. A row without a total, or without parts, cannot contradict itself and is not spoken
//             of. Of several totals in one row, one that the parts do not add up to counts (see reconcile).
// Not judged  whether the figures are true.
// Cases       tests/law/vietnam/published_table.csv

#include <rota/law/group_case.hpp>
#include <rota/law/rule.hpp>
#include <rota/law/vietnam.hpp>

#include <cstdlib>

namespace rota::vietnam {
namespace {

constexpr step law[] = {{.in_force = {}, .source = {"", "", evidence::newspaper}}};

enum class why : std::uint8_t { adds_up, missing, too_many, no_total, no_parts };

constexpr reason reasons[] = {
    {"table `{table}`, row `{row}`: the parts add up to the stated total, {stated_total}",
     "bảng `{table}`, dòng `{row}`: các phần cộng lại khớp tổng công bố là {stated_total}"},
    {"table `{table}`, row `{row}`: the stated total is {stated_total} but its parts add up to {sum_of_parts}, {difference} missing",
     "bảng `{table}`, dòng `{row}`: tổng công bố là {stated_total} nhưng các phần cộng lại là {sum_of_parts}, thiếu {difference}"},
    {"table `{table}`, row `{row}`: the stated total is {stated_total} but its parts add up to {sum_of_parts}, {difference} too many",
     "bảng `{table}`, dòng `{row}`: tổng công bố là {stated_total} nhưng các phần cộng lại là {sum_of_parts}, thừa {difference}"},
    {"table `{table}`, row `{row}`: no total is stated", "bảng `{table}`, dòng `{row}`: không công bố tổng"},
    {"table `{table}`, row `{row}`: a total of {stated_total} is stated without parts",
     "bảng `{table}`, dòng `{row}`: chỉ công bố tổng là {stated_total}, không có các phần"},
};

void list(const group_facts& known, date day, std::vector<group_case>& to) {
  for (std::size_t at = 0; at < known.published.size(); ++at)
    to.push_back({.subject = subject::table, .day = day, .position = at});
}

ruling judge(const group_case& on, const step& by, const group_facts& known) {
  const published_row& row = known.published[on.position];
  if (!row.stated) return decide_as(verdict::not_applicable, by, why::no_total);
  if (!row.has_parts) return decide_as(verdict::not_applicable, by, why::no_parts);
  if (!row.conflicts()) return decide_as(verdict::satisfied, by, why::adds_up);
  return decide_as(verdict::violated, by, row.parts < *row.stated ? why::missing : why::too_many);
}

void describe(const group_case& on, const step&, const group_facts& known, finding& found) {
  const published_row& row = known.published[on.position];
  if (row.stated) found.facts.add(number_fact("stated_total", *row.stated));
  if (row.has_parts) found.facts.add(number_fact("sum_of_parts", row.parts));
  if (row.conflicts()) found.facts.add(number_fact("difference", std::abs(*row.stated - row.parts)));
}

}  // namespace

constinit const rule published_table = {
    .id = "published-table",
    .name_en = "the parts of a published table add up",
    .name_vi = "số liệu công bố khớp tổng",
    .judged = {subject::table},
    .law = law,
    .open_to_regulations = false,
    .reasons = reasons,
    .list = &list,
    .judge_group = &judge,
    .describe_group = &describe,
};

}  // namespace rota::vietnam
