// Which answers were checked between two states of a quiz.

/** @typedef {import("./state.js").QuizState} QuizState */

/**
 * @param {QuizState} before
 * @param {QuizState} after
 * @returns {string[]} ids of the questions, in the order of the file
 */
export function newlyChecked(before, after) {
  return [...after.answers].filter(([id, given]) => {
    const earlier = before.answers.get(id);
    return given.checked && !(earlier?.checked && sameJson(earlier.answer, given.answer));
  }).map(([id]) => id);
}

/**
 * @param {unknown} one
 * @param {unknown} other
 * @returns {boolean}
 */
function sameJson(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
