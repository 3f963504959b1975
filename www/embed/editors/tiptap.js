// @ts-check
// The plugin as a TipTap extension. `@tiptap/core` and `@tiptap/pm` are the host's own.

import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { createEditorPlugin } from "./plugin.js";

/** @typedef {import("./plugin.js").PluginOptions} PluginOptions */

const editor = createEditorPlugin({ Plugin, PluginKey, Decoration, DecorationSet });

export const newsmarkKey = editor.key;
export const { reviewOf, list, at } = editor;

/**
 * `extensions: [StarterKit, Newsmark.configure({ newsmark: createNewsmark() })]`; then
 * `editor.commands.acceptFinding(id)`, `rejectFinding`, `resetFinding`, `selectFinding`, and
 * `list(editor.state)`. Without an id they are about the finding that is selected.
 */
export const Newsmark = Extension.create({
  name: "newsmark",
  addOptions: () => /** @type {Partial<PluginOptions>} */ ({}),
  addProseMirrorPlugins() {
    const { newsmark, ...options } = this.options;
    if (!newsmark) throw new TypeError("Newsmark.configure({ newsmark }) is missing: give it what createNewsmark() returns.");
    return [editor.plugin({ newsmark, ...options })];
  },
  addCommands: () => /** @type {any} */ ({
    acceptFinding: inTipTap(editor.accept),
    rejectFinding: inTipTap(editor.reject),
    resetFinding: inTipTap(editor.reset),
    selectFinding: inTipTap(editor.select),
  }),
});

/** @param {(id: string) => import("prosemirror-state").Command} command */
function inTipTap(command) {
  return (/** @type {string} */ id) => (/** @type {{ state: any, dispatch: any, tr: any }} */ { state, dispatch, tr }) =>
    command(id)(state, dispatch && ((/** @type {any} */ told) => copyMeta(told, tr)));
}

/**
 * TipTap dispatches its own transaction.
 *
 * @param {import("prosemirror-state").Transaction} from
 * @param {import("prosemirror-state").Transaction} to
 */
function copyMeta(from, to) {
  to.setMeta(editor.key, from.getMeta(editor.key));
  to.setMeta("addToHistory", false);
}
