// @ts-check
// Files and texts that are dropped on the page or chosen with its button.

import { byId } from "../dom.js";
import { ACCEPTED } from "./kinds.js";

/**
 * @param {object} take
 * @param {(files: File[]) => void} take.files
 * @param {(data: DataTransfer) => void} take.text
 */
export function listenToFiles({ files, text }) {
  const picker = byId("file", HTMLInputElement);
  picker.accept = ACCEPTED;
  picker.addEventListener("change", () => {
    const chosen = [...(picker.files ?? [])];
    // the same file can be chosen again
    picker.value = "";
    if (chosen.length > 0) files(chosen);
  });
  for (const opener of document.querySelectorAll("[data-opens-file]")) {
    opener.addEventListener("click", () => picker.click());
  }
  listenToDrops(files, text);
}

/**
 * @param {(files: File[]) => void} files
 * @param {(data: DataTransfer) => void} text
 */
function listenToDrops(files, text) {
  const { body } = document;
  document.addEventListener("dragover", (event) => {
    if (!isTaken(event)) return;
    event.preventDefault();
    body.dataset.dragging = "";
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) delete body.dataset.dragging;
  });
  document.addEventListener("drop", (event) => {
    delete body.dataset.dragging;
    const { dataTransfer } = event;
    if (!dataTransfer || !isTaken(event)) return;
    event.preventDefault();
    const dropped = [...dataTransfer.files];
    if (dropped.length > 0) files(dropped);
    else text(dataTransfer);
  });
}

/**
 * A text that is dragged within a field, or within the article, is the browser's own affair.
 *
 * @param {DragEvent} event
 */
function isTaken({ dataTransfer, target }) {
  const types = dataTransfer?.types ?? [];
  if (types.includes("Files")) return true;
  const inField = target instanceof Element && target.closest("input, textarea:not(#source), [contenteditable]") !== null;
  return document.body.dataset.view === "compose" && !inField && types.some((type) => /^text\/(?:html|plain)$/.test(type));
}
