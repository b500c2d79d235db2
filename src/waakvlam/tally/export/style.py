"""The style of the report: on a screen, in the dark and on paper."""

from __future__ import annotations

STYLE = """\
:root {
  color-scheme: light dark;
  --ground: light-dark(#fdfcf9, #111a26);
  --raised: light-dark(#ffffff, #182434);
  --text: light-dark(#1a2230, #eceff3);
  --soft: light-dark(#3d4858, #c3ccd8);
  --line: light-dark(#5a6678, #93a1b4);
  --thin: light-dark(#d8d9d6, #35445a);
  --head: light-dark(#12304f, #a9cdf8);
  --accent: #f0a020;
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  padding: 1.5rem 1rem 4rem;
  max-width: 62rem;
  background: var(--ground);
  color: var(--text);
  font: 1.125rem/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere;
  hyphens: auto;
}
header { border-bottom: 4px solid var(--accent); margin-bottom: 2rem; }
p, li { max-width: 70ch; }
h1, h2, h3, h4 { color: var(--head); line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.9rem; margin: 0; }
h2 { font-size: 1.45rem; margin: 2.5rem 0 0.75rem; }
h3 { font-size: 1.15rem; margin: 1.75rem 0 0.5rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 0.5rem; }
.region { margin: 0; color: var(--soft); }
.audience { font-weight: 600; }
.goal { border-top: 1px solid var(--thin); }
.table { position: relative; overflow-x: auto; margin: 1rem 0; }
.table:focus-visible, .room:focus-visible { outline: 3px solid var(--head); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; background: var(--raised); font-size: 1rem; }
caption { text-align: start; color: var(--soft); padding-bottom: 0.25rem; }
th, td {
  border-bottom: 1px solid var(--thin);
  padding: 0.35rem 0.6rem;
  text-align: start;
  vertical-align: top;
}
thead th { border-bottom: 2px solid var(--line); }
th { font-weight: 600; }
thead th { hyphens: manual; overflow-wrap: normal; }
tbody th { font-weight: 400; min-width: 9rem; overflow-wrap: break-word; }
td { font-variant-numeric: tabular-nums; }
.number, .short { overflow-wrap: normal; white-space: nowrap; }
.groups tbody tr:last-child, .crossed tbody tr:last-child { font-weight: 600; }
.groups tbody tr:last-child th, .crossed tbody tr:last-child th { font-weight: 600; }
.number { text-align: end; }
:where(.groups) :is(th, td):is(:nth-child(2), :nth-child(3), :nth-child(4)) { text-align: end; }
:where(.overview) :is(th, td):is(:nth-child(2), :nth-child(3)) { text-align: end; }
:where(.crossed) :is(td, thead th + th) { text-align: end; }
.overview tbody th { min-width: min(14rem, 40vw); }
.overview td:nth-child(5) { white-space: nowrap; }
.small { width: auto; }
.small thead th + th { text-align: end; }
.reasons th, .reasons td:first-child { white-space: nowrap; min-width: 0; }
.reasons td { min-width: 9.5rem; }
.reasons td:last-child { min-width: 0; }
.reasons :is(th, td):last-child { text-align: end; }
.crossed { font-size: 0.9rem; }
.crossed th, .crossed td { padding: 0.3rem 0.4rem; }
.crossed thead th { overflow-wrap: anywhere; min-width: 4.2rem; hyphens: auto; }
.missed td { min-width: 9.5rem; }
.numbered tbody th { min-width: 0; }
svg { display: block; }
.bar { width: 100%; min-width: 6rem; height: 1rem; }
.wide .bar { height: 1.5rem; max-width: 40rem; }
.track {
  fill: var(--raised);
  stroke: var(--line);
  stroke-width: 0.4;
  vector-effect: non-scaling-stroke;
}
.done { fill: var(--head); }
rect.target {
  fill: var(--accent);
  stroke: var(--text);
  stroke-width: 0.5;
  vector-effect: non-scaling-stroke;
}
figure { margin: 0.5rem 0; }
.line { width: 100%; max-width: 44rem; height: auto; }
.line text { fill: var(--text); font: 13px system-ui, sans-serif; }
@media screen and (max-width: 56rem) {
  :where(table:not(.small)), :where(table:not(.small)) :is(caption, tbody, th, td) {
    display: block;
  }
  table:not(.small) { background: none; }
  table:not(.small) tbody { background: var(--raised); }
  table:not(.small) thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  table:not(.small) tbody tr {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(5.6rem, 100%), 1fr));
    gap: 0.15rem 0.5rem;
    border-bottom: 1px solid var(--thin);
    padding: 0.4rem 0.6rem;
  }
  table.overview tbody tr {
    grid-template-columns: repeat(auto-fill, minmax(min(8rem, 100%), 1fr));
  }
  table:not(.small) tbody :is(th, td) { min-width: 0; border: 0; padding: 0; text-align: start; }
  table:not(.small) tbody th, .overview td:has(svg), .groups td:nth-child(n + 5),
  :is(.missed, .reasons) td:not(.short, .number) { grid-column: 1 / -1; }
  table:not(.small) tbody th { font-weight: 600; }
  table:not(.small) .short { white-space: normal; }
  table:not(.small) td:empty { position: absolute; }
  table:not(.small) td::before, .numbered tbody th::before {
    content: attr(data-title);
    content: attr(data-title) / "";
    display: block;
    color: var(--soft);
    font-size: 0.875rem;
    font-weight: 400;
    line-height: 1.3;
    unicode-bidi: isolate;
    white-space: normal;
  }
  table:not(.small) td:is(:empty, :has(svg))::before { content: none; }
}
@media (max-width: 40rem) {
  .line text { font-size: 24px; }
  .line .spare { display: none; }
  .small tbody th { min-width: 0; }
}
.axis { stroke: var(--line); }
.progress { fill: none; stroke: var(--head); stroke-width: 3; }
.point { fill: var(--head); }
line.target { stroke: var(--accent); stroke-width: 3; stroke-dasharray: 8 5; }
.room {
  min-height: 6rem;
  border: 1px solid var(--line);
  background: var(--raised);
  padding: 0.6rem;
  white-space: pre-wrap;
}
.line-room { min-height: 3rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.marks, .made { color: var(--soft); }
@media (forced-colors: active) {
  .done, .point { fill: CanvasText; }
  .progress, .axis { stroke: CanvasText; }
  rect.target { fill: Highlight; }
}
@page { size: A4; margin: 18mm 15mm 18mm 22mm; }
@page { @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
@media print {
  :root {
    color-scheme: light;
    --ground: #ffffff;
    --raised: #ffffff;
    --text: #000000;
    --soft: #000000;
    --line: #000000;
    --thin: #999999;
    --head: #000000;
  }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h1 { font-size: 18pt; }
  h2 { font-size: 14pt; margin-top: 8mm; }
  h3 { font-size: 11.5pt; margin-top: 5mm; }
  h1, h2, h3, h4, caption, figure { break-after: avoid; }
  table { font-size: 9pt; }
  .crossed { font-size: 7.5pt; }
  .crossed th, .crossed td { padding: 1mm; }
  .crossed tbody th { min-width: 0; width: 24%; }
  .crossed thead th { min-width: 0; vertical-align: bottom; }
  .crossed thead th + th {
    height: 30mm;
    overflow-wrap: normal;
    text-align: start;
    vertical-align: middle;
    white-space: nowrap;
    writing-mode: vertical-rl;
    writing-mode: sideways-lr;
  }
  .table, .start { break-inside: avoid; }
  .table:has(.missed, .overview) { break-inside: auto; }
  tbody th, .missed td, .overview tbody th, .reasons td { min-width: 0; }
  .overview, .numbered { table-layout: fixed; }
  .numbered thead th { width: 22%; }
  .numbered thead th:first-child { width: 10%; }
  .numbered thead th:nth-child(2) { width: 33%; }
  .numbered thead th:nth-child(3) { width: 13%; }
  .numbered :is(th, td) { padding: 0.8mm 1.5mm; }
  .overview thead th { width: 17%; }
  .overview thead th:first-child { width: 30%; }
  .overview thead th:nth-child(2) { width: 12%; }
  .overview thead th:nth-child(3) { width: 9%; }
  .overview thead th:nth-child(4) { width: 13%; }
  .overview thead th:nth-child(5) { width: 19%; }
  .overview td { white-space: normal; }
  .line text { font-size: 13px; }
  .line .spare { display: inline; }
  :is(.groups, .small, .overview) :is(th, td) { padding: 0.8mm 1.5mm; }
  .table { overflow: visible; margin: 3mm 0; }
  thead { display: table-header-group; }
  tr, figure, .room, .wide { break-inside: avoid; }
  .bar { height: 3.5mm; min-width: 0; }
  .groups .bar { min-width: 25mm; }
  .done, .progress, .point, rect.target { print-color-adjust: exact; }
  rect.target { fill: #ffffff; stroke-width: 1; }
  line.target { stroke: #000000; }
  .room { min-height: 45mm; }
  .line-room { min-height: 12mm; }
  .room:focus-visible { outline: none; }
  .screen-only { display: none; }
}
"""
"""One sheet, so that the page can name its digest in its own policy."""
