// @ts-check
// A small CMS: an article in ProseMirror, the panel beside it, and saving through the host's own
// callback, as Web Annotation JSON-LD.

import { createNewsmark } from "../../embed/headless.js";
import { EditorState, EditorView, Node, baseKeymap, history, keymap, newsmark, redo, schema, undo } from "../../vendor/cms-editor.js";
import { PARAGRAPHS } from "./article.js";
import { byId } from "./dom.js";
import { showFindings, showSelected } from "./panel.js";
import { load, save } from "./storage.js";
import { addTools, showTools } from "./toolbar.js";

const engine = createNewsmark();

async function start() {
  const saved = await load();
  const doc = saved ? Node.fromJSON(schema, saved.document) : newDocument();
  const review = saved ? (await (await engine).importReview(saved.annotations, null)).review : undefined;
  const marks = newsmark.newsmarkPlugin({ newsmark: engine, review, by: "editor", onChange, onSelect: (_, view) => showSelected(view), onError });
  const undoing = { "Mod-z": undo, "Mod-y": redo, "Mod-Shift-z": redo };
  const plugins = [history(), keymap(undoing), keymap(baseKeymap), marks];
  const view = new EditorView(byId("editor"), {
    state: EditorState.create({ doc, plugins }),
    attributes: { class: "newsmark-long", "aria-label": "Text of the article", role: "textbox", "aria-multiline": "true" },
    dispatchTransaction: (transaction) => {
      view.updateState(view.state.apply(transaction));
      showTools(view);
    },
  });
  addTools(view);
  byId("save").addEventListener("click", () => void store(view));
}

function newDocument() {
  const [headline = "", ...rest] = PARAGRAPHS.map((text) => schema.text(text));
  const paragraphs = rest.map((text) => schema.node("paragraph", null, text));
  return schema.node("doc", null, [schema.node("heading", { level: 1 }, headline || undefined), ...paragraphs]);
}

/**
 * @param {import("../../embed/editors/plugin-state.js").NewsmarkState} state
 * @param {EditorView} view
 */
function onChange({ stale }, view) {
  showFindings(view);
  showSelected(view);
  if (!stale) tell("Ready");
  document.body.dataset["findings"] = stale ? "stale" : "current";
  /** @type {HTMLButtonElement} */ (byId("save")).disabled = false;
}

/** @param {import("../../embed/headless.js").NewsmarkError} error */
function onError(error) {
  tell(`No suggestions: ${error.message}`);
  document.body.dataset["failed"] = error.code;
}

/** @param {EditorView} view */
async function store(view) {
  try {
    const review = newsmark.reviewOf(view.state);
    if (!review) return;
    const annotations = await (await engine).exportReview(review, "web-annotation");
    await save({ document: view.state.doc.toJSON(), annotations });
    tell(`Saved with ${JSON.parse(annotations).first.items.length} annotations`);
  } catch (error) {
    tell(`Not saved: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** @param {string} message */
function tell(message) {
  byId("state").textContent = message;
}

start().catch(onError);
