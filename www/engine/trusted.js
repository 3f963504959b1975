// @ts-check
// Trusted Types: the one policy, `newsmark`, and the one thing that needs it, a worker's URL.

/** @typedef {{ createScriptURL: (url: string) => string }} Policy */
/** @typedef {{ createPolicy: (name: string, rules: Policy) => Policy }} PolicyFactory */

/** @type {Policy | undefined} */
let policy;

/**
 * `url` in the form that `new Worker` takes where a page requires Trusted Types. Where the page
 * does not let the policy be made, `url` as it is, which the browser then refuses.
 *
 * @param {string} url
 * @returns {string}
 */
export function trustedScriptUrl(url) {
  const { trustedTypes } = /** @type {{ trustedTypes?: PolicyFactory }} */ (/** @type {unknown} */ (globalThis));
  if (!trustedTypes) return url;
  try {
    policy ??= trustedTypes.createPolicy("newsmark", { createScriptURL: scriptFile });
  } catch {
    return url;
  }
  return policy.createScriptURL(url);
}

/** @param {string} url */
function scriptFile(url) {
  if (!/^https?:$/.test(new URL(url).protocol)) throw new TypeError(`${url} is no file of a server.`);
  return url;
}
