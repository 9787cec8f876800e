/** How the page looks, by light and by dark. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --back: #fff; --text: #1c2024; --soft: #5f6872; --line: #d8dde3; --card: #f5f7f9; --link: #0b57a4; --good: #14692f; --good-back: #e3f4e8; --bad: #a3161f; --bad-back: #fde7e8; --part: #7a4b00; --part-back: #fff1d6; }
@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { --back: #14171a; --text: #e4e8ec; --soft: #9aa5b1; --line: #333a42; --card: #1c2126; --link: #7ab8ff; --good: #7fd99a; --good-back: #12301d; --bad: #ff9aa0; --bad-back: #3d1518; --part: #f3c777; --part-back: #37290d; } }
:root[data-theme=dark] { color-scheme: dark; --back: #14171a; --text: #e4e8ec; --soft: #9aa5b1; --line: #333a42; --card: #1c2126; --link: #7ab8ff; --good: #7fd99a; --good-back: #12301d; --bad: #ff9aa0; --bad-back: #3d1518; --part: #f3c777; --part-back: #37290d; }
:root[data-theme=light] { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
header { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; align-items: center; padding: .5rem 1.2rem; background: var(--card); border-bottom: 1px solid var(--line); }
header h1 { font-size: 1.05rem; margin: 0; }
nav { display: flex; flex-wrap: wrap; gap: .2rem; }
nav a { padding: .2rem .7rem; border-radius: 6px; text-decoration: none; }
nav a[aria-current] { background: var(--link); color: var(--back); }
.tools { margin-left: auto; display: flex; gap: .4rem; }
main { padding: 1rem 1.2rem 3rem; }
footer { padding: 1rem 1.2rem; color: var(--soft); border-top: 1px solid var(--line); }
a { color: var(--link); }
h2 { font-size: 1.15rem; margin: 1.4rem 0 .5rem; }
h2.title { font-size: 1.35rem; margin-top: .3rem; overflow-wrap: anywhere; }
h3 { font-size: 1rem; margin: .8rem 0 .3rem; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
h2.title:focus { outline: none; }
button, select, input { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--line); border-radius: 6px; padding: .15rem .6rem; }
button { cursor: pointer; }
table { border-collapse: collapse; }
th { text-align: left; font-weight: 500; }
thead th { color: var(--soft); border-bottom: 1px solid var(--line); }
.files td, .files th, .totals td, .totals th, .results td, .results th, .attributes td, .attributes th, .matrix td, .matrix th { padding: .2rem .8rem .2rem 0; vertical-align: top; }
.files tbody tr:hover, .attributes tbody tr:hover, .results tbody tr:hover { background: var(--card); }
.wide { overflow-x: auto; }
button.sort { border: 0; background: none; padding: 0; }
.meter { white-space: nowrap; }
.meter .bar { display: inline-block; width: 3rem; height: .6rem; margin-right: .3rem; border: 1px solid var(--line); border-radius: 3px; background: linear-gradient(to right, currentColor var(--share), transparent var(--share)); }
.meter .number { display: inline-block; min-width: 3.4em; text-align: right; font-variant-numeric: tabular-nums; }
.meter.full { color: var(--good); } .meter.most { color: var(--part); } .meter.some { color: var(--bad); } .none, small { color: var(--soft); }
.verdict { font-size: 1.1rem; padding: .5rem .8rem; border-radius: 6px; } .verdict a { color: inherit; }
.verdict.good { background: var(--good-back); color: var(--good); } .verdict.bad { background: var(--bad-back); color: var(--bad); }
.source { font: 13px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; width: 100%; margin-top: .8rem; }
.source td { padding: 0 .5rem; vertical-align: top; }
.source .line { color: var(--soft); text-align: right; user-select: none; width: 1%; }
.source .count { text-align: right; width: 1%; white-space: nowrap; color: var(--soft); }
.source .mark { width: 1%; padding: 0; }
.source .code code { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
button.hits { border: 0; background: none; padding: 0; color: inherit; text-decoration: underline dotted; }
.source tr:target td, .source tr.here td { box-shadow: inset 0 0 0 100vmax color-mix(in srgb, var(--link) 18%, transparent); }
.source tr.missed { background: var(--bad-back); } .source tr.missed .mark, tr.missed .count { color: var(--bad); }
.source tr.partial { background: var(--part-back); } .source tr.partial .mark { color: var(--part); }
.source tr.reached .count { color: var(--good); }
.note { display: block; font: 12px/1.4 system-ui, sans-serif; color: var(--part); }
tr.missed .note { color: var(--bad); }
.beside { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1.2rem; }
@media (max-width: 70rem) { .beside { grid-template-columns: minmax(0, 1fr); } }
.rendered select { max-width: 100%; }
pre { font: 13px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .7rem; overflow-x: auto; margin: .6rem 0; }
.added { color: var(--good); } .removed { color: var(--bad); }
.failure { border-left: 4px solid var(--bad); padding-left: .9rem; margin-bottom: 1.4rem; }
.failure h3 { color: var(--bad); }
.results tr.failed .mark, .matrix .failed { color: var(--bad); } .results tr.passed .mark, .matrix .passed { color: var(--good); } .results tr.pending .mark { color: var(--part); }
.matrix td { text-align: center; padding: .2rem .8rem; } .matrix tbody tr { border-top: 1px solid var(--line); }
.attributes tr.missed td:nth-of-type(1) { color: var(--bad); } .attributes tr.reached td:nth-of-type(1) { color: var(--good); }
.attributes { font-size: 13px; } .attributes td, .attributes th { white-space: nowrap; }
details summary { cursor: pointer; padding: .2rem 0; }
dialog { background: var(--back); color: var(--text); border: 1px solid var(--line); border-radius: 8px; max-width: min(90vw, 60rem); max-height: 80vh; overflow: auto; }
dialog::backdrop { background: rgb(0 0 0 / .45); }
dialog th { padding-right: 1.4rem; }
kbd { font: 12px ui-monospace, monospace; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 4px; padding: .05rem .4rem; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.notice { color: var(--part); }
.part, .source tr, article { scroll-margin-top: 4.5rem; }
.part[hidden] { display: none; }
@media print { header { position: static; } .tools { display: none; } .part[hidden] { display: block; } }
`;
