// What a learner chose to keep on a device. It may have been changed by anybody in the meantime:
// every value is checked, and what does not fit is left out.

import { dayMoment } from "./day.js";
import { ID } from "./id.js";

/** @typedef {import("./receipt.js").Completion} Completion */

/**
 * @typedef {object} Progress
 * @property {string} owner empty until a receipt was made
 * @property {string} municipality
 * @property {string} workplace
 * @property {ReadonlyMap<string, Completion>} completions by quiz id
 * @property {string} [last] id of the module that was opened last
 * @property {string} [assigned] what receipts say of an assignment
 * @property {string} [assignment] what stands in the link of an assignment
 * @property {unknown} [refreshed] questions that were asked again, to be read by refreshed.js
 */

const OWNER = /^[0-9a-hjkmnp-tv-z]{12}$/;
const LONGEST_STORED = 200000;
const MOST_COMPLETIONS = 200;

/** @type {Progress} */
export const NO_PROGRESS = { owner: "", municipality: "", workplace: "", completions: new Map(), last: "" };

/**
 * @param {string} text
 * @returns {Progress | null} null when this is not ours
 */
export function readProgress(text) {
  const stored = parsed(text);
  if (!isRecord(stored) || stored["version"] !== 1) {
    return null;
  }
  return {
    owner: matching(stored["owner"], OWNER),
    municipality: matching(stored["municipality"], ID),
    workplace: matching(stored["workplace"], ID),
    completions: readCompletions(stored["completions"]),
    last: matching(stored["last"], ID),
    assigned: matching(stored["assigned"], ID),
    assignment: matching(stored["assignment"], /^\d{1,3}-[0-9A-Za-z]{1,4000}$/),
    refreshed: stored["refreshed"] ?? null,
  };
}

/**
 * @param {Progress} progress
 * @returns {string}
 */
export function writeProgress(progress) {
  const { owner, municipality, workplace, completions, last = "" } = progress;
  const { assigned, assignment, refreshed } = progress;
  return JSON.stringify({
    ...{ version: 1, owner, municipality, workplace },
    ...{ completions: Object.fromEntries(completions), last },
    ...(assigned ? { assigned } : {}),
    ...(assignment ? { assignment } : {}),
    ...(refreshed ? { refreshed } : {}),
  });
}

/**
 * Return the better of two results of one quiz: newest revision, then newest day, then best score.
 * The day goes before the score, because a result may count only so many months.
 *
 * @param {Completion | undefined} one
 * @param {Completion} other
 * @returns {Completion}
 */
export function better(one, other) {
  if (!one) {
    return other;
  }
  const difference =
    other.revision - one.revision ||
    Number(other.day) - Number(one.day) ||
    other.score * one.max - one.score * other.max;
  return difference < 0 ? one : other;
}

/**
 * Add a result to what was kept; a full receipt takes no new quizzes.
 *
 * @param {ReadonlyMap<string, Completion>} completions
 * @param {Completion} completion
 * @returns {Map<string, Completion>}
 */
export function withCompletion(completions, completion) {
  const all = new Map(completions);
  if (all.has(completion.quiz) || all.size < MOST_COMPLETIONS) {
    all.set(completion.quiz, completion);
  }
  return all;
}

/**
 * @param {unknown} stored
 * @returns {Map<string, Completion>}
 */
function readCompletions(stored) {
  const entries = isRecord(stored) ? Object.entries(stored) : [];
  const fitting = entries.flatMap(([quiz, entry]) => {
    const completion = readCompletion(quiz, entry);
    return completion ? [completion] : [];
  });
  return new Map(fitting.slice(0, MOST_COMPLETIONS).map((entry) => [entry.quiz, entry]));
}

/**
 * @param {string} quiz
 * @param {unknown} entry
 * @returns {Completion | null}
 */
function readCompletion(quiz, entry) {
  if (!isRecord(entry) || entry["quiz"] !== quiz || !ID.test(quiz)) {
    return null;
  }
  const max = number(entry["max"], 1, 200);
  const completion = {
    quiz,
    revision: number(entry["revision"], 1, 1000000),
    score: number(entry["score"], 0, max),
    max,
    attempts: number(entry["attempts"], 1, 9999),
    day: day(entry["day"]),
    language: matching(entry["language"], /^[a-z]{2}$/),
    first: matching(entry["first"], /^[01a-z-]{1,200}$/),
  };
  const whole = Object.values(completion).every((value) => value !== "" && !Number.isNaN(value));
  return whole && completion.first.length >= max ? completion : null;
}

/**
 * @param {string} text
 * @returns {unknown}
 */
function parsed(text) {
  try {
    return text.length > LONGEST_STORED ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {unknown} value
 * @param {RegExp} form
 * @returns {string} empty when it does not fit
 */
function matching(value, form) {
  return typeof value === "string" && form.test(value) ? value : "";
}

/**
 * @param {unknown} value
 * @returns {string} empty when no such day exists
 */
function day(value) {
  return typeof value === "string" && dayMoment(value) ? value : "";
}

/**
 * @param {unknown} value
 * @param {number} least
 * @param {number} most
 * @returns {number} NaN when it does not fit
 */
function number(value, least, most) {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
    ? value
    : Number.NaN;
}
