// The answers of a quiz go along when the learner changes the language of the page.

import { isCarried, readFragment } from "../core/fragment.js";

/** @typedef {import("../core/fragment.js").Place} Place */

/**
 * Put the answers in every link to another language at the moment that it is followed.
 *
 * @param {() => string} fragment empty while nothing was begun
 * @param {string} task of an assignment, which goes along behind the answers
 */
export function carryAlong(fragment, task) {
  /** @param {Event} event */
  const carry = (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[hreflang]") : null;
    const along = link ? [fragment(), task].filter(Boolean).join(";") : "";
    if (link instanceof HTMLAnchorElement && along !== "") {
      link.hash = along;
    }
  };
  document.addEventListener("click", carry);
  document.addEventListener("auxclick", carry);
}

/**
 * Take what was carried along out of the address of this page.
 *
 * @param {Place} place
 * @returns {ReturnType<typeof readFragment>}
 */
export function takeCarried(place) {
  const { hash, pathname, search } = window.location;
  if (!isCarried(hash)) {
    return null;
  }
  window.history.replaceState(null, "", pathname + search);
  return readFragment(hash, place);
}
