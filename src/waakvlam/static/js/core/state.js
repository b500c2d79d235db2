// What a learner has done in a quiz. States are values: every function returns a new one.

/**
 * What a learner gave to one question: a small JSON value, null for nothing.
 *
 * @typedef {null | string | number | boolean | readonly Answer[] | AnswerParts} Answer
 */

/** @typedef {{readonly [name: string]: Answer}} AnswerParts */

/**
 * @typedef {object} Given
 * @property {Answer} answer
 * @property {boolean} checked whether this very answer was checked
 * @property {number} points what that check said, from 0 to 1
 * @property {"1" | "0" | "-"} first whether the first check of all gave all points
 */

/**
 * @typedef {object} QuizState
 * @property {ReadonlyMap<string, Given>} answers by question id, in the order of the page
 * @property {number} attempts times that the quiz was begun
 * @property {boolean} finished whether the learner asked for the score
 */

const MOST_ATTEMPTS = 9999;

/** So much may be lost where thirds are added up. */
const ROUNDING = 1e-9;

/** @type {Given} */
const OPEN = { answer: null, checked: false, points: 0, first: "-" };

/**
 * @param {readonly string[]} ids
 * @returns {QuizState}
 */
export function begin(ids) {
  return { answers: new Map(ids.map((id) => [id, OPEN])), attempts: 1, finished: false };
}

/**
 * Remember an answer that was not checked yet; a score that was shown is then out of date.
 *
 * @param {QuizState} state
 * @param {string} id
 * @param {Answer} answer
 * @returns {QuizState}
 */
export function choose(state, id, answer) {
  return { ...withAnswer(state, id, { answer, checked: false, points: 0 }), finished: false };
}

/**
 * Remember what a check said; only the first one counts as first.
 *
 * @param {QuizState} state
 * @param {string} id
 * @param {Answer} answer
 * @param {number} points
 * @returns {QuizState}
 */
export function check(state, id, answer, points) {
  const before = state.answers.get(id)?.first ?? "-";
  const first = before === "-" ? (points === 1 ? "1" : "0") : before;
  return withAnswer(state, id, { answer, checked: true, points, first });
}

/**
 * Take over an answer that was given on another page; whether it is right is not taken over.
 *
 * @param {QuizState} state
 * @param {string} id
 * @param {Answer} answer
 * @param {Given["first"]} first
 * @returns {QuizState}
 */
export function recall(state, id, answer, first) {
  return withAnswer(state, id, { ...OPEN, answer, first });
}

/**
 * @param {QuizState} state
 * @returns {QuizState}
 */
export function finish(state) {
  return { ...state, finished: true };
}

/**
 * Begin again. What was right at first try stays as it was.
 *
 * @param {QuizState} state
 * @returns {QuizState}
 */
export function beginAgain(state) {
  const answers = new Map(
    Array.from(state.answers, ([id, { first }]) => [id, { ...OPEN, first }]),
  );
  return { answers, attempts: Math.min(MOST_ATTEMPTS, state.attempts + 1), finished: false };
}

/**
 * @param {QuizState} state
 * @returns {boolean} whether there is anything to lose
 */
export function isBegun(state) {
  return idsWhere(state, ({ answer, first }) => answer !== null || first !== "-").length > 0;
}

/**
 * Return the ids of the questions that still have to be checked.
 *
 * @param {QuizState} state
 * @returns {string[]}
 */
export function unchecked(state) {
  return idsWhere(state, ({ checked }) => !checked);
}

/**
 * Return the ids of the questions that were checked and not right.
 *
 * @param {QuizState} state
 * @returns {string[]}
 */
export function wrong(state) {
  return idsWhere(state, ({ checked, points }) => checked && points < 1);
}

/**
 * @typedef {object} Score
 * @property {number} right the sum of the points, rounded down
 * @property {number} max
 * @property {boolean} passed
 * @property {string} first one character per question, in the order of the page
 */

/**
 * @param {QuizState} state
 * @param {number} passMark share that must be right, in percent
 * @returns {Score}
 */
export function score(state, passMark) {
  const answers = [...state.answers.values()];
  const points = answers.reduce((sum, { checked, points }) => sum + (checked ? points : 0), 0);
  const right = Math.floor(points + ROUNDING);
  const max = answers.length;
  const passed = max > 0 && right * 100 >= passMark * max;
  return { right, max, passed, first: answers.map((answer) => answer.first).join("") };
}

/**
 * @param {QuizState} state
 * @param {string} id
 * @param {Partial<Given>} change
 * @returns {QuizState}
 */
function withAnswer(state, id, change) {
  const answers = new Map(state.answers);
  answers.set(id, { ...(answers.get(id) ?? OPEN), ...change });
  return { ...state, answers };
}

/**
 * @param {QuizState} state
 * @param {(given: Given) => boolean} holds
 * @returns {string[]}
 */
function idsWhere(state, holds) {
  return [...state.answers].filter(([, given]) => holds(given)).map(([id]) => id);
}
