// What a check says about one question: the verdict in words, then why.

import { copies } from "../questions/remarks.js";
import { part, stamp } from "./page.js";

/** @typedef {import("./question.js").QuestionView} QuestionView */
/** @typedef {import("../core/state.js").Answer} Answer */

/**
 * @param {HTMLElement} quiz
 * @param {QuestionView} question
 * @param {Answer} answer null when the learner does not know
 * @param {number} points
 */
export function showResult(quiz, question, answer, points) {
  const { form, kind, answers } = question;
  const result = stamp(quiz, `result-${answer === null ? "unknown" : verdict(points)}`);
  const remarks = answer === null ? allOf(answers) : kind.feedback(question, answer);
  part(result, "remarks").replaceChildren(...remarks);
  part(result, "why").replaceChildren(...copies(part(answers, "explanation")));
  part(form, "result").replaceChildren(result);
}

/**
 * @param {QuestionView} question
 */
export function clearResult({ form }) {
  part(form, "result").replaceChildren();
}

/**
 * @param {number} points
 * @returns {"right" | "partly" | "wrong"}
 */
function verdict(points) {
  if (points === 1) {
    return "right";
  }
  return points > 0 ? "partly" : "wrong";
}

/**
 * Return all answers of a question, without its number and its explanation.
 *
 * @param {HTMLElement} answers
 * @returns {Node[]}
 */
function allOf(answers) {
  const copy = /** @type {HTMLElement} */ (answers.cloneNode(true));
  part(copy, "number").remove();
  part(copy, "explanation").remove();
  for (const element of copy.querySelectorAll("[id], [data-part]")) {
    element.removeAttribute("id");
    element.removeAttribute("data-part");
  }
  return [...copy.childNodes];
}
