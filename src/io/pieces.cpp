// SPDX-License-Identifier: BSL-1.0
#include "io/pieces.hpp"

#include <algorithm>
#include <cstring>

namespace rota::detail {
namespace {

constexpr std::size_t spare = 64;  // behind the text, so that its last field can be read in words
constexpr std::size_t none = std::string_view::npos;

/// The byte after the closing quote, or npos where the text ends before that is known.
std::size_t after_quoted(std::string_view text, std::size_t from) noexcept {
  for (;;) {
    const std::size_t quote = text.find('"', from);
    if (quote == none || quote + 1 == text.size()) return none;
    if (text[quote + 1] != '"') return quote + 1;
    from = quote + 2;
  }
}

/// The beginning of the row after the one that begins at `at`, or npos where the text ends first.
std::size_t next_row(std::string_view text, std::size_t at) noexcept {
  for (;;) {
    std::size_t stop = none;
    if (at < text.size() && text[at] == '"') {
      stop = after_quoted(text, at + 1);
    } else {
      stop = text.find_first_of(",\"\n", at);
    }
    if (stop == none) return none;
    if (text[stop] == ',') {
      at = stop + 1;
      continue;
    }
    const std::size_t feed = text.find('\n', stop);  // after text that is out of place, the row is given up here
    return feed == none ? none : feed + 1;
  }
}

}  // namespace

std::size_t end_of_rows(std::string_view text) noexcept {
  const std::size_t quote = text.find('"');
  const std::size_t feed = text.substr(0, quote).rfind('\n');
  std::size_t end = feed == none ? 0 : feed + 1;
  if (quote == none) return end;
  for (std::size_t next = end; next != none; next = next_row(text, end)) end = next;
  return end;
}

piece_source::piece_source(const std::filesystem::path& file, std::size_t piece_size) : piece_size_(piece_size) {
  std::error_code problem;
  file_size_ = left_ = std::filesystem::file_size(file, problem);
  file_.rdbuf()->pubsetbuf(nullptr, 0);
  file_.open(file, std::ios::binary);
  failed_ = problem || !file_;
}

bool piece_source::read_more(piece& to) {
  const std::size_t step = std::max(to.size, piece_size_);  // doubling: a row that does not end is looked at a few times
  const auto wanted = static_cast<std::size_t>(std::min<std::uintmax_t>(step, left_));
  if (to.buffer.size() < to.size + wanted + spare) to.buffer.resize(to.size + wanted + spare);
  const auto count = static_cast<std::size_t>(std::max<std::streamsize>(
      file_.rdbuf()->sgetn(to.buffer.data() + to.size, static_cast<std::streamsize>(wanted)), 0));
  to.size += count;
  left_ -= count;
  failed_ = count != wanted;
  return !failed_;
}

void piece_source::keep_rest(piece& to, std::size_t from) {
  rest_.assign(to.buffer.data() + from, to.size - from);
  to.size = from;
}

bool piece_source::next(piece& to) {
  to.size = rest_.size();
  if (to.buffer.size() < to.size + spare) to.buffer.resize(to.size + spare);
  std::ranges::copy(rest_, to.buffer.data());
  rest_.clear();
  while (!failed_ && left_ > 0) {
    if (!read_more(to)) return false;
    to.has_quotes = std::memchr(to.buffer.data(), '"', to.size) != nullptr;
    if (left_ == 0) break;
    const std::size_t end = to.has_quotes ? end_of_rows(to.text()) : to.text().rfind('\n') + 1;  // npos + 1 is 0
    if (end == 0) continue;
    keep_rest(to, end);
    break;
  }
  return !failed_ && to.size > 0;
}

}  // namespace rota::detail
