// What a check says about one question: the verdict in words, then why.

import { part, stamp } from "./page.js";

/** @typedef {import("./question.js").QuestionView} QuestionView */
/** @typedef {import("../questions/kinds.js").Remark} Remark */
/** @typedef {Readonly<Record<string, string>>} Words */

/**
 * @param {HTMLElement} quiz
 * @param {QuestionView} question
 * @param {readonly string[]} chosen
 * @param {boolean} right
 * @param {Words} words
 */
export function showResult(quiz, { form, key, kind, answers }, chosen, right, words) {
  const result = stamp(quiz, right ? "result-right" : "result-wrong");
  const remarks = kind.remarks(key, chosen).map((remark) => remarkOn(answers, remark, words));
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
 * @param {HTMLElement} answers
 * @param {Remark} remark
 * @param {Words} words
 * @returns {HTMLElement}
 */
function remarkOn(answers, { id, word }, words) {
  const option = part(answers, `option-${id}`);
  const remark = document.createElement("div");
  remark.className = "wv-remark";
  if (word) {
    remark.append(lead(`${words[word]} `, part(option, "text")));
  }
  remark.append(...copies(part(option, "feedback")));
  return remark;
}

/**
 * @param {string} word
 * @param {HTMLElement} text
 * @returns {HTMLElement}
 */
function lead(word, text) {
  const strong = document.createElement("strong");
  strong.textContent = word;
  const line = document.createElement("p");
  line.append(strong, ...copies(text));
  return line;
}

/**
 * @param {HTMLElement} element
 * @returns {Node[]}
 */
function copies(element) {
  return Array.from(element.childNodes, (node) => node.cloneNode(true));
}
