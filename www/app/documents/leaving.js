// @ts-check
// What was not saved when the page went away. A page that goes can still write, but it cannot read
// first and so cannot tell whether another tab has written: that is found out at the next visit.

/**
 * @typedef {import("./store.js").Review} Review
 * @typedef {import("./store.js").Schema} Schema
 * @typedef {import("../../vendor/idb.js").IDBPDatabase<Schema>} Database
 *
 * @typedef {object} Left
 * @property {string} id - of the document
 * @property {number} revision - the one that was read
 * @property {string} title
 * @property {string} savedAt
 * @property {Review} review
 */

/**
 * Writes at once, without waiting for anything.
 *
 * @param {Database} database
 * @param {string} key
 * @param {Left} left
 */
export function leave(database, key, left) {
  const transaction = database.transaction("left", "readwrite");
  transaction.done.catch(() => {});
  transaction.objectStore("left").put(left, key).catch(() => {});
  transaction.commit();
}

/**
 * Puts into its document what was left of it; where the document has changed since, beside it.
 *
 * @param {Database} database
 */
export async function recover(database) {
  if ((await database.count("left")) === 0) return;
  const transaction = database.transaction(["summaries", "reviews", "left"], "readwrite");
  const summaries = transaction.objectStore("summaries");
  const reviews = transaction.objectStore("reviews");
  const left = transaction.objectStore("left");
  for (const key of await left.getAllKeys()) {
    const entry = await left.get(key);
    if (!entry) continue;
    const found = await summaries.get(entry.id);
    const follows = (found?.revision ?? 0) === entry.revision;
    const id = follows ? entry.id : `${entry.id}-${key}`;
    const title = follows ? entry.title : `${entry.title} (recovered)`;
    const { savedAt } = entry;
    const revision = follows ? entry.revision + 1 : 1;
    void summaries.put({ id, title, savedAt, createdAt: (follows && found?.createdAt) || savedAt, revision }, id);
    void reviews.put({ id, review: { ...entry.review, title } }, id);
    void left.delete(key);
  }
  await transaction.done;
}
