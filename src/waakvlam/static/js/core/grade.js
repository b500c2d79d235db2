import { kinds } from "../questions/kinds.js";

/**
 * What grading needs to know of a question; the page carries it. Each kind adds what it needs.
 *
 * @typedef {{readonly kind: string, readonly [name: string]: any}} Key
 */

/**
 * Tell how right an answer is, from 0 to 1.
 *
 * @param {Key} key
 * @param {unknown} answer any value
 * @returns {number}
 */
export function grade(key, answer) {
  const kind = kinds.get(key.kind);
  if (!kind) {
    throw new RangeError(`no kind of question is called ${key.kind}`);
  }
  return kind.points(key, answer);
}
