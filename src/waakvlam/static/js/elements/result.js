// What a check says about one question: the verdict in words, then why.

import { copies } from "../questions/remarks.js";
import { part, stamp } from "./page.js";

/** @typedef {import("./question.js").QuestionView} QuestionView */
/** @typedef {import("../core/state.js").Answer} Answer */

/**
 * @param {HTMLElement} quiz
 * @param {QuestionView} question
 * @param {Answer} answer
 * @param {number} points
 */
export function showResult(quiz, question, answer, points) {
  const { form, kind, answers } = question;
  const result = stamp(quiz, `result-${verdict(points)}`);
  part(result, "remarks").replaceChildren(...kind.feedback(question, answer));
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
