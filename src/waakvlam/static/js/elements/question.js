// One question on the page: its form, its key and the place for its result.

import { grade } from "../core/grade.js";
import { kinds } from "../questions/kinds.js";
import { inlineJson, part } from "./page.js";

/** @typedef {import("../core/grade.js").Key} Key */
/** @typedef {import("../questions/kinds.js").Kind} Kind */

/**
 * @typedef {object} QuestionView
 * @property {string} id
 * @property {HTMLFormElement} form
 * @property {Key} key
 * @property {Kind} kind
 * @property {HTMLElement} answers what the page tells about every answer
 */

/**
 * Find the questions of a quiz that this script knows how to grade.
 *
 * @param {HTMLElement} quiz
 * @returns {QuestionView[]} in the order of the page
 */
export function questionViews(quiz) {
  const forms = /** @type {NodeListOf<HTMLFormElement>} */ (quiz.querySelectorAll(".wv-question"));
  return Array.from(forms, (form) => {
    const id = form.dataset["question"] ?? "";
    const key = /** @type {Key} */ (inlineJson(form, "key"));
    const kind = /** @type {Kind} */ (kinds.get(key.kind));
    return { id, form, key, kind, answers: part(quiz, `answer-${id}`) };
  });
}

/**
 * @param {QuestionView} question
 * @returns {string[]}
 */
export function chosenIn({ form, kind }) {
  return kind.read(form);
}

/**
 * @param {QuestionView} question
 * @param {readonly string[]} chosen
 * @returns {boolean}
 */
export function isRight({ key }, chosen) {
  return grade(key, chosen);
}

/**
 * Return the first field of a question, where an error summary leads to.
 *
 * @param {QuestionView} question
 * @returns {HTMLElement}
 */
export function firstField({ form }) {
  return /** @type {HTMLElement} */ (form.querySelector("input, select"));
}

/**
 * @param {QuestionView} question
 * @returns {HTMLElement} the heading with the number
 */
export function heading({ form }) {
  return part(form, "number");
}

/**
 * @param {QuestionView} question
 * @returns {string} such as "Vraag 3", as the page says it
 */
export function nameOf({ answers }) {
  return part(answers, "number").textContent ?? "";
}
