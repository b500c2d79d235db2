// What was passed on one page travels to the next in the fragment of a link.

import { isPassedAlong, readPassed, writePassed } from "../core/passed.js";

/** @typedef {import("../core/progress.js").Progress} Progress */

/**
 * Take what was passed along out of the address of this page.
 *
 * @returns {Progress | null}
 */
export function takePassed() {
  const { hash, pathname, search } = window.location;
  if (isPassedAlong(hash)) {
    window.history.replaceState(null, "", pathname + search);
  }
  return readPassed(hash);
}

/**
 * Put what was passed here in a link, at the moment that it is followed.
 *
 * @param {string} links selector of the links
 * @param {() => Progress | null} passed null when the next page need not be told
 */
export function passAlong(links, passed) {
  /** @param {Event} event */
  const pass = (event) => {
    const link = event.target instanceof Element ? event.target.closest(links) : null;
    if (link instanceof HTMLAnchorElement) {
      const progress = passed();
      link.hash = progress ? writePassed(progress) : "";
    }
  };
  document.addEventListener("click", pass);
  document.addEventListener("auxclick", pass);
}
