// SPDX-License-Identifier: BSL-1.0
#include <rota/io/csv.hpp>

#include "io/utf8.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace rota {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr std::uint64_t every_byte(unsigned char value) noexcept { return 0x0101010101010101U * value; }

/// High bit set in the lowest byte of `word` that equals the pattern's; bytes above it may be marked wrongly.
constexpr std::uint64_t mark_equal(std::uint64_t word, std::uint64_t pattern) noexcept {
  const std::uint64_t differing = word ^ pattern;
  return (differing - every_byte(0x01)) & ~differing & every_byte(0x80);
}

struct stop {
  std::size_t at;
  bool ascii;  // false: a byte at or near the span is not ASCII, so the span must be looked at
};

/// The first separator, quote or line feed from `from` on, else the end of the text.
stop find_stop(std::string_view text, std::size_t from) noexcept {
  std::uint64_t seen = 0;
  if constexpr (std::endian::native == std::endian::little) {
    for (; text.size() - from >= sizeof(std::uint64_t); from += sizeof(std::uint64_t)) {
      std::uint64_t word;
      std::memcpy(&word, text.data() + from, sizeof word);
      seen |= word;
      const std::uint64_t marks =
          mark_equal(word, every_byte(',')) | mark_equal(word, every_byte('"')) | mark_equal(word, every_byte('\n'));
      if (marks != 0) {
        return {from + static_cast<std::size_t>(std::countr_zero(marks)) / 8, (seen & every_byte(0x80)) == 0};
      }
    }
  }
  for (; from < text.size(); ++from) {
    const char c = text[from];
    if (c == ',' || c == '"' || c == '\n') break;
    seen |= static_cast<unsigned char>(c);
  }
  return {from, (seen & every_byte(0x80)) == 0};
}

}  // namespace

csv_reader::csv_reader(std::string_view text, std::string_view source, std::vector<data_issue>& issues)
    : text_(text), source_(source), issues_(&issues) {
  if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
}

void csv_reader::resume(std::string_view text, std::size_t line, std::vector<data_issue>& issues) {
  text_ = text;
  at_ = 0;
  line_ = line;
  issues_ = &issues;
}

bool csv_reader::next(csv_row& row) {
  for (;;) {
    skip_blank_lines();
    if (at_ == text_.size()) return false;
    const std::size_t line = line_;
    const bool is_header = header_.empty();
    const bool sound = read_row() && has_header_count(line);
    if (sound) {
      if (is_header) header_.assign(fields_.begin(), fields_.end());
      row = {line, fields_};
      return true;
    }
    if (is_header) at_ = text_.size();
  }
}

void csv_reader::report(data_errc code, std::size_t line, std::string message) {
  const std::size_t column = fields_.size();
  issues_->push_back({source_, line, column < header_.size() ? header_[column] : std::string(), code, std::move(message)});
  sound_ = false;
}

void csv_reader::skip_blank_lines() {
  while (at_ < text_.size()) {
    const std::size_t feed = at_ + (text_[at_] == '\r' ? 1 : 0);
    if (feed < text_.size() && text_[feed] != '\n') return;
    at_ = std::min(feed + 1, text_.size());
    ++line_;
  }
}

bool csv_reader::read_row() {
  fields_.clear();
  unquoted_used_ = 0;
  sound_ = true;
  ending ended = ending::field;
  while (ended == ending::field) {
    const bool quoted = at_ < text_.size() && text_[at_] == '"';
    ended = quoted ? read_quoted() : read_bare();
  }
  return sound_;
}

csv_reader::ending csv_reader::read_bare() {
  const std::size_t start = at_;
  const auto [end, ascii] = find_stop(text_, start);
  if (end < text_.size() && text_[end] == '"') {
    report(data_errc::misplaced_quote, line_,
           "a quote stands inside a field that is not quoted; put the whole field in quotes and double the quote");
    return abandon_row();
  }
  const bool ends_row = end == text_.size() || text_[end] == '\n';
  std::string_view field = text_.substr(start, end - start);
  if (ends_row && field.ends_with('\r')) field.remove_suffix(1);
  keep(field, line_, ascii);
  at_ = std::min(end + 1, text_.size());
  if (!ends_row) return ending::field;
  ++line_;
  return end == text_.size() ? ending::text : ending::row;
}

csv_reader::ending csv_reader::read_quoted() {
  const std::size_t opened = line_;
  const std::size_t start = at_ + 1;
  std::string* copy = nullptr;
  std::size_t from = start;
  for (;;) {
    const std::size_t quote = text_.find('"', from);
    if (quote == std::string_view::npos) {
      report(data_errc::unclosed_quote, opened, "a quote opens here and never closes; close it, or double a quote that is text");
      at_ = text_.size();
      return ending::text;
    }
    const bool doubled = quote + 1 < text_.size() && text_[quote + 1] == '"';
    if (doubled && copy == nullptr) {
      if (unquoted_used_ == unquoted_.size()) unquoted_.emplace_back();
      copy = &unquoted_[unquoted_used_++];
      copy->clear();
    }
    if (copy != nullptr) copy->append(text_, from, quote + (doubled ? 1 : 0) - from);
    if (doubled) {
      from = quote + 2;
      continue;
    }
    const std::string_view raw = text_.substr(start, quote - start);
    line_ += static_cast<std::size_t>(std::ranges::count(raw, '\n'));
    keep(copy != nullptr ? std::string_view(*copy) : raw, opened, false);
    at_ = quote + 1;
    return after_quote(opened);
  }
}

csv_reader::ending csv_reader::after_quote(std::size_t opened) {
  if (at_ < text_.size() && text_[at_] == ',') {
    ++at_;
    return ending::field;
  }
  const std::size_t feed = at_ + (at_ < text_.size() && text_[at_] == '\r' ? 1 : 0);
  if (feed < text_.size() && text_[feed] != '\n') {
    fields_.pop_back();  // so that the problem is put down to this field and not to the next
    report(data_errc::misplaced_quote, opened, "text follows a closing quote; end the field there, or double the quote");
    return abandon_row();
  }
  ++line_;
  at_ = std::min(feed + 1, text_.size());
  return feed < text_.size() ? ending::row : ending::text;
}

csv_reader::ending csv_reader::abandon_row() {
  const std::size_t feed = text_.find('\n', at_);
  at_ = feed == std::string_view::npos ? text_.size() : feed + 1;
  ++line_;
  return ending::row;
}

void csv_reader::keep(std::string_view field, std::size_t line, bool ascii) {
  if (field.size() > longest_field) {
    report(data_errc::field_too_long, line,
           "a field of `" + std::to_string(field.size()) + "` bytes; at most 1048576 (1 MiB) are read: look for a quote in the wrong place");
  } else if (!ascii && !is_utf8(field)) {
    report(data_errc::not_utf8, line, "the field holds bytes that are not UTF-8; save the file as UTF-8");
  }
  fields_.push_back(field);
}

bool csv_reader::has_header_count(std::size_t line) {
  if (header_.empty() || fields_.size() == header_.size()) return true;
  issues_->push_back({source_, line, {}, data_errc::wrong_field_count,
                      "the row has `" + std::to_string(fields_.size()) + "` fields, expected " + std::to_string(header_.size()) +
                          " as in the header; look for a missing or surplus comma, or a field that needs quotes"});
  return false;
}

}  // namespace rota
