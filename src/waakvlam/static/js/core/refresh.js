// Which questions to ask again after a while.

import { shuffled } from "./draw.js";

/** @typedef {import("./receipt.js").Completion} Completion */
/** @typedef {import("./refreshed.js").Again} Again */
/** @typedef {import("./refreshed.js").Refreshed} Refreshed */

/**
 * A quiz as the page knows it.
 *
 * @typedef {object} QuizFacts
 * @property {number} revision
 * @property {number} passMark
 * @property {readonly (readonly [string, number])[]} questions ids with their place in the file
 */

/**
 * @typedef {object} Candidate
 * @property {string} quiz
 * @property {string} question
 * @property {boolean} wrong whether it was not right at first try the last time
 * @property {string} day when it was asked last, empty for never
 */

/**
 * Return all questions of the quizzes that were passed.
 *
 * @param {ReadonlyMap<string, QuizFacts>} quizzes
 * @param {ReadonlyMap<string, Completion>} completions
 * @param {Refreshed} refreshed
 * @returns {Candidate[]}
 */
export function candidates(quizzes, completions, refreshed) {
  return [...quizzes].flatMap(([quiz, facts]) => {
    const completion = completions.get(quiz);
    const passed = completion && completion.score * 100 >= facts.passMark * completion.max;
    return passed
      ? facts.questions.map(([id, place]) => candidate(quiz, id, place, facts, completion, refreshed.get(id)))
      : [];
  });
}

/**
 * @param {string} quiz
 * @param {string} question
 * @param {number} place
 * @param {QuizFacts} facts
 * @param {Completion} completion
 * @param {Again | undefined} again
 * @returns {Candidate}
 */
function candidate(quiz, question, place, { revision }, completion, again) {
  // In another revision another question may stand at this place.
  const first = completion.revision === revision ? (completion.first[place] ?? "-") : "-";
  const day = first === "-" ? "" : completion.day;
  return again
    ? { quiz, question, wrong: !again.right, day: again.day }
    : { quiz, question, wrong: first !== "1" && first !== "-", day };
}

/**
 * Draw questions: first those that were not right, then those that were asked longest ago.
 *
 * @param {readonly Candidate[]} all
 * @param {number} count
 * @param {() => number} random decides between those that are equal
 * @returns {Candidate[]}
 */
export function drawAgain(all, count, random) {
  return shuffled(all, random)
    .sort(
      (one, other) =>
        Number(other.wrong) - Number(one.wrong) || Number(one.day) - Number(other.day),
    )
    .slice(0, count);
}
