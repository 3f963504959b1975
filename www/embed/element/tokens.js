// @ts-check
// The colours of the element, for light and dark pages. A host sets them with `--newsmark-NAME`.

/** @type {Readonly<Record<string, [light: string, dark: string]>>} */
const MARKS = {
  "claim-high": ["#ffe39a", "#6a4f00"],
  "claim-medium": ["#fff0c9", "#483a12"],
  "claim-low": ["#fff9ea", "#302b1c"],
  "claim-ink": ["#1c1d20", "#f5f1e6"],
  quote: ["#6b3fa0", "#c3a1ee"],
  person: ["#1d5fb4", "#82b6ff"],
  organization: ["#7a3aa8", "#cf9bf2"],
  place: ["#17744a", "#6fd3a1"],
  time: ["#b04a00", "#ffa561"],
  figure: ["#9c2551", "#ff94b5"],
  thing: ["#4c5a67", "#b3c0cc"],
  selected: ["#1d4f91", "#8db7f0"],
  "selected-ink": ["#ffffff", "#10151c"],
};

/** @type {Readonly<Record<string, [light: string, dark: string]>>} */
const PANEL = {
  paper: ["#ffffff", "#1b1d21"],
  ink: ["#1c1d20", "#e9e7e2"],
  "ink-soft": ["#5b5d63", "#a9a8a4"],
  line: ["#dddad3", "#33363c"],
  "line-strong": ["#8d8a83", "#7d8087"],
  accent: ["#1d4f91", "#8db7f0"],
  "accent-wash": ["#e8eff8", "#1f2b3b"],
  alarm: ["#a3251b", "#ff9c90"],
  decided: ["#17693f", "#7fd8a8"],
};

/**
 * Where a theme is given it decides; otherwise the page's own colour scheme does, not the reader's
 * wish alone, since a page that is always light would get dark marks.
 *
 * @param {"light" | "dark" | "auto"} theme
 */
export function declarations(theme) {
  return Object.entries({ ...MARKS, ...PANEL })
    .map(([name, [light, dark]]) => `--_${name}: var(--newsmark-${name}, ${valueIn(theme, light, dark)});`)
    .join("\n");
}

/**
 * @param {"light" | "dark" | "auto"} theme
 * @param {string} light
 * @param {string} dark
 */
function valueIn(theme, light, dark) {
  if (theme === "auto") return `light-dark(${light}, ${dark})`;
  return theme === "dark" ? dark : light;
}
