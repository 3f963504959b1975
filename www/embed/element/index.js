/// <reference path="./elements.d.ts" preserve="true" />
// @ts-check
// Registers <news-mark> and <news-mark-panel>. Importing it twice, or in two versions, keeps the first.

import { NewsMark } from "./news-mark.js";
import { NewsMarkPanel } from "./news-mark-panel.js";

export { NewsMark, NewsMarkPanel };
export { NewsmarkError } from "../headless.js";

const registry = globalThis.customElements;
if (registry && !registry.get("news-mark")) registry.define("news-mark", NewsMark);
if (registry && !registry.get("news-mark-panel")) registry.define("news-mark-panel", NewsMarkPanel);
