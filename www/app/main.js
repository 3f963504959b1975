// @ts-check
// The page: takes a text, has it analysed, shows the result or says what went wrong.

import { announce } from "./announce.js";
import { summary } from "./details.js";
import { showBar } from "./documents/bar.js";
import { Desk } from "./documents/desk.js";
import { ListDialog } from "./documents/list-dialog.js";
import { breathe, byId } from "./dom.js";
import { EXAMPLE } from "./example.js";
import { ExportDialog } from "./export-dialog.js";
import { isCancelled, isSuperseded, showProblem } from "./messages.js";
import { keepForOffline } from "./offline.js";
import { createOpener } from "./opening/opener.js";
import { dataOf } from "./opening/pasted.js";
import { listenToCancel, withProgress } from "./progress.js";
import { Reader } from "./reader.js";
import { newReview } from "./session.js";
import { settings } from "./settings.js";
import { showShortcuts } from "./shortcut-list.js";
import { client, session } from "./workspace.js";

const source = byId("source", HTMLTextAreaElement);
const problem = byId("problem", HTMLElement);
const shortcuts = byId("shortcuts", HTMLDialogElement);
const reader = new Reader(session, { help: () => shortcuts.showModal(), failed: tell });
const desk = new Desk(session, { show: openReview, failed: tell, rescue: () => exporter.rescue() });
const exporter = new ExportDialog(client, () => desk.read());
const opener = createOpener(client, {
  openText: (given, title) => open(given, { title }),
  openReview: (review) => desk.openNew(review),
  currentText: () => (session.review ? session.text : null),
  failed: tell,
});

/** Laying out more than this in a textarea stops the page for seconds. */
const LONGEST_EDITABLE = 2_000_000;

/** The text as it was given: a textarea would change its line ends. */
let text = "";

/** Counts the texts: what an older one still has to do is dropped. */
let turns = 0;

/**
 * @param {string} given
 * @param {{ title?: string, isKept?: boolean }} [how]
 */
function open(given, { title = "", isKept = true } = {}) {
  return desk.openNew({ ...newReview(given, title), scale: settings().scale }, { isKept });
}

/**
 * @param {import("../pkg/newsmark.js").Review} review
 * @returns {Promise<boolean>} whether it is shown
 */
async function openReview(review) {
  text = review.text;
  problem.hidden = true;
  document.body.setAttribute("aria-busy", "true");
  announce("Reading …");
  const turn = ++turns;
  try {
    await breathe();
    return await withProgress("Reading the article", { cancel: client.cancel }, () => session.open(review));
  } catch (error) {
    // the newer request is still busy
    if (isSuperseded(error) || turn !== turns) return false;
    if (isCancelled(error)) restoreText();
    else tell(error);
    document.body.removeAttribute("aria-busy");
    return false;
  }
}

/** Shows what the session has opened. */
async function show() {
  const { reviewed } = session;
  if (!reviewed) return;
  problem.hidden = true;
  showView("read");
  await reader.show();
  if (reviewed !== session.reviewed) return;
  reader.focus();
  scrollTo(0, 0);
  byId("engine", HTMLElement).textContent = engineLine(reviewed.annotations.engine);
  if (reader.model) announce(`Found ${summary(reader.model)}.`);
  document.body.removeAttribute("aria-busy");
}

/** @param {import("../pkg/newsmark.js").Engine} engine */
function engineLine({ version, model }) {
  const slow = client.thread() === "page" ? " No worker could start here: long texts hold the page up." : "";
  return `Engine ${version}, model ${model}.${slow}`;
}

/** @param {unknown} error */
function tell(error) {
  showProblem(problem, error);
  restoreText();
  announce("");
}

/** Gives back a text that was pasted and is not shown. */
function restoreText() {
  const lost = document.body.dataset.view === "compose" && source.value === "";
  if (lost && text.length <= LONGEST_EDITABLE) source.value = text;
}

/** @param {"compose" | "read"} view */
function showView(view) {
  document.body.dataset.view = view;
}

/** @param {string} start - what the textarea begins with */
function compose(start) {
  showView("compose");
  reader.editor.stop();
  source.value = start;
  problem.hidden = true;
  source.focus();
}

/** @param {ClipboardEvent} event */
function onPaste(event) {
  const data = dataOf(event.clipboardData);
  const all = source.selectionStart === 0 && source.selectionEnd === source.value.length;
  if ((data.plain === "" && data.html === "") || !all) return;
  // laying out a long text in the textarea would stop the page, and it is about to be hidden
  event.preventDefault();
  void opener.openPasted(data);
}

async function startAnew() {
  if (!(await desk.putAway())) return;
  text = "";
  compose("");
}

source.addEventListener("paste", onPaste);
source.addEventListener("input", (event) => {
  if (event instanceof InputEvent && event.inputType.startsWith("insertFrom")) void open(source.value);
});
source.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void open(source.value);
});
byId("annotate", HTMLButtonElement).addEventListener("click", () => void open(source.value));
byId("example", HTMLButtonElement).addEventListener("click", () => void open(EXAMPLE, { isKept: false }));
byId("fresh", HTMLButtonElement).addEventListener("click", () => void startAnew());
byId("help", HTMLButtonElement).addEventListener("click", () => shortcuts.showModal());
void client.ready.then(() => (document.body.dataset.engine = client.thread()));
showShortcuts(byId("shortcut-list", HTMLElement), byId("single-keys", HTMLInputElement), byId("reset-keys", HTMLButtonElement));

const [edit, undo, redo] = ["edit", "undo", "redo"].map((id) => byId(id, HTMLButtonElement));
edit?.addEventListener("click", () => void reader.toggleEditing());
undo?.addEventListener("click", () => void reader.decisions.undo());
redo?.addEventListener("click", () => void reader.decisions.redo());
reader.pane.addEventListener("editing", (event) => {
  const { detail: on } = /** @type {CustomEvent<boolean>} */ (event);
  if (edit) edit.textContent = on ? "Done editing" : "Edit text";
  document.body.toggleAttribute("data-editing", on);
});

/** A button that cannot be pressed keeps the focus that it has. */
function offerWays() {
  undo?.setAttribute("aria-disabled", String(!session.canUndo));
  redo?.setAttribute("aria-disabled", String(!session.canRedo));
}

session.addEventListener("open", () => void show());
for (const event of ["open", "change"]) session.addEventListener(event, offerWays);
session.addEventListener("problem", (event) => tell(/** @type {CustomEvent} */ (event).detail));
session.addEventListener("reviewed", () => (problem.hidden = true));

new ListDialog(desk, { compose: () => compose("") });
showBar(desk);
listenToCancel();
void desk.openNamed();
// what the first visit waits for comes first
void client.ready.then(() => keepForOffline(() => desk.autosave.flush()));
