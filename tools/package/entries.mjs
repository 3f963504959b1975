// What a program can import from the package.

import { access } from "node:fs/promises";
import { WWW } from "../page/files.mjs";

/**
 * @typedef {object} Entry
 * @property {string} name - as in `exports`
 * @property {string} file - below www/
 * @property {boolean} [registers] - importing it has an effect, which bundlers must keep
 */

/** @type {Entry[]} */
const ENTRIES = [
  { name: ".", file: "embed/headless.js" },
  { name: "./element", file: "embed/element/index.js", registers: true },
  { name: "./prosemirror", file: "embed/editors/prosemirror.js" },
  { name: "./tiptap", file: "embed/editors/tiptap.js" },
  { name: "./findings", file: "embed/editors/findings.js" },
  { name: "./node", file: "embed/node.js" },
];

/** Files that modules name by URL only. */
export const WORKER = "engine/worker.js";
export const THREAD = "embed/node-thread.js";

/** Files that a program may want the URL of. */
export const FILES = {
  "./worker.js": WORKER,
  "./newsmark_bg.wasm": "pkg/newsmark_bg.wasm",
  "./newsmark_review_bg.wasm": "pkg/newsmark_review_bg.wasm",
  "./editors.css": "embed/editors/editors.css",
};

/** The bindings and their WebAssembly, as they are. */
export const BINDINGS = ["newsmark", "newsmark_review"].flatMap((name) =>
  [".js", ".d.ts", "_bg.wasm"].map((end) => `pkg/${name}${end}`),
);

/**
 * Those whose file is there.
 *
 * @returns {Promise<Entry[]>}
 */
export async function entries() {
  const there = await Promise.all(ENTRIES.map(({ file }) => access(WWW + file).then(() => true, () => false)));
  return ENTRIES.filter((_, i) => there[i]);
}
