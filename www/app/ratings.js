// @ts-check
// The dialog in which a newsroom sets the ratings that its verdicts use.

import { button, field, form } from "./controls.js";
import { element } from "./dom.js";
import { change } from "./settings.js";

/** Fewer leave nothing to choose. */
const FEWEST = 2;

/** @param {import("./decisions.js").Decisions} decisions */
export function askRatings(decisions) {
  const { session } = decisions;
  const scale = session.review?.scale ?? [];
  const text = element("textarea", { rows: String(scale.length + 2), dir: "auto", required: "", "aria-describedby": "ratings-hint" });
  text.value = scale.join("\n");
  text.addEventListener("input", () => text.setCustomValidity(""));
  const dialog = element("dialog", { class: "ask", "aria-labelledby": "ratings-title" });
  const made = form({ class: "form" }, async () => {
    const ratings = linesOf(text.value);
    text.setCustomValidity(fault(ratings, session.ratingsInUse()));
    if (!text.reportValidity()) return;
    dialog.close();
    change({ scale: ratings });
    await decisions.rescale(ratings);
  });
  made.append(
    element("h2", { id: "ratings-title" }, "Ratings of verdicts"),
    element("p", { id: "ratings-hint" }, "One a line, from worst to best. One that means “not known”, such as “Unproven”, stands outside of that order. They hold for this document and for new ones."),
    field("Ratings", text),
    element("div", { class: "ask-actions" }, element("button", { class: "primary" }, "Save ratings"), button("Cancel", () => dialog.close())),
  );
  dialog.append(made);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {string} text */
function linesOf(text) {
  return text.split("\n").map((line) => line.trim()).filter(Boolean);
}

/**
 * @param {string[]} ratings
 * @param {Set<string>} inUse
 * @returns {string} why they cannot be the ratings, or nothing
 */
function fault(ratings, inUse) {
  const twice = ratings.find((rating, i) => ratings.indexOf(rating) < i);
  if (twice !== undefined) return `“${twice}” stands there twice.`;
  const missing = [...inUse].find((rating) => !ratings.includes(rating));
  if (missing !== undefined) return `A verdict of this document is “${missing}”: keep it.`;
  return ratings.length < FEWEST ? "At least two are needed." : "";
}
