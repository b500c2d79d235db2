// A quiz on a page of the site that was finished, and whom that is told.

import { score } from "../core/state.js";

/** @typedef {import("../core/state.js").QuizState} QuizState */
/** @typedef {import("../transports/transport.js").Transport} Transport */

/**
 * Tell a transport each time that its quiz is finished.
 *
 * @param {(quiz: HTMLElement) => Transport} transportOf
 */
export function tellFinished(transportOf) {
  const finished = new WeakSet();
  document.addEventListener("wv-state", (event) => {
    const quiz = /** @type {HTMLElement} */ (event.target);
    const state = /** @type {CustomEvent<QuizState>} */ (event).detail;
    if (!state.finished) {
      finished.delete(quiz);
    } else if (!finished.has(quiz)) {
      finished.add(quiz);
      const outcome = score(state, Number(quiz.dataset["passMark"]));
      transportOf(quiz).finish({ ...outcome, attempts: state.attempts });
    }
  });
}
