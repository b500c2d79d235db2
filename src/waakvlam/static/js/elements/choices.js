// The lists from which a learner chooses a municipality and a workplace.

import { part } from "./page.js";

const CHOICES = ["municipality", "workplace"];

/**
 * @param {HTMLElement} root
 * @param {string} name
 * @returns {HTMLSelectElement}
 */
export function choiceIn(root, name) {
  return /** @type {HTMLSelectElement} */ (part(root, name));
}

/**
 * Choose what was chosen before, as far as it can still be chosen.
 *
 * @param {HTMLElement} root
 * @param {Readonly<{ municipality: string, workplace: string }>} before
 */
export function restoreChoices(root, { municipality, workplace }) {
  restoreChoice(choiceIn(root, "municipality"), municipality);
  restoreChoice(choiceIn(root, "workplace"), workplace);
}

/**
 * Return what has not been chosen yet.
 *
 * @param {HTMLElement} root
 * @param {Readonly<Record<string, string>>} words
 * @returns {import("./errors.js").Problem[]}
 */
export function missingChoices(root, words) {
  return CHOICES.filter((name) => choiceIn(root, name).value === "").map((name) => ({
    text: words[`choose_${name}`] ?? "",
    field: choiceIn(root, name),
    place: part(root, `${name}-error`),
  }));
}

/**
 * @param {HTMLSelectElement} select
 * @param {string} value
 */
function restoreChoice(select, value) {
  select.value = value;
  if (select.selectedIndex < 0) {
    select.value = "";
  }
}
