// SPDX-License-Identifier: BSL-1.0

// What the page says of the time to come: what changes by time alone, and for which posts too few are planned.

#include "sections.hpp"

#include <rota/io/words.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace {

using rota::spoken;
using rota::verdict;

/// Somebody has to do something by that day, and not only should.
bool calls_for_somebody(const rota::due_row& row) {
  return row.kind == rota::due_kind::incumbent && row.after.outcome() == verdict::violated &&
         row.after.force() == rota::force::binding;
}

std::string ruling_text(rota::packed_ruling ruling, const report& of) {
  if (!ruling.is_judged()) return "–";
  return std::string(spoken(ruling.outcome(), of.in)) + " (" + std::string(spoken(ruling.force(), of.in)) + ')';
}

std::string post_name(rota::post_id post, const report& of) {
  const rota::finding on{.day = of.audit.as_of, .post = post, .unit = of.data.people.post_unit()[index(post)]};
  return post_text(on, of.known, of.in);
}

html_table rows_of(const std::vector<rota::due_row>& rows, const report& of, std::size_t most) {
  html_table table{4,
                   {of.say("ngày", "day"), of.say("cán bộ, chức vụ", "official, post"), of.say("quy tắc", "rule"),
                    of.say("thay đổi", "change")}};
  table.as_cards = true;
  const rota::roster& people = of.data.people;
  for (std::size_t at = 0; at < std::min(rows.size(), most); ++at) {
    const std::size_t row = index(rows[at].appointment);
    table.rows.push_back({spoken(rows[at].day, of.in),
                          std::string(people.at(people.appointment_official()[row]).code) + ", " +
                              post_name(people.appointment_post()[row], of),
                          of.name_of(*rows[at].rule),
                          ruling_text(rows[at].before, of) + " → " + ruling_text(rows[at].after, of)});
  }
  return table;
}

}  // namespace

void add_due(html_page& to, const report& of) {
  constexpr std::size_t shown = 15;
  to.section(
      of.say("Sắp đến hạn trong 12 tháng tới", "Due within the next 12 months"),
      of.say(
          "Kết luận sẽ thay đổi chỉ vì thời gian trôi qua, với đúng ngày thay đổi, nếu hồ sơ giữ nguyên. Bảng nêu các "
          "vi phạm quy định bắt buộc. Ngày nghỉ hưu cho biết tháng sinh.",
          "Verdicts that time alone changes, each on its exact day, if the records stay as they are; the table has the "
          "violations of binding rules. A day of retirement tells the month of birth."));
  std::map<std::string, std::pair<std::uint64_t, rota::date>> by_rule;
  std::vector<rota::due_row> calling;
  for (const rota::due_row& row : of.due.rows) {
    const auto [found, added] = by_rule.try_emplace(of.name_of(*row.rule), 0U, row.day);
    ++found->second.first;
    if (calls_for_somebody(row)) calling.push_back(row);
  }
  if (by_rule.empty()) return to.paragraph(of.say("Không có.", "There is none."));
  if (!calling.empty()) {
    to.table(rows_of(calling, of, shown));
    if (calling.size() > shown)
      to.paragraph(of.say("Không nêu ở đây: ", "Not shown: ") + std::to_string(calling.size() - shown) + ".");
  }
  html_table counts{
      1, {of.say("quy tắc", "rule"), of.say("số thay đổi", "changes"), of.say("ngày đầu tiên", "first day")}};
  for (const auto& [rule, count] : by_rule)
    counts.rows.push_back({rule, std::to_string(count.first), spoken(count.second, of.in)});
  to.folded_table(of.say("Mọi thay đổi, theo quy tắc: ", "All changes, by rule: ") + std::to_string(of.due.rows.size()),
                  counts);
}

tile due_tile(const report& of) {
  const auto calling = std::ranges::count_if(of.due.rows, calls_for_somebody);
  const auto next = std::ranges::find_if(of.due.rows, calls_for_somebody);
  std::string text = of.say("trường hợp sẽ thành vi phạm quy định bắt buộc trong 12 tháng tới",
                            "cases become violations of binding rules within 12 months");
  if (next != of.due.rows.end()) text += of.say("; ngày đầu tiên: ", "; the first on ") + spoken(next->day, of.in);
  return {std::to_string(calling), text, calling > 0};
}

void add_planning(html_page& to, const report& of) {
  to.section(
      of.say("Quy hoạch: chức vụ còn thiếu người", "Planning: posts with too few persons"),
      of.say(
          "Chức vụ lãnh đạo, quản lý đang có hiệu lực, theo số người được quy hoạch vào ngày xét; một người quy hoạch "
          "cho một chức vụ là chưa đủ.",
          "Leadership posts in force, by the number of persons planned for them on the day; one person for one post is "
          "too few."));
  if (!of.data.people.has_planning())
    return to.paragraph(of.say("Không có sổ quy hoạch.", "There is no register of plans."));
  html_table table{2,
                   {of.say("cấp", "level"), of.say("chức danh", "title"), of.say("chức vụ", "posts"),
                    of.say("không có ai", "with none"), of.say("một người", "with one"),
                    of.say("hai trở lên", "two or more"), of.say("người", "persons")}};
  const rota::planning_options asked{
      .as_of = of.audit.as_of, .posts = {.leaders_only = true}, .by = {rota::group_key::level, rota::group_key::title}};
  for (const auto& [group, counts] : count_planning(of.known, asked).rows()) {
    if (!group.level || !group.title) continue;
    const std::uint64_t posts = counts.posts.size(), none = counts.posts_with(0), one = counts.posts_with(1);
    if (none + one == 0) continue;
    table.rows.push_back({std::string(spoken(*group.level, of.in)), of.name_of(*group.title), std::to_string(posts),
                          std::to_string(none), std::to_string(one), std::to_string(posts - none - one),
                          std::to_string(counts.persons())});
  }
  if (table.rows.empty())
    return to.paragraph(of.say("Mỗi chức vụ đều có từ hai người trở lên.", "Two or more are planned for each post."));
  to.table(table);
}
