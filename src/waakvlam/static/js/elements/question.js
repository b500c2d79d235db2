// One question on the page: its form, its key and the place for its result.

import { fill } from "../core/words.js";
import { kinds } from "../questions/kinds.js";
import { inlineJson, part } from "./page.js";

/** @typedef {import("../core/grade.js").Key} Key */
/** @typedef {import("../questions/kinds.js").Kind} Kind */
/** @typedef {import("../questions/kinds.js").Words} Words */

/**
 * @typedef {object} QuestionView
 * @property {string} id
 * @property {HTMLFormElement} form
 * @property {Key} key
 * @property {Kind} kind
 * @property {HTMLElement} answers what the page tells about every answer
 * @property {Words} words
 */

/**
 * Find the questions of a quiz that are graded.
 *
 * @param {HTMLElement} quiz
 * @param {Words} words
 * @returns {QuestionView[]} in the order of the page
 */
export function questionViews(quiz, words) {
  const forms = /** @type {NodeListOf<HTMLFormElement>} */ (quiz.querySelectorAll("form[data-graded]"));
  return Array.from(forms, (form) => {
    const id = form.dataset["question"] ?? "";
    const key = /** @type {Key} */ (inlineJson(form, "key"));
    const kind = /** @type {Kind} */ (kinds.get(key.kind));
    return { id, form, key, kind, answers: part(quiz, `answer-${id}`), words };
  });
}

/**
 * Return the first field of a question, where an error summary leads to.
 *
 * @param {QuestionView} question
 * @returns {HTMLElement}
 */
function firstField({ form }) {
  const fields = "input, select, textarea, button, .wv-place:not([hidden]) a";
  return /** @type {HTMLElement} */ (form.querySelector(`fieldset :is(${fields})`));
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

/**
 * Say of each of these questions what is still needed.
 *
 * @param {readonly QuestionView[]} questions
 * @param {string} word
 * @returns {import("./errors.js").Problem[]}
 */
export function problemsOf(questions, word) {
  return questions.map((question) => ({
    text: fill(question.words[word] ?? "", { question: nameOf(question) }),
    field: firstField(question),
    place: part(question.form, "error"),
  }));
}
