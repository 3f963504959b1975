// @ts-check
// Registers <news-mark> and <news-mark-panel>. Importing it twice, or in two versions, keeps the first.

import { NewsMark } from "./news-mark.js";
import { NewsMarkPanel } from "./news-mark-panel.js";

export { NewsMark, NewsMarkPanel };
export { NewsmarkError } from "../headless.js";

if (!customElements.get("news-mark")) customElements.define("news-mark", NewsMark);
if (!customElements.get("news-mark-panel")) customElements.define("news-mark-panel", NewsMarkPanel);
