import { choice } from "./choice.js";
import { decision } from "./decision.js";
import { match } from "./match.js";
import { order } from "./order.js";
import { shortText } from "./short-text.js";
import { spotSignals } from "./spot-signals.js";

/**
 * How one kind of question is read, restored and graded.
 *
 * @typedef {object} Kind
 * @property {(key: Key, answer: unknown) => number} points from 0 to 1, for any value
 * @property {(form: HTMLElement) => Answer} read return the answer, null while there is none
 * @property {(form: HTMLElement, answer: any) => void} write show this answer; null empties
 * @property {(form: HTMLElement, answer: unknown) => boolean} accepts can this be given here
 * @property {(form: HTMLElement) => Answer} [draft] what was given, when it is no answer yet
 * @property {(form: HTMLElement, draft: unknown) => boolean} [continues] can one go on from this
 * @property {(form: HTMLElement, answer: any) => string} [letter] by which a receipt tells of a wrong
 *   answer; empty when it does not
 * @property {(question: Asked, answer: any) => Node[]} feedback what to show below the verdict
 * @property {(form: HTMLElement, words: Words) => void} [wake] once, when the page opens
 * @property {string} [missing] the word for "answer this first"
 */

/**
 * A question as its feedback needs it.
 *
 * @typedef {object} Asked
 * @property {Key} key
 * @property {HTMLElement} answers what the page tells about every answer
 * @property {Words} words
 */

/** @typedef {import("../core/grade.js").Key} Key */
/** @typedef {import("../core/state.js").Answer} Answer */
/** @typedef {Readonly<Record<string, string>>} Words */

/**
 * The kinds of question, by the name that authors use.
 *
 * @type {ReadonlyMap<string, Kind>}
 */
export const kinds = new Map([
  ["single", choice],
  ["multiple", choice],
  ["true-false", choice],
  ["spot-signals", spotSignals],
  ["order", order],
  ["match", match],
  ["decision", decision],
  ["short-text", shortText],
]);
