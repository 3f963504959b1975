// @ts-check
// ProseMirror commands of the plugin, in the usual form `(state, dispatch) => possible`.

import { byId, current, decorationsOf, findingsAt } from "./plugin-state.js";

/**
 * @typedef {import("./plugin-state.js").NewsmarkState} NewsmarkState
 * @typedef {import("./findings.js").Finding} Finding
 * @typedef {import("prosemirror-state").EditorState} EditorState
 * @typedef {import("prosemirror-state").Command} Command
 * @typedef {Finding & { from: number, to: number }} Listed - with its positions in the document now
 */

/**
 * A command without an id is about the finding that is selected.
 *
 * @param {import("prosemirror-state").PluginKey<NewsmarkState>} key
 */
export function createCommands(key) {
  const decide = (/** @type {"accept" | "reject" | "reset"} */ action) => (/** @type {string} */ id = "") =>
    told(key, id, (finding) => ({ type: "decide", action, id: finding.id }));
  return {
    accept: decide("accept"),
    reject: decide("reject"),
    reset: decide("reset"),
    select: (/** @type {string} */ id) => told(key, id, (finding) => ({ type: "select", id: finding.id })),
    /** Goes on with a saved review. @returns {Command} */
    open: (/** @type {import("../headless.js").Review} */ review) => (/** @type {EditorState} */ state, /** @type {any} */ dispatch) => {
      dispatch?.(state.tr.setMeta(key, { type: "open", review }));
      return true;
    },
    /** The review as it is to be saved: with every decision, and the text of the document. */
    reviewOf: (/** @type {EditorState} */ state) => {
      const known = key.getState(state);
      return known && current(known, state.doc, key.get(state)?.spec["decided"]()).review;
    },
    list: (/** @type {EditorState} */ state) => list(key.getState(state)),
    at: (/** @type {EditorState} */ state, /** @type {number} */ position) => {
      const known = key.getState(state);
      return known ? findingsAt(known, position) : [];
    },
  };
}

/**
 * @param {import("prosemirror-state").PluginKey<NewsmarkState>} key
 * @param {string} id
 * @param {(finding: Finding) => import("./plugin-state.js").Told} tell
 * @returns {Command}
 */
function told(key, id, tell) {
  return (state, dispatch) => {
    const known = key.getState(state);
    const finding = known && (id ? byId(known, id) : known.selected);
    if (!known || !finding || decorationsOf(known, finding).length === 0) return false;
    dispatch?.(state.tr.setMeta(key, tell(finding)).setMeta("addToHistory", false));
    return true;
  };
}

/**
 * @param {NewsmarkState | undefined} state
 * @returns {Listed[]} in the order of the document
 */
function list(state) {
  if (!state) return [];
  /** @type {Map<Finding, Listed>} */
  const listed = new Map();
  for (const { from, to, spec } of state.set.find()) {
    const finding = state.findings.get(spec);
    if (!finding) continue;
    const there = listed.get(finding);
    listed.set(finding, { ...finding, from: Math.min(from, there?.from ?? from), to: Math.max(to, there?.to ?? to) });
  }
  return [...listed.values()].sort((a, b) => a.from - b.from || b.to - a.to);
}
