// @ts-check
// In the details of a quote: who says it and why, the words that show it, and whom to choose from where the text does
// not decide.

import { UNKNOWN_SPEAKER, knownName, unnamedSource } from "../engine/speakers.js";
import { button } from "./controls.js";
import { element } from "./dom.js";
import { settings } from "./settings.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./model.js").Quote} Quote
 * @typedef {import("./decisions.js").Decisions} Decisions
 * @typedef {import("../pkg/newsmark.js").Span} Span
 * @typedef {import("../pkg/newsmark.js").Speaker} Speaker
 */

/**
 * @param {Model} model
 * @param {Quote} quote
 * @param {Decisions} decisions
 * @param {(span: Span) => void} show - brings words of the text into sight
 */
export function evidence(model, quote, decisions, show) {
  const { id, speaker } = quote;
  const cue = model.cue(id);
  const ways = [
    ...model.evidence(id).map((span) => way(model, "source", span, show)),
    ...model.antecedents(id).map((span) => way(model, "antecedent", span, show)),
    ...(cue ? [way(model, "cue", cue, show)] : []),
  ];
  const said = element("dd", { dir: "auto" }, ...who(speaker), ...candidates(model, quote, decisions));
  const rows = [element("div", {}, element("dt", {}, "Speaker"), said)];
  if (ways.length > 0) rows.push(element("div", {}, element("dt", {}, "Evidence"), element("dd", { class: "ways" }, ...ways)));
  return element("dl", { class: "facts" }, ...rows);
}

/**
 * `she → Ines Calloway: last woman named as subject`.
 *
 * @param {Speaker | null} speaker
 * @returns {(Node | string)[]}
 */
function who(speaker) {
  const unnamed = unnamedSource(speaker);
  if (unnamed !== null) return ["unnamed source: ", element("b", {}, unnamed)];
  const name = knownName(speaker);
  if (!speaker?.text || speaker.text === name) return [element("b", {}, name ?? UNKNOWN_SPEAKER)];
  const arrow = element("span", { "aria-hidden": "true" }, " → ");
  const why = speaker.reason ? `: ${speaker.reason.message}` : "";
  return [element("q", {}, speaker.text), arrow, element("span", { class: "unseen" }, " is "), element("b", {}, name ?? "not decided"), why];
}

/**
 * A button with the words, in the look that they have in the text.
 *
 * @param {Model} model
 * @param {"source" | "antecedent" | "cue"} what
 * @param {Span} span
 * @param {(span: Span) => void} show
 */
function way(model, what, span, show) {
  const words = element("span", { class: `lit lit-${what}`, dir: "auto" }, model.text.slice(span.start, span.end));
  const made = button("", () => show(span), { class: "chip", "data-do": `${what}-${span.start}`, title: "Show in the text" });
  made.append(element("span", { class: "unseen" }, `Show the ${what} in the text: `), words);
  return made;
}

/**
 * Buttons for those of whom the text does not say which one speaks, each with its key.
 *
 * @param {Model} model
 * @param {Quote} quote
 * @param {Decisions} decisions
 * @returns {HTMLElement[]}
 */
function candidates(model, { id, speaker }, decisions) {
  const all = model.candidates(id);
  if (all.length === 0) return [];
  const buttons = all.map(({ name, role }, i) => {
    const key = settings().singleKeys ? String(i + 1) : undefined;
    const made = button("", () => decisions.speaker(id, name), { "data-do": `candidate-${i + 1}`, "aria-keyshortcuts": key });
    if (key) made.append(element("kbd", { "aria-hidden": "true" }, key), " ");
    made.append(element("span", { dir: "auto" }, name), ...(role ? [" ", element("span", { class: "role", dir: "auto" }, role)] : []));
    return made;
  });
  return [element("div", { class: "candidates", role: "group", "aria-label": `Who is “${speaker?.text}”?` }, ...buttons)];
}
