// @ts-check
// What an import has read, and what it could not.

import { announce } from "../announce.js";
import { byId, element } from "../dom.js";

/** @typedef {import("../../pkg/newsmark.js").Imported["report"]} Report */

/** More than this nobody reads; the number is told. */
const MOST_NOTES = 200;

/** @param {Report} report */
export function showReport(report) {
  const { notes } = report;
  const told = `Read ${counts(report)}.`;
  if (notes.length === 0) return announce(told);
  byId("report-summary", HTMLElement).textContent =
    `${told} ${notes.length === 1 ? "One thing needs" : `${notes.length} things need`} a look:`;
  const rows = notes.slice(0, MOST_NOTES).map(({ code, message, place }) =>
    element("li", {}, element("p", {}, message), element("p", { class: "code" }, [place, code].filter(Boolean).join(" · "))),
  );
  if (notes.length > MOST_NOTES) rows.push(element("li", {}, `And ${notes.length - MOST_NOTES} more.`));
  byId("report-notes", HTMLElement).replaceChildren(...rows);
  byId("report-dialog", HTMLDialogElement).showModal();
}

/** @param {Report} report */
function counts({ read: { mentions = 0, quotes = 0, claims = 0 } }) {
  const count = (/** @type {number} */ n, /** @type {string} */ one) => `${n} ${one}${n === 1 ? "" : "s"}`;
  return `decisions about ${count(mentions, "name")}, ${count(quotes, "quote")} and ${count(claims, "claim")}`;
}
