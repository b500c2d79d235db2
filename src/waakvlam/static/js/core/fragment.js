// The answers of a quiz in the fragment of an address, so that they survive a switch of language.
// Whatever stands in an address was written by anybody: read nothing that does not fit.

/** @typedef {import("./state.js").QuizState} QuizState */
/** @typedef {import("./state.js").Given} Given */
/** @typedef {import("./state.js").Answer} Answer */

/**
 * A quiz as both pages know it.
 *
 * @typedef {object} Place
 * @property {string} quiz
 * @property {number} revision
 */

/**
 * @typedef {object} CarriedAnswer
 * @property {unknown} answer any JSON value; its kind of question has to look at it
 * @property {boolean} checked
 * @property {boolean} settled
 * @property {boolean} [draft] whether the answer was not finished
 * @property {Given["first"]} first
 */

/**
 * @typedef {object} Carried
 * @property {Map<string, CarriedAnswer>} answers
 * @property {number} attempts
 * @property {boolean} finished
 * @property {number} seed
 */

const PREFIX = "#wv=";
const LONGEST_FRAGMENT = 20000;
const HEAD = /^2;([a-z0-9-]{1,60});(\d{1,7});([1-9]\d{0,3});([01]);(\d{1,10})$/;
const ANSWER = /^([a-z0-9-]{1,60}):([0123])([01a-z-]):([A-Za-z0-9%_.!~*'()-]*)$/;

/**
 * @param {string} hash
 * @returns {boolean}
 */
export function isCarried(hash) {
  return hash.startsWith(PREFIX);
}

/**
 * @param {Place} place
 * @param {QuizState} state
 * @param {ReadonlyMap<string, Answer>} [drafts] what was given so far, where that is no answer yet
 * @returns {string}
 */
export function writeFragment({ quiz, revision }, { answers, attempts, finished, seed }, drafts) {
  const parts = Array.from(answers, ([id, { answer, checked, settled, first }]) => {
    const draft = drafts?.get(id);
    const given = draft ?? answer;
    const value = given === null ? "" : encodeURIComponent(JSON.stringify(given));
    return `${id}:${draft ? 3 : settled ? 2 : Number(checked)}${first}:${value}`;
  });
  const head = [2, quiz, revision, attempts, Number(finished), seed];
  return PREFIX + [...head, ...parts].join(";");
}

/**
 * Read what another page carried along: null when it is not about this quiz, "renewed" when the
 * quiz has changed since.
 *
 * @param {string} hash
 * @param {Place} place
 * @returns {Carried | "renewed" | null}
 */
export function readFragment(hash, { quiz, revision }) {
  if (!isCarried(hash) || hash.length > LONGEST_FRAGMENT) {
    return null;
  }
  const parts = hash.slice(PREFIX.length).split(";");
  const head = HEAD.exec(parts.slice(0, 6).join(";"));
  if (!head || head[1] !== quiz) {
    return null;
  }
  if (Number(head[2]) !== revision) {
    return "renewed";
  }
  const answers = new Map(parts.slice(6).flatMap(readAnswer));
  return { answers, attempts: Number(head[3]), finished: head[4] === "1", seed: Number(head[5]) };
}

/**
 * @param {string} part
 * @returns {[string, CarriedAnswer][]} none when it does not fit
 */
function readAnswer(part) {
  const [, id, checked, first, value] = ANSWER.exec(part) ?? [];
  const answer = decoded(value ?? "");
  if (id === undefined || answer === undefined) {
    return [];
  }
  const settled = checked === "2";
  const draft = checked === "3" ? { draft: true } : {};
  const carried = { answer, checked: settled || checked === "1", settled, first: first ?? "-" };
  return [[id, { ...carried, ...draft }]];
}

/**
 * @param {string} value
 * @returns {unknown} undefined when it is not JSON
 */
function decoded(value) {
  try {
    return value === "" ? null : JSON.parse(decodeURIComponent(value));
  } catch {
    return undefined;
  }
}
