// The answers of a quiz go along when the learner changes the language of the page.

import { isCarried, readFragment, writeFragment } from "../core/fragment.js";
import { isBegun } from "../core/state.js";

/** @typedef {import("../core/fragment.js").Place} Place */
/** @typedef {import("../core/state.js").QuizState} QuizState */

/**
 * Put the answers in every link to another language at the moment that it is followed.
 *
 * @param {Place} place
 * @param {() => QuizState} state
 */
export function carryAlong(place, state) {
  /** @param {Event} event */
  const carry = (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[hreflang]") : null;
    if (link instanceof HTMLAnchorElement && isBegun(state())) {
      link.hash = writeFragment(place, state());
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
