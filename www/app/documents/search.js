// @ts-check

/**
 * @typedef {import("./store.js").Review} Review
 * @typedef {import("./store.js").Summary} Summary
 */

/**
 * The documents in whose title or text all the words of `query` stand, in the order of `summaries`.
 *
 * @param {Pick<import("./store.js").Store, "get">} store
 * @param {Summary[]} summaries
 * @param {string} query
 * @param {AbortSignal} signal
 * @returns {Promise<Summary[]>}
 */
export async function search(store, summaries, query, signal) {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const found = [];
  for (const summary of summaries) {
    signal.throwIfAborted();
    if (holds(summary.title, words) || holds(await wordsOf(store, summary), words)) found.push(summary);
  }
  return found;
}

/**
 * One at a time: all reviews together may be longer than the memory.
 *
 * @param {Pick<import("./store.js").Store, "get">} store
 * @param {Summary} summary
 */
async function wordsOf(store, { id, title }) {
  try {
    return `${title}\n${textsOf((await store.get(id)).review).join("\n")}`;
  } catch {
    // another tab has just deleted it
    return title;
  }
}

/**
 * The article and what people have written.
 *
 * @param {Review} review
 */
function textsOf({ text, decisions }) {
  const written = decisions.flatMap((decision) => {
    if (decision.action === "edit") return [decision.insert];
    if (decision.action === "replace") return [decision.text];
    if (decision.action === "note") return [decision.note];
    return decision.action === "verdict" && decision.verdict ? [decision.verdict.summary] : [];
  });
  return [text, ...written];
}

/**
 * @param {string} text
 * @param {string[]} words - folded
 */
function holds(text, words) {
  const within = folded(text);
  return words.every((word) => within.includes(word));
}

/** @param {string} text */
function folded(text) {
  return text.normalize("NFKC").toLowerCase();
}
