// How long a result counts, and where a learner stands with a module.

import { dayMoment, localDay } from "./day.js";

/** @typedef {import("./receipt.js").Completion} Completion */

/**
 * A goal for which results count a limited time; an empty list means everybody.
 *
 * @typedef {object} Limit
 * @property {readonly string[]} modules
 * @property {readonly string[]} municipalities
 * @property {readonly string[]} workplaces
 * @property {number} months
 */

/**
 * A module and its quiz as the page shows them.
 *
 * @typedef {object} Step
 * @property {string} module
 * @property {string} quiz
 * @property {number} revision
 * @property {number} retakeFrom
 * @property {number} passMark
 */

/**
 * @typedef {object} Standing
 * @property {"open" | "renewed" | "expired" | "older" | "done"} state
 * @property {string} day day of the result, empty when there is none
 * @property {string} until last day on which it counts, empty when it always does
 */

/** @type {Standing} */
const NOT_YET = { state: "open", day: "", until: "" };

/**
 * Return the same day so many months later, or the last day of a month that is shorter.
 *
 * @param {string} day YYYYMMDD
 * @param {number} months
 * @returns {string}
 */
export function monthsLater(day, months) {
  const start = dayMoment(day) ?? new Date(0);
  const [year, month] = [start.getFullYear(), start.getMonth() + months];
  const last = new Date(year, month + 1, 0, 12).getDate();
  return localDay(new Date(year, month, Math.min(start.getDate(), last), 12));
}

/**
 * Return how many months a result counts for somebody; 0 when it always does.
 *
 * @param {readonly Limit[]} limits
 * @param {string} module
 * @param {string} municipality
 * @param {string} workplace
 * @returns {number}
 */
export function validMonths(limits, module, municipality, workplace) {
  const fitting = limits.filter(
    (limit) =>
      limit.modules.includes(module) &&
      isMeantFor(limit.municipalities, municipality) &&
      isMeantFor(limit.workplaces, workplace),
  );
  return fitting.length > 0 ? Math.min(...fitting.map(({ months }) => months)) : 0;
}

/**
 * @param {Step} step
 * @param {Completion | undefined} completion
 * @param {number} months
 * @param {string} today YYYYMMDD
 * @returns {Standing}
 */
export function standing(step, completion, months, today) {
  if (!completion || completion.score * 100 < step.passMark * completion.max) {
    return NOT_YET;
  }
  const { day, revision } = completion;
  const until = months > 0 ? monthsLater(day, months) : "";
  if (revision < step.retakeFrom) {
    return { state: "renewed", day, until };
  }
  if (until !== "" && Number(today) > Number(until)) {
    return { state: "expired", day, until };
  }
  return { state: revision < step.revision ? "older" : "done", day, until };
}

/**
 * @param {Standing} standing
 * @returns {boolean} whether the module needs nothing more
 */
export function isDone({ state }) {
  return state === "done" || state === "older";
}

/**
 * @param {readonly string[]} names
 * @param {string} name
 * @returns {boolean}
 */
function isMeantFor(names, name) {
  return names.length === 0 || names.includes(name);
}
