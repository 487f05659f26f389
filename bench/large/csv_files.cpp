// SPDX-License-Identifier: BSL-1.0

#include "csv_files.hpp"

#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>

namespace bench {
namespace {

constexpr std::array<std::string_view, 11> movement_words{"",           "rotation",       "transfer",    "secondment",
                                                          "position-change", "appointment", "re-appointment", "designation",
                                                          "election",   "reinforcement",  "release"};
constexpr std::array<std::string_view, levels> level_words{"central", "province", "district", "commune"};

/// A file that is written through a buffer of its own and complains once, at the end.
class csv_file {
 public:
  csv_file(const std::filesystem::path& at, std::string_view header) : file_(std::fopen(at.c_str(), "wb")), name_(at.string()) {
    if (file_ == nullptr) throw std::runtime_error("cannot write `" + name_ + "`; name another folder");
    text_.append(header).push_back('\n');
  }
  csv_file(const csv_file&) = delete;
  csv_file& operator=(const csv_file&) = delete;
  ~csv_file() { std::fclose(file_); }

  csv_file& field(std::string_view text) {
    if (!first_) text_.push_back(',');
    first_ = false;
    text_.append(text);
    return *this;
  }
  /// Nothing for an open end.
  csv_file& field(day of) {
    if (of == no_start || of == no_end) return field(std::string_view());
    const civil parts = civil_of(of);
    char text[11] = {static_cast<char>('0' + parts.year / 1000), static_cast<char>('0' + parts.year / 100 % 10),
                     static_cast<char>('0' + parts.year / 10 % 10), static_cast<char>('0' + parts.year % 10), '-',
                     static_cast<char>('0' + parts.month / 10), static_cast<char>('0' + parts.month % 10), '-',
                     static_cast<char>('0' + parts.day / 10), static_cast<char>('0' + parts.day % 10), '\0'};
    return field(std::string_view(text, 10));
  }
  /// Not an overload of field: a pointer to characters would become a bool.
  csv_file& flag(bool of) { return field(std::string_view(of ? "1" : "0")); }
  void end_row() {
    text_.push_back('\n');
    first_ = true;
    if (text_.size() > (1U << 20U)) write();
  }
  void close() {
    write();
    if (std::fflush(file_) != 0 || std::ferror(file_) != 0) throw std::runtime_error("cannot write all of `" + name_ + "`; is the disk full?");
  }

 private:
  void write() {
    (void)std::fwrite(text_.data(), 1, text_.size(), file_);
    text_.clear();
  }
  std::FILE* file_;
  std::string name_;
  std::string text_;
  bool first_ = true;
};

std::string month_text(std::int32_t ordinal) {
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02d", ordinal / 12, ordinal % 12 + 1);
  return text;
}

std::string birth_text(std::int32_t birth) {
  if (birth == 0) return {};
  std::string text = month_text(birth / 32);
  char in_month[8];
  std::snprintf(in_month, sizeof in_month, "-%02d", birth % 32);
  return birth % 32 == 0 ? text : text + in_month;
}

void write_units(const country& units, const std::filesystem::path& folder) {
  csv_file file(folder / "units.csv", "unit,code,name,kind,level,parent,from,until");
  for (const version& each : units.versions) {
    const std::string& key = units.keys[each.unit];
    file.field(key).field(key).field("Unit " + key).field("unit").field(level_words[each.level]);
    file.field(each.parent == none ? std::string_view() : std::string_view(units.keys[each.parent])).field(each.from).field(each.until);
    file.end_row();
  }
  file.close();
  csv_file lineage(folder / "lineage.csv", "predecessor,successor,day,extent");
  for (const change& each : units.changes) {
    lineage.field(units.keys[each.predecessor]).field(units.keys[each.successor]).field(each.on);
    lineage.field(each.whole ? "whole" : "part").end_row();
  }
  lineage.close();
}

void write_posts(const world& of, const std::filesystem::path& folder) {
  csv_file extra(folder / "titles.csv", "title,rank,head,leader,sector");
  for (std::size_t at = built_in_titles; at < titles.size(); ++at)
    extra.field(titles[at].id).field("50").flag(titles[at].head).flag(titles[at].leader).field(
        titles[at].group == police_heads ? "police" : "finance").end_row();
  extra.close();
  csv_file file(folder / "posts.csv", "post,unit,title,block,listed_position,until");
  for (std::uint32_t post = 0; post < of.posts.size(); ++post) {
    const post_kind& kind = of.kind_of(post);
    file.field(post_code(of, post)).field(of.units.keys[of.posts.unit[post]]).field(titles[kind.title].id);
    file.field(kind.armed ? "armed-forces" : "").flag(kind.listed).field(of.posts.until[post]).end_row();
  }
  file.close();
}

void write_officials(const world& of, const std::filesystem::path& folder) {
  const officials& all = of.officials;
  csv_file file(folder / "officials.csv", "official,birth,sex,native_unit,retirement,retirement_cap");
  for (std::uint32_t who = 0; who < all.size(); ++who) {
    file.field(official_code(who)).field(birth_text(all.birth[who]));
    file.field(all.sex[who] == female ? "female" : all.sex[who] == male ? "male" : "");
    file.field(all.native[who] == none ? std::string_view() : std::string_view(of.units.keys[all.native[who]]));
    file.field(all.retirement[who] == 0 ? std::string() : month_text(all.retirement[who]));
    file.field(all.cap[who] == 0 ? std::string() : std::to_string(all.cap[who])).end_row();
  }
  file.close();
}

void write_appointments(const world& of, const std::filesystem::path& folder) {
  const appointments& rows = of.rows;
  std::vector<std::string> codes;
  for (std::uint32_t post = 0; post < of.posts.size(); ++post) codes.push_back(post_code(of, post));
  csv_file file(folder / "appointments.csv",
                "appointment,official,post,from,until,movement,purpose,planned_until,from_post,concurrent_with,notice,"
                "outstanding_decision,extension_decision");
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const std::string number = row_code(row);
    file.field(number).field(official_code(rows.official[row])).field(codes[rows.post[row]]);
    file.field(rows.from[row]).field(rows.until[row]).field(movement_words[rows.movement[row]]);
    file.field(rows.movement[row] == rotation ? "training-by-plan" : "").field(rows.planned_until[row]);
    file.field(rows.from_post[row] == none ? std::string_view() : std::string_view(codes[rows.from_post[row]]));
    file.field(rows.concurrent_with[row] == none ? std::string() : row_code(rows.concurrent_with[row]));
    // The notice of a decision; nothing judges it, but files have it.
    file.field(rows.from[row] == no_start ? no_start : rows.from[row] - 10).field(std::string_view());
    file.field(rows.extended[row] != 0 ? std::string_view("1") : std::string_view()).end_row();
  }
  file.close();
}

}  // namespace

void write_csv_files(const world& of, const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  write_units(of.units, folder);
  write_posts(of, folder);
  write_officials(of, folder);
  write_appointments(of, folder);
}

}  // namespace bench
