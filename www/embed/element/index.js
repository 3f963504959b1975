// @ts-check
// Registers <news-mark> and <news-mark-panel>. Importing it twice, or in two versions, keeps the first.

import { NewsMark } from "./news-mark.js";
import { NewsMarkPanel } from "./news-mark-panel.js";

export { NewsMark, NewsMarkPanel };
export { NewsmarkError } from "../headless.js";

/**
 * The elements' events by name. It also brings the types of both elements into a page's own.
 *
 * @typedef {import("./elements.js").ElementEvents} ElementEvents
 */

const registry = globalThis.customElements;
if (registry && !registry.get("news-mark")) registry.define("news-mark", NewsMark);
if (registry && !registry.get("news-mark-panel")) registry.define("news-mark-panel", NewsMarkPanel);
