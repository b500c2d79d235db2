// Questions of several quizzes in one. A script per quiz tells their HTML, which the build wrote.

import { part } from "./page.js";

/** Where this script came from; the scripts with questions lie beside it. */
const SCRIPT = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

/**
 * Put these questions in a quiz that has none yet.
 *
 * @param {HTMLElement} quiz not yet on the page
 * @param {readonly string[]} ids
 * @param {ReadonlyMap<string, { script: string, questions: readonly (readonly [string, number])[] }>} quizzes
 * @returns {Promise<boolean>} whether all could be loaded
 */
export async function fillQuiz(quiz, ids, quizzes) {
  const wanted = [...quizzes].filter(([, { questions }]) => questions.some(([id]) => ids.includes(id)));
  const loaded = await Promise.all(wanted.map(([name, { script }]) => loadQuestions(name, script)));
  for (const id of ids) {
    const form = found(loaded, `form[data-question="${CSS.escape(id)}"]`);
    const answer = found(loaded, `[data-part="answer-${CSS.escape(id)}"]`);
    if (form && answer) {
      part(quiz, "end").before(form);
      part(quiz, "answers").append(answer);
    }
  }
  return loaded.every((page) => page !== null);
}

/**
 * @param {readonly (Document | null)[]} pages
 * @param {string} selector
 * @returns {Element | null}
 */
function found(pages, selector) {
  const element = pages.map((page) => page?.querySelector(selector)).find(Boolean);
  return element ? document.importNode(element, true) : null;
}

/**
 * Load the script with the questions of a quiz.
 *
 * @param {string} quiz
 * @param {string} name
 * @returns {Promise<Document | null>} null when it did not arrive
 */
function loadQuestions(quiz, name) {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    /** @param {Event} event */
    const receive = (event) => {
      const { detail } = /** @type {CustomEvent<{ quiz: string, html: string }>} */ (event);
      if (detail.quiz === quiz) {
        resolve(new DOMParser().parseFromString(detail.html, "text/html"));
      }
    };
    document.addEventListener("wv-questions", receive);
    const end = () => {
      document.removeEventListener("wv-questions", receive);
      script.remove();
      resolve(null);
    };
    script.addEventListener("load", end);
    script.addEventListener("error", end);
    script.src = new URL(name, SCRIPT).href;
    document.head.append(script);
  });
}
