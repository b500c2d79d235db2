// Answers on the page: graded, and given back after a change of language.

import { grade } from "../core/grade.js";
import { check, recall } from "../core/state.js";
import { parts } from "./page.js";
import { clearResult, showResult } from "./result.js";

/** @typedef {import("../core/fragment.js").CarriedAnswer} CarriedAnswer */
/** @typedef {import("../core/state.js").Answer} Answer */
/** @typedef {import("../core/state.js").QuizState} QuizState */
/** @typedef {import("./question.js").QuestionView} QuestionView */

/**
 * Grade an answer and show what that says.
 *
 * @param {HTMLElement} quiz
 * @param {QuizState} state
 * @param {QuestionView} question
 * @param {Answer} answer null when the learner does not know
 * @returns {QuizState}
 */
export function gradeAnswer(quiz, state, question, answer) {
  const points = answer === null ? 0 : grade(question.key, answer);
  showResult(quiz, question, answer, points);
  return check(state, question.id, answer, points, letterOf(question, answer));
}

/**
 * @param {QuestionView} question
 * @param {Answer} answer
 * @returns {string} empty when a receipt tells no more than whether it was right
 */
function letterOf({ kind, form }, answer) {
  return answer === null ? "" : (kind.letter?.(form, answer) ?? "");
}

/**
 * Give back the answers that could have been given here; grade again what was checked.
 *
 * @param {HTMLElement} quiz
 * @param {QuizState} state
 * @param {readonly QuestionView[]} questions
 * @param {ReadonlyMap<string, CarriedAnswer>} answers
 * @returns {QuizState}
 */
export function restoreAnswers(quiz, state, questions, answers) {
  let restored = state;
  for (const question of questions) {
    const carried = answers.get(question.id);
    if (carried?.draft) {
      restored = restoreDraft(restored, question, carried);
    } else if (carried && (carried.answer === null || question.kind.accepts(question.form, carried.answer))) {
      restored = restoreAnswer(quiz, restored, question, carried);
    }
  }
  return restored;
}

/**
 * Go on with an answer that was not finished.
 *
 * @param {QuizState} state
 * @param {QuestionView} question
 * @param {CarriedAnswer} carried
 * @returns {QuizState}
 */
function restoreDraft(state, { id, form, kind }, carried) {
  if (!kind.continues?.(form, carried.answer)) {
    return state;
  }
  kind.write(form, carried.answer);
  return recall(state, id, null, carried);
}

/**
 * @param {HTMLElement} quiz
 * @param {QuizState} state
 * @param {QuestionView} question
 * @param {CarriedAnswer} carried with an answer that the kind accepts
 * @returns {QuizState}
 */
function restoreAnswer(quiz, state, question, carried) {
  const { id, form, kind } = question;
  const answer = /** @type {Answer} */ (carried.answer);
  kind.write(form, answer);
  clearResult(question);
  const recalled = recall(state, id, answer, carried);
  const isGradable = answer !== null || parts(form, "dont-know").length > 0;
  return carried.checked && isGradable ? gradeAnswer(quiz, recalled, question, answer) : recalled;
}
