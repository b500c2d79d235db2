// The end of a quiz: how far, how many right, and what to look at again.

import { score, unchecked, wrong } from "../core/state.js";
import { fill } from "../core/words.js";
import { jump, part, say, stamp } from "./page.js";
import { heading, nameOf } from "./question.js";

/** @typedef {import("../core/state.js").QuizState} QuizState */
/** @typedef {import("./question.js").QuestionView} QuestionView */

/**
 * A quiz on the page.
 *
 * @typedef {object} QuizView
 * @property {HTMLElement} element
 * @property {readonly QuestionView[]} questions
 * @property {Readonly<Record<string, string>>} words
 * @property {number} passMark
 */

/**
 * Show how far the learner is, and the score when it was asked for.
 *
 * @param {QuizView} quiz
 * @param {QuizState} state
 */
export function showEnd(quiz, state) {
  const { element, questions, words } = quiz;
  const max = state.asked.size;
  const done = max - unchecked(state).length;
  say(part(element, "progress"), fill(words["progress"] ?? "", { done, max }));
  part(element, "score").replaceChildren(...(state.finished ? [scoreOf(quiz, state)] : []));
  const missed = wrong(state).length;
  part(element, "again").hidden = !state.finished;
  part(element, "retry").hidden = !state.finished || missed === 0 || missed === max;
  for (const { id, form } of questions) {
    form.hidden = !state.asked.has(id) || state.answers.get(id)?.settled === true;
  }
}

/**
 * @param {QuizView} quiz
 * @param {QuizState} state
 * @returns {HTMLElement}
 */
function scoreOf({ element, questions, words, passMark }, state) {
  const { right, max, passed } = score(state, passMark);
  const view = stamp(element, passed ? "score-passed" : "score-open");
  const percent = new Intl.NumberFormat(element.dataset["language"], { style: "percent" });
  const counted = { right, max, percent: percent.format(right / Math.max(1, max)) };
  part(view, "counted").textContent = fill(words["score"] ?? "", counted);
  const ids = new Set(wrong(state));
  const again = questions.filter(({ id }) => ids.has(id));
  part(view, "wrong").hidden = again.length === 0;
  part(view, "wrong-list").replaceChildren(
    ...again.map((question) => jump(nameOf(question), heading(question))),
  );
  return view;
}
