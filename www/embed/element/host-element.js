// @ts-check
// What the elements extend. On a server, where there are no elements, the module can still be imported by
// programs that render there and in the browser.

/** @type {typeof HTMLElement} */
export const HostElement = globalThis.HTMLElement ?? /** @type {any} */ (class {});
