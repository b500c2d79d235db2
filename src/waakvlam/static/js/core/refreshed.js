// What is remembered of questions that were asked again, next to what was passed.

import { dayMoment } from "./day.js";
import { ID } from "./id.js";

/**
 * What became of a question that was asked again.
 *
 * @typedef {object} Again
 * @property {string} day YYYYMMDD
 * @property {boolean} right whether it was right at first try
 */

/** @typedef {ReadonlyMap<string, Again>} Refreshed by question id; no two quizzes share one */

/** So many, that all that is kept stays well below what may be read back. */
const MOST_REFRESHED = 1000;

/**
 * Add what became of some questions; the newest day counts.
 *
 * @param {Refreshed} before
 * @param {Refreshed} more
 * @returns {Refreshed}
 */
export function withRefreshed(before, more) {
  const all = new Map(before);
  for (const [id, again] of more) {
    const known = all.get(id);
    if (known ? Number(known.day) <= Number(again.day) : all.size < MOST_REFRESHED) {
      all.set(id, again);
    }
  }
  return all;
}

/**
 * @param {Refreshed} refreshed
 * @returns {object} to be written as JSON
 */
export function storedRefreshed(refreshed) {
  const marks = Array.from(refreshed, ([id, { day, right }]) => [id, `${day}${right ? "+" : "-"}`]);
  return { version: 1, questions: Object.fromEntries(marks) };
}

/**
 * Read what was stored, by whomever: what does not fit is left out.
 *
 * @param {any} stored
 * @returns {Refreshed}
 */
export function readRefreshed(stored) {
  const questions = stored?.version === 1 ? (stored.questions ?? {}) : {};
  const entries = Object.entries(questions).flatMap(([id, mark]) => {
    const [, day = "", sign] = /^(\d{8})([+-])$/.exec(String(mark)) ?? [];
    /** @type {[string, Again][]} */
    const found = ID.test(id) && dayMoment(day) ? [[id, { day, right: sign === "+" }]] : [];
    return found;
  });
  return new Map(entries.slice(0, MOST_REFRESHED));
}

/**
 * Join what two devices stored.
 *
 * @param {unknown} one
 * @param {unknown} other
 * @returns {object | null} null when there is nothing
 */
export function mergedRefreshed(one, other) {
  const all = withRefreshed(readRefreshed(one), readRefreshed(other));
  return all.size > 0 ? storedRefreshed(all) : null;
}
