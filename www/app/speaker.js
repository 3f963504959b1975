// @ts-check
// Asks who says all the quotes of a group.

import { button, field, form, suggest } from "./controls.js";
import { element } from "./dom.js";
import { speakersOf } from "./judgement.js";
import { counted } from "./words.js";

/**
 * @param {import("./model.js").Model} model
 * @param {import("./model.js").Quote[]} quotes
 * @param {(name: string) => void} onName - an empty one says that nobody is known
 */
export function askSpeaker(model, quotes, onName) {
  const input = element("input", { name: "name", value: quotes[0]?.speaker?.name ?? "", dir: "auto", autocomplete: "off", placeholder: "Nobody known" });
  const dialog = element("dialog", { class: "ask", "aria-labelledby": "ask-title" });
  const made = form({ class: "form" }, () => {
    dialog.close();
    onName(input.value.trim());
  });
  const actions = element("div", { class: "ask-actions" }, element("button", { class: "primary" }, "Save speaker"), button("Cancel", () => dialog.close()));
  made.append(element("h2", { id: "ask-title" }, `Who says ${counted(quotes.length, "this quote", `these ${quotes.length} quotes`).replace(/^[\d,]+ /, "")}?`));
  made.append(field("Speaker", input), suggest(input, speakersOf(model)), actions);
  dialog.append(made);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  input.select();
}
