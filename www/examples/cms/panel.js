// @ts-check
// The panel beside the article: what is selected, who is quoted, what is worth checking.

import { speakerName } from "../../engine/speakers.js";
import { newsmark } from "../../vendor/cms-editor.js";
import { button, byId, element } from "./dom.js";

/**
 * @typedef {import("../../embed/editors/commands.js").Listed} Listed
 * @typedef {import("../../pkg/newsmark.js").Quote} Quote
 * @typedef {import("../../pkg/newsmark.js").Claim} Claim
 * @typedef {import("prosemirror-view").EditorView} EditorView
 */

const NAMES = { mention: "Name", quote: "Quote", claim: "Claim" };

/** @param {EditorView} view */
export function showFindings(view) {
  const all = newsmark.list(view.state);
  fill("quoted", speakersOf(all).map((speaker) => speakerRow(view, speaker)));
  fill("claims", all.filter(({ kind }) => kind === "claim").map((claim) => claimRow(view, claim)));
}

/** @param {EditorView} view */
export function showSelected(view) {
  const selected = newsmark.newsmarkKey.getState(view.state)?.selected ?? null;
  const section = byId("selected");
  section.hidden = selected === null;
  if (!selected) return;
  const about = element("p", "about", element("span", `tag ${selected.kind}`, NAMES[selected.kind]), ` ${selected.label}`);
  const words = element("p", "words", selected.text);
  section.querySelector(".body")?.replaceChildren(about, words, ...reasons(selected), decisions(view, selected));
}

/**
 * @param {string} id
 * @param {HTMLElement[]} rows
 */
function fill(id, rows) {
  byId(id).replaceChildren(...rows);
}

/**
 * @typedef {{ name: string, role: string, quotes: Listed[] }} Speaker
 * @param {Listed[]} all
 * @returns {Speaker[]} in the order of their first words
 */
function speakersOf(all) {
  /** @type {Map<string, Speaker>} */
  const speakers = new Map();
  for (const finding of all) {
    const speaker = finding.kind === "quote" ? /** @type {Quote} */ (finding.annotation).speaker : null;
    if (!speaker) continue;
    const name = speakerName(speaker);
    const known = speakers.get(name) ?? { name, role: speaker.role ?? "", quotes: [] };
    known.quotes.push(finding);
    speakers.set(name, known);
  }
  return [...speakers.values()];
}

/**
 * @param {EditorView} view
 * @param {Speaker} speaker
 */
function speakerRow(view, { name, role, quotes }) {
  const first = quotes[0];
  const go = button(name, () => first && goTo(view, first), "link");
  const count = quotes.length === 1 ? "1 quote" : `${quotes.length} quotes`;
  return element("li", "row", go, element("span", "soft", role ? `${role}, ${count}` : count));
}

/**
 * @param {EditorView} view
 * @param {Listed} claim
 */
function claimRow(view, claim) {
  const go = button(claim.text, () => goTo(view, claim), "link");
  const { reasons } = /** @type {Claim} */ (claim.annotation);
  const why = element("span", "soft", reasons[0]?.message ?? "");
  return element("li", `row claim ${claim.label} ${claim.state}`, go, why, decisions(view, claim));
}

/** @param {import("../../embed/editors/findings.js").Finding} finding */
function reasons({ kind, annotation }) {
  if (kind !== "claim") return [];
  const messages = /** @type {Claim} */ (annotation).reasons.map(({ message }) => element("li", "", message));
  return [element("ul", "reasons", ...messages)];
}

/**
 * @param {EditorView} view
 * @param {import("../../embed/editors/findings.js").Finding} finding
 */
function decisions(view, { id, text, state }) {
  const run = (/** @type {import("prosemirror-state").Command} */ command) => () => {
    command(view.state, view.dispatch);
    view.focus();
  };
  const isAccepted = state === "accepted";
  const accept = button(isAccepted ? "Accepted" : "Accept", run(isAccepted ? newsmark.reset(id) : newsmark.accept(id)));
  accept.setAttribute("aria-pressed", String(isAccepted));
  const reject = button("Reject", run(newsmark.reject(id)));
  for (const each of [accept, reject]) each.setAttribute("aria-label", `${each.textContent}: ${text}`);
  return element("span", "decisions", accept, reject);
}

/**
 * @param {EditorView} view
 * @param {Listed} finding
 */
function goTo(view, { id }) {
  newsmark.select(id)(view.state, view.dispatch);
  const place = newsmark.list(view.state).find((each) => each.id === id);
  if (!place) return;
  const { node } = view.domAtPos(place.from);
  const target = node instanceof Element ? node : node.parentElement;
  target?.scrollIntoView({ block: "center" });
}
