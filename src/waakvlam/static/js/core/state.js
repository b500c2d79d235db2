// What a learner has done in a quiz. States are values: every function returns a new one.

/**
 * @typedef {object} Answer
 * @property {readonly string[]} chosen
 * @property {boolean} checked whether this very choice was checked
 * @property {boolean} right what that check said
 * @property {"1" | "0" | "-"} first what the first check of all said
 */

/**
 * @typedef {object} QuizState
 * @property {ReadonlyMap<string, Answer>} answers by question id, in the order of the page
 * @property {number} attempts times that the quiz was begun
 * @property {boolean} finished whether the learner asked for the score
 */

const MOST_ATTEMPTS = 9999;

/** @type {Answer} */
const OPEN = { chosen: [], checked: false, right: false, first: "-" };

/**
 * @param {readonly string[]} ids
 * @returns {QuizState}
 */
export function begin(ids) {
  return { answers: new Map(ids.map((id) => [id, OPEN])), attempts: 1, finished: false };
}

/**
 * Remember a choice that was not checked yet; a score that was shown is then out of date.
 *
 * @param {QuizState} state
 * @param {string} id
 * @param {readonly string[]} chosen
 * @returns {QuizState}
 */
export function choose(state, id, chosen) {
  return { ...withAnswer(state, id, { chosen, checked: false, right: false }), finished: false };
}

/**
 * Remember what a check said; only the first one counts as first.
 *
 * @param {QuizState} state
 * @param {string} id
 * @param {readonly string[]} chosen
 * @param {boolean} right
 * @returns {QuizState}
 */
export function check(state, id, chosen, right) {
  const before = state.answers.get(id)?.first ?? "-";
  const first = before === "-" ? (right ? "1" : "0") : before;
  return withAnswer(state, id, { chosen, checked: true, right, first });
}

/**
 * Take over an answer that was given on another page; whether it is right is not taken over.
 *
 * @param {QuizState} state
 * @param {string} id
 * @param {readonly string[]} chosen
 * @param {Answer["first"]} first
 * @returns {QuizState}
 */
export function recall(state, id, chosen, first) {
  return withAnswer(state, id, { ...OPEN, chosen, first });
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
  return idsWhere(state, ({ chosen, first }) => chosen.length > 0 || first !== "-").length > 0;
}

/**
 * Return the ids of the questions that still have to be checked.
 *
 * @param {QuizState} state
 * @returns {string[]}
 */
export function unchecked(state) {
  return idsWhere(state, (answer) => !answer.checked);
}

/**
 * Return the ids of the questions that were checked and not right.
 *
 * @param {QuizState} state
 * @returns {string[]}
 */
export function wrong(state) {
  return idsWhere(state, (answer) => answer.checked && !answer.right);
}

/**
 * @typedef {object} Score
 * @property {number} right
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
  const right = answers.filter((answer) => answer.checked && answer.right).length;
  const max = answers.length;
  const passed = max > 0 && right * 100 >= passMark * max;
  return { right, max, passed, first: answers.map((answer) => answer.first).join("") };
}

/**
 * @param {QuizState} state
 * @param {string} id
 * @param {Partial<Answer>} change
 * @returns {QuizState}
 */
function withAnswer(state, id, change) {
  const answers = new Map(state.answers);
  answers.set(id, { ...(answers.get(id) ?? OPEN), ...change });
  return { ...state, answers };
}

/**
 * @param {QuizState} state
 * @param {(answer: Answer) => boolean} holds
 * @returns {string[]}
 */
function idsWhere(state, holds) {
  return [...state.answers].filter(([, answer]) => holds(answer)).map(([id]) => id);
}
