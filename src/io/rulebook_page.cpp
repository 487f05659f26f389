// SPDX-License-Identifier: BSL-1.0

#include <rota/io/rulebook_page.hpp>

#include <rota/law/citation.hpp>

#include "io/report_parts.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <ostream>
#include <string_view>
#include <vector>

namespace rota {
namespace {

using json = nlohmann::ordered_json;

struct phrase {
  std::string_view en;
  std::string_view vi;
  /// As in the output of other programs; empty where only persons read it.
  std::string_view word = {};
  [[nodiscard]] std::string_view in(language which) const noexcept { return which == language::en ? en : vi; }
};

constexpr std::array<phrase, post_group_count> group_words{{{"other posts", "chức vụ khác", "other"},
                                                            {"secretary", "bí thư", "secretary"},
                                                            {"chair of the People's Committee", "chủ tịch UBND", "chair"},
                                                            {"chair of the inspection commission", "chủ nhiệm UBKT", "inspection-chair"},
                                                            {"head of the inspectorate", "chánh thanh tra", "inspectorate"},
                                                            {"chief judge", "chánh án", "court"},
                                                            {"chief procurator", "viện trưởng VKSND", "procuracy"},
                                                            {"head of police", "trưởng công an", "police"},
                                                            {"head of finance", "trưởng ngành tài chính", "finance"},
                                                            {"head of tax", "trưởng ngành thuế", "tax"},
                                                            {"head of customs", "trưởng ngành hải quan", "customs"}}};

constexpr std::array<subject, subject_count> all_subjects{subject::proposal, subject::move, subject::ended_rotation,
                                                          subject::incumbent, subject::plan, subject::committee,
                                                          subject::body, subject::table, subject::decisions};

/// What an evidence mark means, in the order of the enumerators.
constexpr std::array<phrase, 5> mark_words{
    {{"read in the original or in a legal database", "đọc trong bản gốc hoặc cơ sở dữ liệu pháp luật"},
     {"read in translation or paraphrase: the number is reliable, the drafting is not",
      "đọc qua bản dịch hoặc bản tóm lược: số liệu tin được, câu chữ thì không"},
     {"a newspaper report", "theo báo chí"},
     {"remembered, not confirmed", "theo trí nhớ, chưa kiểm chứng"},
     {"computed or deduced", "suy ra hoặc tính ra"}}};

std::size_t cases_of(const rule& of, std::span<const case_count> cases) {
  const auto found = std::ranges::find(cases, of.id, &case_count::rule);
  return found == cases.end() ? 0 : found->rows;
}

/// Appends to a list with commas.
void join(std::string& list, std::string_view next) {
  if (!list.empty()) list += ", ";
  list += next;
}

std::string subjects_text(const rule& of, language in) {
  constexpr phrase list{"list of decisions", "danh sách quyết định"};
  std::string text;
  for (const subject each : all_subjects) {
    if (!of.judged.has(each)) continue;
    const std::string_view word = each == subject::decisions ? list.in(in) : spoken(each, in);
    if (text.find(word) == std::string::npos) join(text, word);
  }
  return text;
}

std::string posts_text(const step& by, language in) {
  std::string levels, groups;
  for (const level each : all_levels)
    if (by.levels.has(each)) join(levels, spoken(each, in));
  for (std::size_t group = 0; group < post_group_count; ++group)
    if (by.posts.has(static_cast<post_group>(group))) join(groups, group_words[group].in(in));
  constexpr phrase every{"all", "mọi chức vụ"};
  constexpr phrase own_units{"own units only", "chỉ trong địa phương"};
  std::string text = by.posts == group_set::all() ? std::string(every.in(in)) : groups;
  if (by.levels != level_set::all()) text += "; " + levels;
  if (by.scope) text += "; " + std::string(own_units.in(in));
  return text;
}

std::string numbers_text(const rule& of, const step& by) {
  std::string text;
  for (std::size_t at = 0; at < step_numbers; ++at)
    if (!of.parameters[at].empty()) join(text, '`' + std::string(of.parameters[at]) + "` = " + std::to_string(by.required[at]));
  return text.empty() ? "–" : text;
}

std::string first_day(interval of, language in) {
  constexpr phrase always{"always", "từ trước"};
  return of.has_start() ? spoken(of.from, in) : std::string(always.in(in));
}

std::string last_day(interval of, language in) {
  constexpr phrase open{"in force", "đang áp dụng"};
  return of.has_end() ? spoken(of.until - days{1}, in) : std::string(open.in(in));
}

/// Source in full, without the mark, which has a column of its own.
std::string cited(const citation& source, language in) {
  constexpr phrase none{"no act", "không có văn bản"};
  if (source.act.empty()) return std::string(none.in(in));
  return source_text(citation{source.act, source.article, evidence::seen}, in);
}

/// A cell of a table, in which a bar would end it.
std::string cell(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '|') safe += '\\';
    safe += c;
  }
  return safe;
}

void write_row(std::ostream& out, const std::vector<std::string>& cells) {
  out << '|';
  for (const std::string& each : cells) out << ' ' << cell(each) << " |";
  out << '\n';
}

void write_table_head(std::ostream& out, language in, std::span<const phrase> names) {
  std::vector<std::string> head, rule;
  for (const phrase& each : names) {
    head.emplace_back(each.in(in));
    rule.emplace_back("---");
  }
  write_row(out, head);
  write_row(out, rule);
}

void write_overview(std::ostream& out, const rulebook& law, std::span<const case_count> cases, language in) {
  constexpr std::array<phrase, 5> head{{{"Rule", "Quy tắc"}, {"Name", "Tên"}, {"Judges", "Đối tượng"}, {"Steps", "Mốc"}, {"Cases", "Số ca kiểm thử"}}};
  write_table_head(out, in, head);
  for (const rule& of : law.rules())
    write_row(out, {"[" + std::string(of.id) + "](#" + std::string(of.id) + ")", std::string(in == language::en ? of.name_en : of.name_vi),
                    subjects_text(of, in), std::to_string(of.law.size()), std::to_string(cases_of(of, cases))});
}

void write_marks(std::ostream& out, language in) {
  constexpr phrase told{"Evidence marks: ", "Mức tin cậy của trích dẫn: "};
  out << '\n' << told.in(in);
  for (std::size_t at = 0; at < mark_words.size(); ++at)
    out << (at == 0 ? "" : "; ") << '`' << to_string(static_cast<evidence>(at)) << "` " << mark_words[at].in(in);
  out << ".\n";
}

void write_steps(std::ostream& out, const rule& of, language in) {
  constexpr std::array<phrase, 8> head{{{"No.", "Số"},
                                        {"From", "Từ ngày"},
                                        {"Last day", "Đến hết ngày"},
                                        {"Numbers", "Con số"},
                                        {"Posts", "Chức vụ"},
                                        {"Force", "Hiệu lực"},
                                        {"Source", "Căn cứ"},
                                        {"Evidence", "Tin cậy"}}};
  write_table_head(out, in, head);
  for (std::size_t at = 0; at < of.law.size(); ++at) {
    const step& by = of.law[at];
    write_row(out, {std::to_string(at + 1), first_day(by.in_force, in), last_day(by.in_force, in), numbers_text(of, by),
                    posts_text(by, in), std::string(spoken(by.force, in)), cited(by.source, in),
                    std::string(to_string(by.source.mark))});
  }
  constexpr phrase later{"Where two steps speak of one post on one day, the lower one decides.",
                         "Nếu nhiều mốc cùng quy định về một chức vụ trong cùng một ngày thì áp dụng mốc ghi sau."};
  if (of.law.size() > 1) out << '\n' << later.in(in) << '\n';
}

void write_silences(std::ostream& out, const rule& of, language in) {
  constexpr phrase told{"No text governs this, for the posts without a step", "Không có văn bản quy định đối với chức vụ không có mốc nào"};
  for (const interval& each : of.silent)
    out << '\n' << told.in(in) << ": " << first_day(each, in) << " – " << (each.has_end() ? last_day(each, in) : "…") << ".\n";
}

void write_exceptions(std::ostream& out, const rule& of, language in) {
  constexpr phrase head{"Not touched:", "Không áp dụng đối với:"};
  if (of.exceptions.empty()) return;
  out << '\n' << head.in(in) << "\n\n";
  for (const exemption& each : of.exceptions) {
    out << "- " << (in == language::en ? each.text.en : each.text.vi) << " (" << cited(each.source, in);
    if (each.source.mark != evidence::seen) out << ", " << to_string(each.source.mark);
    out << ")\n";
  }
}

void write_reasons(std::ostream& out, const rule& of, language in) {
  constexpr phrase head{"Sentences of the findings:", "Câu chữ của kết luận:"};
  if (of.reasons.empty()) return;
  out << '\n' << head.in(in) << "\n\n";
  for (const reason& each : of.reasons) out << "- " << (in == language::en ? each.en : each.vi) << '\n';
}

void write_rule(std::ostream& out, const rule& of, std::size_t cases, language in) {
  constexpr phrase judges{"Judges", "Đối tượng"}, tested{"cases in the tests", "ca kiểm thử"},
      closed{"closed to local regulations", "quy định địa phương không thay đổi được"};
  out << "\n## " << of.id << "\n\n**" << of.name_vi << "** / " << of.name_en << "\n\n"
      << judges.in(in) << ": " << subjects_text(of, in) << "; " << cases << ' ' << tested.in(in);
  if (!of.open_to_regulations) out << "; " << closed.in(in);
  out << ".\n\n";
  write_steps(out, of, in);
  write_silences(out, of, in);
  write_exceptions(out, of, in);
  write_reasons(out, of, in);
}

json day_or_null(bool known, date day) { return known ? json(to_string(day)) : json(nullptr); }

void add_source(json& to, const citation& source) {
  to["act"] = source.act;
  if (!source.article.empty()) to["article"] = source.article;
  to["evidence"] = to_string(source.mark);
}

json step_json(const rule& of, const step& by) {
  json made;
  made["from"] = day_or_null(by.in_force.has_start(), by.in_force.from);
  made["until"] = day_or_null(by.in_force.has_end(), by.in_force.until);
  for (std::size_t at = 0; at < step_numbers; ++at)
    if (!of.parameters[at].empty()) made["required"][std::string(of.parameters[at])] = by.required[at];
  made["force"] = to_string(by.force);
  if (by.levels != level_set::all())
    for (const level each : all_levels)
      if (by.levels.has(each)) made["levels"].push_back(to_string(each));
  if (by.posts != group_set::all())
    for (std::size_t group = 0; group < post_group_count; ++group)
      if (by.posts.has(static_cast<post_group>(group))) made["posts"].push_back(group_words[group].word);
  if (by.scope) made["local"] = true;
  add_source(made, by.source);
  return made;
}

json rule_json(const rule& of, std::size_t cases) {
  json made;
  made["rule"] = of.id;
  made["name_en"] = of.name_en;
  made["name_vi"] = of.name_vi;
  made["subjects"] = json::array();
  for (const subject each : all_subjects)
    if (of.judged.has(each) && std::ranges::find(made["subjects"], json(to_string(each))) == made["subjects"].end())
      made["subjects"].push_back(to_string(each));
  made["open_to_regulations"] = of.open_to_regulations;
  made["steps"] = json::array();
  for (const step& each : of.law) made["steps"].push_back(step_json(of, each));
  made["silent"] = json::array();
  for (const interval& each : of.silent)
    made["silent"].push_back({day_or_null(each.has_start(), each.from), day_or_null(each.has_end(), each.until)});
  made["exceptions"] = json::array();
  for (const exemption& each : of.exceptions) {
    json row{{"en", each.text.en}, {"vi", each.text.vi}};
    add_source(row, each.source);
    made["exceptions"].push_back(row);
  }
  made["reasons"] = json::array();
  for (const reason& each : of.reasons) made["reasons"].push_back({{"en", each.en}, {"vi", each.vi}});
  made["cases"] = cases;
  return made;
}

bool cites(const rule& of, std::string_view act) {
  return std::ranges::any_of(of.law, [&](const step& by) { return by.source.act == act; }) ||
         std::ranges::any_of(of.exceptions, [&](const exemption& each) { return each.source.act == act; });
}

json act_json(const instrument& act) {
  json made;
  made["act"] = act.number;
  made["number_vi"] = act.number_vi;
  made["kind_en"] = act.kind_en;
  made["kind_vi"] = act.kind_vi;
  made["issuer_en"] = act.issuer_en;
  made["in_force"] = act.in_force ? json(to_string(*act.in_force)) : json(nullptr);
  made["replaced"] = act.replaced ? json(to_string(*act.replaced)) : json(nullptr);
  return made;
}

}  // namespace

void write_rulebook(std::ostream& out, const rulebook& law, std::span<const case_count> cases, language in) {
  constexpr phrase title{"The rules and their law", "Các quy tắc và căn cứ pháp lý"};
  constexpr phrase made{"Written by `examples/rulebook` from the tables that the library judges by. Not legal advice.",
                        "Do `examples/rulebook` viết ra từ chính các bảng mà thư viện dùng để xét. Không phải ý kiến tư vấn pháp lý."};
  constexpr phrase as_of{"Every case is judged by the law as it stood on ", "Mọi trường hợp được xét theo quy định tại ngày "};
  out << "# " << title.in(in) << "\n\n" << made.in(in) << "\n\n";
  if (const auto day = law.law_day()) out << as_of.in(in) << spoken(*day, in) << ".\n\n";
  write_overview(out, law, cases, in);
  write_marks(out, in);
  for (const rule& of : law.rules()) write_rule(out, of, cases_of(of, cases), in);
}

void write_rulebook_json(std::ostream& out, const rulebook& law, std::span<const case_count> cases) {
  json made;
  if (const auto day = law.law_day()) made["law_day"] = to_string(*day);
  made["rules"] = json::array();
  for (const rule& of : law.rules()) made["rules"].push_back(rule_json(of, cases_of(of, cases)));
  made["acts"] = json::array();
  for (const instrument& act : instruments())
    if (std::ranges::any_of(law.rules(), [&](const rule& of) { return cites(of, act.number); })) made["acts"].push_back(act_json(act));
  out << made.dump(1, ' ', false, json::error_handler_t::replace) << '\n';
}

}  // namespace rota
