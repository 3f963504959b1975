// @ts-check
// How highlights look, in the document or the shadow tree that the article is in. A constructed style
// sheet, so that a policy for styles has nothing to allow.

import { MARK } from "./mark-painter.js";
import { declarations } from "./tokens.js";

/**
 * Kinds are told apart without colour: claims are backgrounds, quotes wavy lines, names lines of a
 * style for each family.
 *
 * @type {Readonly<Record<string, string>>}
 */
const LOOKS = {
  "claim-high": "background-color: var(--_claim-high); color: var(--_claim-ink);",
  "claim-medium": "background-color: var(--_claim-medium); color: var(--_claim-ink);",
  "claim-low": "background-color: var(--_claim-low); color: var(--_claim-ink);",
  quote: "text-decoration: underline wavy 1px var(--_quote); text-underline-offset: 0.38em;",
  person: "text-decoration: underline solid 2px var(--_person); text-underline-offset: 0.16em;",
  organization: "text-decoration: underline double 2px var(--_organization); text-underline-offset: 0.16em;",
  place: "text-decoration: underline dashed 2px var(--_place); text-underline-offset: 0.16em;",
  time: "text-decoration: underline dotted 2px var(--_time); text-underline-offset: 0.16em;",
  figure: "text-decoration: underline dotted 3px var(--_figure); text-underline-offset: 0.16em;",
  thing: "text-decoration: underline solid 4px var(--_thing); text-underline-offset: 0.16em;",
  selected: "background-color: var(--_selected); color: var(--_selected-ink);",
};

/** The reader's own colours; only what has a background needs them. */
const FORCED = {
  "claim-high": "background-color: Mark; color: MarkText;",
  "claim-medium": "background-color: Mark; color: MarkText;",
  "claim-low": "background-color: Mark; color: MarkText;",
  selected: "background-color: Highlight; color: HighlightText;",
};

const FORCED_LINE = "CanvasText";

/** The browser works out the highlights of every element; among thousands of marks that takes long. */
const HIGHLIT = ':not([painting="mark"])';

/** @param {string} styles */
const important = (styles) => styles.replaceAll(";", " !important;");

/** @param {string} look */
const markOf = (look) =>
  look === "selected" ? `mark[${MARK}][${MARK}-selected]` : `mark[${MARK}="${look}"]:not([${MARK}-selected])`;

/**
 * @param {string} within - the selector of what the article is in
 * @param {Readonly<Record<string, string>>} looks
 * @param {(styles: string) => string} strength - of the styles of marks
 */
function rules(within, looks, strength) {
  return Object.entries(looks).map(
    ([look, styles]) =>
      `${within}${HIGHLIT}::highlight(newsmark-${look}), ${within}${HIGHLIT} *::highlight(newsmark-${look}) { ${styles} }\n` +
      `${within} ${markOf(look)} { ${strength(styles)} }`,
  );
}

/**
 * @param {string} within
 * @param {"own" | "host"} owner - of the tree that the marks stand in: only in the host's own can its
 *   styles for marks reach them, while `::part` must be able to in ours
 */
export function markRules(within, owner) {
  const lines = Object.keys(LOOKS).filter((look) => !(look in FORCED));
  const forcedLines = Object.fromEntries(lines.map((look) => [look, `text-decoration-color: ${FORCED_LINE};`]));
  const strength = owner === "host" ? important : String;
  return [
    `${within} mark[${MARK}] { ${strength("all: unset;")} }`,
    ...rules(within, LOOKS, strength),
    `@media (forced-colors: active) { ${rules(within, { ...FORCED, ...forcedLines }, strength).join("\n")} }`,
  ].join("\n");
}

/** @type {CSSStyleSheet | undefined} */
let sheet;

function documentSheet() {
  if (sheet) return sheet;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(
    [
      `news-mark { ${declarations("auto")} }`,
      `news-mark[theme="light"] { ${declarations("light")} }`,
      `news-mark[theme="dark"] { ${declarations("dark")} }`,
      markRules("news-mark", "host"),
    ].join("\n"),
  );
  return sheet;
}

/** @type {WeakMap<Document | ShadowRoot, number>} */
const users = new WeakMap();

/**
 * @param {Document | ShadowRoot} root - where the element is
 * @returns {() => void} takes the styles back, with the last element's
 */
export function adoptStyles(root) {
  const own = documentSheet();
  users.set(root, (users.get(root) ?? 0) + 1);
  if (!root.adoptedStyleSheets.includes(own)) root.adoptedStyleSheets.push(own);
  return () => {
    const left = (users.get(root) ?? 1) - 1;
    users.set(root, left);
    if (left === 0) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== own);
  };
}
