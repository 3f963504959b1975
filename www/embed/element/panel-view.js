// @ts-check
// The lists of a panel, drawn from the state of its article.

import { countSpeakers, groupBySpeaker } from "../../engine/speakers.js";
import { make } from "./make.js";
import { dismissed, entry } from "./panel-entry.js";

/**
 * @typedef {import("./news-mark.js").NewsMark} NewsMark
 * @typedef {import("../../pkg/newsmark.js").Action} Action
 * @typedef {import("../../pkg/newsmark.js").Reviewed} Reviewed
 */

/**
 * @typedef {object} Ways
 * @property {boolean} readOnly
 * @property {readonly string[]} sections - "quoted", "checking"
 * @property {ReadonlySet<string>} full - those that are shown with all their entries
 * @property {(id: string) => void} choose
 * @property {(action: Action) => void} decide
 * @property {(section: string) => void} showAll
 */

/** More is seldom read; the rest is a button away. */
const FIRST = 12;

/**
 * @param {NewsMark | undefined} article
 * @param {Ways} ways
 * @returns {Node[]}
 */
export function panelOf(article, ways) {
  const status = make("p", { class: "status", part: "status", role: "status", "data-phase": article?.phase ?? "waiting" });
  status.textContent = statusOf(article);
  if (article?.phase !== "ready" || !article.reviewed) return [status];
  const { reviewed, selected } = article;
  const shown = { reviewed, selected, ...ways };
  return [
    ...(ways.sections.includes("quoted") ? [quoted(shown)] : []),
    ...(ways.sections.includes("checking") ? [checking(shown)] : []),
    status,
  ];
}

/** @typedef {Ways & { reviewed: Reviewed, selected: string | null }} Shown */

/** @param {NewsMark | undefined} article */
function statusOf(article) {
  if (!article) return "No article is here yet.";
  if (article.phase === "error") return `The article could not be analysed: ${article.error?.message ?? ""}`;
  if (article.phase !== "ready" || !article.annotations) return "Reading the article …";
  return "Found by a program on this device. It can miss things, and says nothing of what is true.";
}

/** @param {Shown} shown */
function quoted(shown) {
  const { quotes, entities } = shown.reviewed.annotations;
  const groups = groupBySpeaker(quotes);
  const limit = shown.full.has("quoted") ? Infinity : FIRST;
  const items = groups.slice(0, limit).map(({ name, role, quotes: said }) => {
    const who = make("h3", { class: "who", part: "speaker" }, name);
    if (role) who.append(" ", make("span", { class: "role" }, role));
    return make("li", { class: "speaker" }, who, make("ul", {}, ...said.map((quote) => entry("quote", quote, shown))));
  });
  const made = section("quoted", "Who is quoted", quotes.length, "Nobody is quoted.", items, groups.length, shown);
  if (groups.length > 0) made.firstElementChild?.after(make("p", { class: "sum" }, countSpeakers(groups, entities)));
  return made;
}

/** @param {Shown} shown */
function checking(shown) {
  const claims = shown.reviewed.annotations.claims.toSorted((a, b) => b.worth - a.worth);
  const limit = shown.full.has("checking") ? Infinity : FIRST;
  const items = claims.slice(0, limit).map((claim) => entry("claim", claim, shown));
  return section("checking", "Worth checking", claims.length, "No sentence stands out.", items, claims.length, shown);
}

/**
 * @param {"quoted" | "checking"} name
 * @param {string} title
 * @param {number} count
 * @param {string} nothing
 * @param {HTMLElement[]} items
 * @param {number} all - how many items there are
 * @param {Shown} shown
 */
function section(name, title, count, nothing, items, all, shown) {
  const heading = make("h2", { part: "heading" }, `${title} `, make("span", { class: "count" }, String(count)));
  const made = make("section", { class: "section", part: `section ${name}`, "data-section": name }, heading);
  made.setAttribute("aria-label", title);
  made.append(items.length > 0 ? make("ul", {}, ...items) : make("p", { class: "gone" }, nothing));
  if (all > items.length) {
    const more = make("button", { class: "more", type: "button", part: "button", "data-key": `more ${name}` }, `Show all ${all}`);
    more.addEventListener("click", () => shown.showAll(name));
    made.append(more);
  }
  const away = dismissed(name === "quoted" ? "quote" : "claim", shown);
  if (away) made.append(away);
  return made;
}
