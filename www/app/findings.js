// @ts-check
// The side lists: three tabs, each with groups of rows.

import { byId, element } from "./dom.js";
import { claimGroups, entityGroups, quoteGroups } from "./rows.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./rows.js").Group} Group
 * @typedef {(upTo?: number) => void} Draw - draws further rows, up to this many in all
 * @typedef {"claims" | "quotes" | "entities"} Tab
 */

/** @type {Tab[]} */
const TABS = ["claims", "quotes", "entities"];

/** Rows of a group that are drawn before "Show more" is pressed, and with each press. */
const ROWS_AT_ONCE = 60;

/** @type {Record<Tab, { groups: (model: Model) => Group[], none: string }>} */
const CONTENT = {
  claims: { groups: claimGroups, none: "No sentence stands out as worth checking." },
  quotes: { groups: quoteGroups, none: "Nobody is quoted in this text." },
  entities: { groups: entityGroups, none: "No names, dates or amounts were found." },
};

export class Findings {
  /** @type {Map<string, { tab: Tab, index: number, more: Draw[] }>} the way to each row */
  #rows = new Map();
  /** @type {HTMLElement | undefined} */
  #current;

  /** @param {(row: string) => void} onRow - a row was pressed */
  constructor(onRow) {
    this.box = byId("findings", HTMLElement);
    this.box.addEventListener("click", (event) => {
      const row = event.target instanceof Element ? event.target.closest("[data-row]") : null;
      const id = row?.getAttribute("data-row");
      if (id) onRow(id);
    });
    for (const tab of TABS) {
      const button = byId(`tab-${tab}`, HTMLButtonElement);
      button.addEventListener("click", () => this.open(tab));
      button.addEventListener("keydown", (event) => this.#onTabKey(event, tab));
    }
    this.open("claims");
  }

  /** @param {Model} model */
  show(model) {
    this.#rows.clear();
    this.#current = undefined;
    for (const tab of TABS) {
      const groups = CONTENT[tab].groups(model).filter(({ rows }) => rows.length > 0);
      const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
      const badge = byId(`tab-${tab}`, HTMLButtonElement).querySelector(".count");
      if (badge) badge.textContent = count.toLocaleString("en");
      const content = groups.map((group) => this.#group(tab, group));
      if (count === 0) content.push(element("p", { class: "none" }, CONTENT[tab].none));
      byId(`panel-${tab}`, HTMLElement).replaceChildren(...content);
    }
  }

  /** @param {Tab} tab */
  open(tab) {
    for (const each of TABS) {
      const button = byId(`tab-${each}`, HTMLButtonElement);
      button.setAttribute("aria-selected", String(each === tab));
      button.tabIndex = each === tab ? 0 : -1;
      byId(`panel-${each}`, HTMLElement).hidden = each !== tab;
    }
  }

  /**
   * Marks a row as the current one and scrolls the list, not the page, to it.
   *
   * @param {string | undefined} row
   * @param {{ focus: boolean }} how
   */
  select(row, { focus }) {
    this.#current?.removeAttribute("aria-current");
    this.#current = row === undefined ? undefined : this.#find(row);
    if (!this.#current) return;
    this.#current.setAttribute("aria-current", "true");
    const panel = this.#current.closest(".panel");
    if (panel) scrollInto(panel, this.#current);
    if (focus) this.#current.focus();
  }

  /**
   * The row's button, drawn if it was not yet.
   *
   * @param {string} row
   * @returns {HTMLElement | undefined}
   */
  #find(row) {
    const known = this.#rows.get(row);
    if (!known) return undefined;
    this.open(known.tab);
    const drawn = () => byId(`panel-${known.tab}`, HTMLElement).querySelector(`[data-row="${row}"]`);
    let found = drawn();
    if (!found) {
      // it lies behind a "Show more"
      known.more[0]?.(known.index + 1);
      found = drawn();
    }
    return found instanceof HTMLElement ? found : undefined;
  }

  /**
   * @param {Tab} tab
   * @param {Group} group
   */
  #group(tab, { title, note, look, rows }) {
    const items = element("ul", { class: "rows" });
    const count = element("span", { class: "count" }, rows.length.toLocaleString("en"));
    const heading = element("h3", { class: "group-title" }, element("span", { class: "swatch", "data-look": look }), element("span", { dir: "auto" }, title), count);
    const section = element("section", { class: "group" }, heading);
    if (note) section.append(element("p", { class: "role" }, note));
    section.append(items);
    /** @type {Draw[]} */
    const more = [];
    rows.forEach(({ id }, index) => this.#rows.set(id, { tab, index, more }));
    fill(items, rows, more);
    if (more.length > 0) section.append(moreButton(more));
    return section;
  }

  /**
   * @param {KeyboardEvent} event
   * @param {Tab} tab
   */
  #onTabKey(event, tab) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length] ?? tab;
    this.open(next);
    byId(`tab-${next}`, HTMLButtonElement).focus();
  }
}

/**
 * Draws the first rows; `more` holds what draws the next ones, and is empty after the last.
 *
 * @param {HTMLElement} items
 * @param {Group["rows"]} rows
 * @param {Draw[]} more
 */
function fill(items, rows, more) {
  let drawn = 0;
  const next = (upTo = drawn + ROWS_AT_ONCE) => {
    const some = rows.slice(drawn, upTo);
    drawn += some.length;
    for (const { id, build } of some) {
      const row = build();
      row.setAttribute("data-row", id);
      items.append(element("li", {}, row));
    }
    if (drawn >= rows.length) more.length = 0;
  };
  more.push(next);
  next();
}

/** @param {Draw[]} more */
function moreButton(more) {
  const button = element("button", { type: "button", class: "quiet more" }, "Show more");
  button.addEventListener("click", () => {
    more[0]?.();
    button.hidden = more.length === 0;
  });
  return button;
}

/**
 * @param {Element} panel
 * @param {HTMLElement} row
 */
function scrollInto(panel, row) {
  const outer = panel.getBoundingClientRect();
  const inner = row.getBoundingClientRect();
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  panel.scrollTop += inner.top - outer.top - outer.height / 3;
}
