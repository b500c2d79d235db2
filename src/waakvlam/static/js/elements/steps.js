// Modules on a page, and in words where the learner stands with each.

import { dayMoment, localDay } from "../core/day.js";
import { standing, validMonths } from "../core/validity.js";
import { fill } from "../core/words.js";
import { inlineJson, part, say } from "./page.js";

/** @typedef {import("../core/progress.js").Progress} Progress */
/** @typedef {import("../core/validity.js").Standing} Standing */

/**
 * A module in a list on the page.
 *
 * @typedef {object} StepView
 * @property {HTMLElement} element
 * @property {string} module
 * @property {number} minutes
 * @property {Standing} standing
 */

/**
 * Tell where somebody stands with every module in a part of the page.
 *
 * @param {ParentNode} root
 * @param {Progress} progress
 * @param {readonly import("../core/validity.js").Limit[]} limits
 * @returns {StepView[]}
 */
export function stepViews(root, { completions, municipality, workplace }, limits) {
  const today = localDay(new Date());
  return Array.from(root.querySelectorAll("[data-module]"), (found) => {
    const element = /** @type {HTMLElement} */ (found);
    const { module = "", quiz = "", revision, retakeFrom, passMark, minutes } = element.dataset;
    const [now, from, mark] = [Number(revision), Number(retakeFrom), Number(passMark)];
    const step = { module, quiz, revision: now, retakeFrom: from, passMark: mark };
    const months = validMonths(limits, module, municipality, workplace);
    const reached = standing(step, completions.get(quiz), months, today);
    return { element, module, minutes: Number(minutes), standing: reached };
  });
}

/**
 * Say with a module where the learner stands.
 *
 * @param {StepView} view
 * @param {Readonly<Record<string, string>>} words
 * @param {string} language
 */
export function showStanding({ element, standing: reached }, words, language) {
  const { state } = reached;
  const days = { day: inWords(reached.day, language), until: inWords(reached.until, language) };
  const counts = reached.until !== "" && (state === "done" || state === "older");
  const sentences = [words[state], counts ? words["until"] : ""];
  say(part(element, "standing"), fill(sentences.filter(Boolean).join(" "), days));
  element.classList.toggle("wv-step--done", state === "done" || state === "older");
}

/**
 * Return the goals of this page for which results count a limited time.
 *
 * @param {ParentNode} root
 * @returns {import("../core/validity.js").Limit[]}
 */
export function limitsIn(root) {
  return inlineJson(root, "limits");
}

/**
 * @param {string} day
 * @param {string} language
 * @returns {string}
 */
function inWords(day, language) {
  const moment = dayMoment(day);
  return moment ? new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(moment) : "";
}
