// @ts-check
// Clients that several instances use at the same time.

/**
 * @typedef {import("../engine/client.js").Client} Client
 * @typedef {{ client: Client, release: () => void }} Shared
 */

/** @type {Map<string, { client: Client, users: number }>} */
const clients = new Map();

/**
 * @param {string} key - what the client is made from
 * @param {() => Client} create
 * @returns {Shared} to be released once; the last release disposes of the client
 */
export function share(key, create) {
  const entry = clients.get(key) ?? { client: create(), users: 0 };
  clients.set(key, entry);
  entry.users++;
  let released = false;
  const release = () => {
    if (released) return;
    released = true;
    if (--entry.users > 0) return;
    clients.delete(key);
    entry.client.dispose();
  };
  return { client: entry.client, release };
}
