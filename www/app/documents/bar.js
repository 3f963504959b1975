// @ts-check
// The line above the article: its title, whether it is saved, and the way out as a file.

import { byId } from "../dom.js";

const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });

/** @type {Record<import("./autosave.js").State, string>} */
const STATES = {
  none: "Not saved yet",
  unsaved: "Saving …",
  saved: "Saved",
  failed: "Not saved",
  elsewhere: "Not saved",
};

/** @param {import("./desk.js").Desk} desk */
export function showBar(desk) {
  const title = byId("document-title", HTMLInputElement);
  const saved = byId("saved", HTMLElement);
  const show = () => {
    const { state, place } = desk.autosave;
    if (document.activeElement !== title) title.value = desk.read()?.title ?? "";
    document.title = title.value ? `${title.value} - Newsmark` : "Newsmark";
    const time = state === "saved" && place?.savedAt ? ` ${TIME.format(new Date(place.savedAt))}` : "";
    saved.textContent = STATES[state] + time;
    saved.dataset.state = state;
  };
  desk.autosave.addEventListener("state", show);
  title.addEventListener("change", () => void desk.retitle(title.value.trim()).then(show));
  title.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") title.blur();
  });
  title.addEventListener("blur", show);
}
