// @ts-check
// The side lists: four tabs, each with groups of rows.

import { countSpeakers, speakerName } from "../engine/speakers.js";
import { asideGroups } from "./aside.js";
import { ClaimChoice } from "./claim-choice.js";
import { button } from "./controls.js";
import { byId, element, whenIdle } from "./dom.js";
import { ListWindow } from "./list-window.js";
import { claimGroups, entityGroups, quoteGroups } from "./rows.js";
import { Turns, atOnce } from "./turns.js";


/**
 * @typedef {import("./model.js").Model} Model
 * @typedef {import("./rows.js").Group} Group
 * @typedef {"claims" | "quotes" | "entities" | "aside"} Tab
 */

/** @type {Tab[]} */
const TABS = ["claims", "quotes", "entities", "aside"];

/** Each may have a windowful of rows. */
const GROUPS_AT_ONCE = 20;

/** @type {Record<Tab, string>} */
const NONE = {
  claims: "No sentence stands out as worth checking.",
  quotes: "Nobody is quoted in this text.",
  entities: "No names, dates or amounts were found.",
  aside: "Nothing was rejected, and nothing has lost its place.",
};

export class Findings {
  /** @type {Map<string, { tab: Tab, group: number, index: number }> | undefined} the way to each row, once one is sought */
  #ways;
  /** @type {Partial<Record<Tab, Group[]>>} */
  #groups = {};
  /** @type {Partial<Record<Tab, ListWindow>>} of the tabs that are drawn, over their groups */
  #drawn = {};
  /** @type {WeakMap<Element, ListWindow>} over the rows of each group that is drawn */
  #windows = new WeakMap();
  /** @type {HTMLElement | undefined} */
  #current;

  /** @type {Model | undefined} */
  #model;
  #choice = new ClaimChoice(() => this.#rearrange());
  /** Above the quotes: how many are quoted. */
  #quoted = element("p", { class: "quoted" });

  /**
   * @param {import("./decisions.js").Decisions} decisions
   * @param {(row: string) => void} onRow - a row was pressed
   * @param {(quotes: import("./model.js").Quote[]) => void} onSpeaker - the speaker of these is to be corrected
   */
  constructor(decisions, onRow, onSpeaker) {
    this.decisions = decisions;
    this.onSpeaker = onSpeaker;
    this.box = byId("findings", HTMLElement);
    this.box.addEventListener("click", (event) => {
      const row = event.target instanceof Element ? event.target.closest("[data-row]") : null;
      const id = row?.getAttribute("data-row");
      if (id) onRow(id);
    });
    const above = { claims: [this.#choice.box], quotes: [this.#quoted], entities: [], aside: [] };
    for (const tab of TABS) {
      const button = byId(`tab-${tab}`, HTMLButtonElement);
      button.addEventListener("click", () => this.open(tab));
      button.addEventListener("keydown", (event) => this.#onTabKey(event, tab));
      byId(`panel-${tab}`, HTMLElement).append(...above[tab], element("div", { class: "list" }));
    }
    this.open("claims");
  }

  /**
   * Shows an article.
   *
   * @param {Model} model
   * @returns {Promise<void>} when its lists are there, or those of another that was shown meanwhile
   */
  async show(model) {
    await new Turns().take(this.#lists(model));
  }

  /**
   * A list a step; ends early when another article is shown.
   *
   * @param {Model} model
   * @returns {Generator<void, void, void>}
   */
  *#lists(model) {
    this.#model = model;
    this.#current = undefined;
    this.#groups = {};
    this.#drawn = {};
    this.#ways = undefined;
    this.#choice.show(model);
    this.#quoted.textContent = countSpeakers(model.bySpeaker, model.found.entities);
    for (const tab of TABS) {
      this.#list(tab, model);
      yield;
      if (this.#model !== model) return;
    }
  }

  /**
   * Shows another state of the same article, at the place where the lists were.
   *
   * @param {Model} model
   */
  update(model) {
    const tops = TABS.map((tab) => byId(`panel-${tab}`, HTMLElement).scrollTop);
    atOnce(this.#lists(model));
    TABS.forEach((tab, i) => (byId(`panel-${tab}`, HTMLElement).scrollTop = tops[i] ?? 0));
  }

  #rearrange() {
    if (!this.#model) return;
    this.#list("claims", this.#model);
  }

  /**
   * @param {Tab} tab
   * @param {Model} model
   */
  #list(tab, model) {
    const groups = this.#groupsOf(tab, model).filter(({ rows }) => rows.length > 0);
    this.#groups[tab] = groups;
    this.#drawn[tab] = undefined;
    this.#ways = undefined;
    const count = tab === "claims" ? model.found.claims.length : groups.reduce((sum, { rows }) => sum + rows.length, 0);
    const badge = byId(`tab-${tab}`, HTMLButtonElement).querySelector(".count");
    if (badge) badge.textContent = count.toLocaleString("en");
    if (byId(`panel-${tab}`, HTMLElement).hidden) whenIdle(() => this.#draw(tab));
    else this.#draw(tab);
  }

  /**
   * @param {Tab} tab
   * @param {Model} model
   * @returns {Group[]}
   */
  #groupsOf(tab, model) {
    if (tab === "claims") return claimGroups(model, this.#choice);
    if (tab === "entities") return entityGroups(model);
    if (tab === "aside") return asideGroups(model, this.decisions);
    return quoteGroups(model, (quotes) => {
      const name = speakerName(quotes[0]?.speaker);
      return button("Correct", () => this.onSpeaker(quotes), { class: "quiet", "aria-label": `Correct the speaker: ${name}`, "data-do": `speaker-${name}` });
    });
  }

  /** @param {Tab} tab */
  #draw(tab) {
    const groups = this.#groups[tab];
    if (!groups || this.#drawn[tab]) return this.#drawn[tab];
    const list = byId(`panel-${tab}`, HTMLElement).querySelector(".list");
    const window = new ListWindow(element("div"), groups.length, (index) => this.#group(groups[index]), GROUPS_AT_ONCE);
    list?.replaceChildren(...window.elements);
    const none = tab === "claims" && !this.#choice.all ? "No claim is like that." : NONE[tab];
    if (groups.length === 0) list?.append(element("p", { class: "none" }, none));
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
    const way = (this.#ways ??= this.#waysNow()).get(row);
    if (!way) return undefined;
    this.open(way.tab);
    const group = this.#draw(way.tab)?.at(way.group);
    const item = group && this.#windows.get(group)?.at(way.index);
    const found = item?.firstElementChild;
    return found instanceof HTMLElement ? found : undefined;
  }

  #waysNow() {
    /** @type {Map<string, { tab: Tab, group: number, index: number }>} */
    const ways = new Map();
    for (const tab of TABS) {
      this.#groups[tab]?.forEach(({ rows }, group) => rows.forEach(({ id }, index) => ways.set(id, { tab, group, index })));
    }
    return ways;
  }

  /** @param {Group | undefined} group */
  #group(group) {
    const section = element("section", { class: "group" });
    if (!group) return section;
    const { title, note, look, rows, tool } = group;
    const count = element("span", { class: "count" }, rows.length.toLocaleString("en"));
    const heading = element("h3", { class: "group-title" }, element("span", { dir: "auto" }, title), count);
    if (look) heading.prepend(element("span", { class: "swatch", "data-look": look }));
    section.append(element("div", { class: "group-head" }, heading, ...(tool ? [tool()] : [])));
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
  if (built instanceof HTMLButtonElement) built.setAttribute("data-row", row?.id ?? "");
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
