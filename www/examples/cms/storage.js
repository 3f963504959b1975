// @ts-check
// Where this example keeps its article: in the browser, in place of a request to a CMS's server.

const KEY = "newsmark-example-cms";

/**
 * @typedef {object} Saved
 * @property {any} document - as ProseMirror writes it
 * @property {string} annotations - Web Annotation, JSON-LD
 */

/** @param {Saved} article */
export async function save(article) {
  localStorage.setItem(KEY, JSON.stringify(article));
}

/** @returns {Promise<Saved | null>} */
export async function load() {
  const kept = localStorage.getItem(KEY);
  return kept === null ? null : JSON.parse(kept);
}
