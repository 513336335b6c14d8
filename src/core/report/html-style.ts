/**
 * The style sheet of the report: for a screen in light and dark, and for paper. It refers to nothing outside, and it
 * has no quotes, ampersands or angle brackets, because a style element takes its text without entities.
 */
export const htmlStyle = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --ink: #1b2430; --quiet: #55606e; --rule: #d5dbe3; --band: #f4f6f9; --accent: #155a9e;
  --provider-ink: #155a9e; --provider-surface: #e8f2fd;
  --shared-ink: #5a36b8; --shared-surface: #f1edfd;
  --customer-ink: #964000; --customer-surface: #fff1e3;
  --right: #1c6b3a; --wrong: #a61b29; --notice: #fff6d6; --notice-rule: #b98900;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --page: #14181f; --ink: #e6eaf0; --quiet: #a7b1be; --rule: #39424f; --band: #1d232c; --accent: #8cc4ff;
    --provider-ink: #8cc4ff; --provider-surface: #14263b;
    --shared-ink: #c3b0ff; --shared-surface: #231d3b;
    --customer-ink: #ffb873; --customer-surface: #35220f;
    --right: #7fd6a0; --wrong: #ff9aa2; --notice: #322a10; --notice-rule: #d9b24a;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 3rem 1.5rem 5rem; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; overflow-wrap: anywhere; }
h1 { font-size: 2.4rem; margin: .25rem 0 1rem; letter-spacing: -.01em; }
h2 { font-size: 1.55rem; margin: 3.5rem 0 1rem; padding-top: 1rem; border-top: 3px solid var(--accent); }
h3 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p, li, dd { max-width: 46rem; }
p, li, dd, td, th { white-space: pre-line; overflow-wrap: break-word; }
a { color: var(--accent); overflow-wrap: anywhere; }
.product { margin: 0; color: var(--quiet); font-size: .85rem; letter-spacing: .08em; text-transform: uppercase; }
.marks { margin: 0 0 1rem; padding: 0; list-style: none; display: flex; gap: .5rem; }
.marks li { padding: .1rem .7rem; border: 2px solid var(--notice-rule); border-radius: 99px; font-weight: 600; }
.cover { padding-bottom: 1rem; }
.cover h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; padding: 0; border: 0; }
.notice { padding: .7rem 1rem; border-left: 4px solid var(--notice-rule); background: var(--notice); }
nav ol { columns: 2; padding-left: 1.4rem; }
dl { display: grid; grid-template-columns: minmax(8rem, 13rem) 1fr; gap: .35rem 1.25rem; margin: .75rem 0 1.25rem; }
dt { color: var(--quiet); overflow-wrap: anywhere; }
dd { margin: 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 1.25rem 0; font-size: .92rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); padding: .25rem 0 .5rem; caption-side: top; white-space: normal; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border-bottom: 1px solid var(--rule); }
thead th { background: var(--band); border-bottom: 2px solid var(--rule); font-weight: 600; }
tbody th { font-weight: 600; }
.lane { display: inline-block; padding: 0 .5rem; border-radius: 4px; white-space: nowrap; font-weight: 600; }
.lane.provider { color: var(--provider-ink); background: var(--provider-surface); }
.lane.shared { color: var(--shared-ink); background: var(--shared-surface); }
.lane.customer { color: var(--customer-ink); background: var(--customer-surface); }
.outcome { white-space: nowrap; color: var(--quiet); }
.outcome.right { color: var(--right); }
.outcome.wrong { color: var(--wrong); font-weight: 600; }
.board { margin: 1.5rem 0; }
.board svg { display: block; width: 100%; height: auto; margin-bottom: 1rem; }
.board svg text { font-family: inherit; fill: var(--ink); }
.board figcaption { color: var(--quiet); font-size: .9rem; }
.board .groups { display: flex; flex-wrap: wrap; gap: .25rem 2.2rem; padding-left: 1.4rem; margin: 0; color: var(--ink); }
.column { fill: var(--band); }
.column.provider { fill: var(--provider-surface); }
.column.shared { fill: var(--shared-surface); }
.column.customer { fill: var(--customer-surface); }
.board svg .column-name { font-size: 15px; font-weight: 600; }
.board svg .column-name.provider, .shape.provider { fill: var(--provider-ink); }
.board svg .column-name.shared, .shape.shared { fill: var(--shared-ink); }
.board svg .column-name.customer, .shape.customer { fill: var(--customer-ink); }
.board svg .card-title { font-size: 15px; }
.rule { stroke: var(--rule); }
.expected { fill: none; stroke-width: 2; }
.expected.provider { stroke: var(--provider-ink); }
.expected.shared { stroke: var(--shared-ink); }
.expected.customer { stroke: var(--customer-ink); }
.mark { fill: var(--ink); stroke: var(--ink); stroke-width: 2; }
.mark.wrong { fill: var(--page); stroke: var(--wrong); }
.board svg .mark-number { font-size: 13px; font-weight: 700; fill: var(--page); }
.board svg .mark-number.wrong { fill: var(--wrong); }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } nav ol { columns: 1; } }
@page { margin: 18mm 16mm; }
@media print {
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2 { break-after: avoid; }
  h3, caption, dt { break-after: avoid; }
  tr, dd, li, .board svg, .notice { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  #summary, #board { break-before: page; }
  * { print-color-adjust: exact; }
}
`;
