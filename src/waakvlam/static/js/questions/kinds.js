import { choice } from "./choice.js";

/**
 * How one kind of question is read, restored and graded.
 *
 * @typedef {object} Kind
 * @property {(key: Key, chosen: readonly unknown[]) => boolean} isRight
 * @property {(form: HTMLElement) => string[]} read return what the learner chose
 * @property {(form: HTMLElement, chosen: readonly string[]) => void} write choose this and no more
 * @property {(form: HTMLElement, chosen: readonly string[]) => boolean} accepts can this be chosen
 * @property {(key: Key, chosen: readonly string[]) => Remark[]} remarks whose feedback to show
 */

/**
 * An option whose feedback is shown, and the word that goes before it.
 *
 * @typedef {object} Remark
 * @property {string} id
 * @property {"option_right" | "option_wrong" | "option_missed" | null} word
 */

/** @typedef {import("../core/grade.js").Key} Key */

/**
 * The kinds of question, by the name that authors use.
 *
 * @type {ReadonlyMap<string, Kind>}
 */
export const kinds = new Map([
  ["single", choice],
  ["multiple", choice],
  ["true-false", choice],
]);
