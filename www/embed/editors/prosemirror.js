// @ts-check
// The plugin for ProseMirror. `prosemirror-state` and `prosemirror-view` are the host's own: a bundler
// finds them, and without one an import map says where they are.

import { Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { createEditorPlugin } from "./plugin.js";

/**
 * @typedef {import("./plugin.js").PluginOptions} PluginOptions
 * @typedef {import("./plugin-state.js").NewsmarkState} NewsmarkState
 * @typedef {import("./findings.js").Finding} Finding
 * @typedef {import("./commands.js").Listed} Listed
 */

const editor = createEditorPlugin({ Plugin, PluginKey, Decoration, DecorationSet });

/** `newsmarkKey.getState(state)` is a {@link NewsmarkState}: the review to save, the last answer. */
export const newsmarkKey = editor.key;

/** `plugins: [newsmarkPlugin({ newsmark: createNewsmark() })]` */
export const newsmarkPlugin = editor.plugin;

export const { accept, reject, reset, select, open, reviewOf, list, at } = editor;
