// SPDX-License-Identifier: BSL-1.0
#include "page.hpp"

#include "style.hpp"

#include <array>
#include <cstdint>
#include <utility>

namespace {

/// As text of a data address. A picture that stands in the page as an image brings no names that could meet those of another.
std::string in_base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string made;
  made.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::uint32_t three = 0;
    for (std::size_t next = at; next < at + 3; ++next)
      three = three << 8U | (next < bytes.size() ? static_cast<unsigned char>(bytes[next]) : 0U);
    for (unsigned digit = 0; digit < 4; ++digit)
      made += digit <= bytes.size() - at ? digits[three >> (18 - 6 * digit) & 63U] : '=';
  }
  return made;
}

std::string data_address(std::string_view svg) { return "data:image/svg+xml;base64," + in_base64(svg); }

std::string element(std::string_view name, std::string_view text, std::string_view style = {}) {
  std::string made = "<" + std::string(name);
  if (!style.empty()) made += " class=\"" + std::string(style) + '"';
  return made + ">" + escaped(text) + "</" + std::string(name) + ">";
}

std::string rows_of(const html_table& of) {
  const auto cell = [&](std::string_view name, const std::vector<std::string>& cells, std::size_t at) {
    std::string made = "<" + std::string(name);
    if (at >= of.text_columns) made += " class=\"number\"";
    if (of.as_cards && name == "td") made += " data-head=\"" + escaped(of.heads[at]) + '"';
    return made + ">" + escaped(cells[at]) + "</" + std::string(name) + ">";
  };
  const auto row = [&](std::string_view name, const std::vector<std::string>& cells) {
    std::string made = "<tr>";
    for (std::size_t at = 0; at < cells.size(); ++at) made += cell(name, cells, at);
    return made + "</tr>\n";
  };
  std::string made =
      of.as_cards ? "<div class=\"wide\"><table class=\"cards\">\n<thead>" : "<div class=\"wide\"><table>\n<thead>";
  made += row("th", of.heads) + "</thead>\n<tbody>\n";
  for (const std::vector<std::string>& each : of.rows) made += row("td", each);
  return made + "</tbody></table></div>\n";
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string made;
  made.reserve(text.size());
  for (const char each : text) {
    switch (each) {
      case '&':
        made += "&amp;";
        break;
      case '<':
        made += "&lt;";
        break;
      case '>':
        made += "&gt;";
        break;
      case '"':
        made += "&quot;";
        break;
      default:
        if (static_cast<unsigned char>(each) >= 0x20 && each != 0x7F) made += each;
    }
  }
  return made;
}

html_page::html_page(std::string_view language, std::string_view title, std::string_view subtitle) {
  html_ = "<!DOCTYPE html>\n<html lang=\"" + std::string(language) +
          "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, "
          "initial-scale=1\">\n" +
          element("title", title) + "\n<style>" + std::string(page_style) + "</style>\n</head>\n<body>\n<header>\n" +
          element("h1", title) + "\n" + element("p", subtitle, "subtitle") + "\n</header>\n<main>\n";
}

void html_page::tiles(const std::vector<tile>& of) {
  html_ += "<ul class=\"tiles\">\n";
  for (const tile& each : of)
    html_ += std::string(each.calls ? "<li class=\"calls\">" : "<li>") + element("strong", each.figure) +
             element("span", each.text) + "</li>\n";
  html_ += "</ul>\n";
}

void html_page::end_section() {
  if (in_section_) html_ += "</section>\n";
  in_section_ = false;
}

void html_page::section(std::string_view heading, std::string_view definition) {
  end_section();
  html_ += "<section>\n" + element("h2", heading) + "\n" + element("p", definition, "definition") + "\n";
  in_section_ = true;
}

void html_page::subheading(std::string_view text) { html_ += element("h3", text) + "\n"; }

void html_page::paragraph(std::string_view text) { html_ += element("p", text) + "\n"; }

void html_page::list(const std::vector<std::string>& items) {
  html_ += "<ul>\n";
  for (const std::string& each : items) html_ += element("li", each) + "\n";
  html_ += "</ul>\n";
}

void html_page::table(const html_table& of) { html_ += rows_of(of); }

void html_page::folded_table(std::string_view summary, const html_table& of) {
  html_ += "<details>" + element("summary", summary) + "\n" + rows_of(of) + "</details>\n";
}

void html_page::picture(const drawn_picture& of, std::string_view alternative) {
  if (!of.is_drawn()) return;
  html_ += "<picture><source media=\"(max-width: 600px)\" srcset=\"" + data_address(of.narrow) + "\">\n<img src=\"" +
           data_address(of.wide) + "\" alt=\"" + escaped(alternative) + "\"></picture>\n";
}

void html_page::foot(std::string_view text) {
  end_section();
  html_ += "</main>\n" + element("footer", text) + "\n";
}

std::string html_page::finish() && { return std::move(html_) + "</body>\n</html>\n"; }
