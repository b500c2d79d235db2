// The quiz of a package: going on from what was stored, and saying what is in it now.

import { grade } from "../core/grade.js";
import { pack, unpack } from "../core/packed.js";
import { isBegun } from "../core/state.js";
import { responseOf } from "../transports/responses.js";
import { questionViews } from "./question.js";

/** @typedef {import("../core/state.js").QuizState} QuizState */
/** @typedef {import("../core/packed.js").Plan} Plan */
/** @typedef {import("../transports/transport.js").Answered} Answered */
/** @typedef {Readonly<Record<string, any>>} Facts */

/**
 * @param {HTMLElement} root
 * @returns {HTMLElement}
 */
export function quizIn(root) {
  return /** @type {HTMLElement} */ (root.querySelector("wv-quiz"));
}

/**
 * @param {HTMLElement} quiz that has not begun, so that its questions stand as in the file
 * @returns {string[]}
 */
export function questionIds(quiz) {
  const forms = /** @type {NodeListOf<HTMLElement>} */ (quiz.querySelectorAll(".wv-question"));
  return Array.from(forms, (form) => form.dataset["question"] ?? "");
}

/**
 * Put in the address what the quiz takes from there when it begins.
 *
 * @param {HTMLElement} quiz
 * @param {string} stored
 * @param {readonly string[]} ids of all questions, in the order of the file
 * @param {Facts} facts
 */
export function goOnFrom(quiz, stored, ids, facts) {
  const { quiz: name = "", revision } = quiz.dataset;
  const fragment = unpack(stored, { quiz: name, revision: Number(revision) }, ids, planOf(facts));
  const { pathname, search } = window.location;
  fragment && window.history.replaceState(null, "", pathname + search + fragment);
}

/**
 * @param {HTMLElement} quiz
 * @param {QuizState} state
 * @param {Facts} facts
 * @returns {string} what to store; empty while nothing was done
 */
export function storedOf(quiz, state, facts) {
  const drafts = new Map(
    questionViews(quiz, {}).flatMap(({ id, kind, form }) => {
      const draft = kind.draft?.(form) ?? null;
      return draft === null ? [] : [[id, draft]];
    }),
  );
  return isBegun(state) || drafts.size > 0 ? pack(state, drafts, planOf(facts)) : "";
}

/**
 * @param {HTMLElement} quiz
 * @param {QuizState} state
 * @param {string} id of a question whose answer was checked
 * @param {Facts} facts
 * @param {number} seconds
 * @returns {Answered | null} null for a question that no system is told about
 */
export function answeredOf(quiz, state, id, facts, seconds) {
  const key = questionViews(quiz, {}).find((view) => view.id === id)?.key;
  const answer = state.answers.get(id)?.answer ?? null;
  if (!key) {
    return null;
  }
  const response = answer === null ? null : responseOf(key, answer);
  const points = answer === null ? 0 : grade(key, answer);
  return { id, interaction: facts["questions"][id], response, points, seconds };
}

/**
 * @param {Facts} facts
 * @returns {Plan}
 */
function planOf(facts) {
  return { mark: facts["mark"], words: facts["words"] };
}
