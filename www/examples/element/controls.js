// @ts-check
// How a page speaks with the element: attributes, and events that bubble.

const article = /** @type {import("../../embed/element/index.js").NewsMark} */ (document.querySelector("#article"));

listen("#theme", (field) => {
  document.documentElement.dataset.theme = field.value;
  article.setAttribute("theme", field.value);
});
listen("#entities", (field) => article.setAttribute("kinds", field.checked ? "claims quotes entities" : "claims quotes"));
listen("#read-only", (field) => (article.readOnly = field.checked));

// a newsroom would save it in its own system
document.addEventListener("newsmark-change", (event) => {
  const { review } = /** @type {CustomEvent<import("../../embed/element/events.js").Details["newsmark-change"]>} */ (event).detail;
  console.info("To be saved:", JSON.stringify(review).length, "bytes");
});

/**
 * @param {string} selector
 * @param {(field: HTMLInputElement) => void} answer
 */
function listen(selector, answer) {
  const field = /** @type {HTMLInputElement} */ (document.querySelector(selector));
  field.addEventListener("change", () => answer(field));
}
