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
 * @property {string} first whether the first check of all gave all points: 1, 0 or a letter for not, - for none
 * @property {boolean} settled whether it stays as it is while the wrong ones are tried again
 */

/**
 * @typedef {object} QuizState
 * @property {ReadonlyMap<string, Given>} answers by question id, in the order of the file
 * @property {ReadonlySet<string>} asked ids of the graded questions that were drawn
 * @property {number} seed what the draw came from
 * @property {number} attempts times that the quiz was begun
 * @property {boolean} finished whether the learner asked for the score
 */

const MOST_ATTEMPTS = 9999;

/** So much may be lost where thirds are added up. */
const ROUNDING = 1e-9;

/** @type {Given} */
const OPEN = { answer: null, checked: false, points: 0, first: "-", settled: false };

/**
 * @param {readonly string[]} ids of all questions
 * @returns {QuizState}
 */
export function begin(ids) {
  const answers = new Map(ids.map((id) => [id, OPEN]));
  return { answers, asked: new Set(ids), seed: 0, attempts: 1, finished: false };
}

/**
 * Ask these questions and no others.
 *
 * @param {QuizState} state
 * @param {ReadonlySet<string>} asked
 * @param {number} seed
 * @returns {QuizState}
 */
export function ask(state, asked, seed) {
  return { ...state, asked, seed };
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
  const open = { answer, checked: false, points: 0, settled: false };
  return { ...withAnswer(state, id, open), finished: false };
}

/**
 * Remember what a check said; only the first one counts as first.
 *
 * @param {QuizState} state
 * @param {string} id
 * @param {Answer} answer
 * @param {number} points
 * @param {string} [letter] of the wrong option that was chosen, empty when there is no such one
 * @returns {QuizState}
 */
export function check(state, id, answer, points, letter = "") {
  const before = state.answers.get(id)?.first ?? "-";
  const first = before === "-" ? (points === 1 ? "1" : letter || "0") : before;
  return withAnswer(state, id, { answer, checked: true, points, first });
}

/**
 * Take over an answer that was given on another page; whether it is right is not taken over.
 *
 * @param {QuizState} state
 * @param {string} id
 * @param {Answer} answer
 * @param {Pick<Given, "first" | "settled">} carried
 * @returns {QuizState}
 */
export function recall(state, id, answer, { first, settled }) {
  return withAnswer(state, id, { ...OPEN, answer, first, settled });
}

/**
 * Ask for the score; from then on any answer can be changed.
 *
 * @param {QuizState} state
 * @returns {QuizState}
 */
export function finish(state) {
  return { ...withEach(state, (given) => ({ ...given, settled: false })), finished: true };
}

/**
 * Begin again. What was right at first try stays as it was.
 *
 * @param {QuizState} state
 * @returns {QuizState}
 */
export function beginAgain(state) {
  return nextAttempt(withEach(state, ({ first }) => ({ ...OPEN, first })));
}

/**
 * Begin again with the answers that were not right; the others are settled.
 *
 * @param {QuizState} state
 * @returns {QuizState}
 */
export function retryWrong(state) {
  const open = new Set(wrong(state));
  return nextAttempt(
    withEach(state, (given, id) =>
      open.has(id) ? { ...OPEN, first: given.first } : { ...given, settled: true },
    ),
  );
}

/**
 * @param {QuizState} state
 * @returns {boolean} whether there is anything to lose
 */
export function isBegun(state) {
  return [...state.answers.values()].some(({ answer, first }) => answer !== null || first !== "-");
}

/**
 * Return the ids of the questions that still have to be checked.
 *
 * @param {QuizState} state
 * @returns {string[]}
 */
export function unchecked(state) {
  return askedWhere(state, ({ checked }) => !checked);
}

/**
 * Return the ids of the questions that were checked and not right.
 *
 * @param {QuizState} state
 * @returns {string[]}
 */
export function wrong(state) {
  return askedWhere(state, ({ checked, points }) => checked && points < 1);
}

/**
 * @typedef {object} Score
 * @property {number} right the sum of the points, rounded down
 * @property {number} max
 * @property {boolean} passed
 * @property {string} first one character per question, in the order of the file
 */

/**
 * @param {QuizState} state
 * @param {number} passMark share that must be right, in percent
 * @returns {Score}
 */
export function score(state, passMark) {
  const answers = [...state.answers.values()];
  const asked = [...state.answers].filter(([id]) => state.asked.has(id)).map(([, given]) => given);
  const points = asked.reduce((sum, { checked, points }) => sum + (checked ? points : 0), 0);
  const right = Math.floor(points + ROUNDING);
  const max = asked.length;
  const passed = max > 0 && right * 100 >= passMark * max;
  return { right, max, passed, first: answers.map((answer) => answer.first).join("") };
}

/**
 * @param {QuizState} state
 * @returns {QuizState}
 */
function nextAttempt(state) {
  return { ...state, attempts: Math.min(MOST_ATTEMPTS, state.attempts + 1), finished: false };
}

/**
 * @param {QuizState} state
 * @param {(given: Given, id: string) => Given} change
 * @returns {QuizState}
 */
function withEach(state, change) {
  const answers = new Map(Array.from(state.answers, ([id, given]) => [id, change(given, id)]));
  return { ...state, answers };
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
function askedWhere(state, holds) {
  return [...state.answers]
    .filter(([id, given]) => state.asked.has(id) && holds(given))
    .map(([id]) => id);
}
