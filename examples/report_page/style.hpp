// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_EXAMPLES_REPORT_PAGE_STYLE_HPP
#define ROTA_EXAMPLES_REPORT_PAGE_STYLE_HPP

#include <string_view>

/// For screens from 360 pixels wide, and for paper.
inline constexpr std::string_view page_style = R"css(
:root { color-scheme: light; --ink: #10202f; --soft: #4a5b6b; --line: #d4dbe1; --call: #a93226; --fill: #f4f6f8; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; color: var(--ink); background: #fff; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.5rem 0 0; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 0.2rem; padding-top: 0.6rem; border-top: 2px solid var(--line); }
h3 { font-size: 1rem; margin: 1.2rem 0 0; }
p { margin: 0.4rem 0; }
.subtitle, .definition, footer { color: var(--soft); font-size: 0.9rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); gap: 0.7rem; margin: 1rem 0; padding: 0; list-style: none; }
.tiles li { background: var(--fill); border-left: 4px solid #2f77b4; padding: 0.6rem 0.8rem; }
.tiles li.calls { border-color: var(--call); }
.tiles strong { display: block; font-size: 1.5rem; line-height: 1.2; }
.calls strong { color: var(--call); }
.wide { overflow-x: auto; margin: 0.6rem 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { color: var(--soft); font-weight: 600; }
.cards td:first-child { white-space: nowrap; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
img { display: block; width: 100%; height: auto; margin: 0.6rem 0; }
summary { cursor: pointer; color: #1f5f99; }
footer { margin-top: 2.5rem; border-top: 2px solid var(--line); padding-top: 0.6rem; }
@media (max-width: 600px) {
  table:not(.cards) { min-width: 34rem; }
  .cards thead { display: none; }
  .cards tr { display: block; padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
  .cards td { display: block; border: 0; padding: 0.05rem 0; text-align: left; white-space: normal; }
  .cards td::before { content: attr(data-head) ": "; color: var(--soft); }
}
@media print { body { max-width: none; padding: 0; font-size: 10pt; } h2, tr, img, .tiles li { break-inside: avoid; } h2 { break-after: avoid; } .wide { overflow: visible; } }
)css";

#endif  // ROTA_EXAMPLES_REPORT_PAGE_STYLE_HPP
