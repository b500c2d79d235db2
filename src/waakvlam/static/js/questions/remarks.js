// Feedback that is taken from what the page tells about every answer.

import { part } from "../elements/page.js";

/**
 * Return the feedback of a part of the answers, after a word and the text of that part.
 *
 * @param {HTMLElement} answers
 * @param {string} name
 * @param {string} [word] without it, only the feedback
 * @returns {HTMLElement}
 */
export function remark(answers, name, word) {
  const place = part(answers, name);
  const whole = document.createElement("div");
  whole.className = "wv-remark";
  if (word) {
    whole.append(lead(`${word} `, part(place, "text")));
  }
  whole.append(...copies(part(place, "feedback")));
  return whole;
}

/**
 * Return fresh copies of what stands in an element.
 *
 * @param {HTMLElement} element
 * @returns {Node[]}
 */
export function copies(element) {
  return Array.from(element.childNodes, (node) => node.cloneNode(true));
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
