// What a learner did in a quiz, in as few characters as we can: SCORM 1.2 promises to keep 4,096.
// Ids become numbers by the list of words that the page has for each question; the mark tells
// whether what was kept belongs to that very list.

import { writeFragment } from "./fragment.js";

/** @typedef {import("./state.js").Answer} Answer */
/** @typedef {import("./state.js").Given} Given */
/** @typedef {import("./state.js").QuizState} QuizState */
/** @typedef {import("./fragment.js").Place} Place */

/**
 * @typedef {object} Plan
 * @property {string} mark changes with the questions and what can be chosen there
 * @property {Readonly<Record<string, readonly string[]>>} words ids by question
 */

const VERSION = "1";
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";
const FIRSTS = "-01";
const LONGEST_KEPT = 201;

/**
 * @param {QuizState} state
 * @param {ReadonlyMap<string, Answer>} drafts what was given so far, where that is no answer yet
 * @param {Plan} plan
 * @returns {string}
 */
export function pack({ answers, attempts, finished, seed }, drafts, plan) {
  const head = [VERSION, plan.mark, attempts.toString(36), Number(finished), seed.toString(36)];
  const parts = Array.from(answers, ([id, given]) =>
    packGiven(given, drafts.get(id) ?? null, plan.words[id] ?? []),
  );
  return [...head, ...parts].join(";").replace(/;+$/, "");
}

/**
 * Return what was kept as the fragment of an address, from which a quiz goes on.
 *
 * @param {string} text
 * @param {Place} place
 * @param {readonly string[]} ids of all questions, in the order of the file
 * @param {Plan} plan
 * @returns {string} empty when there is nothing to go on from
 */
export function unpack(text, place, ids, plan) {
  const [version, mark, attempts, finished, seed, ...parts] = text.split(";");
  if (version !== VERSION) {
    return "";
  }
  if (mark !== plan.mark) {
    return writeFragment({ ...place, revision: 0 }, nothing(), undefined);
  }
  const given = ids.map((id, at) => /** @type {const} */ ([id, unpackGiven(parts[at] ?? "", plan.words[id] ?? [])]));
  const drafts = new Map(given.flatMap(([id, { draft }]) => (draft === null ? [] : [[id, draft]])));
  const state = {
    answers: new Map(given),
    asked: new Set(ids),
    seed: Number.parseInt(seed ?? "0", 36),
    attempts: Number.parseInt(attempts ?? "1", 36),
    finished: finished === "1",
  };
  return writeFragment(place, state, drafts);
}

/** @returns {QuizState} */
function nothing() {
  return { answers: new Map(), asked: new Set(), seed: 0, attempts: 1, finished: false };
}

/**
 * @param {Given} given
 * @param {Answer} draft
 * @param {readonly string[]} words
 * @returns {string} empty for a question that nothing was done with
 */
function packGiven({ answer, checked, settled, first }, draft, words) {
  const status = draft !== null ? 3 : settled ? 2 : Number(checked);
  // A learning system hears of every answer by itself: the letter of an option is not kept.
  const sign = status * FIRSTS.length + FIRSTS.indexOf(FIRSTS.includes(first) ? first : "0");
  const value = packAnswer(draft ?? answer, words);
  return sign === 0 && value === "" ? "" : DIGITS[sign] + value;
}

/**
 * @param {string} text
 * @param {readonly string[]} words
 * @returns {Given & { draft: Answer }}
 */
function unpackGiven(text, words) {
  const sign = Math.max(0, DIGITS.indexOf(text.charAt(0)));
  const status = Math.floor(sign / FIRSTS.length);
  const answer = unpackAnswer(text.slice(1), words);
  return {
    answer: status === 3 ? null : answer,
    draft: status === 3 ? answer : null,
    checked: status === 1 || status === 2,
    settled: status === 2,
    points: 0,
    first: FIRSTS[sign % FIRSTS.length] ?? "-",
  };
}

/**
 * @param {Answer} answer
 * @param {readonly string[]} words
 * @returns {string} empty for no answer
 */
function packAnswer(answer, words) {
  if (answer === null) {
    return "";
  }
  if (typeof answer === "string") {
    return `"${escaped([...answer].slice(0, LONGEST_KEPT).join(""))}`;
  }
  const isList = Array.isArray(answer);
  const ids = isList ? answer : Object.entries(answer).flat();
  return (isList ? "[" : "{") + ids.map((id) => codeOf(id, words)).join("");
}

/**
 * @param {string} text
 * @param {readonly string[]} words
 * @returns {Answer}
 */
function unpackAnswer(text, words) {
  const rest = text.slice(1);
  const ids = text.startsWith('"') ? [] : idsOf(rest, words);
  switch (text.charAt(0)) {
    case '"':
      return unescaped(rest);
    case "[":
      return ids;
    case "{":
      return Object.fromEntries(ids.flatMap((id, at) => (at % 2 ? [] : [[id, ids[at + 1] ?? ""]])));
    default:
      return null;
  }
}

/**
 * @param {unknown} id
 * @param {readonly string[]} words
 * @returns {string}
 */
function codeOf(id, words) {
  return Math.max(0, words.indexOf(String(id))).toString(36).padStart(width(words), "0");
}

/**
 * @param {string} text
 * @param {readonly string[]} words
 * @returns {string[]}
 */
function idsOf(text, words) {
  const codes = text.match(new RegExp(`.{${width(words)}}`, "g")) ?? [];
  return codes.map((one) => words[Number.parseInt(one, 36)] ?? "");
}

/**
 * @param {readonly string[]} words
 * @returns {number}
 */
function width(words) {
  return words.length > DIGITS.length ? 2 : 1;
}

/**
 * @param {string} text
 * @returns {string} the text without the sign that ends it
 */
function escaped(text) {
  return text.replace(/~/g, "~0").replace(/;/g, "~1").replace(/\s/g, " ");
}

/**
 * @param {string} text
 * @returns {string}
 */
function unescaped(text) {
  return text.replace(/~1/g, ";").replace(/~0/g, "~");
}
