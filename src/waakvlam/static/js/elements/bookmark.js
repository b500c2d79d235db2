// Where a learner was: the last heading that was passed.

import { part } from "./page.js";

/**
 * Show where the learner was, with a link there.
 *
 * @param {HTMLElement} root
 * @param {string} place id of a heading
 * @returns {string} the place, empty when the page does not have it
 */
export function showPlace(root, place) {
  const heading = place ? document.getElementById(place) : null;
  part(root, "welcome").hidden = heading === null;
  if (!heading) {
    return "";
  }
  const link = /** @type {HTMLAnchorElement} */ (part(root, "welcome-link"));
  link.href = `#${place}`;
  link.textContent = heading.textContent;
  return place;
}

/**
 * @param {HTMLElement} root
 * @returns {string} empty above the first heading
 */
export function placeReached(root) {
  const headings = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-place]"));
  const passed = [...headings].filter((one) => one.getBoundingClientRect().top < window.innerHeight / 2);
  return passed.at(-1)?.id ?? "";
}
