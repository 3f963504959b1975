// @ts-check
// What the elements extend. On a server, where there are no elements, the module can still be imported by
// programs that render there and in the browser.

/** @type {typeof HTMLElement} */
export const HostElement = globalThis.HTMLElement ?? /** @type {any} */ (class {});

/**
 * Properties that were set before the element was defined hide those of the class.
 *
 * @param {any} element
 * @param {string[]} names
 */
export function upgrade(element, names) {
  for (const name of names.filter((each) => Object.hasOwn(element, each))) {
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}
