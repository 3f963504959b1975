// @ts-check
// The page: takes a text, has it analysed, shows the result or says what went wrong.

import { createClient } from "../engine/client.js";
import { announce } from "./announce.js";
import { summary } from "./details.js";
import { breathe, byId, element } from "./dom.js";
import { EXAMPLE } from "./example.js";
import { listShortcuts } from "./keyboard.js";
import { isSuperseded, messageFor } from "./messages.js";
import { Model } from "./model.js";
import { Reader } from "./reader.js";

const client = createClient();
const source = byId("source", HTMLTextAreaElement);
const problem = byId("problem", HTMLElement);
const shortcuts = byId("shortcuts", HTMLDialogElement);
const reader = new Reader(() => shortcuts.showModal());

/** Laying out more than this in a textarea stops the page for seconds. */
const LONGEST_EDITABLE = 2_000_000;

/** The text as it was given: a textarea would change its line ends. */
let text = "";

/** Counts the texts: what an older one still has to do is dropped. */
let turns = 0;

/** @param {string} given */
async function open(given) {
  text = given;
  problem.hidden = true;
  document.body.setAttribute("aria-busy", "true");
  announce("Reading …");
  const turn = ++turns;
  try {
    const found = await client.annotate(given);
    await breathe();
    const model = new Model(given, found);
    await breathe();
    if (turn !== turns) return;
    showView("read");
    await reader.show(model);
    if (turn !== turns) return;
    reader.focus();
    scrollTo(0, 0);
    byId("engine", HTMLElement).textContent = engineLine(model.found.engine);
    announce(`Found ${summary(model)}.`);
  } catch (error) {
    // the newer request is still busy
    if (isSuperseded(error) || turn !== turns) return;
    tell(error);
  }
  document.body.removeAttribute("aria-busy");
}

/** @param {import("../pkg/newsmark.js").Engine} engine */
function engineLine({ version, model }) {
  const slow = client.thread() === "page" ? " No worker could start here: long texts hold the page up." : "";
  return `Engine ${version}, model ${model}.${slow}`;
}

/** @param {unknown} error */
function tell(error) {
  const { title, advice } = messageFor(error);
  problem.replaceChildren(element("strong", {}, title), element("p", {}, advice));
  problem.hidden = false;
  const lost = document.body.dataset.view === "compose" && source.value === "";
  if (lost && text.length <= LONGEST_EDITABLE) source.value = text;
  announce("");
}

/** @param {"compose" | "read"} view */
function showView(view) {
  document.body.dataset.view = view;
}

/** @param {string} start - what the textarea begins with */
function compose(start) {
  showView("compose");
  source.value = start;
  problem.hidden = true;
  source.focus();
}

/** @param {ClipboardEvent} event */
function onPaste(event) {
  const pasted = event.clipboardData?.getData("text/plain") ?? "";
  const all = source.selectionStart === 0 && source.selectionEnd === source.value.length;
  if (pasted === "" || !all) return;
  // laying out a long text in the textarea would stop the page, and it is about to be hidden
  event.preventDefault();
  void open(pasted);
}

source.addEventListener("paste", onPaste);
source.addEventListener("input", (event) => {
  if (event instanceof InputEvent && event.inputType.startsWith("insertFrom")) void open(source.value);
});
source.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void open(source.value);
});
byId("annotate", HTMLButtonElement).addEventListener("click", () => void open(source.value));
byId("example", HTMLButtonElement).addEventListener("click", () => void open(EXAMPLE));
byId("edit", HTMLButtonElement).addEventListener("click", () => compose(text));
byId("fresh", HTMLButtonElement).addEventListener("click", () => compose(""));
byId("help", HTMLButtonElement).addEventListener("click", () => shortcuts.showModal());
void client.ready.then(() => (document.body.dataset.engine = client.thread()));
listShortcuts(byId("shortcut-list", HTMLElement));
