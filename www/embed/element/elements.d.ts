// What a page's own types know of the elements and their events.

import type { Details } from "./events.js";
import type { NewsMark } from "./news-mark.js";
import type { NewsMarkPanel } from "./news-mark-panel.js";

export type ElementEvents = { [Type in keyof Details]: CustomEvent<Details[Type]> };

declare global {
  interface HTMLElementTagNameMap {
    "news-mark": NewsMark;
    "news-mark-panel": NewsMarkPanel;
  }
  interface HTMLElementEventMap extends ElementEvents {}
  interface DocumentEventMap extends ElementEvents {}
}
