// @ts-check
import { element } from "../dom.js";

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

/**
 * @param {import("./store.js").Summary} summary
 * @param {boolean} isOpen
 * @param {{ open: () => void, rename: (title: string) => void, remove: () => void }} act
 */
export function documentRow({ id, title, savedAt }, isOpen, { open, rename, remove }) {
  const opener = button(title, `Open ${title}`, open);
  opener.className = "document-title";
  const when = element("span", { class: "document-when" }, `${isOpen ? "Open now, saved" : "Saved"} ${WHEN.format(new Date(savedAt))}`);
  const row = element("li", { class: "document-row", "data-document": id });
  const asRow = () =>
    row.replaceChildren(
      element("div", { class: "document-name" }, opener, when),
      button("Rename", `Rename ${title}`, () => asForm()),
      button("Delete", `Delete ${title}`, remove),
    );
  const asForm = () => {
    const form = renameForm(title, rename, () => {
      asRow();
      opener.focus();
    });
    row.replaceChildren(form);
    form.querySelector("input")?.select();
  };
  asRow();
  return row;
}

/**
 * @param {string} title
 * @param {(title: string) => void} rename
 * @param {() => void} cancel
 */
function renameForm(title, rename, cancel) {
  const field = element("input", { type: "text", "aria-label": "New title", maxlength: "300", required: "" });
  field.value = title;
  const form = element("form", { class: "rename" }, field, element("button", {}, "Rename"), button("Cancel", "Cancel", cancel));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (field.value.trim() !== "") rename(field.value.trim());
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    // the dialog stays
    event.preventDefault();
    event.stopPropagation();
    cancel();
  });
  return form;
}

/**
 * @param {string} text
 * @param {string} label
 * @param {() => void} act
 */
function button(text, label, act) {
  const made = element("button", { type: "button", "aria-label": label }, text);
  made.addEventListener("click", act);
  return made;
}
