/** The report's whole style; prints on A4 and Letter, and needs no colour to be understood. */
export const STYLE = `
:root { color-scheme: light; --ink: #1c2430; --soft: #55606e; --line: #d5dae1; --tint: #f4f6f8; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-inline-size: 60rem; padding: 2.5rem 1.5rem; color: var(--ink); background: #fff;
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.4rem; margin: 3rem 0 .5rem; padding-block-start: 1rem; border-block-start: 2px solid var(--ink); }
h3 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.75rem 0 .25rem; }
p { margin: .25rem 0; }
.meta, caption { color: var(--soft); }
caption { text-align: start; padding-block-end: .25rem; font-size: .9rem; }
table { inline-size: 100%; border-collapse: collapse; margin-block: .75rem; font-size: .92rem; }
th, td { text-align: start; vertical-align: top; padding: .4rem .6rem .4rem 0; border-block-end: 1px solid var(--line); }
thead th { border-block-end: 1.5px solid var(--ink); font-weight: 600; }
tbody th { font-weight: 600; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: 9rem 1fr; gap: .15rem 1rem; margin: .5rem 0; font-size: .92rem; }
dt { color: var(--soft); }
dd { margin: 0; }
.sign { font-weight: 600; white-space: nowrap; }
.verified, .pass, .proven { color: #17643a; }
.lapsed, .warn { color: #8a4b00; }
.unconfirmed, .unknown { color: #4a4f9c; }
.rejected, .fail, .blocked, .mismatch { color: #a01c1c; }
.detail { color: var(--soft); font-size: .85rem; }
code { font: .85em ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
@media print { body { max-inline-size: none; padding: 0; font-size: 9.5pt; }
  tr, dl, h2, h3, h4 { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } }
`;
