// What the site calls the quizzes that were passed, and their modules.

import { dayMoment } from "../core/day.js";
import { inlineJson } from "./page.js";

/** @typedef {import("../core/receipt.js").Completion} Completion */

/**
 * @typedef {object} Title
 * @property {string} text
 * @property {string} language
 */

/**
 * @typedef {object} Titles
 * @property {Title} title
 * @property {number} retakeFrom
 * @property {readonly Title[]} modules
 */

/**
 * @param {ParentNode} root
 * @returns {ReadonlyMap<string, Titles>} by quiz id
 */
export function readTitles(root) {
  return new Map(Object.entries(inlineJson(root, "titles-of")));
}

/**
 * Return a title as an element that says in which language it is.
 *
 * @param {Title} title
 * @returns {HTMLElement}
 */
export function titleElement({ text, language }) {
  const element = document.createElement("span");
  element.lang = language;
  element.textContent = text;
  return element;
}

/**
 * @param {string} day YYYYMMDD
 * @param {string | undefined} language
 * @returns {string} such as 23 november 2026
 */
export function dayInWords(day, language) {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "long" });
  return format.format(dayMoment(day) ?? new Date());
}

/**
 * @param {readonly (Node | string)[]} content
 * @returns {HTMLElement}
 */
export function listItem(content) {
  const item = document.createElement("li");
  item.append(...content);
  return item;
}
