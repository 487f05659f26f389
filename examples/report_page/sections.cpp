// SPDX-License-Identifier: BSL-1.0
#include "sections.hpp"

#include <rota/io/words.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace {

using rota::level;
using rota::spoken;
using rota::verdict;

constexpr std::string_view head_tenure = "head-continuous-tenure";

/// The number of months that the rule on the tenure of heads allows on the day; nothing where no step of it is in force.
std::optional<int> tenure_limit(const report& of) {
  const rota::rule* const rule = of.law.find(head_tenure);
  std::optional<int> limit;
  if (rule == nullptr) return limit;
  for (const rota::step& each : rule->law)
    if (each.in_force.contains(of.audit.as_of)) limit = each.required[0];
  return limit;
}

std::string count_of(std::uint64_t part, std::uint64_t whole) {
  return std::to_string(part) + "/" + std::to_string(whole);
}

/// The level by whose units heads are counted: districts, where there are any on the day.
level level_of_units(const report& of) {
  return of.data.units.count_of(level::district, of.audit.as_of) > 0 ? level::district : level::province;
}

std::vector<rota::non_local_row> non_local_heads(const report& of, std::optional<level> by) {
  std::vector<rota::non_local_row> rows =
      count_non_local(of.known, {.as_of = of.audit.as_of, .read = of.law.shared_readings(), .by = by});
  std::erase_if(rows, [&](const rota::non_local_row& each) { return !of.data.people.at(each.title).head; });
  return rows;
}

std::vector<rota::compliance_row> compliance_of(const report& of) { return compliance(of.audit, of.groups); }

std::string direction_name(const rota::flow& each, const report& of) {
  const std::string from = each.from ? std::string(spoken(*each.from, of.in)) : of.say("không rõ", "unknown");
  return from + " → " + std::string(spoken(each.to, of.in));
}

}  // namespace

std::string report::say(std::string_view vi, std::string_view en) const {
  return std::string(in == rota::language::vi ? vi : en);
}

std::string report::name_of(rota::title_id id) const {
  const rota::title& title = data.people.at(id);
  const std::string& name = in == rota::language::vi ? title.name_vi : title.name_en;
  return name.empty() ? title.id : name;
}

std::string report::name_of(const rota::rule& of) const {
  const std::string name = say(of.name_vi, of.name_en);
  return name.empty() ? std::string(of.id) : name;
}

std::string report::name_of(rota::maybe<rota::unit_id> unit) const {
  return unit ? std::string(data.units.name(*unit, audit.as_of)) : say("(không thuộc đơn vị nào)", "(in no unit)");
}

std::string report::percent(std::optional<double> share) const {
  if (!share) return "–";
  const auto tenths = static_cast<std::int64_t>(std::floor(*share * 1000.0 + 0.5));
  return std::to_string(tenths / 10) + (in == rota::language::vi ? ',' : '.') + std::to_string(tenths % 10) + " %";
}

void add_overview(html_page& to, const report& of) {
  std::uint64_t binding = 0, open = 0, heads_past = 0, heads_soon = 0;
  for (const rota::compliance_row& each : compliance_of(of)) {
    if (each.subject != rota::subject::incumbent) continue;
    if (each.force == rota::force::binding) binding += each.counts.violated;
    open += each.counts.undetermined;
    if (each.rule->id == head_tenure)
      (each.force == rota::force::binding ? heads_past : heads_soon) += each.counts.violated;
  }
  std::vector<tile> tiles{
      {std::to_string(binding),
       of.say("vi phạm quy định bắt buộc của người đương nhiệm", "violations of binding rules by incumbents"),
       binding > 0},
      {std::to_string(heads_past),
       of.say("người đứng đầu đã giữ chức vụ hết hai nhiệm kỳ; sẽ đến hạn trong 12 tháng tới: ",
              "heads at the limit of two terms; within the next 12 months: ") +
           std::to_string(heads_soon),
       heads_past > 0},
      {std::to_string(open),
       of.say("trường hợp chưa xác định được vì thiếu dữ liệu", "cases that cannot be decided: a fact is missing"),
       false},
      due_tile(of)};
  for (const rota::non_local_row& each : non_local_heads(of, std::nullopt))
    if (of.data.people.at(each.title).id == "secretary")
      tiles.push_back({count_of(each.non_local, each.filled()),
                       of.name_of(each.title) + ", " + std::string(spoken(each.level, of.in)) +
                           of.say(": không phải người địa phương", ": not local"),
                       false});
  const std::vector<rota::published_sum> sums = reconcile(of.data.published);
  const auto conflicts = std::ranges::count_if(sums, &rota::published_sum::conflicts);
  if (!sums.empty())
    tiles.push_back(
        {std::to_string(conflicts),
         of.say("dòng của bảng công bố có tổng không khớp các phần", "rows of published tables that do not add up"),
         conflicts > 0});
  to.tiles(tiles);
}

void add_compliance(html_page& to, const report& of) {
  to.section(
      of.say("Mức tuân thủ theo quy tắc", "Compliance by rule"),
      of.say("Tỷ lệ = đạt / (đạt + vi phạm). Trường hợp chưa xác định được đếm riêng, không tính là đạt.",
             "Rate = satisfied / (satisfied + violated). What is undetermined is counted apart and is no pass."));
  html_table table{3,
                   {of.say("quy tắc", "rule"), of.say("đối tượng", "judged"), of.say("hiệu lực", "force"),
                    std::string(spoken(verdict::satisfied, of.in)), std::string(spoken(verdict::violated, of.in)),
                    std::string(spoken(verdict::waived, of.in)), std::string(spoken(verdict::undetermined, of.in)),
                    of.say("tỷ lệ", "rate")}};
  html_table passed = table;
  for (const rota::compliance_row& each : compliance_of(of)) {
    if (each.counts.applicable() == 0) continue;
    const rota::tally& counts = each.counts;
    (counts.violated + counts.undetermined > 0 ? table : passed)
        .rows.push_back({of.name_of(*each.rule), std::string(spoken(each.subject, of.in)),
                         std::string(spoken(each.force, of.in)), std::to_string(counts.satisfied),
                         std::to_string(counts.violated), std::to_string(counts.waived),
                         std::to_string(counts.undetermined), of.percent(counts.compliance_rate())});
  }
  to.table(table);
  if (!passed.rows.empty())
    to.folded_table(of.say("Quy tắc không có vi phạm và không có trường hợp chưa xác định: ",
                           "Rules without a violation and without an open case: ") +
                        std::to_string(passed.rows.size()),
                    passed);
}

void add_flows(html_page& to, const report& of) {
  to.section(
      of.say("Lượt luân chuyển theo hướng và chức vụ đảm nhận", "Turns of rotation by direction and post taken up"),
      of.say("Mỗi quyết định luân chuyển có ngày đầu trong giai đoạn là một lượt; lượt trong cùng một đơn vị không "
             "tính ở đây.",
             "Each rotation that begins in the period is one turn; turns within one unit are left out."));
  // Rows are the posts taken up, as their names are long; columns the few directions.
  std::map<std::tuple<bool, level, level>, std::string> directions;
  std::map<rota::title_id, std::map<std::tuple<bool, level, level>, std::uint64_t>> turns;
  std::uint64_t all = 0;
  for (const rota::flow& each : count_flows(of.known, {.period = of.audit.period})) {
    if (each.within_unit) continue;
    const std::tuple key{!each.from, each.from.value_or(level{}), each.to};
    directions[key] = direction_name(each, of);
    turns[each.title][key] += each.turns;
    all += each.turns;
  }
  if (turns.empty()) return to.paragraph(of.say("Không có lượt nào trong giai đoạn.", "There was none in the period."));
  count_matrix matrix;
  html_table table{1, {of.say("chức vụ đảm nhận", "post taken up")}};
  for (const auto& [key, name] : directions) {
    matrix.columns.push_back(name);
    table.heads.push_back(name);
  }
  for (const auto& [title, by] : turns) {
    matrix.rows.push_back(of.name_of(title));
    matrix.counts.emplace_back();
    table.rows.push_back({of.name_of(title)});
    for (const auto& [key, name] : directions) {
      const auto found = by.find(key);
      const std::uint64_t count = found != by.end() ? found->second : 0;
      matrix.counts.back().push_back(count);
      table.rows.back().push_back(count != 0 ? std::to_string(count) : "–");
    }
  }
  to.picture(draw(matrix), of.say("Bảng màu: số lượt theo chức vụ đảm nhận và hướng, tổng cộng ",
                                  "Heat map of turns by post taken up and direction, in all ") +
                               std::to_string(all) +
                               of.say("; các con số có trong bảng dưới đây", "; the figures are in the table below"));
  to.folded_table(of.say("Các con số", "The figures"), table);
}

void add_non_local(html_page& to, const report& of) {
  const level by = level_of_units(of);
  to.section(of.say("Người đứng đầu không phải người địa phương, theo đơn vị", "Heads who are not local, by unit"),
             of.say("Tỷ lệ = không địa phương / (không địa phương + địa phương), trên các chức vụ cấp trưởng có người "
                    "giữ của đơn vị và các đơn vị trực thuộc; "
                    "không rõ và khuyết được đếm riêng.",
                    "Share = not local / (not local + local) among filled posts of heads of the unit and the units "
                    "within it; unknown and vacant are counted apart."));
  struct sums {
    std::uint64_t non_local = 0, local = 0, unknown = 0, vacant = 0;
  };
  std::map<std::pair<bool, rota::unit_id>, sums> by_unit;
  for (const rota::non_local_row& each : non_local_heads(of, by)) {
    sums& unit = by_unit[{!each.unit, each.unit.get().value_or(rota::unit_id{})}];
    unit.non_local += each.non_local;
    unit.local += each.local;
    unit.unknown += each.unknown;
    unit.vacant += each.vacant;
  }
  share_bars bars{{}, {}, {}, of.say("% không phải người địa phương", "% not local")};
  html_table table{
      1,
      {std::string(spoken(by, of.in)), of.say("không địa phương", "not local"), of.say("địa phương", "local"),
       of.say("không rõ", "unknown"), of.say("khuyết", "vacant"), of.say("tỷ lệ", "share")}};
  for (const auto& [key, count] : by_unit) {
    const std::uint64_t known = count.non_local + count.local;
    const auto share =
        known != 0 ? std::optional(static_cast<double>(count.non_local) / static_cast<double>(known)) : std::nullopt;
    const std::string name =
        of.name_of(key.first ? rota::maybe<rota::unit_id>() : rota::maybe<rota::unit_id>(key.second));
    bars.names.push_back(name);
    bars.shares.push_back(share);
    bars.labels.push_back(known != 0 ? std::to_string(count.non_local) + "/" + std::to_string(known) : "–");
    table.rows.push_back({name, std::to_string(count.non_local), std::to_string(count.local),
                          std::to_string(count.unknown), std::to_string(count.vacant), of.percent(share)});
  }
  to.picture(draw(bars),
             of.say("Biểu đồ thanh: tỷ lệ người đứng đầu không phải người địa phương của từng đơn vị; các con số có "
                    "trong bảng dưới đây",
                    "Bars: the share of heads who are not local in each unit; the figures are in the table below"));
  to.folded_table(of.say("Các con số", "The figures"), table);
}

void add_tenure(html_page& to, const report& of) {
  constexpr rota::months year{12};
  const std::optional<int> limit = tenure_limit(of);
  to.section(
      of.say("Thời gian người đứng đầu giữ chức vụ hiện tại", "How long heads have held their posts"),
      of.say(
          "Số tháng tròn liên tục trong chức vụ đến ngày xét, theo từng năm. Căn cứ: Bộ luật Dân sự 2015, Điều 148.",
          "Completed months in the post without a break up to the day, by years. Source: Civil Code 2015, Art. 148."));
  rota::tenure_counts all;
  for (const rota::tenure_row& each : count_tenure(of.known, {.as_of = of.audit.as_of, .heads_only = true}))
    all += each.counts;
  if (all.recorded() == 0)
    return to.paragraph(
        of.say("Không có người đứng đầu nào có ngày nhận chức vụ.", "No head has a recorded first day."));
  const auto middle = all.quantile(0.5);
  std::string text = of.say("Trung vị: ", "Median: ") + std::to_string(middle->count) +
                     of.say(" tháng. Không rõ ngày đầu: ", " months. First day not recorded: ") +
                     std::to_string(all.not_recorded()) + ".";
  if (limit)
    text += of.say(" Từ ", " At or past ") + std::to_string(*limit) + of.say(" tháng trở lên: ", " months: ") +
            std::to_string(all.at_or_past(rota::months{*limit})) + ".";
  to.paragraph(text);
  histogram bins{all.histogram(year),
                 year.count,
                 limit,
                 limit ? std::to_string(*limit) + of.say(" tháng: giới hạn", " months: the limit") : "",
                 of.say("số tháng tròn trong chức vụ", "completed months in the post"),
                 of.say("số người", "holders")};
  to.picture(draw(bins), of.say("Biểu đồ cột: số người đứng đầu theo thời gian giữ chức vụ. ",
                                "Columns: heads by time in their posts. ") +
                             text);
}

void add_published(html_page& to, const report& of) {
  const std::vector<rota::published_sum> sums = reconcile(of.data.published);
  if (sums.empty()) return;
  to.section(of.say("Đối chiếu bảng công bố", "Published tables held against their own parts"),
             of.say("Tổng đã công bố so với tổng của các phần; chỗ không khớp được nêu, không sửa.",
                    "The stated total beside the sum of the parts; what does not add up is told and not mended."));
  html_table table{2,
                   {of.say("bảng", "table"), of.say("dòng", "row"), of.say("tổng công bố", "stated"),
                    of.say("tổng các phần", "sum of parts"), ""}};
  for (const rota::published_sum& each : sums)
    table.rows.push_back({each.table, each.row, each.stated ? std::to_string(*each.stated) : "–",
                          each.has_parts ? std::to_string(each.parts) : "–",
                          each.conflicts() ? of.say("không khớp", "conflict") : ""});
  to.table(table);
}

void add_findings(html_page& to, const report& of) {
  constexpr std::size_t shown_of_rule = 5;
  to.section(of.say("Vi phạm quy định bắt buộc", "Violations of binding rules"),
             of.say("Người đương nhiệm vào ngày xét, mỗi trường hợp với lý do và căn cứ; cán bộ được nêu bằng mã.",
                    "Incumbents on the day, each with its reason and source; officials are named by code."));
  std::map<std::string_view, std::vector<rota::finding>> by_rule;
  for (const rota::finding& each : findings(of.audit, of.known, of.law))
    if (each.subject == rota::subject::incumbent && each.decided.outcome == verdict::violated &&
        each.decided.force == rota::force::binding)
      by_rule[each.rule->id].push_back(each);
  if (by_rule.empty()) return to.paragraph(of.say("Không có.", "There is none."));
  std::vector<const std::vector<rota::finding>*> rare_first;
  for (const auto& [id, found] : by_rule) rare_first.push_back(&found);
  std::ranges::stable_sort(rare_first, {}, [](const auto* each) { return each->size(); });
  for (const std::vector<rota::finding>* const each : rare_first) {
    const std::vector<rota::finding>& all = *each;
    to.subheading(of.name_of(*all.front().rule) + ": " + std::to_string(all.size()));
    html_table table{4,
                     {of.say("cán bộ", "official"), of.say("đơn vị", "unit"), of.say("lý do", "reason"),
                      of.say("căn cứ", "source")}};
    table.as_cards = true;
    for (std::size_t at = 0; at < std::min(all.size(), shown_of_rule); ++at)
      table.rows.push_back({std::string(of.data.people.at(*all[at].official).code), of.name_of(*all[at].unit),
                            because(all[at], of.known, of.in), source_text(all[at], of.in)});
    to.table(table);
    if (all.size() > shown_of_rule)
      to.paragraph(of.say("Không nêu ở đây: ", "Not shown: ") + std::to_string(all.size() - shown_of_rule) + ".");
  }
}
