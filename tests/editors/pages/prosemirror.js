// ProseMirror with the plugin.

import { baseKeymap } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { schema } from "prosemirror-schema-basic";
import { EditorState, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import * as newsmark from "../../../www/embed/editors/prosemirror.js";
import "prosemirror-view/style/prosemirror.css";
import { createNewsmark } from "/embed/headless.js";

const seen = { selected: [], changes: 0, errors: [] };

/** @param {string} text */
export function documentOf(text) {
  const [headline, ...paragraphs] = text.trim().split(/\n\s*\n/);
  const heading = schema.node("heading", { level: 1 }, schema.text(headline));
  return schema.node("doc", null, [heading, ...paragraphs.map((each) => schema.node("paragraph", null, schema.text(each)))]);
}

function open(text, options = {}) {
  globalThis.view?.destroy();
  const plugin = newsmark.newsmarkPlugin({
    newsmark: engine,
    by: "ed",
    now: () => new Date("2026-05-04T10:00:00Z"),
    onSelect: (finding) => seen.selected.push(finding && finding.text),
    onChange: () => seen.changes++,
    onError: (error) => seen.errors.push(error.code),
    ...options,
  });
  const plugins = [history(), keymap({ "Mod-z": undo, "Mod-y": redo }), keymap(baseKeymap), plugin];
  const state = EditorState.create({ doc: documentOf(text), plugins });
  globalThis.view = new EditorView(document.querySelector("#editor"), { state, attributes: { class: "newsmark-long" } });
}

const engine = createNewsmark();
Object.assign(globalThis, { newsmark, seen, open, engine, TextSelection, schema });
open(ARTICLE);
