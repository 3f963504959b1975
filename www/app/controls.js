// @ts-check
// The small parts that forms and panels are made of.

import { element } from "./dom.js";

/**
 * @param {string} text
 * @param {() => unknown} act
 * @param {Record<string, string | undefined>} [attributes] - `data-do` names it, so that the focus finds it again
 */
export function button(text, act, attributes = {}) {
  const made = element("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", () => void act());
  return made;
}

/**
 * A control with its label.
 *
 * @param {string} name
 * @param {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} control
 */
export function field(name, control) {
  return element("label", { class: "field" }, element("span", {}, name), control);
}

/**
 * @param {Record<string, string | undefined>} attributes
 * @param {[value: string, name: string][]} options
 * @param {string} [chosen]
 */
export function select(attributes, options, chosen) {
  const made = element("select", attributes, ...options.map(([value, name]) => element("option", { value }, name)));
  if (chosen !== undefined) made.value = chosen;
  return made;
}

/**
 * A form that stays in the page.
 *
 * @param {Record<string, string | undefined>} attributes
 * @param {(data: FormData) => unknown} onSubmit
 * @param {...(Node | string)} children
 */
export function form(attributes, onSubmit, ...children) {
  const made = element("form", attributes, ...children);
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    void onSubmit(new FormData(made));
  });
  return made;
}

/** @type {Set<string>} the sections that were opened last */
const opened = new Set();

/**
 * A part that is folded away until it is wanted, and stays as it was left.
 *
 * @param {string} name - `data-section`
 * @param {string} title
 * @param {...(Node | string)} children
 */
export function section(name, title, ...children) {
  const made = element("details", { class: "section", "data-section": name }, element("summary", { "data-do": `open-${name}` }, title), ...children);
  made.open = opened.has(name);
  made.addEventListener("toggle", () => (made.open ? opened.add(name) : opened.delete(name)));
  return made;
}

/** Offers names to type from. */
let lists = 0;

/**
 * @param {HTMLInputElement} input
 * @param {Iterable<string>} names
 */
export function suggest(input, names) {
  const id = `names-${++lists}`;
  input.setAttribute("list", id);
  return element("datalist", { id }, ...[...new Set(names)].map((value) => element("option", { value })));
}
