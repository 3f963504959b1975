// @ts-check
// What the element tells its page. All events bubble and cross shadow boundaries; none can be cancelled.

/**
 * @typedef {import("../headless.js").NewsmarkError} NewsmarkError
 * @typedef {import("../../pkg/newsmark.js").Annotations} Annotations
 * @typedef {import("../../pkg/newsmark.js").Review} Review
 * @typedef {import("../../pkg/newsmark.js").Reviewed} Reviewed
 * @typedef {import("../../pkg/newsmark.js").Action} Action
 * @typedef {import("./found.js").Found} Found
 */

/** @typedef {"article" | "panel" | "program" | "analysis"} From - what has changed the selection */

/**
 * The `detail` of each event.
 *
 * @typedef {object} Details
 * @property {{ text: string, annotations: Annotations, review: Review }} newsmark-ready
 *   The text was analysed and is painted; again after each change of it. Offsets are UTF-16 code units of `text`.
 * @property {{ id: string, from: From } & Found | { id: null, from: From }} newsmark-select
 *   Another annotation, or none, is selected; from an analysis when the one before has gone, or has
 *   another id by now.
 * @property {{ review: Review, reviewed: Reviewed, action: Action }} newsmark-change
 *   Somebody decided something: the time to save `review`, which is plain JSON.
 * @property {{ code: NewsmarkError["code"], message: string, error: NewsmarkError }} newsmark-error
 *   The article is as the host made it, without highlights; after a decision that was refused in a
 *   panel, the highlights stay as they were.
 */

/**
 * @template {keyof Details} Type
 * @param {EventTarget} element
 * @param {Type} type
 * @param {Details[Type]} detail
 */
export function announce(element, type, detail) {
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
