// What the page tells its other parts about a quiz that was passed.

import { localDay } from "../core/day.js";
import { score } from "../core/state.js";

/** @typedef {import("../core/receipt.js").Completion} Completion */
/** @typedef {import("../core/state.js").QuizState} QuizState */
/** @typedef {import("./score.js").QuizView} QuizView */

/**
 * Tell the page that a quiz was passed; say nothing when it was not.
 *
 * @param {QuizView} quiz
 * @param {QuizState} state
 */
export function tellPassed({ element, passMark }, state) {
  const { right, max, passed, first } = score(state, passMark);
  /** @type {Completion} */
  const completion = {
    quiz: element.dataset["quiz"] ?? "",
    revision: Number(element.dataset["revision"]),
    score: right,
    max,
    attempts: state.attempts,
    day: localDay(new Date()),
    language: element.dataset["language"] ?? "",
    first,
  };
  if (passed) {
    document.dispatchEvent(new CustomEvent("wv-completion", { detail: completion }));
  }
}
