// The package.json of the package.

import { FILES } from "./entries.mjs";

/** What an editor's part works with is the host's own copy: two of them do not know each other. */
const PEERS = {
  "@tiptap/core": ">=2",
  "@tiptap/pm": ">=2",
  "prosemirror-model": "^1.0.0",
  "prosemirror-state": "^1.0.0",
  "prosemirror-transform": "^1.0.0",
  "prosemirror-view": "^1.0.0",
};

/**
 * @param {string} version
 * @param {import("./entries.mjs").Entry[]} entries
 * @param {string[]} packages - that the modules import
 */
export function manifest(version, entries, packages) {
  const unknown = packages.filter((name) => !(name in PEERS));
  if (unknown.length > 0) throw new Error(`the package imports ${unknown.join(", ")}, of which tools/package/manifest.mjs knows no version`);
  const registering = entries.filter(({ registers }) => registers).map(({ file }) => `./${file}`);
  return {
    name: "newsmark",
    version,
    description: "Marks the entities, the quotes and the claims worth checking in a news article; runs in the browser.",
    keywords: ["fact-checking", "journalism", "newsroom", "annotation", "named-entity-recognition", "quotes", "webassembly"],
    license: "MIT OR Apache-2.0",
    type: "module",
    engines: { node: ">=20.3" },
    sideEffects: ["./engine/worker.js", "./embed/node-thread.js", "*.css", ...registering],
    exports: { ...Object.fromEntries(entries.map(exported)), ...addresses(FILES), "./package.json": "./package.json" },
    ...peers(packages),
  };
}

/** @param {import("./entries.mjs").Entry} entry */
function exported({ name, file }) {
  return [name, { types: `./${file.replace(/\.js$/, ".d.ts")}`, default: `./${file}` }];
}

/** @param {Record<string, string>} files */
function addresses(files) {
  return Object.fromEntries(Object.entries(files).map(([name, path]) => [name, `./${path}`]));
}

/** @param {string[]} packages */
function peers(packages) {
  if (packages.length === 0) return {};
  return {
    peerDependencies: Object.fromEntries(packages.map((name) => [name, PEERS[name]])),
    peerDependenciesMeta: Object.fromEntries(packages.map((name) => [name, { optional: true }])),
  };
}
