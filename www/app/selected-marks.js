// @ts-check

/** Screens over which the text is scrolled smoothly; a longer way is jumped. */
const SMOOTH_WITHIN = 2;

/** The marks of the highlight that is selected. */
export class SelectedMarks {
  /** @type {HTMLElement[]} */
  #marks = [];

  /** @param {HTMLElement[]} marks - in text order */
  show(marks) {
    for (const mark of this.#marks) {
      mark.classList.remove("selected", "selected-first", "selected-last");
      mark.removeAttribute("aria-current");
    }
    this.#marks = marks;
    for (const mark of marks) {
      mark.classList.add("selected");
      mark.setAttribute("aria-current", "true");
    }
    marks[0]?.classList.add("selected-first");
    marks.at(-1)?.classList.add("selected-last");
  }

  focus() {
    const [first] = this.#marks;
    if (!first) return;
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
  }

  /** Brings the first one into view. */
  reveal() {
    const [first] = this.#marks;
    if (first) reveal(first);
  }
}

/**
 * Brings it into view, above what may lie over the foot of the window.
 *
 * @param {Element} element
 */
export function reveal(element) {
  const { top, bottom } = element.getBoundingClientRect();
  if (top >= innerHeight * 0.1 && bottom <= innerHeight * 0.55) return;
  const far = top < -SMOOTH_WITHIN * innerHeight || bottom > SMOOTH_WITHIN * innerHeight;
  element.scrollIntoView({ block: "center", behavior: far ? "instant" : "auto" });
}
