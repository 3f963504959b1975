// @ts-check
// How the trees of the two elements look. They begin anew: nothing that the page says of its own elements reaches them.

import { markRules } from "./mark-styles.js";
import { declarations } from "./tokens.js";

const STYLES = `
:host { display: block; }
:host([hidden]), .text[hidden] { display: none !important; }
.panel, .text {
  all: initial;
  color-scheme: inherit;
  display: block;
  box-sizing: border-box;
  color: var(--_ink);
  text-align: start;
  overflow-wrap: anywhere;
  ${declarations("auto")}
}
.panel[data-theme="light"], .text[data-theme="light"] { color-scheme: light; ${declarations("light")} }
.panel[data-theme="dark"], .text[data-theme="dark"] { color-scheme: dark; ${declarations("dark")} }
.text {
  font: var(--newsmark-text-font, 1.0625rem/1.7 "Iowan Old Style", Charter, Georgia, serif);
  white-space: pre-wrap;
}
.panel {
  padding: 1rem;
  border: 1px solid var(--_line);
  border-radius: var(--newsmark-radius, 8px);
  background: var(--_paper);
  font: var(--newsmark-font, 0.9375rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif);
}
.status { margin: 0; color: var(--_ink-soft); font-size: 0.875em; }
.status[data-phase="error"] { color: var(--_alarm); font-weight: 600; }
.quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.section { margin: 1rem 0 0; }
.section:first-of-type { margin-top: 0.5rem; }
h2 { margin: 0 0 0.25rem; font-size: 1.0625em; font-weight: 650; line-height: 1.3; }
h2:focus { outline: none; }
.count { color: var(--_ink-soft); font-weight: 400; font-variant-numeric: tabular-nums; }
ul { margin: 0; padding: 0; list-style: none; }
.speaker { padding: 0.5rem 0; }
.speaker + .speaker, .item + .item { border-top: 1px solid var(--_line); }
.who { margin: 0; font-size: 1em; padding-inline: 0.75rem; font-weight: 600; }
.role { color: var(--_ink-soft); font-weight: 400; }
.sum { margin: 0; padding-inline: 0.75rem; color: var(--_ink-soft); font-size: 0.875em; }
.item { padding: 0.375rem 0; }
.reasons { padding-inline-start: 0.75rem; color: var(--_ink-soft); font-size: 0.875em; }
.reasons li { display: inline; }
.reasons li + li::before { content: " · " / ""; }
button {
  font: inherit;
  color: inherit;
  background: none;
  border: 0;
  border-radius: 5px;
  padding: 0.125rem 0.625rem;
  min-height: 1.75rem;
  cursor: pointer;
}
button:focus-visible { outline: 2px solid var(--_accent); outline-offset: 1px; }
.choose {
  display: block;
  box-sizing: border-box;
  width: 100%;
  padding: 0.25rem 0.5rem;
  border-inline-start: 4px solid transparent;
  text-align: start;
}
.choose:hover { background: var(--_accent-wash); }
.choose[aria-pressed="true"] { border-inline-start-color: var(--_accent); background: var(--_accent-wash); }
.choose .words { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
.row {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.25rem 0.75rem;
  padding-inline: 0.75rem 0;
}
.band { color: var(--_ink-soft); font-size: 0.875em; }
.actions { display: flex; flex-wrap: wrap; gap: 0.375rem; margin-inline-start: auto; }
.actions button, .more { border: 1px solid var(--_line-strong); font-size: 0.875em; }
.actions button:hover, .more:hover { background: var(--_accent-wash); }
.actions [aria-pressed="true"] { border-color: var(--_decided); color: var(--_decided); font-weight: 600; }
.actions [aria-pressed="true"]::before { content: "✓ " / ""; }
.more { margin-top: 0.5rem; }
details { margin-top: 0.5rem; }
summary { color: var(--_ink-soft); font-size: 0.875em; cursor: pointer; }
summary:focus-visible { outline: 2px solid var(--_accent); }
.gone { color: var(--_ink-soft); padding: 0.25rem 0.5rem; }
@media (forced-colors: active) {
  .choose[aria-pressed="true"] { border-inline-start-color: Highlight; }
  .panel { border-color: CanvasText; }
}
`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** @param {ShadowRoot} root */
export function adoptOwnStyles(root) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES + markRules(".text", "own"));
  }
  root.adoptedStyleSheets = [sheet];
}
