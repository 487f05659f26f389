// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_EXAMPLES_REPORT_PAGE_PAGE_HPP
#define ROTA_EXAMPLES_REPORT_PAGE_PAGE_HPP

#include "pictures.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Text with the characters that mean something to HTML written as names; control characters are left out.
std::string escaped(std::string_view text);

/// A table of texts: the first `text_columns` columns stand to the left, numbers to the right.
struct html_table {
  std::size_t text_columns = 1;
  std::vector<std::string> heads;
  std::vector<std::vector<std::string>> rows = {};
  bool as_cards = false;  ///< sentences: on a narrow screen each row stands as lines below each other
};

/// A figure in large letters with what it counts, for those who read no further.
struct tile {
  std::string figure;
  std::string text;
  bool calls = false;  ///< asks for somebody to look
};

/// One self-contained page, written from the top down. Everything that is added as text is escaped.
class html_page {
 public:
  html_page(std::string_view language, std::string_view title, std::string_view subtitle);

  void tiles(const std::vector<tile>& of);
  /// Begins a section with a heading and what its figures count.
  void section(std::string_view heading, std::string_view definition);
  void subheading(std::string_view text);
  void paragraph(std::string_view text);
  void list(const std::vector<std::string>& items);
  void table(const html_table& of);
  /// A table that is folded away until somebody asks for it.
  void folded_table(std::string_view summary, const html_table& of);
  /// A picture and its text alternative; nothing where it could not be drawn.
  void picture(const drawn_picture& of, std::string_view alternative);
  void foot(std::string_view text);

  /// The whole page. To be called once.
  [[nodiscard]] std::string finish() &&;

 private:
  void end_section();
  std::string html_;
  bool in_section_ = false;
};

#endif  // ROTA_EXAMPLES_REPORT_PAGE_PAGE_HPP
