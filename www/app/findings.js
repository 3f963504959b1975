// @ts-check
// The side lists: three tabs, each with groups of rows.

import { byId, element, whenIdle } from "./dom.js";
import { ListWindow } from "./list-window.js";
import { claimGroups, entityGroups, quoteGroups } from "./rows.js";

/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./rows.js").Group} Group
 * @typedef {"claims" | "quotes" | "entities"} Tab
 */

/** @type {Tab[]} */
const TABS = ["claims", "quotes", "entities"];

/** @type {Record<Tab, { groups: (model: Model) => Group[], none: string }>} */
const CONTENT = {
  claims: { groups: claimGroups, none: "No sentence stands out as worth checking." },
  quotes: { groups: quoteGroups, none: "Nobody is quoted in this text." },
  entities: { groups: entityGroups, none: "No names, dates or amounts were found." },
};

export class Findings {
  /** @type {Map<string, { tab: Tab, group: number, index: number }>} the way to each row */
  #rows = new Map();
  /** @type {Partial<Record<Tab, Group[]>>} */
  #groups = {};
  /** @type {Partial<Record<Tab, ListWindow>>} of the tabs that are drawn, over their groups */
  #drawn = {};
  /** @type {WeakMap<Element, ListWindow>} over the rows of each group that is drawn */
  #windows = new WeakMap();
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
    this.#drawn = {};
    for (const tab of TABS) {
      const groups = CONTENT[tab].groups(model).filter(({ rows }) => rows.length > 0);
      this.#groups[tab] = groups;
      groups.forEach(({ rows }, group) => rows.forEach(({ id }, index) => this.#rows.set(id, { tab, group, index })));
      const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
      const badge = byId(`tab-${tab}`, HTMLButtonElement).querySelector(".count");
      if (badge) badge.textContent = count.toLocaleString("en");
      if (byId(`panel-${tab}`, HTMLElement).hidden) whenIdle(() => this.#draw(tab));
      else this.#draw(tab);
    }
  }

  /** @param {Tab} tab */
  #draw(tab) {
    const groups = this.#groups[tab];
    if (!groups || this.#drawn[tab]) return this.#drawn[tab];
    const panel = byId(`panel-${tab}`, HTMLElement);
    const window = new ListWindow(element("div"), groups.length, (index) => this.#group(groups[index]));
    panel.replaceChildren(...window.elements);
    if (groups.length === 0) panel.append(element("p", { class: "none" }, CONTENT[tab].none));
    this.#drawn[tab] = window;
    return window;
  }

  /** @param {Tab} tab */
  open(tab) {
    this.#draw(tab);
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
    const group = this.#draw(known.tab)?.at(known.group);
    const item = group && this.#windows.get(group)?.at(known.index);
    const found = item?.firstElementChild;
    return found instanceof HTMLElement ? found : undefined;
  }

  /** @param {Group | undefined} group */
  #group(group) {
    const section = element("section", { class: "group" });
    if (!group) return section;
    const { title, note, look, rows } = group;
    const count = element("span", { class: "count" }, rows.length.toLocaleString("en"));
    section.append(element("h3", { class: "group-title" }, element("span", { class: "swatch", "data-look": look }), element("span", { dir: "auto" }, title), count));
    if (note) section.append(element("p", { class: "role" }, note));
    const window = new ListWindow(element("ul", { class: "rows" }), rows.length, (index) => rowItem(rows[index]));
    section.append(...window.elements);
    this.#windows.set(section, window);
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

/** @param {Group["rows"][number] | undefined} row */
function rowItem(row) {
  const built = row?.build();
  built?.setAttribute("data-row", row?.id ?? "");
  return element("li", {}, ...(built ? [built] : []));
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
