import { kinds } from "../questions/kinds.js";

/**
 * What grading needs to know of a question; the page carries it.
 *
 * @typedef {object} Key
 * @property {string} kind
 * @property {readonly string[]} correct ids of the right options
 */

/**
 * Tell whether the chosen ids answer a question right.
 *
 * @param {Key} key
 * @param {readonly unknown[]} chosen
 * @returns {boolean}
 */
export function grade(key, chosen) {
  const kind = kinds.get(key.kind);
  if (!kind) {
    throw new RangeError(`no kind of question is called ${key.kind}`);
  }
  return kind.isRight(key, chosen);
}
