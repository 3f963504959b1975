// @ts-check
// The form for what a person found out about a claim. What is typed and not yet saved is kept.

import { button, field, form, section, select } from "./controls.js";
import { element } from "./dom.js";
import { askRatings } from "./ratings.js";
import { change, settings } from "./settings.js";
import { moment } from "./words.js";

/**
 * @typedef {import("../pkg/newsmark.js").Verdict} Verdict
 */

/** @type {Map<string, Verdict>} by the place of the claim */
const drafts = new Map();

/**
 * @param {import("./model.js").Model} model
 * @param {string} id
 * @param {import("./decisions.js").Decisions} decisions
 */
export function verdictSection(model, id, decisions) {
  const judgement = model.judgement(id);
  const given = judgement?.verdict;
  const place = String(model.target(id)?.spans);
  const start = drafts.get(place) ?? given ?? { rating: "", summary: "", sources: [] };
  const scale = decisions.session.review?.scale ?? [];
  const rating = select({ name: "rating", required: "", "data-do": "rating" }, [["", "Choose …"], ...scale.map((each) => /** @type {[string, string]} */ ([each, each]))], start.rating);
  const summary = element("textarea", { name: "summary", rows: "3", dir: "auto", "data-do": "summary" });
  summary.value = start.summary;
  const name = element("input", { name: "checker", required: "", autocomplete: "name", "data-do": "checker", value: settings().name });
  const sources = element("div", { class: "sources" }, ...start.sources.map((source, i) => sourceRow(source, i)));
  const more = button("Add a source", () => {
    const row = sourceRow({ url: "", note: "" }, sources.childElementCount);
    sources.append(row);
    row.querySelector("input")?.focus();
  }, { class: "quiet", "data-do": "add-source" });
  const save = element("button", { class: "primary", "data-do": "save-verdict" }, "Save verdict");
  const made = form({ class: "form verdict" }, (data) => {
    drafts.delete(place);
    change({ name: String(data.get("checker")).trim() });
    return decisions.verdict(id, read(data));
  }, field("Rating", rating), field("Summary", summary), sources, more, field("Checked by", name), save);
  made.addEventListener("input", () => drafts.set(place, read(new FormData(made))));
  if (given) {
    const back = () => (drafts.delete(place), decisions.verdict(id, null));
    made.append(button("Take the verdict back", back, { class: "quiet", "data-do": "no-verdict" }));
  }
  made.append(button("Set the ratings", () => askRatings(decisions), { class: "quiet", "data-do": "ratings" }));
  const when = judgement?.checkedAt ? ` by ${judgement.checker || "an unnamed checker"}, ${moment(judgement.checkedAt)}` : "";
  const title = given ? `Verdict: ${given.rating}${when}` : "Verdict";
  return section("verdict", title, made);
}

/**
 * @param {FormData} data
 * @returns {Verdict}
 */
function read(data) {
  const notes = data.getAll("source-note").map(String);
  const sources = data.getAll("source-url").map((url, i) => ({ url: String(url).trim(), note: (notes[i] ?? "").trim() }));
  return { rating: String(data.get("rating")), summary: String(data.get("summary")).trim(), sources: sources.filter(({ url }) => url) };
}

/**
 * @param {Verdict["sources"][number]} source
 * @param {number} index
 */
function sourceRow({ url, note }, index) {
  const address = element("input", { type: "url", name: "source-url", value: url, placeholder: "https://…", pattern: "https?://.+", title: "An address that begins with https:// or http://", "data-do": `source-${index}` });
  const says = element("input", { name: "source-note", value: note, dir: "auto", "data-do": `source-note-${index}` });
  const row = element("fieldset", { class: "source" }, element("legend", {}, `Source ${index + 1}`), field("Address", address), field("What it shows", says));
  const remove = button("Remove", () => {
    const made = row.closest("form");
    const beside = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    made?.dispatchEvent(new Event("input", { bubbles: true }));
    const next = beside?.querySelector("input") ?? made?.querySelector('[data-do="add-source"]');
    if (next instanceof HTMLElement) next.focus();
  }, { class: "quiet", "aria-label": `Remove source ${index + 1}` });
  row.append(remove);
  return row;
}
